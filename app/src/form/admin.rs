//! The administrators' forms. Each is a list of fields: the list says how they
//! are shown, how they are read and what is at least checked, and the form
//! itself what it makes of the record.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{id::Slug, municipality::Localized, problem::Problem};
use serde::{Deserialize, Serialize};

use super::pairs::Pairs;

pub mod colours;
pub mod new_municipality;
pub mod new_register;
pub mod office;
pub mod profile;
pub mod register;
pub mod remedies;
pub mod role;

/// What was typed, by the names of the fields; kept so, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed(BTreeMap<String, String>);

impl Typed {
    /// A field, trimmed; empty when it is not there.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }

    /// Sets a field.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.insert(name.to_owned(), value.into());
    }

    /// Takes over what another form has.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The pairs that a form has.
    #[must_use]
    pub fn read(pairs: &Pairs, lines: &[Line]) -> Self {
        let names = lines.iter().map(|line| line.name).chain([SEEN]);
        let one = |name: &str| (name.to_owned(), pairs.get(name).trim().to_owned());
        Self(names.map(one).collect())
    }

    /// A text in three languages, from three fields.
    fn localized(&self, name: &str) -> Localized {
        let other = |language: &str| {
            let text = self.get(&format!("{name}_{language}"));
            (!text.is_empty()).then(|| text.to_owned())
        };
        Localized {
            fi: self.get(&format!("{name}_fi")).to_owned(),
            sv: other("sv"),
            en: other("en"),
        }
    }

    fn set_localized(&mut self, name: &str, text: &Localized) {
        self.set(&format!("{name}_fi"), text.fi.as_str());
        for (language, text) in [("sv", &text.sv), ("en", &text.en)] {
            let text = text.as_deref().unwrap_or_default();
            self.set(&format!("{name}_{language}"), text);
        }
    }
}

/// The state of the record from which a form was made, hidden in it.
pub const SEEN: &str = "seen";

/// How a field looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// One line.
    Text,
    /// A short line.
    Short,
    /// So many lines.
    Area(u32),
    /// A box to tick: `yes` or nothing.
    Tick,
    /// One of these.
    Choice(&'static [&'static str]),
}

/// A field of a form.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// The heading that it begins, if it does: the end of a key of texts.
    pub group: &'static str,
    /// Its name; with it begin the keys of its label and hint.
    pub name: &'static str,
    /// How it looks.
    pub look: Look,
    /// Whether it has to be filled in.
    pub needed: bool,
}

impl Line {
    const fn new(name: &'static str, look: Look, needed: bool) -> Self {
        Self {
            group: "",
            name,
            look,
            needed,
        }
    }

    const fn under(self, group: &'static str) -> Self {
        Self { group, ..self }
    }

    /// How many characters there may be.
    const fn longest(&self) -> usize {
        match self.look {
            Look::Area(_) => 4_000,
            Look::Short => 40,
            Look::Text | Look::Tick | Look::Choice(_) => 300,
        }
    }
}

/// What the list of fields says is wrong: lacking, too long, not offered.
pub fn problems_of(lines: &[Line], typed: &Typed) -> Vec<Problem> {
    lines
        .iter()
        .filter_map(|line| {
            let value = typed.get(line.name);
            let code = match line.look {
                _ if line.needed && value.is_empty() => "admin-empty",
                _ if value.chars().count() > line.longest() => "admin-too-long",
                Look::Choice(all) if !value.is_empty() && !all.contains(&value) => "admin-unknown",
                _ => return None,
            };
            Some(Problem::new(line.name, code))
        })
        .collect()
}

/// Something that is not in the record yet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(transparent)]
pub struct New<T>(pub T);

/// What is wrong with a name in addresses, which is given once.
fn slug_problem(typed: &Typed, taken: &[Slug]) -> Option<Problem> {
    let code = match Slug::parse(typed.get("slug")) {
        Err(_) => "admin-slug",
        Ok(slug) if slug.as_str() == crate::path::admin::NEW => "admin-taken",
        Ok(slug) if taken.contains(&slug) => "admin-taken",
        Ok(_) => return None,
    };
    Some(Problem::new("slug", code))
}

/// A form about something of the record.
pub trait CatalogForm: Send + Sync {
    /// What of the record.
    type Record;
    /// Its name among the drafts, within the record.
    fn name(&self) -> String;
    /// Its fields.
    fn lines(&self) -> Vec<Line>;
    /// As the record has it; none when there is no such thing.
    fn of(&self, record: &Self::Record) -> Option<Typed>;
    /// What else is wrong than what the fields say.
    fn wrong(&self, typed: &Typed, record: &Self::Record, today: NaiveDate) -> Vec<Problem>;
    /// Puts what was typed, in which nothing is wrong, into the record.
    fn apply(&self, typed: &Typed, record: &mut Self::Record, today: NaiveDate);

    /// All that is wrong, in the order of the fields.
    fn problems(&self, typed: &Typed, record: &Self::Record, today: NaiveDate) -> Vec<Problem> {
        let lines = self.lines();
        let mut problems = problems_of(&lines, typed);
        for problem in self.wrong(typed, record, today) {
            if !problems.iter().any(|other| other.field == problem.field) {
                problems.push(problem);
            }
        }
        let place = |problem: &Problem| lines.iter().position(|line| line.name == problem.field);
        problems.sort_by_key(place);
        problems
    }
}

/// Fields in three languages: `name_fi`, `name_sv`, `name_en`.
macro_rules! in_three {
    ($name:literal, $look:expr, $needed:expr) => {
        [
            Line::new(concat!($name, "_fi"), $look, $needed),
            Line::new(concat!($name, "_sv"), $look, false),
            Line::new(concat!($name, "_en"), $look, false),
        ]
    };
}
use in_three;

/// Whether a text can be an e-mail address: mail to it may still come back.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c);
    !text.contains(odd)
        && text.split_once('@').is_some_and(|(local, host)| {
            !local.is_empty() && host.contains('.') && !host.contains('@') && !host.ends_with('.')
        })
}

/// Under which name a draft of a form is kept: of what, and which form.
#[must_use]
pub fn draft_name(subject: &str, form: &str) -> String {
    format!("{subject}/{form}")
}

/// What can be wrong: for the test of texts.
pub const CODES: &[&str] = &[
    "admin-empty",
    "admin-too-long",
    "admin-unknown",
    "admin-contrast",
    "admin-colour",
    "admin-in-future",
    "admin-not-a-date",
    "admin-mailbox",
    "admin-web",
    "admin-slug",
    "admin-taken",
    "admin-email",
    "admin-past",
    "admin-backwards",
    "admin-endless",
    "admin-known",
    "admin-own-role",
];

#[cfg(test)]
mod tests;
