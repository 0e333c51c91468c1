// Journey: an owner on a busy day finds what is due, what is new and what a
// letter on the desk is about.
import type { Page } from "@playwright/test";
import { II, expectAt, expectProblems, file, mails, moveClock, openWorklist, seek, take } from "./journeys.ts";
import { expect, expectClean, expectIslandsAwake, test } from "./support.ts";
import { say } from "./words.ts";

const row = (page: Page, reference: string) => page.locator(`a[href="/fi/virka/osat/${reference}"]`);

/** Goes to a pile by its link. */
async function pile(page: Page, address: string): Promise<void> {
  await page.locator(`.counts a[href="${address}"]`).click();
  await expectAt(page, address);
  await expect(page.locator(".counts [aria-current=page]")).toHaveAttribute("href", address);
}

test.describe("on a server of its own", () => {
  test.use({ ownServer: true });

  test("piles lead to what is new, due and late, and mail reminds", async ({ page, somebodyElse, provider }) => {
    const owner = await somebodyElse();
    await openWorklist(owner, "ii-vastuu-a");
    await expect(owner.getByText(say("fi", "worklist-none-open"))).toBeVisible();
    await expectClean(owner);
    const one = await file(page, "matti", { register: II });
    const two = await file(page, "aino", { register: II });
    await take(owner, one);
    await owner.goto("/fi/virka");
    await pile(owner, "/fi/virka?nayta=uudet");
    await expect(row(owner, two)).toBeVisible();
    await expect(row(owner, one)).toHaveCount(0);
    await expectClean(owner);
    await pile(owner, "/fi/virka?nayta=odottaa");
    await expect(owner.getByText(say("fi", "worklist-none-waiting"))).toBeVisible();
    await pile(owner, "/fi/virka");
    await expect(row(owner, one)).toBeVisible();
    await expect(row(owner, two)).toBeVisible();

    await moveClock(provider, 45);
    await openWorklist(owner, "ii-vastuu-a");
    await pile(owner, "/fi/virka?nayta=myohassa");
    await expect(row(owner, one)).toBeVisible();
    await expectClean(owner);
    const late = say("fi", "mail-remind-late");
    const reminders = (mail: { text: string }) => mail.text.includes(late);
    const hour = Number(new Date().toLocaleString("en-GB", { timeZone: "Europe/Helsinki", hour: "2-digit" }));
    if (hour >= 7) {
      const [mail] = await mails(provider, reminders);
      expect(mail.to).toEqual(["tyollistamispalvelut@ii.example"]);
      expect(mail.text).toContain(one);
      expect(mail.text).toContain(two);
      expect(mail.text).not.toMatch(/Matti|Aino/);
    }
  });
});

test("a reference is found however it is typed, and what is none is said to be none", async ({
  page,
  somebodyElse,
}) => {
  const reference = await file(page, "matti", { register: II });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await seek(owner, ` ${reference.toLowerCase().replaceAll("-", " ")} `);
  await expectAt(owner, `/fi/virka/osat/${reference}`);
  for (const [typed, message] of [
    ["", "problem-tunnus-empty"],
    ["120579-9039", "problem-tunnus-malformed"],
    ["K7PM-3XDT-9RHF", "problem-tunnus-unknown"],
  ]) {
    await owner.goto("/fi/virka");
    await seek(owner, typed);
    await expectAt(owner, "/fi/virka/haku");
    await expectProblems(owner, "fi", [say("fi", message)]);
    await expect(owner.getByLabel(say("fi", "worklist-find"))).toHaveValue(typed);
    await expectClean(owner);
  }
  const stranger = await somebodyElse();
  await openWorklist(stranger, "raisio-johtaja");
  await seek(stranger, reference);
  await expectProblems(stranger, "fi", [say("fi", "problem-tunnus-unknown")]);
});

test("news come while the page is open, and nothing moves by itself @script", async ({ page, somebodyElse, mode }) => {
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await expectIslandsAwake(owner, mode);
  const news = owner.locator(".news");
  await expect(news).toHaveText("");
  const before = await owner.locator("main tbody").allInnerTexts();
  const place = await owner.locator("#lista").boundingBox();
  const reference = await file(page, "matti", { register: II });
  await expect(news).toHaveText(say("fi", "worklist-news-one"));
  expect(await owner.locator("main tbody").allInnerTexts()).toEqual(before);
  expect(await owner.locator("#lista").boundingBox(), "what one is about to click stays").toEqual(place);
  await expectClean(owner);
  await file(page, "matti", { register: II });
  await expect(news).toHaveText(say("fi", "worklist-news-many", { n: "2" }));
  await news.getByRole("link").click();
  await expectAt(owner, "/fi/virka?nayta=uudet");
  await expect(row(owner, reference)).toBeVisible();
  await expect(news).toHaveText("");
});

test("letters do something only for who switched them on, and never in a field @script", async ({
  page,
  somebodyElse,
  mode,
}) => {
  await file(page, "matti", { register: II });
  await file(page, "matti", { register: II });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-b");
  await expectIslandsAwake(owner, mode);
  const rows = owner.locator("main tbody a");
  const help = owner.locator("#oikotiet");
  await owner.keyboard.press("j");
  await owner.keyboard.press("?");
  await expect(rows.first()).not.toBeFocused();
  await expect(help).not.toHaveAttribute("open");

  await help.locator("summary").click();
  await owner.getByRole("button", { name: say("fi", "worklist-keys-switch-on") }).click();
  await expectAt(owner, "/fi/virka");
  await expectIslandsAwake(owner, mode);
  await owner.keyboard.press("j");
  await expect(rows.first()).toBeFocused();
  await owner.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await owner.keyboard.press("k");
  await expect(rows.first()).toBeFocused();
  await owner.keyboard.press("?");
  await expect(help).toHaveAttribute("open", "");
  await expectClean(owner);
  await owner.keyboard.press("?");
  await expect(help).not.toHaveAttribute("open");
  await owner.keyboard.press("/");
  const search = owner.getByLabel(say("fi", "worklist-find"));
  await expect(search).toBeFocused();
  await owner.keyboard.type("jko?/");
  await expect(search).toHaveValue("jko?/");
  await search.blur();
  await owner.keyboard.press("j");
  await owner.keyboard.press("o");
  await expectAt(owner, /^\/fi\/virka\/osat\/[^/]+$/);
  await owner.goto("/fi/virka");
  await help.locator("summary").click();
  await owner.getByRole("button", { name: say("fi", "worklist-keys-switch-off") }).click();
});
