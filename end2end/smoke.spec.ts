import { expect, expectClean, test } from "./support.ts";

test("the front page opens in Finnish and is clean", async ({ page }) => {
  const answer = await page.goto("/fi");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", "fi");
  await expectClean(page);
});
