// Journeys: a part withheld with reasons, what is said about other people, and
// what somebody does who is not satisfied.
import {
  II,
  expectAt,
  expectProblems,
  file,
  mainButton,
  moveClock,
  openMatter,
  openMatters,
  openPart,
  openWorklist,
  sayNoOthers,
  take,
} from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

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
