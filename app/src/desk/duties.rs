//! What the desks of the portal's own duties hand out.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::{
    feedback::FeedbackState,
    id::Reference,
    municipality::{Localized, Municipality},
    outage::{Outage, Phase},
};

use crate::form::{
    feedback::{AnswerFeedbackForm, FeedbackForm},
    outage::OutageForm,
};

/// The form for feedback on accessibility, for this browser.
#[derive(Debug, Clone)]
pub struct FeedbackView {
    /// The municipality that answers.
    pub municipality: Municipality,
    /// What was typed so far, and sent back.
    pub form: Option<FeedbackForm>,
    /// What was sent a moment ago: its reference and the last day for the
    /// answer.
    pub sent: Option<(Reference, NaiveDate)>,
}

/// A notice of an outage, for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutageView {
    /// The notice.
    pub outage: Outage,
    /// Where it is now.
    pub phase: Phase,
    /// From when, in Helsinki time.
    pub from: DateTime<Tz>,
    /// Until when.
    pub until: Option<DateTime<Tz>>,
    /// What the authority is called, where it is about one alone.
    pub authority: Option<Localized>,
}

/// What stands around a page: help, and notices of outages.
#[derive(Debug, Clone, Default)]
pub struct AroundView {
    /// The municipality of the page, if there is such a one.
    pub municipality: Option<Municipality>,
    /// Who helps, on a page that is no municipality's.
    pub helps: Vec<Municipality>,
    /// The notices that concern the page.
    pub outages: Vec<OutageView>,
}

/// Whether a part of the service works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// It does.
    Good,
    /// It is slow or late.
    Slow,
    /// It does not.
    Down,
    /// Nobody knows.
    Unknown,
}

impl Health {
    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Slow => "slow",
            Self::Down => "down",
            Self::Unknown => "unknown",
        }
    }
}

/// How the service is.
#[derive(Debug, Clone)]
pub struct StatusView {
    /// When that was looked at, in Helsinki time.
    pub at: DateTime<Tz>,
    /// Whether what is sent is kept.
    pub storage: Health,
    /// Whether one can identify.
    pub identification: Health,
    /// Whether mail goes out.
    pub mail: Health,
    /// For how many minutes the oldest mail has waited.
    pub mail_waits: Option<i64>,
    /// When the last backup was made.
    pub backup: Option<DateTime<Tz>>,
}

/// How much feedback waits at those whom somebody serves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DutiesView {
    /// It waits for its answer.
    pub waiting: u64,
    /// Of these, past the last day.
    pub late: u64,
}

/// The queue of feedback.
#[derive(Debug, Clone)]
pub struct FeedbackQueue {
    /// In the order of the page.
    pub items: Vec<FeedbackItem>,
}

/// Feedback in the queue.
#[derive(Debug, Clone)]
pub struct FeedbackItem {
    /// Its reference.
    pub reference: Reference,
    /// What the authority is called.
    pub authority: Localized,
    /// When it arrived, in Helsinki time.
    pub received_at: DateTime<Tz>,
    /// The last day for the answer.
    pub answer_by: NaiveDate,
    /// Days until then; none once it is answered.
    pub days_left: Option<i64>,
    /// Where it stands.
    pub state: FeedbackState,
}

/// One piece of feedback, opened.
#[derive(Debug, Clone)]
pub struct FeedbackPage {
    /// What the queue shows of it.
    pub item: FeedbackItem,
    /// The municipality.
    pub municipality: Municipality,
    /// What was typed.
    pub given: FeedbackForm,
    /// The answer, once there is one.
    pub answer: Option<String>,
    /// What was typed as an answer so far.
    pub typed: Option<AnswerFeedbackForm>,
}

/// The notices of those whom somebody serves.
#[derive(Debug, Clone)]
pub struct OutagesPage {
    /// The municipalities for which a notice may be written.
    pub municipalities: Vec<Municipality>,
    /// Those that stand.
    pub standing: Vec<OutageView>,
    /// What was typed so far, and sent back.
    pub typed: Option<OutageForm>,
}
