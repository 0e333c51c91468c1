# Words that pages share: names of rights, states and outcomes, dates, steps of
# a reckoning, grounds of refusal, what is wrong on forms.

## Rights, as noun phrases

right-access = Omat tiedot
right-log-data = Lokitiedot: kuka on katsonut tietoja
right-rectification = Tietojen korjaaminen
right-erasure = Tietojen poistaminen
right-restriction = Tietojen käytön rajoittaminen
right-portability = Tietojen siirtäminen muualle
right-objection = Tietojen käytön vastustaminen
right-disclosure-prohibition = Kielto luovuttaa tietoja
right-consent-withdrawal = Suostumuksen peruuttaminen
right-own-words = Asia omin sanoin

## Where a request is, shortly

state-received = Saapunut
state-identity-check = Henkilöllisyyttä tarkistetaan
state-with-owner = Käsittelyssä
state-suspended = Odottaa lisätietoja
state-closed = Päättynyt

## How it ended, shortly

outcome-fulfilled = Pyyntö toteutettiin
outcome-partly-fulfilled = Pyyntö toteutettiin osittain
outcome-statement-added = Tietoja ei muutettu, oma lausuma lisättiin
outcome-refused = Pyyntöön ei suostuttu
outcome-nothing-held = Tietoja ei löytynyt
outcome-taken-back = Pyyntö peruttiin
outcome-transferred = Pyyntö siirrettiin toiselle viranomaiselle

## What was done, as a line in time; citizens and staff read the same

action-filed = Pyyntö saapui, ja allekirjoitus tarkistettiin.
action-office-told = Myös selosteessa nimetty yhteystaho sai tiedon pyynnön saapumisesta.
action-office-told-named = { $office } sai tiedon pyynnön saapumisesta.
action-opened = Pyyntö avattiin.
action-opened-with-reason = Pyyntö avattiin, ja avaamisen syy kirjattiin.
action-identity-code-shown = Henkilötunnus katsottiin.
action-assigned = Tietosuojavastaava valitsi, mikä taho ratkaisee pyynnön.
action-sorted = Tietosuojavastaava katsoi, mitä omin sanoin kerrotussa asiassa pyydetään, ja ohjasi sen ratkaistavaksi.
action-taken = Pyyntö otettiin käsittelyyn.
action-handed-over = Pyyntö annettiin toiselle käsittelijälle.
action-asked = Kysyttiin lisätietoja.
action-replied = Kysymykseen vastattiin.
action-extended = Määräaikaa pidennettiin.
action-message-sent = Lähetettiin viesti.
action-message-read = Pyytäjä luki viestin.
action-answered = Pyyntöön vastattiin.
action-refused = Pyyntöön ei suostuttu. Perustelut lähetettiin.
action-nothing-held = Pyyntöön vastattiin, että tietoja ei löytynyt.
action-taken-back = Pyyntö peruttiin.
action-transferred = Pyyntö siirrettiin toiselle viranomaiselle.
action-answer-read = Pyytäjä luki vastauksen.
action-file-downloaded = Pyytäjä latasi vastauksen tiedoston.
action-file-opened = Pyynnön tiedosto ladattiin.
action-receipt-downloaded = Pyytäjä latasi vastaanottoilmoituksen tai todisteen.
action-you-asked = Sinulta kysyttiin lisätietoja.
action-you-replied = Vastasit kysymykseen.
action-you-message-read = Luit viestin.
action-you-taken-back = Peruit pyynnön.
action-you-answer-read = Luit vastauksen.
action-you-file-downloaded = Latasit vastauksen tiedoston.
action-you-receipt-downloaded = Latasit vastaanottoilmoituksen tai todisteen.
action-consent-given = Suostumus annettiin.
action-consent-withdrawn = Suostumus peruutettiin.
action-consent-task-done = Suostumuksen peruutus vietiin käytäntöön.
action-logged-in = Kirjauduttiin sisään.
action-logged-out = Kirjauduttiin ulos.
timeline-who = Kuka:
looks-title = Kuka on katsonut pyyntöä
looks-times = { $n ->
    [one] { $n } kerran
   *[other] { $n } kertaa
}
looks-at = klo { $times }

## Who gets it, and why

route-decides = Pyynnön ratkaisee:
route-told = Tiedon pyynnöstä saa myös:
route-assigns = Pyynnön ottaa vastaan:
route-assigns-why = Ei ole suoraan selvää, kuka pyynnön ratkaisee. Siksi pyyntö ohjataan ensin oikealle ratkaisijalle. Tietosuojavastaava ei itse ratkaise pyyntöä.
basis-stated = Näin sanoo rekisterin tietosuojaseloste:
basis-inferred = Seloste ei kerro tätä suoraan. Päättelimme sen näin:
basis-record = Tieto on kunnan omista tiedoista:

## What was asked for

contents-what = Mitkä tiedot
contents-everything = Kaikki omat tiedot, joita rekisterissä on
contents-other = Omin sanoin:
contents-period = Miltä ajalta
contents-all-time = Kaikilta ajoilta
contents-since = { $date } alkaen
contents-until = { $date } asti
contents-between = { $from } – { $to }
contents-names = Aiemmat nimet
contents-services = Käytetyt palvelut
contents-wrong = Mikä on väärin
contents-correct = Mitä pitäisi lukea
contents-reasons = Perustelut
contents-wish = Asia omin sanoin
contents-years = Milloin palveluja on käytetty

## Facts and names that many pages show

facts-right = Mitä pyydetään
facts-register = Rekisteri
facts-authority = Kunta
reference = Viite
file-digest = Tiedoston tarkiste (SHA-256):
sign-sentence = Allekirjoitan tämän pyynnön.

## How to go on, on pages and in receipts

how-to-add = Jos haluat lisätä tai tarkentaa jotain, kirjoita pyynnön käsittelijälle Omissa asioissa. Voit tehdä sen milloin tahansa ennen vastausta.
how-to-take-back = Voit perua pyynnön Omissa asioissa milloin tahansa ennen vastausta.
how-to-add-unsigned = Jos haluat lisätä jotain, ota yhteyttä pyynnön ratkaisijaan ja mainitse viite, tai tunnistaudu ensin Seuraa asiaasi -sivulla.
how-to-complain = Jos vastaus ei tule ajoissa tai et ole siihen tyytyväinen, voit pyytää tietosuojavastaavaa tarkistamaan asian, valittaa tietosuojavaltuutetulle tai viedä asian tuomioistuimeen.
remedy-dpo = Pyydä tietosuojavastaavaa tarkistamaan asia
remedy-ombudsman = Valita tietosuojavaltuutetulle
remedy-court = Vie asia tuomioistuimeen

## Kinds of consents

consent-kind-processing = Suostumus tietojen käsittelyyn
consent-kind-disclosure = Lupa antaa tietoja muille

## Languages

language-fi = suomi
language-sv = ruotsi
language-en = englanti

## Dates, times and sizes

weekday-1 = maanantai
weekday-2 = tiistai
weekday-3 = keskiviikko
weekday-4 = torstai
weekday-5 = perjantai
weekday-6 = lauantai
weekday-7 = sunnuntai
on-weekday-1 = maanantaina
on-weekday-2 = tiistaina
on-weekday-3 = keskiviikkona
on-weekday-4 = torstaina
on-weekday-5 = perjantaina
on-weekday-6 = lauantaina
on-weekday-7 = sunnuntaina
month-1 = tammikuuta
month-2 = helmikuuta
month-3 = maaliskuuta
month-4 = huhtikuuta
month-5 = toukokuuta
month-6 = kesäkuuta
month-7 = heinäkuuta
month-8 = elokuuta
month-9 = syyskuuta
month-10 = lokakuuta
month-11 = marraskuuta
month-12 = joulukuuta
date-on-weekday = { $weekday } { $date }
date-with-weekday = { $weekday } { $date }
date-at-time = { $date } klo{ "\u00A0" }{ $time }
size-bytes =
    { $n ->
        [one] { $n } tavu
       *[other] { $n } tavua
    }
size-kilobytes = { $n } kt
size-megabytes = { $n } Mt

## How a date was reckoned

reckoning-title = Miten päivä on laskettu?
reckoning-promise = Määräaika on rekisterin tietosuojaselosteessa luvattu aika. Laki antaisi aikaa pidempään: viimeistään { $date }.
reckoning-law = Määräaika on lain mukainen kuukausi (yleinen tietosuoja-asetus, 12 artiklan 3 kohta).
reckoning-law-first = Määräaika on lain mukainen kuukausi (yleinen tietosuoja-asetus, 12 artiklan 3 kohta). Selosteessa luvataan vastaus myöhemmin, viimeistään { $date }, mutta laki menee edelle.
reckoning-same = Lain mukainen aika ja rekisterin tietosuojaselosteessa luvattu aika päättyvät samana päivänä.
reckoning-extended = Määräaikaa on pidennetty. Ilman pidennystä vastaus olisi pitänyt antaa viimeistään { $date }.
reckoning-stopped = Määräaika on pysähdyksissä siitä lähtien, kun pyytäjältä kysyttiin lisätietoja { $date }. Se jatkuu, kun vastaus tulee.
step-received = Pyyntö saapui: { $date }. Saapumispäivää ei lasketa mukaan.
step-added = Saapumispäivästä lasketaan { $period }. Aika päättyy: { $date }.
step-month-end = Siinä kuussa ei ole { $day }. päivää, joten lasketaan kuun viimeiseen päivään: { $date }.
step-paused =
    { $days ->
        [one] Lisätietoja kysyttiin { $asked }, ja vastaus saatiin { $answered }. Määräaika oli pysähdyksissä yhden päivän. Uusi viimeinen päivä: { $date }.
       *[other] Lisätietoja kysyttiin { $asked }, ja vastaus saatiin { $answered }. Määräaika oli pysähdyksissä { $days } päivää. Uusi viimeinen päivä: { $date }.
    }
step-asked-too-late = Lisätietoja kysyttiin { $asked }, kun määräaika oli jo päättynyt. Kysymys ei siirrä viimeistä päivää: { $date }.
step-rolled = { $from } ei ole työpäivä ({ $why }). Viimeinen päivä on siksi seuraava työpäivä: { $date }.
step-stays = Viimeinen päivä on työpäivä: { $date }.
period-months =
    { $n ->
        [one] yksi kuukausi
       *[other] { $n } kuukautta
    }
period-days =
    { $n ->
        [one] yksi päivä
       *[other] { $n } päivää
    }
holiday-saturday = lauantai
holiday-sunday = sunnuntai
holiday-new-year = uudenvuodenpäivä
holiday-epiphany = loppiainen
holiday-good-friday = pitkäperjantai
holiday-easter-monday = toinen pääsiäispäivä
holiday-may-day = vappu
holiday-ascension = helatorstai
holiday-midsummer-eve = juhannusaatto
holiday-midsummer-day = juhannuspäivä
holiday-all-saints = pyhäinpäivä
holiday-independence-day = itsenäisyyspäivä
holiday-christmas-eve = jouluaatto
holiday-christmas-day = joulupäivä
holiday-second-christmas-day = tapaninpäivä

## Grounds of a refusal: what it means, and the provision

ground-serious-danger = Tietojen antaminen voisi vakavasti vaarantaa pyytäjän terveyttä tai hoitoa taikka pyytäjän tai jonkun toisen oikeuksia (tietosuojalaki 1050/2018, 34 §:n 1 momentin 2 kohta).
ground-rights-of-others = Tietojen antaminen loukkaisi toisen ihmisen oikeuksia. Se voisi esimerkiksi paljastaa, kuka on tehnyt ilmoituksen (yleinen tietosuoja-asetus, 15 artiklan 4 kohta).
ground-security = Tietojen antaminen voisi vahingoittaa kansallista turvallisuutta, puolustusta tai yleistä järjestystä taikka haitata rikosten ehkäisyä tai selvittämistä (tietosuojalaki 1050/2018, 34 §:n 1 momentin 1 kohta).
ground-supervision = Tietoja käytetään valvonnassa tai tarkastuksessa, ja niiden antamatta jättäminen on välttämätöntä Suomen tai Euroopan unionin tärkeän taloudellisen edun turvaamiseksi (tietosuojalaki 1050/2018, 34 §:n 1 momentin 3 kohta).
ground-not-identifiable = Rekisterin tiedoista ei pystytä tunnistamaan, mitkä niistä koskevat pyytäjää (yleinen tietosuoja-asetus, 11 artiklan 2 kohta ja 12 artiklan 2 kohta).
ground-manifestly-unfounded = Pyyntö on selvästi perusteeton. Kunnan on pystyttävä osoittamaan se (yleinen tietosuoja-asetus, 12 artiklan 5 kohta).
ground-excessive = Pyyntö on kohtuuton, varsinkin jos samaa on pyydetty toistuvasti. Kunnan on pystyttävä osoittamaan se (yleinen tietosuoja-asetus, 12 artiklan 5 kohta).
ground-public-task = Tietoja tarvitaan lain määräämään tehtävään tai yleisen edun vuoksi, joten niitä ei voi poistaa (yleinen tietosuoja-asetus, 17 artiklan 3 kohdan b alakohta).
ground-not-inaccurate = Tiedoissa ei ole virhettä eikä puutetta (yleinen tietosuoja-asetus, 16 artikla).
ground-conditions-not-met = Tämän oikeuden käytölle on laissa ehtoja, ja ne eivät täyty (esimerkiksi yleinen tietosuoja-asetus, 18 artiklan 1 kohta, 20 artiklan 1 kohta tai 21 artiklan 1 kohta).

## What is wrong on a form

errors-title =
    { $n ->
        [one] Yksi kohta on korjattava
       *[other] { $n } kohtaa on korjattava
    }
problem-scope-not-chosen = Valitse, haluatko kaikki tiedot vai vain osan
problem-categories-none-chosen = Valitse ainakin yksi kohta tai kerro omin sanoin, mitä tietoja haluat
problem-other-too-long = Lyhennä tekstiä: enintään 2 000 merkkiä
problem-period-not-chosen = Valitse, haluatko tiedot kaikilta ajoilta vai tietyltä ajalta
problem-from-both-empty = Kirjoita alkupäivä, loppupäivä tai molemmat
problem-from-not-a-date = Kirjoita alkupäivä muodossa päivä, kuukausi, vuosi, esimerkiksi 15.3.2021
problem-from-in-future = Alkupäivä on tulevaisuudessa. Kirjoita päivä, joka on jo ollut
problem-to-not-a-date = Kirjoita loppupäivä muodossa päivä, kuukausi, vuosi, esimerkiksi 31.12.2023
problem-to-before-start = Loppupäivä on ennen alkupäivää. Korjaa jompikumpi
problem-earlier-names-too-long = Lyhennä tekstiä: enintään 300 merkkiä
problem-services-too-long = Lyhennä tekstiä: enintään 2 000 merkkiä
problem-years-too-long = Lyhennä tekstiä: enintään 300 merkkiä
problem-notify-not-chosen = Valitse, haluatko sähköpostin
problem-email-not-an-email = Kirjoita sähköpostiosoite muodossa nimi@esimerkki.fi
problem-message-empty = Kirjoita viesti
problem-message-too-long = Lyhennä viestiä: enintään 20 000 merkkiä
problem-official-empty = Kirjoita, kuka vastaa ratkaisusta: virkanimike ja halutessasi nimi
problem-official-too-long = Lyhennä tekstiä: enintään 200 merkkiä
problem-contact-empty = Kirjoita, mistä vastuullisen tavoittaa: puhelin tai sähköposti
problem-contact-too-long = Lyhennä tekstiä: enintään 200 merkkiä
problem-system-system-missing = Kirjoita, mistä järjestelmästä tai arkistosta tietoja haettiin
problem-with-with-missing = Kirjoita, millä tiedoilla haettiin, esimerkiksi nimellä ja henkilötunnuksella
problem-system-none-searched = Kirjoita ainakin yksi järjestelmä tai arkisto, josta tietoja haettiin
problem-ground-not-chosen = Valitse peruste
problem-facts-too-short = Kerro, mitkä seikat täyttävät perusteen: vähintään 20 merkkiä
problem-facts-too-long = Lyhennä tekstiä: enintään 20 000 merkkiä
problem-office-unknown = Valitse, mikä taho ratkaisee pyynnön
problem-reason-empty = Kirjoita syy
problem-reason-too-long = Lyhennä perustelua: enintään 500 merkkiä
