//! Taking a request back ("peru pyyntö").

use app::path;
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::Reference,
};

use super::{go, part::not_found};
use crate::{
    db::{self, DbError},
    desk::CitizenCounter,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{CitizenCaller, language_of},
};

/// `POST /{language}/omat/pyynnot/{reference}/peru`
pub async fn take_back(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    CitizenCaller(citizen): CitizenCaller,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let counter = CitizenCounter { portal, citizen };
    match taken_back(&counter, &reference).await {
        Ok(true) => go(&path::matter(l, &reference)),
        Ok(false) => not_found(),
        Err(error) => plain_error(&incident("take back", &error)),
    }
}

async fn taken_back(counter: &CitizenCounter, reference: &Reference) -> Result<bool, DbError> {
    let portal = &counter.portal;
    // An owner may act at the same moment: look again, at most a few times.
    for _ in 0..5 {
        let Some(stored) = counter.own_part(reference).await? else {
            return Ok(false);
        };
        // Closed already: the page shows how.
        let Ok(part) = stored.part.clone().take_back(portal.today(), portal.now()) else {
            return Ok(true);
        };
        let event = AuditEvent {
            at: portal.now(),
            actor: Actor::Citizen,
            municipality: Some(part.municipality.clone()),
            subject: Subject::Part(part.reference.to_string()),
            action: Action::TakenBack,
        };
        let tx = portal.db.begin().await?;
        if db::part::save(&tx, &portal.keys, stored.id, stored.version, &part).await? {
            db::audit::append(&tx, &portal.keys, &event, None).await?;
            db::revision::bump(&tx, "worklist").await?;
            tx.commit().await?;
            return Ok(true);
        }
    }
    Ok(true)
}
