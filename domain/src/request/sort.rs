//! What a DPO does with a part that has no decider yet: sort a wish in own
//! words into rights at registers, or assign it to an office. A DPO receives
//! and passes on, and does not decide (GDPR Art. 38(6)).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Part, State, StepCode, StepError};
use crate::{
    deadline::{Clock, Period},
    id::{Reference, Slug},
    municipality::Municipality,
    right::Right,
    routing::{Route, promised, route},
    rules::{Basis, RequestRule, Rule},
};

/// What a DPO finds in a wish: one right at one register of the municipality.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// The right.
    pub right: Right,
    /// The register.
    pub register: &'a Slug,
    /// The version of its notice.
    pub notice_version: u32,
    /// The rules of that version.
    pub rules: &'a [RequestRule],
    /// Who decides, where the notice leaves that open.
    pub office: Option<&'a Slug>,
    /// What of the wish it is about, in the DPO's words.
    pub about: &'a str,
}

/// Why what was found can't be sent on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FoundProblem {
    /// The notice leaves open who decides, and the DPO names nobody.
    #[error("nobody is known to decide: name an office")]
    NoOffice,
    /// The notice says who decides: that holds, whatever the DPO chose.
    #[error("the notice says who decides")]
    OfficeKnown,
    /// No office of the municipality, or the DPO's own, who does not decide
    /// (GDPR Art. 38(6)).
    #[error("this office can't decide")]
    WrongOffice,
}

impl Found<'_> {
    /// Whether the DPO has to name an office: the notice names nobody, or the
    /// DPO, who does not decide (GDPR Art. 38(6)).
    #[must_use]
    pub fn is_open(right: Right, rules: &[RequestRule], municipality: &Municipality) -> bool {
        let found = route(right, rules, municipality);
        found.to_be_assigned || found.decider.value == municipality.dpo
    }

    /// Routes it, so that somebody decides.
    ///
    /// # Errors
    /// [`FoundProblem`], about the office.
    pub fn sorted(self, municipality: &Municipality) -> Result<Sorted, FoundProblem> {
        let mut found = route(self.right, self.rules, municipality);
        match self.office {
            _ if !Self::is_open(self.right, self.rules, municipality) => {
                if self.office.is_some() {
                    return Err(FoundProblem::OfficeKnown);
                }
            }
            None => return Err(FoundProblem::NoOffice),
            Some(office) => {
                if municipality.deciders().all(|one| one.slug != *office) {
                    return Err(FoundProblem::WrongOffice);
                }
                found.to_be_assigned = false;
                found.decider = Rule {
                    value: office.clone(),
                    basis: Basis::Record {
                        reason: String::new(),
                    },
                };
            }
        }
        Ok(Sorted {
            right: self.right,
            register: self.register.clone(),
            notice_version: self.notice_version,
            route: found,
            promised: promised(self.right, self.rules),
            about: self.about.to_owned(),
        })
    }
}

/// What a wish is found to be: one right at one register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sorted {
    /// The right.
    pub right: Right,
    /// The register.
    pub register: Slug,
    /// The version of its notice.
    pub notice_version: u32,
    /// Who gets it, see [`crate::routing::route`].
    pub route: Route,
    /// The time that the notice promises for this right, if it promises one.
    pub promised: Option<Period>,
    /// What of the wish it is about, in the DPO's words.
    pub about: String,
}

impl Sorted {
    /// The most that a wish becomes: what one page still shows, and more than
    /// anybody wished at once.
    pub const MOST: usize = 8;
}

/// What a part has from the wish that it came of. The person's own words go
/// along whole with every part: they are what was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FromWish {
    /// The reference with which the wish arrived.
    pub wish: Reference,
    /// What of the wish this part is about, in the DPO's words.
    pub about: String,
    /// The DPO's word to the person, the same with all that came of the wish.
    pub message: String,
    /// When it was sorted.
    pub at: DateTime<Utc>,
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
    /// not start it anew. The DPO, to whom the person wrote, is told of each
    /// from now on.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless it is a wish that waits for that;
    /// [`StepError::Sorting`] when it would become nothing, too much, the same
    /// twice, a wish again, or something that nobody decides.
    pub fn sort(
        self,
        into: Vec<Sorted>,
        message: &str,
        now: DateTime<Utc>,
        mut reference: impl FnMut() -> Reference,
    ) -> Result<Vec<Self>, StepError> {
        if !self.waits_for_dpo() || self.right != Right::OwnWords {
            return Err(self.wrong(StepCode::Sort));
        }
        let again = |one: &Sorted| one.right == Right::OwnWords || one.route.to_be_assigned;
        let twice = into.iter().enumerate().any(|(place, one)| {
            let same =
                |other: &Sorted| (one.right, &one.register) == (other.right, &other.register);
            into.iter().take(place).any(same)
        });
        let many = into.is_empty() || into.len() > Sorted::MOST;
        if many || twice || into.iter().any(again) {
            return Err(StepError::Sorting);
        }
        let parts = into.into_iter().enumerate().map(|(place, sorted)| {
            let mut route = sorted.route;
            let received = Some(self.route.decider.clone());
            route.told = received.filter(|dpo| dpo.value != route.decider.value);
            Self {
                reference: match place {
                    0 => self.reference.clone(),
                    _ => reference(),
                },
                municipality: self.municipality.clone(),
                register: Some(sorted.register),
                notice_version: Some(sorted.notice_version),
                right: sorted.right,
                route,
                received_at: self.received_at,
                clock: Clock::new(self.clock.received_on, sorted.promised),
                state: State::Received,
                asker: self.asker.clone(),
                came: self.came.clone(),
                wish: Some(FromWish {
                    wish: self.reference.clone(),
                    about: sorted.about,
                    message: message.to_owned(),
                    at: now,
                }),
            }
        });
        Ok(parts.collect())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{request::model_test::sample, role::StaffId};

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
            about: format!("Tiedot rekisteristä {register}."),
        }
    }

    fn sort(part: Part, into: Vec<Sorted>) -> Result<Vec<Part>, StepError> {
        part.sort(into, "Jaoin asiasi.", sample::at(60), references())
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
        let parts = sort(wish(), into.clone()).expect("sorted");
        assert_eq!(parts.len(), 3);
        assert_eq!(parts[0].reference, wish().reference);
        for (part, one) in parts.iter().zip(&into) {
            assert_eq!(part.received_at, wish().received_at);
            assert_eq!(part.clock.received_on, wish().clock.received_on);
            assert_eq!(part.clock.promised, one.promised);
            assert_eq!(
                (part.right, part.register.as_ref(), &part.route.decider),
                (one.right, Some(&one.register), &one.route.decider)
            );
            assert!(!part.waits_for_dpo());
            assert_eq!(
                part.route.told,
                Some(rule("tietosuojavastaava")),
                "who received it is told"
            );
            let from = FromWish {
                wish: wish().reference,
                about: one.about.clone(),
                message: "Jaoin asiasi.".to_owned(),
                at: sample::at(60),
            };
            assert_eq!(part.wish, Some(from));
        }
        let mut names: Vec<_> = parts.iter().map(|part| part.reference.clone()).collect();
        names.sort_by_key(ToString::to_string);
        names.dedup();
        assert_eq!(names.len(), 3, "each has a reference of its own");
    }

    #[test]
    fn a_wish_does_not_become_nothing_too_much_the_same_twice_or_a_wish() {
        let mut nobodys = sorted(Right::Access, "tyo");
        nobodys.route.to_be_assigned = true;
        let most = || (0..Sorted::MOST).map(|n| sorted(Right::Access, &format!("r{n}")));
        for into in [
            vec![],
            vec![sorted(Right::Access, "tyo"), sorted(Right::Access, "tyo")],
            vec![sorted(Right::OwnWords, "tyo")],
            vec![nobodys],
            most().chain([sorted(Right::Erasure, "tyo")]).collect(),
        ] {
            assert_eq!(sort(wish(), into), Err(StepError::Sorting));
        }
        let same = || wish().reference;
        let all = wish().sort(most().collect(), "", sample::at(60), same);
        assert_eq!(all.expect("sorted").len(), Sorted::MOST);
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
                sort(part, into()),
                Err(StepError::WrongState {
                    step: StepCode::Sort,
                    state
                })
            );
        }
    }

    fn municipality() -> Municipality {
        let office =
            |slug: &str| json!({ "slug": slug, "name": { "fi": slug }, "mailbox": "x@ii.example" });
        serde_json::from_value(json!({
            "slug": "ii",
            "name": { "nominative": "Ii", "genitive": "Iin", "inessive": "Iissä" },
            "authority": { "fi": "Iin kunta" }, "languages": ["fi"],
            "help": { "fi": "Soita." }, "help_phone": "08 0000 0000",
            "accent": { "light": "#0a5a68", "dark": "#7fd0dd" },
            "dpo": "dpo", "counter": "tiski",
            "offices": [office("dpo"), office("johtaja"), office("paja"), office("tiski")],
            "remedies": [], "remedies_version": "1",
        }))
        .expect("a municipality")
    }

    fn found(decider: Option<&str>, office: Option<&str>) -> Result<Sorted, FoundProblem> {
        let because = json!({ "from": "inferred", "reason": "" });
        let decider = decider.map(|slug| json!({ "value": slug, "basis": because }));
        let rules: Vec<RequestRule> = serde_json::from_value(json!([{
            "right": "access", "applies": { "usually": true, "why": "" }, "decider": decider,
            "promised": { "value": "P14D", "basis": because },
        }]))
        .expect("rules");
        let office = office.map(slug);
        let found = Found {
            right: Right::Access,
            register: &slug("tyo"),
            notice_version: 3,
            rules: &rules,
            office: office.as_ref(),
            about: "Omat tiedot.",
        };
        found.sorted(&municipality())
    }

    #[test]
    fn the_notice_says_who_decides_and_the_dpo_where_it_does_not() {
        let decider = |sorted: Sorted| {
            assert_eq!(sorted.promised, Some(Period::Days(14)));
            assert_eq!((sorted.notice_version, sorted.right), (3, Right::Access));
            assert!(!sorted.route.to_be_assigned);
            sorted.route.decider.value.to_string()
        };
        let open = Err(FoundProblem::NoOffice);
        let wrong = Err(FoundProblem::WrongOffice);
        for (named, office, expected) in [
            (Some("johtaja"), None, Ok("johtaja")),
            (
                Some("johtaja"),
                Some("paja"),
                Err(FoundProblem::OfficeKnown),
            ),
            (None, None, open),
            (None, Some("paja"), Ok("paja")),
            (None, Some("ei-ole"), wrong),
            (None, Some("dpo"), wrong),
            // A counter takes in and decides nothing.
            (None, Some("tiski"), wrong),
            // A notice by which the DPO would decide, and one with an office
            // that is gone.
            (Some("dpo"), None, open),
            (Some("dpo"), Some("paja"), Ok("paja")),
            (Some("ei-ole"), None, open),
        ] {
            let found = found(named, office).map(decider);
            assert_eq!(found, expected.map(str::to_owned), "{named:?} {office:?}");
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
