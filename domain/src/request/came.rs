//! What the staff files for a person: at a counter, or from paper.
//!
//! Neither takes anything away: a request that came so is a part like the
//! others. Of a document that a clerk sees only its kind is written down, never
//! a copy, a number or a picture (GDPR Arts 5(1)(c), 12(6)). Paper identifies
//! nobody, signed or not: who asks is checked like with everything that came
//! unsigned ([`super::Known::Unknown`]).

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Asker, CheckWay, IdentityCheck, Known, contents::AnswerWay};
use crate::role::StaffId;

/// How a request came that the staff files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Came {
    /// At a counter, after a clerk checked who asks.
    Counter {
        /// By which kind of document.
        seen: CheckWay,
    },
    /// On paper.
    Paper {
        /// The civil day on which the paper arrived at the authority.
        on: NaiveDate,
        /// Whether it was signed by hand.
        signed: bool,
    },
}

/// Why a paper can't have arrived on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ArrivalProblem {
    /// It lies ahead.
    #[error("the day lies ahead")]
    InFuture,
    /// So long ago that it is mistyped: no paper lies for a year.
    #[error("the day is more than a year ago")]
    TooLongAgo,
}

impl ArrivalProblem {
    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InFuture => "in-future",
            Self::TooLongAgo => "too-long-ago",
        }
    }
}

/// The day from which the clock of a paper runs: the one on which it arrived at
/// the authority (Act 434/2003 §18; as Act 13/2003 §10 has it for electronic
/// messages), not the one on which a clerk types it. The time between is the
/// authority's, so it is never given back.
///
/// # Errors
/// [`ArrivalProblem`].
pub fn check_arrival(on: NaiveDate, today: NaiveDate) -> Result<NaiveDate, ArrivalProblem> {
    if on > today {
        return Err(ArrivalProblem::InFuture);
    }
    let earliest = today.checked_sub_months(Months::new(12));
    match earliest.is_some_and(|earliest| on < earliest) {
        true => Err(ArrivalProblem::TooLongAgo),
        false => Ok(on),
    }
}

impl Came {
    /// Who asks, as far as the answer depends on it.
    ///
    /// Whose identity code a clerk has compared with a document reads the
    /// answer at this portal: only who identifies strongly with that code can.
    /// Without a code nobody could be found again, so the answer goes by post or
    /// is given at a visit.
    #[must_use]
    pub fn asker(
        self,
        has_code: bool,
        wants: AnswerWay,
        clerk: &StaffId,
        (today, now): (NaiveDate, DateTime<Utc>),
    ) -> Asker {
        match self {
            Self::Counter { .. } if has_code => Asker::identified(wants),
            Self::Counter { seen } => Asker {
                known: Known::Checked {
                    check: IdentityCheck {
                        way: seen,
                        by: clerk.clone(),
                        at: now,
                        on: today,
                    },
                },
                wants,
                delivery: None,
            },
            Self::Paper { .. } => Asker::unknown(wants),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_paper_arrives_today_or_before_and_no_year_ago() {
        let today = day("2026-11-22");
        for good in ["2026-11-22", "2026-11-20", "2025-11-22"] {
            assert_eq!(check_arrival(day(good), today), Ok(day(good)));
        }
        let wrong = [
            ("2026-11-23", ArrivalProblem::InFuture),
            ("2025-11-21", ArrivalProblem::TooLongAgo),
            ("0026-11-20", ArrivalProblem::TooLongAgo),
        ];
        for (on, problem) in wrong {
            assert_eq!(check_arrival(day(on), today), Err(problem), "{on}");
        }
    }

    #[test]
    fn paper_identifies_nobody_and_a_document_without_a_code_opens_no_portal() {
        let clerk = StaffId("clerk".to_owned());
        let when = (day("2026-11-22"), DateTime::UNIX_EPOCH);
        let of = |came: Came, code| came.asker(code, AnswerWay::Here, &clerk, when);
        let seen = CheckWay::Passport;
        let with_code = of(Came::Counter { seen }, true);
        assert!(with_code.reads_here());
        let without = of(Came::Counter { seen }, false);
        assert!(!without.reads_here());
        let Known::Checked { check } = without.known else {
            panic!("{without:?}")
        };
        assert_eq!((check.way, check.on, &check.by), (seen, when.0, &clerk));
        for signed in [true, false] {
            for code in [true, false] {
                let on = when.0;
                let paper = of(Came::Paper { on, signed }, code);
                assert_eq!(paper.known, Known::Unknown);
            }
        }
    }

    proptest! {
        /// What is accepted is never ahead, so no clock begins tomorrow; and
        /// nothing of the last eleven months is refused.
        #[test]
        fn no_clock_begins_tomorrow(ago in -400_i64..800) {
            let today = day("2026-11-22");
            let on = today - TimeDelta::days(ago);
            let result = check_arrival(on, today);
            prop_assert!(result.is_err() || on <= today);
            if (0..=330).contains(&ago) {
                prop_assert_eq!(result, Ok(on));
            }
        }
    }
}
