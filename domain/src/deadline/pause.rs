//! Times in which the clock stood still, and their order.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{DeadlineError, in_range};

/// A time in which the clock stood still, since the person was asked something
/// without which the matter can't be answered: who they are (GDPR Art. 12(6))
/// or what they mean (recital 63).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pause {
    /// The day on which the question was sent.
    pub from: NaiveDate,
    /// The day on which the answer came.
    pub to: NaiveDate,
}

impl Pause {
    /// By how many days the pause moves the date: those between question and
    /// answer, none when the answer came on the same day.
    #[must_use]
    pub fn days(self) -> i64 {
        (self.to - self.from).num_days()
    }
}

/// `2026-03-04..2026-03-11`, as commands take it.
impl std::fmt::Display for Pause {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}..{}", self.from, self.to)
    }
}

/// Checks the pauses and sorts them.
pub(super) fn in_order(
    received_on: NaiveDate,
    pauses: &[Pause],
) -> Result<Vec<Pause>, DeadlineError> {
    let mut pauses = pauses.to_vec();
    pauses.sort_by_key(|pause| (pause.from, pause.to));
    for pause in &pauses {
        in_range(pause.from)?;
        in_range(pause.to)?;
        if pause.to < pause.from {
            return Err(DeadlineError::PauseBackwards(*pause));
        }
        if pause.from < received_on {
            return Err(DeadlineError::PauseBeforeReceipt(*pause));
        }
    }
    match pauses.windows(2).find(|pair| pair[1].from < pair[0].to) {
        Some(pair) => Err(DeadlineError::PausesOverlap(pair[0], pair[1])),
        None => Ok(pauses),
    }
}

/// Checks a question that is not yet answered: it comes after the receipt and
/// after every answer.
pub(super) fn check_open(
    received_on: NaiveDate,
    pauses: &[Pause],
    asked: NaiveDate,
) -> Result<(), DeadlineError> {
    let open = Pause {
        from: in_range(asked)?,
        to: asked,
    };
    if asked < received_on {
        return Err(DeadlineError::PauseBeforeReceipt(open));
    }
    match pauses.iter().find(|pause| pause.to > asked) {
        Some(pause) => Err(DeadlineError::PausesOverlap(*pause, open)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        calendar::Calendar,
        deadline::{Period, compute},
    };

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn pause(from: &str, to: &str) -> Pause {
        Pause {
            from: date(from),
            to: date(to),
        }
    }

    #[test]
    fn wrong_pauses_are_refused() {
        let received = date("2026-03-02");
        let of = |pauses: &[Pause]| {
            compute(received, Period::ONE_MONTH, Calendar::Eu, pauses).map(|computed| computed.due)
        };
        let (first, second) = (
            pause("2026-03-04", "2026-03-11"),
            pause("2026-03-10", "2026-03-12"),
        );
        assert_eq!(
            of(&[second, first]),
            Err(DeadlineError::PausesOverlap(first, second))
        );
        let backwards = pause("2026-03-11", "2026-03-04");
        assert_eq!(
            of(&[backwards]),
            Err(DeadlineError::PauseBackwards(backwards))
        );
        let early = pause("2026-03-01", "2026-03-04");
        assert_eq!(of(&[early]), Err(DeadlineError::PauseBeforeReceipt(early)));
        // One that begins on the day on which another ends follows it.
        let next = pause("2026-03-11", "2026-03-12");
        assert_eq!(of(&[next, first]), Ok(date("2026-04-10")));
    }
}
