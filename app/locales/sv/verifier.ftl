# Checking a receipt: the public page and what its island shows.

## The page

verify-title = Kontrollera ett mottagningsbevis
verify-lead = Vem som helst kan kontrollera att ett mottagningsbevis är äkta och att inte ett enda tecken har ändrats.
verify-stays = Filen lämnar inte din enhet.
verify-stays-how = Den kontrolleras i din webbläsare och skickas inte till tjänsten. När sidan har öppnats behövs ingen nätförbindelse.

## The keys

verify-keys-title = Med vilka nycklar det kontrolleras
verify-keys-how = Sidan innehåller alla nycklar som den här tjänsten har stämplat filer med. Om stämpeln är gjord med en annan nyckel är resultatet ”okänd nyckel”, aldrig ”filen är äkta”.
verify-key-since = i bruk från den { $from }
verify-key-between = i bruk { $from } – { $until }
verify-keys-file = Nycklarna som fil (JSON)

## Without script: the command

verify-command-title = Kontrollera med ett kommando
verify-command-when = Om det inte finns något ställe på sidan där filen väljs kan din webbläsare inte göra kontrollen. Samma kontroll gör ett kommando, också utan nätförbindelse:
verify-command-receipt = Ladda ner mottagningsbeviset som fil från Mina ärenden.
verify-command-keys = Spara tjänstens nycklar under namnet keys.json:
verify-command-run = Kör kommandot på en dator där programmet tietoluukku finns. Det är samma program som driver den här tjänsten. Det fås av tjänstens administratör.
verify-command-why-title = Varför kontrollerar tjänsten inte filen åt dig?
verify-command-why = Filen behöver inte lämna dig. I den står vad du bad om, och i det fullständiga beviset finns också din personbeteckning. Därför finns det inget formulär på sidan som skulle skicka filen.

## What can be proven at all

verify-general-title = Vad ett äkta mottagningsbevis bevisar
verify-general-1 = Begäran kom fram, när den kom, och vad som stod i den ord för ord.
verify-general-2 = Om begäran undertecknades: en identifierad person undertecknade den. Personbeteckningen finns inte i mottagningsbeviset.
verify-general-3 = Mottagningsbeviset bevisar inte att det som står i begäran är sant.

## The field for the file

verify-label = Välj filen som ska kontrolleras
verify-hint = Mottagningsbevis (vastaanotto.json) eller fullständigt bevis (todiste.json)
verify-drop = Du kan också dra filen hit.

## Which of the files it is

verify-kind-receipt = Du valde ett mottagningsbevis
verify-kind-receipt-means = Det innehåller ingen personbeteckning, så det kan visas för andra.
verify-kind-evidence = Du valde ett fullständigt bevis
verify-kind-evidence-means = Filen innehåller en personbeteckning. Alla som får filen får också personbeteckningen. Visa eller skicka den inte utan vägande skäl.
verify-kind-withdrawal = Du valde ett kvitto på att ett samtycke återkallats
verify-kind-withdrawal-means = Det innehåller ingen personbeteckning, så det kan visas för andra.
verify-kind-neither = Filen är varken ett mottagningsbevis eller ett fullständigt bevis
verify-kind-neither-means = Välj en annan fil. Om du valde rätt fil har den förändrats så att den inte kan läsas: ladda då ner den på nytt.

## What it is worth

verify-outcome-valid = Filen är äkta
verify-outcome-valid-means = Filen är precis sådan som tjänsten gav ut den.
verify-outcome-unknown = Okänd nyckel: det går inte att säga om filen är äkta
verify-outcome-unknown-means = Filen motsäger inte sig själv, men stämpeln är inte gjord med den här tjänstens nyckel. Vem som helst kan ha gjort den. Om en annan tjänst har gett ut filen, kontrollera den där.
verify-outcome-invalid = Filen duger inte som bevis
verify-outcome-invalid-means = Filen är inte sådan som tjänsten gav ut den: den har ändrats eller skadats. Ladda ner den på nytt från Mina ärenden, och öppna och spara den inte med ett annat program. Om du fick den av någon annan, be om den på nytt.

## Headings of the report

verify-heading-proves = Vad detta bevisar
verify-heading-gaps = Vad detta inte bevisar
verify-heading-steps = Vad som kontrollerades
verify-heading-facts = Vad som står i filen
verify-heading-claims = Vad filen påstår

## What a valid file proves, by whose word

verify-proof-unchanged = Tjänsten intygar: filen är utgiven av den, och inte ett enda tecken har ändrats.
verify-proof-arrived = Tjänsten intygar: begäran kom fram vid den tid som står i filen, och i den stod ord för ord det som finns i filen.
verify-proof-signed-says-portal = Tjänsten intygar: identifieringstjänsten identifierade avsändaren, som undertecknade just den här begäran. Identifieringstjänstens egen bekräftelse finns bara i det fullständiga beviset.
verify-proof-signed-by-provider = Identifieringstjänsten intygar själv: den identifierade personen som undertecknade just den här begäran. Att nyckeln var identifieringstjänstens intygar den här tjänsten.
verify-proof-withdrawn = Tjänsten intygar: återkallelsen kom in vid den tid som filen anger och har gällt sedan dess. Den gällde de samtycken som räknas upp i filen.

## What no file, or not this one, proves

verify-gap-anything = Filen bevisar ingenting: vad som helst kan stå i den.
verify-gap-sender = Vem som skickade begäran. Den undertecknades inte, och avsändaren identifierades inte.
verify-gap-signer = Vem som undertecknade begäran. Personens identitetsuppgifter finns bara i det fullständiga beviset.
verify-gap-bearer = Att den som visar filen är samma människa som skickade begäran.
verify-gap-truth = Att det som står i begäran är sant.
verify-gap-since = Vad som har hänt med begäran sedan dess. Det syns i Mina ärenden.
verify-gap-withdrawer = Vem som återkallade och vems samtycke det var. Det står inte i kvittot, så att det kan visas för andra.
verify-gap-carried-out = Att återkallelsen redan har genomförts i alla system och meddelats alla mottagare.

## The checks, as questions

verify-result-passed = Ja
verify-result-failed = Nej
verify-result-unknown = Kan inte avgöras
verify-check-canonical = Är filen skriven i rätt filform, utan extra mellanslag eller radbyten?
verify-check-canonical-means = Redan ett extra mellanslag eller radbyte är en ändring.
verify-check-seal = Håller tjänstens elektroniska stämpel?
verify-check-seal-means = Stämpeln kan bara göras av den som har tjänstens hemliga nyckel. Om ett enda tecken ändras håller stämpeln inte längre.
verify-check-key-known = Har tjänsten publicerat stämpelns nyckel?
verify-check-key-known-means = Med en annan nyckel kan vem som helst göra en stämpel.
verify-check-key-in-force = Var nyckeln i bruk när filen stämplades?
verify-check-key-in-force-means = Med en nyckel som har tagits ur bruk får inget längre stämplas.
verify-check-part-digest = Stämmer kontrollsumman med begärans text?
verify-check-part-digest-means = Kontrollsumman är uträknad ur texten och ändras om texten ändras.
verify-check-part-signed = Hör begäran till det som undertecknades?
verify-check-part-signed-means = Med en identifiering kan man underteckna flera begäranden.
verify-check-part-agrees = Gäller mottagningsbeviset samma begäran?
verify-check-part-agrees-means = Kommunen, registret, rätten, beskrivningens version och språket ska vara desamma i båda.
verify-check-receipt-seal = Håller också mottagningsbevisets egen stämpel?
verify-check-receipt-seal-means = I det fullständiga beviset finns mottagningsbeviset, som har en egen stämpel.
verify-check-token-signature = Håller identifieringstjänstens underskrift?
verify-check-token-signature-means = Identifieringstjänsten bekräftade med sin underskrift att den identifierade personen för den här tjänsten.
verify-check-nonce-covers-parts = Gäller identifieringstjänstens bekräftelse just dessa begäranden?
verify-check-nonce-covers-parts-means = I bekräftelsen finns en teckenföljd som är uträknad ur de undertecknade begärandena. Den passar inte för andra begäranden.
verify-check-token-hash = Är bekräftelsen den som mottagningsbeviset gäller?
verify-check-token-hash-means = I mottagningsbeviset finns bekräftelsens kontrollsumma.
verify-check-token-agrees = Är identifieraren, sättet och tiden desamma i båda?
verify-check-token-agrees-means = Mottagningsbeviset jämfördes med identifieringstjänstens bekräftelse.

## What the file says

verify-fact-reference = Referens
verify-fact-authority = Till vem
verify-fact-register = Register
verify-fact-right = Vad som begärdes
verify-fact-received-on = Kom fram
verify-fact-received-at = Exakt tid för ankomsten
verify-fact-answer-by = Svar senast
verify-fact-identified = Identifiering av avsändaren
verify-fact-key-id = Stämpelns nyckel
verify-identified = Avsändaren identifierades av { "{issuer}" } den { "{time}" }.
verify-unsigned = Avsändaren identifierades inte: begäran skickades utan underskrift.
verify-no-register = Inget register nämndes
