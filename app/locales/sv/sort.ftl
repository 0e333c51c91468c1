# Ett ärende med egna ord delas upp.

## Dataskyddsombudets sidor
sort-why = Personen berättade om sitt ärende med egna ord. Se vilka rättigheter och register det gäller och dela upp det.
sort-open = Dela upp ärendet
sort-or-assign = Eller ge hela ärendet till en och samma
sort-title = Dela upp ärendet
sort-wish = Ärendet med personens ord
sort-meant = Registret som personen valde
sort-meant-none = Den som begär valde inget register.
sort-parts = Delar
sort-parts-how = Gör en egen del av varje sak som begärs. Varje del får en egen referens och går till den som avgör den. Tidsfristen löper från det att ärendet kom in.
sort-parts-whole = Personens text följer i sin helhet med varje del, eftersom personen har skickat den så.
sort-part = Del { $n }
sort-choose = Välj
sort-right = Vad som begärs
sort-register = Från vilket register
sort-office = Vem avgör
sort-office-hint = Välj bara om registrets beskrivning lämnar det öppet vem som avgör.
sort-office-notice = Den som beskrivningen nämner
sort-about = Vad den här delen gäller
sort-about-hint = Berätta kort för personen och för den som avgör vilken del av texten som hör hit.
sort-add = Lägg till en del
sort-remove = Ta bort del { $n }
sort-full = Det finns redan { $n } delar. Fler går inte att lägga till.
sort-explanation = Meddelande till personen
sort-explanation-hint = Berätta tydligt hur du förstod ärendet och varför du delade upp det så här. Meddelandet syns för personen och för alla som avgör delarna.
sort-about-dpo = Vad delen gäller (med dataskyddsombudets ord)
sort-explained = Dataskyddsombudets meddelande till personen
sort-check-title = Kontrollera innan du delar upp ärendet
sort-unfinished = Komplettera innan du delar upp ärendet
sort-then = Delarna går genast till dem som avgör, och personen ser uppdelningen och ditt meddelande. Uppdelningen kan inte ångras. Efter det får du bara veta var delarna finns.
sort-confirm =
    { $n ->
        [one] Skicka till avgörande
       *[other] Dela upp i { $n } delar
    }
sort-over-title = Ärendet är uppdelat
sort-over-lead = Varje del är nu hos den som avgör den. Du får veta var delarna finns. Du ser dem i din arbetslista.
sort-decides = Avgörs av
sort-not-title = Ärendet går inte att dela upp
sort-not-lead = Det finns redan någon som avgör den här begäran. Bara ett ärende med egna ord som ingen ännu avgör kan delas upp.
sort-not-closed = Behandlingen av ärendet har redan avslutats.
sort-quicker = Din uppdelning gjordes inte.
sort-quicker-kept = Ärendet ändrades innan du bekräftade uppdelningen. Allt som du skrev finns kvar längre ner på den här sidan.
sort-kept = Vad du skrev

## Personens sidor
sorted-title =
    { $n ->
        [one] Ditt ärende har styrts till avgörande
       *[other] Ditt ärende har delats upp i { $n } delar
    }
sorted-lead = Du berättade om ditt ärende med egna ord. Dataskyddsombudet såg efter vad som begärs i det och styrde varje del till den som avgör den. Tidsfristerna räknas från det att ditt ärende kom in.
sorted-word = Dataskyddsombudets meddelande till dig
sorted-parts = Vad det blev av ditt ärende
sorted-this = (den här sidan)
sorted-about = Vad delen gäller
matters-sorted = Ditt ärende med egna ord i { $n } delar
filing-sorted = Ditt ärende med egna ord har delats upp i { $n } delar

## Fel
problem-right-not-chosen = Välj vad som begärs
problem-right-twice = Samma sak från samma register finns redan i en annan del. Slå ihop delarna
problem-register-not-chosen = Välj register
problem-office-open = Registrets beskrivning lämnar det öppet vem som avgör. Välj vem som avgör
problem-office-known = Registrets beskrivning nämner vem som avgör. Välj ”Den som beskrivningen nämner”
problem-office-wrong = Välj någon annan. Dataskyddsombudet kan inte självt avgöra ärendet
problem-about-empty = Skriv vad den här delen gäller
problem-about-too-long = Förkorta texten: högst 2 000 tecken
problem-explanation-empty = Skriv ett meddelande till personen
problem-explanation-too-long = Förkorta meddelandet: högst 2 000 tecken
