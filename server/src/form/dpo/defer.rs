//! Deferring that a person sees who looked at their request, and ending that.

use app::{form::dpo::DeferForm, path};
use axum::{
    Extension,
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{audit::Action, deferral::Deferral, id::Reference};

use super::{Done, Kept, after, forget, kept};
use crate::{
    db::{self, DbError, micros},
    desk::OwnerCounter,
    form::{Posted, part::not_found},
    jobs,
    portal::Portal,
    session::{Caller, DraftingCaller, language_of},
};

/// `POST /{language}/virka/tietosuoja/osat/{reference}/lykkays`
pub async fn defer(
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
    let awake = caller.staff.is_some();
    let counter = OwnerCounter { portal, staff };
    let done = match form.0.get("then").as_str() {
        "end" => ended(&counter, &reference, awake).await,
        _ => {
            let typed = DeferForm::read(&form.0);
            deferred(&counter, &reference, &typed, awake).await
        }
    };
    let next = path::dpo::part_action(l, &reference, DeferForm::ACTION);
    after(l, &reference, DeferForm::ACTION, &next, done)
}

async fn deferred(
    counter: &OwnerCounter,
    reference: &Reference,
    typed: &DeferForm,
    awake: bool,
) -> Result<Done, DbError> {
    let portal = &counter.portal;
    let (today, now) = (portal.today(), micros(portal.now()));
    let form = (DeferForm::ACTION, typed);
    let found = kept(counter, reference, form, awake, |_, _| {
        typed.problems(today).is_empty()
    });
    let (stored, municipality) = match found.await? {
        Kept::Right(found) => *found,
        Kept::Not(done) => return Ok(done),
    };
    let Some((basis, until)) = typed.decided() else {
        return Ok(Done::Wrong);
    };
    let deferral = Deferral {
        until,
        basis,
        reason: typed.reason.clone(),
        by: counter.staff.id.clone(),
        at: now,
        ended_at: None,
    };
    let tx = portal.db.begin().await?;
    // The new decision takes the place of what holds until now.
    db::deferral::end(&tx, stored.id, today, now).await?;
    let about = (stored.id, &stored.part.municipality);
    db::deferral::insert(&tx, &portal.keys, about, &deferral).await?;
    forget(&tx, counter, &stored, DeferForm::ACTION).await?;
    let mut event = counter.event_in(&stored, &municipality.dpo, Action::LooksDeferred);
    event.at = now;
    db::audit::append(&tx, &portal.keys, &event, None).await?;
    jobs::mail::deferral_ends(&tx, portal, &stored.part, &municipality, &deferral).await?;
    tx.commit().await?;
    Ok(Done::Yes)
}

async fn ended(
    counter: &OwnerCounter,
    reference: &Reference,
    awake: bool,
) -> Result<Done, DbError> {
    let portal = &counter.portal;
    let Some((stored, municipality)) = counter.overseen(reference).await? else {
        return Ok(Done::NotFound);
    };
    if !awake {
        return Ok(Done::Asleep);
    }
    let tx = portal.db.begin().await?;
    if db::deferral::end(&tx, stored.id, portal.today(), portal.now()).await? {
        let event = counter.event_in(&stored, &municipality.dpo, Action::LooksShown);
        db::audit::append(&tx, &portal.keys, &event, None).await?;
        tx.commit().await?;
    }
    Ok(Done::Yes)
}
