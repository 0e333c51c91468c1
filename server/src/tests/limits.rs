//! What is done too often is held back on every replica, with a word about how
//! long and with what was typed; and nobody is kept from reading by it.

use axum::http::{Method, header::RETRY_AFTER};
use chrono::TimeDelta;
use domain::limit::{Act, By};

use super::{
    unsigned::{follow, send},
    *,
};
use crate::{
    routes::{About, Who, table},
    testing::in_both_strict_worlds,
};

const WITHDRAW: &str = "/fi/ii/suostumus";

/// A description that can't be right: it is counted all the same, and shown
/// again.
const TYPED: [(&str, &str); 2] = [
    ("words", "Kirjoitin \"tämän\" <b>kerran</b>.\nJa lisää."),
    ("name", "Häkki & Kanaria"),
];

/// How long to wait, if that is what an answer says.
fn wait(answer: &Answer) -> Option<i64> {
    if answer.status != 429 {
        assert!(!answer.headers.contains_key(RETRY_AFTER));
        return None;
    }
    let wait = answer.headers.get(RETRY_AFTER).expect("how long");
    let seconds = wait.to_str().expect("ASCII").parse().expect("a number");
    assert!(seconds > 0, "{seconds}");
    Some(seconds)
}

fn most(act: Act, by: By) -> u32 {
    act.allowance(by).most
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn once_more_than_allowed_is_held_back_on_whatever_replica() {
    in_both_strict_worlds(async |world| {
        let bases = [world.base.clone(), world.replica().await];
        let here = "203.0.113.7";
        let browsers = [&bases[0], &bases[1]].map(|base| Browser::behind_proxy(base, here));
        for n in 0..most(Act::Withdraw, By::Address) {
            let browser = &browsers[n as usize % 2];
            let answer = browser.post(WITHDRAW, &TYPED).await;
            assert_eq!(wait(&answer), None, "{n}: {}", answer.status);
        }
        for (browser, language) in browsers.iter().zip(["fi", "sv"]) {
            let to = WITHDRAW.replace("fi", language);
            let answer = browser.post(&to, &TYPED).await;
            let seconds = wait(&answer).expect("held back");
            assert!(seconds <= 3_600, "{seconds}");
            // What was typed is on the page, as text, to be sent again.
            let page = answer.text();
            for kept in [
                "&quot;tämän&quot; &lt;b&gt;kerran&lt;/b&gt;.\nJa lisää.",
                "Häkki &amp; Kanaria",
            ] {
                assert!(page.contains(kept), "{kept} in {page}");
            }
            assert!(page.contains(&format!("<html lang=\"{language}\">")));
            assert!(page.contains(&format!("action=\"{to}\"")), "{page}");
            assert_eq!(page.matches("<h1").count(), 1);
        }
        // Reading goes on, for everybody at this address.
        for page in ["/fi", WITHDRAW, "/fi/ii/rekisterit", "/fi/seuranta"] {
            assert_eq!(browsers[0].get(page).await.status, 200, "{page}");
        }
        // Another address is another count, and so is who is logged in.
        let other = Browser::behind_proxy(&bases[0], "203.0.113.8");
        assert_eq!(wait(&other.post(WITHDRAW, &TYPED).await), None);
        let known = Browser::behind_proxy(&bases[1], here);
        known.take_cookie(&world.citizen("matti").await, "tl-istunto");
        assert_eq!(wait(&known.post(WITHDRAW, &TYPED).await), None);
        // When the time has come it is as before.
        let then = world.portal.now() + TimeDelta::hours(1);
        world.portal.clock.set(then);
        assert_eq!(wait(&browsers[0].post(WITHDRAW, &TYPED).await), None);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn secrets_are_not_tried_out_and_the_right_one_still_opens() {
    in_both_strict_worlds(async |world| {
        let sent = send(world, "").await;
        let other = world.replica().await;
        let wrong = "AAAA-BBBB-CCCC-DDDD-EEEE";
        for _ in 0..most(Act::Guess, By::Address) {
            let (_, to) = follow(world, &sent.reference, wrong).await;
            assert!(to.contains("virhe=1"), "{to}");
        }
        let fields = [("reference", sent.reference.as_str()), ("secret", wrong)];
        let answer = Browser::new(&other).post("/fi/seuranta", &fields).await;
        assert!(wait(&answer).is_some_and(|seconds| seconds <= 600));
        assert!(!answer.text().contains(wrong), "the secret lies about");
        // The same for a reference that there is not.
        let fields = [("reference", "K7PM-3XDT-9RHF"), ("secret", wrong)];
        let unknown = world.browser().post("/fi/seuranta", &fields).await;
        assert!(wait(&unknown).is_some());
        // Nobody locks the person out who has it.
        let (browser, to) = follow(world, &sent.reference, &sent.secret).await;
        assert_eq!(to, "/fi/seuranta/tila");
        assert_eq!(browser.get(&to).await.status, 200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_person_who_files_without_end_keeps_the_draft_and_files_it_later() {
    in_both_strict_worlds(async |world| {
        let most = most(Act::File, By::Person);
        for n in 0..most {
            // Wherever the person is: the count is theirs.
            let browser = Browser::behind_proxy(&world.base, &format!("203.0.113.{n}"));
            browser.file(REGISTER, "matti", TEXT, "").await;
        }
        let browser = Browser::behind_proxy(&world.base, "203.0.113.200");
        browser.draft(REGISTER, TEXT, "").await;
        let back = browser.identify(&browser.sign().await, "matti").await;
        let held = browser.get(&back).await;
        assert!(wait(&held).is_some_and(|seconds| seconds <= 86_400));
        assert!(!tells_of_matti(&held));
        assert_eq!(world.parts().await, u64::from(most));
        // Others are not held back, and Matti reads what is his.
        world.filed("aino", TEXT, "").await;
        let matti = world.citizen("matti").await;
        assert_eq!(matti.get("/fi/omat").await.status, 200);
        // The draft is as it was, and is signed the next day.
        let check = browser.get("/fi/pyynto/tarkista").await;
        assert!(check.text().contains(TEXT));
        let then = world.portal.now() + TimeDelta::hours(23);
        world.portal.clock.set(then);
        let back = browser.identify(&browser.sign().await, "matti").await;
        assert!(wait(&browser.get(&back).await).is_some());
        world.portal.clock.set(then + TimeDelta::minutes(61));
        let back = browser.identify(&browser.sign().await, "matti").await;
        let receipt = browser.get(&back).await.location();
        assert!(receipt.ends_with("/vastaanotto"), "{receipt}");
        assert_eq!(world.parts().await, u64::from(most) + 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_too_many_is_read_to_its_end_and_answered() {
    in_both_strict_worlds(async |world| {
        let browser = world.browser();
        browser.post(&format!("{REGISTER}/korjaus"), &[]).await;
        let here = "/fi/pyynto/1/liitteet";
        for _ in 0..most(Act::Upload, By::Address) {
            let refused = browser.upload(here, "ohjelma.exe", b"MZ").await;
            assert_eq!(refused.location(), format!("{here}?liite=kind"));
        }
        let large = vec![b'x'; 3 * 1024 * 1024];
        let held = browser.upload(here, "suuri.pdf", &large).await;
        assert!(wait(&held).is_some());
        assert!(
            held.links(here).contains(&here.to_owned()),
            "{}",
            held.text()
        );
        assert_eq!(browser.get(here).await.status, 200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_too_many_is_kept_on_the_page() {
    in_both_strict_worlds(async |world| {
        let (browser, reference) = world.filed("matti", TEXT, "").await;
        let to = format!("{}/viesti", matter(&reference));
        for _ in 0..most(Act::Write, By::Person) {
            browser.post(&to, &[("message", "")]).await;
        }
        let typed = [("message", "Rivi yksi.\nRivi <kaksi>.")];
        let held = browser
            .upload_form(&to, &typed, "muistio.pdf", "", b"%PDF-1.7\n%%EOF")
            .await;
        assert!(wait(&held).is_some());
        let page = held.text();
        assert!(page.contains("Rivi yksi.\nRivi &lt;kaksi&gt;."), "{page}");
        assert_eq!(times(world, &reference, Action::MessageSent).await, 0);
        // The page's button sends it when the time has come.
        world
            .portal
            .clock
            .set(world.portal.now() + TimeDelta::minutes(15));
        browser.get("/fi/omat").await;
        assert!(wait(&browser.post(&to, &typed).await).is_some());
        assert!(page.contains(&format!("action=\"{to}\"")));
        // Taking the request back is never held back.
        let gone = browser
            .post(&format!("{}/peru", matter(&reference)), &[])
            .await;
        assert_eq!(gone.status, 303);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_no_proxy_is_named_nobody_says_where_they_are() {
    in_both_worlds(async |world| {
        assert!(world.portal.config.trusted_proxies.is_empty());
        // As often as the demo allows would take long: what is counted tells.
        for address in ["203.0.113.1", "203.0.113.2"] {
            let browser = Browser::behind_proxy(&world.base, address);
            browser.post(WITHDRAW, &TYPED).await;
        }
        use sea_orm::EntityTrait as _;
        let rows = db::entity::quota::Entity::find();
        let rows = rows.all(world.portal.db.read()).await.expect("rows");
        let counts: Vec<i64> = rows.iter().map(|row| row.n).collect();
        assert_eq!(counts, [2], "one address, counted twice");
        // Neither the address nor what it did stands in the row.
        let text = format!("{rows:?}");
        assert!(!text.contains("203.0.113") && !text.contains("127, 0, 0, 1"));
    })
    .await;
}

/// Forms that anybody can send, or that send something to somebody else, and
/// that are not counted: each with its reason.
const UNCOUNTED: [(&str, &str); 13] = [
    ("/esittely", "the demo begins anew"),
    ("/kirjaudu/ulos", "it ends a session"),
    ("/seuranta", "wrong secrets are counted, right ones never"),
    ("/seuranta/lopeta", "it ends a session"),
    ("/seuranta/tunnus", "it changes the own session"),
    ("/suostumus/saapui", "it forgets"),
    ("/pyynto/kenen", "it saves the own draft"),
    ("/pyynto/tapa", "it saves the own draft"),
    ("/pyynto/ilmoitus", "it saves the own draft"),
    ("/pyynto/{item}/{step}", "it saves the own draft"),
    ("/pyynto/{item}/poista", "it removes"),
    ("/pyynto/{item}/liitteet/{file}", "it removes"),
    ("/pyynto/poista", "it removes"),
];

#[test]
fn every_form_of_people_is_counted_or_has_a_reason_why_not() {
    let forms = table().into_iter().filter(|row| row.method == Method::POST);
    let (mut counted, mut reasons) = (0, 0);
    for row in forms {
        let open = matches!(row.who, Who::Everybody | Who::Draft | Who::Follower);
        let reason = UNCOUNTED.iter().find(|(end, _)| {
            row.path.strip_prefix("/{language}").is_some_and(|path| {
                path == *end || path.strip_prefix("/{municipality}") == Some(*end)
            })
        });
        match (row.act, reason) {
            (Some(_), None) => counted += 1,
            (None, Some(_)) => reasons += 1,
            (None, None) => assert!(!open, "{} is neither", row.path),
            (Some(act), Some((_, why))) => panic!("{}: {act:?}, and {why}", row.path),
        }
        // Nobody is held back from taking back what they said.
        let takes_back = ["/peru", "/peruuta"]
            .iter()
            .any(|end| row.path.ends_with(end));
        assert!(!takes_back || row.act.is_none(), "{}", row.path);
        assert!(row.about != About::Consent || row.act.is_none());
    }
    assert_eq!(reasons, UNCOUNTED.len(), "a reason without its form");
    assert!(counted >= 15, "{counted}");
}
