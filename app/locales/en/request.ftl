# A request of several parts: its draft, corrections, own words, whose
# information, how the answer is wanted, what was sent at once.

## All of the draft

draft-all-items =
    { $n ->
        [one] The whole request
       *[other] The whole request, { $n } parts
    }
draft-overview = The whole request
draft-item-undone = Unfinished
draft-item-done = Done
draft-item-go-on = Go on
draft-item-remove = Remove this part
draft-add = Add another register
draft-add-how = Open the privacy notice of the register and choose “Add to my request”. You send everything at once.
draft-add-apart = Each register gets only what you ask of it. It doesn’t see what you ask elsewhere.
draft-add-here = Registers:
draft-add-elsewhere = Registers of another municipality
draft-full = One request holds { $n } parts. Send these first and make a new request for the rest.

remove-title = Remove this part of the request?
remove-lead = What you wrote in this part is deleted at once. The other parts stay.
remove-confirm = Remove the part
remove-keep = Keep the part

## Whose information

whose-title = Whose information is it about?
whose-own = My own information
whose-child = My child’s information
whose-other = Somebody else’s information
whose-elsewhere = Another person’s information can’t be asked for in this service yet
whose-elsewhere-how = You can make the request on paper or in person. Write whose information it is about and what you ask for. Take proof of identity with you if you visit.
whose-elsewhere-child = Say that you are the child’s guardian. The municipality checks it. An older child may have the right to decide alone.
whose-elsewhere-other = Enclose a power of attorney or a decision that lets you act for the other person.
whose-elsewhere-then = The time limit is the same as here: the answer must come within a month of the arrival of the request. You can come back here to ask for your own information. Contact:

## A correction

correction-title = What is wrong, and what should it be?
correction-lead = Write in your own words. You don’t need to know how the information is kept.
correction-wrong = What is wrong or missing?
correction-wrong-hint = For example: My address is 1 Shore Road.
correction-correct = What should it say?
correction-correct-hint = For example: Since 1 March 2024 my address is 2 Rapids Street.
reasons-title = Do you want to give reasons?
reasons-lead = You don’t have to give reasons. They may still make it quicker.
reasons-label = Reasons (optional)
reasons-hint = For example where the right information can be found. You can leave this empty.

## Own words

words-title = What is it about?
words-lead = Tell in your own words what you wish. You don’t need to know which right or law fits.
words-label = Your matter
words-hint = For example: I want to know who looked at my information last spring.
words-hint-where = Tell also which service you used, if you know. For example: I was at the workshop in 2022 and want my information deleted.

## How the answer is wanted

way-title = How do you want the answer?
answer-way-here = In this service
answer-way-paper = On paper, by post
answer-way-visit = In person
answer-hint-here = You read the answer in My matters after identifying yourself.
answer-hint-paper = The letter is sent to the address that the municipality has.
answer-hint-visit = The municipality agrees on a time with you. Take proof of identity with you.
way-format = Do you need the answer in an accessible format? (optional)
way-format-hint = Tell what suits you: for example large print, plain language or a recording.
contents-answer = How the answer is wanted
contents-format = Accessible format:

## Checking all of it

check-add = Add another register or remove parts
check-common = For the whole request
check-whose = Whose information
check-whose-other = Another person’s information can’t be asked for here.
check-change-whose = whose information it is
check-change-way = how the answer comes
check-change-correction = the correction
check-change-reasons = the reasons
check-change-words = the matter
check-reasons-none = You gave no reasons. None are needed.
check-sign-several = You sign { $n } requests at once. Each goes to its own register only, and each gets its own answer.

## What was sent at once

filing-title = { $n } requests have arrived
filing-arrived = Arrived
filing-lead = Each request gets its own answer. Here you see by when.
filing-apart = Only you see them together. Each register sees its own request only.
filing-receipt = Receipt
filing-mail = You get e-mail when answers come.
filing-no-mail = You didn’t want e-mail, so look for the answers yourself.
filing-matters = Go to my matters
matters-together = { $n } requests that you sent at once
register-unknown = Register to be found out

## Where one begins

choose-access = From which register do you want your information?
choose-access-lead = Choose the service that you have used. The information is free, and you don’t need to say why you want it.
choose-rectification = Which register has the mistake?
choose-rectification-lead = Choose the service that you have used. The correction is free, and you don’t need to give reasons.
choose-own-words = Which register is it about?
choose-own-words-lead = Choose the register if you know it. If you don’t, you can still tell us.
choose-unknown = Not sure which?
choose-unknown-why = The data protection officer reads your matter and passes it on to the right place. The time limit runs from the arrival of your matter.
choose-unknown-button = I don’t know, start anyway
start-access-lead = You answer a few short questions and identify yourself at the end. It takes about five minutes.
start-access-1 = You tell which data you want and from what period.
start-rectification-lead = You tell what is wrong and what it should be, and identify yourself at the end. It takes about five minutes.
start-rectification-1 = You tell what is wrong and what it should be. You are asked for reasons, but they aren’t demanded.
start-own-words-lead = You tell your matter in your own words and identify yourself at the end. The data protection officer passes it on to the right place.
start-own-words-1 = You tell what you wish. You don’t need to know which right or law fits.
start-add = If you already have an unfinished request in this browser, this is added to it. Nothing is lost.
act-add = Add to my request

## What is wrong on these pages

problem-whose-not-chosen = Choose whose information it is about
problem-wrong-empty = Write what is wrong or missing
problem-wrong-too-long = Shorten the text: at most 10,000 characters
problem-correct-empty = Write what it should say
problem-correct-too-long = Shorten the text: at most 10,000 characters
problem-reasons-too-long = Shorten the reasons: at most 10,000 characters
problem-wish-empty = Write what it is about
problem-wish-too-long = Shorten the text: at most 10,000 characters
problem-way-not-chosen = Choose how you want the answer
problem-format-too-long = Shorten the text: at most 500 characters
