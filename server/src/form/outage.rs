//! Notices of outages: published and taken down by who looks after the service.

use app::{
    form::outage::{OutageDraft, OutageForm},
    path,
};
use axum::{
    Extension,
    extract::State,
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use domain::{
    audit::{Action, Subject},
    id::Slug,
    outage::Outage,
};

use super::{
    Posted,
    draft::{KEPT, begun},
    feedback::forget,
    part::not_found,
};
use crate::{
    db::{self, DbError, micros},
    desk::ServiceCounter,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{Caller, DraftingCaller, Jar, Token, language_of},
};

/// `POST /{language}/virka/katkot`
pub async fn save(
    State(portal): State<Portal>,
    uri: Uri,
    DraftingCaller(staff): DraftingCaller,
    Extension(caller): Extension<Caller>,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let here = path::outages(language_of(uri.path()));
    let counter = ServiceCounter {
        portal,
        staff,
        token: None,
    };
    match saved(&counter, &caller, &form).await {
        Ok(Some(Some(token))) => {
            let cookie = Jar::Form.set(&counter.portal, &token, Some(KEPT));
            (jar.add(cookie), Redirect::to(&here)).into_response()
        }
        Ok(Some(None)) => (
            jar.add(Jar::Form.remove(&counter.portal)),
            Redirect::to(&here),
        )
            .into_response(),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("outage", &error)),
    }
}

/// Publishes a notice or takes one down; or keeps what was typed and gives the
/// token under which the page finds it.
async fn saved(
    counter: &ServiceCounter,
    caller: &Caller,
    form: &Posted,
) -> Result<Option<Option<Token>>, DbError> {
    let portal = &counter.portal;
    let served = counter.served().await?;
    if served.is_empty() {
        return Ok(None);
    }
    let tx = portal.db.begin().await?;
    forget(&tx, portal, caller).await?;
    let awake = caller.staff.is_some();
    if form.0.has("clear") {
        let id = form.0.get("clear");
        let standing = db::outage::standing(&tx, portal.now()).await?;
        let one = standing.into_iter().find(|one| one.id == id);
        let of = one.as_ref().and_then(|one| one.municipality.as_ref());
        let of = served.iter().find(|m| Some(&m.slug) == of);
        if let (Some(municipality), true) = (of, awake)
            && db::outage::clear(&tx, &id, portal.now()).await?
        {
            let event = counter.event(municipality, Subject::Outage(id), Action::OutageCleared);
            db::audit::append(&tx, &portal.keys, &event, None).await?;
        }
        tx.commit().await?;
        return Ok(Some(None));
    }
    let typed = OutageForm::read(&form.0);
    let slugs: Vec<Slug> = served.iter().map(|m| m.slug.clone()).collect();
    let whole = typed.problems(&slugs).is_empty() && awake;
    let municipality = served
        .iter()
        .find(|m| m.slug.as_str() == typed.municipality);
    let (Some(municipality), Some(from), true) = (municipality, typed.from(), whole) else {
        let token = begun(&tx, portal, &OutageDraft { outage: typed }, KEPT).await?;
        tx.commit().await?;
        return Ok(Some(Some(token)));
    };
    let [text, way] = typed.texts();
    let outage = Outage {
        id: db::outage::draw_id(),
        municipality: Some(municipality.slug.clone()),
        from: micros(from),
        until: typed.until().map(micros),
        text,
        way,
    };
    // Sent twice at once, the same notice stands once.
    db::lock::hold(&tx, &format!("outage/{}", municipality.slug)).await?;
    let standing = db::outage::standing(&tx, portal.now()).await?;
    let same = |one: &Outage| {
        Outage {
            id: outage.id.clone(),
            ..one.clone()
        } == outage
    };
    if !standing.iter().any(same) {
        db::outage::insert(&tx, &outage, portal.now()).await?;
        let subject = Subject::Outage(outage.id);
        let event = counter.event(municipality, subject, Action::OutageAnnounced);
        db::audit::append(&tx, &portal.keys, &event, None).await?;
    }
    tx.commit().await?;
    Ok(Some(None))
}
