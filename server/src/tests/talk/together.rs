//! Two at the same moment: one wins, the other is told, and nothing that was
//! typed is lost. Nor with a log-in that runs out.

use futures::future::join_all;

use super::*;

/// What an owner can be overtaken at: the action, the address that does it, and
/// what was typed.
async fn prepared(world: &World, owner: &Browser, reference: &str, action: &str) -> String {
    let here = format!("{}/{action}", part(reference));
    match action {
        "taydennys" => {
            draft_question(world, owner, reference, "needed_for_data").await;
        }
        "pidennys" => {
            let typed = [
                ("months", "2"),
                ("extend_reason", REASON),
                ("then", "check"),
            ];
            owner.post(&here, &typed).await;
        }
        _ => {}
    }
    here
}

async fn done(world: &World, owner: &Browser, reference: &str, action: &str) -> String {
    match action {
        "kollegalle" => hand_over(world, owner, reference, "ii-vastuu-b").await,
        _ => {
            let send = format!("{}/{action}/tarkista", part(reference));
            owner.post(&send, &[]).await.location()
        }
    }
}

const ACTIONS: [(&str, &str, Action); 3] = [
    ("taydennys", QUESTION, Action::Asked),
    ("pidennys", REASON, Action::Extended),
    ("kollegalle", "Loma alkaa.", Action::HandedOver),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_owner_who_is_overtaken_is_told_and_loses_nothing() {
    in_both_worlds(async |world| {
        world.staff("ii-vastuu-b").await;
        for (action, typed, event) in ACTIONS {
            // The person takes it back at the same moment.
            let (citizen, reference, owner) = scene(world).await;
            let here = prepared(world, &owner, &reference, action).await;
            let back = format!("{}/peru", matter(&reference));
            let (end, _) = tokio::join!(
                done(world, &owner, &reference, action),
                citizen.post(&back, &[])
            );
            let worked = times(world, &reference, event).await;
            assert_eq!(state(world, &reference).await, StateCode::Closed);
            assert_eq!(world.part(&reference).await.part.clock.open_pause, None);
            if worked == 1 {
                assert_eq!(end, part(&reference), "{action}");
            } else {
                assert!(end.starts_with(&here), "{action}: {end}");
            }

            // It was taken back just before.
            let (citizen, reference, owner) = scene(world).await;
            let here = prepared(world, &owner, &reference, action).await;
            let back = format!("{}/peru", matter(&reference));
            citizen.post(&back, &[]).await;
            let end = done(world, &owner, &reference, action).await;
            assert_eq!(end, here, "{action}");
            let page = owner.get(&end).await.text();
            assert!(page.contains("Asia on jo ratkaistu"), "{action}");
            assert!(page.contains(typed), "{action}: {page}");
            assert_eq!(times(world, &reference, event).await, 0, "{action}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_sent_twice_at_once_happens_once() {
    in_both_worlds(async |world| {
        world.staff("ii-vastuu-b").await;
        for (action, _, event) in ACTIONS {
            let (citizen, reference, owner) = scene(world).await;
            prepared(world, &owner, &reference, action).await;
            let windows = [owner.fork(), owner.fork(), owner.fork()];
            let ends = join_all(
                windows
                    .iter()
                    .map(|window| done(world, window, &reference, action)),
            )
            .await;
            let worked = ends.iter().filter(|end| **end == part(&reference)).count();
            assert_eq!(worked, 1, "{action}: {ends:?}");
            assert_eq!(times(world, &reference, event).await, 1, "{action}");
            for end in ends {
                assert_eq!(owner.get(&end).await.status, 200, "{action}");
            }
            let page = citizen.get(&matter(&reference)).await.text();
            // Once in the thread, once where it waits for a reply.
            assert!(page.matches(QUESTION).count() <= 2, "{action}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_had_it_is_told_that_a_colleague_has_it_now() {
    in_both_worlds(async |world| {
        world.staff("ii-vastuu-b").await;
        let (_, reference, owner) = scene(world).await;
        let window = owner.fork();
        hand_over(world, &owner, &reference, "ii-vastuu-b").await;
        // Typed into a window that was still open.
        let here = format!("{}/viesti", part(&reference));
        let end = window.post(&here, &[("message", REASON)]).await.location();
        assert_eq!(end, here);
        let page = window.get(&end).await.text();
        assert!(
            page.contains("työparillasi") && page.contains(REASON),
            "{page}"
        );
        assert_eq!(times(world, &reference, Action::MessageSent).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_person_wrote_meanwhile_is_read_before_anything_goes_out() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        let here = part(&reference);
        let write = format!("{}/viesti", matter(&reference));
        let answer = format!("{here}/vastaus");
        let typed = with_official(&[("message", "Löysimme tämän."), ("then", "check")]);
        owner.post(&answer, &typed).await;
        draft_question(world, &owner, &reference, "helpful").await;
        for (action, page) in [
            ("viesti", "viesti"),
            ("taydennys", "taydennys/tarkista"),
            ("vastaus", "vastaus/tarkista"),
        ] {
            let page = format!("{here}/{page}");
            let seen = owner.get(&page).await.hidden("seen");
            let news = format!("Huomasin vielä jotain: {action}.");
            citizen.post(&write, &[("message", &news)]).await;
            let fields = |seen| [("message", REASON), ("seen", seen), NO_OTHERS[0]];
            let told = owner.post(&page, &fields(&seen)).await.location();
            assert!(told.ends_with("?muuttui=1"), "{action}: {told}");
            let shown = owner.get(&told).await.text();
            assert!(shown.contains(&news), "{action}: {shown}");
            assert!(shown.contains("Pyyntö muuttui"), "{action}");
            let kept = action != "viesti" || shown.contains(REASON);
            assert!(kept, "what was typed is there");
            // Now that it was read, it goes out.
            let seen = owner.get(&page).await.hidden("seen");
            let end = owner.post(&page, &fields(&seen)).await.location();
            assert_eq!(end, here, "{action}");
        }
        assert_eq!(state(world, &reference).await, StateCode::Closed);
        assert_eq!(times(world, &reference, Action::Answered).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_wrote_for_an_hour_finds_it_again_after_logging_in() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        let clock = &world.portal.clock;
        clock.set(world.portal.now() + TimeDelta::minutes(60));
        let write = format!("{}/viesti", matter(&reference));
        let end = citizen.post(&write, &[("message", REPLY)]).await.location();
        assert_eq!(end, write);
        let page = citizen.get(&end).await;
        assert_eq!(page.hidden("paluu"), write, "asks to log in");
        assert!(!page.text().contains(REPLY));
        let here = format!("{}/viesti", part(&reference));
        owner.post(&here, &[("message", REASON)]).await;
        assert_eq!(times(world, &reference, Action::MessageSent).await, 0);

        citizen.log_in("/fi/kirjaudu", "matti").await;
        let page = citizen.get(&matter(&reference)).await.text();
        assert!(page.contains("jota ei ole lähetetty"));
        assert!(citizen.get(&write).await.text().contains(REPLY));
        owner.log_in("/fi/virka/kirjaudu", "ii-vastuu-a").await;
        assert!(owner.get(&here).await.text().contains(REASON));
    })
    .await;
}
