// Journeys in Swedish and English, and no word of another language anywhere
// but where it is marked.
import { readFileSync } from "node:fs";
import { join } from "node:path";
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
  take,
} from "./journeys.ts";
import { allowConsole, expect, expectClean, test } from "./support.ts";
import { LANGUAGES, say, type Language } from "./words.ts";

// What people typed in other journeys is in no language that a page could mark.
test.use({ ownServer: true });

/** How the words of each language are known; `app` holds its sentences against the same list. */
const TYPICAL = Object.fromEntries(
  Object.entries(JSON.parse(readFileSync(join(import.meta.dirname, "languages.json"), "utf8"))).map(([language, lists]) => [
    language,
    Object.fromEntries(Object.entries(lists as object).map(([name, words]) => [name, (words as string).split(" ")])),
  ]),
) as Record<Language, Record<"words" | "stems" | "endings" | "also", string[]>>;

function isTypical(language: Language, word: string): boolean {
  const { words, stems, endings } = TYPICAL[language];
  return (
    words.includes(word) ||
    stems.some((stem) => word.startsWith(stem)) ||
    (word.length > 6 && endings.some((ending) => word.endsWith(ending)))
  );
}

/** Words that are another language's and not this one's. */
function strangers(language: Language, text: string): string[] {
  const { words, also } = TYPICAL[language];
  return text
    .replace(/\u00ad/g, "")
    .split(/\s+/)
    .map((word) => word.toLowerCase().replace(/^[^a-zåäö]+|[^a-zåäö]+$/g, ""))
    .filter((word) => word && !/[@/.]/.test(word) && !words.includes(word) && !also.includes(word))
    .filter((word) => LANGUAGES.some((other) => other !== language && isTypical(other, word)));
}

/** Dates and times in another form than the language's. */
const ODD: Record<Language, RegExp> = {
  fi: /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}:\d\d\b/g,
  sv: /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}:\d\d\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b/g,
  en: /\b\d{4}-\d\d-\d\d\b|\b\d{1,2}\.\d{1,2}\.\d{4}\b|\b(?:[01]?\d|2[0-3])\.[0-5]\d\b/g,
};

/** Everything a person reads or hears on the page, with the language it is marked as. */
async function texts(page: Page): Promise<{ lang: string; text: string }[]> {
  return page.evaluate(() => {
    const of = (element: Element | null) => element?.closest("[lang]")?.getAttribute("lang") ?? "";
    const found = [{ lang: of(document.documentElement), text: document.title }];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent && !parent.closest("script, style, code, textarea, [translate=no]")) found.push({ lang: of(parent), text: node.textContent ?? "" });
    }
    for (const name of ["aria-label", "title", "alt", "placeholder", "data-th"]) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        found.push({ lang: of(element), text: element.getAttribute(name) ?? "" });
      }
    }
    return found;
  });
}

async function expectLanguage(page: Page, language: Language): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  const wrong = (await texts(page)).flatMap(({ lang, text }) => {
    const marked = LANGUAGES.find((one) => one === lang);
    if (marked === undefined) return [`unknown language ${lang}: ${text}`];
    const odd = [...strangers(marked, text), ...(text.match(ODD[marked]) ?? [])];
    return odd.length ? [`${marked}: ${odd.join(", ")} in: ${text.trim()}`] : [];
  });
  expect([...new Set(wrong)], `what is in another language than marked on ${page.url()}`).toEqual([]);
}

/** Follows every link of the language that leads where nobody has been yet; gives how many pages there were. */
async function crawl(page: Page, language: Language, from: string, been: Set<string>): Promise<number> {
  const queue = [from];
  for (const address of queue) {
    been.add(address);
    const answer = await page.goto(address, { waitUntil: "domcontentloaded" });
    expect(answer?.status(), address).toBe(200);
    await expectLanguage(page, language);
    const links = await page.locator("a[href]:not([download])").evaluateAll((all) =>
      all
        .map((one) => new URL((one as HTMLAnchorElement).href))
        .filter(({ origin }) => origin === location.origin)
        .map(({ pathname, search }) => pathname + search),
    );
    const fresh = links.filter((link) => link.startsWith(`/${language}`) && !link.endsWith(".json") && !been.has(link));
    fresh.forEach((link) => been.add(link));
    queue.push(...new Set(fresh));
  }
  return queue.length;
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

  test(`wherever links lead, it is in ${language} @once`, async ({ page, somebodyElse }) => {
    test.setTimeout(300_000);
    const been = new Set<string>();
    const anybody = await crawl(page, language, `/${language}`, been);
    const reference = await file(page, "matti", { register: II, language });
    const own = await crawl(page, language, `/${language}/omat`, been);
    const owner = await somebodyElse();
    await openWorklist(owner, "ii-vastuu-a", language);
    await take(owner, reference, language);
    const staff = await crawl(owner, language, `/${language}/virka`, been);
    console.log(`Pages in ${language}: ${anybody} for anybody, ${own} for a citizen, ${staff} for an owner`);
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
    const row = page.getByRole("row").filter({ hasText: /Kela|FPA/ });
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
