//! What a section says, typed by its kind.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{
    id::Slug,
    language::Language,
    municipality::{Municipality, Office},
};

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

impl Party {
    /// The controller: the municipality, as its record has it.
    #[must_use]
    pub fn controller(municipality: &Municipality, language: Language) -> Self {
        Self {
            name: municipality.authority.text(language).to_owned(),
            address: None,
            phone: Some(municipality.help_phone.clone()),
            email: None,
        }
    }

    /// An office, as the municipality's record has it.
    #[must_use]
    pub fn office(office: &Office, language: Language) -> Self {
        Self {
            name: office.name.text(language).to_owned(),
            address: office.address.clone(),
            phone: office.phone.clone(),
            email: Some(office.mailbox.clone()),
        }
    }
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
