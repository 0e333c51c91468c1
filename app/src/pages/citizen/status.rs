//! Where a request is, in one sentence, and what comes next.

use domain::{
    deadline::Deadlines,
    language::Language,
    request::{OutcomeCode, Part, State},
    right::Right,
};

use crate::{
    i18n::{date_long, key},
    t,
};

/// Where it is. Lateness comes first: it is what the person must know.
pub(super) fn now(l: Language, part: &Part, deadlines: &Deadlines, overdue: Option<i64>) -> String {
    let by = date_long(l, deadlines.answer_by);
    if let (false, Some(days)) = (part.closed(), overdue) {
        return t!(l, "now-overdue", days = days, date = by);
    }
    match &part.state {
        State::Received => t!(l, "now-received", date = by),
        State::IdentityCheck { .. } => t!(l, "now-identity-check", date = by),
        State::WithOwner { .. } => t!(l, "now-with-owner", date = by),
        State::Suspended { reply_by, .. } => {
            t!(l, "now-suspended", date = date_long(l, *reply_by))
        }
        State::Closed { outcome, .. } => match outcome.code() {
            OutcomeCode::Fulfilled if part.right == Right::Rectification => {
                t!(l, "now-corrected")
            }
            OutcomeCode::PartlyFulfilled if part.right == Right::Rectification => {
                t!(l, "now-partly-corrected")
            }
            OutcomeCode::Fulfilled => t!(l, "now-fulfilled"),
            OutcomeCode::PartlyFulfilled => t!(l, "now-partly-fulfilled"),
            OutcomeCode::StatementAdded => t!(l, "now-statement-added"),
            OutcomeCode::Refused => t!(l, "now-refused"),
            OutcomeCode::NothingHeld => t!(l, "now-nothing-held"),
            OutcomeCode::TakenBack => t!(l, "now-taken-back"),
            OutcomeCode::Transferred => t!(l, "now-transferred"),
        },
    }
}

/// What comes next, and what the person can do; nothing once it is closed.
pub(super) fn next(l: Language, part: &Part, overdue: Option<i64>) -> Option<String> {
    if !part.closed() && overdue.is_some() {
        return Some(t!(l, "next-overdue"));
    }
    match &part.state {
        State::Received if part.route.to_be_assigned => Some(t!(l, "next-assigned")),
        State::Received => Some(t!(l, "next-received")),
        State::IdentityCheck { .. } => Some(t!(l, "next-identity-check")),
        State::WithOwner { .. } => Some(t!(l, &key("next-with-owner-", part.asker.wants.code()))),
        State::Suspended { .. } => Some(t!(l, "next-suspended")),
        State::Closed { .. } => None,
    }
}
