# Arbetslistan: högar, sökning, kortkommandon, påminnelser.

worklist-count-more = över { $n }
worklist-count-late = försenade
worklist-count-week = ska besvaras inom 7 dagar
worklist-count-new =
    { $n ->
        [one] ny
       *[other] nya
    }
worklist-count-waiting = väntar på svar av den som begär
worklist-count-open = alla öppna
worklist-count-closed = avgjorda
worklist-count-told = meddelade till dig
worklist-count-tasks =
    { $n ->
        [one] återkallat samtycke
       *[other] återkallade samtycken
    }
worklist-pile-late = Försenade begäranden
worklist-pile-week = Begäranden som ska besvaras inom 7 dagar
worklist-pile-new = Nya begäranden
worklist-pile-waiting = Begäranden som väntar på svar av den som begär
worklist-pile-open = Öppna begäranden
worklist-pile-closed = Avgjorda begäranden
worklist-pile-told = Begäranden som meddelats till dig
worklist-none-late = Ingen begäran är försenad. Det är bra.
worklist-none-week = Det finns inga sista svarsdagar under de kommande 7 dagarna.
worklist-none-new = Det finns inga nya begäranden. När det kommer en ny får din funktionsbrevlåda ett meddelande.
worklist-none-waiting = Ingen begäran väntar på svar av den som begär.
worklist-none-open = Det finns inga öppna begäranden. När det kommer en ny får din funktionsbrevlåda ett meddelande.
worklist-none-closed = Det finns inga avgjorda begäranden ännu.
worklist-none-told = Just nu har inga begäranden som andra avgör meddelats till dig.
worklist-news-one = 1 ny begäran, visa
worklist-news-many = { $n } nya begäranden, visa
worklist-col-outcome = Avgörande
worklist-col-closed = Avgjord
worklist-unknown = Den som begär är inte identifierad
worklist-draft = Ditt utkast sparades den { $date }
worklist-pages = Arbetslistans sidor
worklist-page = Sida { $n }
worklist-page-before = Föregående sida
worklist-page-after = Nästa sida
worklist-page-title = { $title }, sida { $n }

## Avgränsning och sökning
worklist-filter = Visa bara ett register
worklist-filter-all = Alla register
worklist-filter-place = { $name }: alla register
worklist-filter-do = Avgränsa
worklist-filter-off = Ta bort avgränsningen
worklist-find-title = Sök med referens
worklist-find = Sök en begäran med dess referens
worklist-find-hint = Till exempel K7PM-3XDT-9RHF. Stora och små bokstäver går bra, strecken kan lämnas bort.
worklist-find-do = Sök
worklist-find-open = Öppna { $reference }
problem-tunnus-empty = Skriv begärans referens
problem-tunnus-malformed = Referensen har 12 bokstäver och siffror. Kontrollera om något tecken saknas
problem-tunnus-unknown = Med den referensen finns ingen begäran som hör till dina uppdrag. Kontrollera referensen

## Kortkommandon
worklist-keys = Kortkommandon
worklist-keys-what = Med kortkommandon rör du dig på arbetslistan utan mus. De fungerar bara på den här sidan och inte när du skriver i ett fält.
worklist-key-next = Nästa begäran
worklist-key-before = Föregående begäran
worklist-key-open = Öppna begäran
worklist-key-find = Gå till sökningen
worklist-key-help = Visa eller dölj den här hjälpen
worklist-keys-on = Kortkommandona är på.
worklist-keys-off = Kortkommandona är av.
worklist-keys-switch-on = Slå på kortkommandona
worklist-keys-switch-off = Stäng av kortkommandona

## Påminnelser per e-post
mail-remind-subject =
    { $n ->
        [one] Påminnelse: en begäran väntar på svar
       *[other] Påminnelse: { $n } begäranden väntar på svar
    }
mail-remind =
    { $list }Öppna arbetslistan:
    { $address }
mail-remind-late = SISTA DAGEN HAR GÅTT. Svara genast:
mail-remind-two-days = Sista dagen är inom två dagar:
mail-remind-week = Sista dagen är inom en vecka:
mail-remind-line =
    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svara senast: { $due }
