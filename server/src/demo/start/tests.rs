use reqwest::{Client, StatusCode, header};
use serde_json::Value;

use super::*;

fn clock() -> Clock {
    Clock::system()
}

async fn edge() -> DemoEdge {
    let listen = "127.0.0.1:0".parse().expect("an address");
    start(clock(), "http://127.0.0.1:3000/".into(), listen)
        .await
        .expect("starts")
}

fn http() -> Client {
    Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .expect("a client")
}

#[tokio::test]
async fn only_this_machine_and_only_a_real_portal_address() {
    for (portal, listen) in [
        ("http://127.0.0.1:3000", "0.0.0.0:0"),
        ("http://127.0.0.1:3000", "127.0.0.2:0"),
        ("ftp://127.0.0.1", "127.0.0.1:0"),
        ("portal", "127.0.0.1:0"),
    ] {
        let listen = listen.parse().expect("an address");
        let error = start(clock(), portal.into(), listen)
            .await
            .err()
            .expect("refused");
        assert_eq!(error.kind(), io::ErrorKind::InvalidInput);
    }
}

#[tokio::test]
async fn every_page_is_there_in_three_languages_with_safe_headers() {
    let edge = edge().await;
    edge.mailbox.keep(
        chrono::Utc::now(),
        "a@b.example".into(),
        vec!["c@d.example".into()],
        b"Subject: <b>Hei</b>\r\n\r\n<script>\r\n".to_vec(),
    );
    let http = http();
    for path in ["/", "/people", "/mailbox", "/mailbox/1", "/clock"] {
        for lang in ["fi", "sv", "en"] {
            let response = http
                .get(format!("{}{path}?lang={lang}", edge.base))
                .send()
                .await
                .expect("an answer");
            assert_eq!(response.status(), StatusCode::OK, "{path}");
            let policy = &response.headers()[header::CONTENT_SECURITY_POLICY];
            assert!(
                policy
                    .to_str()
                    .expect("ASCII")
                    .contains("form-action 'self';")
            );
            let html = response.text().await.expect("a page");
            assert!(html.contains(&format!("<html lang=\"{lang}\">")));
            assert_eq!(html.matches("<h1>").count(), 1);
            assert!(!html.contains("<script") && !html.contains("<b>Hei"));
        }
    }
    for path in ["/nothing", "/mailbox/2", "/mailbox/x", "/citizen/nothing"] {
        let response = http
            .get(format!("{}{path}", edge.base))
            .send()
            .await
            .expect("an answer");
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert!(
            response
                .headers()
                .contains_key(header::CONTENT_SECURITY_POLICY)
        );
    }
    let index = http.get(format!("{}/", edge.base)).send().await;
    let html = index.expect("an answer").text().await.expect("a page");
    for link in [
        "http://127.0.0.1:3000/fi",
        "/people?",
        "/mailbox?",
        "/clock?",
    ] {
        assert!(html.contains(&format!("href=\"{link}")), "{link}");
    }
}

#[tokio::test]
async fn other_names_of_this_machine_are_not_served() {
    let edge = edge().await;
    let by_number = edge.base.replace("localhost", "127.0.0.1");
    let response = http()
        .get(format!("{by_number}/clock?lang=sv"))
        .send()
        .await
        .expect("an answer");
    assert_eq!(response.status(), StatusCode::TEMPORARY_REDIRECT);
    assert_eq!(
        response.headers()[header::LOCATION],
        format!("{}/clock?lang=sv", edge.base)
    );
    let post = http().post(format!("{by_number}/clock")).send().await;
    assert_eq!(
        post.expect("an answer").status(),
        StatusCode::MISDIRECTED_REQUEST
    );
    let rebound = http()
        .get(&edge.base)
        .header(header::HOST, "evil.example")
        .send()
        .await;
    assert_eq!(
        rebound.expect("an answer").status(),
        StatusCode::MISDIRECTED_REQUEST
    );
}

#[tokio::test]
async fn the_clock_is_set_moved_and_put_back() {
    let listen = "127.0.0.1:0".parse().expect("an address");
    let clock = clock();
    let edge = start(clock.clone(), "http://127.0.0.1:3000".into(), listen)
        .await
        .expect("starts");
    let http = http();
    let post = async |pairs: &[(&str, &str)]| {
        http.post(format!("{}/clock", edge.base))
            .form(pairs)
            .send()
            .await
            .expect("an answer")
    };
    let shown = async || -> Value {
        http.get(format!("{}/clock.json", edge.base))
            .send()
            .await
            .expect("an answer")
            .json()
            .await
            .expect("JSON")
    };
    assert_eq!(shown().await["shifted"], false);
    let set = [("action", "set"), ("date", "2031-01-31"), ("time", "12:00")];
    assert_eq!(post(&set).await.status(), StatusCode::SEE_OTHER);
    assert!(clock.now().to_rfc3339().starts_with("2031-01-31T10:00:0"));
    let moved = post(&[("action", "move"), ("days", "-31")]).await;
    assert_eq!(moved.status(), StatusCode::SEE_OTHER);
    assert!(clock.now().to_rfc3339().starts_with("2030-12-31T10:00:0"));
    assert_eq!(shown().await["shifted"], true);

    // What was typed stays, with the problem beside it.
    let wrong = post(&[("action", "move"), ("days", "<many>")]).await;
    assert_eq!(wrong.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let html = wrong.text().await.expect("a page");
    assert!(html.contains("<title>Virhe: "));
    assert!(html.contains("value=\"&lt;many&gt;\" aria-invalid=\"true\""));
    let wrong = post(&[("action", "set"), ("date", "2031-02-30"), ("time", "12:00")]).await;
    assert_eq!(wrong.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(post(&[]).await.status(), StatusCode::FORBIDDEN);
    let elsewhere = http
        .post(format!("{}/clock", edge.base))
        .header("origin", "http://127.0.0.1:3000")
        .form(&[("action", "reset")])
        .send()
        .await
        .expect("an answer");
    assert_eq!(elsewhere.status(), StatusCode::FORBIDDEN);
    assert_eq!(shown().await["shifted"], true);

    assert_eq!(
        post(&[("action", "reset")]).await.status(),
        StatusCode::SEE_OTHER
    );
    assert_eq!(shown().await["shifted"], false);
}

#[tokio::test]
async fn the_mailbox_is_read_emptied_and_switched() {
    let edge = edge().await;
    let http = http();
    edge.mailbox.keep(
        chrono::Utc::now(),
        "a@b.example".into(),
        vec!["c@d.example".into()],
        b"Subject: =?utf-8?Q?=C3=A4?=\r\n\r\nHei\r\n".to_vec(),
    );
    let json: Value = http
        .get(format!("{}/mailbox.json", edge.base))
        .send()
        .await
        .expect("an answer")
        .json()
        .await
        .expect("JSON");
    assert_eq!(json["mails"][0]["subject"], "ä");
    assert_eq!(json["mails"][0]["text"], "Hei\n");
    assert_eq!(json["mails"][0]["to"][0], "c@d.example");
    let mode = |value: &'static str| {
        http.post(format!("{}/mailbox/mode", edge.base))
            .form(&[("mode", value)])
            .send()
    };
    assert!(
        mode("refuse")
            .await
            .expect("an answer")
            .status()
            .is_redirection()
    );
    assert_eq!(edge.mailbox.mode(), crate::demo::mailbox::MailMode::Refuse);
    let wrong = mode("explode").await.expect("an answer");
    assert_eq!(wrong.status(), StatusCode::FORBIDDEN);
    let clear = http
        .post(format!("{}/mailbox/clear", edge.base))
        .send()
        .await;
    assert!(clear.expect("an answer").status().is_redirection());
    assert!(edge.mailbox.all().is_empty());
}

#[tokio::test]
async fn the_edge_ends_when_it_is_dropped() {
    let edge = edge().await;
    let (base, smtp) = (edge.base.clone(), edge.smtp_addr);
    drop(edge);
    // Aborted tasks end at their next turn.
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert!(http().get(&base).send().await.is_err());
    assert!(tokio::net::TcpStream::connect(smtp).await.is_err());
}
