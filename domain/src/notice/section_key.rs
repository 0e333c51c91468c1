//! The sections that every notice has, in one order.

use serde::{Deserialize, Serialize};

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
