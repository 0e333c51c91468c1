//! How a part can end.

use serde::{Deserialize, Serialize};

use super::{DecidingOfficial, Refusal};
use crate::right::Right;

/// How a part ended, with what must be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// All that was asked for was given or done.
    Fulfilled {
        /// The answer.
        answer: Answer,
    },
    /// A part was given or done, the rest refused.
    PartlyFulfilled {
        /// The answer.
        answer: Answer,
        /// What is withheld, and why.
        refusal: Refusal,
    },
    /// Not corrected, but the person's own statement stands beside the data
    /// (Art. 16).
    StatementAdded {
        /// The answer.
        answer: Answer,
    },
    /// Refused (Art. 12(4)).
    Refused {
        /// Ground, facts, official, remedies.
        refusal: Refusal,
    },
    /// Nothing is held about the person: also an answer.
    NothingHeld {
        /// Where it was looked for, and with what.
        searched: Vec<Search>,
        /// A word to the person.
        message: String,
        /// Who answers for it.
        official: DecidingOfficial,
    },
    /// The person took it back.
    TakenBack,
    /// It went to another authority.
    Transferred {
        /// To whom.
        to: String,
    },
}

/// The names of the outcomes, for storage and texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeCode {
    /// [`Outcome::Fulfilled`].
    Fulfilled,
    /// [`Outcome::PartlyFulfilled`].
    PartlyFulfilled,
    /// [`Outcome::StatementAdded`].
    StatementAdded,
    /// [`Outcome::Refused`].
    Refused,
    /// [`Outcome::NothingHeld`].
    NothingHeld,
    /// [`Outcome::TakenBack`].
    TakenBack,
    /// [`Outcome::Transferred`].
    Transferred,
}

/// What the owner tells the person; the files are kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The message.
    pub message: String,
    /// Who answers for it (Act 434/2003 §44).
    pub official: DecidingOfficial,
}

/// One place where data was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// The system or archive.
    pub system: String,
    /// With what: name, former name, identity code, years.
    pub with: String,
}

impl OutcomeCode {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fulfilled => "fulfilled",
            Self::PartlyFulfilled => "partly_fulfilled",
            Self::StatementAdded => "statement_added",
            Self::Refused => "refused",
            Self::NothingHeld => "nothing_held",
            Self::TakenBack => "taken_back",
            Self::Transferred => "transferred",
        }
    }
}

impl Outcome {
    /// Its name.
    #[must_use]
    pub const fn code(&self) -> OutcomeCode {
        match self {
            Self::Fulfilled { .. } => OutcomeCode::Fulfilled,
            Self::PartlyFulfilled { .. } => OutcomeCode::PartlyFulfilled,
            Self::StatementAdded { .. } => OutcomeCode::StatementAdded,
            Self::Refused { .. } => OutcomeCode::Refused,
            Self::NothingHeld { .. } => OutcomeCode::NothingHeld,
            Self::TakenBack => OutcomeCode::TakenBack,
            Self::Transferred { .. } => OutcomeCode::Transferred,
        }
    }

    /// Whether it can end a part of this right: a statement stands beside data
    /// that was to be corrected (Art. 16), nowhere else.
    #[must_use]
    pub fn fits(&self, right: Right) -> bool {
        match self {
            Self::StatementAdded { .. } => right == Right::Rectification,
            _ => true,
        }
    }

    /// Whether an owner decides it. Taking back is the person's; a transfer
    /// has its own step.
    #[must_use]
    pub const fn by_owner(&self) -> bool {
        !matches!(self, Self::TakenBack | Self::Transferred { .. })
    }
}
