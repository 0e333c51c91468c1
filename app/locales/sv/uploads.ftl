# Files that are sent: choosing, sending, what is wrong with them.

upload-chosen = Vald: { $name }, { $size }
upload-sending = Skickar, { $n } %
upload-checking = Skickad. Filen kontrolleras.
upload-bytes = { $n } byte
upload-stop = Avbryt sändningen
upload-stopped = Sändningen avbröts. Ingenting sparades

attach-title = Vill du bifoga filer?
attach-lead = Du kan till exempel bifoga en bild eller ett dokument som hjälper i behandlingen. Bilagor krävs inte: du kan fortsätta utan dem.
attach-label = Välj en fil
attach-hint = PDF, JPEG eller PNG, högst 10 MB per fil, högst 25 MB tillsammans.
attach-add = Lägg till filen
attach-remove = Ta bort
attach-remove-named = Ta bort { $name }
check-attachments-none = Inga bilagor
check-change-attachments = bilagorna

attachments = Bilagor

problem-file-none = Välj först en fil
problem-file-name = Filens namn innehåller tecken som inte kan tas emot. Ge filen ett annat namn och välj den på nytt
problem-file-kind = Det här filformatet kan inte bifogas. Spara filen till exempel som PDF
problem-file-differs = Filens innehåll är inte det som namnet säger. Öppna filen och spara den på nytt i rätt format, till exempel PDF
problem-file-empty = Filen är tom. Välj en annan fil
problem-file-too-big = Filen är för stor. Dela den i mindre delar
problem-file-too-much = Bilagorna är för stora tillsammans. Ta bort någon bilaga eller gör filen mindre
problem-file-too-many = Det finns redan så många bilagor som ryms. Slå ihop filer eller ta bort någon bilaga
problem-file-extra = Det finns något före eller efter filens egentliga innehåll. Öppna filen och spara den på nytt
problem-file-damaged = Filen är skadad eller ofullständig. Öppna filen och spara den på nytt
problem-file-unpacks = Filen skulle bli för stor när den öppnas och togs därför inte emot. Spara den som PDF
problem-file-locked = Filen är skyddad med lösenord. Ta bort lösenordet och bifoga filen på nytt
problem-file-unsafe = Filen kan skada den som öppnar den och togs därför inte emot. Spara den som PDF
problem-file-broken-off = Överföringen avbröts. Bifoga filen på nytt
