# Työlista: pinot, haku, oikotiet, muistutukset.

worklist-count-more = yli { $n }
worklist-count-late = myöhässä
worklist-count-week = vastattava 7 päivän sisällä
worklist-count-new =
    { $n ->
        [one] uusi
       *[other] uutta
    }
worklist-count-waiting = odottaa pyytäjän vastausta
worklist-count-open = kaikki avoimet
worklist-count-closed = ratkaistut
worklist-count-told = sinulle kerrotut
worklist-count-tasks =
    { $n ->
        [one] peruutettu suostumus
       *[other] peruutettua suostumusta
    }
worklist-pile-late = Myöhässä olevat pyynnöt
worklist-pile-week = Pyynnöt, joihin on vastattava 7 päivän sisällä
worklist-pile-new = Uudet pyynnöt
worklist-pile-waiting = Pyynnöt, jotka odottavat pyytäjän vastausta
worklist-pile-open = Avoimet pyynnöt
worklist-pile-closed = Ratkaistut pyynnöt
worklist-pile-told = Sinulle kerrotut pyynnöt
worklist-none-late = Mikään pyyntö ei ole myöhässä. Hyvä niin.
worklist-none-week = Seuraavien 7 päivän aikana ei ole määräpäiviä.
worklist-none-new = Uusia pyyntöjä ei ole. Uudesta pyynnöstä tulee viesti tehtäväsi sähköpostiin.
worklist-none-waiting = Mikään pyyntö ei odota pyytäjän vastausta.
worklist-none-open = Avoimia pyyntöjä ei ole. Uudesta pyynnöstä tulee viesti tehtäväsi sähköpostiin.
worklist-none-closed = Ratkaistuja pyyntöjä ei vielä ole.
worklist-none-told = Sinulle ei ole nyt kerrottu muiden ratkaistavista pyynnöistä.
worklist-news-one = 1 uusi pyyntö, näytä
worklist-news-many = { $n } uutta pyyntöä, näytä
worklist-col-outcome = Ratkaisu
worklist-col-closed = Ratkaistu
worklist-unknown = Pyytäjää ei ole tunnistettu
worklist-draft = Luonnoksesi tallennettu { $date }
worklist-pages = Työlistan sivut
worklist-page = Sivu { $n }
worklist-page-before = Edellinen sivu
worklist-page-after = Seuraava sivu
worklist-page-title = { $title }, sivu { $n }

## Rajaus ja haku
worklist-filter = Näytä vain yksi rekisteri
worklist-filter-all = Kaikki rekisterit
worklist-filter-place = { $name }: kaikki rekisterit
worklist-filter-do = Rajaa
worklist-filter-off = Poista rajaus
worklist-find-title = Hae viitteellä
worklist-find = Hae pyyntö viitteellä
worklist-find-hint = Esimerkiksi K7PM-3XDT-9RHF. Isot ja pienet kirjaimet käyvät, viivat voi jättää pois.
worklist-find-do = Hae
worklist-find-open = Avaa { $reference }
problem-tunnus-empty = Kirjoita pyynnön viite
problem-tunnus-malformed = Viitteessä on 12 kirjainta ja numeroa. Tarkista, puuttuuko jokin merkki
problem-tunnus-unknown = Tällä viitteellä ei löydy pyyntöä, joka kuuluu tehtäviisi. Tarkista viite

## Näppäinoikotiet
worklist-keys = Näppäinoikotiet
worklist-keys-what = Oikoteillä liikut työlistalla ilman hiirtä. Ne toimivat vain tällä sivulla eivätkä silloin, kun kirjoitat kenttään.
worklist-key-next = Seuraava pyyntö
worklist-key-before = Edellinen pyyntö
worklist-key-open = Avaa pyyntö
worklist-key-find = Siirry hakuun
worklist-key-help = Näytä tai piilota tämä ohje
worklist-keys-on = Oikotiet ovat käytössä.
worklist-keys-off = Oikotiet eivät ole käytössä.
worklist-keys-switch-on = Ota oikotiet käyttöön
worklist-keys-switch-off = Poista oikotiet käytöstä

## Muistutukset sähköpostiin
mail-remind-subject =
    { $n ->
        [one] Muistutus: yksi pyyntö odottaa vastausta
       *[other] Muistutus: { $n } pyyntöä odottaa vastausta
    }
mail-remind =
    { $list }Avaa työlista:
    { $address }
mail-remind-late = MÄÄRÄPÄIVÄ ON OHI. Vastaa heti:
mail-remind-two-days = Määräpäivä on kahden päivän sisällä:
mail-remind-week = Määräpäivä on viikon sisällä:
mail-remind-line =
    Rekisteri: { $register }
    Pyyntö: { $right }
    Viite: { $reference }
    Vastaa viimeistään: { $due }
