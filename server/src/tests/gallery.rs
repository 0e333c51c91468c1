//! The demo's gallery: everything in it came about by use, and every page that
//! it names is there.

use domain::{
    id::Reference,
    request::{OutcomeCode, State, StateCode},
    right::Right,
};

use super::*;
use crate::demo::gallery;

const HERE: &str = "/fi/esittely";

/// What the gallery calls its things.
async fn things(world: &World) -> std::collections::BTreeMap<String, String> {
    let stored = db::setting::get(world.portal.db.read(), "demo-gallery").await;
    let text = stored.expect("read").expect("it is filled");
    serde_json::from_str(&text).expect("JSON")
}

/// The names of all pages, and the addresses of those that need nobody.
fn named(page: &Answer) -> (Vec<String>, Vec<String>) {
    let text = page.text();
    let after = |start: &str| -> Vec<String> {
        let rest = text.split(start).skip(1);
        rest.filter_map(|rest| rest.split('"').next().map(str::to_owned))
            .collect()
    };
    let links = text
        .split("<a ")
        .filter(|link| link.contains("data-entry"))
        .filter_map(|link| Some(link.split_once("href=\"")?.1.split('"').next()?.to_owned()))
        .collect();
    (after("name=\"entry\" value=\""), links)
}

fn outcome(code: OutcomeCode) -> (StateCode, Option<OutcomeCode>) {
    (StateCode::Closed, Some(code))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everything_has_happened_and_every_page_is_there() {
    in_both_worlds(async |world| {
        let begun = world.portal.now();
        let browser = world.browser();
        let page = browser.get(HERE).await;
        assert!(page.text().contains("name=\"then\" value=\"fill\""));
        // What leads nowhere yet leads back.
        let early = browser.post(HERE, &[("entry", "received.person")]).await;
        assert_eq!(
            (early.status.as_u16(), early.location().as_str()),
            (303, HERE)
        );

        gallery::fill(&world.portal).await.expect("filled");
        // The clock is where it was.
        let took = world.portal.now() - begun;
        assert!(took.num_minutes() < 10 && took.num_seconds() >= 0, "{took}");
        let parts = world.parts().await;
        let again = browser.post(HERE, &[("then", "fill")]).await;
        assert_eq!(again.location(), HERE, "{}", again.text());
        assert_eq!(world.parts().await, parts, "filled once");

        let things = things(world).await;
        for (name, expected) in [
            ("received", (StateCode::Received, None)),
            ("unsigned", (StateCode::Received, None)),
            ("overdue", (StateCode::Received, None)),
            ("identity-check", (StateCode::IdentityCheck, None)),
            ("with-owner", (StateCode::WithOwner, None)),
            ("overdue-taken", (StateCode::WithOwner, None)),
            ("handed-over", (StateCode::WithOwner, None)),
            ("conversation", (StateCode::WithOwner, None)),
            ("recorded", (StateCode::WithOwner, None)),
            ("paused", (StateCode::Suspended, None)),
            ("fulfilled", outcome(OutcomeCode::Fulfilled)),
            ("corrected", outcome(OutcomeCode::Fulfilled)),
            ("unsigned-answered", outcome(OutcomeCode::Fulfilled)),
            ("partly", outcome(OutcomeCode::PartlyFulfilled)),
            ("refused", outcome(OutcomeCode::Refused)),
            ("nothing-held", outcome(OutcomeCode::NothingHeld)),
            ("statement-added", outcome(OutcomeCode::StatementAdded)),
            ("taken-back", outcome(OutcomeCode::TakenBack)),
        ] {
            let part = world.part(&things[name]).await.part;
            let found = match &part.state {
                State::Closed { outcome, .. } => Some(outcome.code()),
                _ => None,
            };
            assert_eq!((part.state.code(), found), expected, "{name}");
        }
        let today = world.portal.today();
        for (name, late) in [("overdue", true), ("overdue-taken", true), ("due", false)] {
            let clock = world.part(&things[name]).await.part.clock;
            let overdue = clock.deadlines().expect("dates").overdue(today);
            assert_eq!(overdue.is_some(), late, "{name}");
        }
        assert!(
            world
                .part(&things["extended"])
                .await
                .part
                .clock
                .extension
                .is_some()
        );
        for right in Right::ALL {
            let reference = things.get(&format!("sorted-{}", right.code()));
            let filed = !matches!(right, Right::ConsentWithdrawal | Right::OwnWords);
            assert_eq!(reference.is_some(), filed, "{right:?}");
            if let Some(reference) = reference {
                assert_eq!(world.part(reference).await.part.right, right);
            }
        }
        let everything = things.values().filter(|one| Reference::parse(one).is_ok());
        assert!(everything.count() > 40);

        let page = browser.get(HERE).await;
        let (names, links) = named(&page);
        assert!(
            names.len() + links.len() > 200,
            "{} {}",
            names.len(),
            links.len()
        );
        for link in links {
            let status = browser.get(&link).await.status.as_u16();
            let expected = if link.ends_with("ei-ole") { 404 } else { 200 };
            assert_eq!(status, expected, "{link}");
        }
        let mut odd = Vec::new();
        // A page is made alike whatever keeps the data: once is enough.
        let looked = if world.portal.db.is_postgres() {
            0
        } else {
            names.len()
        };
        for name in names.into_iter().take(looked) {
            let browser = world.browser();
            let led = browser.post(HERE, &[("entry", &name)]).await;
            let to = led.location();
            assert!(
                to.starts_with("/fi/") && to != HERE,
                "{name}: {to} {}",
                led.text()
            );
            let seen = browser.get(&to).await;
            let text = seen.text();
            let fine = seen.status.as_u16() == 200 && text.matches("<h1").count() == 1;
            if !fine {
                odd.push(format!("{name}: {} {to}", seen.status));
                continue;
            }
            // Nobody is asked to log in, and problems are where they are told.
            let log_in = text.contains("action=\"/fi/kirjaudu\"")
                || text.contains("action=\"/fi/virka/kirjaudu\"");
            assert!(!log_in, "{name}");
            let wrong = [
                "wrong",
                "empty",
                "not-chosen",
                "none-chosen",
                "too-long",
                "not-a-date",
                "in-future",
                "before-start",
                "not-an-email",
                "file-wrong",
                "locked-wrong",
            ];
            let state = name.split_once('.').map_or("", |(_, state)| state);
            if wrong.contains(&state)
                && !name.ends_with("queue.empty")
                && name != "matters.empty"
                && name != "worklist.empty"
            {
                let title = seen.title();
                if !title.starts_with("Virhe:") {
                    odd.push(format!("{name}: {title}"));
                }
            }
        }
        assert!(odd.is_empty(), "odd: {odd:#?}");
        // Five hundred, less none.
        let joensuu = world.staff("joensuu-paallikko").await;
        assert!(joensuu.get("/fi/virka").await.text().contains("500"));

        // A browser that looks as one person is nobody else, and no draft of
        // its own is left.
        let browser = world.citizen("aino").await;
        browser.draft(REGISTER, "Oma", "").await;
        browser.post(HERE, &[("entry", "received.owner")]).await;
        assert_eq!(browser.cookie_header().matches('=').count(), 1);

        let empty = browser.post(HERE, &[("then", "reset")]).await;
        assert_eq!(empty.location(), HERE, "{}", empty.text());
        assert_eq!(world.parts().await, 0);
        assert!(browser.get(HERE).await.text().contains("value=\"fill\""));
        let matti = world.citizen("matti").await;
        assert_eq!(consents(&matti).await.len(), 11, "as the demo loads them");
        let held = db::audit::verify(world.portal.db.read()).await;
        held.expect("the log holds");
    })
    .await;
}
