//! Beginning, filling and deleting the draft of this browser.

use app::{
    form::{
        counter::SCAN,
        pairs::Pairs,
        request::{RequestDraft, Step, number_of},
    },
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use chrono::TimeDelta;
use domain::{id::Slug, language::Language};
use sea_orm::ConnectionTrait;
use serde::{Serialize, de::DeserializeOwned};

use super::{Posted, go};
use crate::{
    db::{self, DbError, draft::StoredDraft},
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{DraftCaller, Holder, Jar, Token, language_of},
};

mod begin;

pub use begin::{at_register, erasure, own_words};

/// How long a draft is kept after the last save.
pub const KEPT: TimeDelta = domain::retention::DRAFT;

/// Two tabs may save at once; the later one wins, and nothing is lost of other
/// pages, since each takes the draft as the other left it. So often it tries.
pub(super) const TRIES: usize = 20;

/// Loads the draft of a request that a token names; a clerk's for that clerk
/// only.
///
/// # Errors
/// When storage fails.
pub async fn load(
    portal: &Portal,
    holder: &Holder,
) -> Result<Option<(StoredDraft, RequestDraft)>, DbError> {
    let found = kept::<RequestDraft>(portal, &holder.token).await?;
    Ok(match found {
        Some((_, draft)) if !opens(portal, holder, &draft).await? => None,
        found => found,
    })
}

/// Whether a draft opens for who holds it: a clerk's for that clerk, as long as
/// they are one.
async fn opens(portal: &Portal, holder: &Holder, draft: &RequestDraft) -> Result<bool, DbError> {
    let Some(counter) = &draft.counter else {
        return Ok(true);
    };
    let Some(staff) = holder.staff.as_ref().filter(|one| one.id == counter.clerk) else {
        return Ok(false);
    };
    let (c, slug) = (portal.db.read(), counter.municipality.as_str());
    let municipality = db::catalog::municipality(c, slug).await?;
    Ok(municipality.is_some_and(|municipality| staff.is_clerk(&municipality)))
}

/// Loads what a browser keeps under a token. What has an older form counts as
/// expired.
///
/// # Errors
/// When storage fails.
pub async fn kept<T: DeserializeOwned>(
    portal: &Portal,
    token: &Token,
) -> Result<Option<(StoredDraft, T)>, DbError> {
    let now = portal.now();
    let stored = db::draft::by_token(portal.db.read(), &portal.keys, &token.hash(), now).await?;
    Ok(stored.and_then(|stored| {
        let draft = serde_json::from_value(stored.body.clone()).ok()?;
        Some((stored, draft))
    }))
}

/// Keeps something for so long; gives the token under which a browser finds it.
///
/// # Errors
/// When storage fails.
pub(super) async fn begun(
    c: &impl ConnectionTrait,
    portal: &Portal,
    draft: &impl Serialize,
    lives: TimeDelta,
) -> Result<Token, DbError> {
    let token = Token::draw();
    let now = portal.now();
    let body = serde_json::to_value(draft).unwrap_or_default();
    db::draft::insert(c, &portal.keys, &token.hash(), &body, now, now + lives).await?;
    Ok(token)
}

/// Changes the draft of a token; gives what the change gave, and none when
/// there is no draft any more.
pub(super) async fn change<T>(
    portal: &Portal,
    holder: &Holder,
    mut change: impl FnMut(&mut RequestDraft) -> T,
) -> Result<Option<T>, DbError> {
    for _ in 0..TRIES {
        let Some((stored, mut draft)) = load(portal, holder).await? else {
            return Ok(None);
        };
        let before = draft.items.len();
        let given = change(&mut draft);
        let body = serde_json::to_value(&draft).unwrap_or_default();
        let now = portal.now();
        let (id, version) = (stored.id, stored.version);
        let tx = portal.db.begin().await?;
        let saved = db::draft::save(&tx, &portal.keys, id, version, &body, now, now + KEPT).await?;
        if saved && draft.items.is_empty() && draft.counter.is_none() {
            db::draft::delete(&tx, id).await?;
        } else if saved && draft.items.len() < before {
            let numbers = draft.items.iter().map(|item| item.number);
            let numbers = numbers.chain([SCAN]).map(|number| number.to_string());
            db::file::attachment::keep_only(&tx, id, numbers).await?;
        }
        tx.commit().await?;
        if saved {
            return Ok(Some(given));
        }
    }
    Err(DbError::Engine("a draft that changes all the time".into()))
}

/// `POST /{language}/pyynto/{step}` and `/{language}/pyynto/{item}/{step}`:
/// saves right and wrong answers alike.
pub async fn save(
    State(portal): State<Portal>,
    uri: Uri,
    DraftCaller(holder): DraftCaller,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let rest = uri.path().split_once("/pyynto/").map(|(_, rest)| rest);
    let Some(step) = rest.and_then(Step::parse) else {
        return go(&path::draft(l));
    };
    match keep(&portal, &holder, step, &form.0).await {
        Ok(Some(next)) => {
            let cookie = Jar::Draft.set(&portal, &holder.token, Some(KEPT));
            let to = next.map_or_else(|| path::draft(l), |next| path::draft_step(l, next));
            (jar.add(cookie), Redirect::to(&to)).into_response()
        }
        // Expired: the page says so.
        Ok(None) => go(&path::draft_step(l, step)),
        Err(error) => plain_error(&incident("save a draft", &error)),
    }
}

/// Saves; gives the page to go to: the same one while it has problems, none
/// when the draft has no such page.
async fn keep(
    portal: &Portal,
    holder: &Holder,
    step: Step,
    form: &Pairs,
) -> Result<Option<Option<Step>>, DbError> {
    let today = portal.today();
    change(portal, holder, |draft| {
        if !draft.has(step) {
            return None;
        }
        let first = draft.is_undone(step, today);
        draft.take(step, form);
        if !draft.problems(step, today).is_empty() {
            return Some(step);
        }
        // Files are asked for once; who comes back to mend an answer is not
        // asked again.
        let files = draft.attachments_after(step).filter(|_| first);
        Some(files.unwrap_or_else(|| draft.next_undone(today)))
    })
    .await
}

/// `POST /{language}/pyynto/{item}/poista`: takes one item out. With the last
/// one the draft goes.
pub async fn remove(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, item)): Path<(String, String)>,
    DraftCaller(holder): DraftCaller,
    jar: CookieJar,
) -> Response {
    let l = language_of(uri.path());
    let number = number_of(&item).unwrap_or_default();
    let removed = change(&portal, &holder, |draft| {
        let gone = draft.item(number).map(|item| item.municipality.clone());
        draft.remove(number);
        // A clerk goes on with who asks.
        gone.filter(|_| draft.items.is_empty() && draft.counter.is_none())
    });
    match removed.await {
        Ok(Some(Some(last))) => left(&portal, jar, l, Some(&last)),
        Ok(_) => go(&path::draft(l)),
        Err(error) => plain_error(&incident("remove an item", &error)),
    }
}

/// `POST /{language}/pyynto/poista`
pub async fn delete(
    State(portal): State<Portal>,
    uri: Uri,
    DraftCaller(holder): DraftCaller,
    jar: CookieJar,
) -> Response {
    let l = language_of(uri.path());
    match delete_all(&portal, &holder).await {
        Ok(Deleted::Clerks) => {
            let jar = jar.add(Jar::Draft.remove(&portal));
            (jar, Redirect::to(&path::counter(l))).into_response()
        }
        Ok(Deleted::Of(of)) => left(&portal, jar, l, of.as_ref()),
        Err(error) => plain_error(&incident("delete a draft", &error)),
    }
}

/// What was deleted.
enum Deleted {
    /// A clerk's draft.
    Clerks,
    /// One's own, begun at this municipality.
    Of(Option<Slug>),
}

/// Deletes the draft.
async fn delete_all(portal: &Portal, holder: &Holder) -> Result<Deleted, DbError> {
    let Some((stored, draft)) = load(portal, holder).await? else {
        return Ok(Deleted::Of(None));
    };
    let tx = portal.db.begin().await?;
    db::draft::delete(&tx, stored.id).await?;
    tx.commit().await?;
    let first = draft.items.first().map(|item| item.municipality.clone());
    Ok(match draft.counter {
        Some(_) => Deleted::Clerks,
        None => Deleted::Of(first),
    })
}

/// There is no draft any more: back to where one begins.
fn left(portal: &Portal, jar: CookieJar, l: Language, of: Option<&Slug>) -> Response {
    let to = of.map_or_else(|| path::front(l), |m| path::municipality(l, m));
    (jar.add(Jar::Draft.remove(portal)), Redirect::to(&to)).into_response()
}
