//! The authorization endpoint.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use domain::language::Language;
use url::Url;

use super::params::Params;
use super::token::is_form;
use super::{Grant, Issuer, login};
use crate::demo::words::from_locales;

/// Longest state and nonce we carry back.
const LONGEST: usize = 512;

/// A request that passed every check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorizationRequest {
    /// Who asks.
    pub client_id: String,
    /// Where the answer goes; registered.
    pub redirect_uri: String,
    /// Returned as it came.
    pub state: String,
    /// Goes into the ID token.
    pub nonce: String,
    /// SHA-256 of the verifier to come (RFC 7636).
    pub challenge: [u8; 32],
    /// Whether the person must, may or must not be asked.
    pub prompt: Prompt,
    /// How old the log-in may be, in seconds.
    pub max_age: Option<i64>,
    /// The language of the log-in page.
    pub lang: Language,
}

/// The `prompt` parameter, as far as it changes what happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prompt {
    /// Ask only when there is no session.
    WhenNeeded,
    /// Always ask (`login`, `select_account`).
    Always,
    /// Never ask (`none`).
    Never,
}

/// Why a request is not answered with a code.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Client or redirect address cannot be trusted: a page, no redirect.
    Page(&'static str),
    /// An error for the client (RFC 6749, 4.1.2.1).
    Back {
        redirect_uri: String,
        state: Option<String>,
        error: &'static str,
        why: &'static str,
    },
}

/// `GET /authorize`.
pub async fn by_get(
    State(issuer): State<Arc<Issuer>>,
    RawQuery(query): RawQuery,
    jar: CookieJar,
) -> Response {
    answer(
        &issuer,
        &Params::parse(query.unwrap_or_default().as_bytes()),
        &jar,
    )
}

/// `POST /authorize`, which OpenID Connect demands beside GET. It comes from
/// the client's site, so no origin check.
pub async fn by_post(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    jar: CookieJar,
    body: Bytes,
) -> Response {
    if !is_form(&headers) {
        return login::bad_request(&issuer, Language::Fi, "content-type");
    }
    answer(&issuer, &Params::parse(&body), &jar)
}

fn answer(issuer: &Issuer, params: &Params, jar: &CookieJar) -> Response {
    let request = match check(issuer, params) {
        Ok(request) => request,
        Err(Refusal::Page(code)) => {
            let lang = from_locales(params.get("ui_locales").unwrap_or_default());
            return login::bad_request(issuer, lang, code);
        }
        Err(Refusal::Back {
            redirect_uri,
            state,
            error,
            why,
        }) => return back(issuer, &redirect_uri, state.as_deref(), error, why),
    };
    let now = issuer.now();
    if request.prompt != Prompt::Always
        && let Some(cookie) = jar.get(&issuer.cookie_name())
    {
        let token = cookie.value().to_owned();
        let session = issuer
            .store()
            .sessions
            .get(now, &token)
            .filter(|session| young_enough(session.auth_time, now, request.max_age))
            .map(|session| (session.person.clone(), session.auth_time));
        if let Some((person, auth_time)) = session {
            return complete(issuer, request, person, auth_time, token);
        }
    }
    if request.prompt == Prompt::Never {
        return back(
            issuer,
            &request.redirect_uri,
            Some(&request.state),
            "login_required",
            "nobody is logged in",
        );
    }
    login::page(issuer, request)
}

/// Whether a log-in at `auth_time` is fresh enough. `max_age=0` is as good as
/// `prompt=login` (OpenID Connect Core, 3.1.2.1).
fn young_enough(auth_time: DateTime<Utc>, now: DateTime<Utc>, max_age: Option<i64>) -> bool {
    match max_age {
        None => true,
        Some(0) => false,
        Some(age) => (now - auth_time).num_seconds() <= age,
    }
}

/// Checks a request. Nothing is redirected before the client and its address
/// are known to belong together.
pub fn check(issuer: &Issuer, params: &Params) -> Result<AuthorizationRequest, Refusal> {
    let client = params
        .get("client_id")
        .and_then(|id| issuer.client(id))
        .ok_or(Refusal::Page("client_id"))?;
    let redirect_uri = params
        .get("redirect_uri")
        .filter(|uri| client.redirect_uris.iter().any(|known| known == uri))
        .ok_or(Refusal::Page("redirect_uri"))?;

    let state = params.get("state").filter(|state| printable(state));
    let refuse = |error, why| Refusal::Back {
        redirect_uri: redirect_uri.to_owned(),
        state: state.map(str::to_owned),
        error,
        why,
    };
    let invalid = |why| refuse("invalid_request", why);

    if params.any_repeated() {
        return Err(invalid("a parameter is repeated"));
    }
    for (name, error) in [
        ("request", "request_not_supported"),
        ("request_uri", "request_uri_not_supported"),
        ("registration", "registration_not_supported"),
    ] {
        if params.get(name).is_some() {
            return Err(refuse(error, "this parameter is not supported"));
        }
    }
    match params.get("response_type") {
        Some("code") => {}
        Some(_) => {
            return Err(refuse(
                "unsupported_response_type",
                "response_type must be code",
            ));
        }
        None => return Err(invalid("response_type is missing")),
    }
    if params
        .get("response_mode")
        .is_some_and(|mode| mode != "query")
    {
        return Err(invalid("response_mode must be query"));
    }
    let scopes = params
        .get("scope")
        .ok_or_else(|| refuse("invalid_scope", "scope is missing"))?;
    if !scopes.split(' ').any(|scope| scope == "openid") {
        return Err(refuse("invalid_scope", "scope must contain openid"));
    }
    let state = state.ok_or_else(|| invalid("state is missing or malformed"))?;
    if state.len() < 16 {
        return Err(invalid("state is shorter than 16 characters"));
    }
    let nonce = params
        .get("nonce")
        .filter(|nonce| printable(nonce))
        .ok_or_else(|| invalid("nonce is missing or malformed"))?;
    if params.get("code_challenge_method") != Some("S256") {
        return Err(invalid("code_challenge_method must be S256"));
    }
    let challenge = params
        .get("code_challenge")
        .and_then(|text| URL_SAFE_NO_PAD.decode(text).ok())
        .and_then(|bytes| <[u8; 32]>::try_from(bytes).ok())
        .ok_or_else(|| invalid("code_challenge is missing or malformed"))?;
    let prompt = match params.get("prompt") {
        None => Prompt::WhenNeeded,
        Some("none") => Prompt::Never,
        Some(values) => {
            let mut prompt = Prompt::WhenNeeded;
            for value in values.split(' ') {
                match value {
                    "login" | "select_account" => prompt = Prompt::Always,
                    // There is nothing to consent to here.
                    "consent" => {}
                    "none" => return Err(invalid("prompt none excludes all others")),
                    _ => return Err(invalid("prompt has an unknown value")),
                }
            }
            prompt
        }
    };
    let max_age = match params.get("max_age") {
        None => None,
        Some(text) if text.len() <= 10 && text.bytes().all(|b| b.is_ascii_digit()) => {
            text.parse::<i64>().ok()
        }
        Some(_) => return Err(invalid("max_age must be a number of seconds")),
    };
    Ok(AuthorizationRequest {
        client_id: client.id.clone(),
        redirect_uri: redirect_uri.to_owned(),
        state: state.to_owned(),
        nonce: nonce.to_owned(),
        challenge,
        prompt,
        max_age,
        lang: from_locales(params.get("ui_locales").unwrap_or_default()),
    })
}

/// Printable ASCII (RFC 6749, appendix A) of a sane length.
fn printable(text: &str) -> bool {
    text.len() <= LONGEST && text.bytes().all(|b| (0x20..=0x7e).contains(&b))
}

/// Sends the person back with a code.
pub fn complete(
    issuer: &Issuer,
    request: AuthorizationRequest,
    person: String,
    auth_time: DateTime<Utc>,
    session: String,
) -> Response {
    let now = issuer.now();
    let (redirect_uri, state) = (request.redirect_uri.clone(), request.state.clone());
    let code = issuer.store().codes.put(
        now,
        Grant {
            request,
            person,
            auth_time,
            issued: now,
            session,
            used: false,
        },
    );
    match code {
        Some(code) => redirect(
            issuer,
            &redirect_uri,
            &[("code", &code), ("state", &state), ("iss", &issuer.url)],
        ),
        None => back(
            issuer,
            &redirect_uri,
            Some(&state),
            "temporarily_unavailable",
            "too many log-ins at once",
        ),
    }
}

/// Sends the person back with an error.
pub fn back(
    issuer: &Issuer,
    redirect_uri: &str,
    state: Option<&str>,
    error: &'static str,
    why: &'static str,
) -> Response {
    let mut pairs = vec![("error", error), ("error_description", why)];
    pairs.extend(state.map(|state| ("state", state)));
    // The issuer's name in the answer keeps two providers apart (RFC 9207).
    pairs.push(("iss", &issuer.url));
    redirect(issuer, redirect_uri, &pairs)
}

fn redirect(issuer: &Issuer, redirect_uri: &str, pairs: &[(&str, &str)]) -> Response {
    match Url::parse(redirect_uri) {
        Ok(mut url) => {
            url.query_pairs_mut().extend_pairs(pairs);
            Redirect::to(url.as_str()).into_response()
        }
        // Registered addresses are checked at start, so this does not happen.
        Err(_) => (
            StatusCode::INTERNAL_SERVER_ERROR,
            login::bad_request(issuer, Language::Fi, "redirect_uri"),
        )
            .into_response(),
    }
}
