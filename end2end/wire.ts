// A client that shows what is on the wire: no decompression, no redirects, no
// cookies but those one gives.
import { request } from "node:http";
import { REGISTERS, notice } from "./journeys.ts";
import { LANGUAGES } from "./words.ts";

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

export function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return ask("GET", url, headers);
}

export function ask(method: string, url: string, headers: Record<string, string> = {}, body = ""): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(url, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
      answer.on("error", fail);
    });
    sent.on("error", fail);
    sent.end(body);
  });
}

/**
 * Every page that anybody can read, in every language, and that is the same for
 * everybody. (Withdrawing shows what this browser typed.)
 */
export function publicPages(): string[] {
  const own = REGISTERS.flatMap((register) => {
    const [municipality] = register.split("/");
    const paths = ["", "/rekisterit", "/omat-tiedot", "/korjaus", "/omin-sanoin"];
    const address = notice(register).slice(3);
    const starts = ["omat-tiedot", "korjaus", "omin-sanoin"].map((one) => `${address}/${one}`);
    return [...paths.map((path) => `/${municipality}${path}`), address, `${address}/versio/1`, ...starts];
  });
  return LANGUAGES.flatMap((language) => ["", "/tietoa", "/tarkista", ...own].map((path) => `/${language}${path}`));
}
