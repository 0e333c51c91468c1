// Journey: find a register by an everyday word.
import { expectAt, mainButton, notice } from "./journeys.ts";
import { expect, expectClean, expectIslandsAwake, test } from "./support.ts";
import { say } from "./words.ts";

const joensuu = notice("joensuu/kuntouttava-tyotoiminta");
const raisio = notice("raisio/tyollisyyspalvelut");

test("a plain form finds a register by an everyday word @islands", async ({ page }) => {
  await page.goto("/fi");
  await page.getByRole("searchbox").fill("työpajalla");
  await page.getByRole("button", { name: say("fi", "search-button") }).click();
  await expectAt(page, "/fi/haku?q=ty%C3%B6pajalla");
  await expect(page.getByRole("searchbox")).toHaveValue("työpajalla");
  const found = page.locator("[aria-labelledby=tulokset] .ways a");
  await expect(found.first()).toBeVisible();
  await expectClean(page);
  await found.first().click();
  await expectAt(page, /^\/fi\/[a-z]+\/rekisterit\/[a-z-]+$/);
});

test("within a municipality only its registers are found @islands", async ({ page }) => {
  await page.goto("/fi/raisio");
  await page.getByRole("searchbox").fill("työtön");
  await mainButton(page).first().click();
  await expectAt(page, /^\/fi\/haku\?q=.*&kunta=raisio$/);
  const found = page.locator("[aria-labelledby=tulokset] .ways a");
  await expect(found).toHaveCount(1);
  await expect(found).toHaveAttribute("href", raisio);
  await expect(page.locator("header .brand")).toHaveAttribute("href", "/fi/raisio");
});

test("a word that nothing fits gets advice @islands", async ({ page }) => {
  await page.goto("/fi/haku?q=xyzzyx");
  await expect(page.getByRole("heading", { name: "xyzzyx" })).toBeVisible();
  await expect(page.getByText(say("fi", "search-none-advice"))).toBeVisible();
  await expectClean(page);
});

test("results come while one types @script", async ({ page, mode }) => {
  await page.goto("/fi/joensuu");
  await expectIslandsAwake(page, mode);
  await page.getByRole("searchbox").pressSequentially("kuntoutt", { delay: 20 });
  await expect(page.getByRole("status")).toHaveText(say("fi", "search-live-one"));
  const found = page.locator(".found a");
  await expect(found).toHaveCount(1);
  await expectClean(page);
  await page.getByRole("searchbox").fill("xyzzyx");
  await expect(page.getByRole("status")).toHaveText(say("fi", "search-live-none"));
  await page.getByRole("searchbox").fill("kuntouttava");
  await expect(found).toHaveAttribute("href", joensuu);
  await found.click();
  await expectAt(page, joensuu);
});
