//! A part is sent on to who it belongs to: another office, another municipality
//! on this portal, an authority outside.

use chrono::TimeDelta;
use domain::{
    receipt::verify::{Outcome, verify_file},
    request::{Known, OutcomeCode, State, StateCode},
};
use sea_orm::EntityTrait as _;

use super::{
    unsigned::{REACH, SENDER, follow, identify, send},
    *,
};
use crate::{demo::mail_text, testing::browser::reference_of};

mod outside;

const PNG: &[u8] = sample!("kuva.png");
const WHY: &str = "Asia kuuluu Raision kaupungille.";
const NOTE: &str = "Muistiinpano, jota kukaan muu ei näe.";
const QUESTION: &str = "Minkä vuoden tietoja tarkoitat?";
const REPLY: &str = "Tarkoitan syksyä 2019.";
const RAISIO: &str = "raisio/tyollisyyspalvelut";

/// The page on which a part is sent on.
fn page(reference: &str) -> String {
    format!("{}/siirto", part(reference))
}

fn office(to: &str) -> Vec<(&str, &str)> {
    vec![
        ("place", "office"),
        ("to_office", to),
        ("transfer_reason", WHY),
    ]
}

fn portal(to: &str) -> Vec<(&str, &str)> {
    vec![
        ("place", "portal"),
        ("to_register", to),
        ("with_thread", "yes"),
        ("transfer_reason", WHY),
    ]
}

fn outside(on: &str) -> Vec<(&str, &str)> {
    vec![
        ("place", "outside"),
        ("authority", "Varsinais-Suomen hyvinvointialue"),
        ("address", "Kirjaamo, PL 52, 20521 Turku"),
        ("sent_by", "secure_mail"),
        ("sent_on", on),
        ("transfer_reason", WHY),
    ]
}

async fn check(browser: &Browser, reference: &str, fields: &[(&str, &str)]) -> String {
    let fields = [fields, &[("then", "check")]].concat();
    browser.post(&page(reference), &fields).await.location()
}

/// Sends it on, over the page to check; gives where that leads.
async fn sent_on(browser: &Browser, reference: &str, fields: &[(&str, &str)]) -> String {
    let last = check(browser, reference, fields).await;
    assert_eq!(last, format!("{}/tarkista", page(reference)));
    let shown = browser.get(&last).await;
    assert!(
        shown.text().contains("Siirtoa ei voi perua."),
        "{}",
        shown.text()
    );
    let seen = shown.hidden("seen");
    browser
        .post(&last, &[("seen", seen.as_str())])
        .await
        .location()
}

/// The reference under which a part goes on.
async fn there(world: &World, reference: &str) -> String {
    let ended = world.part(reference).await.part;
    ended.goes_on_as().expect("it goes on").to_string()
}

/// A correction of Matti's at Ii, with a file, which `ii-vastuu-a` has.
async fn scene(world: &World) -> (Browser, String, Browser) {
    let citizen = world.browser();
    citizen.post(&format!("{REGISTER}/korjaus"), &[]).await;
    citizen
        .answer(&[
            ("kenen", &[("whose", "own")]),
            ("1/virhe", &[("wrong", TEXT), ("correct", "Rantatie 2")]),
            ("1/perustelut", &[]),
        ])
        .await;
    let files = "/fi/pyynto/1/liitteet";
    let typed = [("then", "more")];
    citizen
        .upload_form(files, &typed, "kuva.png", "", PNG)
        .await;
    citizen
        .answer(&[
            ("1/liitteet", &[]),
            ("tapa", &[("way", "here")]),
            ("ilmoitus", &[("notify", "yes"), ("email", EMAIL)]),
        ])
        .await;
    let back = citizen.identify(&citizen.sign().await, "matti").await;
    let receipt = citizen.get(&back).await.location();
    let reference = reference_of(&receipt).expect("a receipt");
    let owner = world.staff("ii-vastuu-a").await;
    owner.post(&format!("{}/ota", part(&reference)), &[]).await;
    (citizen, reference, owner)
}

fn later(world: &World, days: i64) {
    let clock = &world.portal.clock;
    clock.set(world.portal.now() + TimeDelta::days(days));
}

fn today(world: &World) -> String {
    world.portal.today().format("%-d.%-m.%Y").to_string()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_office_gets_it_and_the_time_goes_on() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        let before = world.part(&reference).await;
        let colleague = world.staff("ii-vastuu-b").await;
        let stranger = world.staff("raisio-johtaja").await;
        let new = world.staff("ii-prosessi").await;
        assert_eq!(new.get(&part(&reference)).await.status, 404);
        assert_eq!(stranger.get(&page(&reference)).await.status, 404);
        // A colleague reads why not, and can't.
        let to = office("asiakasprosessin-vastuuhenkilo");
        assert_eq!(check(&colleague, &reference, &to).await, page(&reference));
        let last = format!("{}/tarkista", page(&reference));
        assert_eq!(
            colleague.post(&last, &[]).await.location(),
            page(&reference)
        );
        assert_eq!(world.part(&reference).await, before);

        let end = sent_on(&owner, &reference, &to).await;
        assert_eq!(end, "/fi/virka?siirretty=1");
        assert!(owner.get(&end).await.text().contains("Pyyntö on siirretty"));
        let after = world.part(&reference).await;
        assert_eq!(after.part.state, State::Received);
        assert_eq!(after.part.clock, before.part.clock);
        assert_eq!(after.part.reference, before.part.reference);
        assert_eq!(owner.get(&part(&reference)).await.status, 404);
        assert_eq!(owner.get(&page(&reference)).await.status, 404);
        let seen = new.get(&part(&reference)).await.text();
        assert!(seen.contains(TEXT) && seen.contains(WHY), "{seen}");
        new.post(&format!("{}/ota", part(&reference)), &[]).await;
        let state = world.part(&reference).await.part.state.code();
        assert_eq!(state, StateCode::WithOwner);

        let events = logged(world, Subject::Part(reference.clone())).await;
        let moved = events.iter().find(|event| event.action == Action::ToOffice);
        let mover = staff_id(world, "ii-vastuu-a");
        assert!(moved.is_some_and(|event| by(event, &mover, "rekisterin-vastuuhenkilo")));
        let mine = citizen.get(&matter(&reference)).await.text();
        assert!(mine.contains(WHY), "{mine}");
        assert!(mine.contains("siirrettiin toiselle taholle"), "{mine}");
        world
            .until("the new office's mail", async || {
                let all = world.edge.mailbox.all().into_iter();
                let to = |address: &str| all.clone().any(|mail| mail.to.concat() == address);
                to("asiakasprosessi@ii.example")
            })
            .await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_municipality_gets_all_that_it_needs_and_nothing_else() {
    in_both_worlds(async |world| {
        let (citizen, first, owner) = scene(world).await;
        // Words both ways, one with a file, and a note.
        let message = format!("{}/viesti", part(&first));
        owner.post(&message, &[("message", QUESTION)]).await;
        let reply = format!("{}/viesti", matter(&first));
        let typed = [("message", REPLY), ("then", "send")];
        citizen
            .upload_form(&reply, &typed, "kuva2.png", "", PNG)
            .await;
        let notes = format!("{}/muistiinpanot", part(&first));
        owner.post(&notes, &[("note", NOTE)]).await;
        let own = ["vastaanotto.json", "todiste.json"];
        let mut given = Vec::new();
        for file in own {
            given.push(
                citizen
                    .get(&format!("{}/{file}", matter(&first)))
                    .await
                    .bytes,
            );
        }
        later(world, 3);
        let owner_now = world.staff("ii-vastuu-a").await;
        drop(owner);
        let before = world.part(&first).await;

        let to = portal(RAISIO);
        assert_eq!(sent_on(&owner_now, &first, &to).await, page(&first));
        let done = owner_now.get(&page(&first)).await.text();
        assert!(
            done.contains("Pyyntö on siirretty") && done.contains(WHY),
            "{done}"
        );

        let second = there(world, &first).await;
        let (here, begun) = (world.part(&first).await, world.part(&second).await);
        assert!(done.contains(&second), "{done}");
        let State::Closed { outcome, .. } = &here.part.state else {
            panic!("it goes on here: {:?}", here.part.state)
        };
        assert_eq!(outcome.code(), OutcomeCode::Transferred);
        assert_ne!(begun.request_id, here.request_id, "rows of their own");
        assert_ne!(begun.person_index, here.person_index);
        assert_eq!(begun.part.state, State::Received);
        assert_eq!(begun.part.municipality.as_str(), "raisio");
        let decider = begun.part.route.decider.value.as_str();
        assert_eq!(decider, "tyollisyyspalvelujen-johtaja");
        // The time goes along.
        assert_eq!(begun.part.clock.received_on, before.part.clock.received_on);
        assert_eq!(begun.legal_latest, before.legal_latest);
        assert!(begun.answer_by <= before.answer_by);

        // What the new controller reads: the request, its files, the messages;
        // no note, and nobody of the other staff by name.
        let new = world.staff("raisio-johtaja").await;
        let seen = new.get(&part(&second)).await;
        for words in [
            TEXT,
            NAME,
            WHY,
            QUESTION,
            REPLY,
            "kuva.png",
            "kuva2.png",
            &first,
        ] {
            assert!(seen.text().contains(words), "{words}: {}", seen.text());
        }
        assert!(seen.text().contains("Iin kunta, "), "{}", seen.text());
        for words in [NOTE, "Vastuuhenkilö A"] {
            assert!(!seen.text().contains(words), "{words}: {}", seen.text());
        }
        assert!(
            !seen.text().contains("Älä anna tietoja vielä."),
            "the proof holds"
        );
        let files = seen.links("/tiedostot/");
        assert_eq!(files.len(), 2, "{files:?}");
        for file in &files {
            assert_eq!(new.get(file).await.bytes, PNG, "{file}");
            assert_eq!(owner_now.get(file).await.status, 404);
        }
        assert_eq!(owner_now.get(&part(&second)).await.status, 404);
        assert_eq!(new.get(&part(&first)).await.status, 404);

        // The person reads both, and the receipt that they were given.
        let citizen = world.citizen("matti").await;
        let old = citizen.get(&matter(&first)).await.text();
        for words in [WHY, "Raision kaupunki", second.as_str()] {
            assert!(old.contains(words), "{words}: {old}");
        }
        let notice = citizen
            .get(&format!("{}/siirto", matter(&first)))
            .await
            .text();
        for words in [WHY, "Raision kaupunki", "Iin kunta", "434/2003", &second] {
            assert!(notice.contains(words), "{words}: {notice}");
        }
        let mine = citizen.get(&matter(&second)).await.text();
        assert!(
            mine.contains(TEXT) && mine.contains(first.as_str()),
            "{mine}"
        );
        let receipt = citizen
            .get(&format!("{}/vastaanotto", matter(&second)))
            .await;
        assert!(
            receipt.text().contains(first.as_str()),
            "the one that was given"
        );
        let keys = world.browser().get("/api/v1/keys").await.text();
        let keys = domain::receipt::keys::KeyHistory::parse(&keys).expect("a key history");
        for (file, before) in own.iter().zip(&given) {
            let file = citizen.get(&format!("{}/{file}", matter(&second))).await;
            assert_eq!(&file.bytes, before, "byte for byte");
            assert_eq!(
                verify_file(&file.bytes, Some(&keys)).outcome,
                Outcome::Valid
            );
        }
        let stranger = world.citizen("aino").await;
        assert_eq!(stranger.get(&matter(&second)).await.status, 404);
        assert_eq!(
            stranger
                .get(&format!("{}/siirto", matter(&first)))
                .await
                .status,
            404
        );

        // Each log tells its own; no staff of the one stands in the other's.
        assert_eq!(times(world, &first, Action::Transferred).await, 1);
        let events = logged(world, Subject::Part(second.clone())).await;
        let came = events.first().expect("an event");
        assert_eq!(
            (came.action, &came.actor),
            (Action::TransferredHere, &Actor::Portal)
        );
        // It is not sent on twice.
        let last = format!("{}/tarkista", page(&first));
        assert_eq!(owner_now.post(&last, &[]).await.location(), page(&first));
        assert_eq!(world.parts().await, 2);

        // The answer goes its way there.
        new.post(&format!("{}/ota", part(&second)), &[]).await;
        let reply = format!("{}/viesti", matter(&second));
        let typed = [("message", "Vielä yksi asia."), ("then", "send")];
        citizen.post(&reply, &typed).await;
        assert!(
            new.get(&part(&second))
                .await
                .text()
                .contains("Vielä yksi asia.")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_mail_of_a_transfer_tells_what_it_is_about() {
    in_both_worlds(async |world| {
        let (_, first, owner) = scene(world).await;
        sent_on(&owner, &first, &portal(RAISIO)).await;
        let all = || world.edge.mailbox.all();
        let to = |address: &str| {
            let mails = all().into_iter();
            mails.filter(|mail| mail.to.concat() == address).count()
        };
        world
            .until("the mails", async || {
                to("tyollisyyspalvelut@raisio.example") == 1 && to(EMAIL) == 2
            })
            .await;
        for mail in all() {
            let text = format!("{:?}", mail_text::read(&mail.raw));
            for words in [NAME, CODE, TEXT, WHY] {
                assert!(!text.contains(words), "{words}: {text}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_the_conversation_no_word_of_it_goes_along() {
    in_both_worlds(async |world| {
        let (_, first, owner) = scene(world).await;
        let message = format!("{}/viesti", part(&first));
        owner.post(&message, &[("message", QUESTION)]).await;
        let mut to = portal(RAISIO);
        to.retain(|(name, _)| *name != "with_thread");
        sent_on(&owner, &first, &to).await;
        let second = there(world, &first).await;
        let new = world.staff("raisio-johtaja").await;
        let seen = new.get(&part(&second)).await.text();
        assert!(seen.contains(TEXT) && !seen.contains(QUESTION), "{seen}");
        let messages = db::entity::message::Entity::find();
        let messages = messages.all(world.portal.db.read()).await.expect("read");
        let id = world.part(&second).await.id;
        assert!(messages.iter().all(|message| message.part_id != id));
    })
    .await;
}
