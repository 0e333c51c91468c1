# Pages for everybody.


## Front page

front-title = Mitä tietoja kunnalla on sinusta?
front-h1 = Mitä tietoja kunnalla on sinusta?
front-lead = Täältä näet, mihin kunta käyttää henkilötietoja. Voit pyytää omat tietosi, saada virheen korjatuksi tai peruuttaa suostumuksen.
front-choose = Valitse kunta
front-registers = { $n ->
    [one] Yksi rekisteri ja sen tietosuojaseloste
   *[other] { $n } rekisteriä ja niiden tietosuojaselosteet
}

## Search

search-title = Etsi rekistereistä
search-h1 = Etsi rekistereistä
search-label = Etsi palvelun tai asian nimellä
search-hint = Esimerkiksi työpaja, lastensuojelu tai toimeentulotuki
search-button = Etsi
search-none = Haulla ”{ $query }” ei löytynyt rekistereitä
search-none-advice = Kokeile lyhyempää sanaa tai toista nimeä samalle asialle. Voit myös valita kunnan etusivulta ja katsoa sen kaikki rekisterit.
search-found = { $n ->
    [one] Yksi rekisteri haulla ”{ $query }”
   *[other] { $n } rekisteriä haulla ”{ $query }”
}
search-live-none = Ei löytynyt. Kokeile toista sanaa.
search-live-one = Löytyi yksi rekisteri.
search-live-many = Löytyi { "{n}" } rekisteriä.

## Front page of a municipality

municipality-title = Sinun tietosi
municipality-h1 = Mitä tietoja kunnalla on sinusta?
municipality-lead = Palvelun tarjoaa { $authority }. Näet, mihin henkilötietoja käytetään, ja voit pyytää omat tietosi, saada virheen korjatuksi tai peruuttaa suostumuksen.
municipality-verbs = Mitä haluat tehdä?
municipality-registers = Rekisterit
municipality-register-is = Rekisteri on joukko tietoja, jotka kunta on koonnut yhtä tehtävää varten. Jokaisesta on tietosuojaseloste: se kertoo, mitä tietoja on, miksi ja kuka niitä saa.
municipality-all-registers = Kaikki rekisterit
verb-access = Pyydä omat tietosi
verb-access-why = Saat kopion siitä, mitä sinusta on tallennettu, ja tiedon siitä, kuka niitä on saanut.
verb-rectification = Pyydä korjausta tietoihisi
verb-rectification-why = Kerro, mikä on väärin ja miten sen pitäisi olla.
verb-withdraw = Peruuta suostumus
verb-withdraw-why = Yhtä helposti kuin sen annoit. Syytä ei kysytä.
verb-own-words = Kerro asiasi omin sanoin
verb-own-words-why = Jos et tiedä, mistä on kyse tai kenelle asia kuuluu.
verb-follow = Seuraa asiaasi
verb-follow-why = Näet, kenellä pyyntösi on ja milloin saat vastauksen.
registers-title = Rekisterit ja tietosuojaselosteet
registers-search = Etsi rekistereistä

## Ask for your information

access-unsure = Etkö löydä oikeaa?
start-2 = Tarkistat pyynnön ja allekirjoitat sen tunnistautumalla pankkitunnuksilla tai mobiilivarmenteella.
start-3 = Saat heti vastaanottoilmoituksen. Vastauksen saat niin kuin toivot: tähän palveluun, postissa tai käymällä paikalla.
start-by = Jos lähetät pyynnön tänään, saat vastauksen viimeistään { $date }.
start-free = Pyyntö on maksuton. Voit keskeyttää ja jatkaa kahden vuorokauden ajan.
start-button = Aloita pyyntö
start-cookie = Luonnos tallentuu salattuna palvelimelle. Selaimeesi jää eväste, jolla vain tämä selain pääsee luonnokseen.

## Whom to turn to

contact-office = Kenelle
contact-address = Osoite
contact-phone = Puhelin
contact-email = Sähköposti

## Withdraw a consent

withdraw-lead = Voit peruuttaa suostumuksen milloin tahansa. Peruutus tulee voimaan heti.
withdraw-1 = Syytä ei kysytä, eikä peruutuksesta ole sinulle seuraamuksia tässä palvelussa.
withdraw-2 = Se, mitä tiedoillesi on tehty aiemmin suostumuksesi nojalla, pysyy laillisena.
withdraw-3 = Saat heti tiedon siitä, mikä lakkaa, mikä jatkuu ja mitä säilytetään.
withdraw-button = Tunnistaudu ja näe suostumuksesi
withdraw-other = Muut tavat peruuttaa
withdraw-other-text = Voit peruuttaa suostumuksen myös ilmoittamalla siitä suoraan:

## A notice

notice-kind = Tietosuojaseloste
notice-old = Tämä on vanha versio.
notice-in-force = Katso voimassa oleva seloste
notice-language = Kunta on antanut tämän selosteen vain suomeksi.
notice-silent = Seloste ei kerro tätä.
notice-missing = Seloste ei kerro tätä, vaikka sen pitäisi.
notice-remark = Huomaa:
notice-says = Mihin tämä perustuu virallisessa selosteessa?
notice-undated = ei päivämäärää
notice-whole = Koko seloste
notice-contents = Selosteen sisältö
notice-awaited = Kohdat, joita ei ole vielä täällä
notice-awaited-lead = Näitä kohtia ei ole vielä tuotu tänne virallisesta selosteesta. Saat koko selosteen tietosuojavastaavalta.
notice-version = Versio { $n }, voimassa { $date } alkaen.
notice-permanent = Tämän version pysyvä osoite
notice-official = Virallinen seloste:
status-ended = Toiminta on päättynyt.
status-moved = Tehtävä on siirtynyt.
status-partly-moved = Osa tehtävistä on siirtynyt.
status-tag-ended = Päättynyt
status-tag-moved = Siirtynyt
status-tag-partly-moved = Osin siirtynyt

## In brief

brief-title = Lyhyesti
brief-about-you = Koskeeko tämä sinua?
brief-why = Miksi tietoja on?
brief-sources = Mistä tiedot tulevat?
brief-recipients = Kuka niitä saa?
brief-retention = Kuinka kauan niitä säilytetään?
brief-automated = Päättääkö kone asioistasi?

## Your rights here

rights-title = Oikeutesi täällä
rights-lead = Voit aina pyytää. Tässä näet, mikä yleensä onnistuu, kuka ratkaisee ja mihin mennessä saat vastauksen, jos pyydät tänään.
rights-usually = Yleensä kyllä
rights-usually-not = Yleensä ei
rights-decides = Kuka ratkaisee
rights-receives = Kuka ottaa vastaan
rights-by = Vastaus viimeistään
rights-at-once = Voimaan heti
rights-why = Kenelle pyyntö menee ja miksi?
rights-form = Mitä seloste sanoo pyynnön muodosta
rights-cost = Mitä seloste sanoo maksusta
rights-holds = Näin se on:
right-can-access = Pyytää omat tietosi
right-can-log-data = Saada tietää, kuka on katsonut tietojasi
right-can-rectification = Pyytää korjausta tietoihisi
right-can-erasure = Pyytää tietojesi poistamista
right-can-restriction = Pyytää, että tietojesi käyttöä rajoitetaan
right-can-portability = Pyytää tietojesi siirtoa muualle
right-can-objection = Vastustaa tietojesi käyttöä
right-can-disclosure-prohibition = Kieltää tietojesi luovuttaminen
right-can-consent-withdrawal = Peruuttaa suostumuksesi
act-access = Aloita pyyntö omista tiedoista
act-rectification = Pyydä korjausta
act-withdraw = Peruuta suostumus
act-other = Pyydä omin sanoin

## Sections of a notice

section-register = Rekisterin nimi ja muoto
section-data-subjects = Kenestä rekisterissä on tietoja
section-controller = Kuka tiedoista vastaa (rekisterinpitäjä)
section-representative = Rekisterinpitäjän edustaja
section-contact = Keneltä voi kysyä
section-dpo = Tietosuojavastaava
section-decider = Kuka ratkaisee pyynnöt
section-purposes = Mihin tietoja käytetään
section-legal-basis = Millä perusteella (oikeusperuste)
section-data-categories = Mitä tietoja on
section-requirement = Onko tiedot pakko antaa
section-sources = Mistä tiedot saadaan
section-recipients = Kenelle tietoja annetaan
section-systems = Järjestelmät ja niiden ylläpitäjät
section-links = Yhteydet muihin rekistereihin
section-transfers = Siirto EU:n ja ETA:n ulkopuolelle
section-protection = Miten tietoja suojataan
section-secrecy = Salassapito
section-outputs = Tulosteet ja tilastot
section-retention = Kuinka kauan tietoja säilytetään
section-automated-decisions = Päätökset koneellisesti
section-rights = Oikeudet selosteen mukaan
section-complaint = Valittaminen
section-display = Missä seloste on nähtävillä
section-dates = Milloin seloste on tehty

## What sections hold

content-sub-registers = Osarekisterit
content-form-both = Tietoja on tietojärjestelmässä ja paperilla.
content-form-electronic = Tiedot ovat tietojärjestelmässä.
content-form-electronic-only-said = Tiedot ovat tietojärjestelmässä. Seloste ei kerro, onko niitä paperilla.
content-form-paper = Tietoja on paperilla.
content-form-unsaid = Seloste ei kerro, onko tiedot järjestelmässä vai paperilla.
content-what = Mitä tietoja
content-basis = Millä perusteella
content-manner = Miten
content-condition = Millä ehdolla
content-used-for = Mihin käytetään
content-host = Kuka ylläpitää
content-paper = Paperilla olevat tiedot
content-digital = Sähköiset tiedot
content-drafted = Laadittu
content-updated = Päivitetty
special-health = Terveystieto, erityinen suoja
special-union-membership = Ammattiliittotieto, erityinen suoja
special-social-welfare = Sosiaalihuollon tieto, salassa pidettävä

## About the service

about-title = Tietoa tästä palvelusta
about-lead = Tietoluukku on kuntien yhteinen luukku henkilötietoja koskeville asioille.
about-what-title = Mitä täällä voi tehdä?
about-what = Voit lukea tietosuojaselosteet selkokielisinä, pyytää omat tietosi allekirjoitetulla pyynnöllä, peruuttaa suostumuksia ja seurata asiaasi.
about-reading-title = Näin selosteita luetaan
about-reading = Kerromme selosteen sisällön omin sanoin. Jos kunnan seloste ei kerro jotain, sanomme sen suoraan. Jokaisen kohdan alta näet, mihin kohtaan virallista selostetta se perustuu.
about-data-title = Mitä palvelu tallentaa sinusta?
about-data = Pyyntösi, sen vastaus ja tieto tunnistautumisestasi tallennetaan salattuina. Jokainen katselu kirjataan lokiin. Selosteiden lukemisesta ei tallenneta mitään.
about-cookies-title = Evästeet
about-cookies = Käytämme vain välttämättömiä evästeitä: yhtä luonnosta varten ja yhtä kirjautumista varten. Emme seuraa käyntejäsi.
about-accessibility-title = Saavutettavuus
about-accessibility = Kaikki toimii myös ilman JavaScriptiä, näppäimistöllä ja ruudunlukijalla. Jos jokin ei toimi, kerro kunnan neuvontaan: yhteystiedot ovat kunnan sivujen alaosassa.
