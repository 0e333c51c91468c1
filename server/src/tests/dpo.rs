//! The DPO sees every part and little of each, gives it to whom it belongs, puts
//! a case together, and defers what the person sees of looks.

use app::form::dpo::BACK;
use chrono::TimeDelta;
use domain::request::StateCode;

use super::*;

mod crew;

const DESK: &str = "/fi/virka/tietosuoja";
const WHY: &str = "Käsittelijä on lomalla.";
const OTHER: &str = "asiakasprosessin-vastuuhenkilo";

/// The page of a part at the DPO's desk.
fn overseen(reference: &str) -> String {
    format!("{DESK}/osat/{reference}")
}

/// A wish of Matti's to have data corrected, of which the DPO is not told, that
/// somebody has.
async fn corrected(world: &World) -> (Browser, String) {
    let (citizen, reference) = world.rectification("matti", [TEXT, TEXT]).await;
    assert!(world.part(&reference).await.part.route.told.is_none());
    let owner = world.staff("ii-vastuu-a").await;
    owner.post(&format!("{}/ota", part(&reference)), &[]).await;
    (citizen, reference)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dpo_sees_every_part_of_the_municipality_by_what_and_when() {
    in_both_worlds(async |world| {
        let (_, told) = world.filed("matti", TEXT, EMAIL).await;
        let (_, other) = corrected(world).await;
        let browser = world.browser();
        let kemi = "/fi/kemi/rekisterit/tyollisyys-ja-elinvoima";
        let elsewhere = browser.file(kemi, "matti", TEXT, EMAIL).await;

        let dpo = world.staff("ii-tietosuoja").await;
        let desk = dpo.get(DESK).await;
        assert_eq!(desk.status, 200);
        let listed = |page: &Answer| {
            [&told, &other, &elsewhere].map(|one| page.text().contains(one.as_str()))
        };
        assert_eq!(listed(&desk), [true, true, false]);
        assert!(!tells_of_matti(&desk), "{}", desk.text());
        // By pile, register and office.
        for (query, expected) in [
            ("nayta=ottamatta", [true, false, false]),
            ("nayta=ratkaistut", [false, false, false]),
            ("nayta=myohassa", [false, false, false]),
            ("nayta=odottaa", [false, false, false]),
            ("taho=rekisterin-vastuuhenkilo", [true, true, false]),
            ("taho=asiakasprosessin-vastuuhenkilo", [false, false, false]),
            ("rekisteri=tyollistamispalvelut", [true, true, false]),
            ("kunta=kemi", [true, true, false]),
            ("rekisteri=ei-ole&taho=%00&sivu=x", [true, true, false]),
            ("sivu=2", [false, false, false]),
        ] {
            let page = dpo.get(&format!("{DESK}?{query}")).await;
            assert_eq!(listed(&page), expected, "{query}");
        }
        let page = dpo.get(&overseen(&told)).await;
        assert_eq!(page.status, 200);
        assert!(!tells_of_matti(&page), "{}", page.text());
        assert_eq!(times(world, &told, Action::Opened).await, 0);

        let table = dpo.get(&format!("{DESK}/luettelo.csv")).await;
        assert_eq!(listed(&table), [true, true, false]);
        assert!(!tells_of_matti(&table), "{}", table.text());
        assert_eq!(table.text().lines().count(), 3, "{}", table.text());
        let some = dpo
            .get(&format!("{DESK}/luettelo.csv?nayta=ottamatta"))
            .await;
        assert_eq!(listed(&some), [true, false, false]);

        // To others there is no such desk, and no link to it.
        assert!(dpo.get("/fi/virka").await.text().contains(DESK));
        let owner = world.staff("ii-vastuu-a").await;
        assert!(
            !owner
                .get("/fi/virka")
                .await
                .text()
                .contains("virka/tietosuoja")
        );
        let stranger = world.staff("kemi-tietosuoja").await;
        for (who, address, status) in [
            (&owner, DESK.to_owned(), 404),
            (&owner, format!("{DESK}/luettelo.csv"), 404),
            (&owner, overseen(&told), 404),
            (&stranger, overseen(&told), 404),
            (&stranger, overseen(&elsewhere), 200),
        ] {
            assert_eq!(who.get(&address).await.status, status, "{address}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_nobody_told_the_dpo_of_opens_with_a_reason_that_the_person_sees() {
    in_both_worlds(async |world| {
        let (citizen, reference) = corrected(world).await;
        let dpo = world.staff("ii-tietosuoja").await;
        let here = part(&reference);
        world.staff("ii-vastuu-a").await.get(&here).await;
        let locked = dpo.get(&here).await;
        assert_eq!(locked.status, 200);
        assert!(locked.text().contains("name=\"reason\""), "a lock");
        assert!(!tells_of_matti(&locked), "{}", locked.text());
        let reason = "Tarkastan määräaikoja.";
        dpo.post(&format!("{here}/avaa"), &[("reason", reason)])
            .await;
        assert!(tells_of_matti(&dpo.get(&here).await));
        for action in ["ota", "oikaisu", "kieltaydy", "osoita", "kollegalle"] {
            let end = dpo.post(&format!("{here}/{action}"), &OFFICIAL).await;
            assert_eq!(end.status, 404, "{action}");
        }
        assert_eq!(dpo.get(&format!("{here}/henkilotunnus")).await.status, 404);
        let me = staff_id(world, "ii-tietosuoja");
        let events = logged(world, Subject::Part(reference.clone())).await;
        let mine = |event: &&AuditEvent| by(event, &me, "tietosuojavastaava");
        assert_eq!(events.iter().filter(mine).count(), 2, "reason and look");
        let page = citizen.get(&matter(&reference)).await.text();
        assert!(page.contains(reason), "{page}");
        assert!(page.contains("Syy: pyynnön käsittely."), "{page}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_part_goes_to_another_office_and_the_clock_goes_on() {
    in_both_worlds(async |world| {
        let (citizen, reference) = corrected(world).await;
        let dpo = world.staff("ii-tietosuoja").await;
        let (old, new) = (
            world.staff("ii-vastuu-a").await,
            world.staff("ii-prosessi").await,
        );
        let here = format!("{}/toiselle", overseen(&reference));
        let before = world.part(&reference).await;
        for (to, reason, wrong) in [
            ("", WHY, "#to"),
            ("tietosuojavastaava", WHY, "#to"),
            ("rekisterin-vastuuhenkilo", WHY, "#to"),
            (OTHER, " ", "#reason"),
        ] {
            let back = dpo.post(&here, &[("to", to), ("reason", reason)]).await;
            assert_eq!(back.location(), format!("{here}?virheet=1"));
            let page = dpo.get(&back.location()).await;
            assert!(page.title().starts_with("Virhe:"), "{}", page.title());
            assert!(page.text().contains(&format!("href=\"{wrong}\"")), "{to}");
            assert!(page.text().contains(reason.trim()), "kept");
        }
        // Asleep: kept, and nothing done.
        let now = world.portal.now();
        world.portal.clock.set(now + TimeDelta::minutes(45));
        let typed = [("to", OTHER), ("reason", WHY)];
        assert_eq!(dpo.post(&here, &typed).await.location(), here);
        assert_eq!(world.part(&reference).await, before);
        world.portal.clock.set(now);
        let dpo = world.staff("ii-tietosuoja").await;
        let kept = dpo.get(&here).await.text();
        assert!(kept.contains(WHY) && kept.contains(" checked"), "{kept}");

        // The mail of the new request is out.
        world
            .until("an office got mail", async || {
                !world.edge.mailbox.all().is_empty()
            })
            .await;
        let sent = world.edge.mailbox.all().len();
        assert_eq!(
            dpo.post(&here, &typed).await.location(),
            overseen(&reference)
        );
        let after = world.part(&reference).await.part;
        assert_eq!(after.route.decider.value.as_str(), OTHER);
        assert_eq!(after.state.code(), StateCode::Received);
        assert_eq!(after.clock, before.part.clock);
        assert_eq!(times(world, &reference, Action::Reassigned).await, 1);
        // Who had it knows nothing of it any more, who has it now opens it.
        assert_eq!(old.get(&part(&reference)).await.status, 404);
        assert!(tells_of_matti(&new.get(&part(&reference)).await));
        new.post(&format!("{}/ota", part(&reference)), &[]).await;
        let state = world.part(&reference).await.part.state.code();
        assert_eq!(state, StateCode::WithOwner);
        // The person sees that and why.
        let page = citizen.get(&matter(&reference)).await.text();
        assert!(page.contains("antoi pyynnön toiselle taholle"), "{page}");
        assert!(page.contains(WHY), "{page}");
        let all = || world.edge.mailbox.all();
        world
            .until("both offices get mail", async || all().len() >= sent + 2)
            .await;
        let mut to: Vec<String> = all()[sent..].iter().map(|mail| mail.to.concat()).collect();
        to.sort();
        let catalog = db::catalog::municipality(world.portal.db.read(), "ii").await;
        let ii = catalog.expect("read").expect("Ii");
        let mailbox = |slug: &str| {
            let slug = domain::id::Slug::parse(slug).expect("a slug");
            ii.office(&slug).expect("an office").mailbox.clone()
        };
        let mut expected = vec![mailbox("rekisterin-vastuuhenkilo"), mailbox(OTHER)];
        expected.sort();
        assert_eq!(to, expected);

        // Whoever oversees another municipality gives nothing away.
        let stranger = world.staff("kemi-tietosuoja").await;
        assert_eq!(stranger.post(&here, &typed).await.status, 404);
        assert_eq!(old.post(&here, &typed).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn looks_are_deferred_on_a_ground_of_law_and_shown_afterwards() {
    in_both_worlds(async |world| {
        let (_, reference) = corrected(world).await;
        let owner = world.staff("ii-vastuu-a").await;
        owner.get(&part(&reference)).await;
        let look = "Pyyntö avattiin.";
        let seen = async || {
            let citizen = world.citizen("matti").await;
            let mut pages = citizen.get(&matter(&reference)).await.text();
            pages += &citizen
                .get(&format!("{}/asia", matter(&reference)))
                .await
                .text();
            // The same sentence on every day, so that it gives nothing away.
            assert!(pages.contains("näytetään vasta myöhemmin"), "{pages}");
            assert!(pages.contains("Pyyntö otettiin käsittelyyn."), "{pages}");
            pages
        };
        assert!(seen().await.contains(look));

        let dpo = world.staff("ii-tietosuoja").await;
        let form = format!("{}/lykkays", overseen(&reference));
        let day = |days| {
            let day = world.portal.today() + chrono::Days::new(days);
            day.format("%-d.%-m.%Y").to_string()
        };
        let secret = "Poliisin tutkintapyyntö 5500";
        for (basis, until, reason, wrong) in [
            ("", day(10), secret, "#basis"),
            ("crime", String::new(), secret, "#until"),
            ("crime", day(0), secret, "#until"),
            ("crime", day(91), secret, "#until"),
            ("crime", day(10), "", "#reason"),
        ] {
            let typed = [("basis", basis), ("until", &until), ("reason", reason)];
            let back = dpo.post(&form, &typed).await.location();
            assert_eq!(back, format!("{form}?virheet=1"));
            let page = dpo.get(&back).await;
            assert!(page.title().starts_with("Virhe:"), "{}", page.title());
            assert!(
                page.text().contains(&format!("href=\"{wrong}\"")),
                "{wrong}"
            );
            assert!(
                page.text().contains(reason) && page.text().contains(&until),
                "kept"
            );
        }
        assert!(seen().await.contains(look), "nothing was deferred");

        let until = day(10);
        let typed = [("basis", "crime"), ("until", &until), ("reason", secret)];
        assert_eq!(dpo.post(&form, &typed).await.location(), form);
        owner.get(&part(&reference)).await;
        let hidden = seen().await;
        for word in [
            look,
            "lykkäsi",
            "Syy: pyynnön käsittely",
            secret,
            "34\u{a0}§",
        ] {
            assert!(!hidden.contains(word), "{word}: {hidden}");
        }
        // The log has it all, the DPO sees it, and is reminded.
        assert!(times(world, &reference, Action::Opened).await >= 2);
        assert_eq!(times(world, &reference, Action::LooksDeferred).await, 1);
        assert!(dpo.get(DESK).await.text().contains("/lykkays"));
        assert!(dpo.get(&form).await.text().contains(secret));
        assert!(
            !owner
                .get(&part(&reference))
                .await
                .text()
                .contains("lykkäsi")
        );
        for who in [&owner, &world.staff("kemi-tietosuoja").await] {
            assert_eq!(who.get(&form).await.status, 404);
            assert_eq!(who.post(&form, &[("then", "end")]).await.status, 404);
        }
        assert!(!seen().await.contains(look));
        let mails = || world.edge.mailbox.all();
        let reminded = || {
            mails().iter().any(|mail| {
                crate::demo::mail_text::read(&mail.raw)
                    .subject
                    .contains("Lykkäys päättyy")
            })
        };
        assert!(!reminded());
        let clock = &world.portal.clock;
        clock.set(world.portal.now() + TimeDelta::days(4));
        world
            .until("the DPO is reminded", async || reminded())
            .await;
        assert!(!seen().await.contains(look));

        // When its day has come, all is shown, and that it was deferred.
        clock.set(world.portal.now() + TimeDelta::days(6));
        let shown = seen().await;
        for word in [look, "lykkäsi", "34\u{a0}§ 1 mom. 1 kohta"] {
            assert!(shown.contains(word), "{word}: {shown}");
        }
        assert!(!shown.contains(secret), "the facts are not the person's");

        // Deferred again, and ended before its day.
        let dpo = world.staff("ii-tietosuoja").await;
        let day = world.portal.today() + chrono::Days::new(30);
        let until = day.format("%-d.%-m.%Y").to_string();
        dpo.post(
            &form,
            &[("basis", "danger"), ("until", &until), ("reason", secret)],
        )
        .await;
        assert!(!seen().await.contains(look));
        dpo.post(&form, &[("then", "end")]).await;
        assert!(seen().await.contains(look));
        dpo.post(&form, &[("then", "end")]).await;
        assert_eq!(times(world, &reference, Action::LooksShown).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_case_is_put_together_with_a_reason_and_without_the_identity_code() {
    in_both_worlds(async |world| {
        let (citizen, reference) = corrected(world).await;
        let dpo = world.staff("ii-tietosuoja").await;
        let form = format!("{}/asiakirjat", overseen(&reference));
        let (made, json) = (format!("{form}/koottu"), format!("{form}/koottu.json"));
        // First the reason.
        assert!(!tells_of_matti(&dpo.get(&made).await));
        assert_eq!(dpo.get(&json).await.location(), form);
        let back = dpo.post(&form, &[("with_code", "yes")]).await.location();
        assert_eq!(back, format!("{form}?virheet=1"));
        let wrong = dpo.get(&back).await.text();
        assert!(
            wrong.contains("href=\"#reason\"") && wrong.contains(" checked"),
            "{wrong}"
        );
        assert_eq!(times(world, &reference, Action::CaseFileMade).await, 0);

        let reason = "Tietosuojavaltuutetun selvityspyyntö 123/45/2026";
        let end = dpo.post(&form, &[("reason", reason)]).await;
        assert_eq!(end.location(), made);
        assert_eq!(times(world, &reference, Action::CaseFileMade).await, 1);
        let (page, file) = (dpo.get(&made).await, dpo.get(&json).await);
        assert_eq!((page.status.as_u16(), file.status.as_u16()), (200, 200));
        for text in [page.text(), file.text()] {
            for word in [NAME, TEXT, reason, "Vastuuhenkilö A"] {
                assert!(text.contains(word), "{word}: {text}");
            }
            assert!(!text.contains(CODE), "{text}");
        }
        assert_eq!(times(world, &reference, Action::FileOpened).await, 1);
        let read: serde_json::Value = serde_json::from_str(&file.text()).expect("JSON");
        assert_eq!(read["format"], "tietoluukku/case-file/v1");
        assert_eq!(read["evidence"]["valid"], true);
        assert_eq!(read["person"]["identity_code"], serde_json::Value::Null);
        let actions: Vec<&str> = read["events"]
            .as_array()
            .expect("events")
            .iter()
            .filter_map(|event| event["action"].as_str())
            .collect();
        for action in ["filed", "taken", "case_file_made", "opened"] {
            assert!(actions.contains(&action), "{action}: {actions:?}");
        }
        // The receipt stands in it byte for byte.
        let receipt = read["receipt"].as_str().expect("a receipt");
        let stored = world.part(&reference).await;
        let (c, keys) = (world.portal.db.read(), &world.portal.keys);
        let bytes = db::part::receipt(c, keys, stored.id).await.expect("read");
        assert_eq!(receipt.as_bytes(), bytes);

        // With the code only where that was chosen.
        dpo.post(&form, &[("reason", reason), ("with_code", "yes")])
            .await;
        for address in [&made, &json] {
            assert!(dpo.get(address).await.text().contains(CODE), "{address}");
        }
        assert_eq!(
            times(world, &reference, Action::CaseFileMadeWithCode).await,
            1
        );
        dpo.post(&form, &[("reason", reason)]).await;
        assert!(!dpo.get(&made).await.text().contains(CODE));

        let mine = citizen.get(&matter(&reference)).await.text();
        assert!(
            mine.contains("kokosi asian asiakirjat") && mine.contains(reason),
            "{mine}"
        );
        // A colleague has to say why, too; others have no such page.
        let colleague = world.staff("ii-tietosuoja-b").await;
        assert!(!tells_of_matti(&colleague.get(&made).await));
        let owner = world.staff("ii-vastuu-a").await;
        for address in [&form, &made, &json] {
            assert_eq!(owner.get(address).await.status, 404, "{address}");
        }
        // The reason holds for a working day.
        let clock = &world.portal.clock;
        clock.set(world.portal.now() + TimeDelta::hours(9));
        let dpo = world.staff("ii-tietosuoja").await;
        assert!(!tells_of_matti(&dpo.get(&made).await));
        assert_eq!(dpo.get(&json).await.location(), form);
    })
    .await;
}
