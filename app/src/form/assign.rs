//! The form with which a DPO names who decides.

use domain::{id::Slug, municipality::Municipality, problem::Problem};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{
    checks::{self, problems_of},
    pairs::Pairs,
};

/// What was chosen and typed; kept so, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct AssignForm {
    /// The office's name in addresses.
    pub office: String,
    /// Why this one.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 500, code = "too_long")
    )]
    pub reason: String,
}

impl AssignForm {
    /// Its name among the drafts of staff, and in addresses.
    pub const ACTION: &'static str = "osoita";

    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            office: pairs.get("office").trim().to_owned(),
            reason: pairs.get("reason").trim().to_owned(),
        }
    }

    /// The office that was chosen, if the municipality has it and it decides.
    #[must_use]
    pub fn decider<'a>(&self, municipality: &'a Municipality) -> Option<&'a Slug> {
        let mut slugs = municipality.deciders().map(|office| &office.slug);
        slugs.find(|slug| slug.as_str() == self.office)
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self, municipality: &Municipality) -> Vec<Problem> {
        let mut problems = problems_of(self, &["reason"]);
        if self.decider(municipality).is_none() {
            problems.insert(0, Problem::new("office", "unknown"));
        }
        problems
    }
}

/// What can be wrong with it: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("office", "unknown"),
    ("reason", "empty"),
    ("reason", "too-long"),
];
