//! Giving a part to another office, or back to the pile of its own.

use app::{
    form::dpo::{ReassignForm, ReassignTo},
    path,
};
use axum::{
    Extension,
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::Action,
    id::Reference,
    request::Part,
    rules::{Basis, Rule},
};

use super::{Done, Kept, after, forget, kept};
use crate::{
    db::{self, DbError},
    desk::OwnerCounter,
    form::{Posted, part::not_found},
    jobs,
    portal::Portal,
    session::{Caller, DraftingCaller, language_of},
};

/// `POST /{language}/virka/tietosuoja/osat/{reference}/toiselle`
pub async fn reassign(
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
    let typed = ReassignForm::read(&form.0);
    let counter = OwnerCounter { portal, staff };
    let done = reassigned(&counter, &reference, &typed, caller.staff.is_some()).await;
    let next = path::dpo::part(l, &reference);
    after(l, &reference, ReassignForm::ACTION, &next, done)
}

async fn reassigned(
    counter: &OwnerCounter,
    reference: &Reference,
    typed: &ReassignForm,
    awake: bool,
) -> Result<Done, DbError> {
    let portal = &counter.portal;
    let form = (ReassignForm::ACTION, typed);
    let found = kept(counter, reference, form, awake, |stored, municipality| {
        typed.problems(&stored.part, municipality).is_empty()
    });
    let (stored, municipality) = match found.await? {
        Kept::Right(found) => *found,
        Kept::Not(done) => return Ok(done),
    };
    let Some(to) = typed.chosen(&stored.part, &municipality) else {
        return Ok(Done::Wrong);
    };
    let (moved, action) = step(&stored.part, &to, typed, portal.today());
    // It was closed, or is where it should be: the page tells.
    let Ok(part) = moved else {
        return Ok(Done::Yes);
    };
    let tx = portal.db.begin().await?;
    if !db::part::save(&tx, &portal.keys, stored.id, stored.version, &part).await? {
        return Ok(Done::Yes);
    }
    forget(&tx, counter, &stored, ReassignForm::ACTION).await?;
    let event = counter.event_in(&stored, &municipality.dpo, action);
    db::audit::append(&tx, &portal.keys, &event, Some(&typed.reason)).await?;
    jobs::mail::reassigned(
        &tx,
        portal,
        (&stored.part, &part),
        stored.version,
        &municipality,
    )
    .await?;
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await?;
    Ok(Done::Yes)
}

fn step(
    part: &Part,
    to: &ReassignTo<'_>,
    typed: &ReassignForm,
    today: chrono::NaiveDate,
) -> (Result<Part, domain::request::StepError>, Action) {
    match to {
        ReassignTo::Office(office) => {
            let decider = Rule {
                value: (*office).clone(),
                basis: Basis::Record {
                    reason: typed.reason.clone(),
                },
            };
            (part.clone().reassign(decider, today), Action::Reassigned)
        }
        ReassignTo::Pile => (part.clone().put_back(today), Action::PutBack),
    }
}
