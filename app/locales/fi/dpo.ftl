# Tietosuojavastaavan näkymä: kaikki pyynnöt, siirto toiselle, asian kokoaminen, katselujen lykkäys.

dpo-nav = Kaikki pyynnöt
dpo-title = Kaikki kunnan pyynnöt
dpo-lead = Näet kaikista pyynnöistä, mitä ja milloin. Kuka pyytää ja mitä, näkyy vasta, kun avaat pyynnön ja kerrot syyn.
dpo-back = ← Kaikki pyynnöt
dpo-count-late = myöhässä
dpo-count-away = käsittelijä poissa
dpo-count-unassigned = odottaa sinua
dpo-count-untaken = ei kenelläkään
dpo-count-waiting = odottaa pyytäjää
dpo-count-open = kaikki avoimet
dpo-count-closed = ratkaistut
dpo-pile-late = Myöhässä olevat pyynnöt
dpo-pile-away = Pyynnöt, joiden käsittelijä on poissa
dpo-pile-unassigned = Pyynnöt, jotka odottavat, että ohjaat ne
dpo-pile-untaken = Pyynnöt, joita kukaan ei ole ottanut
dpo-pile-waiting = Pyynnöt, jotka odottavat pyytäjän vastausta
dpo-pile-open = Avoimet pyynnöt
dpo-pile-closed = Ratkaistut pyynnöt
dpo-none = Tässä ei ole nyt pyyntöjä.
dpo-away-what = Käsittelijä on poissa, kun hän ei ole kirjautunut 14 päivään tai hänen tehtävänsä on päättynyt. Voit antaa pyynnön toiselle.
dpo-filter = Rajaa pyyntöjä
dpo-filter-municipality = Kunta
dpo-filter-register = Rekisteri
dpo-filter-office = Ratkaisija
dpo-filter-all-offices = Kaikki ratkaisijat
dpo-pages = Luettelon sivut
dpo-with-owner = Käsittelyssä
dpo-holder-unknown = Tuntematon käsittelijä
dpo-away = poissa
dpo-away-since = poissa, kirjautunut viimeksi { $date }

## Taulukko
dpo-csv = Lataa luettelo taulukkona (CSV)
dpo-csv-what = Kaikki tässä rajatut pyynnöt. Taulukossa ei ole pyytäjien tietoja.
dpo-csv-reference = Viite
dpo-csv-authority = Kunta
dpo-csv-register = Rekisteri
dpo-csv-right = Pyyntö
dpo-csv-received = Saapui
dpo-csv-answer-by = Vastaus viimeistään
dpo-csv-legal-latest = Lain mukaan viimeistään
dpo-csv-days-left = Päiviä jäljellä
dpo-csv-state = Tila
dpo-csv-stopped = Odottaa pyytäjää
dpo-csv-outcome = Ratkaisu
dpo-csv-closed = Ratkaistu
dpo-csv-office = Ratkaisija
dpo-csv-owner = Käsittelijä
dpo-csv-away = Käsittelijä poissa
dpo-csv-yes = kyllä
dpo-csv-no = ei

## Puutteet ja lykkäykset
dpo-gaps = Rekisterit, joilta puuttuu tekijä
dpo-gaps-none = Jokaisella rekisterillä on vastuuhenkilö ja sijainen.
dpo-lacks-decider = Seloste ei kerro kaikista oikeuksista, kuka ne ratkaisee. Pyynnöt tulevat sinulle.
dpo-lacks-anybody = Kukaan, jolla on tämä tehtävä, ei ole kirjautunut palveluun.
dpo-lacks-presence = Kaikki, joilla on tämä tehtävä, ovat poissa.
dpo-lacks-deputy = Sijainen puuttuu. Tehtävä on vain yhdellä:
dpo-deferred = Katselut, joiden näyttämistä on lykätty
dpo-deferred-what = Pyytäjä ei näe nyt, kuka on katsonut näitä pyyntöjä. Päätä ajoissa, onko lykkäykselle vielä peruste.
dpo-deferred-until = Katselut näytetään pyytäjälle { $date }.

## Yksi pyyntö
dpo-of-part = { $title } { $reference }
dpo-part-lead = Et ole avannut tätä pyyntöä. Näet, missä se on, et sitä, kuka pyytää ja mitä.
dpo-part-do = Mitä voit tehdä
dpo-told = Tieto myös
dpo-decider = Ratkaisija
dpo-way-own = Ohjaa pyyntö sille, joka sen ratkaisee
dpo-way-own-hint = Tämä odottaa sinua. Määräaika kuluu jo.
dpo-way-open = Avaa pyyntö
dpo-way-open-hint = Kerrot syyn. Avaaminen ja syy näkyvät pyytäjälle.
dpo-way-reassign = Anna toiselle
dpo-way-reassign-hint = Toiselle taholle tai takaisin ottamatta. Kerrot syyn.
dpo-way-case = Kokoa asian asiakirjat
dpo-way-case-hint = Tietosuojavaltuutetulle: koko asia yhdellä sivulla ja tiedostona.
dpo-way-defer = Lykkää katselujen näyttämistä
dpo-way-defer-hint = Vain lain perusteella, esimerkiksi poliisin pyynnöstä.
dpo-locked-lead = Tämä pyyntö on toisen ratkaistava. Tietosuojavastaavana voit avata sen, kun kerrot syyn.
dpo-from-part = Tietosuojavastaavan toimet

## Toiselle antaminen
dpo-reassign-title = Anna pyyntö toiselle
dpo-reassign-now = Nyt pyynnön ratkaisee:
dpo-reassign-then = Määräaika kuluu niin kuin ennenkin. Molemmat tahot saavat sähköpostin, ja pyytäjä näkee muutoksen ja syyn tapahtumista.
dpo-reassign-question = Pyytäjältä odotetaan vastausta kysymykseen, ja aika on pysähdyksissä. Kun annat pyynnön toiselle, vastausta ei enää odoteta ja aika alkaa taas kulua. Uusi käsittelijä voi kysyä uudelleen.
dpo-reassign-to = Kenelle annat pyynnön?
dpo-reassign-pile = Takaisin samalle taholle, ei kenellekään
dpo-reassign-pile-hint = Kuka tahansa tehtävää hoitava voi ottaa sen.
dpo-reassign-why = Miksi?
dpo-reassign-why-hint = Pyytäjä näkee syyn. Esimerkiksi: käsittelijä on poissa. Älä kirjoita tähän henkilötietoja.
dpo-reassign-do = Anna pyyntö
problem-to-not-chosen = Valitse, kenelle annat pyynnön
action-reassigned = Tietosuojavastaava antoi pyynnön toiselle taholle ratkaistavaksi. Määräaika ei muuttunut.
action-put-back = Tietosuojavastaava siirsi pyynnön pois käsittelijältä. Toinen käsittelijä ottaa sen. Määräaika ei muuttunut.
mail-reassigned-subject = Uusi pyyntö { $reference }
mail-reassigned =
    Tietosuojavastaava on antanut sinulle pyynnön. Määräaika kuluu jo.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastaa viimeistään: { $due }

    Avaa pyyntö:
    { $address }
mail-taken-away-subject = Pyyntö annettu toiselle { $reference }
mail-taken-away =
    Tietosuojavastaava on antanut tämän pyynnön toiselle taholle. Sinun ei tarvitse tehdä sille enää mitään.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastattava viimeistään: { $due }
mail-put-back-subject = Pyyntö odottaa ottajaa { $reference }
mail-put-back =
    Tietosuojavastaava on siirtänyt pyynnön pois käsittelijältä. Jonkun muun on otettava se. Määräaika kuluu.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastaa viimeistään: { $due }

    Avaa pyyntö:
    { $address }

## Katselujen lykkääminen
dpo-defer-title = Lykkää katselujen näyttämistä
dpo-defer-lead = Pyytäjä näkee muuten aina, kuka on katsonut hänen pyyntöään. Voit lykätä sitä vain, jos laki sallii.
dpo-defer-then = Katselut jäävät lokiin. Kun aika on kulunut, kaikki näytetään pyytäjälle, myös se, että näyttämistä lykättiin ja millä perusteella. Saat viikkoa ennen sähköpostin.
dpo-defer-basis = Mihin lain kohtaan lykkäys perustuu?
dpo-defer-basis-hint = Tietosuojalaki (1050/2018) 34 § 1 momentti. Pyytäjä näkee perusteen, kun aika on kulunut.
deferral-basis-crime = Tieto voisi haitata rikoksen estämistä tai selvittämistä (34 § 1 mom. 1 kohta)
deferral-basis-danger = Tieto voisi vaarantaa vakavasti pyytäjän terveyttä tai hoitoa tai jonkun oikeuksia (34 § 1 mom. 2 kohta)
deferral-basis-supervision = Tietoa tarvitaan valvonnassa, ja sen antaminen vahingoittaisi tärkeää yleistä etua (34 § 1 mom. 3 kohta)
deferral-basis-security = Tieto voisi vahingoittaa kansallista turvallisuutta tai yleistä järjestystä (34 § 1 mom. 1 kohta)
dpo-defer-until = Mihin päivään asti?
dpo-defer-until-hint = Tästä päivästä alkaen katselut näkyvät. Enintään 90 päivän päähän, esimerkiksi 31.12.2026.
dpo-defer-facts = Mitä on tapahtunut?
dpo-defer-facts-hint = Kuka pyysi lykkäystä ja miksi. Pyytäjä ei näe tätä, valvova viranomainen näkee.
dpo-defer-do = Lykkää näyttämistä
dpo-defer-anew = Päätä uudelleen
dpo-defer-anew-what = Uusi päätös tulee nykyisen tilalle.
dpo-defer-do-anew = Tee uusi päätös
dpo-defer-end = Näytä katselut nyt
dpo-defer-end-then = Pyytäjä näkee heti kaikki katselut ja sen, että niiden näyttämistä lykättiin.
dpo-defer-ended = Lopetettu
dpo-defer-decided = Päätetty
dpo-defer-before = Aiemmat lykkäykset
problem-basis-not-chosen = Valitse lain kohta
problem-until-not-a-date = Kirjoita päivä muodossa päivä, kuukausi, vuosi, esimerkiksi 31.12.2026
problem-until-not-ahead = Valitse päivä, joka on vasta edessä
problem-until-too-far = Valitse päivä, joka on enintään 90 päivän päässä
action-looks-deferred = Tietosuojavastaava lykkäsi sitä, että katselut näytetään pyytäjälle.
action-you-looks-deferred = Tietosuojavastaava lykkäsi sitä, että katselut näytetään sinulle.
action-looks-shown = Tietosuojavastaava lopetti katselujen näyttämisen lykkäyksen.
mail-deferral-ends-subject = Lykkäys päättyy { $reference }
mail-deferral-ends =
    Katselujen näyttämisen lykkäys päättyy { $until }. Sen jälkeen katselut näytetään pyytäjälle.

    Tunnus: { $reference }

    Tarkista, onko lykkäykselle vielä peruste:
    { $address }

## Asian kokoaminen
dpo-case-title = Kokoa asian asiakirjat
dpo-case-lead = Saat koko asian yhdelle sivulle, jonka voit tulostaa, ja tiedostona. Mukana ovat pyyntö, vastaanottoilmoitus, allekirjoituksen tarkistus, viestit, vastaus ja kaikki tapahtumat ja katselut.
dpo-case-logged = Kokoaminen ja syy merkitään lokiin, ja pyytäjä näkee ne.
dpo-case-why = Miksi kokoat asian?
dpo-case-why-hint = Esimerkiksi: tietosuojavaltuutettu pyysi selvitystä ja sen numero. Älä kirjoita tähän pyytäjän tietoja.
dpo-case-asked = Mitä pyydettiin
dpo-case-code = Henkilötunnus
dpo-case-with-code = Ota mukaan myös pyytäjän henkilötunnus
dpo-case-with-code-hint = Vain jos saaja tarvitsee sitä. Muuten asiasta näkyvät nimi ja syntymäaika.
dpo-case-do = Kokoa asiakirjat
dpo-case-made = Koottu
dpo-case-print = Voit tulostaa tämän sivun tai tallentaa sen selaimen tulostustoiminnolla. Tiedostojen nimet ja tiivisteet ovat mukana; lataa tiedostot erikseen.
dpo-case-json = Lataa sama tiedostona (JSON)
dpo-case-evidence = Allekirjoituksen tarkistus
dpo-case-unsigned = Pyyntö tuli ilman allekirjoitusta.
dpo-case-events = Tapahtumat ja katselut
dpo-case-typed = Nimi, jonka pyytäjä kirjoitti
dpo-case-contact = Miten pyytäjän tavoittaa
dpo-case-answer = Vastaus
dpo-case-open = Asiaa ei ole vielä ratkaistu.
dpo-case-without = Mukana eivät ole käsittelijöiden omat muistiinpanot eikä alkuperäinen todiste, jossa on henkilötunnus.
action-case-file-made = Tietosuojavastaava kokosi asian asiakirjat.
action-case-file-made-with-code = Tietosuojavastaava kokosi asian asiakirjat. Henkilötunnus oli mukana.

## Kuka katsoi ja miksi
looks-later = Täällä näkyy, kuka virkailija on katsonut pyyntöäsi. Joskus laki sallii, että katselu näytetään vasta myöhemmin. Silloin näet jälkeenpäin myös, että näyttämistä lykättiin.
why-handles = Syy: pyynnön käsittely.
why-given = Syy:
why-deferred = Näyttämistä lykättiin enintään { $until } asti. Peruste: { $basis }.
