//! Sessions end by themselves, and nothing typed is lost with them.

use chrono::TimeDelta;
use domain::request::StateCode;

use super::*;

fn later(world: &World, minutes: i64) {
    let clock = &world.portal.clock;
    clock.set(world.portal.now() + TimeDelta::minutes(minutes));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_citizens_session_sleeps_after_twenty_minutes_and_ends_after_two_hours() {
    in_both_worlds(async |world| {
        let (citizen, reference) = world.filed("matti", TEXT, "").await;
        let here = matter(&reference);
        let seen = async || tells_of_matti(&citizen.get(&here).await);
        // Somebody who reads on stays, for two hours at most.
        for _ in 0..6 {
            later(world, 19);
            assert!(seen().await);
        }
        later(world, 7);
        assert!(!seen().await);

        citizen.log_in("/fi/kirjaudu", "matti").await;
        assert!(seen().await);
        later(world, 21);
        let page = citizen.get(&here).await;
        assert!(page.status == 200 && !tells_of_matti(&page));
        // After logging in the person is where they were going.
        assert_eq!(page.hidden("paluu"), here);
        let end = citizen.post(&format!("{here}/peru"), &[]).await;
        assert_eq!(end.location(), "/fi/kirjaudu");
        assert_eq!(
            world.part(&reference).await.part.state.code(),
            StateCode::Received
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_owner_who_wrote_for_an_hour_loses_nothing() {
    in_both_worlds(async |world| {
        let (_, reference) = world.filed("matti", TEXT, "").await;
        let owner = world.staff("ii-vastuu-a").await;
        let here = part(&reference);
        owner.post(&format!("{here}/ota"), &[]).await;
        let answer = format!("{here}/vastaus");
        assert_eq!(owner.get(&answer).await.status, 200);
        later(world, 60);
        let typed = with_official(&[("message", "Kirjoitin tätä tunnin."), ("then", "check")]);
        assert_eq!(owner.post(&answer, &typed).await.status, 303);
        // Saving is all that works: nothing is shown, nothing goes out.
        for page in [here.clone(), answer.clone(), format!("{answer}/tarkista")] {
            let page = owner.get(&page).await;
            assert!(page.text().contains("action=\"/fi/virka/kirjaudu\""));
            assert!(!tells_of_matti(&page));
        }
        let end = owner.post(&format!("{answer}/tarkista"), &NO_OTHERS).await;
        assert_eq!(end.location(), "/fi/virka/kirjaudu");
        assert_eq!(
            world.part(&reference).await.part.state.code(),
            StateCode::WithOwner
        );

        owner.log_in("/fi/virka/kirjaudu", "ii-vastuu-a").await;
        assert!(
            owner
                .get(&answer)
                .await
                .text()
                .contains("Kirjoitin tätä tunnin.")
        );
        assert_eq!(
            owner
                .post(&format!("{answer}/tarkista"), &NO_OTHERS)
                .await
                .location(),
            here
        );
        assert_eq!(
            world.part(&reference).await.part.state.code(),
            StateCode::Closed
        );
    })
    .await;
}
