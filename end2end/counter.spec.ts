// Journeys: a request is printed and signed by hand, and a clerk files it; and
// a clerk files for who comes to the counter, who finds it after logging in.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { II, expectAt, expectProblems, fillIn, goOn, mainButton, notice, openMatter, openPart, openWorklist, referenceOn, typedDay } from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

const PDF = readFileSync(join(import.meta.dirname, "../domain/tests/data/upload/lomake.pdf"));
const WISH = "Kanarialinnun merkinnät";
const NAME = "Matti Kanarialintu";
const HERE = "/fi/virka/asiointi";

function field(page: Page, key: string) {
  return page.getByLabel(say("fi", key), { exact: true });
}

/** Opens the counter from the worklist. */
async function openCounter(page: Page): Promise<void> {
  await openWorklist(page, "ii-asiointi");
  await page.getByRole("link", { name: say("fi", "counter-open-counter") }).click();
  await expectAt(page, HERE);
}

/** As it would come out of a printer: the sheet, without what a screen needs. */
async function expectPrintable(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".sheet").first()).toBeVisible();
  await expect(page.locator(".on-screen").first()).toBeHidden();
  await expect(page.locator("main .btn:visible")).toHaveCount(0);
  await page.emulateMedia({ media: null });
}

test("printed, signed by hand and filed by a clerk", async ({ page, somebodyElse }) => {
  await fillIn(page, { register: II, other: WISH });
  await page.getByRole("link", { name: say("fi", "paper-title") }).click();
  await expectAt(page, "/fi/pyynto/paperilla");
  await expectClean(page);
  await mainButton(page).click();
  await expect(page.locator(".sheet")).toContainText(WISH);
  for (const shown of ["paper-signature", "paper-where", "paper-then"]) {
    await expect(page.locator(".sheet")).toContainText(say("fi", shown));
  }
  await expect(page.locator(".sheet")).toContainText("Jokisuuntie 2, 91100 Ii");
  await expectClean(page);
  await expectPrintable(page);
  const printed = await referenceOn(page);

  const clerk = await somebodyElse();
  await test.step("what is no form is said", async () => {
    await openCounter(clerk);
    await expectClean(clerk);
    const find = clerk.getByRole("button", { name: say("fi", "counter-printed"), exact: true });
    await field(clerk, "counter-reference").fill("K7PM");
    await find.click();
    await expectProblems(clerk, "fi", [say("fi", "problem-viite-malformed")]);
    await expectClean(clerk);
    await field(clerk, "counter-reference").fill(printed.toLowerCase());
    await find.click();
    await expectAt(clerk, `${HERE}/pyynto`);
    await expect(clerk.locator("main")).toContainText(WISH);
    await expectClean(clerk);
  });

  await test.step("what lacks is said, what was typed stays", async () => {
    await field(clerk, "counter-person").fill(NAME);
    await field(clerk, "counter-reached").fill("Rantatie 1, 91100 Ii");
    await field(clerk, "counter-arrived").fill("1.1.2099");
    await mainButton(clerk).click();
    await expectProblems(clerk, "fi", [
      say("fi", "problem-arrived-in-future"),
      say("fi", "problem-signed-not-chosen"),
      say("fi", "problem-file-no-scan"),
    ]);
    await expect(field(clerk, "counter-person")).toHaveValue(NAME);
    await expectClean(clerk);
  });

  const today = typedDay(0);
  await test.step("the scan comes along, and it is filed", async () => {
    await field(clerk, "counter-arrived").fill(today);
    await clerk.locator("input[name=signed][value=yes]").check();
    await clerk.locator("input[type=file]").setInputFiles({ name: "paperi.pdf", mimeType: "application/pdf", buffer: PDF });
    await clerk.getByRole("button", { name: say("fi", "counter-scan-add"), exact: true }).click();
    await expect(clerk.locator("#liitteet")).toContainText("paperi.pdf");
    await expectClean(clerk);
    await mainButton(clerk).click();
    await expectAt(clerk, `${HERE}/valmis`);
    await expect(clerk.locator(".sheet")).toContainText(say("fi", "came-paper-signed"));
    await expect(clerk.locator("main")).toContainText(say("fi", "follow-secret"));
    await expectClean(clerk);
    await expectPrintable(clerk);
  });

  const reference = await referenceOn(clerk);
  await test.step("the clerk keeps nothing of it", async () => {
    await mainButton(clerk).click();
    await expectAt(clerk, HERE);
    await expect(clerk.locator("main")).toContainText(reference);
    await expectClean(clerk);
    for (const address of [HERE, `${HERE}/valmis`, `${HERE}/pyynto`]) {
      await clerk.goto(address);
      await expect(clerk.locator("main")).not.toContainText(WISH);
    }
  });

  const owner = await somebodyElse();
  await test.step("the owner sees how it came, and the scan", async () => {
    await openWorklist(owner, "ii-vastuu-a");
    await openPart(owner, reference);
    for (const shown of [NAME, say("fi", "came-paper-signed"), say("fi", "asker-unknown"), "paperi.pdf"]) {
      await expect(owner.locator("main")).toContainText(shown);
    }
    await expectClean(owner);
  });
});

test("filed for who comes to the counter, found after logging in", async ({ page, somebodyElse }) => {
  await openCounter(page);
  await page.getByRole("button", { name: say("fi", "counter-begin"), exact: true }).click();
  await expectAt(page, `${HERE}/pyynto`);
  await expectClean(page);
  await page.locator('main a[href="/fi/ii/omat-tiedot"]').click();
  await page.locator(`a[href="${notice(II)}/omat-tiedot"]`).first().click();
  await mainButton(page).click();
  await expectAt(page, "/fi/pyynto/1/mita");
  await expect(page.locator("main")).toContainText(say("fi", "counter-note"));
  await expectClean(page);
  await page.locator("input[name=scope][value=some]").check();
  await page.locator("textarea[name=other]").fill(WISH);
  await goOn(page, "aika");
  await page.locator("input[name=period][value=all]").check();
  await goOn(page, "apu");
  await goOn(page, "tapa");
  await page.locator("input[name=way][value=here]").check();
  await goOn(page, "ilmoitus");
  await page.locator("input[name=notify][value=no]").check();
  await goOn(page, "tarkista");
  await expectClean(page);
  await page.locator("main .acts .btn").click();
  await expectAt(page, `${HERE}/pyynto`);
  await expect(page.locator("main")).toContainText(WISH);

  await test.step("who asks: what lacks is said", async () => {
    await field(page, "counter-person").fill("Matti Testihenkilö");
    await field(page, "counter-code").fill("120579-9038");
    await mainButton(page).click();
    await expectProblems(page, "fi", [
      say("fi", "problem-code-malformed"),
      say("fi", "problem-reached-empty"),
      say("fi", "problem-seen-not-chosen"),
    ]);
    await expectClean(page);
    await field(page, "counter-code").fill("120579-9039");
    await field(page, "counter-reached").fill("Rantatie 1, 91100 Ii");
    await page.locator("input[name=seen][value=passport]").check();
    await mainButton(page).click();
  });
  await expectAt(page, `${HERE}/valmis`);
  await expect(page.locator("main")).toContainText(say("fi", "counter-filed-log-in"));
  await expectClean(page);
  const reference = await referenceOn(page);
  await mainButton(page).click();
  await expectAt(page, HERE);

  const matti = await somebodyElse();
  await test.step("the person logs in and finds it", async () => {
    await matti.goto("/fi/omat");
    await mainButton(matti).click();
    await matti.locator('button[name=person][value="matti"]').click();
    await expectAt(matti, "/fi/omat");
    await openMatter(matti, reference);
    await expect(matti.locator(".line")).toContainText(say("fi", "action-filed-at-counter"));
    await expect(matti.locator("main")).toContainText(WISH);
    await expectClean(matti);
  });
});

test("an empty form of a register is printed by anybody", async ({ page }) => {
  await page.goto(`${notice(II)}/omat-tiedot`);
  await page.getByRole("link", { name: say("fi", "blank-link") }).click();
  await expectAt(page, `${notice(II)}/lomake`);
  await expect(page.locator(".sheet")).toContainText(say("fi", "paper-signature"));
  await expectClean(page);
  await expectPrintable(page);
});
