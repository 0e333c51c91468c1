# The data protection officer's view.

dpo-nav = All requests
dpo-title = All requests of the municipality
dpo-lead = Of every request you see what it is and when it came. Who asks and for what you see only when you open it and say why.
dpo-back = ← All requests
dpo-count-late = overdue
dpo-count-away = handler away
dpo-count-unassigned = waiting for you
dpo-count-untaken = with nobody
dpo-count-waiting = waiting for the requester
dpo-count-open = all open
dpo-count-closed = closed
dpo-pile-late = Overdue requests
dpo-pile-away = Requests whose handler is away
dpo-pile-unassigned = Requests that wait for you to pass them on
dpo-pile-untaken = Requests that nobody has taken
dpo-pile-waiting = Requests that wait for the requester’s reply
dpo-pile-open = Open requests
dpo-pile-closed = Closed requests
dpo-none = There are no requests here now.
dpo-away-what = A handler is away who has not logged in for 14 days, or whose role has ended. You can give the request to somebody else.
dpo-filter = Narrow the list
dpo-filter-municipality = Municipality
dpo-filter-register = Register
dpo-filter-office = Who decides
dpo-filter-all-offices = Everybody who decides
dpo-pages = Pages of the list
dpo-with-owner = Being handled
dpo-holder-unknown = Unknown handler
dpo-away = away
dpo-away-since = away, last logged in on { $date }

## Table
dpo-csv = Download the list as a table (CSV)
dpo-csv-what = All requests of this selection. The table holds nothing about the requesters.
dpo-csv-reference = Reference
dpo-csv-authority = Municipality
dpo-csv-register = Register
dpo-csv-right = Request
dpo-csv-received = Received
dpo-csv-answer-by = Answer by
dpo-csv-legal-latest = Latest by law
dpo-csv-days-left = Days left
dpo-csv-state = State
dpo-csv-stopped = Waiting for the requester
dpo-csv-outcome = Outcome
dpo-csv-closed = Closed
dpo-csv-office = Who decides
dpo-csv-owner = Handler
dpo-csv-away = Handler away
dpo-csv-yes = yes
dpo-csv-no = no

## Gaps and deferrals
dpo-gaps = Registers that lack somebody
dpo-gaps-none = Every register has somebody responsible and a deputy.
dpo-lacks-decider = The notice does not say for every right who decides. Such requests come to you.
dpo-lacks-anybody = Nobody with this role has logged in to the service.
dpo-lacks-presence = Everybody with this role is away.
dpo-lacks-deputy = There is no deputy. One person alone has the role:
dpo-deferred = Views that are not shown yet
dpo-deferred-what = The requester does not see now who has viewed these requests. Decide in time whether there is still a ground for it.
dpo-deferred-until = The views will be shown to the requester on { $date }.

## One request
dpo-of-part = { $title } { $reference }
dpo-part-lead = You have not opened this request. You see where it is, not who asks and for what.
dpo-part-do = What you can do
dpo-told = Also informed
dpo-decider = Who decides
dpo-way-own = Pass the request on to who decides
dpo-way-own-hint = It waits for you. The deadline is already running.
dpo-way-open = Open the request
dpo-way-open-hint = You say why. The requester sees that you opened it, and the reason.
dpo-way-reassign = Give it to somebody else
dpo-way-reassign-hint = To another office, or back to the shared pile. You say why.
dpo-way-case = Put the case together
dpo-way-case-hint = For the Data Protection Ombudsman: the whole case on one page and as a file.
dpo-way-defer = Defer showing the views
dpo-way-defer-hint = Only on a ground of law, for example when the police ask.
dpo-locked-lead = Somebody else decides this request. As data protection officer you can open it when you say why.
dpo-from-part = The data protection officer’s actions

## Giving it to somebody else
dpo-reassign-title = Give the request to somebody else
dpo-reassign-now = Now the request is decided by:
dpo-reassign-then = The deadline runs as before. Both offices get mail, and the requester sees the change and the reason among the events.
dpo-reassign-question = A reply from the requester is waited for, and the clock stands. When you give the request to somebody else, the reply is no longer waited for and the clock runs again. The new handler can ask anew.
dpo-reassign-to = To whom do you give the request?
dpo-reassign-pile = Back to the same office, to nobody in particular
dpo-reassign-pile-hint = Anybody with the role can take it.
dpo-reassign-why = Why?
dpo-reassign-why-hint = The requester sees the reason. For example: the handler is away. Write nothing personal here.
dpo-reassign-do = Give the request
problem-to-not-chosen = Choose to whom you give the request
action-reassigned = The data protection officer gave the request to another office to decide. The deadline did not change.
action-put-back = The data protection officer took the request from its handler. Somebody else takes it. The deadline did not change.
mail-reassigned-subject = New request { $reference }
mail-reassigned =
    The data protection officer has given you a request. The deadline is already running.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }

    Open the request:
    { $address }
mail-taken-away-subject = Request given to somebody else { $reference }
mail-taken-away =
    The data protection officer has given this request to another office. You need not do anything more.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    To be answered by: { $due }
mail-put-back-subject = Request waits to be taken { $reference }
mail-put-back =
    The data protection officer has taken the request from its handler. Somebody else has to take it. The deadline is running.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }

    Open the request:
    { $address }

## Deferring
dpo-defer-title = Defer showing the views
dpo-defer-lead = Otherwise the requester always sees who has viewed the request. You may defer that only where the law allows it.
dpo-defer-then = The views stay in the log. When the time is over, all of them are shown to the requester, and that showing was deferred and on which ground. You get mail a week before.
dpo-defer-basis = On which point of the law is it based?
dpo-defer-basis-hint = Data Protection Act (1050/2018), section 34(1). The requester sees the ground when the time is over.
deferral-basis-crime = It could harm the prevention or investigation of a crime (section 34(1)(1))
deferral-basis-danger = It could gravely endanger the requester’s health or care, or somebody’s rights (section 34(1)(2))
deferral-basis-supervision = It is needed in supervision, and giving it would harm an important public interest (section 34(1)(3))
deferral-basis-security = It could harm national security or public order (section 34(1)(1))
dpo-defer-until = Until which day?
dpo-defer-until-hint = From that day on the views are shown. At most 90 days ahead, for example 31/12/2026.
dpo-defer-facts = What has happened?
dpo-defer-facts-hint = Who asked for it and why. The requester does not see this, the supervising authority does.
dpo-defer-do = Defer showing
dpo-defer-anew = Decide anew
dpo-defer-anew-what = The new decision takes the place of this one.
dpo-defer-do-anew = Make a new decision
dpo-defer-end = Show the views now
dpo-defer-end-then = The requester sees at once all views, and that showing them was deferred.
dpo-defer-ended = Ended
dpo-defer-decided = Decided
dpo-defer-before = Earlier deferrals
problem-basis-not-chosen = Choose a point of the law
problem-until-not-a-date = Write the day as day, month, year, for example 31/12/2026
problem-until-not-ahead = Choose a day that lies ahead
problem-until-too-far = Choose a day at most 90 days ahead
action-looks-deferred = The data protection officer deferred showing the views to the requester.
action-you-looks-deferred = The data protection officer deferred showing the views to you.
action-looks-shown = The data protection officer ended the deferral of showing the views.
mail-deferral-ends-subject = Deferral ends { $reference }
mail-deferral-ends =
    The deferral of showing the views ends on { $until }. After that they are shown to the requester.

    Reference: { $reference }

    Check whether there is still a ground for it:
    { $address }

## Putting the case together
dpo-case-title = Put the case together
dpo-case-lead = You get the whole case on one page, which you can print, and as a file: the request, the receipt, the check of the signature, the messages, the answer, and all events and views.
dpo-case-logged = That it was put together, and the reason, go to the log, and the requester sees them.
dpo-case-why = Why do you put the case together?
dpo-case-why-hint = For example: the Data Protection Ombudsman asked for a report, and its number. Write nothing about the requester here.
dpo-case-asked = What was asked for
dpo-case-code = Personal identity code
dpo-case-with-code = Include the requester’s personal identity code too
dpo-case-with-code-hint = Only if who gets it needs it. Otherwise the name and the date of birth are shown.
dpo-case-do = Put the case together
dpo-case-made = Put together
dpo-case-print = You can print this page, or save it with your browser’s print function. Names and digests of files are included; download the files one by one.
dpo-case-json = Download the same as a file (JSON)
dpo-case-evidence = Check of the signature
dpo-case-unsigned = The request came without a signature.
dpo-case-events = Events and views
dpo-case-typed = The name that the requester typed
dpo-case-contact = How to reach the requester
dpo-case-answer = Answer
dpo-case-open = The case is not decided yet.
dpo-case-without = Not included are the handlers’ own notes and the original evidence, which holds the identity code.
action-case-file-made = The data protection officer put the case together.
action-case-file-made-with-code = The data protection officer put the case together, with the personal identity code.

## Who viewed it and why
looks-later = Here you see which official has viewed your request. Sometimes the law allows a view to be shown only later. Then you will also see afterwards that showing it was deferred.
why-handles = Reason: handling the request.
why-given = Reason:
why-deferred = Showing was deferred until { $until } at the latest. Ground: { $basis }.
