//! "Before you send": is there anything about other people in it?

use domain::{
    problem::Problem,
    request::{Handling, ThirdParties, ThirdPartiesProblem},
};
use serde::{Deserialize, Serialize};

use crate::form::pairs::Pairs;

/// The question, as it was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OthersForm {
    /// `yes` or `no`.
    pub others: String,
    /// The code of what was done.
    pub handling: String,
    /// In words.
    pub how: String,
}

impl OthersForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            others: pairs.get("others"),
            handling: pairs.get("handling"),
            how: pairs.get("how").trim().to_owned(),
        }
    }

    /// The answer to the question.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn record(&self) -> Result<ThirdParties, Vec<Problem>> {
        let any = match self.others.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        let made = ThirdParties::new(any, Handling::parse(&self.handling), &self.how);
        let mut problems = Vec::new();
        if self.how.chars().count() > 2000 {
            problems.push(Problem::new("how", "too-long"));
        }
        match made {
            Ok(record) if problems.is_empty() => Ok(record),
            Ok(_) => Err(problems),
            Err(lacking) => Err(lacking.into_iter().map(named).chain(problems).collect()),
        }
    }
}

fn named(problem: ThirdPartiesProblem) -> Problem {
    match problem {
        ThirdPartiesProblem::NotAnswered => Problem::new("others", "not-chosen"),
        ThirdPartiesProblem::Handling => Problem::new("handling", "not-chosen"),
        ThirdPartiesProblem::How => Problem::new("how", "too-short"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_problem_has_its_field() {
        let fields = |others: &str, handling: &str, how: &str| {
            let form = OthersForm {
                others: others.into(),
                handling: handling.into(),
                how: how.into(),
            };
            let problems = form.record().err().unwrap_or_default();
            problems.into_iter().map(|p| p.field).collect::<Vec<_>>()
        };
        assert_eq!(fields("", "", ""), ["others"]);
        assert_eq!(fields("yes", "", ""), ["handling", "how"]);
        assert_eq!(fields("yes", "taken_out", &"a".repeat(2001)), ["how"]);
        assert!(fields("no", "", "").is_empty());
        assert!(fields("yes", "may_be_given", "Hän on itse antanut luvan.").is_empty());
    }
}
