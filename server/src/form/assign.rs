//! The DPO names the office that decides a part. A DPO does not decide (GDPR
//! Art. 38(6)).

use app::{form::assign::AssignForm, path};
use axum::{
    Extension,
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::Action,
    id::Reference,
    problem::Problem,
    rules::{Basis, Rule},
};

use super::{Posted, answer::put, go, part::not_found};
use crate::{
    db::{self, DbError},
    desk::OwnerCounter,
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{Caller, DraftingCaller, language_of},
};

/// `POST /{language}/virka/osat/{reference}/osoita`
pub async fn assign(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    DraftingCaller(staff): DraftingCaller,
    Extension(caller): Extension<Caller>,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let typed = AssignForm::read(&form.0);
    let counter = OwnerCounter { portal, staff };
    let here = path::part(l, &reference);
    match assigned(&counter, &reference, &typed, caller.staff.is_some()).await {
        Ok(Assigned::Done | Assigned::Asleep) => go(&here),
        Ok(Assigned::Wrong(first)) => go(&format!("{here}?virhe={}", first.field)),
        Ok(Assigned::NotFound) => not_found(),
        Err(error) => plain_error(&incident("assign a part", &error)),
    }
}

enum Assigned {
    /// It is, or somebody was quicker: the page tells.
    Done,
    /// It is kept as typed: the page asks to log in, and the form is back.
    Asleep,
    /// It is kept as typed; the first thing that is wrong.
    Wrong(Problem),
    /// Not for them to do.
    NotFound,
}

async fn assigned(
    counter: &OwnerCounter,
    reference: &Reference,
    typed: &AssignForm,
    awake: bool,
) -> Result<Assigned, DbError> {
    let (portal, me) = (&counter.portal, &counter.staff.id);
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(Assigned::NotFound);
    };
    if !stored.part.waits_for_dpo() {
        return Ok(Assigned::Done);
    }
    if !awake {
        put(counter, &stored, AssignForm::ACTION, typed).await?;
        return Ok(Assigned::Asleep);
    }
    let slug = stored.part.municipality.as_str();
    let Some(municipality) = db::catalog::municipality(portal.db.read(), slug).await? else {
        return Ok(Assigned::NotFound);
    };
    if let Some(first) = typed.problems(&municipality).into_iter().next() {
        put(counter, &stored, AssignForm::ACTION, typed).await?;
        return Ok(Assigned::Wrong(first));
    }
    let Some(office) = typed.decider(&municipality) else {
        return Ok(Assigned::NotFound);
    };
    let decider = Rule {
        value: office.clone(),
        basis: Basis::Record {
            reason: typed.reason.clone(),
        },
    };
    let Ok(part) = stored.part.clone().assign(decider) else {
        return Ok(Assigned::Done);
    };
    let tx = portal.db.begin().await?;
    if db::part::save(&tx, &portal.keys, stored.id, stored.version, &part).await? {
        db::staff_draft::delete(&tx, me, stored.id, AssignForm::ACTION).await?;
        let event = counter.event(&stored, Action::Assigned);
        db::audit::append(&tx, &portal.keys, &event, None).await?;
        jobs::mail::assigned(&tx, portal, &part, &municipality).await?;
        db::revision::bump(&tx, "worklist").await?;
        tx.commit().await?;
    }
    Ok(Assigned::Done)
}
