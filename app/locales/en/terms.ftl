# Words that pages share: names of rights, states and outcomes, dates, steps of
# a reckoning, grounds of refusal, what is wrong on forms.

## Rights, as noun phrases

right-access = Access to own data
right-log-data = Log data: who has looked at the data
right-rectification = Correction of data
right-erasure = Erasure of data
right-restriction = Restriction of use
right-portability = Moving data elsewhere
right-objection = Objection to use
right-disclosure-prohibition = Ban on disclosing data
right-consent-withdrawal = Withdrawal of consent
right-own-words = Matter in own words

## Where a request is, shortly

state-received = Received
state-identity-check = Identity is being checked
state-with-owner = In progress
state-suspended = Waiting for more information
state-closed = Closed

## How it ended, shortly

outcome-fulfilled = The request was granted
outcome-partly-fulfilled = The request was granted in part
outcome-statement-added = The data wasn’t changed, an own statement was added
outcome-refused = The request was refused
outcome-nothing-held = No data was found
outcome-taken-back = The request was taken back
outcome-transferred = The request went to another authority

## What was done, as a line in time; citizens and staff read the same

action-filed = The request arrived and the signature was checked.
action-office-told = The office that the notice names was also told that the request arrived.
action-office-told-named = Told that the request arrived: { $office }.
action-opened = The request was opened.
action-opened-with-reason = The request was opened, and the reason was recorded.
action-identity-code-shown = The personal identity code was viewed.
action-assigned = The data protection officer chose who decides the request.
action-sorted = The data protection officer saw what the matter in own words asks for and passed it on for decision.
action-taken = Work on the request began.
action-handed-over = The request was handed to a colleague.
action-asked = More information was asked for.
action-replied = The question was answered.
action-extended = The deadline was extended.
action-message-sent = A message was sent.
action-message-read = The person read the message.
action-answered = The request was answered.
action-refused = The request was refused. The reasons were sent.
action-nothing-held = The answer was that no data was found.
action-taken-back = The request was taken back.
action-transferred = The request went to another authority.
action-answer-read = The requester read the answer.
action-file-downloaded = The requester downloaded a file of the answer.
action-file-opened = A file of the request was downloaded.
action-receipt-downloaded = The requester downloaded the receipt or the evidence.
action-you-asked = You were asked for more information.
action-you-replied = You replied to the question.
action-you-message-read = You read the message.
action-you-taken-back = You took the request back.
action-you-answer-read = You read the answer.
action-you-file-downloaded = You downloaded a file of the answer.
action-you-receipt-downloaded = You downloaded the receipt or the evidence.
action-consent-given = The consent was given.
action-consent-withdrawn = The consent was withdrawn.
action-consent-task-done = The withdrawal of the consent was carried out.
action-logged-in = Logged in.
action-logged-out = Logged out.
timeline-who = Who:
looks-title = Who has looked at the request
looks-times = { $n ->
    [one] once
   *[other] { $n } times
}
looks-at = at { $times }

## Who gets it, and why

route-decides = Who decides:
route-told = Who is also told:
route-assigns = Who receives the request:
route-assigns-why = It isn’t clear at once who decides the request. It is therefore first passed on to the right person. The data protection officer doesn’t decide it.
basis-stated = The register’s privacy notice says:
basis-inferred = The notice doesn’t say this directly. This is how we concluded it:
basis-record = This comes from the municipality’s own records:

## What was asked for

contents-what = Which data
contents-everything = All data about me in this register
contents-other = Also asked for, as written:
contents-period = From what period
contents-all-time = From all times
contents-since = From { $date }
contents-until = Until { $date }
contents-between = { $from } – { $to }
contents-names = Earlier names
contents-services = Services used
contents-wrong = What is wrong
contents-correct = What it should say
contents-reasons = Reasons
contents-wish = The matter, as written
contents-years = When the services were used

## Facts and names that many pages show

facts-right = What is asked for
facts-register = Register
facts-authority = Municipality
reference = Reference
file-digest = Checksum of the file (SHA-256):
sign-sentence = I sign this request.

## How to go on, on pages and in receipts

how-to-add = If you want to add or clarify something, write to whoever handles your request in My matters. You can do so at any time before the answer.
how-to-take-back = You can take the request back under My matters at any time before the answer.
how-to-add-unsigned = To add something, contact whoever decides the request and give the reference, or identify yourself first on the page Follow your matter.
how-to-complain = If the answer is late or you aren’t satisfied with it, you can ask the data protection officer to look at the matter, complain to the Data Protection Ombudsman or go to court.
remedy-dpo = Ask the data protection officer to look at the matter
remedy-ombudsman = Complain to the Data Protection Ombudsman
remedy-court = Go to court

## Kinds of consents

consent-kind-processing = Consent to the use of data
consent-kind-disclosure = Permission to give data to others

## Languages

language-fi = Finnish
language-sv = Swedish
language-en = English

## Dates, times and sizes

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
on-weekday-1 = Monday
on-weekday-2 = Tuesday
on-weekday-3 = Wednesday
on-weekday-4 = Thursday
on-weekday-5 = Friday
on-weekday-6 = Saturday
on-weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-on-weekday = { $weekday } { $date }
date-with-weekday = { $weekday } { $date }
date-at-time = { $date } at{ "\u00A0" }{ $time }
size-bytes =
    { $n ->
        [one] { $n } byte
       *[other] { $n } bytes
    }
size-kilobytes = { $n } kB
size-megabytes = { $n } MB

## How a date was reckoned

reckoning-title = How was this date worked out?
reckoning-promise = This is the time that the register’s privacy notice promises. The law would give longer, until { $date }.
reckoning-law = This is the month that the law gives (GDPR, Article 12(3)).
reckoning-law-first = This is the month that the law gives (GDPR, Article 12(3)). The notice promises an answer later, by { $date }, but the law comes first.
reckoning-same = The time that the law gives and the time that the register’s privacy notice promises end on the same day.
reckoning-extended = The deadline has been extended. Without that the answer would have been due by { $date }.
reckoning-stopped = The deadline has stood still since the requester was asked for more information on { $date }. It goes on when the answer comes.
step-received = The request arrived: { $date }. The day of arrival isn’t counted.
step-added = Counted from the day of arrival: { $period }. The time ends: { $date }.
step-month-end = That month has no day { $day }, so the last day of the month counts: { $date }.
step-paused =
    { $days ->
        [one] More information was asked for on { $asked }, and the answer came on { $answered }. The deadline stood still for one day. New last day: { $date }.
       *[other] More information was asked for on { $asked }, and the answer came on { $answered }. The deadline stood still for { $days } days. New last day: { $date }.
    }
step-asked-too-late = More information was asked for on { $asked }, when the deadline had already passed. The question doesn’t move the last day: { $date }.
step-rolled = { $from } isn’t a working day ({ $why }). The last day is therefore the next working day: { $date }.
step-stays = The last day is a working day: { $date }.
period-months =
    { $n ->
        [one] one month
       *[other] { $n } months
    }
period-days =
    { $n ->
        [one] one day
       *[other] { $n } days
    }
holiday-saturday = Saturday
holiday-sunday = Sunday
holiday-new-year = New Year’s Day
holiday-epiphany = Epiphany
holiday-good-friday = Good Friday
holiday-easter-monday = Easter Monday
holiday-may-day = May Day
holiday-ascension = Ascension Day
holiday-midsummer-eve = Midsummer Eve
holiday-midsummer-day = Midsummer Day
holiday-all-saints = All Saints’ Day
holiday-independence-day = Independence Day
holiday-christmas-eve = Christmas Eve
holiday-christmas-day = Christmas Day
holiday-second-christmas-day = Boxing Day

## Grounds of a refusal: what it means, and the provision

ground-serious-danger = Giving the data could seriously endanger the requester’s health or care, or the rights of the requester or somebody else (Data Protection Act 1050/2018, section 34(1)(2)).
ground-rights-of-others = Giving the data would harm the rights of another person. It could for example reveal who made a report (GDPR, Article 15(4)).
ground-security = Giving the data could harm national security, defence or public order, or hinder the prevention or investigation of crime (Data Protection Act 1050/2018, section 34(1)(1)).
ground-supervision = The data is used for supervision or inspection, and withholding it is necessary to protect an important economic interest of Finland or the European Union (Data Protection Act 1050/2018, section 34(1)(3)).
ground-not-identifiable = The register doesn’t show which data is about the requester (GDPR, Articles 11(2) and 12(2)).
ground-manifestly-unfounded = The request is clearly unfounded. The municipality must be able to show it (GDPR, Article 12(5)).
ground-excessive = The request is excessive, in particular where the same has been asked for repeatedly. The municipality must be able to show it (GDPR, Article 12(5)).
ground-public-task = The data is needed for a task set by law or in the public interest, so it can’t be erased (GDPR, Article 17(3)(b)).
ground-not-inaccurate = The data is neither wrong nor incomplete (GDPR, Article 16).
ground-conditions-not-met = The law sets conditions for this right, and they aren’t met (for example GDPR, Article 18(1), 20(1) or 21(1)).

## What is wrong on a form

errors-title =
    { $n ->
        [one] One thing needs correcting
       *[other] { $n } things need correcting
    }
problem-scope-not-chosen = Choose whether you want all data or only some of it
problem-categories-none-chosen = Choose at least one, or tell in your own words which data you want
problem-other-too-long = Shorten the text: at most 2,000 characters
problem-period-not-chosen = Choose whether you want data from all times or from a certain time
problem-from-both-empty = Write the first day, the last day or both
problem-from-not-a-date = Write the first day as day, month, year, for example 15/3/2021
problem-from-in-future = The first day is in the future. Write a day that has been
problem-to-not-a-date = Write the last day as day, month, year, for example 31/12/2023
problem-to-before-start = The last day is before the first day. Change one of them
problem-earlier-names-too-long = Shorten the text: at most 300 characters
problem-services-too-long = Shorten the text: at most 2,000 characters
problem-years-too-long = Shorten the text: at most 300 characters
problem-notify-not-chosen = Choose whether you want mail
problem-email-not-an-email = Write the e-mail address like this: name@example.fi
problem-message-empty = Write a message
problem-message-too-long = Shorten the message: at most 20,000 characters
problem-official-empty = Write who is responsible for the decision: the title and, if you like, the name
problem-official-too-long = Shorten the text: at most 200 characters
problem-contact-empty = Write how to reach the one responsible: telephone or e-mail
problem-contact-too-long = Shorten the text: at most 200 characters
problem-system-system-missing = Write which system or archive was searched
problem-with-with-missing = Write what was searched with, for example name and personal identity code
problem-system-none-searched = Write at least one system or archive that was searched
problem-ground-not-chosen = Choose a ground
problem-facts-too-short = Tell which facts meet the ground: at least 20 characters
problem-facts-too-long = Shorten the text: at most 20,000 characters
problem-office-unknown = Choose who decides the request
problem-reason-empty = Write the reason
problem-reason-too-long = Shorten the reason: at most 500 characters
