//! Withdrawing a consent and giving it again.

use domain::{
    consent::{ConsentRecipient, ConsentText},
    id::Slug,
};
use futures::future::join_all;
use uuid::Uuid;

use super::*;
use crate::db::{
    self,
    consent::{ConsentEventKind, NewConsent, StoredTask},
};

/// The one with this title.
async fn titled(browser: &Browser, title: &str) -> String {
    for address in consents(browser).await {
        if browser.get(&address).await.text().contains(title) {
            return address;
        }
    }
    panic!("no consent {title}");
}

fn id_of(address: &str) -> Uuid {
    let id = address.rsplit('/').next().unwrap_or_default();
    id.parse().expect("the id of a consent")
}

async fn tasks(world: &World, address: &str) -> Vec<StoredTask> {
    let c = world.portal.db.read();
    db::consent::tasks_of(c, id_of(address))
        .await
        .expect("read")
}

async fn events(world: &World, address: &str) -> Vec<ConsentEventKind> {
    let c = world.portal.db.read();
    let events = db::consent::events(c, id_of(address)).await.expect("read");
    events.into_iter().map(|event| event.kind).collect()
}

const TITLE: &str = "Lupa antaa tietojani Siun sotelle";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn withdrawn_twice_is_withdrawn_once_and_can_be_given_again() {
    use ConsentEventKind::{Given, Withdrawn};
    in_both_worlds(async |world| {
        let matti = world.citizen("matti").await;
        let address = titled(&matti, TITLE).await;
        let withdraw = format!("{address}/peruuta");
        let tabs: Vec<Browser> = (0..6).map(|_| matti.fork()).collect();
        for end in join_all(tabs.iter().map(|tab| tab.post(&withdraw, &[]))).await {
            assert_eq!(end.location(), address);
        }
        matti.post(&withdraw, &[]).await;
        assert_eq!(events(world, &address).await, [Given, Withdrawn]);
        let task = tasks(world, &address).await;
        assert_eq!(task.len(), 1);
        // The receipt says what stops and names the reference.
        let page = matti.get(&address).await.text();
        let reference = task.first().expect("a task").reference.to_string();
        assert!(page.contains(&reference), "the reference");

        let give = format!("{address}/anna");
        assert!(
            matti.get(&give).await.text().contains(TITLE),
            "the whole text"
        );
        for _ in 0..2 {
            assert_eq!(matti.post(&give, &[]).await.location(), address);
        }
        assert_eq!(events(world, &address).await, [Given, Withdrawn, Given]);
        matti.post(&withdraw, &[]).await;
        assert_eq!(
            events(world, &address).await,
            [Given, Withdrawn, Given, Withdrawn]
        );
        assert_eq!(tasks(world, &address).await.len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_consent_is_its_persons_alone() {
    in_both_worlds(async |world| {
        let matti = world.citizen("matti").await;
        let erik = world.citizen("erik").await;
        let address = titled(&matti, TITLE).await;
        for page in ["", "/peruuta", "/anna"] {
            let answer = erik.get(&format!("{address}{page}")).await;
            assert!(answer.status == 404 && !answer.text().contains(TITLE));
        }
        for action in ["/peruuta", "/anna"] {
            assert_eq!(
                erik.post(&format!("{address}{action}"), &[]).await.status,
                404
            );
        }
        assert_eq!(events(world, &address).await, [ConsentEventKind::Given]);
        assert!(!consents(&erik).await.contains(&address));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_task_is_done_when_every_recipient_was_told() {
    in_both_worlds(async |world| {
        let matti = world.citizen("matti").await;
        let title = give_with_two_recipients(world, &matti).await;
        let address = titled(&matti, &title).await;
        matti.post(&format!("{address}/peruuta"), &[]).await;
        let task = async || tasks(world, &address).await.pop().expect("a task");
        let here = format!("/fi/virka/tehtavat/{}", task().await.reference);

        let owner = world.staff("joensuu-paallikko").await;
        assert!(
            owner.get("/fi/virka").await.text().contains(&here),
            "in the worklist"
        );
        assert!(owner.get(&here).await.text().contains(NAME), "whose it was");
        let done = async || task().await.done_at.is_some();
        owner.post(&here, &[("done", "1")]).await;
        assert!(!done().await);
        owner.post(&here, &[("recipient", "kela")]).await;
        let page = matti.get(&address).await.text();
        assert!(
            page.contains("Ei ole vielä kerrottu"),
            "the person sees who was not told yet"
        );
        // Telling the last one and being done are two things to say.
        owner
            .post(&here, &[("recipient", "ei-ole"), ("done", "1")])
            .await;
        assert!(!done().await);
        owner.post(&here, &[("recipient", "siun-sote")]).await;
        let page = matti.get(&address).await.text();
        assert!(
            !page.contains("Ei ole vielä kerrottu"),
            "the person sees that all were told"
        );
        assert!(!done().await);
        let outsider = world.staff("joensuu-tietosuoja").await;
        assert_eq!(outsider.post(&here, &[("done", "1")]).await.status, 404);
        assert!(!done().await);
        owner.post(&here, &[("done", "1")]).await;
        assert!(done().await);
        assert!(!owner.get("/fi/virka").await.text().contains(&here));
        let at = task().await.done_at;
        owner.post(&here, &[("done", "1")]).await;
        assert_eq!(task().await.done_at, at);
    })
    .await;
}

/// Records a consent of Matti's with two recipients; the demo has none.
async fn give_with_two_recipients(world: &World, matti: &Browser) -> String {
    let known = id_of(&titled(matti, TITLE).await);
    let portal = &world.portal;
    let stored = db::consent::get(portal.db.read(), known).await;
    let stored = stored.expect("read").expect("a consent");
    let slug = |text: &str| Slug::parse(text).expect("a slug");
    let (m, r) = (slug("joensuu"), slug("kuntouttava-tyotoiminta"));
    let text = db::catalog::consent_text(
        portal.db.read(),
        m.as_str(),
        stored.text_id.as_str(),
        stored.text_version,
    );
    let text = text.await.expect("read").expect("a text");
    let recipient = |id: &str, name: &str| ConsentRecipient {
        id: slug(id),
        name: name.into(),
    };
    let text = ConsentText {
        id: slug("joensuu-kaksi"),
        title: "Lupa kahdelle".into(),
        recipients: vec![
            recipient("kela", "Kela"),
            recipient("siun-sote", "Siun sote"),
        ],
        ..text
    };
    let c = portal.db.write();
    db::catalog::put_consent_text(c, &text)
        .await
        .expect("written");
    let person = db::consent::person(c, &portal.keys, known)
        .await
        .expect("a person");
    let new = NewConsent {
        municipality: &m,
        register: &r,
        text_id: &text.id,
        text_version: text.version,
        person_index: stored.person_index,
        person: &person,
        given_on: stored.given_on,
    };
    db::consent::insert(c, &portal.keys, new)
        .await
        .expect("given");
    text.title.fi
}
