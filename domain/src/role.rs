//! Who may do what: staff hold offices, offices reach parts.

use serde::{Deserialize, Serialize};

use crate::{id::Slug, municipality::Municipality, routing::Route};

pub mod grant;
pub mod proposal;

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
    /// Is told of it; opens it only with a logged reason and can do nothing.
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

    /// How far this person reaches into a part of the municipality with this
    /// route.
    #[must_use]
    pub fn reach(&self, municipality: &Slug, route: &Route) -> Reach {
        if self.holds(municipality, &route.decider.value) {
            return Reach::Decides;
        }
        match &route.told {
            Some(told) if self.holds(municipality, &told.value) => Reach::Told,
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
