//! Beginning, filling and deleting the draft of this browser.

use app::{
    form::access::{AccessDraft, Step},
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use chrono::TimeDelta;
use domain::id::Slug;

use super::{Posted, go};
use crate::{
    db::{self, DbError, draft::StoredDraft},
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{Caller, DraftCaller, Jar, Token, language_of},
};

/// How long a draft is kept after the last save. Over twenty hours, so nobody
/// needs to be warned of a time-out (WCAG 2.2.1).
pub const KEPT: TimeDelta = TimeDelta::hours(48);

/// Loads the draft that a token names.
///
/// # Errors
/// When storage fails.
pub async fn load(
    portal: &Portal,
    token: &Token,
) -> Result<Option<(StoredDraft, AccessDraft)>, DbError> {
    let now = portal.now();
    let stored = db::draft::by_token(portal.db.read(), &portal.keys, &token.hash(), now).await?;
    Ok(stored.and_then(|stored| {
        let draft = serde_json::from_value(stored.body.clone()).ok()?;
        Some((stored, draft))
    }))
}

/// `POST /{language}/{municipality}/rekisterit/{register}/omat-tiedot`
pub async fn begin(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, m, r)): Path<(String, String, String)>,
    axum::Extension(caller): axum::Extension<Caller>,
    jar: CookieJar,
) -> Response {
    let l = language_of(uri.path());
    match start(&portal, l, &m, &r, caller.draft).await {
        Ok(Begun::New(token)) => {
            let cookie = Jar::Draft.set(&portal, &token, Some(KEPT));
            (
                jar.add(cookie),
                Redirect::to(&path::draft_step(l, Step::What)),
            )
                .into_response()
        }
        // An unfinished request is not thrown away unasked.
        Ok(Begun::Another) => go(&path::draft(l)),
        Ok(Begun::NoSuchRegister) => go(&path::front(l)),
        Err(error) => plain_error(&incident("begin a draft", &error)),
    }
}

enum Begun {
    New(Token),
    Another,
    NoSuchRegister,
}

async fn start(
    portal: &Portal,
    l: domain::language::Language,
    m: &str,
    r: &str,
    earlier: Option<Token>,
) -> Result<Begun, DbError> {
    if let Some(token) = &earlier
        && let Some((stored, draft)) = load(portal, token).await?
    {
        let same = draft.municipality.as_str() == m && draft.register.as_str() == r;
        if same || draft.what.is_some() {
            return Ok(Begun::Another);
        }
        let tx = portal.db.begin().await?;
        db::draft::delete(&tx, stored.id).await?;
        tx.commit().await?;
    }
    let today = portal.today();
    let notice = db::catalog::notice_in_force(portal.db.read(), m, r, l, today).await?;
    let (Some(notice), Ok(m), Ok(r)) = (notice, Slug::parse(m), Slug::parse(r)) else {
        return Ok(Begun::NoSuchRegister);
    };
    let draft = AccessDraft::begin(m, r, notice.version);
    let token = Token::draw();
    let now = portal.now();
    let body = serde_json::to_value(&draft).unwrap_or_default();
    let tx = portal.db.begin().await?;
    db::draft::insert(&tx, &portal.keys, &token.hash(), &body, now, now + KEPT).await?;
    tx.commit().await?;
    Ok(Begun::New(token))
}

/// `POST /{language}/pyynto/poista`
pub async fn delete(
    State(portal): State<Portal>,
    uri: Uri,
    DraftCaller(token): DraftCaller,
    jar: CookieJar,
) -> Response {
    let l = language_of(uri.path());
    match remove(&portal, &token).await {
        Ok(to) => {
            let to = to.map_or_else(|| path::front(l), |m| path::municipality(l, &m));
            (jar.add(Jar::Draft.remove(&portal)), Redirect::to(&to)).into_response()
        }
        Err(error) => plain_error(&incident("delete a draft", &error)),
    }
}

async fn remove(portal: &Portal, token: &Token) -> Result<Option<Slug>, DbError> {
    let Some((stored, draft)) = load(portal, token).await? else {
        return Ok(None);
    };
    let tx = portal.db.begin().await?;
    db::draft::delete(&tx, stored.id).await?;
    tx.commit().await?;
    Ok(Some(draft.municipality))
}

/// `POST /{language}/pyynto/{step}`: saves right and wrong answers alike.
pub async fn save(
    State(portal): State<Portal>,
    uri: Uri,
    DraftCaller(token): DraftCaller,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let step = uri
        .path()
        .rsplit('/')
        .next()
        .and_then(Step::parse)
        .unwrap_or(Step::Check);
    match keep(&portal, &token, step, &form).await {
        Ok(Some(next)) => {
            let cookie = Jar::Draft.set(&portal, &token, Some(KEPT));
            (jar.add(cookie), Redirect::to(&path::draft_step(l, next))).into_response()
        }
        // Expired: the page says so.
        Ok(None) => go(&path::draft_step(l, step)),
        Err(error) => plain_error(&incident("save a draft", &error)),
    }
}

/// Saves; gives the page to go to: the same one while it has problems.
async fn keep(
    portal: &Portal,
    token: &Token,
    step: Step,
    form: &Posted,
) -> Result<Option<Step>, DbError> {
    // Two tabs may save at once; the later one wins, and nothing is lost of
    // other pages, since each takes the draft as the other left it.
    for _ in 0..5 {
        let Some((stored, mut draft)) = load(portal, token).await? else {
            return Ok(None);
        };
        draft.take(step, &form.0);
        let today = portal.today();
        let next = match draft.problems(step, today).is_empty() {
            true => draft.next_undone(today),
            false => step,
        };
        let body = serde_json::to_value(&draft).unwrap_or_default();
        let now = portal.now();
        let tx = portal.db.begin().await?;
        let saved = db::draft::save(
            &tx,
            &portal.keys,
            stored.id,
            stored.version,
            &body,
            now,
            now + KEPT,
        )
        .await?;
        tx.commit().await?;
        if saved {
            return Ok(Some(next));
        }
    }
    Ok(Some(step))
}
