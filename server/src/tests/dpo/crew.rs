//! Who of the staff is away, and which registers nobody could take over.

use domain::{
    id::Slug,
    role::{
        Held,
        grant::{Grant, Holder, Mandate, Role},
    },
};

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_is_away_is_found_and_their_part_goes_back_to_the_pile() {
    in_both_worlds(async |world| {
        let (citizen, reference) = corrected(world).await;
        let here = part(&reference);
        let owner = world.staff("ii-vastuu-a").await;
        let day = domain::request::proposed_reply_by(world.portal.today()).to_string();
        let asked = [
            ("kind", "needed_for_data"),
            ("question", "Milloin asioit?"),
            ("reply_by", &day),
        ];
        owner.post(&format!("{here}/taydennys"), &asked).await;
        owner.post(&format!("{here}/taydennys/tarkista"), &[]).await;
        let state = async || world.part(&reference).await.part.state.code();
        assert_eq!(state().await, StateCode::Suspended);

        let dpo = world.staff("ii-tietosuoja").await;
        let away = format!("{DESK}?nayta=poissa");
        assert!(!dpo.get(&away).await.text().contains(&reference));
        let gaps = dpo.get(DESK).await.text();
        assert!(
            gaps.contains("Sijainen puuttuu"),
            "one has logged in: {gaps}"
        );
        world
            .portal
            .clock
            .set(world.portal.now() + TimeDelta::days(15));
        let dpo = world.staff("ii-tietosuoja").await;
        let page = dpo.get(&away).await.text();
        assert!(
            page.contains(&reference) && page.contains("poissa, kirjautunut"),
            "{page}"
        );
        assert!(page.contains("ovat poissa"), "nobody is here: {page}");
        let other = world.staff("ii-vastuu-b").await;
        assert!(!dpo.get(DESK).await.text().contains("ovat poissa"));

        let form = format!("{}/toiselle", overseen(&reference));
        assert!(
            dpo.get(&form)
                .await
                .text()
                .contains("aika on pysähdyksissä")
        );
        dpo.post(&form, &[("to", BACK), ("reason", WHY)]).await;
        assert_eq!(state().await, StateCode::Received);
        assert_eq!(world.part(&reference).await.part.clock.open_pause, None);
        assert_eq!(times(world, &reference, Action::PutBack).await, 1);
        // It is not put back twice.
        dpo.post(&form, &[("to", BACK), ("reason", WHY)]).await;
        assert_eq!(times(world, &reference, Action::PutBack).await, 1);
        other.post(&format!("{here}/ota"), &[]).await;
        assert_eq!(state().await, StateCode::WithOwner);
        drop(citizen);
        let citizen = world.citizen("matti").await;
        let page = citizen.get(&matter(&reference)).await.text();
        assert!(
            page.contains("siirsi pyynnön pois käsittelijältä"),
            "{page}"
        );
        assert!(page.contains(WHY), "{page}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_deputy_who_has_never_been_here_is_a_deputy_while_the_mandate_lasts() {
    in_both_worlds(async |world| {
        world.staff("ii-vastuu-a").await;
        let dpo = world.staff("ii-tietosuoja").await;
        let lacks = async || dpo.get(DESK).await.text().contains("Sijainen puuttuu");
        assert!(lacks().await);
        let today = world.portal.today();
        let (c, keys) = (world.portal.db.write(), &world.portal.keys);
        let (owner, new) = ("vastuuhenkilo.a@ii.example", "uusi.sijainen@ii.example");
        for (who, from, last, lacking) in [
            (new, 1, 5, true),
            (new, -5, -1, true),
            // Nobody is their own deputy.
            (owner, 0, 5, true),
            (new, 0, 0, false),
        ] {
            let day = |days: i64| today + TimeDelta::days(days);
            let given = Grant {
                holder: Holder::email(who),
                role: Role::Deputy {
                    held: Held {
                        municipality: Slug::parse("ii").expect("a slug"),
                        office: Slug::parse("rekisterin-vastuuhenkilo").expect("a slug"),
                    },
                },
                mandate: Mandate {
                    from: day(from),
                    until: Some(day(last)),
                },
            };
            db::role::give(c, keys, &given).await.expect("given");
            assert_eq!(lacks().await, lacking, "{who} {from}..{last}");
        }
    })
    .await;
}
