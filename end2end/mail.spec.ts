// Journey: mail arrives, and says no more than it may.
import { randomBytes } from "node:crypto";
import { II, file, mails } from "./journeys.ts";
import { expect, test } from "./support.ts";
import { LANGUAGES, say } from "./words.ts";

/** What would tell a stranger whose matter it is, or what it is about. */
const PERSON = /Matti|Testihenkil|120579|1979/;
const MATTER = /Työllistämis|Sysselsättning|mployment|\bIi\b|Iin|Ijo|rekister|register/;

for (const language of LANGUAGES) {
  test(`a citizen's mail says in ${language} that there is news, an office's names no person`, async ({
    page,
    provider,
    server,
  }) => {
    const email = `matti.${randomBytes(4).toString("hex")}@posti.example`;
    const reference = await file(page, "matti", { register: II, language, email });

    const [own] = await mails(provider, (mail) => mail.to.includes(email));
    expect(own.subject).toBe(say(language, "mail-citizen-subject"));
    expect(own.text).toContain(`${server.portal}/${language}/omat`);
    expect(own.subject + own.text).not.toMatch(PERSON);
    expect(own.subject + own.text).not.toMatch(MATTER);
    expect(own.subject + own.text).not.toContain(reference);

    const answerBy = await page.locator(".done time").getAttribute("datetime");
    const [year, month, day] = (answerBy ?? "").split("-").map(Number);
    for (const [key, office] of [
      ["mail-part-subject", "tyollistamispalvelut@ii.example"],
      ["mail-told-subject", "tietosuojavastaava@ii.example"],
    ]) {
      const [mail] = await mails(provider, (one) => one.to.includes(office) && one.subject.includes(reference));
      // An office reads Finnish, whatever the citizen reads.
      expect(mail.subject).toBe(say("fi", key, { reference }));
      expect(mail.text).toContain("Työllistämispalvelujen asiakasrekisteri");
      expect(mail.text).toContain(say("fi", "right-access"));
      expect(mail.text).toContain(reference);
      expect(mail.text).toContain(`${day}.${month}.${year}`);
      expect(mail.text).toContain(`${server.portal}/fi/virka/osat/${reference}`);
      expect(mail.subject + mail.text).not.toMatch(PERSON);
      expect(mail.subject + mail.text).not.toContain(email);
    }
  });
}
