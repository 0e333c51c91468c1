# Something was done too often.

too-often-title = Please wait a moment
too-often-minutes =
    { $n ->
        [one] This has been done many times in a short while. Try again in a minute.
       *[other] This has been done many times in a short while. Try again in { $n } minutes.
    }
too-often-hours =
    { $n ->
        [one] This has been done many times in a short while. Try again in an hour.
       *[other] This has been done many times in a short while. Try again in { $n } hours.
    }
too-often-kept = What you typed is kept on this page. Leave the page open and press the button when the time has passed.
too-often-again = Send again
too-often-back = Back to the form
too-often-read = You can read privacy notices and your own matters all the time.
too-often-urgent = Everybody in the same network shares this limit. If you did not do this many times yourself, or if it is urgent, call the municipality or visit it.
