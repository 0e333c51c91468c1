//! To have wrong data corrected (GDPR Art. 16): what each page asks, what can
//! be wrong with it, what it becomes.

use domain::{problem::Problem, request::contents::PartContents};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{ItemStep, filled};
use crate::form::{
    checks::{self, problems_of},
    pairs::Pairs,
};

/// The answers so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rectification {
    /// What is wrong and what it should be.
    pub correction: Option<Correction>,
    /// Why.
    pub reasons: Option<Reasons>,
}

/// What is wrong and what it should be.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct Correction {
    /// What is wrong.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 10_000, code = "too_long")
    )]
    pub wrong: String,
    /// What it should be.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 10_000, code = "too_long")
    )]
    pub correct: String,
}

/// Why. Asked for and never demanded, even where a notice demands it: nobody
/// has to give reasons for using a right (GDPR Art. 12(2), 16).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct Reasons {
    /// As typed.
    #[validate(length(max = 10_000, code = "too_long"))]
    pub reasons: String,
}

impl Rectification {
    pub(super) fn take(&mut self, step: ItemStep, pairs: &Pairs) {
        match step {
            ItemStep::Correction => {
                self.correction = Some(Correction {
                    wrong: pairs.get("wrong"),
                    correct: pairs.get("correct"),
                });
            }
            ItemStep::Reasons => {
                self.reasons = Some(Reasons {
                    reasons: pairs.get("reasons"),
                });
            }
            ItemStep::What
            | ItemStep::Period
            | ItemStep::Help
            | ItemStep::Words
            | ItemStep::Attachments => {}
        }
    }

    pub(super) fn problems(&self, step: ItemStep) -> Option<Vec<Problem>> {
        match step {
            ItemStep::Correction => {
                let form = self.correction.as_ref()?;
                Some(problems_of(form, &["wrong", "correct"]))
            }
            ItemStep::Reasons => Some(problems_of(self.reasons.as_ref()?, &["reasons"])),
            ItemStep::What
            | ItemStep::Period
            | ItemStep::Help
            | ItemStep::Words
            | ItemStep::Attachments => None,
        }
    }

    pub(super) fn contents(&self) -> Option<PartContents> {
        let correction = self.correction.as_ref()?;
        Some(PartContents::Rectification {
            wrong: correction.wrong.trim().to_owned(),
            correct: correction.correct.trim().to_owned(),
            reasons: filled(&self.reasons.as_ref()?.reasons),
        })
    }
}
