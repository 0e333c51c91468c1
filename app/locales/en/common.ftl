# The frame of every page, and what is shown when a page can not be.


## The frame

title = { $title } – Tietoluukku
title-of = { $title } – { $authority } – Tietoluukku
title-wrong = Error: { $title }
skip = Skip to content
demo-label = Notice
demo-banner = Demo, not official. The people are made up, and requests don’t reach the municipality.
nav-label = Service
nav-matters = My matters
nav-worklist = Worklist
nav-logout = Log out
help-title = Do you need help?
help-portal = Choose your municipality first. Its pages tell where to ring or go.
help-phone = Telephone:
foot-label = About the service
foot-about = About this service
foot-verify = Check a receipt
foot-staff = For staff

## When a page can not be shown

missing-title = Page not found
missing-lead = There is no page at this address that we can show you.
missing-typed = If you typed the address, check the spelling.
missing-own = If the matter is yours, check that you identified in the same way as when you sent the request.
missing-front = To the front page
no-draft-title = No draft found
no-draft-lead = There is no unfinished request in this browser. Nothing has been sent.
no-draft-why = A draft is kept for two days after it was last saved, and only in the browser in which you began.
no-draft-filed = If you have already sent the request, you find it here:
no-draft-again = Start again
broken-title = Something went wrong
broken-lead = The fault is ours, not yours. What was saved is still there. Please try again in a moment.
broken-incident = If you contact us, tell us this code:
back-municipality = ← Municipality’s front page
back-registers = ← Municipality’s registers
back-notice = ← Privacy notice
