//! To an authority outside, by a DPO, of who is unknown, and of a register that moved.

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_authority_outside_gets_a_package_and_the_person_is_told() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        let here = page(&reference);
        let colleague = world.staff("ii-vastuu-b").await;
        let stranger = world.staff("ii-prosessi").await;
        let notes = format!("{}/muistiinpanot", part(&reference));
        owner.post(&notes, &[("note", NOTE)]).await;
        for file in ["paketti", "paketti.json"] {
            let shown = times(world, &reference, Action::IdentityCodeShown).await;
            let package = owner.get(&format!("{here}/{file}")).await;
            for words in [TEXT, NAME, CODE, &reference] {
                assert!(
                    package.text().contains(words),
                    "{words}: {}",
                    package.text()
                );
            }
            for words in [NOTE, EMAIL] {
                assert!(
                    !package.text().contains(words),
                    "{words}: {}",
                    package.text()
                );
            }
            let after = times(world, &reference, Action::IdentityCodeShown).await;
            assert_eq!(after, shown + 1, "each look is written down");
            assert_eq!(stranger.get(&format!("{here}/{file}")).await.status, 404);
            assert_eq!(colleague.get(&format!("{here}/{file}")).await.status, 200);
        }
        let json = owner.get(&format!("{here}/paketti.json")).await;
        let package: serde_json::Value = serde_json::from_slice(&json.bytes).expect("JSON");
        let digest = domain::signature::encoding::Digest::of(PNG).to_string();
        assert_eq!(package["files"][0]["sha256"], digest.as_str());
        let receipt = package["receipt"]["part_canonical"].as_str();
        assert_eq!(receipt, package["part_canonical"].as_str());

        // What is wrong stands beside its field, and what was typed stays.
        let day = today(world);
        for (place, value, field) in [
            (0, "", "place"),
            (1, " ", "authority"),
            (2, "", "address"),
            (3, "mail", "sent_by"),
            (4, "1.1.2020", "sent_on"),
            (4, "huomenna", "sent_on"),
            (5, "", "transfer_reason"),
        ] {
            let mut typed = outside(&day);
            typed[place].1 = value;
            let wrong = format!("{here}?virheet=1");
            assert_eq!(check(&owner, &reference, &typed).await, wrong, "{field}");
            let shown = owner.get(&wrong).await;
            assert!(shown.title().starts_with("Virhe:"), "{}", shown.title());
            for mark in [
                format!("href=\"#{field}\""),
                format!("id=\"{field}-virhe\""),
            ] {
                assert!(shown.text().contains(&mark), "{mark}: {}", shown.text());
            }
            let kept = ["PL 52", WHY]
                .iter()
                .filter(|one| shown.text().contains(**one));
            assert!(kept.count() >= 1, "{field}");
            let last = format!("{here}/tarkista");
            assert_eq!(owner.post(&last, &[]).await.location(), wrong);
        }
        // Written to meanwhile: it is not sent unread.
        let last = check(&owner, &reference, &outside(&day)).await;
        let seen = owner.get(&last).await.hidden("seen");
        let hand = [("colleague", staff_id(world, "ii-vastuu-b").0)];
        let hand = [("colleague", hand[0].1.as_str()), ("hand_reason", "Loma.")];
        owner
            .post(&format!("{}/kollegalle", part(&reference)), &hand)
            .await;
        let back = [("colleague", staff_id(world, "ii-vastuu-a").0)];
        let back = [
            ("colleague", back[0].1.as_str()),
            ("hand_reason", "Takaisin."),
        ];
        colleague
            .post(&format!("{}/kollegalle", part(&reference)), &back)
            .await;
        let changed = owner.post(&last, &[("seen", seen.as_str())]).await;
        assert_eq!(changed.location(), format!("{here}?muuttui=1"));

        assert_eq!(sent_on(&owner, &reference, &outside(&day)).await, here);
        let mine = citizen.get(&matter(&reference)).await.text();
        let notice = citizen
            .get(&format!("{}/siirto", matter(&reference)))
            .await
            .text();
        for text in [mine, notice, owner.get(&here).await.text()] {
            for words in [
                "Varsinais-Suomen hyvinvointialue",
                "PL 52",
                WHY,
                "turvapostilla",
                "Iin kunta",
            ] {
                assert!(text.contains(words), "{words}: {text}");
            }
        }
        let closed = world.part(&reference).await.part;
        assert!(closed.closed() && closed.goes_on_as().is_none());
        assert_eq!(times(world, &reference, Action::Transferred).await, 1);
        assert_eq!(world.parts().await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dpo_sends_it_on_without_reading_it() {
    in_both_worlds(async |world| {
        let (_, reference) = world.filed("matti", TEXT, EMAIL).await;
        let dpo = world.staff("ii-tietosuoja").await;
        let here = page(&reference);
        assert_eq!(dpo.get(&part(&reference)).await.links(&here).len(), 1);
        let shown = dpo.get(&here).await.text();
        for words in [TEXT, NAME, CODE] {
            assert!(!shown.contains(words), "{words}: {shown}");
        }
        assert_eq!(dpo.get(&format!("{here}/paketti")).await.status, 404);
        assert_eq!(dpo.get(&format!("{here}/paketti.json")).await.status, 404);
        // Nobody of the office has it, so nobody there can.
        let owner = world.staff("ii-vastuu-a").await;
        assert_eq!(check(&owner, &reference, &portal(RAISIO)).await, here);

        assert_eq!(sent_on(&dpo, &reference, &portal(RAISIO)).await, here);
        let events = logged(world, Subject::Part(reference.clone())).await;
        let sent = events
            .iter()
            .find(|event| event.action == Action::Transferred);
        let who = staff_id(world, "ii-tietosuoja");
        assert!(sent.is_some_and(|event| by(event, &who, "tietosuojavastaava")));
        let second = there(world, &reference).await;
        assert_eq!(world.part(&second).await.part.state, State::Received);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_sent_it_unsigned_follows_it_over_a_transfer_and_identifies_there() {
    in_both_worlds(async |world| {
        let sent = send(world, EMAIL).await;
        let first = &sent.reference;
        let owner = world.staff("ii-vastuu-a").await;
        owner.post(&format!("{}/ota", part(first)), &[]).await;
        sent_on(&owner, first, &portal(RAISIO)).await;
        let second = there(world, first).await;
        assert_eq!(world.part(&second).await.part.asker.known, Known::Unknown);
        let told = owner.get(&page(first)).await.text();
        assert!(told.contains("Kerro siirrosta pyytäjälle."), "{told}");

        // The secret that they have leads to both; it tells nothing of what is
        // in them.
        let (follower, to) = follow(world, first, &sent.secret).await;
        assert_eq!(to, "/fi/seuranta/tila");
        let page = follower.get(&to).await.text();
        for words in [first.as_str(), &second, "Raision kaupunki"] {
            assert!(page.contains(words), "{words}: {page}");
        }
        for words in [TEXT, SENDER, REACH, WHY] {
            assert!(!page.contains(words), "{words}: {page}");
        }
        // The new controller has name and contact, to check who it is.
        let new = world.staff("raisio-johtaja").await;
        let seen = new.get(&part(&second)).await.text();
        assert!(seen.contains(SENDER) && seen.contains(REACH), "{seen}");

        let to = identify(&follower, "matti").await;
        assert_eq!(to, matter(&second));
        assert!(follower.get(&to).await.text().contains(TEXT));
        assert_eq!(
            world.part(&second).await.part.asker.known,
            Known::Identified
        );
        let seen = new.get(&part(&second)).await.text();
        assert!(!seen.contains("Älä anna tietoja vielä."), "{seen}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_register_that_moved_says_so_before_and_after_filing() {
    in_both_worlds(async |world| {
        let register = "/fi/uusikaupunki/rekisterit/sosiaalityo";
        let browser = world.browser();
        let start = browser.get(&format!("{register}/omat-tiedot")).await.text();
        for words in [
            "Varsinais-Suomen hyvinvointialue",
            "PL 52",
            "https://www.varha.fi",
            "Tee pyyntö silti täällä",
        ] {
            assert!(start.contains(words), "{words}: {start}");
        }
        // A part of it moved: which one it is about, and the rest is here.
        let partly = browser.get(&format!("{REGISTER}/omat-tiedot")).await.text();
        for words in [
            "Mitä pyyntösi koskee?",
            "Kuntouttava työtoiminta",
            "Aloita pyyntö",
        ] {
            assert!(partly.contains(words), "{words}: {partly}");
        }
        browser.draft(register, TEXT, "").await;
        let checked = browser.get("/fi/pyynto/tarkista").await.text();
        assert!(checked.contains("PL 52"), "{checked}");
        let back = browser.identify(&browser.sign().await, "matti").await;
        let receipt = browser.get(&back).await.location();
        let reference = reference_of(&receipt).expect("a receipt");

        let owner = world.staff("uusikaupunki-johtaja").await;
        owner.post(&format!("{}/ota", part(&reference)), &[]).await;
        let seen = owner.get(&part(&reference)).await.text();
        assert!(seen.contains("Rekisteri on siirtynyt."), "{seen}");
        // The new keeper is filled in, and chosen.
        let form = owner.get(&page(&reference)).await.text();
        for words in [
            "value=\"Varsinais-Suomen hyvinvointialue (Varha)\"",
            "PL 52",
            "nyt toisella viranomaisella",
        ] {
            assert!(form.contains(words), "{words}: {form}");
        }
        assert_eq!(form.matches(" checked").count(), 1, "{form}");
        let day = today(world);
        let end = sent_on(&owner, &reference, &outside(&day)).await;
        assert_eq!(end, page(&reference));
    })
    .await;
}
