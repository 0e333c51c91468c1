# Sending without identification, following what was sent so, and the owner’s
# check of who asks.

## Send without identification

unsigned-title = Send without identifying yourself
unsigned-back = ← Check your request
unsigned-lead = No signature is demanded. Your request counts just as much without one.
unsigned-clock = The time limit starts the moment you send the request.
unsigned-check = Before you are given any data, the municipality checks who you are. It does so through contact details that the register already has, never only those that you type here. That way nobody else gets your data.
unsigned-answer = The answer is given by post or in person, unless you identify yourself later.
unsigned-later = You can identify yourself later, at any time before the answer. Then you read the answer in this service.
unsigned-name = Your name
unsigned-reach = How to reach you
unsigned-reach-hint = A postal address, a telephone number or an e-mail address. One is enough.
unsigned-then = When the request has arrived you get a reference and a tracking code. With them you see where the matter stands.
unsigned-send = Send the request
unsigned-identify = I’ll identify myself after all
unsigned-undone = Something is still missing from the request. It can’t be sent before every question is answered.
unsigned-undone-go = See what is missing
problem-sender-empty = Write your name
problem-sender-too-long = Shorten the name: 200 characters at most
problem-reach-empty = Write how to reach you: a postal address, a telephone number or an e-mail address
problem-reach-too-long = Shorten the text: 500 characters at most
how-to-take-back-unsigned = To take the request back, tell whoever decides it and give the reference, or identify yourself first on the page Follow your matter.

## It arrived

sent-secret-title = Write down the tracking code
sent-secret-lead = With the reference and this code you see where your matter stands:
sent-secret-once = The code is shown only now. Nobody can find it for you later. Keep it like a password. If it gets lost, your request is handled all the same.
sent-where = Follow your matter on this page:
sent-print = You can print this page with your browser. It is your receipt too.
sent-noted = I have kept the code
sent-next-check = The municipality checks who you are and puts the answer together. The check doesn’t stop the time limit.

## Follow

follow-title = Follow your matter
follow-lead = If you sent a request without identifying yourself, the reference and the tracking code show where it stands.
follow-already = You are following a matter already.
follow-reference-hint = Twelve characters. Hyphens and capital letters don’t matter.
follow-secret = Tracking code
follow-secret-hint = Twenty characters. You got it when you sent the request.
follow-open = Show where it stands
follow-lost-title = If the tracking code is lost
follow-lost = Your request is handled all the same, within the same time. Ask the municipality and give the reference. The code can’t be restored.
follow-signed = If you signed the request by identifying yourself, you find it here:
follow-unsigned = Did you send a request without identifying yourself?
follow-status-title = Where your matter stands
follow-together = You sent these at once.
follow-received = Arrived
follow-latest = Answer by
follow-now-received = Your request has arrived.
follow-now-identity-check = It is being checked who you are.
follow-now-with-owner = Your request is being handled.
follow-now-suspended = You have been asked a question.
follow-now-answered = Your request has been answered.
follow-now-taken-back = The request has been taken back.
follow-now-transferred = Your request has been transferred to another authority.
follow-next-suspended = Identify yourself to see the question and reply. The time limit stands still until you reply.
follow-next-identity-check = It is quickest if you identify yourself. Otherwise the municipality contacts you. The time limit runs all the while.
follow-next-answered = The answer was given by post or in person. If you haven’t received it, contact the municipality and give the reference.
follow-status-only = This page shows only where the matter stands. Neither the contents, nor the answer, nor your name are shown here.
follow-end = Stop following on this device
follow-back = ← Where your matter stands
follow-identified = Somebody has identified themselves for this matter. The answer is read here:
follow-identify-title = Identify yourself now
follow-identify-why = When you identify yourself, nobody needs to check who you are any more, and you can read the answer in this service.
follow-identify-go = Go on to identify yourself
follow-identify-lead = Identifying yourself connects you with the request that you sent:
follow-identify-signs = By identifying yourself you also sign the request, exactly as you sent it. Nothing in it is changed.
follow-identify-same = The time limit stays the same.
follow-identify-answer = The request moves to My matters and you read the answer there. Whoever handles the request sees your name and your personal identity code.
follow-identify-receipt = The receipt stays as it is: it says that the request was sent without a signature.
follow-identify-not = I won’t identify myself now
problem-reference-no-match = The reference and the tracking code don’t belong together. Check both and try again

## What happened

action-filed-unsigned = The request arrived without a signature.
action-identity-check-begun = The check of who asks began. The time limit runs all the while.
action-identity-confirmed = The identity of the person who asks was checked.
action-identified-later = The request was signed by identification.
action-delivered = The answer was given outside the service.
action-you-identity-check-begun = The check of your identity began. The time limit runs all the while.
action-you-identity-confirmed = Your identity was checked.
action-you-identified-later = You identified yourself and signed the request.
action-you-delivered = You were given the answer outside the service.

## Who asks, on the owner’s desk

asker-unknown = Nobody has vouched for who asks this.
asker-unknown-then = The request was sent without identification. It counts all the same, and the time limit runs. Give no data, and don’t even say whether there is any, before the identity has been checked.
asker-other-name = The request had another name than that of the person who identified themselves.
asker-other-name-then = Compare the names. The answer is about the person who identified themselves: give only their data.
asker-name = The name, as it was typed
asker-contact = The contact, as it was typed
asker-identity = Identity
asker-checked = Checked on { $date }:
asker-check-first = You can prepare the answer now. You can send it once the identity has been checked.
asker-check = Check the identity
asker-reply = The answer is given
asker-reply-to = By post or in person. The person hasn’t identified themselves, so they can’t read the answer in the service.

## The check

identity-title = Check the identity
identity-lead = Make sure that the person who asks is the one whose data they ask for. Begin with the way that intrudes least.
identity-held = Use contact details that the register already has.
identity-held-why = Anybody could have typed what stands in the request. If you rely on that alone, the data may go to the wrong person.
identity-clock = The check doesn’t stop the time limit.
identity-ways = The ways, the least intrusive first
identity-way-portal = The person identifies themselves. Ask them to open this page with the reference and the tracking code:
identity-way-phone = Call a number that the register already has and ask them to confirm that they made the request.
identity-way-letter = Send a letter to an address that the register already has and ask for a confirmation.
identity-way-visit = The person visits you and shows an identity document.
identity-no-copies = Take no copy and don’t write down the number of a document. Only how and when it was checked, and by whom, is recorded here.
identity-begin = Begin the check
identity-begin-then = The request comes to you, and the person sees that their identity is being checked.
identity-done = Once you have checked
identity-how = How did you check?
identity-visit = In person, from an identity document
identity-by-held-phone = A call to a number that the register already had
identity-by-held-address = A letter to an address that the register already had
identity-by-passport = Passport
identity-by-identity-card = Identity card
identity-by-driving-licence = Driving licence
identity-by-other-document = Another official document with a photo
identity-contact = If you called or sent a letter
identity-contact-held = The register had the contact before this request
identity-contact-not-kept = The contact itself isn’t recorded here.
identity-document = If you saw a document, which one was it?
identity-document-hint = Only the kind of document. No number and no copy.
identity-recorded = The person sees that the identity was checked, and when.
identity-confirm = Record as checked
identity-doubt = If you can’t find out who asks
identity-doubt-then = If there are reasonable grounds to doubt the identity, you can put a question to the person: only such a question stops the time limit. If they still can’t be identified, you can refuse on that ground. You must not say then whether the register holds any data.
identity-refuse = Refuse the request
identity-over = The identity need not be checked: it is known already, or the matter is decided.
identity-not-now = The identity can’t be checked just now: a colleague has the request, a reply by the person is awaited, or nobody has been named yet to decide it.
problem-checked-by-not-chosen = Choose how you checked the identity
problem-document-not-chosen = Choose which document you saw
problem-held-not-ticked = Confirm that the register had the contact before the request. If it didn’t, use another way

## The answer, given outside the portal

delivery-title = How the answer was given
delivery-lead = The person can’t read the answer in the service. Give the answer first, then record here how and when you gave it.
delivery-lead-paper = The person wants the answer on paper. Post it first, then record here how and when you gave it. They can read the answer in the service too.
delivery-lead-visit = The person wants the answer in person. Agree on a time, give the answer then, and record here how and when you gave it. They can read the answer in the service too.
delivery-how = The answer was given
delivery-way-post = By post
delivery-way-visit = In person
delivery-way-typed = To the contact typed into the request
delivery-hint = Send the letter to an address that the register already has, or to one that the person confirmed when you checked the identity.
delivery-hint-held = Send the letter to an address that the register or the population information system holds.
delivery-by-post = by post
delivery-by-visit = in person
delivery-by-typed = to the contact typed into the request
delivery-when = When
delivery-when-hint = For example 22/11/2026
delivery-then = The matter is recorded as decided. The person sees that the request has been answered, but not what the answer is.
delivery-then-here-too = The matter is recorded as decided. The person is told of the answer and sees how and when it was given. The answer stays readable in the service too.
delivery-record = Record the answer as given
delivery-nobody = So the answer can’t be sent yet, nor that nothing is held. Your draft is kept.
delivery-given = The answer was given { $by } on { $date }.
problem-delivered-by-not-chosen = Choose how the answer was given
problem-delivered-on-not-a-date = Write the day as day, month, year, for example 22/11/2026
problem-delivered-on-not-possible = The answer can’t have been given on that day or in that way: the day can’t lie ahead, or before the identity was checked

## Mail

mail-follower-subject = There is news in your matter in Tietoluukku
mail-follower =
    Hello,

    there is news in your matter. With the reference and the tracking code you see where it stands:
    { $address }

    For your safety this message says no more. You can’t reply to it.
mail-identified-subject = The person who asks has identified themselves: { $reference }
mail-identified =
    The person who sent a request without identification has now identified themselves. The identity need not be checked any more, and the answer is given in the service.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }

    { $address }
