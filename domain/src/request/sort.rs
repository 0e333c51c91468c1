//! What a DPO does with a part that has no decider yet: sort a wish in own
//! words into rights at registers, or assign it to an office. A DPO receives
//! and passes on, and does not decide (GDPR Art. 38(6)).

use super::{Part, State, StepCode, StepError};
use crate::{
    deadline::{Clock, Period},
    id::{Reference, Slug},
    right::Right,
    routing::Route,
    rules::Rule,
};

/// What a wish is found to be: one right at one register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted {
    /// The right.
    pub right: Right,
    /// The register.
    pub register: Slug,
    /// The version of its notice in force.
    pub notice_version: u32,
    /// Who gets it, see [`crate::routing::route`].
    pub route: Route,
    /// The time that the notice promises for this right, if it promises one.
    pub promised: Option<Period>,
}

impl Part {
    /// Whether it waits for a DPO to say who decides it.
    #[must_use]
    pub const fn waits_for_dpo(&self) -> bool {
        matches!(self.state, State::Received) && self.route.to_be_assigned
    }

    /// The DPO names the office that decides. Who had it is told from now on.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless it waits for that.
    pub fn assign(mut self, decider: Rule<Slug>) -> Result<Self, StepError> {
        if !self.waits_for_dpo() {
            return Err(self.wrong(StepCode::Assign));
        }
        let received = std::mem::replace(&mut self.route.decider, decider);
        self.route.told = Some(received).filter(|dpo| dpo.value != self.route.decider.value);
        self.route.to_be_assigned = false;
        Ok(self)
    }

    /// The DPO sorts a wish in own words. The first of what it becomes keeps
    /// the reference; the others get one each from `reference`. The time runs
    /// from the arrival of the wish, for all of them: passing on inside does
    /// not start it anew.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless it is a wish that waits for that;
    /// [`StepError::Sorting`] when it would become nothing, the same twice, or
    /// a wish again.
    pub fn sort(
        self,
        into: Vec<Sorted>,
        mut reference: impl FnMut() -> Reference,
    ) -> Result<Vec<Self>, StepError> {
        if !self.waits_for_dpo() || self.right != Right::OwnWords {
            return Err(self.wrong(StepCode::Sort));
        }
        let again = |one: &Sorted| one.right == Right::OwnWords;
        let twice = into.iter().enumerate().any(|(place, one)| {
            let same =
                |other: &Sorted| (one.right, &one.register) == (other.right, &other.register);
            into.iter().take(place).any(same)
        });
        if into.is_empty() || twice || into.iter().any(again) {
            return Err(StepError::Sorting);
        }
        let parts = into.into_iter().enumerate().map(|(place, sorted)| Self {
            reference: match place {
                0 => self.reference.clone(),
                _ => reference(),
            },
            municipality: self.municipality.clone(),
            register: Some(sorted.register),
            notice_version: Some(sorted.notice_version),
            right: sorted.right,
            route: sorted.route,
            received_at: self.received_at,
            clock: Clock::new(self.clock.received_on, sorted.promised),
            state: State::Received,
            asker: self.asker.clone(),
        });
        Ok(parts.collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{request::model_test::sample, role::StaffId, rules::Basis};

    fn slug(text: &str) -> Slug {
        Slug::parse(text).expect("a slug")
    }

    fn rule(office: &str) -> Rule<Slug> {
        Rule {
            value: slug(office),
            basis: Basis::Record {
                reason: "Koskee asiakastietoja.".to_owned(),
            },
        }
    }

    fn wish() -> Part {
        let mut part = sample::part(Right::OwnWords);
        (part.register, part.notice_version) = (None, None);
        part.route.decider = rule("tietosuojavastaava");
        part.route.to_be_assigned = true;
        part
    }

    fn sorted(right: Right, register: &str) -> Sorted {
        let mut route = wish().route;
        (route.decider, route.to_be_assigned) = (rule("vastuuhenkilo"), false);
        Sorted {
            right,
            register: slug(register),
            notice_version: 2,
            route,
            promised: Some(Period::Days(14)),
        }
    }

    fn references() -> impl FnMut() -> Reference {
        let mut left = vec!["9RHF-K7PM-3XDT", "3XDT-9RHF-K7PM"];
        move || Reference::parse(left.pop().expect("enough")).expect("a reference")
    }

    #[test]
    fn a_wish_becomes_parts_whose_time_runs_from_its_arrival() {
        let into = vec![
            sorted(Right::Access, "tyo"),
            sorted(Right::Rectification, "tyo"),
            sorted(Right::Access, "paja"),
        ];
        let parts = wish().sort(into.clone(), references()).expect("sorted");
        assert_eq!(parts.len(), 3);
        assert_eq!(parts[0].reference, wish().reference);
        for (part, one) in parts.iter().zip(&into) {
            assert_eq!(part.received_at, wish().received_at);
            assert_eq!(part.clock.received_on, wish().clock.received_on);
            assert_eq!(part.clock.promised, one.promised);
            assert_eq!(
                (part.right, part.register.as_ref(), &part.route),
                (one.right, Some(&one.register), &one.route)
            );
            assert!(!part.waits_for_dpo());
        }
        let mut names: Vec<_> = parts.iter().map(|part| part.reference.clone()).collect();
        names.sort_by_key(ToString::to_string);
        names.dedup();
        assert_eq!(names.len(), 3, "each has a reference of its own");
    }

    #[test]
    fn a_wish_does_not_become_nothing_the_same_twice_or_a_wish() {
        for into in [
            vec![],
            vec![sorted(Right::Access, "tyo"), sorted(Right::Access, "tyo")],
            vec![sorted(Right::OwnWords, "tyo")],
        ] {
            assert_eq!(wish().sort(into, references()), Err(StepError::Sorting));
        }
    }

    #[test]
    fn only_a_wish_that_nobody_has_is_sorted() {
        let into = || vec![sorted(Right::Access, "tyo")];
        let mut other = wish();
        other.right = Right::Access;
        let assigned = wish().assign(rule("vastuuhenkilo")).expect("assigned");
        let back = wish()
            .take_back(sample::day(1), sample::at(1))
            .expect("taken back");
        for part in [other, assigned, back] {
            let state = part.state.code();
            assert_eq!(
                part.sort(into(), references()),
                Err(StepError::WrongState {
                    step: StepCode::Sort,
                    state
                })
            );
        }
    }

    #[test]
    fn a_dpo_assigns_and_does_not_decide() {
        let dpo = StaffId("dpo".to_owned());
        let now = sample::at(1);
        assert_eq!(
            wish().take(dpo.clone(), now),
            Err(StepError::NotAssigned),
            "nobody takes what no office decides"
        );
        assert_eq!(wish().check_identity(dpo, now), Err(StepError::NotAssigned));
        let part = wish().assign(rule("vastuuhenkilo")).expect("assigned");
        assert_eq!(part.route.decider, rule("vastuuhenkilo"));
        assert_eq!(part.route.told, Some(rule("tietosuojavastaava")));
        assert_eq!(part.clock, wish().clock, "the time runs on");
        assert!(part.clone().assign(rule("johtaja")).is_err());
        assert!(part.take(StaffId("owner".to_owned()), now).is_ok());
    }
}
