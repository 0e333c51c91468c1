//! What the owner's desk hands out where a part is sent on.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::{
    id::Slug,
    municipality::{Localized, Municipality},
    notice::RegisterStatus,
};

use super::{PartView, WorkItem};
use crate::form::transfer::{TransferForm, TransferFrom, TransferRegister};

/// The page on which a part is sent on.
#[derive(Debug, Clone)]
pub enum TransferPage {
    /// It may be.
    Open(Box<TransferView>),
    /// It may not, or not any more.
    Over(Box<TransferOver>),
}

/// A part that may be sent on. Nothing personal but what the reader typed.
#[derive(Debug, Clone)]
pub struct TransferView {
    /// The part.
    pub item: WorkItem,
    /// Its municipality.
    pub municipality: Municipality,
    /// Whether its register moved, and to whom.
    pub status: RegisterStatus,
    /// Registers of other controllers on this portal.
    pub elsewhere: Vec<TransferRegister>,
    /// What was chosen and typed.
    pub typed: TransferForm,
    /// When that was saved; none before the first time.
    pub saved_at: Option<DateTime<Tz>>,
    /// Of a controller on this portal that is chosen: who decides there, and by
    /// when an answer is due.
    pub there: Option<(Localized, NaiveDate)>,
    /// How many messages there are.
    pub messages: usize,
    /// Whether the reader may see what is in it.
    pub may_read: bool,
    /// Another number after every change.
    pub version: i32,
    /// Today in Helsinki.
    pub today: NaiveDate,
}

impl TransferView {
    /// What the choices are checked against.
    #[must_use]
    pub fn from(&self) -> TransferFrom<'_> {
        let part = &self.item.part;
        TransferFrom {
            municipality: &self.municipality,
            office: office_of(part),
            elsewhere: &self.elsewhere,
            received_on: part.clock.received_on,
            today: self.today,
        }
    }
}

/// The office that has a part; none while the DPO has to name one.
#[must_use]
pub fn office_of(part: &domain::request::Part) -> Option<&Slug> {
    (!part.route.to_be_assigned).then_some(&part.route.decider.value)
}

/// A part that can't be sent on now.
#[derive(Debug, Clone)]
pub struct TransferOver {
    /// The part.
    pub item: WorkItem,
    /// Its municipality.
    pub municipality: Municipality,
    /// Why the reader typed that it be sent on, where that was in vain.
    pub kept: Option<String>,
}

/// What goes to an authority outside, on one page.
#[derive(Clone)]
pub struct PackageView {
    /// The part and all around it.
    pub part: PartView,
    /// The identity code, where one is known: without it nobody finds the
    /// person's data there.
    pub code: Option<String>,
}
