//! Who may do what: staff hold offices, offices reach parts.

use serde::{Deserialize, Serialize};

use crate::{id::Slug, municipality::Municipality, routing::Route};

pub mod grant;
pub mod proposal;
pub mod task;

/// A member of staff, as the staff's identity provider names them: issuer and
/// subject, hashed. Never a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct StaffId(pub String);

/// A member of staff with the offices held right now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// Who.
    pub id: StaffId,
    /// What colleagues see.
    pub display_name: String,
    /// The offices held.
    pub offices: Vec<Held>,
}

/// An office held in a municipality.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Held {
    /// The municipality.
    pub municipality: Slug,
    /// The office.
    pub office: Slug,
}

/// How far a member of staff reaches into a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// Decides it (or, as DPO, assigns it when nobody is known to decide).
    Decides,
    /// Is told of it, or oversees it as DPO; opens it only with a logged reason
    /// and decides nothing.
    Told,
    /// Does not know that it exists.
    Nothing,
}

impl Staff {
    /// Whether this office is held.
    #[must_use]
    pub fn holds(&self, municipality: &Slug, office: &Slug) -> bool {
        self.offices
            .iter()
            .any(|held| held.municipality == *municipality && held.office == *office)
    }

    /// Whether this person is the municipality's DPO, who sees that every
    /// request is answered as the law wants (GDPR Art. 39(1)(b)): of each what
    /// and when, and what is in it only with a logged reason.
    #[must_use]
    pub fn oversees(&self, municipality: &Municipality) -> bool {
        self.holds(&municipality.slug, &municipality.dpo)
    }

    /// How far this person reaches into a part of the municipality with this
    /// route. Its DPO reaches every part as who is told of it does.
    #[must_use]
    pub fn reach(&self, municipality: &Municipality, route: &Route) -> Reach {
        if self.holds(&municipality.slug, &route.decider.value) {
            return Reach::Decides;
        }
        match &route.told {
            Some(told) if self.holds(&municipality.slug, &told.value) => Reach::Told,
            _ if self.oversees(municipality) => Reach::Told,
            _ => Reach::Nothing,
        }
    }

    /// Whether this person takes in requests at the municipality's counter.
    #[must_use]
    pub fn is_clerk(&self, municipality: &Municipality) -> bool {
        let counter = municipality.counter.as_ref();
        counter.is_some_and(|office| self.holds(&municipality.slug, office))
    }

    /// The offices that exist in the municipality, out of those held: a group
    /// of a directory may name an office that is gone.
    #[must_use]
    pub fn known_offices<'a>(&'a self, municipality: &'a Municipality) -> Vec<&'a Slug> {
        self.offices
            .iter()
            .filter(|held| held.municipality == municipality.slug)
            .map(|held| &held.office)
            .filter(|office| municipality.office(office).is_some())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        municipality::{Accent, Inflected, Localized},
        rules::{Basis, Rule},
    };

    fn slug(text: &str) -> Slug {
        Slug::parse(text).expect("a slug")
    }

    fn municipality() -> Municipality {
        let name = || "Ii".to_owned();
        let text = || Localized::from("Ii");
        Municipality {
            slug: slug("ii"),
            name: Inflected {
                nominative: name(),
                genitive: name(),
                inessive: name(),
            },
            name_sv: None,
            authority: text(),
            languages: Vec::new(),
            help: text(),
            help_phone: String::new(),
            accent: Accent {
                light: String::new(),
                dark: String::new(),
            },
            dpo: slug("dpo"),
            counter: None,
            service: None,
            retention: Vec::default(),
            offices: Vec::new(),
            remedies: Vec::new(),
            remedies_version: String::new(),
            remedies_approved: None,
        }
    }

    #[test]
    fn a_dpo_reaches_every_part_of_the_municipality_and_decides_none() {
        let office = |name: &str| Rule {
            value: slug(name),
            basis: Basis::inferred(""),
        };
        let route = Route {
            decider: office("johtaja"),
            told: Some(office("kirjaamo")),
            carried_out_by: None,
            to_be_assigned: false,
        };
        for (place, holds, reach, oversees) in [
            ("ii", "johtaja", Reach::Decides, false),
            ("ii", "kirjaamo", Reach::Told, false),
            ("ii", "dpo", Reach::Told, true),
            ("ii", "muu", Reach::Nothing, false),
            ("kemi", "johtaja", Reach::Nothing, false),
            ("kemi", "dpo", Reach::Nothing, false),
        ] {
            let staff = Staff {
                id: StaffId("a".to_owned()),
                display_name: String::new(),
                offices: vec![Held {
                    municipality: slug(place),
                    office: slug(holds),
                }],
            };
            assert_eq!(
                staff.reach(&municipality(), &route),
                reach,
                "{place} {holds}"
            );
            assert_eq!(staff.oversees(&municipality()), oversees, "{place} {holds}");
        }
    }
}
