//! A reply that came by letter, telephone, e-mail or at a visit is recorded: the
//! clock goes on from the day on which it came.

use super::*;
use crate::tests::unsigned;

const SAID: &str = "Soitti ja kertoi tarkoittavansa syksyä 2019.";

fn here(reference: &str) -> String {
    format!("{}/muualta", part(reference))
}

async fn record(owner: &Browser, reference: &str, day: &str) -> String {
    let typed = [
        ("came_by", "phone"),
        ("came_on", day),
        ("recorded", SAID),
        ("then", "send"),
    ];
    owner.post(&here(reference), &typed).await.location()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_can_not_identify_replies_on_the_telephone_and_the_clock_goes_on() {
    in_both_worlds(async |world| {
        let reference = unsigned::send(world, "").await.reference;
        let owner = world.staff("ii-vastuu-a").await;
        owner.post(&format!("{}/ota", part(&reference)), &[]).await;
        // Nothing was asked yet: nothing can be recorded.
        assert!(
            !owner
                .get(&part(&reference))
                .await
                .text()
                .contains("/muualta")
        );
        let page = owner.get(&here(&reference)).await.text();
        assert!(page.contains("Mikään kysymys ei odota vastausta"), "{page}");
        let none = record(&owner, &reference, &ahead(world, 0)).await;
        assert_eq!(none, here(&reference));
        assert_eq!(times(world, &reference, Action::Replied).await, 0);

        let before = deadlines(world, &reference).await;
        ask(world, &owner, &reference, "doubt_about_person").await;
        assert_eq!(state(world, &reference).await, StateCode::Suspended);
        later(world, 9);
        let owner = world.staff("ii-vastuu-a").await;
        assert!(
            owner
                .get(&part(&reference))
                .await
                .text()
                .contains("/muualta")
        );
        // What is wrong is said beside the field, and nothing typed is lost.
        for (days, code) in [(1, "tulevaisuudessa"), (-10, "ennen kysymystä")] {
            let day = ahead(world, days);
            let wrong = record(&owner, &reference, &day).await;
            assert_eq!(wrong, format!("{}?virheet=1", here(&reference)));
            let page = owner.get(&wrong).await.text();
            for words in ["href=\"#came_on\"", code, SAID, &day] {
                assert!(page.contains(words), "{words}: {page}");
            }
        }
        assert_eq!(state(world, &reference).await, StateCode::Suspended);
        // It came five days after the question, and is recorded four days later.
        let end = record(&owner, &reference, &ahead(world, -4)).await;
        assert_eq!(end, part(&reference));
        assert_eq!(state(world, &reference).await, StateCode::WithOwner);
        let after = deadlines(world, &reference).await;
        assert_eq!(
            after.legal.nominal,
            before.legal.nominal + TimeDelta::days(5)
        );
        assert_eq!(times(world, &reference, Action::Replied).await, 1);
        let page = owner.get(&part(&reference)).await.text();
        for words in [SAID, "Vastaus annettiin puhelimessa"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(!page.contains("/muualta"), "nothing waits any more");
        assert_eq!(
            record(&owner, &reference, &ahead(world, 0)).await,
            here(&reference)
        );
        assert_eq!(times(world, &reference, Action::Replied).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_person_reads_what_was_recorded_and_the_letter() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        ask(world, &owner, &reference, "helpful").await;
        let today = ahead(world, 0);
        let typed = [
            ("came_by", "letter"),
            ("came_on", today.as_str()),
            ("recorded", SAID),
            ("then", "send"),
        ];
        let end = owner
            .upload_form(
                &here(&reference),
                &typed,
                "kirje.png",
                "",
                sample!("kuva.png"),
            )
            .await;
        assert_eq!(end.location(), part(&reference));
        let page = citizen.get(&matter(&reference)).await.text();
        for words in [SAID, "Vastaus tuli kirjeellä", "kirje.png"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(
            !page.contains("Vastaa kysymykseen"),
            "nothing waits any more"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reply_here_and_one_recorded_at_once_are_one_reply() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        ask(world, &owner, &reference, "needed_for_data").await;
        let form = owner.get(&here(&reference)).await;
        let seen = form.hidden("seen");
        let reply = format!("{}/vastaa", matter(&reference));
        citizen.post(&reply, &[("reply", REPLY)]).await;
        let today = ahead(world, 0);
        let typed = [
            ("seen", seen.as_str()),
            ("came_by", "phone"),
            ("came_on", today.as_str()),
            ("recorded", SAID),
            ("then", "send"),
        ];
        owner.post(&here(&reference), &typed).await;
        assert_eq!(times(world, &reference, Action::Replied).await, 1);
        let page = owner.get(&here(&reference)).await.text();
        assert!(page.contains(SAID), "what was typed is kept: {page}");
    })
    .await;
}
