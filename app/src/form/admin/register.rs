//! How a register is listed and found, and whether it is still kept. What its
//! notice says is the notice's: a new version of it.

use chrono::NaiveDate;
use domain::{
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
            .chain([
                Line::new("to_address", Look::Text, false),
                Line::new("to_phone", Look::Short, false),
                Line::new("to_web", Look::Text, false),
            ])
            .chain(in_three!("moved_what", Look::Area(2), false))
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
        if let Some(moved) = record.status.moved() {
            let NewPlace {
                what,
                address,
                phone,
                web,
                register: _,
            } = moved.contact;
            if let Some(what) = what {
                typed.set_localized("moved_what", what);
            }
            for (name, text) in [
                ("to_address", address),
                ("to_phone", phone),
                ("to_web", web),
            ] {
                typed.set(name, text.clone().unwrap_or_default());
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
                if !is_web(typed.get("to_web")) {
                    problems.push(Problem::new("to_web", "admin-web"));
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
        let (to, explanation) = (typed.localized("to"), typed.localized("status_why"));
        let since = day_of(typed.get("since")).unwrap_or(today);
        let contact = place(typed, &record.status);
        record.status = match typed.get("state") {
            "ended" => RegisterStatus::Ended {
                since: typed.get("since").to_owned(),
                explanation,
            },
            "moved" => RegisterStatus::Moved {
                to,
                since,
                explanation,
                contact,
            },
            "partly_moved" => RegisterStatus::PartlyMoved {
                to,
                since,
                explanation,
                contact,
            },
            _ => RegisterStatus::Active,
        };
    }
}

/// Whether a text is nothing, or the address of a page that nobody reads along.
fn is_web(text: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>\"".contains(c);
    text.is_empty()
        || text
            .strip_prefix("https://")
            .is_some_and(|rest| rest.contains('.') && !rest.contains(odd))
}

/// How who has it now is reached, as typed. Its register on this portal, which
/// the form does not ask for, stays.
fn place(typed: &Typed, status: &RegisterStatus) -> NewPlace {
    let some = |name: &str| Some(typed.get(name).to_owned()).filter(|text| !text.is_empty());
    let what = typed.localized("moved_what");
    NewPlace {
        what: Some(what).filter(|what| !what.fi.is_empty()),
        address: some("to_address"),
        phone: some("to_phone"),
        web: some("to_web"),
        register: status
            .moved()
            .and_then(|moved| moved.contact.register.clone()),
    }
}
