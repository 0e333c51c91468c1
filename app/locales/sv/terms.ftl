# Words that pages share: names of rights, states and outcomes, dates, steps of
# a reckoning, grounds of refusal, what is wrong on forms.

## Rights, as noun phrases

right-access = Egna uppgifter
right-log-data = Logguppgifter: vem har tittat på uppgifterna
right-rectification = Rättelse av uppgifter
right-erasure = Radering av uppgifter
right-restriction = Begränsning av användningen
right-portability = Överföring av uppgifter
right-objection = Invändning mot användningen
right-disclosure-prohibition = Förbud mot att lämna ut uppgifter
right-consent-withdrawal = Återkallelse av samtycke
right-own-words = Ärende med egna ord

## Where a request is, shortly

state-received = Mottagen
state-identity-check = Identiteten kontrolleras
state-with-owner = Under behandling
state-suspended = Väntar på tilläggsuppgifter
state-closed = Avslutad

## How it ended, shortly

outcome-fulfilled = Begäran uppfylldes
outcome-partly-fulfilled = Begäran uppfylldes delvis
outcome-statement-added = Uppgifterna ändrades inte, ett eget yttrande lades till
outcome-refused = Begäran avslogs
outcome-nothing-held = Inga uppgifter hittades
outcome-taken-back = Begäran drogs tillbaka
outcome-transferred = Begäran överfördes till en annan myndighet

## What was done, as a line in time; citizens and staff read the same

action-filed = Begäran kom fram och underskriften kontrollerades.
action-office-told = Också den enhet som beskrivningen nämner fick veta att begäran har kommit.
action-office-told-named = { $office } fick veta att begäran har kommit.
action-opened = Begäran öppnades.
action-opened-with-reason = Begäran öppnades och orsaken antecknades.
action-identity-code-shown = Personbeteckningen visades.
action-assigned = Dataskyddsombudet valde vem som avgör begäran.
action-sorted = Dataskyddsombudet såg efter vad som begärs i ärendet med egna ord och styrde det till avgörande.
action-taken = Begäran togs under behandling.
action-handed-over = Begäran gavs till en annan handläggare.
action-asked = En fråga om kompletterande uppgifter ställdes.
action-replied = Frågan besvarades.
action-extended = Tidsfristen förlängdes.
action-message-sent = Ett meddelande skickades.
action-message-read = Den som begär läste meddelandet.
action-answered = Begäran besvarades.
action-refused = Begäran avslogs. Motiveringen skickades.
action-nothing-held = Svaret var att inga uppgifter hittades.
action-taken-back = Begäran drogs tillbaka.
action-transferred = Begäran överfördes till en annan myndighet.
action-answer-read = Den som begär läste svaret.
action-file-downloaded = Den som begär laddade ner en fil i svaret.
action-file-opened = En fil i begäran laddades ner.
action-receipt-downloaded = Den som begär laddade ner mottagningsbeviset eller beviset på underskriften.
action-you-asked = Du fick en fråga om kompletterande uppgifter.
action-you-replied = Du svarade på frågan.
action-you-message-read = Du läste meddelandet.
action-you-taken-back = Du drog tillbaka begäran.
action-you-answer-read = Du läste svaret.
action-you-file-downloaded = Du laddade ner en fil i svaret.
action-you-receipt-downloaded = Du laddade ner mottagningsbeviset eller beviset på underskriften.
action-consent-given = Samtycket gavs.
action-consent-withdrawn = Samtycket återkallades.
action-consent-task-done = Återkallelsen av samtycket genomfördes.
action-logged-in = Inloggning.
action-logged-out = Utloggning.
timeline-who = Vem:
looks-title = Vem som har öppnat begäran
looks-times = { $n ->
    [one] { $n } gång
   *[other] { $n } gånger
}
looks-at = kl. { $times }

## Who gets it, and why

route-decides = Begäran avgörs av:
route-told = Får också veta om begäran:
route-assigns = Tar emot begäran:
route-assigns-why = Det är inte genast klart vem som avgör begäran. Därför styrs den först till den som ska avgöra den. Dataskyddsombudet avgör den inte självt.
basis-stated = Så här säger registrets dataskyddsbeskrivning:
basis-inferred = Beskrivningen säger inte detta direkt. Så här har vi resonerat:
basis-record = Uppgiften kommer från kommunens egna uppgifter:

## What was asked for

contents-what = Vilka uppgifter
contents-everything = Alla egna uppgifter i registret
contents-other = Med egna ord:
contents-period = Från vilken tid
contents-all-time = Från alla tider
contents-since = Från och med den { $date }
contents-until = Till och med den { $date }
contents-between = { $from } – { $to }
contents-names = Tidigare namn
contents-services = Använda tjänster
contents-wrong = Vad som är fel
contents-correct = Vad det borde stå
contents-reasons = Motivering
contents-wish = Ärendet med egna ord
contents-years = När tjänsterna har använts

## Facts and names that many pages show

facts-right = Vad som begärs
facts-register = Register
facts-authority = Kommun
reference = Referens
file-digest = Filens kontrollsumma (SHA-256):
sign-sentence = Jag undertecknar denna begäran.

## How to go on, on pages and in receipts

how-to-add = Om du vill lägga till eller precisera något kan du skriva till den som behandlar din begäran under Mina ärenden. Du kan göra det när som helst före svaret.
how-to-take-back = Du kan dra tillbaka begäran i Mina ärenden när som helst innan du får svar.
how-to-add-unsigned = Om du vill lägga till något: kontakta den som avgör begäran och nämn referensen, eller identifiera dig först på sidan Följ ditt ärende.
how-to-complain = Om svaret inte kommer i tid eller du inte är nöjd med det kan du be dataskyddsombudet granska ärendet, klaga hos dataombudsmannen eller föra ärendet till domstol.
remedy-dpo = Be dataskyddsombudet granska ärendet
remedy-ombudsman = Klaga hos dataombudsmannen
remedy-court = För ärendet till domstol

## Kinds of consents

consent-kind-processing = Samtycke till att uppgifter behandlas
consent-kind-disclosure = Tillstånd att lämna uppgifter till andra

## Languages

language-fi = finska
language-sv = svenska
language-en = engelska

## Dates, times and sizes

weekday-1 = måndagen den
weekday-2 = tisdagen den
weekday-3 = onsdagen den
weekday-4 = torsdagen den
weekday-5 = fredagen den
weekday-6 = lördagen den
weekday-7 = söndagen den
on-weekday-1 = måndagen den
on-weekday-2 = tisdagen den
on-weekday-3 = onsdagen den
on-weekday-4 = torsdagen den
on-weekday-5 = fredagen den
on-weekday-6 = lördagen den
on-weekday-7 = söndagen den
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
date-on-weekday = { $weekday } { $date }
date-with-weekday = { $weekday } { $date }
date-at-time = { $date } kl.{ "\u00A0" }{ $time }
size-bytes =
    { $n ->
        [one] { $n } byte
       *[other] { $n } byte
    }
size-kilobytes = { $n } kB
size-megabytes = { $n } MB

## How a date was reckoned

reckoning-title = Hur har dagen räknats ut?
reckoning-promise = Tidsfristen är den tid som registrets dataskyddsbeskrivning lovar. Lagen skulle ge längre tid: senast { $date }.
reckoning-law = Tidsfristen är den månad som lagen anger (allmänna dataskyddsförordningen, artikel 12.3).
reckoning-law-first = Tidsfristen är den månad som lagen anger (allmänna dataskyddsförordningen, artikel 12.3). Beskrivningen lovar svar senare, senast { $date }, men lagen går före.
reckoning-same = Lagens tidsfrist och den tid som registrets dataskyddsbeskrivning lovar går ut samma dag.
reckoning-extended = Tidsfristen har förlängts. Utan förlängningen skulle svaret ha getts senast { $date }.
reckoning-stopped = Tidsfristen står stilla sedan den som begär ombads lämna tilläggsuppgifter { $date }. Den fortsätter när svaret kommer.
step-received = Begäran kom fram: { $date }. Ankomstdagen räknas inte med.
step-added = Från ankomstdagen räknas { $period }. Tiden går ut: { $date }.
step-month-end = Den månaden har ingen dag { $day }, så räkningen går till månadens sista dag: { $date }.
step-paused =
    { $days ->
        [one] Tilläggsuppgifter begärdes { $asked } och svaret kom { $answered }. Tidsfristen stod stilla en dag. Ny sista dag: { $date }.
       *[other] Tilläggsuppgifter begärdes { $asked } och svaret kom { $answered }. Tidsfristen stod stilla { $days } dagar. Ny sista dag: { $date }.
    }
step-asked-too-late = Tilläggsuppgifter begärdes { $asked }, när tidsfristen redan hade gått ut. Frågan flyttar inte sista dagen: { $date }.
step-rolled = Eftersom { $from } inte är en arbetsdag ({ $why }) är sista dagen nästa arbetsdag: { $date }.
step-stays = Sista dagen är en arbetsdag: { $date }.
period-months =
    { $n ->
        [one] en månad
       *[other] { $n } månader
    }
period-days =
    { $n ->
        [one] en dag
       *[other] { $n } dagar
    }
holiday-saturday = lördag
holiday-sunday = söndag
holiday-new-year = nyårsdagen
holiday-epiphany = trettondagen
holiday-good-friday = långfredagen
holiday-easter-monday = annandag påsk
holiday-may-day = första maj
holiday-ascension = Kristi himmelsfärdsdag
holiday-midsummer-eve = midsommarafton
holiday-midsummer-day = midsommardagen
holiday-all-saints = alla helgons dag
holiday-independence-day = självständighetsdagen
holiday-christmas-eve = julafton
holiday-christmas-day = juldagen
holiday-second-christmas-day = annandag jul

## Grounds of a refusal: what it means, and the provision

ground-serious-danger = Att lämna ut uppgifterna kunde medföra allvarlig fara för hälsan eller vården för den som begär dem, eller för den personens eller någon annans rättigheter (dataskyddslagen 1050/2018, 34 § 1 mom. 2 punkten).
ground-rights-of-others = Att lämna ut uppgifterna skulle kränka en annan människas rättigheter. Det kunde till exempel avslöja vem som har gjort en anmälan (allmänna dataskyddsförordningen, artikel 15.4).
ground-security = Att lämna ut uppgifterna kunde skada den nationella säkerheten, försvaret eller den allmänna ordningen, eller försvåra att brott förebyggs eller utreds (dataskyddslagen 1050/2018, 34 § 1 mom. 1 punkten).
ground-supervision = Uppgifterna används i tillsyn eller granskning, och det är nödvändigt att inte lämna ut dem för att skydda ett viktigt ekonomiskt intresse för Finland eller Europeiska unionen (dataskyddslagen 1050/2018, 34 § 1 mom. 3 punkten).
ground-not-identifiable = Det går inte att se vilka av registrets uppgifter som gäller den som begär dem (allmänna dataskyddsförordningen, artiklarna 11.2 och 12.2).
ground-manifestly-unfounded = Begäran är uppenbart ogrundad. Kommunen måste kunna visa det (allmänna dataskyddsförordningen, artikel 12.5).
ground-excessive = Begäran är orimlig, särskilt om samma sak har begärts upprepade gånger. Kommunen måste kunna visa det (allmänna dataskyddsförordningen, artikel 12.5).
ground-public-task = Uppgifterna behövs för en uppgift enligt lag eller av allmänt intresse, och därför kan de inte raderas (allmänna dataskyddsförordningen, artikel 17.3 b).
ground-not-inaccurate = Uppgifterna är varken felaktiga eller ofullständiga (allmänna dataskyddsförordningen, artikel 16).
ground-conditions-not-met = Lagen ställer villkor för den här rätten, och de uppfylls inte (till exempel allmänna dataskyddsförordningen, artikel 18.1, 20.1 eller 21.1).

## What is wrong on a form

errors-title =
    { $n ->
        [one] En sak behöver rättas
       *[other] { $n } saker behöver rättas
    }
problem-scope-not-chosen = Välj om du vill ha alla uppgifter eller bara en del
problem-categories-none-chosen = Välj minst en punkt eller berätta med egna ord vilka uppgifter du vill ha
problem-other-too-long = Korta texten: högst 2 000 tecken
problem-period-not-chosen = Välj om du vill ha uppgifter från alla tider eller från en viss tid
problem-from-both-empty = Skriv startdag, slutdag eller båda
problem-from-not-a-date = Skriv startdagen som dag, månad, år, till exempel 15/3 2021
problem-from-in-future = Startdagen är i framtiden. Skriv en dag som redan har varit
problem-to-not-a-date = Skriv slutdagen som dag, månad, år, till exempel 31/12 2023
problem-to-before-start = Slutdagen är före startdagen. Ändra den ena
problem-earlier-names-too-long = Korta texten: högst 300 tecken
problem-services-too-long = Korta texten: högst 2 000 tecken
problem-years-too-long = Korta texten: högst 300 tecken
problem-notify-not-chosen = Välj om du vill ha e-post
problem-email-not-an-email = Skriv e-postadressen så här: namn@exempel.fi
problem-message-empty = Skriv ett meddelande
problem-message-too-long = Korta meddelandet: högst 20 000 tecken
problem-official-empty = Skriv vem som ansvarar för avgörandet: tjänstebeteckning och, om du vill, namn
problem-official-too-long = Korta texten: högst 200 tecken
problem-contact-empty = Skriv hur den ansvariga kan nås: telefon eller e-post
problem-contact-too-long = Korta texten: högst 200 tecken
problem-system-system-missing = Skriv i vilket system eller arkiv uppgifterna söktes
problem-with-with-missing = Skriv med vilka uppgifter sökningen gjordes, till exempel namn och personbeteckning
problem-system-none-searched = Skriv minst ett system eller arkiv där uppgifterna söktes
problem-ground-not-chosen = Välj en grund
problem-facts-too-short = Berätta vilka fakta som uppfyller grunden: minst 20 tecken
problem-facts-too-long = Korta texten: högst 20 000 tecken
problem-office-unknown = Välj vem som avgör begäran
problem-reason-empty = Skriv orsaken
problem-reason-too-long = Förkorta motiveringen: högst 500 tecken
