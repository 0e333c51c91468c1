# Pages of a citizen: the draft, signing, the receipt, my matters, consents.

## The draft

draft-title = Du har en begäran som inte är klar
draft-lead = Ingenting har skickats ännu. Du kan fortsätta där du slutade.
draft-next = Nästa punkt
draft-go-on = Fortsätt med din begäran
draft-continue = Fortsätt
draft-delete = Ta bort utkastet
draft-back = ← Tillbaka
draft-back-notice = ← Tillbaka till beskrivningen
draft-kept = Utkastet sparas till och med den { $date }. Det syns bara i den här webbläsaren.

what-title = Vilka uppgifter vill du ha?
what-everything = Alla uppgifter om mig i det här registret
what-everything-hint = Du behöver inte veta vad som finns i registret.
what-some = Bara en del av uppgifterna
what-some-hint = Berätta nedan vilken del.
what-which = Vilken del av uppgifterna?
what-which-hint = Svara bara om du vill ha en del av uppgifterna. Listan kommer från registrets dataskyddsbeskrivning.
what-other = Något annat, med egna ord (frivilligt)
what-other-hint = Till exempel en viss handling, ett möte eller ett beslut.

when-title = Från vilken tid vill du ha uppgifter?
when-all = Från alla tider
when-between = Från en viss tid
when-between-hint = Skriv startdag, slutdag eller båda nedan. Ungefär räcker.
when-from = Startdag
when-from-hint = Till exempel 15/3 2021. Lämna tomt om du vill ha uppgifter ända från början.
when-to = Slutdag
when-to-hint = Till exempel 31/12 2023. Lämna tomt om du vill ha uppgifter fram till i dag.

hints-title = Vad kan hjälpa oss att hitta dina uppgifter?
hints-lead = Allt på den här sidan är frivilligt. Du kan också fortsätta utan att skriva något.
hints-names = Dina tidigare namn (frivilligt)
hints-names-hint = Om du har bytt namn kan äldre uppgifter finnas under ett tidigare namn.
hints-services = Tjänster som du har använt (frivilligt)
hints-services-hint = Till exempel namnet på en plats, en kurs eller en tjänst.
hints-years = När du använde tjänsterna (frivilligt)
hints-years-hint = Till exempel 2019–2021. Ungefär räcker.

notify-title = Vill du ha e-post när något händer i ditt ärende?
notify-hint = I meddelandet står bara att det finns något nytt och att du kan läsa det genom att logga in. Det syns inte vad ärendet gäller.
notify-yes = Ja, skicka e-post
notify-no = Nej, jag tittar själv
notify-email = Din e-postadress
notify-email-hint = Svara bara om du vill ha e-post. Vi använder adressen bara för meddelanden om den här begäran.

## Deleting the draft

delete-title = Vill du ta bort utkastet?
delete-lead = Allt som du har skrivit tas bort genast. Du kan inte få tillbaka utkastet.
delete-confirm = Ta bort utkastet
delete-keep = Behåll utkastet

## Check your answers and sign

check-title = Kontrollera din begäran innan du skickar den
check-change = Ändra
check-change-what = uppgifterna
check-change-when = tiden
check-change-hints = tilläggsuppgifterna
check-change-notify = valet av e-post
check-hints = Vad som hjälper oss att hitta uppgifterna
check-hints-none = Du gav inga tilläggsuppgifter.
check-missing = Du har inte svarat på detta ännu.
check-notify = E-post när det finns något nytt
check-notify-yes = Ja:
check-notify-no = Nej
check-who = Till vem begäran går
check-by = Du får svar senast
check-by-today = Dagen gäller om du skickar din begäran i dag.
check-undone = Svara först på de här
check-answer = Svara på frågan
check-stopped = Underskriften avbröts.
check-stopped-safe = Ingenting skickades. Ditt utkast är sparat och du kan försöka igen.
check-sign-title = Skriv under och skicka
check-sign-what = När du identifierar dig undertecknar du samtidigt denna begäran. Ingen behöver längre fråga vem du är. Du undertecknar så här:
check-sign-data = Ditt namn och din personbeteckning kommer från identifieringen. Med dem hittas dina uppgifter i registret. Bara den som behandlar din begäran ser dem.
check-sign-then = Din begäran skickas genast när du har identifierat dig. Du får ett mottagningsbevis.
check-sign-button = Skriv under genom att identifiera dig
check-other-title = Om du inte kan eller vill identifiera dig
check-other = Du kan göra samma begäran per brev, per telefon eller genom ett besök. Ingen underskrift krävs, men din identitet kontrolleras innan uppgifter lämnas ut. Kontakta:

## Signing was broken off

stopped-title = Din begäran skickades inte
stopped-lead = Underskriften avbröts. Ingenting skickades och ingen har fått din begäran.
stopped-safe = Ditt utkast är sparat. Du kan försöka igen när du vill.
stopped-again = Kontrollera din begäran och skriv under
stopped-elsewhere = Utkastet finns inte i den här webbläsaren. Det finns i den webbläsare där du började. Gå tillbaka dit och öppna den här sidan på nytt.
stopped-gone = Om du inte längre kommer åt den webbläsaren, börja från början.
stopped-front = Börja från början

## Log-in

login-title = Identifiera dig
login-lead = Den här sidan visas bara för den som ärendet gäller. Därför behöver du först identifiera dig.
login-already = Du har redan loggat in.
login-back = Efter identifieringen kommer du till den sida som du var på väg till.
login-no-signature = Att bara logga in skickar ingenting och undertecknar ingenting.
login-shared = Om du använder en gemensam dator, logga ut till sist.
login-button = Identifiera dig
login-not = Tillbaka till startsidan

## My matters

matters-title = Mina ärenden
matters-name = Inloggad som:
matters-requests = Begäranden
matters-no-requests = Du har inte gjort någon begäran här. Du kan be kommunen om de uppgifter som den har om dig.
matters-begin = Välj kommun och begär dina uppgifter
matters-consents = Samtycken
matters-consents-lead = Du kan återkalla ett samtycke när som helst. Ingen orsak behövs. Återkallelsen påverkar inte det som tidigare har gjorts med uppgifterna.
matters-no-consents = Inga av dina samtycken är antecknade i den här tjänsten. Du kan ha gett ett samtycke någon annanstans, till exempel på papper. Också det kan du återkalla här: välj kommun.
matters-consents-front = Välj kommun
matters-given = I kraft
matters-withdrawn = Återkallade
matters-elsewhere = Återkalla ett samtycke som inte finns här
consents-what = Samtycke
consents-when = Getts
consents-withdrawn = Återkallats
consents-to-whom = Vem som får uppgifter
consents-do = Vad du kan göra
consents-nobody = Inga andra

## Where a request is, and what comes next

now-received = Din begäran har kommit fram. Du får svar senast { $date }.
now-identity-check = Din identitet kontrolleras. Du får svar senast { $date }.
now-with-owner = Din begäran behandlas. Du får svar senast { $date }.
now-suspended = Du ombeds lämna tilläggsuppgifter. Svara senast { $date }.
now-overdue =
    { $days ->
        [one] Tidsfristen gick ut för en dag sedan. Du skulle ha fått svar senast { $date }.
       *[other] Tidsfristen gick ut för { $days } dagar sedan. Du skulle ha fått svar senast { $date }.
    }
now-fulfilled = Din begäran har besvarats. Du kan läsa svaret.
now-partly-fulfilled = Din begäran har besvarats. En del av de uppgifter som du begärde kunde inte lämnas ut.
now-statement-added = Uppgifterna ändrades inte, men ditt eget yttrande finns nu bredvid dem.
now-refused = Din begäran avslogs. Du kan läsa motiveringen och vad du kan göra.
now-nothing-held = I registret hittades inga uppgifter om dig.
now-taken-back = Du drog tillbaka denna begäran.
now-transferred = Din begäran har överförts till en annan myndighet.
next-received = Din begäran tas härnäst under behandling. Du behöver inte göra något nu.
next-assigned = Din begäran styrs härnäst till den som avgör den. Du behöver inte göra något nu.
next-identity-check = Den som behandlar din begäran kontrollerar vem du är. Du blir kontaktad om något behövs av dig.
next-with-owner-here = Den som behandlar din begäran sammanställer svaret. Svaret kommer till den här sidan. Du behöver inte göra något nu.
next-with-owner-paper = Den som behandlar din begäran sammanställer svaret. Svaret kommer per post till den adress som kommunen har. Du kan läsa det också här. Du behöver inte göra något nu.
next-with-owner-visit = Den som behandlar din begäran sammanställer svaret. Kommunen kommer överens med dig om en tid då du får det. Du kan läsa det också här. Du behöver inte göra något nu.
next-suspended = Svara på frågan. Tidsfristen står stilla tills du svarar.
next-overdue = Kommunen måste ändå svara dig. Du kan fråga den som avgör din begäran eller klaga på dröjsmålet.

## One request

matter-title = { $right }, referens { $reference }
matter-next = Vad som händer härnäst
matter-late-how = Tidsfristen har gått ut. Så här kan du göra.
matter-happened = Vad som har hänt
matter-asked = Vad du begärde
matter-with = Vem som har din begäran
matter-receipt = Mottagningsbevis och bevis på underskriften
matter-receipt-open = Mottagningsbeviset: vad du skickade och när
matter-evidence = Fullständigt bevis på underskriften (innehåller din personbeteckning)
matter-change = Om du vill lägga till något eller dra tillbaka din begäran
matter-take-back = Om du vill dra tillbaka din begäran
back-matters = ← Tillbaka till mina ärenden
back-matter = ← Tillbaka till begäran
open-matter = Öppna begäran
complain-answer = Om du inte är nöjd med svaret
complain-open = Om du inte får svar eller inte är nöjd med behandlingen
complain-lead = Du kan använda ett eller flera av de här sätten. Du behöver inte börja med det första.

answer-files = Filer i svaret
answer-files-hint = Med kontrollsumman kan du försäkra dig om att filen som du laddade ner är just den som kommunen gav.
answer-withheld = Uppgifter som inte lämnades ut
answer-ground = Grund
answer-facts = Motivering
answer-ombudsman-may-see = Du kan begära att uppgifterna i stället lämnas till dataombudsmannen, som kan granska dem (dataskyddslagen 1050/2018, 34 §).
answer-complain = Så här kan du klaga på avgörandet
answer-nothing = I registret hittades inga uppgifter om dig. Också detta är ett svar på din begäran.
answer-searched = Var uppgifterna söktes
answer-searched-with = Sökningen gjordes med:
answer-nothing-more = Om du har haft ett annat namn eller minns något som hjälper sökningen kan du göra en ny begäran.
answer-taken-back = Du drog tillbaka din begäran, så den besvaras inte.
answer-transferred = Begäran gick till:
answer-official = Vem som ansvarar för avgörandet
answer-contact = Var du kan fråga mera

## Taking a request back

take-back = Dra tillbaka begäran
take-back-title = Vill du dra tillbaka begäran?
take-back-lead = När du drar tillbaka din begäran behandlas den inte längre och du får inget svar.
take-back-again = Du kan göra en ny begäran när som helst.
take-back-not = Dra inte tillbaka
take-back-late = Begäran kan inte längre dras tillbaka
take-back-late-lead = Behandlingen av din begäran är redan avslutad.

## The receipt

receipt-title = Din begäran har kommit fram
receipt-by = Du får svar senast den
receipt-by-then = När begäran kom fram utlovades svar senast den
receipt-now = Hur det står till nu ser du på begärans egen sida.
receipt-next = Vad som händer härnäst
receipt-after = Härnäst
receipt-latest = Senast den
receipt-takes = Din begäran går till:
receipt-takes-then = Om något behöver frågas av dig kommer frågan till Mina ärenden.
receipt-assigns = Din begäran tas emot av:
receipt-assigns-then = Därifrån styrs den till den som avgör den.
receipt-answer-there = Svaret finns att läsa i Mina ärenden.
receipt-mail = Du får e-post när din begäran har besvarats.
receipt-no-mail = Du ville inte ha e-post, så titta själv.
receipt-file = Ladda ner mottagningsbeviset som fil (JSON)
receipt-print = Den här sidan är ditt mottagningsbevis. Du kan skriva ut den med webbläsarens utskriftsfunktion. Den innehåller inte din personbeteckning.
receipt-sent = Vad du skickade
receipt-notice = Dataskyddsbeskrivning, version { $n }
receipt-identified = Du identifierade dig
receipt-sentence = Du undertecknade så här
receipt-proof = Hur detta kan kontrolleras
receipt-proof-lead = Mottagningsbeviset har tjänstens elektroniska stämpel. Med den kan vem som helst kontrollera att inte ett enda tecken har ändrats.
receipt-check = Så här kontrollerar du mottagningsbeviset
receipt-digest = Begärans kontrollsumma (SHA-256):
receipt-seal = Stämpelns nyckel:
receipt-verbatim = Den undertecknade begäran, tecken för tecken

## The full evidence

evidence-title = Fullständigt bevis på underskriften
evidence-warning = Filen innehåller din personbeteckning.
evidence-lead = Alla som du ger filen till får också din personbeteckning. Visa den inte för andra utan vägande skäl.
evidence-for-title = När beviset behövs
evidence-for = Med beviset kan du till exempel i domstol visa att just du undertecknade just denna begäran. Det innehåller bekräftelsen från din identifiering som sådan.
evidence-instead = Om du bara vill visa att din begäran har kommit fram, använd detta:
evidence-care-title = Om du laddar ner filen
evidence-care-keep = Förvara den som du förvarar ditt pass.
evidence-care-mail = Skicka den inte med vanlig e-post.
evidence-care-shared = Ladda inte ner den på en gemensam dator.
evidence-download = Ladda ner beviset (JSON)
evidence-not = Ladda inte ner

## Consents

back-consent = ← Tillbaka till samtycket
consent-holds = Det här samtycket är i kraft.
consent-free = Du kan återkalla det när som helst. Ingen orsak behövs.
consent-withdraw = Återkalla samtycket
consent-again = Ge samtycket på nytt
consent-text = Vad du samtyckte till
consent-kind = Vad det är
consent-version = Textens version
consent-if-withdrawn = Vad som händer om du återkallar
consent-stops = Vad som upphör
consent-goes-on = Vad som ändå fortsätter
consent-kept = Vad som sparas
consent-only-finnish = Samtyckets text finns bara på finska.

withdraw-confirm-title = Vill du återkalla samtycket?
withdraw-at-once = Återkallelsen gäller genast när du bekräftar den. Ingen orsak behövs.
withdraw-before = Det som har gjorts med dina uppgifter före återkallelsen förblir lagligt.
withdraw-not = Behåll samtycket
withdraw-already = Samtycket är redan återkallat
withdraw-open = Öppna bekräftelsen på återkallelsen

withdrawn-title = Ditt samtycke har återkallats
withdrawn-from = Återkallelsen gäller från denna stund:
withdrawn-before = Återkallelsen påverkar inte det som har gjorts med dina uppgifter före den. Det förblir lagligt.
withdrawn-recipients = Vem som får veta om återkallelsen
withdrawn-recipients-lead = De här har fått uppgifter med stöd av ditt samtycke. Den som ansvarar för registret berättar om återkallelsen för dem.
withdrawn-told = Har fått veta:
withdrawn-not-told = Har ännu inte fått veta.
withdrawn-nobody = Inga uppgifter har lämnats till andra med stöd av det här samtycket.
withdrawn-was = Vad du hade samtyckt till
withdrawn-print = Den här sidan är bekräftelsen på återkallelsen. Du kan skriva ut den med webbläsarens utskriftsfunktion.
withdrawn-mind = Om du ändrar dig
withdrawn-mind-lead = Du kan ge samtycket på nytt. Du får först se hela texten.

give-title = Vill du ge samtycket på nytt?
give-lead = Läs först hela texten. Samtycket är frivilligt och du kan återkalla det när som helst.
give-button = Ge samtycke
give-not = Ge inte
give-already = Samtycket är redan i kraft
give-open = Öppna samtycket
