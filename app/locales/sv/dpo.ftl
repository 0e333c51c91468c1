# Dataskyddsombudets vy.

dpo-nav = Alla begäranden
dpo-title = Kommunens alla begäranden
dpo-lead = Du ser vad varje begäran gäller och när den kom. Vem som begär och vad syns först när du öppnar begäran och anger orsaken.
dpo-back = ← Alla begäranden
dpo-count-late = försenade
dpo-count-away = handläggaren borta
dpo-count-unassigned = väntar på dig
dpo-count-untaken = hos ingen
dpo-count-waiting = väntar på den som begär
dpo-count-open = alla öppna
dpo-count-closed = avgjorda
dpo-pile-late = Försenade begäranden
dpo-pile-away = Begäranden vars handläggare är borta
dpo-pile-unassigned = Begäranden som väntar på att du styr dem vidare
dpo-pile-untaken = Begäranden som ingen har tagit
dpo-pile-waiting = Begäranden som väntar på svar av den som begär
dpo-pile-open = Öppna begäranden
dpo-pile-closed = Avgjorda begäranden
dpo-none = Det finns inga begäranden här just nu.
dpo-away-what = Handläggaren är borta när hen inte har loggat in på 14 dagar eller uppdraget har upphört. Du kan ge begäran till någon annan.
dpo-filter = Begränsa listan
dpo-filter-municipality = Kommun
dpo-filter-register = Register
dpo-filter-office = Vem som avgör
dpo-filter-all-offices = Alla som avgör
dpo-pages = Listans sidor
dpo-with-owner = Handläggs
dpo-holder-unknown = Okänd handläggare
dpo-away = borta
dpo-away-since = borta, senast inloggad { $date }

## Tabell
dpo-csv = Ladda ner listan som tabell (CSV)
dpo-csv-what = Alla begäranden i urvalet. Tabellen innehåller inga uppgifter om dem som begär.
dpo-csv-reference = Referens
dpo-csv-authority = Kommun
dpo-csv-register = Register
dpo-csv-right = Begäran
dpo-csv-received = Kom in
dpo-csv-answer-by = Svar senast
dpo-csv-legal-latest = Enligt lag senast
dpo-csv-days-left = Dagar kvar
dpo-csv-state = Läge
dpo-csv-stopped = Väntar på den som begär
dpo-csv-outcome = Avgörande
dpo-csv-closed = Avgjord
dpo-csv-office = Vem som avgör
dpo-csv-owner = Handläggare
dpo-csv-away = Handläggaren borta
dpo-csv-yes = ja
dpo-csv-no = nej

## Luckor och uppskov
dpo-gaps = Register som saknar någon
dpo-gaps-none = Varje register har en ansvarig och en ersättare.
dpo-lacks-decider = Beskrivningen säger inte för alla rättigheter vem som avgör. Sådana begäranden kommer till dig.
dpo-lacks-anybody = Ingen med det här uppdraget har loggat in i tjänsten.
dpo-lacks-presence = Alla som har det här uppdraget är borta.
dpo-lacks-deputy = Ersättare saknas. Bara en har uppdraget:
dpo-deferred = Visningar som inte syns ännu
dpo-deferred-what = Den som begär ser inte just nu vem som har tittat på de här begärandena. Avgör i tid om det fortfarande finns en grund.
dpo-deferred-until = Visningarna blir synliga för den som begär { $date }.

## En begäran
dpo-of-part = { $title } { $reference }
dpo-part-lead = Du har inte öppnat den här begäran. Du ser var den är, men inte vem som begär och vad.
dpo-part-do = Vad du kan göra
dpo-told = Informeras också
dpo-decider = Avgörs av
dpo-way-own = Styr begäran till den som avgör
dpo-way-own-hint = Den väntar på dig. Tidsfristen löper redan.
dpo-way-open = Öppna begäran
dpo-way-open-hint = Du anger orsaken. Den som begär ser att du öppnade och varför.
dpo-way-reassign = Ge till någon annan
dpo-way-reassign-hint = Till en annan instans eller tillbaka till den gemensamma högen. Du anger orsaken.
dpo-way-case = Sammanställ ärendets handlingar
dpo-way-case-hint = För dataombudsmannen: hela ärendet på en sida och som fil.
dpo-way-defer = Skjut upp att visningarna syns
dpo-way-defer-hint = Bara på en grund i lag, till exempel på polisens begäran.
dpo-locked-lead = Någon annan avgör den här begäran. Som dataskyddsombud kan du öppna den när du anger orsaken.
dpo-from-part = Dataskyddsombudets åtgärder

## Ge till någon annan
dpo-reassign-title = Ge begäran till någon annan
dpo-reassign-now = Nu avgörs begäran av:
dpo-reassign-then = Tidsfristen löper som förut. Båda instanserna får e-post, och den som begär ser ändringen och orsaken bland händelserna.
dpo-reassign-question = Ett svar väntas från den som begär, och tiden står stilla. När du ger begäran till någon annan väntas svaret inte längre och tiden börjar löpa igen. Den nya handläggaren kan fråga på nytt.
dpo-reassign-to = Vem ger du begäran till?
dpo-reassign-pile = Tillbaka till samma instans, inte till någon viss
dpo-reassign-pile-hint = Vem som helst med uppdraget kan ta den.
dpo-reassign-why = Varför?
dpo-reassign-why-hint = Den som begär ser orsaken. Till exempel: handläggaren är borta. Skriv inga personuppgifter här.
dpo-reassign-do = Ge begäran
problem-to-not-chosen = Välj vem du ger begäran till
action-reassigned = Dataskyddsombudet gav begäran till en annan instans för avgörande. Tidsfristen ändrades inte.
action-put-back = Dataskyddsombudet tog begäran från handläggaren. Någon annan tar den. Tidsfristen ändrades inte.
mail-reassigned-subject = Ny begäran { $reference }
mail-reassigned =
    Dataskyddsombudet har gett dig en begäran. Tidsfristen löper redan.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svara senast: { $due }

    Öppna begäran:
    { $address }
mail-taken-away-subject = Begäran gavs till någon annan { $reference }
mail-taken-away =
    Dataskyddsombudet har gett den här begäran till en annan instans. Du behöver inte göra något mer.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Ska besvaras senast: { $due }
mail-put-back-subject = Begäran väntar på handläggare { $reference }
mail-put-back =
    Dataskyddsombudet har tagit begäran från handläggaren. Någon annan måste ta den. Tidsfristen löper.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svara senast: { $due }

    Öppna begäran:
    { $address }

## Uppskov
dpo-defer-title = Skjut upp att visningarna syns
dpo-defer-lead = Annars ser den som begär alltid vem som har tittat på begäran. Du får skjuta upp det bara om lagen tillåter.
dpo-defer-then = Visningarna finns kvar i loggen. När tiden har gått visas allt för den som begär, också att det sköts upp och på vilken grund. Du får e-post en vecka innan.
dpo-defer-basis = Vilken punkt i lagen grundar sig uppskovet på?
dpo-defer-basis-hint = Dataskyddslagen (1050/2018) 34 § 1 mom. Den som begär ser grunden när tiden har gått.
deferral-basis-crime = Uppgiften kan försvåra att brott förebyggs eller utreds (34 § 1 mom. 1 punkten)
deferral-basis-danger = Uppgiften kan allvarligt äventyra hälsan eller vården för den som begär eller någons rättigheter (34 § 1 mom. 2 punkten)
deferral-basis-supervision = Uppgiften behövs vid tillsyn och att lämna ut den skadar ett viktigt allmänt intresse (34 § 1 mom. 3 punkten)
deferral-basis-security = Uppgiften kan skada den nationella säkerheten eller allmän ordning (34 § 1 mom. 1 punkten)
dpo-defer-until = Till vilken dag?
dpo-defer-until-hint = Från och med den dagen syns visningarna. Högst 90 dagar framåt, till exempel 31/12 2026.
dpo-defer-facts = Vad har hänt?
dpo-defer-facts-hint = Vem som bad om uppskov och varför. Den som begär ser inte det här, men tillsynsmyndigheten ser det.
dpo-defer-do = Skjut upp
dpo-defer-anew = Besluta på nytt
dpo-defer-anew-what = Det nya beslutet ersätter det nuvarande.
dpo-defer-do-anew = Fatta nytt beslut
dpo-defer-end = Visa visningarna nu
dpo-defer-end-then = Den som begär ser genast alla visningar och att de sköts upp.
dpo-defer-ended = Avslutat
dpo-defer-decided = Beslutat
dpo-defer-before = Tidigare uppskov
problem-basis-not-chosen = Välj en punkt i lagen
problem-until-not-a-date = Skriv dagen i formen dag, månad, år, till exempel 31/12 2026
problem-until-not-ahead = Välj en dag som ligger framför oss
problem-until-too-far = Välj en dag som är högst 90 dagar framåt
action-looks-deferred = Dataskyddsombudet sköt upp att visningarna syns för den som begär.
action-you-looks-deferred = Dataskyddsombudet sköt upp att visningarna syns för dig.
action-looks-shown = Dataskyddsombudet avslutade uppskovet.
mail-deferral-ends-subject = Uppskovet tar slut { $reference }
mail-deferral-ends =
    Uppskovet med att visa visningarna tar slut { $until }. Därefter syns de för den som begär.

    Referens: { $reference }

    Kontrollera om det fortfarande finns en grund:
    { $address }

## Ärendets handlingar
dpo-case-title = Sammanställ ärendets handlingar
dpo-case-lead = Du får hela ärendet på en sida som du kan skriva ut, och som fil. Med är begäran, mottagningsbeviset, kontrollen av underskriften, meddelandena, svaret och alla händelser och visningar.
dpo-case-logged = Sammanställningen och orsaken skrivs i loggen, och den som begär ser dem.
dpo-case-why = Varför sammanställer du ärendet?
dpo-case-why-hint = Till exempel: dataombudsmannen bad om en utredning, och dess nummer. Skriv inga uppgifter om den som begär.
dpo-case-asked = Vad som begärdes
dpo-case-code = Personbeteckning
dpo-case-with-code = Ta också med personbeteckningen för den som begär
dpo-case-with-code-hint = Bara om mottagaren behöver den. Annars syns namn och födelsedatum.
dpo-case-do = Sammanställ handlingarna
dpo-case-made = Sammanställt
dpo-case-print = Du kan skriva ut den här sidan eller spara den med webbläsarens utskrift. Filernas namn och kontrollsummor är med; ladda ner filerna för sig.
dpo-case-json = Ladda ner samma som fil (JSON)
dpo-case-evidence = Kontroll av underskriften
dpo-case-unsigned = Begäran kom utan underskrift.
dpo-case-events = Händelser och visningar
dpo-case-typed = Namnet som den som begär skrev
dpo-case-contact = Hur den som begär nås
dpo-case-answer = Svar
dpo-case-open = Ärendet är inte avgjort ännu.
dpo-case-without = Handläggarnas egna anteckningar och det ursprungliga beviset, som innehåller personbeteckningen, är inte med.
action-case-file-made = Dataskyddsombudet sammanställde ärendets handlingar.
action-case-file-made-with-code = Dataskyddsombudet sammanställde ärendets handlingar. Personbeteckningen var med.

## Vem som tittade och varför
looks-later = Här syns vilken tjänsteinnehavare som har tittat på din begäran. Ibland tillåter lagen att en visning syns först senare. Då ser du efteråt också att det sköts upp.
why-handles = Orsak: handläggning av begäran.
why-given = Orsak:
why-deferred = Det sköts upp till högst { $until }. Grund: { $basis }.
