//! What an ID token says.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::{Grant, Issuer, Realm};
use crate::demo::people::subject;

/// The claim of the Finnish identity code, by the name that Finnish brokers
/// use.
pub const HETU: &str = "urn:oid:1.2.246.21";

/// How long an ID token is valid, in seconds.
pub const LIFE: i64 = 300;

/// The claims for a grant, or nothing when the person is not known any more.
/// A client gets what its realm is for, whichever scopes it names beside
/// `openid`: there is no UserInfo endpoint to fetch the rest from.
pub fn claims(issuer: &Issuer, grant: &Grant, access_token: &str) -> Option<Value> {
    let now = issuer.now().timestamp();
    let mut claims = match issuer.realm {
        Realm::Citizen => {
            let person = issuer.edge.people.citizen(&grant.person)?;
            let mut claims = Map::new();
            claims.insert("given_name".into(), json!(person.given_name));
            claims.insert("family_name".into(), json!(person.family_name));
            claims.insert("birthdate".into(), json!(person.birthdate.to_string()));
            claims.insert("locale".into(), json!(person.locale));
            if let Some(code) = &person.hetu {
                claims.insert(HETU.into(), json!(code.as_str()));
            }
            claims
        }
        Realm::Staff => {
            let person = issuer.edge.people.staff_member(&grant.person)?;
            let mut claims = Map::new();
            claims.insert("name".into(), json!(person.name));
            claims.insert("email".into(), json!(person.email));
            claims.insert("email_verified".into(), json!(true));
            claims.insert("groups".into(), json!(person.groups));
            claims
        }
    };
    let client = &grant.request.client_id;
    for (name, value) in [
        ("iss", json!(issuer.url)),
        ("aud", json!(client)),
        ("sub", json!(subject(client, &grant.person))),
        ("iat", json!(now)),
        ("exp", json!(now + LIFE)),
        ("auth_time", json!(grant.auth_time.timestamp())),
        ("nonce", json!(grant.request.nonce)),
        ("acr", json!(issuer.realm.acr())),
        // RFC 8176: the person was there and answered. Nothing else is proven.
        ("amr", json!(["user"])),
        ("at_hash", json!(left_half(access_token))),
    ] {
        claims.insert(name.into(), value);
    }
    Some(Value::Object(claims))
}

/// The left half of the SHA-256 of an access token (OpenID Connect Core,
/// 3.1.3.6).
fn left_half(access_token: &str) -> String {
    let hash = Sha256::digest(access_token.as_bytes());
    URL_SAFE_NO_PAD.encode(&hash[..16])
}
