// Journeys: a correction to Kemi; access to Raisio and Ii in one signed
// request, neither seeing the other; a wish in own words.
import { randomBytes } from "node:crypto";
import {
  II,
  begin,
  expectAt,
  expectProblems,
  fillIn,
  goOn,
  identify,
  mails,
  mainButton,
  notice,
  openPart,
  openWorklist,
  own,
  sign,
  type Register,
} from "./journeys.ts";
import { allowConsole, expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

const KEMI: Register = "kemi/tyollisyys-ja-elinvoima";
const RAISIO: Register = "raisio/tyollisyyspalvelut";

test("a correction to Kemi, without the reasons that its notice demands", async ({ page, somebodyElse }) => {
  await page.goto("/fi/kemi");
  await page.getByRole("link", { name: say("fi", "verb-rectification") }).click();
  await expectClean(page);
  await page.locator(`a[href="${notice(KEMI)}/korjaus"]`).click();
  await expectClean(page);
  await mainButton(page).click();
  await expectAt(page, "/fi/pyynto/kenen");

  await test.step("a child's goes by paper or visit, and the page says how", async () => {
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-whose-not-chosen")]);
    await page.getByLabel(say("fi", "whose-child"), { exact: true }).check();
    await mainButton(page).click();
    await expectAt(page, "/fi/pyynto/kenen");
    await expect(page.getByRole("heading", { name: say("fi", "whose-elsewhere") })).toBeVisible();
    await expect(page.getByText("tyollisyys@kemi.example")).toBeVisible();
    await expectClean(page);
    await own(page);
    await goOn(page, "virhe");
  });

  await test.step("what is wrong, and what it should be", async () => {
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", "problem-wrong-empty"), say("fi", "problem-correct-empty")]);
    await expectClean(page);
    await page.getByLabel(say("fi", "correction-wrong")).fill("Osoitteeni on Rantatie 1.");
    await page.getByLabel(say("fi", "correction-correct")).fill("Koskikatu 2,\n94100 <Kemi>");
    await goOn(page, "perustelut");
  });

  await test.step("reasons are asked for, and an empty page goes on", async () => {
    // The notice's demand stands beside what holds.
    await expect(page.locator(".note")).toContainText(say("fi", "rights-holds"));
    await expectClean(page);
    await goOn(page, "liitteet");
  });

  await test.step("files are asked for, and none are demanded", async () => {
    await expectClean(page);
    await goOn(page, "tapa");
  });

  await page.getByLabel(say("fi", "answer-way-paper"), { exact: true }).check();
  await page.getByLabel(say("fi", "way-format")).fill("isot kirjaimet");
  await goOn(page, "ilmoitus");
  await page.locator("input[name=notify][value=no]").check();
  await goOn(page, "tarkista");
  await expect(page.getByText("94100 <Kemi>")).toBeVisible();
  await expect(page.getByText(say("fi", "check-reasons-none"))).toBeVisible();
  await expectClean(page);
  const reference = await sign(page, "aino");
  await expect(page.getByText("94100 <Kemi>").first()).toBeVisible();
  await expect(page.getByText("isot kirjaimet").first()).toBeVisible();
  await expectClean(page);

  const owner = await somebodyElse();
  await openWorklist(owner, "kemi-paallikko");
  await openPart(owner, reference);
  for (const words of ["Osoitteeni on Rantatie 1.", "94100 <Kemi>", "isot kirjaimet", say("fi", "answer-way-paper")]) {
    await expect(owner.locator("main")).toContainText(words);
  }
  await expectClean(owner);
});

test("access to Ii and Raisio in one signed request, and neither sees the other", async ({ page, somebodyElse, provider }) => {
  const email = `carmen.${randomBytes(4).toString("hex")}@posti.example`;
  const [forIi, forRaisio] = ["Kanarialintu Iijoella", "Kanarialintu Raisionjoella"];
  await fillIn(page, { register: II, email, other: forIi });

  await test.step("one click from its notice adds a register", async () => {
    await page.getByRole("link", { name: say("fi", "check-add") }).click();
    await expectClean(page);
    await page.goto(notice(RAISIO));
    await page.getByRole("button", { name: say("fi", "act-add") }).first().click();
    await expectAt(page, "/fi/pyynto/2/mita");
    await page.locator("input[name=scope][value=some]").check();
    await page.locator("textarea[name=other]").fill(forRaisio);
    await goOn(page, "aika");
    await page.locator("input[name=period][value=all]").check();
    await goOn(page, "apu");
    // What is said once for all is not asked again.
    await goOn(page, "tarkista");
  });

  await test.step("the same right at the same register is not begun twice", async () => {
    await page.goto(notice(RAISIO));
    await page.getByRole("button", { name: say("fi", "act-add") }).first().click();
    await expectAt(page, "/fi/pyynto");
    await expect(page.locator('a[href$="/poista"]')).toHaveCount(3);
    await expectClean(page);
    await mainButton(page).click();
    await expectAt(page, "/fi/pyynto/tarkista");
  });

  await expect(page.getByText(forIi)).toBeVisible();
  await expect(page.getByText(forRaisio)).toBeVisible();
  await expectClean(page);
  await mainButton(page).click();
  await identify(page, "carmen");
  await expectAt(page, /^\/fi\/omat\/saapuneet\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "filing-title", { n: "2" }));
  await expectClean(page);

  const all = new URL(page.url()).pathname;
  const reference = async (authority: string) =>
    (await page.locator("section.panel").filter({ hasText: authority }).locator(".ref").innerText()).trim();
  const [ii, raisio] = [await reference("Iin kunta"), await reference("Raision kaupunki")];
  expect(ii).not.toBe(raisio);
  for (const one of [ii, raisio]) {
    await page.goto(all);
    await page.locator(`a[href="/fi/omat/pyynnot/${one}/vastaanotto"]`).click();
    await expect(page.locator(".done .ref")).toContainText(one);
  }
  await page.goto("/fi/omat");
  await expect(page.locator(`a[href="${all}"]`)).toHaveCount(1);
  await expectClean(page);

  await test.step("each owner has one's own part and no word of the other's", async () => {
    for (const [staff, mine, others, foreign] of [
      ["ii-vastuu-a", [ii, forIi], [raisio, forRaisio], /Raisio|Reso/],
      ["raisio-johtaja", [raisio, forRaisio], [ii, forIi], /Iin kun|Iijo/],
    ] as [string, string[], string[], RegExp][]) {
      const owner = await somebodyElse();
      await openWorklist(owner, staff);
      await expect(owner.locator("body")).not.toContainText(others[0]);
      await openPart(owner, mine[0]);
      await expect(owner.locator("main")).toContainText(mine[1]);
      for (const words of [...others, foreign]) await expect(owner.locator("body")).not.toContainText(words);
      await expectClean(owner);
      allowConsole(owner, /status of 404/);
      const answer = await owner.goto(`/fi/virka/osat/${others[0]}`);
      expect(answer?.status()).toBe(404);
    }
  });

  await test.step("one mail to the person, one to each office", async () => {
    const own = await mails(provider, (mail) => mail.to.includes(email));
    expect(own).toHaveLength(1);
    for (const [one, other] of [
      [ii, raisio],
      [raisio, ii],
    ]) {
      const found = await mails(provider, (mail) => mail.subject.includes(one));
      for (const mail of found) expect(mail.subject + mail.text).not.toContain(other);
    }
  });
});

test("own words without a register go to who sorts them", async ({ page, somebodyElse }) => {
  await begin(page, II);
  await page.goto("/fi/ii");
  await page.getByRole("link", { name: say("fi", "verb-own-words") }).click();
  await expectClean(page);
  await page.getByRole("button", { name: say("fi", "choose-unknown-button") }).click();
  await expectAt(page, "/fi/pyynto/2/asia");

  await test.step("a part that is not wanted after all is removed", async () => {
    await page.getByRole("link", { name: say("fi", "draft-overview") }).click();
    await page.locator('a[href="/fi/pyynto/1/poista"]').click();
    await expectClean(page);
    await mainButton(page).click();
    await expectAt(page, "/fi/pyynto");
    await mainButton(page).click();
    await expectAt(page, "/fi/pyynto/2/asia");
  });

  await mainButton(page).click();
  await expectProblems(page, "fi", [say("fi", "problem-wish-empty")]);
  await expectClean(page);
  await page.getByLabel(say("fi", "words-label")).fill("Olin työpajalla. Haluan tietoni pois.");
  await goOn(page, "liitteet");
  await goOn(page, "tapa");
  await page.locator("input[name=way][value=here]").check();
  await goOn(page, "ilmoitus");
  await page.locator("input[name=notify][value=no]").check();
  await goOn(page, "tarkista");
  await expectClean(page);
  const reference = await sign(page, "erik");
  await expect(page.getByText("Olin työpajalla. Haluan tietoni pois.").first()).toBeVisible();
  await expectClean(page);

  const dpo = await somebodyElse();
  await openWorklist(dpo, "ii-tietosuoja");
  await openPart(dpo, reference);
  await expect(dpo.locator("main")).toContainText("Olin työpajalla. Haluan tietoni pois.");
  await expectClean(dpo);

  await test.step("the DPO names who decides; what was chosen stays while the reason is missing", async () => {
    const give = () => dpo.getByRole("button", { name: say("fi", "owner-assign-button") }).click();
    await give();
    await expectProblems(dpo, "fi", [say("fi", "problem-office-unknown"), say("fi", "problem-reason-empty")]);
    await expectClean(dpo);
    const office = dpo.getByLabel("Työllistämispalvelujen rekisterin vastuuhenkilö", { exact: true });
    await office.check();
    await give();
    await expectProblems(dpo, "fi", [say("fi", "problem-reason-empty")]);
    await expect(office).toBeChecked();
    await dpo.locator("[name=reason]").fill("Asia koskee työpajan tietoja.");
    await give();
    await expect(dpo.locator("main")).toContainText(say("fi", "owner-locked-lead"));
    await expect(dpo.locator("main")).not.toContainText("Haluan tietoni pois.");
    await expectClean(dpo);
  });

  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await openPart(owner, reference);
  await expect(owner.locator("main")).toContainText("Haluan tietoni pois.");
  await expect(owner.locator("main")).toContainText("Asia koskee työpajan tietoja.");
});
