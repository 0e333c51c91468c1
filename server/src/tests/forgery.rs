//! Forged requests: every address that changes something, from where no form of
//! ours stands.

use axum::http::Method;
use reqwest::header::ORIGIN;

use super::*;
use crate::{
    db,
    routes::{Row, Who, table},
};

/// An address of a row, of things that do not exist: who refuses a forgery
/// does not look.
fn address(row: &Row) -> String {
    row.path
        .replace("{language}", "fi")
        .replace("{municipality}", "ii")
        .replace("{register}", "tyollistamispalvelut")
        .replace("{reference}", "K7PM-3XDT-9RHF")
        .replace("{file}", "1b4e28ba-2fa1-4d2b-883f-0016d3cca427")
        .replace("{id}", "1b4e28ba-2fa1-4d2b-883f-0016d3cca427")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_form_of_another_site_is_taken() {
    in_both_worlds(async |world| {
        let citizen = world.citizen("matti").await;
        let staff = world.staff("ii-vastuu-a").await;
        citizen.draft(REGISTER, TEXT, "").await;
        let evil = "https://evil.example";
        // Another port of this machine is another origin, and "same-site".
        let beside = world.edge.base.as_str();
        let forged: [&[(&str, &str)]; 8] = [
            &[("origin", evil)],
            &[("origin", "null")],
            &[("origin", beside)],
            &[("origin", "http://127.0.0.1")],
            &[("origin", evil), ("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site"), ("origin", beside)],
            // What no browser of today leaves out.
            &[],
        ];
        let before = state(world).await;
        let mut tried = 0;
        for row in table().iter().filter(|row| row.method != Method::GET) {
            assert_eq!(row.method, Method::POST, "{}", row.path);
            let browser = if row.who == Who::Staff {
                &staff
            } else {
                &citizen
            };
            let to = address(row);
            for headers in forged {
                let bare = browser
                    .request(Method::POST, &to)
                    .form(&[("scope", "some")]);
                let request = headers
                    .iter()
                    .fold(bare, |request, (name, value)| request.header(*name, *value));
                let answer = browser.send(request).await;
                assert_eq!(answer.status, 403, "{to} {headers:?}");
                if headers.is_empty() {
                    let page = answer.text();
                    assert!(page.contains("Pyyntöä ei otettu vastaan"), "{to}: {page}");
                }
                tried += 1;
            }
        }
        assert!(tried > 100, "{tried}");
        assert_eq!(state(world).await, before, "nothing has changed");

        // The same forms, of our own pages: refused by nobody.
        let mut rows = table();
        rows.sort_by_key(|row| row.path.ends_with("/ulos"));
        for row in rows.iter().filter(|row| row.method != Method::GET) {
            let browser = if row.who == Who::Staff {
                &staff
            } else {
                &citizen
            };
            for headers in [
                ("origin", world.base.as_str()),
                ("sec-fetch-site", "same-origin"),
            ] {
                let request = browser
                    .request(Method::POST, &address(row))
                    .form(&[("x", "y")]);
                let answer = browser.send(request.header(headers.0, headers.1)).await;
                assert_ne!(answer.status, 403, "{} {headers:?}", row.path);
            }
        }
    })
    .await;
}

/// What a forgery could have changed.
async fn state(world: &World) -> [u64; 4] {
    use sea_orm::{EntityTrait as _, PaginatorTrait as _};
    let c = world.portal.db.read();
    let drafts = db::entity::draft::Entity::find().count(c).await;
    let sessions = db::entity::session::Entity::find().count(c).await;
    let attempts = db::entity::attempt::Entity::find().count(c).await;
    let events = db::entity::audit_event::Entity::find().count(c).await;
    [drafts, sessions, attempts, events].map(|count| count.expect("a number"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_in_can_not_be_slipped_under_somebody() {
    in_both_worlds(async |world| {
        // Somebody begins to log in and gives the end of it to somebody else.
        let attacker = world.browser();
        let out = attacker.post("/fi/kirjaudu", &[]).await.location();
        let back = attacker.identify(&out, "erik").await;
        let victim = world.citizen("matti").await;
        assert_eq!(victim.get(&back).await.location(), "/fi/pyynto/keskeytyi");
        assert!(victim.get("/fi/omat").await.text().contains("Matti"));
        // A log-in always draws a new session.
        let planted = world.browser();
        planted.take_cookie(&attacker, "tl-tunnistus");
        planted.log_in("/fi/kirjaudu", "matti").await;
        let session = |browser: &Browser| {
            let cookies = browser.cookie_header();
            cookies
                .split("; ")
                .find(|pair| pair.starts_with("tl-istunto="))
                .map(str::to_owned)
        };
        let first = session(&planted);
        assert!(first.is_some());
        planted.log_in("/fi/kirjaudu", "matti").await;
        assert_ne!(session(&planted), first);
        // And one that was logged out is gone, wherever its cookie is.
        let copy = planted.fork();
        planted.post("/fi/kirjaudu/ulos", &[]).await;
        assert!(!copy.get("/fi/omat").await.text().contains("Matti"));
        // Where a log-in leads to is on this portal.
        let elsewhere = [("paluu", "https://evil.example/")];
        let request = planted.form("/fi/kirjaudu", &elsewhere);
        let out = planted
            .send(request.header(ORIGIN, &world.base))
            .await
            .location();
        let back = planted.identify(&out, "matti").await;
        assert_eq!(planted.get(&back).await.location(), "/fi/omat");
    })
    .await;
}
