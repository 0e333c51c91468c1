//! The rights that a person can use at the counter.

use serde::{Deserialize, Serialize};

/// A right of the data subject, or a wish that the DPO sorts into rights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Right {
    /// To know and to get a copy (GDPR Art. 15).
    Access,
    /// Who has looked at one's data (Act 703/2023 §11 for client data; Art. 15).
    LogData,
    /// To have wrong data corrected (Art. 16).
    Rectification,
    /// To have data erased (Art. 17).
    Erasure,
    /// To have processing restricted (Art. 18).
    Restriction,
    /// To have data moved (Art. 20).
    Portability,
    /// To object to processing (Art. 21).
    Objection,
    /// To forbid disclosure (e.g. Act 621/1999 §16(3)).
    DisclosureProhibition,
    /// To withdraw a consent (Art. 7(3)).
    ConsentWithdrawal,
    /// A wish in one's own words.
    OwnWords,
}

impl Right {
    /// Every right, in the order in which pages show them.
    pub const ALL: [Self; 10] = [
        Self::Access,
        Self::LogData,
        Self::Rectification,
        Self::Erasure,
        Self::Restriction,
        Self::Portability,
        Self::Objection,
        Self::DisclosureProhibition,
        Self::ConsentWithdrawal,
        Self::OwnWords,
    ];

    /// The stable name used in storage, in the API and as a key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::LogData => "log_data",
            Self::Rectification => "rectification",
            Self::Erasure => "erasure",
            Self::Restriction => "restriction",
            Self::Portability => "portability",
            Self::Objection => "objection",
            Self::DisclosureProhibition => "disclosure_prohibition",
            Self::ConsentWithdrawal => "consent_withdrawal",
            Self::OwnWords => "own_words",
        }
    }

    /// Reads [`Right::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|right| right.code() == code)
    }
}
