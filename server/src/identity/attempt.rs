//! An attempt to identify: what is kept while the browser is at the provider.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::language::Language;
use sea_orm::ConnectionTrait;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    db::{
        self, DbError,
        attempt::{AttemptKind, NewAttempt},
    },
    portal::Portal,
    seal::{Keys, random_bytes},
    session::Token,
};

/// How long a person may take at the provider.
const LIVES: TimeDelta = TimeDelta::minutes(30);

/// What is kept, encrypted.
#[derive(Clone, Serialize, Deserialize)]
pub struct Kept {
    /// The nonce that went out.
    pub nonce: String,
    /// The PKCE verifier.
    pub verifier: String,
    /// When the browser was sent.
    pub started: DateTime<Utc>,
    /// The language of the page.
    pub language: Language,
    /// Where to go after a log-in.
    pub back: Option<String>,
    /// What is being signed.
    pub frozen: Option<Frozen>,
}

/// What is being signed, exactly as it will be stored.
#[derive(Clone, Serialize, Deserialize)]
pub struct Frozen {
    /// The parts, canonical, in the person's order.
    pub parts: Vec<String>,
    /// The list of digests, canonical.
    pub signing: String,
}

/// A random `state`, which names the attempt to whoever comes back.
#[must_use]
pub fn draw_state() -> String {
    URL_SAFE_NO_PAD.encode(random_bytes::<32>())
}

/// What the database knows a `state` by.
#[must_use]
pub fn state_hash(state: &str) -> [u8; 32] {
    Keys::token_hash(state.as_bytes())
}

/// Keeps an attempt ([`Kept`], perhaps with more beside it), bound to a browser by a token that only it holds.
///
/// # Errors
/// When storage fails.
pub async fn keep(
    c: &impl ConnectionTrait,
    portal: &Portal,
    kind: AttemptKind,
    state: &str,
    browser: &Token,
    draft: Option<(Uuid, i32)>,
    kept: &impl Serialize,
) -> Result<(), DbError> {
    let now = portal.now();
    let new = NewAttempt {
        state_hash: state_hash(state),
        kind,
        draft,
        browser_hash: browser.hash(),
        body: serde_json::to_value(kept).unwrap_or_default(),
        expires_at: now + LIVES,
    };
    db::attempt::insert(c, &portal.keys, new, now).await
}
