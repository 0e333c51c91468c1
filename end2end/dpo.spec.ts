// Journey: a DPO looks over all requests, opens one with a reason, defers what
// the person sees of looks, gives it to another office and puts the case together.
import type { Page } from "@playwright/test";
import {
  II,
  contents,
  download,
  expectAt,
  expectProblems,
  file,
  mainButton,
  moveClock,
  openMatter,
  openMatters,
  openPart,
  openWorklist,
  take,
  typedDay,
} from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

const TEXT = "Merkinnät työpajasta";
const WHY = "Käsittelijä on lomalla.";
const SECRET = "Poliisin tutkintapyyntö 5500";
const DESK = "/fi/virka/tietosuoja";

// It moves the clock.
test.use({ ownServer: true });

const main = (page: Page) => page.locator("main");

/** Goes from the part's page at the DPO's desk to one of the ways. */
async function go(dpo: Page, way: string): Promise<void> {
  await dpo.locator(".ways a", { hasText: say("fi", way) }).click();
  await dpo.waitForLoadState();
}

test("a DPO sees all and opens little", async ({ page, somebodyElse, provider }) => {
  test.slow();
  const reference = await file(page, "matti", { register: II, other: TEXT });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);

  const dpo = await somebodyElse();
  await openWorklist(dpo, "ii-tietosuoja");
  const here = `${DESK}/osat/${reference}`;

  await test.step("every request by what and when, nothing of whom", async () => {
    await dpo.getByRole("link", { name: say("fi", "dpo-nav") }).click();
    await expectAt(dpo, DESK);
    await expectClean(dpo);
    await expect(main(dpo)).toContainText(reference);
    await expect(main(dpo)).not.toContainText("Testihenkilö");
    const table = await contents(await download(dpo, dpo.getByRole("link", { name: say("fi", "dpo-csv") })));
    expect(table.toString()).toContain(reference);
    await dpo.getByLabel(say("fi", "dpo-filter-office")).selectOption("asiakasprosessin-vastuuhenkilo");
    await dpo.getByRole("button", { name: say("fi", "worklist-filter-do") }).click();
    await expect(main(dpo)).toContainText(say("fi", "dpo-none"));
    await expectClean(dpo);
    await dpo.getByRole("link", { name: say("fi", "worklist-filter-off") }).click();
    await dpo.locator("table a", { hasText: reference }).click();
    await expectAt(dpo, here);
    await expectClean(dpo);
  });

  await test.step("it opens with a reason, which the person sees", async () => {
    await go(dpo, "dpo-way-open");
    await expect(main(dpo)).not.toContainText(TEXT);
    await dpo.getByLabel(say("fi", "owner-reason")).fill("Tarkastan vastauksia.");
    await mainButton(dpo).click();
    await expect(main(dpo)).toContainText(TEXT);
    await expectClean(dpo);
    await openMatter(page, reference);
    await expect(main(page)).toContainText("Tarkastan vastauksia.");
    await expectClean(page);
  });

  await test.step("looks are deferred on a ground of law, and shown when the day has come", async () => {
    await dpo.getByRole("link", { name: say("fi", "dpo-from-part") }).click();
    await expectAt(dpo, here);
    await go(dpo, "dpo-way-defer");
    await expectClean(dpo);
    await mainButton(dpo).click();
    await expectProblems(
      dpo,
      "fi",
      ["problem-basis-not-chosen", "problem-until-not-a-date", "problem-reason-empty"].map((key) => say("fi", key)),
    );
    await expectClean(dpo);
    await dpo.getByLabel(say("fi", "deferral-basis-crime")).check();
    await dpo.getByLabel(say("fi", "dpo-defer-until")).fill(typedDay(8));
    await dpo.getByLabel(say("fi", "dpo-defer-facts")).fill(SECRET);
    await mainButton(dpo).click();
    await expect(main(dpo)).toContainText(SECRET);
    await expectClean(dpo);

    await openMatter(page, reference);
    await expect(main(page)).toContainText(say("fi", "looks-later"));
    for (const words of [say("fi", "action-opened"), "Tarkastan vastauksia.", SECRET]) {
      await expect(main(page)).not.toContainText(words);
    }
    await moveClock(provider, 9);
    await openMatters(page, "matti");
    await openMatter(page, reference);
    await expect(main(page)).toContainText(say("fi", "action-you-looks-deferred"));
    await expect(main(page)).toContainText("Tarkastan vastauksia.");
    await expect(main(page)).not.toContainText(SECRET);
    await expectClean(page);
  });

  await test.step("it goes to another office, and the clock goes on", async () => {
    await openWorklist(dpo, "ii-tietosuoja");
    await dpo.goto(`${here}/toiselle`);
    await expectClean(dpo);
    await mainButton(dpo).click();
    await expectProblems(
      dpo,
      "fi",
      ["problem-to-not-chosen", "problem-reason-empty"].map((key) => say("fi", key)),
    );
    await dpo.locator("input[name=to][value=asiakasprosessin-vastuuhenkilo]").check();
    await dpo.getByLabel(say("fi", "dpo-reassign-why"), { exact: true }).fill(WHY);
    await mainButton(dpo).click();
    await expectAt(dpo, here);
    await expect(main(dpo)).toContainText(say("fi", "action-reassigned"));
    const other = await somebodyElse();
    await openWorklist(other, "ii-prosessi");
    await openPart(other, reference);
    await expect(main(other)).toContainText(TEXT);
    await openMatter(page, reference);
    await expect(main(page)).toContainText(WHY);
  });

  await test.step("the case is put together, on paper and for a program", async () => {
    await dpo.goto(`${here}/asiakirjat`);
    await expectClean(dpo);
    await dpo.getByLabel(say("fi", "dpo-case-why")).fill("Selvityspyyntö 123/45/2026");
    await mainButton(dpo).click();
    await expectAt(dpo, `${here}/asiakirjat/koottu`);
    for (const words of [TEXT, "Testihenkilö", SECRET, WHY]) await expect(main(dpo)).toContainText(words);
    await expect(main(dpo)).not.toContainText("120579-9039");
    await expectClean(dpo);
    await dpo.emulateMedia({ media: "print" });
    await expect(dpo.locator(".on-screen")).toBeHidden();
    await dpo.emulateMedia({ media: null });
    const json = await contents(await download(dpo, dpo.getByRole("link", { name: say("fi", "dpo-case-json") })));
    const read = JSON.parse(json.toString());
    expect(read.format).toBe("tietoluukku/case-file/v1");
    expect(read.evidence.valid).toBe(true);
  });
});
