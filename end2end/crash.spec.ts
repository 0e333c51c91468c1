// What was acknowledged outlives the server.
import { writeFile } from "node:fs/promises";
import { II, fillIn, run, signAndHold } from "./journeys.ts";
import { startServer } from "./server.ts";
import { expect, test } from "./support.ts";

test.use({ ownServer: true });

test("a request is there after kill -9 right after the acknowledgement @once", async ({ page, server }, info) => {
  await fillIn(page, { register: II });
  const back = await signAndHold(page, "matti");
  const filed = await page.request.get(back, { maxRedirects: 0 });
  await server.kill();
  expect(filed.status()).toBe(303);
  const receipt = filed.headers().location;
  expect(receipt).toMatch(/\/vastaanotto$/);
  const reference = receipt.split("/").at(-2) ?? "";

  const again = await startServer({ data: server.data });
  try {
    await page.goto(`${again.portal}${receipt}`);
    await expect(page.locator(".done .ref")).toContainText(reference);
    const json = await page.request.get(`${again.portal}${receipt}.json`);
    const [kept, keys] = [info.outputPath("receipt.json"), info.outputPath("keys.json")];
    await writeFile(kept, await json.body());
    await writeFile(keys, await (await page.request.get(`${again.portal}/api/v1/keys`)).body());
    const checked = run("receipt", "verify", kept, "--keys", keys);
    expect(checked.status, checked.text).toBe(0);
    await page.goto(`${again.portal}/fi/omat`);
    await expect(page.locator(`a[href="/fi/omat/pyynnot/${reference}"]`)).toBeVisible();
  } finally {
    await again.stop();
  }
});
