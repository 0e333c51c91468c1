# Paper, and the counter at which clerks file for people.

## The draft as a form on paper

paper-title = Tulosta ja allekirjoita paperilla
paper-lead = Saat lomakkeen, jossa vastauksesi ovat valmiina. Tulosta se, allekirjoita ja toimita kuntaan.
paper-files-nothing = Tämä ei vielä lähetä pyyntöä.
paper-clock = Määräaika alkaa siitä päivästä, jona paperi saapuu kuntaan.
paper-kept = Säilytämme vastauksesi 90 päivää lomakkeen viitteellä, jotta virkailija löytää ne, kun paperi saapuu. Nimesi kirjoitat itse paperiin.
paper-several = Pyyntösi koskee useaa kuntaa. Jokaiselle tulee oma lomake.
paper-again = Olet muuttanut vastauksiasi. Aiemmin tehty lomake ei enää vastaa niitä. Tee lomake uudelleen.
paper-make = Tee lomake
paper-print = { $n ->
    [one] Lomake on valmis. Tulosta tämä sivu selaimen tulostustoiminnolla.
   *[other] Lomakkeita on { $n }. Tulosta tämä sivu selaimen tulostustoiminnolla: jokainen lomake tulee omalle arkilleen.
}
paper-not-filed = Pyyntöä ei ole vielä lähetetty. Se on tehty, kun paperi on saapunut kuntaan.
paper-form-title = Henkilötietoja koskeva pyyntö
paper-who = Kuka pyytää
paper-name = Nimi
paper-born = Henkilötunnus tai syntymäaika
paper-address = Postiosoite
paper-phone = Puhelin tai sähköposti
paper-more = Lisättävää
paper-who-why = Kunta tarkistaa, kuka olet, ennen kuin se antaa mitään tietoja. Henkilötunnusta ei ole pakko kirjoittaa.
paper-signature = Päiväys ja allekirjoitus
paper-date = Paikka ja päivä
paper-sign = Allekirjoitus
paper-sign-why = Pyyntö on pätevä myös ilman allekirjoitusta.
paper-where = Minne lomake toimitetaan
paper-where-how = Postita lomake tai tuo se käydessäsi. Älä lähetä sitä sähköpostilla: tavallinen sähköposti ei ole suojattu.
paper-then = Kun paperi on saapunut, kunta kirjaa sen. Saat vastauksen kuukauden kuluessa siitä päivästä, ellei seloste lupaa nopeammin.
paper-until = Vastaukset säilyvät tällä viitteellä { $date } asti. Paperi on pätevä senkin jälkeen.
paper-files-kept = Tiedostot säilyvät viitteen kanssa. Niitä ei tarvitse tulostaa.
paper-files-print = Tulosta myös tiedostot ja liitä ne mukaan.

## The empty form

blank-link = Tulosta tyhjä paperilomake
blank-title = Tyhjä paperilomake
blank-lead = Tulosta tämä sivu selaimen tulostustoiminnolla ja täytä lomake käsin.
blank-instead = Voit tehdä pyynnön myös tässä palvelussa. Silloin saat heti vastaanottoilmoituksen:
blank-what = Mitä pyydän
blank-words = Kerro omin sanoin, mitä pyyntö koskee
blank-answer = Miten haluan vastauksen
blank-answer-post = Postitse
blank-answer-visit = Käynnillä

## The clerk's counter

counter-title = Asiointipiste
counter-lead = Kirjaa pyyntö asiakkaan puolesta, kun hän käy asiointipisteessä tai kun pyyntö tulee paperilla.
counter-open-counter = Avaa asiointipiste
counter-back = ← Asiointipiste
counter-open-title = Pyyntö on kesken
counter-open = Aloitit kirjaamisen, mutta pyyntöä ei ole vielä lähetetty. Jos aloitat uuden, keskeneräinen poistuu.
counter-open-go = Jatka kesken jäänyttä
counter-begin-title = Uusi pyyntö:
counter-begin-lead = Kysymykset ovat samat kuin asukkaalla itsellään. Lopuksi kirjaat, kuka asiakas on.
counter-begin = Asiakas on paikalla
counter-begin-letter = Kirje ilman lomaketta
counter-printed-title = Tulostettu lomake
counter-printed-lead = Jos paperissa on viite, vastaukset ovat jo tallessa.
counter-reference = Lomakkeen viite
counter-reference-hint = Kaksitoista merkkiä lomakkeen yläosassa.
counter-printed = Hae lomake
problem-viite-malformed = Tarkista viite: siinä on kaksitoista merkkiä
problem-viite-unknown = Tällä viitteellä ei ole lomaketta tässä kunnassa. Sen säilytysaika on voinut päättyä: kirjaa paperi silloin kirjeenä
problem-viite-taken = Tämä lomake on jo kirjattu
counter-today = Kirjasit tänään
counter-today-lead = Näet, että pyyntö on kirjattu. Sisältöä ja vastausta et näe.
counter-today-none = Et ole kirjannut tänään pyyntöjä.
counter-way-counter = asiointipisteessä
counter-way-paper = paperilla
counter-note = Kirjaat pyyntöä asiakkaan puolesta. Kirjoita se, mitä asiakas sanoo.
counter-note-paper = Kirjaat paperilla tullutta pyyntöä. Kirjoita se, mitä paperissa lukee.
counter-note-to = Kirjattava pyyntö
counter-check-go = Jatka asiakkaan tietoihin

## Filing

counter-file-title = Kirjaa pyyntö asiakkaan puolesta
counter-file-title-paper = Kirjaa paperilla tullut pyyntö
counter-file-lead = Lue pyyntö asiakkaalle ääneen ja kysy, onko se oikein. Kirjaa sitten, kuka hän on.
counter-file-lead-printed = Vertaa pyyntöä paperiin. Jos paperissa on muuta, muuta vastauksia. Kirjaa sitten, mitä paperissa lukee.
counter-file-lead-letter = Kirjaa pyyntö niin kuin paperissa lukee. Kirjaa sitten, kuka sen on lähettänyt.
counter-what-title = Mitä pyydetään
counter-what-lead = Valitse, mitä pyyntö koskee. Jos et tiedä rekisteriä, valitse oma sanallinen pyyntö.
counter-asked-title = Mitä pyydetään
counter-what-change = Muuta tai lisää
counter-what-undone = Pyynnöstä puuttuu vielä vastauksia.
counter-what-go-on = Täydennä pyyntö
counter-who-title = Kuka pyytää
counter-person = Nimi
counter-code = Henkilötunnus
counter-code-hint = Vertaa asiakirjaan. Tunnuksella asiakas löytää pyynnön myöhemmin kirjautumalla. Jos tunnusta ei ole, kirjoita syntymäaika.
counter-code-hint-paper = Jos se on paperissa.
counter-born = Syntymäaika
counter-born-hint = Esimerkiksi 15.3.1980. Jätä tyhjäksi, jos kirjoitit henkilötunnuksen.
counter-reached = Yhteystieto
counter-reached-hint = Postiosoite, puhelinnumero tai sähköpostiosoite. Yksi riittää.
counter-spoken = Millä kielellä vastaus halutaan?
counter-spoken-fi = suomeksi
counter-spoken-sv = ruotsiksi
counter-spoken-en = englanniksi
counter-seen = Mistä tarkistit, kuka asiakas on?
counter-seen-hint = Kirjaa vain asiakirjan laji. Älä ota kopiota tai kuvaa äläkä kirjoita numeroa mihinkään.
counter-paper-title = Paperi
counter-arrived = Minä päivänä paperi saapui kuntaan?
counter-arrived-hint = Esimerkiksi 20.11.2026. Määräaika lasketaan tästä päivästä, ei kirjaamispäivästä.
counter-arrived-on = Pyyntö saapui
counter-signed = Onko paperi allekirjoitettu?
counter-signed-hint = Pyyntö on pätevä ilmankin.
counter-signed-yes = On
counter-signed-no = Ei
counter-scan = Skannattu paperi
counter-scan-hint = PDF, JPG tai PNG. Jos sivuja on monessa tiedostossa, lisää ne yksitellen.
counter-scan-add = Lisää skannaus ja jatka
counter-file-then = Kun kirjaat pyynnön, se lähtee heti ratkaisijalle. Tulostat asiakkaalle vastaanottoilmoituksen.
counter-file-then-paper = Kun kirjaat pyynnön, se lähtee heti ratkaisijalle. Tulostat vastaanottoilmoituksen postitettavaksi.
counter-file = Kirjaa pyyntö
counter-kept = Keskeneräinen pyyntö näkyy vain sinulle, ja se poistuu kahden vuorokauden kuluttua.
problem-person-empty = Kirjoita asiakkaan nimi
problem-person-too-long = Lyhennä nimeä: enintään 200 merkkiä
problem-code-none = Kirjoita henkilötunnus tai syntymäaika
problem-code-malformed = Tarkista henkilötunnus: siinä on kirjoitusvirhe
problem-born-not-a-date = Kirjoita syntymäaika päivämääränä, esimerkiksi 15.3.1980
problem-born-in-future = Syntymäaika ei voi olla tulevaisuudessa
problem-born-not-of-code = Syntymäaika ja henkilötunnus eivät sovi yhteen. Tarkista molemmat
problem-reached-empty = Kirjoita, miten asiakkaan tavoittaa
problem-reached-too-long = Lyhennä yhteystietoa: enintään 500 merkkiä
problem-spoken-not-chosen = Valitse vastauksen kieli
problem-seen-not-chosen = Valitse, mistä tarkistit asiakkaan henkilöllisyyden
problem-arrived-not-a-date = Kirjoita saapumispäivä päivämääränä, esimerkiksi 20.11.2026
problem-arrived-in-future = Saapumispäivä ei voi olla tulevaisuudessa
problem-arrived-too-long-ago = Saapumispäivä on yli vuoden takana. Tarkista vuosi
problem-signed-not-chosen = Valitse, onko paperi allekirjoitettu
problem-file-no-scan = Lisää skannattu paperi
identity-by-known-personally = Henkilökohtaisesti tuttu

## Filed

counter-filed-title = Pyyntö on kirjattu
counter-filed-lead = Tulosta vastaanottoilmoitus selaimen tulostustoiminnolla. Anna se asiakkaalle tai postita se.
counter-filed-close = Kun olet tulostanut, sulje tämä sivu alla olevasta painikkeesta. Sen jälkeen et näe pyynnön sisältöä.
counter-filed-done = Tulostettu, sulje
counter-filed-follow = Näin seuraat asiaasi
counter-filed-log-in = Kirjaudu pankkitunnuksilla tai mobiilivarmenteella, niin löydät pyynnön ja vastauksen täältä:
counter-filed-secret = Säilytä tunnus kuten salasana. Sivulla voit myös tunnistautua, jos haluat lukea vastauksen palvelussa.

## How it came

came = Miten pyyntö saapui
came-counter = Asiointipisteessä. Virkailija tarkisti henkilöllisyyden:
came-paper-signed = Paperilla, käsin allekirjoitettuna.
came-paper-unsigned = Paperilla, ilman allekirjoitusta.
came-paper-on = Paperi saapui { $date }.
action-filed-at-counter = Pyyntö kirjattiin asiointipisteessä, ja virkailija tarkisti henkilöllisyyden.
action-filed-on-paper = Paperilla tullut pyyntö kirjattiin.
verify-gap-visitor = Kuka pyynnön teki. Kunta kirjasi sen asiointipisteessä tai paperista, ja henkilön tiedot ovat vain kunnalla.
verify-by-staff = Kunta kirjasi pyynnön asiointipisteessä tai paperista.
