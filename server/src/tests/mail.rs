//! Mail: to whom it is for, without a word about whom it is about, and never
//! lost.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::*;
use crate::demo::{
    mail_text::{self, Readable},
    mailbox::{MailMode, StoredMail},
};

fn to(mail: &StoredMail) -> String {
    mail.to.concat()
}

fn readable(mail: &StoredMail) -> Readable {
    mail_text::read(&mail.raw)
}

fn message_id(mail: &StoredMail) -> String {
    let id = readable(mail).message_id;
    assert!(!id.is_empty());
    id
}

/// The mailbox of an office of Ii.
async fn mailbox(world: &World, office: &str) -> String {
    let found = crate::db::catalog::municipality(world.portal.db.read(), "ii").await;
    let ii = found.expect("read").expect("Ii");
    let slug = domain::id::Slug::parse(office).expect("a slug");
    ii.office(&slug).expect("the office").mailbox.clone()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn decider_addressee_and_citizen_hear_of_a_request_and_no_mail_tells_whose_it_is() {
    in_both_worlds(async |world| {
        let (_, reference) = world.filed("matti", TEXT, EMAIL).await;
        let all = || world.edge.mailbox.all();
        world
            .until("three mails arrive", async || all().len() >= 3)
            .await;
        let decider = mailbox(world, "rekisterin-vastuuhenkilo").await;
        let told = mailbox(world, "tietosuojavastaava").await;
        let expected = BTreeSet::from([decider.clone(), told, EMAIL.to_owned()]);
        assert_eq!(all().iter().map(to).collect::<BTreeSet<_>>(), expected);

        let owner = world.staff("ii-vastuu-a").await;
        owner.post(&format!("{}/ota", part(&reference)), &[]).await;
        let answer = format!("{}/vastaus", part(&reference));
        let message = "Kanarialinnun vastaus";
        owner
            .post(&answer, &with_official(&[("message", message)]))
            .await;
        owner.post(&format!("{answer}/tarkista"), &NO_OTHERS).await;
        world
            .until("the answer's mail arrives", async || all().len() >= 4)
            .await;
        let mails = all();
        assert_eq!(mails.iter().filter(|mail| to(mail) == EMAIL).count(), 2);
        let ids: BTreeSet<String> = mails.iter().map(message_id).collect();
        assert_eq!(ids.len(), 4);

        for mail in &mails {
            let Readable { subject, text, .. } = readable(mail);
            let said = format!("{}\n{subject}\n{text}", String::from_utf8_lossy(&mail.raw));
            for word in [NAME, "Matti", CODE, TEXT, "Kanarialin", message] {
                assert!(!said.contains(word), "{word} in: {said}");
            }
            // An office learns which request; the citizen's mail names nothing.
            let office = to(mail) != EMAIL;
            assert_eq!(said.contains(&reference), office, "{said}");
            assert_eq!(said.contains("yöllistämis"), office, "{said}");
            assert!(office || !said.contains("Iin"), "{said}");
            assert!(said.contains(&world.base), "where to log in: {said}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_server_that_refuses_or_hangs_up_gets_each_mail_again() {
    in_both_worlds(async |world| {
        let mailbox = &world.edge.mailbox;
        mailbox.set_mode(MailMode::Refuse);
        let (citizen, reference) = world.filed("matti", TEXT, EMAIL).await;
        let counts = async || {
            let counts = crate::db::job::queue::counts(world.portal.db.read()).await;
            counts.expect("read")
        };
        let tried = async |times: i32| {
            let jobs = attempts(world).await;
            jobs.len() == 3 && jobs.iter().all(|attempts| *attempts >= times)
        };
        world.until("all were tried", async || tried(1).await).await;
        // The request is there all the same, and nothing is given up.
        assert_eq!(citizen.get(&matter(&reference)).await.status, 200);
        assert!(mailbox.all().is_empty());
        world
            .until("all wait", async || counts().await.waiting == 3)
            .await;

        // Taken, but without an answer: the sender can't know.
        mailbox.set_mode(MailMode::DropAfterData);
        let later = |world: &World, seconds| {
            world
                .portal
                .clock
                .set(world.portal.now() + TimeDelta::seconds(seconds));
        };
        later(world, 7);
        world
            .until("all were tried again", async || tried(2).await)
            .await;
        world
            .until("all wait again", async || counts().await.waiting == 3)
            .await;
        let first: BTreeSet<String> = mailbox.all().iter().map(message_id).collect();
        assert_eq!(first.len(), 3);

        mailbox.set_mode(MailMode::Accept);
        later(world, 15);
        world
            .until("nothing waits", async || {
                counts().await == Default::default()
            })
            .await;
        let mails = mailbox.all();
        assert_eq!(mails.len(), 6);
        let again: BTreeSet<String> = mails.iter().map(message_id).collect();
        assert_eq!(again, first, "a mail that comes twice is seen to be one");
    })
    .await;
}

async fn attempts(world: &World) -> Vec<i32> {
    use sea_orm::EntityTrait as _;
    let jobs = crate::db::entity::job::Entity::find().all(world.portal.db.read());
    jobs.await
        .expect("read")
        .into_iter()
        .map(|job| job.attempts)
        .collect()
}
