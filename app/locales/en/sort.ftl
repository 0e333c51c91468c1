# A matter in own words is sorted into parts.

## Pages of the data protection officer
sort-why = The person told of the matter in their own words. See which rights and registers it is about and sort it into parts.
sort-open = Sort the matter into parts
sort-or-assign = Or give the whole matter to one office
sort-title = Sort the matter into parts
sort-wish = The matter in the person’s words
sort-meant = The register that the person chose
sort-meant-none = The person chose no register.
sort-parts = Parts
sort-parts-how = Make a part of each thing that is asked for. Each part gets a reference of its own and goes to whoever decides it. The deadline runs from the day the matter arrived.
sort-parts-whole = The person’s text goes along whole with every part, because the person sent it as it is.
sort-part = Part { $n }
sort-choose = Choose
sort-right = What is asked for
sort-register = From which register
sort-office = Who decides
sort-office-hint = Choose only if the register’s notice leaves open who decides.
sort-office-notice = Who the notice names
sort-about = What this part is about
sort-about-hint = Tell the person and whoever decides, shortly, which part of the text belongs here.
sort-add = Add a part
sort-remove = Remove part { $n }
sort-full = There are { $n } parts already. No more can be added.
sort-explanation = Message to the person
sort-explanation-hint = Say clearly how you understood the matter and why you sorted it like this. The person and everybody who decides a part see the message.
sort-about-dpo = What the part is about (in the data protection officer’s words)
sort-explained = The data protection officer’s message to the person
sort-check-title = Check before you sort the matter
sort-unfinished = Complete these before you sort the matter
sort-then = The parts go to who decides them at once, and the person sees the parts and your message. This can’t be undone. After that you are only told where the parts are.
sort-confirm =
    { $n ->
        [one] Send for decision
       *[other] Sort into { $n } parts
    }
sort-over-title = The matter has been sorted into parts
sort-over-lead = Each part is now with whoever decides it. You are told where the parts are. You see them in your worklist.
sort-decides = Decided by
sort-not-title = This can’t be sorted into parts
sort-not-lead = Somebody decides this request already. Only a matter in own words that nobody decides yet is sorted into parts.
sort-not-closed = The matter is closed already.
sort-quicker = Your sorting wasn’t done.
sort-quicker-kept = The matter changed before you confirmed. Everything that you typed is kept further down on this page.
sort-kept = What you typed

## Pages of the person
sorted-title =
    { $n ->
        [one] Your matter has been passed on for decision
       *[other] Your matter has been sorted into { $n } parts
    }
sorted-lead = You told of your matter in your own words. The data protection officer saw what it asks for and passed each part on to whoever decides it. The deadlines run from the day your matter arrived.
sorted-word = The data protection officer’s message to you
sorted-parts = What became of your matter
sorted-this = (this page)
sorted-about = What the part is about
matters-sorted = What you told in your own words, in { $n } parts
filing-sorted = What you told in your own words has been sorted into { $n } parts

## Problems
problem-right-not-chosen = Choose what is asked for
problem-right-twice = Another part asks for the same from the same register. Make one part of the two
problem-register-not-chosen = Choose a register
problem-office-open = The register’s notice leaves open who decides. Choose who does
problem-office-known = The register’s notice names who decides. Choose “Who the notice names”
problem-office-wrong = Choose somebody else. The data protection officer can’t decide the matter
problem-about-empty = Write what this part is about
problem-about-too-long = Shorten the text: 2,000 characters at most
problem-explanation-empty = Write a message to the person
problem-explanation-too-long = Shorten the message: 2,000 characters at most
