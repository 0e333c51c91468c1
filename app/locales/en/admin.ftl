# Administration: the municipalities' details and roles.

admin-nav = Administration
admin-title = Administration
admin-lead = The details and the roles of this service are looked after here. Neither requests nor persons are shown.
admin-me = Logged in as:
admin-back = ← { $to }
admin-no-worklist = An administrator has no worklist
admin-no-worklist-why = An administrator looks after the service and sees no requests. If you also handle requests, log in with another account for them.
admin-to-front = Go to administration
admin-waiting-none = Nothing is waiting for you.
admin-waiting =
    { $n ->
        [one] 1 proposal is waiting for another administrator, for example you.
       *[other] { $n } proposals are waiting for another administrator, for example you.
    }
admin-waiting-open = See the proposals
admin-municipalities = Municipalities
admin-municipality-what = Names, help, colour, appeals, offices and registers
admin-portal = The service

## Municipality
admin-saved = Saved. Everybody sees the change at once, and it stands in the list of changes.
admin-see-public = See the municipality’s front page
admin-profile-title = Names, languages and help
admin-profile-what = Forms of the name, languages of service, advice and telephone
admin-profile-lead = These are shown on every page of the municipality. Type each form of the Finnish name yourself: the service does not inflect names.
admin-colours-title = Accent colour
admin-colours-what = Light and dark colour, preview and contrast
admin-colours-lead = The colour is that of links and buttons. A colour that somebody with low vision can’t read can’t be saved.
admin-contrast = The contrast is { $ratio } : 1. At least { $enough } : 1 is needed.
admin-preview = Preview
admin-preview-light = Light mode
admin-preview-dark = Dark mode
admin-preview-link = Link on a page
admin-preview-button = Button
admin-remedies-title = Appeals and complaints
admin-remedies-lead = These instructions go with every refusal. The Data Protection Ombudsman and a court are always named. Each change is a new version that somebody has approved.
admin-remedies-current = Version { $version } is in force
admin-remedies-then = Saving makes a new version. It goes with decisions made from now on. Old decisions do not change.
admin-remedies-versions = Published versions
admin-remedies-version = Version { $version }, published { $at }
admin-remedies-approved = Approved { $on }:
admin-offices = Offices
admin-offices-why = Requests come to offices, not to persons. See to it that every office has somebody.
admin-office-new = Add an office
admin-office-lead = The name and the contact details are shown to the person who asks. Mail about new requests goes to the office’s mailbox.
admin-office-dpo = data protection officer
admin-office-holders = See and change who holds this office
admin-registers = Registers
admin-register-lead = By these details people find the register. Everything else stands in its privacy notice.
admin-register-notice = See the register’s privacy notice

## Form
admin-save = Save
admin-save-then = Everybody sees the change at once. It is put into the list of changes under your name.
admin-discard = Discard the draft
admin-drafted = This is your draft, which you have not saved yet.
admin-overtaken = Somebody else has changed these details since you began. Your draft is kept. Check it and save again, or discard it to see the present details.
admin-in-fi = { $label } in Finnish
admin-in-sv = { $label } in Swedish
admin-in-en = { $label } in English
admin-optional = { $label } (if any)
admin-group-name = Name of the municipality
admin-group-authority = The authority
admin-group-languages = Languages of service
admin-group-help = Help and advice
admin-group-dpo = Data protection officer
admin-group-ombudsman = Data Protection Ombudsman
admin-group-court = Court
admin-group-approved = Approval
admin-group-register = Name and search words
admin-group-status = Status
admin-field-nominative = Finnish name, basic form
admin-field-genitive = Finnish name, genitive
admin-field-inessive = Finnish name, inessive
admin-field-name = Name of the municipality
admin-field-authority = Name of the authority
admin-field-speaks = Service is given
admin-field-help = How to get help
admin-field-help-phone = Telephone of the help
admin-field-light = Colour on a light ground
admin-field-dark = Colour on a dark ground
admin-field-dpo = Instructions
admin-field-ombudsman = How to complain
admin-field-court = How to go to court
admin-field-approved-by = Approved by
admin-field-approved-on = Approved on
admin-field-slug = Name in addresses
admin-field-office-name = Name of the office
admin-field-mailbox = Mailbox
admin-field-address = Address
admin-field-phone = Telephone
admin-field-register-name = Name of the register
admin-field-summary = One sentence about the register
admin-field-search-words = Search words
admin-field-state = Status of the register
admin-field-since = Since when
admin-field-to = Moved to
admin-field-status-why = What this means
admin-field-role = Role
admin-field-by = Who gets the role
admin-field-holder = E-mail address or group
admin-field-person = Person who has logged in
admin-field-from = First day
admin-field-until = Last day
admin-field-role-why = Reason
admin-hint-nominative = For example Ii
admin-hint-genitive = Whose? For example Iin
admin-hint-inessive = Where? For example Iissä
admin-hint-authority = For example City of Raisio
admin-hint-help = Where to ring or to go for those who can’t manage online
admin-hint-light = Six characters, for example #1f4a94
admin-hint-dark = Six characters, for example #a9c6ff
admin-hint-approved-by = An office, not a person’s name. For example the city lawyer
admin-hint-approved-on = Day, month, year, for example 22/11/2026
admin-hint-slug = Small letters a–z, digits and hyphens. It can’t be changed later
admin-hint-mailbox = The office’s own mailbox, nobody’s personal one
admin-hint-search-words = Everyday words that people search by. One word a line
admin-hint-since = For one that has ended, the year is enough. For one that has moved, the day is needed, for example 1/1/2023
admin-hint-to = Only if the register has moved, wholly or in part
admin-hint-status-why = For the reader: who is responsible now, and where to ask for the data. Needed if the register is not in use as before
admin-hint-holder = The address must be the one that the work account vouches for. The municipality’s IT department knows the names of groups
admin-hint-person = Only if the role is given to somebody who has logged in here
admin-hint-from = The role begins when this day begins. For example 22/11/2026
admin-hint-until = The role ends when this day ends. A deputy always has a last day
admin-hint-role-why = Another administrator reads this when deciding
admin-choice-active = In use
admin-choice-ended = Ended
admin-choice-moved = Moved to somebody else
admin-choice-partly-moved = Moved in part
admin-choice-deputy = Deputy, for a limited time
admin-choice-owner = Owner, until further notice or for a limited time
admin-choice-email = An e-mail address
admin-choice-group = A group of the directory
admin-choice-staff = A person who has logged in here
admin-person-none = Not chosen

## Roles
admin-holders-title = Who holds this office
admin-holders-lead = Owner and deputy see the requests that come to the office. A deputy’s role ends when the last day ends, even while logged in.
admin-holders-none = Nobody
admin-holders =
    { $n ->
        [one] 1 holder, deputies among them: { $deputies }
       *[other] { $n } holders, deputies among them: { $deputies }
    }
admin-holders-empty = Nobody holds this office. Requests that come to it are left waiting.
admin-holder-new = Propose somebody
admin-configured = From the service’s configuration. The operator changes it.
admin-administrators-title = Administrators
admin-administrators-what = There are { $n } administrators
admin-administrators-lead = Administrators change the details of municipalities and roles. They see neither requests nor persons. Roles always take two: one proposes and another approves.
admin-administrator-new = Propose a new administrator
admin-two-stay = Two administrators always have to stay, so neither role can be ended now.
admin-role-administrator = administrator
admin-role-owner = owner
admin-role-deputy = deputy
admin-by-staff = person
admin-by-email = e-mail address
admin-by-group = group
admin-from = from { $from }
admin-from-until = { $from } – { $until }
admin-you = you
admin-ending = Its end is proposed
admin-end = Propose to end it
admin-end-of = End the role: { $who }
admin-propose = Propose
admin-propose-then = The role begins only when another administrator has approved the proposal. A proposal lapses in seven days.
admin-proposed = The proposal is made. Another administrator approves or refuses it.
admin-refused-decided = The proposal had been decided before. Nothing was changed.
admin-refused-lapsed = The proposal had lapsed. Nothing was changed. It can be made again if needed.
admin-refused-same-person = A proposal is always approved by somebody else than who made it. Nothing was changed.
admin-refused-own-role = Nobody can give themself a role. Nothing was changed.
admin-refused-too-few = Two administrators always have to stay. Nothing was changed.
admin-refused-known = This has been proposed already. Nothing was changed.

## Proposals
admin-proposals-title = Proposals
admin-proposals-what = Changes of roles that wait for another administrator
admin-proposals-lead = A change of roles takes effect when somebody else than the proposer approves it. Both are put into the list of changes.
admin-proposals-none = No proposal is waiting.
admin-proposal-give-administrator = New administrator: { $who }
admin-proposal-give-owner = New owner: { $who }
admin-proposal-give-deputy = New deputy: { $who }
admin-proposal-end-administrator = An administrator’s role ends: { $who }
admin-proposal-end-owner = An owner’s role ends: { $who }
admin-proposal-end-deputy = A deputy’s role ends: { $who }
admin-proposal-office = Office
admin-proposal-kind = To whom
admin-proposal-days = Time
admin-proposal-by = Proposed by
admin-proposal-by-at = { $who }, { $at }
admin-proposal-lapses = Lapses
admin-proposal-own = This is your own proposal, so somebody else decides it. You can take it back.
admin-proposal-for-me = This role would be yours, so you can’t approve it yourself.
admin-approve = Approve, and it takes effect
admin-refuse = Refuse
admin-withdraw = Take the proposal back
admin-decided = It is decided and stands in the list of changes.

## Changes
admin-changes-title = Changes
admin-changes-what = Who changed what, and when
admin-changes-lead = Everything that administrators have done, newest first. The list can’t be changed.
admin-changes-none = There are no changes.
admin-by-command = the operator of the service
admin-nothing = (empty)
admin-newer = Newer
admin-older = Older
admin-pages = Pages of changes
action-catalog-changed = Details were changed
action-role-proposed = A change of a role was proposed
action-role-approved = A change of a role was approved
action-role-refused = A change of a role was refused
action-role-withdrawn = The proposal about a role was taken back
action-administrator-added = An administrator was added by command
action-administrator-removed = An administrator was removed by command

## Keys
admin-keys-title = Sealing key
admin-keys-what = The key that seals receipts
admin-keys-lead = The service seals receipts with this key. Old receipts can always be checked, because the keys that were used are published.
admin-keys-is = In use since { $from }
admin-keys-was = In use { $from } – { $until }
admin-keys-replace = Replacing the key
admin-keys-when = The key is replaced if somebody else may have got hold of it, or at agreed intervals.
admin-keys-then = Another administrator approves it. Then the operator of the service replaces the key by a command.
admin-keys-waits = It is proposed to replace it. The proposal is waiting for another administrator.
admin-keys-approved = Replacing the key { $key } is approved. The operator of the service replaces it by this command and restarts the service:
admin-proposal-new-seal = The sealing key is replaced: { $who }
action-seal-key-replaced = The sealing key was replaced by command

## To whom requests come
admin-decider-title = Who decides requests
admin-decider-lead = New requests come to the office that decides them. Those that have come already stay where they are. The data protection officer does not decide.
admin-decider-open = The notice does not say who decides. So requests come to the data protection officer, who assigns them.
admin-dpo-title = Which office is the data protection officer’s
admin-dpo-lead = The data protection officer gets the requests that nobody is known to decide. An office that decides requests can’t be the officer’s.
admin-route-now = Now:
admin-route-waits = The change is proposed. The proposal is waiting for another administrator.
admin-route-then = The change takes effect when another administrator has approved it. Everybody sees the reason beside the notice.
admin-field-office = New office
admin-hint-office = If there is no such office, add it first on the municipality’s page
admin-proposal-route-register = Another office decides the requests
admin-proposal-register = Register
admin-proposal-route-dpo = Another office is the data protection officer’s
admin-refused-unfit = This office can’t: a data protection officer does not decide, and who decides can’t be the officer. Nothing was changed.

## Problems
problem-admin-empty = Fill this in
problem-admin-too-long = Shorten the text
problem-admin-unknown = Choose one of these
problem-admin-contrast = The colour does not stand out enough. Choose a darker one for the light mode and a lighter one for the dark mode
problem-admin-colour = Write the colour like this: #1f4a94
problem-admin-in-future = The day is in the future. Write a day that has been
problem-admin-not-a-date = Write the day as day, month, year, for example 22/11/2026
problem-admin-mailbox = Write an e-mail address, for example kirjaamo@kunta.example
problem-admin-slug = Use only small letters a–z, digits and hyphens
problem-admin-taken = The name is taken. Choose another one
problem-admin-email = Write the whole e-mail address
problem-admin-past = The day has gone. The role can begin today at the earliest
problem-admin-backwards = The last day is before the first
problem-admin-endless = A deputy has to have a last day
problem-admin-known = The role is there for the same time, or is proposed already
problem-admin-own-role = Nobody can give themself a role. Ask another administrator to propose it
