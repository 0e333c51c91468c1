# Pages of a citizen: the draft, signing, the receipt, my matters, consents.

## The draft

draft-title = You have an unfinished request
draft-lead = Nothing has been sent yet. You can go on from where you left off.
draft-next = Next question
draft-go-on = Go on with the request
draft-continue = Continue
draft-delete = Delete the draft
draft-back = ← Back
draft-back-notice = ← Back to the notice
draft-kept = The draft is kept until { $date }. It can only be seen in this browser.

what-title = Which data do you want?
what-everything = All data about me in this register
what-everything-hint = You don’t need to know what the register holds.
what-some = Only some of the data
what-some-hint = Tell below which.
what-which = Which part of the data?
what-which-hint = Answer only if you want some of the data. The list comes from the privacy notice of the register.
what-other = Something else, in your own words (optional)
what-other-hint = For example a certain document, meeting or decision.

when-title = From what period do you want data?
when-all = From all times
when-between = From a certain period
when-between-hint = Write the first day, the last day or both below. A guess is enough.
when-from = First day
when-from-hint = For example 15/3/2021. Leave it empty if you want data from the beginning.
when-to = Last day
when-to-hint = For example 31/12/2023. Leave it empty if you want data up to today.

hints-title = What would help to find your data?
hints-lead = Everything on this page is optional. You can also continue without writing anything.
hints-names = Your earlier names (optional)
hints-names-hint = If your name has changed, older data may be under an earlier name.
hints-services = Services that you have used (optional)
hints-services-hint = For example the name of a place, a course or a service.
hints-years = When you used the services (optional)
hints-years-hint = For example 2019–2021. A guess is enough.

notify-title = Do you want e-mail when something happens in your matter?
notify-hint = The message only says that there is news and that you can read it by logging in. It doesn’t show what the matter is about.
notify-yes = Yes, send e-mail
notify-no = No, I will look for myself
notify-email = Your e-mail address
notify-email-hint = Answer only if you want e-mail. We use the address only for messages about this request.

## Deleting the draft

delete-title = Delete the draft?
delete-lead = All that you wrote is deleted at once. You can’t get the draft back.
delete-confirm = Delete the draft
delete-keep = Keep the draft

## Check your answers and sign

check-title = Check your request before sending
check-change = Change
check-change-what = the data
check-change-when = the time
check-change-hints = the additional information
check-change-notify = the choice of e-mail
check-hints = What helps to find the data
check-hints-none = You gave no additional information.
check-missing = This hasn’t been answered yet.
check-notify = E-mail when there is news
check-notify-yes = Yes:
check-notify-no = No
check-who = Who gets the request
check-by = You will get an answer by
check-by-today = The date holds if you send the request today.
check-undone = Answer these first
check-answer = Answer the question
check-stopped = Signing was broken off.
check-stopped-safe = Nothing was sent. Your draft is safe, and you can try again.
check-sign-title = Sign and send
check-sign-what = When you identify yourself, you also sign this request. Nobody needs to ask any more who you are. You sign like this:
check-sign-data = Your name and personal identity code come from the identification. With them your data is found in the register. Only the one who handles the request sees them.
check-sign-then = The request is sent as soon as you have identified yourself. You get a receipt.
check-sign-button = Sign by identifying yourself
check-other-title = If you can’t or don’t want to identify yourself
check-other = You can make the same request by letter, by telephone or by visiting. No signature is demanded, but your identity is checked before any data is given. Contact:

## Signing was broken off

stopped-title = The request wasn’t sent
stopped-lead = Signing was broken off. Nothing was sent, and nobody got your request.
stopped-safe = Your draft is safe. You can try again whenever you like.
stopped-again = Check the request and sign
stopped-elsewhere = The draft isn’t in this browser. It is in the browser where you began. Go back there and open this page again.
stopped-gone = If you can’t get to that browser any more, start again.
stopped-front = Start again

## Log-in

login-title = Identify yourself
login-lead = This page is only shown to the person whose matters it is about. So you need to identify yourself first.
login-already = You are already logged in.
login-back = Afterwards you come to the page that you were going to.
login-no-signature = Logging in alone sends nothing and signs nothing.
login-shared = If you use a shared computer, log out at the end.
login-button = Identify yourself
login-not = Back to the front page

## My matters

matters-title = My matters
matters-name = Logged in as:
matters-requests = Requests
matters-no-requests = You have made no requests here. You can ask a municipality for the data that it has about you.
matters-begin = Choose a municipality and ask for your data
matters-consents = Consents
matters-consents-lead = You can withdraw a consent at any time. No reason is asked. A withdrawal doesn’t affect what was done with the data before.
matters-no-consents = None of your consents are recorded in this service. You may have given one elsewhere, for example on paper. You can withdraw that here too: choose the municipality.
matters-consents-front = Choose a municipality
matters-given = In force
matters-withdrawn = Withdrawn
matters-elsewhere = Withdraw a consent that isn’t here
consents-what = Consent
consents-when = Given
consents-withdrawn = Withdrawn
consents-to-whom = Who gets data
consents-do = What you can do
consents-nobody = Nobody else

## Where a request is, and what comes next

now-received = Your request has arrived. You will get an answer by { $date }.
now-identity-check = Your identity is being checked. You will get an answer by { $date }.
now-with-owner = Your request is being worked on. You will get an answer by { $date }.
now-suspended = You are asked for more information. Reply by { $date }.
now-overdue =
    { $days ->
        [one] The deadline passed one day ago. You should have had an answer by { $date }.
       *[other] The deadline passed { $days } days ago. You should have had an answer by { $date }.
    }
now-fulfilled = Your request has been answered. You can read the answer.
now-partly-fulfilled = Your request has been answered. Part of the data that you asked for couldn’t be given.
now-statement-added = The data wasn’t changed, but your own statement now stands beside it.
now-refused = Your request was refused. You can read the reasons and what you can do.
now-nothing-held = No data about you was found in the register.
now-taken-back = You took this request back.
now-transferred = Your request has gone to another authority.
next-received = Next, somebody starts to work on your request. You don’t need to do anything now.
next-assigned = Next, your request is passed on to the one who decides it. You don’t need to do anything now.
next-identity-check = The one who handles your request makes sure who you are. You will be contacted if anything is needed from you.
next-with-owner-here = The one who handles your request puts the answer together. The answer comes to this page. You don’t need to do anything now.
next-with-owner-paper = The one who handles your request puts the answer together. It comes by post to the address that the municipality has. You can read it here too. You don’t need to do anything now.
next-with-owner-visit = The one who handles your request puts the answer together. The municipality agrees on a time with you to give it. You can read it here too. You don’t need to do anything now.
next-suspended = Answer the question. The deadline stands still until you do.
next-overdue = The municipality must still answer you. You can ask the one who decides your request, or complain about the delay.

## One request

matter-title = { $right }, reference { $reference }
matter-next = What happens next
matter-late-how = The deadline has passed. What you can do.
matter-happened = What has happened
matter-asked = What you asked for
matter-with = Who has the request
matter-receipt = Receipt and evidence
matter-receipt-open = The receipt: what you sent and when
matter-evidence = Full evidence of the signature (contains your personal identity code)
matter-change = If you want to add something or take the request back
matter-take-back = If you want to take the request back
back-matters = ← Back to my matters
back-matter = ← Back to the request
open-matter = Open the request
complain-answer = If you aren’t satisfied with the answer
complain-open = If no answer comes or you aren’t satisfied with how this is handled
complain-lead = You can use one or more of these. You need not begin with the first.

answer-files = Files of the answer
answer-files-hint = With the checksum you can make sure that the file you downloaded is exactly the one that the municipality gave.
answer-withheld = Data that wasn’t given
answer-ground = Ground
answer-facts = Reasons
answer-ombudsman-may-see = You can ask that the data is given to the Data Protection Ombudsman instead, who can check it (Data Protection Act 1050/2018, section 34).
answer-complain = How to complain about this decision
answer-nothing = No data about you was found in the register. This too is an answer to your request.
answer-searched = Where it was looked for
answer-searched-with = Searched with:
answer-nothing-more = If you have had another name or remember something that helps to search, you can make a new request.
answer-taken-back = You took the request back, so it will not be answered.
answer-transferred = The request went to:
answer-official = Who is responsible for the decision
answer-contact = Where you can ask more

## Taking a request back

take-back = Take the request back
take-back-title = Take the request back?
take-back-lead = When you take the request back, nobody works on it any more and you get no answer.
take-back-again = You can make a new request at any time.
take-back-not = Don’t take it back
take-back-late = The request can no longer be taken back
take-back-late-lead = The request is already closed.

## The receipt

receipt-title = We have received your request
receipt-by = You will get an answer by
receipt-by-then = On the day of arrival, an answer was promised by
receipt-now = The request’s own page shows where it stands now.
receipt-next = What happens next
receipt-after = Next
receipt-latest = At the latest
receipt-takes = Who gets the request:
receipt-takes-then = If there is something to ask you, the question comes to My matters.
receipt-assigns = Who receives the request:
receipt-assigns-then = From there it is passed on to the one who decides.
receipt-answer-there = You can read the answer under My matters.
receipt-mail = You get e-mail when your request has been answered.
receipt-no-mail = You didn’t want e-mail, so please look for yourself.
receipt-file = Download the receipt as a file (JSON)
receipt-print = This page is your receipt. You can print it with your browser. It doesn’t contain your personal identity code.
receipt-sent = What you sent
receipt-notice = Privacy notice, version { $n }
receipt-identified = You identified yourself
receipt-sentence = You signed like this
receipt-proof = How this can be checked
receipt-proof-lead = The receipt bears the electronic seal of this service. With it, anyone can check that not a single character has been changed.
receipt-check = How to check a receipt
receipt-digest = Checksum of the request (SHA-256):
receipt-seal = Key of the seal:
receipt-verbatim = The signed request, character by character

## The full evidence

evidence-title = Full evidence of the signature
evidence-warning = The file contains your personal identity code.
evidence-lead = Everyone to whom you give the file also gets your personal identity code. Don’t show it to others without a strong reason.
evidence-for-title = What the evidence is for
evidence-for = With the evidence you can show, for example in court, that it was you who signed exactly this request. It contains the confirmation of your identification as it came.
evidence-instead = If you only want to show that the request arrived, use this:
evidence-care-title = If you download the file
evidence-care-keep = Keep it as you keep your passport.
evidence-care-mail = Don’t send it by ordinary e-mail.
evidence-care-shared = Don’t download it to a shared computer.
evidence-download = Download the evidence (JSON)
evidence-not = Don’t download

## Consents

back-consent = ← Back to the consent
consent-holds = This consent is in force.
consent-free = You can withdraw it at any time. No reason is asked.
consent-withdraw = Withdraw the consent
consent-again = Give the consent again
consent-text = What you agreed to
consent-kind = What it is
consent-version = Version of the text
consent-if-withdrawn = What happens if you withdraw it
consent-stops = What stops
consent-goes-on = What goes on all the same
consent-kept = What is kept
consent-only-finnish = The text of the consent is in Finnish only.

withdraw-confirm-title = Withdraw the consent?
withdraw-at-once = The withdrawal takes effect as soon as you confirm it. No reason is asked.
withdraw-before = What was done with your data before the withdrawal stays lawful.
withdraw-not = Keep the consent
withdraw-already = The consent has already been withdrawn
withdraw-open = Open the confirmation of the withdrawal

withdrawn-title = Your consent is withdrawn
withdrawn-from = The withdrawal is in force from this moment:
withdrawn-before = The withdrawal doesn’t affect what was done with your data before it. That stays lawful.
withdrawn-recipients = Who is told of the withdrawal
withdrawn-recipients-lead = These have received data on the basis of your consent. The one responsible for the register tells them of the withdrawal.
withdrawn-told = Told:
withdrawn-not-told = Not told yet.
withdrawn-nobody = No data has been given to others on the basis of this consent.
withdrawn-was = What you had agreed to
withdrawn-print = This page confirms the withdrawal. You can print it with your browser.
withdrawn-mind = If you change your mind
withdrawn-mind-lead = You can give the consent again. You see the whole text first.

give-title = Give the consent again?
give-lead = Read the whole text first. The consent is voluntary, and you can withdraw it at any time.
give-button = Give the consent
give-not = Don’t give
give-already = The consent is already in force
give-open = Open the consent
