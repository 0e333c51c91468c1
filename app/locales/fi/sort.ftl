# Omin sanoin kerrottu asia jaetaan osiin.

## Tietosuojavastaavan sivut
sort-why = Pyytäjä kertoi asiansa omin sanoin. Katso, mitä oikeuksia ja rekistereitä se koskee, ja jaa se osiin.
sort-open = Jaa asia osiin
sort-or-assign = Tai anna koko asia yhdelle taholle
sort-title = Jaa asia osiin
sort-wish = Asia pyytäjän sanoin
sort-meant = Rekisteri, jonka pyytäjä valitsi
sort-meant-none = Pyytäjä ei valinnut rekisteriä.
sort-parts = Osat
sort-parts-how = Tee jokaisesta pyydetystä asiasta oma osa. Jokainen osa saa oman viitteen ja menee sille, joka sen ratkaisee. Määräaika kuluu siitä, kun asia saapui.
sort-parts-whole = Pyytäjän teksti menee kokonaan jokaisen osan mukana, koska pyytäjä on lähettänyt sen sellaisenaan.
sort-part = Osa { $n }
sort-choose = Valitse
sort-right = Mitä pyydetään
sort-register = Mistä rekisteristä
sort-office = Kuka ratkaisee
sort-office-hint = Valitse vain, jos rekisterin seloste jättää ratkaisijan auki.
sort-office-notice = Se, jonka seloste nimeää
sort-about = Mitä tämä osa koskee
sort-about-hint = Kerro pyytäjälle ja ratkaisijalle lyhyesti, mikä kohta tekstistä kuuluu tähän osaan.
sort-add = Lisää osa
sort-remove = Poista osa { $n }
sort-full = Osia on jo { $n }. Enempää ei voi lisätä.
sort-explanation = Viesti pyytäjälle
sort-explanation-hint = Kerro selkeästi, miten ymmärsit asian ja miksi jaoit sen näin. Viesti näkyy pyytäjälle ja kaikkien osien ratkaisijoille.
sort-about-dpo = Mitä osa koskee (tietosuojavastaavan sanoin)
sort-explained = Tietosuojavastaavan viesti pyytäjälle
sort-check-title = Tarkista ennen kuin jaat asian
sort-unfinished = Täydennä ennen kuin jaat asian
sort-then = Osat siirtyvät ratkaisijoille heti, ja pyytäjä näkee jaon ja viestisi. Jakoa ei voi perua. Sinulle kerrotaan sen jälkeen vain, missä osat ovat.
sort-confirm =
    { $n ->
        [one] Lähetä ratkaistavaksi
       *[other] Jaa { $n } osaan
    }
sort-over-title = Asia on jaettu osiin
sort-over-lead = Jokainen osa on nyt sillä, joka sen ratkaisee. Sinulle kerrotaan, missä osat ovat. Näet ne työlistallasi.
sort-decides = Ratkaisee
sort-not-title = Asiaa ei voi jakaa osiin
sort-not-lead = Tällä pyynnöllä on jo ratkaisija. Osiin jaetaan vain omin sanoin kerrottu asia, jota kukaan ei vielä ratkaise.
sort-not-closed = Asian käsittely on jo päättynyt.
sort-quicker = Sinun jakoasi ei tehty.
sort-quicker-kept = Asia muuttui ennen kuin vahvistit jaon. Kaikki, mitä kirjoitit, on tallessa alempana tällä sivulla.
sort-kept = Mitä sinä kirjoitit

## Pyytäjän sivut
sorted-title =
    { $n ->
        [one] Asiasi on ohjattu ratkaistavaksi
       *[other] Asiasi on jaettu { $n } osaan
    }
sorted-lead = Kerroit asiasi omin sanoin. Tietosuojavastaava katsoi, mitä siinä pyydetään, ja ohjasi jokaisen osan sille, joka sen ratkaisee. Määräajat lasketaan siitä, kun asiasi saapui.
sorted-word = Tietosuojavastaavan viesti sinulle
sorted-parts = Mitä asiastasi tuli
sorted-this = (tämä sivu)
sorted-about = Mitä osa koskee
matters-sorted = Omin sanoin kertomasi asia { $n } osassa
filing-sorted = Omin sanoin kertomasi asia on jaettu { $n } osaan

## Virheet
problem-right-not-chosen = Valitse, mitä pyydetään
problem-right-twice = Sama asia samasta rekisteristä on jo toisessa osassa. Yhdistä osat
problem-register-not-chosen = Valitse rekisteri
problem-office-open = Rekisterin seloste jättää ratkaisijan auki. Valitse, kuka ratkaisee
problem-office-known = Rekisterin seloste nimeää ratkaisijan. Valitse kohta ”Se, jonka seloste nimeää”
problem-office-wrong = Valitse toinen ratkaisija. Tietosuojavastaava ei voi itse ratkaista asiaa
problem-about-empty = Kirjoita, mitä tämä osa koskee
problem-about-too-long = Lyhennä tekstiä: enintään 2 000 merkkiä
problem-explanation-empty = Kirjoita viesti pyytäjälle
problem-explanation-too-long = Lyhennä viestiä: enintään 2 000 merkkiä
