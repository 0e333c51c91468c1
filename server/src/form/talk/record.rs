//! A reply that came another way is written into the part by who has it. The
//! clock goes on from the day on which it came; `domain` says which days can be.

use app::{desk::TalkAction, form::talk::RecordForm};
use domain::{audit::Action, message::recorded, request::StepError};

use super::{Done, TalkError, Telling, tell};
use crate::{
    db::{self, part::StoredPart},
    desk::OwnerCounter,
};

pub(super) async fn record(
    counter: &OwnerCounter,
    stored: &StoredPart,
    form: &RecordForm,
) -> Result<Done, TalkError> {
    let Some(outside) = form.outside() else {
        return Ok(Done::Wrong);
    };
    let portal = &counter.portal;
    let thread = db::message::of_part(portal.db.read(), &portal.keys, stored.id).await?;
    let recorded = recorded(
        stored.part.clone(),
        &counter.staff.id,
        &thread,
        (form.recorded.clone(), outside),
        portal.today(),
        portal.now(),
    );
    let (part, said) = match recorded {
        Ok(recorded) => recorded,
        Err(StepError::CameOn) => return Ok(Done::Wrong),
        // Answered here meanwhile: the page says so.
        Err(_) => return Ok(Done::NotNow),
    };
    let telling = Telling {
        said,
        event: Action::Replied,
        action: TalkAction::Record,
    };
    tell(counter, stored, &part, telling).await
}
