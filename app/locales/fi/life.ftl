# Säilytys ja hävittäminen, varmuuskopiot.

kept-title = Säilytys ja hävittäminen
kept-link = Säilytys ja hävittäminen
kept-lead = Tästä näet, kuinka kauan tietoja säilytetään tässä palvelussa ja mihin aika perustuu. Kun aika on kulunut, palvelu hävittää tiedot itse kerran vuorokaudessa.
kept-backups = Hävitettyä ei voi palauttaa. Se ei palaa myöskään vanhasta varmuuskopiosta.
kept-rules = Säilytysajat
kept-what = Mitä
kept-long = Kuinka kauan
kept-why = Mihin aika perustuu
kept-years =
    { $n ->
        [one] 1 vuosi
       *[other] { $n } vuotta
    }
kept-days =
    { $n ->
        [one] 1 päivä
       *[other] { $n } päivää
    }
kept-hours =
    { $n ->
        [one] 1 tunti
       *[other] { $n } tuntia
    }
kept-whole = Niin kauan kuin palvelu on käytössä,
kept-since-closed = siitä, kun pyyntö päätettiin
kept-since-done = siitä, kun peruutus oli hoidettu
kept-since-withdrawn = siitä, kun suostumus peruutettiin
kept-since-saved = viimeisestä tallennuksesta
kept-since-begun = alusta
kept-since-written = kirjaamisesta alkaen
kept-since-answered = siitä, kun palautteeseen vastattiin
kept-kind-request = Pyyntö, sen vastaus, viestit ja tiedostot
kept-kind-unsigned = Ilman tunnistautumista tullut pyyntö, jonka lähettäjä ei selvinnyt
kept-kind-withdrawal = Suostumuksen peruutus, joka tehtiin kuvaamalla
kept-kind-consent = Peruutettu suostumus
kept-kind-draft = Lähettämätön pyyntö
kept-kind-paper = Paperille tulostetun pyynnön vastaukset
kept-kind-typed = Pyyntöön kirjoitettu teksti, jota ei lähetetty
kept-kind-upload = Kesken jäänyt tiedoston lähetys
kept-kind-session = Kirjautuminen
kept-kind-feedback = Saavutettavuuspalaute ja sen vastaus
kept-kind-log = Loki siitä, kuka katsoi ja mitä tehtiin
kept-source-default = Palvelun oletus. Kunta voi määrätä tiedonhallintasuunnitelmassaan toisen ajan (laki 906/2019, 21 §).
kept-source-plan = Kunnan tiedonhallintasuunnitelma (laki 906/2019, 21 §).
kept-source-purpose = Ei kauempaa kuin tarvitaan (EU:n tietosuoja-asetus, 5 artikla).
kept-source-law = Kunnan on voitava näyttää, kuka tietoja käytti (laki 906/2019, 17 §). Lokissa ei ole pyynnön tekijän nimeä eikä pyynnön sisältöä.
kept-erased = Todistukset hävittämisestä
kept-erased-lead = Todistus kertoo, mitä hävitettiin, kuinka paljon ja minkä säännön mukaan. Siinä ei ole henkilötietoja: pyyntöjen tunnuksista on vain tiivisteet.
kept-none = Mitään ei ole vielä hävitetty.
kept-certificate = Todistus { $at } (JSON-tiedosto)
kept-check = Palvelu on sinetöinyt todistuksen. Tietohallinto voi tarkistaa ohjelman komennolla ”purge verify”, ettei sitä ole muutettu ja onko tietty pyyntö hävitettyjen joukossa.
action-erased = Säilytysaika oli kulunut, ja tiedot hävitettiin.
