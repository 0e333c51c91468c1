# The frame of every page, and what is shown when a page can not be.


## The frame

title = { $title } – Tietoluukku
title-of = { $title } – { $authority } – Tietoluukku
title-wrong = Virhe: { $title }
skip = Siirry sisältöön
demo-label = Huomautus
demo-banner = Esittely, ei virallinen palvelu. Henkilöt ovat keksittyjä, ja pyynnöt eivät mene kuntaan.
nav-label = Palvelu
nav-matters = Omat asiat
nav-worklist = Työlista
nav-logout = Kirjaudu ulos
help-title = Tarvitsetko apua?
help-portal = Valitse ensin kuntasi. Kunnan sivuilta näet, mihin voit soittaa tai tulla käymään.
help-phone = Puhelin:
foot-label = Tietoa palvelusta
foot-about = Tietoa tästä palvelusta
foot-verify = Tarkista vastaanottoilmoitus
foot-staff = Virkailijoille

## When a page can not be shown

missing-title = Sivua ei löydy
missing-lead = Tässä osoitteessa ei ole sivua, jonka voisimme näyttää sinulle.
missing-typed = Jos kirjoitit osoitteen itse, tarkista kirjoitusasu.
missing-own = Jos asia on omasi, tarkista, että tunnistauduit samalla tavalla kuin lähettäessäsi pyynnön.
missing-front = Etusivulle
no-draft-title = Luonnosta ei löydy
no-draft-lead = Tässä selaimessa ei ole keskeneräistä pyyntöä. Mitään ei ole lähetetty.
no-draft-why = Luonnos säilyy kaksi vuorokautta viimeisestä tallennuksesta, ja vain siinä selaimessa, jossa aloitit.
no-draft-filed = Jos ehdit jo lähettää pyynnön, löydät sen täältä:
no-draft-again = Aloita alusta
broken-title = Jokin meni vikaan
broken-lead = Vika on palvelussa, ei sinussa. Jo tallennettu ei ole kadonnut. Yritä hetken päästä uudelleen.
broken-incident = Jos otat yhteyttä, kerro tämä tunnus:
back-municipality = ← Kunnan etusivu
back-registers = ← Kunnan rekisterit
back-notice = ← Tietosuojaseloste
