use super::*;

#[tokio::test]
async fn nothing_is_redirected_to_an_address_that_is_not_registered() {
    let (edge, _clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    let uri = party.redirect_uri.as_str();
    let slash = format!("{uri}/");
    let query = format!("{uri}?x=1");
    let upper = uri.replace("callback", "Callback");
    for changes in [
        [("redirect_uri", Some("https://evil.example/"))],
        [("redirect_uri", Some(slash.as_str()))],
        [("redirect_uri", Some(query.as_str()))],
        [("redirect_uri", Some(upper.as_str()))],
        [("redirect_uri", Some(edge.staff.redirect_uri.as_str()))],
        [("redirect_uri", None)],
        [("client_id", None)],
        [("client_id", Some("tietoluukku-staff"))],
    ] {
        let response = browser.authorize(party, &changes).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{changes:?}");
        assert!(response.headers().get(header::LOCATION).is_none());
        let html = response.text().await.expect("a page");
        assert!(html.contains("<h1>") && !html.contains("evil.example"));
    }
    // Twice is as bad as wrong, even when one of them is right.
    for name in ["redirect_uri", "client_id"] {
        let good = authorize_url(party, &[]);
        let response = browser.get(&format!("{good}&{name}=x")).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{name}");
    }
}

#[tokio::test]
async fn a_faulty_request_goes_back_with_error_and_state() {
    let (edge, _clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    for (name, value, error) in [
        ("nonce", None, "invalid_request"),
        ("nonce", Some(""), "invalid_request"),
        ("scope", None, "invalid_scope"),
        ("scope", Some("profile"), "invalid_scope"),
        ("response_type", None, "invalid_request"),
        (
            "response_type",
            Some("id_token"),
            "unsupported_response_type",
        ),
        (
            "response_type",
            Some("code id_token"),
            "unsupported_response_type",
        ),
        ("response_mode", Some("fragment"), "invalid_request"),
        ("code_challenge", None, "invalid_request"),
        ("code_challenge", Some("short"), "invalid_request"),
        ("code_challenge_method", None, "invalid_request"),
        ("code_challenge_method", Some("plain"), "invalid_request"),
        ("prompt", Some("none login"), "invalid_request"),
        ("prompt", Some("sometimes"), "invalid_request"),
        ("max_age", Some("-1"), "invalid_request"),
        ("max_age", Some("99999999999"), "invalid_request"),
        ("request", Some("e30.e30."), "request_not_supported"),
        (
            "request_uri",
            Some("https://x.example"),
            "request_uri_not_supported",
        ),
    ] {
        let response = browser.authorize(party, &[(name, value)]).await;
        let answer = location(&response, party);
        assert_eq!(answer["error"], error, "{name}={value:?}");
        assert_eq!(answer["state"], STATE);
        assert_eq!(answer["iss"], party.issuer);
        assert!(!answer.contains_key("code"));
    }
    // A repeated parameter, known or unknown.
    for name in ["nonce", "state", "colour"] {
        let url = authorize_url(party, &[("colour", Some("red"))]);
        let response = browser.get(&format!("{url}&{name}=x")).await;
        let answer = location(&response, party);
        assert_eq!(answer["error"], "invalid_request", "{name}");
    }
    // Without a state there is none to return; a short one comes back.
    let answer = location(&browser.authorize(party, &[("state", None)]).await, party);
    assert_eq!(answer["error"], "invalid_request");
    assert!(!answer.contains_key("state"));
    let answer = location(
        &browser.authorize(party, &[("state", Some("short"))]).await,
        party,
    );
    assert_eq!(answer["error"], "invalid_request");
    assert_eq!(answer["state"], "short");
    // An unknown parameter alone is no fault.
    let page = browser.authorize(party, &[("colour", Some("red"))]).await;
    assert_eq!(page.status(), StatusCode::OK);
}

#[tokio::test]
async fn cancelling_goes_back_with_access_denied() {
    let (edge, _clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    let page = browser.authorize(party, &[]).await;
    let response = browser.press(party, page, ("cancel", "1")).await;
    let answer = location(&response, party);
    assert_eq!(answer["error"], "access_denied");
    assert_eq!(answer["state"], STATE);
    // Nobody was logged in by that.
    let answer = browser.authorize(party, &[("prompt", Some("none"))]).await;
    assert_eq!(location(&answer, party)["error"], "login_required");
}

#[tokio::test]
async fn a_log_in_page_is_answered_once_and_from_itself_only() {
    let (edge, _clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    let html = browser
        .authorize(party, &[])
        .await
        .text()
        .await
        .expect("a page");
    let interaction = between(&html, "name=\"interaction\" value=\"", "\"");
    let post = |pairs: &[(&str, &str)]| {
        browser
            .http
            .post(format!("{}/login", party.issuer))
            .form(pairs)
    };
    let good = [("interaction", interaction), ("person", "matti")];
    for request in [
        post(&good).header("origin", "http://127.0.0.1:3000"),
        post(&good).header("origin", "null"),
        post(&good).header("sec-fetch-site", "cross-site"),
        post(&[("interaction", interaction), ("person", "nobody")]),
        post(&[("interaction", interaction)]),
        post(&[good[0], good[1], ("cancel", "1")]),
        post(&[good[0], good[1], good[1]]),
        // Staff are no citizens.
        post(&[("interaction", interaction), ("person", "ii-tietosuoja")]),
    ] {
        let response = browser.send(request).await;
        assert_eq!(response.status(), StatusCode::FORBIDDEN);
    }
    let response = browser.send(post(&good).header("origin", &edge.base)).await;
    assert!(location(&response, party).contains_key("code"));
    let again = browser.send(post(&good)).await;
    assert_eq!(again.status(), StatusCode::GONE);
}

#[tokio::test]
async fn the_log_in_page_speaks_three_languages_and_keeps_its_policy() {
    let (edge, _clock) = world().await;
    let browser = Browser::new();
    for (locales, lang, title) in [
        (None, "fi", "Valitse testihenkilö"),
        (Some("sv fi"), "sv", "Välj en testperson"),
        (Some("en-GB"), "en", "Choose a test person"),
    ] {
        let page = browser
            .authorize(&edge.citizen, &[("ui_locales", locales)])
            .await;
        let header = |name: &str| page.headers()[name].to_str().expect("ASCII").to_owned();
        let policy = header("content-security-policy");
        assert!(policy.contains("default-src 'none'"));
        assert!(policy.contains("form-action 'self' http://127.0.0.1:3000;"));
        assert!(policy.contains("frame-ancestors 'none'"));
        assert_eq!(header("cache-control"), "no-store");
        assert_eq!(header("referrer-policy"), "same-origin");
        let html = page.text().await.expect("a page");
        assert!(html.contains(&format!("<html lang=\"{lang}\">")));
        assert_eq!(html.matches("<h1>").count(), 1);
        assert!(html.contains(title));
        assert!(!html.contains("<script") && !html.contains("style="));
    }
}

#[tokio::test]
async fn a_request_may_also_come_by_post() {
    let (edge, _clock) = world().await;
    let party = &edge.citizen;
    let browser = Browser::new();
    let url = Url::parse(&authorize_url(party, &[])).expect("a URL");
    let post = browser
        .http
        .post(format!("{}/authorize", party.issuer))
        .header("origin", PORTAL)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(url.query().expect("a query").to_owned());
    let page = browser.send(post).await;
    let answer = browser.press(party, page, ("person", "erik")).await;
    assert!(location(&answer, party).contains_key("code"));
}
