// Journeys: the DPO sorts a wish in own words into two parts; two DPOs at once.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  contents,
  download,
  expectAt,
  expectProblems,
  goOn,
  mails,
  mainButton,
  openMatter,
  openPart,
  openWorklist,
  own,
  sign,
  take,
} from "./journeys.ts";
import { allowConsole, expect, expectClean, expectIslandsAwake, test, type Mode } from "./support.ts";
import { say } from "./words.ts";

const PICTURE = readFileSync(join(import.meta.dirname, "../domain/tests/data/upload/kuva.png"));
const WISH = "Olin työpajalla vuonna 2022.\nHaluan nähdä tietoni. Osoitteeni on väärin.";
const DATA = "Haluat nähdä tietosi työpajalta.";
const ADDRESS = "Osoitteesi on väärin.";
const WORD = "Pyysit kahta asiaa, joten jaoin asiasi kahteen osaan.";

/** Tells a wish without a register, with a picture, and signs it. Gives the reference. */
async function tell(page: Page, mode: Mode, email?: string): Promise<string> {
  await page.goto("/fi/ii/omin-sanoin");
  await page.getByRole("button", { name: say("fi", "choose-unknown-button") }).click();
  await expectAt(page, "/fi/pyynto/kenen");
  await own(page);
  await goOn(page, "asia");
  await page.getByLabel(say("fi", "words-label")).fill(WISH);
  await goOn(page, "liitteet");
  await expectIslandsAwake(page, mode);
  await page.locator("input[type=file]").setInputFiles({ name: "kuva.png", mimeType: "image/png", buffer: PICTURE });
  await page.getByRole("button", { name: say("fi", "attach-add") }).click();
  await expect(page.locator(".files")).toContainText("kuva.png");
  await goOn(page, "tapa");
  await page.locator("input[name=way][value=here]").check();
  await goOn(page, "ilmoitus");
  await page.locator(`input[name=notify][value=${email ? "yes" : "no"}]`).check();
  if (email) await page.locator("input[name=email]").fill(email);
  await goOn(page, "tarkista");
  return sign(page, "erik");
}

/** Opens the page on which a wish is sorted, from the worklist. */
async function openSorting(dpo: Page, staff: string, reference: string): Promise<void> {
  await openWorklist(dpo, staff);
  await openPart(dpo, reference);
  await dpo.getByRole("link", { name: say("fi", "sort-open") }).click();
  await expectAt(dpo, `/fi/virka/osat/${reference}/lajittele`);
}

async function fillPart(dpo: Page, n: number, right: string, about: string): Promise<void> {
  const part = dpo.getByRole("group", { name: say("fi", "sort-part", { n: String(n) }) });
  await part.getByLabel(say("fi", "sort-right")).selectOption(right);
  await part.getByLabel(say("fi", "sort-register")).selectOption("tyollistamispalvelut");
  await part.getByLabel(say("fi", "sort-about")).fill(about);
}

const add = (dpo: Page) => dpo.getByRole("button", { name: say("fi", "sort-add") }).click();

test("own words are sorted by the DPO into two parts", async ({ page, somebodyElse, provider, mode }) => {
  const email = `erik.${randomBytes(4).toString("hex")}@posti.example`;
  const first = await tell(page, mode, email);
  const dpo = await somebodyElse();
  await openSorting(dpo, "ii-tietosuoja", first);
  const here = `/fi/virka/osat/${first}/lajittele`;
  for (const words of ["Haluan nähdä tietoni.", "kuva.png"]) await expect(dpo.locator("main")).toContainText(words);
  await expectClean(dpo);

  await test.step("nothing is chosen, and what is lacking is said beside its field", async () => {
    await mainButton(dpo).click();
    const lacking = ["right-not-chosen", "register-not-chosen", "about-empty", "explanation-empty"];
    await expectProblems(dpo, "fi", lacking.map((one) => say("fi", `problem-${one}`)));
    await expectClean(dpo);
  });

  await test.step("parts come and go, and what was typed stays", async () => {
    await fillPart(dpo, 1, "access", DATA);
    await add(dpo);
    await expectAt(dpo, here);
    await fillPart(dpo, 2, "access", "Turha osa.");
    await add(dpo);
    await fillPart(dpo, 3, "rectification", ADDRESS);
    await dpo.getByRole("button", { name: say("fi", "sort-remove", { n: "2" }) }).click();
    await expectAt(dpo, here);
    await expect(dpo.locator("fieldset.sorting")).toHaveCount(2);
    await expect(dpo.locator("[name=about_1]")).toHaveValue(DATA);
    await expect(dpo.locator("[name=about_2]")).toHaveValue(ADDRESS);
    await expect(dpo.locator("[name=right_2]")).toHaveValue("rectification");
    await expectClean(dpo);
  });

  await test.step("the same twice is refused", async () => {
    await dpo.locator("[name=right_2]").selectOption("access");
    await dpo.locator("[name=explanation]").fill(WORD);
    await mainButton(dpo).click();
    await expectProblems(dpo, "fi", [say("fi", "problem-right-twice")]);
    await dpo.locator("[name=right_2]").selectOption("rectification");
    await mainButton(dpo).click();
  });

  await test.step("one confirming step says who decides what by when", async () => {
    await expectAt(dpo, `${here}/tarkista`);
    for (const words of [DATA, ADDRESS, WORD, "Työllistämispalvelujen rekisterin vastuuhenkilö"]) {
      await expect(dpo.locator("main")).toContainText(words);
    }
    await expectClean(dpo);
    await mainButton(dpo).click();
    await expectAt(dpo, here);
    await expect(dpo.getByRole("heading", { level: 1 })).toHaveText(say("fi", "sort-over-title"));
    await expect(dpo.locator("section.panel")).toHaveCount(2);
    await expect(dpo.locator("main")).not.toContainText(say("fi", "sort-quicker"));
    await expectClean(dpo);
  });
  const references = await dpo.locator("section.panel .ref").allInnerTexts();
  const second = references.map((one) => one.trim()).find((one) => one !== first) ?? "";

  await test.step("the DPO is told of both, and reads neither", async () => {
    for (const reference of [first, second]) {
      await openPart(dpo, reference);
      await expect(dpo.locator("main")).toContainText(say("fi", "owner-locked-lead"));
      await expect(dpo.locator("main")).not.toContainText("Haluan nähdä tietoni.");
    }
  });

  await test.step("the person sees what became of it, from each page", async () => {
    await openMatter(page, first);
    for (const words of [WORD, DATA, ADDRESS, second]) await expect(page.locator("main")).toContainText(words);
    await expectClean(page);
    await page.locator(`main a[href="/fi/omat/pyynnot/${second}"]`).click();
    await expect(page.locator("main")).toContainText(WORD);
    await expectClean(page);
    await page.goto("/fi/omat");
    await expectClean(page);
    await page.locator('main a[href^="/fi/omat/saapuneet/"]').filter({ hasText: "2 osassa" }).first().click();
    for (const words of [DATA, ADDRESS, first, second]) await expect(page.locator("main")).toContainText(words);
    await expectClean(page);
    for (const reference of [first, second]) {
      await page.goto(`/fi/omat/pyynnot/${reference}/vastaanotto`);
      await expect(page.locator(".done .ref")).toContainText(reference);
      await expect(page.locator("main")).toContainText("Haluan nähdä tietoni.");
    }
    await expectClean(page);
    await mails(provider, (mail) => mail.to.includes(email), 2);
  });

  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, second);
  for (const words of ["Haluan nähdä tietoni.", ADDRESS, WORD]) {
    await expect(owner.locator("main")).toContainText(words);
  }
  await expectClean(owner);
  await openPart(owner, first);
  await expect(owner.locator("main")).toContainText(DATA);
  await test.step("what the person attached goes along with each part", async () => {
    for (const reference of [first, second]) {
      await openPart(owner, reference);
      const got = await download(owner, owner.getByRole("link", { name: "kuva.png" }));
      expect((await contents(got)).equals(PICTURE), "the same bytes").toBe(true);
    }
  });
});

test("of two DPOs at once one sorts it, and the other keeps what they typed", async ({ page, somebodyElse, mode }) => {
  const reference = await tell(page, mode);
  const here = `/fi/virka/osat/${reference}/lajittele`;
  const [one, other] = [await somebodyElse(), await somebodyElse()];
  for (const [dpo, staff, about] of [
    [one, "ii-tietosuoja", DATA],
    [other, "ii-tietosuoja-b", "Sijainen kirjoitti näin."],
  ] as [Page, string, string][]) {
    await openSorting(dpo, staff, reference);
    await fillPart(dpo, 1, "access", about);
    await dpo.locator("[name=explanation]").fill(WORD);
    await mainButton(dpo).click();
    await expectAt(dpo, `${here}/tarkista`);
  }
  await mainButton(one).click();
  await expectAt(one, here);
  await mainButton(other).click();
  await expectAt(other, here);
  await expect(other.locator("main")).toContainText(say("fi", "sort-quicker"));
  await expect(other.locator("main")).toContainText("Sijainen kirjoitti näin.");
  await expectClean(other);
  await expect(one.locator("main")).not.toContainText(say("fi", "sort-quicker"));
  await openMatter(page, reference);
  await expect(page.locator("main")).toContainText(DATA);
  await expect(page.locator("main")).not.toContainText("Sijainen kirjoitti näin.");
  await expectClean(page);

  // Whoever decides nothing of it finds no such page.
  const stranger = await somebodyElse();
  await openWorklist(stranger, "ii-prosessi");
  allowConsole(stranger, /status of 404/);
  expect((await stranger.goto(here))?.status()).toBe(404);
});
