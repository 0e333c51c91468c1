//! A wish in own words, which the DPO sorts.

use domain::{problem::Problem, request::contents::PartContents};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::ItemStep;
use crate::form::{
    checks::{self, problems_of},
    pairs::Pairs,
};

/// The answers so far.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWords {
    /// The wish.
    pub words: Option<Words>,
}

/// The wish.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct Words {
    /// As typed.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 10_000, code = "too_long")
    )]
    pub wish: String,
}

impl OwnWords {
    pub(super) fn take(&mut self, step: ItemStep, pairs: &Pairs) {
        if step == ItemStep::Words {
            self.words = Some(Words {
                wish: pairs.get("wish"),
            });
        }
    }

    pub(super) fn problems(&self, step: ItemStep) -> Option<Vec<Problem>> {
        if step != ItemStep::Words {
            return None;
        }
        Some(problems_of(self.words.as_ref()?, &["wish"]))
    }

    pub(super) fn contents(&self) -> Option<PartContents> {
        Some(PartContents::OwnWords {
            wish: self.words.as_ref()?.wish.trim().to_owned(),
        })
    }
}
