//! Honest and hostile tokens.

use serde_json::json;

use super::*;
use crate::signature::{encoding::to_base64url, test_keys::TestKey};

/// 2026-11-22T14:05:00Z, when the token comes back.
const NOW: i64 = 1_795_356_300;
const ISSUER: &str = "https://provider.example";
const NONCE: &str = "n-0S6_WzA2Mj";
const HETU: &str = "urn:oid:1.2.246.21";

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}

fn binding() -> Binding<'static> {
    Binding {
        issuer: ISSUER,
        audience: "portal",
        nonce: NONCE,
    }
}

fn verify(raw: &str, key: &Jwk) -> Result<IdTokenFacts, TokenProblem> {
    let acr_allowed = [
        "http://ftn.ficora.fi/2017/loa2",
        "http://ftn.ficora.fi/2017/loa3",
    ];
    let expect = Expectation {
        binding: binding(),
        acr_allowed: &acr_allowed.map(str::to_owned),
        hetu_claim: Some(HETU),
        now: at(NOW),
        started: at(NOW - 120),
        skew: TimeDelta::seconds(30),
    };
    verify_id_token(raw, key, &expect)
}

fn header(key: &TestKey) -> Value {
    json!({"alg": key.alg(), "kid": "test-1", "typ": "JWT"})
}

fn claims() -> Value {
    json!({
        "iss": ISSUER, "aud": "portal", "sub": "person-1", "nonce": NONCE,
        "exp": NOW + 300, "iat": NOW - 2, "auth_time": NOW - 5,
        "acr": "http://ftn.ficora.fi/2017/loa2",
        "given_name": "Maija", "family_name": "Meikäläinen", "birthdate": "1994-05-01",
        HETU: "010594Y9032",
    })
}

/// The claims with some of them changed; `null` takes one away.
fn with(changes: &Value) -> Value {
    let mut claims = claims();
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        } else {
            claims[name] = value.clone();
        }
    }
    claims
}

/// Signs the changed claims honestly and checks them.
fn outcome(changes: &Value) -> Result<IdTokenFacts, TokenProblem> {
    let key = TestKey::p256();
    verify(&key.token(&header(&key), &with(changes)), &key.jwk())
}

#[test]
fn an_honest_token_tells_who_when_and_how() {
    for key in [TestKey::rsa(), TestKey::p256()] {
        let raw = key.token(&header(&key), &claims());
        let facts = verify(&raw, &key.jwk()).unwrap();
        assert_eq!(facts.subject, "person-1");
        assert_eq!(facts.auth_time, Some(at(NOW - 5)));
        assert_eq!(facts.acr.as_deref(), Some("http://ftn.ficora.fi/2017/loa2"));
        assert_eq!(facts.birth_date, NaiveDate::from_ymd_opt(1994, 5, 1));
        assert_eq!(facts.hetu.as_deref(), Some("010594Y9032"));
        assert_eq!(key_id(&raw), Ok(Some("test-1".to_owned())));
        assert_eq!(
            verify_archived_token(&raw, &key.jwk(), &binding())
                .unwrap()
                .hetu,
            None
        );
    }
}

#[test]
fn facts_are_not_logged_with_the_person_in_them() {
    let text = format!("{:?}", outcome(&json!({})).unwrap());
    for secret in ["010594Y9032", "Maija", "Meikäläinen", "person-1", "1994"] {
        assert!(!text.contains(secret), "{secret}");
    }
}

#[test]
fn a_token_without_a_real_signature_is_refused() {
    let key = TestKey::rsa();
    let honest = key.token(&header(&key), &claims());
    let claims_segment = honest.split('.').nth(1).unwrap();
    let forged = |header: &Value, signature: &str| {
        format!(
            "{}.{claims_segment}.{signature}",
            to_base64url(header.to_string().as_bytes())
        )
    };
    for alg in ["none", "None", "nOnE"] {
        let raw = forged(&json!({"alg": alg, "kid": "test-1"}), "");
        assert_eq!(
            verify(&raw, &key.jwk()),
            Err(TokenProblem::AlgorithmRefused)
        );
    }
    let raw = forged(&json!({"kid": "test-1"}), "");
    assert_eq!(
        verify(&raw, &key.jwk()),
        Err(TokenProblem::AlgorithmRefused)
    );
    assert_eq!(
        verify(&forged(&header(&key), ""), &key.jwk()),
        Err(TokenProblem::SignatureWrong)
    );
}

#[test]
fn the_public_key_is_no_shared_secret() {
    use sha2::{Digest as _, Sha256};
    // HMAC-SHA-256 by hand (RFC 2104), keyed with the public modulus.
    let key = TestKey::rsa();
    let secret = Sha256::digest(key.jwk().n.unwrap());
    let pad = |byte: u8| -> Vec<u8> {
        (0..64)
            .map(|place| secret.get(place).copied().unwrap_or(0) ^ byte)
            .collect()
    };
    let signed = format!(
        "{}.{}",
        to_base64url(
            json!({"alg": "HS256", "kid": "test-1"})
                .to_string()
                .as_bytes()
        ),
        to_base64url(claims().to_string().as_bytes())
    );
    let inner = Sha256::digest([pad(0x36), signed.as_bytes().to_vec()].concat());
    let mac = Sha256::digest([pad(0x5c), inner.to_vec()].concat());
    let raw = format!("{signed}.{}", to_base64url(&mac));
    assert_eq!(
        verify(&raw, &key.jwk()),
        Err(TokenProblem::AlgorithmRefused)
    );
}

#[test]
fn a_swapped_key_is_noticed() {
    let (ours, theirs) = (TestKey::p256(), TestKey::p256());
    let raw = theirs.token(&header(&theirs), &claims());
    assert_eq!(verify(&raw, &ours.jwk()), Err(TokenProblem::SignatureWrong));
    let rsa = TestKey::rsa();
    assert_eq!(verify(&raw, &rsa.jwk()), Err(TokenProblem::KeyUnfit));
    let raw = theirs.token(&json!({"alg": "ES256", "kid": "test-2"}), &claims());
    assert_eq!(verify(&raw, &theirs.jwk()), Err(TokenProblem::KeyIdDiffers));
    let nameless = Jwk {
        kid: None,
        ..theirs.jwk()
    };
    assert_eq!(verify(&raw, &nameless), Err(TokenProblem::KeyIdDiffers));
    let raw = theirs.token(&json!({"alg": "ES256"}), &claims());
    assert!(
        verify(&raw, &theirs.jwk()).is_ok(),
        "a provider with one key need not name it"
    );
}

#[test]
fn the_form_of_a_token_is_strict() {
    let key = TestKey::p256();
    let honest = key.token(&header(&key), &claims());
    let segments: Vec<&str> = honest.split('.').collect();
    let three = |texts: [&str; 3]| texts.join(".");
    for raw in [
        String::new(),
        segments.concat(),
        format!("{}.{}", segments[0], segments[1]),
        format!("{honest}."),
        format!(".{honest}"),
        format!("{honest}.{}", segments[2]),
    ] {
        assert_eq!(
            verify(&raw, &key.jwk()),
            Err(TokenProblem::NotThreeSegments),
            "{raw}"
        );
    }
    for raw in [
        three([segments[0], segments[1], &format!("{}=", segments[2])]),
        three([segments[0], segments[1], &format!("{}==", segments[2])]),
        three([segments[0], segments[1], &format!("{}\n", segments[2])]),
        three([&format!(" {}", segments[0]), segments[1], segments[2]]),
        // 64 bytes leave four spare bits in the last letter.
        three([
            segments[0],
            segments[1],
            &format!("{}_", &segments[2][..85]),
        ]),
    ] {
        assert_eq!(
            verify(&raw, &key.jwk()),
            Err(TokenProblem::NotBase64),
            "{raw}"
        );
    }
    let long = format!("{honest}{}", "A".repeat(MAX_TOKEN));
    assert_eq!(verify(&long, &key.jwk()), Err(TokenProblem::TooLong));
}

#[test]
fn header_and_claims_are_objects_without_repetition() {
    let key = TestKey::p256();
    let (header, claims) = (header(&key).to_string(), claims().to_string());
    let twice = claims.replacen('{', r#"{"acr":"x","#, 1);
    for (header, claims) in [
        (header.as_str(), twice.as_str()),
        (header.as_str(), "[]"),
        (header.as_str(), ""),
        (header.as_str(), &format!("{claims} x")),
        (
            r#"{"alg":"none","alg":"ES256","kid":"test-1"}"#,
            claims.as_str(),
        ),
        ("\"ES256\"", claims.as_str()),
    ] {
        let raw = key.token_of_text(header, claims);
        assert_eq!(
            verify(&raw, &key.jwk()),
            Err(TokenProblem::NotAnObject),
            "{header}{claims}"
        );
    }
    let raw = key.token(
        &json!({"alg": "ES256", "crit": ["b64"], "b64": false}),
        &with(&json!({})),
    );
    assert_eq!(
        verify(&raw, &key.jwk()),
        Err(TokenProblem::ExtensionDemanded)
    );
}

#[test]
fn a_token_for_somebody_else_or_another_attempt_is_refused() {
    use TokenProblem as P;
    for (changes, problem) in [
        (
            json!({"iss": "https://provider.example/"}),
            P::IssuerDiffers,
        ),
        (json!({"iss": null}), P::ClaimMissing),
        (json!({"aud": "shop"}), P::AudienceDiffers),
        (json!({"aud": "portal "}), P::AudienceDiffers),
        (json!({"aud": []}), P::AudienceDiffers),
        (json!({"aud": null}), P::ClaimMissing),
        (json!({"aud": 7}), P::ClaimMalformed),
        (json!({"aud": ["portal", 7]}), P::ClaimMalformed),
        (json!({"aud": ["portal", "shop"]}), P::PartyDiffers),
        (
            json!({"aud": ["portal", "shop"], "azp": "shop"}),
            P::PartyDiffers,
        ),
        (json!({"azp": "shop"}), P::PartyDiffers),
        (json!({"nonce": "n-0S6_WzA2Mk"}), P::NonceDiffers),
        (json!({"nonce": null}), P::ClaimMissing),
        (json!({"sub": null}), P::ClaimMissing),
        (json!({"sub": ""}), P::ClaimMalformed),
        (json!({"sub": 1}), P::ClaimMalformed),
        (json!({"sub": "x".repeat(256)}), P::ClaimMalformed),
        (json!({HETU: 10_594}), P::ClaimMalformed),
    ] {
        assert_eq!(outcome(&changes).err(), Some(problem), "{changes}");
    }
    assert!(outcome(&json!({"aud": ["shop", "portal"], "azp": "portal"})).is_ok());
    assert!(outcome(&json!({"aud": ["portal"]})).is_ok());
}

#[test]
fn times_are_those_of_this_attempt() {
    use TokenProblem as P;
    for (changes, problem) in [
        (json!({"exp": NOW - 30}), P::Expired),
        (json!({"exp": null}), P::ClaimMissing),
        (json!({"exp": (NOW + 300).to_string()}), P::ClaimMalformed),
        (json!({"exp": 1.7e9}), P::ClaimMalformed),
        (json!({"exp": i64::MAX}), P::ClaimMalformed),
        (json!({"exp": -1}), P::ClaimMalformed),
        (json!({"iat": NOW + 31}), P::NotYetValid),
        (json!({"nbf": NOW + 31}), P::NotYetValid),
        (json!({"iat": NOW - 151}), P::TooOld),
        (json!({"iat": null}), P::ClaimMissing),
        (json!({"auth_time": null}), P::AuthTimeMissing),
        (json!({"auth_time": NOW - 151}), P::AuthTimeTooOld),
        (json!({"auth_time": NOW - 86_400}), P::AuthTimeTooOld),
        (json!({"auth_time": NOW + 31}), P::AuthTimeInFuture),
        (json!({"auth_time": "now"}), P::ClaimMalformed),
    ] {
        assert_eq!(outcome(&changes).err(), Some(problem), "{changes}");
    }
    for fine in [
        json!({"exp": NOW - 29}),
        json!({"iat": NOW + 30, "auth_time": NOW + 30}),
        json!({"iat": NOW - 150, "auth_time": NOW - 150}),
    ] {
        assert!(outcome(&fine).is_ok(), "{fine}");
    }
}

#[test]
fn weak_identification_is_refused() {
    use TokenProblem as P;
    for (changes, problem) in [
        (json!({"acr": null}), P::AcrMissing),
        (json!({"acr": "0"}), P::AcrRefused),
        (
            json!({"acr": "http://ftn.ficora.fi/2017/loa1"}),
            P::AcrRefused,
        ),
        (
            json!({"acr": "http://ftn.ficora.fi/2017/loatest2"}),
            P::AcrRefused,
        ),
        (
            json!({"acr": ["http://ftn.ficora.fi/2017/loa2"]}),
            P::ClaimMalformed,
        ),
    ] {
        assert_eq!(outcome(&changes).err(), Some(problem), "{changes}");
    }
}

#[test]
fn an_archived_token_may_be_old_but_not_another() {
    let key = TestKey::p256();
    let check = |changes: &Value| {
        verify_archived_token(
            &key.token(&header(&key), &with(changes)),
            &key.jwk(),
            &binding(),
        )
    };
    assert!(check(&json!({"exp": 0, "iat": 0, "auth_time": 0})).is_ok());
    assert_eq!(
        check(&json!({"nonce": "x"})).err(),
        Some(TokenProblem::NonceDiffers)
    );
    assert_eq!(
        check(&json!({"iss": "x"})).err(),
        Some(TokenProblem::IssuerDiffers)
    );
    assert_eq!(
        check(&json!({"aud": "x"})).err(),
        Some(TokenProblem::AudienceDiffers)
    );
}

#[test]
fn a_birth_date_that_is_no_whole_date_is_left_out() {
    for text in [
        "1994",
        "0000-05-01",
        "1994-05-01x",
        "1994-5-001",
        "1994-02-30",
        "",
    ] {
        assert_eq!(
            outcome(&json!({"birthdate": text})).unwrap().birth_date,
            None,
            "{text}"
        );
    }
}
