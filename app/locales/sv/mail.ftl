# Mail. To citizens: only that there is news. To offices: never the person.

mail-citizen-subject = Det finns nytt för dig i Tietoluukku
mail-citizen =
    Hej,

    det har hänt något nytt i ditt ärende. Logga in i tjänsten för att läsa det:
    { $address }

    Av säkerhetsskäl berättar det här meddelandet inte mer. Du kan inte svara på meddelandet.
mail-part-subject = Ny begäran { $reference }
mail-part =
    En begäran har kommit till ditt register.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svara senast: { $due }

    Öppna begäran:
    { $address }
mail-sort-subject = Ärende med egna ord { $reference }
mail-sort =
    Ett ärende med egna ord har kommit till dig. Styr det till den som avgör det. Tidsfristen löper redan.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svar senast: { $due }

    Öppna ärendet:
    { $address }
mail-told-subject = För kännedom: begäran { $reference }
mail-told =
    En begäran har kommit. Beskrivningen ber att man skriver till dig, därför får du veta det här. Du behöver inte göra något: begäran avgörs av den registeransvariga.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svar senast: { $due }

    { $address }
mail-task-subject = Samtycke återkallat, ärende { $reference }
mail-task =
    Ett samtycke har återkallats. Återkallelsen gäller redan.

    Register: { $register }
    Ärende: { $right }
    Referens: { $reference }

    Meddela mottagarna av uppgifterna och markera ärendet som behandlat:
    { $address }
mail-replied-subject = Svar på frågan { $reference }
mail-replied =
    Den som begär har svarat på frågan.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svara senast: { $due }

    Läs svaret:
    { $address }
mail-message-subject = Nytt meddelande till begäran { $reference }
mail-message =
    Den som begär har skrivit ett meddelande.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svara senast: { $due }

    Läs meddelandet:
    { $address }
mail-handed-subject = Begäran har getts till en kollega { $reference }
mail-handed =
    Begäran har getts till en annan handläggare. Se i arbetslistan om den nu är hos dig.

    Register: { $register }
    Begäran: { $right }
    Referens: { $reference }
    Svara senast: { $due }

    Öppna begäran:
    { $address }
