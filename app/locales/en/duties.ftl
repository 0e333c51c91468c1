# The portal's own duties: accessibility, feedback, how the service is, outages.


## The accessibility statement

accessibility-title = Accessibility statement
accessibility-lead = We want everybody to be able to use this service. Here we tell where we succeed, where we don’t, and whom you can tell about a problem.
accessibility-about = The statement is about the Tietoluukku service at { $address }. The service falls under the Act on the Provision of Digital Services (306/2019).
accessibility-level-title = How accessible is the service?
accessibility-level = The service meets the requirements of the law in part (WCAG 2.1, levels A and AA). Our aim is the newer and stricter WCAG 2.2. We say “in part” because not everything has been assessed yet and some of the contents are made by others.
accessibility-gaps-title = What is not right yet?
accessibility-gaps = These shortcomings and uncertain points are known to us:
accessibility-gap-readers = Screen readers
accessibility-gap-readers-means = The service has not yet been tried with screen readers, or together with people who use them. The structure of the pages has been checked by machine, but that does not guarantee that they work well when listened to.
accessibility-gap-language = Language
accessibility-gap-language-means = Most of the municipalities’ privacy notices are in Finnish only. On the Swedish and English pages Finnish text is marked, so that a screen reader reads it correctly.
accessibility-gap-files = Attached files
accessibility-gap-files-means = Files attached to answers are made by the municipality, and the service can’t check whether they are accessible. You can ask for the answer in another form: the form asks about it when you choose how you want the answer.
accessibility-gap-identification = Identification
accessibility-gap-identification-means = The pages of banks and of the mobile certificate are not ours. If they don’t work for you, you can also send your request without identifying yourself.
accessibility-gap-plain = Easy language and sign language
accessibility-gap-plain-means = The texts are written clearly, but they are not checked Easy Language. There is no content in sign language.
accessibility-checked-title = How was this assessed?
accessibility-checked = The assessment was made by the makers of the service themselves. The statement was gone through on { $date }.
accessibility-check-axe = The pages are checked by machine (axe-core, WCAG 2.2 A and AA) after every change.
accessibility-check-keyboard = A request can be made with the keyboard alone, and that is tried at the same time. Everything works without JavaScript too.
accessibility-check-narrow = The pages fit a narrow screen (320 pixels) without scrolling sideways.
accessibility-check-audit = No outside assessment has been made.
accessibility-browser-title = The oldest browser supported
accessibility-browser = The pages work and look right at least in these: Chrome and Edge 88, Firefox 78, Safari 14.1 (iOS 14.5 on an iPhone) and Samsung Internet 15. They are from 2020 and 2021.
accessibility-browser-why = The limit comes from the look of the pages: an older browser does not know all of its rules. One can still read and send everything with it, but spaces and edges may look odd.
accessibility-browser-islands = The pages have a few extras, such as a search that looks while you type. They need a newer browser: Chrome or Edge 96, Firefox 79 or Safari 15.1. Without them the same is done with a button.
accessibility-feedback-title = Tell us if something does not work
accessibility-feedback = Tell us what does not work or what you can’t read. You need not identify yourself. We answer within 14 days. You can also ask for the information that you need in another form.
accessibility-feedback-go = Give feedback on accessibility
accessibility-feedback-phone = You can also ring:
accessibility-feedback-choose = Each municipality answers for its own counter. Whom do you want to tell?
accessibility-supervisor-title = If you are not satisfied with the answer
accessibility-supervisor = Give feedback to us first. If you get no answer within 14 days or the answer does not help, you can complain to the supervisor or ask it to look into the matter. Its website tells how.
accessibility-supervisor-who = Supervisor
accessibility-supervisor-name = Finnish Transport and Communications Agency Traficom, supervision of digital accessibility
accessibility-supervisor-site = Website
accessibility-law = Drawn up on { $date } under chapter 3 of the Act on the Provision of Digital Services (306/2019).

## Feedback on it

feedback-title = Feedback on accessibility
feedback-back = ← Accessibility statement
feedback-lead = Tell us in your own words what does not work. You need not know what the fault is called.
feedback-not-here = Don’t write your personal identity code here, or what your matter is about. A request about your own information can be made on the municipality’s front page.
feedback-what = What does not work?
feedback-what-hint = For example: “The screen reader does not say what to write in the field.”
feedback-place = Where, and with which device? (optional)
feedback-place-hint = The heading of the page, the browser or the aid, if you know.
feedback-email = E-mail address for the answer (optional)
feedback-email-hint = If you leave this empty we mend the fault, but we can’t answer you.
feedback-then = Your feedback is read by the employee of the municipality who looks after this service. We answer within 14 days. Feedback is kept encrypted.
feedback-send = Send feedback
feedback-sent-title = Thank you, your feedback has arrived
feedback-sent-by = You will get an answer by { $date }, if you gave an e-mail address.
feedback-sent-then = If you ring about it, tell the reference. It is not secret, and nobody can read your feedback with it.
feedback-sent-phone = The municipality’s help:
feedback-sent-go = To the municipality’s front page
feedback-gone-title = There is nothing to show here
feedback-gone = The reference is shown for an hour in the browser from which the feedback was sent. Feedback that was sent is safe.
problem-what-empty = Tell us what does not work
problem-what-too-long = Shorten the text: 5,000 characters at most
problem-place-too-long = Shorten the text: 500 characters at most

## How the service is

health-title = State of the service
health-lead-good = The service works.
health-lead-down = There is a disturbance in the service. Below you see what does not work and what you can do.
health-storage = Sending and reading requests
health-storage-good = You can send a request and read answers.
health-storage-slow = Saving is slower than usual.
health-storage-down = Nothing can be sent just now. What was sent is safe.
health-storage-unknown = We don’t know.
health-identification = Identification
health-identification-good = You can log in and sign a request.
health-identification-slow = Identification is slower than usual.
health-identification-down = The identification service does not answer. You can send your request without identifying yourself, and identify later.
health-identification-unknown = We don’t know.
health-mail = Notices by e-mail
health-mail-good = Notices go out at once.
health-mail-slow = Notices are late. Deadlines run all the same, and you see news by logging in.
health-mail-down = Notices do not go out. Deadlines run all the same, and you see news by logging in.
health-mail-unknown = We don’t know.
health-mail-waits =
    { $n ->
        [one] The oldest notice has waited for a minute.
       *[other] The oldest notice has waited for { $n } minutes.
    }
health-mail-waits-hours = The oldest notice has waited for { $n } hours.
health-mail-waits-days = The oldest notice has waited for { $n } days.
health-backup = Latest backup
health-backup-at = { $at }
health-backup-unknown = Not known to this service.
health-is-good = Works
health-is-slow = Slow
health-is-down = Does not work
health-is-unknown = Not known
health-at = Looked at { $at }.
health-outages = Outages
health-outages-none = There are no outages now, and none are known to come.
health-else = If the service does not work
health-else-text = You can also do your business by telephone, by letter or by a visit. The numbers are at the end of this page.

## The banner

outage-label = Notice of an outage
outage-coming = The service will be down from { $from }
outage-coming-until = The service will be down { $from } – { $until }
outage-now = The service is down now, since { $from }
outage-now-until = The service is down now, until about { $until }
outage-way = What you can do meanwhile:
outage-status = State of the service

## Staff: feedback

queue-duties = Looking after the service
queue-title = Feedback on accessibility
queue-waiting =
    { $n ->
        [0] none waits for an answer
        [one] one waits for an answer
       *[other] { $n } wait for an answer
    }
queue-late =
    { $n ->
        [one] one late
       *[other] { $n } late
    }
queue-lead = Every piece of feedback is answered within 14 days (Act 306/2019, chapter 3). The one whose day is nearest comes first.
queue-empty = No feedback has come.
queue-whose = Municipality
queue-received = Arrived
queue-answer-by = Answer by
queue-state = State
queue-answered-mail = Answered by e-mail
queue-answered-otherwise = Marked as answered
queue-one = Feedback on accessibility
queue-one-title = Feedback { $reference }
queue-back = ← Feedback on accessibility
queue-email = Address for the answer
queue-no-email = No address was given
queue-answer-title = Answer
queue-by = How do you answer?
queue-by-mail = By e-mail
queue-by-hint-mail = Your answer is sent to the address given. The words of the feedback are not in the message.
queue-by-otherwise = Another way, or to nobody
queue-by-hint-otherwise = You rang, or the person can’t be reached. Write down what you did.
queue-answer = Answer
queue-answer-hint = Tell what will be mended and when, or how the thing can be done otherwise.
queue-then = The answer can’t be changed afterwards.
queue-send = Answer and mark as answered
problem-by-not-chosen = Choose how you answer
problem-answer-empty = Write an answer or what you did
problem-answer-too-long = Shorten the text: 10,000 characters at most
mail-feedback-answer-subject = Answer to your feedback on accessibility { $reference }
mail-feedback-answer =
    Hello,

    you gave feedback on the accessibility of the Tietoluukku service. { $authority } answers:

    { $answer }

    If the answer does not help, you can turn to the supervisor. The accessibility statement tells how:
    { $address }

    This message can’t be replied to.
mail-feedback-subject = Feedback on accessibility { $reference }
mail-feedback =
    Feedback on accessibility { $reference } has arrived. It has to be answered by { $due }.

    Read and answer it:
    { $address }

## Staff: outages

outages-title = Notices of outages
outages-lead = Tell of an outage beforehand and while it lasts, and tell how one can do one’s business otherwise (Act 306/2019, section 4). The notice is shown at once at the top of every page of the municipality, in three languages.
outages-standing = In force
outages-none = There are no notices.
outages-all = The whole service
outages-clear = Take the notice down
outages-clear-named = Take the notice down: { $when }
outages-operator = This notice was made by the operator of the service.
outages-new = A new notice
outages-whose = Municipality
outages-whose-hint = The notice is shown on this municipality’s pages, and on pages that are no municipality’s.
outages-choose = Choose
outages-from-day = Begins on
outages-day-hint = For example 24/11/2026
outages-from-time = Begins at
outages-time-hint = For example 18:00
outages-until-day = Ends on
outages-until-hint = Leave empty if you don’t know. Take the notice down when the outage is over.
outages-until-time = Ends at
outages-text = What does not work?
outages-text-hint = Say shortly what does not work and what it means for the reader.
outages-text-fi = In Finnish
outages-text-sv = In Swedish
outages-text-en = In English
outages-way = How can one do one’s business otherwise?
outages-way-hint = Telephone number and address. The municipality’s help is filled in: check that it serves during the outage.
outages-way-fi = The other way, in Finnish
outages-way-sv = The other way, in Swedish
outages-way-en = The other way, in English
outages-then = The notice is shown at once, and goes by itself when the outage ends.
outages-send = Publish the notice
problem-municipality-not-chosen = Choose a municipality
problem-from-day-not-a-date = Write the first day as day, month, year, for example 24/11/2026
problem-from-time-not-a-time = Write the starting time as hours and minutes, for example 18:00
problem-until-day-not-a-date = Write the last day as day, month, year, for example 24/11/2026
problem-until-time-not-a-time = Write the ending time as hours and minutes, for example 20:00
problem-until-day-before-start = The end is before the start. Check days and times
problem-text-fi-empty = Write in Finnish what does not work
problem-text-sv-empty = Write in Swedish what does not work
problem-text-en-empty = Write in English what does not work
problem-way-fi-empty = Write in Finnish how one can do one’s business otherwise
problem-way-sv-empty = Write in Swedish how one can do one’s business otherwise
problem-way-en-empty = Write in English how one can do one’s business otherwise
problem-text-fi-too-long = Shorten the Finnish text: 600 characters at most
problem-text-sv-too-long = Shorten the Swedish text: 600 characters at most
problem-text-en-too-long = Shorten the English text: 600 characters at most
problem-way-fi-too-long = Shorten the Finnish instructions: 600 characters at most
problem-way-sv-too-long = Shorten the Swedish instructions: 600 characters at most
problem-way-en-too-long = Shorten the English instructions: 600 characters at most

## The log

action-feedback-given = Feedback on accessibility arrived.
action-feedback-opened = Feedback on accessibility was opened.
action-feedback-answered = Feedback on accessibility was answered.
action-outage-announced = An outage was announced.
action-outage-cleared = The notice of an outage was taken down.

## The portal's own privacy notice

own-notice-name = Tietoluukku’s logs and requests
own-notice-summary = This service’s own data: requests, answers, and a log of who has looked at them.
own-notice-operator = the operator that the municipality has chosen
own-notice-decides = The municipality has named this office as responsible for the service.
