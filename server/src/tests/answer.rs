//! Answering: one owner, one outcome, nothing typed lost.

use domain::{
    audit::Action,
    request::{OutcomeCode, State, StateCode},
};
use futures::future::join_all;

use super::*;
use crate::db;

const MESSAGE: &str = "Tietosi ovat tässä kirjeessä.";

/// A request at Ii and the two who may decide it.
async fn scene(world: &World) -> (Browser, String, Browser, Browser) {
    let (citizen, reference) = world.filed("matti", TEXT, EMAIL).await;
    let a = world.staff("ii-vastuu-a").await;
    let b = world.staff("ii-vastuu-b").await;
    (citizen, reference, a, b)
}

async fn outcome(world: &World, reference: &str) -> Option<OutcomeCode> {
    match world.part(reference).await.part.state {
        State::Closed { outcome, .. } => Some(outcome.code()),
        _ => None,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_owners_one_has_it_and_one_answers() {
    in_both_worlds(async |world| {
        let (citizen, reference, a, b) = scene(world).await;
        let here = part(&reference);
        let answer = format!("{here}/vastaus");
        // Nobody can answer what nobody has taken.
        let typed = with_official(&[("message", MESSAGE), ("then", "check")]);
        a.post(&answer, &typed).await;
        a.post(&format!("{answer}/tarkista"), &NO_OTHERS).await;
        assert_eq!(
            world.part(&reference).await.part.state.code(),
            StateCode::Received
        );

        let take = format!("{here}/ota");
        let taken = join_all([a.post(&take, &[]), b.post(&take, &[])]).await;
        assert!(taken.iter().all(|end| end.location() == here), "{taken:?}");
        assert_eq!(times(world, &reference, Action::Taken).await, 1);
        let (has, other) = {
            let page = a.get(&answer).await.text();
            if page.contains("name=\"message\"") {
                (&a, &b)
            } else {
                (&b, &a)
            }
        };
        assert!(has.get(&answer).await.text().contains("name=\"message\""));
        // To the other one the page says why not.
        let page = other.get(&answer).await;
        assert!(page.status == 200 && !page.text().contains("name=\"message\""));

        for owner in [has, other] {
            let saved = owner.post(&answer, &typed).await;
            assert_eq!(saved.status, 303);
        }
        let send = format!("{answer}/tarkista");
        let sent =
            join_all([has, other, has, other].map(|owner| owner.post(&send, &NO_OTHERS))).await;
        for end in &sent {
            assert!([&here, &answer].contains(&&end.location()), "{end:?}");
            assert_eq!(has.get(&end.location()).await.status, 200);
        }
        assert_eq!(
            outcome(world, &reference).await,
            Some(OutcomeCode::Fulfilled)
        );
        assert_eq!(times(world, &reference, Action::Answered).await, 1);

        let seen = citizen.get(&matter(&reference)).await;
        assert!(seen.text().contains(MESSAGE));
        // A closed part stays as it is.
        for action in ["vastaus", "ei-tietoja", "kieltaydy"] {
            let end = has
                .post(&format!("{here}/{action}/tarkista"), &NO_OTHERS)
                .await;
            assert_eq!(end.location(), format!("{here}/{action}"));
        }
        has.post(&take, &[]).await;
        citizen
            .post(&format!("{}/peru", matter(&reference)), &[])
            .await;
        assert_eq!(
            outcome(world, &reference).await,
            Some(OutcomeCode::Fulfilled)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_refusal_can_not_be_incomplete_and_keeps_what_was_typed() {
    in_both_worlds(async |world| {
        let (citizen, reference, a, _) = scene(world).await;
        let here = part(&reference);
        a.post(&format!("{here}/ota"), &[]).await;
        let refuse = format!("{here}/kieltaydy");
        let facts = "Tieto koskee toista ihmistä, joka ilmoitti asiasta.";
        let whole = with_official(&[("ground", "rights_of_others"), ("facts", facts)]);
        for lacking in ["ground", "facts", "official", "contact"] {
            let mut typed: Vec<(&str, &str)> = whole
                .iter()
                .copied()
                .filter(|(name, _)| *name != lacking)
                .collect();
            typed.push(("then", "check"));
            let saved = a.post(&refuse, &typed).await.location();
            assert_eq!(saved, format!("{refuse}?virheet=1"), "{lacking}");
            let page = a.get(&saved).await;
            assert!(page.title().starts_with("Virhe:"), "{}", page.title());
            assert!(
                page.text().contains(&format!("href=\"#{lacking}\"")),
                "{lacking}"
            );
            for (name, value) in typed.iter().filter(|(name, _)| *name == "facts") {
                assert!(page.text().contains(value), "{name} is lost");
            }
            // Nor does going on by the address help.
            let end = a.post(&format!("{refuse}/tarkista"), &NO_OTHERS).await;
            assert_eq!(end.location(), format!("{refuse}?virheet=1"), "{lacking}");
        }
        assert_eq!(
            world.part(&reference).await.part.state.code(),
            StateCode::WithOwner
        );

        // Logging out and in again changes nothing of it.
        a.post("/fi/kirjaudu/ulos", &[]).await;
        let a = world.staff("ii-vastuu-a").await;
        assert!(a.get(&refuse).await.text().contains(facts));

        let mut typed = whole.clone();
        typed.push(("then", "check"));
        let check = a.post(&refuse, &typed).await.location();
        assert_eq!(check, format!("{refuse}/tarkista"));
        let page = a.get(&check).await.text();
        assert!(page.contains(facts) && page.contains(NAME), "whose it is");
        assert_eq!(a.post(&check, &NO_OTHERS).await.location(), here);
        assert_eq!(outcome(world, &reference).await, Some(OutcomeCode::Refused));
        let seen = citizen.get(&matter(&reference)).await.text();
        assert!(seen.contains(facts) && seen.contains("Rekisterin vastuuhenkilö"));
        for remedy in ["tietosuojavaltuutet", "oikeu"] {
            assert!(seen.to_lowercase().contains(remedy), "{remedy}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_held_says_where_it_was_looked_for() {
    in_both_worlds(async |world| {
        let (citizen, reference, a, _) = scene(world).await;
        let here = part(&reference);
        a.post(&format!("{here}/ota"), &[]).await;
        let form = format!("{here}/ei-tietoja");
        let bare = with_official(&[("then", "check")]);
        let saved = a.post(&form, &bare).await.location();
        assert_eq!(saved, format!("{form}?virheet=1"));
        let whole = with_official(&[
            ("system_1", "Walmu"),
            ("with_1", "nimi ja entinen nimi"),
            ("message", "Emme löytäneet mitään."),
            ("then", "check"),
        ]);
        assert_eq!(
            a.post(&form, &whole).await.location(),
            format!("{form}/tarkista")
        );
        assert_eq!(
            a.post(&format!("{form}/tarkista"), &NO_OTHERS)
                .await
                .location(),
            here
        );
        assert_eq!(
            outcome(world, &reference).await,
            Some(OutcomeCode::NothingHeld)
        );
        let seen = citizen.get(&matter(&reference)).await.text();
        for told in ["Walmu", "nimi ja entinen nimi", "Emme löytäneet mitään."] {
            assert!(seen.contains(told), "{told}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_taken_back_can_not_be_answered_and_the_draft_is_kept() {
    in_both_worlds(async |world| {
        let (citizen, reference, a, _) = scene(world).await;
        let here = part(&reference);
        a.post(&format!("{here}/ota"), &[]).await;
        let form = format!("{here}/vastaus");
        let typed = with_official(&[("message", MESSAGE), ("then", "check")]);
        a.post(&form, &typed).await;

        let taken_back = citizen
            .post(&format!("{}/peru", matter(&reference)), &[])
            .await;
        assert_eq!(taken_back.location(), matter(&reference));
        // Twice is as once.
        citizen
            .post(&format!("{}/peru", matter(&reference)), &[])
            .await;
        assert_eq!(times(world, &reference, Action::TakenBack).await, 1);

        let end = a.post(&format!("{form}/tarkista"), &NO_OTHERS).await;
        assert_eq!(end.location(), form);
        assert_eq!(a.get(&form).await.status, 200);
        // What is typed on a page that was open meanwhile is saved all the same.
        let later = with_official(&[("message", "Lisään vielä tämän."), ("then", "check")]);
        assert_eq!(a.post(&form, &later).await.status, 303);
        assert_eq!(
            outcome(world, &reference).await,
            Some(OutcomeCode::TakenBack)
        );
        assert_eq!(times(world, &reference, Action::Answered).await, 0);
        let stored = world.part(&reference).await;
        let (c, keys) = (world.portal.db.read(), &world.portal.keys);
        let session = a.get("/fi/virka").await;
        assert_eq!(session.status, 200);
        let owner = staff_id(world, "ii-vastuu-a");
        let draft = db::staff_draft::get(c, keys, &owner, stored.id, "vastaus").await;
        let (_, body, _) = draft.expect("read").expect("the draft is kept");
        assert!(body.to_string().contains("Lisään vielä tämän."));
        // The citizen sees nothing of it.
        assert!(
            !citizen
                .get(&matter(&reference))
                .await
                .text()
                .contains(MESSAGE)
        );
    })
    .await;
}
