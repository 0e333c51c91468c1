# A request of several parts: its draft, corrections, own words, whose
# information, how the answer is wanted, what was sent at once.

## All of the draft

draft-all-items =
    { $n ->
        [one] Koko pyyntö
       *[other] Koko pyyntö, { $n } osaa
    }
draft-overview = Koko pyyntö
draft-item-undone = Kesken
draft-item-done = Valmis
draft-item-go-on = Jatka
draft-item-remove = Poista tämä osa
draft-add = Lisää pyyntöön toinen rekisteri
draft-add-how = Avaa rekisterin tietosuojaseloste ja valitse siitä ”Lisää keskeneräiseen pyyntöön”. Lähetät kaiken yhdellä kertaa.
draft-add-apart = Kukin rekisteri saa vain sen, mitä pyydät juuri siltä. Se ei näe, mitä pyydät muualta.
draft-add-here = Rekisterit:
draft-add-elsewhere = Toisen kunnan rekisterit
draft-full = Yhteen pyyntöön mahtuu { $n } osaa. Lähetä nämä ensin ja tee lopuista uusi pyyntö.

remove-title = Poistetaanko tämä osa pyynnöstä?
remove-lead = Se, mitä kirjoitit tähän osaan, poistetaan heti. Muut osat säilyvät.
remove-confirm = Poista osa
remove-keep = Säilytä osa

## Whose information

whose-title = Kenen tietoja asia koskee?
whose-own = Omia tietojani
whose-child = Lapseni tietoja
whose-other = Jonkun muun tietoja
whose-elsewhere = Toisen ihmisen tietoja ei voi vielä pyytää tässä palvelussa
whose-elsewhere-how = Voit tehdä pyynnön paperilla tai käymällä paikalla. Kirjoita, kenen tietoja asia koskee ja mitä pyydät. Ota käynnille mukaan henkilöllisyystodistus.
whose-elsewhere-child = Kerro, että olet lapsen huoltaja. Kunta tarkistaa sen. Isolla lapsella voi olla oikeus päättää asiasta itse.
whose-elsewhere-other = Liitä mukaan valtakirja tai päätös, jonka nojalla toimit toisen puolesta.
whose-elsewhere-then = Määräaika on sama kuin täällä: vastaus on annettava viimeistään kuukauden kuluessa siitä, kun pyyntö on saapunut. Tänne voit palata, jos haluat pyytää omia tietojasi. Ota yhteyttä tänne:

## A correction

correction-title = Mikä on väärin ja miten sen pitäisi olla?
correction-lead = Kirjoita omin sanoin. Sinun ei tarvitse tietää, miten tieto on tallennettu.
correction-wrong = Mikä on väärin tai puuttuu?
correction-wrong-hint = Esimerkiksi: Osoitteeni on Rantatie 1.
correction-correct = Mitä siinä pitäisi lukea?
correction-correct-hint = Esimerkiksi: Osoitteeni on ollut 1.3.2024 alkaen Koskikatu 2.
reasons-title = Haluatko perustella pyyntösi?
reasons-lead = Perusteluja ei ole pakko antaa. Ne voivat silti nopeuttaa asiaa.
reasons-label = Perustelut (vapaaehtoinen)
reasons-hint = Esimerkiksi mistä oikea tieto selviää. Voit jättää tämän tyhjäksi.

## Own words

words-title = Mistä asiassa on kyse?
words-lead = Kerro omin sanoin, mitä toivot. Sinun ei tarvitse tietää, mikä oikeus tai laki asiaan sopii.
words-label = Asiasi
words-hint = Esimerkiksi: Haluan tietää, kuka on katsonut tietojani keväällä.
words-hint-where = Kerro myös, missä palvelussa olet asioinut, jos tiedät sen. Esimerkiksi: Olin työpajalla vuonna 2022 ja haluan tietoni pois.

## How the answer is wanted

way-title = Miten haluat vastauksen?
answer-way-here = Tähän palveluun
answer-way-paper = Paperilla postissa
answer-way-visit = Käymällä paikalla
answer-hint-here = Luet vastauksen Omissa asioissa, kun olet tunnistautunut.
answer-hint-paper = Kirje lähetetään osoitteeseen, joka kunnalla on sinusta.
answer-hint-visit = Kunta sopii kanssasi ajan. Ota mukaan henkilöllisyystodistus.
way-format = Tarvitsetko vastauksen saavutettavassa muodossa? (vapaaehtoinen)
way-format-hint = Kerro, mikä sinulle sopii: esimerkiksi isot kirjaimet, selkokieli tai äänite.
contents-answer = Miten vastaus halutaan
contents-format = Saavutettava muoto:

## Checking all of it

check-add = Lisää toinen rekisteri tai poista osia
check-common = Koko pyyntöä koskee
check-whose = Kenen tietoja
check-whose-other = Toisen ihmisen tietoja ei voi pyytää täällä.
check-change-whose = sitä, kenen tietoja asia koskee
check-change-way = vastauksen tapaa
check-change-correction = korjausta
check-change-reasons = perusteluja
check-change-words = asiaa
check-reasons-none = Et antanut perusteluja. Niitä ei tarvita.
check-sign-several = Allekirjoitat yhdellä kertaa { $n } pyyntöä. Jokainen menee vain omaan rekisteriinsä, ja jokaiseen vastataan erikseen.

## What was sent at once

filing-title = { $n } pyyntöä on saapunut
filing-arrived = Saapuivat
filing-lead = Jokaiseen pyyntöön vastataan erikseen. Tässä näet, mihin mennessä.
filing-apart = Vain sinä näet nämä yhdessä. Kukin rekisteri näkee vain oman pyyntönsä.
filing-receipt = Vastaanottoilmoitus
filing-mail = Saat sähköpostia, kun vastauksia tulee.
filing-no-mail = Et halunnut sähköpostia, joten käy itse katsomassa.
filing-matters = Siirry omiin asioihin
matters-together = { $n } pyyntöä, jotka lähetit yhdellä kertaa
register-unknown = Rekisteri selvitetään

## Where one begins

choose-access = Mistä rekisteristä haluat tietosi?
choose-access-lead = Valitse se, missä olet asioinut. Tiedot ovat maksuttomia, eikä sinun tarvitse kertoa, miksi haluat ne.
choose-rectification = Missä rekisterissä on virhe?
choose-rectification-lead = Valitse se, missä olet asioinut. Korjaus on maksuton, eikä sinun tarvitse perustella sitä.
choose-own-words = Mihin rekisteriin asiasi liittyy?
choose-own-words-lead = Valitse rekisteri, jos tiedät sen. Jos et tiedä, voit silti kertoa asiasi.
choose-unknown = Etkö tiedä?
choose-unknown-why = Tietosuojavastaava lukee asiasi ja ohjaa sen oikeaan paikkaan. Määräaika alkaa siitä, kun asiasi saapuu.
choose-unknown-button = En tiedä, aloita silti
start-access-lead = Vastaat muutamaan lyhyeen kysymykseen ja tunnistaudut lopuksi. Siihen menee noin viisi minuuttia.
start-access-1 = Kerrot, mitä tietoja haluat ja miltä ajalta.
start-rectification-lead = Kerrot, mikä on väärin ja miten sen pitäisi olla, ja tunnistaudut lopuksi. Siihen menee noin viisi minuuttia.
start-rectification-1 = Kerrot, mikä on väärin ja miten sen pitäisi olla. Perusteluja kysytään, mutta niitä ei vaadita.
start-own-words-lead = Kerrot asiasi omin sanoin ja tunnistaudut lopuksi. Tietosuojavastaava ohjaa asian oikeaan paikkaan.
start-own-words-1 = Kerrot, mitä toivot. Sinun ei tarvitse tietää, mikä oikeus tai laki asiaan sopii.
start-add = Jos sinulla on jo pyyntö kesken tässä selaimessa, tämä lisätään siihen. Mitään ei katoa.
act-add = Lisää keskeneräiseen pyyntöön

## What is wrong on these pages

problem-whose-not-chosen = Valitse, kenen tietoja asia koskee
problem-wrong-empty = Kirjoita, mikä on väärin tai puuttuu
problem-wrong-too-long = Lyhennä tekstiä: enintään 10 000 merkkiä
problem-correct-empty = Kirjoita, mitä siinä pitäisi lukea
problem-correct-too-long = Lyhennä tekstiä: enintään 10 000 merkkiä
problem-reasons-too-long = Lyhennä perusteluja: enintään 10 000 merkkiä
problem-wish-empty = Kirjoita, mistä asiassa on kyse
problem-wish-too-long = Lyhennä tekstiä: enintään 10 000 merkkiä
problem-way-not-chosen = Valitse, miten haluat vastauksen
problem-format-too-long = Lyhennä tekstiä: enintään 500 merkkiä
