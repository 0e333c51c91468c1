// Journey: ask Ii for one's own data, signed at the identity provider.
import { writeFile } from "node:fs/promises";
import {
  II,
  begin,
  contents,
  download,
  expectAt,
  expectProblems,
  file,
  fillIn,
  giveUp,
  goOn,
  logIn,
  mainButton,
  moveClock,
  notice,
  openMatter,
  openMatters,
  referenceOfReceipt,
  run,
  sign,
  signAndHold,
} from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

test("from the notice to a receipt, with errors on the way", async ({ page, server }, info) => {
  await begin(page, II);
  await expectClean(page);

  await test.step("what: nothing chosen, then nothing said", async () => {
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-scope-not-chosen")]);
    await expectClean(page);
    await expect(page.getByLabel(say("fi", "what-other"))).toBeHidden();
    await page.getByLabel(say("fi", "what-some"), { exact: true }).check();
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-categories-none-chosen")]);
    await expect(page.getByLabel(say("fi", "what-some"), { exact: true })).toBeChecked();
    await page.locator("input[name=categories]").first().check();
    await page.getByLabel(say("fi", "what-other")).fill("Väliraportti\n<b>vuodelta</b> 2021 & muut");
    await goOn(page, "aika");
  });

  await test.step("when: a wrong date is kept as typed", async () => {
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-period-not-chosen")]);
    await expect(page.getByLabel(say("fi", "when-from"))).toBeHidden();
    await page.getByLabel(say("fi", "when-between"), { exact: true }).check();
    await page.getByLabel(say("fi", "when-from")).fill("31.2.2020");
    await page.getByLabel(say("fi", "when-to")).fill("eilen");
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-from-not-a-date"), say("fi", "problem-to-not-a-date")]);
    await expect(page.getByLabel(say("fi", "when-from"))).toHaveValue("31.2.2020");
    await expect(page.getByLabel(say("fi", "when-to"))).toHaveValue("eilen");
    await expectClean(page);
    await page.getByLabel(say("fi", "when-from")).fill("1.3.2020");
    await page.getByLabel(say("fi", "when-to")).fill("28.2.2020");
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-to-before-start")]);
    await page.getByLabel(say("fi", "when-to")).fill("31.12.2023");
    await goOn(page, "apu");
  });

  await test.step("help: too long is kept, empty is fine", async () => {
    const long = "Virtanen ".repeat(40).trim();
    await page.getByLabel(say("fi", "hints-names")).fill(long);
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-earlier-names-too-long")]);
    await expect(page.getByLabel(say("fi", "hints-names"))).toHaveValue(long);
    await expectClean(page);
    await page.getByLabel(say("fi", "hints-names")).fill("Virtanen");
    await goOn(page, "tapa");
  });

  await test.step("how the answer is wanted", async () => {
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-way-not-chosen")]);
    await expectClean(page);
    await page.getByLabel(say("fi", "answer-way-here"), { exact: true }).check();
    await goOn(page, "ilmoitus");
  });

  await test.step("mail: a wrong address is kept as typed", async () => {
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-notify-not-chosen")]);
    await expect(page.getByLabel(say("fi", "notify-email"), { exact: true })).toBeHidden();
    await page.getByLabel(say("fi", "notify-yes")).check();
    await page.getByLabel(say("fi", "notify-email"), { exact: true }).fill("matti(at)posti");
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-email-not-an-email")]);
    await expect(page.getByLabel(say("fi", "notify-email"), { exact: true })).toHaveValue("matti(at)posti");
    await expectClean(page);
    await page.getByLabel(say("fi", "notify-email"), { exact: true }).fill("matti@posti.example");
    await goOn(page, "tarkista");
  });

  await test.step("check: what was typed is there, and can be changed", async () => {
    await expect(page.getByText("<b>vuodelta</b> 2021 & muut")).toBeVisible();
    await expect(page.getByText(say("fi", "contents-between", { from: "1.3.2020", to: "31.12.2023" }))).toBeVisible();
    await expect(page.getByText("matti@posti.example")).toBeVisible();
    await expectClean(page);
    await page.getByRole("link", { name: `${say("fi", "check-change")} ${say("fi", "check-change-hints")}` }).click();
    await expect(page.getByLabel(say("fi", "hints-names"))).toHaveValue("Virtanen");
    await page.getByLabel(say("fi", "hints-names")).fill("Mäkinen");
    // Back to the check at once, not through all questions again.
    await goOn(page, "tarkista");
    await expect(page.getByText("Mäkinen")).toBeVisible();
  });

  await test.step("give up at the provider, and come back", async () => {
    await mainButton(page).click();
    await giveUp(page);
    await expectAt(page, "/fi/pyynto/keskeytyi");
    await expect(page.getByText(say("fi", "stopped-lead"))).toBeVisible();
    await expectClean(page);
    await mainButton(page).click();
    await expectAt(page, "/fi/pyynto/tarkista");
    await expect(page.getByText("Mäkinen")).toBeVisible();
  });

  const reference = await sign(page, "matti");
  // No letter or figure that is taken for another.
  expect(reference).toMatch(/^[3479ACDEFHJKMNPRTUWXY]{4}(-[3479ACDEFHJKMNPRTUWXY]{4}){2}$/);

  await test.step("the receipt says what arrived, who has it and by when", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "receipt-title"));
    await expect(page.locator(".done time")).toHaveText(/\d{1,2}\.\d{1,2}\.\d{4}/);
    await expect(page.getByText("<b>vuodelta</b> 2021 & muut").first()).toBeVisible();
    await expect(page.getByText(say("fi", "receipt-mail"))).toBeVisible();
    await expectClean(page);
    expect(await page.content()).not.toContain("120579-9039");
    // A bookmark of it still works.
    await page.reload();
    expect(await referenceOfReceipt(page)).toBe(reference);
  });

  await test.step("the receipt as a file is checked offline", async () => {
    const receipt = await download(page, page.getByRole("link", { name: say("fi", "receipt-file") }));
    expect(receipt.suggestedFilename()).toMatch(/\.json$/);
    const bytes = await contents(receipt);
    const [kept, changed, keys] = ["kept.json", "changed.json", "keys.json"].map((name) => info.outputPath(name));
    await writeFile(kept, bytes);
    await writeFile(changed, bytes.toString().replace("Virtanen", "Mäkelä").replace("Mäkinen", "Mäkelä"));
    await writeFile(keys, Buffer.from(await (await fetch(`${server.portal}/api/v1/keys`)).arrayBuffer()));
    const good = run("receipt", "verify", kept, "--keys", keys);
    expect(good.text).toContain(reference);
    expect(good.status, good.text).toBe(0);
    const bad = run("receipt", "verify", changed, "--keys", keys);
    expect(bad.status, bad.text).not.toBe(0);
    expect(bytes.toString()).not.toContain("120579-9039");
  });

  await test.step("the request is among my matters", async () => {
    await openMatter(page, reference);
    await expectClean(page);
    await expect(page.locator("main")).toContainText(reference);
    await expect(page.getByText("Mäkinen")).toBeVisible();
    await page.goBack();
    await expectClean(page);
  });
});

test("another browser can not finish, and a callback files nothing twice", async ({ page, somebodyElse }) => {
  await fillIn(page, { register: II });
  const callback = await signAndHold(page, "aino");

  const other = await somebodyElse();
  await other.goto(callback);
  await expectAt(other, "/fi/pyynto/keskeytyi");
  await expect(other.getByText(say("fi", "stopped-elsewhere"))).toBeVisible();
  await expectClean(other);

  await page.goto(callback);
  const reference = await referenceOfReceipt(page);
  await page.goto(callback);
  await expectAt(page, "/fi/omat");
  await expect(page.locator(`a[href="/fi/omat/pyynnot/${reference}"]`)).toHaveCount(1);
  const requests = await page.locator('a[href*="/fi/omat/pyynnot/"]').count();
  await page.goto(callback);
  await expect(page.locator('a[href*="/fi/omat/pyynnot/"]')).toHaveCount(requests);
  // The other browser is told where to look, and sees nothing.
  await other.goto(callback);
  await expect(other.locator("body")).not.toContainText(reference);
});

test("a draft is deleted, and a page of it then says so", async ({ page }) => {
  await begin(page, II);
  await page.getByRole("link", { name: say("fi", "draft-delete") }).click();
  await expectAt(page, "/fi/pyynto/poista");
  await expectClean(page);
  await page.getByRole("link", { name: say("fi", "delete-keep") }).click();
  await expectAt(page, "/fi/pyynto");
  await expectClean(page);
  await page.getByRole("link", { name: say("fi", "draft-delete") }).click();
  await mainButton(page).click();
  await expectAt(page, "/fi/ii");
  for (const step of ["1/mita", "tarkista"]) {
    await page.goto(`/fi/pyynto/${step}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "no-draft-title"));
  }
  await expectClean(page);
});

test("a request is taken back", async ({ page }) => {
  const reference = await file(page, "carmen", { register: II });
  await openMatter(page, reference);
  await page.getByRole("link", { name: say("fi", "take-back"), exact: true }).click();
  await expectClean(page);
  await mainButton(page).click();
  await expectAt(page, `/fi/omat/pyynnot/${reference}`);
  await expect(page.getByText(say("fi", "now-taken-back"))).toBeVisible();
  await expectClean(page);
});

test.describe("on another day", () => {
  test.use({ ownServer: true });

  test("an expired draft and a lost session have their pages", async ({ page, provider }) => {
    await openMatters(page, "matti");
    await begin(page, II);
    await page.locator("input[name=scope][value=everything]").check();
    await moveClock(provider, 3);

    // What was typed came too late, and the page says so.
    await mainButton(page).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "no-draft-title"));
    await expectClean(page);

    await page.goto("/fi/omat");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "login-title"));
    await expectClean(page);
    await logIn(page, "/fi/omat", "matti");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "matters-title"));

    await page.goto(notice(II));
    await expectClean(page);
  });
});
