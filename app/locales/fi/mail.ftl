# Mail. To citizens: only that there is news. To offices: never the person.

mail-citizen-subject = Sinulle on uutta Tietoluukussa
mail-citizen =
    Hei,

    asiassasi on tapahtunut jotain uutta. Kirjaudu palveluun lukeaksesi sen:
    { $address }

    Tämä viesti ei turvallisuuden vuoksi kerro enempää. Tähän viestiin ei voi vastata.
mail-part-subject = Uusi pyyntö { $reference }
mail-part =
    Rekisteriisi on saapunut pyyntö.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastaa viimeistään: { $due }

    Avaa pyyntö:
    { $address }
mail-sort-subject = Asia omin sanoin { $reference }
mail-sort =
    Sinulle on saapunut asia omin sanoin. Ohjaa se sille, joka sen ratkaisee. Määräaika kuluu jo.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastattava viimeistään: { $due }

    Avaa asia:
    { $address }
mail-told-subject = Tiedoksi: pyyntö { $reference }
mail-told =
    Pyyntö on saapunut. Seloste neuvoo kirjoittamaan sinulle, siksi saat tästä tiedon. Sinun ei tarvitse tehdä mitään: pyynnön ratkaisee rekisterin vastuuhenkilö.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastattava viimeistään: { $due }

    { $address }
mail-task-subject = Suostumus peruutettu, tehtävä { $reference }
mail-task =
    Suostumus on peruutettu. Peruutus on jo voimassa.

    Rekisteri: { $register }
    Asia: { $right }
    Tunnus: { $reference }

    Kerro peruutuksesta tietojen saajille ja merkitse tehtävä tehdyksi:
    { $address }
mail-replied-subject = Pyytäjä vastasi { $reference }
mail-replied =
    Pyytäjä on vastannut kysymykseen.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastaa viimeistään: { $due }

    Lue vastaus:
    { $address }
mail-message-subject = Uusi viesti pyyntöön { $reference }
mail-message =
    Pyytäjä on kirjoittanut viestin.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastaa viimeistään: { $due }

    Lue viesti:
    { $address }
mail-handed-subject = Pyyntö annettu kollegalle { $reference }
mail-handed =
    Pyyntö on annettu toiselle käsittelijälle. Katso työlistasta, onko se nyt sinulla.

    Rekisteri: { $register }
    Pyyntö: { $right }
    Tunnus: { $reference }
    Vastaa viimeistään: { $due }

    Avaa pyyntö:
    { $address }
