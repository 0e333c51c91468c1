//! The forms of the owner's desk: answer, correct, nothing held, refuse; and the
//! question before sending.

use chrono::NaiveDate;
use domain::{
    problem::Problem,
    request::{DecidingOfficial, Ground, Search},
};
use serde::{Deserialize, Serialize};
use validator::Validate;

mod others;
mod outcome;
mod rectify;

pub use others::OthersForm;
pub use outcome::Answered;
pub use rectify::{MOST_RECIPIENTS, RecipientRow, RectifyForm};

use super::{
    checks::{self, problems_of},
    pairs::Pairs,
};
use crate::desk::OwnerAction;

/// Rows of a form at most: places where it was looked for, changes.
pub const MOST_ROWS: usize = 40;

/// What an owner typed for an action; kept as typed, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "action", rename_all = "snake_case")]
pub enum ActionForm {
    /// Answer.
    Answer(AnswerForm),
    /// What came of a wish to have data corrected.
    Rectify(RectifyForm),
    /// Nothing held.
    NothingHeld(NothingHeldForm),
    /// Refuse.
    Refuse(RefuseForm),
}

/// The answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct AnswerForm {
    /// The message.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 20_000, code = "too_long")
    )]
    pub message: String,
    /// `part` when something is withheld.
    #[serde(default)]
    pub extent: String,
    /// Why: the ground's code.
    #[serde(default)]
    pub ground: String,
    /// What, and why: the facts.
    #[serde(default)]
    #[validate(length(max = 20_000, code = "too_long"))]
    pub facts: String,
    /// Who answers for it.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub official: String,
    /// How to reach them.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub contact: String,
}

/// Nothing is held: where it was looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct NothingHeldForm {
    /// Systems and archives, row by row.
    pub systems: Vec<String>,
    /// With what, row by row.
    pub with: Vec<String>,
    /// A word to the person.
    #[validate(length(max = 20_000, code = "too_long"))]
    pub message: String,
    /// Who answers for it.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub official: String,
    /// How to reach them.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub contact: String,
}

/// The refusal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct RefuseForm {
    /// The ground's code.
    pub ground: String,
    /// The facts.
    #[validate(length(max = 20_000, code = "too_long"))]
    pub facts: String,
    /// Who decided.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub official: String,
    /// How to reach them.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub contact: String,
}

impl AnswerForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            message: pairs.get("message").trim().to_owned(),
            extent: pairs.get("extent"),
            ground: pairs.get("ground"),
            facts: pairs.get("facts").trim().to_owned(),
            official: pairs.get("official").trim().to_owned(),
            contact: pairs.get("contact").trim().to_owned(),
        }
    }

    /// Whether something is withheld.
    #[must_use]
    pub fn partly(&self) -> bool {
        self.extent == "part"
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = problems_of(self, &["message"]);
        if self.partly() {
            problems.extend(refusal_problems(&self.ground, &self.facts));
            problems.extend(problems_of(self, &["facts"]));
        }
        problems.extend(problems_of(self, &["official", "contact"]));
        problems
    }
}

impl NothingHeldForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        let last = last_row(pairs, &["system", "with"]);
        let short = |name: &str| -> Vec<String> {
            let rows = rows(pairs, name, last).into_iter();
            rows.map(|text| text.chars().take(300).collect()).collect()
        };
        Self {
            systems: short("system"),
            with: short("with"),
            message: pairs.get("message").trim().to_owned(),
            official: pairs.get("official").trim().to_owned(),
            contact: pairs.get("contact").trim().to_owned(),
        }
    }

    /// The rows that are filled.
    #[must_use]
    pub fn searched(&self) -> Vec<Search> {
        self.systems
            .iter()
            .zip(&self.with)
            .filter(|(system, with)| !system.is_empty() && !with.is_empty())
            .map(|(system, with)| Search {
                system: system.clone(),
                with: with.clone(),
            })
            .collect()
    }

    /// What is wrong: a row half filled, or none filled.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (row, (system, with)) in self.systems.iter().zip(&self.with).enumerate() {
            let row = row + 1;
            match (system.is_empty(), with.is_empty()) {
                (true, false) => {
                    problems.push(Problem::new(format!("system_{row}"), "system-missing"));
                }
                (false, true) => problems.push(Problem::new(format!("with_{row}"), "with-missing")),
                _ => {}
            }
        }
        if problems.is_empty() && self.searched().is_empty() {
            problems.push(Problem::new("system_1", "none-searched"));
        }
        problems.extend(problems_of(self, &["message", "official", "contact"]));
        problems
    }
}

impl RefuseForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            ground: pairs.get("ground"),
            facts: pairs.get("facts").trim().to_owned(),
            official: pairs.get("official").trim().to_owned(),
            contact: pairs.get("contact").trim().to_owned(),
        }
    }

    /// What is wrong. Completeness is the domain's rule
    /// ([`domain::request::Refusal::new`]); this says which field to mend.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = refusal_problems(&self.ground, &self.facts);
        problems.extend(problems_of(self, &["facts", "official", "contact"]));
        problems
    }

    /// Who decided.
    #[must_use]
    pub fn deciding_official(&self) -> DecidingOfficial {
        DecidingOfficial {
            title: self.official.clone(),
            contact: self.contact.clone(),
        }
    }
}

/// What a refusal lacks, also one of a part.
fn refusal_problems(ground: &str, facts: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    if Ground::parse(ground).is_none() {
        problems.push(Problem::new("ground", "not-chosen"));
    }
    if facts.chars().count() < 20 {
        problems.push(Problem::new("facts", "too-short"));
    }
    problems
}

/// The last row that the page had: as many are kept, at least one.
fn last_row(pairs: &Pairs, names: &[&str]) -> usize {
    let sent = |row: &usize| {
        let mut names = names.iter();
        names.any(|name| pairs.has(&format!("{name}_{row}")))
    };
    (1..=MOST_ROWS).rev().find(sent).unwrap_or(1)
}

/// The rows of a column: `system_1`, `system_2`…
fn rows(pairs: &Pairs, name: &str, rows: usize) -> Vec<String> {
    (1..=rows)
        .map(|row| pairs.get(&format!("{name}_{row}")).trim().to_owned())
        .collect()
}

impl ActionForm {
    /// Reads the pairs of an action.
    #[must_use]
    pub fn read(action: OwnerAction, pairs: &Pairs) -> Self {
        match action {
            OwnerAction::Answer => Self::Answer(AnswerForm::read(pairs)),
            OwnerAction::Rectify => Self::Rectify(RectifyForm::read(pairs)),
            OwnerAction::NothingHeld => Self::NothingHeld(NothingHeldForm::read(pairs)),
            OwnerAction::Refuse => Self::Refuse(RefuseForm::read(pairs)),
        }
    }

    /// One more row, where a button asks for it: the id of it on the page. A row
    /// that is left empty is no mistake.
    pub fn add(&mut self, then: &str) -> Option<String> {
        match (self, then) {
            (Self::Rectify(form), "add-change") if form.before.len() < MOST_ROWS => {
                form.before.push(String::new());
                form.after.push(String::new());
                Some(format!("muutos-{}", form.before.len()))
            }
            (Self::Rectify(form), "add-recipient") if form.recipient_rows() < MOST_RECIPIENTS => {
                form.spare += 1;
                Some(format!("vastaanottaja-{}", form.recipient_rows()))
            }
            (Self::NothingHeld(form), "add-place") if form.systems.len() < MOST_ROWS => {
                form.systems.push(String::new());
                form.with.push(String::new());
                Some(format!("paikka-{}", form.systems.len()))
            }
            _ => None,
        }
    }

    /// What is wrong; today is a day in Helsinki.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<Problem> {
        match self {
            Self::Answer(form) => form.problems(),
            Self::Rectify(form) => form.problems(today),
            Self::NothingHeld(form) => form.problems(),
            Self::Refuse(form) => form.problems(),
        }
    }
}

/// What can be wrong: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("message", "empty"),
    ("message", "too-long"),
    ("official", "empty"),
    ("official", "too-long"),
    ("contact", "empty"),
    ("contact", "too-long"),
    ("system", "system-missing"),
    ("with", "with-missing"),
    ("system", "none-searched"),
    ("ground", "not-chosen"),
    ("facts", "too-short"),
    ("facts", "too-long"),
    ("result", "not-chosen"),
    ("before", "too-long"),
    ("after", "too-long"),
    ("after", "empty"),
    ("after", "same"),
    ("after", "none-changed"),
    ("on", "not-a-date"),
    ("on", "in-future"),
    ("beside", "empty"),
    ("beside", "too-long"),
    ("recipient", "empty"),
    ("recipient", "too-long"),
    ("telling", "not-chosen"),
    ("told_on", "not-a-date"),
    ("told_on", "in-future"),
    ("why", "too-short"),
    ("why", "too-long"),
    ("others", "not-chosen"),
    ("handling", "not-chosen"),
    ("how", "too-short"),
    ("how", "too-long"),
    ("reason", "empty"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(problems: Vec<Problem>) -> Vec<(String, String)> {
        problems.into_iter().map(|p| (p.field, p.code)).collect()
    }

    fn pairs(given: &[(&str, &str)]) -> Pairs {
        Pairs(
            given
                .iter()
                .map(|(k, v)| ((*k).to_owned(), (*v).to_owned()))
                .collect(),
        )
    }

    const SIGNED: [(&str, &str); 2] = [("official", "Johtaja"), ("contact", "kirjaamo")];

    #[test]
    fn an_answer_needs_words_and_somebody_who_answers_for_them() {
        assert_eq!(AnswerForm::default().problems().len(), 3);
        let mut given = vec![("message", "Tietosi ovat liitteenä.")];
        given.extend(SIGNED);
        assert_eq!(AnswerForm::read(&pairs(&given)).problems(), []);
    }

    #[test]
    fn who_withholds_a_part_says_why() {
        let mut given = vec![("message", "Tietosi ovat liitteenä."), ("extent", "part")];
        given.extend(SIGNED);
        let fields = |given: &[(&str, &str)]| {
            let problems = codes(AnswerForm::read(&pairs(given)).problems());
            problems.into_iter().map(|p| p.0).collect::<Vec<_>>()
        };
        assert_eq!(fields(&given), ["ground", "facts"]);
        // What was typed for a part does no harm to a whole answer.
        given.retain(|(name, _)| *name != "extent");
        given.push(("facts", "Lyhyt."));
        assert!(fields(&given).is_empty());
    }

    #[test]
    fn nothing_held_names_where_it_was_looked_for() {
        let case = |given: &[(&str, &str)]| {
            let mut all = given.to_vec();
            all.extend(SIGNED);
            codes(NothingHeldForm::read(&pairs(&all)).problems())
        };
        let one = |f: &str, c: &str| vec![(f.to_owned(), c.to_owned())];
        assert_eq!(case(&[]), one("system_1", "none-searched"));
        assert_eq!(
            case(&[("system_2", "Walmu")]),
            one("with_2", "with-missing")
        );
        assert_eq!(
            case(&[("with_1", "nimi")]),
            one("system_1", "system-missing")
        );
        assert_eq!(case(&[("system_1", "Walmu"), ("with_1", "nimi")]), vec![]);
    }

    #[test]
    fn a_row_is_added_and_what_was_typed_stays() {
        let given = pairs(&[("system_1", "Walmu"), ("with_1", "nimi")]);
        let mut form = ActionForm::read(OwnerAction::NothingHeld, &given);
        assert_eq!(form.add("save"), None);
        assert_eq!(form.add("add-place").as_deref(), Some("paikka-2"));
        let ActionForm::NothingHeld(held) = &form else {
            panic!("nothing held")
        };
        assert_eq!(held.systems, ["Walmu", ""]);
        // Left empty it is nothing, and it is kept until it is filled.
        assert_eq!(held.searched().len(), 1);
        let two = [
            ("system_1", ""),
            ("system_2", "Arkisto"),
            ("with_2", "nimi"),
        ];
        let again = NothingHeldForm::read(&pairs(&two));
        assert_eq!(again.systems, ["", "Arkisto"]);
        for n in 3..=MOST_ROWS {
            assert_eq!(form.add("add-place"), Some(format!("paikka-{n}")));
        }
        assert_eq!(form.add("add-place"), None);
        assert_eq!(form.add("add-change"), None, "of another form");
    }

    #[test]
    fn the_form_of_a_refusal_says_which_field_is_lacking() {
        assert_eq!(
            codes(RefuseForm::default().problems())
                .into_iter()
                .map(|p| p.0)
                .collect::<Vec<_>>(),
            ["ground", "facts", "official", "contact"]
        );
    }
}
