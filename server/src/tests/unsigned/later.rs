//! Who identifies later, or is made known in another way.

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_identifies_later_signs_what_was_sent_and_reads_the_answer_here() {
    in_both_worlds(async |world| {
        let sent = send(world, "").await;
        let here = part(&sent.reference);
        let owner = world.staff("ii-vastuu-a").await;
        let page = owner.get(&here).await.text();
        for shown in [SENDER, REACH, "Kukaan ei ole varmistanut"] {
            assert!(page.contains(shown), "{shown}");
        }
        let before = world.part(&sent.reference).await.part.clock;
        let begin = [("then", "begin")];
        owner.post(&format!("{here}/henkilollisyys"), &begin).await;
        assert_eq!(
            world.part(&sent.reference).await.part.state.code(),
            StateCode::IdentityCheck
        );
        // A check takes no time from the person.
        assert_eq!(world.part(&sent.reference).await.part.clock, before);

        let receipt = sent.browser.get("/fi/seuranta/vastaanotto.json").await;
        let (browser, _) = follow(world, &sent.reference, &sent.secret).await;
        assert_eq!(identify(&browser, "matti").await, matter(&sent.reference));
        assert_eq!(known(world, &sent.reference).await, Known::Identified);
        let state = world.part(&sent.reference).await.part.state;
        assert_eq!(state.code(), StateCode::WithOwner);
        assert_eq!(
            times(world, &sent.reference, Action::IdentifiedLater).await,
            1
        );

        // It is in "my matters", with a proof; the receipt is the one given.
        assert!(
            browser
                .get("/fi/omat")
                .await
                .text()
                .contains(&sent.reference)
        );
        let mine = matter(&sent.reference);
        let file = browser.get(&format!("{mine}/vastaanotto.json")).await;
        assert_eq!(file.bytes, receipt.bytes);
        let keys = world.browser().get("/api/v1/keys").await.text();
        let keys = KeyHistory::parse(&keys).expect("a key history");
        let proof = browser.get(&format!("{mine}/todiste.json")).await;
        let verdict = verify_file(&proof.bytes, Some(&keys));
        let found = (verdict.kind, verdict.outcome);
        assert_eq!(
            found,
            (Some(FileKind::Evidence), Outcome::Valid),
            "{verdict:?}"
        );

        // The owner sees who it is, and what was typed.
        let page = owner.get(&here).await.text();
        for shown in [NAME, SENDER, REACH, "eri nimi"] {
            assert!(page.contains(shown), "{shown}");
        }
        let answer = format!("{here}/vastaus");
        let typed = with_official(&[("message", MESSAGE)]);
        owner.post(&answer, &typed).await;
        owner.post(&format!("{answer}/tarkista"), &NO_OTHERS).await;
        assert!(browser.get(&mine).await.text().contains(MESSAGE));
        // Nobody else's, with the same secret.
        let (other, _) = follow(world, &sent.reference, &sent.secret).await;
        assert!(
            !other
                .get("/fi/seuranta/tila")
                .await
                .text()
                .contains(MESSAGE)
        );
        let end = other.post("/fi/seuranta/tunnistaudu", &[]).await;
        assert_eq!(end.location(), "/fi/seuranta/tila");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_identify_with_one_secret_the_first_one_has_it() {
    in_both_worlds(async |world| {
        let sent = send(world, "").await;
        let (one, _) = follow(world, &sent.reference, &sent.secret).await;
        let (other, _) = follow(world, &sent.reference, &sent.secret).await;
        let out = other.post("/fi/seuranta/tunnistaudu", &[]).await.location();
        assert_eq!(identify(&one, "matti").await, matter(&sent.reference));
        let back = other.identify(&out, "aino").await;
        assert_eq!(other.get(&back).await.location(), "/fi/seuranta/tila");
        let page = other.get(&matter(&sent.reference)).await;
        assert!(!page.text().contains(TEXT));
        assert_eq!(
            times(world, &sent.reference, Action::IdentifiedLater).await,
            1
        );

        // Who cancels has changed nothing; another browser can't end it.
        let sent = send(world, "").await;
        let out = sent
            .browser
            .post("/fi/seuranta/tunnistaudu", &[])
            .await
            .location();
        let back = sent.browser.identify(&out, "matti").await;
        assert_eq!(world.browser().get(&back).await.location(), "/fi/seuranta");
        let out = sent
            .browser
            .post("/fi/seuranta/tunnistaudu", &[])
            .await
            .location();
        let stopped = sent.browser.cancel(&out).await;
        assert_eq!(
            sent.browser.get(&stopped).await.location(),
            "/fi/seuranta/tila"
        );
        assert_eq!(known(world, &sent.reference).await, Known::Unknown);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_told_before_it_is_known_who_asks_and_then_on_paper() {
    in_both_worlds(async |world| {
        let sent = send(world, "").await;
        let here = part(&sent.reference);
        let owner = world.staff("ii-vastuu-a").await;
        owner.post(&format!("{here}/ota"), &[]).await;
        let searched = with_official(&[("system_1", "Walmu"), ("with_1", "nimi")]);
        let refused = [
            ("ground", "excessive"),
            ("facts", "Sama pyyntö tehdään joka viikko."),
        ];
        let refused = with_official(&refused);
        let answered = with_official(&[("message", MESSAGE)]);
        let delivered = given("post", "1.1.2020");
        for (action, typed) in [
            ("vastaus", &answered),
            ("ei-tietoja", &searched),
            ("kieltaydy", &refused),
        ] {
            owner.post(&format!("{here}/{action}"), typed).await;
            let send = format!("{here}/{action}/tarkista");
            assert!(
                !owner
                    .get(&send)
                    .await
                    .text()
                    .contains("<button class=\"btn\"")
            );
            owner.post(&send, &delivered).await;
        }
        let state = world.part(&sent.reference).await.part.state;
        assert_eq!(state.code(), StateCode::WithOwner, "nothing was told");

        // The check: begun, wrong, then right.
        let check = format!("{here}/henkilollisyys");
        owner.post(&check, &[("then", "begin")]).await;
        for (typed, wrong) in [
            (&[("checked_by", "held_phone")][..], "held-virhe"),
            (&[("checked_by", "visit")], "document-virhe"),
            (&[], "checked_by-virhe"),
        ] {
            assert_eq!(owner.post(&check, typed).await.location(), check);
            let page = owner.get(&check).await;
            assert!(page.text().contains(wrong), "{wrong}");
            assert!(page.title().starts_with("Virhe"));
        }
        let (browser, _) = follow(world, &sent.reference, &sent.secret).await;
        let page = browser.get("/fi/seuranta/tila").await.text();
        assert!(page.contains("Henkilöllisyyttäsi tarkistetaan."));
        // Not by a colleague.
        let right = [
            ("checked_by", "held_phone"),
            ("held", "yes"),
            ("then", "confirm"),
        ];
        let colleague = world.staff("ii-vastuu-b").await;
        colleague.post(&check, &right).await;
        assert_eq!(known(world, &sent.reference).await, Known::Unknown);
        assert_eq!(owner.post(&check, &right).await.location(), here);
        let Known::Checked { check } = known(world, &sent.reference).await else {
            panic!("not checked")
        };
        assert_eq!(check.way, CheckWay::HeldPhone);
        assert_eq!(check.by, staff_id(world, "ii-vastuu-a"));

        // The answer: not before it was given, not in the future, then given.
        let send = format!("{here}/vastaus/tarkista");
        let back = format!("{send}?virheet=1");
        for (by, on, wrong) in [
            ("", "", "delivered_by-virhe"),
            ("visit", "eilen", "delivered_on-virhe"),
            ("visit", "1.1.2020", "delivered_on-virhe"),
            ("typed", "1.1.2020", "delivered_on-virhe"),
            ("post", "1.1.2199", "delivered_on-virhe"),
        ] {
            let typed = given(by, on);
            assert_eq!(
                owner.post(&send, &typed).await.location(),
                back,
                "{by} {on}"
            );
            let page = owner.get(&back).await.text();
            assert!(page.contains(wrong), "{wrong}");
            assert!(page.contains(&format!("value=\"{on}\"")), "{on} is kept");
        }
        let today = world.portal.today().format("%d.%m.%Y").to_string();
        let typed = given("visit", &today);
        assert_eq!(owner.post(&send, &typed).await.location(), here);
        let stored = world.part(&sent.reference).await.part;
        let State::Closed { outcome, .. } = &stored.state else {
            panic!("not closed: {:?}", stored.state)
        };
        assert_eq!(outcome.code(), OutcomeCode::Fulfilled);
        let delivery = stored.asker.delivery.expect("given");
        let expected = (DeliveryWay::Visit, world.portal.today());
        assert_eq!((delivery.way, delivery.on), expected);
        assert_eq!(times(world, &sent.reference, Action::Delivered).await, 1);
        assert!(owner.get(&here).await.text().contains("käynnillä"));

        // Who follows learns that it was answered, not what; and whoever finds
        // the secret now can't make the answer theirs.
        let page = browser.get("/fi/seuranta/tila").await.text();
        assert!(page.contains("Pyyntöösi on vastattu.") && !page.contains(MESSAGE));
        let end = browser.post("/fi/seuranta/tunnistaudu", &[]).await;
        assert_eq!(end.location(), "/fi/seuranta/tila");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_can_not_be_identified_is_told_so_and_nothing_more() {
    in_both_worlds(async |world| {
        let sent = send(world, EMAIL).await;
        let here = part(&sent.reference);
        let owner = world.staff("ii-vastuu-a").await;
        let check = format!("{here}/henkilollisyys");
        owner.post(&check, &[("then", "begin")]).await;
        let facts = "Pyytäjää ei ole tavoitettu, eikä hän ole tunnistautunut.";
        let typed = with_official(&[("ground", "not_identifiable"), ("facts", facts)]);
        let refuse = format!("{here}/kieltaydy");
        owner.post(&refuse, &typed).await;
        let today = world.portal.today().format("%d.%m.%Y").to_string();
        let send = format!("{refuse}/tarkista");
        assert_eq!(
            owner.post(&send, &given("typed", &today)).await.location(),
            here
        );
        let stored = world.part(&sent.reference).await.part;
        assert!(stored.closed());
        assert_eq!(stored.asker.known, Known::Unknown);
        let (browser, to) = follow(world, &sent.reference, &sent.secret).await;
        assert!(!browser.get(&to).await.text().contains(facts));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn secret_name_and_contact_are_in_no_address_and_no_title() {
    in_both_worlds(async |world| {
        let sent = send(world, EMAIL).await;
        let (browser, to) = follow(world, &sent.reference, &sent.secret).await;
        browser.get(&to).await;
        browser.get("/fi/seuranta/tunnistaudu").await;
        identify(&browser, "matti").await;
        let owner = world.staff("ii-vastuu-a").await;
        let here = part(&sent.reference);
        owner.get(&here).await;
        owner.get(&format!("{here}/henkilollisyys")).await;
        for one in [&sent.browser, &browser, &owner] {
            for seen in one.seen() {
                let plain = seen.replace(['-', '+'], "");
                for hidden in [&sent.secret.replace('-', ""), "Kanarialintu", "Häkkitie"] {
                    assert!(!plain.contains(hidden), "{hidden} in {seen}");
                }
            }
        }
        // Decider, told, who follows; and that somebody identified.
        let all = || world.edge.mailbox.all();
        world
            .until("four mails arrive", async || all().len() >= 4)
            .await;
        for mail in all() {
            let read = mail_text::read(&mail.raw);
            let said = format!("{}\n{}", read.subject, read.text);
            for hidden in [&sent.secret, SENDER, REACH, "Häkkitie", NAME, TEXT] {
                assert!(!said.contains(hidden), "{hidden} in {said}");
            }
        }
        let follower = all().into_iter().find(|mail| mail.to.concat() == EMAIL);
        let said = mail_text::read(&follower.expect("a mail").raw).text;
        // They can't log in: the mail does not send them there.
        assert!(
            said.contains("/fi/seuranta") && !said.contains("/omat"),
            "{said}"
        );
    })
    .await;
}
