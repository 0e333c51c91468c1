// Journeys: the portal's own duties. Somebody tells what they can't use and is
// answered; an outage is told of; help and the state of the service are there.
import { expectAt, expectProblems, mails, mainButton, openWorklist, typedDay } from "./journeys.ts";
import { allowConsole, expect, expectClean, test } from "./support.ts";
import { LANGUAGES, say } from "./words.ts";

const FORM = "/fi/ii/saavutettavuus/palaute";
const WHAT = "Kanarialinnun nappi ei toimi";

test("feedback on accessibility is given without a log-in and answered by mail", async ({
  page,
  provider,
  somebodyElse,
}, info) => {
  const email = `palaute-${info.project.name}-${info.retry}@posti.example`;
  let reference = "";

  await test.step("from the foot of any page to the statement and the form", async () => {
    await page.goto("/fi/ii");
    await page.locator("footer").getByRole("link", { name: say("fi", "accessibility-title") }).click();
    await expectAt(page, "/fi/ii/saavutettavuus");
    for (const said of ["accessibility-gaps-title", "accessibility-browser-title", "accessibility-supervisor-name"]) {
      await expect(page.locator("main")).toContainText(say("fi", said));
    }
    await expectClean(page);
    await mainButton(page).click();
    await expectAt(page, FORM);
    await expectClean(page);
  });

  await test.step("what is wrong is said, what was typed stays", async () => {
    await page.getByLabel(say("fi", "feedback-email")).fill("kanaria");
    await mainButton(page).click();
    await expectAt(page, FORM);
    await expectProblems(page, "fi", [say("fi", "problem-what-empty"), say("fi", "problem-email-not-an-email")]);
    await expect(page.getByLabel(say("fi", "feedback-email"))).toHaveValue("kanaria");
    await expectClean(page);
  });

  await test.step("it is sent, and says by when it is answered", async () => {
    await page.getByLabel(say("fi", "feedback-what"), { exact: true }).fill(WHAT);
    await page.getByLabel(say("fi", "feedback-email")).fill(email);
    await mainButton(page).click();
    await expectAt(page, "/fi/ii/saavutettavuus/saapui");
    reference = /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await page.locator(".done .ref").textContent()) ?? "")?.[0] ?? "";
    expect(reference).not.toBe("");
    await expect(page.locator("main")).not.toContainText(WHAT);
    await expectClean(page);
    const stranger = await somebodyElse();
    await stranger.goto("/fi/ii/saavutettavuus/saapui");
    await expect(stranger.locator("main")).not.toContainText(reference);
    await expectClean(stranger);
  });

  const dpo = await somebodyElse();
  await test.step("the office that looks after the service finds it in its queue", async () => {
    await openWorklist(dpo, "ii-tietosuoja");
    await dpo.getByRole("link", { name: say("fi", "queue-title") }).click();
    await expectAt(dpo, "/fi/virka/palautteet");
    await expectClean(dpo);
    await dpo.getByRole("link", { name: reference }).click();
    await expect(dpo.locator("main")).toContainText(WHAT);
    await expectClean(dpo);
  });

  await test.step("and answers it once", async () => {
    await dpo.getByLabel(say("fi", "queue-answer"), { exact: true }).fill("Nappi on korjattu.");
    await mainButton(dpo).click();
    await expectProblems(dpo, "fi", [say("fi", "problem-by-not-chosen")]);
    await expectClean(dpo);
    await dpo.getByLabel(say("fi", "queue-by-mail"), { exact: true }).check();
    await mainButton(dpo).click();
    await expect(dpo.locator("main")).toContainText(say("fi", "queue-answered-mail"));
    await expect(dpo.locator("main form")).toHaveCount(0);
    await expectClean(dpo);
    const found = await mails(provider, (mail) => mail.to.includes(email), 1);
    expect(found[0].text).toContain("Nappi on korjattu.");
    expect(found[0].text).not.toContain(WHAT);
  });
});

test.describe("an outage", () => {
  // It stands on every page of the server.
  test.use({ ownServer: true });

  test("is told of on every page until it is taken down", async ({ page, somebodyElse }) => {
    await page.goto("/fi/ii");
    await expect(page.locator("aside.outage")).toHaveCount(0);
    const dpo = await somebodyElse();
    await openWorklist(dpo, "ii-tietosuoja");
    await dpo.getByRole("link", { name: say("fi", "outages-title") }).click();
    await expectAt(dpo, "/fi/virka/katkot");
    await expectClean(dpo);

    await test.step("what is missing is said", async () => {
      await mainButton(dpo).click();
      await expect(dpo.locator("#virheet")).toContainText(say("fi", "problem-text-sv-empty"));
      await expectClean(dpo);
    });
    await test.step("it is published", async () => {
      const today = typedDay(0);
      await dpo.getByLabel(say("fi", "outages-from-day"), { exact: true }).fill(today);
      await dpo.getByLabel(say("fi", "outages-from-time"), { exact: true }).fill("0.00");
      await dpo.getByLabel(say("fi", "outages-text-fi"), { exact: true }).fill("Luukku on huollossa.");
      await dpo.getByLabel(say("fi", "outages-text-sv"), { exact: true }).fill("Luckan servas.");
      await dpo.getByLabel(say("fi", "outages-text-en"), { exact: true }).fill("The counter is being serviced.");
      await mainButton(dpo).click();
      await expect(dpo.locator("main .note")).toContainText("Luukku on huollossa.");
      await expectClean(dpo);
    });
    for (const [language, words] of [
      ["fi", "Luukku on huollossa."],
      ["sv", "Luckan servas."],
      ["en", "The counter is being serviced."],
    ]) {
      await page.goto(`/${language}/ii`);
      await expect(page.locator("aside.outage")).toContainText(words);
      // The other way is there, with the telephone.
      await expect(page.locator("aside.outage")).toContainText("08 0000 0000");
      await expectClean(page);
    }
    await page.goto("/fi/raisio");
    await expect(page.locator("aside.outage")).toHaveCount(0);
    await page.goto("/fi/ii/rekisterit/tyollistamispalvelut/omat-tiedot");
    await expect(page.locator("aside.outage")).toBeVisible();

    await dpo.getByRole("button", { name: say("fi", "outages-clear") }).click();
    await expect(dpo.locator("main")).toContainText(say("fi", "outages-none"));
    await page.goto("/fi/ii");
    await expect(page.locator("aside.outage")).toHaveCount(0);
  });
});

test("the state of the service, and help at the foot of every page", async ({ page }) => {
  for (const language of LANGUAGES) {
    await page.goto(`/${language}/tila`);
    await expect(page.locator("main .tag.ok").first()).toBeVisible();
    await expectClean(page);
    await page.goto(`/${language}/saavutettavuus`);
    await expectClean(page);
  }
  allowConsole(page, /status of 404/);
  for (const address of ["/fi", "/fi/ii", "/fi/tila", "/fi/ei-ole", "/fi/ii/ei-ole", "/fi/omat"]) {
    await page.goto(address);
    const foot = page.locator("body > footer:last-child");
    await expect(foot.getByRole("heading").first()).toHaveText(say("fi", "help-title"));
    await expect(foot, address).toContainText("08 0000 0000");
  }
});

test("the portal's own notice is read in each language, and requests about it work", async ({ page }) => {
  for (const language of LANGUAGES) {
    await page.goto(`/${language}/ii/rekisterit/tietoluukku`);
    await expect(page.locator("p.lead")).toHaveAttribute("lang", language);
    await expectClean(page);
  }
  await page.goto("/fi/ii/rekisterit/tietoluukku");
  await page.locator('a[href="/fi/ii/rekisterit/tietoluukku/omat-tiedot"]').first().click();
  await mainButton(page).click();
  await expectAt(page, "/fi/pyynto/kenen");
});
