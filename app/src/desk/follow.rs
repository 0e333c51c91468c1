//! What the follower's desk hands out.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::{id::Reference, municipality::Municipality};

use super::{ReceiptView, TimelineEntry};

/// What was sent unsigned, right after it arrived.
#[derive(Debug, Clone)]
pub struct SentView {
    /// The secret, as it is written down.
    pub secret: String,
    /// The receipts.
    pub receipts: Vec<ReceiptView>,
}

/// Where something stands that was sent unsigned.
#[derive(Debug, Clone)]
pub struct FollowView {
    /// What people call it by.
    pub reference: Reference,
    /// Where to turn.
    pub municipality: Municipality,
    /// Where it is.
    pub place: FollowPlace,
    /// By when the answer comes.
    pub answer_by: NaiveDate,
    /// Days overdue, if it is.
    pub overdue: Option<i64>,
    /// Whether somebody has identified for it: then they read the rest in "my
    /// matters".
    pub identified: bool,
    /// Received, in Helsinki time.
    pub received_at: DateTime<Tz>,
    /// What it is called at the controller on this portal that got it instead.
    pub goes_on_as: Option<Reference>,
    /// What has happened, oldest first, as far as a follower may know.
    pub steps: Vec<TimelineEntry>,
}

/// Where it is, as far as a follower may know. What was answered is not said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FollowPlace {
    /// It arrived.
    Received,
    /// Who asks is being checked.
    IdentityCheck,
    /// Somebody works on it.
    WithOwner,
    /// A question is open.
    Suspended,
    /// It was answered.
    Answered,
    /// It was taken back.
    TakenBack,
    /// It went to another authority.
    Transferred,
}

impl FollowPlace {
    /// Every place.
    pub const ALL: [Self; 7] = [
        Self::Received,
        Self::IdentityCheck,
        Self::WithOwner,
        Self::Suspended,
        Self::Answered,
        Self::TakenBack,
        Self::Transferred,
    ];

    /// The name in texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::IdentityCheck => "identity_check",
            Self::WithOwner => "with_owner",
            Self::Suspended => "suspended",
            Self::Answered => "answered",
            Self::TakenBack => "taken_back",
            Self::Transferred => "transferred",
        }
    }

    /// Whether nothing can happen to it any more.
    #[must_use]
    pub const fn closed(self) -> bool {
        matches!(self, Self::Answered | Self::TakenBack | Self::Transferred)
    }
}
