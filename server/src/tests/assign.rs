//! A wish in own words: the DPO names who decides, and does not decide.

use chrono::TimeDelta;
use domain::request::StateCode;

use super::*;

const WHY: &str = "Asia koskee työllistämispalvelujen tietoja.";

/// Tells a wish at Ii, up to the page with the answers.
pub(super) async fn told(browser: &Browser) {
    browser.post("/fi/ii/omin-sanoin", &[]).await;
    browser.answer(&several::COMMON).await;
    let pages: [(&str, &[(&str, &str)]); 2] = [("1/asia", &[("wish", TEXT)]), ("1/liitteet", &[])];
    browser.answer(&pages).await;
}

/// A wish of Matti's at Ii.
pub(super) async fn wish(world: &World) -> (Browser, String) {
    let browser = world.browser();
    told(&browser).await;
    let back = browser.identify(&browser.sign().await, "matti").await;
    let receipt = browser.get(&back).await.location();
    let reference = crate::testing::browser::reference_of(&receipt).expect("a receipt");
    (browser, reference)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dpo_names_who_decides_and_decides_nothing() {
    in_both_worlds(async |world| {
        let (_, reference) = wish(world).await;
        let here = part(&reference);
        let dpo = world.staff("ii-tietosuoja").await;
        let owner = world.staff("ii-vastuu-a").await;
        let stranger = world.staff("raisio-johtaja").await;
        dpo.post(&format!("{here}/ota"), &[]).await;
        let state = world.part(&reference).await.part.state.code();
        assert_eq!(state, StateCode::Received, "a DPO does not take it");

        let to = format!("{here}/osoita");
        assert_eq!(owner.post(&to, &[("reason", WHY)]).await.status, 404);
        assert_eq!(stranger.post(&to, &[("reason", WHY)]).await.status, 404);
        for (office, reason, wrong) in [
            ("", WHY, "office"),
            ("ei-ole", WHY, "office"),
            ("tietosuojavastaava", WHY, "office"),
            ("asiointipiste", WHY, "office"),
            ("rekisterin-vastuuhenkilo", "  ", "reason"),
        ] {
            let typed = [("office", office), ("reason", reason)];
            let back = dpo.post(&to, &typed).await.location();
            assert_eq!(back, format!("{here}?virhe={wrong}"), "{office} {reason}");
            let page = dpo.get(&back).await;
            assert!(page.title().starts_with("Virhe:"), "{}", page.title());
            assert!(page.text().contains(&format!("href=\"#{wrong}\"")));
            // What was chosen and typed stays, and nothing is chosen for them.
            let chosen = page.text().matches(" checked").count();
            let right = office == "rekisterin-vastuuhenkilo";
            assert_eq!(chosen, usize::from(right), "{office}");
            let kept = page.text().contains(reason.trim());
            assert!(kept, "{office} {reason}");
            assert!(world.part(&reference).await.part.waits_for_dpo());
        }

        let fresh = dpo.get(&here).await;
        assert!(!fresh.title().starts_with("Virhe:"), "only what was sent");
        let long = "x".repeat(501);
        let typed = [("office", "rekisterin-vastuuhenkilo"), ("reason", &long)];
        let back = dpo.post(&to, &typed).await.location();
        assert_eq!(back, format!("{here}?virhe=reason"));
        assert!(dpo.get(&back).await.text().contains(&long), "kept whole");

        // Whoever fell asleep over it logs in and finds it as typed.
        let decider = "rekisterin-vastuuhenkilo";
        let half = "Asia koskee työllistämispalvelujen";
        let typed = [("office", decider), ("reason", half)];
        let clock = &world.portal.clock;
        clock.set(world.portal.now() + TimeDelta::minutes(60));
        assert_eq!(dpo.post(&to, &typed).await.location(), here);
        assert!(!dpo.get(&here).await.text().contains(half), "log in first");
        assert!(world.part(&reference).await.part.waits_for_dpo());
        let dpo = world.staff("ii-tietosuoja").await;
        assert!(dpo.get(&here).await.text().contains(half), "kept");
        let owner = world.staff("ii-vastuu-a").await;
        let stranger = world.staff("raisio-johtaja").await;
        let citizen = world.citizen("matti").await;

        let typed = [("office", decider), ("reason", WHY)];
        assert_eq!(dpo.post(&to, &typed).await.location(), here);
        let route = world.part(&reference).await.part.route;
        assert_eq!(route.decider.value.as_str(), decider);
        assert!(!route.to_be_assigned);
        assert_eq!(times(world, &reference, Action::Assigned).await, 1);
        // The office has it; the DPO is told, behind the lock.
        let seen = owner.get(&here).await.text();
        assert!(seen.contains(TEXT) && seen.contains(WHY), "{seen}");
        assert!(!dpo.get(&here).await.text().contains(TEXT));
        assert_eq!(stranger.get(&here).await.status, 404);
        // The person sees who decides, and why.
        let mine = citizen.get(&matter(&reference)).await.text();
        assert!(mine.contains(WHY), "{mine}");
        // It is not assigned twice, not even by who was quicker.
        assert_eq!(dpo.post(&to, &typed).await.status, 404);
        owner.post(&format!("{here}/ota"), &[]).await;
        let state = world.part(&reference).await.part.state.code();
        assert_eq!(state, StateCode::WithOwner);
        assert_eq!(times(world, &reference, Action::Assigned).await, 1);
    })
    .await;
}
