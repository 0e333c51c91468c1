use chrono::TimeDelta;
use openidconnect::core::{CoreAuthenticationFlow, CoreClient, CoreProviderMetadata};
use openidconnect::{
    AuthorizationCode, ClientId, ClientSecret, CsrfToken, IssuerUrl, Nonce, PkceCodeChallenge,
    RedirectUrl, Scope,
};
use p256::EncodedPoint;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};

use super::*;
use crate::demo::people::subject;

fn decode(part: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(part).expect("base64url")
}

/// Verifies a token against the published keys by hand and returns its claims.
async fn verified(browser: &Browser, party: &RelyingParty, token: &str) -> Value {
    let discovery: Value = browser
        .get(&format!(
            "{}/.well-known/openid-configuration",
            party.issuer
        ))
        .await
        .json()
        .await
        .expect("JSON");
    assert_eq!(discovery["issuer"], party.issuer);
    let jwks: Value = browser
        .get(discovery["jwks_uri"].as_str().expect("an address"))
        .await
        .json()
        .await
        .expect("JSON");
    let parts: Vec<&str> = token.split('.').collect();
    let [header, payload, signature] = parts[..] else {
        panic!("three parts");
    };
    let head: Value = serde_json::from_slice(&decode(header)).expect("JSON");
    assert_eq!(head["alg"], "ES256");
    let key = jwks["keys"]
        .as_array()
        .expect("keys")
        .iter()
        .find(|key| key["kid"] == head["kid"])
        .expect("the key");
    let coordinate = |name: &str| -> [u8; 32] {
        decode(key[name].as_str().expect("text"))
            .try_into()
            .expect("32 bytes")
    };
    let point = EncodedPoint::from_affine_coordinates(
        &coordinate("x").into(),
        &coordinate("y").into(),
        false,
    );
    VerifyingKey::from_encoded_point(&point)
        .expect("a point")
        .verify(
            format!("{header}.{payload}").as_bytes(),
            &Signature::from_slice(&decode(signature)).expect("a signature"),
        )
        .expect("verifies");
    serde_json::from_slice(&decode(payload)).expect("JSON")
}

async fn claims_of(browser: &Browser, party: &RelyingParty, person: &str) -> Value {
    let code = browser.code(party, person).await;
    let response = browser.token(party, &exchange(party, &code)).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    let body: Value = response.json().await.expect("JSON");
    assert_eq!(body["token_type"], "Bearer");
    verified(browser, party, body["id_token"].as_str().expect("a token")).await
}

#[tokio::test]
async fn a_citizen_is_identified() {
    let (edge, clock) = world().await;
    let party = &edge.citizen;
    clock.set(clock.now() + TimeDelta::days(400));
    let claims = claims_of(&Browser::new(), party, "matti").await;
    assert_eq!(claims["iss"], party.issuer);
    assert_eq!(claims["aud"], "tietoluukku-citizen");
    assert_eq!(claims["sub"], subject("tietoluukku-citizen", "matti"));
    assert_eq!(claims["nonce"], NONCE);
    assert_eq!(claims["acr"], "http://ftn.ficora.fi/2017/loa2");
    assert_eq!(claims["given_name"], "Matti");
    assert_eq!(claims["birthdate"], "1979-05-12");
    assert_eq!(claims["urn:oid:1.2.246.21"], "120579-9039");
    // One clock for portal and provider.
    let now = clock.now().timestamp();
    let number = |name: &str| claims[name].as_i64().expect("a number");
    assert!((now - number("iat")).abs() <= 5);
    assert_eq!(number("exp"), number("iat") + 300);
    assert!((number("iat") - number("auth_time")).abs() <= 5);
}

#[tokio::test]
async fn a_person_from_abroad_has_no_identity_code() {
    let (edge, _clock) = world().await;
    let claims = claims_of(&Browser::new(), &edge.citizen, "carmen").await;
    assert_eq!(claims["given_name"], "Carmen");
    assert!(claims.get("urn:oid:1.2.246.21").is_none());
}

#[tokio::test]
async fn staff_come_with_their_groups() {
    let (edge, _clock) = world().await;
    let claims = claims_of(&Browser::new(), &edge.staff, "ii-tietosuoja").await;
    assert_eq!(claims["acr"], "staff");
    assert_eq!(
        claims["groups"],
        serde_json::json!(["ii:tietosuojavastaava"])
    );
    assert_eq!(claims["email"], "tietosuojavastaava@ii.example");
    assert!(claims.get("birthdate").is_none());
}

/// The library that the portal uses finds its way by discovery alone and
/// accepts the token.
#[tokio::test]
async fn an_independent_client_library_accepts_the_token() {
    let (edge, _clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    let metadata = CoreProviderMetadata::discover_async(
        IssuerUrl::new(party.issuer.clone()).expect("a URL"),
        &browser.http,
    )
    .await
    .expect("discovers");
    let client = CoreClient::from_provider_metadata(
        metadata,
        ClientId::new(party.client_id.clone()),
        Some(ClientSecret::new(party.client_secret.clone())),
    )
    .set_redirect_uri(RedirectUrl::new(party.redirect_uri.clone()).expect("a URL"));
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (url, state, nonce) = client
        .authorize_url(
            CoreAuthenticationFlow::AuthorizationCode,
            CsrfToken::new_random,
            Nonce::new_random,
        )
        .add_scope(Scope::new("profile".into()))
        .set_pkce_challenge(challenge)
        .url();
    let page = browser.get(url.as_str()).await;
    let answer = browser.press(party, page, ("person", "aino")).await;
    let answer = location(&answer, party);
    assert_eq!(&answer["state"], state.secret());
    let tokens = client
        .exchange_code(AuthorizationCode::new(answer["code"].clone()))
        .expect("a token endpoint")
        .set_pkce_verifier(verifier)
        .request_async(&browser.http)
        .await
        .expect("tokens");
    let token = tokens.extra_fields().id_token().expect("an ID token");
    let claims = token
        .claims(&client.id_token_verifier(), &nonce)
        .expect("verifies");
    assert_eq!(claims.subject().as_str(), subject(&party.client_id, "aino"));
}

#[tokio::test]
async fn a_session_logs_in_silently_but_never_when_a_log_in_is_demanded() {
    let (edge, clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    // Nobody is logged in yet.
    let silent = [("prompt", Some("none"))];
    let answer = location(&browser.authorize(party, &silent).await, party);
    assert_eq!(answer["error"], "login_required");

    browser.code(party, "matti").await;
    for quiet in [&[][..], &silent[..], &[("max_age", Some("100"))][..]] {
        let answer = location(&browser.authorize(party, quiet).await, party);
        assert!(answer.contains_key("code"), "{quiet:?}");
    }
    for demanded in [
        ("prompt", "login"),
        ("max_age", "0"),
        ("prompt", "select_account"),
    ] {
        let page = browser
            .authorize(party, &[(demanded.0, Some(demanded.1))])
            .await;
        assert_eq!(page.status(), StatusCode::OK, "{demanded:?}");
    }

    // A silent log-in keeps the time of the real one.
    let before = clock.now().timestamp();
    clock.set(clock.now() + TimeDelta::seconds(200));
    let answer = location(&browser.authorize(party, &[]).await, party);
    let response = browser
        .token(party, &exchange(party, &answer["code"]))
        .await;
    let body: Value = response.json().await.expect("JSON");
    let claims = verified(&browser, party, body["id_token"].as_str().expect("text")).await;
    assert!((claims["auth_time"].as_i64().expect("a number") - before).abs() <= 5);
    let old = browser.authorize(party, &[("max_age", Some("100"))]).await;
    assert_eq!(old.status(), StatusCode::OK);

    // Ended at the provider's own page.
    let out = browser
        .send(browser.http.post(format!("{}/logout", party.issuer)))
        .await;
    assert_eq!(out.status(), StatusCode::OK);
    let answer = location(&browser.authorize(party, &silent).await, party);
    assert_eq!(answer["error"], "login_required");
}

#[tokio::test]
async fn the_issuers_share_nothing() {
    let (edge, _clock) = world().await;
    let browser = Browser::new();
    let code = browser.code(&edge.citizen, "matti").await;
    let cross = browser
        .token(&edge.staff, &exchange(&edge.staff, &code))
        .await;
    assert_eq!(error_of(cross).await.1, "invalid_grant");
    let key = async |party: &RelyingParty| -> Value {
        let jwks: Value = browser
            .get(&format!("{}/jwks", party.issuer))
            .await
            .json()
            .await
            .expect("JSON");
        jwks["keys"][0]["kid"].clone()
    };
    assert_ne!(key(&edge.citizen).await, key(&edge.staff).await);
}
