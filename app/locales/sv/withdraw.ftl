# Withdrawing consents by describing them: the form, the receipt, the task.

## The form

withdraw-identify = Du kan återkalla också utan att logga in: blanketten finns nedan. Om du identifierar dig ser du de samtycken som är antecknade om dig och hur återkallelsen framskrider.
withdraw-recorded = Samtycken som är antecknade om dig
withdraw-recorded-lead = De här är i kraft. Du kan återkalla vart och ett för sig:
withdraw-recorded-none = Inga av dina samtycken i den här kommunen är antecknade som gällande i tjänsten. Nedan kan du ändå återkalla ett samtycke som du har gett någon annanstans.
withdraw-register = Det här registrets dataskyddsbeskrivning nämner dessa. Kryssa för dem som du återkallar.
withdraw-register-silent = Det här registrets dataskyddsbeskrivning nämner inga samtycken. Om du har gett ett samtycke eller ett tillstånd kan du ändå återkalla det.
withdraw-notice = Läs dataskyddsbeskrivningen
withdraw-only-finnish = Texten från beskrivningen finns bara på finska.
withdraw-kind-processing = Utan ditt samtycke behandlas dina uppgifter inte så här.
withdraw-kind-disclosure = Du kan återkalla tillståndet särskilt för varje mottagare.
withdraw-place = I beskrivningen:
withdraw-words = Något annat samtycke eller tillstånd, med egna ord
withdraw-words-hint = Berätta vilket samtycke eller tillstånd du återkallar. Du behöver inte säga varför. Skriv inte din personbeteckning.
withdraw-elsewhere = Vet du inte i vilket register ditt samtycke finns, eller har du något annat att berätta?
withdraw-elsewhere-link = Berätta med egna ord
withdraw-as = Du återkallar inloggad som:
withdraw-who = Vem är du?
withdraw-who-why = Den som ansvarar för registret söker dig i registret med ditt namn. Återkallelsen gäller genast. Inga uppgifter lämnas ut på grund av den här blanketten.
withdraw-name = Ditt namn
withdraw-name-hint = Också ditt tidigare namn, om du gav samtycket med det.
withdraw-reach-hint = Telefonnummer, e-post eller postadress. Kommunen berättar för dig vad återkallelsen ledde till.
withdraw-send = Återkalla nu
withdraw-identify-button = Identifiera dig först
withdraw-clear = Töm blanketten
withdraw-send-means = Återkallelsen gäller genast när du trycker på knappen. Du kan ge samtycket på nytt senare.

## The receipt

withdraw-sent-gone = Återkallelsen visas inte längre här
withdraw-sent-gone-text = Bekräftelsen visas i en timme, och bara på den enhet som du skickade återkallelsen med. Återkallelsen som du skickade gäller ändå.
withdraw-hear = Hur du får veta mera
withdraw-hear-text = Kommunen kontaktar dig och berättar vad som hittades i registret och vem som har fått veta om återkallelsen. Skriv upp referensen: med den kan du fråga om saken här:
withdraw-sent-here = Bekräftelsen visas på den här enheten i en timme. Skriv ut den eller skriv upp referensen.
withdraw-sent-shared = Om också andra använder den här enheten
withdraw-sent-forget = Ta bort bekräftelsen från den här enheten
withdrawn-title-described = Din återkallelse gäller
withdrawn-described-means = Återkallelsen gäller allt i registret som hittas utifrån den. Den som ansvarar för registret söker fram det, avslutar behandlingen och berättar om återkallelsen för dem som har fått uppgifter om dig.
withdrawn-words = Med egna ord
withdrawn-words-stops = Det här görs inte längre med stöd av ditt samtycke.
withdrawn-given = När samtycket gavs
withdrawn-given-unknown = Det syns inte i den här tjänsten. Kommunen ser efter i registret.
withdrawn-goes-on-law = Det som grundar sig på lag fortsätter.
withdrawn-kept-mark = En anteckning om återkallelsen.
withdrawn-notice = Varifrån detta är taget
withdrawn-recipients-found = De som har fått uppgifter om dig med stöd av samtycket. Den som ansvarar för registret tar reda på vilka de är.
withdrawn-progress = Hur det går vidare
withdrawn-looked = I registret
withdrawn-not-looked = Ingen har ännu sett efter. Återkallelsen gäller ändå.
withdrawn-found = Hittades. Kontrollerat:
withdrawn-not-found = Ett sådant samtycke hittades inte i registret. Om det hittas senare är det återkallat. Kontrollerat:
withdrawn-erase = Vill du att uppgifterna också raderas?
withdrawn-erase-text = Återkallelsen avslutar behandlingen men raderar inte uppgifterna. Du kan begära att de raderas. Kommunen raderar dem om inte lagen kräver att de bevaras.
withdrawn-erase-button = Begär att dina uppgifter raderas
withdrawn-erase-wish = Jag begär att kommunen raderar de uppgifter som den har behandlat med stöd av mitt samtycke. Jag har återkallat samtycket.
withdrawn-file = Ladda ner bekräftelsen som fil (JSON)
withdrawn-file-verify = Så kan vem som helst kontrollera den

## My matters

matters-described = Andra återkallelser
matters-described-item = Återkallelse

## The owner's task

owner-task-late = Har väntat över en vecka
owner-task-words = Med egna ord
owner-task-same-words = Texterna här är desamma som personen själv läser.
owner-task-contact = Kontaktuppgift
owner-task-contact-why = Skriven av personen själv, inte kontrollerad. Om du ringer eller skriver, använd först den kontaktuppgift som redan finns i registret. Lämna inte ut uppgifter ur registret.
owner-task-look = Se efter i registret
owner-task-look-how = Sök om registret har ett sådant samtycke eller uppgifter som behandlats med stöd av det. Avsluta i så fall behandlingen. En återkallelse avgörs inte och ingen orsak efterfrågas.
owner-task-looked-found = Hittades
owner-task-looked-not-found = Hittades inte
owner-task-also = Vilka andra har fått uppgifter?
owner-task-also-hint = De som nämns i återkallelsen finns redan på listan. Kryssa för andra, om uppgifter har lämnats till dem.
owner-task-found = Markera: hittades
owner-task-not-found = Markera: hittades inte
owner-task-look-first = Du kan markera ärendet som behandlat när registret har kontrollerats.
owner-task-tell-person = Berätta resultatet först också för personen: det syns inte för personen i tjänsten.
owner-task-person-sees = Personen ser resultatet i tjänsten.

## The log

action-consent-found = Det återkallade samtycket hittades i registret.
action-consent-not-found = Det återkallade samtycket hittades inte i registret.
action-consent-recipient-told = En mottagare underrättades om återkallelsen.

## Problems

problem-consents-none-chosen = Kryssa för minst en punkt eller berätta med egna ord vilket samtycke du återkallar
problem-too-long = Förkorta texten
