# De registeransvarigas sidor.

## Inloggning
owner-login-title = Logga in som anställd
owner-login-lead = Den här sidan är för dem som i kommunen svarar på begäranden om personuppgifter. Logga in med ditt arbetskonto.
owner-login-logged = Du ser bara de begäranden som hör till ditt uppdrag. När du läser dem antecknas det i loggen.
owner-login-button = Logga in med arbetskonto
owner-login-citizen = Har du gjort en begäran? Den ser du här:
owner-login-cancelled = Inloggningen avbröts.
owner-login-cancelled-then = Ingenting har ändrats. Du kan försöka igen.
owner-login-failed = Inloggningen lyckades inte.
owner-login-failed-then = Försök igen. Om det inte hjälper, kontakta kommunens dataförvaltning.
owner-login-already = Du är inloggad
owner-login-worklist = Gå till arbetslistan

## Arbetslista
owner-worklist = Arbetslista
owner-back-worklist = ← Arbetslista
owner-counts = Antal begäranden
owner-col-left = Tid kvar
owner-col-what = Ärende
owner-col-register = Register
owner-col-due = Sista dag
owner-col-state = Läge
owner-left-late =
    { $n ->
        [one] 1 dag försenad
       *[other] { $n } dagar försenad
    }
owner-left-today = I dag
owner-left-tomorrow = I morgon
owner-left-days =
    { $n ->
        [one] 1 dag
       *[other] { $n } dagar
    }
owner-left-today-in = i dag är sista dagen
owner-left-tomorrow-in = i morgon
owner-left-days-in =
    { $n ->
        [one] 1 dag kvar
       *[other] { $n } dagar kvar
    }
owner-left-stopped = Väntar, kvar: { $left }
owner-with-nobody = Ny, ingen har tagit den
owner-with-you = Hos dig
owner-with-colleague = Hos en kollega
owner-with-office = Hos den som avgör
owner-with-check = Identiteten kontrolleras
owner-with-person = Väntar på svar av den som begär
owner-tasks = Återkallade samtycken
owner-tasks-why = Någon har återkallat sitt samtycke. Återkallelsen gäller redan. Avsluta behandlingen i systemen och underrätta mottagarna.
owner-tasks-none = Det finns inga återkallelser att behandla.
owner-task-item = Samtycke återkallat
owner-task-since = kom in den { $date }
owner-told-why = De här meddelas till dig, men någon annan avgör dem. Du behöver inte göra något. Du kan öppna begäran om du anger varför.
owner-me = Vem du är här
owner-me-as = Inloggad som:
owner-me-offices = Dina uppdrag:
owner-me-reach = Du ser de begäranden som kommit till dessa uppdrag. Om ett uppdrag saknas eller inte längre är ditt, säg till administratören.
owner-me-none = Ditt konto har inget uppdrag i den här tjänsten.
owner-me-none-then = Därför syns inga begäranden här. Be administratören om ett uppdrag och logga in igen.

## Begäran
owner-part-title = { $right } { $reference }
owner-back-part = ← Begäran { $reference }
owner-top-received = Kom in den { $date }. Ingen har ännu tagit begäran till behandling.
owner-top-you = Hos dig sedan den { $date }.
owner-top-colleague = { $name } har behandlat begäran sedan den { $date }.
owner-top-somebody = Hos en kollega sedan den { $date }.
owner-top-check = Identiteten har kontrollerats sedan den { $date }.
owner-top-suspended = Vi har väntat på svar av den som begär sedan den { $date }.
owner-top-closed = Avgjord den { $date }.
owner-answer-by = Svara senast { $date } ({ $left }).
owner-answer-due = Svaret ska ges senast { $date } ({ $left }).
owner-answer-was-due = Svaret borde ha getts senast { $date } ({ $left }).
owner-target = Ett bra mål är att svara redan { $date }.
owner-stopped = Tiden har inte löpt sedan den { $date }, eftersom vi väntar på svar av den som begär. Sista dagen flyttas fram lika många dagar.
owner-asked = Vad som begärs
owner-person = Begärd av
owner-language = Begärans språk
owner-language-then = Svara på samma språk.
owner-born = född
owner-name = Namn
owner-birth-date = Födelsedatum
owner-right = Vad som begärdes
owner-received = Kom in
owner-due = Svar senast
owner-authority = Kommun
owner-code-show = Visa personbeteckningen
owner-code-logged = (antecknas i loggen)
owner-route = Vem som avgör och varför
owner-events = Händelser
owner-drafts = Utkast
owner-draft-answer = Utkast till svar
owner-draft-nothing-held = Utkast: inga uppgifter hittades
owner-draft-refuse = Utkast till avslag
owner-outcome = Avgörande
owner-taken-back = Den som begär drog tillbaka sin begäran. Den behöver inte besvaras.
owner-transferred = Begäran överfördes till:

## Bevis
owner-evidence-valid = Underskriften är i sin ordning
owner-evidence-wrong = Underskriften är inte i sin ordning
owner-evidence-stop = Lämna inte ut uppgifter ännu.
owner-evidence-stop-then = Kontrollen av underskriften gick inte igenom. Försäkra dig om vem personen är med hjälp av kontaktuppgifter som redan finns i registret och underrätta dataskyddsombudet.
owner-evidence-at = Personen identifierade sig starkt den { $date }.
owner-evidence-covers = Identifieringstjänstens underskrift omfattar denna begäran ord för ord.
owner-evidence-passed = I sin ordning
owner-evidence-failed = Inte i sin ordning
owner-evidence-check-canonical = Beviset är helt: inte ett tecken har ändrats.
owner-evidence-check-seal = Tjänstens elektroniska stämpel håller.
owner-evidence-check-key-known = Stämpelns nyckel är publicerad av den här tjänsten.
owner-evidence-check-key-in-force = Nyckeln var i bruk när stämpeln sattes.
owner-evidence-check-part-digest = Begärans kontrollsumma stämmer med texten.
owner-evidence-check-part-signed = Begäran hör till det som undertecknades.
owner-evidence-check-part-agrees = Mottagningsbeviset gäller samma begäran.
owner-evidence-check-receipt-seal = Mottagningsbevisets stämpel håller.
owner-evidence-check-token-signature = Identifieringstjänstens underskrift håller och är gjord för den här tjänsten.
owner-evidence-check-nonce-covers-parts = Identifieringen gjordes för just den här underskriften.
owner-evidence-check-token-hash = Identifieringsuppgiften är den som mottagningsbeviset gäller.
owner-evidence-check-token-agrees = Sättet och tiden för identifieringen är desamma som i mottagningsbeviset.

## Åtgärder
owner-actions = Åtgärder
owner-to-actions = Gå till åtgärderna
owner-act-take = Ta till behandling
owner-act-take-then = Begäran kommer till dig. De andra som avgör och personen själv ser att den behandlas.
owner-act-answer = Skriv ett svar
owner-act-answer-on = Fortsätt med svaret
owner-act-nothing-held = Inga uppgifter hittades
owner-act-refuse = Avslå
owner-assign = Ingen avgör ännu den här begäran. Dataskyddsombudet avgör den inte självt utan väljer vem som gör det. Tidsfristen löper från det att begäran kom in.
owner-assign-office = Vem avgör begäran?
owner-assign-reason = Varför just den här?
owner-assign-reason-hint = Motiveringen syns också för den som begär. Skriv bara det som valet bygger på.
owner-assign-button = Ge till avgörande
owner-assign-then = Begäran går genast till den du väljer. Efter det ser du bara var den finns.
owner-act-check = Personens identitet kontrolleras ännu. Lämna inte ut uppgifter före det.
owner-act-colleague = { $name } behandlar begäran.
owner-act-somebody = En kollega behandlar begäran.
owner-act-colleague-read = Du kan läsa den. Bara den som har begäran kan svara.
owner-act-told = Du har underrättats om detta, men begäran avgörs av
owner-act-told-read = Du kan bara läsa.
owner-act-closed = Ärendet är avgjort. Personen ser avgörandet bland sina ärenden.

## Låst begäran
owner-locked-lead = Den här begäran har kommit in. Du underrättas om den, men någon annan avgör den.
owner-why-told = Varför du underrättas
owner-locked-open = Öppna begäran
owner-locked-logged = Öppna begäran bara om du behöver den i ditt arbete. Att du öppnar den och varför antecknas i loggen, och personen ser det bland händelserna.
owner-reason = Varför öppnar du begäran?
owner-reason-hint = Personen ser orsaken. Till exempel: den som avgör bad om råd. Skriv inte personens uppgifter här.
owner-reason-open = Öppna begäran

## Personbeteckning
owner-code-title = Personbeteckning
owner-code-lead = Att du tittade antecknades i loggen. Personen ser det bland händelserna.
owner-code-label = Personens personbeteckning
owner-code-hint = Markera beteckningen och kopiera den till det system där du söker uppgifter.
owner-code-care = Skriv inte beteckningen i e-post och inte i svaret.
owner-code-back = Tillbaka till begäran

## Blanketter
owner-for = Begärd av:
owner-saved = Sparat den { $date }.
owner-draft-hidden = Utkastet syns inte för den som begär.
owner-draft-new = Inget utkast har sparats ännu. Ett sparat utkast finns kvar även om du loggar ut.
owner-check = Kontrollera innan du skickar
owner-save = Spara utkastet
owner-official = Vem ger svaret
owner-official-hint = Tjänstebeteckning, och namn om det är brukligt i din kommun. Av avgörandet ska framgå vem som har fattat det.
owner-contact = Kontaktuppgift till den som svarar
owner-contact-hint = Telefonnummer eller funktionsbrevlåda där den som begär kan fråga mer.
owner-not-now-title = Det går inte att svara nu
owner-not-now-closed = Ärendet är redan avgjort.
owner-not-now-colleague = Begäran är hos en kollega. Bara den som har begäran kan svara.
owner-not-now-untaken = Ta först begäran till behandling.
owner-not-now-kept = Om du skrev ett utkast finns det kvar till den del du sparade det.
owner-not-now-go = Gå till begäran

## Svar
owner-answer-title = Skriv ett svar
owner-message = Meddelande till den som begär
owner-message-hint = Berätta tydligt vad du lämnar ut och vad varje fil innehåller. Förklara förkortningar och koder. En tom rad börjar ett nytt stycke.
owner-files = Filer
owner-files-saved-too = Meddelandet sparas som utkast samtidigt som du lägger till eller tar bort en fil.
owner-files-none = Det finns inga filer.
owner-file-label = Välj en fil
owner-file-hint = PDF, JPEG, PNG, DOCX, XLSX, PPTX, ODT, ODS, ODP, TXT eller CSV, högst 200 MB. En fil åt gången.
owner-file-add = Lägg till filen
owner-file-remove = Ta bort
owner-file-remove-named = Ta bort { $name }
owner-points = Minneslista: vad svaret ska innehålla
owner-points-lead = Den som begär sina uppgifter får utöver uppgifterna detta (artikel 15 i dataskyddsförordningen). Dataskyddsbeskrivningens uppgifter är med som hjälp. Berätta ändå hur det är för just den här personen.
owner-point-silent = Beskrivningen säger inte detta. Ta reda på det och skriv det i svaret.
owner-point-notice = I beskrivningen står
owner-point-confirmation = Finns det uppgifter
owner-point-confirmation-how = Ja eller nej. Räkna med papper och arkiv.
owner-point-copy = Kopia av uppgifterna
owner-point-copy-how = I ett allmänt använt filformat. Förklara koder och förkortningar.
owner-point-purposes = Vad uppgifterna används till
owner-point-purposes-how = Berätta om de ändamål som gäller den här personen.
owner-point-categories = Vilka uppgifter som finns
owner-point-categories-how = Berätta vilka kategorier av uppgifter som finns om den här personen.
owner-point-recipients = Till vem uppgifter har lämnats ut
owner-point-recipients-how = Nämn dem som verkligen har fått uppgifter: när och på vilken grund.
owner-point-retention = Hur länge uppgifterna bevaras
owner-point-retention-how = Tiden, eller om den inte kan anges, hur den bestäms.
owner-point-sources = Varifrån uppgifterna kommer
owner-point-sources-how = Om de inte kommer från personen själv.
owner-point-automated = Avgör en maskin
owner-point-automated-how = Om ja: med vilken logik och med vilka följder. Om nej, säg det också.
owner-point-transfers = Överföring utanför EU
owner-point-transfers-how = Om uppgifter överförs: vart och med vilka skyddsåtgärder.
owner-point-rights = Andra rättigheter
owner-point-rights-how = Rättelse, radering, begränsning av behandlingen och invändning.
owner-point-complaint = Klagomål till dataombudsmannen
owner-point-complaint-how = Berätta om rätten att klaga och ge ombudsmannens kontaktuppgifter.
owner-point-log = Logguppgifter
owner-point-log-how = Om personen vill veta vem som har sett uppgifterna.
owner-point-withheld = Vad som inte lämnas ut
owner-point-withheld-how = Vilken uppgift, enligt vilket lagrum och varför. Resten lämnas ut. Dölj andra människors uppgifter, till exempel vem som har gjort en barnskyddsanmälan.
owner-point-copies = Pris på fler kopior
owner-point-copies-how = Den första kopian är avgiftsfri. Nämn priset bara om en avgift tas ut för fler kopior.

## Inga uppgifter hittades
owner-nothing-title = Inga uppgifter hittades
owner-nothing-why = Också detta är ett svar. Personen ska få veta var uppgifterna söktes och med vilka sökuppgifter.
owner-nothing-systems = Enligt dataskyddsbeskrivningen kan det finnas uppgifter i dessa:
owner-nothing-paper = Kom också ihåg papper och arkiv.
owner-nothing-no-systems = Beskrivningen nämner inga system. Kom också ihåg papper och arkiv.
owner-nothing-row = Plats { $n }
owner-nothing-add = Lägg till en plats
owner-nothing-system = System eller arkiv
owner-nothing-system-hint = Till exempel klientdatasystemet eller pappersarkivet.
owner-nothing-with = Med vad söktes det
owner-nothing-with-hint = Till exempel namn, tidigare namn och personbeteckning. Skriv inte själva beteckningen.
owner-nothing-message = Meddelande till den som begär (frivilligt)
owner-nothing-message-hint = Till exempel: var det kunde finnas uppgifter.
owner-searched = Var det söktes
owner-searched-with = Sökuppgifter: { $with }

## Avslag
owner-refuse-title = Avslå
owner-refuse-part = Avslå bara till den del du måste. Resten av uppgifterna får personen ändå.
owner-refuse-ground = Vad grundar sig avslaget på?
owner-refuse-ground-hint = Välj en. Grunden visas för personen med dessa ord.
owner-refuse-ombudsman = Personen kan be att uppgifterna lämnas till dataombudsmannen i stället.
owner-ground = Grund
owner-facts = Motivering
owner-facts-hint = Minst 20 tecken. Personen läser detta som det är.
owner-facts-needed = Skriv i motiveringen:
owner-facts-needed-1 = vilka omständigheter som gör att grunden uppfylls
owner-facts-needed-2 = varje uppgift som du inte lämnar ut, för sig
owner-facts-needed-3 = vad du lämnar ut trots allt, och hur
owner-remedies = Om personen inte är nöjd med svaret
owner-remedies-fold = Till svaret fogas anvisningar om hur man kan klaga
owner-remedies-added = Dessa anvisningar fogas till avgörandet. Du behöver inte skriva dem.

## Innan du skickar
owner-send-title = Innan du skickar
owner-send-back = ← Tillbaka till blanketten
owner-send-lead = Kontrollera att allt gäller rätt person. Det som skickats kan inte ändras eller tas tillbaka.
owner-send-to = Till vem
owner-send-words = Detta ser personen
owner-send-no-files = Det finns inte en enda fil med.
owner-send-no-files-then = Om kopian av uppgifterna saknas, gå tillbaka och lägg till den.
owner-send-unfinished = Komplettera innan du skickar
owner-send-mend = Gå tillbaka och komplettera
owner-send-then = Personen ser detta genast i tjänsten och får ett meddelande om det, om personen har bett om meddelanden.
owner-send-answer = Skicka svaret
owner-send-nothing = Skicka besked om att inga uppgifter hittades
owner-send-refusal = Skicka avslaget
owner-send-change = Ändra ännu

## Uppgift efter ett återkallat samtycke
owner-task-title = Samtycke återkallat { $reference }
owner-task-lead = Återkallelsen gäller sedan den kom in. Avsluta behandlingen, underrätta mottagarna och markera ärendet som behandlat.
owner-task-done = Behandlat
owner-task-what = Vad som återkallades
owner-task-who = Vem
owner-task-consent = Samtycke
owner-task-when = Återkallat
owner-task-stops = Detta upphör
owner-task-goes-on = Detta fortsätter
owner-task-kept = Detta bevaras
owner-task-text = Samtyckets hela text
owner-task-version = Samtyckets version { $text }, dataskyddsbeskrivningens version { $notice }.
owner-task-tell = Underrätta mottagarna
owner-task-tell-how = Dessa har fått uppgifter med stöd av samtycket. Underrätta dem om återkallelsen och markera det här.
owner-task-nobody = Inga uppgifter har lämnats till andra med stöd av samtycket, så ingen behöver underrättas.
owner-task-mark = Markera som underrättad
owner-task-mark-named = Markera som underrättad: { $name }
owner-task-told = Underrättad
owner-task-untold = Inte underrättad
owner-task-first = Du kan markera ärendet som behandlat när alla har underrättats.
owner-task-done-means = Markera ärendet som behandlat när behandlingen har avslutats också i systemen.
owner-task-finish = Markera som behandlat
