//! Feedback on accessibility, and by when it is answered.
//!
//! Anybody may say what they can't use, and the service provider answers within
//! fourteen days (Act 306/2019 on digital services, ch. 3). The days are calendar
//! days and do not wait for a working day: an answer may come on any day, and
//! the earlier date is the better one for who waits.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Within so many days of its arrival (Act 306/2019, ch. 3).
pub const DAYS: u64 = 14;

/// The last day for the answer.
#[must_use]
pub fn answer_by(received: NaiveDate) -> NaiveDate {
    received
        .checked_add_days(Days::new(DAYS))
        .unwrap_or(NaiveDate::MAX)
}

/// How an answer went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerBy {
    /// To the address that came along.
    Mail,
    /// Another way, or to nobody where nobody can be reached.
    Otherwise,
}

impl AnswerBy {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Otherwise => "otherwise",
        }
    }

    /// Reads the stable name.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Mail, Self::Otherwise]
            .into_iter()
            .find(|by| by.code() == code)
    }
}

/// Where feedback stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum FeedbackState {
    /// It waits for its answer.
    Open,
    /// It was answered.
    Answered {
        /// How.
        by: AnswerBy,
        /// On which day.
        on: NaiveDate,
    },
}

/// Why feedback can't be answered so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum CannotAnswer {
    /// It has its answer.
    #[error("already answered")]
    Answered,
    /// No address came along.
    #[error("no address to answer to")]
    NoAddress,
}

/// Feedback without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Feedback {
    /// On which day it arrived.
    pub received: NaiveDate,
    /// Whether an address for the answer came along.
    pub reachable: bool,
    /// Where it stands.
    pub state: FeedbackState,
}

impl Feedback {
    /// Days until the last one, negative after it; none once it is answered.
    #[must_use]
    pub fn days_left(&self, today: NaiveDate) -> Option<i64> {
        match self.state {
            FeedbackState::Open => Some((answer_by(self.received) - today).num_days()),
            FeedbackState::Answered { .. } => None,
        }
    }

    /// Whether it waits and should not any more. Computed, never stored.
    #[must_use]
    pub fn late(&self, today: NaiveDate) -> bool {
        self.days_left(today).is_some_and(|days| days < 0)
    }

    /// Answers it.
    ///
    /// # Errors
    /// [`CannotAnswer`]
    pub fn answer(self, by: AnswerBy, on: NaiveDate) -> Result<Self, CannotAnswer> {
        match (self.state, by) {
            (FeedbackState::Answered { .. }, _) => Err(CannotAnswer::Answered),
            (FeedbackState::Open, AnswerBy::Mail) if !self.reachable => {
                Err(CannotAnswer::NoAddress)
            }
            (FeedbackState::Open, _) => Ok(Self {
                state: FeedbackState::Answered { by, on },
                ..self
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn feedback(received: &str, reachable: bool) -> Feedback {
        Feedback {
            received: day(received),
            reachable,
            state: FeedbackState::Open,
        }
    }

    #[test]
    fn fourteen_days_by_the_calendar_whatever_day_that_is() {
        for (received, due) in [
            ("2026-11-22", "2026-12-06"),
            // Over a leap day, over the turn of the year, to Christmas.
            ("2028-02-20", "2028-03-05"),
            ("2026-12-20", "2027-01-03"),
            ("2026-12-11", "2026-12-25"),
        ] {
            assert_eq!(answer_by(day(received)), day(due), "{received}");
        }
    }

    #[test]
    fn late_from_the_fifteenth_day_until_it_is_answered() {
        let open = feedback("2026-11-22", true);
        for (today, left, late) in [
            ("2026-11-22", 14, false),
            ("2026-12-06", 0, false),
            ("2026-12-07", -1, true),
        ] {
            let today = day(today);
            assert_eq!(
                (open.days_left(today), open.late(today)),
                (Some(left), late)
            );
        }
        let answered = open
            .answer(AnswerBy::Mail, day("2026-12-09"))
            .expect("open");
        assert_eq!(answered.days_left(day("2026-12-10")), None);
        assert!(!answered.late(day("2027-01-01")));
    }

    #[test]
    fn it_is_answered_once_and_by_mail_only_to_an_address() {
        let today = day("2026-11-23");
        for by in [AnswerBy::Mail, AnswerBy::Otherwise] {
            assert_eq!(AnswerBy::parse(by.code()), Some(by));
            let answered = feedback("2026-11-22", true)
                .answer(by, today)
                .expect("open");
            assert_eq!(answered.state, FeedbackState::Answered { by, on: today });
            assert_eq!(answered.answer(by, today), Err(CannotAnswer::Answered));
        }
        let silent = feedback("2026-11-22", false);
        let by_mail = silent.answer(AnswerBy::Mail, today);
        assert_eq!(by_mail, Err(CannotAnswer::NoAddress));
        assert!(silent.answer(AnswerBy::Otherwise, today).is_ok());
        assert_eq!(AnswerBy::parse("letter"), None);
    }

    proptest! {
        #[test]
        fn it_is_late_exactly_after_its_last_day(from in 0_i64..40_000, after in 0_i64..60) {
            let received = day("1990-01-01") + chrono::TimeDelta::days(from);
            let today = received + chrono::TimeDelta::days(after);
            let open = Feedback { received, reachable: false, state: FeedbackState::Open };
            prop_assert_eq!(open.late(today), today > answer_by(received));
            prop_assert_eq!(open.late(today), after > 14);
        }
    }
}
