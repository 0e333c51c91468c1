//! Which days are working days, by the two calendars that bind the counter.
//!
//! A third calendar would be a new variant of [`Calendar`] with its own arm in
//! [`Calendar::observes`]; a day that law adds or drops is a variant of
//! [`Holiday`].

mod holiday;

pub use holiday::Holiday;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A set of rules that says which days are not working days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Calendar {
    /// Regulation (EEC, Euratom) No 1182/71 Art. 2, with the days that Finland
    /// has named under it: for periods of EU law, such as GDPR Art. 12(3).
    Eu,
    /// Act 150/1930 §5: for periods of national law and for the promise of a
    /// Finnish authority. The same days and Christmas Eve.
    Fi,
}

impl Calendar {
    /// Both calendars.
    pub const ALL: [Self; 2] = [Self::Eu, Self::Fi];

    /// The stable name used in commands, storage and as a key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Eu => "eu",
            Self::Fi => "fi",
        }
    }

    /// Reads [`Calendar::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|calendar| calendar.code() == code)
    }

    /// Why a day is not a working day; `None` for a working day.
    ///
    /// A holiday that falls on a weekend is named as the holiday.
    #[must_use]
    pub fn not_working(self, day: NaiveDate) -> Option<NotWorking> {
        if let Some(holiday) = Holiday::on(day).filter(|holiday| self.observes(*holiday)) {
            return Some(NotWorking::Holiday(holiday));
        }
        match day.weekday() {
            Weekday::Sat => Some(NotWorking::Saturday),
            Weekday::Sun => Some(NotWorking::Sunday),
            _ => None,
        }
    }

    /// Whether work rests on a holiday. Midsummer Eve is named for Finland in
    /// the EU list and in Act 150/1930 §5; Christmas Eve only in the Act.
    #[must_use]
    pub const fn observes(self, holiday: Holiday) -> bool {
        match self {
            Self::Eu => !matches!(holiday, Holiday::ChristmasEve),
            Self::Fi => true,
        }
    }

    /// The day itself if it is a working day, else the next one, with the days
    /// passed over and why (Regulation 1182/71 Art. 3(4); Act 150/1930 §5).
    #[must_use]
    pub fn working_day_from(self, day: NaiveDate) -> (NaiveDate, Vec<(NaiveDate, NotWorking)>) {
        let mut day = day;
        let mut passed = Vec::new();
        while let Some(why) = self.not_working(day) {
            passed.push((day, why));
            // Only the last day that chrono knows has no successor.
            let Some(next) = day.succ_opt() else { break };
            day = next;
        }
        (day, passed)
    }

    /// The day itself if it is a working day, else the one before.
    #[must_use]
    pub fn working_day_until(self, day: NaiveDate) -> NaiveDate {
        let mut day = day;
        while self.not_working(day).is_some() {
            let Some(before) = day.pred_opt() else { break };
            day = before;
        }
        day
    }
}

impl std::fmt::Display for Calendar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// Why a day is not a working day (Regulation 1182/71 Art. 2(2); Act 150/1930
/// §5, which knows Saturdays too).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotWorking {
    /// A Saturday without a name of its own.
    Saturday,
    /// A Sunday without a name of its own.
    Sunday,
    /// A named day.
    Holiday(Holiday),
}

impl NotWorking {
    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
            Self::Holiday(holiday) => holiday.code(),
        }
    }
}

/// In English, for commands; pages have their texts.
impl std::fmt::Display for NotWorking {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Saturday => f.write_str("Saturday"),
            Self::Sunday => f.write_str("Sunday"),
            Self::Holiday(holiday) => holiday.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    #[test]
    fn the_calendars_differ_on_christmas_eve_alone() {
        for day in date("1970-01-01")
            .iter_days()
            .take_while(|day| day.year() <= 2100)
        {
            let (eu, fi) = (Calendar::Eu.not_working(day), Calendar::Fi.not_working(day));
            if (day.month(), day.day()) == (12, 24) {
                assert_eq!(
                    fi,
                    Some(NotWorking::Holiday(Holiday::ChristmasEve)),
                    "{day}"
                );
                assert_eq!(
                    eu.is_some(),
                    day.weekday().number_from_monday() > 5,
                    "{day}"
                );
            } else {
                assert_eq!(eu, fi, "{day}");
            }
        }
    }

    #[test]
    fn a_holiday_on_a_weekend_keeps_its_name() {
        let sunday = date("2026-12-06");
        assert_eq!(
            Calendar::Eu.not_working(sunday),
            Some(NotWorking::Holiday(Holiday::IndependenceDay))
        );
        assert_eq!(
            Calendar::Eu.not_working(date("2026-12-13")),
            Some(NotWorking::Sunday)
        );
        assert_eq!(
            Calendar::Eu.not_working(date("2026-12-12")),
            Some(NotWorking::Saturday)
        );
        assert_eq!(Calendar::Eu.not_working(date("2026-12-11")), None);
    }

    #[test]
    fn the_nearest_working_days_enclose_easter() {
        let sunday = date("2026-04-05");
        let (tuesday, passed) = Calendar::Fi.working_day_from(sunday);
        assert_eq!(tuesday, date("2026-04-07"));
        assert_eq!(
            passed,
            [
                (sunday, NotWorking::Sunday),
                (
                    date("2026-04-06"),
                    NotWorking::Holiday(Holiday::EasterMonday)
                ),
            ]
        );
        assert_eq!(Calendar::Fi.working_day_until(sunday), date("2026-04-02"));
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        for calendar in Calendar::ALL {
            for day in [NaiveDate::MIN, NaiveDate::MAX] {
                let _ = calendar.working_day_from(day);
                let _ = calendar.working_day_until(day);
            }
        }
    }

    #[test]
    fn codes_read_back() {
        for calendar in Calendar::ALL {
            assert_eq!(Calendar::parse(calendar.code()), Some(calendar));
        }
        assert_eq!(Calendar::parse("EU"), None);
    }
}
