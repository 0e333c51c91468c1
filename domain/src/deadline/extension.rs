//! More time to answer, and when it may be taken.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Clock, ClockError, Period, add};

/// More time to answer, for a complex matter or many requests (Art. 12(3)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// The whole time, counted from the receipt: at most three months.
    pub to: Period,
    /// Why, as the person was told.
    pub reason: String,
    /// The day on which the person was told.
    pub told_on: NaiveDate,
}

impl Clock {
    /// Takes more time, once. The person has to be told, with the reason, by
    /// the last day that would hold without it, and the whole time is at most
    /// three months from the receipt (GDPR Art. 12(3)), not from the due date.
    ///
    /// # Errors
    /// [`ClockError`] when there is an extension, no reason, no gain, more than
    /// three months, or the person was told too early or too late. While a
    /// question is open the time stands still and can't have run out.
    pub fn extend(&mut self, extension: Extension) -> Result<(), ClockError> {
        if self.extension.is_some() {
            return Err(ClockError::AlreadyExtended);
        }
        if extension.reason.trim().is_empty() {
            return Err(ClockError::NoReason);
        }
        if extension.told_on < self.received_on {
            return Err(ClockError::BeforeReceipt);
        }
        let current = self.deadlines()?;
        if current.stopped_since.is_none() && extension.told_on > current.legal.due {
            return Err(ClockError::TooLate(current.legal.due));
        }
        let ends = |period| add(self.received_on, period);
        let extended = ends(extension.to)?;
        if extended > ends(Period::THREE_MONTHS)? {
            return Err(ClockError::TooLong);
        }
        if extended <= ends(self.statutory)? {
            return Err(ClockError::NotLonger);
        }
        let next = Self {
            extension: Some(extension),
            ..self.clone()
        };
        next.deadlines()?;
        *self = next;
        Ok(())
    }

    /// Whether more time can still be taken on a day, before anybody has
    /// written why.
    ///
    /// # Errors
    /// As [`Clock::extend`], but for the reason.
    pub fn can_extend(&self, told_on: NaiveDate) -> Result<(), ClockError> {
        self.clone().extend(Extension {
            to: Period::THREE_MONTHS,
            reason: "?".to_owned(),
            told_on,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadline::Which;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn clock(received: &str, promised: Option<Period>) -> Clock {
        Clock::new(date(received), promised)
    }

    fn extension(to: Period, told_on: &str) -> Extension {
        Extension {
            to,
            reason: "many systems".to_owned(),
            told_on: date(told_on),
        }
    }

    const FORTNIGHT: Option<Period> = Some(Period::Days(14));

    #[test]
    fn an_extension_counts_from_the_receipt_and_replaces_the_promise() {
        let mut clock = clock("2026-01-31", FORTNIGHT);
        assert_eq!(
            clock.extend(extension(Period::THREE_MONTHS, "2026-02-10")),
            Ok(())
        );
        let extended = clock.deadlines().expect("computes");
        assert_eq!(
            (extended.answer_by, extended.which),
            (date("2026-04-30"), Which::Law)
        );
        assert_eq!(
            extended.unextended.map(|law| law.due),
            Some(date("2026-03-02"))
        );
        assert_eq!(extended.promised, None);
    }

    #[test]
    fn an_extension_is_told_in_time_once_with_a_reason_and_within_three_months() {
        let clock = clock("2026-01-31", None);
        let extend = |extension| {
            let mut clock = clock.clone();
            clock.extend(extension).map(|()| clock)
        };
        let late = extend(extension(Period::THREE_MONTHS, "2026-03-03"));
        assert_eq!(late, Err(ClockError::TooLate(date("2026-03-02"))));
        let early = extend(extension(Period::THREE_MONTHS, "2026-01-30"));
        assert_eq!(early, Err(ClockError::BeforeReceipt));
        assert_eq!(
            extend(extension(Period::Months(4), "2026-02-02")),
            Err(ClockError::TooLong)
        );
        assert_eq!(
            extend(extension(Period::Days(90), "2026-02-02")),
            Err(ClockError::TooLong)
        );
        assert_eq!(
            extend(extension(Period::Days(28), "2026-02-02")),
            Err(ClockError::NotLonger)
        );
        let mute = Extension {
            reason: " ".to_owned(),
            ..extension(Period::Months(2), "2026-02-02")
        };
        assert_eq!(extend(mute), Err(ClockError::NoReason));
        let on_the_last_day = extend(extension(Period::THREE_MONTHS, "2026-03-02"));
        let again = on_the_last_day.and_then(|mut clock| {
            clock
                .extend(extension(Period::THREE_MONTHS, "2026-03-02"))
                .map(|()| clock)
        });
        assert_eq!(again, Err(ClockError::AlreadyExtended));
    }

    #[test]
    fn a_pause_in_the_extended_time_moves_only_the_extended_date() {
        let mut clock = clock("2026-01-31", None);
        assert_eq!(
            clock.extend(extension(Period::THREE_MONTHS, "2026-02-10")),
            Ok(())
        );
        assert_eq!(clock.ask(date("2026-03-20")), Ok(()));
        assert_eq!(clock.answered(date("2026-03-25")), Ok(()));
        let moved = clock.deadlines().expect("computes");
        assert_eq!(moved.answer_by, date("2026-05-05"));
        assert_eq!(
            moved.unextended.map(|law| law.due),
            Some(date("2026-03-02"))
        );
    }

    #[test]
    fn a_stopped_clock_can_be_extended_however_long_the_answer_takes() {
        let mut clock = clock("2026-01-31", None);
        assert_eq!(clock.ask(date("2026-02-02")), Ok(()));
        assert_eq!(
            clock.extend(extension(Period::THREE_MONTHS, "2026-04-01")),
            Ok(())
        );
    }
}
