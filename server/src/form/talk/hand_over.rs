//! Giving a part to a colleague who may decide it too: with the drafts and the
//! files collected for the answer, and a reason in the log.

use app::{desk::TalkAction, form::talk::HandOverForm};
use domain::audit::Action;

use super::{Done, TalkError};
use crate::{
    db::{self, DbError, part::StoredPart},
    desk::OwnerCounter,
    jobs,
};

pub(super) async fn hand_over(
    counter: &OwnerCounter,
    stored: &StoredPart,
    form: &HandOverForm,
) -> Result<Done, TalkError> {
    let portal = &counter.portal;
    let me = &counter.staff.id;
    let Some(to) = counter.colleague(stored, &form.colleague).await? else {
        return Ok(Done::Wrong);
    };
    let handed = stored.part.clone().hand_over(me, to.clone(), portal.now());
    let Ok(part) = handed else {
        return Ok(Done::NotNow);
    };
    let tx = portal.db.begin().await?;
    if !db::part::save(&tx, &portal.keys, stored.id, stored.version, &part).await? {
        return Ok(Done::Changed);
    }
    db::staff_draft::delete(&tx, me, stored.id, TalkAction::HandOver.segment()).await?;
    let kept = db::staff_draft::give(&tx, &portal.keys, stored.id, me, &to).await?;
    db::file::give(&tx, stored.id, me, &to, &kept).await?;
    let event = counter.event(stored, Action::HandedOver);
    db::audit::append(&tx, &portal.keys, &event, Some(&form.hand_reason)).await?;
    let key = format!("handed/{}/{}", part.reference, stored.version);
    jobs::mail::to_decider(&tx, portal, &part, "mail-handed", &key).await?;
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(Done::Yes)
}
