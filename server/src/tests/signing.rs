//! Signing: one identification, one request, or none.

use chrono::TimeDelta;
use domain::receipt::{
    keys::KeyHistory,
    verify::{CheckResult, FileKind, Outcome, verify_file},
};
use futures::future::join_all;

use super::*;
use crate::testing::browser::reference_of;

const STOPPED: &str = "/fi/pyynto/keskeytyi";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_cancels_has_filed_nothing_and_can_go_on() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let out = browser.sign().await;
        let stopped = browser.get(&browser.cancel(&out).await).await;
        assert_eq!(stopped.location(), STOPPED);
        let page = browser.get(STOPPED).await;
        assert_eq!(page.status, 200);
        assert!(page.text().contains("/fi/pyynto/tarkista"), "the way on");
        assert_eq!(world.parts().await, 0);
        let answers = browser.get("/fi/pyynto/tarkista").await;
        assert!(answers.text().contains(TEXT), "the draft is safe");

        let out = browser.sign().await;
        let back = browser.identify(&out, "matti").await;
        let receipt = browser.get(&back).await.location();
        assert!(reference_of(&receipt).is_some(), "{receipt}");
        assert_eq!(world.parts().await, 1);
        // The draft is what was filed; it is gone.
        assert!(
            !browser
                .get("/fi/pyynto/tarkista")
                .await
                .text()
                .contains(TEXT)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_all_ways_to_send_at_once_one_does_and_none_fails() {
    in_both_worlds(async |world| {
        for round in 1..=5 {
            let browser = world.browser();
            browser.draft(REGISTER, TEXT, "").await;
            let mut ways = Vec::new();
            for _ in 0..2 {
                ways.push(browser.identify(&browser.sign().await, "matti").await);
            }
            let tabs = [browser.fork(), browser.fork(), browser.fork()];
            let unsigned = [("sender", "Matti"), ("reach", "040 000 0000")];
            let (one, two, three) = futures::join!(
                tabs[0].get(&ways[0]),
                tabs[1].get(&ways[1]),
                tabs[2].post("/fi/pyynto/ilman", &unsigned),
            );
            for answer in [one, two, three] {
                assert_eq!(answer.status, 303, "{}", answer.text());
            }
            assert_eq!(world.parts().await, round);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_drafts_cookie_nothing_is_filed() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let back = browser.identify(&browser.sign().await, "matti").await;
        let other = world.browser();
        assert_eq!(other.get(&back).await.location(), STOPPED);
        let page = other.get(STOPPED).await;
        assert!(page.status == 200 && !page.text().contains(TEXT));
        // One with a draft of its own is no better.
        let own = world.browser();
        own.draft(REGISTER, "muuta", "").await;
        assert_eq!(own.get(&back).await.location(), STOPPED);
        assert_eq!(world.parts().await, 0);
        // The browser that set out can still come back.
        let receipt = browser.get(&back).await.location();
        assert!(reference_of(&receipt).is_some(), "{receipt}");
        // After that, too, the other one gets nothing of it.
        assert_eq!(other.get(&back).await.location(), "/fi/omat");
        assert!(!tells_of_matti(&other.get("/fi/omat").await));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_changed_draft_can_not_reuse_an_old_signature() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let back = browser.identify(&browser.sign().await, "matti").await;
        let changed = [("scope", "some"), ("other", "aivan muuta")];
        browser.post("/fi/pyynto/1/mita", &changed).await;
        assert_eq!(browser.get(&back).await.location(), "/fi/pyynto/tarkista");
        assert_eq!(world.parts().await, 0);

        let back = browser.identify(&browser.sign().await, "matti").await;
        browser.post("/fi/pyynto/poista", &[]).await;
        let end = browser.get(&back).await;
        assert!(end.status == 303 && reference_of(&end.location()).is_none());
        assert_eq!(world.parts().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_callback_files_once_however_often_it_comes() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let back = browser.identify(&browser.sign().await, "matti").await;
        let tabs: Vec<Browser> = (0..10).map(|_| browser.fork()).collect();
        let ends = join_all(tabs.iter().map(|tab| tab.get(&back))).await;
        let filed = ends.iter().filter_map(|end| reference_of(&end.location()));
        assert_eq!(filed.count(), 1);
        for end in &ends {
            // Nobody is told that nothing was filed.
            assert!(end.status == 303 && end.location() != STOPPED, "{end:?}");
        }
        let late = browser.get(&back).await;
        assert_eq!(
            (late.status.as_u16(), late.location().as_str()),
            (303, "/fi/omat")
        );
        assert_eq!(world.parts().await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn neither_a_wrong_state_nor_another_attempts_code_files_anything() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let parameter = |address: &str, name: &str| {
            let url = browser.address(address);
            let found = url.query_pairs().find(|(key, _)| key == name);
            found.expect("a parameter").1.into_owned()
        };
        let first = browser.sign().await;
        let second = browser.identify(&browser.sign().await, "matti").await;
        let (state, code) = (parameter(&first, "state"), parameter(&second, "code"));

        let callback = "/auth/citizen/callback";
        let other = if state.starts_with('A') { "B" } else { "A" };
        let tampered = format!("{other}{}", state.get(1..).expect("ASCII"));
        let queries = [
            format!("state={tampered}&code={code}"),
            format!("code={code}"),
            "state=%ff&code=%00".to_owned(),
            format!("state={state}&state={state}&code={code}"),
            String::new(),
        ];
        for query in queries {
            let end = browser.get(&format!("{callback}?{query}")).await;
            assert_eq!(
                (end.status.as_u16(), end.location().as_str()),
                (303, STOPPED)
            );
        }
        let swapped = format!("{callback}?state={state}&code={code}");
        assert_eq!(browser.get(&swapped).await.location(), STOPPED);
        assert_eq!(world.parts().await, 0);
        // The attempt is used up: the right code comes too late.
        let back = browser.identify(&first, "matti").await;
        assert_eq!(browser.get(&back).await.location(), "/fi/omat");
        assert_eq!(world.parts().await, 0);
    })
    .await;
}

/// What was begun at one provider can't be ended at the other, not even with a
/// code that was made for it: the staff's has another idea of who is who.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_staffs_provider_signs_for_nobody() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let elsewhere = |out: &str, from: &str, to: &str| {
            out.replace(&format!("/{from}/authorize"), &format!("/{to}/authorize"))
                .replace(&format!("tietoluukku-{from}"), &format!("tietoluukku-{to}"))
                .replace(&format!("auth%2F{from}"), &format!("auth%2F{to}"))
        };
        let out = elsewhere(&browser.sign().await, "citizen", "staff");
        let back = browser.identify(&out, "ii-vastuu-a").await;
        assert!(back.contains("/auth/staff/callback?"), "{back}");
        let login = "/fi/virka/kirjaudu?virhe=failed";
        assert_eq!(browser.get(&back).await.location(), login);
        assert_eq!(world.parts().await, 0);

        // Nor does the citizens' make anybody staff.
        let out = browser.post("/fi/virka/kirjaudu", &[]).await.location();
        let out = elsewhere(&out, "staff", "citizen");
        let back = browser.identify(&out, "matti").await;
        assert_eq!(browser.get(&back).await.location(), STOPPED);
        assert!(
            browser
                .get("/fi/virka")
                .await
                .text()
                .contains("action=\"/fi/virka/kirjaudu\"")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_comes_back_after_half_an_hour_signs_again() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let back = browser.identify(&browser.sign().await, "matti").await;
        world
            .portal
            .clock
            .set(world.portal.now() + TimeDelta::minutes(31));
        assert_eq!(browser.get(&back).await.location(), STOPPED);
        assert_eq!(world.parts().await, 0);
        assert!(
            browser
                .get("/fi/pyynto/tarkista")
                .await
                .text()
                .contains(TEXT)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_filed_can_be_verified_by_anybody() {
    in_both_worlds(async |world| {
        let (browser, reference) = world.filed("matti", TEXT, EMAIL).await;
        let keys = world.browser().get("/api/v1/keys").await.text();
        let keys = KeyHistory::parse(&keys).expect("a key history");
        let matter = matter(&reference);

        let receipt = browser.get(&format!("{matter}/vastaanotto.json")).await;
        let verdict = verify_file(&receipt.bytes, Some(&keys));
        assert_eq!(
            (verdict.kind, verdict.outcome),
            (Some(FileKind::Receipt), Outcome::Valid)
        );
        assert!(receipt.text().contains(TEXT), "verbatim");
        // A receipt is made to be shown.
        assert!(!receipt.text().contains(CODE) && !receipt.text().contains(NAME));

        let evidence = browser.get(&format!("{matter}/todiste.json")).await;
        let verdict = verify_file(&evidence.bytes, Some(&keys));
        assert_eq!(
            (verdict.kind, verdict.outcome),
            (Some(FileKind::Evidence), Outcome::Valid)
        );
        assert!(
            verdict
                .checks
                .iter()
                .all(|check| check.result == CheckResult::Passed)
        );

        // The page says the same: what was asked, by when, who.
        let page = browser.get(&format!("{matter}/vastaanotto")).await;
        assert!(page.status == 200 && page.text().contains(TEXT));
        assert!(page.text().contains(&reference));
        // What another portal sealed is not this one's.
        let other = KeyHistory { keys: Vec::new() };
        assert_eq!(
            verify_file(&receipt.bytes, Some(&other)).outcome,
            Outcome::Unknown
        );
    })
    .await;
}
