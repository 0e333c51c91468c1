// Whoever does something too often is told how long to wait, loses nothing of
// what was typed, and goes on reading.
import { expectAt, mainButton } from "./journeys.ts";
import { startServer } from "./server.ts";
import { allowConsole, expect, expectClean, test } from "./support.ts";
import { LANGUAGES, say } from "./words.ts";

test("what is sent too often is kept on the page and sent later", async ({ page }) => {
  // The demo's own limits are a thousand times as wide.
  const server = await startServer({ env: { TIETOLUUKKU_LIMITS__TIMES: "1" } });
  try {
    allowConsole(page, /status of 429/);
    for (const language of LANGUAGES) {
      const form = `${server.portal}/${language}/ii/suostumus`;
      const send = () =>
        page.request.post(form, { form: {}, headers: { origin: server.portal }, maxRedirects: 0 });
      for (let n = 0; n < 20; n += 1) await send();
      const held = await send();
      expect(held.status()).toBe(429);
      expect(Number(held.headers()["retry-after"])).toBeGreaterThan(0);

      await page.goto(form);
      // What was sent empty is told first; who types sooner than that is no person.
      await expect(page.locator("#virheet")).toBeFocused();
      await page.locator("textarea[name=words_tyollistamispalvelut]").fill('Peruutan "kaiken".\n<b>Heti.</b>');
      await page.locator("[name=sender]").fill("Lintu & Häkki");
      await page.locator("[name=reach]").fill("Häkkitie 7, 91100 Ii");
      await mainButton(page).click();
      await expect(page.locator("h1")).toHaveText(say(language, "too-often-title"));
      await expectClean(page);

      // An hour and more goes by.
      const clock = `${server.provider}/clock`;
      await page.request.post(clock, { form: { action: "move", days: "1" }, headers: { origin: server.provider } });
      await page.getByRole("button", { name: say(language, "too-often-again") }).click();
      await expectAt(page, `/${language}/ii/suostumus/saapui`);
      await page.context().clearCookies();
    }
  } finally {
    await server.stop();
  }
});
