// Journeys: a statement added, a part withheld with reasons, what is said about
// other people, and what somebody does who is not satisfied.
import type { Page } from "@playwright/test";
import {
  II,
  expectAt,
  expectProblems,
  file,
  goOn,
  mainButton,
  moveClock,
  notice,
  openMatter,
  openMatters,
  openPart,
  openWorklist,
  own,
  sayNoOthers,
  sign,
  take,
} from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

const WRONG = "Kertomuksessa lukee, että jäin pois tapaamisesta.";
const CORRECT = "Olin paikalla 3.4.";

/** Asks for a correction at Ii. Gives the reference. */
async function askForCorrection(page: Page): Promise<string> {
  await page.goto(`${notice(II)}/korjaus`);
  await mainButton(page).click();
  await expectAt(page, "/fi/pyynto/kenen");
  await own(page);
  await goOn(page, "virhe");
  await page.getByLabel(say("fi", "correction-wrong")).fill(WRONG);
  await page.getByLabel(say("fi", "correction-correct")).fill(CORRECT);
  await goOn(page, "perustelut");
  await goOn(page, "liitteet");
  await goOn(page, "tapa");
  await page.locator("input[name=way][value=here]").check();
  await goOn(page, "ilmoitus");
  await page.locator("input[name=notify][value=no]").check();
  await goOn(page, "tarkista");
  return sign(page, "aino");
}

test("nothing is changed, and the person's own statement is added", async ({ page, somebodyElse }) => {
  const reference = await askForCorrection(page);
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);
  await expectClean(owner);
  await owner.getByRole("link", { name: say("fi", "owner-act-rectify") }).click();
  await expectAt(owner, `/fi/virka/osat/${reference}/oikaisu`);
  await expectClean(owner);

  await test.step("what is asked depends on what was done", async () => {
    await expect(owner.locator("[name=after_1]")).toBeHidden();
    await owner.getByLabel(say("fi", "rectify-result-corrected"), { exact: true }).check();
    await expect(owner.locator("[name=after_1]")).toBeVisible();
    await expect(owner.locator("[name=facts]")).toBeHidden();
    await expect(owner.locator("[name=told_on_1]")).toBeHidden();
    await owner.locator("input[name=telling_1][value=told]").check();
    await expect(owner.locator("[name=told_on_1]")).toBeVisible();
    await expectClean(owner);
    await owner.locator("button[name=then][value=check]").click();
    await expect(owner.locator("#virheet")).toContainText(say("fi", "problem-after-none-changed"));
    await expect(owner.locator("#virheet")).toContainText(say("fi", "problem-told-on-not-a-date"));
    await expectClean(owner);
    await owner.getByLabel(say("fi", "rectify-result-statement"), { exact: true }).check();
    await expect(owner.locator("[name=after_1]")).toBeHidden();
    await expect(owner.locator("section[aria-labelledby=lausuma]")).toContainText(WRONG);
  });

  const facts = "Käynti on tarkistettu ajanvarauksesta ja ohjaajalta.";
  await owner.locator("[name=beside]").fill("Walmu, asiakaskertomus 3.4.");
  await owner.locator("[name=on]").fill("1.11.2020");
  await owner.locator("input[name=ground][value=not_inaccurate]").check();
  await owner.locator("[name=facts]").fill(facts);
  await owner.locator("button[name=then][value=check]").click();
  await expectAt(owner, `/fi/virka/osat/${reference}/oikaisu/tarkista`);
  await expect(owner.locator("blockquote")).toContainText(WRONG);
  await expectClean(owner);
  await sayNoOthers(owner);
  await mainButton(owner).click();
  await expectAt(owner, `/fi/virka/osat/${reference}`);
  await expect(owner.locator("main")).toContainText(say("fi", "outcome-statement-added"));
  await expectClean(owner);

  await openMatter(page, reference);
  await expect(page.getByText(say("fi", "now-statement-added"))).toBeVisible();
  await expect(page.locator("blockquote")).toContainText(CORRECT);
  for (const words of [facts, "Walmu, asiakaskertomus 3.4."]) await expect(page.locator("main")).toContainText(words);
  for (const remedy of ["remedy-ombudsman", "remedy-court"]) {
    await expect(page.getByRole("heading", { name: say("fi", remedy) })).toBeVisible();
  }
  await expectClean(page);
});

test("a part is withheld, others are thought of, and the whole case is on one page", async ({ page, somebodyElse }) => {
  const reference = await file(page, "matti", { register: II, other: "Kaikki keväältä" });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);
  await owner.getByRole("link", { name: say("fi", "owner-act-answer") }).click();

  const facts = "Kertomuksessa on toisen ihmisen terveystietoja, jotka on peitetty.";
  const how = "Peitin naapurin nimen sivulta kolme.";
  await test.step("only who withholds is asked why", async () => {
    await owner.getByLabel(say("fi", "owner-message"), { exact: true }).fill("Muut tiedot ovat tässä.");
    await expect(owner.locator("[name=facts]")).toBeHidden();
    await owner.getByLabel(say("fi", "owner-extent-part")).check();
    await expect(owner.locator("[name=facts]")).toBeVisible();
    await expectClean(owner);
    await owner.locator("button[name=then][value=check]").click();
    await expectProblems(owner, "fi", [say("fi", "problem-ground-not-chosen"), say("fi", "problem-facts-too-short")]);
    await expectClean(owner);
    await owner.locator("input[name=ground][value=rights_of_others]").check();
    await owner.locator("[name=facts]").fill(facts);
    await owner.locator("button[name=then][value=check]").click();
    await expectAt(owner, `/fi/virka/osat/${reference}/vastaus/tarkista`);
    await expect(owner.locator("main")).toContainText(say("fi", "outcome-partly-fulfilled"));
  });

  await test.step("before sending: other people; a second thought loses nothing", async () => {
    await mainButton(owner).click();
    await expectProblems(owner, "fi", [say("fi", "problem-others-not-chosen")]);
    await expectClean(owner);
    await owner.getByLabel(say("fi", "others-yes"), { exact: true }).check();
    await owner.locator("[name=how]").fill(how);
    await owner.getByRole("button", { name: say("fi", "owner-send-change") }).click();
    await expectAt(owner, `/fi/virka/osat/${reference}/vastaus`);
    await expect(owner.locator("[name=facts]")).toHaveValue(facts);
    await owner.locator("button[name=then][value=check]").click();
    await expect(owner.locator("[name=how]")).toHaveValue(how);
    await mainButton(owner).click();
    await expectProblems(owner, "fi", [say("fi", "problem-handling-not-chosen")]);
    await owner.locator("input[name=handling][value=taken_out]").check();
    await mainButton(owner).click();
    await expectAt(owner, `/fi/virka/osat/${reference}`);
    await expect(owner.locator("main")).toContainText(how);
    await expectClean(owner);
  });

  await openMatter(page, reference);
  await expect(page.getByText(say("fi", "now-partly-fulfilled"))).toBeVisible();
  await expect(page.locator("main")).toContainText(facts);
  await expect(page.locator("main")).not.toContainText(how);
  await expectClean(page);

  await page.getByRole("link", { name: say("fi", "matter-dissatisfied") }).click();
  await expectAt(page, `/fi/omat/pyynnot/${reference}/tyytymaton`);
  for (const remedy of ["remedy-dpo", "remedy-ombudsman", "remedy-court"]) {
    await expect(page.getByRole("heading", { name: say("fi", remedy) })).toBeVisible();
  }
  await expect(page.locator("main")).toContainText("tietosuojavastaava@ii.example");
  await expectClean(page);

  await mainButton(page).click();
  await expectAt(page, `/fi/omat/pyynnot/${reference}/asia`);
  for (const words of ["Kaikki keväältä", "Muut tiedot ovat tässä.", facts, say("fi", "action-filed")]) {
    await expect(page.locator("main")).toContainText(words);
  }
  await expect(page.locator("main")).not.toContainText(how);
  await expectClean(page);
  await test.step("on paper nothing is folded, and nothing is there that paper can't do", async () => {
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("main details:not([open])")).toHaveCount(0);
    await expect(page.getByText(say("fi", "case-print"))).toBeHidden();
    await expect(page.locator(".back")).toBeHidden();
    await expect(page.getByText(facts)).toBeVisible();
    await page.emulateMedia({ media: "screen" });
  });
});

test.describe("late", () => {
  test.use({ ownServer: true });

  test("lateness is said on both sides, with the way on", async ({ page, provider, somebodyElse }) => {
    const reference = await file(page, "aino", { register: II });
    await moveClock(provider, 40);
    await openMatters(page, "aino");
    await openMatter(page, reference);
    await expect(page.locator(".lead.late")).toBeVisible();
    await expectClean(page);
    await page.getByRole("link", { name: say("fi", "matter-late-how") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "matter-late-how"));
    await expectClean(page);

    const owner = await somebodyElse();
    await openWorklist(owner, "ii-vastuu-a");
    await expect(owner.locator(".tag.late").first()).toBeVisible();
    await openPart(owner, reference);
    await expect(owner.getByText(say("fi", "owner-overdue"), { exact: true })).toBeVisible();
    await expectClean(owner);
  });
});
