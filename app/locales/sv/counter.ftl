# Paper, and the counter at which clerks file for people.

## The draft as a form on paper

paper-title = Skriv ut och underteckna på papper
paper-lead = Du får en blankett där dina svar är ifyllda. Skriv ut den, underteckna och lämna den till kommunen.
paper-files-nothing = Detta skickar inte begäran ännu.
paper-clock = Tidsfristen börjar den dag då papperet kommer fram till kommunen.
paper-kept = Vi sparar dina svar i 90 dagar under blankettens referens, så att en anställd hittar dem när papperet kommer fram. Ditt namn skriver du själv på papperet.
paper-several = Din begäran gäller flera kommuner. Det blir en egen blankett för varje kommun.
paper-again = Du har ändrat dina svar. Den tidigare blanketten stämmer inte längre. Gör blanketten på nytt.
paper-make = Gör blanketten
paper-print = { $n ->
    [one] Blanketten är klar. Skriv ut den här sidan med webbläsarens utskriftsfunktion.
   *[other] Det finns { $n } blanketter. Skriv ut den här sidan med webbläsarens utskriftsfunktion: varje blankett får ett eget ark.
}
paper-not-filed = Begäran har inte skickats ännu. Den är gjord när papperet har kommit fram till kommunen.
paper-form-title = Begäran som gäller personuppgifter
paper-who = Vem begär
paper-name = Namn
paper-born = Personbeteckning eller födelsetid
paper-address = Postadress
paper-phone = Telefon eller e-post
paper-more = Tillägg
paper-who-why = Kommunen kontrollerar vem du är innan den lämnar ut några uppgifter. Du behöver inte skriva din personbeteckning.
paper-signature = Datum och underskrift
paper-date = Ort och datum
paper-sign = Underskrift
paper-sign-why = Begäran gäller också utan underskrift.
paper-where = Vart blanketten lämnas
paper-where-how = Posta blanketten eller lämna den på plats. Skicka den inte per e-post: vanlig e-post är inte skyddad.
paper-then = När papperet har kommit fram registrerar kommunen det. Du får svar inom en månad från den dagen, om inte beskrivningen lovar det tidigare.
paper-until = Svaren sparas under denna referens till { $date }. Papperet gäller också efter det.
paper-files-kept = Filerna sparas med referensen. De behöver inte skrivas ut.
paper-files-print = Skriv ut också filerna och bifoga dem.

## The empty form

blank-link = Skriv ut en tom pappersblankett
blank-title = Tom pappersblankett
blank-lead = Skriv ut den här sidan med webbläsarens utskriftsfunktion och fyll i blanketten för hand.
blank-instead = Du kan också göra din begäran i den här tjänsten. Då får du genast ett mottagningsbevis:
blank-what = Vad jag begär
blank-words = Berätta med egna ord vad begäran gäller
blank-answer = Hur jag vill ha svaret
blank-answer-post = Per post
blank-answer-visit = Vid ett besök

## The clerk's counter

counter-title = Servicepunkt
counter-lead = Registrera en begäran för en kund som besöker servicepunkten eller som har skrivit på papper.
counter-open-counter = Öppna servicepunkten
counter-back = ← Servicepunkt
counter-open-title = En begäran är på hälft
counter-open = Du har börjat registrera en begäran, men den har inte skickats. Om du börjar på en ny tas den påbörjade bort.
counter-open-go = Fortsätt med den påbörjade
counter-begin-title = Ny begäran:
counter-begin-lead = Frågorna är desamma som för invånaren själv. Till sist registrerar du vem kunden är.
counter-begin = Kunden är på plats
counter-begin-letter = Brev utan blankett
counter-printed-title = Utskriven blankett
counter-printed-lead = Om papperet har en referens finns svaren redan här.
counter-reference = Blankettens referens
counter-reference-hint = Tolv tecken högst upp på blanketten.
counter-printed = Hämta blanketten
problem-viite-malformed = Kontrollera referensen: den har tolv tecken
problem-viite-unknown = Det finns ingen blankett med den här referensen i kommunen. Den kan ha tagits bort: registrera då papperet som ett brev
problem-viite-taken = Den här blanketten är redan registrerad
counter-today = Du har registrerat i dag
counter-today-lead = Du ser att begäran är registrerad. Innehållet och svaret ser du inte.
counter-today-none = Du har inte registrerat någon begäran i dag.
counter-way-counter = vid servicepunkten
counter-way-paper = på papper
counter-note = Du registrerar en begäran för en kund. Skriv det som kunden säger.
counter-note-paper = Du registrerar en begäran som kom på papper. Skriv det som står på papperet.
counter-note-to = Begäran som registreras
counter-check-go = Fortsätt till kundens uppgifter

## Filing

counter-file-title = Registrera en begäran för en kund
counter-file-title-paper = Registrera en begäran på papper
counter-file-lead = Läs upp begäran för kunden och fråga om den är rätt. Registrera sedan vem kunden är.
counter-file-lead-printed = Jämför begäran med papperet. Om det står något annat på papperet, ändra svaren. Registrera sedan det som står på papperet.
counter-file-lead-letter = Registrera begäran så som den står på papperet. Registrera sedan vem som har skickat den.
counter-what-title = Vad som begärs
counter-what-lead = Välj vad begäran gäller. Om du inte känner till registret, välj en begäran med egna ord.
counter-asked-title = Vad som begärs
counter-what-change = Ändra eller lägg till
counter-what-undone = Det saknas ännu svar i begäran.
counter-what-go-on = Komplettera begäran
counter-who-title = Vem begär
counter-person = Namn
counter-code = Personbeteckning
counter-code-hint = Jämför med handlingen. Med beteckningen hittar kunden sin begäran senare genom att logga in. Om det inte finns någon beteckning, skriv födelsetiden.
counter-code-hint-paper = Om den står på papperet.
counter-born = Födelsetid
counter-born-hint = Till exempel 15.3.1980. Lämna tomt om du skrev personbeteckningen.
counter-reached = Kontaktuppgift
counter-reached-hint = Postadress, telefonnummer eller e-postadress. En räcker.
counter-spoken = På vilket språk önskas svaret?
counter-spoken-fi = på finska
counter-spoken-sv = på svenska
counter-spoken-en = på engelska
counter-seen = Hur kontrollerade du vem kunden är?
counter-seen-hint = Registrera bara vilket slags handling det var. Ta ingen kopia eller bild och skriv inte upp numret någonstans.
counter-paper-title = Papperet
counter-arrived = Vilken dag kom papperet fram till kommunen?
counter-arrived-hint = Till exempel 20/11 2026. Tidsfristen räknas från den här dagen, inte från registreringen.
counter-arrived-on = Begäran kom in
counter-signed = Är papperet undertecknat?
counter-signed-hint = Begäran gäller också utan underskrift.
counter-signed-yes = Ja
counter-signed-no = Nej
counter-scan = Skannat papper
counter-scan-hint = PDF, JPG eller PNG. Om sidorna finns i flera filer, lägg till dem en åt gången.
counter-scan-add = Lägg till skanningen och fortsätt
counter-file-then = När du registrerar begäran går den genast till den som avgör. Du skriver ut ett mottagningsbevis åt kunden.
counter-file-then-paper = När du registrerar begäran går den genast till den som avgör. Du skriver ut ett mottagningsbevis som postas.
counter-file = Registrera begäran
counter-kept = Bara du ser den påbörjade begäran, och den tas bort efter två dygn.
problem-person-empty = Skriv kundens namn
problem-person-too-long = Förkorta namnet: högst 200 tecken
problem-code-none = Skriv personbeteckningen eller födelsetiden
problem-code-malformed = Kontrollera personbeteckningen: den innehåller ett skrivfel
problem-born-not-a-date = Skriv födelsetiden som ett datum, till exempel 15.3.1980
problem-born-in-future = Födelsetiden kan inte vara i framtiden
problem-born-not-of-code = Födelsetiden och personbeteckningen passar inte ihop. Kontrollera båda
problem-reached-empty = Skriv hur kunden kan nås
problem-reached-too-long = Förkorta kontaktuppgiften: högst 500 tecken
problem-spoken-not-chosen = Välj språket för svaret
problem-seen-not-chosen = Välj hur du kontrollerade kundens identitet
problem-arrived-not-a-date = Skriv ankomstdagen som ett datum, till exempel 20/11 2026
problem-arrived-in-future = Ankomstdagen kan inte vara i framtiden
problem-arrived-too-long-ago = Ankomstdagen är mer än ett år sedan. Kontrollera året
problem-signed-not-chosen = Välj om papperet är undertecknat
problem-file-no-scan = Lägg till det skannade papperet
identity-by-known-personally = Personligen känd

## Filed

counter-filed-title = Begäran är registrerad
counter-filed-lead = Skriv ut mottagningsbeviset med webbläsarens utskriftsfunktion. Ge det till kunden eller posta det.
counter-filed-close = När du har skrivit ut, stäng sidan med knappen nedan. Efter det ser du inte vad begäran innehåller.
counter-filed-done = Utskrivet, stäng
counter-filed-follow = Så följer du ditt ärende
counter-filed-log-in = Logga in med bankkoder eller mobilcertifikat, så hittar du begäran och svaret här:
counter-filed-secret = Förvara koden som ett lösenord. På sidan kan du också identifiera dig, om du vill läsa svaret i tjänsten.

## How it came

came = Hur begäran kom in
came-counter = Vid servicepunkten. En anställd kontrollerade identiteten:
came-paper-signed = På papper, undertecknat för hand.
came-paper-unsigned = På papper, utan underskrift.
came-paper-on = Papperet kom fram { $date }.
action-filed-at-counter = Begäran registrerades vid servicepunkten och en anställd kontrollerade identiteten.
action-filed-on-paper = En begäran på papper registrerades.
verify-gap-visitor = Vem som gjorde begäran. Kommunen registrerade den vid servicepunkten eller från papper, och bara kommunen har personens uppgifter.
verify-by-staff = Kommunen registrerade begäran vid servicepunkten eller från papper.
