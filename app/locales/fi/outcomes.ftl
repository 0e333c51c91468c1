# How a matter ends: corrected, partly, a statement added; other people in it;
# if one is not satisfied; the whole case on paper.

## The owner: what came of a wish to have data corrected

owner-act-rectify = Kirjoita ratkaisu korjauspyyntöön
owner-act-rectify-on = Jatka ratkaisua korjauspyyntöön
owner-draft-rectify = Korjauspyynnön ratkaisun luonnos
owner-not-now-right = Tällä toiminnolla ei voi ratkaista tätä pyyntöä.
owner-send-rectified = Lähetä ratkaisu
rectify-title = Ratkaise korjauspyyntö
rectify-result = Mitä teit tiedoille?
rectify-result-hint = Jos hylkäät koko pyynnön, palaa pyyntöön ja valitse Kieltäydy.
rectify-result-corrected = Korjasin tiedot
rectify-result-corrected-hint = Tiedot on muutettu järjestelmään niin kuin alla kerrot.
rectify-result-partly = Korjasin osan
rectify-result-partly-hint = Kerro, mitä muutit, ja perustele, miksi muu jäi ennalleen.
rectify-result-statement = En muuttanut tietoja, mutta lisäsin pyytäjän lausuman niiden rinnalle
rectify-result-statement-hint = Lausuma näkyy jatkossa jokaiselle, joka katsoo tietoja. Perustele, miksi tietoja ei muutettu.
rectify-changes = Mitä muutit
rectify-changes-how = Kopioi tiedot järjestelmästä sanasta sanaan. Jos tieto puuttui kokonaan, jätä ensimmäinen kenttä tyhjäksi.
rectify-change = Muutos { $n }
rectify-change-add = Lisää muutos
rectify-before = Tieto oli
rectify-after = Tieto on nyt
rectify-statement = Tämä tulee tietojen rinnalle
rectify-statement-how = Sanat ovat pyytäjän omat. Niitä ei voi muuttaa tässä. Jos ne eivät sovi lausumaksi, kysy pyytäjältä.
rectify-beside = Minkä tiedon rinnalla lausuma on
rectify-beside-hint = Järjestelmä ja kohta, esimerkiksi Walmu, asiakaskertomus 3.4.2026.
rectify-on = Milloin teit muutoksen tai lisäsit lausuman
rectify-on-hint = Esimerkiksi 20.11.2026. Tee muutos järjestelmään ennen kuin lähetät ratkaisun.
rectify-recipients = Kenelle väärä tieto on annettu
rectify-recipients-how = Korjauksesta on kerrottava jokaiselle, jolle väärä tieto on annettu (tietosuoja-asetuksen 19 artikla). Pyytäjä näkee, kenelle on kerrottu. Selosteen vastaanottajat ovat valmiina.
rectify-recipient-other = Muu vastaanottaja
rectify-recipient-name = Muun vastaanottajan nimi (jos on)
rectify-recipient-add = Lisää vastaanottaja
rectify-telling-told = Korjauksesta on kerrottu
rectify-telling-never = Väärää tietoa ei ole annettu tänne
rectify-telling-impossible = Kertominen on mahdotonta tai vaatisi suhteetonta vaivaa
rectify-told-on = Milloin kerrottiin: { $name }
rectify-why = Miksi ei voitu kertoa: { $name }
rectify-why-not = Mitä ei muutettu ja miksi
rectify-why-not-how = Tämä on kieltäytymistodistus siltä osin kuin tietoja ei muutettu. Sen mukana menevät ohjeet siitä, mitä pyytäjä voi tehdä.
rectify-message-hint = Esimerkiksi: mistä korjaus näkyy ja milloin.
owner-extent = Annatko kaiken, mitä pyydettiin?
owner-extent-all = Kyllä, kaikki annetaan
owner-extent-part = En, osa jätetään antamatta
owner-withheld = Mitä jätetään antamatta ja miksi
owner-overdue = Määräaika on ylittynyt.
owner-overdue-then = Vastaa heti. Pyytäjälle on kerrottu myöhästymisestä ja siitä, miten hän voi valittaa.

## The owner: other people in it

others-title = Muiden ihmisten tiedot
others-question = Onko vastauksessa tietoa muista ihmisistä?
others-hint = Katso läpi jokainen sivu. Vastaus ei saa vahingoittaa muita: esimerkiksi ilmoituksen tekijän nimi voi olla salassa pidettävä (tietosuoja-asetuksen 15 artiklan 4 kohta, tietosuojalain 34 §).
others-yes = Kyllä on
others-no = Ei ole
others-handling = Mitä teit muiden ihmisten tiedoille?
others-handling-taken-out = Poistin tai peitin ne
others-handling-may-be-given = Ne saa antaa
others-how = Kerro tarkemmin
others-how-hint = Mitä poistit tai peitit, tai miksi tiedot saa antaa. Tämä jää kunnalle, pyytäjä ei näe sitä.
others-record = Muiden ihmisten tiedot ennen lähettämistä
others-record-hidden = Vain kunnan omaan käyttöön. Pyytäjä ei näe tätä.

## What was corrected, as both read it

rectified-changes = Mitä korjattiin
rectified-on = Korjattu
rectified-before = Tieto oli
rectified-after = Tieto on nyt
rectified-lacking = Tieto puuttui.
rectified-recipients = Kenelle korjauksesta on kerrottu
rectified-nobody = Väärää tietoa ei ole annettu muille.
rectified-told = Kerrottu
rectified-impossible = Ei ole voitu kertoa, koska se on mahdotonta tai vaatisi suhteetonta vaivaa:
rectified-never = Väärää tietoa ei ole annettu tänne.
statement-title = Lausuma tietojen rinnalla
statement-beside = Minkä tiedon rinnalla
statement-on = Lisätty

## The citizen

action-partly-answered = Pyyntö toteutettiin osittain. Perustelut lähetettiin.
action-statement-added = Tietoja ei muutettu. Pyytäjän lausuma lisättiin niiden rinnalle.
action-you-statement-added = Tietoja ei muutettu. Lausumasi lisättiin niiden rinnalle.
now-corrected = Tietosi on korjattu. Voit lukea, mitä muutettiin.
now-partly-corrected = Osa tiedoistasi on korjattu. Voit lukea, mitä ei muutettu ja miksi.
answer-not-corrected = Mitä ei muutettu ja miksi
matter-dissatisfied = Näin etenet, jos et ole tyytyväinen
dissatisfied-ways = Mitä voit tehdä
dissatisfied-version = Kunnan ohjeteksti, versio { $version }.
dissatisfied-approved = Tekstin on hyväksynyt:
dissatisfied-dpo = Kunnan tietosuojavastaava
dissatisfied-enclose = Mitä liität mukaan
dissatisfied-enclose-how = Riippumatta siitä, mihin käännyt, nämä auttavat:
dissatisfied-enclose-case = Koko asia tulostettuna: pyyntö, vastaanottoilmoitus, ratkaisu ja tapahtumat yhdellä sivulla
dissatisfied-enclose-why = Mikä on mielestäsi väärin, omin sanoin
dissatisfied-enclose-want = Mitä haluat, että tehdään
dissatisfied-enclose-more = Muut paperit, joihin viittaat
dissatisfied-code = Älä lähetä henkilötunnustasi tavallisella sähköpostilla.
dissatisfied-code-why = Koko asian tulosteessa sitä ei ole, ellet ole itse kirjoittanut sitä pyyntöösi.
dissatisfied-case = Avaa koko asia tulostettavaksi
case-title = Koko asia, viite { $reference }
case-print = Voit tulostaa tämän sivun tai tallentaa sen tiedostoksi selaimen tulostustoiminnolla.
case-receipt = Vastaanottoilmoitus
case-received = Pyyntö saapui
case-due = Vastaus viimeistään
case-due-then = Vastaus viimeistään, saapumispäivänä laskettuna

## What is wrong on these forms

problem-result-not-chosen = Valitse, mitä teit tiedoille
problem-before-too-long = Lyhennä tekstiä: enintään 5 000 merkkiä
problem-after-too-long = Lyhennä tekstiä: enintään 5 000 merkkiä
problem-after-empty = Kirjoita, miten tieto nyt on
problem-after-same = Tieto on sama kuin ennen. Kirjoita, mikä muuttui
problem-after-none-changed = Kirjoita ainakin yksi muutos
problem-on-not-a-date = Kirjoita päivä muodossa päivä, kuukausi, vuosi, esimerkiksi 20.11.2026
problem-on-in-future = Päivä on tulevaisuudessa. Tee muutos ensin ja lähetä ratkaisu sitten
problem-beside-empty = Kirjoita, minkä tiedon rinnalla lausuma on
problem-beside-too-long = Lyhennä tekstiä: enintään 500 merkkiä
problem-recipient-empty = Kirjoita vastaanottajan nimi
problem-recipient-too-long = Lyhennä nimeä: enintään 500 merkkiä
problem-telling-not-chosen = Valitse, onko korjauksesta kerrottu vastaanottajalle
problem-told-on-not-a-date = Kirjoita, milloin kerrottiin, esimerkiksi 20.11.2026
problem-told-on-in-future = Kertomisen päivä on tulevaisuudessa. Kerro vastaanottajalle ensin
problem-why-too-short = Kerro, miksi vastaanottajalle ei voitu kertoa: vähintään 20 merkkiä
problem-why-too-long = Lyhennä tekstiä: enintään 5 000 merkkiä
problem-others-not-chosen = Vastaa, onko mukana tietoa muista ihmisistä
problem-handling-not-chosen = Valitse, mitä teit muiden ihmisten tiedoille
problem-how-too-short = Kerro tarkemmin: vähintään 10 merkkiä
problem-how-too-long = Lyhennä tekstiä: enintään 2 000 merkkiä
