//! Coming back from a provider. When a draft was signed, the callback itself
//! files it: what the provider signed is what is stored, with nothing between.

use std::time::Duration;

use app::{form::pairs::Pairs, pages::too_often::Again, path};
use axum::{
    extract::{Query, State, rejection::QueryRejection},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    identity::{Assurance, Identity},
    language::Language,
    limit::TooOften,
};
use serde::Deserialize;

use super::{
    Checked, ProviderError,
    attempt::{Kept, state_hash},
    file_request, later, staff_id,
};
use crate::{
    db::{
        self, DbError,
        attempt::{AttemptKind, StoredAttempt},
        session::SessionKind,
    },
    filing::FilingError,
    portal::Portal,
    problem::incident,
    render::{plain_error, too_often},
    session::{CitizenSession, Jar, StaffSession, Token, open},
};

/// What a provider sends back.
#[derive(Default, Deserialize)]
pub struct Back {
    state: Option<String>,
    code: Option<String>,
    error: Option<String>,
    /// Who says so (RFC 9207); checked where it is given.
    iss: Option<String>,
}

/// Whose provider sends a browser back. What was begun at one can't be ended at
/// the other: who signs, and who is staff, only their own provider says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Realm {
    Citizens,
    Staff,
}

impl Realm {
    const fn of(kind: AttemptKind) -> Self {
        match kind {
            AttemptKind::Sign | AttemptKind::LoginCitizen | AttemptKind::Identify => Self::Citizens,
            AttemptKind::LoginStaff => Self::Staff,
        }
    }

    /// Where to go with an attempt that is unknown or long gone.
    fn lost(self) -> String {
        match self {
            Self::Citizens => path::sign_stopped(Language::Fi),
            Self::Staff => format!("{}?virhe=failed", path::staff_login(Language::Fi)),
        }
    }
}

/// Why nothing came of it.
#[derive(Debug, thiserror::Error)]
pub enum CallbackError {
    /// The provider, or its token.
    #[error(transparent)]
    Provider(#[from] ProviderError),
    /// Storage.
    #[error(transparent)]
    Storage(#[from] DbError),
    /// A part can't be filed.
    #[error(transparent)]
    Filing(#[from] FilingError),
    /// What was kept can't be read, or the token is about nobody.
    #[error("{0}")]
    Inside(&'static str),
}

/// `GET /auth/citizen/callback`
pub async fn citizen(
    State(portal): State<Portal>,
    jar: CookieJar,
    query: Result<Query<Back>, QueryRejection>,
) -> Response {
    match come_back(&portal, Realm::Citizens, &jar, read(query)).await {
        Ok(end) => answer(&portal, jar, end).await,
        Err(error) => plain_error(&incident("citizen callback", &error)),
    }
}

/// `GET /auth/staff/callback`
pub async fn staff(
    State(portal): State<Portal>,
    jar: CookieJar,
    query: Result<Query<Back>, QueryRejection>,
) -> Response {
    match come_back(&portal, Realm::Staff, &jar, read(query)).await {
        Ok(end) => answer(&portal, jar, end).await,
        Err(error) => plain_error(&incident("staff callback", &error)),
    }
}

/// A query that can't be read says nothing.
fn read(query: Result<Query<Back>, QueryRejection>) -> Back {
    query.map(|Query(back)| back).unwrap_or_default()
}

/// How it ended, for the browser.
pub enum End {
    /// Go there; nothing changed.
    Go(String),
    /// A session was opened.
    LoggedIn(Token, String),
    /// The draft was filed, and a session opened.
    Filed(Token, String),
    /// This person files too often; the draft stays, and is sent from there.
    TooOften(String, TooOften),
}

async fn answer(portal: &Portal, jar: CookieJar, end: End) -> Response {
    if matches!(end, End::LoggedIn(..) | End::Filed(..)) {
        retire(portal, &jar).await;
    }
    match end {
        End::Go(to) => Redirect::to(&to).into_response(),
        End::TooOften(at, wait) => {
            // To be signed again, as it is.
            let again = Again::Send(at.clone(), Pairs::default());
            too_often(portal, &at, wait, again).await
        }
        End::LoggedIn(token, to) => {
            let jar = jar
                .add(Jar::Session.set(portal, &token, None))
                .add(Jar::Login.remove(portal));
            (jar, Redirect::to(&to)).into_response()
        }
        End::Filed(token, to) => {
            let jar = jar
                .add(Jar::Session.set(portal, &token, None))
                .add(Jar::Draft.remove(portal));
            (jar, Redirect::to(&to)).into_response()
        }
    }
}

/// The session that this browser had before ends: whoever has its cookie from
/// elsewhere is out too.
async fn retire(portal: &Portal, jar: &CookieJar) {
    if let Some(token) = Jar::Session.get(portal, jar)
        && let Err(error) = crate::session::end(portal, &token).await
    {
        incident("retire a session", &error);
    }
}

async fn come_back(
    portal: &Portal,
    realm: Realm,
    jar: &CookieJar,
    back: Back,
) -> Result<End, CallbackError> {
    let now = portal.now();
    let provider = match realm {
        Realm::Citizens => &portal.identities.citizens,
        Realm::Staff => &portal.identities.staff,
    };
    let lost = || Ok(End::Go(realm.lost()));
    if back
        .iss
        .as_ref()
        .is_some_and(|iss| iss != provider.issuer())
    {
        return lost();
    }
    let Some(state) = back.state else {
        return lost();
    };
    let hash = state_hash(&state);
    let attempt = db::attempt::peek(portal.db.read(), &portal.keys, &hash, now).await?;
    let Some(attempt) = attempt.filter(|attempt| Realm::of(attempt.kind) == realm) else {
        return lost();
    };
    let kept: Kept = serde_json::from_value(attempt.body.clone())
        .map_err(|_| CallbackError::Inside("what an attempt kept can't be read"))?;
    let l = kept.language;
    let signing = attempt.kind == AttemptKind::Sign;
    if !same_browser(portal, jar, &attempt) {
        // Another browser: it has no draft, or did not begin this log-in.
        return Ok(End::Go(match attempt.kind {
            _ if attempt.used_at.is_some() => path::matters(l),
            AttemptKind::Identify => path::follow(l),
            _ => path::sign_stopped(l),
        }));
    }
    if attempt.used_at.is_some() {
        // A replayed callback files nothing twice.
        return Ok(End::Go(home(attempt.kind, &kept)));
    }
    let Some(code) = back.code.filter(|_| back.error.is_none()) else {
        return given_up(portal, attempt.kind, &kept, &hash, "cancelled").await;
    };
    if signing && !file_request::still_the_draft(portal, &attempt).await? {
        return Ok(End::Go(path::draft_check(l)));
    }
    let redeemed = provider
        .redeem(code, kept.verifier.clone(), &kept.nonce, kept.started, now)
        .await;
    let checked = match redeemed {
        Ok(checked) => checked,
        Err(error) => {
            incident("redeem", &error);
            wait_for_another(portal, &hash).await?;
            return given_up(portal, attempt.kind, &kept, &hash, "failed").await;
        }
    };
    match attempt.kind {
        AttemptKind::Sign => {
            file_request::file(portal, provider, &attempt, &kept, &hash, checked).await
        }
        AttemptKind::Identify => later::attach(portal, provider, &attempt, &hash, checked).await,
        AttemptKind::LoginCitizen => log_in_citizen(portal, &kept, &hash, checked).await,
        AttemptKind::LoginStaff => log_in_staff(portal, &kept, &hash, checked).await,
    }
}

fn same_browser(portal: &Portal, jar: &CookieJar, attempt: &StoredAttempt) -> bool {
    let cookie = match attempt.kind {
        AttemptKind::Sign => Jar::Draft,
        AttemptKind::Identify => Jar::Follow,
        AttemptKind::LoginCitizen | AttemptKind::LoginStaff => Jar::Login,
    };
    cookie.get(portal, jar).is_some_and(|token| {
        subtle::ConstantTimeEq::ct_eq(&token.hash()[..], &attempt.browser_hash[..]).into()
    })
}

/// Where to go after a log-in, or after one that has been before.
fn home(kind: AttemptKind, kept: &Kept) -> String {
    let l = kept.language;
    match (kind, &kept.back) {
        (AttemptKind::Sign | AttemptKind::Identify, _) => path::matters(l),
        (_, Some(back)) => back.clone(),
        (AttemptKind::LoginCitizen, None) => path::matters(l),
        (AttemptKind::LoginStaff, None) => path::worklist(l),
    }
}

/// A code works once: when it was refused, the same callback may be running a
/// second time (a reload), and the first run about to file. Gives it a moment.
async fn wait_for_another(portal: &Portal, hash: &[u8; 32]) -> Result<(), DbError> {
    for _ in 0..20 {
        let (c, now) = (portal.db.read(), portal.now());
        let attempt = db::attempt::peek(c, &portal.keys, hash, now).await?;
        if attempt.is_none_or(|attempt| attempt.used_at.is_some()) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(())
}

/// Nothing came of it, and nothing will: whoever uses the attempt up has the
/// right to say so.
async fn given_up(
    portal: &Portal,
    kind: AttemptKind,
    kept: &Kept,
    hash: &[u8; 32],
    why: &str,
) -> Result<End, CallbackError> {
    let tx = portal.db.begin().await?;
    let ours = db::attempt::claim(&tx, hash, portal.now()).await?;
    tx.commit().await.map_err(DbError::from)?;
    let l = kept.language;
    Ok(End::Go(match kind {
        _ if !ours => home(kind, kept),
        AttemptKind::Sign => path::sign_stopped(l),
        AttemptKind::Identify => path::followed(l, "tila"),
        AttemptKind::LoginCitizen => path::login(l),
        AttemptKind::LoginStaff => format!("{}?virhe={why}", path::staff_login(l)),
    }))
}

/// Who a token is about.
///
/// # Errors
/// When the token lacks what an identity needs.
pub fn identity(checked: &Checked) -> Result<Identity, CallbackError> {
    let acr = checked.facts.acr.as_deref().unwrap_or_default();
    // A configured value that we don't know counts as the floor of the two
    // that the configuration may name.
    let assurance = Assurance::of_acr(acr).unwrap_or(Assurance::Substantial);
    Identity::of_token(checked.facts.clone(), assurance)
        .map_err(|_| CallbackError::Inside("the token is about nobody"))
}

async fn log_in_citizen(
    portal: &Portal,
    kept: &Kept,
    hash: &[u8; 32],
    checked: Checked,
) -> Result<End, CallbackError> {
    let session = CitizenSession {
        identity: identity(&checked)?,
    };
    let tx = portal.db.begin().await?;
    if !db::attempt::claim(&tx, hash, portal.now()).await? {
        return Ok(End::Go(home(AttemptKind::LoginCitizen, kept)));
    }
    let token = open(&tx, portal, SessionKind::Citizen, &session).await?;
    db::audit::append(&tx, &portal.keys, &logged_in(portal, Actor::Citizen), None).await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(End::LoggedIn(token, home(AttemptKind::LoginCitizen, kept)))
}

async fn log_in_staff(
    portal: &Portal,
    kept: &Kept,
    hash: &[u8; 32],
    checked: Checked,
) -> Result<End, CallbackError> {
    let id = staff_id(&checked.facts.issuer, &checked.facts.subject);
    let display_name = checked.name.clone().unwrap_or_default();
    let session = StaffSession {
        id: id.clone(),
        display_name,
        email: checked.email,
        groups: checked.groups,
    };
    let tx = portal.db.begin().await?;
    if !db::attempt::claim(&tx, hash, portal.now()).await? {
        return Ok(End::Go(home(AttemptKind::LoginStaff, kept)));
    }
    let token = open(&tx, portal, SessionKind::Staff, &session).await?;
    let known = serde_json::to_value(&session).unwrap_or_default();
    db::staff::seen(&tx, &portal.keys, &id, &known, portal.now()).await?;
    let office = domain::id::Slug::parse("henkilosto")
        .map_err(|_| CallbackError::Inside("no name for the office"))?;
    db::audit::append(
        &tx,
        &portal.keys,
        &logged_in(portal, Actor::Staff { id, office }),
        None,
    )
    .await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(End::LoggedIn(token, home(AttemptKind::LoginStaff, kept)))
}

fn logged_in(portal: &Portal, actor: Actor) -> AuditEvent {
    AuditEvent {
        at: portal.now(),
        actor,
        municipality: None,
        subject: Subject::Session,
        action: Action::LoggedIn,
    }
}
