# Something was done too often.

too-often-title = Odota hetki
too-often-minutes =
    { $n ->
        [one] Tätä on tehty lyhyessä ajassa monta kertaa. Yritä uudelleen minuutin kuluttua.
       *[other] Tätä on tehty lyhyessä ajassa monta kertaa. Yritä uudelleen { $n } minuutin kuluttua.
    }
too-often-hours =
    { $n ->
        [one] Tätä on tehty lyhyessä ajassa monta kertaa. Yritä uudelleen tunnin kuluttua.
       *[other] Tätä on tehty lyhyessä ajassa monta kertaa. Yritä uudelleen { $n } tunnin kuluttua.
    }
too-often-kept = Se, mitä kirjoitit, on tallessa tällä sivulla. Jätä sivu auki ja paina painiketta, kun aika on kulunut.
too-often-again = Lähetä uudelleen
too-often-back = Takaisin lomakkeelle
too-often-read = Tietosuojaselosteita ja omia asioitasi voit lukea koko ajan.
too-often-urgent = Rajaa sovelletaan samassa verkossa oleviin yhdessä. Jos et itse tehnyt tätä monta kertaa tai asialla on kiire, soita kuntaan tai käy paikan päällä.
