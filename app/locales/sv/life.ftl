# Förvaring och förstöring, säkerhetskopior.

kept-title = Förvaring och förstöring
kept-link = Förvaring och förstöring
kept-lead = Här ser du hur länge uppgifter förvaras i tjänsten och vad tiden grundar sig på. När tiden har gått ut förstör tjänsten själv uppgifterna en gång per dygn.
kept-backups = Det som har förstörts kan inte återställas. Det kommer inte heller tillbaka från en gammal säkerhetskopia.
kept-rules = Förvaringstider
kept-what = Vad
kept-long = Hur länge
kept-why = Vad tiden grundar sig på
kept-years =
    { $n ->
        [one] 1 år
       *[other] { $n } år
    }
kept-days =
    { $n ->
        [one] 1 dag
       *[other] { $n } dagar
    }
kept-hours =
    { $n ->
        [one] 1 timme
       *[other] { $n } timmar
    }
kept-whole = Så länge tjänsten används,
kept-since-closed = från det att begäran avslutades
kept-since-done = från det att återkallelsen var skött
kept-since-withdrawn = från det att samtycket återkallades
kept-since-saved = från den senaste sparningen
kept-since-begun = från början
kept-since-written = från det att raden skrevs
kept-since-answered = från det att responsen besvarades
kept-kind-request = En begäran med svar, meddelanden och filer
kept-kind-unsigned = En begäran utan identifiering, vars avsändare aldrig blev känd
kept-kind-withdrawal = En återkallelse av samtycke som gjordes med en beskrivning
kept-kind-consent = Ett återkallat samtycke
kept-kind-draft = En begäran som inte skickades
kept-kind-paper = Svaren på en begäran som skrevs ut på papper
kept-kind-typed = Text som skrevs i en begäran men inte skickades
kept-kind-upload = En fil vars sändning avbröts
kept-kind-session = Inloggning
kept-kind-feedback = Respons om tillgängligheten och svaret på den
kept-kind-log = Loggen över vem som tittade och vad som gjordes
kept-source-default = Tjänstens förval. Kommunen kan bestämma en annan tid i sin informationshanteringsplan (lag 906/2019, 21 §).
kept-source-plan = Kommunens informationshanteringsplan (lag 906/2019, 21 §).
kept-source-purpose = Inte längre än vad som behövs (EU:s dataskyddsförordning, artikel 5).
kept-source-law = Kommunen måste kunna visa vem som använde uppgifterna (lag 906/2019, 17 §). Loggen innehåller varken namnet på den som gjorde begäran eller vad den gällde.
kept-erased = Intyg över förstöring
kept-erased-lead = Intyget visar vad som förstördes, hur mycket och enligt vilken regel. Det innehåller inga personuppgifter: av ärendenas nummer finns bara kontrollsummor.
kept-none = Inget har förstörts ännu.
kept-certificate = Intyg { $at } (JSON-fil)
kept-check = Tjänsten har förseglat intyget. Dataförvaltningen kan med programmets kommando ”purge verify” kontrollera att det inte har ändrats och om en viss begäran hör till det som förstördes.
action-erased = Förvaringstiden hade gått ut och uppgifterna förstördes.
