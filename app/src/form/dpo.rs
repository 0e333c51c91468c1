//! What a DPO types: to give a part to another office, to defer that a person
//! sees who looked, to put a case together.

use chrono::NaiveDate;
use domain::{
    deferral::{DeferralBasis, check_until},
    id::Slug,
    municipality::Municipality,
    problem::Problem,
    request::Part,
};
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{
    checks::{self, problems_of},
    pairs::Pairs,
    request::day_of,
};

/// The choice to put a part back on the pile of its office.
pub const BACK: &str = "pino/takaisin";

/// To whom a part is given, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct ReassignForm {
    /// The office's name in addresses, or [`BACK`].
    pub to: String,
    /// Why: the person sees it.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 500, code = "too_long")
    )]
    pub reason: String,
}

/// What is done with a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReassignTo<'a> {
    /// Another office decides it.
    Office(&'a Slug),
    /// Back on the pile of its office.
    Pile,
}

impl ReassignForm {
    /// Its name among the drafts of staff, and in addresses.
    pub const ACTION: &'static str = "toiselle";

    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            to: pairs.get("to").trim().to_owned(),
            reason: pairs.get("reason").trim().to_owned(),
        }
    }

    /// What can be chosen for a part: the other offices that can decide it, and
    /// its pile where somebody has it.
    pub fn offered<'a>(
        part: &'a Part,
        municipality: &'a Municipality,
    ) -> impl Iterator<Item = ReassignTo<'a>> {
        let decider = &part.route.decider.value;
        let others = municipality.deciders();
        let others = others.filter(move |office| office.slug != *decider);
        let pile = part.state.owner().map(|_| ReassignTo::Pile);
        pile.into_iter()
            .chain(others.map(|office| ReassignTo::Office(&office.slug)))
    }

    /// What was chosen, if it can be.
    #[must_use]
    pub fn chosen<'a>(
        &self,
        part: &'a Part,
        municipality: &'a Municipality,
    ) -> Option<ReassignTo<'a>> {
        Self::offered(part, municipality).find(|one| one.value() == self.to)
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self, part: &Part, municipality: &Municipality) -> Vec<Problem> {
        let mut problems = problems_of(self, &["reason"]);
        if self.chosen(part, municipality).is_none() {
            problems.insert(0, Problem::new("to", "not-chosen"));
        }
        problems
    }
}

impl ReassignTo<'_> {
    /// As a form names it.
    #[must_use]
    pub fn value(&self) -> &str {
        match self {
            Self::Office(office) => office.as_str(),
            Self::Pile => BACK,
        }
    }
}

/// Until when the person does not see who looked, on which ground, and why.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct DeferForm {
    /// The ground's code.
    pub basis: String,
    /// The day, as typed.
    pub until: String,
    /// The facts: the person does not see them.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 500, code = "too_long")
    )]
    pub reason: String,
}

impl DeferForm {
    /// Its name among the drafts of staff, and in addresses.
    pub const ACTION: &'static str = "lykkays";

    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            basis: pairs.get("basis"),
            until: pairs.get("until").trim().to_owned(),
            reason: pairs.get("reason").trim().to_owned(),
        }
    }

    /// Ground and day, once they can be read.
    #[must_use]
    pub fn decided(&self) -> Option<(DeferralBasis, NaiveDate)> {
        Some((DeferralBasis::parse(&self.basis)?, day_of(&self.until)?))
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self, today: NaiveDate) -> Vec<Problem> {
        let mut problems = Vec::new();
        if DeferralBasis::parse(&self.basis).is_none() {
            problems.push(Problem::new("basis", "not-chosen"));
        }
        match day_of(&self.until).map(|until| check_until(today, until)) {
            None => problems.push(Problem::new("until", "not-a-date")),
            Some(Err(why)) => problems.push(Problem::new("until", why.code())),
            Some(Ok(())) => {}
        }
        problems.extend(problems_of(self, &["reason"]));
        problems
    }
}

/// For whom and why a case is put together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
pub struct CaseFileForm {
    /// Why: the person sees it.
    #[validate(
        custom(function = "checks::filled"),
        length(max = 500, code = "too_long")
    )]
    pub reason: String,
    /// Whether the identity code is to stand in it.
    pub with_code: bool,
}

impl CaseFileForm {
    /// Its name among the drafts of staff, and in addresses.
    pub const ACTION: &'static str = "asiakirjat";

    /// Reads the pairs.
    #[must_use]
    pub fn read(pairs: &Pairs) -> Self {
        Self {
            reason: pairs.get("reason").trim().to_owned(),
            with_code: pairs.get("with_code") == "yes",
        }
    }

    /// What is wrong.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        problems_of(self, &["reason"])
    }
}

/// What can be wrong: for the test of texts.
pub const PROBLEMS: &[(&str, &str)] = &[
    ("to", "not-chosen"),
    ("basis", "not-chosen"),
    ("until", "not-a-date"),
    ("until", "not-ahead"),
    ("until", "too-far"),
    ("reason", "empty"),
    ("reason", "too-long"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::owner::sample;
    use domain::request::State;

    fn codes(problems: &[Problem]) -> Vec<(&str, &str)> {
        let pair = |one: &Problem| (one.field.clone(), one.code.clone());
        let found: Vec<_> = problems.iter().map(pair).collect();
        PROBLEMS
            .iter()
            .filter(|(field, code)| found.iter().any(|(f, c)| f == field && c == code))
            .copied()
            .collect()
    }

    #[test]
    fn a_part_goes_to_an_office_that_may_decide_or_back_to_the_pile() {
        let municipality = sample::municipality();
        let other = domain::municipality::Office {
            slug: sample::slug("kirjaamo"),
            ..municipality.offices[0].clone()
        };
        let mut municipality = municipality;
        municipality.offices.push(other);
        let untaken = sample::view(State::Received, false).part;
        let taken = sample::view(sample::taken(), false).part;
        let reason = || "Vastuuhenkilö on poissa.".to_owned();
        for (to, part, right) in [
            ("kirjaamo", &untaken, true),
            ("kirjaamo", &taken, true),
            (BACK, &taken, true),
            (BACK, &untaken, false),
            ("johtaja", &taken, false),
            ("tietosuojavastaava", &taken, false),
            ("ei-ole", &taken, false),
            ("", &taken, false),
        ] {
            let form = ReassignForm {
                to: to.to_owned(),
                reason: reason(),
            };
            let expected: &[(&str, &str)] = if right { &[] } else { &[("to", "not-chosen")] };
            assert_eq!(codes(&form.problems(part, &municipality)), expected, "{to}");
        }
        let silent = ReassignForm {
            to: "kirjaamo".to_owned(),
            reason: "  ".to_owned(),
        };
        let problems = silent.problems(&taken, &municipality);
        assert_eq!(codes(&problems), [("reason", "empty")]);
    }

    #[test]
    fn a_deferral_needs_a_ground_a_day_ahead_and_the_facts() {
        let today = "2026-11-22".parse().expect("a date");
        for (basis, until, reason, wrong) in [
            ("crime", "1.12.2026", "Poliisi pyysi.", None),
            (
                "",
                "1.12.2026",
                "Poliisi pyysi.",
                Some(("basis", "not-chosen")),
            ),
            ("crime", "", "Poliisi pyysi.", Some(("until", "not-a-date"))),
            (
                "crime",
                "22.11.2026",
                "Poliisi pyysi.",
                Some(("until", "not-ahead")),
            ),
            (
                "crime",
                "1.12.2027",
                "Poliisi pyysi.",
                Some(("until", "too-far")),
            ),
            ("crime", "1.12.2026", " ", Some(("reason", "empty"))),
        ] {
            let form = DeferForm {
                basis: basis.to_owned(),
                until: until.to_owned(),
                reason: reason.to_owned(),
            };
            let found = form.problems(today);
            assert_eq!(
                codes(&found),
                Vec::from_iter(wrong),
                "{basis} {until} {reason}"
            );
        }
    }
}
