// Journeys: withdraw a consent at Joensuu, see that the recipients are told,
// and give it again; withdraw at Kemi what no record shows, by describing it,
// with a log-in and without.
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import {
  contents,
  download,
  expectAt,
  expectProblems,
  identify,
  mails,
  mainButton,
  openMatters,
  openWorklist,
  run,
} from "./journeys.ts";
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

/** Steps to give a consent: the link in one's list, and the button. */
const GIVING = 2;

const KEMI = "/fi/kemi/suostumus";
const REGISTER = "tyollisyys-ja-elinvoima";

/** From the municipality's page to the form. */
async function openForm(page: Page): Promise<number> {
  await page.goto("/fi/kemi");
  await page.locator(`main a[href="${KEMI}"]`).first().click();
  await expectAt(page, KEMI);
  return 1;
}

const box = (page: Page, id: string) => page.locator(`input[name=consents][value="${REGISTER}/${id}"]`);

/** What every receipt says. */
async function expectReceipt(page: Page): Promise<string> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "withdrawn-title-described"));
  await expect(page.getByText(say("fi", "withdrawn-before"))).toBeVisible();
  for (const part of ["consent-goes-on", "consent-kept", "withdrawn-recipients", "withdrawn-given"]) {
    await expect(page.getByText(say("fi", part), { exact: true })).toBeVisible();
  }
  await expect(page.getByRole("button", { name: say("fi", "withdrawn-erase-button") })).toBeVisible();
  await expectClean(page);
  return (await page.locator(".done .ref").innerText()).trim().split(/\s+/).at(-1) ?? "";
}

test("what no record shows is withdrawn without a log-in, and the owner carries it out", async ({
  page,
  somebodyElse,
  provider,
  server,
}, info) => {
  let reference = "";
  await test.step("what is wrong is said, and what was typed stays", async () => {
    await openForm(page);
    await expectClean(page);
    await page.locator("input[name=reach]").fill("040 000 0000");
    await mainButton(page).click();
    await expectAt(page, KEMI);
    await expectProblems(page, "fi", [say("fi", "problem-consents-none-chosen"), say("fi", "problem-sender-empty")]);
    await expect(page.locator("input[name=reach]")).toHaveValue("040 000 0000");
    await expectClean(page);
    await page.getByRole("button", { name: say("fi", "withdraw-clear") }).click();
    await expect(page.locator("input[name=reach]")).toHaveValue("");
  });
  await test.step("withdraw: one link, one page, no reason", async () => {
    let steps = await openForm(page);
    await box(page, "luovutus-tyonantajat").check();
    await page.locator(`textarea[name="words_${REGISTER}"]`).fill("Myös lupa soittaa entiselle opettajalleni.");
    await page.locator("input[name=sender]").fill("Kanarialintu Kalle");
    await page.locator("input[name=reach]").fill("040 000 0000");
    await mainButton(page).click();
    steps += 1;
    expect(steps).toBeLessThanOrEqual(GIVING);
    await expectAt(page, `${KEMI}/saapui`);
    reference = await expectReceipt(page);
    await expect(page.getByText("Myös lupa soittaa")).toBeVisible();
    await expect(page.getByText(say("fi", "withdraw-hear"), { exact: true })).toBeVisible();
    await expect(page.getByText("Kalle")).toHaveCount(0);
  });
  await test.step("the receipt can be kept as a sealed file", async () => {
    const file = await download(page, page.getByRole("link", { name: say("fi", "withdrawn-file"), exact: true }));
    expect(file.suggestedFilename()).toBe(`peruutus-${reference}.json`);
    const kept = await file.path();
    expect((await contents(file)).toString()).not.toMatch(/Kalle|040 000/);
    const keys = info.outputPath("keys.json");
    await writeFile(keys, Buffer.from(await (await fetch(`${server.portal}/api/v1/keys`)).arrayBuffer()));
    const verified = run("receipt", "verify", kept, "--keys", keys);
    expect(verified.text).toContain(reference);
    expect(verified.text.trim().split("\n").at(-1)).toBe("valid");
  });
  await test.step("nobody else sees anything of it", async () => {
    const other = await somebodyElse();
    await other.goto(`${KEMI}/saapui`);
    await expect(other.getByRole("heading", { level: 1 })).toHaveText(say("fi", "withdraw-sent-gone"));
    await expect(other.getByText(reference)).toHaveCount(0);
    await expectClean(other);
  });
  await test.step("the office hears of it by mail, without a name", async () => {
    const [mail] = await mails(provider, (one) => one.subject.includes(reference));
    expect(mail.text).not.toMatch(/Kalle|040|opettaja/);
  });
  await test.step("the owner looks it up, adds who else has data, tells them", async () => {
    const owner = await somebodyElse();
    await openWorklist(owner, "kemi-paallikko");
    await owner.locator(`a[href="/fi/virka/tehtavat/${reference}"]`).click();
    await expect(owner.getByText("040 000 0000")).toBeVisible();
    await expect(owner.getByText(say("fi", "owner-task-look-first"))).toBeVisible();
    await expect(owner.locator("button[name=recipient]")).toHaveCount(0);
    await expectClean(owner);
    await owner.locator("input[name=also][value=oppilaitokset]").check();
    await owner.getByRole("button", { name: say("fi", "owner-task-found") }).click();
    await expect(owner.locator("button[name=recipient]")).toHaveCount(2);
    await expectClean(owner);
    for (const left of [1, 0]) {
      await owner.locator("button[name=recipient]").first().click();
      await expect(owner.locator("button[name=recipient]")).toHaveCount(left);
    }
    await expect(owner.getByText(say("fi", "owner-task-tell-person"))).toBeVisible();
    await owner.getByRole("button", { name: say("fi", "owner-task-finish") }).click();
    await expect(owner.getByText(say("fi", "owner-task-done"), { exact: true })).toBeVisible();
    await expectClean(owner);
  });
  await test.step("erasure is one press away, and the words are begun", async () => {
    await page.getByRole("button", { name: say("fi", "withdrawn-erase-button") }).click();
    await expectAt(page, "/fi/pyynto/1/asia");
    await expect(page.locator("textarea[name=wish]")).toHaveValue(say("fi", "withdrawn-erase-wish"));
    await expectClean(page);
    await page.goto(`${KEMI}/saapui`);
  });
  await test.step("a shared device forgets", async () => {
    await page.getByRole("button", { name: say("fi", "withdraw-sent-forget") }).click();
    await expectAt(page, "/fi/kemi");
    await page.goto(`${KEMI}/saapui`);
    await expect(page.getByText(reference)).toHaveCount(0);
  });
});

test("logged in, what was ticked waits, and one sees how the withdrawal goes on", async ({ page, somebodyElse }) => {
  let reference = "";
  await test.step("tick, then log in, then withdraw", async () => {
    await openForm(page);
    await box(page, "luovutus-elaketurvakeskus").check();
    await page.getByRole("button", { name: say("fi", "withdraw-identify-button") }).click();
    await expectAt(page, `${KEMI}/tunnistaudu`);
    await mainButton(page).click();
    await identify(page, "carmen");
    await expectAt(page, `${KEMI}/tunnistaudu`);
    await expect(box(page, "luovutus-elaketurvakeskus")).toBeChecked();
    await expect(page.locator("input[name=sender]")).toHaveCount(0);
    await expectClean(page);
    // Logged in already, it is as many steps as giving.
    let steps = await openForm(page);
    await mainButton(page).click();
    steps += 1;
    expect(steps).toBeLessThanOrEqual(GIVING);
    await expectAt(page, /^\/fi\/omat\/peruutukset\/[^/]+$/);
    reference = await expectReceipt(page);
    await expect(page.getByText(say("fi", "withdrawn-not-looked"))).toBeVisible();
  });
  const address = `/fi/omat/peruutukset/${reference}`;
  await test.step("it stands among one's matters, and is nobody else's", async () => {
    await page.goto("/fi/omat");
    await expect(page.locator(`a[href="${address}"]`)).toBeVisible();
    await expectClean(page);
    const other = await somebodyElse();
    await openMatters(other, "erik");
    expect((await other.request.get(address)).status()).toBe(404);
  });
  await test.step("the owner finds nothing; the person sees it", async () => {
    const owner = await somebodyElse();
    await openWorklist(owner, "kemi-paallikko");
    await owner.locator(`a[href="/fi/virka/tehtavat/${reference}"]`).click();
    await owner.getByRole("button", { name: say("fi", "owner-task-not-found") }).click();
    await owner.getByRole("button", { name: say("fi", "owner-task-finish") }).click();
    await page.goto(address);
    await expect(page.getByText(say("fi", "withdrawn-not-found"))).toBeVisible();
    await expectClean(page);
  });
});
