# Administration: kommunernas uppgifter och roller.

admin-nav = Administration
admin-title = Administration
admin-lead = Här sköts tjänstens uppgifter och roller. Här syns varken begäranden eller personer.
admin-me = Inloggad som:
admin-back = ← { $to }
admin-no-worklist = En administratör har ingen arbetslista
admin-no-worklist-why = Administratören sköter tjänsten och ser inga begäranden. Om du också handlägger begäranden ska du logga in med ett annat konto för dem.
admin-to-front = Gå till administrationen
admin-waiting-none = Ingenting väntar på dig.
admin-waiting =
    { $n ->
        [one] 1 förslag väntar på en annan administratör, till exempel dig.
       *[other] { $n } förslag väntar på en annan administratör, till exempel dig.
    }
admin-waiting-open = Visa förslagen
admin-municipalities = Kommuner
admin-municipality-what = Namn, hjälp, färg, sökande av ändring, uppdrag och register
admin-portal = Tjänsten

## Kommun
admin-saved = Sparat. Ändringen syns genast för alla och har antecknats i listan över ändringar.
admin-see-public = Visa kommunens förstasida
admin-profile-title = Namn, språk och hjälp
admin-profile-what = Namnets böjningsformer, servicespråk, rådgivning och telefon
admin-profile-lead = Det här syns på kommunens alla sidor. Skriv själv varje form av namnet: tjänsten böjer inga namn.
admin-colours-title = Accentfärg
admin-colours-what = Ljus och mörk färg, förhandsvisning och kontrast
admin-colours-lead = Färgen syns i länkar och knappar. En färg som personer med nedsatt syn inte kan urskilja går inte att spara.
admin-contrast = Kontrasten är { $ratio } : 1. Minst { $enough } : 1 behövs.
admin-preview = Förhandsvisa
admin-preview-light = Ljust läge
admin-preview-dark = Mörkt läge
admin-preview-link = Länk på sidan
admin-preview-button = Knapp
admin-remedies-title = Ändringssökande och klagomål
admin-remedies-lead = De här anvisningarna bifogas varje avslag. Dataombudsmannen och domstolen nämns alltid. Varje ändring är en ny version som någon har godkänt.
admin-remedies-current = Version { $version } gäller
admin-remedies-then = När du sparar uppstår en ny version. Den bifogas avgöranden som fattas från och med nu. Gamla avgöranden ändras inte.
admin-remedies-versions = Publicerade versioner
admin-remedies-version = Version { $version }, publicerad { $at }
admin-remedies-approved = Godkänd { $on }:
admin-offices = Uppdrag
admin-offices-why = Begäranden kommer till uppdrag, inte till personer. Se till att varje uppdrag har någon.
admin-office-new = Lägg till ett uppdrag
admin-office-lead = Namnet och kontaktuppgifterna syns för den som begär. Meddelanden om nya begäranden går till uppdragets brevlåda.
admin-office-dpo = dataskyddsombud
admin-office-holders = Se och ändra vem som sköter det här uppdraget
admin-registers = Registren
admin-register-lead = Med de här uppgifterna hittas registret. Det övriga innehållet står i dataskyddsbeskrivningen.
admin-register-notice = Visa registrets dataskyddsbeskrivning

## Formulär
admin-save = Spara
admin-save-then = Ändringen syns genast för alla. Den antecknas med ditt namn i listan över ändringar.
admin-discard = Kasta utkastet
admin-drafted = Här är ditt utkast som du ännu inte har sparat.
admin-overtaken = Någon annan har ändrat de här uppgifterna sedan du började. Ditt utkast finns kvar. Kontrollera det och spara på nytt, eller kasta utkastet så ser du de nuvarande uppgifterna.
admin-in-fi = { $label } på finska
admin-in-sv = { $label } på svenska
admin-in-en = { $label } på engelska
admin-optional = { $label } (om det finns)
admin-group-name = Kommunens namn
admin-group-authority = Myndigheten
admin-group-languages = Servicespråk
admin-group-help = Hjälp och rådgivning
admin-group-dpo = Dataskyddsombud
admin-group-ombudsman = Dataombudsmannen
admin-group-court = Domstol
admin-group-approved = Godkännande
admin-group-register = Namn och sökord
admin-group-status = Status
admin-field-nominative = Det finska namnets grundform
admin-field-genitive = Det finska namnets genitiv
admin-field-inessive = Det finska namnets inessiv
admin-field-name = Kommunens namn
admin-field-authority = Myndighetens namn
admin-field-speaks = Service ges
admin-field-help = Anvisning för den som behöver hjälp
admin-field-help-phone = Rådgivningens telefon
admin-field-light = Färg på ljus botten
admin-field-dark = Färg på mörk botten
admin-field-dpo = Anvisning
admin-field-ombudsman = Anvisning om klagomål
admin-field-court = Att föra saken till domstol
admin-field-approved-by = Godkänd av
admin-field-approved-on = Godkänd den
admin-field-slug = Namn i adresser
admin-field-office-name = Uppdragets namn
admin-field-mailbox = Brevlåda
admin-field-address = Adress
admin-field-phone = Telefon
admin-field-register-name = Registrets namn
admin-field-summary = En mening om registret
admin-field-search-words = Sökord
admin-field-state = Registrets status
admin-field-since = Från och med
admin-field-to = Har övergått till
admin-field-status-why = Vad det här betyder
admin-field-role = Roll
admin-field-by = Vem får rollen
admin-field-holder = E-post eller grupp
admin-field-person = Inloggad person
admin-field-from = Första dagen
admin-field-until = Sista dagen
admin-field-role-why = Motivering
admin-hint-nominative = Till exempel Ii
admin-hint-genitive = Vems? Till exempel Iin
admin-hint-inessive = Var? Till exempel Iissä
admin-hint-authority = Till exempel Reso stad
admin-hint-help = Vart man kan ringa eller gå om man inte klarar sig på nätet
admin-hint-light = Sex tecken, till exempel #1f4a94
admin-hint-dark = Sex tecken, till exempel #a9c6ff
admin-hint-approved-by = Ett uppdrag, inte en persons namn. Till exempel stadsjuristen
admin-hint-approved-on = Dag, månad, år, till exempel 22/11 2026
admin-hint-slug = Små bokstäver a–z, siffror och bindestreck. Det går inte att ändra senare
admin-hint-mailbox = Uppdragets egen brevlåda, inte någons personliga
admin-hint-search-words = Vardagliga ord som folk söker med. Ett ord per rad
admin-hint-since = För ett avslutat register räcker året. Om det har övergått behövs dagen, till exempel 1/1 2023
admin-hint-to = Bara om registret har övergått helt eller delvis
admin-hint-status-why = För läsaren: vem ansvarar nu och var kan man begära uppgifter. Behövs om registret inte används som förut
admin-hint-holder = E-postadressen ska vara den som arbetskontot bekräftar. Gruppens namn får du av kommunens it-förvaltning
admin-hint-person = Bara om rollen ges till en person som har loggat in här
admin-hint-from = Rollen börjar när den här dagen börjar. Till exempel 22/11 2026
admin-hint-until = Rollen upphör när den här dagen slutar. En ställföreträdare har alltid en sista dag
admin-hint-role-why = En annan administratör läser det här när hen beslutar
admin-choice-active = I bruk
admin-choice-ended = Avslutat
admin-choice-moved = Har övergått till någon annan
admin-choice-partly-moved = Har delvis övergått till någon annan
admin-choice-deputy = Ställföreträdare, för en viss tid
admin-choice-owner = Ansvarig person, tills vidare eller för en viss tid
admin-choice-email = En e-postadress
admin-choice-group = En grupp i katalogen
admin-choice-staff = En person som har loggat in här
admin-person-none = Inte vald

## Roller
admin-holders-title = Vem sköter det här uppdraget
admin-holders-lead = Den ansvariga och ställföreträdaren ser de begäranden som kommer till uppdraget. Ställföreträdarens roll upphör när den sista dagen slutar, också om hen är inloggad.
admin-holders-none = Ingen
admin-holders =
    { $n ->
        [one] 1 som sköter det, varav ställföreträdare { $deputies }
       *[other] { $n } som sköter det, varav ställföreträdare { $deputies }
    }
admin-holders-empty = Ingen sköter det här uppdraget. Begäranden som kommer till det blir liggande.
admin-holder-new = Föreslå någon ny
admin-configured = Enligt tjänstens inställningar. Ändras av tjänstens driftansvariga.
admin-administrators-title = Administratörer
admin-administrators-what = Antal administratörer: { $n }
admin-administrators-lead = Administratören ändrar kommunernas uppgifter och roller, men ser varken begäranden eller personer. För roller behövs alltid två: en föreslår och en annan godkänner.
admin-administrator-new = Föreslå en ny administratör
admin-two-stay = Det ska alltid finnas två administratörer kvar, så ingenderas roll kan avslutas nu.
admin-role-administrator = administratör
admin-role-owner = ansvarig person
admin-role-deputy = ställföreträdare
admin-by-staff = person
admin-by-email = e-postadress
admin-by-group = grupp
admin-from = från och med { $from }
admin-from-until = { $from }–{ $until }
admin-you = du
admin-ending = Det har föreslagits att rollen avslutas
admin-end = Föreslå att rollen avslutas
admin-end-of = Avsluta rollen: { $who }
admin-propose = Föreslå
admin-propose-then = Rollen börjar först när en annan administratör har godkänt förslaget. Förslaget förfaller efter sju dagar.
admin-proposed = Förslaget är gjort. En annan administratör godkänner eller avslår det.
admin-refused-decided = Förslaget var redan avgjort. Ingenting ändrades.
admin-refused-lapsed = Förslaget hade hunnit förfalla. Ingenting ändrades. Vid behov kan det göras på nytt.
admin-refused-same-person = Ett förslag godkänns alltid av någon annan än den som gjorde det. Ingenting ändrades.
admin-refused-own-role = Ingen kan ge sig själv en roll. Ingenting ändrades.
admin-refused-too-few = Det ska alltid finnas två administratörer kvar. Ingenting ändrades.
admin-refused-known = Det här har redan föreslagits. Ingenting ändrades.

## Förslag
admin-proposals-title = Förslag
admin-proposals-what = Ändringar av roller som väntar på en annan administratör
admin-proposals-lead = En ändring av en roll träder i kraft när någon annan än den som föreslog den godkänner den. Båda antecknas i listan över ändringar.
admin-proposals-none = Inget förslag väntar.
admin-proposal-give-administrator = Ny administratör: { $who }
admin-proposal-give-owner = Ny ansvarig person: { $who }
admin-proposal-give-deputy = Ny ställföreträdare: { $who }
admin-proposal-end-administrator = Administratörens roll upphör: { $who }
admin-proposal-end-owner = Den ansvarigas roll upphör: { $who }
admin-proposal-end-deputy = Ställföreträdarens roll upphör: { $who }
admin-proposal-office = Uppdrag
admin-proposal-kind = Vem
admin-proposal-days = Tid
admin-proposal-by = Föreslogs av
admin-proposal-by-at = { $who }, { $at }
admin-proposal-lapses = Förfaller
admin-proposal-own = Det här är ditt eget förslag, så någon annan beslutar om det. Du kan ta tillbaka det.
admin-proposal-for-me = Den här rollen skulle bli din, så du kan inte själv godkänna den.
admin-approve = Godkänn, så träder ändringen i kraft
admin-refuse = Avslå
admin-withdraw = Ta tillbaka förslaget
admin-decided = Saken är avgjord och antecknad i listan över ändringar.

## Ändringar
admin-changes-title = Ändringar
admin-changes-what = Vem ändrade vad och när
admin-changes-lead = Allt som administratörerna har gjort, det nyaste först. Listan kan inte ändras.
admin-changes-none = Det finns inga ändringar.
admin-by-command = tjänstens driftansvariga
admin-nothing = (tomt)
admin-newer = Nyare
admin-older = Äldre
admin-pages = Sidor med ändringar
action-catalog-changed = Uppgifter ändrades
action-role-proposed = En ändring av en roll föreslogs
action-role-approved = En ändring av en roll godkändes
action-role-refused = En ändring av en roll avslogs
action-role-withdrawn = Ett förslag om en roll togs tillbaka
action-administrator-added = En administratör lades till med ett kommando
action-administrator-removed = En administratör togs bort med ett kommando

## Nycklar
admin-keys-title = Sigillnyckel
admin-keys-what = Nyckeln som mottagningsbevisen förseglas med
admin-keys-lead = Tjänsten förseglar mottagningsbevisen med den här nyckeln. Också gamla bevis kan alltid kontrolleras, eftersom de nycklar som använts publiceras.
admin-keys-is = I bruk från och med { $from }
admin-keys-was = I bruk { $from }–{ $until }
admin-keys-replace = Att byta nyckeln
admin-keys-when = Nyckeln byts om någon annan kan ha kommit över den, eller med avtalade mellanrum.
admin-keys-then = En annan administratör godkänner bytet. Därefter byter tjänstens driftansvariga nyckeln med ett kommando.
admin-keys-waits = Bytet har föreslagits. Förslaget väntar på en annan administratör.
admin-keys-approved = Bytet av nyckeln { $key } är godkänt. Tjänstens driftansvariga byter den med det här kommandot och startar om tjänsten:
admin-proposal-new-seal = Sigillnyckeln byts: { $who }
action-seal-key-replaced = Sigillnyckeln byttes med ett kommando

## Vem begärandena kommer till
admin-decider-title = Vem avgör begärandena
admin-decider-lead = Nya begäranden kommer till det uppdrag som avgör dem. De som redan har kommit stannar där de är. Dataskyddsombudet avgör inga begäranden.
admin-decider-open = Beskrivningen säger inte vem som avgör. Därför kommer begärandena till dataskyddsombudet som styr dem vidare.
admin-dpo-title = Vilket uppdrag är dataskyddsombudets
admin-dpo-lead = Dataskyddsombudet får de begäranden som ingen avgör. Ett uppdrag som avgör begäranden kan inte vara dataskyddsombudets.
admin-route-now = Nu:
admin-route-waits = Ändringen har föreslagits. Förslaget väntar på en annan administratör.
admin-route-then = Ändringen träder i kraft när en annan administratör har godkänt den. Motiveringen syns för alla vid beskrivningen.
admin-field-office = Nytt uppdrag
admin-hint-office = Om uppdraget saknas, lägg först till det på kommunens sida
admin-proposal-route-register = Ett annat uppdrag avgör begärandena
admin-proposal-register = Registret
admin-proposal-route-dpo = Dataskyddsombudets uppdrag byts
admin-refused-unfit = Uppdraget passar inte: dataskyddsombudet kan inte avgöra begäranden, och den som avgör kan inte vara dataskyddsombud. Ingenting ändrades.

## Fel
problem-admin-empty = Fyll i det här
problem-admin-too-long = Förkorta texten
problem-admin-unknown = Välj något av alternativen
problem-admin-contrast = Färgen syns inte tillräckligt bra. Välj en mörkare färg för det ljusa läget och en ljusare för det mörka
problem-admin-colour = Skriv färgen i formen #1f4a94
problem-admin-in-future = Dagen ligger i framtiden. Skriv en dag som redan har varit
problem-admin-not-a-date = Skriv dagen i formen dag, månad, år, till exempel 22/11 2026
problem-admin-mailbox = Skriv en e-postadress, till exempel kirjaamo@kunta.example
problem-admin-slug = Använd bara små bokstäver a–z, siffror och bindestreck
problem-admin-taken = Namnet används redan. Välj ett annat
problem-admin-email = Skriv hela e-postadressen
problem-admin-past = Dagen har redan varit. Rollen kan börja tidigast i dag
problem-admin-backwards = Den sista dagen är före den första
problem-admin-endless = En ställföreträdare ska ha en sista dag
problem-admin-known = Rollen finns redan för samma tid, eller har redan föreslagits
problem-admin-own-role = Ingen kan ge sig själv en roll. Be en annan administratör föreslå det
