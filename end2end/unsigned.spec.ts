// Journeys: a request is sent without identification. Its sender follows it,
// identifies later and reads the answer; another one gets it at a visit.
import { randomBytes } from "node:crypto";
import type { Page } from "@playwright/test";
import {
  II,
  contents,
  download,
  expectAt,
  expectProblems,
  fillIn,
  identify,
  mails,
  mainButton,
  openPart,
  openWorklist,
  run,
  sayNoOthers,
  take,
  typedDay,
} from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

const SENDER = "Aino Kanarialintu";
const REACH = "Häkkitie 7, 91100 Ii";

/** Sends what is checked without identification; gives reference and secret. */
async function sendUnsigned(page: Page): Promise<{ reference: string; secret: string }> {
  await page.getByRole("link", { name: say("fi", "unsigned-title") }).click();
  await expectAt(page, "/fi/pyynto/ilman");
  await page.getByLabel(say("fi", "unsigned-name"), { exact: true }).fill(SENDER);
  await page.getByLabel(say("fi", "unsigned-reach"), { exact: true }).fill(REACH);
  await mainButton(page).click();
  await expectAt(page, "/fi/seuranta/tunnus");
  const words = async (selector: string) => (await page.locator(selector).innerText()).split(/\s+/).at(-1) ?? "";
  const reference = await words(".done .ref");
  const secret = await words("section[aria-labelledby=tunnusosa] .ref");
  expect(reference).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){2}$/);
  expect(secret).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){4}$/);
  return { reference, secret };
}

async function follow(page: Page, reference: string, secret: string): Promise<void> {
  await page.goto("/fi/seuranta");
  await page.getByLabel(say("fi", "reference"), { exact: true }).fill(reference);
  await page.getByLabel(say("fi", "follow-secret"), { exact: true }).fill(secret);
  await mainButton(page).click();
}

/** Neither contents nor answer nor name are on the page of the status. */
async function expectStatusOnly(page: Page, answer: string): Promise<void> {
  for (const hidden of [SENDER, REACH, "Kanarialinnun merkinnät", answer, "Työllistämis"]) {
    await expect(page.locator("main")).not.toContainText(hidden);
  }
}

test("sent unsigned, followed, identified later, answered here", async ({ page, somebodyElse, provider }, info) => {
  const email = `aino.${randomBytes(4).toString("hex")}@posti.example`;
  const message = "Tietosi ovat tässä.";
  await fillIn(page, { register: II, other: "Kanarialinnun merkinnät", email });

  await test.step("what is lacking is said, what was typed stays", async () => {
    await page.getByRole("link", { name: say("fi", "unsigned-title") }).click();
    await expectClean(page);
    await page.getByLabel(say("fi", "unsigned-name"), { exact: true }).fill(SENDER);
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-reach-empty")]);
    await expect(page.getByLabel(say("fi", "unsigned-name"), { exact: true })).toHaveValue(SENDER);
    await expectClean(page);
    await page.goto("/fi/pyynto/tarkista");
  });

  const { reference, secret } = await sendUnsigned(page);
  await expectClean(page);
  await test.step("the receipt can be checked, and says that nobody signed", async () => {
    const got = await download(page, page.getByRole("link", { name: say("fi", "receipt-file") }));
    const path = info.outputPath("vastaanotto.json");
    await got.saveAs(path);
    const text = (await contents(got)).toString();
    expect(text).toContain("Kanarialinnun merkinnät");
    expect(text).not.toContain(SENDER);
    expect(run("receipt", "verify", path).text).not.toContain("invalid");
  });
  await test.step("the secret is put away and does not come back", async () => {
    await mainButton(page).click();
    await expectAt(page, "/fi/seuranta/tila");
    await expectClean(page);
    await page.goto("/fi/seuranta/tunnus");
    await expect(page.locator("body")).not.toContainText(secret);
    await page.getByRole("button", { name: say("fi", "follow-end") }).click();
    await page.goto("/fi/seuranta/tila");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "follow-title"));
  });

  await test.step("a wrong secret opens nothing; the right one shows the status only", async () => {
    await follow(page, reference, secret.split("").reverse().join(""));
    await expectProblems(page, "fi", [say("fi", "problem-reference-no-match")]);
    await expect(page.getByLabel(say("fi", "reference"), { exact: true })).toHaveValue(reference);
    await expect(page.getByLabel(say("fi", "follow-secret"), { exact: true })).toHaveValue("");
    await expectClean(page);
    await follow(page, reference.toLowerCase(), secret.replaceAll("-", " ").toLowerCase());
    await expectAt(page, "/fi/seuranta/tila");
    await expect(page.locator("main")).toContainText(say("fi", "follow-now-received"));
    await expectStatusOnly(page, message);
  });

  const owner = await somebodyElse();
  await test.step("the owner is told plainly, and begins to check", async () => {
    await openWorklist(owner, "ii-vastuu-a");
    await openPart(owner, reference);
    for (const shown of [say("fi", "asker-unknown"), SENDER, REACH]) {
      await expect(owner.locator("main")).toContainText(shown);
    }
    await expectClean(owner);
    await owner.getByRole("link", { name: say("fi", "asker-check"), exact: true }).click();
    await expectClean(owner);
    await mainButton(owner).click();
    await expectClean(owner);
  });

  await test.step("the sender identifies, and has the matter from then on", async () => {
    await page.reload();
    await expect(page.locator("main")).toContainText(say("fi", "follow-now-identity-check"));
    await expectClean(page);
    await mainButton(page).click();
    await expectAt(page, "/fi/seuranta/tunnistaudu");
    await expectClean(page);
    await mainButton(page).click();
    await identify(page, "aino");
    await expectAt(page, `/fi/omat/pyynnot/${reference}`);
    await expect(page.locator("main")).toContainText("Kanarialinnun merkinnät");
    await expect(page.locator(".line")).toContainText(say("fi", "action-you-identified-later"));
    await expectClean(page);
    await page.goto("/fi/omat");
    await expect(page.locator(`a[href="/fi/omat/pyynnot/${reference}"]`)).toHaveCount(1);
  });

  await test.step("the owner sees both names and answers", async () => {
    await openPart(owner, reference);
    for (const shown of ["Aino Esimerkki-Testi", SENDER, say("fi", "asker-other-name")]) {
      await expect(owner.locator("main")).toContainText(shown);
    }
    await expectClean(owner);
    await owner.getByRole("link", { name: say("fi", "owner-act-answer") }).click();
    await owner.getByLabel(say("fi", "owner-message")).fill(message);
    await owner.locator("button[name=then][value=check]").click();
    await sayNoOthers(owner);
    await mainButton(owner).click();
    await expectAt(owner, `/fi/virka/osat/${reference}`);
  });
  await page.goto(`/fi/omat/pyynnot/${reference}`);
  await expect(page.locator("main")).toContainText(message);

  await test.step("the first mail leads to the status, the second to the answer", async () => {
    const found = await mails(provider, (mail) => mail.to.includes(email), 2);
    expect(found.map((mail) => /\/fi\/(seuranta|omat)/.exec(mail.text)?.[1])).toEqual(["seuranta", "omat"]);
    for (const mail of found) for (const word of [secret, SENDER, REACH]) expect(mail.text).not.toContain(word);
  });
});

test("sent unsigned, checked by telephone, answered at a visit", async ({ page, somebodyElse }) => {
  const message = "Tietosi luettiin sinulle käynnillä.";
  await fillIn(page, { register: II, other: "Kanarialinnun merkinnät" });
  const { reference, secret } = await sendUnsigned(page);

  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);
  await expectClean(owner);
  await owner.getByRole("link", { name: say("fi", "owner-act-answer") }).click();
  await owner.getByLabel(say("fi", "owner-message")).fill(message);
  await owner.locator("button[name=then][value=check]").click();
  const before = `/fi/virka/osat/${reference}/vastaus/tarkista`;
  await test.step("it can be prepared, not sent", async () => {
    await expectAt(owner, before);
    await expect(owner.locator("main")).toContainText(say("fi", "delivery-nobody"));
    await expect(owner.locator("main button")).toHaveCount(0);
    await expectClean(owner);
  });

  await test.step("the check: what is lacking is said", async () => {
    await mainButton(owner).click();
    await expectAt(owner, `/fi/virka/osat/${reference}/henkilollisyys`);
    await mainButton(owner).click();
    await mainButton(owner).click();
    await expectProblems(owner, "fi", [say("fi", "problem-checked-by-not-chosen")]);
    await expect(owner.locator("input[name=held]")).toBeHidden();
    await owner.locator("input[name=checked_by][value=held_phone]").check();
    await expect(owner.locator("input[name=document]").first()).toBeHidden();
    await mainButton(owner).click();
    await expectProblems(owner, "fi", [say("fi", "problem-held-not-ticked")]);
    await expect(owner.locator("input[name=checked_by][value=held_phone]")).toBeChecked();
    await expectClean(owner);
    await owner.locator("input[name=held]").check();
    await mainButton(owner).click();
    await expectAt(owner, `/fi/virka/osat/${reference}`);
    await expect(owner.locator("main")).toContainText(say("fi", "identity-by-held-phone"));
    await expectClean(owner);
  });

  await test.step("the answer: given first, then recorded", async () => {
    await owner.goto(before);
    await expectClean(owner);
    await sayNoOthers(owner);
    await mainButton(owner).click();
    await expectProblems(owner, "fi", [say("fi", "problem-delivered-by-not-chosen")]);
    await owner.locator("input[name=delivered_by][value=visit]").check();
    await owner.getByLabel(say("fi", "delivery-when"), { exact: true }).fill("1.1.2020");
    await mainButton(owner).click();
    await expectProblems(owner, "fi", [say("fi", "problem-delivered-on-not-possible")]);
    await expect(owner.locator("input[name=delivered_by][value=visit]")).toBeChecked();
    await expectClean(owner);
    const today = typedDay(0);
    await owner.getByLabel(say("fi", "delivery-when"), { exact: true }).fill(today);
    await mainButton(owner).click();
    await expectAt(owner, `/fi/virka/osat/${reference}`);
    await expect(owner.locator("main")).toContainText(say("fi", "delivery-by-visit"));
    await expect(owner.locator(".line")).toContainText(say("fi", "action-delivered"));
    await expectClean(owner);
  });

  await test.step("who follows sees that it was answered, not what", async () => {
    const another = await somebodyElse();
    await follow(another, reference, secret);
    await expect(another.locator("main")).toContainText(say("fi", "follow-now-answered"));
    await expectStatusOnly(another, message);
    await expect(another.getByRole("link", { name: say("fi", "follow-identify-go") })).toHaveCount(0);
    await expectClean(another);
  });
});
