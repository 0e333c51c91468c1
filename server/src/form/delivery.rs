//! How an answer was given to who can't read it at this counter: recorded with
//! the answer, in its transaction.

use app::form::asker::{DELIVERY, DeliveryForm};
use domain::{
    audit::Action,
    request::{Known, Part},
};
use sea_orm::ConnectionTrait;

use crate::{
    db::{self, DbError, part::StoredPart},
    desk::OwnerCounter,
};

/// The part with the answer given as the form says, where that is possible; as
/// it was where it is not. What was typed is kept, right or wrong. Whether the
/// part can be closed so, its next step decides.
///
/// # Errors
/// When storage fails.
pub async fn given(
    counter: &OwnerCounter,
    stored: &StoredPart,
    typed: &DeliveryForm,
) -> Result<Part, DbError> {
    let part = stored.part.clone();
    if part.asker.known == Known::Identified {
        return Ok(part);
    }
    let portal = &counter.portal;
    let body = serde_json::to_value(typed).unwrap_or_default();
    let (owner, version, now) = (&counter.staff.id, stored.version, portal.now());
    let (keys, tx) = (&portal.keys, portal.db.begin().await?);
    db::staff_draft::put(&tx, keys, owner, stored.id, DELIVERY, version, &body, now).await?;
    tx.commit().await?;
    let given = typed
        .delivery()
        .and_then(|delivery| part.clone().deliver(owner, delivery, portal.today()).ok());
    Ok(given.unwrap_or(part))
}

/// Writes it into the log, and forgets what was typed.
///
/// # Errors
/// When storage fails.
pub async fn log(
    c: &impl ConnectionTrait,
    counter: &OwnerCounter,
    stored: &StoredPart,
    closed: &Part,
) -> Result<(), DbError> {
    let Some(delivery) = closed.asker.delivery else {
        return Ok(());
    };
    let event = counter.event(stored, Action::Delivered);
    let how = delivery.way.code();
    db::audit::append(c, &counter.portal.keys, &event, Some(how)).await?;
    db::staff_draft::delete(c, &counter.staff.id, stored.id, DELIVERY).await
}
