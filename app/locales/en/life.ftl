# Keeping and erasing, backups.

kept-title = Keeping and erasing
kept-link = Keeping and erasing
kept-lead = This page tells how long data is kept in this service and what that is based on. When the time is over, the service erases the data by itself, once a day.
kept-backups = What was erased can't be brought back. It does not come back from an old backup either.
kept-rules = How long data is kept
kept-what = What
kept-long = How long
kept-why = Based on
kept-years =
    { $n ->
        [one] 1 year
       *[other] { $n } years
    }
kept-days =
    { $n ->
        [one] 1 day
       *[other] { $n } days
    }
kept-hours =
    { $n ->
        [one] 1 hour
       *[other] { $n } hours
    }
kept-whole = As long as the service is in use,
kept-since-closed = after the request was closed
kept-since-done = after the withdrawal was carried out
kept-since-withdrawn = after the consent was withdrawn
kept-since-saved = after the last save
kept-since-begun = after it began
kept-since-written = from the moment it was written
kept-since-answered = from the answer
kept-kind-request = A request with its answer, messages and files
kept-kind-unsigned = A request sent without identification whose sender stayed unknown
kept-kind-withdrawal = A withdrawal of consent made by describing it
kept-kind-consent = A withdrawn consent
kept-kind-draft = A request that was not sent
kept-kind-paper = Answers of a request that was printed on paper
kept-kind-typed = Text typed at a request and not sent
kept-kind-upload = A file whose upload was broken off
kept-kind-session = A log-in
kept-kind-feedback = Feedback on accessibility and its answer
kept-kind-log = The log of who looked and what was done
kept-source-default = The service's default. The municipality may set another time in its information management plan (Act 906/2019, section 21).
kept-source-plan = The municipality's information management plan (Act 906/2019, section 21).
kept-source-purpose = No longer than needed (GDPR, Article 5).
kept-source-law = The municipality has to be able to show who used the data (Act 906/2019, section 17). The log holds neither the name of who made a request nor what it says.
kept-erased = Certificates of erasure
kept-erased-lead = A certificate tells what was erased, how much and by which rule. It holds no personal data: of the requests' references there are only digests.
kept-none = Nothing has been erased yet.
kept-certificate = Certificate { $at } (JSON file)
kept-check = The service has sealed the certificate. With the program's command “purge verify” the IT office can check that it was not changed, and whether a certain request is among what was erased.
action-erased = The time for keeping it was over, and the data was erased.
