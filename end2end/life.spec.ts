// Journey: what was kept long enough is erased, and the DPO gets a certificate
// that anyone can check.
import { writeFile } from "node:fs/promises";
import { II, contents, download, expectAt, file, mainButton, moveClock, openMatters, openWorklist, run } from "./journeys.ts";
import { expect, expectClean, test } from "./support.ts";
import { say } from "./words.ts";

test.describe("on a server of its own", () => {
  test.use({ ownServer: true });

  test("what ended five years ago is erased with a certificate", async ({ page, somebodyElse, provider }, info) => {
    const dpo = await somebodyElse();
    await openWorklist(dpo, "ii-tietosuoja");
    await dpo.getByRole("link", { name: say("fi", "kept-link") }).click();
    await expectAt(dpo, "/fi/virka/sailytys");
    await expect(dpo.getByText(say("fi", "kept-none"))).toBeVisible();
    await expectClean(dpo);

    const reference = await file(page, "matti", { register: II });
    await page.goto(`/fi/omat/pyynnot/${reference}/peru`);
    await mainButton(page).click();
    await page.goto("/fi/omat");
    await expect(page.locator(`a[href="/fi/omat/pyynnot/${reference}"]`)).not.toHaveCount(0);

    await moveClock(provider, 2000);
    const certificate = dpo.locator('a[href^="/fi/virka/sailytys/"]');
    await openWorklist(dpo, "ii-tietosuoja");
    await expect(async () => {
      await dpo.goto("/fi/virka/sailytys");
      await expect(certificate).toHaveCount(1, { timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    await expectClean(dpo);

    const bytes = await contents(await download(dpo, certificate));
    expect(bytes.toString()).not.toContain(reference);
    const [saved, keys] = [info.outputPath("certificate.json"), info.outputPath("keys.json")];
    await writeFile(saved, bytes);
    await writeFile(keys, await (await dpo.request.get("/api/v1/keys")).body());
    const checked = run("purge", "verify", saved, "--keys", keys, "--reference", reference);
    expect(checked.text).toContain(`${reference} is among them`);
    expect(checked.text.trimEnd().endsWith("\nvalid")).toBe(true);
    expect(checked.status).toBe(0);

    await openMatters(page, "matti");
    await expect(page.locator(`a[href="/fi/omat/pyynnot/${reference}"]`)).toHaveCount(0);
    const gone = await page.request.get(`/fi/omat/pyynnot/${reference}`);
    expect(gone.status()).toBe(404);
  });
});

for (const width of [320, 1280]) {
  test(`how long what is kept, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await openWorklist(page, "ii-vastuu-a");
    await page.goto("/fi/virka/sailytys");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("fi", "kept-title"));
    await expect(page.getByText(say("fi", "kept-erased"))).toHaveCount(0);
    await expectClean(page);
  });
}
