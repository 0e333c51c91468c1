# Checking a receipt: the public page and what its island shows.

## The page

verify-title = Tarkista vastaanottoilmoitus
verify-lead = Kuka tahansa voi tarkistaa, että vastaanottoilmoitus on aito eikä siinä ole muutettu yhtään merkkiä.
verify-stays = Tiedosto ei lähde laitteeltasi.
verify-stays-how = Se tarkistetaan selaimessasi, eikä sitä lähetetä palveluun. Kun tämä sivu on auennut, verkkoyhteyttä ei tarvita.

## The keys

verify-keys-title = Millä avaimilla tarkistetaan
verify-keys-how = Sivu tuo mukanaan kaikki avaimet, joilla tämä palvelu on leimannut tiedostoja. Jos leima on tehty muulla avaimella, tulos on ”avain tuntematon”, ei koskaan ”tiedosto on aito”.
verify-key-since = käytössä { $from } alkaen
verify-key-between = käytössä { $from }–{ $until }
verify-keys-file = Avaimet tiedostona (JSON)

## Without script: the command

verify-command-title = Tarkistaminen komennolla
verify-command-when = Jos tällä sivulla ei näy kohtaa, johon tiedosto valitaan, selaimesi ei voi tehdä tarkistusta. Saman tarkistuksen tekee komento, myös ilman verkkoyhteyttä:
verify-command-receipt = Lataa vastaanottoilmoitus tiedostona Omista asioista.
verify-command-keys = Tallenna palvelun avaimet nimellä keys.json:
verify-command-run = Aja komento koneella, jolla on ohjelma tietoluukku. Se on sama ohjelma, jolla tämä palvelu toimii. Sen saa palvelun ylläpidolta.
verify-command-why-title = Miksi palvelu ei tarkista tiedostoa puolestasi?
verify-command-why = Tiedoston ei tarvitse lähteä sinulta. Siinä lukee, mitä pyysit, ja täydessä todisteessa on myös henkilötunnuksesi. Siksi tällä sivulla ei ole lomaketta, joka lähettäisi tiedoston.

## What can be proven at all

verify-general-title = Mitä aito vastaanottoilmoitus todistaa
verify-general-1 = Pyyntö saapui, milloin se saapui, ja mitä siinä luki sanasta sanaan.
verify-general-2 = Jos pyyntö allekirjoitettiin: sen allekirjoitti tunnistautunut henkilö. Henkilötunnusta vastaanottoilmoituksessa ei ole.
verify-general-3 = Vastaanottoilmoitus ei todista, että pyynnössä kerrottu on totta.

## The field for the file

verify-label = Valitse tarkistettava tiedosto
verify-hint = Vastaanottoilmoitus (vastaanotto.json) tai täysi todiste (todiste.json)
verify-drop = Voit myös vetää tiedoston tähän.

## Which of the files it is

verify-kind-receipt = Valitsit vastaanottoilmoituksen
verify-kind-receipt-means = Siinä ei ole henkilötunnusta, joten sen voi näyttää muillekin.
verify-kind-evidence = Valitsit täyden todisteen
verify-kind-evidence-means = Tiedostossa on henkilötunnus. Jokainen, joka saa tiedoston, saa myös tunnuksen. Älä näytä tai lähetä sitä ilman painavaa syytä.
verify-kind-withdrawal = Valitsit ilmoituksen suostumuksen peruutuksesta
verify-kind-withdrawal-means = Siinä ei ole henkilötunnusta, joten sen voi näyttää muillekin.
verify-kind-neither = Tiedosto ei ole vastaanottoilmoitus eikä todiste
verify-kind-neither-means = Valitse toinen tiedosto. Jos valitsit oikean, se on muuttunut niin, ettei sitä voi lukea: lataa se silloin uudelleen.

## What it is worth

verify-outcome-valid = Tiedosto on aito
verify-outcome-valid-means = Tiedosto on juuri sellainen kuin palvelu sen antoi.
verify-outcome-unknown = Avain tuntematon: tiedostoa ei voi vahvistaa aidoksi
verify-outcome-unknown-means = Tiedostossa ei ole ristiriitoja, mutta sen leimaa ei ole tehty tämän palvelun avaimella. Kuka tahansa on voinut tehdä sen. Jos sen on antanut toinen palvelu, tarkista se siellä.
verify-outcome-invalid = Tiedosto ei kelpaa todisteeksi
verify-outcome-invalid-means = Tiedosto ei ole sellainen kuin palvelu sen antoi: sitä on muutettu tai se on vioittunut. Lataa se uudelleen Omista asioista äläkä avaa ja tallenna sitä muulla ohjelmalla. Jos sait sen toiselta, pyydä se uudelleen.

## Headings of the report

verify-heading-proves = Mitä tämä todistaa
verify-heading-gaps = Mitä tämä ei todista
verify-heading-steps = Mitä tarkistettiin
verify-heading-facts = Mitä tiedostossa lukee
verify-heading-claims = Mitä tiedosto väittää

## What a valid file proves, by whose word

verify-proof-unchanged = Palvelu vakuuttaa: tiedosto on sen antama, eikä yhtään merkkiä ole muutettu.
verify-proof-arrived = Palvelu vakuuttaa: pyyntö saapui silloin kuin tiedostossa lukee, ja siinä luki sanasta sanaan se, mitä tiedostossa on.
verify-proof-signed-says-portal = Palvelu vakuuttaa: tunnistuspalvelu tunnisti lähettäjän, ja hän allekirjoitti juuri tämän pyynnön. Tunnistuspalvelun oma vahvistus on vain täydessä todisteessa.
verify-proof-signed-by-provider = Tunnistuspalvelu vakuuttaa itse: se tunnisti henkilön, joka allekirjoitti juuri tämän pyynnön. Sen, että avain oli tunnistuspalvelun, vakuuttaa tämä palvelu.
verify-proof-withdrawn = Palvelu vakuuttaa: peruutus saapui silloin kuin tiedostossa lukee ja on siitä alkaen ollut voimassa. Se koski niitä suostumuksia, jotka tiedostossa luetellaan.

## What no file, or not this one, proves

verify-gap-anything = Tiedosto ei todista mitään: siinä voi lukea mitä tahansa.
verify-gap-sender = Kuka pyynnön lähetti. Pyyntöä ei allekirjoitettu, eikä lähettäjää tunnistettu.
verify-gap-signer = Kuka pyynnön allekirjoitti. Henkilön tunnistetiedot ovat vain täydessä todisteessa.
verify-gap-bearer = Että tiedoston näyttäjä on sama ihminen kuin pyynnön lähettäjä.
verify-gap-truth = Että pyynnössä kerrottu on totta.
verify-gap-since = Mitä pyynnölle on tapahtunut sen jälkeen. Se näkyy Omissa asioissa.
verify-gap-withdrawer = Kuka peruutti ja kenen suostumus se oli. Sitä ei kerrota ilmoituksessa, jotta sen voi näyttää muillekin.
verify-gap-carried-out = Että peruutus on jo toteutettu kaikissa järjestelmissä ja kerrottu kaikille vastaanottajille.

## The checks, as questions

verify-result-passed = Kyllä
verify-result-failed = Ei
verify-result-unknown = Ei voida sanoa
verify-check-canonical = Onko tiedosto oikeassa tiedostomuodossa, ilman ylimääräisiä välilyöntejä?
verify-check-canonical-means = Jo ylimääräinen välilyönti tai rivinvaihto on muutos.
verify-check-seal = Pitääkö palvelun sähköinen leima?
verify-check-seal-means = Leiman voi tehdä vain se, jolla on palvelun salainen avain. Jos yksikin merkki muuttuu, leima ei enää pidä.
verify-check-key-known = Onko palvelu julkaissut leiman avaimen?
verify-check-key-known-means = Muulla avaimella leiman voi tehdä kuka tahansa.
verify-check-key-in-force = Oliko avain käytössä, kun tiedosto leimattiin?
verify-check-key-in-force-means = Käytöstä poistetulla avaimella ei saa enää leimata.
verify-check-part-digest = Vastaako tarkiste pyynnön tekstiä?
verify-check-part-digest-means = Tarkiste on laskettu tekstistä, ja se muuttuu, jos teksti muuttuu.
verify-check-part-signed = Onko pyyntö allekirjoitettujen joukossa?
verify-check-part-signed-means = Yhdellä tunnistautumisella voi allekirjoittaa monta pyyntöä.
verify-check-part-agrees = Kertooko vastaanottoilmoitus samasta pyynnöstä?
verify-check-part-agrees-means = Kunnan, rekisterin, oikeuden, selosteen version ja kielen pitää olla samat kummassakin.
verify-check-receipt-seal = Pitääkö myös vastaanottoilmoituksen oma leima?
verify-check-receipt-seal-means = Todisteen sisällä on vastaanottoilmoitus, jolla on oma leimansa.
verify-check-token-signature = Pitääkö tunnistuspalvelun allekirjoitus?
verify-check-token-signature-means = Tunnistuspalvelu vahvisti allekirjoituksellaan, että se tunnisti henkilön tätä palvelua varten.
verify-check-nonce-covers-parts = Koskeeko tunnistuspalvelun vahvistus juuri näitä pyyntöjä?
verify-check-nonce-covers-parts-means = Vahvistuksessa on merkkijono, joka on laskettu allekirjoitetuista pyynnöistä. Muihin pyyntöihin se ei käy.
verify-check-token-hash = Onko vahvistus se, josta vastaanottoilmoitus kertoo?
verify-check-token-hash-means = Vastaanottoilmoituksessa on vahvistuksen tarkiste.
verify-check-token-agrees = Ovatko tunnistaja, tunnistustapa ja aika samat kummassakin?
verify-check-token-agrees-means = Vastaanottoilmoitusta verrattiin tunnistuspalvelun vahvistukseen.

## What the file says

verify-fact-reference = Viite
verify-fact-authority = Kenelle
verify-fact-register = Rekisteri
verify-fact-right = Mitä pyydettiin
verify-fact-received-on = Saapui
verify-fact-received-at = Tarkka saapumisaika
verify-fact-answer-by = Vastaus viimeistään
verify-fact-identified = Lähettäjän tunnistaminen
verify-fact-key-id = Leiman avain
verify-identified = Lähettäjän tunnisti { "{issuer}" } { "{time}" }.
verify-unsigned = Lähettäjää ei tunnistettu: pyyntö lähetettiin allekirjoittamatta.
verify-no-register = Rekisteriä ei nimetty
