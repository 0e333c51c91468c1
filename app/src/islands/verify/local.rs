//! The time in Finland, reckoned without a table of zones, which would weigh
//! more than the rest: two hours ahead of UTC, three in summer, by the European
//! Union's rule (Directive 2000/84/EC).

/// A moment in Finland.
pub struct Local {
    /// `2026-11-22`
    pub day: String,
    /// `14:05`
    pub time: String,
}

/// Reads `2026-11-22T12:05:00.123Z`; nothing for what is no moment in UTC.
pub fn in_finland(rfc3339: &str) -> Option<Local> {
    let (date, time) = rfc3339.strip_suffix('Z')?.split_once('T')?;
    let mut date = date.split('-').map(|text| text.parse::<u32>().ok());
    let (mut year, mut month, mut day) = (date.next()??, date.next()??, date.next()??);
    let mut time = time.split(':');
    let hour: u32 = time.next()?.parse().ok()?;
    let minute: u32 = time.next()?.parse().ok()?;
    let possible = (1970..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=days(year, month)).contains(&day)
        && hour < 24
        && minute < 60;
    if !possible || date.next().is_some() {
        return None;
    }
    let mut hour = hour + if summer(year, month, day, hour) { 3 } else { 2 };
    if hour >= 24 {
        hour -= 24;
        day += 1;
    }
    if day > days(year, month) {
        day = 1;
        month += 1;
    }
    if month > 12 {
        month = 1;
        year += 1;
    }
    Some(Local {
        day: format!("{year}-{month:02}-{day:02}"),
        time: format!("{hour}:{minute:02}"),
    })
}

/// From the last Sunday of March to that of October, one o'clock UTC both.
const fn summer(year: u32, month: u32, day: u32, hour: u32) -> bool {
    let turn = last_sunday(year, month);
    let turned = day > turn || (day == turn && hour >= 1);
    match month {
        4..=9 => true,
        3 => turned,
        10 => !turned,
        _ => false,
    }
}

/// Of a month that has 31 days, by Zeller's rule.
const fn last_sunday(year: u32, month: u32) -> u32 {
    // 0 is a Saturday.
    let weekday = (31 + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400) % 7;
    31 - (weekday + 6) % 7
}

const fn days(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Duration, Timelike, Utc};
    use chrono_tz::Europe::Helsinki;

    use super::*;

    #[test]
    fn it_is_the_time_that_the_table_of_zones_gives() {
        let first: DateTime<Utc> = "2024-01-01T00:07:09Z".parse().expect("a moment");
        for hours in 0..(366 + 365 * 4) * 24 {
            let at = first + Duration::hours(hours);
            let text = format!("{}T{:02}:07:09.123456Z", at.date_naive(), at.hour());
            let local = in_finland(&text).expect("a moment");
            let table = at.with_timezone(&Helsinki);
            assert_eq!(local.day, table.date_naive().to_string(), "{text}");
            assert_eq!(local.time, format!("{}:07", table.hour()), "{text}");
        }
    }

    #[test]
    fn what_is_no_moment_in_utc_gives_nothing() {
        for odd in [
            "",
            "2026-11-22",
            "2026-11-22T12:05:00+02:00",
            "2026-13-22T12:05:00Z",
            "2026-02-29T12:05:00Z",
            "2026-11-22T24:05:00Z",
            "2026-11-22-1T12:05:00Z",
            "4294967295-11-22T12:05:00Z",
            "\u{e4}2026-11-22T12:05:00Z",
        ] {
            assert!(in_finland(odd).is_none(), "{odd}");
        }
    }
}
