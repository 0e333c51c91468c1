// Pages that the gallery of states does not have: every municipality's, those on
// the way, those of lost sessions, the demo's own. Wide and narrow, light and
// dark, and in forced colours. With `E2E_SCREENSHOTS` set, pictures go to
// `screenshots/`.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  II,
  REGISTERS,
  begin,
  file,
  fillIn,
  giveUp,
  logIn,
  mainButton,
  moveClock,
  notice,
  openWorklist,
  take,
} from "./journeys.ts";
import {
  allowConsole,
  expect,
  expectAccessible,
  expectClean,
  expectEdges,
  expectIslandsAwake,
  expectLabels,
  expectNoSidewaysScroll,
  test,
} from "./support.ts";
import { LANGUAGES, say, type Language } from "./words.ts";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 700 };

// Each of these tests looks at many pages.
test.setTimeout(process.env.E2E_SCREENSHOTS ? 900_000 : 400_000);

/** Looks at the page as it is, in all ways in which people see it. */
async function inspect(page: Page, name: string, language: Language = "fi"): Promise<void> {
  await test.step(name, async () => {
    await page.setViewportSize(WIDE);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectLabels(page);
    await expectClean(page);
    await picture(page, name, "1280");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, "color-contrast");
    await picture(page, name, "dark");
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await expectEdges(page);
    await picture(page, name, "forced");
    await page.emulateMedia({ forcedColors: "none" });
    await page.setViewportSize(NARROW);
    await expectAccessible(page, "target-size");
    await picture(page, name, "320");
    await page.setViewportSize(WIDE);
  });
}

/** A page like one that is inspected elsewhere, with other contents: does it fit? */
async function glance(page: Page, name: string): Promise<void> {
  await expect(page.locator("h1"), name).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  await picture(page, name, "1280");
}

async function visit(page: Page, address: string, name: string, language: Language = "fi"): Promise<void> {
  await page.goto(address);
  await inspect(page, name, language);
}

/** Opens everything that is folded. */
async function unfold(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
}

async function picture(page: Page, name: string, how: string): Promise<void> {
  if (!process.env.E2E_SCREENSHOTS) return;
  const path = join(import.meta.dirname, "screenshots", `${name.replace(/[^a-z0-9]+/gi, "-")}.${how}.png`);
  await page.screenshot({ path, fullPage: true });
}

for (const register of REGISTERS) {
  const [municipality] = register.split("/");
  test(`public pages of ${municipality} @script`, async ({ page }) => {
    const base = `/fi/${municipality}`;
    await visit(page, base, `municipality ${municipality}`);
    await visit(page, notice(register), `notice ${municipality}`);
    await unfold(page);
    await glance(page, `notice ${municipality} unfolded`);
    await expectAccessible(page);
    const others = ["rekisterit", "omat-tiedot", "korjaus", "omin-sanoin", "suostumus"].map((one) => `${base}/${one}`);
    const starts = ["omat-tiedot", "korjaus", "omin-sanoin"].map((one) => `${notice(register)}/${one}`);
    for (const path of [...others, ...starts]) {
      await page.goto(path);
      await (register === II ? inspect : glance)(page, path);
    }
  });
}

for (const language of LANGUAGES) {
  test(`pages of nobody in particular in ${language} @script`, async ({ page }) => {
    const at = (path: string) => `/${language}${path}`;
    await visit(page, at(""), `front ${language}`, language);
    await visit(page, at("/haku?q=ty%C3%B6"), `search ${language}`, language);
    await visit(page, at("/haku?q=xyzzyx"), `search without a result ${language}`, language);
    await visit(page, at("/tietoa"), `about ${language}`, language);
    await visit(page, at("/tarkista"), `verify ${language}`, language);
    await visit(page, at("/kirjaudu"), `log-in ${language}`, language);
    await visit(page, at("/virka/kirjaudu"), `staff log-in ${language}`, language);
    await visit(page, at("/virka/kirjaudu?virhe=cancelled"), `staff log-in cancelled ${language}`, language);
    await visit(page, at("/pyynto"), `no draft ${language}`, language);
    await visit(page, at("/pyynto/keskeytyi"), `stopped elsewhere ${language}`, language);
    allowConsole(page, /status of 404/);
    for (const path of ["/eisivua", "/ii/rekisterit/eirekisteria", "/a/b/c/d"]) {
      const answer = await page.goto(at(path));
      expect(answer?.status()).toBe(404);
    }
    await inspect(page, `missing ${language}`, language);
    if (language === "fi") return;
    await visit(page, at("/ii"), `municipality ii ${language}`, language);
    await visit(page, notice(II, language), `notice ii ${language}`, language);
  });
}

test("an address without a language or with a wrong one is 404 or leads to Finnish @once", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/fi$/);
  allowConsole(page, /status of 404/);
  for (const path of ["/xx", "/xx/ii", "/fi/ii/rekisterit/tyollistamispalvelut/versio/99", "/fi/omat/pyynnot/x/y"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expectClean(page);
  }
});

test("pages on the way to the provider, and what only lives with script @script", async ({ page }) => {
  for (const register of REGISTERS) {
    await page.context().clearCookies();
    await begin(page, register);
    await glance(page, `what ${register}`);
  }
  await page.context().clearCookies();
  await fillIn(page, { register: II, other: "Å".repeat(400) });
  await page.goto("/fi/pyynto/tarkista");
  await unfold(page);
  await glance(page, "check unfolded");
  await mainButton(page).click();
  await inspect(page, "provider");
  await giveUp(page);
  await inspect(page, "stopped");
  await page.goto(`${notice(II)}/korjaus`);
  await mainButton(page).click();
  await page.goto("/fi/pyynto/2/liitteet");
  await page.locator("input[type=file]").setInputFiles({
    name: "a-very-long-name-of-a-file-that-does-not-fit-on-a-telephone.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  await inspect(page, "draft files chosen");
  await page.context().clearCookies();
  const reference = await file(page, "matti", { register: "raisio/tyollisyyspalvelut", other: "Vuosi 2021." });
  for (const name of ["vastaanotto.json", "todiste.json"]) {
    const paper = await (await page.request.get(`/fi/omat/pyynnot/${reference}/${name}`)).body();
    await page.goto("/fi/tarkista");
    await expectIslandsAwake(page, "script-on");
    for (const [state, buffer] of [["genuine", paper], ["changed", Buffer.concat([paper, Buffer.from(" ")])]] as const) {
      await page.locator("input[type=file]").setInputFiles({ name: `${state}.json`, mimeType: "application/json", buffer });
      await expect(page.locator("main .digest")).toHaveText(`${state}.json`);
      await inspect(page, `verify ${name} ${state}`);
    }
  }
});

test("the demo's own pages @script", async ({ page, provider }) => {
  for (const path of ["", "/people", "/mailbox", "/clock"]) {
    await visit(page, `${provider}${path}`, `demo ${path || "index"}`);
  }
});

test.describe("when time has passed", () => {
  test.use({ ownServer: true });

  test("late and lost @script", async ({ page, somebodyElse, provider }) => {
    const reference = await file(page, "matti", { register: II });
    await fillIn(page, { register: II });
    const owner = await somebodyElse();
    await openWorklist(owner, "ii-vastuu-a");
    await take(owner, reference);
    await moveClock(provider, 40);
    await visit(page, "/fi/pyynto/tarkista", "draft expired");
    await visit(page, "/fi/omat", "session lost");
    await visit(owner, `/fi/virka/osat/${reference}`, "staff session lost");
    await logIn(page, `/fi/omat/pyynnot/${reference}`, "matti");
    await inspect(page, "matter late");
    await visit(page, "/fi/omat", "matters late");
    await logIn(owner, `/fi/virka/osat/${reference}`, "ii-vastuu-a");
    await inspect(owner, "part late");
    await visit(owner, "/fi/virka", "worklist late");
    await visit(owner, "/fi/virka?nayta=myohassa", "worklist late only");
  });
});
