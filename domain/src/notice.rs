//! Registers and their privacy notices (GDPR Arts 13 and 14).
//!
//! A notice is a list of typed sections, one for each key of [`SectionKey`].
//! What the official notice does not say is a section without content, shown
//! as missing in its own place; what contradicts itself carries a remark.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{id::Slug, language::Language, municipality::Localized, rules::RequestRule};

mod checklist;
mod finding;
mod plain;

pub use checklist::findings;
pub use finding::{Finding, FindingCode, FindingKind};

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
    },
    /// A part of it now belongs to somebody else.
    PartlyMoved {
        /// The new controller.
        to: Localized,
        /// Since when.
        since: NaiveDate,
        /// What this means for the reader.
        explanation: Localized,
    },
}

impl RegisterStatus {
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

/// One published, never changed version of a notice in one language.
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

/// The sections of every notice, in the order in which people read them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SectionKey {
    /// Name, form (electronic, manual) and sub-registers.
    Register,
    /// Whom it is about: is this about you?
    DataSubjects,
    /// Controller (Art. 13(1)(a)).
    Controller,
    /// The controller's representative.
    Representative,
    /// Whom to ask.
    Contact,
    /// Data protection officer (Art. 13(1)(b)).
    Dpo,
    /// Who decides requests.
    Decider,
    /// Purposes (Art. 13(1)(c)).
    Purposes,
    /// Legal basis (Art. 13(1)(c)).
    LegalBasis,
    /// Categories of data (Art. 14(1)(d)), special ones (Art. 9) marked.
    DataCategories,
    /// Whether giving data is required, and what follows if not (Art. 13(2)(e)).
    Requirement,
    /// Sources (Art. 14(2)(f)).
    Sources,
    /// Recipients (Art. 13(1)(e)).
    Recipients,
    /// Systems, processors and hosts.
    Systems,
    /// Links between registers and systems.
    Links,
    /// Transfers outside the EU and the EEA (Art. 13(1)(f)).
    Transfers,
    /// Protection, manual and digital.
    Protection,
    /// Secrecy.
    Secrecy,
    /// Outputs and statistics.
    Outputs,
    /// Retention (Art. 13(2)(a)).
    Retention,
    /// Automated decisions (Art. 13(2)(f)).
    AutomatedDecisions,
    /// Rights and how the notice says to use them (Art. 13(2)(b) and (c)).
    Rights,
    /// Complaint (Art. 13(2)(d)).
    Complaint,
    /// Where the notice is displayed.
    Display,
    /// When it was drawn up and changed.
    Dates,
}

impl SectionKey {
    /// Every section, in reading order.
    pub const ALL: [Self; 25] = [
        Self::Register,
        Self::DataSubjects,
        Self::Controller,
        Self::Representative,
        Self::Contact,
        Self::Dpo,
        Self::Decider,
        Self::Purposes,
        Self::LegalBasis,
        Self::DataCategories,
        Self::Requirement,
        Self::Sources,
        Self::Recipients,
        Self::Systems,
        Self::Links,
        Self::Transfers,
        Self::Protection,
        Self::Secrecy,
        Self::Outputs,
        Self::Retention,
        Self::AutomatedDecisions,
        Self::Rights,
        Self::Complaint,
        Self::Display,
        Self::Dates,
    ];

    /// The stable name used in the API, as anchor and as a key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::DataSubjects => "data_subjects",
            Self::Controller => "controller",
            Self::Representative => "representative",
            Self::Contact => "contact",
            Self::Dpo => "dpo",
            Self::Decider => "decider",
            Self::Purposes => "purposes",
            Self::LegalBasis => "legal_basis",
            Self::DataCategories => "data_categories",
            Self::Requirement => "requirement",
            Self::Sources => "sources",
            Self::Recipients => "recipients",
            Self::Systems => "systems",
            Self::Links => "links",
            Self::Transfers => "transfers",
            Self::Protection => "protection",
            Self::Secrecy => "secrecy",
            Self::Outputs => "outputs",
            Self::Retention => "retention",
            Self::AutomatedDecisions => "automated_decisions",
            Self::Rights => "rights",
            Self::Complaint => "complaint",
            Self::Display => "display",
            Self::Dates => "dates",
        }
    }

    /// Whether the law demands that a notice says it (Arts 13 and 14). What is
    /// missing then is a gap; elsewhere it is merely not said.
    #[must_use]
    pub const fn required(self) -> bool {
        matches!(
            self,
            Self::Controller
                | Self::Dpo
                | Self::Purposes
                | Self::LegalBasis
                | Self::DataCategories
                | Self::Requirement
                | Self::Sources
                | Self::Recipients
                | Self::Transfers
                | Self::Retention
                | Self::AutomatedDecisions
                | Self::Rights
                | Self::Complaint
        )
    }
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

/// What a section says, typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// Sentences, then groups of items.
    Text {
        /// One paragraph each.
        #[serde(default)]
        paragraphs: Vec<String>,
        /// Lists, each with a heading or without.
        #[serde(default)]
        groups: Vec<Group>,
    },
    /// Name and form of the register.
    Register {
        /// The name that the notice gives.
        name: String,
        /// Kept in an information system; `None` where the notice is silent.
        #[serde(default)]
        electronic: Option<bool>,
        /// Kept on paper; `None` where the notice is silent.
        #[serde(default)]
        manual: Option<bool>,
        /// Sub-registers with what each is for.
        #[serde(default)]
        sub_registers: Vec<SubRegister>,
    },
    /// Offices and how to reach them.
    Parties {
        /// One or more.
        parties: Vec<Party>,
        /// Sentences about them.
        #[serde(default)]
        paragraphs: Vec<String>,
    },
    /// Categories of data.
    Categories {
        /// Each can be asked for by name.
        categories: Vec<DataCategory>,
    },
    /// Recipients.
    Recipients {
        /// Sentences that hold for all.
        #[serde(default)]
        paragraphs: Vec<String>,
        /// Lists that hold for all, e.g. the laws that govern disclosure.
        #[serde(default)]
        groups: Vec<Group>,
        /// Each recipient.
        #[serde(default)]
        recipients: Vec<Recipient>,
    },
    /// Systems and who runs them.
    Systems {
        /// Each system.
        systems: Vec<System>,
    },
    /// Links between registers.
    Links {
        /// Each link.
        links: Vec<Link>,
    },
    /// Protection of paper and of digital data.
    Protection {
        /// Of paper.
        #[serde(default)]
        manual: Vec<String>,
        /// Of digital data.
        #[serde(default)]
        digital: Vec<String>,
    },
    /// When the official notice was drawn up and changed.
    Dates {
        /// Drawn up.
        #[serde(default)]
        drafted: Option<NaiveDate>,
        /// Last changed.
        #[serde(default)]
        updated: Option<NaiveDate>,
    },
}

/// A list with a heading or without.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The heading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The items.
    pub items: Vec<String>,
}

/// A part of a register that has a purpose of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubRegister {
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub purpose: String,
}

/// An office and how to reach it. Never a person's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// The office.
    pub name: String,
    /// Postal or visiting address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Telephone of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// Mailbox of the office.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

/// A category of data, which can be asked for by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataCategory {
    /// Its name within the notice, stable between versions.
    pub id: Slug,
    /// What it is called.
    pub name: String,
    /// What belongs to it.
    #[serde(default)]
    pub items: Vec<String>,
    /// Whether it is of a special kind (Art. 9) or needs special care.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub special: Option<SpecialCategory>,
}

/// Special categories of data that these notices hold (Art. 9(1)), and what
/// national law guards as strictly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpecialCategory {
    /// Health (Art. 9(1)).
    Health,
    /// Union membership (Art. 9(1)).
    UnionMembership,
    /// Client data of social welfare (Act 1050/2018 §6; Act 703/2023).
    SocialWelfare,
}

impl SpecialCategory {
    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Health => "health",
            Self::UnionMembership => "union_membership",
            Self::SocialWelfare => "social_welfare",
        }
    }
}

/// Who gets data, which, on which basis, how and under which condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Its name within the notice, stable between versions.
    pub id: Slug,
    /// To whom.
    pub name: String,
    /// Which data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub what: Option<String>,
    /// On which basis.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<String>,
    /// How.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manner: Option<String>,
    /// Under which condition ("with the client's permission").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<String>,
}

/// A system, and who runs or hosts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct System {
    /// What it is called.
    pub name: String,
    /// What it is used for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used_for: Option<String>,
    /// Who runs or hosts it, and where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<String>,
}

/// Data that goes from one system or register to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// Which data, why, how often.
    pub what: String,
}

impl NoticeVersion {
    /// Looks a section up.
    #[must_use]
    pub fn section(&self, key: SectionKey) -> Option<&Section> {
        self.sections.iter().find(|section| section.key == key)
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
