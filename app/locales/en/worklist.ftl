# The worklist: piles, search, shortcuts, reminders.

worklist-count-more = over { $n }
worklist-count-late = overdue
worklist-count-week = due within 7 days
worklist-count-new =
    { $n ->
        [one] new
       *[other] new
    }
worklist-count-waiting = waiting for the person
worklist-count-open = all open
worklist-count-closed = closed
worklist-count-told = for your information
worklist-count-tasks =
    { $n ->
        [one] withdrawn consent
       *[other] withdrawn consents
    }
worklist-pile-late = Overdue requests
worklist-pile-week = Requests due within 7 days
worklist-pile-new = New requests
worklist-pile-waiting = Requests waiting for the person’s reply
worklist-pile-open = Open requests
worklist-pile-closed = Closed requests
worklist-pile-told = Requests for your information
worklist-none-late = No request is overdue. Well done.
worklist-none-week = Nothing is due within the next 7 days.
worklist-none-new = There are no new requests. When one arrives, your office mailbox gets a message.
worklist-none-waiting = No request is waiting for a reply from the person.
worklist-none-open = There are no open requests. When one arrives, your office mailbox gets a message.
worklist-none-closed = No request has been closed yet.
worklist-none-told = Right now there are no requests of others for your information.
worklist-news-one = 1 new request, show
worklist-news-many = { $n } new requests, show
worklist-col-outcome = Outcome
worklist-col-closed = Closed
worklist-unknown = The person isn’t identified
worklist-draft = Your draft was saved { $date }
worklist-pages = Pages of the worklist
worklist-page = Page { $n }
worklist-page-before = Previous page
worklist-page-after = Next page
worklist-page-title = { $title }, page { $n }

## Filter and search
worklist-filter = Show one register only
worklist-filter-all = All registers
worklist-filter-place = { $name }: all registers
worklist-filter-do = Filter
worklist-filter-off = Remove the filter
worklist-find-title = Search by reference
worklist-find = Find a request by its reference
worklist-find-hint = For example K7PM-3XDT-9RHF. Capital or small letters will do, and you can leave out the dashes.
worklist-find-do = Search
worklist-find-open = Open { $reference }
problem-tunnus-empty = Type the request’s reference
problem-tunnus-malformed = A reference has 12 letters and digits. Check whether one is missing
problem-tunnus-unknown = No request with this reference belongs to your offices. Check the reference

## Keyboard shortcuts
worklist-keys = Keyboard shortcuts
worklist-keys-what = With shortcuts you move about the worklist without a mouse. They work on this page only, and not while you type into a field.
worklist-key-next = Next request
worklist-key-before = Previous request
worklist-key-open = Open the request
worklist-key-find = Go to the search
worklist-key-help = Show or hide this help
worklist-keys-on = Shortcuts are on.
worklist-keys-off = Shortcuts are off.
worklist-keys-switch-on = Turn shortcuts on
worklist-keys-switch-off = Turn shortcuts off

## Reminders by email
mail-remind-subject =
    { $n ->
        [one] Reminder: one request is waiting for an answer
       *[other] Reminder: { $n } requests are waiting for an answer
    }
mail-remind =
    { $list }Open the worklist:
    { $address }
mail-remind-late = THE LAST DAY HAS PASSED. Answer at once:
mail-remind-two-days = Due within two days:
mail-remind-week = Due within a week:
mail-remind-line =
    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }
