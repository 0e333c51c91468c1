//! Mail servers as they are: down, slow, refusing, gone after the last word.
//! Filing goes on, no mail is lost, and the operator sees what waits.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use super::*;
use crate::{
    command,
    db::job::queue::{self, Counts, QueueState},
    demo::{
        mail_text,
        mailbox::{MailMode, StoredMail},
    },
};

async fn counts(world: &World) -> Counts {
    queue::counts(world.portal.db.read()).await.expect("read")
}

/// Waits until nothing is to be sent any more.
async fn all_sent(world: &World) {
    let nothing = async || counts(world).await == Counts::default();
    world.until("nothing waits", nothing).await;
}

fn later(world: &World, by: TimeDelta) {
    world.portal.clock.set(world.portal.now() + by);
}

fn ids(mails: &[StoredMail]) -> BTreeSet<String> {
    let id = |mail: &StoredMail| mail_text::read(&mail.raw).message_id;
    mails.iter().map(id).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_the_mail_server_does_filing_goes_on_and_every_mail_comes() {
    in_both_worlds(async |world| {
        let mailbox = &world.edge.mailbox;
        for (mode, code) in [
            (MailMode::HangUp, "broken"),
            (MailMode::Silent, "slow"),
            (MailMode::Refuse, "not_now"),
            (MailMode::DropAfterData, "broken"),
        ] {
            mailbox.clear();
            mailbox.set_mode(mode);
            let (citizen, reference) = world.filed("matti", TEXT, EMAIL).await;
            assert_eq!(citizen.get(&matter(&reference)).await.status, 200);
            let all_wait = async || {
                let jobs = queue::list(world.portal.db.read(), 9).await.expect("read");
                jobs.len() == 3
                    && jobs.iter().all(|job| {
                        job.state == QueueState::Waiting && job.last_error.as_deref() == Some(code)
                    })
            };
            world.until("each was tried in vain", all_wait).await;
            let before = mailbox.all();
            let kept = if mode == MailMode::DropAfterData {
                3
            } else {
                0
            };
            assert_eq!(before.len(), kept, "{mode:?}");

            mailbox.set_mode(MailMode::Accept);
            later(world, TimeDelta::seconds(30));
            all_sent(world).await;
            let after = mailbox.all();
            assert_eq!(after.len(), kept + 3, "{mode:?}");
            assert_eq!(ids(&after).len(), 3, "a second one is seen to be the first");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_that_was_refused_is_kept_and_shown_until_somebody_sends_it_again() {
    in_both_worlds(async |world| {
        let (mailbox, db) = (&world.edge.mailbox, &world.portal.db);
        mailbox.set_mode(MailMode::Reject);
        let (_, reference) = world.filed("matti", TEXT, EMAIL).await;
        let given_up = async || counts(world).await.given_up == 3;
        world.until("all are given up", given_up).await;

        mailbox.set_mode(MailMode::Accept);
        later(world, TimeDelta::days(1));
        let shown = command::mail::listing(db).await.expect("listed");
        assert!(
            shown.starts_with("0 waiting, 0 under way, 3 given up\n"),
            "{shown}"
        );
        assert_eq!(shown.matches("refused").count(), 3, "{shown}");
        for word in [NAME, "Matti", CODE, TEXT, EMAIL, "@", &reference] {
            assert!(!shown.contains(word), "{word} in: {shown}");
        }
        assert!(mailbox.all().is_empty(), "it is not tried by itself");

        let one = queue::list(db.read(), 1).await.expect("read").pop();
        let one = one.expect("a job").id;
        command::mail::again(db, Some(one)).await.expect("asked");
        let came = async |mails| {
            let arrived = async || mailbox.all().len() == mails;
            world.until("what was asked for comes", arrived).await;
        };
        came(1).await;
        command::mail::again(db, None).await.expect("asked");
        came(3).await;
        all_sent(world).await;
        let shown = command::mail::listing(db).await.expect("listed");
        assert_eq!(shown, "0 waiting, 0 under way, 0 given up\n");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_mail_that_hangs_holds_up_neither_another_nor_the_log() {
    in_both_worlds(async |world| {
        let mailbox = &world.edge.mailbox;
        mailbox.set_mode(MailMode::Silent);
        world.filed("matti", TEXT, EMAIL).await;
        let hanging = async || counts(world).await.under_way == 3;
        world.until("three hang", hanging).await;
        let linked = async || {
            let waiting = db::entity::audit_pending::Entity::find();
            waiting.count(world.portal.db.read()).await.expect("read") == 0
        };
        world.until("the log is linked", linked).await;
        assert!(hanging().await, "meanwhile");

        mailbox.set_mode(MailMode::Accept);
        let (_, reference) = world.filed("aino", TEXT, "aino@posti.example").await;
        world
            .until("all six come", async || mailbox.all().len() == 6)
            .await;
        let all = mailbox.all();
        let (first, last) = all.split_at(3);
        let second_request = |mail: &&StoredMail| {
            let text = mail_text::read(&mail.raw).text;
            text.contains(&reference) || mail.to == ["aino@posti.example"]
        };
        assert_eq!(first.iter().filter(second_request).count(), 3);
        assert_eq!(last.iter().filter(second_request).count(), 0);
    })
    .await;
}
