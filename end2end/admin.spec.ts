// Journeys: two administrators give a deputy a mandate, which ends while the
// deputy is at work; an administrator changes what everybody sees.
import type { Page } from "@playwright/test";
import { II, expectAt, file, logIn, mainButton, openPart, openWorklist } from "./journeys.ts";
import { allowConsole, expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

const ADMIN = "/fi/virka/hallinta";
const MUNICIPALITY = `${ADMIN}/kunnat/ii`;
const HOLDERS = `${MUNICIPALITY}/tehtavat/rekisterin-vastuuhenkilo/haltijat`;
const DIRECTOR = "tyollisyyspalvelujen.johtaja@raisio.example";

// Each changes what the others would see.
test.use({ ownServer: true });

/** Sets the demo's clock, of portal and provider alike. */
async function setClock(provider: string, date: string, time: string): Promise<void> {
  const body = new URLSearchParams({ action: "set", date, time });
  const answer = await fetch(`${provider}/clock`, { method: "POST", body, redirect: "manual" });
  expect(answer.status).toBe(303);
}

/** Saves the form that is open. */
async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: say("fi", "admin-save"), exact: true }).click();
}

/** What is wrong: said in the title, summed up and focused, and said beside the field. */
async function expectWrong(page: Page, field: string, key: string): Promise<void> {
  await expect(page).toHaveTitle(/^Virhe/);
  const summary = page.locator("#virheet");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveCount(1);
  await expect(summary.getByRole("link")).toContainText(say("fi", key));
  await expect(summary.getByRole("link")).toHaveAttribute("href", new RegExp(`#${field}$`));
  await expect(page.locator(".wrong .msg")).toHaveText(say("fi", key));
}

test("it takes two to give a deputy a mandate, and it ends in the middle of the work", async ({
  page,
  somebodyElse,
  provider,
}) => {
  await setClock(provider, "2026-12-01", "23:40");
  const reference = await file(page, "matti", { register: II });
  const [a, b, deputy] = [await somebodyElse(), await somebodyElse(), await somebodyElse()];

  await test.step("one administrator proposes", async () => {
    await logIn(a, ADMIN, "paakayttaja-a");
    await expectClean(a);
    await a.goto(`${MUNICIPALITY}`);
    await expectClean(a);
    await a.goto(HOLDERS);
    await expectClean(a);
    await a.locator("input[name=role][value=deputy]").check();
    await a.locator("input[name=by][value=email]").check();
    await a.locator("input[name=holder]").fill(DIRECTOR);
    await a.locator("textarea[name=role_why]").fill("Talviloma");
    await mainButton(a).click();
    await expectAt(a, `${HOLDERS}?virhe=1`);
    await expectWrong(a, "until", "problem-admin-endless");
    await expectClean(a);
    await expect(a.locator("input[name=holder]")).toHaveValue(DIRECTOR);
    await a.locator("input[name=until]").fill("1.12.2026");
    await mainButton(a).click();
    await expectAt(a, `${HOLDERS}?ehdotettu=1`);
    await expect(a.getByRole("status")).toHaveText(say("fi", "admin-proposed"));
  });

  await test.step("alone that changes nothing", async () => {
    await a.goto(`${ADMIN}/ehdotukset`);
    await expectClean(a);
    await expect(a.getByText(say("fi", "admin-proposal-own"))).toBeVisible();
    await expect(a.getByRole("button", { name: say("fi", "admin-approve") })).toHaveCount(0);
    await openWorklist(deputy, "raisio-johtaja");
    await expect(deputy.getByText(reference)).toHaveCount(0);
  });

  await test.step("another one approves", async () => {
    await logIn(b, ADMIN, "paakayttaja-b");
    await b.getByRole("link", { name: say("fi", "admin-waiting-open") }).click();
    await expect(b.getByRole("heading", { level: 2 }).first()).toHaveText(
      say("fi", "admin-proposal-give-deputy", { who: DIRECTOR }),
    );
    await expectClean(b);
    await mainButton(b).click();
    await expectAt(b, `${ADMIN}/ehdotukset?tehty=1`);
    await b.goto(`${ADMIN}/muutokset`);
    await expect(b.getByText(say("fi", "action-role-approved"))).toBeVisible();
    await expect(b.getByText(say("fi", "action-role-proposed"))).toBeVisible();
    await expectClean(b);
  });

  await test.step("the deputy works until midnight, and not a minute longer", async () => {
    await openPart(deputy, reference);
    await expect(deputy.getByRole("button", { name: say("fi", "owner-act-take") })).toBeVisible();
    await setClock(provider, "2026-12-02", "00:01");
    allowConsole(deputy, /status of 404/);
    await deputy.reload();
    await expect(deputy.getByRole("heading", { level: 1 })).toHaveText(say("fi", "missing-title"));
    await deputy.goto("/fi/virka");
    await expect(deputy.getByText(reference)).toHaveCount(0);
  });

  await test.step("no administrator sees a request", async () => {
    allowConsole(b, /status of 404/);
    await b.goto(`/fi/virka/osat/${reference}`);
    await expect(b.getByRole("heading", { level: 1 })).toHaveText(say("fi", "missing-title"));
    await b.goto("/fi/virka");
    await expect(b.getByRole("heading", { level: 1 })).toHaveText(say("fi", "admin-no-worklist"));
    await expectClean(b);
  });
});

test("what an administrator changes is seen at once, and what can't be read is refused", async ({
  page,
  somebodyElse,
}) => {
  const anybody = await somebodyElse();
  await anybody.goto("/fi/ii");
  await logIn(page, ADMIN, "paakayttaja-a");
  await page.goto(`${MUNICIPALITY}/varit`);
  await expectClean(page);
  await page.locator("input[name=light]").fill("#ff8800");
  await save(page);
  await expectAt(page, `${MUNICIPALITY}/varit?virhe=1`);
  await expectWrong(page, "light", "problem-admin-contrast");
  await expect(page.locator("#light-hint")).toContainText(": 1");
  await expectClean(page);
  await page.locator("input[name=light]").fill("#7a2a00");
  await page.getByRole("button", { name: say("fi", "admin-preview"), exact: true }).click();
  await expectAt(page, `${MUNICIPALITY}/varit`);
  await expect(page.locator("svg rect[fill='#7a2a00']").first()).toBeVisible();
  await expectClean(page);
  await save(page);
  await expectAt(page, `${MUNICIPALITY}?tallennettu=1`);
  await anybody.reload();
  await expect
    .poll(() => anybody.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--accent")))
    .toBe("#7a2a00");

  await page.goto(`${MUNICIPALITY}/tiedot`);
  await expectClean(page);
  await page.locator("input[name=inessive]").fill("");
  await page.locator("input[name=help_phone]").fill("08 765 4321");
  await save(page);
  await expectWrong(page, "inessive", "problem-admin-empty");
  await expect(page.locator("input[name=help_phone]")).toHaveValue("08 765 4321");
  await page.locator("input[name=inessive]").fill("Iissä");
  await save(page);
  await expect(page.getByRole("status")).toHaveText(say("fi", "admin-saved"));
  await anybody.reload();
  await expect(anybody.getByText("08 765 4321")).toBeVisible();

  await page.goto(`${MUNICIPALITY}/muutoksenhaku`);
  await expectClean(page);
  await save(page);
  await expect(page.locator("#virheet").getByRole("link")).toHaveCount(2);
  for (const address of [
    `${MUNICIPALITY}/tehtavat/uusi`,
    `${MUNICIPALITY}/tehtavat/tietosuojavastaava`,
    `${MUNICIPALITY}/tietosuojavastaava`,
    `${MUNICIPALITY}/rekisterit/tyollistamispalvelut`,
    `${MUNICIPALITY}/rekisterit/tyollistamispalvelut/ratkaisija`,
    `${ADMIN}/avaimet`,
  ]) {
    await page.goto(address);
    await expectClean(page);
  }
  await page.goto(`${ADMIN}/paakayttajat`);
  await expectClean(page);
  await page.goto(`${ADMIN}/muutokset`);
  await expect(page.getByText("accent.light")).toBeVisible();
  await expectClean(page);
});

test("a municipality and a register are added, and people find them", async ({ page, somebodyElse }) => {
  const fill = async (fields: Record<string, string>) => {
    for (const [name, value] of Object.entries(fields)) await page.locator(`[name=${name}]`).fill(value);
  };
  await logIn(page, ADMIN, "paakayttaja-a");
  await page.getByRole("link", { name: say("fi", "admin-municipality-new") }).click();
  await expectAt(page, `${ADMIN}/kunnat/uusi/tiedot`);
  await expectClean(page);
  await fill({
    slug: "virka",
    nominative: "Vaasa",
    genitive: "Vaasan",
    inessive: "Vaasassa",
    authority_fi: "Vaasan kaupunki",
    help_fi: "Soita neuvontaan.",
    help_phone: "06 0000 0000",
    mailbox: "tietosuoja@vaasa.example",
    court_fi: "Vie asia oikeuteen.",
    approved_by_fi: "kaupunginlakimies",
    approved_on: "20.11.2026",
  });
  await save(page);
  await expectWrong(page, "slug", "problem-admin-taken");
  await expect(page.locator("input[name=genitive]")).toHaveValue("Vaasan");
  await expectClean(page);
  await fill({ slug: "vaasa" });
  await save(page);
  await expectAt(page, `${ADMIN}/kunnat/vaasa?tallennettu=1`);
  await expectClean(page);

  await page.getByRole("link", { name: say("fi", "admin-register-new") }).click();
  await expectClean(page);
  await fill({
    slug: "kirjasto",
    register_name_fi: "Kirjaston asiakkaat",
    summary_fi: "Kenelle on lainattu mitä.",
    search_words: "kumiankka",
    brief_about_you: "Kyllä, jos lainaat.",
    brief_why: "Jotta kirjat palaavat.",
    brief_sources: "Sinulta.",
    brief_recipients: "Ei kukaan.",
    brief_retention: "Vuoden.",
  });
  await save(page);
  await expectWrong(page, "brief_automated", "problem-admin-empty");
  await fill({ brief_automated: "Ei." });
  await save(page);
  await expectAt(page, `${ADMIN}/kunnat/vaasa?tallennettu=1`);

  const anybody = await somebodyElse();
  await anybody.goto("/fi");
  await anybody.getByRole("link", { name: "Vaasan kaupunki" }).first().click();
  await expectClean(anybody);
  await anybody.goto("/fi/haku?q=kumiankka");
  await anybody.getByRole("link", { name: "Kirjaston asiakkaat" }).click();
  await expect(anybody.getByText("Jotta kirjat palaavat.").first()).toBeVisible();
  await expectClean(anybody);
  await anybody.goto("/sv/vaasa/rekisterit/kirjasto");
  await expect(anybody.getByRole("heading", { name: say("sv", "notice-awaited") })).toHaveCount(1);
  await expectClean(anybody);
});
