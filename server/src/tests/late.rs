//! An answer that is late, and one that somebody is not satisfied with.

use chrono::TimeDelta;

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn lateness_is_said_on_both_sides_and_leads_on() {
    in_both_worlds(async |world| {
        let (citizen, reference) = world.filed("matti", TEXT, "").await;
        let late = "Määräaika on ylittynyt";
        assert!(!citizen.get(&matter(&reference)).await.text().contains(late));
        world
            .portal
            .clock
            .set(world.portal.now() + TimeDelta::days(40));
        let citizen = {
            drop(citizen);
            world.citizen("matti").await
        };
        let page = citizen.get(&matter(&reference)).await;
        assert!(page.text().contains(late));
        let way = page.links("/tyytymaton").concat();
        assert!(way.starts_with(&matter(&reference)), "{way}");
        let page = citizen
            .get(&format!("{}/tyytymaton", matter(&reference)))
            .await;
        for words in [
            late,
            "Tietosuojavaltuutetun toimisto",
            "tuomioistui",
            "versio 2026-11",
        ] {
            assert!(page.text().contains(words), "{words}");
        }
        assert!(page.text().contains("tietosuojavastaava@"));
        let case = citizen.get(&page.links("/asia").concat()).await;
        assert!(case.status == 200 && case.text().contains(TEXT));
        assert_eq!(times(world, &reference, Action::AnswerRead).await, 0);

        let owner = world.staff("ii-vastuu-a").await;
        let page = owner.get(&part(&reference)).await.text();
        assert!(page.contains(late), "{page}");
        assert!(owner.get("/fi/virka").await.text().contains("myöhässä"));
        // Reading the whole case is reading the answer.
        let answer = format!("{}/vastaus", part(&reference));
        owner.post(&format!("{}/ota", part(&reference)), &[]).await;
        owner
            .post(&answer, &with_official(&[("message", "Liitteenä.")]))
            .await;
        owner.post(&format!("{answer}/tarkista"), &NO_OTHERS).await;
        citizen.get(&format!("{}/asia", matter(&reference))).await;
        assert_eq!(times(world, &reference, Action::AnswerRead).await, 1);
    })
    .await;
}
