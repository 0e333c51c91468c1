//! A refusal that can't be incomplete.
//!
//! Who refuses must tell the reasons, the complaint to the Ombudsman and the
//! judicial remedy, within a month (GDPR Art. 12(4)); a decision names the
//! authority, the official and the provisions (Act 434/2003 §§44–45).

use serde::{Deserialize, Serialize};

use super::rectification::REASON;
use crate::{
    municipality::{Remedy, RemedyKind},
    right::Right,
};

/// On which provision a refusal rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// Manifestly unfounded; the controller proves it (Art. 12(5)(b)).
    ManifestlyUnfounded,
    /// Excessive, in particular repeated; the controller proves it (Art. 12(5)(b)).
    Excessive,
    /// The person can't be identified (Arts 11(2), 12(2)).
    NotIdentifiable,
    /// Would harm national security or crime prevention (Act 1050/2018 §34(1)(1)).
    Security,
    /// Would seriously endanger health, care or rights (Act 1050/2018 §34(1)(2)).
    SeriousDanger,
    /// Used for supervision, and refusal is indispensable (Act 1050/2018 §34(1)(3)).
    Supervision,
    /// Would harm the rights of others, e.g. who reported (Art. 15(4)).
    RightsOfOthers,
    /// Needed for a legal duty or public task (Art. 17(3)(b)).
    PublicTask,
    /// The data is not wrong (Art. 16).
    NotInaccurate,
    /// The conditions of the right are not met (e.g. Arts 18(1), 20(1), 21(1)).
    ConditionsNotMet,
}

impl Ground {
    /// Every ground, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::SeriousDanger,
        Self::RightsOfOthers,
        Self::Security,
        Self::Supervision,
        Self::NotIdentifiable,
        Self::ManifestlyUnfounded,
        Self::Excessive,
        Self::PublicTask,
        Self::NotInaccurate,
        Self::ConditionsNotMet,
    ];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ManifestlyUnfounded => "manifestly_unfounded",
            Self::Excessive => "excessive",
            Self::NotIdentifiable => "not_identifiable",
            Self::Security => "security",
            Self::SeriousDanger => "serious_danger",
            Self::Supervision => "supervision",
            Self::RightsOfOthers => "rights_of_others",
            Self::PublicTask => "public_task",
            Self::NotInaccurate => "not_inaccurate",
            Self::ConditionsNotMet => "conditions_not_met",
        }
    }

    /// Reads [`Ground::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.code() == code)
    }

    /// Whether a refusal of this right can rest on it. A wish in one's own
    /// words may turn out to be any right.
    #[must_use]
    pub const fn fits(self, right: Right) -> bool {
        use Right as R;
        if matches!(right, R::OwnWords) {
            return true;
        }
        match self {
            Self::ManifestlyUnfounded | Self::Excessive | Self::NotIdentifiable => true,
            // These limit the right of access alone (Act 1050/2018 §34).
            Self::Security | Self::SeriousDanger | Self::Supervision => {
                matches!(right, R::Access | R::LogData)
            }
            // Arts 15(4) and 20(4).
            Self::RightsOfOthers => matches!(right, R::Access | R::LogData | R::Portability),
            Self::PublicTask => matches!(right, R::Erasure),
            Self::NotInaccurate => matches!(right, R::Rectification),
            Self::ConditionsNotMet => matches!(
                right,
                R::Erasure
                    | R::Restriction
                    | R::Portability
                    | R::Objection
                    | R::DisclosureProhibition
            ),
        }
    }

    /// Whether the person may ask that the data goes to the Ombudsman instead
    /// (Act 1050/2018 §34(4)).
    #[must_use]
    pub const fn ombudsman_may_see(self) -> bool {
        matches!(
            self,
            Self::Security | Self::SeriousDanger | Self::Supervision
        )
    }
}

/// Who answers for a decision, with a way to reach them (Act 434/2003 §44).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecidingOfficial {
    /// Title, and name where the municipality wants it.
    pub title: String,
    /// Telephone or mailbox for questions.
    pub contact: String,
}

/// A refusal. Only [`Refusal::new`] makes one, so a stored one is complete.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The provision.
    pub ground: Ground,
    /// The facts that meet it.
    pub facts: String,
    /// Who decided.
    pub official: DecidingOfficial,
    /// What the person can do, as the municipality's approved text says.
    pub remedies: Vec<Remedy>,
    /// The version of that text.
    pub remedies_version: String,
}

/// What a refusal lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalProblem {
    /// No ground.
    Ground,
    /// No facts, or too few words to be any (20 characters).
    Facts,
    /// No deciding official.
    Official,
    /// No way to reach the official.
    Contact,
    /// The municipality's remedies lack the Ombudsman or a court. Not the
    /// owner's fault, and yet the refusal can't go out.
    Remedies,
}

impl Refusal {
    /// Makes a refusal.
    ///
    /// # Errors
    /// All that is lacking, in the order of the form.
    pub fn new(
        ground: Option<Ground>,
        facts: &str,
        official: &DecidingOfficial,
        remedies: &[Remedy],
        remedies_version: &str,
    ) -> Result<Self, Vec<RefusalProblem>> {
        let mut problems = Vec::new();
        if ground.is_none() {
            problems.push(RefusalProblem::Ground);
        }
        if facts.trim().chars().count() < REASON {
            problems.push(RefusalProblem::Facts);
        }
        if official.title.trim().is_empty() {
            problems.push(RefusalProblem::Official);
        }
        if official.contact.trim().is_empty() {
            problems.push(RefusalProblem::Contact);
        }
        let has = |kind| remedies.iter().any(|remedy| remedy.kind == kind);
        if !has(RemedyKind::Ombudsman) || !has(RemedyKind::Court) {
            problems.push(RefusalProblem::Remedies);
        }
        match ground {
            Some(ground) if problems.is_empty() => Ok(Self {
                ground,
                facts: facts.trim().to_owned(),
                official: DecidingOfficial {
                    title: official.title.trim().to_owned(),
                    contact: official.contact.trim().to_owned(),
                },
                remedies: remedies.to_vec(),
                remedies_version: remedies_version.to_owned(),
            }),
            _ => Err(problems),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::municipality::Localized;

    fn remedy(kind: RemedyKind) -> Remedy {
        Remedy {
            kind,
            text: Localized {
                fi: "Näin".into(),
                sv: None,
                en: None,
            },
        }
    }

    fn official() -> DecidingOfficial {
        DecidingOfficial {
            title: "Johtaja".into(),
            contact: "kirjaamo".into(),
        }
    }

    #[test]
    fn nothing_may_be_lacking() {
        let both = [remedy(RemedyKind::Ombudsman), remedy(RemedyKind::Court)];
        let facts = "Tiedoista näkyisi, kuka ilmoituksen teki.";
        let ground = Some(Ground::RightsOfOthers);
        let nobody = DecidingOfficial {
            title: " ".into(),
            contact: String::new(),
        };
        use RefusalProblem as P;
        assert!(Refusal::new(ground, facts, &official(), &both, "1").is_ok());
        let cases = [
            (
                Refusal::new(None, facts, &official(), &both, "1"),
                vec![P::Ground],
            ),
            (
                Refusal::new(ground, "Ei voi antaa.", &official(), &both, "1"),
                vec![P::Facts],
            ),
            (
                Refusal::new(ground, facts, &nobody, &both, "1"),
                vec![P::Official, P::Contact],
            ),
            (
                Refusal::new(ground, facts, &official(), &both[..1], "1"),
                vec![P::Remedies],
            ),
            (
                Refusal::new(ground, facts, &official(), &both[1..], "1"),
                vec![P::Remedies],
            ),
        ];
        for (refusal, lacking) in cases {
            assert_eq!(refusal, Err(lacking));
        }
    }

    #[test]
    fn every_right_can_be_refused_and_every_ground_has_its_right() {
        for right in Right::ALL {
            assert!(
                Ground::ALL.iter().filter(|g| g.fits(right)).count() >= 3,
                "{right:?}"
            );
        }
        for ground in Ground::ALL {
            let fits = |right: &&Right| **right != Right::OwnWords && ground.fits(**right);
            assert!(Right::ALL.iter().any(|right| fits(&right)), "{ground:?}");
        }
    }

    #[test]
    fn every_ground_reads_back() {
        for ground in Ground::ALL {
            assert_eq!(Ground::parse(ground.code()), Some(ground));
        }
    }
}
