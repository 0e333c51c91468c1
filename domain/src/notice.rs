//! Registers and their privacy notices (GDPR Arts 13 and 14).
//!
//! A notice is a list of typed sections, one for each key of [`SectionKey`].
//! What the official notice does not say is a section without content, shown
//! as missing in its own place; what contradicts itself carries a remark.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{id::Slug, language::Language, municipality::Localized, rules::RequestRule};

mod checklist;
mod content;
mod finding;
mod place;
mod plain;
mod section_key;

pub use checklist::findings;
pub use content::{
    Content, DataCategory, Group, Link, Party, Recipient, SpecialCategory, SubRegister, System,
};
pub use finding::{Finding, FindingCode, FindingKind};
pub use place::place;
pub use section_key::SectionKey;

/// What a notice describes: a set of data that a controller keeps for a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Register {
    /// The municipality whose counter shows it.
    pub municipality: Slug,
    /// Its name in addresses.
    pub slug: Slug,
    /// What it is called.
    pub name: Localized,
    /// One sentence for lists: what it is for.
    pub summary: Localized,
    /// Everyday words by which people look for it (työpaja, lastensuojelu…).
    pub search_words: Vec<String>,
    /// Whether it is still kept, and by whom.
    pub status: RegisterStatus,
}

/// Whether a register is still kept, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum RegisterStatus {
    /// Kept by the controller that the notice names.
    Active,
    /// The task has ended; the data is kept for its retention time.
    Ended {
        /// Since when, as far as is known: a date or a year.
        since: String,
        /// What this means for the reader.
        explanation: Localized,
    },
    /// All of it now belongs to somebody else.
    Moved {
        /// The new controller.
        to: Localized,
        /// Since when.
        since: NaiveDate,
        /// What this means for the reader.
        explanation: Localized,
        /// How the new controller is reached.
        #[serde(default, skip_serializing_if = "NewPlace::is_empty")]
        contact: NewPlace,
    },
    /// A part of it now belongs to somebody else.
    PartlyMoved {
        /// The new controller.
        to: Localized,
        /// Since when.
        since: NaiveDate,
        /// What this means for the reader.
        explanation: Localized,
        /// How the new controller is reached.
        #[serde(default, skip_serializing_if = "NewPlace::is_empty")]
        contact: NewPlace,
    },
}

/// Where the data of a register that moved is to be asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewPlace {
    /// What moved, where that is not all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<Localized>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Page, as `https://…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub web: Option<String>,
    /// Its register on this portal, if it is here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub register: Option<RegisterAt>,
}

impl NewPlace {
    /// Whether nothing is known of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A register by the names in its address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegisterAt {
    /// The municipality.
    pub municipality: Slug,
    /// The register.
    pub register: Slug,
}

/// Who has the data of a register now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MovedTo<'a> {
    /// The new controller.
    pub to: &'a Localized,
    /// How it is reached.
    pub contact: &'a NewPlace,
    /// Whether all of it moved.
    pub whole: bool,
}

impl RegisterStatus {
    /// Who has it now, if it moved, in whole or in part.
    #[must_use]
    pub const fn moved(&self) -> Option<MovedTo<'_>> {
        match self {
            Self::Active | Self::Ended { .. } => None,
            Self::Moved { to, contact, .. } => Some(MovedTo {
                to,
                contact,
                whole: true,
            }),
            Self::PartlyMoved { to, contact, .. } => Some(MovedTo {
                to,
                contact,
                whole: false,
            }),
        }
    }

    /// The stable name used in the API.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Ended { .. } => "ended",
            Self::Moved { .. } => "moved",
            Self::PartlyMoved { .. } => "partly_moved",
        }
    }
}

/// One published, never changed version of a notice in one language. A
/// translation of our own reasoning, which is none of the notice's words, may be
/// added to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeVersion {
    /// 1, 2, 3… within the register.
    pub version: u32,
    /// From which day this version is in force at the counter.
    pub effective_from: NaiveDate,
    /// The language of the texts.
    pub language: Language,
    /// The official notice that this version puts into plain words.
    pub official: OfficialNotice,
    /// "In brief": question and answer, six lines.
    pub brief: Brief,
    /// One section per key, in the order of [`SectionKey::ALL`].
    pub sections: Vec<Section>,
    /// How requests are to be made, to whom, decided by whom and by when.
    pub rules: Vec<RequestRule>,
}

/// The official notice, as its controller wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialNotice {
    /// Its title.
    pub title: String,
    /// When it was drawn up, if it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drafted: Option<NaiveDate>,
    /// When it was last changed, if it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<NaiveDate>,
}

/// The answers of "in brief". `None` is shown as "the notice does not say".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    /// One sentence under the title.
    pub lead: String,
    /// Is this about you?
    #[serde(default)]
    pub about_you: Option<String>,
    /// Why is there data?
    #[serde(default)]
    pub why: Option<String>,
    /// Where does it come from?
    #[serde(default)]
    pub sources: Option<String>,
    /// Who gets it?
    #[serde(default)]
    pub recipients: Option<String>,
    /// For how long?
    #[serde(default)]
    pub retention: Option<String>,
    /// Does a machine decide?
    #[serde(default)]
    pub automated: Option<String>,
}

/// One section of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Which one.
    pub key: SectionKey,
    /// What the notice says, in plain words; `None` where it is silent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<Content>,
    /// What a reader should know about a gap or a contradiction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<String>,
    /// Whether what the official notice says here has not been brought yet: no
    /// silence of the notice, and nobody's gap to explain.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub awaited: bool,
    /// The place in the official notice ("kohta 5"), and its wording once an
    /// import has brought it.
    #[serde(default)]
    pub official: OfficialWording,
}

/// Where the official notice says it, and in which words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficialWording {
    /// "kohta 5", "kohdat 2 ja 9".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The words themselves, filled by the importer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<String>,
}

impl NoticeVersion {
    /// It without the translations of our own reasoning: what tells one version
    /// from another.
    #[must_use]
    pub fn untranslated(&self) -> Self {
        Self {
            rules: self.rules.iter().map(RequestRule::untranslated).collect(),
            ..self.clone()
        }
    }

    /// Looks a section up.
    #[must_use]
    pub fn section(&self, key: SectionKey) -> Option<&Section> {
        self.sections.iter().find(|section| section.key == key)
    }

    /// To whom data is given, one by one.
    #[must_use]
    pub fn recipients(&self) -> &[Recipient] {
        match self
            .section(SectionKey::Recipients)
            .and_then(|s| s.content.as_ref())
        {
            Some(Content::Recipients { recipients, .. }) => recipients,
            _ => &[],
        }
    }

    /// The categories of data that can be asked for by name.
    #[must_use]
    pub fn categories(&self) -> &[DataCategory] {
        match self
            .section(SectionKey::DataCategories)
            .and_then(|s| s.content.as_ref())
        {
            Some(Content::Categories { categories }) => categories,
            _ => &[],
        }
    }
}
