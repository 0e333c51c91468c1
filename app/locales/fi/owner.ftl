# Vastuuhenkilön sivut.

## Kirjautuminen
owner-login-title = Kirjaudu virkailijana
owner-login-lead = Tämä sivu on niille, jotka vastaavat kunnassa henkilötietoja koskeviin pyyntöihin. Kirjaudu työtunnuksellasi.
owner-login-logged = Näet vain ne pyynnöt, jotka kuuluvat tehtävääsi. Katselut merkitään lokiin.
owner-login-button = Kirjaudu työtunnuksella
owner-login-citizen = Oletko tehnyt pyynnön? Sen näet täältä:
owner-login-cancelled = Kirjautuminen keskeytyi.
owner-login-cancelled-then = Mitään ei muuttunut. Voit yrittää uudelleen.
owner-login-failed = Kirjautuminen ei onnistunut.
owner-login-failed-then = Yritä uudelleen. Jos se ei auta, ota yhteys kuntasi tietohallintoon.
owner-login-already = Olet kirjautunut
owner-login-worklist = Siirry työlistaan

## Työlista
owner-worklist = Työlista
owner-back-worklist = ← Työlista
owner-counts = Pyyntöjen määrät
owner-col-left = Aikaa
owner-col-what = Asia
owner-col-register = Rekisteri
owner-col-due = Määräpäivä
owner-col-state = Tila
owner-left-late =
    { $n ->
        [one] 1 päivä myöhässä
       *[other] { $n } päivää myöhässä
    }
owner-left-today = Tänään
owner-left-tomorrow = Huomenna
owner-left-days =
    { $n ->
        [one] 1 päivä
       *[other] { $n } päivää
    }
owner-left-today-in = tänään on viimeinen päivä
owner-left-tomorrow-in = huomenna
owner-left-days-in =
    { $n ->
        [one] 1 päivä jäljellä
       *[other] { $n } päivää jäljellä
    }
owner-left-stopped = Odottaa, jäljellä: { $left }
owner-with-nobody = Uusi, ei kenelläkään
owner-with-you = Sinulla
owner-with-colleague = Työparilla
owner-with-office = Ratkaisijalla
owner-with-check = Henkilöllisyyttä tarkistetaan
owner-with-person = Odottaa vastausta pyytäjältä
owner-tasks = Peruutetut suostumukset
owner-tasks-why = Joku on peruuttanut suostumuksensa. Peruutus on jo voimassa. Lopeta käsittely järjestelmissä ja kerro vastaanottajille.
owner-tasks-none = Tehtäviä ei ole.
owner-task-item = Suostumus peruutettu
owner-task-since = saapui { $date }
owner-told-why = Nämä kerrotaan sinulle, mutta toinen ratkaisee ne. Sinun ei tarvitse tehdä mitään. Voit avata pyynnön, kun kerrot syyn.
owner-me = Kuka olet täällä
owner-me-as = Kirjautuneena:
owner-me-offices = Tehtäväsi:
owner-me-reach = Näet näille tehtäville tulleet pyynnöt. Jos jokin tehtävä puuttuu tai ei ole enää sinun, kerro pääkäyttäjälle.
owner-me-none = Tunnuksellasi ei ole tehtävää tässä palvelussa.
owner-me-none-then = Siksi täällä ei näy pyyntöjä. Pyydä pääkäyttäjältä tehtävä ja kirjaudu uudelleen.

## Pyyntö
owner-part-title = { $right } { $reference }
owner-back-part = ← Pyyntö { $reference }
owner-top-received = Saapui { $date }. Kukaan ei ole vielä ottanut pyyntöä käsittelyyn.
owner-top-you = Sinulla { $date } alkaen.
owner-top-colleague = { $name } on käsitellyt pyyntöä { $date } alkaen.
owner-top-somebody = Työparilla { $date } alkaen.
owner-top-check = Henkilöllisyyttä on tarkistettu { $date } alkaen.
owner-top-suspended = Pyytäjän vastausta on odotettu { $date } alkaen.
owner-top-closed = Ratkaistu { $date }.
owner-answer-by = Vastaa viimeistään { $date } ({ $left }).
owner-answer-due = Vastaus on annettava viimeistään { $date } ({ $left }).
owner-answer-was-due = Vastaus olisi pitänyt antaa viimeistään { $date } ({ $left }).
owner-target = Hyvä tavoite on vastata jo { $date }.
owner-stopped = Aika ei ole kulunut { $date } alkaen, koska odotetaan vastausta pyytäjältä. Määräpäivä siirtyy yhtä monta päivää.
owner-asked = Mitä pyydetään
owner-person = Pyytäjä
owner-language = Pyynnön kieli
owner-language-then = Vastaa samalla kielellä.
owner-born = syntynyt
owner-name = Nimi
owner-birth-date = Syntymäaika
owner-right = Mitä pyydettiin
owner-received = Saapui
owner-due = Vastaus viimeistään
owner-authority = Kunta
owner-code-show = Näytä henkilötunnus
owner-code-logged = (merkitään lokiin)
owner-route = Kuka ratkaisee ja miksi
owner-events = Tapahtumat
owner-drafts = Luonnokset
owner-draft-answer = Vastauksen luonnos
owner-draft-nothing-held = Luonnos: tietoja ei löytynyt
owner-draft-refuse = Kieltäytymisen luonnos
owner-outcome = Ratkaisu
owner-taken-back = Pyytäjä perui pyynnön. Siihen ei tarvitse vastata.
owner-transferred = Pyyntö siirrettiin:

## Todisteet
owner-evidence-valid = Allekirjoitus on kunnossa
owner-evidence-wrong = Allekirjoitus ei ole kunnossa
owner-evidence-stop = Älä anna tietoja vielä.
owner-evidence-stop-then = Allekirjoituksen tarkistus ei mennyt läpi. Varmista pyytäjän henkilöllisyys yhteystiedoista, jotka rekisterissä jo on, ja kerro tietosuojavastaavalle.
owner-evidence-at = Pyytäjä tunnistautui vahvasti { $date }.
owner-evidence-covers = Tunnistuspalvelun allekirjoitus kattaa tämän pyynnön sanasta sanaan.
owner-evidence-passed = Kunnossa
owner-evidence-failed = Ei kunnossa
owner-evidence-check-canonical = Todiste on ehjä: yhtään merkkiä ei ole muutettu.
owner-evidence-check-seal = Palvelun sähköinen leima pitää.
owner-evidence-check-key-known = Leiman avain on tämän palvelun julkaisema.
owner-evidence-check-key-in-force = Avain oli käytössä leimaamisen aikaan.
owner-evidence-check-part-digest = Pyynnön tiiviste vastaa sen tekstiä.
owner-evidence-check-part-signed = Pyyntö kuuluu allekirjoitettuihin.
owner-evidence-check-part-agrees = Vastaanottoilmoitus kertoo samasta pyynnöstä.
owner-evidence-check-receipt-seal = Vastaanottoilmoituksen leima pitää.
owner-evidence-check-token-signature = Tunnistuspalvelun allekirjoitus pitää ja on tehty tälle palvelulle.
owner-evidence-check-nonce-covers-parts = Tunnistautuminen tehtiin juuri tätä allekirjoitusta varten.
owner-evidence-check-token-hash = Tunnistustieto on se, josta vastaanottoilmoitus kertoo.
owner-evidence-check-token-agrees = Tunnistuksen tapa ja aika ovat samat kuin vastaanottoilmoituksessa.

## Toiminnot
owner-actions = Toiminnot
owner-to-actions = Siirry toimintoihin
owner-act-take = Ota käsittelyyn
owner-act-take-then = Pyyntö siirtyy sinulle. Muut ratkaisijat ja pyytäjä näkevät, että sitä käsitellään.
owner-act-answer = Kirjoita vastaus
owner-act-answer-on = Jatka vastausta
owner-act-nothing-held = Tietoja ei löytynyt
owner-act-refuse = Kieltäydy
owner-assign = Tälle pyynnölle ei ole vielä ratkaisijaa. Tietosuojavastaava ei itse ratkaise pyyntöä, vaan valitsee, mikä taho sen ratkaisee. Määräaika kuluu pyynnön saapumisesta.
owner-assign-office = Mikä taho ratkaisee pyynnön?
owner-assign-reason = Miksi juuri tämä taho?
owner-assign-reason-hint = Perustelu näkyy myös pyytäjälle. Älä kirjoita tähän muuta kuin mihin valinta perustuu.
owner-assign-button = Anna ratkaistavaksi
owner-assign-then = Pyyntö siirtyy valitulle taholle heti. Sinä näet sen jälkeen vain, missä pyyntö on.
owner-act-check = Pyytäjän henkilöllisyyttä tarkistetaan vielä. Älä anna tietoja ennen sitä.
owner-act-colleague = { $name } käsittelee pyyntöä.
owner-act-somebody = Työparisi käsittelee pyyntöä.
owner-act-colleague-read = Voit lukea sen. Vastata voi vain se, jolla pyyntö on.
owner-act-told = Sinulle on kerrottu tästä, mutta pyynnön ratkaisee
owner-act-told-read = Voit vain lukea.
owner-act-closed = Asia on ratkaistu. Pyytäjä näkee ratkaisun omissa asioissaan.

## Lukittu pyyntö
owner-locked-lead = Tämä pyyntö on saapunut. Sinulle kerrotaan siitä, mutta toinen ratkaisee sen.
owner-why-told = Miksi sinulle kerrotaan
owner-locked-open = Avaa pyyntö
owner-locked-logged = Avaa pyyntö vain, jos tarvitset sitä työssäsi. Avaaminen ja syy merkitään lokiin, ja pyytäjä näkee ne tapahtumista.
owner-reason = Miksi avaat pyynnön?
owner-reason-hint = Pyytäjä näkee syyn. Esimerkiksi: ratkaisija pyysi neuvoa. Älä kirjoita tähän pyytäjän tietoja.
owner-reason-open = Avaa pyyntö

## Henkilötunnus
owner-code-title = Henkilötunnus
owner-code-lead = Tämä katselu merkittiin lokiin. Pyytäjä näkee sen tapahtumista.
owner-code-label = Pyytäjän henkilötunnus
owner-code-hint = Valitse tunnus ja kopioi se järjestelmään, josta haet tietoja.
owner-code-care = Älä kirjoita tunnusta sähköpostiin äläkä vastaukseen.
owner-code-back = Palaa pyyntöön

## Lomakkeet
owner-for = Pyytäjä:
owner-saved = Tallennettu { $date }.
owner-draft-hidden = Luonnos ei näy pyytäjälle.
owner-draft-new = Luonnosta ei ole vielä tallennettu. Tallennettu luonnos säilyy, vaikka kirjaudut ulos.
owner-check = Tarkista ennen lähettämistä
owner-save = Tallenna luonnos
owner-official = Kuka antaa vastauksen
owner-official-hint = Virkanimike, ja nimi jos kunnassasi on tapana. Ratkaisusta on näyttävä, kuka sen on tehnyt.
owner-contact = Vastaajan yhteystieto
owner-contact-hint = Puhelinnumero tai tehtävän sähköposti, josta pyytäjä voi kysyä lisää.
owner-not-now-title = Tähän ei voi nyt vastata
owner-not-now-closed = Asia on jo ratkaistu.
owner-not-now-colleague = Pyyntö on työparillasi. Vastata voi vain se, jolla pyyntö on.
owner-not-now-untaken = Ota pyyntö ensin käsittelyyn.
owner-not-now-kept = Jos kirjoitit luonnoksen, se on tallessa siltä osin kuin tallensit sen.
owner-not-now-go = Siirry pyyntöön

## Vastaus
owner-answer-title = Kirjoita vastaus
owner-message = Viesti pyytäjälle
owner-message-hint = Kerro selkeästi, mitä annat ja mitä kukin tiedosto sisältää. Selitä lyhenteet ja koodit. Tyhjä rivi aloittaa uuden kappaleen.
owner-files = Tiedostot
owner-files-saved-too = Viesti tallentuu luonnokseksi samalla, kun lisäät tai poistat tiedoston.
owner-files-none = Tiedostoja ei ole.
owner-file-label = Valitse tiedosto
owner-file-hint = PDF, JPEG, PNG, DOCX, XLSX, PPTX, ODT, ODS, ODP, TXT tai CSV, enintään 200 Mt. Yksi tiedosto kerrallaan.
owner-file-add = Lisää tiedosto
owner-file-remove = Poista
owner-file-remove-named = Poista { $name }
owner-points = Muistilista: mitä vastauksessa on oltava
owner-points-lead = Omia tietojaan pyytänyt saa tietojen lisäksi nämä (tietosuoja-asetuksen 15 artikla). Selosteen tiedot ovat mukana avuksi. Kerro silti, miten asia on juuri tämän henkilön kohdalla.
owner-point-silent = Seloste ei kerro tätä. Selvitä ja kirjoita vastaukseen.
owner-point-notice = Selosteessa sanotaan
owner-point-confirmation = Onko tietoja
owner-point-confirmation-how = Kyllä tai ei. Laske mukaan myös paperit ja arkisto.
owner-point-copy = Kopio tiedoista
owner-point-copy-how = Yleisesti käytetyssä tiedostomuodossa. Selitä koodit ja lyhenteet.
owner-point-purposes = Mihin tietoja käytetään
owner-point-purposes-how = Kerro ne käyttötarkoitukset, jotka koskevat tätä henkilöä.
owner-point-categories = Mitä tietoja on
owner-point-categories-how = Kerro, mitkä tietoryhmistä ovat tämän henkilön kohdalla.
owner-point-recipients = Kenelle tietoja on annettu
owner-point-recipients-how = Nimeä ne, joille tietoja on todella annettu: milloin ja millä perusteella.
owner-point-retention = Kuinka kauan tietoja säilytetään
owner-point-retention-how = Aika, tai jos sitä ei voi sanoa, miten se määräytyy.
owner-point-sources = Mistä tiedot on saatu
owner-point-sources-how = Jos niitä ei ole saatu henkilöltä itseltään.
owner-point-automated = Päättääkö kone
owner-point-automated-how = Jos päättää: millä logiikalla ja mitä siitä seuraa. Jos ei, sano sekin.
owner-point-transfers = Siirrot EU:n ulkopuolelle
owner-point-transfers-how = Jos tietoja siirretään: minne ja millä suojatoimilla.
owner-point-rights = Muut oikeudet
owner-point-rights-how = Oikaisu, poistaminen, käsittelyn rajoittaminen ja vastustaminen.
owner-point-complaint = Valitus tietosuojavaltuutetulle
owner-point-complaint-how = Kerro oikeudesta valittaa ja valtuutetun yhteystiedot.
owner-point-log = Lokitiedot
owner-point-log-how = Jos pyytäjä haluaa tietää, kuka tietoja on katsonut.
owner-point-withheld = Mitä jätetään antamatta
owner-point-withheld-how = Mikä tieto, millä lainkohdalla ja miksi. Muu annetaan. Peitä muiden ihmisten tiedot, esimerkiksi se, kuka on tehnyt lastensuojeluilmoituksen.
owner-point-copies = Lisäkopioiden hinta
owner-point-copies-how = Ensimmäinen kopio on maksuton. Kerro hinta vain, jos lisäkopioista peritään maksu.

## Tietoja ei löytynyt
owner-nothing-title = Tietoja ei löytynyt
owner-nothing-why = Tämäkin on vastaus. Pyytäjän on saatava tietää, mistä tietoja etsittiin ja millä hakutiedoilla.
owner-nothing-systems = Selosteen mukaan tietoja voi olla näissä:
owner-nothing-paper = Muista myös paperit ja arkisto.
owner-nothing-no-systems = Seloste ei nimeä järjestelmiä. Muista myös paperit ja arkisto.
owner-nothing-row = Paikka { $n }
owner-nothing-add = Lisää paikka
owner-nothing-system = Järjestelmä tai arkisto
owner-nothing-system-hint = Esimerkiksi asiakastietojärjestelmä tai paperiarkisto.
owner-nothing-with = Millä haettiin
owner-nothing-with-hint = Esimerkiksi nimi, entinen nimi ja henkilötunnus. Älä kirjoita itse tunnusta.
owner-nothing-message = Viesti pyytäjälle (vapaaehtoinen)
owner-nothing-message-hint = Esimerkiksi: missä tietoja voisi olla.
owner-searched = Mistä etsittiin
owner-searched-with = Hakutiedot: { $with }

## Kieltäytyminen
owner-refuse-title = Kieltäydy
owner-refuse-part = Kieltäydy vain siltä osin kuin on pakko. Muun osan tiedoista henkilö saa silti.
owner-refuse-ground = Mihin kieltäytyminen perustuu?
owner-refuse-ground-hint = Valitse yksi. Peruste näkyy pyytäjälle näillä sanoilla.
owner-refuse-ombudsman = Pyytäjä voi pyytää, että tiedot annetaan tietosuojavaltuutetulle hänen sijastaan.
owner-ground = Peruste
owner-facts = Perustelut
owner-facts-hint = Vähintään 20 merkkiä. Pyytäjä lukee tämän sellaisenaan.
owner-facts-needed = Kirjoita perusteluihin:
owner-facts-needed-1 = mitkä seikat johtavat siihen, että peruste täyttyy
owner-facts-needed-2 = jokainen tieto, jota et anna, erikseen
owner-facts-needed-3 = mitä annat kaikesta huolimatta, ja miten
owner-remedies = Jos pyytäjä ei ole tyytyväinen vastaukseen
owner-remedies-fold = Vastaukseen liitetään ohjeet siitä, miten siitä voi valittaa
owner-remedies-added = Nämä ohjeet liitetään ratkaisuun. Niitä ei tarvitse kirjoittaa.

## Ennen lähettämistä
owner-send-title = Ennen kuin lähetät
owner-send-back = ← Takaisin lomakkeeseen
owner-send-lead = Tarkista, että kaikki koskee oikeaa henkilöä. Lähetettyä ei voi muuttaa eikä perua.
owner-send-to = Kenelle
owner-send-words = Tämän pyytäjä näkee
owner-send-no-files = Mukana ei ole yhtään tiedostoa.
owner-send-no-files-then = Jos kopio tiedoista puuttuu, palaa ja lisää se.
owner-send-unfinished = Täydennä ennen kuin lähetät
owner-send-mend = Palaa täydentämään
owner-send-then = Pyytäjä näkee tämän heti palvelussa ja saa siitä viestin, jos hän on pyytänyt viestejä.
owner-send-answer = Lähetä vastaus
owner-send-nothing = Lähetä tieto siitä, ettei tietoja löytynyt
owner-send-refusal = Lähetä kieltäytyminen
owner-send-change = Muuta vielä

## Peruutetun suostumuksen tehtävä
owner-task-title = Suostumus peruutettu { $reference }
owner-task-lead = Peruutus on ollut voimassa saapumisestaan lähtien. Lopeta käsittely, kerro vastaanottajille ja merkitse tehtävä tehdyksi.
owner-task-done = Tehty
owner-task-what = Mitä peruutettiin
owner-task-who = Kuka
owner-task-consent = Suostumus
owner-task-when = Peruutettu
owner-task-stops = Tämä loppuu
owner-task-goes-on = Tämä jatkuu
owner-task-kept = Tämä säilytetään
owner-task-text = Suostumuksen koko teksti
owner-task-version = Suostumuksen versio { $text }, selosteen versio { $notice }.
owner-task-tell = Kerro vastaanottajille
owner-task-tell-how = Nämä ovat saaneet tietoja suostumuksen nojalla. Kerro heille peruutuksesta ja merkitse se tähän.
owner-task-nobody = Suostumuksen nojalla ei ole annettu tietoja muille, joten kenellekään ei tarvitse kertoa.
owner-task-mark = Merkitse kerrotuksi
owner-task-mark-named = Merkitse kerrotuksi: { $name }
owner-task-told = Kerrottu
owner-task-untold = Ei kerrottu
owner-task-first = Voit merkitä tehtävän tehdyksi, kun kaikille on kerrottu.
owner-task-done-means = Merkitse tehdyksi, kun käsittely on lopetettu myös järjestelmissä.
owner-task-finish = Merkitse tehdyksi
