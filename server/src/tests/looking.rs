//! Who looks is written down, and the person sees it.

use chrono::TimeDelta;

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_look_is_in_the_log() {
    in_both_worlds(async |world| {
        let (citizen, reference) = world.filed("matti", TEXT, "").await;
        let owner = world.staff("ii-vastuu-a").await;
        let here = part(&reference);
        let count = async |action| times(world, &reference, action).await;
        for n in 1..=2 {
            assert!(owner.get(&here).await.text().contains(NAME));
            assert_eq!(count(Action::Opened).await, n);
        }
        let code = format!("{here}/henkilotunnus");
        for n in 1..=2 {
            assert!(owner.get(&code).await.text().contains(CODE));
            assert_eq!(count(Action::IdentityCodeShown).await, n);
        }
        // The list is no look: it says nothing of anybody.
        assert!(!tells_of_matti(&owner.get("/fi/virka").await));

        // Straight to a form, without the part's page: a look all the same.
        let other = world.staff("ii-vastuu-b").await;
        other.post(&format!("{here}/ota"), &[]).await;
        for _ in 0..2 {
            assert!(
                other
                    .get(&format!("{here}/vastaus"))
                    .await
                    .text()
                    .contains(NAME)
            );
        }
        assert_eq!(count(Action::Opened).await, 3);
        // Who can't answer sees nothing of whom it is about.
        assert!(!tells_of_matti(
            &owner.get(&format!("{here}/vastaus")).await
        ));

        let events = logged(world, Subject::Part(reference.clone())).await;
        let looks = events.iter().filter(|event| event.action == Action::Opened);
        let who: Vec<bool> = looks
            .map(|event| {
                by(
                    event,
                    &staff_id(world, "ii-vastuu-a"),
                    "rekisterin-vastuuhenkilo",
                )
            })
            .collect();
        assert_eq!(who, [true, true, false]);

        // The person sees that somebody looked, and in which office.
        let page = citizen.get(&matter(&reference)).await.text();
        assert!(page.contains("5 kertaa"), "{page}");
        assert!(page.contains("Pyyntö avattiin."), "{page}");

        let answer = format!("{here}/vastaus");
        other
            .post(&answer, &with_official(&[("message", "Liitteenä.")]))
            .await;
        other
            .upload(&format!("{answer}/liitteet"), "tiedot.txt", b"tiedot")
            .await;
        other.post(&format!("{answer}/tarkista"), &NO_OTHERS).await;
        for _ in 0..2 {
            citizen.get(&matter(&reference)).await;
        }
        // The first reading counts as service; it is written down once.
        assert_eq!(count(Action::AnswerRead).await, 1);
        let file = citizen
            .get(&matter(&reference))
            .await
            .links("/tiedostot/")
            .concat();
        citizen.get(&file).await;
        assert_eq!(count(Action::FileDownloaded).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_told_addressee_says_why_and_can_only_look() {
    in_both_worlds(async |world| {
        let (_, reference) = world.filed("matti", TEXT, EMAIL).await;
        let told = world.staff("ii-tietosuoja").await;
        let here = part(&reference);
        let open = format!("{here}/avaa");
        let locked = async |told: &Browser| {
            let page = told.get(&here).await;
            assert_eq!(page.status, 200);
            let lock = page.text().contains("name=\"reason\"");
            assert_ne!(lock, tells_of_matti(&page));
            lock
        };
        assert!(locked(&told).await);
        let end = told.post(&open, &[("reason", "  ")]).await;
        assert_eq!(end.location(), format!("{here}?virhe=reason"));
        assert!(
            told.get(&end.location())
                .await
                .title()
                .starts_with("Virhe:")
        );
        assert!(locked(&told).await);
        assert_eq!(times(world, &reference, Action::OpenedWithReason).await, 0);

        told.post(&open, &[("reason", "Asiakas soitti.")]).await;
        assert!(!locked(&told).await);
        let events = logged(world, Subject::Part(reference.clone())).await;
        let opened = events
            .iter()
            .find(|event| event.action == Action::OpenedWithReason);
        let dpo = staff_id(world, "ii-tietosuoja");
        assert!(by(opened.expect("logged"), &dpo, "tietosuojavastaava"));

        // Looking is all: no code, no part, no answer.
        assert_eq!(told.get(&format!("{here}/henkilotunnus")).await.status, 404);
        for action in ["ota", "vastaus", "vastaus/tarkista", "kieltaydy/tarkista"] {
            assert_eq!(
                told.post(&format!("{here}/{action}"), &OFFICIAL)
                    .await
                    .status,
                404
            );
        }
        assert!(world.part(&reference).await.part.state.owner().is_none());
        // The reason holds for a working day, and for who gave it.
        world
            .portal
            .clock
            .set(world.portal.now() + TimeDelta::hours(9));
        let told = world.staff("ii-tietosuoja").await;
        assert!(locked(&told).await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_look_at_a_task_is_in_the_log() {
    in_both_worlds(async |world| {
        let matti = world.citizen("matti").await;
        let mut of_ii = String::new();
        for address in consents(&matti).await {
            if matti.get(&address).await.text().contains("Iin kunta") {
                of_ii = address;
            }
        }
        matti.post(&format!("{of_ii}/peruuta"), &[]).await;
        let owner = world.staff("ii-vastuu-a").await;
        let task = owner
            .get("/fi/virka")
            .await
            .links("/fi/virka/tehtavat/")
            .concat();
        let id = of_ii.rsplit('/').next().unwrap_or_default().to_owned();
        let looks = async || {
            let events = logged(world, Subject::Consent(id.clone())).await;
            let me = staff_id(world, "ii-vastuu-a");
            let mine = |event: &&AuditEvent| by(event, &me, "rekisterin-vastuuhenkilo");
            events
                .iter()
                .filter(mine)
                .filter(|event| event.action == Action::Opened)
                .count()
        };
        assert_eq!(looks().await, 0);
        assert!(owner.get(&task).await.text().contains(NAME));
        assert_eq!(looks().await, 1);
    })
    .await;
}
