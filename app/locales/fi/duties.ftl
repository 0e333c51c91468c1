# The portal's own duties: accessibility, feedback, how the service is, outages.


## The accessibility statement

accessibility-title = Saavutettavuusseloste
accessibility-lead = Haluamme, että jokainen voi käyttää tätä palvelua. Tässä kerromme, missä onnistumme, missä emme, ja kenelle voit kertoa ongelmasta.
accessibility-about = Seloste koskee Tietoluukku-palvelua osoitteessa { $address }. Palvelu kuuluu digitaalisten palvelujen tarjoamisesta annetun lain (306/2019) piiriin.
accessibility-level-title = Kuinka saavutettava palvelu on?
accessibility-level = Palvelu täyttää osittain lain vaatimukset (WCAG 2.1, tasot A ja AA). Tavoitteenamme on uudempi ja tiukempi WCAG 2.2. Sanomme ”osittain”, koska kaikkea ei ole vielä arvioitu ja osa sisällöstä on muiden tekemää.
accessibility-gaps-title = Mikä ei ole vielä kunnossa?
accessibility-gaps = Nämä puutteet ja epävarmat kohdat tiedämme:
accessibility-gap-readers = Ruudunlukijat
accessibility-gap-readers-means = Palvelua ei ole vielä kokeiltu ruudunlukijoilla eikä yhdessä niiden käyttäjien kanssa. Sivujen rakenne on tarkistettu koneellisesti, mutta se ei takaa, että sivut toimivat hyvin kuunneltuina.
accessibility-gap-language = Kieli
accessibility-gap-language-means = Useimmat kuntien tietosuojaselosteet ovat vain suomeksi. Ruotsin- ja englanninkielisillä sivuilla suomenkielinen teksti on merkitty, jotta ruudunlukija lukee sen oikein.
accessibility-gap-files = Liitetiedostot
accessibility-gap-files-means = Vastausten liitteet tekee kunta, eikä palvelu voi tarkistaa, ovatko ne saavutettavia. Voit pyytää vastauksen toisessa muodossa: lomake kysyy sitä, kun valitset, miten haluat vastauksen.
accessibility-gap-identification = Tunnistautuminen
accessibility-gap-identification-means = Pankkien ja mobiilivarmenteen sivut eivät ole meidän. Jos ne eivät toimi sinulla, voit lähettää pyynnön myös ilman tunnistautumista.
accessibility-gap-plain = Selkokieli ja viittomakieli
accessibility-gap-plain-means = Tekstit on kirjoitettu selkeästi, mutta ne eivät ole tarkistettua selkokieltä. Viittomakielistä sisältöä ei ole.
accessibility-checked-title = Miten tämä on arvioitu?
accessibility-checked = Arvion on tehnyt palvelun tekijä itse. Seloste on käyty läpi { $date }.
accessibility-check-axe = Sivut tarkistetaan koneellisesti (axe-core, WCAG 2.2 A ja AA) jokaisen muutoksen jälkeen.
accessibility-check-keyboard = Pyynnön voi tehdä pelkällä näppäimistöllä, ja se kokeillaan samalla. Kaikki toimii myös ilman JavaScriptiä.
accessibility-check-narrow = Sivut mahtuvat kapeaan näyttöön (320 kuvapistettä) ilman sivuttain vierittämistä.
accessibility-check-audit = Ulkopuolista arviota ei ole tehty.
accessibility-browser-title = Vanhin tuettu selain
accessibility-browser = Sivut toimivat ja näyttävät oikeilta ainakin näissä: Chrome ja Edge 88, Firefox 78, Safari 14.1 (iPhonessa iOS 14.5) ja Samsung Internet 15. Ne ovat vuosilta 2020 ja 2021.
accessibility-browser-why = Raja tulee sivujen ulkoasusta: vanhempi selain ei tunne kaikkia sen sääntöjä. Sillä voi silti lukea ja lähettää kaiken, mutta välit ja reunat voivat näyttää oudoilta.
accessibility-browser-islands = Sivuilla on muutama lisä, kuten haku, joka etsii jo kirjoittaessasi. Ne tarvitsevat uudemman selaimen: Chrome tai Edge 96, Firefox 79 tai Safari 15.1. Ilman niitä sama asia hoituu napista.
accessibility-feedback-title = Kerro, jos jokin ei toimi
accessibility-feedback = Kerro, mikä ei toimi tai mitä et saa luettua. Et tarvitse tunnistautumista. Vastaamme 14 päivän kuluessa. Voit myös pyytää tarvitsemasi tiedon toisessa muodossa.
accessibility-feedback-go = Anna palautetta saavutettavuudesta
accessibility-feedback-phone = Voit myös soittaa:
accessibility-feedback-choose = Kukin kunta vastaa omasta luukustaan. Kenelle haluat kertoa?
accessibility-supervisor-title = Jos et ole tyytyväinen vastaukseen
accessibility-supervisor = Anna palaute ensin meille. Jos et saa vastausta 14 päivässä tai vastaus ei auta, voit kannella tai pyytää selvitystä valvojalta. Valvojan sivuilla kerrotaan, miten se tehdään.
accessibility-supervisor-who = Valvoja
accessibility-supervisor-name = Liikenne- ja viestintävirasto Traficom, digitaalisen saavutettavuuden valvonta
accessibility-supervisor-site = Verkkosivut
accessibility-law = Laadittu { $date } digitaalisten palvelujen tarjoamisesta annetun lain (306/2019) 3 luvun mukaan.

## Feedback on it

feedback-title = Palaute saavutettavuudesta
feedback-back = ← Saavutettavuusseloste
feedback-lead = Kerro omin sanoin, mikä ei toimi. Sinun ei tarvitse osata nimetä vikaa.
feedback-not-here = Älä kirjoita tähän henkilötunnusta tai asiasi sisältöä. Omia tietojasi koskevan pyynnön voit tehdä kunnan etusivulta.
feedback-what = Mikä ei toimi?
feedback-what-hint = Esimerkiksi: ”Ruudunlukija ei lue, mitä kenttään pitää kirjoittaa.”
feedback-place = Missä kohdassa ja millä laitteella? (ei pakollinen)
feedback-place-hint = Sivun otsikko, selain tai apuväline, jos tiedät.
feedback-email = Sähköpostiosoite vastausta varten (ei pakollinen)
feedback-email-hint = Jos jätät tämän tyhjäksi, korjaamme vian, mutta emme voi vastata sinulle.
feedback-then = Palautteen lukee kunnan työntekijä, joka vastaa tästä palvelusta. Vastaamme 14 päivän kuluessa. Palaute säilytetään salattuna.
feedback-send = Lähetä palaute
feedback-sent-title = Kiitos, palautteesi on saapunut
feedback-sent-by = Saat vastauksen viimeistään { $date }, jos annoit sähköpostiosoitteen.
feedback-sent-then = Jos soitat asiasta, kerro viitenumero. Se ei ole salainen, eikä sillä pääse lukemaan palautettasi.
feedback-sent-phone = Kunnan neuvonta:
feedback-sent-go = Kunnan etusivulle
feedback-gone-title = Tässä ei ole mitään näytettävää
feedback-gone = Viitenumero näkyy tunnin ajan siinä selaimessa, josta palaute lähetettiin. Lähetetty palaute on tallessa.
problem-what-empty = Kerro, mikä ei toimi
problem-what-too-long = Lyhennä tekstiä: enintään 5 000 merkkiä
problem-place-too-long = Lyhennä tekstiä: enintään 500 merkkiä

## How the service is

health-title = Palvelun tila
health-lead-good = Palvelu toimii.
health-lead-down = Palvelussa on häiriö. Alta näet, mikä ei toimi ja mitä voit tehdä.
health-storage = Pyyntöjen lähettäminen ja lukeminen
health-storage-good = Voit lähettää pyynnön ja lukea vastauksia.
health-storage-slow = Tallentaminen on tavallista hitaampaa.
health-storage-down = Mitään ei voi nyt lähettää. Jo lähetetty on tallessa.
health-storage-unknown = Emme tiedä.
health-identification = Tunnistautuminen
health-identification-good = Voit kirjautua ja allekirjoittaa pyynnön.
health-identification-slow = Tunnistautuminen on tavallista hitaampaa.
health-identification-down = Tunnistuspalvelu ei vastaa. Voit lähettää pyynnön ilman tunnistautumista ja tunnistautua myöhemmin.
health-identification-unknown = Emme tiedä.
health-mail = Sähköposti-ilmoitukset
health-mail-good = Ilmoitukset lähtevät heti.
health-mail-slow = Ilmoitukset ovat myöhässä. Määräajat kulkevat silti, ja uutiset näet kirjautumalla.
health-mail-down = Ilmoitukset eivät lähde. Määräajat kulkevat silti, ja uutiset näet kirjautumalla.
health-mail-unknown = Emme tiedä.
health-mail-waits =
    { $n ->
        [one] Vanhin lähtevä ilmoitus on odottanut minuutin.
       *[other] Vanhin lähtevä ilmoitus on odottanut { $n } minuuttia.
    }
health-mail-waits-hours = Vanhin lähtevä ilmoitus on odottanut { $n } tuntia.
health-mail-waits-days = Vanhin lähtevä ilmoitus on odottanut { $n } päivää.
health-backup = Viimeisin varmuuskopio
health-backup-at = { $at }
health-backup-unknown = Ei tiedossa tässä palvelussa.
health-is-good = Toimii
health-is-slow = Hidas
health-is-down = Ei toimi
health-is-unknown = Ei tiedossa
health-at = Katsottu { $at }.
health-outages = Katkot
health-outages-none = Katkoja ei ole nyt eikä tiedossa.
health-else = Jos palvelu ei toimi
health-else-text = Voit hoitaa asiasi myös puhelimitse, kirjeellä tai käymällä. Puhelinnumerot ovat tämän sivun lopussa.

## The banner

outage-label = Tiedote katkosta
outage-coming = Palvelussa on katko { $from } alkaen
outage-coming-until = Palvelussa on katko { $from } – { $until }
outage-now = Palvelussa on katko nyt, alkaen { $from }
outage-now-until = Palvelussa on katko nyt, arviolta { $until } asti
outage-way = Näin hoidat asiasi sillä aikaa:
outage-status = Palvelun tila

## Staff: feedback

queue-duties = Palvelusta huolehtiminen
queue-title = Saavutettavuuspalaute
queue-waiting =
    { $n ->
        [0] mikään ei odota vastausta
        [one] yksi odottaa vastausta
       *[other] { $n } odottaa vastausta
    }
queue-late =
    { $n ->
        [one] yksi myöhässä
       *[other] { $n } myöhässä
    }
queue-lead = Jokaiseen palautteeseen vastataan 14 päivän kuluessa (laki 306/2019, 3 luku). Ensimmäisenä on se, jonka päivä on lähimpänä.
queue-empty = Palautetta ei ole tullut.
queue-whose = Kunta
queue-received = Saapui
queue-answer-by = Vastaa viimeistään
queue-state = Tila
queue-answered-mail = Vastattu sähköpostilla
queue-answered-otherwise = Merkitty vastatuksi
queue-one = Palaute saavutettavuudesta
queue-one-title = Palaute { $reference }
queue-back = ← Saavutettavuuspalaute
queue-email = Vastausosoite
queue-no-email = Osoitetta ei annettu
queue-answer-title = Vastaa
queue-by = Miten vastaat?
queue-by-mail = Sähköpostilla
queue-by-hint-mail = Vastauksesi lähetetään annettuun osoitteeseen. Palautteen sanat eivät ole viestissä.
queue-by-otherwise = Muuten tai ei kenellekään
queue-by-hint-otherwise = Soitit, tai palautteen antajaa ei voi tavoittaa. Kirjaa, mitä teit.
queue-answer = Vastaus
queue-answer-hint = Kerro, mitä korjataan ja milloin, tai miten asian voi hoitaa toisin.
queue-then = Vastausta ei voi muuttaa jälkikäteen.
queue-send = Vastaa ja merkitse vastatuksi
problem-by-not-chosen = Valitse, miten vastaat
problem-answer-empty = Kirjoita vastaus tai mitä teit
problem-answer-too-long = Lyhennä tekstiä: enintään 10 000 merkkiä
mail-feedback-answer-subject = Vastaus saavutettavuuspalautteeseesi { $reference }
mail-feedback-answer =
    Hei,

    annoit palautetta Tietoluukku-palvelun saavutettavuudesta. { $authority } vastaa:

    { $answer }

    Jos vastaus ei auta, voit kääntyä valvojan puoleen. Ohjeet ovat saavutettavuusselosteessa:
    { $address }

    Tähän viestiin ei voi vastata.
mail-feedback-subject = Saavutettavuuspalaute { $reference }
mail-feedback =
    Saavutettavuuspalaute { $reference } on saapunut. Siihen on vastattava viimeistään { $due }.

    Lue ja vastaa:
    { $address }

## Staff: outages

outages-title = Katkotiedotteet
outages-lead = Tiedota katkosta ennalta ja sen aikana, ja kerro, miten asiansa voi hoitaa muuten (laki 306/2019, 4 §). Tiedote näkyy heti kunnan jokaisen sivun yläosassa kolmella kielellä.
outages-standing = Voimassa olevat
outages-none = Tiedotteita ei ole.
outages-all = Koko palvelu
outages-clear = Poista tiedote
outages-clear-named = Poista tiedote: { $when }
outages-operator = Tämän tiedotteen on tehnyt palvelun ylläpito.
outages-new = Uusi tiedote
outages-whose = Kunta
outages-whose-hint = Tiedote näkyy tämän kunnan sivuilla ja sivuilla, jotka eivät ole minkään kunnan.
outages-choose = Valitse
outages-from-day = Alkaa päivänä
outages-day-hint = Esimerkiksi 24.11.2026
outages-from-time = Alkaa kello
outages-time-hint = Esimerkiksi 18.00
outages-until-day = Päättyy päivänä
outages-until-hint = Jätä tyhjäksi, jos et tiedä. Poista tiedote, kun katko on ohi.
outages-until-time = Päättyy kello
outages-text = Mikä ei toimi?
outages-text-hint = Sano lyhyesti, mikä ei toimi ja mitä se lukijalle merkitsee.
outages-text-fi = Suomeksi
outages-text-sv = Ruotsiksi
outages-text-en = Englanniksi
outages-way = Miten asiansa voi hoitaa muuten?
outages-way-hint = Puhelinnumero ja osoite. Valmiina on kunnan neuvonta: tarkista, että se palvelee katkon aikana.
outages-way-fi = Muu tapa, suomeksi
outages-way-sv = Muu tapa, ruotsiksi
outages-way-en = Muu tapa, englanniksi
outages-then = Tiedote näkyy heti, ja se poistuu itsestään, kun katko päättyy.
outages-send = Julkaise tiedote
problem-municipality-not-chosen = Valitse kunta
problem-from-day-not-a-date = Kirjoita alkupäivä muodossa päivä, kuukausi, vuosi, esimerkiksi 24.11.2026
problem-from-time-not-a-time = Kirjoita alkuaika tunteina ja minuutteina, esimerkiksi 18.00
problem-until-day-not-a-date = Kirjoita loppupäivä muodossa päivä, kuukausi, vuosi, esimerkiksi 24.11.2026
problem-until-time-not-a-time = Kirjoita loppuaika tunteina ja minuutteina, esimerkiksi 20.00
problem-until-day-before-start = Loppu on ennen alkua. Tarkista päivät ja kellonajat
problem-text-fi-empty = Kirjoita suomeksi, mikä ei toimi
problem-text-sv-empty = Kirjoita ruotsiksi, mikä ei toimi
problem-text-en-empty = Kirjoita englanniksi, mikä ei toimi
problem-way-fi-empty = Kirjoita suomeksi, miten asiansa voi hoitaa muuten
problem-way-sv-empty = Kirjoita ruotsiksi, miten asiansa voi hoitaa muuten
problem-way-en-empty = Kirjoita englanniksi, miten asiansa voi hoitaa muuten
problem-text-fi-too-long = Lyhennä suomenkielistä tekstiä: enintään 600 merkkiä
problem-text-sv-too-long = Lyhennä ruotsinkielistä tekstiä: enintään 600 merkkiä
problem-text-en-too-long = Lyhennä englanninkielistä tekstiä: enintään 600 merkkiä
problem-way-fi-too-long = Lyhennä suomenkielistä ohjetta: enintään 600 merkkiä
problem-way-sv-too-long = Lyhennä ruotsinkielistä ohjetta: enintään 600 merkkiä
problem-way-en-too-long = Lyhennä englanninkielistä ohjetta: enintään 600 merkkiä

## The log

action-feedback-given = Saavutettavuuspalaute saapui.
action-feedback-opened = Saavutettavuuspalaute avattiin.
action-feedback-answered = Saavutettavuuspalautteeseen vastattiin.
action-outage-announced = Katkosta tiedotettiin.
action-outage-cleared = Katkotiedote poistettiin.

## The portal's own privacy notice

own-notice-name = Tietoluukun lokit ja pyynnöt
own-notice-summary = Tämän palvelun omat tiedot: lähetetyt pyynnöt, vastaukset ja loki siitä, kuka niitä on katsonut.
own-notice-operator = kunnan valitsema ylläpitäjä
own-notice-decides = Kunta on nimennyt tämän tahon vastaamaan palvelusta.
