//! What the citizen's desk hands out.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::{
    audit::Action,
    consent::{ConsentState, ConsentText},
    deadline::Deadlines,
    deferral::DeferralBasis,
    municipality::{Localized, Municipality},
    receipt::Receipt,
    request::{
        Part,
        contents::{AnswerWish, PartContents},
    },
};

use super::{CitizenTalk, WithdrawalCard};

/// "My matters".
#[derive(Debug, Clone)]
pub struct MattersView {
    /// How to greet.
    pub name: String,
    /// Requests, newest first.
    pub requests: Vec<MatterCard>,
    /// Consents, by municipality.
    pub consents: Vec<ConsentCard>,
    /// What was withdrawn by describing it, newest first.
    pub withdrawals: Vec<WithdrawalCard>,
}

/// A request in the list.
#[derive(Debug, Clone)]
pub struct MatterCard {
    /// The part.
    pub part: Part,
    /// The register's name.
    pub register: Localized,
    /// What the authority is called.
    pub authority: Localized,
    /// When an answer is due.
    pub deadlines: Deadlines,
    /// Days overdue, if it is.
    pub overdue: Option<i64>,
    /// What it was sent with at once, if there was more.
    pub filing: Option<String>,
}

/// What was sent at once: parts at several registers. Each controller knows of
/// its own alone; only this page brings them together.
#[derive(Debug, Clone)]
pub struct FilingView {
    /// The parts, by when an answer is due.
    pub parts: Vec<MatterCard>,
    /// When they arrived, in Helsinki time.
    pub received_at: DateTime<Tz>,
    /// Whether mail goes out when there is news.
    pub mail: bool,
}

/// A request with all that its page shows.
#[derive(Debug, Clone)]
pub struct MatterView {
    /// The part.
    pub part: Part,
    /// What was asked for.
    pub contents: PartContents,
    /// How the answer is wanted, where that is not the usual way.
    pub answer: Option<AnswerWish>,
    /// The register's name.
    pub register: Localized,
    /// The municipality.
    pub municipality: Municipality,
    /// Who has it, by office.
    pub responsible: Localized,
    /// Who was told, by office.
    pub told: Option<Localized>,
    /// All that came of the same wish, this part too; empty for what was not
    /// sorted out of a wish.
    pub sorted: Vec<MatterCard>,
    /// When an answer is due, with the steps.
    pub deadlines: Deadlines,
    /// Days overdue, if it is.
    pub overdue: Option<i64>,
    /// What has happened, oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// The files of the answer.
    pub files: Vec<FileView>,
    /// What the person sent along with it.
    pub attachments: Vec<FileView>,
    /// The conversation.
    pub talk: CitizenTalk,
    /// Received, in Helsinki time.
    pub received_at: DateTime<Tz>,
    /// Answered, in Helsinki time.
    pub closed_at: Option<DateTime<Tz>>,
}

/// A line in time.
#[derive(Debug, Clone)]
pub struct TimelineEntry {
    /// When, in Helsinki time.
    pub at: DateTime<Tz>,
    /// What.
    pub action: Action,
    /// In which office, where staff did it; which office, where one was told.
    pub office: Option<Localized>,
    /// Why, as far as it is for whoever reads it.
    pub why: Option<Why>,
}

/// Why something was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It is the work of the office that decides.
    Handles,
    /// The reason that was given, as typed.
    Given(String),
    /// On this ground of law, until this day.
    Deferred(DeferralBasis, NaiveDate),
}

/// A file of an answer, or one that the person sent along.
#[derive(Debug, Clone)]
pub struct FileView {
    /// Its id, for addresses.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// A receipt, ready to be shown.
#[derive(Debug, Clone)]
pub struct ReceiptView {
    /// The sealed receipt.
    pub receipt: Receipt,
    /// Whether there is evidence of a signature.
    pub evidence: bool,
    /// The part, for the reckoning and the reasons of the route.
    pub part: Part,
    /// What was asked for.
    pub contents: PartContents,
    /// How the answer is wanted, where that is not the usual way.
    pub answer: Option<AnswerWish>,
    /// The name of the register of the receipt.
    pub register: Localized,
    /// The municipality.
    pub municipality: Municipality,
    /// Who decides, by office.
    pub responsible: Localized,
    /// Who was told, by office.
    pub told: Option<Localized>,
    /// Whether what it says of the answer still stands: none has come, and it
    /// is due by the same day, which has not passed.
    pub stands: bool,
    /// Received, in Helsinki time.
    pub received_at: DateTime<Tz>,
    /// What the person sent along with it.
    pub attachments: Vec<FileView>,
    /// Whether mail goes out when there is news.
    pub mail: bool,
}

/// A consent in the list.
#[derive(Debug, Clone)]
pub struct ConsentCard {
    /// Its id, for addresses.
    pub id: String,
    /// The text that was agreed to.
    pub text: ConsentText,
    /// What the authority is called.
    pub authority: Localized,
    /// The register's name.
    pub register: Localized,
    /// Whether it holds.
    pub state: ConsentState,
}

/// A consent with all that its page shows.
#[derive(Debug, Clone)]
pub struct ConsentView {
    /// The consent.
    pub card: ConsentCard,
    /// When it was first given.
    pub given_on: NaiveDate,
    /// The municipality.
    pub municipality: Municipality,
    /// The reference of the latest withdrawal, which the owner's task bears.
    pub reference: Option<String>,
    /// Withdrawn, in Helsinki time.
    pub withdrawn_at: Option<DateTime<Tz>>,
    /// Recipients, and when each was told of the withdrawal.
    pub told: Vec<(Localized, Option<DateTime<Tz>>)>,
}
