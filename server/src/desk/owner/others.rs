//! What an owner says about other people before sending: typed, it is a draft
//! beside that of the action; sent, it is the sealed reason in the log's line of
//! the decision. The person sees neither.

use app::desk::{DeskError, OwnerAction};
use domain::{
    audit::{Action, Subject},
    request::{Part, ThirdParties},
};

use crate::{db, portal::Portal, problem::AtDesk};

/// The name of the draft.
#[must_use]
pub fn name(action: OwnerAction) -> String {
    format!("{}/muut", action.segment())
}

/// What was said when the part was closed.
///
/// # Errors
/// When storage fails.
pub(super) async fn said(portal: &Portal, part: &Part) -> Result<Option<ThirdParties>, DeskError> {
    if !part.closed() {
        return Ok(None);
    }
    let subject = Subject::Part(part.reference.to_string());
    let events = db::audit::for_subject(portal.db.read(), &portal.keys, &subject)
        .await
        .at_desk("third parties")?;
    Ok(events
        .into_iter()
        .rev()
        .filter(|logged| decides(logged.event.action))
        .find_map(|logged| serde_json::from_str(&logged.reason?).ok()))
}

const fn decides(action: Action) -> bool {
    matches!(
        action,
        Action::Answered
            | Action::PartlyAnswered
            | Action::StatementAdded
            | Action::Refused
            | Action::NothingHeld
    )
}
