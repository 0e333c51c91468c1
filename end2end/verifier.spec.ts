// A receipt is checked in the browser with the network off, by the code that
// the command runs. How many changed files are tried: 400, or as many as
// TIETOLUUKKU_DRILL_CHANGES says.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { II, file } from "./journeys.ts";
import { expect, expectClean, expectIslandsAwake, test } from "./support.ts";
import { LANGUAGES, say } from "./words.ts";

const CHANGES = Number(process.env.TIETOLUUKKU_DRILL_CHANGES ?? 400);

/** A file of the domain's tests, sealed by a key that no portal has. */
const sample = (name: string) => readFileSync(join(import.meta.dirname, "../domain/tests/data", name));

/** Receipt and evidence of a request that was just filed and signed. */
async function papers(page: Page): Promise<{ receipt: Buffer; evidence: Buffer; reference: string }> {
  const reference = await file(page, "aino", { register: II });
  const matter = `/fi/omat/pyynnot/${reference}`;
  const [receipt, evidence] = await Promise.all(
    ["vastaanotto.json", "todiste.json"].map(async (name) => (await page.request.get(`${matter}/${name}`)).body()),
  );
  return { receipt, evidence, reference };
}

/** Opens the page, and then there is no network any more. */
async function openOffline(page: Page, language = "fi"): Promise<void> {
  await page.goto(`/${language}/tarkista`);
  await expectIslandsAwake(page, "script-on");
  await page.context().setOffline(true);
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer });
  await expect(page.locator("main .digest")).toHaveText(name);
}

test("receipt and evidence are told apart and found in order, offline @script", async ({ page }) => {
  const { receipt, evidence, reference } = await papers(page);
  const asked: string[] = [];
  await openOffline(page);
  page.on("request", (request) => asked.push(request.url()));
  const report = page.locator("main section:has(#tulos)");

  await choose(page, "vastaanotto.json", receipt);
  const heading = page.getByRole("heading", { level: 2, name: say("fi", "verify-outcome-valid") });
  await expect(heading).toBeFocused();
  await expect(report).toContainText(say("fi", "verify-kind-receipt"));
  await expect(report).toContainText(say("fi", "verify-outcome-valid-means"));
  await expect(report).toContainText(reference);
  await expect(report).toContainText(say("fi", "verify-proof-signed-says-portal"));
  await expect(report).toContainText(say("fi", "verify-gap-signer"));
  await expect(report.locator(".checks .tag")).toHaveText(Array(7).fill(say("fi", "verify-result-passed")));
  await expectClean(page);

  await choose(page, "todiste.json", evidence);
  await expect(heading).toBeFocused();
  await expect(report).toContainText(say("fi", "verify-kind-evidence"));
  await expect(report.locator(".note")).toHaveText(say("fi", "verify-kind-evidence-means"));
  await expect(report).toContainText(say("fi", "verify-outcome-valid-means"));
  await expect(report).toContainText(say("fi", "verify-proof-signed-by-provider"));
  await expect(report.locator(".checks .tag")).toHaveText(Array(12).fill(say("fi", "verify-result-passed")));
  await expectClean(page);

  const spoilt = Buffer.from(receipt.toString().replace('"language":"fi"', '"language":"sv"'));
  expect(spoilt.equals(receipt)).toBe(false);
  await choose(page, "muutettu.json", spoilt);
  await expect(report).toContainText(say("fi", "verify-outcome-invalid-means"));
  await expect(report).toContainText(say("fi", "verify-gap-anything"));
  await expect(report).not.toContainText(say("fi", "verify-heading-proves"));
  await expectClean(page);
  expect(asked, "nothing is asked for or sent").toEqual([]);
});

test("another portal's file is unknown, another file is neither @script", async ({ page }) => {
  await openOffline(page);
  const report = page.locator("main section:has(#tulos)");
  for (const name of ["receipt-v1.json", "evidence-v1.json", "withdrawal-v1.json", "unsigned-v1.json"]) {
    await choose(page, name, sample(name));
    await expect(report).toContainText(say("fi", "verify-outcome-unknown-means"));
    await expect(report).toContainText(say("fi", "verify-heading-claims"));
  }
  await expect(report).toContainText(say("fi", "verify-unsigned"));
  await expect(report).toContainText(say("fi", "verify-no-register"));
  await expectClean(page);
  for (const [name, bytes] of [
    ["keys-v1.json", sample("keys-v1.json")],
    ["tyhja.json", Buffer.alloc(0)],
    ["suuri.json", Buffer.alloc(5 * 1024 * 1024, " ")],
    ["kuva.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])],
  ] as const) {
    await choose(page, name, bytes);
    await expect(page.getByRole("heading", { name: say("fi", "verify-kind-neither") })).toBeFocused();
    await expect(report).toContainText(say("fi", "verify-kind-neither-means"));
    await expect(report).not.toContainText(say("fi", "verify-outcome-invalid"));
  }
  await expectClean(page);
});

test("a file can be dropped @script", async ({ page }) => {
  await openOffline(page);
  const text = sample("receipt-v1.json").toString();
  const dropped = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "pudotettu.json", { type: "application/json" }));
    return data;
  }, text);
  const zone = page.locator(".drop");
  await zone.dispatchEvent("dragover", { dataTransfer: dropped });
  await expect(zone).toHaveClass(/over/);
  await zone.dispatchEvent("drop", { dataTransfer: dropped });
  await expect(zone).not.toHaveClass(/over/);
  await expect(page.locator("main .digest")).toHaveText("pudotettu.json");
  await expect(page.getByRole("heading", { name: say("fi", "verify-outcome-unknown") })).toBeFocused();
  await expect(page.locator("main section:has(#tulos)")).toContainText(say("fi", "verify-kind-receipt"));
});

for (const language of LANGUAGES.filter((one) => one !== "fi")) {
  test(`the report is in ${language} @script`, async ({ page }) => {
    await openOffline(page, language);
    await choose(page, "receipt-v1.json", sample("receipt-v1.json"));
    const report = page.locator("main section:has(#tulos)");
    await expect(report).toContainText(say(language, "verify-outcome-unknown-means"));
    await expect(report).toContainText(language === "sv" ? "22 november 2026" : "22 November 2026");
    // The names in the file are Finnish, and marked so.
    await expect(report.locator("dd[lang=fi]").first()).toHaveText("Iin kunta");
    await expectClean(page);
  });
}

test("without WebAssembly there is no dead field, and the command is explained @islands", async ({ page, mode }) => {
  await page.goto("/fi/tarkista");
  const field = page.getByLabel(say("fi", "verify-label"));
  if (mode === "script-on") {
    await expect(field).toBeVisible();
    // There is a better way: the command is folded.
    await page.getByText(say("fi", "verify-command-title")).click();
  } else await expect(field).toBeHidden();
  await expect(page.getByText(say("fi", "verify-command-when"))).toBeVisible();
  await expect(page.getByText("tietoluukku receipt verify vastaanotto.json --keys keys.json")).toBeVisible();
  await expectClean(page);
});

/** What the island says of many copies of a file, one byte of each changed. */
async function changed(page: Page, original: Buffer, seed: number, times: number): Promise<Record<string, number>> {
  return page.evaluate(
    async ({ original, seed, times }) => {
      const source = Uint8Array.from(atob(original), (letter) => letter.charCodeAt(0));
      const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
      const said = () => document.querySelector("#tulos")?.textContent ?? "";
      const named = () => document.querySelector("main .digest")?.textContent ?? "";
      // mulberry32: a seed gives the same changes again.
      let state = seed;
      const random = (below: number) => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) % below;
      };
      const check = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
        const data = new DataTransfer();
        data.items.add(new File([bytes], name));
        input.files = data.files;
        const shown = new Promise<void>((done) => {
          const watcher = new MutationObserver(() => {
            if (named() !== name) return;
            watcher.disconnect();
            done();
          });
          watcher.observe(document.querySelector("[aria-live]")!, { childList: true, subtree: true, characterData: true });
        });
        input.dispatchEvent(new Event("change", { bubbles: true }));
        await shown;
        return said();
      };
      const outcomes: Record<string, number> = {};
      const count = (outcome: string) => (outcomes[outcome] = (outcomes[outcome] ?? 0) + 1);
      count(`whole: ${await check("whole.json", source)}`);
      for (let round = 0; round < times; round++) {
        const bytes = source.slice();
        bytes[random(bytes.length)] ^= 1 + random(255);
        count(await check(`${seed}-${round}.json`, bytes));
      }
      return outcomes;
    },
    { original: original.toString("base64"), seed, times },
  );
}

test("whatever single byte is changed, the island sees it @script", async ({ page }) => {
  test.setTimeout(180_000 + CHANGES * 100);
  const { receipt, evidence } = await papers(page);
  await openOffline(page);
  const [valid, unknown, invalid] = ["valid", "unknown", "invalid"].map((one) => say("fi", `verify-outcome-${one}`));
  const neither = say("fi", "verify-kind-neither");
  for (const [seed, original] of [receipt, evidence].entries()) {
    const times = Math.ceil(CHANGES / 2);
    const outcomes = await changed(page, original, seed + 1, times);
    console.log(`Of ${times} changed files: ${JSON.stringify(outcomes)}`);
    expect(outcomes[`whole: ${valid}`]).toBe(1);
    const seen = [invalid, unknown, neither].map((one) => outcomes[one] ?? 0);
    expect(seen.reduce((all, one) => all + one), "all changes are seen").toBe(times);
  }
});
