# Pages for everybody.


## Front page

front-title = Vilka uppgifter har kommunen om dig?
front-h1 = Vilka uppgifter har kommunen om dig?
front-lead = Här ser du vad kommunen använder personuppgifter till. Du kan begära dina egna uppgifter, få fel rättade eller återkalla ett samtycke.
front-choose = Välj kommun
front-registers = { $n ->
    [one] Ett register och dess dataskyddsbeskrivning
   *[other] { $n } register och deras dataskyddsbeskrivningar
}

## Search

search-title = Sök bland registren
search-h1 = Sök bland registren
search-label = Sök med namnet på en tjänst eller sak
search-hint = Skriv på finska, till exempel työpaja (verkstad) eller lastensuojelu (barnskydd)
search-button = Sök
search-none = Inga register hittades med ”{ $query }”
search-none-advice = Pröva ett kortare ord eller ett annat namn på samma sak. Du kan också välja kommunen på startsidan och se alla dess register.
search-found = { $n ->
    [one] Ett register med ”{ $query }”
   *[other] { $n } register med ”{ $query }”
}
search-live-none = Inget hittades. Pröva ett annat ord.
search-live-one = Ett register hittades.
search-live-many = { "{n}" } register hittades.

## Front page of a municipality

municipality-title = Dina uppgifter
municipality-h1 = Vilka uppgifter har kommunen om dig?
municipality-lead = Tjänsten erbjuds av { $authority }. Du ser vad personuppgifter används till, och du kan begära dina egna uppgifter, få fel rättade eller återkalla ett samtycke.
municipality-verbs = Vad vill du göra?
municipality-registers = Register
municipality-register-is = Ett register är uppgifter som kommunen har samlat för en viss uppgift. Varje register har en dataskyddsbeskrivning: den berättar vilka uppgifter som finns, varför och vem som får dem.
municipality-all-registers = Alla register
verb-access = Begär dina uppgifter
verb-access-why = Du får en kopia av det som sparats om dig och får veta vem som har fått uppgifterna.
verb-rectification = Begär rättelse av dina uppgifter
verb-rectification-why = Berätta vad som är fel och hur det borde vara.
verb-withdraw = Återkalla samtycke
verb-withdraw-why = Lika lätt som du gav det. Ingen frågar varför.
verb-own-words = Berätta med egna ord
verb-own-words-why = Om du inte vet vad det gäller eller vem ärendet hör till.
verb-follow = Följ ditt ärende
verb-follow-why = Du ser vem som har din begäran och när du får svar.
registers-title = Register och dataskyddsbeskrivningar
registers-search = Sök bland registren

## Ask for your information

access-unsure = Hittar du inte rätt?
start-2 = Du kontrollerar begäran och skriver under den genom att identifiera dig med bankkoder eller mobilcertifikat.
start-3 = Du får genast ett mottagningsbevis. Svaret får du så som du önskar: i den här tjänsten, per post eller vid ett besök.
start-by = Om du skickar din begäran i dag får du svar senast den { $date }.
start-free = Begäran är gratis. Du kan göra paus och fortsätta inom två dygn.
start-button = Börja
start-cookie = Utkastet sparas krypterat på servern. I din webbläsare sparas en kaka, så att bara den här webbläsaren kommer åt utkastet.

## Whom to turn to

contact-office = Till vem
contact-address = Adress
contact-phone = Telefon
contact-email = E-post

## Withdraw a consent

withdraw-lead = Du kan återkalla ett samtycke när som helst. Återkallelsen gäller genast.
withdraw-1 = Ingen frågar varför, och återkallelsen påverkar inte dina ärenden i den här tjänsten.
withdraw-2 = Det som gjorts med dina uppgifter tidigare med ditt samtycke är fortfarande lagligt.
withdraw-3 = Du får genast veta vad som upphör, vad som fortsätter och vad som sparas.
withdraw-button = Identifiera dig och se dina samtycken
withdraw-other = Andra sätt att återkalla
withdraw-other-text = Du kan också återkalla samtycket genom att meddela direkt:

## A notice

notice-kind = Dataskyddsbeskrivning
notice-old = Det här är en gammal version.
notice-in-force = Se den gällande beskrivningen
notice-language = Kommunen har gett den här dataskyddsbeskrivningen bara på finska. Texten nedan är därför på finska.
notice-silent = Beskrivningen berättar inte detta.
notice-missing = Beskrivningen berättar inte detta, fast den borde.
notice-remark = Observera:
notice-says = Var står detta i den officiella beskrivningen?
notice-undated = inget datum
notice-whole = Hela beskrivningen
notice-contents = Beskrivningens innehåll
notice-awaited = Punkter som ännu inte finns här
notice-awaited-lead = De här punkterna har ännu inte förts hit från den officiella beskrivningen. Du får hela beskrivningen av dataskyddsombudet.
notice-version = Version { $n }, gäller från den { $date }.
notice-permanent = Den här versionens bestående adress
notice-official = Officiell beskrivning:
status-ended = Verksamheten har upphört.
status-moved = Uppgiften har flyttats.
status-partly-moved = En del av uppgifterna har flyttats.
status-tag-ended = Upphört
status-tag-moved = Flyttat
status-tag-partly-moved = Delvis flyttat

## In brief

brief-title = I korthet
brief-about-you = Gäller det här dig?
brief-why = Varför finns uppgifterna?
brief-sources = Var kommer uppgifterna ifrån?
brief-recipients = Vem får dem?
brief-retention = Hur länge sparas de?
brief-automated = Fattar en maskin beslut om dig?

## Your rights here

rights-title = Dina rättigheter här
rights-lead = Du kan alltid begära. Här ser du vad som brukar gå, vem som avgör och när du får svar om du begär i dag.
rights-usually = Vanligen ja
rights-usually-not = Vanligen nej
rights-decides = Vem avgör
rights-receives = Vem tar emot
rights-by = Svar senast
rights-at-once = Gäller genast
rights-why = Vem får begäran och varför?
rights-form = Vad beskrivningen säger om formen
rights-cost = Vad beskrivningen säger om avgift
rights-holds = Så här är det:
right-can-access = Begära dina uppgifter
right-can-log-data = Få veta vem som har tittat på dina uppgifter
right-can-rectification = Begära rättelse
right-can-erasure = Begära att uppgifter raderas
right-can-restriction = Begära att användningen begränsas
right-can-portability = Begära att uppgifter flyttas
right-can-objection = Motsätta dig användningen
right-can-disclosure-prohibition = Förbjuda att uppgifter lämnas ut
right-can-consent-withdrawal = Återkalla ditt samtycke
act-access = Börja begäran om dina uppgifter
act-rectification = Begär rättelse
act-withdraw = Återkalla samtycke
act-other = Begär med egna ord

## Sections of a notice

section-register = Registrets namn och form
section-data-subjects = Vem det finns uppgifter om
section-controller = Vem som ansvarar (personuppgiftsansvarig)
section-representative = Den personuppgiftsansvariges företrädare
section-contact = Vem man kan fråga
section-dpo = Dataskyddsombud
section-decider = Vem som avgör begäran
section-purposes = Vad uppgifterna används till
section-legal-basis = På vilken grund (rättslig grund)
section-data-categories = Vilka uppgifter som finns
section-requirement = Måste man lämna uppgifterna
section-sources = Var uppgifterna fås
section-recipients = Vem som får uppgifterna
section-systems = System och vem som sköter dem
section-links = Kopplingar till andra register
section-transfers = Överföring utanför EU och EES
section-protection = Hur uppgifterna skyddas
section-secrecy = Sekretess
section-outputs = Utskrifter och statistik
section-retention = Hur länge uppgifterna sparas
section-automated-decisions = Automatiska beslut
section-rights = Rättigheter enligt beskrivningen
section-complaint = Klagomål
section-display = Var beskrivningen finns framlagd
section-dates = När beskrivningen gjordes

## What sections hold

content-sub-registers = Delregister
content-form-both = Uppgifterna finns i ett datasystem och på papper.
content-form-electronic = Uppgifterna finns i ett datasystem.
content-form-electronic-only-said = Uppgifterna finns i ett datasystem. Beskrivningen säger inte om de finns på papper.
content-form-paper = Uppgifterna finns på papper.
content-form-unsaid = Beskrivningen säger inte om uppgifterna finns i ett system eller på papper.
content-what = Vilka uppgifter
content-basis = På vilken grund
content-manner = Hur
content-condition = På vilket villkor
content-used-for = Används till
content-host = Vem som sköter
content-paper = Uppgifter på papper
content-digital = Digitala uppgifter
content-drafted = Uppgjord
content-updated = Uppdaterad
special-health = Hälsouppgift, särskilt skydd
special-union-membership = Fackmedlemskap, särskilt skydd
special-social-welfare = Socialvårdsuppgift, sekretessbelagd

## About the service

about-title = Om den här tjänsten
about-lead = Tietoluukku är kommunernas gemensamma lucka för ärenden som gäller personuppgifter.
about-what-title = Vad kan man göra här?
about-what = Du kan läsa dataskyddsbeskrivningar på ett lättläst språk, begära dina egna uppgifter med en underskriven begäran, återkalla samtycken och följa ditt ärende.
about-reading-title = Så läser man beskrivningarna
about-reading = Vi berättar innehållet med egna ord. Om kommunens beskrivning inte säger något säger vi det rakt ut. Under varje punkt ser du var det står i den officiella beskrivningen.
about-data-title = Vad sparar tjänsten om dig?
about-data = Din begäran, svaret och uppgiften om hur du identifierade dig sparas krypterat. Varje gång någon tittar antecknas det i loggen. Att du läser beskrivningar sparas inte.
about-cookies-title = Kakor
about-cookies = Vi använder bara nödvändiga kakor: en för utkastet och en för inloggningen. Vi följer inte dina besök.
about-accessibility-title = Tillgänglighet
about-accessibility = Allt fungerar också utan JavaScript, med tangentbord och med skärmläsare. Om något inte fungerar, berätta för kommunens rådgivning: kontaktuppgifterna finns längst ner på kommunens sidor.
