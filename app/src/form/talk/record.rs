//! A reply that came by letter, telephone, e-mail or at a visit, as an owner
//! types it.

use chrono::NaiveDate;
use domain::{
    message::{Outside, OutsideWay},
    problem::Problem,
    request::Part,
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::form::{
    checks::{self, problems_of},
    pairs::Pairs,
    request::day_of,
};

/// A reply that came another way.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct RecordForm {
    /// How it came, by code.
    pub came_by: String,
    /// On which day, as typed.
    pub came_on: String,
    /// What it said.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 20_000, code = "too_long")
    )]
    pub recorded: String,
}

impl RecordForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            came_by: pairs.get("came_by"),
            came_on: pairs.get("came_on").trim().to_owned(),
            recorded: pairs.get("recorded").trim().to_owned(),
        }
    }

    /// How and when it came, once both can be read.
    #[must_use]
    pub fn outside(&self) -> Option<Outside> {
        Some(Outside {
            way: OutsideWay::parse(&self.came_by)?,
            on: day_of(&self.came_on)?,
        })
    }

    pub(super) fn problems(&self, part: &Part, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        if OutsideWay::parse(&self.came_by).is_none() {
            problems.push(Problem::new("came_by", "not-chosen"));
        }
        match day_of(&self.came_on) {
            None => problems.push(Problem::new("came_on", "not-a-date")),
            Some(on) if !Outside::can_have_come(part, on, today) => {
                problems.push(Problem::new("came_on", "not-possible"));
            }
            Some(_) => {}
        }
        problems.extend(problems_of(self, &["recorded"]));
        problems
    }
}
