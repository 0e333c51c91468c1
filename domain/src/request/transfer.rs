//! A matter that came to the wrong place goes on to the right one, at once, and
//! the person is told (Act 434/2003 §21).
//!
//! Inside the controller nothing ends: another office has it, and the time runs
//! on. At another controller on this portal a new part begins, and its time
//! runs on too: the person waits once, whoever was wrong about the address (see
//! docs/decisions/the-time-goes-along.md). An authority outside gets what is
//! needed in another way, and the part ends here as sent on.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Asker, Known, Outcome, Part, State, StepCode, StepError};
use crate::{
    deadline::{Clock, Period},
    id::{Reference, Slug},
    municipality::{Localized, Municipality},
    right::Right,
    role::{Reach, Staff},
    routing::{Route, promised, route},
    rules::RequestRule,
};

/// What is told of a transfer: to whom, why, and who stays reachable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// To whom.
    pub to: TransferTo,
    /// Why, in words to the person.
    pub reason: String,
    /// The office that sent it on and stays reachable.
    pub by: Slug,
}

/// Who has it now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum TransferTo {
    /// Another controller on this portal.
    Portal {
        /// The municipality.
        municipality: Slug,
        /// What its authority is called.
        authority: Localized,
        /// What the part is called there.
        reference: Reference,
    },
    /// An authority that is not on this portal.
    Outside {
        /// What it is called.
        authority: String,
        /// How it is reached: post, telephone, page.
        address: String,
        /// How it was sent.
        way: SentWay,
        /// On which day.
        on: NaiveDate,
    },
}

impl TransferTo {
    /// What the receiver is called.
    #[must_use]
    pub fn name(&self) -> Localized {
        match self {
            Self::Portal { authority, .. } => authority.clone(),
            Self::Outside { authority, .. } => authority.as_str().into(),
        }
    }
}

/// How a part was sent to an authority outside. Plain mail is none of them: what
/// is secret goes encrypted, to a receiver who is known (Act 906/2019 §14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SentWay {
    /// Secure mail.
    SecureMail,
    /// From system to system, or by the receiver's own electronic service.
    Service,
    /// By post.
    Post,
    /// By hand.
    Hand,
}

impl SentWay {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::SecureMail, Self::Service, Self::Post, Self::Hand];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SecureMail => "secure_mail",
            Self::Service => "service",
            Self::Post => "post",
            Self::Hand => "hand",
        }
    }

    /// Reads [`SentWay::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

/// Whence a part came that another controller on this portal sent on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CameFrom {
    /// The municipality to which the person wrote.
    pub municipality: Slug,
    /// What its authority is called.
    pub authority: Localized,
    /// What the part was called there.
    pub reference: Reference,
    /// Why it was sent on.
    pub reason: String,
    /// When it came here.
    pub at: DateTime<Utc>,
}

/// Where a part goes on: a register of another controller on this portal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Destination {
    /// The municipality.
    pub municipality: Slug,
    /// What its authority is called.
    pub authority: Localized,
    /// The register.
    pub register: Slug,
    /// The version of its notice in force.
    pub notice_version: u32,
    /// Who gets it there.
    pub route: Route,
    /// The time that the notice there promises.
    pub promised: Option<Period>,
}

impl Destination {
    /// Routes a right at a register there, by its notice in force.
    #[must_use]
    pub fn new(
        right: Right,
        municipality: &Municipality,
        register: &Slug,
        (notice_version, rules): (u32, &[RequestRule]),
    ) -> Self {
        Self {
            municipality: municipality.slug.clone(),
            authority: municipality.authority.clone(),
            register: register.clone(),
            notice_version,
            route: route(right, rules, municipality),
            promised: promised(right, rules),
        }
    }
}

/// The clock of a part that another controller sent on, on the day of its
/// arrival there.
///
/// The law would let the new controller's month begin on that day (GDPR Art.
/// 12(3): "receipt of the request"). More favourable to the person is that it
/// goes on from the first arrival, so that does. Of what the two notices promise
/// the earlier day counts that still lies ahead: no date that the person was
/// told moves away.
#[must_use]
pub fn carried_on(clock: &Clock, there: Option<Period>, arrived_on: NaiveDate) -> Clock {
    let with = |promised| Clock {
        promised,
        ..clock.clone()
    };
    let due = |period: &Period| {
        let deadlines = with(Some(*period)).deadlines().ok()?;
        deadlines.promised.map(|promised| promised.due)
    };
    let ahead = |period: &Period| due(period).is_some_and(|due| due >= arrived_on);
    let promises = clock.promised.into_iter().chain(there);
    with(promises.filter(ahead).min_by_key(due))
}

/// Whether somebody may send a part on: who has it, and the data protection
/// officer of its municipality, who sees to it that nothing lies in the wrong
/// place. It needs no look at what it says.
#[must_use]
pub fn may_send_on(staff: &Staff, part: &Part, municipality: &Municipality) -> bool {
    let holds = staff.reach(municipality, &part.route) == Reach::Decides
        && part.state.owner() == Some(&staff.id);
    holds || staff.oversees(municipality)
}

impl Part {
    /// It goes to an authority that is not on this portal, and ends here.
    ///
    /// # Errors
    /// [`StepError::WrongState`] when it is closed.
    pub fn transfer(
        self,
        transfer: Transfer,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Self, StepError> {
        let outcome = Outcome::Transferred {
            to: transfer.to.name().fi,
            transfer: Some(Box::new(transfer)),
        };
        self.end(outcome, StepCode::Transfer, today, now)
    }

    /// It goes to another controller on this portal: how it ends here, and what
    /// begins there. What was found out about who asks does not go along: each
    /// controller answers for that itself.
    ///
    /// # Errors
    /// [`StepError::WrongState`] when it is closed; [`StepError::SamePlace`] when
    /// that controller has it.
    pub fn send_on(
        self,
        to: Destination,
        (from, by, reason): (&Localized, Slug, &str),
        reference: Reference,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<(Self, Self), StepError> {
        if to.municipality == self.municipality {
            return Err(StepError::SamePlace);
        }
        let transfer = Transfer {
            to: TransferTo::Portal {
                municipality: to.municipality.clone(),
                authority: to.authority,
                reference: reference.clone(),
            },
            reason: reason.to_owned(),
            by,
        };
        let ended = self.transfer(transfer, today, now)?;
        let known = match &ended.asker.known {
            Known::Identified => Known::Identified,
            Known::Unknown | Known::Checked { .. } => Known::Unknown,
        };
        let begun = Self {
            reference,
            municipality: to.municipality,
            register: Some(to.register),
            notice_version: Some(to.notice_version),
            right: ended.right,
            route: to.route,
            received_at: ended.received_at,
            clock: carried_on(&ended.clock, to.promised, today),
            state: State::Received,
            wish: ended.wish.clone(),
            came: Some(Box::new(CameFrom {
                municipality: ended.municipality.clone(),
                authority: from.clone(),
                reference: ended.reference.clone(),
                reason: reason.to_owned(),
                at: now,
            })),
            asker: Asker {
                known,
                wants: ended.asker.wants,
                delivery: None,
            },
        };
        Ok((ended, begun))
    }

    /// What is told of its transfer, if that is how it ended.
    #[must_use]
    pub fn transferred(&self) -> Option<&Transfer> {
        match &self.state {
            State::Closed {
                outcome: Outcome::Transferred { transfer, .. },
                ..
            } => transfer.as_deref(),
            _ => None,
        }
    }

    /// What it is called at the controller on this portal that has it now.
    #[must_use]
    pub fn goes_on_as(&self) -> Option<&Reference> {
        match &self.transferred()?.to {
            TransferTo::Portal { reference, .. } => Some(reference),
            TransferTo::Outside { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests;
