# Files that are sent: choosing, sending, what is wrong with them.

upload-chosen = Valittu: { $name }, { $size }
upload-sending = Lähetetään, { $n } %
upload-checking = Lähetetty. Tiedostoa tarkistetaan.
upload-bytes = { $n } tavua
upload-stop = Keskeytä lähetys
upload-stopped = Lähetys keskeytettiin. Mitään ei tallennettu

attach-title = Haluatko liittää tiedostoja?
attach-lead = Voit liittää esimerkiksi kuvan tai asiakirjan, joka auttaa käsittelyssä. Liitteitä ei vaadita: voit jatkaa ilman niitä.
attach-label = Valitse tiedosto
attach-hint = PDF, JPEG tai PNG, yksi tiedosto enintään 10 Mt, kaikki yhteensä enintään 25 Mt.
attach-add = Lisää tiedosto
attach-remove = Poista
attach-remove-named = Poista { $name }
check-attachments-none = Ei liitteitä
check-change-attachments = liitteitä

attachments = Liitteet

problem-file-none = Valitse ensin tiedosto
problem-file-name = Tiedoston nimessä on merkkejä, joita ei voi ottaa vastaan. Anna tiedostolle toinen nimi ja valitse se uudelleen
problem-file-kind = Tätä tiedostomuotoa ei voi liittää. Tallenna tiedosto esimerkiksi PDF-muotoon
problem-file-differs = Tiedoston sisältö ei ole sitä, mitä sen nimi sanoo. Avaa tiedosto ja tallenna se uudelleen oikeassa muodossa, esimerkiksi PDF
problem-file-empty = Tiedosto on tyhjä. Valitse toinen tiedosto
problem-file-too-big = Tiedosto on liian suuri. Jaa se pienempiin osiin
problem-file-too-much = Liitteet ovat yhdessä liian suuret. Poista jokin liite tai pienennä tiedostoa
problem-file-too-many = Liitteitä on jo niin monta kuin mahtuu. Yhdistä tiedostoja tai poista jokin liite
problem-file-extra = Tiedostossa on jotakin varsinaisen sisällön edessä tai perässä. Avaa tiedosto ja tallenna se uudelleen
problem-file-damaged = Tiedosto on vioittunut tai jäänyt kesken. Avaa tiedosto ja tallenna se uudelleen
problem-file-unpacks = Tiedosto paisuisi avattaessa liian suureksi, joten sitä ei otettu vastaan. Tallenna se PDF-muotoon
problem-file-locked = Tiedosto on suojattu salasanalla. Poista salasana ja liitä tiedosto uudelleen
problem-file-unsafe = Tiedosto voisi vahingoittaa sen avaajaa, joten sitä ei otettu vastaan. Tallenna se PDF-muotoon
problem-file-broken-off = Lähetys katkesi. Liitä tiedosto uudelleen
