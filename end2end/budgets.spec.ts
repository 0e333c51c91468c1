// What a page weighs on the wire, brotli (DESIGN: at most 25 kB of HTML and
// CSS, and 95 kB more where islands live).
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { expect, test } from "./support.ts";
import { get, publicPages } from "./wire.ts";

const READING = 25_000;
const ISLANDS = 95_000;

/** Brotli as it came, or packed here where the server had nothing ready (a development build). */
async function weigh(url: string): Promise<{ bytes: number; text: string }> {
  const { status, headers, body } = await get(url, { "accept-encoding": "br" });
  expect(status, url).toBe(200);
  if (headers["content-encoding"] === "br") return { bytes: body.length, text: brotliDecompressSync(body).toString() };
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return { bytes: brotliCompressSync(body, { params }).length, text: body.toString() };
}

/** The built site's profile; unknown where the site is not built beside the tests. */
function profile(): string | undefined {
  const path = join(import.meta.dirname, "../target/site/manifest.json");
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as { profile: string }).profile : undefined;
}

test("pages keep to their budgets, and load script only for islands @once", async ({ server }) => {
  const files = new Map<string, number>();
  const file = async (address: string) => {
    const known = files.get(address);
    if (known !== undefined) return known;
    const { bytes } = await weigh(server.portal + address);
    files.set(address, bytes);
    return bytes;
  };
  const heaviest = { page: "", bytes: 0 };
  let modules = 0;
  for (const page of [...publicPages(), "/fi/kemi/suostumus", "/fi/haku?q=ty", "/fi/kirjaudu", "/fi/virka/kirjaudu"]) {
    const html = await weigh(server.portal + page);
    let bytes = html.bytes;
    for (const [, href] of html.text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) bytes += await file(href);
    expect(bytes, `${page}: HTML and CSS`).toBeLessThanOrEqual(READING);
    if (bytes > heaviest.bytes) Object.assign(heaviest, { page, bytes });

    const scripts = [...html.text.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes);
    const islands = html.text.includes("<leptos-island");
    expect(scripts, page).toHaveLength(islands ? 1 : 0);
    expect(html.text, page).not.toMatch(/modulepreload|wasm(?!-unsafe)[^"]*"[^>]*rel=/);
    for (const attributes of scripts) {
      let weight = 0;
      for (const name of ["src", "data-module", "data-wasm"]) {
        const [, address] = new RegExp(`${name}="([^"]+)"`).exec(attributes) ?? [];
        expect(address, `${page}: ${name}`).toMatch(/^\/assets\//);
        weight += await file(address);
      }
      modules = Math.max(modules, weight);
    }
  }
  console.log(`Heaviest page: ${heaviest.page}, ${heaviest.bytes} bytes of HTML and CSS; islands ${modules} bytes`);
  const built = profile();
  // The development build of the islands is not made to be small.
  if (built !== undefined && built !== "dev") expect(modules, "loader, glue and WebAssembly").toBeLessThanOrEqual(ISLANDS);
});
