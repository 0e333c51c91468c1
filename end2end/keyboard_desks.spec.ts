// What a clerk, a DPO and administrators do with the keyboard alone.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { II, expectAt, file, fillIn, mainButton, notice, referenceOn, typedDay } from "./journeys.ts";
import { attach, choose, go, logIn, press, still, type } from "./keys.ts";
import { expect, test } from "./support.ts";
import { say } from "./words.ts";

const PDF = readFileSync(join(import.meta.dirname, "../domain/tests/data/upload/lomake.pdf"));
const COUNTER = "/fi/virka/asiointi";
const DESK = "/fi/virka/tietosuoja";
const ADMIN = "/fi/virka/hallinta";

// Each sees no other's requests.
test.use({ ownServer: true });

const link = (page: Page, address: string) => page.locator(`main a[href="${address}"]`).first();
const labelled = (page: Page, key: string) => page.getByLabel(say("fi", key), { exact: true });

async function openCounter(clerk: Page): Promise<void> {
  await logIn(clerk, "/fi/virka", "ii-asiointi");
  await press(clerk, clerk.getByRole("link", { name: say("fi", "counter-open-counter") }), "Enter");
  await expectAt(clerk, COUNTER);
}

test("a clerk files what came on paper, with the keyboard alone", async ({ page, somebodyElse }) => {
  await fillIn(page, { register: II });
  await page.getByRole("link", { name: say("fi", "paper-title") }).click();
  await mainButton(page).click();
  const printed = await referenceOn(page);
  const clerk = await still(await somebodyElse());
  await openCounter(clerk);
  await type(clerk, labelled(clerk, "counter-reference"), printed);
  await clerk.keyboard.press("Enter");
  await expectAt(clerk, `${COUNTER}/pyynto`);
  await type(clerk, labelled(clerk, "counter-person"), "Matti Keksitty");
  await type(clerk, labelled(clerk, "counter-reached"), "Rantatie 1, 91100 Ii");
  await type(clerk, labelled(clerk, "counter-arrived"), typedDay(0));
  await choose(clerk, "signed", "yes");
  await attach(clerk, clerk.locator("input[type=file]"), { name: "paperi.pdf", mimeType: "application/pdf", buffer: PDF });
  await press(clerk, clerk.getByRole("button", { name: say("fi", "counter-scan-add"), exact: true }), "Enter");
  await expect(clerk.locator("#liitteet")).toContainText("paperi.pdf");
  await go(clerk);
  await expectAt(clerk, `${COUNTER}/valmis`);
  const reference = await referenceOn(clerk);
  await go(clerk);
  await expectAt(clerk, COUNTER);
  await expect(clerk.locator("main")).toContainText(reference);
});

test("a clerk files for who is there, with the keyboard alone", async ({ page }) => {
  await still(page);
  await openCounter(page);
  await press(page, page.getByRole("button", { name: say("fi", "counter-begin"), exact: true }), "Enter");
  await expectAt(page, `${COUNTER}/pyynto`);
  await press(page, link(page, "/fi/ii/omat-tiedot"), "Enter");
  await press(page, link(page, `${notice(II)}/omat-tiedot`), "Enter");
  await go(page);
  await expectAt(page, "/fi/pyynto/1/mita");
  await choose(page, "scope", "everything");
  await go(page);
  await expectAt(page, "/fi/pyynto/1/aika");
  await choose(page, "period", "all");
  await go(page);
  await expectAt(page, "/fi/pyynto/1/apu");
  await go(page);
  await expectAt(page, "/fi/pyynto/tapa");
  await choose(page, "way", "here");
  await go(page);
  await expectAt(page, "/fi/pyynto/ilmoitus");
  await choose(page, "notify", "no");
  await go(page);
  await expectAt(page, "/fi/pyynto/tarkista");
  await press(page, page.locator("main .acts .btn"), "Enter");
  await expectAt(page, `${COUNTER}/pyynto`);
  await type(page, labelled(page, "counter-person"), "Matti Testihenkilö");
  await type(page, labelled(page, "counter-code"), "120579-9039");
  await type(page, labelled(page, "counter-reached"), "Rantatie 1, 91100 Ii");
  await choose(page, "seen", "passport");
  await go(page);
  await expectAt(page, `${COUNTER}/valmis`);
  await referenceOn(page);
  await go(page);
  await expectAt(page, COUNTER);
});

test("a DPO looks over, opens, defers, gives on and puts together with the keyboard alone", async ({
  page,
  somebodyElse,
}) => {
  const reference = await file(page, "matti", { register: II, other: "Merkinnät työpajasta" });
  const dpo = await still(await somebodyElse());
  const here = `${DESK}/osat/${reference}`;
  const way = async (name: string) => {
    await dpo.goto(here);
    await press(dpo, dpo.locator(".ways a", { hasText: say("fi", name) }), "Enter");
    await expect(dpo.locator(".ways")).toHaveCount(0);
  };
  await logIn(dpo, "/fi/virka", "ii-tietosuoja");
  await press(dpo, dpo.getByRole("link", { name: say("fi", "dpo-nav") }), "Enter");
  await expectAt(dpo, DESK);
  await press(dpo, dpo.locator("table a", { hasText: reference }), "Enter");
  await expectAt(dpo, here);

  await way("dpo-way-open");
  await type(dpo, labelled(dpo, "owner-reason"), "Tarkastan vastauksia.");
  await go(dpo);
  await expect(dpo.locator("main")).toContainText("Merkinnät työpajasta");

  await way("dpo-way-defer");
  await choose(dpo, "basis", "crime");
  await type(dpo, labelled(dpo, "dpo-defer-until"), typedDay(8));
  await type(dpo, labelled(dpo, "dpo-defer-facts"), "Tutkintapyyntö 5500");
  await go(dpo);
  await expect(dpo.locator("main")).toContainText("Tutkintapyyntö 5500");

  await way("dpo-way-reassign");
  await choose(dpo, "to", "asiakasprosessin-vastuuhenkilo");
  await type(dpo, labelled(dpo, "dpo-reassign-why"), "Käsittelijä on lomalla.");
  await go(dpo);
  await expectAt(dpo, here);
  await expect(dpo.locator("main")).toContainText(say("fi", "action-reassigned"));

  await way("dpo-way-case");
  await type(dpo, labelled(dpo, "dpo-case-why"), "Selvityspyyntö 123/45/2026");
  await go(dpo);
  await expectAt(dpo, `${here}/asiakirjat/koottu`);
});

test("feedback is answered and an outage is told of, with the keyboard alone", async ({ page, somebodyElse }) => {
  await page.goto("/fi/ii/saavutettavuus/palaute");
  await labelled(page, "feedback-what").fill("Nappi ei toimi.");
  await labelled(page, "feedback-email").fill("aino@posti.example");
  await mainButton(page).click();
  await expectAt(page, "/fi/ii/saavutettavuus/saapui");
  const dpo = await still(await somebodyElse());
  await logIn(dpo, "/fi/virka", "ii-tietosuoja");
  await press(dpo, dpo.getByRole("link", { name: say("fi", "queue-title") }), "Enter");
  await expectAt(dpo, "/fi/virka/palautteet");
  await press(dpo, dpo.locator('main a[href^="/fi/virka/palautteet/"]').first(), "Enter");
  await type(dpo, labelled(dpo, "queue-answer"), "Nappi on korjattu.");
  await choose(dpo, "by", "mail");
  await go(dpo);
  await expect(dpo.locator("main")).toContainText(say("fi", "queue-answered-mail"));

  await dpo.goto("/fi/virka");
  await press(dpo, dpo.getByRole("link", { name: say("fi", "outages-title") }), "Enter");
  await expectAt(dpo, "/fi/virka/katkot");
  await type(dpo, labelled(dpo, "outages-from-day"), typedDay(0));
  await type(dpo, labelled(dpo, "outages-from-time"), "0.00");
  for (const language of ["fi", "sv", "en"]) {
    await type(dpo, labelled(dpo, `outages-text-${language}`), `Huolto (${language}).`);
  }
  await go(dpo);
  await expect(dpo.locator("main .note")).toContainText("Huolto (fi).");
  await press(dpo, dpo.getByRole("button", { name: say("fi", "outages-clear") }), "Enter");
  await expect(dpo.locator("main")).toContainText(say("fi", "outages-none"));
});

test("two administrators give a mandate, and one changes a colour, with the keyboard alone", async ({
  page,
  somebodyElse,
}) => {
  await still(page);
  const municipality = `${ADMIN}/kunnat/ii`;
  const holders = `${municipality}/tehtavat/rekisterin-vastuuhenkilo/haltijat`;
  await logIn(page, ADMIN, "paakayttaja-a");
  await press(page, link(page, municipality), "Enter");
  await expectAt(page, municipality);
  await press(page, link(page, holders), "Enter");
  await expectAt(page, holders);
  await choose(page, "role", "deputy");
  await choose(page, "by", "email");
  await type(page, page.locator("input[name=holder]"), "tyollisyyspalvelujen.johtaja@raisio.example");
  await type(page, page.locator("input[name=until]"), typedDay(5));
  await type(page, page.locator("textarea[name=role_why]"), "Talviloma");
  await go(page);
  await expectAt(page, `${holders}?ehdotettu=1`);

  const other = await still(await somebodyElse());
  await logIn(other, ADMIN, "paakayttaja-b");
  await press(other, other.getByRole("link", { name: say("fi", "admin-waiting-open") }), "Enter");
  await expectAt(other, `${ADMIN}/ehdotukset`);
  await go(other);
  await expectAt(other, `${ADMIN}/ehdotukset?tehty=1`);

  await page.goto(municipality);
  await press(page, link(page, `${municipality}/varit`), "Enter");
  await expectAt(page, `${municipality}/varit`);
  await type(page, page.locator("input[name=light]"), "#7a2a00");
  await press(page, page.getByRole("button", { name: say("fi", "admin-save"), exact: true }), "Enter");
  await expectAt(page, `${municipality}?tallennettu=1`);
});
