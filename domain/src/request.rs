//! A part of a request: one right at one register, with its own owner, clock
//! and outcome.
//!
//! The states own their data. A step consumes the part and gives the next one
//! or an error: a wrong step can be tried, never taken. "Overdue" is not a
//! state: it is computed from the clock ([`crate::deadline::Clock`]).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    deadline::{Clock, Extension},
    id::{Reference, Slug},
    right::Right,
    role::StaffId,
    routing::Route,
};

mod asker;
mod came;
pub mod contents;
#[cfg(test)]
pub(crate) mod model_test;
mod outcome;
mod question;
mod reassign;
mod rectification;
mod refusal;
mod sort;
mod third_parties;
mod transfer;

pub use asker::{Asker, CheckWay, Delivery, DeliveryWay, IdentityCheck, Known};
pub use came::{ArrivalProblem, Came, check_arrival};
pub use outcome::{Answer, Outcome, OutcomeCode, Search};
pub use question::{QuestionKind, ReplyByError, check_reply_by, proposed_reply_by};
pub use rectification::{
    Change, RecipientTold, Rectified, RectifiedProblem, Statement, StatementProblem, Telling,
};
pub use refusal::{DecidingOfficial, Ground, Refusal, RefusalProblem};
pub use sort::{Found, FoundProblem, FromWish, Sorted};
pub use third_parties::{Handling, ThirdParties, ThirdPartiesProblem};
pub use transfer::{CameFrom, Destination, SentWay, Transfer, TransferTo, carried_on, may_send_on};

/// One right at one register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What people call it by.
    pub reference: Reference,
    /// The municipality, never open.
    pub municipality: Slug,
    /// The register; open until the DPO has sorted a wish in own words.
    pub register: Option<Slug>,
    /// The version of the notice in force at filing.
    pub notice_version: Option<u32>,
    /// The right.
    pub right: Right,
    /// To whom it went, and why.
    pub route: Route,
    /// When it arrived (Act 13/2003 §10).
    pub received_at: DateTime<Utc>,
    /// When an answer is due, as data.
    pub clock: Clock,
    /// Where it is.
    pub state: State,
    /// What it has from the wish that it came of, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wish: Option<FromWish>,
    /// Whence it came, if another controller sent it on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came: Option<Box<CameFrom>>,
    /// Who asks, as far as the answer depends on it.
    #[serde(default)]
    pub asker: Asker,
}

/// Where a part is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// Arrived and routed; nobody has taken it yet.
    Received,
    /// Unsigned: who asks is being checked, the least intrusive way first.
    IdentityCheck {
        /// Who checks.
        owner: StaffId,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// Somebody works on it.
    WithOwner {
        /// Who.
        owner: StaffId,
        /// Since when.
        since: DateTime<Utc>,
    },
    /// A necessary question is open; the clock stands (EDPB 01/2022; recital
    /// 63; Art. 12(6)).
    Suspended {
        /// Who asked and goes on when the reply comes.
        owner: StaffId,
        /// Since when.
        since: DateTime<Utc>,
        /// Until when a reply is asked for. Silence never closes a part.
        reply_by: NaiveDate,
    },
    /// Done.
    Closed {
        /// How.
        outcome: Outcome,
        /// When.
        at: DateTime<Utc>,
    },
}

/// The names of the states, for storage and texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StateCode {
    /// [`State::Received`].
    Received,
    /// [`State::IdentityCheck`].
    IdentityCheck,
    /// [`State::WithOwner`].
    WithOwner,
    /// [`State::Suspended`].
    Suspended,
    /// [`State::Closed`].
    Closed,
}

impl StateCode {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::IdentityCheck => "identity_check",
            Self::WithOwner => "with_owner",
            Self::Suspended => "suspended",
            Self::Closed => "closed",
        }
    }
}

impl State {
    /// Its name.
    #[must_use]
    pub const fn code(&self) -> StateCode {
        match self {
            Self::Received => StateCode::Received,
            Self::IdentityCheck { .. } => StateCode::IdentityCheck,
            Self::WithOwner { .. } => StateCode::WithOwner,
            Self::Suspended { .. } => StateCode::Suspended,
            Self::Closed { .. } => StateCode::Closed,
        }
    }

    /// Who has it, if anybody.
    #[must_use]
    pub const fn owner(&self) -> Option<&StaffId> {
        match self {
            Self::IdentityCheck { owner, .. }
            | Self::WithOwner { owner, .. }
            | Self::Suspended { owner, .. } => Some(owner),
            Self::Received | Self::Closed { .. } => None,
        }
    }
}

/// What can be done to a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepCode {
    /// The DPO names who decides.
    Assign,
    /// The DPO sorts a wish into rights at registers.
    Sort,
    /// An owner takes it.
    Take,
    /// An owner gives it to a colleague.
    HandOver,
    /// It goes to another office of the same municipality.
    Reassign,
    /// The DPO puts it back on the pile of its office.
    PutBack,
    /// An owner begins to check who asks.
    CheckIdentity,
    /// The check is done.
    IdentityConfirmed,
    /// The person identifies after filing.
    IdentifyLater,
    /// An owner gives the answer outside the portal.
    Deliver,
    /// An owner asks what is necessary to know.
    Ask,
    /// The person replied.
    Reply,
    /// An owner extends the time.
    Extend,
    /// An owner closes it with an outcome.
    Close,
    /// The person takes it back.
    TakeBack,
    /// It goes to another authority.
    Transfer,
}

/// A step that can't be taken from where the part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum StepError {
    /// The state does not allow it.
    #[error("{step:?} is not possible in state {state:?}")]
    WrongState {
        /// The step.
        step: StepCode,
        /// The state.
        state: StateCode,
    },
    /// Only who has the part may do it.
    #[error("another owner has this part")]
    NotYours,
    /// The clock does not allow it (see [`crate::deadline::Clock::extend`]).
    #[error("the clock does not allow it")]
    Clock,
    /// The day until which a reply is asked for can't be one.
    #[error(transparent)]
    ReplyBy(#[from] ReplyByError),
    /// A reply can't have come on that day.
    #[error("a reply can't have come on that day")]
    CameOn,
    /// The outcome does not fit the right (a statement belongs to Art. 16 only).
    #[error("this outcome does not fit this right")]
    Outcome,
    /// It is known who asks.
    #[error("it is known who asks")]
    Known,
    /// Nobody knows who asks, so nothing may be told.
    #[error("nobody knows who asks")]
    NotIdentified,
    /// The answer can't be read at this counter and was not given otherwise.
    #[error("the answer was not given yet")]
    NotDelivered,
    /// The answer can't have been given that way or on that day.
    #[error("the answer can't have been given that way or on that day")]
    Delivery,
    /// Nobody decides it yet: the DPO has to name an office first.
    #[error("no office decides this part yet")]
    NotAssigned,
    /// Who has it can't get it.
    #[error("it is there already")]
    SamePlace,
    /// A wish can't be sorted into nothing, too much, the same twice, a wish or
    /// what nobody decides.
    #[error("a wish can't become that")]
    Sorting,
}

impl Part {
    pub(crate) const fn wrong(&self, step: StepCode) -> StepError {
        StepError::WrongState {
            step,
            state: self.state.code(),
        }
    }

    /// Whether nothing can happen to it any more.
    #[must_use]
    pub const fn closed(&self) -> bool {
        matches!(self.state, State::Closed { .. })
    }

    /// An owner takes it.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless it is received and untaken;
    /// [`StepError::NotAssigned`] while it waits for the DPO.
    pub fn take(mut self, owner: StaffId, now: DateTime<Utc>) -> Result<Self, StepError> {
        match self.state {
            State::Received if self.route.to_be_assigned => Err(StepError::NotAssigned),
            State::Received => {
                self.state = State::WithOwner { owner, since: now };
                Ok(self)
            }
            _ => Err(self.wrong(StepCode::Take)),
        }
    }

    /// An owner gives it to a colleague. A question that is open stays open,
    /// and the clock stands as it stood; a check of who asks begins anew there.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless somebody has it;
    /// [`StepError::NotYours`] when that is somebody else.
    pub fn hand_over(
        mut self,
        by: &StaffId,
        to: StaffId,
        now: DateTime<Utc>,
    ) -> Result<Self, StepError> {
        self.answered_by(by, StepCode::HandOver)?;
        match &mut self.state {
            // Since when the answer is waited for does not change.
            State::Suspended { owner, .. } => *owner = to,
            state => {
                *state = State::WithOwner {
                    owner: to,
                    since: now,
                };
            }
        }
        Ok(self)
    }

    /// An owner extends the time (Art. 12(3)): once, within the first month,
    /// with reasons, to three months from receipt at most.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless somebody works on it;
    /// [`StepError::NotYours`] when that is somebody else;
    /// [`StepError::Clock`] when it is too late or has been done.
    pub fn extend(mut self, by: &StaffId, extension: Extension) -> Result<Self, StepError> {
        self.held_by(by, StepCode::Extend)?;
        self.clock.extend(extension).map_err(|_| StepError::Clock)?;
        Ok(self)
    }

    /// An owner closes it. A question that is open does not stand in the way:
    /// one may always answer with what was found.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless somebody has it;
    /// [`StepError::NotYours`] when that is somebody else; [`StepError::Outcome`]
    /// when the outcome is not an owner's or does not fit the right;
    /// [`StepError::NotIdentified`] when it would tell something to nobody knows
    /// whom; [`StepError::NotDelivered`] when who asks can't read it here and
    /// it was not given otherwise.
    pub fn close(
        self,
        by: &StaffId,
        outcome: Outcome,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Self, StepError> {
        self.answered_by(by, StepCode::Close)?;
        if !outcome.fits(self.right) || !outcome.by_owner() {
            return Err(StepError::Outcome);
        }
        self.may_be_told(&outcome)?;
        self.end(outcome, StepCode::Close, today, now)
    }

    /// The person takes it back.
    ///
    /// # Errors
    /// [`StepError::WrongState`] when it is closed.
    pub fn take_back(self, today: NaiveDate, now: DateTime<Utc>) -> Result<Self, StepError> {
        self.end(Outcome::TakenBack, StepCode::TakeBack, today, now)
    }

    fn end(
        mut self,
        outcome: Outcome,
        step: StepCode,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Self, StepError> {
        if self.closed() {
            return Err(self.wrong(step));
        }
        self.goes_on(today)?;
        self.state = State::Closed { outcome, at: now };
        Ok(self)
    }

    /// Nobody waits for a reply any more: the clock stood until now.
    fn goes_on(&mut self, today: NaiveDate) -> Result<(), StepError> {
        if let Some(asked) = self.clock.open_pause {
            let ended = self.clock.answered(today.max(asked));
            ended.map_err(|_| StepError::Clock)?;
        }
        Ok(())
    }

    /// Somebody works on it: checking who asks is work too.
    fn held_by(&self, by: &StaffId, step: StepCode) -> Result<(), StepError> {
        match &self.state {
            State::WithOwner { owner, .. } | State::IdentityCheck { owner, .. } if owner == by => {
                Ok(())
            }
            State::WithOwner { .. } | State::IdentityCheck { .. } => Err(StepError::NotYours),
            _ => Err(self.wrong(step)),
        }
    }

    /// Somebody has it, also while a question is open. While who asks is being
    /// checked, an answer can only be that it could not be found out
    /// ([`Part::may_be_told`]).
    pub(crate) fn answered_by(&self, by: &StaffId, step: StepCode) -> Result<(), StepError> {
        match self.state.owner() {
            Some(owner) if owner == by => Ok(()),
            Some(_) => Err(StepError::NotYours),
            None => Err(self.wrong(step)),
        }
    }
}
