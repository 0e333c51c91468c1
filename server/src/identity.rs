//! Identity providers: any that conforms to OpenID Connect, by discovery.
//!
//! Discovery and the exchange of the code are openidconnect's. The ID token is
//! checked by `domain::signature`: the same pure function checks it again years
//! later, out of the evidence.

use std::{
    sync::Mutex,
    time::{Duration, Instant},
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    language::Language,
    signature::{
        jwk::Jwk,
        token::{self, Expectation, IdTokenFacts, TokenProblem},
    },
};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, IssuerUrl, Nonce,
    OAuth2TokenResponse as _, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
    TokenResponse as _,
    core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata},
};
use sha2::{Digest, Sha256};
use url::Url;

use crate::config::{Config, ConfigError, Provider};

pub mod attempt;
pub mod callback;
pub mod file_request;
pub mod later;
pub mod person;
pub mod sign;
pub mod start;

/// How far a provider's clock may be off.
const SKEW: TimeDelta = TimeDelta::seconds(60);

/// How long an answer to "are you there" is believed, and waited for.
const ASK_AGAIN: Duration = Duration::from_secs(60);
const ASK: Duration = Duration::from_secs(3);

/// How long discovery and keys are believed.
const KEEP: TimeDelta = TimeDelta::hours(1);

/// The two providers.
pub struct Identities {
    /// Citizens'.
    pub citizens: IdentityProvider,
    /// Staff's.
    pub staff: IdentityProvider,
}

/// A provider, with what is known of it so far.
pub struct IdentityProvider {
    issuer: String,
    client_id: String,
    secret: String,
    redirect_uri: String,
    /// `acr` values that are strong enough; empty: any.
    pub acr: Vec<String>,
    identity_code_claim: Option<String>,
    http: openidconnect::reqwest::Client,
    known: Mutex<Option<Known>>,
    /// Whether it answered, and when it was asked.
    answered: tokio::sync::Mutex<Option<(Instant, bool)>>,
}

#[derive(Clone)]
struct Known {
    metadata: CoreProviderMetadata,
    keys: Vec<Jwk>,
    at: DateTime<Utc>,
}

/// What can go wrong at a provider. No values of tokens or persons.
#[derive(Debug, thiserror::Error)]
pub enum ProviderError {
    /// It can't be reached, or answers nonsense.
    #[error("the identity provider can't be used: {0}")]
    Unreachable(String),
    /// It refused the code.
    #[error("the identity provider refused the code")]
    CodeRefused,
    /// It gave no ID token, or a wrong one.
    #[error("the ID token is not acceptable: {0:?}")]
    Token(Option<TokenProblem>),
}

/// A token that was checked, with what proves it later.
pub struct Checked {
    /// What it says.
    pub facts: IdTokenFacts,
    /// As it came.
    pub raw: String,
    /// The key that verifies it.
    pub key: Jwk,
    /// E-mail and groups, for staff.
    pub email: Option<String>,
    /// Groups, for staff.
    pub groups: Vec<String>,
    /// What colleagues see, for staff.
    pub name: Option<String>,
}

impl Identities {
    /// Prepares both providers; nothing is fetched yet.
    ///
    /// # Errors
    /// When a secret can't be read or a setting is missing.
    pub fn new(config: &Config) -> Result<Self, ConfigError> {
        let base = config.public_url();
        Ok(Self {
            citizens: IdentityProvider::new(
                &config.citizens,
                format!("{base}/auth/citizen/callback"),
            )?,
            staff: IdentityProvider::new(&config.staff, format!("{base}/auth/staff/callback"))?,
        })
    }

    /// The origins that a form may lead to, each with a space before it.
    #[must_use]
    pub fn origins(&self) -> String {
        let mut origins: Vec<String> = [&self.citizens, &self.staff]
            .into_iter()
            .flat_map(IdentityProvider::origins)
            .map(|origin| format!(" {origin}"))
            .collect();
        origins.sort();
        origins.dedup();
        origins.concat()
    }
}

impl IdentityProvider {
    fn new(provider: &Provider, redirect_uri: String) -> Result<Self, ConfigError> {
        let need =
            |value: &Option<String>, name| value.clone().ok_or(ConfigError::Missing(vec![name]));
        let http = openidconnect::reqwest::ClientBuilder::new()
            // A redirect out of discovery or token endpoint leads astray.
            .redirect(openidconnect::reqwest::redirect::Policy::none())
            .timeout(std::time::Duration::from_secs(10))
            .build()
            .map_err(|_| ConfigError::Wrong("no HTTP client can be made"))?;
        Ok(Self {
            issuer: need(&provider.issuer, "issuer")?,
            client_id: need(&provider.client_id, "client_id")?,
            secret: provider.secret()?,
            redirect_uri,
            acr: provider.acr.clone(),
            identity_code_claim: provider.identity_code_claim.clone(),
            http,
            known: Mutex::new(None),
            answered: tokio::sync::Mutex::new(None),
        })
    }

    /// Who this portal is to the provider.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// The issuer.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Whether it answers. It is asked once a minute at most, however many want
    /// to know, and not for long.
    pub async fn reachable(&self) -> bool {
        let mut answered = self.answered.lock().await;
        if let Some((at, answers)) = *answered
            && at.elapsed() < ASK_AGAIN
        {
            return answers;
        }
        let issuer = self.issuer.trim_end_matches('/');
        let asked = self
            .http
            .get(format!("{issuer}/.well-known/openid-configuration"))
            .timeout(ASK)
            .send()
            .await;
        let answers = asked.is_ok_and(|answer| answer.status().is_success());
        *answered = Some((Instant::now(), answers));
        answers
    }

    fn origins(&self) -> Vec<String> {
        let mut origins: Vec<String> = Url::parse(&self.issuer)
            .map(|url| url.origin().ascii_serialization())
            .into_iter()
            .collect();
        if let Some(known) = self.known.lock().ok().and_then(|known| known.clone()) {
            origins.push(
                known
                    .metadata
                    .authorization_endpoint()
                    .url()
                    .origin()
                    .ascii_serialization(),
            );
        }
        origins
    }

    async fn known(&self, now: DateTime<Utc>) -> Result<Known, ProviderError> {
        let kept = self.known.lock().ok().and_then(|known| known.clone());
        if let Some(known) = kept.filter(|known| (now - known.at).abs() < KEEP) {
            return Ok(known);
        }
        let issuer = IssuerUrl::new(self.issuer.clone()).map_err(unreachable)?;
        let metadata = CoreProviderMetadata::discover_async(issuer, &self.http)
            .await
            .map_err(unreachable)?;
        let keys = self.fetch_keys(&metadata).await?;
        self.keep(Known {
            metadata,
            keys,
            at: now,
        })
    }

    fn keep(&self, known: Known) -> Result<Known, ProviderError> {
        if let Ok(mut slot) = self.known.lock() {
            *slot = Some(known.clone());
        }
        Ok(known)
    }

    async fn fetch_keys(&self, metadata: &CoreProviderMetadata) -> Result<Vec<Jwk>, ProviderError> {
        #[derive(serde::Deserialize)]
        struct Set {
            keys: Vec<serde_json::Value>,
        }
        let answer = self
            .http
            .get(metadata.jwks_uri().url().clone())
            .send()
            .await
            .map_err(unreachable)?;
        let bytes = answer.bytes().await.map_err(unreachable)?;
        let set: Set = serde_json::from_slice(&bytes).map_err(unreachable)?;
        // Keys of kinds that we don't know are other people's business.
        Ok(set
            .keys
            .into_iter()
            .filter_map(|key| serde_json::from_value(key).ok())
            .collect())
    }

    /// The address to send the browser to, and the PKCE verifier to keep.
    ///
    /// # Errors
    /// When discovery fails.
    pub async fn authorize(
        &self,
        state: &str,
        nonce: &str,
        language: Language,
        now: DateTime<Utc>,
    ) -> Result<(Url, String), ProviderError> {
        let known = self.known(now).await?;
        let redirect = RedirectUrl::new(self.redirect_uri.clone()).map_err(unreachable)?;
        let client = CoreClient::from_provider_metadata(
            known.metadata,
            ClientId::new(self.client_id.clone()),
            Some(ClientSecret::new(self.secret.clone())),
        )
        .set_redirect_uri(redirect);
        let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
        let (state, nonce) = (state.to_owned(), nonce.to_owned());
        let mut request = client
            .authorize_url(
                CoreAuthenticationFlow::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .add_scope(Scope::new("profile".to_owned()))
            .set_pkce_challenge(challenge)
            // A silent single sign-on would otherwise "sign".
            .add_extra_param("prompt", "login")
            .add_extra_param("max_age", "0")
            .add_extra_param("ui_locales", language.code());
        if !self.acr.is_empty() {
            request = request.add_extra_param("acr_values", self.acr.join(" "));
        }
        let (url, _, _) = request.url();
        Ok((url, verifier.into_secret()))
    }

    /// Exchanges the code and checks the ID token.
    ///
    /// # Errors
    /// [`ProviderError`]; a token that is not perfect is no token.
    pub async fn redeem(
        &self,
        code: String,
        verifier: String,
        nonce: &str,
        started: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Checked, ProviderError> {
        let known = self.known(now).await?;
        let redirect = RedirectUrl::new(self.redirect_uri.clone()).map_err(unreachable)?;
        let client = CoreClient::from_provider_metadata(
            known.metadata.clone(),
            ClientId::new(self.client_id.clone()),
            Some(ClientSecret::new(self.secret.clone())),
        )
        .set_redirect_uri(redirect);
        let response = client
            .exchange_code(AuthorizationCode::new(code))
            .map_err(unreachable)?
            .set_pkce_verifier(PkceCodeVerifier::new(verifier))
            .request_async(&self.http)
            .await
            .map_err(|_| ProviderError::CodeRefused)?;
        // The access token is not used; only the ID token counts.
        let _ = response.access_token();
        let raw = response
            .id_token()
            .ok_or(ProviderError::Token(None))?
            .to_string();
        self.check(raw, known, nonce, started, now).await
    }

    async fn check(
        &self,
        raw: String,
        known: Known,
        nonce: &str,
        started: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Checked, ProviderError> {
        let wrong = |problem| ProviderError::Token(Some(problem));
        let kid = token::key_id(&raw).map_err(wrong)?;
        let pick = |keys: &[Jwk]| match &kid {
            Some(kid) => keys
                .iter()
                .find(|key| key.kid.as_ref() == Some(kid))
                .cloned(),
            None if keys.len() == 1 => keys.first().cloned(),
            None => None,
        };
        let key = match pick(&known.keys) {
            Some(key) => key,
            None => {
                // Unknown key: the provider may have changed it just now.
                let keys = self.fetch_keys(&known.metadata).await?;
                let known = self.keep(Known {
                    keys,
                    at: now,
                    ..known
                })?;
                pick(&known.keys).ok_or(ProviderError::Token(None))?
            }
        };
        let own: Vec<String>;
        let acr_allowed = if self.acr.is_empty() {
            own = claim(&raw, "acr")
                .and_then(|acr| acr.as_str().map(str::to_owned))
                .into_iter()
                .collect();
            &own
        } else {
            &self.acr
        };
        let expect = Expectation {
            binding: token::Binding {
                issuer: &self.issuer,
                audience: &self.client_id,
                nonce,
            },
            acr_allowed,
            hetu_claim: self.identity_code_claim.as_deref(),
            now,
            started,
            skew: SKEW,
        };
        let facts = token::verify_id_token(&raw, &key, &expect).map_err(wrong)?;
        let text = |name| claim(&raw, name).and_then(|value| value.as_str().map(str::to_owned));
        let groups = claim(&raw, "groups")
            .and_then(|value| serde_json::from_value(value).ok())
            .unwrap_or_default();
        let verified = claim(&raw, "email_verified").is_none_or(|value| value == true);
        let email = text("email").filter(|_| verified);
        let name = text("name");
        Ok(Checked {
            facts,
            key,
            email,
            groups,
            name,
            raw,
        })
    }
}

/// A claim of a token that has been checked, or is about to be.
fn claim(raw: &str, name: &str) -> Option<serde_json::Value> {
    let payload = URL_SAFE_NO_PAD.decode(raw.split('.').nth(1)?).ok()?;
    let claims: serde_json::Map<String, serde_json::Value> =
        serde_json::from_slice(&payload).ok()?;
    claims.get(name).cloned()
}

/// What a member of staff is known by: issuer and subject, hashed.
#[must_use]
pub fn staff_id(issuer: &str, subject: &str) -> domain::role::StaffId {
    let mut digest = Sha256::new();
    digest.update(b"tietoluukku/staff/v1\0");
    digest.update(issuer.as_bytes());
    digest.update([0]);
    digest.update(subject.as_bytes());
    domain::role::StaffId(URL_SAFE_NO_PAD.encode(digest.finalize()))
}

fn unreachable(error: impl std::fmt::Display) -> ProviderError {
    ProviderError::Unreachable(error.to_string())
}
