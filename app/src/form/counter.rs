//! What a clerk types when filing for a person: who it is, how the request
//! came, by what was checked who asks. What is asked for stands in the draft,
//! on the same pages as everybody's.

use chrono::NaiveDate;
use domain::{
    hetu::Hetu,
    id::{Reference, Slug},
    language::Language,
    problem::Problem,
    request::{Came, CheckWay, check_arrival},
    role::StaffId,
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{
    checks::{self, problems_of},
    pairs::Pairs,
    request::{Attachments, day_of},
};

/// The place of the scan among the files of a draft; items begin at one.
pub const SCAN: u16 = 0;

/// By which way a request came that a clerk files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The person stands at the counter.
    Counter,
    /// On paper.
    Paper,
}

impl Way {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Paper => "paper",
        }
    }

    /// Reads [`Way::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Counter, Self::Paper]
            .into_iter()
            .find(|way| way.code() == code)
    }
}

/// What makes a draft a clerk's: nobody else may open it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AtCounter {
    /// Whose draft it is.
    pub clerk: StaffId,
    /// At whose counter. Nothing of another municipality can be filed there.
    pub municipality: Slug,
    /// How it came.
    pub way: Way,
    /// The reference on the form, where the person printed one.
    pub paper: Option<Reference>,
    /// What the clerk typed.
    pub typed: Option<CounterForm>,
    /// Whether filing was tried: from then on the page says what is wrong.
    pub tried: bool,
    /// The scan of the paper.
    pub scan: Attachments,
}

/// What was typed; kept as typed, right or wrong.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct CounterForm {
    /// The person's name.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub person: String,
    /// The identity code.
    pub code: String,
    /// The birth date, of who has no code or does not tell it.
    pub born: String,
    /// How the person can be reached.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 500, code = "too_long")
    )]
    pub reached: String,
    /// The language in which the answer is wanted.
    pub spoken: String,
    /// At the counter: the code of what was checked by.
    pub seen: String,
    /// Of a paper: the day on which it arrived.
    pub arrived: String,
    /// Of a paper: `yes` or `no`, whether it is signed.
    pub signed: String,
}

// Names and codes stay out of every log.
impl std::fmt::Debug for CounterForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CounterForm(…)")
    }
}

/// What is filed, once all is well.
pub struct Filed {
    /// The person's name.
    pub name: String,
    /// How the person can be reached.
    pub contact: String,
    /// The identity code, where it was told.
    pub hetu: Option<Hetu>,
    /// The birth date, typed or of the code.
    pub birth_date: Option<NaiveDate>,
    /// The language of the answer.
    pub language: Language,
    /// How it came.
    pub came: Came,
}

impl CounterForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            person: pairs.get("person"),
            code: pairs.get("code"),
            born: pairs.get("born"),
            reached: pairs.get("reached"),
            spoken: pairs.get("spoken"),
            seen: pairs.get("seen"),
            arrived: pairs.get("arrived"),
            signed: pairs.get("signed"),
        }
    }

    fn hetu(&self) -> Option<Hetu> {
        Hetu::parse(&self.code.trim().to_ascii_uppercase()).ok()
    }

    fn came(&self, way: Way, today: NaiveDate) -> Option<Came> {
        match way {
            Way::Counter => Some(Came::Counter {
                seen: seen(&self.seen)?,
            }),
            Way::Paper => Some(Came::Paper {
                on: check_arrival(day_of(&self.arrived)?, today).ok()?,
                signed: signed(&self.signed)?,
            }),
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self, way: Way, today: NaiveDate, scanned: bool) -> Vec<Problem> {
        let mut problems = problems_of(self, &["person"]);
        problems.extend(self.who_problems(way, today));
        problems.extend(problems_of(self, &["reached"]));
        if Language::parse(&self.spoken).is_none() {
            problems.push(Problem::new("spoken", "not-chosen"));
        }
        if way == Way::Counter {
            if seen(&self.seen).is_none() {
                problems.push(Problem::new("seen", "not-chosen"));
            }
            return problems;
        }
        match day_of(&self.arrived).map(|on| check_arrival(on, today)) {
            None => problems.push(Problem::new("arrived", "not-a-date")),
            Some(Err(wrong)) => problems.push(Problem::new("arrived", wrong.code())),
            Some(Ok(_)) => {}
        }
        if signed(&self.signed).is_none() {
            problems.push(Problem::new("signed", "not-chosen"));
        }
        if !scanned {
            problems.push(Problem::new("file", "no-scan"));
        }
        problems
    }

    /// At the counter one of the two says who it is. A paper may lack both: who
    /// asks is checked anyway.
    fn who_problems(&self, way: Way, today: NaiveDate) -> Option<Problem> {
        let (code, born) = (self.code.trim(), self.born.trim());
        if code.is_empty() && born.is_empty() {
            return (way == Way::Counter).then(|| Problem::new("code", "none"));
        }
        if !code.is_empty() && self.hetu().is_none() {
            return Some(Problem::new("code", "malformed"));
        }
        let day = day_of(born);
        if !born.is_empty() && day.is_none() {
            return Some(Problem::new("born", "not-a-date"));
        }
        if day.is_some_and(|day| day > today) {
            return Some(Problem::new("born", "in-future"));
        }
        let of_code = self.hetu().map(|hetu| hetu.birth_date());
        (day.is_some() && of_code.is_some() && day != of_code)
            .then(|| Problem::new("born", "not-of-code"))
    }

    /// What is filed; none while something is wrong.
    #[must_use]
    pub fn filed(&self, way: Way, today: NaiveDate, scanned: bool) -> Option<Filed> {
        if !self.problems(way, today, scanned).is_empty() {
            return None;
        }
        let hetu = self.hetu();
        Some(Filed {
            name: self.person.trim().to_owned(),
            contact: self.reached.trim().to_owned(),
            birth_date: hetu
                .as_ref()
                .map(Hetu::birth_date)
                .or_else(|| day_of(&self.born)),
            hetu,
            language: Language::parse(&self.spoken)?,
            came: self.came(way, today)?,
        })
    }
}

impl AtCounter {
    /// What is wrong, once filing was tried.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<Problem> {
        let typed = self.typed.as_ref().filter(|_| self.tried);
        typed.map_or_else(Vec::new, |typed| {
            typed.problems(self.way, today, !self.scan.files.is_empty())
        })
    }

    /// What is filed; none while something is wrong.
    #[must_use]
    pub fn filed(&self, today: NaiveDate) -> Option<Filed> {
        let typed = self.typed.as_ref()?;
        typed.filed(self.way, today, !self.scan.files.is_empty())
    }
}

fn seen(code: &str) -> Option<CheckWay> {
    CheckWay::AT_COUNTER
        .into_iter()
        .find(|way| way.code() == code)
}

fn signed(code: &str) -> Option<bool> {
    match code {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// What can be wrong: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("person", "empty"),
    ("person", "too-long"),
    ("code", "none"),
    ("code", "malformed"),
    ("born", "not-a-date"),
    ("born", "in-future"),
    ("born", "not-of-code"),
    ("reached", "empty"),
    ("reached", "too-long"),
    ("spoken", "not-chosen"),
    ("seen", "not-chosen"),
    ("arrived", "not-a-date"),
    ("arrived", "in-future"),
    ("arrived", "too-long-ago"),
    ("signed", "not-chosen"),
    ("file", "no-scan"),
    ("viite", "malformed"),
    ("viite", "unknown"),
    ("viite", "taken"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day")
    }

    fn form(changes: &[(&str, &str)]) -> CounterForm {
        let mut pairs = vec![
            ("person", "Testi Testinen"),
            ("code", "120579-9039"),
            ("reached", "Rantatie 1"),
            ("spoken", "sv"),
            ("seen", "passport"),
            ("arrived", "20.11.2026"),
            ("signed", "no"),
        ];
        for (name, value) in changes {
            pairs.retain(|(other, _)| other != name);
            pairs.push((name, value));
        }
        let owned = pairs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()));
        CounterForm::read(&Pairs(owned.collect()))
    }

    #[test]
    fn each_problem_is_named_and_each_has_words() {
        type Typed = &'static [(&'static str, &'static str)];
        let cases: &[(Way, Typed, &str)] = &[
            (Way::Counter, &[], ""),
            (Way::Paper, &[], ""),
            (Way::Counter, &[("person", " ")], "person-empty"),
            (Way::Counter, &[("code", "")], "code-none"),
            (Way::Counter, &[("code", ""), ("born", "1.2.1980")], ""),
            (Way::Counter, &[("code", " 120579-9039 ")], ""),
            (Way::Counter, &[("code", "120579-9038")], "code-malformed"),
            (Way::Counter, &[("born", "13.5.1979")], "born-not-of-code"),
            (Way::Counter, &[("born", "12.5.1979")], ""),
            (
                Way::Counter,
                &[("code", ""), ("born", "eilen")],
                "born-not-a-date",
            ),
            (
                Way::Counter,
                &[("code", ""), ("born", "1.1.2030")],
                "born-in-future",
            ),
            (Way::Counter, &[("reached", "")], "reached-empty"),
            (Way::Counter, &[("spoken", "ru")], "spoken-not-chosen"),
            // What an owner may check by is not seen at a counter.
            (Way::Counter, &[("seen", "held_phone")], "seen-not-chosen"),
            (Way::Counter, &[("seen", "known_personally")], ""),
            // Not asked of the other way.
            (Way::Counter, &[("arrived", ""), ("signed", "")], ""),
            (Way::Paper, &[("seen", ""), ("code", "")], ""),
            (Way::Paper, &[("arrived", "")], "arrived-not-a-date"),
            (
                Way::Paper,
                &[("arrived", "23.11.2026")],
                "arrived-in-future",
            ),
            (
                Way::Paper,
                &[("arrived", "20.11.2024")],
                "arrived-too-long-ago",
            ),
            (Way::Paper, &[("signed", "")], "signed-not-chosen"),
        ];
        for (way, changes, expected) in cases {
            let form = form(changes);
            let problems = form.problems(*way, today(), true);
            let found: Vec<String> = problems
                .iter()
                .map(|problem| format!("{}-{}", problem.field, problem.code))
                .collect();
            assert_eq!(found.join(" "), *expected, "{way:?} {changes:?}");
            assert_eq!(
                form.filed(*way, today(), true).is_some(),
                expected.is_empty()
            );
            for problem in &problems {
                let one = (problem.field.as_str(), problem.code.as_str());
                assert!(PROBLEMS.contains(&one), "{one:?}");
            }
        }
        let without = form(&[]).problems(Way::Paper, today(), false);
        assert_eq!(without, [Problem::new("file", "no-scan")]);
        assert!(form(&[]).filed(Way::Paper, today(), false).is_none());
    }

    #[test]
    fn nobody_is_named_in_a_log() {
        assert_eq!(format!("{:?}", form(&[])), "CounterForm(…)");
    }
}
