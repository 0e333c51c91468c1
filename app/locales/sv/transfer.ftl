# En begäran som kommit fel överförs till rätt ställe (förvaltningslagen 21 §).

## Före begäran: registret har flyttats
moved-title = Vem som har uppgifterna nu
moved-which = Vad gäller din begäran?
moved-now = Begär dina uppgifter av den här myndigheten:
moved-part = Den här delen har flyttats. Begär uppgifter om den av den här myndigheten:
moved-rest = Något annat, eller du vet inte
moved-rest-here = Gör din begäran här. Om den hör till en annan myndighet överför vi den dit genast och berättar det för dig.
moved-still = Du kan ändå göra din begäran här. Då överför vi den genast till rätt myndighet och berättar det för dig.
moved-here = Gör din begäran i den här tjänsten
moved-button = Gör begäran här ändå

## Myndighetens sidor
transfer-open = Överför till rätt ställe
transfer-title = Överför begäran till rätt ställe
transfer-lead = Ska besvaras senast { $date }.
transfer-rule = Om begäran inte hör till er, överför den genast till den som den hör till. Den som gjort begäran får veta om överföringen (förvaltningslagen 21 §).
transfer-moved = Registret har flyttats till den här myndigheten. Kontaktuppgifterna är redan ifyllda nedan.
transfer-moved-partly = En del av registret har flyttats till den här myndigheten. Om begäran bara gäller den delen, överför den dit:
transfer-place = Vart begäran överförs
transfer-place-office = Till en annan enhet i samma organisation
transfer-place-office-hint = Begäran avslutas inte. Tidsfristen är densamma.
transfer-place-portal = Till en annan kommun i den här tjänsten
transfer-place-portal-hint = Begäran avslutas här och fortsätter där med en ny referens.
transfer-place-outside = Till en myndighet som inte finns i den här tjänsten
transfer-place-outside-hint = Du skickar begäran själv. Här antecknas vart, hur och när.
transfer-office = Enhet
transfer-register = Registret som begäran överförs till
transfer-thread = Samtalet
transfer-thread-yes =
    { $n ->
        [one] Ett meddelande följer med
       *[other] { $n } meddelanden följer med
    }
transfer-thread-hint = Ta bort valet om den nya myndigheten inte behöver meddelandena. Anteckningar följer inte med.
transfer-authority = Myndighetens namn
transfer-address = Adress och andra kontaktuppgifter
transfer-address-hint = Den som gjort begäran ser dem. Använd myndighetens uppgifter, inte en enskild persons.
transfer-sent-by = Hur du skickade begäran
transfer-sent-by-hint = Vanlig e-post duger inte, eftersom uppgifterna är sekretessbelagda.
transfer-way-secure-mail = Med skyddad e-post
transfer-way-service = Från system till system eller i myndighetens e-tjänst
transfer-way-post = Per post
transfer-way-hand = Genom att lämna in den
transfer-sent-on = Vilken dag
transfer-sent-on-hint = Till exempel 27/11 2026
transfer-package-first = Skicka begäran först. Paketet har allt som den nya myndigheten behöver.
transfer-package-open = Öppna paketet som ska skickas
transfer-package-locked = Öppna begäran med en motivering, så får du paketet som ska skickas
transfer-reason = Varför begäran överförs
transfer-reason-hint = Den som gjort begäran och den nya handläggaren läser detta. Skriv tydligt och på språket i begäran.
transfer-reason-moved = Uppgifterna som du begärt finns nu hos en annan myndighet: { $to }.
transfer-check-title = Kontrollera före överföringen
transfer-unfinished = Komplettera före överföringen
transfer-goes = Vad som följer med
transfer-goes-office = Allt som finns i begäran.
transfer-goes-portal = Begäran med bilagor, beviset på underskriften och uppgifterna om den som gjort begäran. Meddelanden och anteckningar följer inte med.
transfer-goes-portal-thread = Begäran med bilagor, beviset på underskriften, uppgifterna om den som gjort begäran och meddelandena. Anteckningar följer inte med.
transfer-goes-outside = Det som du själv har skickat. Den här tjänsten skickar ingenting till myndigheten.
transfer-decider-there = Behandlas där av:
transfer-due-office = Tidsfristen ändras inte.
transfer-due-late = Dagen har redan passerat. Den nya myndigheten får begäran försenad.
transfer-then-office = Den nya enheten får genast e-post. Begäran försvinner från din arbetslista.
transfer-then-portal = Den nya myndigheten får begäran genast. Begäran avslutas här som överförd.
transfer-then-outside = Begäran avslutas här som överförd.
transfer-final = Överföringen kan inte ångras.
transfer-final-told = Den som gjort begäran får ett meddelande om överföringen.
transfer-confirm = Överför begäran
transfer-done-title = Begäran har överförts
transfer-done-lead = Nedan finns samma meddelande som den som gjort begäran ser.
transfer-tell = Berätta om överföringen för den som gjort begäran.
transfer-tell-how = Personen kan inte läsa meddelandet i den här tjänsten eller vill ha svar på annat sätt. Skriv ut sidan och skicka den.
transfer-not-title = Begäran kan inte överföras nu
transfer-not-yours = Din kollega har begäran. Den som har begäran eller dataskyddsombudet kan överföra den.
transfer-dpo = På fel ställe?
transfer-dpo-how = Som dataskyddsombud kan du överföra begäran till rätt ställe utan att läsa den.
transfer-proposal = Registret har flyttats. Överför begäran dit genast:
transfer-proposal-partly = En del av registret har flyttats. Om begäran gäller den, överför begäran dit genast:
worklist-sent-on = Begäran har överförts till en annan enhet. Den finns inte längre på din arbetslista.

## Meddelandet om överföring
transfer-to = Vem begäran överfördes till
transfer-when = När
transfer-why = Varför
transfer-what = Vilken begäran
transfer-due = När svaret kommer
transfer-still = Vem som överförde begäran
transfer-phone = Telefon
transfer-reference-there = Referens där:
transfer-sent-secure-mail = Skickades med skyddad e-post
transfer-sent-service = Skickades från system till system
transfer-sent-post = Skickades per post
transfer-sent-hand = Lämnades in
transfer-due-portal = Tiden räknas fortfarande från den dag då begäran först kom in. Överföringen förlänger den inte.
transfer-due-outside = Den nya myndigheten ska svara inom en månad från det att den fick begäran. Fråga den om exakt dag.
transfer-law = En myndighet ska genast överföra ett ärende som kommit fel till rätt myndighet och berätta det (förvaltningslagen 434/2003, 21 §).
transfer-notice-open = Meddelandet om överföring
transfer-notice-title = Meddelande om att din begäran har överförts
transfer-notice-lead = Din begäran hade kommit till fel ställe. Den har överförts till den myndighet som den hör till. Du behöver inte göra en ny begäran.
transfer-none-title = Din begäran har inte överförts
transfer-none-lead = Din begäran behandlas av den myndighet som du skickade den till.
transfer-go-on = Gå till begäran på det nya stället
came-from = Kom genom överföring
came-reference = Referens före överföringen:
came-time = Tidsfristen räknas från den dag då begäran först kom in.
came-note = Din begäran överfördes hit. Den skickades vidare av
follow-goes-on = Din begäran fortsätter på ett annat ställe med referensen { $reference }. Du ser dess läge på den här sidan.
action-transferred-here = Begäran kom genom överföring från en annan myndighet.
action-to-office = Begäran överfördes till en annan enhet i samma organisation.

## Paketet som skickas
package-title = Begäran som överförs { $reference }
package-back = Tillbaka till överföringen
package-secret = Här finns sekretessbelagda uppgifter.
package-secret-how = Skicka med skyddad e-post eller på annat skyddat sätt. Att sidan öppnades har skrivits i loggen. Bilagorna laddar du ner nedan en i taget.
package-file = Ladda ner som fil med beviset på underskriften
package-law = Vi överför en begäran som hör till er (förvaltningslagen 434/2003, 21 §). Den som gjort begäran har fått veta om överföringen.
package-from = Myndigheten som överför
package-person = Den som gjort begäran
package-contact = Kontaktuppgifter
package-known = Identitet
package-signed = Personen har identifierat sig starkt och undertecknat begäran. Beviset finns i filen.
package-unsigned = Begäran har skickats utan identifiering. Kontrollera identiteten innan ni lämnar ut uppgifter.

## Fel
problem-place-not-chosen = Välj vart begäran överförs
problem-to-office-not-chosen = Välj enhet
problem-to-register-not-chosen = Välj register
problem-authority-empty = Skriv myndighetens namn
problem-authority-too-long = Myndighetens namn är för långt
problem-address-empty = Skriv myndighetens adress eller andra kontaktuppgifter
problem-address-too-long = Kontaktuppgifterna är för långa
problem-sent-by-not-chosen = Välj hur du skickade begäran
problem-sent-on-not-a-date = Skriv dagen då du skickade begäran, till exempel 27/11 2026
problem-sent-on-too-early = Dagen är före den dag då begäran kom in
problem-sent-on-ahead = Dagen kan inte ligga i framtiden
problem-transfer-reason-empty = Berätta varför begäran överförs
problem-transfer-reason-too-long = Motiveringen är för lång
