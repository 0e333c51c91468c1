# The portal's own duties: accessibility, feedback, how the service is, outages.


## The accessibility statement

accessibility-title = Tillgänglighetsutlåtande
accessibility-lead = Vi vill att alla ska kunna använda den här tjänsten. Här berättar vi var vi lyckas, var vi inte gör det och för vem du kan berätta om ett problem.
accessibility-about = Utlåtandet gäller tjänsten Tietoluukku på adressen { $address }. Tjänsten omfattas av lagen om tillhandahållande av digitala tjänster (306/2019).
accessibility-level-title = Hur tillgänglig är tjänsten?
accessibility-level = Tjänsten uppfyller delvis lagens krav (WCAG 2.1, nivåerna A och AA). Vårt mål är den nyare och strängare WCAG 2.2. Vi säger ”delvis” eftersom allt ännu inte har bedömts och en del av innehållet är gjort av andra.
accessibility-gaps-title = Vad är inte i skick ännu?
accessibility-gaps = De här bristerna och osäkra punkterna känner vi till:
accessibility-gap-readers = Skärmläsare
accessibility-gap-readers-means = Tjänsten har ännu inte prövats med skärmläsare eller tillsammans med dem som använder sådana. Sidornas uppbyggnad har kontrollerats maskinellt, men det garanterar inte att sidorna fungerar bra när man lyssnar på dem.
accessibility-gap-language = Språk
accessibility-gap-language-means = De flesta av kommunernas dataskyddsbeskrivningar finns bara på finska. På de svenska och engelska sidorna är den finska texten märkt, så att en skärmläsare läser den rätt.
accessibility-gap-files = Bilagor
accessibility-gap-files-means = Bilagorna till svaren görs av kommunen, och tjänsten kan inte kontrollera om de är tillgängliga. Du kan be om svaret i en annan form: blanketten frågar om det när du väljer hur du vill ha svaret.
accessibility-gap-identification = Identifiering
accessibility-gap-identification-means = Bankernas och mobilcertifikatets sidor är inte våra. Om de inte fungerar för dig kan du skicka din begäran också utan att identifiera dig.
accessibility-gap-plain = Lättläst språk och teckenspråk
accessibility-gap-plain-means = Texterna är tydligt skrivna, men de är inte granskad lättläst svenska. Det finns inget innehåll på teckenspråk.
accessibility-checked-title = Hur har detta bedömts?
accessibility-checked = Bedömningen är gjord av tjänstens tillverkare själv. Utlåtandet har gåtts igenom { $date }.
accessibility-check-axe = Sidorna kontrolleras maskinellt (axe-core, WCAG 2.2 A och AA) efter varje ändring.
accessibility-check-keyboard = En begäran kan göras enbart med tangentbordet, och det prövas samtidigt. Allt fungerar också utan JavaScript.
accessibility-check-narrow = Sidorna ryms på en smal skärm (320 bildpunkter) utan att man rullar i sidled.
accessibility-check-audit = Ingen utomstående bedömning har gjorts.
accessibility-browser-title = Den äldsta webbläsaren som stöds
accessibility-browser = Sidorna fungerar och ser rätt ut åtminstone i dessa: Chrome och Edge 88, Firefox 78, Safari 14.1 (på iPhone iOS 14.5) och Samsung Internet 15. De är från åren 2020 och 2021.
accessibility-browser-why = Gränsen kommer av sidornas utseende: en äldre webbläsare känner inte till alla regler i det. Med den kan man ändå läsa och skicka allt, men mellanrum och kanter kan se konstiga ut.
accessibility-browser-islands = På sidorna finns några tillägg, till exempel en sökning som letar redan medan du skriver. De kräver en nyare webbläsare: Chrome eller Edge 96, Firefox 79 eller Safari 15.1. Utan dem sköts samma sak med en knapp.
accessibility-feedback-title = Berätta om något inte fungerar
accessibility-feedback = Berätta vad som inte fungerar eller vad du inte kan läsa. Du behöver inte identifiera dig. Vi svarar inom 14 dagar. Du kan också be om den information du behöver i en annan form.
accessibility-feedback-go = Ge respons om tillgängligheten
accessibility-feedback-phone = Du kan också ringa:
accessibility-feedback-choose = Varje kommun svarar för sin egen lucka. Vem vill du berätta för?
accessibility-supervisor-title = Om du inte är nöjd med svaret
accessibility-supervisor = Ge först respons till oss. Om du inte får svar inom 14 dagar eller om svaret inte hjälper kan du klaga eller begära en utredning hos tillsynsmyndigheten. På dess webbplats berättas hur man gör.
accessibility-supervisor-who = Tillsynsmyndighet
accessibility-supervisor-name = Transport- och kommunikationsverket Traficom, tillsynen över digital tillgänglighet
accessibility-supervisor-site = Webbplats
accessibility-law = Utarbetat { $date } enligt 3 kap. i lagen om tillhandahållande av digitala tjänster (306/2019).

## Feedback on it

feedback-title = Respons om tillgängligheten
feedback-back = ← Tillgänglighetsutlåtande
feedback-lead = Berätta med egna ord vad som inte fungerar. Du behöver inte kunna säga vad felet heter.
feedback-not-here = Skriv inte din personbeteckning eller vad ditt ärende handlar om här. En begäran om dina egna uppgifter kan du göra på kommunens första sida.
feedback-what = Vad fungerar inte?
feedback-what-hint = Till exempel: ”Skärmläsaren läser inte vad man ska skriva i fältet.”
feedback-place = På vilket ställe och med vilken apparat? (inte obligatorisk)
feedback-place-hint = Sidans rubrik, webbläsaren eller hjälpmedlet, om du vet.
feedback-email = E-postadress för svaret (inte obligatorisk)
feedback-email-hint = Om du lämnar fältet tomt rättar vi felet, men vi kan inte svara dig.
feedback-then = Responsen läses av den anställda vid kommunen som svarar för den här tjänsten. Vi svarar inom 14 dagar. Responsen förvaras krypterad.
feedback-send = Skicka responsen
feedback-sent-title = Tack, din respons har kommit fram
feedback-sent-by = Du får svar senast { $date }, om du gav en e-postadress.
feedback-sent-then = Om du ringer om saken, uppge referensnumret. Det är inte hemligt, och med det kan ingen läsa din respons.
feedback-sent-phone = Kommunens rådgivning:
feedback-sent-go = Till kommunens första sida
feedback-gone-title = Här finns inget att visa
feedback-gone = Referensnumret syns i en timme i den webbläsare som responsen skickades från. Den respons som skickats finns kvar.
problem-what-empty = Berätta vad som inte fungerar
problem-what-too-long = Förkorta texten: högst 5 000 tecken
problem-place-too-long = Förkorta texten: högst 500 tecken

## How the service is

health-title = Tjänstens läge
health-lead-good = Tjänsten fungerar.
health-lead-down = Det är en störning i tjänsten. Nedan ser du vad som inte fungerar och vad du kan göra.
health-storage = Att skicka och läsa begäranden
health-storage-good = Du kan skicka en begäran och läsa svar.
health-storage-slow = Det går långsammare än vanligt att spara.
health-storage-down = Just nu går det inte att skicka något. Det som redan skickats finns kvar.
health-storage-unknown = Vi vet inte.
health-identification = Identifiering
health-identification-good = Du kan logga in och skriva under en begäran.
health-identification-slow = Identifieringen går långsammare än vanligt.
health-identification-down = Identifieringstjänsten svarar inte. Du kan skicka din begäran utan att identifiera dig och identifiera dig senare.
health-identification-unknown = Vi vet inte.
health-mail = Meddelanden per e-post
health-mail-good = Meddelandena går i väg genast.
health-mail-slow = Meddelandena är försenade. Tidsfristerna löper ändå, och du ser nyheterna när du loggar in.
health-mail-down = Meddelandena går inte i väg. Tidsfristerna löper ändå, och du ser nyheterna när du loggar in.
health-mail-unknown = Vi vet inte.
health-mail-waits =
    { $n ->
        [one] Det äldsta meddelandet har väntat i en minut.
       *[other] Det äldsta meddelandet har väntat i { $n } minuter.
    }
health-mail-waits-hours = Det äldsta meddelandet har väntat i { $n } timmar.
health-mail-waits-days = Det äldsta meddelandet har väntat i { $n } dagar.
health-backup = Senaste säkerhetskopia
health-backup-at = { $at }
health-backup-unknown = Inte känt i den här tjänsten.
health-is-good = Fungerar
health-is-slow = Långsam
health-is-down = Fungerar inte
health-is-unknown = Inte känt
health-at = Kontrollerat { $at }.
health-outages = Avbrott
health-outages-none = Det finns inga avbrott nu och inga är kända.
health-else = Om tjänsten inte fungerar
health-else-text = Du kan sköta ditt ärende också per telefon, med brev eller genom ett besök. Telefonnumren finns i slutet av den här sidan.

## The banner

outage-label = Meddelande om avbrott
outage-coming = Det är ett avbrott i tjänsten från { $from }
outage-coming-until = Det är ett avbrott i tjänsten { $from } – { $until }
outage-now = Det är ett avbrott i tjänsten nu, sedan { $from }
outage-now-until = Det är ett avbrott i tjänsten nu, uppskattningsvis till { $until }
outage-way = Så sköter du ditt ärende under tiden:
outage-status = Tjänstens läge

## Staff: feedback

queue-duties = Att sköta om tjänsten
queue-title = Respons om tillgängligheten
queue-waiting =
    { $n ->
        [0] inget väntar på svar
        [one] en väntar på svar
       *[other] { $n } väntar på svar
    }
queue-late =
    { $n ->
        [one] en försenad
       *[other] { $n } försenade
    }
queue-lead = Varje respons besvaras inom 14 dagar (lag 306/2019, 3 kap.). Först står den vars dag är närmast.
queue-empty = Ingen respons har kommit.
queue-whose = Kommun
queue-received = Kom in
queue-answer-by = Svara senast
queue-state = Läge
queue-answered-mail = Besvarad per e-post
queue-answered-otherwise = Antecknad som besvarad
queue-one = Respons om tillgängligheten
queue-one-title = Respons { $reference }
queue-back = ← Respons om tillgängligheten
queue-email = Adress för svaret
queue-no-email = Ingen adress gavs
queue-answer-title = Svara
queue-by = Hur svarar du?
queue-by-mail = Per e-post
queue-by-hint-mail = Ditt svar skickas till den adress som gavs. Responsens ord finns inte i meddelandet.
queue-by-otherwise = På annat sätt eller till ingen
queue-by-hint-otherwise = Du ringde, eller den som gav responsen går inte att nå. Anteckna vad du gjorde.
queue-answer = Svar
queue-answer-hint = Berätta vad som rättas och när, eller hur saken kan skötas på annat sätt.
queue-then = Svaret kan inte ändras i efterhand.
queue-send = Svara och anteckna som besvarad
problem-by-not-chosen = Välj hur du svarar
problem-answer-empty = Skriv ett svar eller vad du gjorde
problem-answer-too-long = Förkorta texten: högst 10 000 tecken
mail-feedback-answer-subject = Svar på din respons om tillgängligheten { $reference }
mail-feedback-answer =
    Hej,

    du gav respons om tillgängligheten i tjänsten Tietoluukku. { $authority } svarar:

    { $answer }

    Om svaret inte hjälper kan du vända dig till tillsynsmyndigheten. Anvisningar finns i tillgänglighetsutlåtandet:
    { $address }

    Det går inte att svara på det här meddelandet.
mail-feedback-subject = Respons om tillgängligheten { $reference }
mail-feedback =
    Respons om tillgängligheten { $reference } har kommit in. Den ska besvaras senast { $due }.

    Läs och svara:
    { $address }

## Staff: outages

outages-title = Meddelanden om avbrott
outages-lead = Informera om ett avbrott på förhand och medan det pågår, och berätta hur man kan sköta sitt ärende på annat sätt (lag 306/2019, 4 §). Meddelandet syns genast högst upp på kommunens alla sidor på tre språk.
outages-standing = I kraft
outages-none = Det finns inga meddelanden.
outages-all = Hela tjänsten
outages-clear = Ta bort meddelandet
outages-clear-named = Ta bort meddelandet: { $when }
outages-operator = Det här meddelandet har tjänstens underhåll gjort.
outages-new = Nytt meddelande
outages-whose = Kommun
outages-whose-hint = Meddelandet syns på den här kommunens sidor och på sidor som inte är någon kommuns.
outages-choose = Välj
outages-from-day = Börjar den
outages-day-hint = Till exempel 24/11 2026
outages-from-time = Börjar klockan
outages-time-hint = Till exempel 18.00
outages-until-day = Slutar den
outages-until-hint = Lämna tomt om du inte vet. Ta bort meddelandet när avbrottet är över.
outages-until-time = Slutar klockan
outages-text = Vad fungerar inte?
outages-text-hint = Säg kort vad som inte fungerar och vad det betyder för läsaren.
outages-text-fi = På finska
outages-text-sv = På svenska
outages-text-en = På engelska
outages-way = Hur kan man sköta sitt ärende på annat sätt?
outages-way-hint = Telefonnummer och adress. Kommunens rådgivning är ifylld: kontrollera att den betjänar under avbrottet.
outages-way-fi = Annat sätt, på finska
outages-way-sv = Annat sätt, på svenska
outages-way-en = Annat sätt, på engelska
outages-then = Meddelandet syns genast, och det försvinner av sig självt när avbrottet tar slut.
outages-send = Publicera meddelandet
problem-municipality-not-chosen = Välj kommun
problem-from-day-not-a-date = Skriv första dagen som dag, månad, år, till exempel 24/11 2026
problem-from-time-not-a-time = Skriv starttiden som timmar och minuter, till exempel 18.00
problem-until-day-not-a-date = Skriv sista dagen som dag, månad, år, till exempel 24/11 2026
problem-until-time-not-a-time = Skriv sluttiden som timmar och minuter, till exempel 20.00
problem-until-day-before-start = Slutet är före början. Kontrollera dagarna och klockslagen
problem-text-fi-empty = Skriv på finska vad som inte fungerar
problem-text-sv-empty = Skriv på svenska vad som inte fungerar
problem-text-en-empty = Skriv på engelska vad som inte fungerar
problem-way-fi-empty = Skriv på finska hur man kan sköta sitt ärende på annat sätt
problem-way-sv-empty = Skriv på svenska hur man kan sköta sitt ärende på annat sätt
problem-way-en-empty = Skriv på engelska hur man kan sköta sitt ärende på annat sätt
problem-text-fi-too-long = Förkorta den finska texten: högst 600 tecken
problem-text-sv-too-long = Förkorta den svenska texten: högst 600 tecken
problem-text-en-too-long = Förkorta den engelska texten: högst 600 tecken
problem-way-fi-too-long = Förkorta den finska anvisningen: högst 600 tecken
problem-way-sv-too-long = Förkorta den svenska anvisningen: högst 600 tecken
problem-way-en-too-long = Förkorta den engelska anvisningen: högst 600 tecken

## The log

action-feedback-given = Respons om tillgängligheten kom in.
action-feedback-opened = Respons om tillgängligheten öppnades.
action-feedback-answered = Respons om tillgängligheten besvarades.
action-outage-announced = Ett avbrott meddelades.
action-outage-cleared = Ett meddelande om avbrott togs bort.

## The portal's own privacy notice

own-notice-name = Tietoluukkus loggar och begäranden
own-notice-summary = Den här tjänstens egna uppgifter: begäranden, svar och en logg över vem som har tittat på dem.
own-notice-operator = den driftansvariga som kommunen har valt
own-notice-decides = Kommunen har utsett den här enheten att ansvara för tjänsten.
