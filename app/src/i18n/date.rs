//! Dates, times and sizes as each language writes them. The server formats
//! them all: a browser never does.

use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Timelike};
use domain::language::Language;

use crate::t;

/// `7.12.2026`, `7 december 2026`, `7 December 2026`, never cut at the end of a
/// line.
#[must_use]
pub fn date(language: Language, on: NaiveDate) -> String {
    match language {
        Language::Fi => format!("{}.{}.{}", on.day(), on.month(), on.year()),
        Language::Sv | Language::En => {
            format!(
                "{}\u{a0}{}\u{a0}{}",
                on.day(),
                t!(language, &format!("month-{}", on.month())),
                on.year()
            )
        }
    }
}

/// `maanantaina 7.12.2026`, `måndagen den 7 december 2026`, `Monday 7 December 2026`.
#[must_use]
pub fn date_long(language: Language, on: NaiveDate) -> String {
    let weekday = on.weekday().num_days_from_monday() + 1;
    t!(
        language,
        "date-on-weekday",
        weekday = t!(language, &format!("on-weekday-{weekday}")),
        date = date(language, on)
    )
}

/// `maanantai 7.12.2026`, for steps of a reckoning.
#[must_use]
pub fn weekday_date(language: Language, on: NaiveDate) -> String {
    let weekday = on.weekday().num_days_from_monday() + 1;
    t!(
        language,
        "date-with-weekday",
        weekday = t!(language, &format!("weekday-{weekday}")),
        date = date(language, on)
    )
}

/// `22.11.2026 klo 14.05`; the moment comes in Helsinki time.
#[must_use]
pub fn date_time<Z: TimeZone>(language: Language, at: &DateTime<Z>) -> String {
    t!(
        language,
        "date-at-time",
        date = date(language, at.date_naive()),
        time = time(language, at)
    )
}

/// `14.05`, in English `14:05`.
#[must_use]
pub fn time<Z: TimeZone>(language: Language, at: &DateTime<Z>) -> String {
    match language {
        Language::Fi | Language::Sv => format!("{}.{:02}", at.hour(), at.minute()),
        Language::En => format!("{}:{:02}", at.hour(), at.minute()),
    }
}

/// The machine's form, for `<time datetime>`.
#[must_use]
pub fn day(on: NaiveDate) -> String {
    on.to_string()
}

/// `1,2 Mt`, `340 kt`.
#[must_use]
pub fn size(language: Language, bytes: u64) -> String {
    let comma = if language == Language::En { '.' } else { ',' };
    if bytes < 1024 {
        t!(language, "size-bytes", n = bytes)
    } else if bytes < 1024 * 1024 {
        t!(language, "size-kilobytes", n = bytes.div_ceil(1024))
    } else {
        let tenths = (bytes * 10).div_ceil(1024 * 1024);
        t!(
            language,
            "size-megabytes",
            n = format!("{}{comma}{}", tenths / 10, tenths % 10)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let on = NaiveDate::from_ymd_opt(2026, 12, 7).expect("a date");
        let at = on.and_hms_opt(14, 5, 0).expect("a time").and_utc();
        assert_eq!(date(Language::Fi, on), "7.12.2026");
        assert_eq!(date(Language::Sv, on), "7\u{a0}december\u{a0}2026");
        assert_eq!(date(Language::En, on), "7\u{a0}December\u{a0}2026");
        assert_eq!(date_long(Language::Fi, on), "maanantaina 7.12.2026");
        assert_eq!(
            date_long(Language::Sv, on),
            "måndagen den 7\u{a0}december\u{a0}2026"
        );
        assert_eq!(date_time(Language::Fi, &at), "7.12.2026 klo\u{a0}14.05");
        assert_eq!(
            date_time(Language::En, &at),
            "7\u{a0}December\u{a0}2026 at\u{a0}14:05"
        );
    }

    #[test]
    fn sizes_round_up() {
        assert_eq!(size(Language::Fi, 1), "1 tavu");
        assert_eq!(size(Language::Fi, 1025), "2 kt");
        assert_eq!(size(Language::Fi, 1_300_000), "1,3 Mt");
    }
}
