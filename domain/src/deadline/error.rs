//! What can be wrong with a calculation or with a change of a clock.

use chrono::NaiveDate;
use thiserror::Error;

use super::{Pause, PeriodError};

/// Why no date can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum DeadlineError {
    /// A date is outside the years in which the counter counts.
    #[error("the dates must lie in the years 1900 to 2200")]
    OutOfRange,
    /// The period can't be counted.
    #[error(transparent)]
    Period(#[from] PeriodError),
    /// The answer came before the question.
    #[error("the pause {0} ends before it begins")]
    PauseBackwards(Pause),
    /// The question was sent before there was anything to ask about.
    #[error("the pause {0} begins before the matter was received")]
    PauseBeforeReceipt(Pause),
    /// A question was sent while another was open.
    #[error("the pauses {0} and {1} overlap")]
    PausesOverlap(Pause, Pause),
}

/// Why the clock can't be changed so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ClockError {
    /// A question is open already.
    #[error("a question is open already")]
    AlreadyAsked,
    /// No question is open.
    #[error("no question is open")]
    NotAsked,
    /// The time was extended already: that can be done once.
    #[error("the time has been extended already")]
    AlreadyExtended,
    /// Before the part arrived.
    #[error("that is before the matter was received")]
    BeforeReceipt,
    /// After the last day, given here: what has ended can be neither stopped
    /// nor extended.
    #[error("that is after the last day, {0}")]
    TooLate(NaiveDate),
    /// More than three months from the receipt.
    #[error("the time can be extended to three months from the receipt at most")]
    TooLong,
    /// Not more than the person would have had to wait anyway.
    #[error("that is not longer than the time without extension")]
    NotLonger,
    /// The person must be told why.
    #[error("an extension needs a reason")]
    NoReason,
    /// The dates can't be computed.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
}

impl ClockError {
    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AlreadyAsked => "already_asked",
            Self::NotAsked => "not_asked",
            Self::AlreadyExtended => "already_extended",
            Self::BeforeReceipt => "before_receipt",
            Self::TooLate(_) => "too_late",
            Self::TooLong => "too_long",
            Self::NotLonger => "not_longer",
            Self::NoReason => "no_reason",
            Self::Deadline(_) => "deadline",
        }
    }
}
