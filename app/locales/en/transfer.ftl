# A request that came to the wrong place goes to the right one (Administrative Procedure Act, section 21).

## Before a request: the register has moved
moved-title = Who has the data now
moved-which = What is your request about?
moved-now = Ask this authority for your data:
moved-part = This part has moved. Ask this authority for data about it:
moved-rest = Something else, or you do not know
moved-rest-here = Make your request here. If it belongs to another authority, we pass it on at once and tell you so.
moved-still = You can still make your request here. Then we pass it on to the right authority at once and tell you so.
moved-here = Make your request in this service
moved-button = Make the request here all the same

## The authority's pages
transfer-open = Transfer to the right place
transfer-title = Transfer the request to the right place
transfer-lead = Answer due by { $date }.
transfer-rule = If the request does not belong to you, transfer it at once to whom it belongs. The person is told of the transfer (Administrative Procedure Act, section 21).
transfer-moved = The register has moved to this authority. The contact details are filled in below.
transfer-moved-partly = A part of the register has moved to this authority. If the request is only about that part, transfer it there:
transfer-place = Where the request goes
transfer-place-office = To another office of the same organisation
transfer-place-office-hint = The request does not end. The time limit stays the same.
transfer-place-portal = To another municipality in this service
transfer-place-portal-hint = The request ends here and goes on there with a new reference.
transfer-place-outside = To an authority that is not in this service
transfer-place-outside-hint = You send the request yourself. Here you record where, how and when.
transfer-office = Office
transfer-register = The register to which the request goes
transfer-thread = The conversation
transfer-thread-yes =
    { $n ->
        [one] One message goes along
       *[other] { $n } messages go along
    }
transfer-thread-hint = Clear this if the new authority does not need the messages. Notes do not go along.
transfer-authority = Name of the authority
transfer-address = Address and other contact details
transfer-address-hint = The person sees these. Use the office's contact details, not those of a single person.
transfer-sent-by = How you sent the request
transfer-sent-by-hint = Ordinary e-mail will not do, since the data is confidential.
transfer-way-secure-mail = By secure mail
transfer-way-service = From system to system, or in the authority's online service
transfer-way-post = By post
transfer-way-hand = By hand
transfer-sent-on = On which day
transfer-sent-on-hint = For example 27/11/2026
transfer-package-first = Send the request first. The package holds all that the new authority needs.
transfer-package-open = Open the package to send
transfer-package-locked = Open the request with a reason to get the package to send
transfer-reason = Why the request is transferred
transfer-reason-hint = The person and the new office read this. Write clearly, and in the person's language.
transfer-reason-moved = Another authority now has the data that you asked for: { $to }.
transfer-check-title = Check before you transfer
transfer-unfinished = Complete this before you transfer
transfer-goes = What goes along
transfer-goes-office = Everything that is in the request.
transfer-goes-portal = The request with its attachments, the proof of the signature and the details of the person. Messages and notes do not go along.
transfer-goes-portal-thread = The request with its attachments, the proof of the signature, the details of the person and the messages. Notes do not go along.
transfer-goes-outside = What you have sent yourself. This service sends nothing to the authority.
transfer-decider-there = Handled there by:
transfer-due-office = The time limit does not change.
transfer-due-late = The day has passed. The new authority gets the request late.
transfer-then-office = The new office gets mail at once. The request leaves your worklist.
transfer-then-portal = The new authority gets the request at once. The request ends here as transferred.
transfer-then-outside = The request ends here as transferred.
transfer-final = A transfer can not be undone.
transfer-final-told = The person is told of the transfer.
transfer-confirm = Transfer the request
transfer-done-title = The request has been transferred
transfer-done-lead = Below is the same notice that the person sees.
transfer-tell = Tell the person about the transfer.
transfer-tell-how = The person can not read the notice in this service or wants the answer in another way. Print this page and send it to them.
transfer-not-title = The request can not be transferred now
transfer-not-yours = Your colleague has the request. Whoever has it, or the data protection officer, can transfer it.
transfer-dpo = In the wrong place?
transfer-dpo-how = As data protection officer you can transfer the request to the right place without reading it.
transfer-proposal = The register has moved. Transfer the request there at once:
transfer-proposal-partly = A part of the register has moved. If the request is about that part, transfer it there at once:
worklist-sent-on = The request has been transferred to another office. It is no longer on your worklist.

## The notice of transfer
transfer-to = To whom the request was transferred
transfer-when = When
transfer-why = Why
transfer-what = Which request
transfer-due = When the answer comes
transfer-still = Who transferred it
transfer-phone = Telephone
transfer-reference-there = Reference there:
transfer-sent-secure-mail = Sent by secure mail on
transfer-sent-service = Sent from system to system on
transfer-sent-post = Sent by post on
transfer-sent-hand = Delivered by hand on
transfer-due-portal = The time still runs from the day on which the request first arrived. The transfer does not make it longer.
transfer-due-outside = The new authority must answer within one month of getting the request. Ask it for the exact day.
transfer-law = An authority must transfer a matter that came to the wrong place to the right authority at once, and tell of it (Administrative Procedure Act 434/2003, section 21).
transfer-notice-open = Notice of transfer
transfer-notice-title = Notice that your request was transferred
transfer-notice-lead = Your request had come to the wrong place. It has been transferred to the authority to which it belongs. You need not make a new request.
transfer-none-title = Your request has not been transferred
transfer-none-lead = Your request is handled by the authority to which you sent it.
transfer-go-on = Go to the request in its new place
came-from = Came by transfer
came-reference = Reference before the transfer:
came-time = The time limit runs from the day on which the request first arrived.
came-note = Your request was transferred here. It was passed on by
follow-goes-on = Your request goes on in another place with the reference { $reference }. You see its status on this page.
action-transferred-here = The request came by transfer from another authority.
action-to-office = The request was transferred to another office of the same organisation.

## The package to send
package-title = Request to be transferred { $reference }
package-back = Back to the transfer
package-secret = This holds confidential data.
package-secret-how = Send it by secure mail or in another protected way. That this page was opened is in the log. Download the attachments below one by one.
package-file = Download as a file with the proof of the signature
package-law = We transfer a request that belongs to you (Administrative Procedure Act 434/2003, section 21). The person has been told of the transfer.
package-from = The authority that transfers it
package-person = The person
package-contact = Contact details
package-known = Identity
package-signed = The person identified strongly and signed the request. The proof is in the file.
package-unsigned = The request was sent without identification. Check the identity before you give any data.

## Problems
problem-place-not-chosen = Choose where the request goes
problem-to-office-not-chosen = Choose an office
problem-to-register-not-chosen = Choose a register
problem-authority-empty = Write the name of the authority
problem-authority-too-long = The name of the authority is too long
problem-address-empty = Write the authority's address or other contact details
problem-address-too-long = The contact details are too long
problem-sent-by-not-chosen = Choose how you sent the request
problem-sent-on-not-a-date = Write the day on which you sent it, for example 27/11/2026
problem-sent-on-too-early = That day is before the request arrived
problem-sent-on-ahead = That day can not be in the future
problem-transfer-reason-empty = Say why the request is transferred
problem-transfer-reason-too-long = The reason is too long
