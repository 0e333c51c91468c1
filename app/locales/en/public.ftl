# Pages for everybody.


## Front page

front-title = What does the municipality know about you?
front-h1 = What does the municipality know about you?
front-lead = See what a municipality uses personal data for. You can ask for your own information, have an error corrected or withdraw a consent.
front-choose = Choose a municipality
front-registers = { $n ->
    [one] One register and its privacy notice
   *[other] { $n } registers and their privacy notices
}

## Search

search-title = Search the registers
search-h1 = Search the registers
search-label = Search by the name of a service or matter
search-hint = Type in Finnish, for example työpaja (workshop) or lastensuojelu (child protection)
search-button = Search
search-none = No registers found for “{ $query }”
search-none-advice = Try a shorter word or another name for the same thing. You can also choose the municipality on the front page and see all its registers.
search-found = { $n ->
    [one] One register for “{ $query }”
   *[other] { $n } registers for “{ $query }”
}
search-live-none = Nothing found. Try another word.
search-live-one = One register found.
search-live-many = { "{n}" } registers found.

## Front page of a municipality

municipality-title = Your data
municipality-h1 = What does the municipality know about you?
municipality-lead = This service is offered by { $authority }. See what personal data is used for, ask for your own information, have an error corrected or withdraw a consent.
municipality-verbs = What do you want to do?
municipality-registers = Registers
municipality-register-is = A register is a set of data that the municipality keeps for one task. Each has a privacy notice: it tells which data there is, why, and who gets it.
municipality-all-registers = All registers
verb-access = Ask for access to your data
verb-access-why = You get a copy of what is kept about you, and learn who has received it.
verb-rectification = Ask for a correction
verb-rectification-why = Tell what is wrong and how it should be.
verb-withdraw = Withdraw a consent
verb-withdraw-why = As easily as you gave it. Nobody asks why.
verb-own-words = Tell us in your own words
verb-own-words-why = If you don’t know what it is about or whose matter it is.
verb-follow = Follow your matter
verb-follow-why = See who has your request and when you will get an answer.
registers-title = Registers and privacy notices
registers-search = Search the registers

## Ask for your information

access-unsure = Can’t find the right one?
start-2 = You check the request and sign it by identifying yourself with online banking codes or a mobile certificate.
start-3 = You get a receipt at once. You get the answer the way you wish: in this service, by post or in person.
start-by = If you send the request today, you will get an answer by { $date }.
start-free = The request is free. You can stop and go on within two days.
start-button = Start
start-cookie = The draft is kept encrypted on the server. A cookie in your browser lets only this browser open it.

## Whom to turn to

contact-office = To whom
contact-address = Address
contact-phone = Telephone
contact-email = E-mail

## Withdraw a consent

withdraw-lead = You can withdraw a consent at any time. It takes effect at once.
withdraw-1 = Nobody asks why, and the withdrawal doesn’t affect your matters in this service.
withdraw-2 = What was done with your data earlier with your consent stays lawful.
withdraw-3 = You are told at once what stops, what goes on and what is kept.
withdraw-button = Identify yourself and see your consents
withdraw-other = Other ways to withdraw
withdraw-other-text = You can also withdraw a consent by saying so directly:

## A notice

notice-kind = Privacy notice
notice-old = This is an old version.
notice-in-force = See the notice in force
notice-language = The municipality has given this notice in Finnish only. The text below is therefore in Finnish.
notice-silent = The notice doesn’t say.
notice-missing = The notice doesn’t say, although it should.
notice-remark = Note:
notice-says = Where does the official notice say this?
notice-undated = no date
notice-whole = The whole notice
notice-contents = Contents of the notice
notice-awaited = Sections that are not here yet
notice-awaited-lead = These sections have not been brought here from the official notice yet. The data protection officer gives you the whole notice.
notice-version = Version { $n }, in force from { $date }.
notice-permanent = Permanent address of this version
notice-official = Official notice:
status-ended = The activity has ended.
status-moved = The task has moved.
status-partly-moved = Some of the tasks have moved.
status-tag-ended = Ended
status-tag-moved = Moved
status-tag-partly-moved = Partly moved

## In brief

brief-title = In brief
brief-about-you = Is this about you?
brief-why = Why is there data?
brief-sources = Where does it come from?
brief-recipients = Who gets it?
brief-retention = How long is it kept?
brief-automated = Does a machine decide about you?

## Your rights here

rights-title = Your rights here
rights-lead = You can always ask. Here you see what usually works, who decides and by when you get an answer if you ask today.
rights-usually = Usually yes
rights-usually-not = Usually not
rights-decides = Who decides
rights-receives = Who receives it
rights-by = Answer by
rights-at-once = Takes effect at once
rights-why = Who gets the request, and why?
rights-form = What the notice says about the form
rights-cost = What the notice says about cost
rights-holds = What holds:
right-can-access = Ask for access to your data
right-can-log-data = Learn who has looked at your data
right-can-rectification = Ask for a correction
right-can-erasure = Ask for data to be erased
right-can-restriction = Ask for the use of your data to be restricted
right-can-portability = Ask for your data to be moved elsewhere
right-can-objection = Object to the use of your data
right-can-disclosure-prohibition = Forbid giving your data to others
right-can-consent-withdrawal = Withdraw your consent
act-access = Start a request for access to your data
act-rectification = Ask for a correction
act-withdraw = Withdraw a consent
act-other = Ask in your own words

## Sections of a notice

section-register = Name and form of the register
section-data-subjects = Whom the data is about
section-controller = Who is responsible (controller)
section-representative = The controller’s representative
section-contact = Whom to ask
section-dpo = Data protection officer
section-decider = Who decides requests
section-purposes = What the data is used for
section-legal-basis = On which basis (legal basis)
section-data-categories = Which data there is
section-requirement = Whether giving data is required
section-sources = Where the data comes from
section-recipients = Who gets the data
section-systems = Systems and who runs them
section-links = Links to other registers
section-transfers = Transfer outside the EU and EEA
section-protection = How the data is protected
section-secrecy = Secrecy
section-outputs = Printouts and statistics
section-retention = How long the data is kept
section-automated-decisions = Automated decisions
section-rights = Rights according to the notice
section-complaint = Complaint
section-display = Where the notice is displayed
section-dates = When the notice was drawn up

## What sections hold

content-sub-registers = Sub-registers
content-form-both = The data is in an information system and on paper.
content-form-electronic = The data is in an information system.
content-form-electronic-only-said = The data is in an information system. The notice doesn’t say whether it is on paper too.
content-form-paper = The data is on paper.
content-form-unsaid = The notice doesn’t say whether the data is in a system or on paper.
content-what = Which data
content-basis = On which basis
content-manner = How
content-condition = On which condition
content-used-for = Used for
content-host = Run by
content-paper = Data on paper
content-digital = Digital data
content-drafted = Drawn up
content-updated = Updated
special-health = Health data, special protection
special-union-membership = Union membership, special protection
special-social-welfare = Social-welfare data, secret

## About the service

about-title = About this service
about-lead = Tietoluukku is the municipalities’ shared counter for matters of personal data.
about-what-title = What can you do here?
about-what = You can read privacy notices in plain language, ask for your own information with a signed request, withdraw consents and follow your matter.
about-reading-title = How to read the notices
about-reading = We tell the contents in our own words. Where the municipality’s notice is silent, we say so. Under each section you see where the official notice says it.
about-data-title = What does the service keep about you?
about-data = Your request, its answer and how you identified are kept encrypted. Each time somebody looks is logged. Reading notices leaves no trace.
about-cookies-title = Cookies
about-cookies = We use only necessary cookies: one for the draft and one for being logged in. We don’t track your visits.
about-accessibility-title = Accessibility
about-accessibility = Everything works without JavaScript too, with a keyboard and with a screen reader. If something doesn’t work, tell the municipality’s help: contacts are at the bottom of its pages.
