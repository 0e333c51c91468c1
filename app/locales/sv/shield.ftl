# Something was done too often.

too-often-title = Vänta en stund
too-often-minutes =
    { $n ->
        [one] Det här har gjorts många gånger på kort tid. Försök igen om en minut.
       *[other] Det här har gjorts många gånger på kort tid. Försök igen om { $n } minuter.
    }
too-often-hours =
    { $n ->
        [one] Det här har gjorts många gånger på kort tid. Försök igen om en timme.
       *[other] Det här har gjorts många gånger på kort tid. Försök igen om { $n } timmar.
    }
too-often-kept = Det du skrev finns kvar på den här sidan. Låt sidan vara öppen och tryck på knappen när tiden har gått.
too-often-again = Skicka på nytt
too-often-back = Tillbaka till formuläret
too-often-read = Dataskyddsbeskrivningar och dina egna ärenden kan du läsa hela tiden.
too-often-urgent = Gränsen gäller gemensamt för alla i samma nätverk. Om du inte själv har gjort det här många gånger eller om ärendet är brådskande, ring till kommunen eller besök den.
