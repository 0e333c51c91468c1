//! More time (GDPR Art. 12(3)): the person is told why, until when, and how to
//! complain.

use app::{desk::TalkAction, form::talk::ExtendForm};
use domain::{
    audit::Action,
    message::{Said, extension},
};

use super::{Done, TalkError, Telling, tell};
use crate::{
    db::{self, part::StoredPart},
    desk::OwnerCounter,
};

pub(super) async fn extend(
    counter: &OwnerCounter,
    stored: &StoredPart,
    form: &ExtendForm,
) -> Result<Done, TalkError> {
    let Some(to) = form.period() else {
        return Ok(Done::Wrong);
    };
    let portal = &counter.portal;
    let municipality =
        db::catalog::municipality(portal.db.read(), stored.part.municipality.as_str())
            .await?
            .ok_or(TalkError::Inside("a municipality is gone"))?;
    let extended = extension(
        stored.part.clone(),
        &counter.staff.id,
        (to, form.extend_reason.clone()),
        (&municipality.remedies, &municipality.remedies_version),
        portal.today(),
    );
    // Too late, or done before: the page says which.
    let Ok((part, notice)) = extended else {
        return Ok(Done::NotNow);
    };
    let telling = Telling {
        said: Said::Extension(notice),
        event: Action::Extended,
        action: TalkAction::Extend,
    };
    tell(counter, stored, &part, telling).await
}
