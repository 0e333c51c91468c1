// Journeys: a request that came to the wrong place is sent on, to another
// municipality on the portal and to an authority outside.
import type { Page } from "@playwright/test";
import {
  II,
  expectAt,
  expectProblems,
  file,
  logIn,
  mainButton,
  openMatter,
  openWorklist,
  take,
  contents,
  download,
  typedDay,
} from "./journeys.ts";
import { allowConsole, expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

const WISH = "Kanarialinnun merkinnät keväältä.";
const WHY = "Asia koskee Raision työllisyyspalveluja.";

/** Opens the page on which a part is sent on, from the part. */
async function openTransfer(owner: Page, reference: string): Promise<void> {
  await owner.locator(`main a[href="/fi/virka/osat/${reference}/siirto"]`).first().click();
  await expectAt(owner, `/fi/virka/osat/${reference}/siirto`);
}

const choose = (owner: Page, place: string) => owner.locator(`input[name=place][value=${place}]`).check();

test("a request goes to another municipality and goes on there", async ({ page, somebodyElse }) => {
  const first = await file(page, "matti", { register: II, other: WISH });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, first);
  await openTransfer(owner, first);
  const here = `/fi/virka/osat/${first}/siirto`;
  await expectClean(owner);

  await test.step("only what belongs to the choice is there, and what is lacking is said", async () => {
    await mainButton(owner).click();
    await expectProblems(owner, "fi", ["place-not-chosen", "transfer-reason-empty"].map((one) => say("fi", `problem-${one}`)));
    await expectClean(owner);
    for (const [place, field] of [
      ["office", "to_office"],
      ["portal", "to_register"],
      ["outside", "authority"],
    ]) {
      await choose(owner, place);
      for (const other of ["to_office", "to_register", "authority"]) {
        await expect(owner.locator(`[name=${other}]`)).toBeVisible({ visible: other === field });
      }
    }
    await expectClean(owner);
  });

  await test.step("the page to check says who gets it, what goes along and by when", async () => {
    await choose(owner, "portal");
    await owner.locator("[name=to_register]").selectOption("raisio/tyollisyyspalvelut");
    await owner.locator("[name=transfer_reason]").fill(WHY);
    await mainButton(owner).click();
    await expectAt(owner, `${here}/tarkista`);
    for (const words of ["Raision kaupunki", WHY, say("fi", "transfer-due-portal"), say("fi", "transfer-final")]) {
      await expect(owner.locator("main")).toContainText(words);
    }
    await expectClean(owner);
    await mainButton(owner).click();
    await expectAt(owner, here);
    await expect(owner.getByRole("heading", { level: 1 })).toHaveText(say("fi", "transfer-done-title"));
    await expectClean(owner);
  });

  const second = await test.step("the person is told, and goes on there", async () => {
    await openMatter(page, first);
    for (const words of ["Raision kaupunki", WHY, "Iin kunta"]) await expect(page.locator("main")).toContainText(words);
    await expectClean(page);
    await page.getByRole("link", { name: say("fi", "transfer-notice-open") }).click();
    await expectAt(page, `/fi/omat/pyynnot/${first}/siirto`);
    await expectClean(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("main")).toContainText("434/2003");
    await page.emulateMedia({ media: "screen" });
    await mainButton(page).click();
    await expectAt(page, /^\/fi\/omat\/pyynnot\/[A-Z0-9-]+$/);
    await expect(page.locator("main")).toContainText(say("fi", "came-note"));
    await expect(page.locator("main")).toContainText(WISH);
    await expectClean(page);
    return new URL(page.url()).pathname.split("/").at(-1) ?? "";
  });
  expect(second).not.toBe(first);

  await test.step("the new controller works on it, the old one does not see it", async () => {
    const next = await somebodyElse();
    await openWorklist(next, "raisio-johtaja");
    await take(next, second);
    for (const words of [WISH, WHY, "Iin kunta", first]) await expect(next.locator("main")).toContainText(words);
    await expectClean(next);
    allowConsole(owner, /status of 404/);
    expect((await owner.goto(`/fi/virka/osat/${second}`))?.status()).toBe(404);
  });
});

test("a register that moved: said before filing, and sent on at once", async ({ page, somebodyElse }) => {
  const register = "uusikaupunki/sosiaalityo";
  await page.goto("/fi/uusikaupunki/rekisterit/sosiaalityo/omat-tiedot");
  for (const words of ["Varsinais-Suomen hyvinvointialue", "PL 52"]) {
    await expect(page.locator("section[aria-labelledby=siirtynyt]")).toContainText(words);
  }
  await expect(mainButton(page)).toHaveText(say("fi", "moved-button"));
  await expectClean(page);
  await page.goto("/fi/ii/rekisterit/tyollistamispalvelut/omat-tiedot");
  await expect(page.getByRole("heading", { name: say("fi", "moved-which") })).toBeVisible();
  await expectClean(page);

  const reference = await file(page, "aino", { register, other: WISH });
  const owner = await somebodyElse();
  await openWorklist(owner, "uusikaupunki-johtaja");
  await take(owner, reference);
  await expect(owner.locator("main")).toContainText(say("fi", "transfer-proposal"));
  await expectClean(owner);
  await openTransfer(owner, reference);

  await test.step("the new keeper is filled in; the package comes first", async () => {
    await expect(owner.locator("[name=place][value=outside]")).toBeChecked();
    await expect(owner.locator("[name=authority]")).toHaveValue(/Varsinais-Suomen hyvinvointialue/);
    await expect(owner.locator("[name=address]")).toHaveValue(/PL 52/);
    const opened = owner.context().waitForEvent("page");
    await owner.getByRole("link", { name: say("fi", "transfer-package-open") }).click();
    const package_ = await opened;
    await package_.waitForLoadState();
    for (const words of [WISH, reference, say("fi", "package-signed")]) {
      await expect(package_.locator("main")).toContainText(words);
    }
    await expectClean(package_);
    const got = await download(package_, package_.getByRole("link", { name: say("fi", "package-file") }));
    const bytes = JSON.parse((await contents(got)).toString()) as { reference: string; part_canonical: string };
    expect(bytes.reference).toBe(reference);
    expect(bytes.part_canonical).toContain(WISH);
    await package_.close();
  });

  await owner.locator("[name=sent_by][value=secure_mail]").check();
  await owner.locator("[name=sent_on]").fill("huomenna");
  await mainButton(owner).click();
  await expectProblems(owner, "fi", [say("fi", "problem-sent-on-not-a-date")]);
  const today = typedDay(0);
  await owner.locator("[name=sent_on]").fill(today);
  await mainButton(owner).click();
  await expectAt(owner, `/fi/virka/osat/${reference}/siirto/tarkista`);
  await expectClean(owner);
  await mainButton(owner).click();
  await expectAt(owner, `/fi/virka/osat/${reference}/siirto`);
  await openMatter(page, reference);
  for (const words of ["Varsinais-Suomen hyvinvointialue", "turvapostilla", "Uudenkaupungin kaupunki"]) {
    await expect(page.locator("main")).toContainText(words);
  }
  await expectClean(page);
});

test("another office gets it, and it leaves the list of the first", async ({ page, somebodyElse }) => {
  const reference = await file(page, "erik", { register: II, other: WISH });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);
  await openTransfer(owner, reference);
  await choose(owner, "office");
  await owner.locator("[name=to_office]").selectOption("asiakasprosessin-vastuuhenkilo");
  await owner.locator("[name=transfer_reason]").fill("Asia kuuluu asiakasprosessille.");
  await mainButton(owner).click();
  await expectClean(owner);
  await mainButton(owner).click();
  await expectAt(owner, "/fi/virka?siirretty=1");
  await expect(owner.locator("main")).toContainText(say("fi", "worklist-sent-on"));
  await expectClean(owner);
  const next = await somebodyElse();
  await logIn(next, `/fi/virka/osat/${reference}`, "ii-prosessi");
  await expect(next.locator("main")).toContainText("Asia kuuluu asiakasprosessille.");
  await openMatter(page, reference);
  await expect(page.locator("main")).toContainText("Asia kuuluu asiakasprosessille.");
  await expectClean(page);
});
