//! Sent without identification: it counts, nobody learns anything whom nobody
//! knows, and who sent it can follow it, identify later, or be answered on paper.

use domain::{
    audit::Action,
    id::{FollowSecret, Reference},
    receipt::{
        Identification, Receipt,
        keys::KeyHistory,
        verify::{FileKind, Outcome, verify_file},
    },
    request::{CheckWay, DeliveryWay, Known, OutcomeCode, State, StateCode},
};

use super::*;
use crate::demo::mail_text;

mod later;

/// The name that is typed, to be looked for where it must not be.
pub(super) const SENDER: &str = "Kirjoitettu Kanarialintu";
/// The contact that is typed.
pub(super) const REACH: &str = "Häkkitie 7, 91100 Ii";
const MESSAGE: &str = "Tietosi ovat tässä kirjeessä.";

/// What was sent.
pub(super) struct Sent {
    pub(super) browser: Browser,
    pub(super) reference: String,
    pub(super) secret: String,
}

/// The words of a page that a parser reads.
pub(super) fn words<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let letter = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    text.split(|c| !letter(c)).filter_map(parse).collect()
}

pub(super) fn secret_on(page: &Answer) -> Option<String> {
    let found = words(&page.text(), |word| FollowSecret::parse(word).ok());
    found.first().map(|secret| secret.as_str().to_owned())
}

pub(super) async fn send(world: &World, email: &str) -> Sent {
    let browser = world.browser();
    browser.draft(REGISTER, TEXT, email).await;
    let fields = [("sender", SENDER), ("reach", REACH)];
    let sent = browser.post("/fi/pyynto/ilman", &fields).await;
    assert_eq!(sent.location(), "/fi/seuranta/tunnus", "{}", sent.text());
    let page = browser.get("/fi/seuranta/tunnus").await;
    let references = words(&page.text(), |word| Reference::parse(word).ok());
    Sent {
        reference: references.first().expect("a reference").to_string(),
        secret: secret_on(&page).expect("a secret"),
        browser,
    }
}

pub(super) async fn follow(world: &World, reference: &str, secret: &str) -> (Browser, String) {
    let browser = world.browser();
    let fields = [("reference", reference), ("secret", secret)];
    let to = browser.post("/fi/seuranta", &fields).await.location();
    (browser, to)
}

/// Identifies for what is followed; gives where that leads.
pub(super) async fn identify(browser: &Browser, person: &str) -> String {
    let out = browser.post("/fi/seuranta/tunnistaudu", &[]).await;
    let back = browser.identify(&out.location(), person).await;
    browser.get(&back).await.location()
}

async fn known(world: &World, reference: &str) -> Known {
    world.part(reference).await.part.asker.known
}

/// What the last page before sending asks: nothing about others in it, and how
/// and when it was given.
fn given<'a>(by: &'a str, on: &'a str) -> [(&'a str, &'a str); 3] {
    [NO_OTHERS[0], ("delivered_by", by), ("delivered_on", on)]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_arrives_with_a_clock_and_is_followed_by_status_only() {
    in_both_worlds(async |world| {
        let sent = send(world, EMAIL).await;
        let stored = world.part(&sent.reference).await;
        assert_eq!(stored.part.state.code(), StateCode::Received);
        assert_eq!(stored.part.asker.known, Known::Unknown);
        assert_eq!(
            times(world, &sent.reference, Action::FiledUnsigned).await,
            1
        );
        assert_eq!(times(world, &sent.reference, Action::Filed).await, 0);
        let request = db::part::request(world.portal.db.read(), stored.request_id).await;
        assert_eq!(request.expect("read").expect("there").channel, "unsigned");

        // The receipt is there, once, and says the truth.
        let file = sent.browser.get("/fi/seuranta/vastaanotto.json").await;
        let keys = world.browser().get("/api/v1/keys").await.text();
        let keys = KeyHistory::parse(&keys).expect("a key history");
        let verdict = verify_file(&file.bytes, Some(&keys));
        let found = (verdict.kind, verdict.outcome);
        assert_eq!(found, (Some(FileKind::Receipt), Outcome::Valid));
        let receipt = Receipt::read(&file.bytes).expect("a receipt");
        assert_eq!(receipt.body.identification, Identification::Unsigned);
        assert!(file.text().contains(TEXT) && !file.text().contains(SENDER));

        // Put away, it does not come back.
        assert_eq!(
            sent.browser
                .post("/fi/seuranta/tunnus", &[])
                .await
                .location(),
            "/fi/seuranta/tila"
        );
        let page = sent.browser.get("/fi/seuranta/tunnus").await;
        assert!(page.status == 200 && secret_on(&page).is_none());
        let file = sent.browser.get("/fi/seuranta/vastaanotto.json").await;
        assert_eq!(file.status, 404);
        let taken = times(world, &sent.reference, Action::ReceiptDownloaded).await;
        assert_eq!(taken, 1, "written down");

        // On another day, as people type it.
        let typed = sent.secret.to_lowercase().replace('-', " ");
        let (browser, to) = follow(world, &sent.reference.to_lowercase(), &typed).await;
        assert_eq!(to, "/fi/seuranta/tila");
        let page = browser.get(&to).await;
        assert!(page.text().contains(&sent.reference));
        for hidden in [
            TEXT,
            SENDER,
            REACH,
            EMAIL,
            &sent.secret,
            "Työllistämispalvelut",
        ] {
            assert!(!page.text().contains(hidden), "{hidden}");
        }
        // It opens nothing else.
        for other in [
            matter(&sent.reference),
            part(&sent.reference),
            "/fi/omat".into(),
        ] {
            let page = browser.get(&other).await;
            assert!(!page.text().contains(TEXT), "{other}");
        }
        browser.post("/fi/seuranta/lopeta", &[]).await;
        let page = browser.get("/fi/seuranta/tila").await;
        assert!(page.text().contains("action=\"/fi/seuranta\""));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_unknown_reference_and_a_wrong_secret_are_the_same() {
    in_both_worlds(async |world| {
        let sent = send(world, "").await;
        let turned: String = sent.secret.chars().rev().collect();
        let other: String = sent.reference.chars().rev().collect();
        let mut answers = Vec::new();
        for (reference, secret) in [
            (&sent.reference, &turned),
            (&other, &sent.secret),
            (&sent.reference, &"x".to_owned()),
            (&sent.reference, &String::new()),
        ] {
            let (browser, to) = follow(world, reference, secret).await;
            assert_eq!(to, format!("/fi/seuranta?virhe=1&viite={reference}"));
            let page = browser.get(&to).await.text();
            // What was typed as the reference stays; the secret is not sent back.
            assert!(page.contains(&format!("value=\"{reference}\"")));
            answers.push(page.replace(reference.as_str(), "…"));
        }
        assert!(answers.iter().all(|page| *page == answers[0]));
        // What is no reference does not come into an address.
        let (_, to) = follow(world, SENDER, &sent.secret).await;
        assert_eq!(to, "/fi/seuranta?virhe=1");
        let (_, to) = follow(world, &sent.secret, &sent.secret).await;
        assert_eq!(to, "/fi/seuranta?virhe=1");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_lacking_is_said_and_nothing_is_filed() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        let here = "/fi/pyynto/ilman";
        let begun = browser.post(&format!("{REGISTER}/omat-tiedot"), &[]).await;
        assert_eq!(begun.status, 303);
        let fields = [("sender", SENDER), ("reach", REACH)];
        // A page of the draft is undone.
        assert_eq!(browser.post(here, &fields).await.location(), here);
        assert!(!browser.get(here).await.text().contains("<textarea"));
        browser.post("/fi/pyynto/poista", &[]).await;

        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        for (lacking, kept) in [("sender", REACH), ("reach", SENDER)] {
            let fields: Vec<_> = fields
                .iter()
                .copied()
                .filter(|(f, _)| *f != lacking)
                .collect();
            assert_eq!(browser.post(here, &fields).await.location(), here);
            let page = browser.get(here).await;
            assert!(page.title().starts_with("Virhe"), "{}", page.title());
            assert!(page.text().contains(kept), "what was typed stays");
            assert!(page.text().contains(&format!("{lacking}-virhe")));
        }
        assert_eq!(world.parts().await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sent_twice_it_is_filed_once_and_the_secret_is_not_lost() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let tabs: Vec<Browser> = (0..4).map(|_| browser.fork()).collect();
        let fields = [("sender", SENDER), ("reach", REACH)];
        let posts = tabs.iter().map(|tab| tab.post("/fi/pyynto/ilman", &fields));
        for end in futures::future::join_all(posts).await {
            assert_eq!(end.location(), "/fi/seuranta/tunnus", "{}", end.text());
        }
        assert_eq!(world.parts().await, 1);
        let mut secrets = Vec::new();
        for tab in &tabs {
            secrets.push(secret_on(&tab.get("/fi/seuranta/tunnus").await).expect("a secret"));
        }
        assert!(secrets.iter().all(|secret| *secret == secrets[0]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_several_all_are_followed_by_one_secret_and_no_controller_learns_of_another() {
    in_both_worlds(async |world| {
        let texts = ["Kanarialinnun kesä", "Kanarialinnun syksy"];
        let browser = world.browser();
        several::drafted(&browser, texts[0], texts[1]).await;
        let fields = [("sender", SENDER), ("reach", REACH)];
        browser.post("/fi/pyynto/ilman", &fields).await;
        assert_eq!(world.parts().await, 2);
        let page = browser.get("/fi/seuranta/tunnus").await;
        let secret = secret_on(&page).expect("a secret");
        let mut found = words(&page.text(), |word| Reference::parse(word).ok());
        found.sort();
        found.dedup();
        let references: Vec<String> = found.iter().map(Reference::to_string).collect();
        assert_eq!(references.len(), 2);
        for (place, text) in (1..).zip(texts) {
            assert!(page.text().contains(text));
            let file = format!("/fi/seuranta/vastaanotto.json?osa={place}");
            let file = browser.get(&file).await.text();
            let here = texts.map(|one| file.contains(one));
            assert_eq!(here, texts.map(|one| one == text), "{place}");
        }
        let third = browser.get("/fi/seuranta/vastaanotto.json?osa=3").await;
        assert_eq!(third.status, 404);

        // By either reference one sees all of it.
        for reference in &references {
            let (browser, to) = follow(world, reference, &secret).await;
            let page = browser.get(&to).await.text();
            assert!(references.iter().all(|one| page.contains(one)));
        }
        let (browser, _) = follow(world, &references[0], &secret).await;
        assert_eq!(identify(&browser, "matti").await, "/fi/omat");
        let page = browser.get("/fi/omat").await.text();
        for (place, reference) in references.iter().enumerate() {
            assert!(page.contains(reference));
            assert_eq!(known(world, reference).await, Known::Identified);
            let mine = matter(reference);
            let proof = browser.get(&format!("{mine}/todiste.json")).await;
            let keys = world.browser().get("/api/v1/keys").await.text();
            let keys = KeyHistory::parse(&keys).expect("a key history");
            let verdict = verify_file(&proof.bytes, Some(&keys));
            assert_eq!(verdict.outcome, Outcome::Valid, "{verdict:?}");
            // Nothing that one controller has names the other's part.
            let rows = several::rows(world, reference).await;
            let own = texts.iter().filter(|text| rows.contains(**text)).count();
            assert_eq!(own, 1);
            assert!(!rows.contains(&references[1 - place]), "{rows}");
        }
    })
    .await;
}
