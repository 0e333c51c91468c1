// Journeys: files are attached and removed; what is no honest file is refused
// beside the field; a sending that is broken off leaves nothing and can be
// started again.
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  II,
  contents,
  download,
  expectAt,
  expectProblems,
  file,
  goOn,
  mainButton,
  notice,
  openMatter,
  openPart,
  openWorklist,
  own,
  sign,
  take,
} from "./journeys.ts";
import { expect, expectClean, expectIslandsAwake, test, type Mode } from "./support.ts";
import { say } from "./words.ts";

const sample = (name: string) => readFileSync(join(import.meta.dirname, "../domain/tests/data/upload", name));

const [pdf, jpeg, docx] = ["lomake.pdf", "kuva.jpg", "kirje.docx"].map(sample);
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const html = Buffer.from("<!DOCTYPE html><script>alert(1)</script>");
const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>");

/** Name, declared type, contents, and why they are refused. */
type Hostile = [name: string, mimeType: string, buffer: Buffer, code: string];

const HOSTILE: Hostile[] = [
  ["kuva.png", "image/png", html, "differs"],
  ["kuva.jpg", "image/jpeg", svg, "differs"],
  ["kuva.jpg", "image/jpeg", Buffer.concat([jpeg, docx]), "extra"],
  ["lomake.pdf", "application/pdf", Buffer.concat([Buffer.from("GIF89a"), pdf]), "extra"],
  ["lasku\u202efdp.pdf", "application/pdf", pdf, "name"],
  ["sivu.html", "text/html", html, "kind"],
];

const HOSTILE_OFFICE: Hostile[] = [
  ["pommi.docx", "", sample("pommi.docx"), "unpacks"],
  ["ulos.docx", "", sample("ulos.docx"), "unsafe"],
];

/** The page with the field for a file. */
interface Place {
  page: Page;
  mode: Mode;
  /** The button that adds the file, by its sentence. */
  add: string;
}

async function choose({ page }: Place, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });
}

async function add({ page, mode, add }: Place): Promise<void> {
  await expectIslandsAwake(page, mode);
  await page.getByRole("button", { name: say("fi", add) }).click();
}

/** What is refused is said in the summary and beside the field. */
async function expectRefused(place: Place, [name, mimeType, buffer, code]: Hostile): Promise<void> {
  await choose(place, name, mimeType, buffer);
  await add(place);
  await expectProblems(place.page, "fi", [say("fi", `problem-file-${code}`)]);
  await expect(place.page.locator(".files")).toHaveCount(0);
}

/** What the browser can tell is said at once; the portal says it too. */
async function expectRefusedAtOnce(place: Place, name: string, buffer: Buffer, code: string): Promise<void> {
  await choose(place, name, "", buffer);
  await add(place);
  await expect(place.page.locator("#file-virhe")).toHaveText(say("fi", `problem-file-${code}`));
  await expect(place.page.locator(".files")).toHaveCount(0);
}

/** Sends slowly, and stops half-way by the button of the page. */
async function stopHalfway(place: Place, name: string, buffer: Buffer): Promise<void> {
  const { page, mode } = place;
  await expectIslandsAwake(page, mode);
  await choose(place, name, "", buffer);
  await expect(page.getByText(sha256(buffer))).toBeVisible();
  await expect(page.getByText(name)).toBeVisible();
  const network = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1 };
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: 100_000 });
  await add(place);
  await expect(page.locator("progress")).toBeVisible();
  await expectClean(page);
  await page.getByRole("button", { name: say("fi", "upload-stop") }).click();
  await expect(page.locator("#file-virhe")).toHaveText(say("fi", "upload-stopped"));
  await expectClean(page);
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await network.detach();
}

/** Sends half of the page's form with this browser's cookies, and hangs up. */
async function hangUpHalfway({ page, add }: Place, name: string, buffer: Buffer): Promise<void> {
  const action = await page.getByRole("button", { name: say("fi", add) }).getAttribute("formaction");
  const address = new URL(action ?? "", page.url());
  const cookies = await page.context().cookies(address.href);
  const boundary = "----half-a-form";
  const whole = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`),
    buffer,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const sending = request(address, {
    method: "POST",
    headers: {
      origin: address.origin,
      cookie: cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join("; "),
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": whole.length,
    },
  });
  const ended = new Promise((done) => sending.once("error", done).once("close", done));
  await new Promise((sent) => sending.write(whole.subarray(0, whole.length / 2), sent));
  sending.destroy();
  await ended;
}

/** What is broken off leaves nothing behind, and works when it is started again. */
async function breakOffAndStartAgain(place: Place, name: string, buffer: Buffer): Promise<void> {
  const { page, mode } = place;
  const here = page.url().split(/[?#]/)[0];
  await page.goto(here);
  await (mode === "script-on" ? stopHalfway : hangUpHalfway)(place, name, buffer);
  await page.goto(here);
  await expect(page.locator(".files")).toHaveCount(0);
  await choose(place, name, "", buffer);
  await add(place);
  await expect(page.locator(".files li")).toHaveCount(1);
  await expect(page.locator(".files")).toContainText(name);
}

test("an office's files: refused, broken off, started again", async ({ page, somebodyElse, mode }) => {
  test.slow();
  const reference = await file(page, "matti", { register: II });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);
  await owner.getByRole("link", { name: say("fi", "owner-act-answer") }).click();
  const place: Place = { page: owner, mode, add: "owner-file-add" };
  const message = owner.getByLabel(say("fi", "owner-message"));
  await message.fill("Hei! Tietosi ovat liitteenä.");
  for (const hostile of [...HOSTILE, ...HOSTILE_OFFICE]) {
    await test.step(`${hostile[0]}: ${hostile[3]}`, async () => {
      await expectRefused(place, hostile);
      await expect(message).toHaveValue("Hei! Tietosi ovat liitteenä.");
    });
  }
  await expectClean(owner);
  await expectRefusedAtOnce(place, "tyhja.txt", Buffer.alloc(0), "empty");
  await breakOffAndStartAgain(place, "tiedot.txt", Buffer.from(randomBytes(1_000_000).toString("hex")));
  await expect(message).toHaveValue("Hei! Tietosi ovat liitteenä.");
  await expectClean(owner);
});

const KEMI = "kemi/tyollisyys-ja-elinvoima";

/** A PDF of just so many bytes. */
function pdfOf(size: number): Buffer {
  const bytes = Buffer.alloc(size, " ");
  bytes.write("%PDF-1.7\n");
  bytes.write("%%EOF\n", size - 6);
  return bytes;
}

test("a correction to Kemi with its evidence", async ({ page, somebodyElse, mode }) => {
  test.slow();
  await page.goto(`${notice(KEMI)}/korjaus`);
  await mainButton(page).click();
  await own(page);
  await goOn(page, "virhe");
  await page.locator("[name=wrong]").fill("Osoitteeni on Rantatie 1.");
  await page.locator("[name=correct]").fill("Koskikatu 2");
  await goOn(page, "perustelut");
  await goOn(page, "liitteet");
  await expectClean(page);
  const place: Place = { page, mode, add: "attach-add" };

  for (const hostile of [...HOSTILE, ["kirje.docx", "", docx, "kind"] as Hostile]) {
    await test.step(`${hostile[0]}: ${hostile[3]}`, () => expectRefused(place, hostile));
  }
  await expectClean(page);
  await test.step("nothing chosen, nothing in it, one byte over", async () => {
    await page.goto("/fi/pyynto/1/liitteet");
    await add(place);
    await expect(page.locator("#file-virhe")).toHaveText(say("fi", "problem-file-none"));
    await expectRefusedAtOnce(place, "tyhja.pdf", Buffer.alloc(0), "empty");
    await expectRefusedAtOnce(place, "suuri.pdf", pdfOf(10 * 1024 * 1024 + 1), "too-big");
    await expectClean(page);
  });
  await breakOffAndStartAgain(place, "puolikas.pdf", pdfOf(1_500_000));
  await expectClean(page);

  const whole = pdfOf(10 * 1024 * 1024);
  await test.step("removed, and others added: the last by the button that goes on", async () => {
    await page.getByRole("button", { name: say("fi", "attach-remove-named", { name: "puolikas.pdf" }) }).click();
    await expect(page.locator(".files")).toHaveCount(0);
    await choose(place, "kuitti äöå.jpg", "image/jpeg", jpeg);
    await add(place);
    await expect(page.locator(".files")).toContainText(sha256(jpeg));
    await choose(place, "päätös.pdf", "application/pdf", whole);
    await goOn(page, "tapa");
  });
  await page.locator("input[name=way][value=here]").check();
  await goOn(page, "ilmoitus");
  await page.locator("input[name=notify][value=no]").check();
  await goOn(page, "tarkista");
  for (const bytes of [jpeg, whole]) await expect(page.locator("main")).toContainText(sha256(bytes));
  await expectClean(page);
  const reference = await sign(page, "aino");
  await expect(page.locator("main")).toContainText(sha256(whole));
  await expectClean(page);

  const owner = await somebodyElse();
  await openWorklist(owner, "kemi-paallikko");
  await openPart(owner, reference);
  await openMatter(page, reference);
  for (const person of [owner, page]) {
    await expect(person.locator(".files a")).toHaveCount(2);
    for (const [name, bytes] of [
      ["kuitti äöå.jpg", jpeg],
      ["päätös.pdf", whole],
    ] as const) {
      const got = await download(person, person.getByRole("link", { name }));
      expect(got.suggestedFilename()).toBe(name);
      expect((await contents(got)).equals(bytes), "the same bytes").toBe(true);
    }
    await expectClean(person);
  }
  await page.reload();
  await page.locator(`h3:has-text("${say("fi", "looks-title")}") + div summary`).last().click();
  await expect(page.getByText(say("fi", "action-file-opened")).first()).toBeVisible();
  await expectAt(page, `/fi/omat/pyynnot/${reference}`);
});

test("files go with a message and with what is written back", async ({ page, somebodyElse, mode }) => {
  test.slow();
  const reference = await file(page, "matti", { register: II });
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await take(owner, reference);
  await owner.goto(`/fi/virka/osat/${reference}/viesti`);
  const office: Place = { page: owner, mode, add: "owner-file-add" };
  const message = owner.getByLabel(say("fi", "owner-message"), { exact: true });
  await message.fill("Täytä oheinen lomake.");
  for (const hostile of HOSTILE_OFFICE) await expectRefused(office, hostile);
  await expectClean(owner);
  await choose(office, "lomake.docx", "", docx);
  await add(office);
  await expect(owner.locator(".files")).toContainText("lomake.docx");
  await expect(message).toHaveValue("Täytä oheinen lomake.");
  await expectClean(owner);
  await owner.locator("button[name=then][value=send]").click();
  await expectAt(owner, `/fi/virka/osat/${reference}`);

  await openMatter(page, reference);
  await expectFiles(page, [["lomake.docx", docx]]);
  await page.getByRole("link", { name: say("fi", "talk-write") }).click();
  const place: Place = { page, mode, add: "attach-add" };
  const words = page.getByLabel(say("fi", "talk-message-label"), { exact: true });
  await words.fill("Tässä lomake täytettynä.");
  for (const hostile of HOSTILE) {
    await test.step(`${hostile[0]}: ${hostile[3]}`, async () => {
      await expectRefused(place, hostile);
      await expect(words).toHaveValue("Tässä lomake täytettynä.");
    });
  }
  await expectClean(page);
  const form = pdfOf(1_500_000);
  await breakOffAndStartAgain(place, "lomake.pdf", form);
  await expect(words).toHaveValue("Tässä lomake täytettynä.");
  await expectClean(page);
  await test.step("the button that sends takes a chosen file along", async () => {
    await choose(place, "kuitti.jpg", "image/jpeg", jpeg);
    await mainButton(page).click();
    await expectAt(page, `/fi/omat/pyynnot/${reference}?lahetetty=viesti`);
  });
  await openPart(owner, reference);
  for (const person of [page, owner]) {
    await expectFiles(person, [
      ["lomake.docx", docx],
      ["lomake.pdf", form],
      ["kuitti.jpg", jpeg],
    ]);
    await expectClean(person);
  }
});

/** The files of the conversation, each byte for byte. */
async function expectFiles(page: Page, files: [name: string, bytes: Buffer][]): Promise<void> {
  const links = page.locator(".thread .files a");
  await expect(links).toHaveText(files.map(([name]) => name));
  for (const [place, [name, bytes]] of files.entries()) {
    const got = await download(page, links.nth(place));
    expect(got.suggestedFilename()).toBe(name);
    expect((await contents(got)).equals(bytes), "the same bytes").toBe(true);
  }
}
