//! How a right is used at a register: what the notice states, what is inferred
//! where it is silent, and what the law makes of it.
//!
//! Some stated rules are stricter than the law allows (a signature as a
//! precondition, one free copy a year). The stated rule is kept and shown; the
//! more favourable one is what counts (see [`RequestRule::signature_demanded`]).

use serde::{Deserialize, Serialize};

use crate::{deadline::Period, id::Slug, right::Right};

/// The rules of one right at one register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestRule {
    /// The right.
    pub right: Right,
    /// Whether it usually applies here, and why.
    pub applies: Applies,
    /// To whom the notice says to write. `None`: it is the decider.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addressee: Option<Rule<Slug>>,
    /// Who decides: an office. `None`: nobody is known, so the DPO receives and
    /// assigns (but does not decide, Art. 38(6)).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decider: Option<Rule<Slug>>,
    /// Who carries out what was decided, where the notice names somebody else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carried_out_by: Option<Rule<Slug>>,
    /// The time that the notice promises, if it promises one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<Rule<Period>>,
    /// How the notice wants the request made, and what the law makes of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<StricterRule>,
    /// What the notice says on cost, and what the law makes of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<StricterRule>,
    /// Other things that the notice says about this right.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<String>,
}

impl RequestRule {
    /// A signature is never a precondition (Ombudsman 6097/161/21; Act 434/2003
    /// §22), whatever the notice demands: signing by identification satisfies
    /// it, and unsigned requests are taken too.
    #[must_use]
    pub const fn signature_demanded(&self) -> bool {
        false
    }

    /// It without the translations of our own reasoning.
    #[must_use]
    pub fn untranslated(&self) -> Self {
        let office = |rule: &Option<Rule<Slug>>| rule.as_ref().map(Rule::untranslated);
        Self {
            addressee: office(&self.addressee),
            decider: office(&self.decider),
            carried_out_by: office(&self.carried_out_by),
            promised: self.promised.as_ref().map(Rule::untranslated),
            ..self.clone()
        }
    }
}

/// Puts another office in the place of who decides, for every right that the
/// notice has a rule for: the municipality's own record is newer than the notice.
pub fn decided_by(rules: &mut [RequestRule], office: &Slug, why: &str) {
    for rule in rules {
        rule.decider = Some(Rule {
            value: office.clone(),
            basis: Basis::Record {
                reason: why.to_owned(),
            },
        });
    }
}

/// Whether a right usually applies at a register. Never "not available".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applies {
    /// Usually, or usually not.
    pub usually: bool,
    /// Why, in plain words.
    pub why: String,
}

/// A value with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub basis: Basis,
}

/// Where a rule comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Basis {
    /// The notice says so.
    Stated {
        /// Where: "kohta 14".
        section: String,
        /// What it says, put shortly.
        words: String,
    },
    /// The notice is silent; this follows from what it says elsewhere.
    Inferred {
        /// Why, in Finnish.
        reason: String,
        /// In Swedish: the reasoning is ours, not the notice's.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sv: Option<String>,
        /// In English.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        en: Option<String>,
    },
    /// The municipality's own record says so.
    Record {
        /// What it says.
        reason: String,
    },
}

impl Basis {
    /// Inferred, with a reason in Finnish alone.
    #[must_use]
    pub fn inferred(reason: &str) -> Self {
        Self::Inferred {
            reason: reason.to_owned(),
            sv: None,
            en: None,
        }
    }

    fn untranslated(&self) -> Self {
        match self {
            Self::Inferred { reason, .. } => Self::inferred(reason),
            Self::Stated { .. } | Self::Record { .. } => self.clone(),
        }
    }
}

impl<T: Clone> Rule<T> {
    fn untranslated(&self) -> Self {
        Self {
            value: self.value.clone(),
            basis: self.basis.untranslated(),
        }
    }
}

/// A stated rule beside the effective one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StricterRule {
    /// Where the notice says so.
    pub section: String,
    /// What the notice says, put shortly.
    pub stated: String,
    /// What holds (the more favourable), with the provision.
    pub effective: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reasoning_in_finnish_alone_reads_and_is_written_as_before() {
        let before = r#"{"from":"inferred","reason":"Seloste ei kerro."}"#;
        let basis: Basis = serde_json::from_str(before).expect("read");
        assert_eq!(basis, Basis::inferred("Seloste ei kerro."));
        assert_eq!(serde_json::to_string(&basis).expect("JSON"), before);
        let Basis::Inferred { reason, .. } = basis.clone() else {
            panic!("not inferred")
        };
        let translated = Basis::Inferred {
            reason,
            sv: Some("Beskrivningen berättar inte.".to_owned()),
            en: None,
        };
        assert_ne!(translated, basis);
        assert_eq!(translated.untranslated(), basis);
    }
}
