//! The worklist of an office: which parts stand on which pile, and on which day
//! its mailbox is reminded of them.

use std::ops::RangeInclusive;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::{
    calendar::Calendar,
    deadline::Deadlines,
    request::{Part, State},
};

/// Days within which a part counts as due soon.
pub const WEEK: i64 = 7;

/// A pile of the worklist. A part may stand on several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pile {
    /// Everything that is not closed.
    #[default]
    Open,
    /// The day to answer by has passed.
    Late,
    /// It comes within a week.
    Week,
    /// Nobody has taken it.
    New,
    /// A question is open: the clock stands and the owner can't go on.
    Waiting,
    /// Closed.
    Closed,
    /// Open, and another office decides it: this one is told.
    Told,
}

impl Pile {
    /// Every pile, the most urgent first.
    pub const ALL: [Self; 7] = [
        Self::Late,
        Self::Week,
        Self::New,
        Self::Waiting,
        Self::Open,
        Self::Closed,
        Self::Told,
    ];

    /// The stable name, for texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Late => "late",
            Self::Week => "week",
            Self::New => "new",
            Self::Waiting => "waiting",
            Self::Closed => "closed",
            Self::Told => "told",
        }
    }

    /// Whether a part, by what it says of itself, stands on this pile. Whose
    /// part it is (decided or told) is the business of who asks.
    #[must_use]
    pub fn holds(self, part: &Part, deadlines: &Deadlines, today: NaiveDate) -> bool {
        let left = deadlines.days_left(today);
        match self {
            Self::Closed => part.closed(),
            _ if part.closed() => false,
            Self::Open | Self::Told => true,
            Self::Late => left < 0,
            // What waits is not due: its day moves with the reply.
            Self::Week => part.clock.open_pause.is_none() && (0..=WEEK).contains(&left),
            Self::New => matches!(part.state, State::Received),
            Self::Waiting => part.clock.open_pause.is_some(),
        }
    }
}

/// What a reminder is about: the last step before the day to answer by that a
/// part has reached. Each is sent once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The day has passed.
    Late,
    /// It comes in two days.
    TwoDays,
    /// It comes in a week.
    Week,
}

impl Step {
    /// Every step, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Late, Self::TwoDays, Self::Week];

    /// The stable name, for storage and texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::TwoDays => "two_days",
            Self::Week => "week",
        }
    }

    /// The days to answer by that have reached this step, and none after it, on
    /// a morning.
    ///
    /// Nobody reads an office's mailbox on a Sunday: what would reach a step
    /// before the next working day has reached it today.
    #[must_use]
    pub fn days(self, today: NaiveDate) -> RangeInclusive<NaiveDate> {
        let after = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today);
        let (next, _) = Calendar::Fi.working_day_from(after(1));
        let until = |days: u64| {
            let last = next.checked_add_days(Days::new(days - 1));
            last.unwrap_or(NaiveDate::MAX)
        };
        match self {
            Self::Late => NaiveDate::MIN..=today.pred_opt().unwrap_or(NaiveDate::MIN),
            Self::TwoDays => today..=until(2),
            Self::Week => until(2).succ_opt().unwrap_or(NaiveDate::MAX)..=until(7),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// The step that a day to answer by has reached.
    fn reached(answer_by: &str, today: &str) -> Option<Step> {
        Step::ALL
            .into_iter()
            .find(|step| step.days(date(today)).contains(&date(answer_by)))
    }

    #[test]
    fn in_the_middle_of_a_week_the_days_are_what_they_are_called() {
        // Tuesday 2026-11-24.
        for (answer_by, step) in [
            ("2026-11-01", Some(Step::Late)),
            ("2026-11-23", Some(Step::Late)),
            ("2026-11-24", Some(Step::TwoDays)),
            ("2026-11-26", Some(Step::TwoDays)),
            ("2026-11-27", Some(Step::Week)),
            ("2026-12-01", Some(Step::Week)),
            ("2026-12-02", None),
        ] {
            assert_eq!(reached(answer_by, "2026-11-24"), step, "{answer_by}");
        }
    }

    #[test]
    fn friday_already_tells_of_what_the_weekend_would() {
        // Friday, Saturday and Sunday alike; Monday's next day is Tuesday.
        for today in ["2026-11-27", "2026-11-28", "2026-11-29"] {
            assert_eq!(reached("2026-12-01", today), Some(Step::TwoDays), "{today}");
            assert_eq!(reached("2026-12-02", today), Some(Step::Week), "{today}");
            assert_eq!(reached("2026-12-06", today), Some(Step::Week), "{today}");
            assert_eq!(reached("2026-12-07", today), None, "{today}");
        }
        // Christmas Eve is no working day; the next is Monday 28 December.
        assert_eq!(reached("2026-12-29", "2026-12-23"), Some(Step::TwoDays));
    }

    proptest! {
        #[test]
        fn a_day_has_reached_one_step_at_most_and_never_goes_back(
            today in 0_u64..4_000, ahead in -40_i64..40,
        ) {
            let today = date("2024-01-01").checked_add_days(Days::new(today)).expect("a day");
            let answer_by = today + chrono::TimeDelta::days(ahead);
            let of = |today: NaiveDate| -> Vec<Step> {
                Step::ALL.into_iter().filter(|step| step.days(today).contains(&answer_by)).collect()
            };
            let now = of(today);
            prop_assert!(now.len() <= 1, "{now:?}");
            prop_assert_eq!(now.contains(&Step::Late), ahead < 0);
            prop_assert!(!now.is_empty() || ahead > 7);
            prop_assert!(!(0..=2).contains(&ahead) || now == [Step::TwoDays]);
            // Later mornings are as urgent or more.
            let next = of(today.succ_opt().expect("a day"));
            if let Some(step) = now.first() {
                prop_assert!(next.first().is_some_and(|later| later <= step), "{now:?} {next:?}");
            }
        }
    }
}
