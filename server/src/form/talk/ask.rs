//! A question to the person. Only the questions that the law knows stop the
//! clock; `domain` says which.

use app::{desk::TalkAction, form::talk::AskForm};
use domain::{
    audit::Action,
    message::{Said, question},
    request::StepError,
};

use super::{Done, TalkError, Telling, tell};
use crate::{db::part::StoredPart, desk::OwnerCounter};

pub(super) async fn ask(
    counter: &OwnerCounter,
    stored: &StoredPart,
    form: &AskForm,
) -> Result<Done, TalkError> {
    let (Some(about), Some(reply_by)) = (form.about(), form.day()) else {
        return Ok(Done::Wrong);
    };
    let portal = &counter.portal;
    let asked = question(
        stored.part.clone(),
        &counter.staff.id,
        (about, form.question.clone()),
        reply_by,
        portal.today(),
        portal.now(),
    );
    let (part, question) = match asked {
        Ok(asked) => asked,
        Err(StepError::ReplyBy(_)) => return Ok(Done::Wrong),
        Err(_) => return Ok(Done::NotNow),
    };
    let telling = Telling {
        said: Said::Question(question),
        event: Action::Asked,
        action: TalkAction::Ask,
    };
    tell(counter, stored, &part, telling).await
}
