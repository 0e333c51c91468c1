//! A notice of an outage, as staff types it.

use chrono::{DateTime, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Europe::Helsinki;
use domain::{
    id::Slug,
    language::Language,
    municipality::{Localized, Municipality},
    outage,
    problem::Problem,
};
use serde::{Deserialize, Serialize};

use super::{pairs::Pairs, request::day_of};

/// What was typed; kept as typed, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutageForm {
    /// The municipality.
    pub municipality: String,
    /// The first day.
    pub from_day: String,
    /// The time on it.
    pub from_time: String,
    /// The last day; empty while nobody knows.
    pub until_day: String,
    /// The time on it.
    pub until_time: String,
    /// What does not work, by language: Finnish, Swedish, English.
    pub text: [String; 3],
    /// The other way, by language.
    pub way: [String; 3],
}

const TEXT: [&str; 3] = ["text_fi", "text_sv", "text_en"];
const WAY: [&str; 3] = ["way_fi", "way_sv", "way_en"];

/// `14.30`, `14:30`, `14` or `klo 14.30`; empty is midnight.
fn time_of(text: &str) -> Option<NaiveTime> {
    let text = text.trim().trim_start_matches("klo").trim();
    let (hour, minute) = text.split_once(['.', ':']).unwrap_or((text, "0"));
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// A day and a time of Helsinki, as typed.
fn moment(day: &str, time: &str) -> Option<DateTime<Utc>> {
    let local = day_of(day)?.and_time(time_of(time)?);
    // In the hour that comes twice, the first; in the one that is left out, none.
    let at = Helsinki.from_local_datetime(&local).earliest()?;
    Some(at.with_timezone(&Utc))
}

impl OutageForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        let trimmed = |name: &str| pairs.get(name).trim().to_owned();
        Self {
            municipality: trimmed("municipality"),
            from_day: trimmed("from_day"),
            from_time: trimmed("from_time"),
            until_day: trimmed("until_day"),
            until_time: trimmed("until_time"),
            text: TEXT.map(trimmed),
            way: WAY.map(trimmed),
        }
    }

    /// An empty one for a municipality: the other way is its own help.
    #[must_use]
    pub fn begin(municipality: &Municipality) -> Self {
        let way = Language::ALL.map(|l| {
            let help = municipality.help.text(l).trim();
            format!("{help} {}", municipality.help_phone)
        });
        Self {
            municipality: municipality.slug.to_string(),
            way,
            ..Self::default()
        }
    }

    /// From when, once it can be read.
    #[must_use]
    pub fn from(&self) -> Option<DateTime<Utc>> {
        moment(&self.from_day, &self.from_time)
    }

    /// Until when, if anything was typed and can be read.
    #[must_use]
    pub fn until(&self) -> Option<DateTime<Utc>> {
        moment(&self.until_day, &self.until_time)
    }

    fn open_ended(&self) -> bool {
        self.until_day.is_empty() && self.until_time.is_empty()
    }

    /// What is wrong, in the order of the page.
    #[must_use]
    pub fn problems(&self, of: &[Slug]) -> Vec<Problem> {
        let mut problems = Vec::new();
        if !of.iter().any(|slug| slug.as_str() == self.municipality) {
            problems.push(Problem::new("municipality", "not-chosen"));
        }
        let day = |field: &str, text: &str| {
            day_of(text)
                .is_none()
                .then(|| Problem::new(field, "not-a-date"))
        };
        let time = |field: &str, text: &str| {
            time_of(text)
                .is_none()
                .then(|| Problem::new(field, "not-a-time"))
        };
        problems.extend(day("from_day", &self.from_day));
        problems.extend(time("from_time", &self.from_time));
        if !self.open_ended() {
            problems.extend(day("until_day", &self.until_day));
            problems.extend(time("until_time", &self.until_time));
        }
        let texts: Vec<(&'static str, &str)> = TEXT
            .into_iter()
            .zip(&self.text)
            .chain(WAY.into_iter().zip(&self.way))
            .map(|(field, text)| (field, text.as_str()))
            .collect();
        problems.extend(outage::problems(self.from(), self.until(), &texts));
        // The clock that jumps over an hour knows no such moment.
        if problems.is_empty() && self.from().is_none() {
            problems.push(Problem::new("from_time", "not-a-time"));
        }
        problems
    }

    /// The texts: what does not work, and the other way.
    #[must_use]
    pub fn texts(&self) -> [Localized; 2] {
        [&self.text, &self.way].map(|[fi, sv, en]| Localized {
            fi: fi.clone(),
            sv: Some(sv.clone()),
            en: Some(en.clone()),
        })
    }
}

/// What staff typed wrong, or typed while the session slept.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct OutageDraft {
    /// What was typed.
    pub outage: OutageForm,
}

/// What can be wrong: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("municipality", "not-chosen"),
    ("from_day", "not-a-date"),
    ("from_time", "not-a-time"),
    ("until_day", "not-a-date"),
    ("until_time", "not-a-time"),
    ("until_day", "before-start"),
    ("text_fi", "empty"),
    ("text_sv", "empty"),
    ("text_en", "empty"),
    ("way_fi", "empty"),
    ("way_sv", "empty"),
    ("way_en", "empty"),
    ("text_fi", "too-long"),
    ("text_sv", "too-long"),
    ("text_en", "too-long"),
    ("way_fi", "too-long"),
    ("way_sv", "too-long"),
    ("way_en", "too-long"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn form(changes: &[(&str, &str)]) -> OutageForm {
        let mut fields = vec![
            ("municipality", "ii"),
            ("from_day", "24.11.2026"),
            ("from_time", "18.00"),
            ("until_day", ""),
            ("until_time", ""),
        ];
        fields.extend(TEXT.iter().chain(&WAY).map(|field| (*field, "Katko")));
        for (field, value) in changes {
            fields.retain(|(name, _)| name != field);
            fields.push((field, value));
        }
        let fields = fields.into_iter();
        OutageForm::read(&Pairs(
            fields.map(|(k, v)| (k.to_owned(), v.to_owned())).collect(),
        ))
    }

    #[test]
    fn times_are_helsinkis_in_winter_and_in_summer() {
        for (day, time, expected) in [
            ("24.11.2026", "18.00", Some("2026-11-24T16:00:00Z")),
            ("24.7.2026", "klo 6:05", Some("2026-07-24T03:05:00Z")),
            ("2026-11-24", "7", Some("2026-11-24T05:00:00Z")),
            // The clock jumps from 3 to 4, and back from 4 to 3.
            ("28.3.2027", "3.30", None),
            ("25.10.2026", "3.30", Some("2026-10-25T00:30:00Z")),
            ("24.11.2026", "25.00", None),
            ("24.11.2026", "", None),
            ("huomenna", "18.00", None),
        ] {
            let found = form(&[("from_day", day), ("from_time", time)]).from();
            let expected = expected.map(|text| text.parse::<DateTime<Utc>>().expect("a time"));
            assert_eq!(found, expected, "{day} {time}");
        }
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it() {
        let of = [Slug::parse("ii").expect("a slug")];
        for (changes, expected) in [
            (&[][..], ""),
            (&[("municipality", "raisio")], "municipality not-chosen"),
            (&[("from_day", "x")], "from_day not-a-date"),
            (&[("from_time", "")], "from_time not-a-time"),
            (
                &[("from_day", "28.3.2027"), ("from_time", "3.30")],
                "from_time not-a-time",
            ),
            (&[("until_day", "25.11.2026")], "until_time not-a-time"),
            (&[("until_time", "3")], "until_day not-a-date"),
            (
                &[("until_day", "24.11.2026"), ("until_time", "17.59")],
                "until_day before-start",
            ),
            (
                &[("text_sv", ""), ("way_en", " ")],
                "text_sv empty, way_en empty",
            ),
        ] {
            let problems = form(changes).problems(&of);
            let lines = problems.iter().map(|p| format!("{} {}", p.field, p.code));
            let found = lines.collect::<Vec<_>>().join(", ");
            assert_eq!(found, expected, "{changes:?}");
        }
    }
}
