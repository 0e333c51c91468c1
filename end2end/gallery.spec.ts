// The gallery of states: every page in every state, in all three modes, all
// languages, narrow and wide, light, dark and in forced colours. Every two of
// these meet; with TIETOLUUKKU_DRILL_GALLERY=54 everything meets everything: then
// a page is loaded in one look and width, another one for each state, and shown
// in the others.
import { test as base, type BrowserContext, type Page } from "@playwright/test";
import { expectAt, mainButton } from "./journeys.ts";
import { startServer, type Server } from "./server.ts";
import { allowConsole, test as own, expect, expectAccessible, expectClean, expectEdges, expectIslandsAwake, expectLabels, expectNoSidewaysScroll, expectSilence, prepare, type Mode } from "./support.ts";
import { LANGUAGES, say, type Language } from "./words.ts";

const MODES: Mode[] = ["script-off", "wasm-off", "script-on"];
const LOOKS = ["light", "dark", "forced"] as const;
const WIDTHS = [1280, 320];
const WHOLE = Number(process.env.TIETOLUUKKU_DRILL_GALLERY ?? "3") > 3;

interface Way {
  mode: Mode;
  language: Language;
  look: (typeof LOOKS)[number];
  width: number;
}

/** Every way to look. */
const WAYS: Way[] = LANGUAGES.flatMap((language) => MODES.flatMap((mode) => LOOKS.flatMap((look) => WIDTHS.map((width) => ({ mode, language, look, width })))));

/**
 * Whether this state is looked at in this way: in all fifty-four, or in three in
 * which each mode, language and look occurs once. Every third state is seen in
 * one language in all modes, which have to say the same, and in the others in
 * one mode each. So every state meets every mode, language, look and width, and
 * over the states each two of these meet.
 */
function chosen(state: number, way: Way): boolean {
  if (WHOLE) return true;
  const [mode, language] = [MODES.indexOf(way.mode), LANGUAGES.indexOf(way.language)];
  const [look, width] = [LOOKS.indexOf(way.look), WIDTHS.indexOf(way.width)];
  const turn = Math.floor(state / 3);
  if (state % 3 > 0) return language === (mode + state) % 3 && look === (mode + turn) % 3 && width === (mode + state) % 2;
  const other = (language - (turn % 3) + 3) % 3;
  if (other === 0) return look === (mode + turn) % 3 && width === (mode + state) % 2;
  return mode === (turn + other) % 3 && look === (turn + 2 * other) % 3 && width === (state + other + 1) % 2;
}

/** What only shows where an island lives; each is named, so that nothing else may differ. */
const ISLANDS = ["SearchIsland", "UploadIsland", "VerifyIsland", "WorklistIsland"];

/** What an island folds away, once it offers a better way. */
const FOLDED = "details.command";

interface State {
  /** Its name in the gallery. */
  code: string;
  /** Where it is, if anybody sees it just so. */
  path?: string;
}

interface Filled {
  server: Server;
  groups: { name: string; states: State[] }[];
}

/** The gallery's groups, in their order: a test each, so that two workers share them. */
const GROUPS = ["public", "draft", "unsigned", "rights", "states", "own", "consents", "work", "forms", "counter", "transfer", "oversight", "admin", "duties"];

const test = base.extend<object, { filled: Filled }>({
  filled: [
    async ({ browser }, use) => {
      const server = await startServer({ args: ["--gallery"] });
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(`${server.portal}/fi/esittely`);
      const groups = [];
      for (const name of GROUPS) {
        const form = page.getByRole("form", { name: say("fi", `gallery-group-${name}`), exact: true });
        const states = await form.locator(".states :is(a, button)").evaluateAll((all) =>
          all.map((one) => ({
            code: one.getAttribute("data-entry") ?? (one as HTMLButtonElement).value,
            path: one.getAttribute("href")?.replace(/^\/fi/, ""),
          })),
        );
        groups.push({ name, states });
      }
      const listed = await page.locator(".states :is(a, button)").count();
      expect(groups.reduce((sum, { states }) => sum + states.length, 0), "no group is left out").toBe(listed);
      await page.close();
      await use({ server, groups });
      await server.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

/** The address of a state, to be opened as whoever sees it. */
async function lookAs(page: Page, portal: string, language: Language, { code, path }: State): Promise<string> {
  await page.context().clearCookies();
  if (path !== undefined) return `${portal}/${language}${path}`;
  const led = await page.request.post(`${portal}/${language}/esittely`, { form: { entry: code }, headers: { origin: portal }, maxRedirects: 0 });
  expect(led.status(), code).toBe(303);
  const to = led.headers().location ?? "";
  expect(to, code).not.toBe(`/${language}/esittely`);
  return portal + to;
}

/**
 * What a screen reader gets where there is room (what a narrow screen folds away
 * is said in other words), without what only lives with script.
 */
async function heard(page: Page): Promise<string> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.evaluate(({ islands, folded }) => {
    for (const one of document.querySelectorAll(folded)) one.setAttribute("open", "");
    for (const name of islands) {
      for (const island of document.querySelectorAll(`leptos-island[data-component^="${name}"]`)) island.setAttribute("hidden", "");
    }
  }, { islands: ISLANDS, folded: FOLDED });
  const text = await page.locator("body").ariaSnapshot();
  // What is sent anew each time has a reference, a secret and a time of its own;
  // each look at a part is counted on it, and each filing and each file put
  // together is one more in a list; mail goes out meanwhile.
  const plain = text
    .replace(/\b(klo|kl\.|at) \d{1,2}[.:]\d\d\b/g, "$1 TIME")
    .replace(/\b\d+ (minuuttia|tuntia|päivää|minuter|timmar|dagar|minutes|hours|days)\.$/gm, "WHILE")
    .replace(/\b[A-Z0-9]{4}(-[A-Z0-9]{4})+\b/g, "REFERENCE")
    .replace(/\b\d{1,2}[.:]\d\d\b(?!\.)/g, "TIME")
    .replace(/\b[0-9a-f]{64}\b/g, "DIGEST")
    .replace(/TIME(?:(?:, | ja | och | and )TIME)+/g, "TIME")
    .replace(/\b(\d+ (kertaa|kerran|gånger|gång|times|time)|once)\b/g, "LOOKS");
  return onceEach(pieces(plain)).join("\n");
}

/** The lines of a snapshot; an item of a list is one with what is in it. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let depth = Infinity;
  for (const line of text.split("\n")) {
    const indent = line.search(/\S/);
    const item = line.trim() === "- listitem:";
    if (indent > depth && !item) found.push(`${found.pop()}\n${line}`);
    else found.push(line);
    if (item) depth = indent;
    else if (indent <= depth) depth = Infinity;
  }
  return found;
}

/** Without what says the same as the one or the two before it. */
function onceEach(all: string[]): string[] {
  const kept: string[] = [];
  for (const one of all) {
    if (one !== kept.at(-1)) kept.push(one);
    if (kept.length > 3 && kept.at(-1) === kept.at(-3) && kept.at(-2) === kept.at(-4)) kept.splice(-2);
  }
  return kept;
}

/** A browser of a mode, that notes whom else a page asks for anything. */
async function looking(filled: Filled, mode: Mode, make: (options: object) => Promise<BrowserContext>): Promise<{ page: Page; strangers: string[] }> {
  const context = await make({
    javaScriptEnabled: mode !== "script-off",
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
  });
  await prepare(context, mode);
  const strangers: string[] = [];
  context.on("request", (request) => {
    if (new URL(request.url()).origin !== filled.server.portal) strangers.push(request.url());
  });
  return { page: await context.newPage(), strangers };
}

/** What holds of a page, in whatever way one looks. */
async function expectPage(page: Page, { mode, language }: Way, where: string): Promise<void> {
  await expect.soft(page.locator("html"), where).toHaveAttribute("lang", language);
  await expect.soft(page.locator("h1"), where).toHaveCount(1);
  await expect.soft(page.locator(".demo"), where).toHaveText(say(language, "demo-banner"));
  await expect.soft(page.locator('meta[name=robots][content="noindex, nofollow"]'), where).toHaveCount(1);
  await expectLabels(page);
  if ((await page.locator("leptos-island").count()) > 0) await expectIslandsAwake(page, mode);
}

/** Makes the browser one of so a look and width. */
async function show(page: Page, { look, width }: Way): Promise<void> {
  await page.emulateMedia({
    colorScheme: look === "dark" ? "dark" : "light",
    forcedColors: look === "forced" ? "active" : "none",
  });
  await page.setViewportSize({ width, height: 800 });
}

/** What a look or a width changes; at the first look in a width, all that axe knows. */
async function expectLook(page: Page, { mode, look }: Way, newWidth: boolean): Promise<void> {
  await expectNoSidewaysScroll(page);
  if (look === "forced") await expectEdges(page);
  // Which document it is, the mode does not change: where it lives is enough.
  if (newWidth && (WHOLE || mode === "script-on")) await expectAccessible(page);
  else if (WHOLE || look === "dark") await expectAccessible(page, "color-contrast", "link-in-text-block");
}

for (const name of GROUPS) {
  test(`the gallery, ${name} @script`, async ({ browser, filled }) => {
    test.setTimeout(WHOLE ? 7_200_000 : 900_000);
    const { server, groups } = filled;
    const states = groups.find((group) => group.name === name)?.states ?? [];
    expect(states.length).toBeGreaterThan(5);
    const told = new Map<string, { mode: Mode; text: string }>();
    let [pages, looks] = [0, 0];
    // The first look at an answer is an event of its own, which later looks show.
    const first = await browser.newPage();
    for (const state of states) await first.request.get(await lookAs(first, server.portal, "fi", state));
    await first.context().close();
    for (const mode of MODES) {
      const { page, strangers } = await looking(filled, mode, (options) => browser.newContext(options));
      // One of the pages is missing, and says so.
      if (name === "public") allowConsole(page, /status of 404/);
      for (const language of LANGUAGES) {
        for (const [n, state] of states.entries()) {
          const ways = WAYS.filter((one) => one.mode === mode && one.language === language && chosen(n, one));
          if (ways.length === 0) continue;
          ways.unshift(...ways.splice(n % ways.length));
          const where = `${state.code} ${mode} ${language}`;
          await test.step(where, async () => {
            await show(page, ways[0]);
            await page.goto(await lookAs(page, server.portal, language, state));
            pages += 1;
            await expectPage(page, ways[0], where);
            for (const way of ways) {
              const newWidth = ways.find(({ width }) => width === way.width) === way;
              await show(page, way);
              await test.step(`${way.look} ${way.width}`, () => expectLook(page, way, newWidth));
              looks += 1;
            }
            const text = await heard(page);
            const key = `${state.code} ${language}`;
            const before = told.get(key);
            if (before === undefined) told.set(key, { mode, text });
            else if (before.mode !== mode) expect.soft(text, `${where}: the same as with ${before.mode}`).toBe(before.text);
          });
        }
      }
      expect(strangers, "no request to anybody else").toEqual([]);
      expectSilence(page.context());
      await page.context().close();
    }
    console.log(`Gallery, ${name}: ${states.length} states, ${pages} pages, ${looks} looks`);
  });
}

own.describe("the gallery itself", () => {
  own.use({ ownServer: true });

  own("is filled by its button, leads everywhere in one click, and begins again", async ({ page }) => {
    await page.goto("/fi/esittely");
    await expect(page.locator(".demo")).toHaveText(say("fi", "demo-banner"));
    await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", "noindex, nofollow");
    await expectClean(page);
    await mainButton(page).click({ timeout: 120_000 });
    await expect(page.locator(".states").first()).toBeVisible({ timeout: 120_000 });
    await expectClean(page);
    await page.locator("button[name=entry][value='refused.person']").click();
    await expectAt(page, /^\/fi\/omat\/pyynnot\//);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goto("/fi/esittely");
    await page.locator("button[name=entry][value='worklist.many']").click();
    await expectAt(page, "/fi/virka");
    await expect(page.locator("main")).toContainText("500");
    await page.goto("/fi/esittely");
    await page.locator("button[name=then][value=reset]").click();
    await expect(page.locator("button[name=then][value=fill]")).toBeVisible();
    await page.goto("/fi/virka");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "owner-login-title"));
  });
});
