//! Withdrawing a consent, and giving it again. Being logged in is enough; no
//! reason is asked.

use app::path;
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use chrono::{DateTime, Utc};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    consent::ConsentText,
    language::Language,
    right::Right,
    routing::route,
};
use sea_orm::ConnectionTrait;

use super::{go, part::not_found};
use crate::{
    db::{
        self, DbError,
        consent::{ConsentEventKind, NewTask, StoredConsent},
    },
    desk::CitizenCounter,
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    seal::draw_reference,
    session::{CitizenCaller, language_of},
};

/// `POST /{language}/omat/suostumukset/{id}/peruuta`
pub async fn withdraw(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, id)): Path<(String, String)>,
    CitizenCaller(citizen): CitizenCaller,
) -> Response {
    let counter = CitizenCounter { portal, citizen };
    after(withdrawn(&counter, &id).await, language_of(uri.path()), &id)
}

/// `POST /{language}/omat/suostumukset/{id}/anna`
pub async fn give(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, id)): Path<(String, String)>,
    CitizenCaller(citizen): CitizenCaller,
) -> Response {
    let counter = CitizenCounter { portal, citizen };
    after(given(&counter, &id).await, language_of(uri.path()), &id)
}

fn after(done: Result<bool, DbError>, l: Language, id: &str) -> Response {
    match done {
        // Done now or before: the page shows how it stands.
        Ok(true) => go(&path::consent(l, id)),
        Ok(false) => not_found(),
        Err(error) => plain_error(&incident("consent", &error)),
    }
}

async fn withdrawn(counter: &CitizenCounter, id: &str) -> Result<bool, DbError> {
    let portal = &counter.portal;
    let Some(stored) = counter.own_consent(id).await? else {
        return Ok(false);
    };
    let tx = portal.db.begin().await?;
    match withdraw_in(&tx, portal, &stored, db::convert::micros(portal.now())).await {
        Err(DbError::NotFound) => return Ok(false),
        done => done?,
    }
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await?;
    Ok(true)
}

/// Withdraws a consent of the record, with effect at once: the event, the
/// owner's task, the log, the mail. One that is withdrawn stays as it is.
///
/// # Errors
/// [`DbError::NotFound`] when its text, municipality or register is gone.
pub async fn withdraw_in(
    tx: &impl ConnectionTrait,
    portal: &Portal,
    stored: &StoredConsent,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let Ok(state) = stored.state.withdraw(now) else {
        return Ok(());
    };
    let (m, r) = (stored.municipality.as_str(), stored.register.as_str());
    let text =
        db::catalog::consent_text(tx, m, stored.text_id.as_str(), stored.text_version).await?;
    let municipality = db::catalog::municipality(tx, m).await?;
    let register = db::catalog::register(tx, m, r).await?;
    let notice = db::catalog::notice_in_force(tx, m, r, Language::Fi, portal.today()).await?;
    let (Some(text), Some(municipality), Some(register)) = (text, municipality, register) else {
        return Err(DbError::NotFound);
    };
    if !db::consent::save(tx, stored.id, stored.version, &state, stored.text_version).await? {
        // Another tab was quicker with the same wish.
        return Ok(());
    }
    db::consent::event(
        tx,
        stored.id,
        ConsentEventKind::Withdrawn,
        now,
        stored.text_version,
    )
    .await?;
    let rules = notice.map(|notice| notice.rules).unwrap_or_default();
    let office = route(Right::ConsentWithdrawal, &rules, &municipality)
        .decider
        .value;
    let reference = draw_reference();
    let new = NewTask {
        reference: &reference,
        consent_id: stored.id,
        municipality: &stored.municipality,
        register: &stored.register,
        office: &office,
        created_at: now,
        recipients: &text.recipients,
    };
    db::consent::insert_task(tx, new).await?;
    db::audit::append(
        tx,
        &portal.keys,
        &event(portal, stored, Action::ConsentWithdrawn),
        None,
    )
    .await?;
    jobs::mail::withdrawn(
        tx,
        portal,
        &municipality,
        &office,
        &register.name.fi,
        reference.as_str(),
    )
    .await
}

async fn given(counter: &CitizenCounter, id: &str) -> Result<bool, DbError> {
    let portal = &counter.portal;
    let Some(stored) = counter.own_consent(id).await? else {
        return Ok(false);
    };
    let Ok(state) = stored.state.give(portal.today()) else {
        return Ok(true);
    };
    let tx = portal.db.begin().await?;
    // The text on the page is the one that the consent is bound to.
    let text: Option<ConsentText> = db::catalog::consent_text(
        &tx,
        stored.municipality.as_str(),
        stored.text_id.as_str(),
        stored.text_version,
    )
    .await?;
    let Some(text) = text else { return Ok(false) };
    if db::consent::save(&tx, stored.id, stored.version, &state, text.version).await? {
        let now = portal.now();
        db::consent::event(&tx, stored.id, ConsentEventKind::Given, now, text.version).await?;
        let given = event(portal, &stored, Action::ConsentGiven);
        db::audit::append(&tx, &portal.keys, &given, None).await?;
        tx.commit().await?;
    }
    Ok(true)
}

fn event(portal: &Portal, stored: &StoredConsent, action: Action) -> AuditEvent {
    AuditEvent {
        at: portal.now(),
        actor: Actor::Citizen,
        municipality: Some(stored.municipality.clone()),
        subject: Subject::Consent(stored.id.to_string()),
        action,
    }
}
