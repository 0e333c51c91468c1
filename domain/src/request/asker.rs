//! Who asks, as far as the answer depends on it.
//!
//! A request needs no signature to count. But what a register holds, or that it
//! holds nothing, goes to nobody whom no one knows: whoever sent a request
//! unsigned identifies later, or an owner checks who it is, the least intrusive
//! way first and through contact details that the register already holds, never
//! only those typed into the request (GDPR Arts 5(1)(f), 12(2), 12(6); EDPB
//! 01/2022, part 3). A check alone never makes the clock stand: only a question
//! on reasonable doubt does ([`Part::ask`]).
//!
//! Whoever asks may want the answer otherwise than by electronic means (Art.
//! 12(3), last sentence): then it is given so, and recorded, before the part is
//! closed.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Ground, Outcome, Part, State, StepCode, StepError, contents::AnswerWay};
use crate::role::StaffId;

/// Who asks, and how the answer reached who can't read it at this counter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asker {
    /// By what they are known.
    #[serde(flatten)]
    pub known: Known,
    /// How they want the answer.
    #[serde(default)]
    pub wants: AnswerWay,
    /// How the answer was given outside the portal, once it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Delivery>,
}

impl Asker {
    /// Somebody for whom an identity provider vouched, or a clerk who compared
    /// their identity code with a document.
    #[must_use]
    pub const fn identified(wants: AnswerWay) -> Self {
        Self {
            known: Known::Identified,
            wants,
            delivery: None,
        }
    }

    /// Somebody for whom nobody has vouched yet.
    #[must_use]
    pub const fn unknown(wants: AnswerWay) -> Self {
        Self {
            known: Known::Unknown,
            wants,
            delivery: None,
        }
    }

    /// Whether the answer comes to them at this counter and nowhere else: they
    /// can log in, and want it so.
    #[must_use]
    pub fn reads_here(&self) -> bool {
        self.known == Known::Identified && self.wants == AnswerWay::Here
    }
}

/// By what who asks is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "known", rename_all = "snake_case")]
pub enum Known {
    /// An identity provider vouched for them, at filing or later, or a clerk at
    /// a counter for their identity code: they read the answer at this counter.
    #[default]
    Identified,
    /// Nobody did: the request was sent unsigned.
    Unknown,
    /// An owner checked who it is. They can't log in, so the answer goes by
    /// post or is given at a visit.
    Checked {
        /// The check.
        check: IdentityCheck,
    },
}

/// What is written down of a check: never the contact itself, never a copy or a
/// number of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityCheck {
    /// How.
    pub way: CheckWay,
    /// Who checked.
    pub by: StaffId,
    /// When.
    pub at: DateTime<Utc>,
    /// The civil day of that in Finland.
    pub on: NaiveDate,
}

/// How it was checked, the least intrusive way first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckWay {
    /// A call to a number that the register already held.
    HeldPhone,
    /// A letter to an address that the register already held.
    HeldAddress,
    /// A passport, seen at a visit.
    Passport,
    /// An identity card, seen at a visit.
    IdentityCard,
    /// A driving licence, seen at a visit.
    DrivingLicence,
    /// Another official document with a picture, seen at a visit.
    OtherDocument,
    /// The clerk at a counter knows the person.
    KnownPersonally,
}

impl CheckWay {
    /// What a clerk at a counter may have checked by.
    pub const AT_COUNTER: [Self; 5] = [
        Self::IdentityCard,
        Self::Passport,
        Self::DrivingLicence,
        Self::KnownPersonally,
        Self::OtherDocument,
    ];

    /// Every way of an owner, the least intrusive first.
    pub const ALL: [Self; 6] = [
        Self::HeldPhone,
        Self::HeldAddress,
        Self::IdentityCard,
        Self::Passport,
        Self::DrivingLicence,
        Self::OtherDocument,
    ];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::HeldPhone => "held_phone",
            Self::HeldAddress => "held_address",
            Self::Passport => "passport",
            Self::IdentityCard => "identity_card",
            Self::DrivingLicence => "driving_licence",
            Self::OtherDocument => "other_document",
            Self::KnownPersonally => "known_personally",
        }
    }

    /// Reads [`CheckWay::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }

    /// Whether it goes through a contact that the register already held.
    #[must_use]
    pub const fn through_held_contact(self) -> bool {
        matches!(self, Self::HeldPhone | Self::HeldAddress)
    }
}

/// How an answer was given outside the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// By which way.
    pub way: DeliveryWay,
    /// On which day.
    pub on: NaiveDate,
}

/// By which way an answer was given outside the portal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeliveryWay {
    /// By post.
    Post,
    /// At a visit.
    Visit,
    /// To the contact typed into the request. Nothing of what a register holds
    /// may go there, so this is for who could not be identified, and is told
    /// only that.
    Typed,
}

impl DeliveryWay {
    /// Every way, in the order in which pages show them.
    pub const ALL: [Self; 3] = [Self::Post, Self::Visit, Self::Typed];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Visit => "visit",
            Self::Typed => "typed",
        }
    }

    /// Reads [`DeliveryWay::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.code() == code)
    }
}

impl Part {
    /// An owner begins to check who asks. The clock goes on.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless nobody has it or this owner works on
    /// it; [`StepError::NotYours`] when somebody else does;
    /// [`StepError::NotAssigned`] while no office decides it;
    /// [`StepError::Known`] when it is known who asks.
    pub fn check_identity(mut self, owner: StaffId, now: DateTime<Utc>) -> Result<Self, StepError> {
        match &self.state {
            State::Received if self.route.to_be_assigned => return Err(StepError::NotAssigned),
            State::Received => {}
            State::WithOwner { owner: has, .. } if *has == owner => {}
            State::WithOwner { .. } => return Err(StepError::NotYours),
            _ => return Err(self.wrong(StepCode::CheckIdentity)),
        }
        if self.asker.known != Known::Unknown {
            return Err(StepError::Known);
        }
        self.state = State::IdentityCheck { owner, since: now };
        Ok(self)
    }

    /// Who asks is known well enough.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless it is being checked;
    /// [`StepError::NotYours`] when by somebody else.
    pub fn identity_confirmed(
        mut self,
        by: &StaffId,
        way: CheckWay,
        today: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Self, StepError> {
        match &self.state {
            State::IdentityCheck { owner, .. } if owner == by => {}
            State::IdentityCheck { .. } => return Err(StepError::NotYours),
            _ => return Err(self.wrong(StepCode::IdentityConfirmed)),
        }
        let check = IdentityCheck {
            way,
            by: by.clone(),
            at: now,
            on: today,
        };
        self.asker = Asker {
            known: Known::Checked { check },
            wants: self.asker.wants,
            delivery: None,
        };
        self.state = State::WithOwner {
            owner: by.clone(),
            since: now,
        };
        Ok(self)
    }

    /// The person identified at the provider after all. From now on the answer
    /// is read at this counter; a check that is under way has its end.
    ///
    /// What was answered stays as it was: it went to whom an owner had checked,
    /// and whoever holds the secret of a request need not be that person.
    ///
    /// # Errors
    /// [`StepError::WrongState`] when it is closed; [`StepError::Known`] when
    /// somebody has identified for it before.
    pub fn identified_later(mut self, now: DateTime<Utc>) -> Result<Self, StepError> {
        if self.closed() {
            return Err(self.wrong(StepCode::IdentifyLater));
        }
        if self.asker.known == Known::Identified {
            return Err(StepError::Known);
        }
        self.asker = Asker::identified(self.asker.wants);
        if let State::IdentityCheck { owner, .. } = &self.state {
            self.state = State::WithOwner {
                owner: owner.clone(),
                since: now,
            };
        }
        Ok(self)
    }

    /// The answer was given outside the portal: to who can't read it at this
    /// counter, or wants it on paper or at a visit.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless somebody has it; [`StepError::NotYours`]
    /// when that is somebody else; [`StepError::Known`] when they read it here
    /// and want nothing else; [`StepError::Delivery`] when the day lies ahead, or before they
    /// were known, or it went to the contact of somebody whom an owner has
    /// checked or a provider vouched for.
    pub fn deliver(
        mut self,
        by: &StaffId,
        delivery: Delivery,
        today: NaiveDate,
    ) -> Result<Self, StepError> {
        self.answered_by(by, StepCode::Deliver)?;
        let (first, possible) = match &self.asker.known {
            Known::Identified if self.asker.reads_here() => return Err(StepError::Known),
            Known::Identified => (self.clock.received_on, delivery.way != DeliveryWay::Typed),
            Known::Unknown => (self.clock.received_on, true),
            Known::Checked { check } => (check.on, delivery.way != DeliveryWay::Typed),
        };
        if !possible || delivery.on < first || delivery.on > today {
            return Err(StepError::Delivery);
        }
        self.asker.delivery = Some(delivery);
        Ok(self)
    }

    /// Whether an outcome may be told to who asks, and has been where the
    /// portal can't do it.
    pub(super) fn may_be_told(&self, outcome: &Outcome) -> Result<(), StepError> {
        match &self.asker.known {
            Known::Identified if self.asker.reads_here() => return Ok(()),
            Known::Unknown if !outcome.tells_nothing() => return Err(StepError::NotIdentified),
            Known::Identified | Known::Unknown | Known::Checked { .. } => {}
        }
        match self.asker.delivery {
            Some(_) => Ok(()),
            None => Err(StepError::NotDelivered),
        }
    }
}

impl Outcome {
    /// Whether it says nothing about what a register holds: that nothing can
    /// be done for who can't be identified (Arts 11(2), 12(2)). That much, with
    /// its reasons and remedies (Art. 12(4)), anybody may be told.
    #[must_use]
    pub const fn tells_nothing(&self) -> bool {
        matches!(
            self,
            Self::Refused { refusal } if matches!(refusal.ground, Ground::NotIdentifiable)
        )
    }
}

#[cfg(test)]
mod tests;
