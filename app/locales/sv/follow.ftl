# Sending without identification, following what was sent so, and the owner's
# check of who asks.

## Send without identification

unsigned-title = Skicka utan att identifiera dig
unsigned-back = ← Kontrollera begäran
unsigned-lead = Ingen underskrift krävs. Din begäran gäller lika väl utan den.
unsigned-clock = Tidsfristen börjar genast när du skickar begäran.
unsigned-check = Innan du får några uppgifter kontrollerar kommunen vem du är. Det görs med kontaktuppgifter som redan finns i registret, aldrig bara med dem som du skriver här. Så får ingen annan dina uppgifter.
unsigned-answer = Svaret ges per post eller vid ett besök, om du inte identifierar dig senare.
unsigned-later = Du kan identifiera dig senare, när som helst före svaret. Då läser du svaret i den här tjänsten.
unsigned-name = Ditt namn
unsigned-reach = Hur du kan nås
unsigned-reach-hint = Skriv en postadress, ett telefonnummer eller en e-postadress. En räcker.
unsigned-then = När begäran har kommit fram får du en referens och en följkod. Med dem ser du hur långt ärendet har kommit.
unsigned-send = Skicka begäran
unsigned-identify = Jag identifierar mig i alla fall
unsigned-undone = Något fattas ännu i begäran. Den kan inte skickas innan alla frågor är besvarade.
unsigned-undone-go = Se vad som fattas
problem-sender-empty = Skriv ditt namn
problem-sender-too-long = Förkorta namnet: högst 200 tecken
problem-reach-empty = Skriv hur du kan nås: postadress, telefonnummer eller e-postadress
problem-reach-too-long = Förkorta texten: högst 500 tecken
how-to-take-back-unsigned = Om du vill dra tillbaka begäran: meddela den som avgör den och nämn referensen, eller identifiera dig först på sidan Följ ditt ärende.

## It arrived

sent-secret-title = Skriv upp följkoden
sent-secret-lead = Med referensen och den här koden ser du hur långt ditt ärende har kommit:
sent-secret-once = Koden visas bara nu. Ingen kan hämta den åt dig senare. Förvara den som ett lösenord. Om koden försvinner behandlas din begäran ändå.
sent-where = Följ ditt ärende på den här sidan:
sent-print = Du kan skriva ut sidan med webbläsarens utskriftsfunktion. Den är också ditt mottagningsbevis.
sent-noted = Jag har sparat koden
sent-next-check = Kommunen kontrollerar vem du är och sammanställer svaret. Kontrollen stoppar inte tidsfristen.

## Follow

follow-title = Följ ditt ärende
follow-lead = Om du skickade en begäran utan att identifiera dig ser du med referensen och följkoden hur långt den har kommit.
follow-already = Du följer redan ett ärende.
follow-reference-hint = Tolv tecken. Bindestreck och stora eller små bokstäver spelar ingen roll.
follow-secret = Följkod
follow-secret-hint = Tjugo tecken. Du fick den när du skickade begäran.
follow-open = Visa läget
follow-lost-title = Om följkoden har försvunnit
follow-lost = Din begäran behandlas ändå och tidsfristen är densamma. Fråga kommunen och nämn referensen. Koden kan inte återställas.
follow-signed = Om du skrev under begäran genom att identifiera dig hittar du den här:
follow-unsigned = Skickade du en begäran utan att identifiera dig?
follow-status-title = Läget i ditt ärende
follow-together = Du skickade de här samtidigt.
follow-received = Kom in
follow-latest = Svar senast
follow-now-received = Din begäran har kommit fram.
follow-now-identity-check = Din identitet kontrolleras.
follow-now-with-owner = Din begäran behandlas.
follow-now-suspended = Du har fått en fråga.
follow-now-answered = Din begäran har besvarats.
follow-now-taken-back = Begäran har dragits tillbaka.
follow-now-transferred = Din begäran har överförts till en annan myndighet.
follow-next-suspended = Identifiera dig så ser du frågan och kan svara. Tidsfristen står stilla tills du svarar.
follow-next-identity-check = Snabbast går det om du identifierar dig själv. Annars kontaktar kommunen dig. Tidsfristen löper hela tiden.
follow-next-answered = Svaret har getts per post eller vid ett besök. Om du inte har fått det, kontakta kommunen och nämn referensen.
follow-status-only = Den här sidan visar bara ärendets läge. Begärans innehåll, svaret och ditt namn syns inte här.
follow-end = Sluta följa på den här enheten
follow-back = ← Läget i ditt ärende
follow-identified = Någon har identifierat sig för det här ärendet. Svaret läses här:
follow-identify-title = Identifiera dig nu
follow-identify-why = När du identifierar dig behöver ingen längre kontrollera vem du är, och du kan läsa svaret i den här tjänsten.
follow-identify-go = Gå vidare till identifieringen
follow-identify-lead = Identifieringen kopplar dig till begäran som du skickade:
follow-identify-signs = När du identifierar dig skriver du samtidigt under begäran precis som du skickade den. Ingenting i den ändras.
follow-identify-same = Tidsfristen är densamma.
follow-identify-answer = Begäran flyttas till Mina ärenden och du läser svaret där. Den som behandlar begäran ser ditt namn och din personbeteckning.
follow-identify-receipt = Mottagningsbeviset ändras inte: där står att begäran skickades utan underskrift.
follow-identify-not = Jag identifierar mig inte nu
problem-reference-no-match = Referensen och följkoden hör inte ihop. Kontrollera båda och försök igen

## What happened

action-filed-unsigned = Begäran kom in utan underskrift.
action-identity-check-begun = Kontrollen av vem som begär började. Tidsfristen löper hela tiden.
action-identity-confirmed = Identiteten hos den som begär kontrollerades.
action-identified-later = Begäran skrevs under genom identifiering.
action-delivered = Svaret gavs utanför tjänsten.
action-you-identity-check-begun = Kontrollen av din identitet började. Tidsfristen löper hela tiden.
action-you-identity-confirmed = Din identitet kontrollerades.
action-you-identified-later = Du identifierade dig och skrev under begäran.
action-you-delivered = Du fick svaret utanför tjänsten.

## Who asks, on the owner's desk

asker-unknown = Ingen har bekräftat vem som begär det här.
asker-unknown-then = Begäran skickades utan identifiering. Den gäller ändå och tidsfristen löper. Lämna inga uppgifter, och berätta inte ens om det finns några, innan identiteten är kontrollerad.
asker-other-name = I begäran stod ett annat namn än vad den som identifierade sig har.
asker-other-name-then = Jämför namnen. Svaret gäller den som identifierade sig: lämna bara den personens uppgifter.
asker-name = Namnet, så som det skrevs
asker-contact = Kontaktuppgiften, så som den skrevs
asker-identity = Identitet
asker-checked = Kontrollerad den { $date }:
asker-check-first = Du kan förbereda svaret redan nu. Du kan skicka det först när identiteten är kontrollerad.
asker-check = Kontrollera identiteten
asker-reply = Svaret ges
asker-reply-to = Per post eller vid ett besök. Den som begär har inte identifierat sig och kan därför inte läsa svaret i tjänsten.

## The check

identity-title = Kontrollera identiteten
identity-lead = Försäkra dig om att den som begär är den vars uppgifter det gäller. Börja med det sätt som ingriper minst i personens integritet.
identity-held = Använd kontaktuppgifter som redan finns i registret.
identity-held-why = Det som står i begäran kan vem som helst ha skrivit. Om du litar bara på det kan uppgifterna hamna hos fel person.
identity-clock = Kontrollen stoppar inte tidsfristen.
identity-ways = Sätten, det minst ingripande först
identity-way-portal = Personen identifierar sig själv. Be personen öppna den här sidan med referensen och följkoden:
identity-way-phone = Ring ett nummer som redan finns i registret och be personen bekräfta att begäran är gjord av hen.
identity-way-letter = Skicka ett brev till en adress som redan finns i registret och be om en bekräftelse.
identity-way-visit = Personen besöker er och visar en identitetshandling.
identity-no-copies = Ta ingen kopia och anteckna inte handlingens nummer. Här antecknas bara hur och när kontrollen gjordes och vem som gjorde den.
identity-begin = Börja kontrollen
identity-begin-then = Begäran kommer till dig för behandling och personen ser att identiteten kontrolleras.
identity-done = När du har kontrollerat
identity-how = Hur kontrollerade du?
identity-visit = Vid ett besök, av en identitetshandling
identity-by-held-phone = Samtal till ett nummer som redan fanns i registret
identity-by-held-address = Brev till en adress som redan fanns i registret
identity-by-passport = Pass
identity-by-identity-card = Identitetskort
identity-by-driving-licence = Körkort
identity-by-other-document = Annan officiell handling med foto
identity-contact = Om du ringde eller skickade brev
identity-contact-held = Kontaktuppgiften fanns i registret redan före den här begäran
identity-contact-not-kept = Själva kontaktuppgiften antecknas inte här.
identity-document = Om du såg en handling, vilken var det?
identity-document-hint = Bara handlingens slag. Inget nummer och ingen kopia.
identity-recorded = Personen ser att identiteten har kontrollerats och när.
identity-confirm = Anteckna som kontrollerad
identity-doubt = Om du inte får veta vem som begär
identity-doubt-then = Om det finns rimliga skäl att betvivla identiteten kan du ställa en fråga till personen: först en sådan fråga stoppar tidsfristen. Om personen ändå inte kan identifieras kan du avslå begäran på den grunden. Då får du inte berätta om det finns uppgifter i registret.
identity-refuse = Avslå begäran
identity-over = Identiteten behöver inte kontrolleras: den är redan känd, eller ärendet är avgjort.
identity-not-now = Identiteten kan inte kontrolleras just nu: en kollega har begäran, ett svar av personen väntas, eller ingen har ännu utsetts att avgöra begäran.
problem-checked-by-not-chosen = Välj hur du kontrollerade identiteten
problem-document-not-chosen = Välj vilken handling du såg
problem-held-not-ticked = Bekräfta att kontaktuppgiften fanns i registret redan före begäran. Om den inte gjorde det, använd ett annat sätt

## The answer, given outside the portal

delivery-title = Hur svaret gavs
delivery-lead = Personen kan inte läsa svaret i tjänsten. Ge först svaret och anteckna sedan här hur och när du gav det.
delivery-lead-paper = Personen vill ha svaret på papper. Posta det först och anteckna sedan här hur och när du gav det. Personen kan läsa svaret också i tjänsten.
delivery-lead-visit = Personen vill ha svaret vid ett besök. Kom överens om ett besök, ge svaret då och anteckna sedan här hur och när du gav det. Personen kan läsa svaret också i tjänsten.
delivery-how = Svaret gavs
delivery-way-post = Per post
delivery-way-visit = Vid ett besök
delivery-way-typed = Till kontaktuppgiften i begäran
delivery-hint = Skicka brevet till en adress som redan finns i registret, eller till den som personen bekräftade när du kontrollerade identiteten.
delivery-hint-held = Skicka brevet till en adress som finns i registret eller i befolkningsdatasystemet.
delivery-by-post = per post
delivery-by-visit = vid ett besök
delivery-by-typed = till kontaktuppgiften i begäran
delivery-when = När
delivery-when-hint = Till exempel 22/11 2026
delivery-then = Ärendet antecknas som avgjort. Personen ser att begäran har besvarats, men inte vad svaret är.
delivery-then-here-too = Ärendet antecknas som avgjort. Personen får veta att svaret finns och ser hur och när det gavs. Svaret kan läsas också i tjänsten.
delivery-record = Anteckna att svaret har getts
delivery-nobody = Därför kan svaret inte skickas ännu, inte heller beskedet att det inte finns några uppgifter. Ditt utkast är sparat.
delivery-given = Svaret gavs { $by } den { $date }.
problem-delivered-by-not-chosen = Välj hur svaret gavs
problem-delivered-on-not-a-date = Skriv dagen som dag, månad, år, till exempel 22/11 2026
problem-delivered-on-not-possible = Svaret kan inte ha getts den dagen eller på det sättet: dagen kan inte ligga i framtiden eller före kontrollen av identiteten

## Mail

mail-follower-subject = Det finns nytt i ditt ärende i Tietoluukku
mail-follower =
    Hej,

    det har hänt något nytt i ditt ärende. Du ser läget med referensen och följkoden här:
    { $address }

    Av säkerhetsskäl berättar det här meddelandet inte mer. Du kan inte svara på meddelandet.
mail-identified-subject = Den som begär har identifierat sig: { $reference }
mail-identified =
    Den som skickade en begäran utan identifiering har nu identifierat sig. Identiteten behöver inte längre kontrolleras och svaret ges i tjänsten.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svara senast: { $due }

    { $address }
