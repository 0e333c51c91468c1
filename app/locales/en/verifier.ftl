# Checking a receipt: the public page and what its island shows.

## The page

verify-title = Check a receipt
verify-lead = Anybody can check that a receipt is genuine and that not a single character has been changed.
verify-stays = The file doesn’t leave your device.
verify-stays-how = It is checked in your browser and isn’t sent to the service. Once this page is open, no network is needed.

## The keys

verify-keys-title = Which keys are used
verify-keys-how = The page brings all the keys with which this service has sealed files. If the seal was made with another key, the result is “unknown key”, never “the file is genuine”.
verify-key-since = in use since { $from }
verify-key-between = in use { $from } – { $until }
verify-keys-file = The keys as a file (JSON)

## Without script: the command

verify-command-title = Checking with a command
verify-command-when = If there is no place on this page where a file can be chosen, your browser can’t do the check. A command does the same check, also without a network:
verify-command-receipt = Download the receipt as a file from My matters.
verify-command-keys = Save the keys of the service under the name keys.json:
verify-command-run = Run the command on a computer that has the program tietoluukku. It is the program that this service runs on. You get it from those who maintain the service.
verify-command-why-title = Why does the service not check the file for you?
verify-command-why = The file doesn’t have to leave you. It says what you asked for, and the full evidence also holds your personal identity code. That is why there is no form on this page that would send the file.

## What can be proven at all

verify-general-title = What a genuine receipt proves
verify-general-1 = That the request arrived, when it arrived, and what it said word for word.
verify-general-2 = If the request was signed: that an identified person signed it. The receipt doesn’t hold the identity code.
verify-general-3 = A receipt doesn’t prove that what the request says is true.

## The field for the file

verify-label = Choose the file to check
verify-hint = A receipt (vastaanotto.json) or the full evidence (todiste.json)
verify-drop = You can also drop the file here.

## Which of the files it is

verify-kind-receipt = You chose a receipt
verify-kind-receipt-means = It doesn’t hold an identity code, so it can be shown to others.
verify-kind-evidence = You chose the full evidence
verify-kind-evidence-means = The file holds a personal identity code. Whoever gets the file gets the code. Don’t show or send it without a weighty reason.
verify-kind-withdrawal = You chose the receipt of a withdrawn consent
verify-kind-withdrawal-means = It doesn’t hold an identity code, so it can be shown to others.
verify-kind-neither = The file is neither a receipt nor the evidence
verify-kind-neither-means = Choose another file. If you chose the right one, it has changed so that it can’t be read: download it again then.

## What it is worth

verify-outcome-valid = The file is genuine
verify-outcome-valid-means = The file is exactly as the service gave it out.
verify-outcome-unknown = Unknown key: the file can’t be confirmed as genuine
verify-outcome-unknown-means = The file doesn’t contradict itself, but its seal wasn’t made with a key of this service. Anybody may have made it. If another service gave it out, check it there.
verify-outcome-invalid = The file is no evidence
verify-outcome-invalid-means = The file isn’t as the service gave it out: it was changed or damaged. Download it again from My matters, and don’t open and save it with another program. If you got it from somebody else, ask for it again.

## Headings of the report

verify-heading-proves = What this proves
verify-heading-gaps = What this doesn’t prove
verify-heading-steps = What was checked
verify-heading-facts = What the file says
verify-heading-claims = What the file claims

## What a valid file proves, by whose word

verify-proof-unchanged = The service vouches: it gave out this file, and not a single character has been changed.
verify-proof-arrived = The service vouches: the request arrived at the time that the file gives, and it said word for word what the file holds.
verify-proof-signed-says-portal = The service vouches: the identity provider identified the sender, who signed this very request. The identity provider’s own confirmation is in the full evidence only.
verify-proof-signed-by-provider = The identity provider itself vouches: it identified the person who signed this very request. That the key was the identity provider’s, this service vouches for.
verify-proof-withdrawn = The service vouches: the withdrawal arrived at the time that the file gives and has held since then. It was about the consents that the file lists.

## What no file, or not this one, proves

verify-gap-anything = The file proves nothing: it may say anything.
verify-gap-sender = Who sent the request. It wasn’t signed, and the sender wasn’t identified.
verify-gap-signer = Who signed the request. The person’s identity is in the full evidence only.
verify-gap-bearer = That whoever shows the file is the one who sent the request.
verify-gap-truth = That what the request says is true.
verify-gap-since = What has happened to the request since. That can be seen under My matters.
verify-gap-withdrawer = Who withdrew, and whose consent it was. The receipt leaves that out so that it can be shown to others.
verify-gap-carried-out = That the withdrawal has already been carried out in every system and told to every recipient.

## The checks, as questions

verify-result-passed = Yes
verify-result-failed = No
verify-result-unknown = Cannot be told
verify-check-canonical = Is the file laid out in the service’s format, without extra spaces or line breaks?
verify-check-canonical-means = Even one more space or line break is a change.
verify-check-seal = Does the electronic seal of the service hold?
verify-check-seal-means = Only who has the secret key of the service can make the seal. If a single character changes, it no longer holds.
verify-check-key-known = Has the service published the key of the seal?
verify-check-key-known-means = With another key anybody can make a seal.
verify-check-key-in-force = Was the key in use when the file was sealed?
verify-check-key-in-force-means = A key that has been retired must not seal any more.
verify-check-part-digest = Does the checksum fit the text of the request?
verify-check-part-digest-means = The checksum is computed from the text and changes if the text does.
verify-check-part-signed = Is the request among what was signed?
verify-check-part-signed-means = One identification can sign several requests.
verify-check-part-agrees = Does the receipt speak of the same request?
verify-check-part-agrees-means = Municipality, register, right, version of the notice and language must be the same in both.
verify-check-receipt-seal = Does the receipt’s own seal hold too?
verify-check-receipt-seal-means = Inside the evidence is the receipt, which has a seal of its own.
verify-check-token-signature = Does the identity provider’s signature hold?
verify-check-token-signature-means = The identity provider confirmed with its signature that it identified the person for this service.
verify-check-nonce-covers-parts = Is the identity provider’s confirmation about these very requests?
verify-check-nonce-covers-parts-means = The confirmation holds a code that is computed from the signed requests. It doesn’t fit any others.
verify-check-token-hash = Is the confirmation the one that the receipt speaks of?
verify-check-token-hash-means = The receipt holds the checksum of the confirmation.
verify-check-token-agrees = Are identity provider, means and time the same in both?
verify-check-token-agrees-means = The receipt was compared with the identity provider’s confirmation.

## What the file says

verify-fact-reference = Reference
verify-fact-authority = To whom
verify-fact-register = Register
verify-fact-right = What was asked for
verify-fact-received-on = Arrived on
verify-fact-received-at = Exact time of arrival
verify-fact-answer-by = Answer by
verify-fact-identified = How the sender was identified
verify-fact-key-id = Key of the seal
verify-identified = The sender was identified by { "{issuer}" }, { "{time}" }.
verify-unsigned = The sender wasn’t identified: the request was sent unsigned.
verify-no-register = No register was named
