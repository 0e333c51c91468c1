# Sending without identification, following what was sent so, and the owner's
# check of who asks.

## Send without identification

unsigned-title = Lähetä ilman tunnistautumista
unsigned-back = ← Tarkista pyyntö
unsigned-lead = Allekirjoitusta ei vaadita. Pyyntösi on yhtä pätevä ilman sitä.
unsigned-clock = Määräaika alkaa heti, kun lähetät pyynnön.
unsigned-check = Ennen kuin sinulle annetaan mitään tietoja, kunta tarkistaa, kuka olet. Se tehdään yhteystiedoilla, jotka rekisterissä on jo ennestään, ei koskaan pelkästään niillä, jotka kirjoitat tähän. Näin kukaan toinen ei saa tietojasi.
unsigned-answer = Vastaus annetaan postitse tai käynnillä, jos et tunnistaudu myöhemmin.
unsigned-later = Voit tunnistautua myöhemmin milloin tahansa ennen vastausta. Silloin luet vastauksen tässä palvelussa.
unsigned-name = Nimesi
unsigned-reach = Miten sinut tavoittaa
unsigned-reach-hint = Kirjoita postiosoite, puhelinnumero tai sähköpostiosoite. Yksi riittää.
unsigned-then = Kun pyyntö on saapunut, saat viitteen ja seurantatunnuksen. Niillä näet, missä vaiheessa asia on.
unsigned-send = Lähetä pyyntö
unsigned-identify = Tunnistaudun sittenkin
unsigned-undone = Pyynnöstä puuttuu vielä jotain. Sitä ei voi lähettää ennen kuin kaikkiin kysymyksiin on vastattu.
unsigned-undone-go = Katso, mitä puuttuu
problem-sender-empty = Kirjoita nimesi
problem-sender-too-long = Lyhennä nimeä: enintään 200 merkkiä
problem-reach-empty = Kirjoita, miten sinut tavoittaa: postiosoite, puhelinnumero tai sähköpostiosoite
problem-reach-too-long = Lyhennä tekstiä: enintään 500 merkkiä
how-to-take-back-unsigned = Jos haluat perua pyynnön, kerro siitä sille, joka ratkaisee pyynnön, ja mainitse viite, tai tunnistaudu ensin Seuraa asiaasi -sivulla.

## It arrived

sent-secret-title = Kirjoita seurantatunnus muistiin
sent-secret-lead = Viitteellä ja tällä tunnuksella näet, missä vaiheessa asiasi on:
sent-secret-once = Tunnus näytetään vain nyt. Kukaan ei voi hakea sitä sinulle myöhemmin. Säilytä se kuten salasana. Jos tunnus katoaa, pyyntösi käsitellään silti.
sent-where = Seuraa asiaasi tällä sivulla:
sent-print = Voit tulostaa tämän sivun selaimen tulostustoiminnolla. Se on myös vastaanottoilmoituksesi.
sent-noted = Olen ottanut tunnuksen talteen
sent-next-check = Kunta tarkistaa, kuka olet, ja kokoaa vastauksen. Tarkistus ei pysäytä määräaikaa.

## Follow

follow-title = Seuraa asiaasi
follow-lead = Jos lähetit pyynnön ilman tunnistautumista, näet viitteellä ja seurantatunnuksella, missä vaiheessa se on.
follow-already = Seuraat jo asiaa.
follow-reference-hint = Kaksitoista merkkiä. Väliviivoilla ja kirjainten koolla ei ole väliä.
follow-secret = Seurantatunnus
follow-secret-hint = Kaksikymmentä merkkiä. Sait sen, kun lähetit pyynnön.
follow-open = Näytä tila
follow-lost-title = Jos seurantatunnus on kadonnut
follow-lost = Pyyntösi käsitellään silti, ja määräaika on sama. Kysy asiasta kunnasta ja mainitse viite. Tunnusta ei voi palauttaa.
follow-signed = Jos allekirjoitit pyynnön tunnistautumalla, löydät sen täältä:
follow-unsigned = Lähetitkö pyynnön ilman tunnistautumista?
follow-status-title = Asiasi tila
follow-together = Lähetit nämä samalla kertaa.
follow-received = Saapui
follow-latest = Vastaus viimeistään
follow-now-received = Pyyntösi on saapunut.
follow-now-identity-check = Henkilöllisyyttäsi tarkistetaan.
follow-now-with-owner = Pyyntöäsi käsitellään.
follow-now-suspended = Sinulta kysytään lisätietoja.
follow-now-answered = Pyyntöösi on vastattu.
follow-now-taken-back = Pyyntö on peruttu.
follow-now-transferred = Pyyntösi on siirretty toiselle viranomaiselle.
follow-next-suspended = Tunnistaudu, niin näet kysymyksen ja voit vastata. Määräaika on pysähdyksissä, kunnes vastaat.
follow-next-identity-check = Nopeimmin tarkistus käy, jos tunnistaudut itse. Muuten kunta ottaa sinuun yhteyttä. Määräaika kuluu koko ajan.
follow-next-answered = Vastaus on annettu postitse tai käynnillä. Jos et ole saanut sitä, ota yhteys kuntaan ja mainitse viite.
follow-status-only = Tällä sivulla näkyy vain asian tila. Pyynnön sisältö, vastaus ja nimesi eivät näy täällä.
follow-end = Lopeta seuranta tällä laitteella
follow-back = ← Asiasi tila
follow-identified = Tästä asiasta on tunnistauduttu. Vastaus luetaan täällä:
follow-identify-title = Tunnistaudu nyt
follow-identify-why = Kun tunnistaudut, kenenkään ei tarvitse enää tarkistaa, kuka olet, ja voit lukea vastauksen tässä palvelussa.
follow-identify-go = Siirry tunnistautumaan
follow-identify-lead = Tunnistautuminen liittää sinut pyyntöön, jonka lähetit:
follow-identify-signs = Kun tunnistaudut, allekirjoitat samalla pyynnön juuri sellaisena kuin lähetit sen. Mitään siinä ei muuteta.
follow-identify-same = Määräaika pysyy samana.
follow-identify-answer = Pyyntö siirtyy Omiin asioihin, ja luet vastauksen siellä. Pyynnön käsittelijä näkee nimesi ja henkilötunnuksesi.
follow-identify-receipt = Vastaanottoilmoitus jää ennalleen: siinä lukee, että pyyntö lähetettiin ilman allekirjoitusta.
follow-identify-not = En tunnistaudu nyt
problem-reference-no-match = Viite ja seurantatunnus eivät sovi yhteen. Tarkista molemmat ja yritä uudelleen

## What happened

action-filed-unsigned = Pyyntö saapui ilman allekirjoitusta.
action-identity-check-begun = Pyytäjän henkilöllisyyttä alettiin tarkistaa. Määräaika kuluu koko ajan.
action-identity-confirmed = Pyytäjän henkilöllisyys tarkistettiin.
action-identified-later = Pyyntö allekirjoitettiin tunnistautumalla.
action-delivered = Vastaus annettiin pyytäjälle palvelun ulkopuolella.
action-you-identity-check-begun = Henkilöllisyyttäsi alettiin tarkistaa. Määräaika kuluu koko ajan.
action-you-identity-confirmed = Henkilöllisyytesi tarkistettiin.
action-you-identified-later = Tunnistauduit ja allekirjoitit pyynnön.
action-you-delivered = Vastaus annettiin sinulle palvelun ulkopuolella.

## Who asks, on the owner's desk

asker-unknown = Kukaan ei ole varmistanut, kuka tämän pyysi.
asker-unknown-then = Pyyntö lähetettiin ilman tunnistautumista. Se on silti pätevä ja määräaika kuluu. Älä anna mitään tietoja, äläkä kerro edes sitä, onko niitä, ennen kuin henkilöllisyys on tarkistettu.
asker-other-name = Pyyntöön oli kirjoitettu eri nimi kuin sillä, joka tunnistautui.
asker-other-name-then = Vertaa nimiä. Vastaus koskee sitä, joka tunnistautui: anna vain hänen tietojaan.
asker-name = Nimi, kuten se kirjoitettiin
asker-contact = Yhteystieto, kuten se kirjoitettiin
asker-identity = Henkilöllisyys
asker-checked = Tarkistettu { $date }:
asker-check-first = Voit valmistella vastausta jo nyt. Lähettää voit sen vasta, kun henkilöllisyys on tarkistettu.
asker-check = Tarkista henkilöllisyys
asker-reply = Vastaus annetaan
asker-reply-to = Postitse tai käynnillä. Pyytäjä ei ole tunnistautunut, joten hän ei voi lukea vastausta palvelussa.

## The check

identity-title = Tarkista henkilöllisyys
identity-lead = Varmista, että pyytäjä on se, jonka tietoja hän pyytää. Aloita tavasta, joka puuttuu hänen yksityisyyteensä vähiten.
identity-held = Käytä yhteystietoja, jotka rekisterissä on jo ennestään.
identity-held-why = Pyyntöön kirjoitetut tiedot on voinut kirjoittaa kuka tahansa. Jos luotat pelkästään niihin, tiedot voivat mennä väärälle ihmiselle.
identity-clock = Tarkistus ei pysäytä määräaikaa.
identity-ways = Tavat, vähiten puuttuva ensin
identity-way-portal = Pyytäjä tunnistautuu itse. Pyydä häntä avaamaan viitteellä ja seurantatunnuksella sivu
identity-way-phone = Soita numeroon, joka rekisterissä jo on, ja pyydä vahvistamaan, että hän teki pyynnön.
identity-way-letter = Lähetä kirje osoitteeseen, joka rekisterissä jo on, ja pyydä vahvistusta.
identity-way-visit = Pyytäjä käy paikalla ja näyttää henkilöllisyystodistuksen.
identity-no-copies = Älä ota kopiota äläkä kirjaa asiakirjan numeroa. Tähän merkitään vain, miten ja milloin tarkistettiin ja kuka tarkisti.
identity-begin = Aloita tarkistus
identity-begin-then = Pyyntö tulee sinulle käsittelyyn, ja pyytäjä näkee, että henkilöllisyyttä tarkistetaan.
identity-done = Kun olet tarkistanut
identity-how = Miten tarkistit?
identity-visit = Käynnillä, henkilöllisyystodistuksesta
identity-by-held-phone = Soitto numeroon, joka rekisterissä jo oli
identity-by-held-address = Kirje osoitteeseen, joka rekisterissä jo oli
identity-by-passport = Passi
identity-by-identity-card = Henkilökortti
identity-by-driving-licence = Ajokortti
identity-by-other-document = Muu virallinen kuvallinen asiakirja
identity-contact = Jos soitit tai lähetit kirjeen
identity-contact-held = Yhteystieto oli rekisterissä jo ennen tätä pyyntöä
identity-contact-not-kept = Itse yhteystietoa ei kirjata tähän.
identity-document = Jos näit asiakirjan, mikä se oli?
identity-document-hint = Vain asiakirjan laji. Ei numeroa eikä kopiota.
identity-recorded = Pyytäjä näkee, että henkilöllisyys tarkistettiin ja milloin.
identity-confirm = Merkitse tarkistetuksi
identity-doubt = Jos et saa selville, kuka pyytää
identity-doubt-then = Jos on perusteltu syy epäillä henkilöllisyyttä, voit kysyä pyytäjältä lisätietoja: vasta sellainen kysymys pysäyttää määräajan. Jos et senkään jälkeen voi tunnistaa pyytäjää, voit kieltäytyä sillä perusteella, että häntä ei voida tunnistaa. Kieltäytymisessä ei saa kertoa, onko rekisterissä tietoja.
identity-refuse = Kieltäydy pyynnöstä
identity-over = Henkilöllisyyttä ei tarvitse tarkistaa: se on jo tiedossa, tai asia on ratkaistu.
identity-not-now = Henkilöllisyyttä ei voi tarkistaa juuri nyt: pyyntö on toisella käsittelijällä, pyytäjältä odotetaan vastausta, tai pyynnölle ei ole vielä nimetty ratkaisijaa.
problem-checked-by-not-chosen = Valitse, miten tarkistit henkilöllisyyden
problem-document-not-chosen = Valitse, minkä asiakirjan näit
problem-held-not-ticked = Vahvista, että yhteystieto oli rekisterissä jo ennen pyyntöä. Jos ei ollut, käytä toista tapaa

## The answer, given outside the portal

delivery-title = Miten vastaus annettiin
delivery-lead = Pyytäjä ei voi lukea vastausta palvelussa. Anna vastaus ensin, ja merkitse sitten tähän, miten ja milloin annoit sen.
delivery-lead-paper = Pyytäjä haluaa vastauksen paperilla. Postita se ensin, ja merkitse sitten tähän, miten ja milloin annoit sen. Hän voi lukea vastauksen myös palvelussa.
delivery-lead-visit = Pyytäjä haluaa vastauksen käynnillä. Sovi käynnistä ja anna vastaus silloin, ja merkitse sitten tähän, miten ja milloin annoit sen. Hän voi lukea vastauksen myös palvelussa.
delivery-how = Vastaus annettiin
delivery-way-post = Postitse
delivery-way-visit = Käynnillä
delivery-way-typed = Pyyntöön kirjoitetulla yhteystiedolla
delivery-hint = Lähetä kirje osoitteeseen, joka rekisterissä jo on, tai siihen, jonka pyytäjä vahvisti, kun tarkistit henkilöllisyyden.
delivery-hint-held = Lähetä kirje osoitteeseen, joka rekisterissä tai väestötiedoissa on.
delivery-by-post = postitse
delivery-by-visit = käynnillä
delivery-by-typed = pyyntöön kirjoitettuun yhteystietoon
delivery-when = Milloin
delivery-when-hint = Esimerkiksi 22.11.2026
delivery-then = Asia merkitään ratkaistuksi. Pyytäjä näkee seurannassa, että pyyntöön on vastattu, mutta ei sitä, mitä vastattiin.
delivery-then-here-too = Asia merkitään ratkaistuksi. Pyytäjä saa tiedon vastauksesta ja näkee, miten ja milloin se annettiin. Vastaus jää luettavaksi myös palveluun.
delivery-record = Merkitse vastaus annetuksi
delivery-nobody = Siksi vastausta ei voi vielä lähettää, ei myöskään tietoa siitä, ettei tietoja ole. Luonnoksesi on tallessa.
delivery-given = Vastaus annettiin { $by } { $date }.
problem-delivered-by-not-chosen = Valitse, miten vastaus annettiin
problem-delivered-on-not-a-date = Kirjoita päivä muodossa päivä, kuukausi, vuosi, esimerkiksi 22.11.2026
problem-delivered-on-not-possible = Vastausta ei ole voitu antaa sinä päivänä tai sillä tavalla: päivä ei voi olla tulevaisuudessa eikä ennen kuin henkilöllisyys tarkistettiin

## Mail

mail-follower-subject = Asiassasi on uutta Tietoluukussa
mail-follower =
    Hei,

    asiassasi on tapahtunut jotain uutta. Näet tilan viitteellä ja seurantatunnuksella täältä:
    { $address }

    Tämä viesti ei turvallisuuden vuoksi kerro enempää. Tähän viestiin ei voi vastata.
mail-identified-subject = Pyytäjä tunnistautui: { $reference }
mail-identified =
    Ilman tunnistautumista lähetetyn pyynnön tekijä on nyt tunnistautunut. Henkilöllisyyttä ei tarvitse enää tarkistaa, ja vastaus annetaan palvelussa.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastaa viimeistään: { $due }

    { $address }
