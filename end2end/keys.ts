// The keyboard as people use it: Tab, arrows, Enter, Space and typing.
import { expect, type Locator, type Page } from "@playwright/test";
import { expectAt, mainButton } from "./journeys.ts";

/** A page in the background does not glide to what has the focus. */
export async function still(page: Page): Promise<Page> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  return page;
}

/** Tabs until something has the focus, and sees that the focus can be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
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

/** Presses a key on something. */
export async function press(page: Page, target: Locator, key: "Enter" | "Space"): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes on with the main button of the page. */
export async function go(page: Page): Promise<void> {
  await press(page, mainButton(page), "Enter");
}

/** Logs in with the keyboard on a page that asks for it. */
export async function logIn(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address);
  await go(page);
  await press(page, page.locator(`button[name=person][value="${person}"]`), "Enter");
  await expectAt(page, address);
  await page.waitForLoadState();
}

/** Chooses in a group of radio buttons: Tab to it, arrows within it. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  const all = page.locator(`input[name=${name}]`);
  const chosen = page.locator(`input[name=${name}]:checked`);
  await tabTo(page, (await chosen.count()) > 0 ? chosen : all.first());
  await page.keyboard.press("Space");
  const wanted = page.locator(`input[name=${name}][value="${value}"]`);
  for (let presses = 0; presses < (await all.count()) && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(wanted).toBeChecked();
}

/** Chooses in a list. */
export async function select(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list);
  for (let presses = 0; presses < (await list.locator("option").count()) && (await list.inputValue()) !== value; presses += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(list).toHaveValue(value);
}

/** Types into a field, instead of what is there. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** Chooses a file for a field, in the window that it opens. */
export async function attach(page: Page, field: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const opened = page.waitForEvent("filechooser");
  await press(page, field, "Space");
  await (await opened).setFiles(file);
}
