//! Who follows what was sent unsigned: a short session with a cookie of its
//! own, beside that of who is logged in. It shows the status and nothing else;
//! right after filing also, once, what was sent and the secret.

use axum::{
    extract::FromRequestParts,
    http::request::Parts,
    response::{IntoResponse, Redirect, Response},
};
use domain::id::{FollowSecret, Reference};
use serde::{Deserialize, Serialize};

use super::{Caller, Token, language_of, lives, open_as};
use crate::{
    db::{self, DbError, session::SessionKind},
    portal::Portal,
    seal::Keys,
};

/// Goes before the token of a draft, so that what is made of it is no other
/// hash.
const OF_A_DRAFT: &str = "tietoluukku/follower/v1|";

/// Who follows.
#[derive(Clone, Serialize, Deserialize)]
pub struct FollowerSession {
    /// What was sent at once.
    pub filing: Vec<Reference>,
    /// The secret, while it has not been put away: then the receipts are shown
    /// too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fresh: Option<FollowSecret>,
}

/// A follower with the token of the session.
#[derive(Clone)]
pub struct Follower {
    /// The token.
    pub token: Token,
    /// What it opens.
    pub session: FollowerSession,
}

/// The token of the session that filing a draft opens. It follows from the
/// draft's: when the form is sent twice, by a double click or because the
/// answer was lost, the second answer finds the session that the first one
/// opened, and the secret in it.
#[must_use]
pub fn token_of_draft(draft: &Token) -> Token {
    let bytes = [OF_A_DRAFT.as_bytes(), draft.0.as_bytes()].concat();
    Token::of_bytes(&Keys::token_hash(&bytes))
}

/// Opens a session under a token of [`token_of_draft`], or a new one.
///
/// # Errors
/// [`DbError::Duplicate`] when the token is in use.
pub async fn open(
    c: &impl sea_orm::ConnectionTrait,
    portal: &Portal,
    token: Token,
    session: &FollowerSession,
) -> Result<Token, DbError> {
    open_as(c, portal, token, SessionKind::Follower, session).await
}

/// Who follows by this token, while the session is awake.
///
/// # Errors
/// When storage fails.
pub async fn find(portal: &Portal, token: Token) -> Result<Option<Follower>, DbError> {
    let now = portal.now();
    let hash = token.hash();
    let stored = db::session::get(portal.db.read(), &portal.keys, &hash, now).await?;
    let (idle, _) = lives(SessionKind::Follower);
    let Some(stored) = stored
        .filter(|stored| stored.kind == SessionKind::Follower && now - stored.seen_at <= idle)
    else {
        return Ok(None);
    };
    super::keep_awake(portal, &hash, stored.seen_at, stored.expires_at).await;
    let session = serde_json::from_value(stored.body).ok();
    Ok(session.map(|session| Follower { token, session }))
}

/// A handler's proof that somebody follows.
pub struct FollowerCaller(pub Follower);

impl<S: Sync> FromRequestParts<S> for FollowerCaller {
    type Rejection = Response;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Response> {
        let caller = parts.extensions.get::<Caller>();
        let follower = caller.and_then(|caller| caller.follower.clone());
        follower.map(Self).ok_or_else(|| {
            Redirect::to(&app::path::follow(language_of(parts.uri.path()))).into_response()
        })
    }
}
