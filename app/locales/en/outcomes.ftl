# How a matter ends: corrected, partly, a statement added; other people in it;
# if one is not satisfied; the whole case on paper.

## The owner: what came of a wish to have data corrected

owner-act-rectify = Write the decision on the correction
owner-act-rectify-on = Go on with the decision on the correction
owner-draft-rectify = Draft of the decision on the correction
owner-not-now-right = This request can’t be decided in this way.
owner-send-rectified = Send the decision
rectify-title = Decide on the correction
rectify-result = What did you do to the data?
rectify-result-hint = If you reject the whole request, go back to it and choose to refuse.
rectify-result-corrected = I corrected the data
rectify-result-corrected-hint = The data has been changed in the system as you say below.
rectify-result-partly = I corrected some of it
rectify-result-partly-hint = Say what you changed, and give reasons for what stayed as it was.
rectify-result-statement = I changed nothing, but added the person’s own statement beside the data
rectify-result-statement-hint = From now on everybody who reads the data sees the statement. Give reasons for not changing the data.
rectify-changes = What you changed
rectify-changes-how = Copy the data from the system word for word. If something was missing altogether, leave the first field empty.
rectify-change = Change { $n }
rectify-change-add = Add a change
rectify-before = The data was
rectify-after = The data is now
rectify-statement = This goes beside the data
rectify-statement-how = The words are the person’s own. They can’t be changed here. If they don’t do as a statement, ask the person.
rectify-beside = Beside which data the statement stands
rectify-beside-hint = System and place, for example Walmu, client record of 3 April 2026.
rectify-on = When you made the change or added the statement
rectify-on-hint = For example 20/11/2026. Make the change in the system before you send the decision.
rectify-recipients = Who was given the wrong data
rectify-recipients-how = Everybody who was given the wrong data has to be told of the correction (Article 19 of the GDPR). The person sees who was told. The recipients named in the notice are listed.
rectify-recipient-other = Another recipient
rectify-recipient-name = Name of another recipient (if there is one)
rectify-recipient-add = Add a recipient
rectify-telling-told = Has been told of the correction
rectify-telling-never = Was not given the wrong data
rectify-telling-impossible = Telling is impossible or takes a disproportionate effort
rectify-told-on = When they were told: { $name }
rectify-why = Why they couldn’t be told: { $name }
rectify-why-not = What wasn’t changed, and why
rectify-why-not-how = This is a certificate of refusal for what wasn’t changed. What the person can do is added to it.
rectify-message-hint = For example where the correction can be seen, and when.
owner-extent = Do you give all that was asked for?
owner-extent-all = Yes, all of it
owner-extent-part = No, some of it is withheld
owner-withheld = What is withheld, and why
owner-overdue = The deadline has passed.
owner-overdue-then = Answer at once. The person has been told of the delay and how to complain.

## The owner: other people in it

others-title = Information about other people
others-question = Is there anything about other people in the answer?
others-hint = Look through every page. The answer must not harm others: the name of who made a report may be secret, for example (Article 15(4) of the GDPR, section 34 of the Data Protection Act).
others-yes = Yes
others-no = No
others-handling = What did you do with information about others?
others-handling-taken-out = I removed or covered it
others-handling-may-be-given = It may be given
others-how = Tell more
others-how-hint = What you removed or covered, or why it may be given. This stays with the municipality, the person doesn’t see it.
others-record = Information about other people before sending
others-record-hidden = For the municipality’s own use. The person doesn’t see this.

## What was corrected, as both read it

rectified-changes = What was corrected
rectified-on = Corrected on
rectified-before = The data was
rectified-after = The data is now
rectified-lacking = The data was missing.
rectified-recipients = Who has been told of the correction
rectified-nobody = The wrong data wasn’t given to anybody else.
rectified-told = Told on
rectified-impossible = Could not be told, because it is impossible or takes a disproportionate effort:
rectified-never = Was not given the wrong data.
statement-title = Statement beside the data
statement-beside = Beside which data
statement-on = Added on

## The citizen

action-partly-answered = The request was granted in part. The reasons were sent.
action-statement-added = The data wasn’t changed. The person’s statement was added beside it.
action-you-statement-added = The data wasn’t changed. Your statement was added beside it.
now-corrected = Your data has been corrected. You can read what was changed.
now-partly-corrected = Some of your data has been corrected. You can read what wasn’t changed, and why.
answer-not-corrected = What wasn’t changed, and why
matter-dissatisfied = How to go on if you aren’t satisfied
dissatisfied-ways = What you can do
dissatisfied-version = The municipality’s instructions, version { $version }.
dissatisfied-approved = The text was approved by:
dissatisfied-dpo = The municipality’s data protection officer
dissatisfied-enclose = What to enclose
dissatisfied-enclose-how = Wherever you turn, these help:
dissatisfied-enclose-case = The whole case in print: request, receipt, decision and events on one page
dissatisfied-enclose-why = What you think is wrong, in your own words
dissatisfied-enclose-want = What you want to be done
dissatisfied-enclose-more = Other papers that you refer to
dissatisfied-code = Don’t send your personal identity code by ordinary e-mail.
dissatisfied-code-why = It isn’t in the printed case, unless you wrote it into your request yourself.
dissatisfied-case = Open the whole case for printing
case-title = The whole case, reference { $reference }
case-print = You can print this page, or save it as a file, with your browser’s print function.
case-receipt = Receipt
case-received = The request arrived
case-due = Answer due by
case-due-then = Answer due by, as reckoned on the day of arrival

## What is wrong on these forms

problem-result-not-chosen = Choose what you did to the data
problem-before-too-long = Shorten the text: 5,000 characters at most
problem-after-too-long = Shorten the text: 5,000 characters at most
problem-after-empty = Write how the data reads now
problem-after-same = The data is the same as before. Write what changed
problem-after-none-changed = Write at least one change
problem-on-not-a-date = Write the date as day, month, year, for example 20/11/2026
problem-on-in-future = The date is in the future. Make the change first, then send the decision
problem-beside-empty = Write beside which data the statement stands
problem-beside-too-long = Shorten the text: 500 characters at most
problem-recipient-empty = Write the recipient’s name
problem-recipient-too-long = Shorten the name: 500 characters at most
problem-telling-not-chosen = Choose whether the recipient has been told of the correction
problem-told-on-not-a-date = Write when they were told, for example 20/11/2026
problem-told-on-in-future = The day of telling is in the future. Tell the recipient first
problem-why-too-short = Tell why the recipient couldn’t be told: at least 20 characters
problem-why-too-long = Shorten the text: 5,000 characters at most
problem-others-not-chosen = Answer whether there is information about other people
problem-handling-not-chosen = Choose what you did with information about others
problem-how-too-short = Tell more: at least 10 characters
problem-how-too-long = Shorten the text: 2,000 characters at most
