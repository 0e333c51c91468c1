// What every journey uses. Specs import `test` and `expect` from here.
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";
import { startServer, type Server } from "./server.ts";

/** The three ways a page must work. */
export type Mode = "script-on" | "script-off" | "wasm-off";

export interface Options {
  mode: Mode;
  /** Whether the test starts a server that no other test sees. */
  ownServer: boolean;
}

export interface WorkerOptions {
  /** A server for the tests of this worker, one after the other. */
  shared: Server;
}

interface Fixtures {
  /**
   * The server of the test: the worker's, which earlier tests have used, or
   * one of its own with `test.use({ ownServer: true })`. A test that moves the
   * clock or ends the server needs its own.
   */
  server: Server;
  /** Address of the demo's identity provider, mailbox and clock. */
  provider: string;
  /**
   * Another person: a browser of their own, without the first one's cookies,
   * and as silent as that one must be.
   */
  somebodyElse: () => Promise<Page>;
}

/** What the browser said, and what a test has declared to be expected. */
interface Console {
  heard: string[];
  expected: RegExp[];
}

const consoles = new WeakMap<BrowserContext, Console>();

function unexpected(context: BrowserContext): string[] {
  const { heard, expected } = consoles.get(context) ?? { heard: [], expected: [] };
  return heard.filter((text) => !expected.some((pattern) => pattern.test(text)));
}

/** Hears everything that any page of the context has to complain about. */
export async function prepare(context: BrowserContext, mode: Mode): Promise<void> {
  const heard: string[] = [];
  consoles.set(context, { heard, expected: [] });
  context.on("console", (message) => heard.push(`${message.type()}: ${message.text()} (${message.location().url})`));
  context.on("weberror", (error) => heard.push(`error: ${error.error().message}`));
  // As on phones whose WebAssembly is switched off, without a console error.
  if (mode === "wasm-off") {
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  }
}

export function expectSilence(context: BrowserContext): void {
  expect(unexpected(context), "no message on the console").toEqual([]);
}

export const test = base.extend<Options & Fixtures, WorkerOptions>({
  mode: ["script-on", { option: true }],
  ownServer: [false, { option: true }],
  shared: [
    // Playwright wants the pattern, empty or not.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  server: async ({ ownServer, shared }, use, info) => {
    const server = ownServer ? await startServer() : shared;
    const before = server.output().length;
    await use(server);
    if (info.status !== info.expectedStatus) {
      await info.attach("server", { body: server.output().slice(before), contentType: "text/plain" });
    }
    if (ownServer) await server.stop();
  },
  baseURL: async ({ server }, use) => use(server.portal),
  provider: async ({ server }, use) => use(server.provider),
  context: async ({ context, mode }, use) => {
    await prepare(context, mode);
    await use(context);
    expectSilence(context);
  },
  somebodyElse: async ({ browser, baseURL, mode }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext({ baseURL });
      contexts.push(context);
      await prepare(context, mode);
      return context.newPage();
    });
    contexts.forEach(expectSilence);
    await Promise.all(contexts.map((context) => context.close()));
  },
});

export { expect };

/**
 * Declares a console message to be expected from here on. Chromium reports a
 * document that comes with an error status, so a test of a 404 page needs
 * `allowConsole(page, /status of 404/)`.
 */
export function allowConsole(page: Page, pattern: RegExp): void {
  consoles.get(page.context())?.expected.push(pattern);
}

/**
 * What holds on every page and in every state: one h1, a language, a title, no
 * sideways scrolling (also on the narrowest phone), nothing for axe to
 * complain about, and nothing on the console.
 */
export async function expectClean(page: Page): Promise<void> {
  await expect(page.locator("h1"), "exactly one h1").toHaveCount(1);
  await expect(page.locator("html")).toHaveAttribute("lang", /^(fi|sv|en)$/);
  await expect(page).toHaveTitle(/\S/);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await expectIslandsExported(page);
  expectSilence(page.context());
}

const modules = new Map<string, Promise<string>>();

/** A page loads a module if it has islands, and each of them is an export of that module. */
export async function expectIslandsExported(page: Page): Promise<void> {
  const { islands, module } = await page.evaluate(() => ({
    islands: [...document.querySelectorAll<HTMLElement>("leptos-island")].map((one) => one.dataset.component ?? ""),
    module: document.querySelector<HTMLScriptElement>("script[data-module]")?.dataset.module,
  }));
  expect(module !== undefined, "a module is loaded where islands are").toBe(islands.length > 0);
  if (module === undefined) return;
  const address = new URL(module, page.url()).href;
  const glue = modules.get(address) ?? fetch(address).then((answer) => answer.text());
  modules.set(address, glue);
  const exported = new Set([...(await glue).matchAll(/^export (?:async )?function (\w+)\(/gm)].map(([, name]) => name));
  expect(
    islands.filter((name) => !exported.has(name)),
    `islands that ${module} does not have`,
  ).toEqual([]);
}

/** Nothing sticks out, at the present width and at 320 CSS pixels. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const width of [before?.width, 320]) {
    if (width === undefined) continue;
    await page.setViewportSize({ width, height: before?.height ?? 720 });
    const wider = await page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    expect(wider, `pixels sticking out at ${width}`).toBeLessThanOrEqual(0);
  }
  if (before) await page.setViewportSize(before);
}

/**
 * axe finds no violation of WCAG 2.2 A and AA, nor of its best practices; or
 * of some of its rules, where only those can come out differently. It
 * needs timers, so where script is off it does not run: the server does not
 * know the mode and sends the same document, which the other mode has checked.
 */
export async function expectAccessible(page: Page, ...rules: string[]): Promise<void> {
  if (!(await runsScript(page))) {
    await expect(page.locator("noscript"), "nothing that only shows without script").toHaveCount(0);
    return;
  }
  // There are no frames: the legacy mode spares a page for each run.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules.length ? axe.withRules(rules) : axe.withTags(STANDARD)).analyze();
  const found = violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }));
  expect(found, "violations that axe finds").toEqual([]);
}

const STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Whether the page's own scripts run. `evaluate` works either way; timers do not. */
function runsScript(page: Page): Promise<boolean> {
  return page.evaluate(() => matchMedia("(scripting: enabled)").matches);
}

/** Every field has a label of its own that can be seen, and no placeholder instead. */
export async function expectLabels(page: Page): Promise<void> {
  const bare = await page
    .locator("input:not([type=hidden]), textarea, select")
    .evaluateAll((fields) =>
      fields
        .filter((field) => {
          const { labels, placeholder } = field as HTMLInputElement;
          return !labels?.length || !labels[0].textContent?.trim() || Boolean(placeholder);
        })
        .map((field) => field.outerHTML),
    );
  expect(bare, "fields without a label").toEqual([]);
}

/** In forced colours backgrounds are gone: a button must keep an edge. */
export async function expectEdges(page: Page): Promise<void> {
  const edgeless = await page.locator(".btn:visible").evaluateAll((buttons) =>
    buttons.filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) < 1).map((one) => one.outerHTML),
  );
  expect(edgeless, "buttons without an edge").toEqual([]);
}

/** Waits until every island on the page is awake, in the mode that has any. */
export async function expectIslandsAwake(page: Page, mode: Mode): Promise<void> {
  if (mode !== "script-on") return;
  await expect(page.locator("html")).toHaveAttribute("data-islands", "ready");
}
