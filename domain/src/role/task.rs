//! What an office of a municipality is there for, beside what its holders do.

use serde::{Deserialize, Serialize};

use super::proposal::ProposalError;
use crate::{id::Slug, municipality::Municipality};

/// A task that one office of a municipality has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Task {
    /// Decides what is asked at a register.
    Decider {
        /// The register.
        register: Slug,
    },
    /// Is the data protection officer's.
    Dpo,
    /// Files for people who come to a counter or write on paper.
    Counter,
    /// Looks after this service.
    Service,
}

impl Task {
    /// The register that it is about, if it is about one.
    #[must_use]
    pub const fn register(&self) -> Option<&Slug> {
        match self {
            Self::Decider { register } => Some(register),
            Self::Dpo | Self::Counter | Self::Service => None,
        }
    }

    /// Whether a municipality can do without it. Somebody always decides, and there
    /// always is a DPO (GDPR Art. 37(1)(a)).
    #[must_use]
    pub const fn optional(&self) -> bool {
        matches!(self, Self::Counter | Self::Service)
    }

    /// Whether an office can have it, or nobody. A DPO does not decide what is asked, nor
    /// take it in (GDPR Art. 38(6)), and a counter decides nothing; so none of
    /// them becomes another. `deciders` are the offices that decide at any
    /// register of the municipality.
    ///
    /// # Errors
    /// [`ProposalError::Unfit`]
    pub fn fits(
        &self,
        municipality: &Municipality,
        office: Option<&Slug>,
        deciders: &[Slug],
    ) -> Result<(), ProposalError> {
        let Some(office) = office else {
            return self.optional().then_some(()).ok_or(ProposalError::Unfit);
        };
        let is = |other: &Option<Slug>| other.as_ref() == Some(office);
        let decides = deciders.contains(office);
        let fits = municipality.office(office).is_some()
            && match self {
                Self::Decider { .. } | Self::Service => {
                    municipality.deciders().any(|one| one.slug == *office)
                }
                Self::Dpo => !decides && !is(&municipality.counter) && !is(&municipality.service),
                Self::Counter => {
                    !decides && *office != municipality.dpo && !is(&municipality.service)
                }
            };
        fits.then_some(()).ok_or(ProposalError::Unfit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_oversees_or_takes_in_what_they_decide() {
        let office = |slug: &str| serde_json::json!({ "slug": slug, "name": "x", "mailbox": "x" });
        let offices = ["dpo", "johtaja", "muu", "piste", "palvelu"].map(office);
        let ii: Municipality = serde_json::from_value(serde_json::json!({
            "slug": "ii",
            "name": { "nominative": "Ii", "genitive": "Iin", "inessive": "Iissä" },
            "authority": "Iin kunta", "languages": ["fi"],
            "help": "Soita.", "help_phone": "08",
            "accent": { "light": "#0a5a68", "dark": "#7fd0dd" },
            "dpo": "dpo", "counter": "piste", "service": "palvelu", "offices": offices,
            "remedies": [], "remedies_version": "1",
        }))
        .expect("a municipality");
        let slug = |text: &str| Slug::parse(text).expect("a slug");
        let deciders = [slug("johtaja")];
        let decider = Task::Decider {
            register: slug("tyo"),
        };
        for (task, fit) in [
            (decider, &["johtaja", "muu", "palvelu"][..]),
            (Task::Dpo, &["dpo", "muu"]),
            (Task::Counter, &["muu", "piste"]),
            (Task::Service, &["johtaja", "muu", "palvelu"]),
        ] {
            for office in ["dpo", "johtaja", "muu", "piste", "palvelu", "puuttuu"] {
                let done = task.fits(&ii, Some(&slug(office)), &deciders);
                assert_eq!(done.is_ok(), fit.contains(&office), "{task:?} {office}");
            }
            let without = matches!(task, Task::Counter | Task::Service);
            assert_eq!(task.fits(&ii, None, &deciders).is_ok(), without, "{task:?}");
        }
    }
}
