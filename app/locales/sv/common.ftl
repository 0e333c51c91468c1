# The frame of every page, and what is shown when a page can not be.


## The frame

title = { $title } – Tietoluukku
title-of = { $title } – { $authority } – Tietoluukku
title-wrong = Fel: { $title }
skip = Gå till innehållet
demo-label = Obs
demo-banner = Demonstration, inte en officiell tjänst. Personerna är påhittade, och begäran går inte till kommunen.
nav-label = Tjänsten
nav-matters = Mina ärenden
nav-worklist = Arbetslista
nav-logout = Logga ut
help-title = Behöver du hjälp?
help-portal = Välj först din kommun. På kommunens sidor ser du vart du kan ringa eller vart du kan komma.
help-phone = Telefon:
foot-label = Om tjänsten
foot-about = Om den här tjänsten
foot-verify = Kontrollera ett mottagningsbevis
foot-staff = För personalen

## When a page can not be shown

missing-title = Sidan hittades inte
missing-lead = På den här adressen finns ingen sida som vi kan visa för dig.
missing-typed = Om du skrev adressen själv, kontrollera stavningen.
missing-own = Om ärendet är ditt, kontrollera att du identifierade dig på samma sätt som när du skickade din begäran.
missing-front = Till startsidan
no-draft-title = Utkastet hittades inte
no-draft-lead = I den här webbläsaren finns ingen påbörjad begäran. Ingenting har skickats.
no-draft-why = Ett utkast sparas i två dygn efter att det senast sparades, och bara i den webbläsare där du började.
no-draft-filed = Om du redan hann skicka din begäran hittar du den här:
no-draft-again = Börja om
broken-title = Något gick fel
broken-lead = Felet är vårt, inte ditt. Det som redan sparats finns kvar. Försök igen om en stund.
broken-incident = Om du kontaktar oss, uppge den här koden:
back-municipality = ← Kommunens startsida
back-registers = ← Kommunens register
back-notice = ← Dataskyddsbeskrivning
