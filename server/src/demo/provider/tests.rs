//! The code flow over HTTP against the running provider, good and bad.

mod codes;
mod flow;
mod refusals;

use std::collections::HashMap;
use std::sync::Mutex;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::{Response, StatusCode, header};
use serde_json::Value;
use sha2::{Digest, Sha256};
use url::Url;

use crate::clock::Clock;
use crate::demo::start::{DemoEdge, RelyingParty, start};

const PORTAL: &str = "http://127.0.0.1:3000";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const STATE: &str = "a-state-of-some-length";
const NONCE: &str = "a-nonce";

/// A demo edge with its clock.
async fn world() -> (DemoEdge, Clock) {
    let clock = Clock::system();
    let listen = "127.0.0.1:0".parse().expect("an address");
    let edge = start(clock.clone(), PORTAL.into(), listen)
        .await
        .expect("starts");
    (edge, clock)
}

/// A browser that follows nothing and keeps the provider's cookies.
struct Browser {
    http: reqwest::Client,
    cookies: Mutex<HashMap<String, String>>,
}

impl Browser {
    fn new() -> Self {
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .expect("a client");
        Self {
            http,
            cookies: Mutex::default(),
        }
    }

    async fn send(&self, request: reqwest::RequestBuilder) -> Response {
        let cookies = self
            .cookies
            .lock()
            .expect("cookies")
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("; ");
        let response = request
            .header(header::COOKIE, cookies)
            .send()
            .await
            .expect("an answer");
        for line in response.headers().get_all(header::SET_COOKIE) {
            let line = line.to_str().expect("ASCII");
            assert!(
                line.contains("HttpOnly") && line.contains("SameSite=Lax"),
                "{line}"
            );
            let (pair, _) = line.split_once(';').expect("attributes");
            let (name, value) = pair.split_once('=').expect("a pair");
            self.cookies
                .lock()
                .expect("cookies")
                .insert(name.into(), value.into());
        }
        response
    }

    async fn get(&self, url: &str) -> Response {
        self.send(self.http.get(url)).await
    }

    async fn authorize(&self, party: &RelyingParty, changes: &[(&str, Option<&str>)]) -> Response {
        self.get(&authorize_url(party, changes)).await
    }

    /// Answers the log-in page with a button.
    async fn press(&self, party: &RelyingParty, page: Response, button: (&str, &str)) -> Response {
        assert_eq!(page.status(), StatusCode::OK);
        let html = page.text().await.expect("a page");
        let interaction = between(&html, "name=\"interaction\" value=\"", "\"");
        assert!(html.contains(&format!("name=\"{}\" value=\"{}\"", button.0, button.1)));
        self.send(
            self.http
                .post(format!("{}/login", party.issuer))
                .form(&[("interaction", interaction), button]),
        )
        .await
    }

    /// The whole way to a code.
    async fn code(&self, party: &RelyingParty, person: &str) -> String {
        let page = self.authorize(party, &[("prompt", Some("login"))]).await;
        let answer = self.press(party, page, ("person", person)).await;
        let answer = location(&answer, party);
        assert_eq!(answer["state"], STATE);
        assert_eq!(answer["iss"], party.issuer);
        answer["code"].clone()
    }

    async fn token(&self, party: &RelyingParty, pairs: &[(&str, &str)]) -> Response {
        self.http
            .post(format!("{}/token", party.issuer))
            .basic_auth(&party.client_id, Some(&party.client_secret))
            .form(pairs)
            .send()
            .await
            .expect("an answer")
    }
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let (_, rest) = text.split_once(before).expect("the beginning");
    rest.split_once(after).expect("the end").0
}

/// A good authorization request with some parameters changed or left out.
fn authorize_url(party: &RelyingParty, changes: &[(&str, Option<&str>)]) -> String {
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER));
    let mut url = Url::parse(&format!("{}/authorize", party.issuer)).expect("a URL");
    let good = [
        ("response_type", "code"),
        ("client_id", &party.client_id),
        ("redirect_uri", &party.redirect_uri),
        ("scope", "openid profile"),
        ("state", STATE),
        ("nonce", NONCE),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    for (name, value) in good {
        if !changes.iter().any(|(changed, _)| *changed == name) {
            url.query_pairs_mut().append_pair(name, value);
        }
    }
    for (name, value) in changes {
        if let Some(value) = value {
            url.query_pairs_mut().append_pair(name, value);
        }
    }
    url.into()
}

/// The parameters that went back to the client, which must be at its address.
fn location(response: &Response, party: &RelyingParty) -> HashMap<String, String> {
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    let target = response.headers()[header::LOCATION]
        .to_str()
        .expect("ASCII");
    let url = Url::parse(target).expect("a URL");
    assert_eq!(target.split('?').next(), Some(party.redirect_uri.as_str()));
    url.query_pairs().into_owned().collect()
}

fn exchange<'a>(party: &'a RelyingParty, code: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", &party.redirect_uri),
        ("code_verifier", VERIFIER),
    ]
}

async fn error_of(response: Response) -> (StatusCode, String) {
    let status = response.status();
    assert_eq!(response.headers()[header::CACHE_CONTROL], "no-store");
    let body: Value = response.json().await.expect("JSON");
    (status, body["error"].as_str().expect("an error").to_owned())
}
