//! What the clerk's desk and the printed forms hand out.

use chrono::DateTime;
use chrono_tz::Tz;
use domain::{
    id::Reference,
    municipality::{Localized, Municipality},
    right::Right,
};

use super::{DraftView, ReceiptView};
use crate::form::counter::Way;

/// A draft as it was when a form was printed of it: the part of it that is
/// about one municipality.
#[derive(Debug, Clone)]
pub struct PaperView {
    /// What stands on the form; the clerk finds the answers by it.
    pub reference: Reference,
    /// The answers.
    pub view: DraftView,
}

/// The counter of a clerk.
#[derive(Debug, Clone)]
pub struct ClerkView {
    /// Where this person files: most have one.
    pub municipalities: Vec<Municipality>,
    /// What this person has filed today, the last first.
    pub filed: Vec<FiledToday>,
}

/// Something that a clerk has filed: that it was, and nothing of what is in it.
#[derive(Debug, Clone)]
pub struct FiledToday {
    /// The reference.
    pub reference: Reference,
    /// The right.
    pub right: Right,
    /// The register's name.
    pub register: Localized,
    /// When, in Helsinki time.
    pub at: DateTime<Tz>,
    /// How it came.
    pub way: Way,
}

/// What was filed a moment ago, to be printed and handed over.
#[derive(Debug, Clone)]
pub struct HandedOverView {
    /// The receipts.
    pub receipts: Vec<ReceiptView>,
    /// By what who can't log in follows it.
    pub secret: Option<String>,
}
