# Withdrawing consents by describing them: the form, the receipt, the task.

## The form

withdraw-identify = Voit peruuttaa myös kirjautumatta: lomake on alla. Jos tunnistaudut, näet tietoihisi merkityt suostumukset ja peruutuksen etenemisen.
withdraw-recorded = Tietoihisi merkityt suostumukset
withdraw-recorded-lead = Nämä ovat voimassa. Voit peruuttaa jokaisen erikseen:
withdraw-recorded-none = Tähän palveluun ei ole merkitty voimassa olevia suostumuksiasi tässä kunnassa. Voit silti peruuttaa alla suostumuksen, jonka olet antanut muualla.
withdraw-register = Tämän rekisterin seloste nimeää nämä. Rastita ne, jotka peruutat.
withdraw-register-silent = Tämän rekisterin seloste ei nimeä suostumuksia. Jos olet antanut suostumuksen tai luvan, voit silti peruuttaa sen.
withdraw-notice = Lue tietosuojaseloste
withdraw-only-finnish = Selosteesta otettu teksti on vain suomeksi.
withdraw-kind-processing = Ilman suostumustasi tietojasi ei käsitellä näin.
withdraw-kind-disclosure = Voit peruuttaa luvan jokaisen saajan kohdalta erikseen.
withdraw-place = Selosteessa:
withdraw-words = Jokin muu suostumus tai lupa, omin sanoin
withdraw-words-hint = Kerro, minkä suostumuksen tai luvan peruutat. Syytä ei tarvitse kertoa. Älä kirjoita henkilötunnustasi.
withdraw-elsewhere = Etkö tiedä, missä rekisterissä suostumuksesi on, vai onko sinulla muuta kerrottavaa?
withdraw-elsewhere-link = Kerro asiasi omin sanoin
withdraw-as = Peruutat suostumuksen kirjautuneena:
withdraw-who = Kuka olet?
withdraw-who-why = Rekisterin vastuuhenkilö etsii sinut rekisteristä nimelläsi. Peruutus on voimassa heti. Tietojasi ei anneta kenellekään tämän lomakkeen perusteella.
withdraw-name = Nimesi
withdraw-name-hint = Myös entinen nimesi, jos annoit suostumuksen sillä.
withdraw-reach-hint = Puhelinnumero, sähköposti tai postiosoite. Kunta kertoo sinulle, mitä peruutuksesta seurasi.
withdraw-send = Peruuta nyt
withdraw-identify-button = Tunnistaudu ensin
withdraw-clear = Tyhjennä lomake
withdraw-send-means = Peruutus tulee voimaan heti, kun painat nappia. Voit antaa suostumuksen myöhemmin uudelleen.

## The receipt

withdraw-sent-gone = Peruutus ei näy enää tässä
withdraw-sent-gone-text = Vahvistus näkyy tunnin ajan, ja vain sillä laitteella, jolla lähetit peruutuksen. Lähettämäsi peruutus on silti voimassa.
withdraw-hear = Miten kuulet peruutuksesta
withdraw-hear-text = Kunta kertoo sinulle antamallasi yhteystiedolla, mitä rekisteristä löytyi ja kenelle peruutuksesta on kerrottu. Kirjoita viite muistiin: sillä voit kysyä asiasta täältä:
withdraw-sent-here = Vahvistus näkyy tällä laitteella tunnin ajan. Tulosta se tai kirjoita viite muistiin.
withdraw-sent-shared = Jos muutkin käyttävät tätä laitetta
withdraw-sent-forget = Poista vahvistus tältä laitteelta
withdrawn-title-described = Peruutuksesi on voimassa
withdrawn-described-means = Peruutus koskee kaikkea, mitä rekisteristä tämän perusteella löytyy. Vastuuhenkilö etsii sen, lopettaa käsittelyn ja kertoo peruutuksesta niille, jotka ovat saaneet tietojasi.
withdrawn-words = Omin sanoin
withdrawn-words-stops = Tätä ei enää tehdä suostumuksesi perusteella.
withdrawn-given = Milloin suostumus annettiin
withdrawn-given-unknown = Ei näy tässä palvelussa. Kunta katsoo sen rekisteristä.
withdrawn-goes-on-law = Se, minkä peruste on laki, jatkuu.
withdrawn-kept-mark = Merkintä peruutuksesta.
withdrawn-notice = Mistä nämä on otettu
withdrawn-recipients-found = Niille, jotka ovat saaneet tietojasi suostumuksen perusteella. Vastuuhenkilö selvittää, keitä he ovat.
withdrawn-progress = Miten asia etenee
withdrawn-looked = Rekisteristä
withdrawn-not-looked = Vastuuhenkilö ei ole vielä katsonut. Peruutus on silti voimassa.
withdrawn-found = Löytyi. Katsottu:
withdrawn-not-found = Rekisteristä ei löytynyt tällaista suostumusta. Jos se löytyy myöhemmin, se on peruutettu. Katsottu:
withdrawn-erase = Haluatko, että tietosi myös poistetaan?
withdrawn-erase-text = Peruutus lopettaa käsittelyn, mutta ei poista tietoja. Voit pyytää niiden poistamista. Kunta poistaa ne, ellei laki määrää säilyttämään.
withdrawn-erase-button = Pyydä tietojesi poistamista
withdrawn-erase-wish = Pyydän, että kunta poistaa tiedot, joita se on käsitellyt suostumukseni perusteella. Olen peruuttanut suostumuksen.
withdrawn-file = Lataa vahvistus tiedostona (JSON)
withdrawn-file-verify = Näin kuka tahansa voi tarkistaa sen

## My matters

matters-described = Muut peruutuksesi
matters-described-item = Peruutus

## The owner's task

owner-task-late = Odottanut yli viikon
owner-task-words = Omin sanoin
owner-task-same-words = Nämä tekstit ovat samat, jotka henkilö itse lukee.
owner-task-contact = Yhteystieto
owner-task-contact-why = Itse kirjoitettu, ei tarkistettu. Jos soitat tai kirjoitat, käytä ensin yhteystietoa, joka rekisterissä jo on. Älä anna tietoja rekisteristä.
owner-task-look = Katso rekisteristä
owner-task-look-how = Etsi, onko rekisterissä tällainen suostumus tai sen perusteella käsiteltyjä tietoja. Jos on, lopeta käsittely. Peruutusta ei ratkaista eikä syytä kysytä.
owner-task-looked-found = Löytyi
owner-task-looked-not-found = Ei löytynyt
owner-task-also = Ketkä muut ovat saaneet tietoja?
owner-task-also-hint = Peruutetuissa nimetyt ovat jo listalla. Rastita muut, jos tietoja on annettu heille.
owner-task-found = Merkitse: löytyi
owner-task-not-found = Merkitse: ei löytynyt
owner-task-look-first = Voit merkitä tehtävän tehdyksi, kun rekisteri on katsottu.
owner-task-tell-person = Kerro tulos ensin myös henkilölle: hän ei näe sitä palvelussa.
owner-task-person-sees = Henkilö näkee tuloksen palvelussa.

## The log

action-consent-found = Peruutettu suostumus löytyi rekisteristä.
action-consent-not-found = Peruutettua suostumusta ei löytynyt rekisteristä.
action-consent-recipient-told = Peruutuksesta kerrottiin saajalle.

## Problems

problem-consents-none-chosen = Rastita ainakin yksi kohta tai kerro omin sanoin, minkä suostumuksen peruutat
problem-too-long = Lyhennä tekstiä
