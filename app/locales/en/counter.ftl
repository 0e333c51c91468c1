# Paper, and the counter at which clerks file for people.

## The draft as a form on paper

paper-title = Print and sign on paper
paper-lead = You get a form with your answers filled in. Print it, sign it and send or bring it to the municipality.
paper-files-nothing = This does not send the request yet.
paper-clock = The time limit begins on the day when the paper reaches the municipality.
paper-kept = We keep your answers for 90 days under the reference of the form, so that a clerk finds them when the paper arrives. You write your name on the paper yourself.
paper-several = Your request concerns several municipalities. Each gets a form of its own.
paper-again = You have changed your answers. The form that you made before no longer matches them. Make the form again.
paper-make = Make the form
paper-print = { $n ->
    [one] The form is ready. Print this page with the print function of your browser.
   *[other] There are { $n } forms. Print this page with the print function of your browser: each form gets a sheet of its own.
}
paper-not-filed = The request has not been sent yet. It is made when the paper has reached the municipality.
paper-form-title = Request about personal data
paper-who = Who asks
paper-name = Name
paper-born = Personal identity code or date of birth
paper-address = Postal address
paper-phone = Telephone or e-mail
paper-more = Anything to add
paper-who-why = The municipality checks who you are before it gives out any data. You do not have to write your identity code.
paper-signature = Date and signature
paper-date = Place and date
paper-sign = Signature
paper-sign-why = The request is valid without a signature too.
paper-where = Where to send or bring the form
paper-where-how = Post the form or bring it with you. Do not send it by e-mail: ordinary e-mail is not protected.
paper-then = When the paper has arrived, the municipality records it. You get an answer within a month of that day, unless the notice promises it sooner.
paper-until = The answers are kept under this reference until { $date }. The paper is valid after that too.
paper-files-kept = The files are kept with the reference. You do not need to print them.
paper-files-print = Print the files as well and enclose them.

## The empty form

blank-link = Print an empty paper form
blank-title = Empty paper form
blank-lead = Print this page with the print function of your browser and fill in the form by hand.
blank-instead = You can also make your request in this service. Then you get a receipt at once:
blank-what = What I ask for
blank-words = Tell in your own words what the request is about
blank-answer = How I want the answer
blank-answer-post = By post
blank-answer-visit = At a visit

## The clerk's counter

counter-title = Service point
counter-lead = File a request for somebody who visits the service point or who has written on paper.
counter-open-counter = Open the service point
counter-back = ← Service point
counter-open-title = A request is unfinished
counter-open = You began to file a request, but it has not been sent. If you begin another one, the unfinished one goes.
counter-open-go = Go on with the unfinished one
counter-begin-title = New request:
counter-begin-lead = The questions are the same as for residents themselves. At the end you record who the customer is.
counter-begin = The customer is here
counter-begin-letter = A letter without a form
counter-printed-title = A printed form
counter-printed-lead = If the paper has a reference, the answers are here already.
counter-reference = Reference of the form
counter-reference-hint = Twelve characters at the top of the form.
counter-printed = Find the form
problem-viite-malformed = Check the reference: it has twelve characters
problem-viite-unknown = There is no form with this reference in the municipality. It may have expired: then file the paper as a letter
problem-viite-taken = This form has already been filed
counter-today = You have filed today
counter-today-lead = You see that the request was filed. You do not see its contents or the answer.
counter-today-none = You have not filed any requests today.
counter-way-counter = at the service point
counter-way-paper = on paper
counter-note = You are filing a request for a customer. Write what the customer says.
counter-note-paper = You are filing a request that came on paper. Write what the paper says.
counter-note-to = The request to be filed
counter-check-go = Go on to who the customer is

## Filing

counter-file-title = File a request for a customer
counter-file-title-paper = File a request that came on paper
counter-file-lead = Read the request out to the customer and ask whether it is right. Then record who the customer is.
counter-file-lead-printed = Compare the request with the paper. If the paper says something else, change the answers. Then record what the paper says.
counter-file-lead-letter = Record the request as the paper has it. Then record who sent it.
counter-what-title = What is asked for
counter-what-lead = Choose what the request is about. If you do not know the register, choose a request in own words.
counter-asked-title = What is asked for
counter-what-change = Change or add
counter-what-undone = Answers are still missing from the request.
counter-what-go-on = Complete the request
counter-who-title = Who asks
counter-person = Name
counter-code = Personal identity code
counter-code-hint = Compare it with the document. With the code, the customer finds the request later by logging in. If there is no code, write the date of birth.
counter-code-hint-paper = If it is on the paper.
counter-born = Date of birth
counter-born-hint = For example 15.3.1980. Leave this empty if you wrote the identity code.
counter-reached = Contact
counter-reached-hint = A postal address, a telephone number or an e-mail address. One is enough.
counter-spoken = In which language is the answer wanted?
counter-spoken-fi = in Finnish
counter-spoken-sv = in Swedish
counter-spoken-en = in English
counter-seen = How did you check who the customer is?
counter-seen-hint = Record only the kind of document. Do not take a copy or a photo, and do not write its number anywhere.
counter-paper-title = The paper
counter-arrived = On which day did the paper reach the municipality?
counter-arrived-hint = For example 20/11/2026. The time limit runs from this day, not from the day of filing.
counter-arrived-on = The request arrived
counter-signed = Is the paper signed?
counter-signed-hint = The request is valid without a signature too.
counter-signed-yes = Yes
counter-signed-no = No
counter-scan = Scanned paper
counter-scan-hint = PDF, JPG or PNG. If the pages are in several files, add them one by one.
counter-scan-add = Add the scan and go on
counter-file-then = When you file the request, it goes to who decides at once. You print a receipt for the customer.
counter-file-then-paper = When you file the request, it goes to who decides at once. You print a receipt to be posted.
counter-file = File the request
counter-kept = Only you see the unfinished request, and it is deleted after two days.
problem-person-empty = Write the customer’s name
problem-person-too-long = Shorten the name: at most 200 characters
problem-code-none = Write the identity code or the date of birth
problem-code-malformed = Check the identity code: it is mistyped
problem-born-not-a-date = Write the date of birth as a date, for example 15.3.1980
problem-born-in-future = The date of birth cannot be in the future
problem-born-not-of-code = The date of birth and the identity code do not match. Check both
problem-reached-empty = Write how the customer can be reached
problem-reached-too-long = Shorten the contact: at most 500 characters
problem-spoken-not-chosen = Choose the language of the answer
problem-seen-not-chosen = Choose how you checked the customer’s identity
problem-arrived-not-a-date = Write the day of arrival as a date, for example 20/11/2026
problem-arrived-in-future = The day of arrival cannot be in the future
problem-arrived-too-long-ago = The day of arrival is more than a year ago. Check the year
problem-signed-not-chosen = Choose whether the paper is signed
problem-file-no-scan = Add the scanned paper
identity-by-known-personally = Known personally

## Filed

counter-filed-title = The request has been filed
counter-filed-lead = Print the receipt with the print function of your browser. Give it to the customer or post it.
counter-filed-close = When you have printed it, close this page with the button below. After that you do not see the contents of the request.
counter-filed-done = Printed, close
counter-filed-follow = How to follow your matter
counter-filed-log-in = Log in with your bank credentials or mobile certificate, and you find the request and the answer here:
counter-filed-secret = Keep the code like a password. On that page you can also identify yourself, if you want to read the answer in the service.

## How it came

came = How the request arrived
came-counter = At the service point. A clerk checked the identity:
came-paper-signed = On paper, signed by hand.
came-paper-unsigned = On paper, without a signature.
came-paper-on = The paper arrived { $date }.
action-filed-at-counter = The request was filed at the service point, and a clerk checked the identity.
action-filed-on-paper = A request that came on paper was filed.
verify-gap-visitor = Who made the request. The municipality filed it at its service point or from paper, and only the municipality has the person’s details.
verify-by-staff = The municipality filed the request at its service point or from paper.
