//! The conversation inside a part: questions move dates only where the law lets
//! them, nothing that was typed is lost, and notes stay with those who decide.

use chrono::{NaiveDate, TimeDelta};
use domain::{
    audit::Action,
    deadline::Deadlines,
    request::{OutcomeCode, State, StateCode},
};

use super::*;
use crate::demo::mail_text;

mod colleagues;
mod files;
mod record;
mod together;

const QUESTION: &str = "Minkä vuoden tietoja tarkoitat?";
const REPLY: &str = "Tarkoitan syksyä 2019.";
const REASON: &str = "Tietoja on neljässä järjestelmässä, ja osa on paperilla.";

/// A request of Matti's that `ii-vastuu-a` has.
async fn scene(world: &World) -> (Browser, String, Browser) {
    let (citizen, reference) = world.filed("matti", TEXT, EMAIL).await;
    let owner = world.staff("ii-vastuu-a").await;
    owner.post(&format!("{}/ota", part(&reference)), &[]).await;
    (citizen, reference, owner)
}

fn later(world: &World, days: i64) {
    let clock = &world.portal.clock;
    clock.set(world.portal.now() + TimeDelta::days(days));
}

async fn deadlines(world: &World, reference: &str) -> Deadlines {
    let part = world.part(reference).await.part;
    part.clock.deadlines().expect("computes")
}

async fn state(world: &World, reference: &str) -> StateCode {
    world.part(reference).await.part.state.code()
}

/// A day so many days ahead, as people type it.
fn ahead(world: &World, days: i64) -> String {
    let day: NaiveDate = world.portal.today() + TimeDelta::days(days);
    day.format("%-d.%-m.%Y").to_string()
}

/// Types a question and checks it; gives the page before sending.
async fn draft_question(world: &World, owner: &Browser, reference: &str, kind: &str) -> Answer {
    let here = format!("{}/taydennys", part(reference));
    let day = ahead(world, 14);
    let typed = [
        ("kind", kind),
        ("question", QUESTION),
        ("reply_by", day.as_str()),
        ("then", "check"),
    ];
    let check = owner.post(&here, &typed).await.location();
    assert_eq!(check, format!("{here}/tarkista"));
    owner.get(&check).await
}

async fn ask(world: &World, owner: &Browser, reference: &str, kind: &str) {
    draft_question(world, owner, reference, kind).await;
    let send = format!("{}/taydennys/tarkista", part(reference));
    assert_eq!(owner.post(&send, &[]).await.location(), part(reference));
}

async fn extend(owner: &Browser, reference: &str) -> String {
    let here = format!("{}/pidennys", part(reference));
    let typed = [
        ("months", "3"),
        ("extend_reason", REASON),
        ("then", "check"),
    ];
    owner.post(&here, &typed).await;
    owner
        .post(&format!("{here}/tarkista"), &[])
        .await
        .location()
}

async fn hand_over(world: &World, owner: &Browser, reference: &str, to: &str) -> String {
    let here = format!("{}/kollegalle", part(reference));
    let id = staff_id(world, to).0;
    let typed = [
        ("colleague", id.as_str()),
        ("hand_reason", "Loma alkaa."),
        ("then", "send"),
    ];
    owner.post(&here, &typed).await.location()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_question_stops_the_clock_and_the_reply_starts_it_again() {
    in_both_worlds(async |world| {
        let (_, reference, _) = scene(world).await;
        later(world, 3);
        let owner = world.staff("ii-vastuu-a").await;
        let before = deadlines(world, &reference).await;
        let check = draft_question(world, &owner, &reference, "needed_for_data").await;
        let text = check.text();
        for words in [NAME, QUESTION, "ei suljeta", &ahead(world, 14)] {
            assert!(text.contains(words), "{words}: {text}");
        }
        assert_eq!(state(world, &reference).await, StateCode::WithOwner);
        ask(world, &owner, &reference, "needed_for_data").await;
        assert_eq!(state(world, &reference).await, StateCode::Suspended);
        assert_eq!(times(world, &reference, Action::Asked).await, 1);

        let citizen = world.citizen("matti").await;
        let page = citizen.get(&matter(&reference)).await.text();
        for words in [QUESTION, "ei suljeta", "Vastaa kysymykseen"] {
            assert!(page.contains(words), "{words}");
        }
        // Reading is written down, once.
        citizen.get(&matter(&reference)).await;
        assert_eq!(times(world, &reference, Action::MessageRead).await, 1);

        let reply = format!("{}/vastaa", matter(&reference));
        let wrong = citizen.post(&reply, &[("reply", "  ")]).await.location();
        assert_eq!(wrong, format!("{reply}?virheet=1"));
        assert!(citizen.get(&wrong).await.title().starts_with("Virhe:"));
        assert_eq!(state(world, &reference).await, StateCode::Suspended);

        later(world, 4);
        let citizen = world.citizen("matti").await;
        let sent = citizen.post(&reply, &[("reply", REPLY)]).await.location();
        assert_eq!(sent, format!("{}?lahetetty=vastaa", matter(&reference)));
        assert_eq!(state(world, &reference).await, StateCode::WithOwner);
        let after = deadlines(world, &reference).await;
        assert_eq!(
            after.legal.nominal,
            before.legal.nominal + TimeDelta::days(4)
        );
        assert_eq!(after.stopped_since, None);
        assert!(after.legal.due >= before.legal.due + TimeDelta::days(4));
        assert_eq!(after.legal.unpaused_due, before.legal.due);
        assert_eq!(times(world, &reference, Action::Replied).await, 1);

        let owner = world.staff("ii-vastuu-a").await;
        let page = owner.get(&part(&reference)).await.text();
        let asked = page.find(QUESTION).expect("the question");
        let replied = page.find(REPLY).expect("the reply");
        assert!(asked < replied, "in order");
        // Sent once more, from another window: it arrives, as a message.
        citizen.post(&reply, &[("reply", "Ja kevättä 2020.")]).await;
        assert_eq!(times(world, &reference, Action::Replied).await, 1);
        assert_eq!(times(world, &reference, Action::MessageSent).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_helpful_or_a_late_question_moves_nothing() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        let before = world.part(&reference).await.part;
        ask(world, &owner, &reference, "helpful").await;
        assert_eq!(world.part(&reference).await.part, before);
        let reply = format!("{}/vastaa", matter(&reference));
        assert!(citizen.get(&reply).await.text().contains(QUESTION));
        citizen.post(&reply, &[("reply", REPLY)]).await;
        assert_eq!(world.part(&reference).await.part, before);
        assert_eq!(times(world, &reference, Action::Replied).await, 1);

        let last = deadlines(world, &reference).await.legal.due;
        later(world, (last - world.portal.today()).num_days() + 1);
        let owner = world.staff("ii-vastuu-a").await;
        let check = draft_question(world, &owner, &reference, "needed_for_data").await;
        assert!(check.text().contains("ei siirrä määräpäivää"));
        ask(world, &owner, &reference, "needed_for_data").await;
        assert_eq!(world.part(&reference).await.part, before);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn silence_closes_nothing_and_lets_the_owner_answer() {
    in_both_worlds(async |world| {
        let (_, reference, owner) = scene(world).await;
        let here = part(&reference);
        for (days, code) in [(0, "not-ahead"), (200, "too-far")] {
            let day = ahead(world, days);
            let typed = [
                ("kind", "helpful"),
                ("question", QUESTION),
                ("reply_by", &day),
            ];
            let wrong = owner.post(&format!("{here}/taydennys"), &typed).await;
            let page = owner.get(&wrong.location()).await.text();
            assert!(page.contains("href=\"#reply_by\""), "{code}");
            assert!(page.contains(QUESTION) && page.contains(&day), "{code}");
        }
        ask(world, &owner, &reference, "needed_for_data").await;
        let silent = "Pyyntöä ei suljeta vastaamatta";
        assert!(!owner.get(&here).await.text().contains(silent));
        later(world, 15);
        let owner = world.staff("ii-vastuu-a").await;
        assert!(owner.get(&here).await.text().contains(silent));
        assert_eq!(state(world, &reference).await, StateCode::Suspended);
        let citizen = world.citizen("matti").await;
        let page = citizen.get(&matter(&reference)).await.text();
        assert!(page.contains("Voit vastata silti"));

        let answer = format!("{here}/vastaus");
        let typed = with_official(&[("message", "Löysimme tämän."), ("then", "check")]);
        owner.post(&answer, &typed).await;
        owner.post(&format!("{answer}/tarkista"), &NO_OTHERS).await;
        let closed = world.part(&reference).await.part;
        assert!(matches!(
            &closed.state,
            State::Closed { outcome, .. } if outcome.code() == OutcomeCode::Fulfilled
        ));
        assert_eq!(closed.clock.open_pause, None, "the pause has ended");

        // What comes too late is not sent, and not lost.
        let write = format!("{}/viesti", matter(&reference));
        let end = citizen.post(&write, &[("message", REPLY)]).await.location();
        assert_eq!(end, write);
        let page = citizen.get(&end).await.text();
        assert!(page.contains(REPLY) && !page.contains("<textarea"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn more_time_is_taken_once_in_time_and_told() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        let here = format!("{}/pidennys", part(&reference));
        let before = deadlines(world, &reference).await;
        let wrong = [
            ("months", "6"),
            ("extend_reason", "Kiire."),
            ("then", "check"),
        ];
        let wrong = owner.post(&here, &wrong).await.location();
        assert_eq!(wrong, format!("{here}?virheet=1"));
        let typed = [
            ("months", "3"),
            ("extend_reason", REASON),
            ("then", "check"),
        ];
        let check = owner.post(&here, &typed).await.location();
        let page = owner.get(&check).await.text();
        assert!(
            page.contains(REASON) && page.contains("3 kuukautta"),
            "{page}"
        );
        assert_eq!(owner.post(&check, &[]).await.location(), part(&reference));

        let after = deadlines(world, &reference).await;
        assert!(after.legal.due > before.legal.due + TimeDelta::days(50));
        assert_eq!(after.unextended.map(|law| law.due), Some(before.legal.due));
        assert_eq!(times(world, &reference, Action::Extended).await, 1);
        let page = citizen.get(&matter(&reference)).await.text();
        assert!(page.contains(REASON));
        let both = [before.answer_by, after.answer_by];
        for day in both.map(|day| day.format("%-d.%-m.%Y").to_string()) {
            assert!(page.contains(&day), "{day}");
        }
        // Not twice.
        assert!(owner.get(&here).await.text().contains("vain kerran"));
        assert_eq!(extend(&owner, &reference).await, here);
        assert!(owner.get(&here).await.text().contains(REASON), "kept");
        assert_eq!(times(world, &reference, Action::Extended).await, 1);

        // Nor too late.
        let (_, reference, _) = scene(world).await;
        let last = deadlines(world, &reference).await.legal.due;
        later(world, (last - world.portal.today()).num_days() + 1);
        let owner = world.staff("ii-vastuu-a").await;
        let here = format!("{}/pidennys", part(&reference));
        assert!(
            owner
                .get(&here)
                .await
                .text()
                .contains("ei voi enää pidentää")
        );
        assert_eq!(extend(&owner, &reference).await, here);
        assert_eq!(times(world, &reference, Action::Extended).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_sides_write_and_mails_tell_nothing() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        let write = format!("{}/viesti", matter(&reference));
        let own = "Kanarialinnun toinen nimi on Tipu.";
        let end = citizen.post(&write, &[("message", own)]).await.location();
        assert!(citizen.get(&end).await.text().contains(own));
        assert!(owner.get(&part(&reference)).await.text().contains(own));
        let here = format!("{}/viesti", part(&reference));
        let theirs = "Kanarialintu löytyi.";
        owner.post(&here, &[("message", theirs)]).await;
        assert!(
            citizen
                .get(&matter(&reference))
                .await
                .text()
                .contains(theirs)
        );
        // Another citizen finds nothing, and can write nothing.
        let other = world.citizen("aino").await;
        assert_eq!(other.get(&write).await.status, 404);
        assert_eq!(other.post(&write, &[("message", "x")]).await.status, 404);
        ask(world, &owner, &reference, "doubt_about_person").await;
        let reply = format!("{}/vastaa", matter(&reference));
        citizen.post(&reply, &[("reply", REPLY)]).await;

        let mailbox = &world.edge.mailbox;
        // Filed: three; a message each way, a question, a reply.
        world
            .until("seven mails", async || mailbox.all().len() >= 7)
            .await;
        for mail in mailbox.all() {
            let read = mail_text::read(&mail.raw);
            let said = format!("{}\n{}\n{}", read.subject, read.text, mail.to.concat());
            for word in [NAME, CODE, own, theirs, QUESTION, REPLY, "Tipu"] {
                assert!(!said.contains(word), "{word}: {said}");
            }
            let office = mail.to.concat() != EMAIL;
            assert_eq!(said.contains(&reference), office, "{said}");
        }
        let seen = [citizen.seen(), owner.seen()].concat().join("\n");
        assert!(!seen.contains("anarialin"), "nothing of it in an address");
    })
    .await;
}
