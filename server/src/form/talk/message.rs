//! A message to the person, in between.

use app::{desk::TalkAction, form::talk::MessageForm};
use domain::{audit::Action, message::Said};

use super::{Done, TalkError, Telling, tell};
use crate::{db::part::StoredPart, desk::OwnerCounter};

pub(super) async fn message(
    counter: &OwnerCounter,
    stored: &StoredPart,
    form: &MessageForm,
) -> Result<Done, TalkError> {
    let telling = Telling {
        said: Said::Message {
            text: form.message.clone(),
        },
        event: Action::MessageSent,
        action: TalkAction::Message,
    };
    // The part stays as it is, but is saved: so nothing is written into one
    // that was closed or handed over at this moment.
    tell(counter, stored, &stored.part, telling).await
}
