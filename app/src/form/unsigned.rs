//! Sending without identification: who says to ask, and how to reach them.

use domain::problem::Problem;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{
    checks::{self, problems_of},
    pairs::Pairs,
};

/// What was typed; kept as typed, right or wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct Unsigned {
    /// The name.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 200, code = "too_long")
    )]
    pub sender: String,
    /// A postal address, a telephone number or an e-mail address. Which of them
    /// is the person's choice, so nothing is checked but that there is one.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 500, code = "too_long")
    )]
    pub reach: String,
}

impl Unsigned {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            sender: pairs.get("sender"),
            reach: pairs.get("reach"),
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        problems_of(self, &["sender", "reach"])
    }
}

/// What can be wrong: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("sender", "empty"),
    ("sender", "too-long"),
    ("reach", "empty"),
    ("reach", "too-long"),
    ("reference", "no-match"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_and_any_way_to_reach_the_person_are_enough() {
        let problems = |name: &str, reach: &str| {
            let pairs = [("sender", name), ("reach", reach)];
            let pairs = pairs.map(|(key, value)| (key.to_owned(), value.to_owned()));
            let problems = Unsigned::read(&Pairs(pairs.into())).problems();
            problems
                .into_iter()
                .map(|p| (p.field, p.code))
                .collect::<Vec<_>>()
        };
        for reach in [
            "Rantatie 1, 91100 Ii",
            "040 000 0000",
            "testi@posti.example",
        ] {
            assert_eq!(problems("Testi", reach), []);
        }
        let one = |field: &str, code: &str| (field.to_owned(), code.to_owned());
        assert_eq!(
            problems(" ", "\n"),
            [one("sender", "empty"), one("reach", "empty")]
        );
        assert_eq!(
            problems(&"x".repeat(201), &"x".repeat(501)),
            [one("sender", "too-long"), one("reach", "too-long")]
        );
    }
}
