# Hallinta: kuntien tiedot ja roolit.

admin-nav = Hallinta
admin-title = Hallinta
admin-lead = Täällä hoidetaan palvelun tiedot ja roolit. Pyyntöjä ja henkilöitä ei näy täällä.
admin-me = Kirjautuneena:
admin-back = ← { $to }
admin-no-worklist = Pääkäyttäjällä ei ole työlistaa
admin-no-worklist-why = Pääkäyttäjä hoitaa palvelua eikä näe pyyntöjä. Jos hoidat myös pyyntöjä, kirjaudu niitä varten toisella tunnuksella.
admin-to-front = Siirry hallintaan
admin-waiting-none = Mikään ei odota sinua.
admin-waiting =
    { $n ->
        [one] 1 ehdotus odottaa toista pääkäyttäjää, esimerkiksi sinua.
       *[other] { $n } ehdotusta odottaa toista pääkäyttäjää, esimerkiksi sinua.
    }
admin-waiting-open = Katso ehdotukset
admin-municipalities = Kunnat
admin-municipality-what = Nimet, apu, väri, muutoksenhaku, tehtävät ja rekisterit
admin-portal = Palvelu

## Kunta
admin-saved = Tallennettu. Muutos näkyy heti kaikille, ja se on merkitty muutosten luetteloon.
admin-see-public = Katso kunnan etusivu
admin-profile-title = Nimet, kielet ja apu
admin-profile-what = Nimen taivutusmuodot, palvelukielet, neuvonta ja puhelin
admin-profile-lead = Nämä näkyvät kunnan jokaisella sivulla. Kirjoita nimen jokainen muoto itse: palvelu ei taivuta nimiä.
admin-colours-title = Korostusväri
admin-colours-what = Vaalea ja tumma väri, esikatselu ja kontrasti
admin-colours-lead = Väri näkyy linkeissä ja painikkeissa. Väriä, josta heikkonäköinen ei saa selvää, ei voi tallentaa.
admin-contrast = Kontrasti on { $ratio } : 1. Vähintään { $enough } : 1 tarvitaan.
admin-preview = Esikatsele
admin-preview-light = Vaalea näkymä
admin-preview-dark = Tumma näkymä
admin-preview-link = Linkki sivulla
admin-preview-button = Painike
admin-remedies-title = Muutoksenhaku ja valitus
admin-remedies-lead = Nämä ohjeet liitetään jokaiseen kielteiseen ratkaisuun. Tietosuojavaltuutettu ja tuomioistuin kerrotaan aina. Jokainen muutos on uusi versio, jonka joku on hyväksynyt.
admin-remedies-current = Voimassa on versio { $version }
admin-remedies-then = Kun tallennat, syntyy uusi versio. Se liitetään tästä lähtien tehtäviin ratkaisuihin. Vanhat ratkaisut eivät muutu.
admin-remedies-versions = Julkaistut versiot
admin-remedies-version = Versio { $version }, julkaistu { $at }
admin-remedies-approved = Hyväksytty { $on }:
admin-offices = Tehtävät
admin-offices-why = Pyynnöt tulevat tehtäville, eivät henkilöille. Katso, että jokaisella tehtävällä on joku.
admin-office-new = Lisää tehtävä
admin-office-lead = Nimi ja yhteystiedot näkyvät pyytäjälle. Ilmoitukset uusista pyynnöistä lähtevät tehtävän postilaatikkoon.
admin-office-dpo = tietosuojavastaava
admin-office-holders = Katso ja muuta, kuka hoitaa tätä tehtävää
admin-registers = Rekisterit
admin-register-lead = Näillä tiedoilla rekisteri löytyy. Muu sisältö on tietosuojaselosteessa.
admin-register-notice = Katso rekisterin tietosuojaseloste

## Lomake
admin-save = Tallenna
admin-save-then = Muutos näkyy heti kaikille. Se merkitään muutosten luetteloon nimelläsi.
admin-discard = Hylkää luonnos
admin-drafted = Tässä on luonnoksesi, jota et ole vielä tallentanut.
admin-overtaken = Joku muu on muuttanut näitä tietoja sen jälkeen, kun aloitit. Luonnoksesi on tallessa. Tarkista se ja tallenna uudelleen, tai hylkää luonnos, jolloin näet nykyiset tiedot.
admin-in-fi = { $label } suomeksi
admin-in-sv = { $label } ruotsiksi
admin-in-en = { $label } englanniksi
admin-optional = { $label } (jos on)
admin-group-name = Kunnan nimi
admin-group-authority = Viranomainen
admin-group-languages = Palvelukielet
admin-group-help = Apu ja neuvonta
admin-group-dpo = Tietosuojavastaava
admin-group-ombudsman = Tietosuojavaltuutettu
admin-group-court = Tuomioistuin
admin-group-approved = Hyväksyntä
admin-group-register = Nimi ja hakusanat
admin-group-status = Tila
admin-field-nominative = Nimi perusmuodossa
admin-field-genitive = Nimi omistusmuodossa
admin-field-inessive = Nimi sisäpaikassa
admin-field-name = Kunnan nimi
admin-field-authority = Viranomaisen nimi
admin-field-speaks = Palvelua saa
admin-field-help = Ohje avun saamiseen
admin-field-help-phone = Neuvonnan puhelin
admin-field-light = Väri vaalealla pohjalla
admin-field-dark = Väri tummalla pohjalla
admin-field-dpo = Ohje
admin-field-ombudsman = Valitusohje
admin-field-court = Oikeuteen vieminen
admin-field-approved-by = Hyväksyjä
admin-field-approved-on = Hyväksytty
admin-field-slug = Tunnus osoitteissa
admin-field-office-name = Tehtävän nimi
admin-field-mailbox = Postilaatikko
admin-field-address = Osoite
admin-field-phone = Puhelin
admin-field-register-name = Rekisterin nimi
admin-field-summary = Yksi lause rekisteristä
admin-field-search-words = Hakusanat
admin-field-state = Rekisterin tila
admin-field-since = Mistä alkaen
admin-field-to = Kenelle siirtynyt
admin-field-status-why = Mitä tämä tarkoittaa
admin-field-role = Rooli
admin-field-by = Kenelle rooli annetaan
admin-field-holder = Sähköposti tai ryhmä
admin-field-person = Kirjautunut henkilö
admin-field-from = Ensimmäinen päivä
admin-field-until = Viimeinen päivä
admin-field-role-why = Perustelu
admin-hint-nominative = Esimerkiksi Ii
admin-hint-genitive = Kenen? Esimerkiksi Iin
admin-hint-inessive = Missä? Esimerkiksi Iissä
admin-hint-authority = Esimerkiksi Raision kaupunki
admin-hint-help = Minne voi soittaa tai mennä, jos ei pärjää verkossa
admin-hint-light = Kuusi merkkiä, esimerkiksi #1f4a94
admin-hint-dark = Kuusi merkkiä, esimerkiksi #a9c6ff
admin-hint-approved-by = Tehtävä, ei henkilön nimeä. Esimerkiksi kaupunginlakimies
admin-hint-approved-on = Päivä, kuukausi, vuosi, esimerkiksi 22.11.2026
admin-hint-slug = Pieniä kirjaimia a–z, numeroita ja viivoja. Tätä ei voi muuttaa myöhemmin
admin-hint-mailbox = Tehtävän oma postilaatikko, ei kenenkään henkilökohtainen
admin-hint-search-words = Arkisia sanoja, joilla ihmiset etsivät. Yksi sana riville
admin-hint-since = Päättyneestä riittää vuosi. Siirtyneestä tarvitaan päivä, esimerkiksi 1.1.2023
admin-hint-to = Vain, jos rekisteri on siirtynyt kokonaan tai osaksi
admin-hint-status-why = Lukijalle: kuka vastaa nyt ja mistä tietoja voi pyytää. Tarvitaan, jos rekisteri ei ole käytössä kuten ennen
admin-hint-holder = Sähköpostin on oltava se, jonka työtunnus vahvistaa. Ryhmän nimen saat kunnan tietohallinnosta
admin-hint-person = Vain, jos rooli annetaan henkilölle, joka on kirjautunut täällä
admin-hint-from = Rooli alkaa tämän päivän alusta. Esimerkiksi 22.11.2026
admin-hint-until = Rooli päättyy tämän päivän lopussa. Sijaisella on aina viimeinen päivä
admin-hint-role-why = Toinen pääkäyttäjä lukee tämän, kun hän päättää
admin-choice-active = Käytössä
admin-choice-ended = Päättynyt
admin-choice-moved = Siirtynyt toiselle
admin-choice-partly-moved = Siirtynyt osaksi
admin-choice-deputy = Sijainen, määräajaksi
admin-choice-owner = Vastuuhenkilö, toistaiseksi tai määräajaksi
admin-choice-email = Sähköpostiosoitteelle
admin-choice-group = Hakemiston ryhmälle
admin-choice-staff = Henkilölle, joka on kirjautunut täällä
admin-person-none = Ei valittu

## Roolit
admin-holders-title = Kuka hoitaa tätä tehtävää
admin-holders-lead = Vastuuhenkilö ja sijainen näkevät tehtävälle tulevat pyynnöt. Sijaisuus päättyy viimeisen päivän lopussa, vaikka sijainen olisi kirjautuneena.
admin-holders-none = Ei ketään
admin-holders =
    { $n ->
        [one] Hoitajia 1, niistä sijaisia { $deputies }
       *[other] Hoitajia { $n }, niistä sijaisia { $deputies }
    }
admin-holders-empty = Kukaan ei hoida tätä tehtävää. Sille tulevat pyynnöt jäävät odottamaan.
admin-holder-new = Ehdota uutta hoitajaa
admin-configured = Palvelun asetuksista. Tämän muuttaa palvelun ylläpito.
admin-administrators-title = Pääkäyttäjät
admin-administrators-what = Pääkäyttäjiä on { $n }
admin-administrators-lead = Pääkäyttäjä muuttaa kuntien tietoja ja rooleja. Hän ei näe pyyntöjä eikä henkilöitä. Rooleihin tarvitaan aina kaksi: yksi ehdottaa ja toinen hyväksyy.
admin-administrator-new = Ehdota uutta pääkäyttäjää
admin-two-stay = Kahden pääkäyttäjän on aina jäätävä, joten kummankaan roolia ei voi nyt päättää.
admin-role-administrator = pääkäyttäjä
admin-role-owner = vastuuhenkilö
admin-role-deputy = sijainen
admin-by-staff = henkilö
admin-by-email = sähköpostiosoite
admin-by-group = ryhmä
admin-from = { $from } alkaen
admin-from-until = { $from }–{ $until }
admin-you = sinä
admin-ending = Päättämistä on ehdotettu
admin-end = Ehdota päättämistä
admin-end-of = Päätä rooli: { $who }
admin-propose = Ehdota
admin-propose-then = Rooli alkaa vasta, kun toinen pääkäyttäjä on hyväksynyt ehdotuksen. Ehdotus raukeaa seitsemässä päivässä.
admin-proposed = Ehdotus on tehty. Toinen pääkäyttäjä hyväksyy tai hylkää sen.
admin-refused-decided = Ehdotus oli jo ratkaistu. Mitään ei muutettu.
admin-refused-lapsed = Ehdotus oli ehtinyt raueta. Mitään ei muutettu. Tarvittaessa sen voi tehdä uudelleen.
admin-refused-same-person = Ehdotuksen hyväksyy aina joku muu kuin ehdottaja. Mitään ei muutettu.
admin-refused-own-role = Kukaan ei voi antaa roolia itselleen. Mitään ei muutettu.
admin-refused-too-few = Kahden pääkäyttäjän on aina jäätävä. Mitään ei muutettu.
admin-refused-known = Tätä on jo ehdotettu. Mitään ei muutettu.

## Ehdotukset
admin-proposals-title = Ehdotukset
admin-proposals-what = Roolien muutokset, jotka odottavat toista pääkäyttäjää
admin-proposals-lead = Roolin muutos tulee voimaan, kun joku muu kuin ehdottaja hyväksyy sen. Kumpikin merkitään muutosten luetteloon.
admin-proposals-none = Yhtään ehdotusta ei odota.
admin-proposal-give-administrator = Uusi pääkäyttäjä: { $who }
admin-proposal-give-owner = Uusi vastuuhenkilö: { $who }
admin-proposal-give-deputy = Uusi sijainen: { $who }
admin-proposal-end-administrator = Pääkäyttäjän rooli päättyy: { $who }
admin-proposal-end-owner = Vastuuhenkilön rooli päättyy: { $who }
admin-proposal-end-deputy = Sijaisuus päättyy: { $who }
admin-proposal-office = Tehtävä
admin-proposal-kind = Kenelle
admin-proposal-days = Aika
admin-proposal-by = Ehdottaja
admin-proposal-by-at = { $who }, { $at }
admin-proposal-lapses = Raukeaa
admin-proposal-own = Tämä on oma ehdotuksesi, joten joku muu päättää siitä. Voit perua sen.
admin-proposal-for-me = Tämä rooli tulisi sinulle, joten et voi hyväksyä sitä itse.
admin-approve = Hyväksy, ja muutos tulee voimaan
admin-refuse = Hylkää
admin-withdraw = Peru ehdotus
admin-decided = Asia on ratkaistu ja merkitty muutosten luetteloon.

## Muutokset
admin-changes-title = Muutokset
admin-changes-what = Kuka muutti mitä ja milloin
admin-changes-lead = Kaikki, mitä pääkäyttäjät ovat tehneet, uusin ensin. Luetteloa ei voi muuttaa.
admin-changes-none = Muutoksia ei ole.
admin-by-command = palvelun ylläpito
admin-nothing = (tyhjä)
admin-newer = Uudemmat
admin-older = Vanhemmat
admin-pages = Muutosten sivut
action-catalog-changed = Tietoja muutettiin
action-role-proposed = Roolin muutosta ehdotettiin
action-role-approved = Roolin muutos hyväksyttiin
action-role-refused = Roolin muutos hylättiin
action-role-withdrawn = Roolin muutosehdotus peruttiin
action-administrator-added = Pääkäyttäjä lisättiin komennolla
action-administrator-removed = Pääkäyttäjä poistettiin komennolla

## Avaimet
admin-keys-title = Sinetöintiavain
admin-keys-what = Avain, jolla vastaanottoilmoitukset sinetöidään
admin-keys-lead = Palvelu sinetöi vastaanottoilmoitukset tällä avaimella. Vanhatkin ilmoitukset voi aina tarkistaa, koska käytetyt avaimet julkaistaan.
admin-keys-is = Käytössä { $from } alkaen
admin-keys-was = Käytössä { $from }–{ $until }
admin-keys-replace = Avaimen vaihtaminen
admin-keys-when = Avain vaihdetaan, jos joku muu on voinut saada sen haltuunsa, tai sovituin väliajoin.
admin-keys-then = Toinen pääkäyttäjä hyväksyy vaihdon. Sen jälkeen palvelun ylläpito vaihtaa avaimen komennolla.
admin-keys-waits = Vaihtoa on ehdotettu. Ehdotus odottaa toista pääkäyttäjää.
admin-keys-approved = Avaimen { $key } vaihto on hyväksytty. Palvelun ylläpito vaihtaa sen tällä komennolla ja käynnistää palvelun uudelleen:
admin-proposal-new-seal = Sinetöintiavain vaihdetaan: { $who }
action-seal-key-replaced = Sinetöintiavain vaihdettiin komennolla

## Kenelle pyynnöt tulevat
admin-decider-title = Kuka ratkaisee pyynnöt
admin-decider-lead = Uudet pyynnöt tulevat sille tehtävälle, joka ratkaisee ne. Jo saapuneet pyynnöt pysyvät siellä, missä ne ovat. Tietosuojavastaava ei ratkaise pyyntöjä.
admin-decider-open = Seloste ei kerro ratkaisijaa. Siksi pyynnöt tulevat tietosuojavastaavalle, joka ohjaa ne eteenpäin.
admin-dpo-title = Mikä tehtävä on tietosuojavastaavan
admin-dpo-lead = Tietosuojavastaava saa pyynnöt, joilla ei ole ratkaisijaa. Tehtävä, joka ratkaisee pyyntöjä, ei voi olla tietosuojavastaavan.
admin-route-now = Nyt:
admin-route-waits = Muutosta on ehdotettu. Ehdotus odottaa toista pääkäyttäjää.
admin-route-then = Muutos tulee voimaan, kun toinen pääkäyttäjä on hyväksynyt sen. Perustelu näkyy selosteen yhteydessä kaikille.
admin-field-office = Uusi tehtävä
admin-hint-office = Jos tehtävää ei ole, lisää se ensin kunnan sivulla
admin-proposal-route-register = Rekisterin pyynnöt ratkaisee toinen tehtävä
admin-proposal-register = Rekisteri
admin-proposal-route-dpo = Tietosuojavastaavan tehtävä vaihtuu
admin-refused-unfit = Tämä tehtävä ei sovi: tietosuojavastaava ei voi ratkaista pyyntöjä, eikä ratkaisija voi olla tietosuojavastaava. Mitään ei muutettu.

## Virheet
problem-admin-empty = Täytä tämä kohta
problem-admin-too-long = Lyhennä tekstiä
problem-admin-unknown = Valitse jokin vaihtoehdoista
problem-admin-contrast = Väri ei erotu tarpeeksi. Valitse vaaleaan näkymään tummempi ja tummaan näkymään vaaleampi väri
problem-admin-colour = Kirjoita väri muodossa #1f4a94
problem-admin-in-future = Päivä on tulevaisuudessa. Kirjoita päivä, joka on jo ollut
problem-admin-not-a-date = Kirjoita päivä muodossa päivä, kuukausi, vuosi, esimerkiksi 22.11.2026
problem-admin-mailbox = Kirjoita sähköpostiosoite, esimerkiksi kirjaamo@kunta.example
problem-admin-slug = Käytä vain pieniä kirjaimia a–z, numeroita ja viivoja
problem-admin-taken = Tunnus on jo käytössä. Valitse toinen
problem-admin-email = Kirjoita sähköpostiosoite kokonaan
problem-admin-past = Päivä on jo mennyt. Rooli voi alkaa aikaisintaan tänään
problem-admin-backwards = Viimeinen päivä on ennen ensimmäistä
problem-admin-endless = Sijaisella on oltava viimeinen päivä
problem-admin-known = Tällä on rooli jo samaan aikaan, tai sitä on jo ehdotettu
problem-admin-own-role = Kukaan ei voi antaa roolia itselleen. Pyydä toista pääkäyttäjää ehdottamaan
