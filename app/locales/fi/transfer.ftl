# Väärään paikkaan tullut pyyntö siirretään oikeaan paikkaan (hallintolaki 21 §).

## Ennen pyyntöä: rekisteri on siirtynyt
moved-title = Kenellä tiedot ovat nyt
moved-which = Mitä pyyntösi koskee?
moved-now = Pyydä tietojasi tältä viranomaiselta:
moved-part = Tämä osa on siirtynyt. Pyydä sitä koskevat tiedot tältä viranomaiselta:
moved-rest = Jotain muuta, tai et tiedä
moved-rest-here = Tee pyyntö täällä. Jos pyyntö kuuluu toiselle viranomaiselle, siirrämme sen sinne heti ja kerromme siitä sinulle.
moved-still = Voit tehdä pyynnön silti myös täällä. Silloin siirrämme sen oikealle viranomaiselle heti ja kerromme siitä sinulle.
moved-here = Tee pyyntö tässä palvelussa
moved-button = Tee pyyntö silti täällä

## Viranomaisen sivut
transfer-open = Siirrä oikeaan paikkaan
transfer-title = Siirrä pyyntö oikeaan paikkaan
transfer-lead = Vastattava viimeistään { $date }.
transfer-rule = Jos pyyntö ei kuulu teille, siirrä se heti sille, jolle se kuuluu. Pyytäjälle kerrotaan siirrosta (hallintolaki 21 §).
transfer-moved = Rekisteri on siirtynyt tälle viranomaiselle. Yhteystiedot on täytetty alle valmiiksi.
transfer-moved-partly = Osa rekisteristä on siirtynyt tälle viranomaiselle. Jos pyyntö koskee vain tätä osaa, siirrä se sinne:
transfer-place = Minne pyyntö siirtyy
transfer-place-office = Toiselle taholle samassa organisaatiossa
transfer-place-office-hint = Pyyntö ei pääty. Määräaika jatkuu samana.
transfer-place-portal = Toiselle kunnalle tässä palvelussa
transfer-place-portal-hint = Pyyntö päättyy täällä ja jatkuu siellä uudella viitteellä.
transfer-place-outside = Viranomaiselle, joka ei ole tässä palvelussa
transfer-place-outside-hint = Lähetät pyynnön itse. Täällä kirjataan, minne, miten ja milloin.
transfer-office = Taho
transfer-register = Rekisteri, johon pyyntö siirtyy
transfer-thread = Keskustelu
transfer-thread-yes =
    { $n ->
        [one] Yksi viesti lähtee mukaan
       *[other] { $n } viestiä lähtee mukaan
    }
transfer-thread-hint = Poista valinta, jos uusi viranomainen ei tarvitse viestejä. Muistiinpanot eivät lähde mukaan.
transfer-authority = Viranomaisen nimi
transfer-address = Osoite ja muut yhteystiedot
transfer-address-hint = Pyytäjä näkee nämä. Käytä viraston yhteystietoja, ei yksittäisen ihmisen.
transfer-sent-by = Miten lähetit pyynnön
transfer-sent-by-hint = Tavallinen sähköposti ei käy, koska tiedot ovat salassa pidettäviä.
transfer-way-secure-mail = Turvapostilla
transfer-way-service = Järjestelmästä toiseen tai viranomaisen sähköisessä palvelussa
transfer-way-post = Postitse
transfer-way-hand = Viemällä
transfer-sent-on = Minä päivänä
transfer-sent-on-hint = Esimerkiksi 27.11.2026
transfer-package-first = Lähetä pyyntö ensin. Paketissa on kaikki, mitä uusi viranomainen tarvitsee.
transfer-package-open = Avaa lähetettävä paketti
transfer-package-locked = Avaa pyyntö perustellen, niin saat lähetettävän paketin
transfer-reason = Miksi pyyntö siirretään
transfer-reason-hint = Pyytäjä ja uusi käsittelijä lukevat tämän. Kirjoita selkeästi ja pyytäjän kielellä.
transfer-reason-moved = Pyytämäsi tiedot ovat nyt toisella viranomaisella: { $to }.
transfer-check-title = Tarkista ennen siirtoa
transfer-unfinished = Täydennä ennen siirtoa
transfer-goes = Mitä lähtee mukaan
transfer-goes-office = Kaikki, mitä pyynnössä on.
transfer-goes-portal = Pyyntö liitteineen, allekirjoituksen todiste ja pyytäjän tiedot. Viestit ja muistiinpanot eivät lähde.
transfer-goes-portal-thread = Pyyntö liitteineen, allekirjoituksen todiste, pyytäjän tiedot ja viestit. Muistiinpanot eivät lähde.
transfer-goes-outside = Se, minkä olet itse lähettänyt. Tämä palvelu ei lähetä viranomaiselle mitään.
transfer-decider-there = Siellä käsittelee:
transfer-due-office = Määräaika ei muutu.
transfer-due-late = Päivä on jo mennyt. Uusi viranomainen saa pyynnön myöhässä olevana.
transfer-then-office = Uusi taho saa heti sähköpostin. Pyyntö poistuu omalta työlistaltasi.
transfer-then-portal = Uusi viranomainen saa pyynnön heti. Pyyntö päättyy täällä siirrettynä.
transfer-then-outside = Pyyntö päättyy täällä siirrettynä.
transfer-final = Siirtoa ei voi perua.
transfer-final-told = Pyytäjä saa siirrosta ilmoituksen.
transfer-confirm = Siirrä pyyntö
transfer-done-title = Pyyntö on siirretty
transfer-done-lead = Alla on sama ilmoitus, jonka pyytäjä näkee.
transfer-tell = Kerro siirrosta pyytäjälle.
transfer-tell-how = Pyytäjä ei voi lukea ilmoitusta tässä palvelussa tai haluaa vastauksen muulla tavalla. Tulosta tämä sivu ja lähetä se hänelle.
transfer-not-title = Pyyntöä ei voi nyt siirtää
transfer-not-yours = Pyyntö on työparillasi. Siirtää voi se, jolla pyyntö on, tai tietosuojavastaava.
transfer-dpo = Väärässä paikassa?
transfer-dpo-how = Tietosuojavastaavana voit siirtää pyynnön oikeaan paikkaan lukematta sitä.
transfer-proposal = Rekisteri on siirtynyt. Siirrä pyyntö sinne heti:
transfer-proposal-partly = Osa rekisteristä on siirtynyt. Jos pyyntö koskee sitä, siirrä pyyntö sinne heti:
worklist-sent-on = Pyyntö on siirretty toiselle taholle. Se ei ole enää työlistallasi.

## Siirtoilmoitus
transfer-to = Kenelle pyyntö siirrettiin
transfer-when = Milloin
transfer-why = Miksi
transfer-what = Mikä pyyntö
transfer-due = Milloin vastaus tulee
transfer-still = Pyynnön siirtäjä
transfer-phone = Puhelin
transfer-reference-there = Viite siellä:
transfer-sent-secure-mail = Lähetettiin turvapostilla
transfer-sent-service = Lähetettiin järjestelmästä toiseen
transfer-sent-post = Lähetettiin postitse
transfer-sent-hand = Vietiin perille
transfer-due-portal = Aika lasketaan edelleen siitä päivästä, jona pyyntö ensin saapui. Siirto ei pidennä sitä.
transfer-due-outside = Uuden viranomaisen on vastattava kuukauden kuluessa siitä, kun se sai pyynnön. Kysy siltä tarkka päivä.
transfer-law = Viranomaisen on siirrettävä väärään paikkaan tullut asia heti oikealle viranomaiselle ja kerrottava siitä (hallintolaki 434/2003, 21 §).
transfer-notice-open = Siirtoilmoitus
transfer-notice-title = Ilmoitus pyynnön siirrosta
transfer-notice-lead = Pyyntösi oli tullut väärään paikkaan. Se on siirretty sille viranomaiselle, jolle se kuuluu. Sinun ei tarvitse tehdä uutta pyyntöä.
transfer-none-title = Pyyntöäsi ei ole siirretty
transfer-none-lead = Pyyntöäsi käsittelee viranomainen, jolle lähetit sen.
transfer-go-on = Siirry pyyntöön uudessa paikassa
came-from = Tuli siirtona
came-reference = Viite ennen siirtoa:
came-time = Määräaika lasketaan siitä, kun pyyntö ensin saapui.
came-note = Pyyntösi siirrettiin tänne. Sen lähetti eteenpäin
follow-goes-on = Pyyntösi jatkuu toisessa paikassa viitteellä { $reference }. Näet sen tilan tällä sivulla.
action-transferred-here = Pyyntö tuli siirtona toiselta viranomaiselta.
action-to-office = Pyyntö siirrettiin toiselle taholle samassa organisaatiossa.

## Lähetettävä paketti
package-title = Siirrettävä pyyntö { $reference }
package-back = Takaisin siirtoon
package-secret = Tässä on salassa pidettäviä tietoja.
package-secret-how = Lähetä turvapostilla tai muulla suojatulla tavalla. Tämän sivun avaaminen kirjattiin lokiin. Liitteet lataat alta yksi kerrallaan.
package-file = Lataa tiedostona, jossa on allekirjoituksen todiste
package-law = Siirrämme teille kuuluvan pyynnön (hallintolaki 434/2003, 21 §). Pyytäjälle on kerrottu siirrosta.
package-from = Siirtävä viranomainen
package-person = Pyytäjä
package-contact = Yhteystiedot
package-known = Henkilöllisyys
package-signed = Pyytäjä on tunnistautunut vahvasti ja allekirjoittanut pyynnön. Todiste on tiedostossa.
package-unsigned = Pyyntö on lähetetty ilman tunnistautumista. Tarkistakaa henkilöllisyys ennen kuin annatte tietoja.

## Virheet
problem-place-not-chosen = Valitse, minne pyyntö siirtyy
problem-to-office-not-chosen = Valitse taho
problem-to-register-not-chosen = Valitse rekisteri
problem-authority-empty = Kirjoita viranomaisen nimi
problem-authority-too-long = Viranomaisen nimi on liian pitkä
problem-address-empty = Kirjoita viranomaisen osoite tai muut yhteystiedot
problem-address-too-long = Yhteystiedot ovat liian pitkät
problem-sent-by-not-chosen = Valitse, miten lähetit pyynnön
problem-sent-on-not-a-date = Kirjoita lähetyspäivä, esimerkiksi 27.11.2026
problem-sent-on-too-early = Lähetyspäivä on ennen kuin pyyntö saapui
problem-sent-on-ahead = Lähetyspäivä ei voi olla tulevaisuudessa
problem-transfer-reason-empty = Kerro, miksi pyyntö siirretään
problem-transfer-reason-too-long = Perustelu on liian pitkä
