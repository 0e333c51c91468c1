use chrono::TimeDelta;

use super::*;

#[tokio::test]
async fn a_code_works_once_and_a_replay_ends_the_session() {
    let (edge, _clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    let code = browser.code(party, "matti").await;
    let first = browser.token(party, &exchange(party, &code)).await;
    assert_eq!(first.status(), StatusCode::OK);
    let silent = [("prompt", Some("none"))];
    let answer = location(&browser.authorize(party, &silent).await, party);
    assert!(answer.contains_key("code"));

    let second = browser.token(party, &exchange(party, &code)).await;
    assert_eq!(
        error_of(second).await,
        (StatusCode::BAD_REQUEST, "invalid_grant".into())
    );
    let answer = location(&browser.authorize(party, &silent).await, party);
    assert_eq!(answer["error"], "login_required");
}

#[tokio::test]
async fn a_code_lives_for_a_minute() {
    let (edge, clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    let early = browser.code(party, "matti").await;
    let late = browser.code(party, "matti").await;
    clock.set(clock.now() + TimeDelta::seconds(50));
    let response = browser.token(party, &exchange(party, &early)).await;
    assert_eq!(response.status(), StatusCode::OK);
    clock.set(clock.now() + TimeDelta::seconds(15));
    let response = browser.token(party, &exchange(party, &late)).await;
    assert_eq!(error_of(response).await.1, "invalid_grant");
}

#[tokio::test]
async fn a_code_is_bound_to_its_verifier_and_address_and_one_try_uses_it() {
    let (edge, _clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    let other = "b".repeat(43);
    for (name, value) in [
        ("code_verifier", other.as_str()),
        ("redirect_uri", "http://127.0.0.1:3000/elsewhere"),
    ] {
        let code = browser.code(party, "matti").await;
        let mut pairs = exchange(party, &code);
        for pair in &mut pairs {
            if pair.0 == name {
                pair.1 = value;
            }
        }
        let wrong = browser.token(party, &pairs).await;
        assert_eq!(error_of(wrong).await.1, "invalid_grant", "{name}");
        let right = browser.token(party, &exchange(party, &code)).await;
        assert_eq!(error_of(right).await.1, "invalid_grant", "{name}");
    }
}

#[tokio::test]
async fn the_token_endpoint_is_strict() {
    let (edge, _clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    let code = browser.code(party, "matti").await;
    let good = exchange(party, &code);
    let url = format!("{}/token", party.issuer);
    let http = &browser.http;
    let (id, secret) = (party.client_id.as_str(), party.client_secret.as_str());

    // Client authentication.
    let none = http.post(&url).form(&good);
    let wrong = http.post(&url).basic_auth(id, Some("wrong")).form(&good);
    let unknown = http
        .post(&url)
        .basic_auth("other", Some(secret))
        .form(&good);
    let no_one = http.post(&url).basic_auth("other", Some("")).form(&good);
    let mut in_body = good.to_vec();
    in_body.extend([("client_id", id), ("client_secret", secret)]);
    let posted = http.post(&url).form(&in_body);
    for request in [none, wrong, unknown, no_one, posted] {
        let response = request.send().await.expect("an answer");
        assert!(response.headers().contains_key(header::WWW_AUTHENTICATE));
        assert_eq!(
            error_of(response).await,
            (StatusCode::UNAUTHORIZED, "invalid_client".into())
        );
    }
    let both = http.post(&url).basic_auth(id, Some(secret)).form(&in_body);
    let response = both.send().await.expect("an answer");
    assert_eq!(error_of(response).await.1, "invalid_request");

    // Parameters.
    let with = |extra: &[(&'static str, &'static str)]| {
        let mut pairs = good.to_vec();
        pairs.retain(|(name, _)| {
            !extra
                .iter()
                .any(|(other, value)| other == name && *value != "+")
        });
        pairs.extend(extra.iter().filter(|(_, value)| !value.is_empty()));
        pairs
    };
    for (pairs, error) in [
        (with(&[("grant_type", "")]), "invalid_request"),
        (
            with(&[("grant_type", "client_credentials")]),
            "unsupported_grant_type",
        ),
        (with(&[("code", "")]), "invalid_request"),
        (with(&[("redirect_uri", "")]), "invalid_request"),
        (with(&[("code_verifier", "")]), "invalid_request"),
        (with(&[("code_verifier", "too-short")]), "invalid_request"),
        (with(&[("code_verifier", "+")]), "invalid_request"),
        (
            with(&[("client_id", "tietoluukku-staff")]),
            "invalid_request",
        ),
        (with(&[("code", "never-issued")]), "invalid_grant"),
    ] {
        let response = browser.token(party, &pairs).await;
        assert_eq!(error_of(response).await.1, error, "{pairs:?}");
    }
    let json = http
        .post(&url)
        .basic_auth(id, Some(secret))
        .json(&serde_json::json!({ "grant_type": "authorization_code" }));
    let response = json.send().await.expect("an answer");
    assert_eq!(error_of(response).await.1, "invalid_request");
    let get = http.get(&url).send().await.expect("an answer");
    assert_eq!(get.status(), StatusCode::METHOD_NOT_ALLOWED);

    // None of all that used the code up.
    let response = browser.token(party, &good).await;
    assert_eq!(response.status(), StatusCode::OK);
}
