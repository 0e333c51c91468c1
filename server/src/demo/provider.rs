//! A small, strict OpenID provider with two issuers, `/citizen` and `/staff`.
//!
//! It knows one way in: authorization code with PKCE (S256), state, nonce and
//! client_secret_basic (OpenID Connect Core 1.0, RFC 6749, RFC 7636, RFC 9207,
//! RFC 9700). Whatever the portal gets wrong is refused here as a real broker
//! would refuse it. Signing is ES256 only: Discovery 1.0 asks for RS256 too,
//! which we leave out since no part of the house needs it.

pub mod authorize;
pub mod claims;
pub mod keys;
pub mod login;
pub mod params;
pub mod shelf;
pub mod token;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::{DefaultBodyLimit, State};
use axum::routing::{get, post};
use axum::{Json, Router};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use self::authorize::AuthorizationRequest;
use self::keys::Key;
use self::shelf::Shelf;
use super::edge::Edge;

/// Whom an issuer identifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Realm {
    /// People with strong identification.
    Citizen,
    /// The municipalities' staff.
    Staff,
}

impl Realm {
    /// The first part of the issuer's path.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Staff => "staff",
        }
    }

    /// The `acr` of every log-in. For citizens the Finnish level
    /// "substantial" (Traficom's regulation on identification services).
    pub fn acr(self) -> &'static str {
        match self {
            Self::Citizen => "http://ftn.ficora.fi/2017/loa2",
            Self::Staff => "staff",
        }
    }
}

/// A relying party.
pub struct Client {
    /// `client_id`.
    pub id: String,
    /// `client_secret`.
    pub secret: String,
    /// Where answers may go, compared character by character.
    pub redirect_uris: Vec<String>,
}

/// A person's session at the provider, for silent single sign-on.
pub struct Session {
    /// The key of the person.
    pub person: String,
    /// When the person last chose themselves.
    pub auth_time: DateTime<Utc>,
}

/// What an authorization code stands for.
pub struct Grant {
    /// The request that it answers.
    pub request: AuthorizationRequest,
    /// The key of the person.
    pub person: String,
    /// When the person last chose themselves.
    pub auth_time: DateTime<Utc>,
    /// When the code was issued.
    pub issued: DateTime<Utc>,
    /// The session it came from, ended when the code is replayed.
    pub session: String,
    /// A used code stays known for a while, so that a replay is seen.
    pub used: bool,
}

/// What an issuer remembers, in memory only.
pub struct Store {
    /// Log-in pages that wait for an answer.
    pub interactions: Shelf<AuthorizationRequest>,
    /// Authorization codes.
    pub codes: Shelf<Grant>,
    /// Sessions.
    pub sessions: Shelf<Session>,
}

/// One issuer.
pub struct Issuer {
    /// Whom it identifies.
    pub realm: Realm,
    /// The issuer URL.
    pub url: String,
    /// What the demo edge shares.
    pub edge: Arc<Edge>,
    key: Key,
    clients: Vec<Client>,
    store: Mutex<Store>,
}

impl Issuer {
    /// A new issuer with a fresh key.
    pub fn new(realm: Realm, edge: Arc<Edge>, clients: Vec<Client>) -> Self {
        Self {
            realm,
            url: format!("{}/{}", edge.origin, realm.slug()),
            edge,
            key: Key::generate(),
            clients,
            store: Mutex::new(Store {
                interactions: Shelf::new(TimeDelta::minutes(15)),
                codes: Shelf::new(TimeDelta::minutes(10)),
                sessions: Shelf::new(TimeDelta::hours(8)),
            }),
        }
    }

    /// The time now.
    pub fn now(&self) -> DateTime<Utc> {
        self.edge.clock.now()
    }

    /// What it remembers. Held for a few look-ups, never across an await.
    pub fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The client of an id.
    pub fn client(&self, id: &str) -> Option<&Client> {
        self.clients.iter().find(|client| client.id == id)
    }

    /// The name of the session cookie. Both issuers share a host.
    pub fn cookie_name(&self) -> String {
        format!("test_provider_{}", self.realm.slug())
    }
}

/// The issuer's endpoints, to be nested under its path.
pub fn router(issuer: Arc<Issuer>) -> Router {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery))
        .route("/jwks", get(jwks))
        .route(
            "/authorize",
            get(authorize::by_get).post(authorize::by_post),
        )
        .route("/login", post(login::choose))
        .route("/logout", post(login::sign_out))
        .route("/token", post(token::exchange))
        .layer(DefaultBodyLimit::max(16 * 1024))
        .with_state(issuer)
}

async fn discovery(State(issuer): State<Arc<Issuer>>) -> Json<Value> {
    let url = &issuer.url;
    let claims: &[&str] = match issuer.realm {
        Realm::Citizen => &[
            "given_name",
            "family_name",
            "birthdate",
            "locale",
            claims::HETU,
        ],
        Realm::Staff => &["name", "email", "email_verified", "groups"],
    };
    let claims: Vec<&str> = [
        "iss",
        "aud",
        "sub",
        "iat",
        "exp",
        "auth_time",
        "nonce",
        "acr",
        "amr",
        "at_hash",
    ]
    .iter()
    .chain(claims)
    .copied()
    .collect();
    Json(json!({
        "issuer": url,
        "authorization_endpoint": format!("{url}/authorize"),
        "token_endpoint": format!("{url}/token"),
        "jwks_uri": format!("{url}/jwks"),
        "scopes_supported": ["openid", "profile", "email"],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code"],
        "subject_types_supported": ["pairwise"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        "code_challenge_methods_supported": ["S256"],
        "acr_values_supported": [issuer.realm.acr()],
        "claims_supported": claims,
        "claims_parameter_supported": false,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
        "prompt_values_supported": ["none", "login", "select_account"],
        "ui_locales_supported": ["fi", "sv", "en"],
        "authorization_response_iss_parameter_supported": true,
    }))
}

async fn jwks(State(issuer): State<Arc<Issuer>>) -> Json<Value> {
    Json(issuer.key.jwks())
}

#[cfg(test)]
mod tests;
