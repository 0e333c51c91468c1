// What owners do with the keyboard alone.
import type { Page } from "@playwright/test";
import { II, expectAt, file, mainButton, openMatter, openWorklist, sign, take } from "./journeys.ts";
import { choose, go, logIn, press, select, still, type } from "./keys.ts";
import { expect, test } from "./support.ts";
import { say } from "./words.ts";

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

  test("a request is answered, another one is refused", async ({ page, somebodyElse }) => {
    const owner = await still(await somebodyElse());
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
    const dpo = await still(await somebodyElse());
    await logIn(dpo, "/fi/virka", "ii-tietosuoja");
    await press(dpo, dpo.locator(`main a[href="${part}"]`).first(), "Enter");
    await press(dpo, dpo.locator(`main a[href="${part}/lajittele"]`).first(), "Enter");
    await expectAt(dpo, `${part}/lajittele`);
    await select(dpo, dpo.locator("[name=right_1]"), "access");
    await select(dpo, dpo.locator("[name=register_1]"), "tyollistamispalvelut");
    await type(dpo, dpo.locator("[name=about_1]"), "Tiedot työpajalta.");
    await type(dpo, dpo.locator("[name=explanation]"), "Pyydät tietojasi.");
    await go(dpo);
    await expectAt(dpo, `${part}/lajittele/tarkista`);
    await go(dpo);
    await expectAt(dpo, `${part}/lajittele`);
    await page.goto(`/fi/omat/pyynnot/${reference}`);
    await expect(page.locator("main")).toContainText("Pyydät tietojasi.");
  });

  test("a question is asked and replied to, a message is written", async ({ page, somebodyElse }) => {
    await still(page);
    const reference = await file(page, "matti", { register: II });
    const owner = await still(await somebodyElse());
    await openWorklist(owner, "ii-vastuu-a");
    await take(owner, reference);
    const part = `/fi/virka/osat/${reference}`;
    const send = (then: string) => press(owner, owner.locator(`button[name=then][value=${then}]`), "Enter");
    await press(owner, owner.locator(`aside a[href="${part}/taydennys"]`), "Enter");
    await expectAt(owner, `${part}/taydennys`);
    await type(owner, owner.locator("[name=question]"), "Minkä vuoden tietoja tarkoitat?");
    await choose(owner, "kind", "helpful");
    await send("check");
    await expectAt(owner, `${part}/taydennys/tarkista`);
    await go(owner);
    await expectAt(owner, part);

    const matter = `/fi/omat/pyynnot/${reference}`;
    await page.goto(matter);
    await press(page, page.getByRole("link", { name: say("fi", "talk-reply") }), "Enter");
    await expectAt(page, `${matter}/vastaa`);
    await type(page, page.locator("textarea"), "Syksyä 2019.");
    await go(page);
    await expectAt(page, `${matter}?lahetetty=vastaa`);
    await press(page, page.getByRole("link", { name: say("fi", "talk-write") }), "Enter");
    await expectAt(page, `${matter}/viesti`);
    await type(page, page.locator("textarea"), "Olin ennen Testi.");
    await go(page);
    await expectAt(page, `${matter}?lahetetty=viesti`);
    await owner.goto(part);
    for (const words of ["Syksyä 2019.", "Olin ennen Testi."]) await expect(owner.locator(".thread")).toContainText(words);
  });

  test("a request is sent on to another municipality", async ({ page, somebodyElse }) => {
    await still(page);
    const reference = await file(page, "matti", { register: II });
    const owner = await still(await somebodyElse());
    await openWorklist(owner, "ii-vastuu-a");
    await take(owner, reference);
    const here = `/fi/virka/osat/${reference}/siirto`;
    await press(owner, owner.locator(`main a[href="${here}"]`).first(), "Enter");
    await expectAt(owner, here);
    await choose(owner, "place", "portal");
    await select(owner, owner.locator("[name=to_register]"), "raisio/tyollisyyspalvelut");
    await type(owner, owner.locator("[name=transfer_reason]"), "Asia koskee Raisiota.");
    await go(owner);
    await expectAt(owner, `${here}/tarkista`);
    await go(owner);
    await expectAt(owner, here);
    await expect(owner.getByRole("heading", { level: 1 })).toHaveText(say("fi", "transfer-done-title"));

    await page.goto(`/fi/omat/pyynnot/${reference}`);
    await press(page, page.getByRole("link", { name: say("fi", "transfer-notice-open") }), "Enter");
    await expectAt(page, `/fi/omat/pyynnot/${reference}/siirto`);
    await go(page);
    await expectAt(page, /^\/fi\/omat\/pyynnot\/[A-Z0-9-]+$/);
    await expect(page.locator("main")).toContainText(say("fi", "came-note"));
  });
});
