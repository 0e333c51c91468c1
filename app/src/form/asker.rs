//! Forms about who asks: how it was checked, and how an answer was given to who
//! can't read it at this counter.

use chrono::NaiveDate;
use domain::{
    problem::Problem,
    request::{CheckWay, Delivery, DeliveryWay, Part, StepError},
};
use serde::{Deserialize, Serialize};

use super::{pairs::Pairs, request::day_of};

/// The name in storage of what was typed about the check.
pub const CHECK: &str = "henkilollisyys";
/// The name in storage of what was typed about the delivery.
pub const DELIVERY: &str = "toimitus";
/// The choice that a document was seen, which has a kind.
pub const VISIT: &str = "visit";

/// How it was checked who asks, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckForm {
    /// A way through a held contact, or [`VISIT`].
    pub checked_by: String,
    /// Which document, at a visit.
    pub document: String,
    /// Whether the register held the contact before the request.
    pub held: bool,
}

impl CheckForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            checked_by: pairs.get("checked_by"),
            document: pairs.get("document"),
            held: pairs.get("held") == "yes",
        }
    }

    /// The way, once nothing is wrong.
    #[must_use]
    pub fn way(&self) -> Option<CheckWay> {
        let code = match self.checked_by.as_str() {
            VISIT => &self.document,
            other => other,
        };
        let way = CheckWay::parse(code)?;
        let at_visit = self.checked_by == VISIT;
        let right = match way.through_held_contact() {
            true => !at_visit && self.held,
            false => at_visit,
        };
        right.then_some(way)
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        if self.way().is_some() {
            return Vec::new();
        }
        let contact = CheckWay::parse(&self.checked_by).is_some_and(CheckWay::through_held_contact);
        vec![match self.checked_by.as_str() {
            VISIT => Problem::new("document", "not-chosen"),
            _ if contact => Problem::new("held", "not-ticked"),
            _ => Problem::new("checked_by", "not-chosen"),
        }]
    }
}

/// How an answer was given outside the portal, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryForm {
    /// The way's code.
    pub delivered_by: String,
    /// The day.
    pub delivered_on: String,
}

impl DeliveryForm {
    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            delivered_by: pairs.get("delivered_by"),
            delivered_on: pairs.get("delivered_on").trim().to_owned(),
        }
    }

    /// What is recorded, once it can be read.
    #[must_use]
    pub fn delivery(&self) -> Option<Delivery> {
        Some(Delivery {
            way: DeliveryWay::parse(&self.delivered_by)?,
            on: day_of(&self.delivered_on)?,
        })
    }

    /// What is wrong. Whether the part's answer can have been given so, the
    /// domain says ([`Part::deliver`]).
    #[must_use]
    pub fn problems(&self, part: &Part, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        if DeliveryWay::parse(&self.delivered_by).is_none() {
            problems.push(Problem::new("delivered_by", "not-chosen"));
        }
        if day_of(&self.delivered_on).is_none() {
            problems.push(Problem::new("delivered_on", "not-a-date"));
        }
        if let (Some(delivery), Some(owner)) = (self.delivery(), part.state.owner())
            && part.clone().deliver(owner, delivery, today) == Err(StepError::Delivery)
        {
            problems.push(Problem::new("delivered_on", "not-possible"));
        }
        problems
    }
}

/// What can be wrong: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("checked_by", "not-chosen"),
    ("document", "not-chosen"),
    ("held", "not-ticked"),
    ("delivered_by", "not-chosen"),
    ("delivered_on", "not-a-date"),
    ("delivered_on", "not-possible"),
];

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;
    use crate::form::request::proposed_day;

    fn pairs(given: &[(&str, &str)]) -> Pairs {
        let owned = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        Pairs(given.iter().map(owned).collect())
    }

    #[test]
    fn a_contact_must_have_been_held_and_a_document_has_a_kind() {
        type Given<'a> = &'a [(&'a str, &'a str)];
        let cases: &[(Given, Option<CheckWay>, &str)] = &[
            (&[], None, "checked_by"),
            (&[("checked_by", "typed")], None, "checked_by"),
            // A document is not seen on the telephone.
            (&[("checked_by", "passport")], None, "checked_by"),
            (&[("checked_by", "held_phone")], None, "held"),
            (
                &[("checked_by", "held_phone"), ("held", "yes")],
                Some(CheckWay::HeldPhone),
                "",
            ),
            (&[("checked_by", "visit")], None, "document"),
            (
                &[("checked_by", "visit"), ("document", "held_phone")],
                None,
                "document",
            ),
            (
                &[("checked_by", "visit"), ("document", "passport")],
                Some(CheckWay::Passport),
                "",
            ),
        ];
        for (given, way, field) in cases {
            let form = CheckForm::read(&pairs(given));
            assert_eq!(form.way(), *way, "{given:?}");
            let problems = form.problems();
            let wrong = problems.first().map(|problem| problem.field.as_str());
            assert_eq!(wrong.unwrap_or_default(), *field, "{given:?}");
            for problem in problems {
                let known = (problem.field.as_str(), problem.code.as_str());
                assert!(PROBLEMS.contains(&known), "{known:?}");
            }
        }
    }

    #[test]
    fn a_day_is_read_as_people_type_it() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 5);
        for text in [
            "5.11.2026",
            "05.11.2026",
            "5/11/2026",
            "5. 11. 2026",
            "2026-11-05",
        ] {
            assert_eq!(day_of(text), day, "{text}");
        }
        if let Some(day) = day {
            for l in Language::ALL {
                let proposed = proposed_day(l, day);
                assert_eq!(day_of(&proposed), Some(day), "what a form proposes");
            }
        }
        for text in ["", "5.11.", "31.11.2026", "eilen", "2026-11-31"] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
