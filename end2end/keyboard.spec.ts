// The journeys with the keyboard alone: Tab, arrows, Enter, Space and typing.
import type { Locator, Page } from "@playwright/test";
import { II, expectAt, file, fillIn, mainButton, notice, referenceOfReceipt, sign } from "./journeys.ts";
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

const go = (page: Page) => mainButton(page);

/** Logs in with the keyboard on a page that asks for it. */
async function logIn(page: Page, address: string, person: string): Promise<void> {
  await page.goto(address);
  await press(page, go(page), "Enter");
  await press(page, page.locator(`button[name=person][value="${person}"]`), "Enter");
  await expectAt(page, address);
  await page.waitForLoadState();
}

/** Chooses in a group of radio buttons: Tab to it, arrows within it. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const all = page.locator(`input[name=${name}]`);
  await tabTo(page, all.first());
  await page.keyboard.press("Space");
  const wanted = page.locator(`input[name=${name}][value=${value}]`);
  for (let presses = 0; presses < (await all.count()) && !(await wanted.isChecked()); presses += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(wanted).toBeChecked();
}

/** Chooses in a list. */
async function select(page: Page, list: Locator, value: string): Promise<void> {
  await tabTo(page, list);
  for (let presses = 0; presses < 20 && (await list.inputValue()) !== value; presses += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(list).toHaveValue(value);
}

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

/** What every decision ends with: who answers for it, nothing about others, sent. */
async function official(page: Page, part: string, action: string): Promise<void> {
  await type(page, page.locator("[name=official]"), "Vastuuhenkilö A");
  await type(page, page.locator("[name=contact]"), "kirjaamo@ii.example");
  await press(page, page.locator("button[name=then][value=check]"), "Enter");
  await expectAt(page, `${part}/${action}/tarkista`);
  await choose(page, "others", "no");
  await press(page, page.locator("main form .btn:not(.second)"), "Enter");
  await expectAt(page, part);
}

test.describe("with the keyboard alone", () => {
  // A worklist of one.
  test.use({ ownServer: true });

  test("a request is sent without identification", async ({ page }) => {
    await fillIn(page, { register: II });
    await press(page, page.getByRole("link", { name: say("fi", "unsigned-title") }), "Enter");
    await expectAt(page, "/fi/pyynto/ilman");
    await press(page, go(page), "Enter");
    await expect(page.locator("#virheet")).toBeFocused();
    await type(page, page.locator("[name=sender]"), "Aino Keksitty");
    await type(page, page.locator("[name=reach]"), "Keksitie 7, 91100 Ii");
    await press(page, go(page), "Enter");
    await expectAt(page, "/fi/seuranta/tunnus");
    await expect(page.locator(".done .ref")).toBeVisible();
  });

  test("a consent is withdrawn", async ({ page }) => {
    await logIn(page, "/fi/omat", "matti");
    const given = page.locator('main a[href$="/peruuta"]').first();
    const address = (await given.getAttribute("href")) ?? "";
    await press(page, given, "Enter");
    await expectAt(page, address);
    await press(page, go(page), "Enter");
    await expectAt(page, address.replace(/\/peruuta$/, ""));
    await expect(page.locator(".done")).toBeVisible();
  });

  test("a request is answered, another one is refused", async ({ page, somebodyElse }) => {
    const owner = await somebodyElse();
    // A page in the background does not glide to what has the focus.
    await owner.emulateMedia({ reducedMotion: "reduce" });
    for (const action of ["vastaus", "kieltaydy"]) {
      const reference = await file(page, "matti", { register: II });
      const part = `/fi/virka/osat/${reference}`;
      await owner.context().clearCookies();
      await logIn(owner, "/fi/virka", "ii-vastuu-a");
      await press(owner, owner.locator(`main a[href="${part}"]`).first(), "Enter");
      await expectAt(owner, part);
      await press(owner, owner.getByRole("button", { name: say("fi", "owner-act-take") }), "Enter");
      await press(owner, owner.locator(`main a[href="${part}/${action}"]`).first(), "Enter");
      await expectAt(owner, `${part}/${action}`);
      if (action === "vastaus") {
        await type(owner, owner.locator("[name=message]"), "Tietosi ovat tässä.");
      } else {
        await choose(owner, "ground", "manifestly_unfounded");
        await type(owner, owner.locator("[name=facts]"), "Sama pyyntö on tehty joka viikko, ja siihen on vastattu.");
      }
      await official(owner, part, action);
      await page.goto(`/fi/omat/pyynnot/${reference}`);
      await expect(page.locator("main")).toContainText(action === "vastaus" ? "Tietosi ovat tässä." : "Sama pyyntö on tehty joka viikko");
    }
  });

  test("a wish is sorted", async ({ page, somebodyElse }) => {
    await page.goto("/fi/ii/omin-sanoin");
    await page.getByRole("button", { name: say("fi", "choose-unknown-button") }).click();
    await page.locator("input[name=whose][value=own]").check();
    await mainButton(page).click();
    await page.locator("[name=wish]").fill("Haluan nähdä tietoni.");
    await mainButton(page).click();
    for (const [name, value] of [
      ["way", "here"],
      ["notify", "no"],
    ]) {
      await mainButton(page).click();
      await page.locator(`input[name=${name}][value=${value}]`).check();
    }
    await mainButton(page).click();
    const reference = await sign(page, "erik");
    const part = `/fi/virka/osat/${reference}`;
    const dpo = await somebodyElse();
    await dpo.emulateMedia({ reducedMotion: "reduce" });
    await logIn(dpo, "/fi/virka", "ii-tietosuoja");
    await press(dpo, dpo.locator(`main a[href="${part}"]`).first(), "Enter");
    await press(dpo, dpo.locator(`main a[href="${part}/lajittele"]`).first(), "Enter");
    await expectAt(dpo, `${part}/lajittele`);
    await select(dpo, dpo.locator("[name=right_1]"), "access");
    await select(dpo, dpo.locator("[name=register_1]"), "tyollistamispalvelut");
    await type(dpo, dpo.locator("[name=about_1]"), "Tiedot työpajalta.");
    await type(dpo, dpo.locator("[name=explanation]"), "Pyydät tietojasi.");
    await press(dpo, go(dpo), "Enter");
    await expectAt(dpo, `${part}/lajittele/tarkista`);
    await press(dpo, go(dpo), "Enter");
    await expectAt(dpo, `${part}/lajittele`);
    await page.goto(`/fi/omat/pyynnot/${reference}`);
    await expect(page.locator("main")).toContainText("Pyydät tietojasi.");
  });
});
