// What people do with the keyboard alone: Tab, arrows, Enter, Space and typing.
import { II, expectAt, file, fillIn, mainButton, notice, referenceOfReceipt } from "./journeys.ts";
import { go, logIn, press, tabTo, type } from "./keys.ts";
import { expect, test } from "./support.ts";
import { say } from "./words.ts";

test("a request is filed with the keyboard alone", async ({ page }) => {
  await page.goto(notice(II));
  await test.step("the way past the header", async () => {
    await page.keyboard.press("Tab");
    await expect(page.locator(".skip")).toBeFocused();
    await expect(page.locator(".skip")).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page.locator("main")).toBeFocused();
  });
  await press(page, page.locator(`main a.btn[href$="/omat-tiedot"]`), "Enter");
  await go(page);

  await expectAt(page, "/fi/pyynto/kenen");
  await press(page, page.locator("#whose"), "Space");
  await go(page);
  await expectAt(page, "/fi/pyynto/1/mita");
  await test.step("a problem is the first thing that has the focus", async () => {
    await go(page);
    await expect(page.locator("#virheet")).toBeFocused();
    await press(page, page.locator("#virheet a"), "Enter");
    await expect(page.locator("#scope")).toBeFocused();
  });
  await page.keyboard.press("Space");
  await expect(page.locator("#scope")).toBeChecked();
  await go(page);
  await expectAt(page, "/fi/pyynto/1/aika");
  await press(page, page.locator("#period"), "Space");
  await go(page);
  await expectAt(page, "/fi/pyynto/1/apu");
  await tabTo(page, page.locator("#years"));
  await page.keyboard.type("2019–2021");
  await press(page, mainButton(page), "Space");
  await expectAt(page, "/fi/pyynto/tapa");
  await press(page, page.locator("#way"), "Space");
  await go(page);
  await expectAt(page, "/fi/pyynto/ilmoitus");
  await press(page, page.locator("#notify"), "Space");
  await tabTo(page, page.locator("#email"));
  await page.keyboard.type("aino@posti.example");
  // Enter in a field sends its form.
  await page.keyboard.press("Enter");
  await expectAt(page, "/fi/pyynto/tarkista");
  await expect(page.getByText("2019–2021")).toBeVisible();
  await go(page);
  await press(page, page.locator('button[name=person][value="aino"]'), "Enter");
  const reference = await referenceOfReceipt(page);

  await press(page, page.locator("main a.btn"), "Enter");
  await expectAt(page, `/fi/omat/pyynnot/${reference}`);
  await press(page, page.getByRole("button", { name: say("fi", "nav-logout") }), "Enter");
  await expectAt(page, "/fi");
  await page.goto("/fi/omat");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "login-title"));
});

test.describe("with the keyboard alone", () => {
  // A worklist of one.
  test.use({ ownServer: true });

  test("a request is sent without identification", async ({ page }) => {
    await fillIn(page, { register: II });
    await press(page, page.getByRole("link", { name: say("fi", "unsigned-title") }), "Enter");
    await expectAt(page, "/fi/pyynto/ilman");
    await go(page);
    await expect(page.locator("#virheet")).toBeFocused();
    await type(page, page.locator("[name=sender]"), "Aino Keksitty");
    await type(page, page.locator("[name=reach]"), "Keksitie 7, 91100 Ii");
    await go(page);
    await expectAt(page, "/fi/seuranta/tunnus");
    await expect(page.locator(".done .ref")).toBeVisible();
    const words = async (selector: string) => (await page.locator(selector).innerText()).split(/\s+/).at(-1) ?? "";
    const reference = await words(".done .ref");
    const secret = await words("section[aria-labelledby=tunnusosa] .ref");
    await go(page);
    await expectAt(page, "/fi/seuranta/tila");
    await press(page, page.getByRole("button", { name: say("fi", "follow-end") }), "Enter");
    await expectAt(page, "/fi");
    await page.goto("/fi/seuranta");
    await type(page, page.getByLabel(say("fi", "reference"), { exact: true }), reference);
    await type(page, page.getByLabel(say("fi", "follow-secret"), { exact: true }), secret);
    await page.keyboard.press("Enter");
    await expectAt(page, "/fi/seuranta/tila");
    await expect(page.locator("main")).toContainText(say("fi", "follow-now-received"));
  });

  test("a request is printed", async ({ page }) => {
    await fillIn(page, { register: II });
    await press(page, page.getByRole("link", { name: say("fi", "paper-title") }), "Enter");
    await expectAt(page, "/fi/pyynto/paperilla");
    await go(page);
    await expect(page.locator(".sheet .ref").first()).toBeVisible();
  });

  test("feedback on accessibility is given", async ({ page }) => {
    await page.goto("/fi/ii");
    await press(page, page.locator("footer").getByRole("link", { name: say("fi", "accessibility-title") }), "Enter");
    await expectAt(page, "/fi/ii/saavutettavuus");
    await go(page);
    await type(page, page.getByLabel(say("fi", "feedback-what"), { exact: true }), "Nappi ei toimi.");
    await go(page);
    await expectAt(page, "/fi/ii/saavutettavuus/saapui");
    await expect(page.locator(".done .ref")).toBeVisible();
  });

  test("a notice is sought and found", async ({ page }) => {
    await page.goto("/fi/haku");
    await type(page, page.locator("main input[name=q]"), "työllistämispalvelut");
    await page.keyboard.press("Enter");
    await expectAt(page, /^\/fi\/haku\?q=/);
    await press(page, page.locator(`main a[href^="${notice(II)}"]`).first(), "Enter");
    await expectAt(page, new RegExp(`^${notice(II)}`));
  });

  test("a consent is withdrawn", async ({ page }) => {
    await logIn(page, "/fi/omat", "matti");
    const given = page.locator('main a[href$="/peruuta"]').first();
    const address = (await given.getAttribute("href")) ?? "";
    await press(page, given, "Enter");
    await expectAt(page, address);
    await go(page);
    await expectAt(page, address.replace(/\/peruuta$/, ""));
    await expect(page.locator(".done")).toBeVisible();
  });
});
