//! Taking a part, and opening one that the office is only told of.

use app::path;
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{audit::Action, id::Reference, role::Reach};

use super::{Posted, go};
use crate::{
    db::{self, DbError},
    desk::OwnerCounter,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{StaffCaller, language_of},
};

/// `POST /{language}/virka/osat/{reference}/ota`
pub async fn take(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    StaffCaller(staff): StaffCaller,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    match taken(&counter, &reference).await {
        // Whether it was this person or a colleague, the page tells.
        Ok(true) => go(&path::part(l, &reference)),
        Ok(false) => not_found(),
        Err(error) => plain_error(&incident("take a part", &error)),
    }
}

/// Takes it if nobody has; whether it may be seen at all.
async fn taken(counter: &OwnerCounter, reference: &Reference) -> Result<bool, DbError> {
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(false);
    };
    let portal = &counter.portal;
    if let Ok(part) = stored
        .part
        .clone()
        .take(counter.staff.id.clone(), portal.now())
    {
        let tx = portal.db.begin().await?;
        if db::part::save(&tx, &portal.keys, stored.id, stored.version, &part).await? {
            db::audit::append(
                &tx,
                &portal.keys,
                &counter.event(&stored, Action::Taken),
                None,
            )
            .await?;
            db::revision::bump(&tx, "worklist").await?;
            tx.commit().await?;
        }
    }
    Ok(true)
}

/// `POST /{language}/virka/osat/{reference}/avaa`
pub async fn open(
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
    let reason = form.0.get("reason");
    let reason: String = reason.trim().chars().take(500).collect();
    let counter = OwnerCounter { portal, staff };
    match opened(&counter, &reference, &reason).await {
        Ok(Opened::Yes) => go(&path::part(l, &reference)),
        Ok(Opened::NeedsReason) => go(&format!("{}?virhe=reason", path::part(l, &reference))),
        Ok(Opened::NotFound) => not_found(),
        Err(error) => plain_error(&incident("open a part", &error)),
    }
}

enum Opened {
    Yes,
    NeedsReason,
    NotFound,
}

async fn opened(
    counter: &OwnerCounter,
    reference: &Reference,
    reason: &str,
) -> Result<Opened, DbError> {
    match counter.reach(reference).await? {
        None => Ok(Opened::NotFound),
        Some((_, Reach::Decides)) => Ok(Opened::Yes),
        Some(_) if reason.is_empty() => Ok(Opened::NeedsReason),
        Some((stored, _)) => {
            counter
                .log(&stored, Action::OpenedWithReason, Some(reason))
                .await?;
            Ok(Opened::Yes)
        }
    }
}

/// What does not exist and what is out of reach look alike.
pub fn not_found() -> Response {
    crate::render::not_found()
}
