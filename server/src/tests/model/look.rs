//! What everybody sees is what the model says.

use app::desk::{
    CitizenDesk as _, DeskError, FollowDesk as _, FollowPlace, OwnerDesk as _, PartPage,
};
use domain::request::{Outcome, OutcomeCode, Part, State, StateCode};

use super::{
    Differs,
    oracle::{Asker, Model, Who},
    stage::{Filed, Stage},
};
use crate::{
    db::part::StoredPart,
    desk::{CitizenCounter, FollowCounter, OwnerCounter},
    session::{CitizenSession, follower::FollowerSession},
};

/// Somebody sees what is theirs to see, as it is, and nothing else.
pub async fn look(
    stage: &Stage,
    filed: &Filed,
    stored: &StoredPart,
    model: &Model,
    who: Who,
) -> Result<(), Differs> {
    match who {
        Who::Person | Who::SomebodyElse => citizen(stage, &stored.part, model, who).await?,
        Who::OwnerA | Who::OwnerB | Who::Dpo | Who::Stranger => {
            staff(stage, &stored.part, model, who).await?;
        }
    }
    if who == Who::Person && model.unsigned {
        follow(stage, filed, model).await?;
    }
    Ok(())
}

fn failed(error: DeskError) -> Differs {
    format!("a desk fails: {}", error.incident)
}

async fn citizen(stage: &Stage, part: &Part, model: &Model, who: Who) -> Result<(), Differs> {
    let portal = stage.portal.clone();
    let today = portal.today();
    let identity = stage.identity(who).clone();
    let citizen = CitizenSession { identity };
    let counter = CitizenCounter { portal, citizen };
    let matter = counter.matter(&part.reference).await.map_err(failed)?;
    let own = who == Who::Person && model.asker == Asker::Identified;
    same!(matter.is_some(), own, format!("{who:?} sees the matter"));
    let Some(matter) = matter else {
        return Ok(());
    };
    same!(matter.part, *part, "what the person sees");
    let due = matter.deadlines.legal.due;
    same!(due, model.due(), "last day for the person");
    let told = answer(&matter.part.state);
    same!(told, model.answer, "answer for the person");
    same!(matter.files.len(), model.files, "files for the person");
    let ended = matter.closed_at.is_some();
    same!(ended, part.closed(), "end for the person");
    if model.asked.is_none() {
        let late = !part.closed() && matter.deadlines.answer_by < today;
        same!(matter.overdue.is_some(), late, "overdue for the person");
    }
    Ok(())
}

async fn staff(stage: &Stage, part: &Part, model: &Model, who: Who) -> Result<(), Differs> {
    let portal = stage.portal.clone();
    // The reason holds for a working day.
    let opened = who == Who::Dpo && model.opened == Some(portal.today());
    let opens = model.decides(who) || (opened && model.reaches(who));
    let staff = stage.staff(who).clone();
    let counter = OwnerCounter { portal, staff };
    match counter.part(&part.reference).await.map_err(failed)? {
        None => {
            same!(false, model.reaches(who), format!("{who:?} reaches it"));
        }
        Some(PartPage::Locked(item) | PartPage::Overseen(item)) => {
            let told = model.reaches(who) && !opens;
            same!(true, told, format!("{who:?} is only told"));
            let state = item.part.state.code();
            same!(state, model.state, "state for who is told");
        }
        Some(PartPage::Open(view)) => {
            same!(true, opens, format!("{who:?} opens it"));
            same!(view.part, *part, format!("what {who:?} sees"));
            let mine = model.owner == Some(who);
            same!(view.mine, mine, format!("{who:?} has it"));
            same!(view.decides, model.decides(who), format!("{who:?} decides"));
            same!(view.files.len(), model.files, "files for the owner");
            let due = view.deadlines.legal.due;
            same!(due, model.due(), "last day for the owner");
            let assigns = who == Who::Dpo && model.waits_for_dpo();
            same!(view.assigning.is_some(), assigns, "the DPO is asked");
        }
    }
    Ok(())
}

/// What an outcome tells in words.
fn answer(state: &State) -> Option<String> {
    let State::Closed { outcome, .. } = state else {
        return None;
    };
    match outcome {
        Outcome::Fulfilled { answer }
        | Outcome::PartlyFulfilled { answer, .. }
        | Outcome::StatementAdded { answer, .. } => Some(answer.message.clone()),
        Outcome::NothingHeld { message, .. } => Some(message.clone()),
        Outcome::Refused { refusal } => Some(refusal.facts.clone()),
        Outcome::TakenBack | Outcome::Transferred { .. } => None,
    }
}

/// Who sent it unsigned sees how far it is.
async fn follow(stage: &Stage, filed: &Filed, model: &Model) -> Result<(), Differs> {
    let session = FollowerSession {
        filing: vec![filed.parsed.clone()],
        fresh: None,
    };
    let portal = stage.portal.clone();
    let status = FollowCounter { portal, session }.status().await;
    let status = status.map_err(|error| format!("no status: {}", error.incident))?;
    let [view] = status.as_slice() else {
        return Err(format!("{} parts are followed", status.len()));
    };
    let place = match (model.state, model.outcome) {
        (StateCode::Received, _) => FollowPlace::Received,
        (StateCode::IdentityCheck, _) => FollowPlace::IdentityCheck,
        (StateCode::WithOwner, _) => FollowPlace::WithOwner,
        (StateCode::Suspended, _) => FollowPlace::Suspended,
        (StateCode::Closed, Some(OutcomeCode::TakenBack)) => FollowPlace::TakenBack,
        (StateCode::Closed, _) => FollowPlace::Answered,
    };
    same!(view.place, place, "how far it is for who follows");
    same!(
        view.identified,
        model.asker == Asker::Identified,
        "identified"
    );
    Ok(())
}
