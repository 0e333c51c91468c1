//! Consents: what was agreed to, withdrawn, given again.
//!
//! Withdrawing takes effect on arrival and is as easy as giving (GDPR Art.
//! 7(3)); what was done before stays lawful. It changes nothing in systems by
//! itself, so the owner gets a task, with the recipients to be told (Art. 19).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{id::Slug, language::Language, municipality::Localized};

mod described;

pub use described::{
    ConsentGroup, Described, DescribedConsent, Found, NamedConsent, NamedConsents, TASK_DAYS,
    may_finish, task_late,
};

/// What a consent is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentKind {
    /// The controller may process the data.
    Processing,
    /// The controller may give data to recipients.
    Disclosure,
}

impl ConsentKind {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Processing => "processing",
            Self::Disclosure => "disclosure",
        }
    }
}

/// The text that a person agreed to. Never changed: a new text is a new
/// version. The body is what was agreed to, in the language in which it was;
/// what frames it is the municipality's own words, and a translation of these
/// may be added to a version that is in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentText {
    /// Its name within the municipality.
    pub id: Slug,
    /// The municipality.
    pub municipality: Slug,
    /// The register.
    pub register: Slug,
    /// The version of the text.
    pub version: u32,
    /// The version of the notice that it was given under.
    pub notice_version: u32,
    /// What for.
    pub kind: ConsentKind,
    /// A short name.
    pub title: Localized,
    /// The whole text, in Finnish.
    pub body: String,
    /// What stops when it is withdrawn.
    pub what_stops: Localized,
    /// What goes on all the same, and on which basis.
    pub what_goes_on: Localized,
    /// What is kept, and for how long.
    pub what_is_kept: Localized,
    /// The recipients of the notice that get data by it.
    #[serde(default)]
    pub recipients: Vec<ConsentRecipient>,
}

/// A recipient under a consent: to be told when it is withdrawn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentRecipient {
    /// The recipient in the notice.
    pub id: Slug,
    /// What it is called.
    pub name: Localized,
}

/// What a recipient is called; where the list does not have it any more, the
/// Finnish name that was written down with the task.
#[must_use]
pub fn recipient_name(all: &[ConsentRecipient], id: &Slug, written: &str) -> Localized {
    let found = all
        .iter()
        .find(|one| one.id == *id && one.name.fi == written);
    found.map_or_else(|| written.into(), |one| one.name.clone())
}

impl ConsentText {
    /// Whether all that frames the text is there in a language. The text itself
    /// is in Finnish.
    #[must_use]
    pub fn speaks(&self, language: Language) -> bool {
        [
            &self.title,
            &self.what_stops,
            &self.what_goes_on,
            &self.what_is_kept,
        ]
        .into_iter()
        .chain(self.recipients.iter().map(|one| &one.name))
        .all(|words| words.speaks(language))
    }

    /// It without the translations: what tells one text from another.
    #[must_use]
    pub fn untranslated(&self) -> Self {
        Self {
            title: self.title.untranslated(),
            what_stops: self.what_stops.untranslated(),
            what_goes_on: self.what_goes_on.untranslated(),
            what_is_kept: self.what_is_kept.untranslated(),
            recipients: self
                .recipients
                .iter()
                .map(|one| ConsentRecipient {
                    id: one.id.clone(),
                    name: one.name.untranslated(),
                })
                .collect(),
            ..self.clone()
        }
    }
}

/// Whether a consent holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ConsentState {
    /// It holds.
    Given {
        /// Since this day.
        on: NaiveDate,
    },
    /// It was withdrawn.
    Withdrawn {
        /// When: from this moment on.
        at: DateTime<Utc>,
    },
}

/// A step that can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the consent is already in that state")]
pub struct AlreadySo;

impl ConsentState {
    /// The stable name.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Given { .. } => "given",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// Withdraws it, from this moment on.
    ///
    /// # Errors
    /// [`AlreadySo`] when it is withdrawn already; the earlier moment stands.
    pub fn withdraw(self, now: DateTime<Utc>) -> Result<Self, AlreadySo> {
        match self {
            Self::Given { .. } => Ok(Self::Withdrawn { at: now }),
            Self::Withdrawn { .. } => Err(AlreadySo),
        }
    }

    /// Gives it again.
    ///
    /// # Errors
    /// [`AlreadySo`] when it holds.
    pub fn give(self, today: NaiveDate) -> Result<Self, AlreadySo> {
        match self {
            Self::Withdrawn { .. } => Ok(Self::Given { on: today }),
            Self::Given { .. } => Err(AlreadySo),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_withdrawal_stands() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 4).expect("a date");
        let now = day.and_hms_opt(9, 0, 0).expect("a time").and_utc();
        let withdrawn = ConsentState::Given { on: day }
            .withdraw(now)
            .expect("it holds");
        assert_eq!(withdrawn, ConsentState::Withdrawn { at: now });
        assert_eq!(withdrawn.withdraw(now), Err(AlreadySo));
        assert_eq!(withdrawn.give(day), Ok(ConsentState::Given { on: day }));
        assert_eq!(ConsentState::Given { on: day }.give(day), Err(AlreadySo));
    }

    #[test]
    fn a_recipient_keeps_the_name_under_which_it_was_written_down() {
        let id = Slug::parse("kela").expect("a slug");
        let mut name = Localized::from("Kela");
        name.sv = Some("FPA".to_owned());
        let all = [ConsentRecipient {
            id: id.clone(),
            name: name.clone(),
        }];
        assert_eq!(recipient_name(&all, &id, "Kela"), name);
        let before = recipient_name(&all, &id, "Kansaneläkelaitos");
        assert_eq!(before, "Kansaneläkelaitos".into());
        assert_eq!(recipient_name(&[], &id, "Kela"), "Kela".into());
    }
}
