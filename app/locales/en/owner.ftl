# Pages of register owners.

## Log-in
owner-login-title = Log in as staff
owner-login-lead = This page is for those who answer requests about personal data in the municipality. Log in with your work account.
owner-login-logged = You see only the requests that belong to your role. Each view is logged.
owner-login-button = Log in with your work account
owner-login-citizen = Have you made a request? You can see it here:
owner-login-cancelled = The log-in was broken off.
owner-login-cancelled-then = Nothing has changed. You can try again.
owner-login-failed = The log-in didn’t succeed.
owner-login-failed-then = Try again. If that doesn’t help, contact your municipality’s IT support.
owner-login-already = You are logged in
owner-login-worklist = Go to the worklist

## Worklist
owner-worklist = Worklist
owner-back-worklist = ← Worklist
owner-counts = Number of requests
owner-col-left = Time left
owner-col-what = Matter
owner-col-register = Register
owner-col-due = Due
owner-col-state = State
owner-left-late =
    { $n ->
        [one] 1 day late
       *[other] { $n } days late
    }
owner-left-today = Today
owner-left-tomorrow = Tomorrow
owner-left-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
owner-left-today-in = today is the last day
owner-left-tomorrow-in = tomorrow
owner-left-days-in =
    { $n ->
        [one] 1 day left
       *[other] { $n } days left
    }
owner-left-stopped = Waiting, left: { $left }
owner-with-nobody = New, with nobody
owner-with-you = With you
owner-with-colleague = With a colleague
owner-with-office = With who decides
owner-with-check = Identity is being checked
owner-with-person = Waiting for the person’s reply
owner-tasks = Withdrawn consents
owner-tasks-why = Somebody has withdrawn their consent. The withdrawal is in force already. Stop the processing in the systems and tell the recipients.
owner-tasks-none = There are no tasks.
owner-task-item = Consent withdrawn
owner-task-since = arrived { $date }
owner-told-why = You are told of these, but somebody else decides them. You need not do anything. You can open the request if you give a reason.
owner-me = Who you are here
owner-me-as = Logged in as:
owner-me-offices = Your roles:
owner-me-reach = You see the requests that have come to these roles. If a role is missing or no longer yours, tell the administrator.
owner-me-none = Your account has no role in this service.
owner-me-none-then = That is why no requests show here. Ask the administrator for a role and log in again.

## Request
owner-part-title = { $right } { $reference }
owner-back-part = ← Request { $reference }
owner-top-received = Arrived { $date }. Nobody has taken the request yet.
owner-top-you = With you since { $date }.
owner-top-colleague = { $name } has been handling the request since { $date }.
owner-top-somebody = With a colleague since { $date }.
owner-top-check = Identity has been under check since { $date }.
owner-top-suspended = Waiting for the person’s reply since { $date }.
owner-top-closed = Decided { $date }.
owner-answer-by = Answer by { $date } ({ $left }).
owner-answer-due = An answer must be given by { $date } ({ $left }).
owner-answer-was-due = An answer should have been given by { $date } ({ $left }).
owner-target = A good aim is to answer by { $date }.
owner-stopped = The time has stood still since { $date }, because the person’s reply is awaited. The due date moves by as many days.
owner-asked = What is asked for
owner-person = Requested by
owner-language = Language of the request
owner-language-then = Answer in the same language.
owner-born = born
owner-name = Name
owner-birth-date = Date of birth
owner-right = What was asked for
owner-received = Arrived
owner-due = Answer by
owner-authority = Municipality
owner-code-show = Show the personal identity code
owner-code-logged = (logged)
owner-route = Who decides and why
owner-events = Events
owner-drafts = Drafts
owner-draft-answer = Draft of the answer
owner-draft-nothing-held = Draft: no data found
owner-draft-refuse = Draft of a refusal
owner-outcome = Decision
owner-taken-back = The person took the request back. It needs no answer.
owner-transferred = The request was transferred to:

## Evidence
owner-evidence-valid = The signature is in order
owner-evidence-wrong = The signature isn’t in order
owner-evidence-stop = Don’t give out data yet.
owner-evidence-stop-then = The check of the signature failed. Make sure who the person is through contact details that the register already holds, and tell the data protection officer.
owner-evidence-at = The person identified strongly { $date }.
owner-evidence-covers = The identity provider’s signature covers this request word for word.
owner-evidence-passed = In order
owner-evidence-failed = Not in order
owner-evidence-check-canonical = The evidence is whole: not a character has been changed.
owner-evidence-check-seal = The electronic seal of the service holds.
owner-evidence-check-key-known = The key of the seal was published by this service.
owner-evidence-check-key-in-force = The key was in use at the time of the seal.
owner-evidence-check-part-digest = The digest of the request fits its text.
owner-evidence-check-part-signed = The request is among what was signed.
owner-evidence-check-part-agrees = The receipt speaks of the same request.
owner-evidence-check-receipt-seal = The seal of the receipt holds.
owner-evidence-check-token-signature = The identity provider’s signature holds and was made for this service.
owner-evidence-check-nonce-covers-parts = The identification was made for this very signature.
owner-evidence-check-token-hash = The identification is the one that the receipt speaks of.
owner-evidence-check-token-agrees = The means and the time of identification are those of the receipt.

## Actions
owner-actions = Actions
owner-to-actions = Go to the actions
owner-act-take = Take the request
owner-act-take-then = The request comes to you. The others who decide, and the person, see that it is being handled.
owner-act-answer = Write the answer
owner-act-answer-on = Go on with the answer
owner-act-nothing-held = No data was found
owner-act-refuse = Refuse
owner-assign = Nobody decides this request yet. The data protection officer doesn’t decide it, but chooses who does. The deadline runs from the day the request arrived.
owner-assign-office = Who decides the request?
owner-assign-reason = Why this office?
owner-assign-reason-hint = The requester sees the reason too. Write only what the choice is based on.
owner-assign-button = Give for decision
owner-assign-then = The request goes to the office you choose at once. After that you only see where it is.
owner-act-check = The person’s identity is still being checked. Don’t give out data before that.
owner-act-colleague = { $name } is handling the request.
owner-act-somebody = A colleague is handling the request.
owner-act-colleague-read = You can read it. Only who has the request can answer.
owner-act-told = You have been told of this, but the request is decided by
owner-act-told-read = You can only read.
owner-act-closed = The matter is decided. The person sees the decision among their matters.

## Locked request
owner-locked-lead = This request has arrived. You are told of it, but somebody else decides it.
owner-why-told = Why you are told
owner-locked-open = Open the request
owner-locked-logged = Open the request only if you need it in your work. That you open it, and why, is logged, and the person sees both among the events.
owner-reason = Why do you open the request?
owner-reason-hint = The person sees the reason. For example: who decides asked for advice. Don’t write the person’s data here.
owner-reason-open = Open the request

## Identity code
owner-code-title = Personal identity code
owner-code-lead = This look was logged. The person sees it among the events.
owner-code-label = The person’s identity code
owner-code-hint = Select the code and copy it to the system in which you search.
owner-code-care = Don’t write the code in e-mail or in the answer.
owner-code-back = Back to the request

## Forms
owner-for = Requested by:
owner-saved = Saved { $date }.
owner-draft-hidden = The person doesn’t see the draft.
owner-draft-new = No draft has been saved yet. A saved draft is kept even if you log out.
owner-check = Check before sending
owner-save = Save the draft
owner-official = Who gives the answer
owner-official-hint = Title, and name if that is the custom in your municipality. A decision must say who made it.
owner-contact = How to reach whoever answers
owner-contact-hint = A telephone number or office mailbox where the person can ask more.
owner-not-now-title = This can’t be answered now
owner-not-now-closed = The matter is already decided.
owner-not-now-colleague = A colleague has the request. Only who has the request can answer.
owner-not-now-untaken = Take the request first.
owner-not-now-kept = If you wrote a draft, it is kept as far as you saved it.
owner-not-now-go = Go to the request

## Answer
owner-answer-title = Write the answer
owner-message = Message to the person
owner-message-hint = Say clearly what you give and what each file holds. Explain abbreviations and codes. An empty line begins a new paragraph.
owner-files = Files
owner-files-saved-too = The message is saved as a draft when you add or remove a file.
owner-files-none = There are no files.
owner-file-label = Choose a file
owner-file-hint = PDF, JPEG, PNG, DOCX, XLSX, PPTX, ODT, ODS, ODP, TXT or CSV, at most 200 MB. One file at a time.
owner-file-add = Add the file
owner-file-remove = Remove
owner-file-remove-named = Remove { $name }
owner-points = Reminder: what the answer must hold
owner-points-lead = Who asked for their data gets this besides the data (Article 15 of the General Data Protection Regulation). What the notice says stands here to help. Say all the same how it is for this very person.
owner-point-silent = The notice doesn’t say this. Find it out and write it in the answer.
owner-point-notice = The notice says
owner-point-confirmation = Whether there is data
owner-point-confirmation-how = Yes or no. Count papers and archives too.
owner-point-copy = A copy of the data
owner-point-copy-how = In a file format in common use. Explain codes and abbreviations.
owner-point-purposes = What the data is used for
owner-point-purposes-how = Name the purposes that concern this person.
owner-point-categories = Which data there is
owner-point-categories-how = Say which categories of data there are on this person.
owner-point-recipients = To whom data has been given
owner-point-recipients-how = Name those who have really got data: when and on which basis.
owner-point-retention = How long the data is kept
owner-point-retention-how = The time, or, if it can’t be told, how it is decided.
owner-point-sources = Where the data comes from
owner-point-sources-how = If it doesn’t come from the person.
owner-point-automated = Whether a machine decides
owner-point-automated-how = If it does: by which logic and with which consequences. If not, say that too.
owner-point-transfers = Transfers outside the EU
owner-point-transfers-how = If data is transferred: where to and with which safeguards.
owner-point-rights = Other rights
owner-point-rights-how = Correction, erasure, restriction of processing and objection.
owner-point-complaint = Complaint to the Data Protection Ombudsman
owner-point-complaint-how = Tell of the right to complain, and how to reach the Ombudsman.
owner-point-log = Log data
owner-point-log-how = If the person wants to know who has looked at the data.
owner-point-withheld = What isn’t given
owner-point-withheld-how = Which data, under which provision and why. The rest is given. Cover other people’s data, for example who reported a child in need of help.
owner-point-copies = Price of further copies
owner-point-copies-how = The first copy is free. Name a price only if further copies are charged for.

## Nothing held
owner-nothing-title = No data was found
owner-nothing-why = This too is an answer. The person must get to know where data was looked for and with what.
owner-nothing-systems = By the notice there can be data in these:
owner-nothing-paper = Remember papers and archives too.
owner-nothing-no-systems = The notice names no systems. Remember papers and archives too.
owner-nothing-row = Place { $n }
owner-nothing-add = Add a place
owner-nothing-system = System or archive
owner-nothing-system-hint = For example the client data system or the paper archive.
owner-nothing-with = Searched with
owner-nothing-with-hint = For example name, earlier name and identity code. Don’t write the code itself.
owner-nothing-message = Message to the person (optional)
owner-nothing-message-hint = For example: where there might be data.
owner-searched = Where it was looked for
owner-searched-with = Searched with: { $with }

## Refusal
owner-refuse-title = Refuse
owner-refuse-part = Refuse only as far as you must. The person gets the rest of the data all the same.
owner-refuse-ground = On what does the refusal rest?
owner-refuse-ground-hint = Choose one. The person sees the ground in these words.
owner-refuse-ombudsman = The person can ask that the data is given to the Data Protection Ombudsman instead.
owner-ground = Ground
owner-facts = Reasons
owner-facts-hint = At least 20 characters. The person reads this as it is.
owner-facts-needed = Write in the reasons:
owner-facts-needed-1 = which facts meet the ground
owner-facts-needed-2 = each piece of data that you don’t give, separately
owner-facts-needed-3 = what you give all the same, and how
owner-remedies = If the person isn’t satisfied with the answer
owner-remedies-fold = Added to the answer: how to complain
owner-remedies-added = These instructions are added to the decision. You need not write them.

## Before sending
owner-send-title = Before you send
owner-send-back = ← Back to the form
owner-send-lead = Check that everything concerns the right person. What has been sent can’t be changed or taken back.
owner-send-to = To whom
owner-send-words = This is what the person sees
owner-send-no-files = There isn’t a single file with it.
owner-send-no-files-then = If the copy of the data is missing, go back and add it.
owner-send-unfinished = Complete before you send
owner-send-mend = Go back and complete
owner-send-then = The person sees this in the service at once and gets a message about it, if they asked for messages.
owner-send-answer = Send the answer
owner-send-nothing = Send word that no data was found
owner-send-refusal = Send the refusal
owner-send-change = Change it

## Task after a withdrawn consent
owner-task-title = Consent withdrawn { $reference }
owner-task-lead = The withdrawal has been in force since it arrived. Stop the processing, tell the recipients and mark the task as done.
owner-task-done = Done
owner-task-what = What was withdrawn
owner-task-who = Who
owner-task-consent = Consent
owner-task-when = Withdrawn
owner-task-stops = This stops
owner-task-goes-on = This goes on
owner-task-kept = This is kept
owner-task-text = The whole text of the consent
owner-task-version = Version { $text } of the consent, version { $notice } of the notice.
owner-task-tell = Tell the recipients
owner-task-tell-how = These have got data by this consent. Tell them of the withdrawal and mark it here.
owner-task-nobody = No data has been given to others by this consent, so there is nobody to tell.
owner-task-mark = Mark as told
owner-task-mark-named = Mark as told: { $name }
owner-task-told = Told
owner-task-untold = Not told
owner-task-first = You can mark the task as done when all have been told.
owner-task-done-means = Mark it as done when the processing has stopped in the systems too.
owner-task-finish = Mark as done
