//! Among colleagues: a part changes hands, notes stay with those who decide.

use super::*;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_part_goes_to_a_known_colleague_with_all_that_was_collected() {
    in_both_worlds(async |world| {
        let (_, reference, owner) = scene(world).await;
        let here = part(&reference);
        let form = format!("{here}/kollegalle");
        // Nobody who has not been here, and nobody of another office.
        assert!(!owner.get(&form).await.text().contains("name=\"colleague\""));
        let other = world.staff("ii-vastuu-b").await;
        world.staff("ii-prosessi").await;
        let page = owner.get(&form).await.text();
        assert_eq!(page.matches("name=\"colleague\"").count(), 1, "{page}");
        assert!(page.contains("Vastuuhenkilö B"));
        for (to, end) in [("ii-prosessi", "?virheet=1"), ("ii-vastuu-a", "?virheet=1")] {
            let location = hand_over(world, &owner, &reference, to).await;
            assert_eq!(location, format!("{form}{end}"), "{to}");
        }

        let answer = format!("{here}/vastaus");
        owner
            .post(&answer, &with_official(&[("message", "Kesken.")]))
            .await;
        owner
            .upload(&format!("{answer}/liitteet"), "tiedot.txt", b"tiedot")
            .await;
        assert_eq!(
            hand_over(world, &owner, &reference, "ii-vastuu-b").await,
            here
        );
        let part_now = world.part(&reference).await.part;
        assert_eq!(
            part_now.state.owner(),
            Some(&staff_id(world, "ii-vastuu-b"))
        );
        let page = other.get(&answer).await.text();
        assert!(page.contains("Kesken.") && page.contains("tiedot.txt"));
        let send = format!("{answer}/tarkista");
        let typed = with_official(&[("message", "Valmis."), ("then", "check")]);
        other.post(&answer, &typed).await;
        assert_eq!(other.post(&send, &NO_OTHERS).await.location(), here);
        let seen = world.citizen("matti").await.get(&matter(&reference)).await;
        assert!(seen.text().contains("tiedot.txt"), "its files went out");

        // The reason is in the log, for those who read that.
        let subject = Subject::Part(reference.clone());
        let (c, keys) = (world.portal.db.read(), &world.portal.keys);
        let events = db::audit::for_subject(c, keys, &subject)
            .await
            .expect("read");
        let handed = events
            .iter()
            .find(|logged| logged.event.action == Action::HandedOver);
        let handed = handed.expect("logged");
        assert_eq!(handed.reason.as_deref(), Some("Loma alkaa."));
        assert!(!seen.text().contains("Loma alkaa."));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_that_a_colleague_has_begun_stays_as_it_is_and_so_does_ones_own() {
    in_both_worlds(async |world| {
        let (_, reference, owner) = scene(world).await;
        let other = world.staff("ii-vastuu-b").await;
        let write = format!("{}/viesti", part(&reference));
        let save = |words| [("message", words), ("then", "save")];
        other.post(&write, &save("Aloitin jo.")).await;
        let mine = [("message", "Kirje liitteenä."), ("then", "more")];
        let png = sample!("kuva.png");
        owner.upload_form(&write, &mine, "kirje.png", "", png).await;
        let end = hand_over(world, &owner, &reference, "ii-vastuu-b").await;
        assert_eq!(end, part(&reference));
        let page = other.get(&write).await.text();
        assert!(page.contains("Aloitin jo."), "{page}");
        assert!(!page.contains("kirje.png"), "without its words: {page}");

        // Given back, words and file are together again.
        let end = hand_over(world, &other, &reference, "ii-vastuu-a").await;
        assert_eq!(end, part(&reference));
        let page = owner.get(&write).await.text();
        assert!(page.contains("Kirje liitteenä.") && page.contains("kirje.png"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn notes_are_for_those_who_decide_and_nobody_else() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = scene(world).await;
        let here = format!("{}/muistiinpanot", part(&reference));
        let note = "Muistettava: kanarialinnun kansio on arkistossa.";
        let end = owner.post(&here, &[("note", note)]).await.location();
        assert_eq!(end, here);
        let colleague = world.staff("ii-vastuu-b").await;
        for page in [here.clone(), part(&reference)] {
            let text = colleague.get(&page).await.text();
            assert!(text.contains(note) && text.contains("Vastuuhenkilö A"));
        }
        colleague.post(&here, &[("note", "Katsoin sen.")]).await;
        // The person sees neither the note nor that there is one.
        for page in ["", "/vastaanotto", "/viesti", "/vastaa", "/todiste"] {
            let seen = citizen.get(&format!("{}{page}", matter(&reference))).await;
            assert_eq!(seen.status, 200);
            assert!(!seen.text().contains("Muistettava"), "{page}");
            assert!(!seen.text().contains("uistiinpan"), "{page}");
        }
        // Nor does who is told.
        let told = world.staff("ii-tietosuoja").await;
        let open = format!("{}/avaa", part(&reference));
        told.post(&open, &[("reason", "Asiakas soitti.")]).await;
        let seen = told.get(&part(&reference)).await.text();
        assert!(seen.contains(NAME) && !seen.contains("Muistettava"));
        assert_eq!(told.get(&here).await.status, 404);
    })
    .await;
}
