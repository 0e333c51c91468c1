# How a matter ends: corrected, partly, a statement added; other people in it;
# if one is not satisfied; the whole case on paper.

## The owner: what came of a wish to have data corrected

owner-act-rectify = Skriv avgörandet om rättelsen
owner-act-rectify-on = Fortsätt med avgörandet om rättelsen
owner-draft-rectify = Utkast till avgörande om rättelsen
owner-not-now-right = Den här begäran kan inte avgöras på det här sättet.
owner-send-rectified = Skicka avgörandet
rectify-title = Avgör begäran om rättelse
rectify-result = Vad gjorde du med uppgifterna?
rectify-result-hint = Om du avslår hela begäran, gå tillbaka till begäran och välj Avslå.
rectify-result-corrected = Jag rättade uppgifterna
rectify-result-corrected-hint = Uppgifterna är ändrade i systemet så som du skriver nedan.
rectify-result-partly = Jag rättade en del
rectify-result-partly-hint = Skriv vad du ändrade och motivera varför resten är oförändrat.
rectify-result-statement = Jag ändrade inget, men lade till personens eget yttrande bredvid uppgifterna
rectify-result-statement-hint = Yttrandet syns framöver för alla som läser uppgifterna. Motivera varför uppgifterna inte ändrades.
rectify-changes = Vad du ändrade
rectify-changes-how = Kopiera uppgifterna ord för ord ur systemet. Om uppgiften saknades helt, lämna det första fältet tomt.
rectify-change = Ändring { $n }
rectify-change-add = Lägg till en ändring
rectify-before = Uppgiften var
rectify-after = Uppgiften är nu
rectify-statement = Det här ställs bredvid uppgifterna
rectify-statement-how = Orden är personens egna. De kan inte ändras här. Fråga personen om de inte duger som yttrande.
rectify-beside = Bredvid vilken uppgift står yttrandet
rectify-beside-hint = System och ställe, till exempel Walmu, klientjournal 3 april 2026.
rectify-on = När du gjorde ändringen eller lade till yttrandet
rectify-on-hint = Till exempel 20/11 2026. Gör ändringen i systemet innan du skickar avgörandet.
rectify-recipients = Vem som har fått den felaktiga uppgiften
rectify-recipients-how = Alla som har fått den felaktiga uppgiften ska få veta om rättelsen (artikel 19 i dataskyddsförordningen). Personen ser vem som har fått veta. Beskrivningens mottagare finns färdigt här.
rectify-recipient-other = Annan mottagare
rectify-recipient-name = Namn på en annan mottagare (om det finns någon)
rectify-recipient-add = Lägg till en mottagare
rectify-telling-told = Har fått veta om rättelsen
rectify-telling-never = Har inte fått den felaktiga uppgiften
rectify-telling-impossible = Det är omöjligt eller oproportionellt svårt att meddela
rectify-told-on = När det meddelades: { $name }
rectify-why = Varför det inte gick att meddela: { $name }
rectify-why-not = Vad som inte ändrades och varför
rectify-why-not-how = Det här är ett skriftligt avslag på det som inte ändrades. Anvisningar om vad personen kan göra följer med.
rectify-message-hint = Till exempel var rättelsen syns och när.
owner-extent = Lämnar du ut allt som begärdes?
owner-extent-all = Ja, allt lämnas ut
owner-extent-part = Nej, en del lämnas inte ut
owner-withheld = Vad som inte lämnas ut och varför
owner-overdue = Tidsfristen har gått ut.
owner-overdue-then = Svara genast. Personen har fått veta om förseningen och hur man klagar.

## The owner: other people in it

others-title = Uppgifter om andra människor
others-question = Finns det uppgifter om andra människor i svaret?
others-hint = Gå igenom varje sida. Svaret får inte skada andra: till exempel kan namnet på den som gjort en anmälan vara sekretessbelagt (artikel 15.4 i dataskyddsförordningen, 34 § i dataskyddslagen).
others-yes = Ja
others-no = Nej
others-handling = Vad gjorde du med uppgifterna om andra?
others-handling-taken-out = Jag tog bort eller täckte dem
others-handling-may-be-given = De får lämnas ut
others-how = Berätta närmare
others-how-hint = Vad du tog bort eller täckte, eller varför uppgifterna får lämnas ut. Det här stannar hos kommunen, personen ser det inte.
others-record = Uppgifter om andra människor innan svaret skickades
others-record-hidden = Endast för kommunens eget bruk. Personen ser inte det här.

## What was corrected, as both read it

rectified-changes = Vad som rättades
rectified-on = Rättat
rectified-before = Uppgiften var
rectified-after = Uppgiften är nu
rectified-lacking = Uppgiften saknades.
rectified-recipients = Vem som har fått veta om rättelsen
rectified-nobody = Den felaktiga uppgiften har inte lämnats till andra.
rectified-told = Fick veta
rectified-impossible = Har inte kunnat meddelas, eftersom det är omöjligt eller oproportionellt svårt:
rectified-never = Har inte fått den felaktiga uppgiften.
statement-title = Yttrande bredvid uppgifterna
statement-beside = Bredvid vilken uppgift
statement-on = Tillagt

## The citizen

action-partly-answered = Begäran uppfylldes delvis. Motiveringen skickades.
action-statement-added = Uppgifterna ändrades inte. Personens yttrande lades till bredvid dem.
action-you-statement-added = Uppgifterna ändrades inte. Ditt yttrande lades till bredvid dem.
now-corrected = Dina uppgifter har rättats. Du kan läsa vad som ändrades.
now-partly-corrected = En del av dina uppgifter har rättats. Du kan läsa vad som inte ändrades och varför.
answer-not-corrected = Vad som inte ändrades och varför
matter-dissatisfied = Så här går du vidare om du inte är nöjd
dissatisfied-ways = Vad du kan göra
dissatisfied-version = Kommunens anvisning, version { $version }.
dissatisfied-approved = Texten har godkänts av:
dissatisfied-dpo = Kommunens dataskyddsombud
dissatisfied-enclose = Vad du bifogar
dissatisfied-enclose-how = Vart du än vänder dig är de här till hjälp:
dissatisfied-enclose-case = Hela ärendet utskrivet: begäran, mottagningsbeviset, avgörandet och händelserna på en sida
dissatisfied-enclose-why = Vad som enligt dig är fel, med egna ord
dissatisfied-enclose-want = Vad du vill att ska göras
dissatisfied-enclose-more = Andra papper som du hänvisar till
dissatisfied-code = Skicka inte din personbeteckning med vanlig e-post.
dissatisfied-code-why = Den finns inte i utskriften av ärendet, om du inte själv har skrivit den i din begäran.
dissatisfied-case = Öppna hela ärendet för utskrift
case-title = Hela ärendet, referens { $reference }
case-print = Du kan skriva ut sidan eller spara den som en fil med webbläsarens utskriftsfunktion.
case-receipt = Mottagningsbevis
case-received = Begäran kom fram
case-due = Svar senast
case-due-then = Svar senast, räknat den dag då begäran kom fram

## What is wrong on these forms

problem-result-not-chosen = Välj vad du gjorde med uppgifterna
problem-before-too-long = Förkorta texten: högst 5 000 tecken
problem-after-too-long = Förkorta texten: högst 5 000 tecken
problem-after-empty = Skriv hur uppgiften lyder nu
problem-after-same = Uppgiften är den samma som förut. Skriv vad som ändrades
problem-after-none-changed = Skriv åtminstone en ändring
problem-on-not-a-date = Skriv datumet som dag, månad, år, till exempel 20/11 2026
problem-on-in-future = Datumet är i framtiden. Gör ändringen först och skicka sedan avgörandet
problem-beside-empty = Skriv bredvid vilken uppgift yttrandet står
problem-beside-too-long = Förkorta texten: högst 500 tecken
problem-recipient-empty = Skriv mottagarens namn
problem-recipient-too-long = Förkorta namnet: högst 500 tecken
problem-telling-not-chosen = Välj om mottagaren har fått veta om rättelsen
problem-told-on-not-a-date = Skriv när det meddelades, till exempel 20/11 2026
problem-told-on-in-future = Dagen är i framtiden. Meddela mottagaren först
problem-why-too-short = Berätta varför mottagaren inte kunde meddelas: minst 20 tecken
problem-why-too-long = Förkorta texten: högst 5 000 tecken
problem-others-not-chosen = Svara på om det finns uppgifter om andra människor
problem-handling-not-chosen = Välj vad du gjorde med uppgifterna om andra
problem-how-too-short = Berätta närmare: minst 10 tecken
problem-how-too-long = Förkorta texten: högst 2 000 tecken
