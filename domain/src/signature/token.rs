//! Checking an identity provider's ID token (OpenID Connect Core 3.1.3.7), as a
//! pure function over the raw text.
//!
//! Stricter than the standard where a signature hangs on it: RS256 and ES256
//! only, one spelling of base64url, no repeated claims, and `nonce`, `acr` and
//! `auth_time` are all demanded.

mod object;

use std::fmt;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde_json::{Map, Value};
use thiserror::Error;

use super::{encoding::from_base64url, jwk::Jwk};
use object::object;

/// Longer tokens are refused unread; bytes.
const MAX_TOKEN: usize = 65_536;
/// `sub` has at most so many characters (OpenID Connect Core 2).
const MAX_SUBJECT: usize = 255;

/// Why a token is refused. Codes only: nothing of the token is repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TokenProblem {
    /// Unreasonably long.
    #[error("the token is too long")]
    TooLong,
    /// Not three segments.
    #[error("the token has not three segments")]
    NotThreeSegments,
    /// A segment is not strict base64url.
    #[error("a segment of the token is not strict base64url")]
    NotBase64,
    /// Header or claims are not a JSON object without repeated names.
    #[error("header or claims are not a JSON object without repeated names")]
    NotAnObject,
    /// The header demands an extension.
    #[error("the token demands an extension that is not known")]
    ExtensionDemanded,
    /// Not RS256 or ES256.
    #[error("the token's algorithm is not allowed")]
    AlgorithmRefused,
    /// The key is not for this algorithm or this use.
    #[error("the key does not fit the algorithm")]
    KeyUnfit,
    /// An RSA key below 2048 bits.
    #[error("the key is too short")]
    KeyWeak,
    /// Not P-256.
    #[error("the key's curve is not known")]
    CurveUnknown,
    /// Not a key at all.
    #[error("the key is malformed")]
    KeyMalformed,
    /// The token names another key.
    #[error("the token names another key")]
    KeyIdDiffers,
    /// The signature does not hold.
    #[error("the signature does not hold")]
    SignatureWrong,
    /// A demanded claim is not there.
    #[error("a demanded claim is missing")]
    ClaimMissing,
    /// A claim has the wrong type or an impossible value.
    #[error("a claim is malformed")]
    ClaimMalformed,
    /// Another issuer.
    #[error("the issuer differs")]
    IssuerDiffers,
    /// Made for somebody else.
    #[error("the token is for another audience")]
    AudienceDiffers,
    /// Made for several, and another one asked for it.
    #[error("the token was issued to another party")]
    PartyDiffers,
    /// Another attempt, or another request was signed.
    #[error("the nonce differs")]
    NonceDiffers,
    /// Expired.
    #[error("the token has expired")]
    Expired,
    /// Issued in the future, or not valid yet.
    #[error("the token is from the future")]
    NotYetValid,
    /// Issued before the attempt began.
    #[error("the token is older than the attempt")]
    TooOld,
    /// It does not tell when the person identified themselves.
    #[error("the time of identification is missing")]
    AuthTimeMissing,
    /// The person identified themselves before the attempt began, e.g. for
    /// another service: that is no signature.
    #[error("the identification is older than the attempt")]
    AuthTimeTooOld,
    /// Identified in the future.
    #[error("the identification is from the future")]
    AuthTimeInFuture,
    /// It does not tell how the person was identified.
    #[error("the level of identification is missing")]
    AcrMissing,
    /// The person was identified in a way that is not allowed.
    #[error("the level of identification is not allowed")]
    AcrRefused,
}

/// What binds a token to one attempt of one portal, whenever it is checked.
#[derive(Debug, Clone, Copy)]
pub struct Binding<'a> {
    /// The provider, exactly as it names itself.
    pub issuer: &'a str,
    /// The portal's client id at the provider.
    pub audience: &'a str,
    /// The nonce that went out.
    pub nonce: &'a str,
}

/// What a token must be when it arrives.
#[derive(Debug, Clone, Copy)]
pub struct Expectation<'a> {
    /// What binds it to this attempt.
    pub binding: Binding<'a>,
    /// The `acr` values that are good enough.
    pub acr_allowed: &'a [String],
    /// The claim that carries the personal identity code, where the provider
    /// gives one (`urn:oid:1.2.246.21`, `personal_identity_code`…).
    pub hetu_claim: Option<&'a str>,
    /// Now.
    pub now: DateTime<Utc>,
    /// When the person was sent to the provider: identification must be later.
    pub started: DateTime<Utc>,
    /// How far the provider's clock may be off.
    pub skew: TimeDelta,
}

/// What a checked token says. Its `Debug` form leaves out who the person is.
#[derive(Clone, PartialEq, Eq)]
pub struct IdTokenFacts {
    /// The provider.
    pub issuer: String,
    /// The person's name at the provider; for machines.
    pub subject: String,
    /// How the person was identified.
    pub acr: Option<String>,
    /// When the person was identified.
    pub auth_time: Option<DateTime<Utc>>,
    /// When the token was made.
    pub issued_at: DateTime<Utc>,
    /// The nonce that was signed.
    pub nonce: String,
    /// Given names.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: Option<String>,
    /// Date of birth, where the provider gives a whole date.
    pub birth_date: Option<NaiveDate>,
    /// The personal identity code as the provider spelt it; not checked here.
    pub hetu: Option<String>,
}

impl fmt::Debug for IdTokenFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdTokenFacts")
            .field("issuer", &self.issuer)
            .field("acr", &self.acr)
            .field("auth_time", &self.auth_time)
            .finish_non_exhaustive()
    }
}

/// Checks a token that just came back from the provider.
///
/// # Errors
/// The first [`TokenProblem`] found; the signature is checked before any claim
/// is looked at.
pub fn verify_id_token(
    raw: &str,
    key: &Jwk,
    expect: &Expectation<'_>,
) -> Result<IdTokenFacts, TokenProblem> {
    let claims = signed_claims(raw, key)?;
    let facts = bound_facts(&claims, &expect.binding, expect.hetu_claim)?;
    let latest = expect.now + expect.skew;
    let earliest = expect.started - expect.skew;
    if instant(&claims, "exp")?.ok_or(TokenProblem::ClaimMissing)? + expect.skew <= expect.now {
        return Err(TokenProblem::Expired);
    }
    if facts.issued_at > latest || instant(&claims, "nbf")?.is_some_and(|from| from > latest) {
        return Err(TokenProblem::NotYetValid);
    }
    if facts.issued_at < earliest {
        return Err(TokenProblem::TooOld);
    }
    let auth_time = facts.auth_time.ok_or(TokenProblem::AuthTimeMissing)?;
    if auth_time < earliest {
        return Err(TokenProblem::AuthTimeTooOld);
    }
    if auth_time > latest {
        return Err(TokenProblem::AuthTimeInFuture);
    }
    let acr = facts.acr.as_deref().ok_or(TokenProblem::AcrMissing)?;
    if !expect.acr_allowed.iter().any(|allowed| allowed == acr) {
        return Err(TokenProblem::AcrRefused);
    }
    Ok(facts)
}

/// Checks an archived token: signature, issuer, audience and nonce. It has
/// expired long ago, so no time is looked at; whether its times and `acr` were
/// good enough was decided when it arrived.
///
/// # Errors
/// The first [`TokenProblem`] found.
pub fn verify_archived_token(
    raw: &str,
    key: &Jwk,
    binding: &Binding<'_>,
) -> Result<IdTokenFacts, TokenProblem> {
    bound_facts(&signed_claims(raw, key)?, binding, None)
}

/// The key's name in a token's header, to choose the key by. Not to be trusted
/// for anything else: nothing is checked yet.
///
/// # Errors
/// A [`TokenProblem`] on the form of the token.
pub fn key_id(raw: &str) -> Result<Option<String>, TokenProblem> {
    optional_text(&segments(raw)?.header, "kid")
}

struct Segments<'a> {
    header: Map<String, Value>,
    claims: Vec<u8>,
    signed: &'a str,
    signature: Vec<u8>,
}

fn segments(raw: &str) -> Result<Segments<'_>, TokenProblem> {
    if raw.len() > MAX_TOKEN {
        return Err(TokenProblem::TooLong);
    }
    let (signed, signature) = raw.rsplit_once('.').ok_or(TokenProblem::NotThreeSegments)?;
    let (header, claims) = signed
        .split_once('.')
        .ok_or(TokenProblem::NotThreeSegments)?;
    if claims.contains('.') {
        return Err(TokenProblem::NotThreeSegments);
    }
    let decode = |text| from_base64url(text).map_err(|_| TokenProblem::NotBase64);
    Ok(Segments {
        header: object(&decode(header)?)?,
        claims: decode(claims)?,
        signed,
        signature: decode(signature)?,
    })
}

fn signed_claims(raw: &str, key: &Jwk) -> Result<Map<String, Value>, TokenProblem> {
    let parts = segments(raw)?;
    if parts.header.contains_key("crit") {
        return Err(TokenProblem::ExtensionDemanded);
    }
    let alg = optional_text(&parts.header, "alg")?.ok_or(TokenProblem::AlgorithmRefused)?;
    if let Some(kid) = optional_text(&parts.header, "kid")?
        && key.kid.as_deref() != Some(kid.as_str())
    {
        return Err(TokenProblem::KeyIdDiffers);
    }
    key.verify(&alg, parts.signed.as_bytes(), &parts.signature)?;
    object(&parts.claims)
}

fn bound_facts(
    claims: &Map<String, Value>,
    binding: &Binding<'_>,
    hetu_claim: Option<&str>,
) -> Result<IdTokenFacts, TokenProblem> {
    let issuer = text(claims, "iss")?;
    if issuer != binding.issuer {
        return Err(TokenProblem::IssuerDiffers);
    }
    check_audience(claims, binding.audience)?;
    let nonce = text(claims, "nonce")?;
    if nonce != binding.nonce {
        return Err(TokenProblem::NonceDiffers);
    }
    let subject = text(claims, "sub")?;
    if subject.is_empty() || subject.len() > MAX_SUBJECT {
        return Err(TokenProblem::ClaimMalformed);
    }
    Ok(IdTokenFacts {
        issuer,
        subject,
        acr: optional_text(claims, "acr")?,
        auth_time: instant(claims, "auth_time")?,
        issued_at: instant(claims, "iat")?.ok_or(TokenProblem::ClaimMissing)?,
        nonce,
        given_name: optional_text(claims, "given_name")?,
        family_name: optional_text(claims, "family_name")?,
        birth_date: optional_text(claims, "birthdate")?.and_then(|text| whole_date(&text)),
        hetu: hetu_claim.map_or(Ok(None), |claim| optional_text(claims, claim))?,
    })
}

/// The portal must be among the audience. Where others are too, or where the
/// token says to whom it was issued, that must be the portal.
fn check_audience(claims: &Map<String, Value>, audience: &str) -> Result<(), TokenProblem> {
    let all = match claims.get("aud") {
        None => return Err(TokenProblem::ClaimMissing),
        Some(Value::String(one)) => vec![one.as_str()],
        Some(Value::Array(several)) => several
            .iter()
            .map(|one| one.as_str().ok_or(TokenProblem::ClaimMalformed))
            .collect::<Result<_, _>>()?,
        Some(_) => return Err(TokenProblem::ClaimMalformed),
    };
    if !all.contains(&audience) {
        return Err(TokenProblem::AudienceDiffers);
    }
    match optional_text(claims, "azp")? {
        Some(party) if party == audience => Ok(()),
        None if all.len() == 1 => Ok(()),
        _ => Err(TokenProblem::PartyDiffers),
    }
}

fn text(claims: &Map<String, Value>, name: &str) -> Result<String, TokenProblem> {
    optional_text(claims, name)?.ok_or(TokenProblem::ClaimMissing)
}

fn optional_text(claims: &Map<String, Value>, name: &str) -> Result<Option<String>, TokenProblem> {
    match claims.get(name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(TokenProblem::ClaimMalformed),
    }
}

/// A date as `YYYY-MM-DD`. A year alone, or the year 0000 for one that is not
/// told (OpenID Connect Core 5.1), is none.
fn whole_date(text: &str) -> Option<NaiveDate> {
    let number = |digits: &str| -> Option<u32> {
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse().ok().filter(|_| plain)
    };
    let (year, rest) = text.split_once('-').filter(|(year, _)| year.len() == 4)?;
    let (month, day) = rest.split_once('-').filter(|(month, _)| month.len() == 2)?;
    let year = number(year).filter(|year| *year > 0)?;
    let day = number(day).filter(|_| day.len() == 2)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, day)
}

/// A time in whole seconds since 1970. Ten digits are enough for two centuries,
/// and keep sums with a skew far from the end of time.
fn instant(claims: &Map<String, Value>, name: &str) -> Result<Option<DateTime<Utc>>, TokenProblem> {
    let Some(value) = claims.get(name) else {
        return Ok(None);
    };
    value
        .as_i64()
        .filter(|seconds| (0..10_000_000_000).contains(seconds))
        .and_then(|seconds| DateTime::from_timestamp(seconds, 0))
        .map(Some)
        .ok_or(TokenProblem::ClaimMalformed)
}

#[cfg(test)]
mod tests;
