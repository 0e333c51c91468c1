//! The DPO names the office that decides a part. A DPO does not decide (GDPR
//! Art. 38(6)).

use app::path;
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::Action,
    id::{Reference, Slug},
    rules::{Basis, Rule},
};

use super::{Posted, go, part::not_found};
use crate::{
    db::{self, DbError},
    desk::OwnerCounter,
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{StaffCaller, language_of},
};

/// `POST /{language}/virka/osat/{reference}/osoita`
pub async fn assign(
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
    let reason: String = form.0.get("reason").trim().chars().take(500).collect();
    let office = Slug::parse(&form.0.get("office")).ok();
    let counter = OwnerCounter { portal, staff };
    let here = path::part(l, &reference);
    match assigned(&counter, &reference, office, reason).await {
        Ok(Assigned::Done) => go(&here),
        Ok(Assigned::Wrong(field)) => go(&format!("{here}?virhe={field}")),
        Ok(Assigned::NotFound) => not_found(),
        Err(error) => plain_error(&incident("assign a part", &error)),
    }
}

enum Assigned {
    /// It is, or somebody was quicker: the page tells.
    Done,
    Wrong(&'static str),
    NotFound,
}

async fn assigned(
    counter: &OwnerCounter,
    reference: &Reference,
    office: Option<Slug>,
    reason: String,
) -> Result<Assigned, DbError> {
    let portal = &counter.portal;
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(Assigned::NotFound);
    };
    if !stored.part.waits_for_dpo() {
        return Ok(Assigned::Done);
    }
    let slug = stored.part.municipality.as_str();
    let Some(municipality) = db::catalog::municipality(portal.db.read(), slug).await? else {
        return Ok(Assigned::NotFound);
    };
    let known =
        |office: &Slug| *office != municipality.dpo && municipality.office(office).is_some();
    let Some(office) = office.filter(known) else {
        return Ok(Assigned::Wrong("office"));
    };
    if reason.is_empty() {
        return Ok(Assigned::Wrong("reason"));
    }
    let decider = Rule {
        value: office,
        basis: Basis::Record { reason },
    };
    let Ok(part) = stored.part.clone().assign(decider) else {
        return Ok(Assigned::Done);
    };
    let tx = portal.db.begin().await?;
    if db::part::save(&tx, &portal.keys, stored.id, stored.version, &part).await? {
        let event = counter.event(&stored, Action::Assigned);
        db::audit::append(&tx, &portal.keys, &event, None).await?;
        jobs::mail::assigned(&tx, portal, &part, &municipality).await?;
        db::revision::bump(&tx, "worklist").await?;
        tx.commit().await?;
    }
    Ok(Assigned::Done)
}
