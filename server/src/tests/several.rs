//! Several registers and rights in one signed request: each controller gets its
//! own part and learns nothing of the others.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::*;
use crate::{demo::mail_text, routes::table, testing::browser::reference_of};

const RAISIO: &str = "/fi/raisio/rekisterit/tyollisyyspalvelut";
const KEMI: &str = "/fi/kemi/rekisterit/tyollisyys-ja-elinvoima";

/// What only Ii may read, and only Raisio.
const TO_II: &str = "Kanarialinnun kesä Iijoella";
const TO_RAISIO: &str = "Kanarialinnun syksy Raisionjoella";

/// The pages that are about the whole request.
pub(super) const COMMON: [(&str, &[(&str, &str)]); 3] = [
    ("kenen", &[("whose", "own")]),
    ("tapa", &[("way", "here")]),
    ("ilmoitus", &[("notify", "yes"), ("email", EMAIL)]),
];

/// Begins at Ii and adds Raisio: access to both, up to the page with the
/// answers.
pub(super) async fn drafted(browser: &Browser, to_ii: &str, to_raisio: &str) {
    let begun = browser.post(&format!("{REGISTER}/omat-tiedot"), &[]).await;
    assert_eq!(begun.location(), "/fi/pyynto/kenen");
    browser.answer(&COMMON).await;
    let added = browser.post(&format!("{RAISIO}/omat-tiedot"), &[]).await;
    assert_eq!(added.location(), "/fi/pyynto/2/mita", "added, not replaced");
    for (number, text) in [(1, to_ii), (2, to_raisio)] {
        let page = |step: &str| format!("{number}/{step}");
        browser
            .answer(&[
                (&page("mita"), &[("scope", "some"), ("other", text)]),
                (&page("aika"), &[("period", "all")]),
                (&page("apu"), &[("services", text)]),
            ])
            .await;
    }
    let check = browser.get("/fi/pyynto/tarkista").await.text();
    assert!(
        check.contains(to_ii) && check.contains(to_raisio),
        "{check}"
    );
}

/// Drafts a request to know, one to correct and a wish, all at Ii.
pub(super) async fn three_rights(browser: &Browser) {
    for begin in [
        format!("{REGISTER}/omat-tiedot"),
        format!("{REGISTER}/korjaus"),
        "/fi/ii/omin-sanoin".to_owned(),
    ] {
        browser.post(&begin, &[]).await;
    }
    browser.answer(&COMMON).await;
    let next = browser
        .answer(&[
            ("1/mita", &[("scope", "everything")]),
            ("1/aika", &[("period", "all")]),
            ("1/apu", &[]),
            ("2/virhe", &[("wrong", TO_II), ("correct", TO_RAISIO)]),
            ("2/perustelut", &[]),
            ("2/liitteet", &[]),
            ("3/asia", &[("wish", TEXT)]),
            ("3/liitteet", &[]),
        ])
        .await;
    assert_eq!(next, "/fi/pyynto/tarkista");
}

/// Files both at once; gives the browser and the address of the page of all.
pub(super) async fn filed(
    world: &World,
    person: &str,
    to_ii: &str,
    to_raisio: &str,
) -> (Browser, String) {
    let browser = world.browser();
    drafted(&browser, to_ii, to_raisio).await;
    let back = browser.identify(&browser.sign().await, person).await;
    let page = browser.get(&back).await.location();
    assert!(page.starts_with("/fi/omat/saapuneet/"), "{page}");
    (browser, page)
}

/// The references on a page of what was sent at once: of Ii, of Raisio.
async fn references(world: &World, page: &Answer) -> [String; 2] {
    let mut found = [String::new(), String::new()];
    for link in page.links("/vastaanotto") {
        let reference = reference_of(&link).expect("a receipt");
        let part = world.part(&reference).await.part;
        match part.municipality.as_str() {
            "ii" => found[0] = reference,
            "raisio" => found[1] = reference,
            other => panic!("a part at {other}"),
        }
    }
    found
}

/// All that is stored of a part, its sealed columns opened.
pub(super) async fn rows(world: &World, reference: &str) -> String {
    let (c, keys) = (world.portal.db.read(), &world.portal.keys);
    let stored = world.part(reference).await;
    let (id, request_id) = (stored.id, stored.request_id);
    let row = db::entity::part::Entity::find_by_id(id).one(c).await;
    let row = row.expect("read").expect("a row");
    let bracket = db::part::request(c, request_id).await.expect("read");
    let subject = Subject::Part(reference.to_owned());
    let log = db::audit::for_subject(c, keys, &subject).await;
    let plain = [
        row.id.to_string(),
        row.request_id.to_string(),
        row.reference,
        row.municipality,
        row.register.unwrap_or_default(),
        row.decider,
        row.told.unwrap_or_default(),
    ];
    let sealed = [
        db::part::person(c, keys, id)
            .await
            .expect("read")
            .to_string(),
        db::part::content(c, keys, id).await.expect("read"),
        db::part::evidence(c, keys, id)
            .await
            .expect("read")
            .to_string(),
        String::from_utf8(db::part::receipt(c, keys, id).await.expect("read")).expect("text"),
    ];
    format!(
        "{plain:?}\n{}\n{:?}\n{bracket:?}\n{:?}",
        sealed.join("\n"),
        stored.part,
        log.expect("read")
            .iter()
            .map(|line| format!("{:?}", line.event))
            .collect::<Vec<_>>()
    )
}

/// Every page of staff about a part.
/// A page without what can be chosen in it: every register on the portal is
/// there to send a request on to.
fn without_choices(page: &str) -> String {
    let mut pieces = page.split("<select");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces
        .filter_map(|piece| piece.split_once("</select>"))
        .fold(first, |all, (_, after)| all + after)
}

async fn staff_pages(owner: &Browser, reference: &str) -> String {
    let mut all = String::new();
    for row in table() {
        let of_part = row.path.contains("/virka/osat/{reference}");
        let list = row.path == "/{language}/virka";
        if row.method == axum::http::Method::GET && (of_part || list) {
            let to = row
                .path
                .replace("{language}", "fi")
                .replace("{reference}", reference);
            let page = owner.get(&to).await.text();
            // The foot has the telephones of all municipalities, for everybody.
            let page = page.split("<footer").next().unwrap_or_default();
            all.push_str(&without_choices(page));
        }
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn neither_of_two_municipalities_learns_of_the_other() {
    in_both_worlds(async |world| {
        let (browser, page) = filed(world, "matti", TO_II, TO_RAISIO).await;
        let page = browser.get(&page).await;
        assert_eq!(page.status, 200);
        assert_eq!(world.parts().await, 2);
        let [ii, raisio] = references(world, &page).await;
        let [one, two] = [world.part(&ii).await, world.part(&raisio).await];
        assert_ne!(one.request_id, two.request_id, "no bracket round both");

        let of_ii = [
            TO_II,
            &ii,
            "\"ii\"",
            "ii.example",
            "Iin kun",
            "tyollistamispalvelut",
        ];
        let of_raisio = [
            TO_RAISIO,
            &raisio,
            "raisio",
            "Raisio",
            "Reso stad",
            "tyollisyyspalvelut",
        ];
        let mails = || world.edge.mailbox.all();
        // Each office that decides, each that is told, and one to Matti.
        world
            .until("five mails arrive", async || mails().len() >= 5)
            .await;
        let to_citizen = mails()
            .iter()
            .filter(|mail| mail.to.concat() == EMAIL)
            .count();
        assert_eq!(to_citizen, 1, "one mail for one filing");

        for (staff, own, other, mine) in [
            ("ii-vastuu-a", &ii, of_raisio.as_slice(), TO_II),
            ("ii-tietosuoja", &ii, of_raisio.as_slice(), ""),
            ("raisio-johtaja", &raisio, of_ii.as_slice(), TO_RAISIO),
            ("raisio-tietosuoja", &raisio, of_ii.as_slice(), ""),
        ] {
            let owner = world.staff(staff).await;
            owner.post(&format!("{}/ota", part(own)), &[]).await;
            let pages = staff_pages(&owner, own).await;
            assert!(pages.contains(mine), "{staff} reads what is theirs");
            let rows = rows(world, own).await;
            let municipality = staff.split('-').next().unwrap_or_default();
            let domain = format!("@{municipality}.example");
            let received: Vec<String> = mails()
                .iter()
                .filter(|mail| mail.to.concat().ends_with(&domain))
                .map(|mail| format!("{:?}", mail_text::read(&mail.raw)))
                .collect();
            assert!(!received.is_empty(), "{staff}");
            for word in other {
                for (place, text) in [
                    ("a page", pages.as_str()),
                    ("a row", rows.as_str()),
                    ("a mail", &received.concat()),
                ] {
                    assert!(!text.contains(word), "{staff}: {word} in {place}: {text}");
                }
            }
            let theirs = if own == &ii { &raisio } else { &ii };
            assert_eq!(owner.get(&part(theirs)).await.status, 404, "{staff}");
        }
        // The API tells nobody anything of either.
        for path in ["/api/v1/municipalities", "/api/v1/registers?q=kanarialintu"] {
            let text = world.browser().get(path).await.text();
            assert!(!text.contains(&ii) && !text.contains(&raisio) && !text.contains("anarialin"));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_person_sees_one_page_of_all_and_nobody_else_does() {
    in_both_worlds(async |world| {
        let (browser, address) = filed(world, "matti", TO_II, TO_RAISIO).await;
        let page = browser.get(&address).await;
        let [ii, raisio] = references(world, &page).await;
        for reference in [&ii, &raisio] {
            let receipt = format!("{}/vastaanotto", matter(reference));
            assert!(page.text().contains(&receipt), "{receipt}");
            assert_eq!(browser.get(&receipt).await.status, 200);
        }
        // Each is checked alone, and both were signed by one identification.
        let keys = world.browser().get("/api/v1/keys").await.text();
        let keys = domain::receipt::keys::KeyHistory::parse(&keys).expect("a key history");
        for reference in [&ii, &raisio] {
            let file = browser
                .get(&format!("{}/todiste.json", matter(reference)))
                .await;
            let verdict = domain::receipt::verify::verify_file(&file.bytes, Some(&keys));
            assert_eq!(verdict.outcome, domain::receipt::verify::Outcome::Valid);
        }
        let matters = browser.get("/fi/omat").await;
        assert_eq!(matters.links(&address).len(), 1, "grouped");
        assert!(matters.text().contains(&ii) && matters.text().contains(&raisio));

        let other = world.citizen("aino").await;
        let unknown = format!("/fi/omat/saapuneet/{}", uuid::Uuid::new_v4());
        for (browser, to) in [(&other, &address), (&browser, &unknown)] {
            let answer = browser.get(to).await;
            assert_eq!(answer.status, 404);
            assert!(!answer.text().contains(&ii));
        }
        let nobody = world.browser().get(&address).await.text();
        assert!(nobody.contains("action=\"/fi/kirjaudu\"") && !nobody.contains(&ii));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_parts_are_filed_once_or_none() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        drafted(&browser, TO_II, TO_RAISIO).await;
        let back = browser.identify(&browser.sign().await, "matti").await;
        // One more register after signing: what was signed is not that.
        let added = browser.post(&format!("{KEMI}/korjaus"), &[]).await;
        assert_eq!(added.location(), "/fi/pyynto/3/virhe");
        assert_eq!(browser.get(&back).await.location(), "/fi/pyynto/tarkista");
        assert_eq!(world.parts().await, 0);

        // One less, too.
        browser.post("/fi/pyynto/3/poista", &[]).await;
        let back = browser.identify(&browser.sign().await, "matti").await;
        let fewer = browser.post("/fi/pyynto/2/poista", &[]).await;
        assert_eq!(fewer.location(), "/fi/pyynto");
        assert_eq!(browser.get(&back).await.location(), "/fi/pyynto/tarkista");
        assert_eq!(world.parts().await, 0);

        let again = world.browser();
        drafted(&again, TO_II, TO_RAISIO).await;
        let back = again.identify(&again.sign().await, "matti").await;
        let tabs: Vec<Browser> = (0..6).map(|_| again.fork()).collect();
        let ends = futures::future::join_all(tabs.iter().map(|tab| tab.get(&back))).await;
        let filed = ends
            .iter()
            .filter(|end| end.location().starts_with("/fi/omat/saapuneet/"));
        assert_eq!(filed.count(), 1);
        assert_eq!(again.get(&back).await.location(), "/fi/omat");
        assert_eq!(world.parts().await, 2);
        let requests = db::entity::request::Entity::find()
            .filter(db::entity::request::Column::Channel.eq("portal"))
            .all(world.portal.db.read())
            .await;
        assert_eq!(requests.expect("read").len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn beginning_elsewhere_adds_and_loses_nothing() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        // The same right at the same register is there already.
        let again = browser.post(&format!("{REGISTER}/omat-tiedot"), &[]).await;
        assert_eq!(again.location(), "/fi/pyynto");
        for (to, next) in [
            (format!("{REGISTER}/korjaus"), "/fi/pyynto/2/virhe"),
            (format!("{RAISIO}/omin-sanoin"), "/fi/pyynto/3/asia"),
            ("/fi/kemi/omin-sanoin".to_owned(), "/fi/pyynto/4/asia"),
            ("/fi/kemi/omin-sanoin".to_owned(), "/fi/pyynto/4/asia"),
        ] {
            assert_eq!(browser.post(&to, &[]).await.location(), next, "{to}");
        }
        let check = browser.get("/fi/pyynto/tarkista").await.text();
        assert!(check.contains(TEXT), "nothing is lost");
        let overview = browser.get("/fi/pyynto").await;
        for number in 1..=4 {
            let remove = format!("/fi/pyynto/{number}/poista");
            assert_eq!(overview.links(&remove).len(), 1, "{remove}");
        }
        // Pages that the draft does not have.
        for to in [
            "/fi/pyynto/5/mita",
            "/fi/pyynto/1/asia",
            "/fi/pyynto/x/poista",
        ] {
            assert_eq!(browser.get(to).await.status, 404, "{to}");
            assert_eq!(browser.post(to, &[]).await.location(), "/fi/pyynto", "{to}");
        }
        for (to, end) in [
            ("/fi/kemi/rekisterit/ei-ole/korjaus", "/fi"),
            ("/fi/ei-ole/omin-sanoin", "/fi"),
        ] {
            assert_eq!(browser.post(to, &[]).await.location(), end, "{to}");
        }
        // With the last item the draft goes.
        for number in [4, 2, 1] {
            let removed = browser
                .post(&format!("/fi/pyynto/{number}/poista"), &[])
                .await;
            assert_eq!(removed.location(), "/fi/pyynto");
        }
        let last = browser.post("/fi/pyynto/3/poista", &[]).await;
        assert_eq!(last.location(), "/fi/raisio");
        assert!(
            browser
                .get("/fi/pyynto")
                .await
                .text()
                .contains("Luonnosta ei löydy")
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_draft_of_an_older_form_counts_as_expired() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let rows = db::entity::draft::Entity::find()
            .all(world.portal.db.read())
            .await;
        let row = rows.expect("read").pop().expect("a draft");
        let older = serde_json::json!({
            "municipality": "ii", "register": "tyollistamispalvelut", "notice_version": 1,
            "what": null, "period": null, "help": null, "notify": null, "stopped": false,
        });
        let (now, keys) = (world.portal.now(), &world.portal.keys);
        let c = world.portal.db.write();
        let saved = db::draft::save(c, keys, row.id, row.version, &older, now, row.expires_at);
        assert!(saved.await.expect("saved"));
        let page = browser.get("/fi/pyynto").await;
        assert!(page.status == 200 && page.text().contains("Luonnosta ei löydy"));
        browser.draft(REGISTER, TEXT, "").await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_correction_goes_to_its_owner_word_by_word_and_without_reasons() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.post(&format!("{KEMI}/korjaus"), &[]).await;
        let next = browser
            .answer(&[
                ("kenen", &[("whose", "own")]),
                ("1/virhe", &[("wrong", TO_II), ("correct", TO_RAISIO)]),
                ("1/perustelut", &[]),
                ("tapa", &[("way", "paper"), ("format", "isot kirjaimet")]),
                ("ilmoitus", &[("notify", "no")]),
            ])
            .await;
        assert_eq!(next, "/fi/pyynto/tarkista");
        let back = browser.identify(&browser.sign().await, "matti").await;
        let receipt = browser.get(&back).await.location();
        let reference = reference_of(&receipt).expect("a receipt");
        let owner = world.staff("kemi-paallikko").await;
        for text in [
            browser.get(&receipt).await.text(),
            browser.get(&matter(&reference)).await.text(),
            owner.get(&part(&reference)).await.text(),
        ] {
            assert!(
                !text.contains("luettavissa Omissa asioissa"),
                "not promised"
            );
            for words in [TO_II, TO_RAISIO, "Paperilla postissa", "isot kirjaimet"] {
                assert!(text.contains(words), "{words}: {text}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wish_in_own_words_goes_to_who_sorts_it() {
    in_both_worlds(async |world| {
        for (to, register) in [
            (
                format!("{REGISTER}/omin-sanoin"),
                Some("tyollistamispalvelut"),
            ),
            ("/fi/ii/omin-sanoin".to_owned(), None),
        ] {
            let browser = world.browser();
            browser.post(&to, &[]).await;
            browser.answer(&COMMON).await;
            let files = browser.answer(&[("1/asia", &[("wish", TEXT)])]).await;
            assert_eq!(files, "/fi/pyynto/1/liitteet");
            let next = browser.answer(&[("1/liitteet", &[])]).await;
            assert_eq!(next, "/fi/pyynto/tarkista");
            let back = browser.identify(&browser.sign().await, "matti").await;
            let receipt = browser.get(&back).await.location();
            let reference = reference_of(&receipt).expect("a receipt");
            assert!(browser.get(&receipt).await.text().contains(TEXT));

            let part = world.part(&reference).await.part;
            assert_eq!(part.right, domain::right::Right::OwnWords);
            assert_eq!(part.register.as_ref().map(|r| r.as_str()), register);
            assert!(part.route.to_be_assigned);
            assert_eq!(part.route.decider.value.as_str(), "tietosuojavastaava");
            // The law's month from arrival, whatever the notice promises.
            let deadlines = part.clock.deadlines().expect("computes");
            assert!(deadlines.promised.is_none());

            let here = super::part(&reference);
            let dpo = world.staff("ii-tietosuoja").await;
            assert!(dpo.get(&here).await.text().contains(TEXT));
            let owner = world.staff("ii-vastuu-a").await;
            assert_eq!(owner.get(&here).await.status, 404);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_asks_for_somebody_else_is_told_how_and_signs_nothing() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        browser.draft(REGISTER, TEXT, "").await;
        let next = browser.answer(&[("kenen", &[("whose", "child")])]).await;
        assert_eq!(next, "/fi/pyynto/kenen");
        assert!(browser.get(&next).await.text().contains("id=\"muualla\""));
        assert_eq!(browser.sign().await, "/fi/pyynto/tarkista");
        assert_eq!(world.parts().await, 0);
    })
    .await;
}
