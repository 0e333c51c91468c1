// Every page in every state it has: wide and narrow, light and dark, and in
// forced colours. With `E2E_SCREENSHOTS` set, pictures go to `screenshots/`.
import { join } from "node:path";
import type { Page } from "@playwright/test";
import {
  II,
  REGISTERS,
  begin,
  expectProblems,
  file,
  fillIn,
  giveUp,
  goOn,
  identify,
  logIn,
  mainButton,
  moveClock,
  notice,
  openMatters,
  openWorklist,
  sign,
  sayNoOthers,
  seek,
  take,
  type Register,
} from "./journeys.ts";
import {
  allowConsole,
  expect,
  expectAccessible,
  expectClean,
  expectIslandsAwake,
  expectNoSidewaysScroll,
  test,
} from "./support.ts";
import { LANGUAGES, say, type Language } from "./words.ts";

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 700 };

// Each of these tests looks at many pages.
test.setTimeout(process.env.E2E_SCREENSHOTS ? 900_000 : 400_000);

/** Looks at the page as it is, in all ways in which people see it. */
async function inspect(page: Page, name: string, language: Language = "fi"): Promise<void> {
  await test.step(name, async () => {
    await page.setViewportSize(WIDE);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expectLabels(page);
    await expectClean(page);
    await picture(page, name, "1280");
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, "color-contrast");
    await picture(page, name, "dark");
    await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
    await expectEdges(page);
    await picture(page, name, "forced");
    await page.emulateMedia({ forcedColors: "none" });
    await page.setViewportSize(NARROW);
    await expectAccessible(page, "target-size");
    await picture(page, name, "320");
    await page.setViewportSize(WIDE);
  });
}

/** A page like one that is inspected elsewhere, with other contents: does it fit? */
async function glance(page: Page, name: string): Promise<void> {
  await expect(page.locator("h1"), name).toHaveCount(1);
  await expectNoSidewaysScroll(page);
  await picture(page, name, "1280");
}

async function visit(page: Page, address: string, name: string, language: Language = "fi"): Promise<void> {
  await page.goto(address);
  await inspect(page, name, language);
}

/** Opens everything that is folded. */
async function unfold(page: Page): Promise<void> {
  await page.locator("main details").evaluateAll((all) => all.forEach((one) => one.setAttribute("open", "")));
}

async function picture(page: Page, name: string, how: string): Promise<void> {
  if (!process.env.E2E_SCREENSHOTS) return;
  const path = join(import.meta.dirname, "screenshots", `${name.replace(/[^a-z0-9]+/gi, "-")}.${how}.png`);
  await page.screenshot({ path, fullPage: true });
}

/** Every field has a label of its own that can be seen, and no placeholder instead. */
async function expectLabels(page: Page): Promise<void> {
  const bare = await page
    .locator("input:not([type=hidden]), textarea, select")
    .evaluateAll((fields) =>
      fields
        .filter((field) => {
          const { labels, placeholder } = field as HTMLInputElement;
          return !labels?.length || !labels[0].textContent?.trim() || Boolean(placeholder);
        })
        .map((field) => field.outerHTML),
    );
  expect(bare, "fields without a label").toEqual([]);
}

/** In forced colours backgrounds are gone: a button must keep an edge. */
async function expectEdges(page: Page): Promise<void> {
  const edgeless = await page.locator(".btn:visible").evaluateAll((buttons) =>
    buttons.filter((one) => parseFloat(getComputedStyle(one).borderTopWidth) < 1).map((one) => one.outerHTML),
  );
  expect(edgeless, "buttons without an edge").toEqual([]);
}

for (const register of REGISTERS) {
  const [municipality] = register.split("/");
  test(`public pages of ${municipality} @script`, async ({ page }) => {
    const base = `/fi/${municipality}`;
    await visit(page, base, `municipality ${municipality}`);
    await visit(page, notice(register), `notice ${municipality}`);
    await unfold(page);
    await glance(page, `notice ${municipality} unfolded`);
    await expectAccessible(page);
    const others = ["rekisterit", "omat-tiedot", "korjaus", "omin-sanoin", "suostumus"].map((one) => `${base}/${one}`);
    const starts = ["omat-tiedot", "korjaus", "omin-sanoin"].map((one) => `${notice(register)}/${one}`);
    for (const path of [...others, ...starts]) {
      await page.goto(path);
      await (register === II ? inspect : glance)(page, path);
    }
  });
}

for (const language of LANGUAGES) {
  test(`pages of nobody in particular in ${language} @script`, async ({ page }) => {
    const at = (path: string) => `/${language}${path}`;
    await visit(page, at(""), `front ${language}`, language);
    await visit(page, at("/haku?q=ty%C3%B6"), `search ${language}`, language);
    await visit(page, at("/haku?q=xyzzyx"), `search without a result ${language}`, language);
    await visit(page, at("/tietoa"), `about ${language}`, language);
    await visit(page, at("/tarkista"), `verify ${language}`, language);
    await visit(page, at("/kirjaudu"), `log-in ${language}`, language);
    await visit(page, at("/virka/kirjaudu"), `staff log-in ${language}`, language);
    await visit(page, at("/virka/kirjaudu?virhe=cancelled"), `staff log-in cancelled ${language}`, language);
    await visit(page, at("/pyynto"), `no draft ${language}`, language);
    await visit(page, at("/pyynto/keskeytyi"), `stopped elsewhere ${language}`, language);
    allowConsole(page, /status of 404/);
    for (const path of ["/eisivua", "/ii/rekisterit/eirekisteria", "/a/b/c/d"]) {
      const answer = await page.goto(at(path));
      expect(answer?.status()).toBe(404);
    }
    await inspect(page, `missing ${language}`, language);
    if (language === "fi") return;
    await visit(page, at("/ii"), `municipality ii ${language}`, language);
    await visit(page, notice(II, language), `notice ii ${language}`, language);
  });
}

test("an address without a language or with a wrong one is 404 or leads to Finnish @once", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/fi$/);
  allowConsole(page, /status of 404/);
  for (const path of ["/xx", "/xx/ii", "/fi/ii/rekisterit/tyollistamispalvelut/versio/99", "/fi/omat/pyynnot/x/y"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expectClean(page);
  }
});

test("pages of a draft, right and wrong @script", async ({ page }) => {
  for (const register of REGISTERS) {
    await page.context().clearCookies();
    await begin(page, register);
    await glance(page, `what ${register}`);
  }
  // Three items, at a new browser: nothing is answered yet.
  await page.context().clearCookies();
  await page.goto(`${notice(II)}/omat-tiedot`);
  await mainButton(page).click();
  await page.goto(`${notice("kemi/tyollisyys-ja-elinvoima")}/korjaus`);
  await mainButton(page).click();
  await page.goto("/fi/raisio/omin-sanoin");
  await mainButton(page).click();
  const steps: [string, string, () => Promise<void>, () => Promise<void>][] = [
    [
      "kenen",
      "problem-whose-not-chosen",
      async () => {},
      () => page.locator("input[name=whose][value=own]").check(),
    ],
    [
      "1/mita",
      "problem-scope-not-chosen",
      async () => {},
      () => page.locator("input[name=scope][value=everything]").check(),
    ],
    [
      "1/aika",
      "problem-from-both-empty",
      () => page.locator("input[name=period][value=between]").check(),
      () => page.locator("input[name=period][value=all]").check(),
    ],
    [
      "1/apu",
      "problem-earlier-names-too-long",
      () => page.locator("input[name=earlier_names]").fill("Å".repeat(301)),
      () => page.locator("input[name=earlier_names]").fill("Å"),
    ],
    [
      "2/virhe",
      "problem-correct-empty",
      () => page.locator("[name=wrong]").fill("Å"),
      () => page.locator("[name=correct]").fill("Å"),
    ],
    [
      "2/perustelut",
      "problem-reasons-too-long",
      () => page.locator("[name=reasons]").fill("Å".repeat(10_001)),
      () => page.locator("[name=reasons]").fill(""),
    ],
    [
      "3/asia",
      "problem-wish-empty",
      async () => {},
      () => page.locator("[name=wish]").fill("Å"),
    ],
    [
      "tapa",
      "problem-way-not-chosen",
      async () => {},
      () => page.locator("input[name=way][value=visit]").check(),
    ],
    [
      "ilmoitus",
      "problem-email-not-an-email",
      () => page.locator("input[name=notify][value=yes]").check(),
      () => page.locator("input[name=notify][value=no]").check(),
    ],
  ];
  for (const [step, problem, wrong, right] of steps) {
    await page.goto(`/fi/pyynto/${step}`);
    await inspect(page, `draft ${step}`);
    await wrong();
    await mainButton(page).click();
    await expectProblems(page, "fi", [say("fi", problem)]);
    await inspect(page, `draft ${step} wrong`);
    if (step === "1/aika") await visit(page, "/fi/pyynto/tarkista", "check undone");
    await page.goto(`/fi/pyynto/${step}`);
    await right();
    await mainButton(page).click();
  }
  await visit(page, "/fi/pyynto/2/liitteet", "draft files");
  await visit(page, "/fi/pyynto/2/liitteet?liite=name", "draft files wrong");
  await page.locator("input[type=file]").setInputFiles({
    name: "a-very-long-name-of-a-file-that-does-not-fit-on-a-telephone.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  await inspect(page, "draft files chosen");
  await page.getByRole("button", { name: say("fi", "attach-add") }).click();
  await expect(page.locator(".files li")).toHaveCount(1);
  await inspect(page, "draft files with one");
  await page.goto("/fi/pyynto/tarkista");
  await inspect(page, "check");
  await unfold(page);
  await glance(page, "check unfolded");
  await page.goto("/fi/pyynto/kenen");
  await page.locator("input[name=whose][value=child]").check();
  await mainButton(page).click();
  await inspect(page, "somebody else's");
  await visit(page, "/fi/pyynto/tarkista", "check of somebody else's");
  await page.goto("/fi/pyynto/kenen");
  await page.locator("input[name=whose][value=own]").check();
  await mainButton(page).click();
  await mainButton(page).click();
  await inspect(page, "provider");
  await giveUp(page);
  await inspect(page, "stopped");
  await visit(page, "/fi/pyynto", "draft");
  await visit(page, "/fi/pyynto/poista", "draft delete");
  await visit(page, "/fi/pyynto/2/poista", "draft remove");
  await openMatters(page, "erik");
  await inspect(page, "matters with a draft");
});

test("pages of a citizen @script", async ({ page }) => {
  await openMatters(page, "carmen");
  await inspect(page, "matters empty");
  await page.context().clearCookies();
  const reference = await file(page, "matti", { register: II, email: "matti@posti.example" });
  await unfold(page);
  await inspect(page, "receipt");
  for (const register of REGISTERS.filter((one) => one !== II)) {
    await file(page, "matti", { register, other: "Kaikki, mitä on kirjattu vuonna 2021." });
    await glance(page, `receipt ${register.split("/")[0]}`);
  }
  await visit(page, "/fi/omat", "matters");
  await fillIn(page, { register: II });
  await page.goto(`${notice("raisio/tyollisyyspalvelut")}/omin-sanoin`);
  await mainButton(page).click();
  await page.locator("[name=wish]").fill("Kuka on katsonut tietojani?");
  await goOn(page, "liitteet");
  await goOn(page, "tarkista");
  await mainButton(page).click();
  await identify(page, "matti");
  await inspect(page, "what was sent at once");
  await visit(page, "/fi/omat", "matters with what was sent at once");
  await visit(page, `/fi/omat/pyynnot/${reference}`, "matter");
  await visit(page, `/fi/omat/pyynnot/${reference}/todiste`, "evidence");
  for (const name of ["vastaanotto.json", "todiste.json"]) {
    const paper = await (await page.request.get(`/fi/omat/pyynnot/${reference}/${name}`)).body();
    await page.goto("/fi/tarkista");
    await expectIslandsAwake(page, "script-on");
    for (const [state, buffer] of [["genuine", paper], ["changed", Buffer.concat([paper, Buffer.from(" ")])]] as const) {
      await page.locator("input[type=file]").setInputFiles({ name: `${state}.json`, mimeType: "application/json", buffer });
      await expect(page.locator("main .digest")).toHaveText(`${state}.json`);
      await inspect(page, `verify ${name} ${state}`);
    }
  }
  await visit(page, `/fi/omat/pyynnot/${reference}/peru`, "take back");
  await mainButton(page).click();
  await inspect(page, "matter taken back");
  await visit(page, `/fi/omat/pyynnot/${reference}/peru`, "take back too late");

  await page.goto("/fi/omat");
  const row = page.getByRole("row").filter({ hasText: "Kemi" }).filter({ hasText: "Kela" });
  await row.getByRole("link").first().click();
  const consent = new URL(page.url()).pathname;
  await inspect(page, "consent");
  await visit(page, `${consent}/peruuta`, "withdraw");
  await mainButton(page).click();
  await inspect(page, "withdrawn");
  await visit(page, `${consent}/peruuta`, "withdraw again");
  await visit(page, "/fi/omat", "matters with a withdrawn consent");
  await visit(page, `${consent}/anna`, "give");
  await mainButton(page).click();
  await visit(page, `${consent}/anna`, "give again");
});

test("pages of a withdrawal by description @script", async ({ page, somebodyElse }) => {
  const box = (id: string) => page.locator(`input[name=consents][value="tyollisyys-ja-elinvoima/${id}"]`);
  await page.goto("/fi/kemi/suostumus");
  await mainButton(page).click();
  await inspect(page, "withdraw by description wrong");
  await box("luovutus-kela").check();
  await page.locator("textarea").first().fill("Myös lupa soittaa entiselle opettajalleni.");
  await page.locator("input[name=sender]").fill("Åsa Esimerkki");
  await page.locator("input[name=reach]").fill("asa@posti.example");
  await mainButton(page).click();
  await inspect(page, "withdrawn by description unsigned");
  const reference = (await page.locator(".done .ref").innerText()).trim().split(/\s+/).at(-1) ?? "";
  for (const language of ["sv", "en"] as const) {
    await visit(page, `/${language}/kemi/suostumus`, `withdraw by description ${language}`, language);
    await visit(page, `/${language}/kemi/suostumus/saapui`, `withdrawn by description ${language}`, language);
  }
  await visit(await somebodyElse(), "/fi/kemi/suostumus/saapui", "withdrawn by description elsewhere");
  await openMatters(page, "matti");
  await visit(page, "/fi/kemi/suostumus", "withdraw by description identified");
  await box("luovutus-oppilaitokset").check();
  await mainButton(page).click();
  await inspect(page, "withdrawn by description");
  await visit(page, "/fi/omat", "matters with a withdrawal by description");

  const owner = await somebodyElse();
  await openWorklist(owner, "kemi-paallikko");
  await inspect(owner, "worklist with withdrawals");
  await visit(owner, `/fi/virka/tehtavat/${reference}`, "task to look up");
  await owner.getByRole("button", { name: say("fi", "owner-task-found") }).click();
  await inspect(owner, "task found");
  await owner.locator("button[name=recipient]").first().click();
  await inspect(owner, "task told");
  await owner.getByRole("button", { name: say("fi", "owner-task-finish") }).click();
  await inspect(owner, "task by description done");
});

/** A part of its own, taken by an owner in a second browser. */
async function part(citizen: Page, owner: Page, register: Register): Promise<string> {
  const reference = await file(citizen, "aino", { register, other: "Väliraportit" });
  await take(owner, reference);
  return `/fi/virka/osat/${reference}`;
}

test("pages of an owner @script", async ({ page, somebodyElse }) => {
  const owner = await somebodyElse();
  await openWorklist(owner, "ii-vastuu-a");
  await inspect(owner, "worklist before");
  const reference = await file(page, "matti", { register: II });
  await visit(owner, "/fi/virka", "worklist with a new part");
  await visit(owner, `/fi/virka/osat/${reference}`, "part new");
  await visit(owner, `/fi/virka/osat/${reference}/vastaus`, "answer too early");

  const one = await part(page, owner, II);
  await unfold(owner);
  await inspect(owner, "part taken");
  await visit(owner, `${one}/henkilotunnus`, "identity code");

  const forms: [string, () => Promise<void>][] = [
    ["vastaus", () => owner.locator("[name=message]").fill("Hei!\n\nTässä ovat tietosi.")],
    [
      "ei-tietoja",
      async () => {
        await owner.locator("[name=system_1]").fill("Walmu");
        await owner.locator("[name=with_1]").fill("nimi");
      },
    ],
    [
      "kieltaydy",
      async () => {
        await owner.locator("[name=ground]").first().check();
        await owner.locator("[name=facts]").fill("Perustelut, joista käy ilmi, miksi näin on tehty.");
      },
    ],
  ];
  for (const [action, fill] of forms) {
    await visit(owner, `${one}/${action}`, `form ${action}`);
    await visit(owner, `${one}/${action}?virheet=1`, `form ${action} wrong`);
    await visit(owner, `${one}/${action}/tarkista`, `before sending ${action} undone`);
    await owner.goto(`${one}/${action}`);
    await fill();
    await owner.locator("button[name=then][value=check]").click();
    await inspect(owner, `before sending ${action}`);
  }
  await visit(owner, `${one}/vastaus?liite=too-big`, "form vastaus with a wrong file");
  await owner.locator("input[type=file]").setInputFiles({
    name: "a-very-long-name-of-a-file-that-does-not-fit-on-a-telephone.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF\n"),
  });
  await owner.getByRole("button", { name: say("fi", "owner-file-add") }).click();
  await expect(owner.locator(".files li")).toHaveCount(1);
  await inspect(owner, "form vastaus with a file");
  await visit(owner, one, "part with drafts");
  await owner.goto(`${one}/vastaus/tarkista`);
  await visit(owner, `${one}/vastaus/tarkista?virheet=1`, "before sending without a word on others");
  await sayNoOthers(owner);
  await owner.locator("main form .btn").click();
  await inspect(owner, "part answered");
  const own = one.replace("/virka/osat/", "/omat/pyynnot/");
  await visit(page, own, "matter answered");
  await visit(page, `${own}/tyytymaton`, "not satisfied");
  await visit(page, `${own}/asia`, "the whole case");

  for (const [action, fill] of forms.slice(1)) {
    const next = await part(page, owner, II);
    await owner.goto(`${next}/${action}`);
    await fill();
    await owner.locator("button[name=then][value=check]").click();
    await sayNoOthers(owner);
    await owner.locator("main form .btn").click();
    await inspect(owner, `part closed ${action}`);
    await visit(page, next.replace("/virka/osat/", "/omat/pyynnot/"), `matter closed ${action}`);
  }
  const colleague = await somebodyElse();
  const theirs = await part(page, owner, II);
  await openWorklist(colleague, "ii-vastuu-b");
  await visit(colleague, theirs, "part of a colleague");
  await visit(colleague, `${theirs}/vastaus`, "answer of a colleague");
  await owner.goto("/fi/virka");
  await unfold(owner);
  await inspect(owner, "worklist full");
  for (const pile of ["uudet", "ratkaistut", "odottaa"]) {
    await visit(owner, `/fi/virka?nayta=${pile}`, `worklist ${pile}`);
  }
  await visit(owner, "/fi/virka/haku", "search by reference");
  await seek(owner, "K7PM");
  await inspect(owner, "search by reference wrong");

  const told = await somebodyElse();
  await logIn(told, theirs, "ii-tietosuoja");
  await inspect(told, "part locked");
  await visit(told, `${theirs}?virhe=reason`, "part locked wrong");
  await told.locator("[name=reason]").fill("Ratkaisija pyysi neuvoa.");
  await mainButton(told).click();
  await inspect(told, "part told");
  await visit(told, "/fi/virka", "worklist of who is told");
});

test("pages of a wish that is sorted @script", async ({ page, somebodyElse }) => {
  await page.goto("/fi/ii/omin-sanoin");
  await page.getByRole("button", { name: say("fi", "choose-unknown-button") }).click();
  await page.locator("input[name=whose][value=own]").check();
  await mainButton(page).click();
  await page.locator("[name=wish]").fill("Olin työpajalla.\n\nHaluan nähdä tietoni. Osoitteeni on väärin.");
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
  const here = `/fi/virka/osat/${reference}`;
  const dpo = await somebodyElse();
  await logIn(dpo, here, "ii-tietosuoja");
  await inspect(dpo, "part that waits to be sorted");
  await visit(dpo, `${here}/lajittele`, "sorting new");
  await visit(dpo, `${here}/lajittele/tarkista`, "sorting check undone");
  await dpo.goto(`${here}/lajittele`);
  await dpo.getByRole("button", { name: say("fi", "sort-add") }).click();
  for (const [n, right] of [
    [1, "access"],
    [2, "disclosure_prohibition"],
  ]) {
    await dpo.locator(`[name=right_${n}]`).selectOption(`${right}`);
    await dpo.locator(`[name=about_${n}]`).fill("Tämä kohta koskee työpajan tietoja ja osoitetta.");
  }
  await mainButton(dpo).click();
  await inspect(dpo, "sorting wrong");
  for (const n of [1, 2]) await dpo.locator(`[name=register_${n}]`).selectOption("tyollistamispalvelut");
  await dpo.locator("[name=explanation]").fill("Jaoin asiasi osiin.\n\nPyysit kahta asiaa.");
  await mainButton(dpo).click();
  await inspect(dpo, "sorting check");
  const other = await somebodyElse();
  await logIn(other, `${here}/lajittele`, "ii-tietosuoja-b");
  await other.locator("[name=about_1]").fill("Sijaisen sanat.");
  await other.locator("button[name=then][value=save]").click();
  await inspect(other, "sorting saved");
  await mainButton(dpo).click();
  await inspect(dpo, "sorting done");
  await visit(other, `${here}/lajittele`, "sorting somebody was quicker with");
  await visit(page, `/fi/omat/pyynnot/${reference}`, "matter sorted");
  await page.goto("/fi/omat");
  await page.locator('main a[href^="/fi/omat/saapuneet/"]').filter({ hasText: "2 osassa" }).first().click();
  await inspect(page, "filing sorted");
  const owner = await somebodyElse();
  await logIn(owner, here, "ii-vastuu-a");
  await inspect(owner, "part that came of a wish");
});

test("pages of a task @script", async ({ page, somebodyElse }) => {
  await openMatters(page, "erik");
  await page.getByRole("row").filter({ hasText: "Kela" }).getByRole("link").last().click();
  await mainButton(page).click();
  const owner = await somebodyElse();
  await openWorklist(owner, "joensuu-paallikko");
  await inspect(owner, "worklist with a task");
  await owner.locator('main a[href^="/fi/virka/tehtavat/"]').first().click();
  await unfold(owner);
  await inspect(owner, "task");
  await owner.locator("button[name=recipient]").first().click();
  await inspect(owner, "task told");
  await owner.locator("button[name=done]").click();
  await inspect(owner, "task done");
});

test("the demo's own pages @script", async ({ page, provider }) => {
  for (const path of ["", "/people", "/mailbox", "/clock"]) {
    await visit(page, `${provider}${path}`, `demo ${path || "index"}`);
  }
});

test.describe("when time has passed", () => {
  test.use({ ownServer: true });

  test("late and lost @script", async ({ page, somebodyElse, provider }) => {
    const reference = await file(page, "matti", { register: II });
    await fillIn(page, { register: II });
    const owner = await somebodyElse();
    await openWorklist(owner, "ii-vastuu-a");
    await take(owner, reference);
    await moveClock(provider, 40);
    await visit(page, "/fi/pyynto/tarkista", "draft expired");
    await visit(page, "/fi/omat", "session lost");
    await visit(owner, `/fi/virka/osat/${reference}`, "staff session lost");
    await logIn(page, `/fi/omat/pyynnot/${reference}`, "matti");
    await inspect(page, "matter late");
    await visit(page, "/fi/omat", "matters late");
    await logIn(owner, `/fi/virka/osat/${reference}`, "ii-vastuu-a");
    await inspect(owner, "part late");
    await visit(owner, "/fi/virka", "worklist late");
    await visit(owner, "/fi/virka?nayta=myohassa", "worklist late only");
  });
});
