//! What people type into forms, kept as typed, with what is wrong with it.
//!
//! A form struct derives `validator::Validate`. Validator's errors carry the
//! typed value, so they become [`Problem`]s (a field and a code) at once and go
//! nowhere else.

pub mod admin;
pub mod answer;
pub mod asker;
pub mod assign;
mod checks;
pub mod counter;
pub mod dpo;
pub mod feedback;
pub mod outage;
pub mod pairs;
pub mod paper;
pub mod request;
pub mod sort;
pub mod talk;
pub mod transfer;
pub mod unsigned;
pub mod withdraw;

pub use checks::problems_of;

use domain::problem::Problem;

/// The problem with a field, if there is one.
#[must_use]
pub fn problem_with<'a>(problems: &'a [Problem], field: &str) -> Option<&'a Problem> {
    problems.iter().find(|problem| problem.field == field)
}
