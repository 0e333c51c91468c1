# Mail. To citizens: only that there is news. To offices: never the person.

mail-citizen-subject = There is news for you in Tietoluukku
mail-citizen =
    Hello,

    there is news in your matter. Log in to the service to read it:
    { $address }

    For your safety this message says no more. You can’t reply to it.
mail-part-subject = New request { $reference }
mail-part =
    A request has arrived at your register.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }

    Open the request:
    { $address }
mail-sort-subject = A matter in own words { $reference }
mail-sort =
    A matter in own words has come to you. Pass it on to whoever decides it. The time limit is already running.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }

    Open the matter:
    { $address }
mail-told-subject = For your information: request { $reference }
mail-told =
    A request has arrived. The notice asks people to write to you, so you are told. You need not do anything: the register’s owner decides it.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }

    { $address }
mail-task-subject = Consent withdrawn, task { $reference }
mail-task =
    A consent has been withdrawn. The withdrawal is already in effect.

    Register: { $register }
    Matter: { $right }
    Reference: { $reference }

    Tell the recipients of the data and mark the task done:
    { $address }
mail-replied-subject = Reply to the question { $reference }
mail-replied =
    The person has replied to the question.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }

    Read the reply:
    { $address }
mail-message-subject = New message to request { $reference }
mail-message =
    The person has written a message.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }

    Read the message:
    { $address }
mail-handed-subject = Request given to a colleague { $reference }
mail-handed =
    The request has been given to another colleague. See in the worklist whether it is yours now.

    Register: { $register }
    Request: { $right }
    Reference: { $reference }
    Answer by: { $due }

    Open the request:
    { $address }
