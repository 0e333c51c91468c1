//! What becomes of the parts of a wish: who decides them, follows them, refuses them.

use super::*;

/// An office decides on what the portal itself keeps, too.
async fn somebodys(world: &World) {
    let found = db::catalog::municipality(world.portal.db.read(), "ii").await;
    let mut ii = found.expect("read").expect("there");
    ii.service = Some(domain::id::Slug::parse("rekisterin-vastuuhenkilo").expect("a slug"));
    let tx = world.portal.db.begin().await.expect("begun");
    let put = db::catalog::put_municipality(&tx, &ii, 1).await;
    put.expect("put");
    tx.commit().await.expect("committed");
    let published = crate::own_notice::publish(&world.portal).await;
    published.expect("published");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn where_no_notice_says_who_decides_the_dpo_names_an_office() {
    in_both_worlds(async |world| {
        let (citizen, first) = wish(world).await;
        let here = page(&first);
        let dpo = world.staff("ii-tietosuoja").await;
        somebodys(world).await;
        assert!(!dpo.get(&here).await.text().contains("office_1"));
        nobodys(world).await;
        assert!(dpo.get(&here).await.text().contains("id=\"office_1\""));

        let typed = |office: &'static str, known: &'static str| {
            [
                ("right_1", "access"),
                ("register_1", "paja"),
                ("office_1", office),
                ("about_1", DATA),
                ("right_2", "access"),
                ("register_2", HERE),
                ("office_2", known),
                ("about_2", ADDRESS),
                ("explanation", WORD),
            ]
        };
        let prosessi = "asiakasprosessin-vastuuhenkilo";
        for (office, known, field) in [
            ("", "", "office_1"),
            ("tietosuojavastaava", "", "office_1"),
            (prosessi, prosessi, "office_2"),
        ] {
            let to = send(&dpo, &here, &typed(office, known), "check").await;
            assert_eq!(to, format!("{here}?virheet=1"));
            let page = dpo.get(&to).await.text();
            assert!(page.contains(&format!("id=\"{field}-virhe\"")), "{page}");
        }
        let last = send(&dpo, &here, &typed(prosessi, ""), "check").await;
        dpo.post(&last, &[]).await;
        let stored = world.part(&first).await;
        assert_eq!(stored.part.route.decider.value.as_str(), prosessi);
        assert!(!stored.part.waits_for_dpo());
        let mine = citizen.get(&matter(&first)).await;
        let second = others(&mine, &first).pop().expect("the other part");
        let [of_first, of_second] = [world.staff("ii-prosessi"), world.staff("ii-vastuu-a")];
        let (of_first, of_second) = (of_first.await, of_second.await);
        for (reference, own, other) in [
            (&first, &of_first, &of_second),
            (&second, &of_second, &of_first),
        ] {
            assert!(own.get(&part(reference)).await.text().contains(TEXT));
            assert_eq!(other.get(&part(reference)).await.status, 404);
            // Of its sisters an office learns nothing here.
            let page = own.get(&page(reference)).await.text();
            let sister = if reference == &first { &second } else { &first };
            assert!(page.contains(reference.as_str()) && !page.contains(sister.as_str()));
        }
        let file = format!("{}/vastaanotto.json", matter(&second));
        assert_eq!(citizen.get(&file).await.status, 200);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_sent_a_wish_unsigned_follows_all_that_came_of_it() {
    in_both_worlds(async |world| {
        let sender = world.browser();
        told(&sender).await;
        let fields = [("sender", unsigned::SENDER), ("reach", unsigned::REACH)];
        let sent = sender.post("/fi/pyynto/ilman", &fields).await;
        assert_eq!(sent.location(), "/fi/seuranta/tunnus", "{}", sent.text());
        let sent = sender.get("/fi/seuranta/tunnus").await;
        let secret = unsigned::secret_on(&sent).expect("a secret");
        let references = |page: &Answer| {
            let mut found = unsigned::words(&page.text(), |word| Reference::parse(word).ok());
            found.sort();
            found.dedup();
            found
        };
        let [first] = references(&sent).try_into().expect("one reference");
        let first = first.to_string();
        let dpo = world.staff("ii-tietosuoja").await;
        in_two(&dpo, &first).await;

        let (browser, to) = unsigned::follow(world, &first, &secret).await;
        let status = browser.get(&to).await;
        let found = references(&status);
        assert_eq!(found.len(), 2, "{}", status.text());
        for words in [TEXT, DATA, ADDRESS, WORD, "Työllistämispalvelut"] {
            assert!(!status.text().contains(words), "the status only: {words}");
        }
        for reference in &found {
            let asker = world.part(reference.as_str()).await.part.asker;
            assert_eq!(asker.known, Known::Unknown, "each checks who asks");
        }
        let mails = || world.edge.mailbox.all().into_iter();
        let news = "/fi/seuranta";
        world
            .until("the news", async || {
                let mails = mails().filter(|mail| mail.to.concat() == EMAIL);
                let texts = mails.map(|mail| mail_text::read(&mail.raw).text);
                texts.filter(|text| text.contains(news)).count() == 2
            })
            .await;

        // Who identifies then has all of it, each part with its proof.
        assert_eq!(unsigned::identify(&browser, "matti").await, "/fi/omat");
        let matters = browser.get("/fi/omat").await;
        assert_eq!(matters.links("/saapuneet/").len(), 1);
        let keys = world.browser().get("/api/v1/keys").await.text();
        let keys = domain::receipt::keys::KeyHistory::parse(&keys).expect("a key history");
        for reference in &found {
            let matter = matter(reference.as_str());
            let page = browser.get(&matter).await.text();
            assert!(page.contains(DATA) && page.contains(ADDRESS), "{page}");
            let file = browser.get(&format!("{matter}/todiste.json")).await;
            let verdict = verify_file(&file.bytes, Some(&keys));
            assert_eq!(verdict.outcome, Outcome::Valid, "{verdict:?}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_correction_found_in_a_wish_is_refused_with_the_wish_beside_the_data() {
    in_both_worlds(async |world| {
        let (citizen, first) = wish(world).await;
        let dpo = world.staff("ii-tietosuoja").await;
        in_two(&dpo, &first).await;
        let mine = citizen.get(&matter(&first)).await;
        let second = others(&mine, &first).pop().expect("the other part");
        let owner = world.staff("ii-vastuu-a").await;
        let here = part(&second);
        owner.post(&format!("{here}/ota"), &[]).await;
        let form = format!("{here}/oikaisu");
        assert!(owner.get(&form).await.text().contains(TEXT));
        let typed = with_official(&[
            ("result", "statement"),
            ("beside", "Walmu, asiakaskertomus"),
            ("on", "20.11.2020"),
            ("ground", "not_inaccurate"),
            ("facts", "Merkintä vastaa sitä, mitä silloin tapahtui."),
            ("then", "check"),
        ]);
        let check = format!("{form}/tarkista");
        assert_eq!(owner.post(&form, &typed).await.location(), check);
        assert!(owner.get(&check).await.text().contains(TEXT));
        let sent = owner.post(&check, &NO_OTHERS).await.location();
        assert_eq!(sent, here);
        let mine = citizen.get(&matter(&second)).await.text();
        assert!(mine.contains("Walmu, asiakaskertomus"), "{mine}");
        // The other part goes on by itself.
        let state = world.part(&first).await.part.state.code();
        assert_eq!(state, StateCode::Received);
        let case = citizen
            .get(&format!("{}/asia", matter(&second)))
            .await
            .text();
        assert!(case.contains(ADDRESS) && case.contains(WORD), "{case}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_person_attached_goes_along_with_each_part() {
    in_both_worlds(async |world| {
        let citizen = world.browser();
        told(&citizen).await;
        // Over several pieces, and not a whole number of them.
        let mut large = b"%PDF-1.7\n".to_vec();
        large.extend((0..150_000_u32).map(|n| (n % 251) as u8));
        large.extend(b"\n%%EOF\n");
        let sent = [("kuva ä.png", PNG), ("päätös.pdf", large.as_slice())];
        for (name, bytes) in sent {
            let to = "/fi/pyynto/1/liitteet";
            let typed = [("then", "more")];
            let end = citizen.upload_form(to, &typed, name, "", bytes).await;
            assert_eq!(end.location(), format!("{to}#liitteet"));
        }
        let back = citizen.identify(&citizen.sign().await, "matti").await;
        let receipt = citizen.get(&back).await.location();
        let first = reference_of(&receipt).expect("a receipt");
        let dpo = world.staff("ii-tietosuoja").await;
        assert!(dpo.get(&page(&first)).await.text().contains("päätös.pdf"));
        in_two(&dpo, &first).await;
        let mine = citizen.get(&matter(&first)).await;
        let second = others(&mine, &first).pop().expect("the other part");

        let owner = world.staff("ii-vastuu-a").await;
        let stranger = world.staff("ii-prosessi").await;
        let mut ids = Vec::new();
        for reference in [&first, &second] {
            for (browser, of) in [(&owner, part(reference)), (&citizen, matter(reference))] {
                let page = browser.get(&of).await;
                let files = page.links("/tiedostot/");
                assert_eq!(files.len(), 2, "{of}: {}", page.text());
                for (to, (name, bytes)) in files.iter().zip(sent) {
                    assert!(page.text().contains(name));
                    assert_eq!(browser.get(to).await.bytes, bytes, "{name}");
                }
            }
            let files = owner.get(&part(reference)).await.links("/tiedostot/");
            for file in files {
                assert_eq!(stranger.get(&file).await.status, 404);
                assert_eq!(dpo.get(&file).await.status, 404, "behind the lock");
                ids.push(file.rsplit('/').next().unwrap_or_default().to_owned());
            }
        }
        // Each part has files of its own, sealed by its own key.
        let crossed = format!("{}/tiedostot/{}", part(&second), ids[0]);
        assert_eq!(owner.get(&crossed).await.status, 404);
        let id = world.part(&first).await.id;
        db::part::erase(world.portal.db.write(), id)
            .await
            .expect("erased");
        let kept = format!("{}/tiedostot/{}", part(&second), ids[3]);
        assert_eq!(owner.get(&kept).await.bytes, large);
    })
    .await;
}

/// A register at Ii whose notice says nothing of requests.
async fn nobodys(world: &World) {
    let slug = |text| Slug::parse(text).expect("a slug");
    let words = |text: &str| Localized {
        fi: text.to_owned(),
        sv: None,
        en: None,
    };
    let register = Register {
        municipality: slug("ii"),
        slug: slug("paja"),
        name: words("Pajan rekisteri"),
        summary: words("Paja."),
        search_words: Vec::new(),
        status: RegisterStatus::Active,
    };
    let c = world.portal.db.write();
    db::catalog::put_register(c, &register, 9)
        .await
        .expect("stored");
    let today = world.portal.today();
    let notice = db::fixture::notice(1, Language::Fi, today, "Paja.");
    db::catalog::put_notice(c, &register.municipality, &register.slug, &notice)
        .await
        .expect("stored");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_dpo_types_is_sealed() {
    in_both_worlds(async |world| {
        let (_, first) = wish(world).await;
        let dpo = world.staff("ii-tietosuoja").await;
        let c = world.portal.db.read();
        let plain = |bytes: &[u8]| {
            [DATA, ADDRESS, WORD].iter().any(|words| {
                let words = words.as_bytes();
                bytes.windows(words.len()).any(|some| some == words)
            })
        };
        let last = send(&dpo, &page(&first), &TWO, "check").await;
        let drafts = db::entity::staff_draft::Entity::find().all(c).await;
        let drafts = drafts.expect("read");
        assert_eq!(drafts.len(), 1);
        assert!(drafts.iter().all(|row| !plain(&row.body)));
        dpo.post(&last, &[]).await;
        let parts = db::entity::part::Entity::find().all(c).await.expect("read");
        assert_eq!(parts.len(), 2);
        for row in &parts {
            for sealed in [
                &row.body,
                &row.person,
                &row.content,
                &row.receipt,
                &row.evidence,
            ] {
                assert!(!plain(sealed) && !sealed.is_empty());
            }
        }
        assert_ne!(parts[0].dek, parts[1].dek, "a key for each");
        let drafts = db::entity::staff_draft::Entity::find().all(c).await;
        assert_eq!(drafts.expect("read"), [], "done");
    })
    .await;
}
