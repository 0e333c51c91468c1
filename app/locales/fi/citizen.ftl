# Pages of a citizen: the draft, signing, the receipt, my matters, consents.

## The draft

draft-title = Sinulla on keskeneräinen pyyntö
draft-lead = Mitään ei ole vielä lähetetty. Voit jatkaa siitä, mihin jäit.
draft-next = Seuraava kohta
draft-go-on = Jatka pyyntöä
draft-continue = Jatka
draft-delete = Poista luonnos
draft-back = ← Takaisin
draft-back-notice = ← Takaisin selosteeseen
draft-kept = Luonnos säilyy { $date } asti. Sen näkee vain tällä selaimella.

what-title = Mitä tietoja haluat?
what-everything = Kaikki tiedot, joita tässä rekisterissä on minusta
what-everything-hint = Sinun ei tarvitse tietää, mitä rekisterissä on.
what-some = Vain osan tiedoista
what-some-hint = Kerro alla, minkä osan.
what-which = Minkä osan tiedoista?
what-which-hint = Vastaa tähän vain, jos haluat osan tiedoista. Luettelo on rekisterin tietosuojaselosteesta.
what-other = Jotain muuta, omin sanoin (vapaaehtoinen)
what-other-hint = Esimerkiksi tietty asiakirja, tapaaminen tai päätös.

when-title = Mistä ajasta haluat tiedot?
when-all = Kaikilta ajoilta
when-between = Tietyltä ajalta
when-between-hint = Kirjoita alle alkupäivä, loppupäivä tai molemmat. Arvio riittää.
when-from = Alkupäivä
when-from-hint = Esimerkiksi 15.3.2021. Jätä tyhjäksi, jos haluat tiedot alusta asti.
when-to = Loppupäivä
when-to-hint = Esimerkiksi 31.12.2023. Jätä tyhjäksi, jos haluat tiedot tähän päivään asti.

hints-title = Mikä auttaisi löytämään tietosi?
hints-lead = Kaikki tällä sivulla on vapaaehtoista. Voit myös jatkaa kirjoittamatta mitään.
hints-names = Aiemmat nimesi (vapaaehtoinen)
hints-names-hint = Jos nimesi on vaihtunut, vanhat tiedot voivat olla aiemmalla nimellä.
hints-services = Palvelut, joita olet käyttänyt (vapaaehtoinen)
hints-services-hint = Esimerkiksi paikan, kurssin tai palvelun nimi.
hints-years = Milloin käytit palveluja (vapaaehtoinen)
hints-years-hint = Esimerkiksi 2019–2021. Arvio riittää.

notify-title = Haluatko sähköpostia, kun asiassasi tapahtuu jotain?
notify-hint = Viestissä lukee vain, että asiassasi on uutta ja että voit lukea sen kirjautumalla. Siitä ei näy, mitä asia koskee.
notify-yes = Kyllä, lähettäkää sähköpostia
notify-no = Ei, käyn itse katsomassa
notify-email = Sähköpostiosoitteesi
notify-email-hint = Vastaa tähän vain, jos haluat sähköpostia. Käytämme osoitetta vain tämän pyynnön viesteihin.

## Deleting the draft

delete-title = Poistetaanko luonnos?
delete-lead = Kaikki, mitä kirjoitit, poistetaan heti. Luonnosta ei saa takaisin.
delete-confirm = Poista luonnos
delete-keep = Säilytä luonnos

## Check your answers and sign

check-title = Tarkista pyyntö ennen lähettämistä
check-change = Muuta
check-change-what = tietoja
check-change-when = aikaa
check-change-hints = lisätietoja
check-change-notify = sähköpostin valintaa
check-hints = Mikä auttaa löytämään tiedot
check-hints-none = Et antanut lisätietoja.
check-missing = Tähän ei ole vielä vastattu.
check-notify = Sähköpostia, kun on uutta
check-notify-yes = Kyllä:
check-notify-no = Ei
check-who = Kenelle pyyntö menee
check-by = Saat vastauksen viimeistään
check-by-today = Päivä pitää paikkansa, jos lähetät pyynnön tänään.
check-undone = Vastaa ensin näihin
check-answer = Vastaa kysymykseen
check-stopped = Allekirjoitus keskeytyi.
check-stopped-safe = Mitään ei lähetetty. Luonnoksesi on tallessa, ja voit yrittää uudelleen.
check-sign-title = Allekirjoita ja lähetä
check-sign-what = Kun tunnistaudut, allekirjoitat samalla tämän pyynnön. Kenenkään ei tarvitse enää kysyä, kuka olet. Allekirjoitat näin:
check-sign-data = Tunnistautumisesta tulevat nimesi ja henkilötunnuksesi. Niiden avulla tietosi löydetään rekisteristä. Ne näkee vain se, joka käsittelee pyyntöä.
check-sign-then = Pyyntö lähtee heti, kun olet tunnistautunut. Saat siitä vastaanottoilmoituksen.
check-sign-button = Allekirjoita tunnistautumalla
check-other-title = Jos et voi tai halua tunnistautua
check-other = Voit tehdä saman pyynnön kirjeellä, puhelimella tai käymällä paikalla. Allekirjoitusta ei vaadita, mutta henkilöllisyytesi tarkistetaan ennen kuin tietoja annetaan. Ota yhteyttä tänne:

## Signing was broken off

stopped-title = Pyyntöä ei lähetetty
stopped-lead = Allekirjoitus jäi kesken. Mitään ei lähetetty, eikä kukaan saanut pyyntöäsi.
stopped-safe = Luonnoksesi on tallessa. Voit yrittää uudelleen milloin haluat.
stopped-again = Tarkista pyyntö ja allekirjoita
stopped-elsewhere = Luonnosta ei ole tässä selaimessa. Se on siinä selaimessa, jossa aloitit pyynnön. Palaa sinne ja avaa tämä sivu uudelleen.
stopped-gone = Jos et enää pääse siihen selaimeen, aloita pyyntö alusta.
stopped-front = Aloita alusta

## Log-in

login-title = Tunnistaudu
login-lead = Tämä sivu näytetään vain sille, jonka asioita se koskee. Siksi sinun pitää ensin tunnistautua.
login-already = Olet jo kirjautunut sisään.
login-back = Palaat tunnistautumisen jälkeen sivulle, jolle olit menossa.
login-no-signature = Pelkkä kirjautuminen ei lähetä eikä allekirjoita mitään.
login-shared = Jos käytät yhteistä konetta, kirjaudu lopuksi ulos.
login-button = Tunnistaudu
login-not = Palaa etusivulle

## My matters

matters-title = Omat asiat
matters-name = Kirjautuneena:
matters-requests = Pyynnöt
matters-no-requests = Et ole tehnyt täällä pyyntöjä. Voit pyytää kunnalta tiedot, joita sillä on sinusta.
matters-begin = Valitse kunta ja pyydä omat tietosi
matters-consents = Suostumukset
matters-consents-lead = Voit peruuttaa suostumuksen milloin tahansa. Syytä ei kysytä. Peruutus ei vaikuta siihen, mitä tiedoille on tehty aiemmin.
matters-no-consents = Tähän palveluun ei ole merkitty sinun suostumuksiasi. Olet voinut antaa suostumuksen muualla, esimerkiksi paperilla. Senkin voit peruuttaa täällä: valitse kunta.
matters-consents-front = Valitse kunta
matters-given = Voimassa olevat
matters-withdrawn = Peruutetut
matters-elsewhere = Peruuta suostumus, jota ei ole tässä
consents-what = Suostumus
consents-when = Annettu
consents-withdrawn = Peruutettu
consents-to-whom = Kenelle tietoja annetaan
consents-do = Mitä voit tehdä
consents-nobody = Ei muille

## Where a request is, and what comes next

now-received = Pyyntösi on saapunut. Saat vastauksen viimeistään { $date }.
now-identity-check = Henkilöllisyyttäsi tarkistetaan. Saat vastauksen viimeistään { $date }.
now-with-owner = Pyyntöäsi käsitellään. Saat vastauksen viimeistään { $date }.
now-suspended = Sinulta kysytään lisätietoja. Vastaa viimeistään { $date }.
now-overdue =
    { $days ->
        [one] Määräaika on ylittynyt yhdellä päivällä. Vastaus olisi pitänyt antaa viimeistään { $date }.
       *[other] Määräaika on ylittynyt { $days } päivällä. Vastaus olisi pitänyt antaa viimeistään { $date }.
    }
now-fulfilled = Pyyntöösi on vastattu. Voit lukea vastauksen.
now-partly-fulfilled = Pyyntöösi on vastattu. Osaa pyytämistäsi tiedoista ei voitu antaa.
now-statement-added = Tietoja ei muutettu, mutta oma lausumasi on nyt niiden rinnalla.
now-refused = Pyyntöösi ei suostuttu. Voit lukea perustelut ja sen, mitä voit tehdä.
now-nothing-held = Rekisteristä ei löytynyt tietoja sinusta.
now-taken-back = Peruit tämän pyynnön.
now-transferred = Pyyntösi on siirretty toiselle viranomaiselle.
next-received = Pyyntö otetaan seuraavaksi käsittelyyn. Sinun ei tarvitse nyt tehdä mitään.
next-assigned = Pyyntö ohjataan seuraavaksi sille, joka sen ratkaisee. Sinun ei tarvitse nyt tehdä mitään.
next-identity-check = Pyynnön käsittelijä varmistaa, kuka olet. Jos hän tarvitsee sinulta jotain, hän ottaa yhteyttä.
next-with-owner-here = Pyynnön käsittelijä kokoaa vastauksen. Vastaus tulee tälle sivulle. Sinun ei tarvitse nyt tehdä mitään.
next-with-owner-paper = Pyynnön käsittelijä kokoaa vastauksen. Vastaus tulee postitse osoitteeseen, joka kunnalla on. Voit lukea sen myös täällä. Sinun ei tarvitse nyt tehdä mitään.
next-with-owner-visit = Pyynnön käsittelijä kokoaa vastauksen. Kunta sopii kanssasi ajan, jolloin saat sen. Voit lukea sen myös täällä. Sinun ei tarvitse nyt tehdä mitään.
next-suspended = Vastaa kysymykseen. Määräaika on pysähdyksissä, kunnes vastaat.
next-overdue = Kunnan on silti vastattava sinulle. Voit kysyä asiaa siltä, joka ratkaisee pyynnön, tai valittaa viivytyksestä.

## One request

matter-title = { $right }, viite { $reference }
matter-next = Mitä seuraavaksi tapahtuu
matter-late-how = Määräaika on ylittynyt. Näin voit toimia.
matter-happened = Mitä on tapahtunut
matter-asked = Mitä pyysit
matter-with = Kenellä pyyntö on
matter-receipt = Vastaanottoilmoitus ja todiste
matter-receipt-open = Vastaanottoilmoitus: mitä lähetit ja milloin
matter-evidence = Täysi todiste allekirjoituksesta (sisältää henkilötunnuksesi)
matter-change = Jos haluat lisätä jotain tai perua pyynnön
matter-take-back = Jos haluat perua pyynnön
back-matters = ← Takaisin omiin asioihin
back-matter = ← Takaisin pyyntöön
open-matter = Avaa pyyntö
complain-answer = Jos et ole tyytyväinen vastaukseen
complain-open = Jos vastausta ei tule tai et ole tyytyväinen käsittelyyn
complain-lead = Voit käyttää näistä yhtä tai useampaa. Sinun ei tarvitse aloittaa ensimmäisestä.

answer-files = Vastauksen tiedostot
answer-files-hint = Tarkisteella voit varmistaa, että lataamasi tiedosto on juuri se, jonka kunta antoi.
answer-withheld = Tiedot, joita ei annettu
answer-ground = Peruste
answer-facts = Perustelut
answer-ombudsman-may-see = Voit pyytää, että tiedot annetaan sinun sijastasi tietosuojavaltuutetulle, joka voi tarkistaa ne (tietosuojalaki 1050/2018, 34 §).
answer-complain = Näin voit valittaa tästä ratkaisusta
answer-nothing = Rekisteristä ei löytynyt tietoja sinusta. Tämäkin on vastaus pyyntöösi.
answer-searched = Mistä etsittiin
answer-searched-with = Etsittiin näillä tiedoilla:
answer-nothing-more = Jos sinulla on ollut toinen nimi tai muistat jotain, mikä auttaa etsimään, voit tehdä uuden pyynnön.
answer-taken-back = Peruit pyynnön, joten siihen ei vastata.
answer-transferred = Pyynnön sai:
answer-official = Kuka vastaa ratkaisusta
answer-contact = Mistä voit kysyä lisää

## Taking a request back

take-back = Peru pyyntö
take-back-title = Perutaanko pyyntö?
take-back-lead = Kun perut pyynnön, sitä ei enää käsitellä etkä saa siihen vastausta.
take-back-again = Voit tehdä uuden pyynnön milloin tahansa.
take-back-not = Älä peru
take-back-late = Pyyntöä ei voi enää perua
take-back-late-lead = Pyynnön käsittely on jo päättynyt.

## The receipt

receipt-title = Pyyntösi on saapunut
receipt-by = Saat vastauksen viimeistään
receipt-by-then = Saapumispäivänä vastaus luvattiin viimeistään
receipt-now = Miten asia on nyt, näkyy pyynnön omalta sivulta.
receipt-next = Mitä seuraavaksi tapahtuu
receipt-after = Seuraavaksi
receipt-latest = Viimeistään
receipt-takes = Pyynnön saa:
receipt-takes-then = Jos sinulta pitää kysyä jotain, kysymys tulee Omiin asioihin.
receipt-assigns = Pyynnön ottaa vastaan:
receipt-assigns-then = Pyyntö ohjataan siitä sille, joka sen ratkaisee.
receipt-answer-there = Vastaus on luettavissa Omissa asioissa.
receipt-mail = Saat sähköpostia, kun pyyntöösi on vastattu.
receipt-no-mail = Et halunnut sähköpostia, joten käy itse katsomassa.
receipt-file = Lataa vastaanottoilmoitus tiedostona (JSON)
receipt-print = Tämä sivu on vastaanottoilmoituksesi. Voit tulostaa sen selaimen tulostustoiminnolla. Se ei sisällä henkilötunnustasi.
receipt-sent = Mitä lähetit
receipt-notice = Tietosuojaseloste, versio { $n }
receipt-identified = Tunnistauduit
receipt-sentence = Allekirjoitit näin
receipt-proof = Miten tämän voi tarkistaa
receipt-proof-lead = Vastaanottoilmoituksessa on palvelun sähköinen leima. Kuka tahansa voi sen avulla tarkistaa, että yhtään merkkiä ei ole muutettu.
receipt-check = Näin tarkistat vastaanottoilmoituksen
receipt-digest = Pyynnön tarkiste (SHA-256):
receipt-seal = Leiman avain:
receipt-verbatim = Allekirjoitettu pyyntö merkilleen

## The full evidence

evidence-title = Täysi todiste allekirjoituksesta
evidence-warning = Tiedostossa on henkilötunnuksesi.
evidence-lead = Jokainen, jolle annat tiedoston, saa myös henkilötunnuksesi. Älä näytä sitä muille ilman painavaa syytä.
evidence-for-title = Mihin todistetta tarvitaan
evidence-for = Todisteella voit osoittaa esimerkiksi tuomioistuimelle, että juuri sinä allekirjoitit juuri tämän pyynnön. Siinä on tunnistautumisestasi saatu vahvistus sellaisenaan.
evidence-instead = Jos haluat vain näyttää, että pyyntö on saapunut, käytä tätä:
evidence-care-title = Jos lataat tiedoston
evidence-care-keep = Säilytä se niin kuin säilytät passisi.
evidence-care-mail = Älä lähetä sitä tavallisessa sähköpostissa.
evidence-care-shared = Älä lataa sitä yhteiselle koneelle.
evidence-download = Lataa todiste (JSON)
evidence-not = Älä lataa

## Consents

back-consent = ← Takaisin suostumukseen
consent-holds = Tämä suostumus on voimassa.
consent-free = Voit peruuttaa sen milloin tahansa. Syytä ei kysytä.
consent-withdraw = Peruuta suostumus
consent-again = Anna suostumus uudelleen
consent-text = Mihin suostuit
consent-kind = Mitä se on
consent-version = Tekstin versio
consent-if-withdrawn = Mitä tapahtuu, jos peruutat
consent-stops = Mikä loppuu
consent-goes-on = Mikä jatkuu silti
consent-kept = Mitä säilytetään
consent-only-finnish = Suostumuksen teksti on vain suomeksi.

withdraw-confirm-title = Peruutetaanko suostumus?
withdraw-at-once = Peruutus tulee voimaan heti, kun vahvistat sen. Syytä ei kysytä.
withdraw-before = Se, mitä tiedoillesi on tehty ennen peruutusta, pysyy laillisena.
withdraw-not = Pidä voimassa
withdraw-already = Suostumus on jo peruutettu
withdraw-open = Avaa peruutuksen vahvistus

withdrawn-title = Suostumuksesi on peruutettu
withdrawn-from = Peruutus on voimassa tästä hetkestä:
withdrawn-before = Peruutus ei vaikuta siihen, mitä tiedoillesi on tehty ennen sitä. Se pysyy laillisena.
withdrawn-recipients = Kenelle peruutuksesta kerrotaan
withdrawn-recipients-lead = Nämä ovat saaneet tietoja suostumuksesi perusteella. Rekisterin vastuuhenkilö kertoo peruutuksesta heille.
withdrawn-told = Kerrottu:
withdrawn-not-told = Ei ole vielä kerrottu.
withdrawn-nobody = Tietoja ei ole annettu tämän suostumuksen perusteella muille.
withdrawn-was = Mihin olit suostunut
withdrawn-print = Tämä sivu on vahvistus peruutuksesta. Voit tulostaa sen selaimen tulostustoiminnolla.
withdrawn-mind = Jos muutat mielesi
withdrawn-mind-lead = Voit antaa suostumuksen uudelleen. Näet ensin koko tekstin.

give-title = Annetaanko suostumus uudelleen?
give-lead = Lue teksti ensin kokonaan. Suostumus on vapaaehtoinen, ja voit peruuttaa sen milloin tahansa.
give-button = Anna suostumus
give-not = Älä anna
give-already = Suostumus on jo voimassa
give-open = Avaa suostumus
