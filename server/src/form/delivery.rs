//! How an answer was given to who can't read it at this counter, or wants it on
//! paper or at a visit: recorded with the answer, in its transaction.

use app::form::asker::{DELIVERY, DeliveryForm};
use domain::{audit::Action, request::Part};
use sea_orm::ConnectionTrait;

use crate::{
    db::{self, DbError, part::StoredPart},
    desk::OwnerCounter,
};

/// The part with the answer given as was typed, where that is possible; as it
/// was where it is not. Whether the part can be closed so, its next step
/// decides.
///
/// # Errors
/// When storage fails.
pub async fn given(counter: &OwnerCounter, stored: &StoredPart) -> Result<Part, DbError> {
    let typed: Option<(DeliveryForm, _)> = counter.typed(stored, DELIVERY).await?;
    let (owner, today) = (&counter.staff.id, counter.portal.today());
    let part = stored.part.clone();
    let given = typed
        .and_then(|(typed, _)| typed.delivery())
        .and_then(|delivery| part.clone().deliver(owner, delivery, today).ok());
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
