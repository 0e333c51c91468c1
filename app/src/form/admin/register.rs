//! How a register is listed and found, and whether it is still kept. What its
//! notice says is the notice's: a new version of it.

use chrono::NaiveDate;
use domain::{
    municipality::Localized,
    notice::{NewPlace, Register, RegisterStatus},
    problem::Problem,
};

use super::{CatalogForm, Line, Look, Typed, in_three};
use crate::form::request::day_of;

/// The form.
pub struct RegisterForm;

const STATES: &[&str] = &["active", "ended", "moved", "partly_moved"];

/// More words than these would not find it better.
const WORDS: usize = 100;

impl CatalogForm for RegisterForm {
    type Record = Register;

    fn name(&self) -> String {
        "rekisteri".to_owned()
    }

    fn lines(&self) -> Vec<Line> {
        let [name, name_sv, name_en] = in_three!("register_name", Look::Text, true);
        let [to, to_sv, to_en] = in_three!("to", Look::Text, false);
        [name.under("register"), name_sv, name_en]
            .into_iter()
            .chain(in_three!("summary", Look::Area(2), true))
            .chain([
                Line::new("search_words", Look::Area(5), false),
                Line::new("state", Look::Choice(STATES), true).under("status"),
                Line::new("since", Look::Short, false),
            ])
            .chain([to, to_sv, to_en])
            .chain(in_three!("status_why", Look::Area(3), false))
            .collect()
    }

    fn of(&self, record: &Register) -> Option<Typed> {
        let mut typed = Typed::default();
        typed.set_localized("register_name", &record.name);
        typed.set_localized("summary", &record.summary);
        typed.set("search_words", record.search_words.join("\n"));
        typed.set("state", record.status.code());
        match &record.status {
            RegisterStatus::Active => {}
            RegisterStatus::Ended {
                since, explanation, ..
            } => {
                typed.set("since", since.as_str());
                typed.set_localized("status_why", explanation);
            }
            RegisterStatus::Moved {
                to,
                since,
                explanation,
                ..
            }
            | RegisterStatus::PartlyMoved {
                to,
                since,
                explanation,
                ..
            } => {
                typed.set_localized("to", to);
                typed.set("since", since.to_string());
                typed.set_localized("status_why", explanation);
            }
        }
        Some(typed)
    }

    fn wrong(&self, typed: &Typed, _: &Register, _: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut need = |fields: &[&str]| {
            let lacking = fields.iter().filter(|field| typed.get(field).is_empty());
            problems.extend(lacking.map(|field| Problem::new(*field, "admin-empty")));
        };
        match typed.get("state") {
            "ended" => need(&["since", "status_why_fi"]),
            "moved" | "partly_moved" => {
                need(&["since", "to_fi", "status_why_fi"]);
                if day_of(typed.get("since")).is_none() {
                    problems.push(Problem::new("since", "admin-not-a-date"));
                }
            }
            _ => {}
        }
        problems
    }

    fn apply(&self, typed: &Typed, record: &mut Register, today: NaiveDate) {
        record.name = typed.localized("register_name");
        record.summary = typed.localized("summary");
        let words = typed.get("search_words").lines();
        record.search_words = words
            .map(str::trim)
            .filter(|word| !word.is_empty())
            .take(WORDS)
            .map(str::to_owned)
            .collect();
        let said = Said {
            to: typed.localized("to"),
            since: typed.get("since"),
            day: day_of(typed.get("since")).unwrap_or(today),
            why: typed.localized("status_why"),
        };
        said.put(typed.get("state"), &mut record.status);
    }
}

/// What was typed about the state.
struct Said<'a> {
    to: Localized,
    since: &'a str,
    day: NaiveDate,
    why: Localized,
}

impl Said<'_> {
    /// Into the state. Where the state stays the same, what this form does not
    /// ask for stays too.
    fn put(self, state: &str, status: &mut RegisterStatus) {
        match (state, &mut *status) {
            (
                "ended",
                RegisterStatus::Ended {
                    since, explanation, ..
                },
            ) => {
                *since = self.since.to_owned();
                *explanation = self.why;
            }
            (
                "moved",
                RegisterStatus::Moved {
                    to,
                    since,
                    explanation,
                    ..
                },
            )
            | (
                "partly_moved",
                RegisterStatus::PartlyMoved {
                    to,
                    since,
                    explanation,
                    ..
                },
            ) => {
                *to = self.to;
                *since = self.day;
                *explanation = self.why;
            }
            ("ended", _) => {
                *status = RegisterStatus::Ended {
                    since: self.since.to_owned(),
                    explanation: self.why,
                }
            }
            ("moved", _) => {
                *status = RegisterStatus::Moved {
                    to: self.to,
                    since: self.day,
                    explanation: self.why,
                    contact: NewPlace::default(),
                }
            }
            ("partly_moved", _) => {
                *status = RegisterStatus::PartlyMoved {
                    to: self.to,
                    since: self.day,
                    explanation: self.why,
                    contact: NewPlace::default(),
                }
            }
            _ => *status = RegisterStatus::Active,
        }
    }
}
