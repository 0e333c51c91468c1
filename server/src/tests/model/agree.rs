//! What is stored is what the model says.

use domain::{
    audit::{Action, Actor},
    request::{Known, State},
};

use super::{
    Differs,
    oracle::{Asker, Model, Who},
    stage::Stage,
};
use crate::db::part::StoredPart;

/// The part, its columns and its log are what the model says.
pub async fn agree(stage: &Stage, stored: &StoredPart, model: &Model) -> Result<(), Differs> {
    let part = &stored.part;
    same!(part.state.code(), model.state, "state");
    same!(part.right, model.right, "right");
    same!(
        part.route.to_be_assigned,
        model.unassigned,
        "to be assigned"
    );
    let owner = model.owner.map(|who| stage.staff(who).id.clone());
    same!(part.state.owner().cloned(), owner, "owner");
    let outcome = match &part.state {
        State::Closed { outcome, .. } => Some(outcome.code()),
        _ => None,
    };
    same!(outcome, model.outcome, "outcome");
    same!(part.clock.open_pause, model.asked, "open question");
    same!(
        part.clock.extension.is_some(),
        model.extended(),
        "extension"
    );
    let known = match &part.asker.known {
        Known::Identified => Asker::Identified,
        Known::Unknown => Asker::Unknown,
        Known::Checked { check } => Asker::Checked(check.on),
    };
    same!(known, model.asker, "who asks");
    let deadlines = part.clock.deadlines().map_err(|error| error.to_string())?;
    same!(deadlines.legal.due, model.due(), "last day");
    same!(stored.legal_latest, model.due(), "last day in its column");
    same!(
        stored.answer_by,
        deadlines.answer_by,
        "day told in its column"
    );

    let files = (model.collected, model.files);
    same!(stage.files(stored.id).await, files, "files, and those sent");

    let row = stage.row(stored.id).await;
    same!(row.state, part.state.code().code(), "state in its column");
    same!(row.right, model.right.code(), "right in its column");
    same!(row.owner, owner.map(|id| id.0), "owner in its column");
    let code = model.outcome.map(|code| code.code().to_owned());
    same!(row.outcome, code, "outcome in its column");
    same!(
        row.closed_at.is_some(),
        part.closed(),
        "closed in its column"
    );

    let mut log = Vec::new();
    for event in stage.log(&part.reference).await {
        let who = match &event.actor {
            Actor::Citizen => Who::Person,
            Actor::Staff { id, .. } => stage.who(id).ok_or("a stranger in the log")?,
            Actor::Portal => continue,
        };
        // Views are written by looking, which the model does not count.
        if !matches!(
            event.action,
            Action::Filed
                | Action::FiledUnsigned
                | Action::Opened
                | Action::AnswerRead
                | Action::MessageRead
                | Action::ReceiptDownloaded
        ) {
            log.push((event.action, who));
        }
    }
    same!(log, model.log, "log");
    Ok(())
}
