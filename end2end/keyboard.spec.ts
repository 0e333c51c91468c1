// The journey of filing with the keyboard alone: Tab, Enter, Space and typing.
import type { Locator, Page } from "@playwright/test";
import { II, expectAt, notice, referenceOfReceipt } from "./journeys.ts";
import { expect, test } from "./support.ts";
import { say } from "./words.ts";

/** Tabs until something has the focus, and sees that the focus can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toHaveCount(1);
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) {
      const { width, style } = await target.evaluate((element) => {
        const { outlineWidth, outlineStyle } = getComputedStyle(element);
        return { width: parseFloat(outlineWidth), style: outlineStyle };
      });
      expect(style).not.toBe("none");
      expect(width).toBeGreaterThanOrEqual(2);
      await expect(target).toBeInViewport();
      return;
    }
  }
  throw new Error(`Tab does not reach ${target}`);
}

async function press(page: Page, target: Locator, key: "Enter" | "Space"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

test("a request is filed with the keyboard alone", async ({ page }) => {
  const go = () => page.locator("main .btn:not(.second)");
  await page.goto(notice(II));
  await test.step("the way past the header", async () => {
    await page.keyboard.press("Tab");
    await expect(page.locator(".skip")).toBeFocused();
    await expect(page.locator(".skip")).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
  });
  await press(page, page.locator(`main a.btn[href$="/omat-tiedot"]`), "Enter");
  await press(page, go(), "Enter");

  await expectAt(page, "/fi/pyynto/kenen");
  await press(page, page.locator("#whose"), "Space");
  await press(page, go(), "Enter");
  await expectAt(page, "/fi/pyynto/1/mita");
  await test.step("a problem is the first thing that has the focus", async () => {
    await press(page, go(), "Enter");
    await expect(page.locator("#virheet")).toBeFocused();
    await press(page, page.locator("#virheet a"), "Enter");
    await expect(page.locator("#scope")).toBeFocused();
  });
  await page.keyboard.press("Space");
  await expect(page.locator("#scope")).toBeChecked();
  await press(page, go(), "Enter");
  await expectAt(page, "/fi/pyynto/1/aika");
  await press(page, page.locator("#period"), "Space");
  await press(page, go(), "Enter");
  await expectAt(page, "/fi/pyynto/1/apu");
  await tabTo(page, page.locator("#years"));
  await page.keyboard.type("2019–2021");
  await press(page, go(), "Space");
  await expectAt(page, "/fi/pyynto/tapa");
  await press(page, page.locator("#way"), "Space");
  await press(page, go(), "Enter");
  await expectAt(page, "/fi/pyynto/ilmoitus");
  await press(page, page.locator("#notify"), "Space");
  await tabTo(page, page.locator("#email"));
  await page.keyboard.type("aino@posti.example");
  // Enter in a field sends its form.
  await page.keyboard.press("Enter");
  await expectAt(page, "/fi/pyynto/tarkista");
  await expect(page.getByText("2019–2021")).toBeVisible();
  await press(page, go(), "Enter");
  await press(page, page.locator('button[name=person][value="aino"]'), "Enter");
  const reference = await referenceOfReceipt(page);

  await press(page, page.locator("main a.btn"), "Enter");
  await expectAt(page, `/fi/omat/pyynnot/${reference}`);
  await press(page, page.getByRole("button", { name: say("fi", "nav-logout") }), "Enter");
  await expectAt(page, "/fi");
  await page.goto("/fi/omat");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "login-title"));
});
