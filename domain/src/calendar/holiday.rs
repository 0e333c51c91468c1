//! The named days on which work rests.
//!
//! Today's list is used for all years, past and to come: no answer was due
//! before the counter opened, and nobody knows the lists of later years. The
//! EU list is published yearly in the Official Journal (Regulation 1182/71
//! Art. 2(1)) and has to be compared with this one.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A named day. Easter Day and Whit Sunday are missing: they are Sundays.
///
/// Act 150/1930 §5 names the church's holidays (listed in the Church Act),
/// Independence Day, May Day and the eves of Christmas and midsummer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// The Friday before Easter.
    GoodFriday,
    /// The Monday after Easter.
    EasterMonday,
    /// 1 May.
    MayDay,
    /// The Thursday 39 days after Easter.
    Ascension,
    /// The Friday from 19 to 25 June.
    MidsummerEve,
    /// The Saturday from 20 to 26 June.
    MidsummerDay,
    /// The Saturday from 31 October to 6 November.
    AllSaints,
    /// 6 December (Act 388/1937).
    IndependenceDay,
    /// 24 December, only in [`Calendar::Fi`](super::Calendar::Fi).
    ChristmasEve,
    /// 25 December.
    ChristmasDay,
    /// 26 December.
    SecondChristmasDay,
}

impl Holiday {
    /// Every named day, in the order of a year.
    pub const ALL: [Self; 13] = [
        Self::NewYear,
        Self::Epiphany,
        Self::GoodFriday,
        Self::EasterMonday,
        Self::MayDay,
        Self::Ascension,
        Self::MidsummerEve,
        Self::MidsummerDay,
        Self::AllSaints,
        Self::IndependenceDay,
        Self::ChristmasEve,
        Self::ChristmasDay,
        Self::SecondChristmasDay,
    ];

    /// The named day that a date is, in whichever calendar.
    ///
    /// Ascension Day can be 1 May (2008): then it is May Day, the civil name.
    #[must_use]
    pub fn on(date: NaiveDate) -> Option<Self> {
        match (date.month(), date.day(), date.weekday()) {
            (1, 1, _) => Some(Self::NewYear),
            (1, 6, _) => Some(Self::Epiphany),
            (5, 1, _) => Some(Self::MayDay),
            (6, 19..=25, Weekday::Fri) => Some(Self::MidsummerEve),
            (6, 20..=26, Weekday::Sat) => Some(Self::MidsummerDay),
            (10, 31, Weekday::Sat) | (11, 1..=6, Weekday::Sat) => Some(Self::AllSaints),
            (12, 6, _) => Some(Self::IndependenceDay),
            (12, 24, _) => Some(Self::ChristmasEve),
            (12, 25, _) => Some(Self::ChristmasDay),
            (12, 26, _) => Some(Self::SecondChristmasDay),
            (3..=6, _, _) => match (date - easter(date.year())?).num_days() {
                -2 => Some(Self::GoodFriday),
                1 => Some(Self::EasterMonday),
                39 => Some(Self::Ascension),
                _ => None,
            },
            _ => None,
        }
    }

    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NewYear => "new_year",
            Self::Epiphany => "epiphany",
            Self::GoodFriday => "good_friday",
            Self::EasterMonday => "easter_monday",
            Self::MayDay => "may_day",
            Self::Ascension => "ascension",
            Self::MidsummerEve => "midsummer_eve",
            Self::MidsummerDay => "midsummer_day",
            Self::AllSaints => "all_saints",
            Self::IndependenceDay => "independence_day",
            Self::ChristmasEve => "christmas_eve",
            Self::ChristmasDay => "christmas_day",
            Self::SecondChristmasDay => "second_christmas_day",
        }
    }
}

/// In English, for commands; pages have their texts.
impl std::fmt::Display for Holiday {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::NewYear => "New Year's Day",
            Self::Epiphany => "Epiphany",
            Self::GoodFriday => "Good Friday",
            Self::EasterMonday => "Easter Monday",
            Self::MayDay => "May Day",
            Self::Ascension => "Ascension Day",
            Self::MidsummerEve => "Midsummer Eve",
            Self::MidsummerDay => "Midsummer Day",
            Self::AllSaints => "All Saints' Day",
            Self::IndependenceDay => "Independence Day",
            Self::ChristmasEve => "Christmas Eve",
            Self::ChristmasDay => "Christmas Day",
            Self::SecondChristmasDay => "Second Christmas Day",
        })
    }
}

/// Easter Day of a Gregorian year, by the computus of Meeus, Jones and Butcher.
fn easter(year: i32) -> Option<NaiveDate> {
    let (century, of_century) = (year / 100, year % 100);
    let moon_year = year % 19;
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * moon_year + century - century / 4 - correction + 15) % 30;
    let to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
    let late = (moon_year + 11 * epact + 22 * to_sunday) / 451;
    let since_march = epact + to_sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(since_march / 31).ok()?,
        u32::try_from(since_march % 31 + 1).ok()?,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// The dates of the paschal full moon for the nineteen golden numbers,
    /// good for 1900–2199: the table that stands in prayer books. Easter is
    /// the Sunday after. Shares nothing with the arithmetic above.
    const FULL_MOONS: [&str; 19] = [
        "04-14", "04-03", "03-23", "04-11", "03-31", "04-18", "04-08", "03-28", "04-16", "04-05",
        "03-25", "04-13", "04-02", "03-22", "04-10", "03-30", "04-17", "04-07", "03-27",
    ];

    #[test]
    fn easter_is_the_sunday_after_the_paschal_moon() {
        for year in 1900..2200 {
            let golden = usize::try_from(year % 19).expect("not negative");
            let moon = date(&format!("{year}-{}", FULL_MOONS[golden]));
            let sunday = moon
                .iter_days()
                .skip(1)
                .find(|day| day.weekday() == Weekday::Sun);
            assert_eq!(easter(year), sunday, "{year}");
        }
    }

    #[test]
    fn easter_is_when_almanacs_say() {
        let known = "\
        1999-04-04 2000-04-23 2001-04-15 2002-03-31 2003-04-20 2004-04-11 2005-03-27 \
        2006-04-16 2007-04-08 2008-03-23 2009-04-12 2010-04-04 2011-04-24 2012-04-08 \
        2013-03-31 2014-04-20 2015-04-05 2016-03-27 2017-04-16 2018-04-01 2019-04-21 \
        2020-04-12 2021-04-04 2022-04-17 2023-04-09 2024-03-31 2025-04-20 2026-04-05 \
        2027-03-28 2028-04-16 2038-04-25";
        for day in known.split_whitespace().map(date) {
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn the_holidays_of_2026_are_those_of_the_almanac() {
        use Holiday::*;
        let of_year: Vec<_> = date("2026-01-01")
            .iter_days()
            .take(365)
            .filter_map(|day| Holiday::on(day).map(|holiday| (day, holiday)))
            .collect();
        let almanac = [
            ("2026-01-01", NewYear),
            ("2026-01-06", Epiphany),
            ("2026-04-03", GoodFriday),
            ("2026-04-06", EasterMonday),
            ("2026-05-01", MayDay),
            ("2026-05-14", Ascension),
            ("2026-06-19", MidsummerEve),
            ("2026-06-20", MidsummerDay),
            ("2026-10-31", AllSaints),
            ("2026-12-06", IndependenceDay),
            ("2026-12-24", ChristmasEve),
            ("2026-12-25", ChristmasDay),
            ("2026-12-26", SecondChristmasDay),
        ]
        .map(|(day, holiday)| (date(day), holiday));
        assert_eq!(of_year, almanac);
    }

    #[test]
    fn every_year_has_every_holiday_once() {
        for year in 1970..=2100 {
            let mut seen: Vec<_> = NaiveDate::from_ymd_opt(year, 1, 1)
                .expect("a date")
                .iter_days()
                .take_while(|day| day.year() == year)
                .filter_map(Holiday::on)
                .collect();
            // When Ascension Day is 1 May, the day has one name.
            if easter(year).is_some_and(|day| (day.month(), day.day()) == (3, 23)) {
                seen.insert(5, Holiday::Ascension);
            }
            // May Day can come after Ascension Day (30 April) only when Easter
            // is 22 March, which these years do not have.
            assert_eq!(seen, Holiday::ALL, "{year}");
        }
    }
}
