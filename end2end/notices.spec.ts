// Journey: read a notice.
import { REGISTERS, expectAt, notice } from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { LANGUAGES, say } from "./words.ts";

for (const register of REGISTERS) {
  const [municipality] = register.split("/");

  test(`the notice of ${municipality} is read from the front page`, async ({ page }) => {
    await page.goto("/fi");
    await page.locator(`main a[href="/fi/${municipality}"]`).click();
    await page.locator(`main a[href="/fi/${municipality}/rekisterit"]`).click();
    await page.locator(`main a[href="${notice(register)}"]`).click();
    await expectAt(page, notice(register));

    // In brief first, then the rights, then all of it.
    await expect(page.locator("main h2").first()).toHaveText(say("fi", "brief-title"));
    await expect(page.locator("main h2").nth(1)).toHaveText(say("fi", "rights-title"));

    // The contents lead to the sections, one for one.
    const contents = page.getByRole("navigation", { name: say("fi", "notice-contents") }).getByRole("link");
    const listed = await contents.evaluateAll((links) => links.map((a) => [a.getAttribute("href"), a.textContent]));
    const written = await page
      .locator(".sections > section")
      .evaluateAll((all) => all.map((one) => [`#${one.id}`, one.querySelector("h3")?.textContent]));
    expect(listed.length).toBeGreaterThan(15);
    expect(listed).toEqual(written);
    await contents.last().click();
    await expect(page.locator(".sections > section").last()).toBeInViewport();

    // Each right: whether it usually applies, and one date at most.
    const rights = await page.locator(".rights > .right").evaluateAll((all) =>
      all.map((right) => ({
        answers: [...right.querySelectorAll(":scope > dl dd")].map((dd) => dd.textContent ?? ""),
        dates: [...right.querySelectorAll(":scope > dl time")].map((time) => time.textContent),
      })),
    );
    expect(rights.length).toBeGreaterThanOrEqual(5);
    for (const { answers, dates } of rights) {
      expect(answers).toHaveLength(2);
      if (dates.length === 0) expect(answers[1]).toBe(say("fi", "rights-at-once"));
      else expect(dates).toEqual([expect.stringMatching(/^\d{1,2}\.\d{1,2}\.\d{4}$/)]);
    }
    expect(rights[0].dates).toHaveLength(1);

    await expectClean(page);
  });

  test(`the notice of ${municipality} keeps its page and marks its language`, async ({ page }) => {
    await page.goto(notice(register));
    const version = page.getByRole("link", { name: say("fi", "notice-permanent") });
    const address = (await version.getAttribute("href")) ?? "";
    expect(address).toMatch(new RegExp(`^${notice(register)}/versio/\\d+$`));
    const facts = await page.locator(".sections").innerText();

    for (const language of LANGUAGES.filter((one) => one !== "fi")) {
      await page.goto(notice(register));
      await page.locator(`header a[hreflang=${language}]`).click();
      await expectAt(page, notice(register, language));
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByText(say(language, "notice-language"))).toBeVisible();
      // The facts are the municipality's words: Finnish, and marked so.
      await expect(page.locator("p.lead")).toHaveAttribute("lang", "fi");
      await expect(page.locator("main .panel dd:not(.missing, [lang=fi])")).toHaveCount(0);
      await page.locator("header a[hreflang=fi]").click();
      await expectAt(page, notice(register));
    }

    await version.click();
    await expectAt(page, address);
    expect(await page.locator(".sections").innerText()).toBe(facts);
  });
}

test("what a notice leaves out is said aloud", async ({ page }) => {
  // Kemi's section 4 is a legal basis, so the purpose is missing.
  for (const language of LANGUAGES) {
    await page.goto(notice("kemi/tyollisyys-ja-elinvoima", language));
    const purposes = page.locator(".sections > section").filter({ hasText: say(language, "section-purposes") });
    await expect(purposes.locator(".missing")).toContainText(say(language, "notice-missing"));
  }
});
