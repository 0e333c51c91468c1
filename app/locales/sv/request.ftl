# A request of several parts: its draft, corrections, own words, whose
# information, how the answer is wanted, what was sent at once.

## All of the draft

draft-all-items =
    { $n ->
        [one] Hela begäran
       *[other] Hela begäran, { $n } delar
    }
draft-overview = Hela begäran
draft-item-undone = Inte klar
draft-item-done = Klar
draft-item-go-on = Fortsätt
draft-item-remove = Ta bort den här delen
draft-add = Lägg till ett annat register
draft-add-how = Öppna registrets dataskyddsbeskrivning och välj ”Lägg till i min begäran”. Du skickar allt på en gång.
draft-add-apart = Varje register får bara det som du begär just där. Det ser inte vad du begär på andra ställen.
draft-add-here = Register:
draft-add-elsewhere = Register i en annan kommun
draft-full = I en begäran ryms { $n } delar. Skicka dem först och gör en ny begäran för resten.

remove-title = Vill du ta bort den här delen?
remove-lead = Det som du har skrivit i den här delen tas bort genast. De andra delarna finns kvar.
remove-confirm = Ta bort delen
remove-keep = Behåll delen

## Whose information

whose-title = Vems uppgifter gäller det?
whose-own = Mina egna uppgifter
whose-child = Mitt barns uppgifter
whose-other = Någon annans uppgifter
whose-elsewhere = En annan människas uppgifter kan ännu inte begäras i den här tjänsten
whose-elsewhere-how = Du kan göra begäran på papper eller genom ett besök. Skriv vems uppgifter det gäller och vad du begär. Ta med en identitetshandling till besöket.
whose-elsewhere-child = Berätta att du är barnets vårdnadshavare. Kommunen kontrollerar det. Ett större barn kan ha rätt att själv bestämma.
whose-elsewhere-other = Bifoga en fullmakt eller ett beslut som ger dig rätt att handla för den andra.
whose-elsewhere-then = Tidsfristen är densamma som här: svaret ska ges senast en månad efter att begäran kom fram. Du kan komma tillbaka hit om du vill begära dina egna uppgifter. Kontakta:

## A correction

correction-title = Vad är fel, och hur borde det vara?
correction-lead = Skriv med egna ord. Du behöver inte veta hur uppgiften är sparad.
correction-wrong = Vad är fel eller fattas?
correction-wrong-hint = Till exempel: Min adress är Strandvägen 1.
correction-correct = Vad borde det stå?
correction-correct-hint = Till exempel: Min adress är sedan den 1 mars 2024 Forsgatan 2.
reasons-title = Vill du motivera din begäran?
reasons-lead = Du måste inte motivera. En motivering kan ändå göra att det går snabbare.
reasons-label = Motivering (frivilligt)
reasons-hint = Till exempel varifrån den rätta uppgiften framgår. Du kan lämna det här tomt.

## Own words

words-title = Vad gäller ditt ärende?
words-lead = Berätta med egna ord vad du önskar. Du behöver inte veta vilken rättighet eller lag det gäller.
words-label = Ditt ärende
words-hint = Till exempel: Jag vill veta vem som har tittat på mina uppgifter i våras.
words-hint-where = Berätta också vilken tjänst du har använt, om du vet det. Till exempel: Jag var på verkstaden år 2022 och vill att mina uppgifter tas bort.

## How the answer is wanted

way-title = Hur vill du ha svaret?
answer-way-here = I den här tjänsten
answer-way-paper = På papper per post
answer-way-visit = Vid ett besök
answer-hint-here = Du läser svaret i Mina ärenden när du har identifierat dig.
answer-hint-paper = Brevet skickas till den adress som kommunen har.
answer-hint-visit = Kommunen kommer överens om en tid med dig. Ta med en identitetshandling.
way-format = Behöver du svaret i en tillgänglig form? (frivilligt)
way-format-hint = Berätta vad som passar dig: till exempel stor stil, lättläst text eller en inspelning.
contents-answer = Hur svaret önskas
contents-format = Tillgänglig form:

## Checking all of it

check-add = Lägg till ett annat register eller ta bort delar
check-common = För hela begäran
check-whose = Vems uppgifter
check-whose-other = En annan människas uppgifter kan inte begäras här.
check-change-whose = vems uppgifter det gäller
check-change-way = hur svaret ges
check-change-correction = rättelsen
check-change-reasons = motiveringen
check-change-words = ärendet
check-reasons-none = Du gav ingen motivering. Den behövs inte.
check-sign-several = Du skriver under { $n } begäranden på en gång. Var och en går bara till sitt eget register och får ett eget svar.

## What was sent at once

filing-title = { $n } begäranden har kommit fram
filing-arrived = Kom fram
filing-lead = Varje begäran får ett eget svar. Här ser du när.
filing-apart = Bara du ser dem tillsammans. Varje register ser bara sin egen begäran.
filing-receipt = Mottagningsbevis
filing-mail = Du får e-post när svaren kommer.
filing-no-mail = Du ville inte ha e-post, så titta själv efter svaren.
filing-matters = Gå till mina ärenden
matters-together = { $n } begäranden som du skickade på en gång
register-unknown = Registret utreds

## Where one begins

choose-access = Ur vilket register vill du ha dina uppgifter?
choose-access-lead = Välj det ställe där du har varit kund. Uppgifterna är gratis, och du behöver inte berätta varför du vill ha dem.
choose-rectification = I vilket register finns felet?
choose-rectification-lead = Välj det ställe där du har varit kund. Rättelsen är gratis, och du behöver inte motivera den.
choose-own-words = Vilket register gäller ditt ärende?
choose-own-words-lead = Välj registret om du vet det. Om du inte vet kan du ändå berätta.
choose-unknown = Vet du inte?
choose-unknown-why = Dataskyddsombudet läser ditt ärende och styr det till rätt ställe. Tidsfristen börjar när ditt ärende kommer fram.
choose-unknown-button = Jag vet inte, börja ändå
start-access-lead = Du svarar på några korta frågor och identifierar dig till slut. Det tar ungefär fem minuter.
start-access-1 = Du berättar vilka uppgifter du vill ha och från vilken tid.
start-rectification-lead = Du berättar vad som är fel och hur det borde vara, och identifierar dig till slut. Det tar ungefär fem minuter.
start-rectification-1 = Du berättar vad som är fel och hur det borde vara. Vi frågar efter en motivering, men den krävs inte.
start-own-words-lead = Du berättar med egna ord och identifierar dig till slut. Dataskyddsombudet styr ärendet till rätt ställe.
start-own-words-1 = Du berättar vad du önskar. Du behöver inte veta vilken rättighet eller lag det gäller.
start-add = Om du redan har en begäran som inte är klar i den här webbläsaren läggs detta till i den. Ingenting försvinner.
act-add = Lägg till i min begäran

## What is wrong on these pages

problem-whose-not-chosen = Välj vems uppgifter det gäller
problem-wrong-empty = Skriv vad som är fel eller fattas
problem-wrong-too-long = Korta texten: högst 10 000 tecken
problem-correct-empty = Skriv vad det borde stå
problem-correct-too-long = Korta texten: högst 10 000 tecken
problem-reasons-too-long = Korta motiveringen: högst 10 000 tecken
problem-wish-empty = Skriv vad ditt ärende gäller
problem-wish-too-long = Korta texten: högst 10 000 tecken
problem-way-not-chosen = Välj hur du vill ha svaret
problem-format-too-long = Korta texten: högst 500 tecken
