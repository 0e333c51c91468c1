# Withdrawing consents by describing them: the form, the receipt, the task.

## The form

withdraw-identify = You can withdraw without logging in: the form is below. If you identify yourself, you see the consents on record for you and how the withdrawal proceeds.
withdraw-recorded = Consents on record for you
withdraw-recorded-lead = These are in force. You can withdraw each of them by itself:
withdraw-recorded-none = No consents of yours are on record as in force in this municipality. Below you can still withdraw a consent that you gave elsewhere.
withdraw-register = The notice of this register names these. Tick those that you withdraw.
withdraw-register-silent = The notice of this register names no consents. If you have given a consent or a permission, you can still withdraw it.
withdraw-notice = Read the privacy notice
withdraw-only-finnish = The text from the notice is in Finnish only.
withdraw-kind-processing = Without your consent your data isn’t used in this way.
withdraw-kind-disclosure = You can withdraw the permission for each recipient by itself.
withdraw-place = In the notice:
withdraw-words = Another consent or permission, in your own words
withdraw-words-hint = Say which consent or permission you withdraw. You need not say why. Don’t write your personal identity code.
withdraw-elsewhere = Do you not know in which register your consent is, or is there something else to tell?
withdraw-elsewhere-link = Tell it in your own words
withdraw-as = You withdraw as:
withdraw-who = Who are you?
withdraw-who-why = The one responsible for the register looks you up by your name. The withdrawal is in force at once. No data is given to anyone because of this form.
withdraw-name = Your name
withdraw-name-hint = Your former name too, if you gave the consent under it.
withdraw-reach-hint = A telephone number, an e-mail address or a postal address. The municipality tells you what came of the withdrawal.
withdraw-send = Withdraw now
withdraw-identify-button = Identify yourself first
withdraw-clear = Clear the form
withdraw-send-means = The withdrawal takes effect as soon as you press the button. You can give the consent again later.

## The receipt

withdraw-sent-gone = The withdrawal is no longer shown here
withdraw-sent-gone-text = The confirmation is shown for an hour, and only on the device from which you sent the withdrawal. The withdrawal that you sent is still in force.
withdraw-hear = How you hear of it
withdraw-hear-text = The municipality tells you, by the contact that you gave, what was found in the register and who has been told of the withdrawal. Write the reference down: with it you can ask here:
withdraw-sent-here = The confirmation is shown on this device for an hour. Print it or write the reference down.
withdraw-sent-shared = If others use this device too
withdraw-sent-forget = Remove the confirmation from this device
withdrawn-title-described = Your withdrawal is in force
withdrawn-described-means = The withdrawal covers everything in the register that can be found by it. The one responsible looks it up, ends the use of the data and tells those who have received it.
withdrawn-words = In your own words
withdrawn-words-stops = This is no longer done on the basis of your consent.
withdrawn-given = When the consent was given
withdrawn-given-unknown = This service doesn’t show it. The municipality looks it up in the register.
withdrawn-goes-on-law = What rests on a law goes on.
withdrawn-kept-mark = A record of the withdrawal.
withdrawn-notice = Where this is taken from
withdrawn-recipients-found = Those who have received your data on the basis of the consent. The one responsible finds out who they are.
withdrawn-progress = How it proceeds
withdrawn-looked = In the register
withdrawn-not-looked = Nobody has looked yet. The withdrawal is in force all the same.
withdrawn-found = It was found. Looked up:
withdrawn-not-found = No such consent was found in the register. If it turns up later, it counts as withdrawn. Looked up:
withdrawn-erase = Do you want your data erased as well?
withdrawn-erase-text = The withdrawal ends the use of the data but doesn’t erase it. You can ask for erasure. The municipality erases the data unless the law demands that it is kept.
withdrawn-erase-button = Ask for your data to be erased
withdrawn-erase-wish = I ask the municipality to erase the data that it has processed on the basis of my consent. I have withdrawn the consent.
withdrawn-file = Download the confirmation as a file (JSON)
withdrawn-file-verify = How to check it

## My matters

matters-described = Your other withdrawals
matters-described-item = Withdrawal

## The owner’s task

owner-task-late = Has waited more than a week
owner-task-words = In their own words
owner-task-same-words = These texts are the same that the person reads.
owner-task-contact = Contact
owner-task-contact-why = Typed by the person, not checked. If you call or write, use first the contact that the register already holds. Give no data from the register.
owner-task-look = Look in the register
owner-task-look-how = Find out whether the register has such a consent, or data used on the basis of it. If so, end that use. A withdrawal isn’t decided on, and no reason is asked.
owner-task-looked-found = Found
owner-task-looked-not-found = Not found
owner-task-also = Who else has received data?
owner-task-also-hint = Those named in the withdrawal are on the list already. Tick others if data was given to them.
owner-task-found = Record: found
owner-task-not-found = Record: not found
owner-task-look-first = You can mark the task as done when the register has been looked at.
owner-task-tell-person = Tell the person the result first: they don’t see it in the service.
owner-task-person-sees = The person sees the result in the service.

## The log

action-consent-found = The withdrawn consent was found in the register.
action-consent-not-found = The withdrawn consent wasn’t found in the register.
action-consent-recipient-told = A recipient was told of the withdrawal.

## Problems

problem-consents-none-chosen = Tick at least one box, or say in your own words which consent you withdraw
problem-too-long = Shorten the text
