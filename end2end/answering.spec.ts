// Journeys: an owner answers with a file, refuses, finds nothing; somebody who
// has no part in it gets nowhere; somebody who is told gives a reason first.
import { createHash, randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import {
  II,
  contents,
  download,
  expectAt,
  expectProblems,
  file,
  mails,
  mainButton,
  openMatter,
  openPart,
  openWorklist,
  sayNoOthers,
  take,
} from "./journeys.ts";
import { allowConsole, expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

const button = (page: Page, then: "check" | "save") => page.locator(`button[name=then][value=${then}]`);

/** The page before sending, with everything on it, then sent. */
async function send(page: Page, reference: string, action: string): Promise<void> {
  await button(page, "check").click();
  await expectAt(page, `/fi/virka/osat/${reference}/${action}/tarkista`);
  await expectClean(page);
  await sayNoOthers(page);
  await page.locator("main form .btn").click();
  await expectAt(page, `/fi/virka/osat/${reference}`);
  await expect(page.getByText(say("fi", "owner-act-closed"))).toBeVisible();
}

test("an owner answers with a file, and the citizen gets the same bytes", async ({ page, somebodyElse, provider }) => {
  const email = `aino.${randomBytes(4).toString("hex")}@posti.example`;
  const reference = await file(page, "aino", { register: II, email });

  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await expectClean(owner);
  await take(owner, reference);
  await expectClean(owner);

  await test.step("who it is about", async () => {
    await expect(owner.locator("main")).toContainText("Aino Esimerkki-Testi");
    await expect(owner.locator("body")).not.toContainText("240301A914M");
    await owner.getByRole("link", { name: say("fi", "owner-code-show") }).click();
    await expect(owner.getByLabel(say("fi", "owner-code-label"))).toHaveValue("240301A914M");
    await expectClean(owner);
    await mainButton(owner).click();
    await expectAt(owner, `/fi/virka/osat/${reference}`);
  });

  await owner.getByRole("link", { name: say("fi", "owner-act-answer") }).click();
  await test.step("what is empty is said, what is typed stays", async () => {
    const official = await owner.getByLabel(say("fi", "owner-official"), { exact: true }).inputValue();
    expect(official).not.toBe("");
    await owner.getByLabel(say("fi", "owner-contact")).fill("");
    await button(owner, "check").click();
    await expectAt(owner, new RegExp(`^/fi/virka/osat/${reference}/vastaus\\?virheet`));
    await expectProblems(owner, "fi", [say("fi", "problem-message-empty"), say("fi", "problem-contact-empty")]);
    await expect(owner.getByLabel(say("fi", "owner-official"), { exact: true })).toHaveValue(official);
    await expectClean(owner);
  });

  await owner.getByLabel(say("fi", "owner-message")).fill("Hei!\n\nTietosi ovat liitteenä.\n<i>Terveisin</i> palvelu");
  await owner.getByLabel(say("fi", "owner-contact")).fill("08 000 0000");
  await button(owner, "save").click();

  await test.step("a draft survives logging out", async () => {
    await owner.getByRole("button", { name: say("fi", "nav-logout") }).click();
    await openWorklist(owner, "ii-vastuu-a");
    await openPart(owner, reference);
    await owner.getByRole("link", { name: say("fi", "owner-act-answer-on") }).click();
    await expect(owner.getByLabel(say("fi", "owner-message"))).toHaveValue(/Tietosi ovat liitteenä/);
  });

  const bytes = Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(1_500_000), Buffer.from("\n%%EOF\n")]);
  await test.step("files are added and removed", async () => {
    const add = owner.getByRole("button", { name: say("fi", "owner-file-add") });
    await owner.locator("input[type=file]").setInputFiles({
      name: "ohjelma.exe",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("MZ"),
    });
    await add.click();
    await expectProblems(owner, "fi", [say("fi", "problem-file-kind")]);
    await expectClean(owner);
    for (const [name, mimeType, buffer] of [
      ["väärä.txt", "text/plain", Buffer.from("x")],
      ["tiedot äöå 1.pdf", "application/pdf", bytes],
    ] as const) {
      await owner.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });
      await add.click();
      await expect(owner.locator(".files")).toContainText(name);
    }
    await owner.getByRole("button", { name: say("fi", "owner-file-remove-named", { name: "väärä.txt" }) }).click();
    await expect(owner.locator(".files li")).toHaveCount(1);
    await expect(owner.getByLabel(say("fi", "owner-message"))).toHaveValue(/Tietosi ovat liitteenä/);
  });
  await button(owner, "check").click();
  await expect(owner.locator("main")).toContainText("24.3.2001");
  await expect(owner.locator(".files")).toContainText("tiedot äöå 1.pdf");
  await owner.goBack();
  await send(owner, reference, "vastaus");
  await expectClean(owner);

  await openMatter(page, reference);
  await expect(page.getByText(say("fi", "now-fulfilled"))).toBeVisible();
  await expect(page.getByText("Tietosi ovat liitteenä.")).toBeVisible();
  await expect(page.getByText("<i>Terveisin</i> palvelu")).toBeVisible();
  await expectClean(page);
  const got = await download(page, page.locator(".files a"));
  expect(got.suggestedFilename()).toBe("tiedot äöå 1.pdf");
  expect((await contents(got)).equals(bytes), "the same bytes").toBe(true);
  await expect(page.locator(".files")).toContainText(createHash("sha256").update(bytes).digest("hex"));

  await test.step("the mail that came says no more than that there is news", async () => {
    const [, second] = await mails(provider, (mail) => mail.to.includes(email), 2);
    expect(second.text).toContain("/fi/omat");
    expect(second.text).not.toContain(reference);
  });

  await test.step("the file is nobody else's", async () => {
    const href = (await page.locator(".files a").getAttribute("href")) ?? "";
    const other = await somebodyElse();
    expect((await other.request.get(href, { maxRedirects: 0 })).status()).not.toBe(200);
  });
});

test("an owner refuses, and the citizen reads why and every remedy", async ({ page, somebodyElse }) => {
  const reference = await file(page, "matti", { register: II });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-b");
  await take(owner, reference);
  await owner.getByRole("link", { name: say("fi", "owner-act-refuse"), exact: true }).click();
  await expectClean(owner);
  const remedies = await owner.locator("details", { hasText: say("fi", "owner-remedies-fold") }).locator("dt").count();
  expect(remedies).toBeGreaterThanOrEqual(2);

  await owner.getByLabel(say("fi", "owner-facts"), { exact: true }).fill("Liian lyhyt.");
  await button(owner, "check").click();
  await expectProblems(owner, "fi", [say("fi", "problem-ground-not-chosen"), say("fi", "problem-facts-too-short")]);
  await expect(owner.getByLabel(say("fi", "owner-facts"), { exact: true })).toHaveValue("Liian lyhyt.");
  await expectClean(owner);

  const facts = "Sama pyyntö on tehty kahdeksan kertaa kuukaudessa, ja tiedot on annettu joka kerta.";
  await owner.locator("input[name=ground]").first().check();
  const ground = await owner.locator(".choice:has(input[name=ground]:checked) label").innerText();
  await owner.getByLabel(say("fi", "owner-facts"), { exact: true }).fill(facts);
  await send(owner, reference, "kieltaydy");
  await expectClean(owner);

  await openMatter(page, reference);
  await expect(page.getByText(say("fi", "now-refused"))).toBeVisible();
  const answer = page.locator("section[aria-labelledby=vastaus]");
  await expect(answer).toContainText(ground);
  await expect(answer).toContainText(facts);
  for (const remedy of ["remedy-ombudsman", "remedy-court"]) {
    await expect(page.getByRole("heading", { name: say("fi", remedy) })).toBeVisible();
  }
  await page.getByRole("link", { name: say("fi", "answer-complain") }).click();
  await expect(page.locator("#tyytymaton")).toBeInViewport();
  await expectClean(page);
});

test("where nothing is held, the citizen sees where it was looked for", async ({ page, somebodyElse }) => {
  const reference = await file(page, "carmen", { register: II });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);
  // Who was identified abroad has no code to show.
  await expect(owner.getByRole("link", { name: say("fi", "owner-code-show") })).toHaveCount(0);
  await owner.getByRole("link", { name: say("fi", "owner-act-nothing-held") }).click();
  await button(owner, "check").click();
  await expectProblems(owner, "fi", [say("fi", "problem-system-none-searched")]);
  await owner.locator("input[name=system_1]").fill("Walmu");
  await owner.locator("button[name=then][value=add-place]").click();
  await expect(owner.locator("input[name=system_1]")).toHaveValue("Walmu");
  await owner.locator("input[name=with_2]").fill("nimi");
  await button(owner, "check").click();
  await expectProblems(owner, "fi", [say("fi", "problem-with-with-missing"), say("fi", "problem-system-system-missing")]);
  await expect(owner.locator("input[name=system_1]")).toHaveValue("Walmu");
  await expectClean(owner);
  await owner.locator("input[name=with_1]").fill("nimi ja syntymäaika");
  await owner.locator("input[name=system_2]").fill("Paperiarkisto");
  await send(owner, reference, "ei-tietoja");
  await expectClean(owner);

  await openMatter(page, reference);
  const answer = page.locator("section[aria-labelledby=vastaus]");
  await expect(answer).toContainText(say("fi", "answer-nothing"));
  for (const words of ["Walmu", "nimi ja syntymäaika", "Paperiarkisto"]) await expect(answer).toContainText(words);
  await expectClean(page);
});

test("another owner gets nowhere, and who is told gives a reason first", async ({ page, somebodyElse }) => {
  const reference = await file(page, "aino", { register: II });
  const address = `/fi/virka/osat/${reference}`;

  await test.step("an owner of another municipality gets 404", async () => {
    const stranger = await somebodyElse();
    await openWorklist(stranger, "raisio-johtaja");
    await expect(stranger.locator(`a[href="${address}"]`)).toHaveCount(0);
    allowConsole(stranger, /status of 404/);
    for (const action of ["", "/henkilotunnus", "/vastaus", "/ei-tietoja", "/kieltaydy", "/kieltaydy/tarkista"]) {
      const answer = await stranger.goto(address + action);
      expect(answer?.status(), action).toBe(404);
    }
    await expectClean(stranger);
    expect((await stranger.request.post(`${address}/ota`, { headers: { origin: new URL(stranger.url()).origin } })).status()).toBe(404);
  });

  await test.step("the DPO is told, reads with a reason, and can do nothing", async () => {
    const told = await somebodyElse();
    await openWorklist(told, "ii-tietosuoja");
    await openPart(told, reference);
    await expect(told.getByText(say("fi", "owner-locked-lead"))).toBeVisible();
    await expect(told.locator("body")).not.toContainText("Aino");
    await expectClean(told);
    await mainButton(told).click();
    await expectProblems(told, "fi", [say("fi", "problem-reason-empty")]);
    await expectClean(told);
    await told.getByLabel(say("fi", "owner-reason"), { exact: true }).fill("Ratkaisija pyysi neuvoa.");
    await mainButton(told).click();
    await expect(told.locator("main")).toContainText("Aino Esimerkki-Testi");
    await expect(told.getByText(say("fi", "owner-act-told-read"))).toBeVisible();
    await expect(told.locator("main form")).toHaveCount(0);
    await expectClean(told);
    allowConsole(told, /status of 404/);
    for (const action of ["/henkilotunnus", "/vastaus", "/kieltaydy"]) {
      expect((await told.goto(address + action))?.status(), action).toBe(404);
    }
  });

  await test.step("who has no session is asked to log in", async () => {
    const nobody = await somebodyElse();
    await nobody.goto(address);
    await expect(nobody.getByRole("heading", { level: 1 })).toHaveText(say("fi", "owner-login-title"));
    await expectClean(nobody);
  });

  await test.step("the citizen sees that somebody looked", async () => {
    await openMatter(page, reference);
    await expect(page.locator(".line li")).not.toHaveCount(1);
    await expect(page.getByText(say("fi", "looks-title"))).toBeVisible();
  });
});
