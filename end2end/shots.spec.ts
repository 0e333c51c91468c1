import { test, expect } from "./support.ts";
import { logIn, mainButton, identify } from "./journeys.ts";
test.use({ ownServer: true });
const OUT = "/tmp/shots";
test("shots", async ({ page, somebodyElse }, info) => {
  test.setTimeout(600_000);
  const snap = async (p: any, name: string, widths = [320, 1280]) => {
    for (const w of widths) {
      await p.setViewportSize({ width: w, height: 800 });
      await p.screenshot({ path: `${OUT}/${name}-${info.project.name}-${w}.png`, fullPage: true });
    }
    await p.setViewportSize({ width: 1280, height: 800 });
  };
  const A = "/fi/virka/hallinta";
  await logIn(page, A, "paakayttaja-a");
  await snap(page, "admin");
  for (const [n, a] of [["ii", "/kunnat/ii"], ["counter", "/kunnat/ii/asiointipiste"], ["service", "/kunnat/ii/palvelu"], ["newmun", "/kunnat/uusi/tiedot"], ["newreg", "/kunnat/ii/rekisterit/uusi"], ["keys", "/avaimet"]]) {
    await page.goto(A + a); await snap(page, n);
  }
  await page.goto(A + "/kunnat/ii/asiointipiste");
  await page.locator("input[name=office][value='-']").check();
  await page.locator("[name=role_why]").fill("Piste suljettiin kesäkuussa.");
  await mainButton(page).click();
  await page.waitForURL(/ehdotettu/);
  await snap(page, "counter-proposed");
  const b = await somebodyElse();
  await logIn(b, A, "paakayttaja-b");
  await b.goto(A + "/ehdotukset"); await snap(b, "proposals");
  await b.goto("/sv/virka/hallinta/ehdotukset"); await snap(b, "proposals-sv", [320]);
  await mainButton(b).click();
  await b.goto(A + "/muutokset"); await snap(b, "changes");
  await b.goto("/fi/ii/rekisterit/tyollistamispalvelut/lomake"); await snap(b, "blank");
  await page.goto(A + "/kunnat/ii/rekisterit/uusi");
  for (const [k, v] of Object.entries({ slug: "kirjasto", register_name_fi: "Kirjaston asiakkaat", summary_fi: "Kenelle on lainattu mitä.", search_words: "kumiankka", brief_about_you: "Kyllä, jos lainaat.", brief_why: "Jotta kirjat palaavat.", brief_sources: "Sinulta.", brief_recipients: "Ei kukaan.", brief_retention: "Vuoden.", brief_automated: "Ei." })) await page.locator(`[name=${k}]`).fill(v);
  await page.getByRole("button", { name: "Tallenna", exact: true }).click();
  await page.waitForURL(/tallennettu/);
  await b.goto("/fi/ii/rekisterit/kirjasto"); await snap(b, "newnotice");
  await b.goto("/sv/ii/rekisterit/kirjasto"); await snap(b, "newnotice-sv", [320]);
});
