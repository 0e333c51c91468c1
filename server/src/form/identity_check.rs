//! The owner's check of who asks: begun, then ended with how it was done. The
//! contact and the document themselves are kept nowhere.

use app::{
    form::asker::{CHECK, CheckForm},
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::Action,
    id::Reference,
    request::{Part, StepError},
};

use super::{Posted, answer::put, go, part::not_found};
use crate::{
    db::{self, DbError, part::StoredPart},
    desk::OwnerCounter,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{StaffCaller, language_of},
};

/// `POST /{language}/virka/osat/{reference}/henkilollisyys`
pub async fn check(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    StaffCaller(staff): StaffCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    let done = match form.0.get("then").as_str() {
        "begin" => begin(&counter, &reference).await,
        _ => confirm(&counter, &reference, &CheckForm::read(&form.0)).await,
    };
    match done {
        Ok(Done::Confirmed) => go(&path::part(l, &reference)),
        // The page says how far it is, and what is wrong.
        Ok(Done::Stay) => go(&path::part_action(l, &reference, "henkilollisyys")),
        Ok(Done::NotYours) => not_found(),
        Err(error) => plain_error(&incident("check an identity", &error)),
    }
}

enum Done {
    Confirmed,
    Stay,
    NotYours,
}

async fn begin(counter: &OwnerCounter, reference: &Reference) -> Result<Done, DbError> {
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(Done::NotYours);
    };
    let now = counter.portal.now();
    let begun = stored
        .part
        .clone()
        .check_identity(counter.staff.id.clone(), now);
    save(counter, &stored, begun, Action::IdentityCheckBegun, None).await?;
    Ok(Done::Stay)
}

async fn confirm(
    counter: &OwnerCounter,
    reference: &Reference,
    typed: &CheckForm,
) -> Result<Done, DbError> {
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(Done::NotYours);
    };
    let portal = &counter.portal;
    let Some(way) = typed.way() else {
        put(counter, &stored, CHECK, typed).await?;
        return Ok(Done::Stay);
    };
    let (today, now) = (portal.today(), portal.now());
    let confirmed = stored
        .part
        .clone()
        .identity_confirmed(&counter.staff.id, way, today, now);
    let action = Action::IdentityConfirmed;
    let saved = save(counter, &stored, confirmed, action, Some(way.code())).await?;
    Ok(if saved { Done::Confirmed } else { Done::Stay })
}

/// Saves a step with its line in the log; tells whether it was possible.
async fn save(
    counter: &OwnerCounter,
    stored: &StoredPart,
    step: Result<Part, StepError>,
    action: Action,
    how: Option<&str>,
) -> Result<bool, DbError> {
    let Ok(part) = step else {
        return Ok(false);
    };
    let portal = &counter.portal;
    let tx = portal.db.begin().await?;
    if !db::part::save(&tx, &portal.keys, stored.id, stored.version, &part).await? {
        return Ok(false);
    }
    db::staff_draft::delete(&tx, &counter.staff.id, stored.id, CHECK).await?;
    db::audit::append(&tx, &portal.keys, &counter.event(stored, action), how).await?;
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await?;
    Ok(true)
}
