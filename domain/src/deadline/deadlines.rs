//! The dates of a part as pages show them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Computed;

/// The dates of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadlines {
    /// The last day by law, by the EU calendar; with the extension if there is
    /// one.
    pub legal: Computed,
    /// The last day by law before the extension, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unextended: Option<Computed>,
    /// The last day by the notice's promise, by the Finnish calendar. `None`
    /// when there is no promise or an extension has taken its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<Computed>,
    /// The one date that the citizen sees: the earlier of the two.
    pub answer_by: NaiveDate,
    /// Which of the two it is.
    pub which: Which,
    /// The day to aim at, for owners only.
    pub target: NaiveDate,
    /// Since when the clock stands still, waiting for the person. The dates
    /// above will move by as many days as the answer takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped_since: Option<NaiveDate>,
}

/// Where a date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Which {
    /// The law; also when the promise is for the same day.
    Law,
    /// The promise of the register's notice.
    Promise,
}

impl Deadlines {
    /// By how many days an answer is late on a day; `None` when it is not.
    ///
    /// Computed, never stored. While the clock stands still no day is added.
    #[must_use]
    pub fn overdue(&self, today: NaiveDate) -> Option<i64> {
        Some(-self.days_left(today)).filter(|late| *late > 0)
    }

    /// How many days are left to answer: 0 on the last day, negative when it
    /// has passed. While the clock stands still it shows what was left then.
    #[must_use]
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        days_left(self.answer_by, self.stopped_since, today)
    }
}

/// [`Deadlines::days_left`], of a day to answer by that was reckoned before.
#[must_use]
pub fn days_left(answer_by: NaiveDate, stopped_since: Option<NaiveDate>, today: NaiveDate) -> i64 {
    let shown = stopped_since.map_or(today, |since| since.min(today));
    (answer_by - shown).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadline::Clock;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn the_last_day_is_not_late() {
        let dates = Clock::new(date("2026-11-22"), None)
            .deadlines()
            .expect("computes");
        assert_eq!(dates.overdue(date("2026-12-22")), None);
        assert_eq!(dates.days_left(date("2026-12-22")), 0);
        assert_eq!(dates.overdue(date("2026-12-23")), Some(1));
        assert_eq!(dates.days_left(date("2026-12-20")), 2);
    }
}
