// What people do, step by step, in the words of the pages.
import { spawnSync } from "node:child_process";
import { expect, type Download, type Locator, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { binary } from "./server.ts";
import { say, type Language } from "./words.ts";

/** A register: `municipality/slug`. */
export type Register = `${string}/${string}`;

/** The five registers of the demo. */
export const REGISTERS: Register[] = [
  "raisio/tyollisyyspalvelut",
  "ii/tyollistamispalvelut",
  "kemi/tyollisyys-ja-elinvoima",
  "uusikaupunki/sosiaalityo",
  "joensuu/kuntouttava-tyotoiminta",
];

export const II: Register = "ii/tyollistamispalvelut";

export type Citizen = "matti" | "aino" | "erik" | "carmen";

/** The pages of the form, by the last segment of their addresses. */
export type Step =
  | "kenen"
  | "mita"
  | "aika"
  | "apu"
  | "virhe"
  | "perustelut"
  | "asia"
  | "liitteet"
  | "tapa"
  | "ilmoitus"
  | "tarkista";

/** The address of a notice. */
export function notice(register: Register, language: Language = "fi"): string {
  const [municipality, slug] = register.split("/");
  return `/${language}/${municipality}/rekisterit/${slug}`;
}

/** The main thing to do on a page: the one filled button or link. */
export function mainButton(page: Page): Locator {
  return page.locator("main .btn:not(.second)");
}

/** Whether the browser is at an address of the portal. */
export async function expectAt(page: Page, path: string | RegExp): Promise<void> {
  await expect
    .poll(() => {
      const { pathname, search } = new URL(page.url());
      return pathname + search;
    })
    .toMatch(path instanceof RegExp ? path : new RegExp(`^${path.replace(/[.?]/g, "\\$&")}$`));
}

/** Chooses a test person at the identity provider. */
export async function identify(page: Page, person: string): Promise<void> {
  await page.locator(`button[name=person][value="${person}"]`).click();
}

/** Gives up at the identity provider. */
export async function giveUp(page: Page): Promise<void> {
  await page.locator("button[name=cancel]").click();
}

/** Logs in on a page that asks for it, and comes back to where one was going. */
export async function logIn(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address);
  await mainButton(page).click();
  await identify(page, person);
  await expectAt(page, address);
  // The address is there before the page is: what comes next wants both.
  await page.waitForLoadState();
}

/** Logs a citizen in and opens their matters. */
export function openMatters(page: Page, person: Citizen, language: Language = "fi"): Promise<void> {
  return logIn(page, `/${language}/omat`, person);
}

/** Logs staff in and opens the worklist. */
export function openWorklist(page: Page, staff: string, language: Language = "fi"): Promise<void> {
  return logIn(page, `/${language}/virka`, staff);
}

/** Says that it is about one's own information. */
export async function own(page: Page): Promise<void> {
  await page.locator("input[name=whose][value=own]").check();
}

/** Begins an access request at a register, from its notice: one's own data. */
export async function begin(page: Page, register: Register, language: Language = "fi"): Promise<void> {
  await page.goto(notice(register, language));
  await page.locator(`a[href="${notice(register, language)}/omat-tiedot"]`).first().click();
  await mainButton(page).click();
  await expectAt(page, `/${language}/pyynto/kenen`);
  await own(page);
  await goOn(page, "mita");
}

/** Goes on to a step by the button of the page before. */
export async function goOn(page: Page, to: Step): Promise<void> {
  await mainButton(page).click();
  await expectAt(page, new RegExp(`^/(fi|sv|en)/pyynto/([0-9]+/)?${to}$`));
}

/** How the questions are answered. */
export interface Wish {
  register: Register;
  language?: Language;
  /** Where mail goes when there is news; without it, none is wanted. */
  email?: string;
  /** Only these words, instead of everything. */
  other?: string;
}

/** Answers all questions; ends on the page where the answers are checked. */
export async function fillIn(page: Page, wish: Wish): Promise<void> {
  await begin(page, wish.register, wish.language);
  if (wish.other === undefined) {
    await page.locator("input[name=scope][value=everything]").check();
  } else {
    await page.locator("input[name=scope][value=some]").check();
    await page.locator("textarea[name=other]").fill(wish.other);
  }
  await goOn(page, "aika");
  await page.locator("input[name=period][value=all]").check();
  await goOn(page, "apu");
  await goOn(page, "tapa");
  await page.locator("input[name=way][value=here]").check();
  await goOn(page, "ilmoitus");
  if (wish.email === undefined) {
    await page.locator("input[name=notify][value=no]").check();
  } else {
    await page.locator("input[name=notify][value=yes]").check();
    await page.locator("input[name=email]").fill(wish.email);
  }
  await goOn(page, "tarkista");
}

/** Signs what is checked, at the provider. Gives the reference. */
export async function sign(page: Page, person: Citizen): Promise<string> {
  await mainButton(page).click();
  await identify(page, person);
  return referenceOfReceipt(page);
}

/**
 * Signs as the browser would, but does not go back to the portal: gives the
 * address at which the portal waits for this browser.
 */
export async function signAndHold(page: Page, person: Citizen): Promise<string> {
  await mainButton(page).click();
  const form = page.locator("form").filter({ has: page.locator("button[name=person]") });
  const { action, values } = await form.evaluate((element: HTMLFormElement) => ({
    action: element.action,
    values: Object.fromEntries([...new FormData(element)].map(([name, value]) => [name, String(value)])),
  }));
  const answer = await page.request.post(action, { form: { ...values, person }, maxRedirects: 0 });
  const back = answer.headers().location;
  expect(back).toContain("/auth/citizen/callback?");
  return back;
}

/** The reference of the receipt that is open. */
export async function referenceOfReceipt(page: Page): Promise<string> {
  await expectAt(page, /^\/(fi|sv|en)\/omat\/pyynnot\/[^/]+\/vastaanotto$/);
  const reference = new URL(page.url()).pathname.split("/").at(-2) ?? "";
  await expect(page.locator(".done .ref")).toContainText(reference);
  return reference;
}

/** The day in so many days from now, as one types it in Finnish. */
export function typedDay(days: number): string {
  return new Intl.DateTimeFormat("fi-FI", { timeZone: "Europe/Helsinki" }).format(Date.now() + days * 86_400_000);
}

/** The reference on what is printed. */
export async function referenceOn(page: Page): Promise<string> {
  const words = (await page.locator(".sheet .ref").first().innerText()).split(/\s+/);
  const reference = words.at(-1) ?? "";
  expect(reference).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4}){2}$/);
  return reference;
}

/** Files a request from the notice to the receipt. Gives the reference. */
export async function file(page: Page, person: Citizen, wish: Wish): Promise<string> {
  await fillIn(page, wish);
  return sign(page, person);
}

/** Opens one's request by its link in one's matters. */
export async function openMatter(page: Page, reference: string, language: Language = "fi"): Promise<void> {
  await page.goto(`/${language}/omat`);
  await page.locator(`a[href="/${language}/omat/pyynnot/${reference}"]`).click();
  await expectAt(page, `/${language}/omat/pyynnot/${reference}`);
}

/** Searches by reference, from the worklist. */
export async function seek(page: Page, typed: string, language: Language = "fi"): Promise<void> {
  await page.getByLabel(say(language, "worklist-find")).fill(typed);
  await page.getByRole("button", { name: say(language, "worklist-find-do"), exact: true }).click();
}

/** Opens a part from the worklist. */
export async function openPart(page: Page, reference: string, language: Language = "fi"): Promise<void> {
  await page.goto(`/${language}/virka`);
  const row = page.locator(`a[href="/${language}/virka/osat/${reference}"]`);
  if ((await row.count()) > 0) {
    await row.first().click();
  } else {
    // On a later page of a long list.
    await seek(page, reference, language);
  }
  await expectAt(page, `/${language}/virka/osat/${reference}`);
}

/** An owner opens a part from the worklist and takes it. */
export async function take(page: Page, reference: string, language: Language = "fi"): Promise<void> {
  await openPart(page, reference, language);
  await page.getByRole("button", { name: say(language, "owner-act-take") }).click();
  await expectAt(page, `/${language}/virka/osat/${reference}`);
  await expect(page.getByRole("link", { name: say(language, "owner-act-refuse"), exact: true })).toBeVisible();
}

/** Says, before sending, that there is nothing about other people in it. */
export async function sayNoOthers(page: Page): Promise<void> {
  await page.locator("input[name=others][value=no]").check();
}

/** The page that shows all problems: said in the title, summed up, focused. */
export async function expectProblems(page: Page, language: Language, messages: string[]): Promise<void> {
  const prefix = say(language, "title-wrong", { title: "" }).trim();
  await expect(page).toHaveTitle(new RegExp(`^${prefix}`));
  const summary = page.locator("#virheet");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("listitem")).toHaveText(messages);
  for (const link of await summary.getByRole("link").all()) {
    // Each link leads to a field that is marked and says the same beside it.
    const id = ((await link.getAttribute("href")) ?? "").split("#")[1];
    const message = await link.innerText();
    await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
    await expect(page.locator(".wrong .msg").filter({ hasText: message }).first()).toBeVisible();
  }
}

/** What was downloaded. */
export async function contents(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** Clicks what downloads a file, and waits for it. */
export async function download(page: Page, what: Locator): Promise<Download> {
  const coming = page.waitForEvent("download");
  await what.click();
  return coming;
}

/** Runs the portal's program. */
export function run(...args: string[]): { status: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(binary(), args, { encoding: "utf8" });
  return { status, text: stdout + stderr };
}

/** Moves the demo's clock, of portal and provider alike. */
export async function moveClock(provider: string, days: number): Promise<void> {
  const body = new URLSearchParams({ action: "move", days: String(days) });
  const answer = await fetch(`${provider}/clock`, { method: "POST", body, redirect: "manual" });
  expect(answer.status).toBe(303);
}

/** A mail as the mailbox shows it. */
export interface Mail {
  to: string[];
  subject: string;
  text: string;
}

/** Waits for the mails that fit, at least so many. */
export async function mails(provider: string, fits: (mail: Mail) => boolean, atLeast = 1): Promise<Mail[]> {
  let found: Mail[] = [];
  await expect
    .poll(async () => {
      const answer = (await (await fetch(`${provider}/mailbox.json`)).json()) as { mails: Mail[] };
      found = answer.mails.filter(fits);
      return found.length;
    })
    .toBeGreaterThanOrEqual(atLeast);
  return found;
}
