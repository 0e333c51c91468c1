//! The token endpoint.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::TimeDelta;
use percent_encoding::percent_decode_str;
use serde_json::json;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::claims::{LIFE, claims};
use super::params::Params;
use super::shelf::random_token;
use super::{Client, Grant, Issuer};

/// How long a code may be exchanged.
fn code_life() -> TimeDelta {
    TimeDelta::seconds(60)
}

/// An error answer (RFC 6749, 5.2).
struct TokenError {
    error: &'static str,
    why: &'static str,
}

impl IntoResponse for TokenError {
    fn into_response(self) -> Response {
        let body = Json(json!({ "error": self.error, "error_description": self.why }));
        if self.error == "invalid_client" {
            let challenge = HeaderValue::from_static("Basic realm=\"token\"");
            (
                StatusCode::UNAUTHORIZED,
                [(header::WWW_AUTHENTICATE, challenge)],
                body,
            )
                .into_response()
        } else {
            (StatusCode::BAD_REQUEST, body).into_response()
        }
    }
}

/// Whether the body is declared as a form.
pub fn is_form(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .is_some_and(|essence| {
            essence
                .trim()
                .eq_ignore_ascii_case("application/x-www-form-urlencoded")
        })
}

/// `POST /token`.
pub async fn exchange(
    State(issuer): State<Arc<Issuer>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    match answer(&issuer, &headers, &body) {
        Ok(response) => response,
        Err(error) => error.into_response(),
    }
}

fn answer(issuer: &Issuer, headers: &HeaderMap, body: &[u8]) -> Result<Response, TokenError> {
    let fail = |error, why| TokenError { error, why };
    if !is_form(headers) {
        return Err(fail("invalid_request", "the body must be a form"));
    }
    let params = Params::parse(body);
    let client = authenticate(issuer, headers, &params)?;
    if params.any_repeated() {
        return Err(fail("invalid_request", "a parameter is repeated"));
    }
    if params
        .get("client_id")
        .is_some_and(|named| named != client.id)
    {
        return Err(fail("invalid_request", "client_id is another client's"));
    }
    match params.get("grant_type") {
        Some("authorization_code") => {}
        Some(_) => {
            return Err(fail(
                "unsupported_grant_type",
                "only authorization_code is supported",
            ));
        }
        None => return Err(fail("invalid_request", "grant_type is missing")),
    }
    let need = |name, why| params.get(name).ok_or(fail("invalid_request", why));
    let code = need("code", "code is missing")?;
    let redirect_uri = need("redirect_uri", "redirect_uri is missing")?;
    let verifier = need("code_verifier", "code_verifier is missing")?;
    if !well_formed_verifier(verifier) {
        return Err(fail("invalid_request", "code_verifier is malformed"));
    }

    let access_token = random_token();
    let mut store = issuer.store();
    let outcome = redeem(
        issuer,
        store.codes.get(issuer.now(), code),
        client,
        redirect_uri,
        verifier,
    );
    let grant = match outcome {
        Ok(grant) => grant,
        Err(Redeem::Refused(why)) => return Err(fail("invalid_grant", why)),
        Err(Redeem::Replayed(session)) => {
            // Somebody else has seen this code: what came of it is worth
            // nothing any more (RFC 9700, 2.1.1).
            store.sessions.take(issuer.now(), &session);
            return Err(fail("invalid_grant", "the code was used before"));
        }
    };
    let claims = claims(issuer, grant, &access_token)
        .ok_or(fail("invalid_grant", "the person is not known any more"))?;
    let id_token = issuer.key.sign(&claims);
    Ok((
        [(header::PRAGMA, "no-cache")],
        Json(json!({
            "access_token": access_token,
            "token_type": "Bearer",
            "expires_in": LIFE,
            "scope": "openid",
            "id_token": id_token,
        })),
    )
        .into_response())
}

enum Redeem {
    Refused(&'static str),
    Replayed(String),
}

/// Uses a code up. Any try by the right client uses it, so a wrong verifier or
/// address cannot be tried again.
fn redeem<'a>(
    issuer: &Issuer,
    grant: Option<&'a mut Grant>,
    client: &Client,
    redirect_uri: &str,
    verifier: &str,
) -> Result<&'a Grant, Redeem> {
    let grant = grant
        .filter(|grant| grant.request.client_id == client.id)
        .ok_or(Redeem::Refused("the code is unknown or expired"))?;
    if grant.used {
        return Err(Redeem::Replayed(grant.session.clone()));
    }
    grant.used = true;
    if issuer.now() - grant.issued >= code_life() {
        return Err(Redeem::Refused("the code is unknown or expired"));
    }
    if grant.request.redirect_uri != redirect_uri {
        return Err(Redeem::Refused("redirect_uri is not the one before"));
    }
    let challenge: [u8; 32] = Sha256::digest(verifier.as_bytes()).into();
    if !bool::from(challenge.ct_eq(&grant.request.challenge)) {
        return Err(Redeem::Refused("code_verifier does not fit"));
    }
    Ok(grant)
}

/// RFC 7636, 4.1: 43 to 128 unreserved characters.
fn well_formed_verifier(verifier: &str) -> bool {
    (43..=128).contains(&verifier.len())
        && verifier
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b))
}

/// client_secret_basic and nothing else (RFC 6749, 2.3.1: id and secret are
/// form-encoded before they are joined).
fn authenticate<'a>(
    issuer: &'a Issuer,
    headers: &HeaderMap,
    params: &Params,
) -> Result<&'a Client, TokenError> {
    let fail = |error, why| TokenError { error, why };
    let mut all = headers.get_all(header::AUTHORIZATION).iter();
    let (first, more) = (all.next(), all.next());
    let Some(value) = first else {
        return Err(fail(
            "invalid_client",
            "client_secret_basic is the only way",
        ));
    };
    let in_body = ["client_secret", "client_assertion"]
        .into_iter()
        .any(|name| params.get(name).is_some());
    if more.is_some() || in_body {
        return Err(fail("invalid_request", "more than one way to authenticate"));
    }
    let (id, secret) =
        basic(value).ok_or(fail("invalid_client", "the credentials are malformed"))?;
    let client = issuer.client(&id);
    // Hashes of equal length, compared in constant time, also for an unknown
    // client: the time tells neither the secret nor who is registered.
    let expected = Sha256::digest(client.map_or(b"".as_slice(), |c| c.secret.as_bytes()));
    let given = Sha256::digest(secret.as_bytes());
    let same = bool::from(expected.ct_eq(&given));
    client
        .filter(|_| same)
        .ok_or(fail("invalid_client", "unknown client or wrong secret"))
}

fn basic(value: &HeaderValue) -> Option<(String, String)> {
    let (scheme, credentials) = value.to_str().ok()?.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let joined = String::from_utf8(STANDARD.decode(credentials.trim()).ok()?).ok()?;
    let (id, secret) = joined.split_once(':')?;
    let decode = |part: &str| {
        let spaced = part.replace('+', " ");
        percent_decode_str(&spaced)
            .decode_utf8()
            .ok()
            .map(|text| text.into_owned())
    };
    Some((decode(id)?, decode(secret)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credentials_are_decoded_after_the_colon_is_found() {
        let value = format!("basic {}", STANDARD.encode("a%3Ab:s%2Be+c:x"));
        let value = HeaderValue::from_str(&value).expect("a header");
        assert_eq!(basic(&value), Some(("a:b".into(), "s+e c:x".into())));
        assert_eq!(basic(&HeaderValue::from_static("Bearer x")), None);
        assert_eq!(basic(&HeaderValue::from_static("Basic !!!")), None);
    }

    #[test]
    fn verifiers_have_a_length_and_an_alphabet() {
        assert!(well_formed_verifier(&"a".repeat(43)));
        assert!(!well_formed_verifier(&"a".repeat(42)));
        assert!(!well_formed_verifier(&"a".repeat(129)));
        assert!(!well_formed_verifier(&format!("{}+", "a".repeat(43))));
    }
}
