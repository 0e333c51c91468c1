// Journeys in Swedish and English, and no word of another language anywhere
// but where it is marked.
import type { Page } from "@playwright/test";
import {
  II,
  REGISTERS,
  expectAt,
  expectProblems,
  begin,
  file,
  mainButton,
  notice,
  openMatter,
  openMatters,
  openPart,
  openWorklist,
  sayNoOthers,
} from "./journeys.ts";
import { allowConsole, expect, expectClean, test } from "./support.ts";
import { LANGUAGES, say, type Language } from "./words.ts";

/** Frequent words that are words of one of the three languages only. */
const TYPICAL: Record<Language, string[]> = {
  fi: `ei että tai sinun sinua sinusta olet voit kunta kunnan kaupunki rekisteri rekisterin seloste selosteen pyyntö
    pyynnön tiedot tietoja tietojen viimeistään myös kuka mitä miksi tämä tämän joka kun sekä jos vain ovat oikeus
    suostumus vastaus päivä kuukausi vuosi henkilö osoite puhelin tietosuojavastaava`.split(/\s+/),
  sv: `och att det är för inte eller din ditt dina du som ett till med från kommunen begäran uppgifter svar
    senast registret beskrivningen rätt samtycke när vem vad`.split(/\s+/),
  en: `the and you your of with from this that which when are is have been will request notice data answer by
    register consent right who what why not`.split(/\s+/),
};
/** Words that another language has too, in another sense. */
const SHARED: Record<Language, string[]> = { fi: ["on", "me", "he"], sv: ["register", "data", "is", "by", "har", "vid"], en: ["till", "registret", "du", "att"] };

/** Everything a person reads or hears on the page that is not marked as another language. */
async function ownWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const language = document.documentElement.lang;
    const own = (element: Element) => element.closest("[lang]")?.getAttribute("lang") === language;
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && own(parent) && !parent.closest("script, style, code, textarea")) texts.push(node.textContent ?? "");
    }
    for (const name of ["aria-label", "title", "alt", "placeholder", "data-th"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (own(element)) texts.push(element.getAttribute(name) ?? "");
      }
    }
    return texts.flatMap((text) =>
      text
        .replace(/\u00ad/g, "")
        .split(/\s+/)
        .filter((word) => !/[@/]/.test(word))
        .map((word) => word.toLowerCase().replace(/^[^a-zåäö]+|[^a-zåäö]+$/g, "")),
    );
  });
}

async function expectLanguage(page: Page, language: Language): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  const foreign = LANGUAGES.filter((one) => one !== language)
    .flatMap((one) => TYPICAL[one])
    .filter((word) => !TYPICAL[language].includes(word) && !SHARED[language].includes(word));
  const strangers = new Set(foreign);
  const found = [...new Set((await ownWords(page)).filter((word) => strangers.has(word)))];
  expect(found, `words on ${page.url()} that are not ${language}`).toEqual([]);
}

for (const language of LANGUAGES) {
  test(`public pages are in ${language} @once`, async ({ page }) => {
    const paths = ["", "/haku?q=ty", "/haku?q=xyzzyx", "/tietoa", "/tarkista", "/kirjaudu", "/virka", "/pyynto", "/pyynto/keskeytyi"];
    for (const register of REGISTERS) {
      const [municipality] = register.split("/");
      const own = ["", "/rekisterit", "/omat-tiedot", "/korjaus", "/omin-sanoin", "/suostumus"];
      paths.push(...own.map((path) => `/${municipality}${path}`));
      const address = notice(register).slice(3);
      paths.push(address, ...["omat-tiedot", "korjaus", "omin-sanoin"].map((one) => `${address}/${one}`));
    }
    for (const path of paths) {
      await page.goto(`/${language}${path}`, { waitUntil: "domcontentloaded" });
      await expectLanguage(page, language);
    }
    allowConsole(page, /status of 404/);
    await page.goto(`/${language}/x/y/z`);
    await expectLanguage(page, language);
  });
}

for (const language of LANGUAGES.filter((one) => one !== "fi")) {
  test(`a request from beginning to end in ${language}`, async ({ page, somebodyElse }) => {
    await test.step("problems", async () => {
      await begin(page, II, language);
      await expectLanguage(page, language);
      await mainButton(page).click();
      await expectProblems(page, language, [say(language, "problem-scope-not-chosen")]);
      await expectLanguage(page, language);
      // Changing the language keeps the step and its problems.
      await page.locator("header a[hreflang=fi]").click();
      await expectAt(page, "/fi/pyynto/1/mita");
      await expectProblems(page, "fi", [say("fi", "problem-scope-not-chosen")]);
      await page.context().clearCookies();
    });
    const reference = await file(page, "erik", { register: II, language });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(language, "receipt-title"));
    await expectLanguage(page, language);
    await expectClean(page);
    for (const path of ["", "/todiste", "/peru"]) {
      await page.goto(`/${language}/omat/pyynnot/${reference}${path}`);
      await expectLanguage(page, language);
    }
    await page.goto(`/${language}/omat`);
    await expectLanguage(page, language);
    await begin(page, II, language);
    for (const start of ["omin-sanoin", "korjaus"]) {
      await page.goto(`${notice(II, language)}/${start}`);
      await mainButton(page).click();
    }
    for (const step of ["kenen", "1/mita", "1/aika", "1/apu", "2/asia", "3/virhe", "3/perustelut", "3/liitteet", "tapa", "ilmoitus", "", "3/poista", "tarkista"]) {
      await page.goto(`/${language}/pyynto/${step}`);
      await expectLanguage(page, language);
      if (["", "3/poista", "tarkista"].includes(step)) continue;
      await mainButton(page).click();
      await expectLanguage(page, language);
    }

    await test.step("the owner's pages", async () => {
      const owner = await somebodyElse();
      await openWorklist(owner, "ii-vastuu-a", language);
      await expectLanguage(owner, language);
      await openPart(owner, reference, language);
      await expectLanguage(owner, language);
      await owner.locator("main .btn").first().click();
      const part = `/${language}/virka/osat/${reference}`;
      for (const path of ["", "/henkilotunnus", "/vastaus", "/vastaus?virheet=1&liite=kind", "/ei-tietoja?virheet=1", "/kieltaydy?virheet=1", "/kieltaydy/tarkista", "/kieltaydy/tarkista?virheet=1"]) {
        await owner.goto(part + path);
        await expectLanguage(owner, language);
      }
      await owner.goto(`${part}/kieltaydy`);
      await owner.locator("input[name=ground]").first().check();
      await owner.locator("[name=facts]").fill("1 2 3 4 5 6 7 8 9 10 11 12");
      await owner.locator("button[name=then][value=check]").click();
      await expectLanguage(owner, language);
      await sayNoOthers(owner);
      await owner.locator("main form .btn").click();
      await expectLanguage(owner, language);
    });

    await openMatter(page, reference, language);
    await expect(page.getByText(say(language, "now-refused"))).toBeVisible();
    await expectLanguage(page, language);
    await expectClean(page);
  });

  test(`a consent in ${language}`, async ({ page }) => {
    await openMatters(page, "erik", language);
    await expectLanguage(page, language);
    const row = page.getByRole("row").filter({ hasText: "Kela" });
    await row.getByRole("link").first().click();
    await expectLanguage(page, language);
    await expectClean(page);
    const address = new URL(page.url()).pathname;
    await page.goto(`${address}/peruuta`);
    await expectLanguage(page, language);
    await mainButton(page).click();
    await expectLanguage(page, language);
    await expectClean(page);
    await page.goto(`${address}/anna`);
    await expectLanguage(page, language);
    await mainButton(page).click();
    await expectAt(page, address);
  });
}

test("the pages of a draft and of my matters are in Finnish", async ({ page }) => {
  await begin(page, II);
  for (const step of ["kenen", "1/mita", "1/aika", "1/apu", "tapa", "ilmoitus", "tarkista", "poista"]) {
    await page.goto(`/fi/pyynto/${step}`);
    await expectLanguage(page, "fi");
  }
  await openMatters(page, "matti");
  await expectLanguage(page, "fi");
});
