// A question and its reply, messages, more time, a colleague, notes.
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import {
  II,
  expectAt,
  expectProblems,
  file,
  mails,
  mainButton,
  moveClock,
  openMatter,
  openPart,
  openWorklist,
  take,
} from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

// The clock moves.
test.use({ ownServer: true });

const button = (page: Page, then: "check" | "save" | "send") => page.locator(`button[name=then][value=${then}]`);

/** Opens an action of a part by its link. */
async function act(page: Page, key: string): Promise<void> {
  await page.locator("aside").getByRole("link", { name: say("fi", key), exact: true }).click();
}

/** The day by which an answer is due, as the person's page says it first. */
async function due(page: Page): Promise<Date> {
  const words = await page.locator("h1 + .lead").innerText();
  const [, day, month, year] = /(\d+)\.(\d+)\.(\d{4})/.exec(words) ?? [];
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

const DAY = 24 * 60 * 60 * 1000;

test("a question stops the clock, and the reply moves the date", async ({ page, somebodyElse, provider }) => {
  const email = `matti.${randomBytes(4).toString("hex")}@posti.example`;
  const reference = await file(page, "matti", { register: II, email });
  await openMatter(page, reference);
  const before = await due(page);
  await expectClean(page);

  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);
  await act(owner, "owner-act-ask");
  await expectClean(owner);
  await test.step("what is wrong is said, what is typed stays", async () => {
    await owner.getByLabel(say("fi", "owner-ask-question"), { exact: true }).fill("Minkä vuoden tietoja tarkoitat?");
    await owner.getByLabel(say("fi", "owner-ask-until"), { exact: true }).fill("1.1.2020");
    await button(owner, "check").click();
    await expectProblems(owner, "fi", [say("fi", "problem-kind-not-chosen"), say("fi", "problem-reply-by-not-ahead")]);
    await expect(owner.getByLabel(say("fi", "owner-ask-question"), { exact: true })).toHaveValue(/Minkä vuoden/);
    await expectClean(owner);
  });
  const day = new Date(Date.now() + 14 * DAY);
  await owner
    .getByLabel(say("fi", "owner-ask-until"), { exact: true })
    .fill(`${day.getUTCDate()}.${day.getUTCMonth() + 1}.${day.getUTCFullYear()}`);
  await owner.getByLabel(say("fi", "owner-ask-kind-needed-for-data")).check();
  await button(owner, "check").click();
  await expectAt(owner, `/fi/virka/osat/${reference}/taydennys/tarkista`);
  await expect(owner.locator("main .panel")).toContainText(say("fi", "thread-silence"));
  await expectClean(owner);
  await mainButton(owner).click();
  await expectAt(owner, `/fi/virka/osat/${reference}`);
  await expect(owner.locator(".thread")).toContainText("Minkä vuoden tietoja tarkoitat?");
  await expectClean(owner);

  await mails(provider, (mail) => mail.to.includes(email), 2);
  // Five days later the person is back, and logs in again.
  await moveClock(provider, 5);
  await page.goto(`/fi/omat/pyynnot/${reference}`);
  await mainButton(page).click();
  await page.locator('button[name=person][value="matti"]').click();
  await expectAt(page, `/fi/omat/pyynnot/${reference}`);
  const question = page.locator("section[aria-labelledby=kysymys]");
  await expect(question).toContainText("Minkä vuoden tietoja tarkoitat?");
  await expect(question).toContainText(say("fi", "thread-silence"));
  await expectClean(page);
  await question.getByRole("link", { name: say("fi", "talk-reply") }).click();
  await expectClean(page);
  await mainButton(page).click();
  await expectProblems(page, "fi", [say("fi", "problem-reply-empty")]);
  await expectClean(page);
  await page.getByLabel(say("fi", "talk-reply-label"), { exact: true }).fill("Syksyä 2019.\n<b>Ei</b> muuta.");
  await mainButton(page).click();
  await expectAt(page, `/fi/omat/pyynnot/${reference}?lahetetty=vastaa`);
  await expect(page.locator(".thread")).toContainText("<b>Ei</b> muuta.");
  const after = await due(page);
  const moved = (after.getTime() - before.getTime()) / DAY;
  expect(moved, "by the days that the reply took, or to the next working day").toBeGreaterThanOrEqual(4);
  await expectClean(page);

  await openWorklist(owner, "ii-vastuu-a");
  await openPart(owner, reference);
  await expect(owner.locator(".thread")).toContainText("Syksyä 2019.");
  await expectClean(owner);
});

test("a reply on the telephone is recorded", async ({ page, somebodyElse }) => {
  const reference = await file(page, "aino", { register: II });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);
  await act(owner, "owner-act-ask");
  await owner.getByLabel(say("fi", "owner-ask-question"), { exact: true }).fill("Minkä niminen koulu oli?");
  await owner.getByLabel(say("fi", "owner-ask-kind-helpful")).check();
  await button(owner, "check").click();
  await mainButton(owner).click();
  await act(owner, "owner-act-record");
  await expect(owner.locator("main .panel")).toContainText("Minkä niminen koulu oli?");
  await expectClean(owner);
  const when = owner.getByLabel(say("fi", "owner-record-when"), { exact: true });
  const today = await when.inputValue();
  await when.fill("1.1.2020");
  await button(owner, "send").click();
  await expectProblems(owner, "fi", [
    say("fi", "problem-came-by-not-chosen"),
    say("fi", "problem-came-on-not-possible"),
    say("fi", "problem-recorded-empty"),
  ]);
  await expectClean(owner);
  await when.fill(today);
  await owner.getByLabel(say("fi", "owner-record-by-phone"), { exact: true }).check();
  await owner.getByLabel(say("fi", "owner-record-what"), { exact: true }).fill("Rannan koulu.");
  await button(owner, "send").click();
  await expectAt(owner, `/fi/virka/osat/${reference}`);
  await expect(owner.locator(".thread")).toContainText("Rannan koulu.");
  await openMatter(page, reference);
  await expect(page.locator(".thread > li")).toHaveCount(2);
  await expect(page.locator(".thread")).toContainText("Rannan koulu.");
  await expect(page.getByRole("link", { name: say("fi", "talk-reply") })).toHaveCount(0);
  await expectClean(page);
});

test("an owner writes, notes, takes more time and gives the part to a colleague", async ({ page, somebodyElse }) => {
  const reference = await file(page, "aino", { register: II });
  const colleague = await somebodyElse();
  await openWorklist(colleague, "ii-vastuu-b");
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);

  await test.step("a message each way", async () => {
    await act(owner, "owner-act-message");
    await expectClean(owner);
    await button(owner, "send").click();
    await expectProblems(owner, "fi", [say("fi", "problem-message-empty")]);
    await owner.getByLabel(say("fi", "owner-message"), { exact: true }).fill("Etsimme tietojasi.");
    await button(owner, "send").click();
    await expectAt(owner, `/fi/virka/osat/${reference}`);
    await openMatter(page, reference);
    await expect(page.locator(".thread")).toContainText("Etsimme tietojasi.");
    await page.getByRole("link", { name: say("fi", "talk-write") }).click();
    await expectClean(page);
    await page.getByLabel(say("fi", "talk-message-label"), { exact: true }).fill("Kiitos. Olin ennen Testi.");
    await mainButton(page).click();
    await expect(page.getByRole("status")).toHaveText(say("fi", "talk-sent-message"));
    await expect(page.locator(".thread > li")).toHaveCount(2);
    await expectClean(page);
  });

  await test.step("a note stays with those who decide", async () => {
    await openPart(owner, reference);
    await owner.getByRole("link", { name: say("fi", "owner-note-write") }).click();
    await expectClean(owner);
    await owner.getByLabel(say("fi", "owner-note-label"), { exact: true }).fill("Muistettava: arkisto.");
    await button(owner, "send").click();
    await expect(owner.locator(".thread")).toContainText("Muistettava: arkisto.");
    await page.reload();
    await expect(page.locator("body")).not.toContainText("Muistettava");
  });

  const reason = "Tietoja on neljässä järjestelmässä, ja osa on paperilla.";
  await test.step("more time, told with both dates and every remedy", async () => {
    await openPart(owner, reference);
    await act(owner, "owner-act-extend");
    await expectClean(owner);
    await button(owner, "check").click();
    await expectProblems(owner, "fi", [
      say("fi", "problem-months-not-chosen"),
      say("fi", "problem-extend-reason-too-short"),
    ]);
    await expectClean(owner);
    await owner.getByLabel(say("fi", "owner-extend-months", { n: "3" }), { exact: true }).check();
    await owner.getByLabel(say("fi", "owner-extend-why"), { exact: true }).fill(reason);
    await button(owner, "check").click();
    await expect(owner.locator("main")).toContainText(reason);
    await expectClean(owner);
    await test.step("what the person writes meanwhile is read first", async () => {
      await page.goto(`/fi/omat/pyynnot/${reference}/viesti`);
      await page.getByLabel(say("fi", "talk-message-label"), { exact: true }).fill("Vain syksy riittää.");
      await mainButton(page).click();
      await mainButton(owner).click();
      await expect(owner.getByText(say("fi", "owner-talk-changed"))).toBeVisible();
      await expect(owner.locator("section[aria-labelledby=uutta]")).toContainText("Vain syksy riittää.");
      await expect(owner.getByLabel(say("fi", "owner-extend-why"), { exact: true })).toHaveValue(reason);
      await expectClean(owner);
      await button(owner, "check").click();
    });
    const before = await openDue(page, reference);
    await mainButton(owner).click();
    await expectAt(owner, `/fi/virka/osat/${reference}`);
    const after = await openDue(page, reference);
    expect((after.getTime() - before.getTime()) / DAY).toBeGreaterThan(50);
    await expect(page.locator(".thread")).toContainText(reason);
    await expectClean(page);
    // The whole case, for paper: there nothing can be unfolded.
    await page.goto(`/fi/omat/pyynnot/${reference}/asia`);
    await expect(page.locator("main")).toContainText(reason);
    await expect(page.locator("main details:not([open])")).toHaveCount(0);
    await expectClean(page);
    await act(owner, "owner-act-extend");
    await expect(owner.getByText(say("fi", "owner-extend-not-again"))).toBeVisible();
    await expectClean(owner);
  });

  await test.step("the colleague has it now", async () => {
    await openPart(owner, reference);
    await act(owner, "owner-act-hand-over");
    await expectClean(owner);
    await button(owner, "send").click();
    await expectProblems(owner, "fi", [
      say("fi", "problem-colleague-not-chosen"),
      say("fi", "problem-hand-reason-empty"),
    ]);
    await expectClean(owner);
    await owner.locator("input[name=colleague]").first().check();
    await owner.getByLabel(say("fi", "owner-hand-why"), { exact: true }).fill("Loma alkaa.");
    await button(owner, "send").click();
    await expectAt(owner, `/fi/virka/osat/${reference}`);
    await expect(owner.getByText(say("fi", "owner-act-colleague-read"))).toBeVisible();
    await expectClean(owner);
    await openPart(colleague, reference);
    await expect(colleague.getByRole("link", { name: say("fi", "owner-act-refuse"), exact: true })).toBeVisible();
    await expect(colleague.locator("main")).toContainText("Muistettava: arkisto.");
    await expectClean(colleague);
  });
});

/** Opens one's request and reads when the answer is due. */
async function openDue(page: Page, reference: string): Promise<Date> {
  await openMatter(page, reference);
  return due(page);
}
