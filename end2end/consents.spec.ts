// Journey: withdraw a consent at Joensuu, see that the recipients are told,
// and give it again.
import type { Page } from "@playwright/test";
import { expectAt, mails, mainButton, openMatters, openWorklist } from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

const TITLE = /Kela/;
const TEXT = "Joensuu";

/** The row of Joensuu's permission to give data to Kela. */
const row = (page: Page) => page.getByRole("row").filter({ hasText: TITLE }).filter({ hasText: TEXT });

test("a consent is withdrawn, its recipient told, and it is given again", async ({ page, somebodyElse, provider }) => {
  await openMatters(page, "matti");
  await expectClean(page);
  await row(page).getByRole("link").first().click();
  const address = new URL(page.url()).pathname;
  await expectClean(page);
  await page.goto("/fi/omat");

  let withdrawing = 0;
  await test.step("withdraw: one link, one confirmation, no reason", async () => {
    await row(page).getByRole("link", { name: new RegExp(say("fi", "consent-withdraw")) }).click();
    withdrawing += 1;
    await expectAt(page, `${address}/peruuta`);
    await expect(page.locator("main :is(input, textarea, select):visible")).toHaveCount(0);
    await expectClean(page);
    await mainButton(page).click();
    withdrawing += 1;
    await expectAt(page, address);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "withdrawn-title"));
    for (const part of ["consent-stops", "consent-goes-on", "consent-kept"]) {
      await expect(page.getByText(say("fi", part), { exact: true })).toBeVisible();
    }
    await expect(page.getByText(say("fi", "withdrawn-not-told"))).toBeVisible();
    await expectClean(page);
  });
  const reference = (await page.locator(".done .ref").innerText()).trim().split(/\s+/).at(-1) ?? "";

  await test.step("the office hears of it by mail, without a name", async () => {
    const [mail] = await mails(provider, (one) => one.subject.includes(reference));
    expect(mail.to).toEqual(["tyollisyyspalvelut@joensuu.example"]);
    expect(mail.text).toContain("Kuntouttavan työtoiminnan asiakasrekisteri");
    expect(mail.text).not.toMatch(/Matti|Testihenkilö|120579/);
  });

  await test.step("the owner tells the recipient", async () => {
    const owner = await somebodyElse();
    await openWorklist(owner, "joensuu-paallikko");
    await expectClean(owner);
    await owner.locator(`a[href="/fi/virka/tehtavat/${reference}"]`).click();
    await expect(owner.getByText(say("fi", "owner-task-first"))).toBeVisible();
    await expectClean(owner);
    await owner.locator("button[name=recipient]").first().click();
    await expect(owner.getByText(say("fi", "owner-task-told"), { exact: true })).toBeVisible();
    await expectClean(owner);
    await owner.getByRole("button", { name: say("fi", "owner-task-finish") }).click();
    await expect(owner.getByText(say("fi", "owner-task-done"), { exact: true })).toBeVisible();
    await expectClean(owner);
    await owner.goto("/fi/virka");
    await expect(owner.locator(`a[href="/fi/virka/tehtavat/${reference}"]`)).toHaveCount(0);
  });

  await test.step("the citizen sees when the recipient was told", async () => {
    await page.reload();
    await expect(page.getByText(say("fi", "withdrawn-told"))).toBeVisible();
    await expect(page.getByText(say("fi", "withdrawn-not-told"))).toHaveCount(0);
    // Once is enough.
    await page.goto(`${address}/peruuta`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "withdraw-already"));
    await expectClean(page);
  });

  await test.step("giving again shows the whole text, and takes no fewer steps", async () => {
    let giving = 0;
    await page.goto("/fi/omat");
    await row(page).getByRole("link", { name: new RegExp(say("fi", "consent-again")) }).click();
    giving += 1;
    await expectAt(page, `${address}/anna`);
    await expect(page.locator(".panel p")).not.toHaveCount(0);
    await expectClean(page);
    await mainButton(page).click();
    giving += 1;
    await expectAt(page, address);
    await expect(page.getByText(say("fi", "consent-holds"))).toBeVisible();
    expect(withdrawing).toBeLessThanOrEqual(giving);
    await page.goto(`${address}/anna`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "give-already"));
    await expectClean(page);
  });
});

test("a consent is nobody else's", async ({ page, somebodyElse }) => {
  await openMatters(page, "matti");
  await row(page).getByRole("link").first().click();
  const address = new URL(page.url()).pathname;
  const other = await somebodyElse();
  await openMatters(other, "erik");
  for (const action of ["", "/peruuta", "/anna"]) {
    expect((await other.request.get(address + action)).status(), action).toBe(404);
  }
});

test("who has no consents here is told where to turn", async ({ page }) => {
  await openMatters(page, "carmen");
  await expect(page.getByText(say("fi", "matters-no-consents"))).toBeVisible();
  await expectClean(page);
});
