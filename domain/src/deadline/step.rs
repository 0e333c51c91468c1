//! The steps by which a date was reached, so that it can be explained.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::calendar::NotWorking;

use super::Period;

/// One step of a calculation. The steps form a chain: each starts on the day
/// that the one before it reached ([`Step::from`], [`Step::to`]).
///
/// Pages word the steps through their texts, by [`Step::code`]; the English
/// `Display` is for commands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Step {
    /// The matter arrived; the day itself is not counted (Regulation 1182/71
    /// Art. 3(1); Act 150/1930 §2).
    Received {
        /// The civil day in Helsinki.
        on: NaiveDate,
    },
    /// The period, all days counted (Art. 3(2)(b) and (c), 3(3); Act 150/1930
    /// §§2, 3).
    Added {
        /// The period.
        period: Period,
        /// The day from which it is counted.
        from: NaiveDate,
        /// The day on which it ends.
        to: NaiveDate,
    },
    /// The month in which the period ends has no such day, so its last day
    /// counts (Art. 3(2)(c), last sentence; Act 150/1930 §3).
    MonthEnd {
        /// The day number that the month lacks, 29 to 31.
        day: u32,
        /// The last day of the month, where the step before has ended.
        on: NaiveDate,
    },
    /// The clock stood still while the person was asked something.
    Paused {
        /// The day on which the question was sent.
        asked: NaiveDate,
        /// The day on which the answer came.
        answered: NaiveDate,
        /// How many days the clock stood still.
        days: i64,
        /// The date before.
        from: NaiveDate,
        /// The date moved by as many days.
        to: NaiveDate,
    },
    /// The question was sent after the last day, so it stopped nothing: what
    /// has ended can't stand still.
    AskedTooLate {
        /// The day on which the question was sent.
        asked: NaiveDate,
        /// The day on which the answer came.
        answered: NaiveDate,
        /// The date, which stays.
        on: NaiveDate,
    },
    /// The last day was not a working day, so the next working day is the last
    /// (Art. 3(4); Act 150/1930 §5).
    Rolled {
        /// The last day by the calculation.
        from: NaiveDate,
        /// The next working day.
        to: NaiveDate,
        /// The days passed over, and why each is not a working day.
        why: Vec<(NaiveDate, NotWorking)>,
    },
    /// The last day is a working day and stays.
    Stays {
        /// The last day.
        on: NaiveDate,
    },
}

impl Step {
    /// The key of texts.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Received { .. } => "received",
            Self::Added { .. } => "added",
            Self::MonthEnd { .. } => "month_end",
            Self::Paused { .. } => "paused",
            Self::AskedTooLate { .. } => "asked_too_late",
            Self::Rolled { .. } => "rolled",
            Self::Stays { .. } => "stays",
        }
    }

    /// The date before the step.
    #[must_use]
    pub const fn from(&self) -> NaiveDate {
        match self {
            Self::Received { on }
            | Self::MonthEnd { on, .. }
            | Self::AskedTooLate { on, .. }
            | Self::Stays { on } => *on,
            Self::Added { from, .. } | Self::Paused { from, .. } | Self::Rolled { from, .. } => {
                *from
            }
        }
    }

    /// The date after the step.
    #[must_use]
    pub const fn to(&self) -> NaiveDate {
        match self {
            Self::Received { on }
            | Self::MonthEnd { on, .. }
            | Self::AskedTooLate { on, .. }
            | Self::Stays { on } => *on,
            Self::Added { to, .. } | Self::Paused { to, .. } | Self::Rolled { to, .. } => *to,
        }
    }
}

/// One line in English, for commands.
impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Received { on } => write!(f, "Received {}. This day is not counted.", Day(*on)),
            Self::Added { period, from, to } => {
                write!(f, "{} from {from} ends {}.", Words(*period), Day(*to))
            }
            Self::MonthEnd { day, on } => {
                let month = on.month();
                let year = on.year();
                write!(
                    f,
                    "There is no day {day} in {year}-{month:02}: its last day counts."
                )
            }
            Self::Paused {
                asked,
                answered,
                days,
                to,
                ..
            } => write!(
                f,
                "Question sent {asked}, answered {answered}: {} more, {}.",
                Count(*days, "day"),
                Day(*to)
            ),
            Self::AskedTooLate { asked, on, .. } => {
                write!(
                    f,
                    "Question sent {asked}, after the last day: still {}.",
                    Day(*on)
                )
            }
            Self::Rolled { from, to, why } => {
                write!(f, "{from} is not a working day (")?;
                for (place, (day, reason)) in why.iter().enumerate() {
                    let comma = if place == 0 { "" } else { ", " };
                    write!(f, "{comma}{day} {reason}")?;
                }
                write!(f, "): moved to {}.", Day(*to))
            }
            Self::Stays { on } => write!(f, "{} is a working day.", Day(*on)),
        }
    }
}

/// A date with its day of the week.
struct Day(NaiveDate);

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let weekday = match self.0.weekday() {
            Weekday::Mon => "Monday",
            Weekday::Tue => "Tuesday",
            Weekday::Wed => "Wednesday",
            Weekday::Thu => "Thursday",
            Weekday::Fri => "Friday",
            Weekday::Sat => "Saturday",
            Weekday::Sun => "Sunday",
        };
        write!(f, "{weekday} {}", self.0)
    }
}

/// A period in words.
struct Words(Period);

impl std::fmt::Display for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Period::Months(months) => Count(i64::from(months), "month").fmt(f),
            Period::Days(days) => Count(i64::from(days), "day").fmt(f),
        }
    }
}

/// A number of things.
struct Count(i64, &'static str);

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let plural = if self.0 == 1 { "" } else { "s" };
        write!(f, "{} {}{plural}", self.0, self.1)
    }
}
