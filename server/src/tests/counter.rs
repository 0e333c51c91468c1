//! Filed by the staff: at a counter and from paper it is a part like the
//! others, the clerk keeps nothing of it, and the clock runs from the day on
//! which it arrived.

use chrono::TimeDelta;
use domain::{
    deadline::Clock,
    id::Reference,
    receipt::{
        Channel, Identification, Receipt,
        keys::KeyHistory,
        verify::{Outcome, verify_file},
    },
    request::{CheckWay, Known},
};

use super::{
    unsigned::{follow, identify, secret_on, words},
    *,
};

const CLERK: &str = "ii-asiointi";
const HERE: &str = "/fi/virka/asiointi";
const FORM: &str = "/fi/virka/asiointi/pyynto";
const FILED: &str = "/fi/virka/asiointi/valmis";
const SCAN: &[u8] = sample!("lomake.pdf");
/// A name that a clerk types, to be looked for where it must not be.
const PERSON: &str = "Maija Kanarialintu";

/// The questions of an access request, as anybody answers them.
async fn answered(browser: &Browser, email: &str) {
    let notify = if email.is_empty() { "no" } else { "yes" };
    let next = browser
        .answer(&[
            ("1/mita", &[("scope", "some"), ("other", TEXT)]),
            ("1/aika", &[("period", "all")]),
            ("1/apu", &[]),
            ("tapa", &[("way", "here")]),
            ("ilmoitus", &[("notify", notify), ("email", email)]),
        ])
        .await;
    assert_eq!(next, "/fi/pyynto/tarkista");
}

/// A clerk who has begun to file for somebody at the counter.
pub(super) async fn at_counter(world: &World, email: &str) -> Browser {
    let clerk = world.staff(CLERK).await;
    let begun = [("begin", "counter"), ("municipality", "ii")];
    assert_eq!(clerk.post(HERE, &begun).await.location(), FORM);
    let begun = clerk.post(&format!("{REGISTER}/omat-tiedot"), &[]).await;
    assert_eq!(begun.location(), "/fi/pyynto/1/mita", "whose is known");
    answered(&clerk, email).await;
    clerk
}

const MATTI: [(&str, &str); 6] = [
    ("person", "Matti Testihenkilö"),
    ("code", CODE),
    ("reached", "Rantatie 1, 91100 Ii"),
    ("spoken", "fi"),
    ("seen", "passport"),
    ("then", "send"),
];

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = MATTI.to_vec();
    for (name, value) in changes {
        fields.retain(|(other, _)| other != name);
        fields.push((name, value));
    }
    fields
}

/// The references on what is handed over.
async fn references(clerk: &Browser, page: &str) -> Vec<String> {
    let page = clerk.get(page).await;
    let mut found = words(&page.text(), |word| Reference::parse(word).ok());
    found.dedup();
    found.iter().map(Reference::to_string).collect()
}

async fn receipt(world: &World, reference: &str) -> Receipt {
    let stored = world.part(reference).await;
    let (c, keys) = (world.portal.db.read(), &world.portal.keys);
    let bytes = db::part::receipt(c, keys, stored.id).await.expect("read");
    let history = world.browser().get("/api/v1/keys").await.text();
    let history = KeyHistory::parse(&history).expect("a key history");
    let verdict = verify_file(&bytes, Some(&history));
    assert_eq!(verdict.outcome, Outcome::Valid);
    Receipt::read(&bytes).expect("a receipt")
}

async fn reasons(world: &World, reference: &str, action: Action) -> Vec<Option<String>> {
    let subject = Subject::Part(reference.to_owned());
    let (c, keys) = (world.portal.db.read(), &world.portal.keys);
    let events = db::audit::for_subject(c, keys, &subject)
        .await
        .expect("read");
    let events = events.into_iter().filter(|one| one.event.action == action);
    events.map(|one| one.reason).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_comes_to_the_counter_finds_it_after_logging_in() {
    in_both_worlds(async |world| {
        let before = world.parts().await;
        let clerk = at_counter(world, EMAIL).await;
        // Nobody signs for another, and nothing leaves unsigned.
        let check = clerk.get("/fi/pyynto/tarkista").await;
        assert_eq!(check.links(FORM).len(), 2, "{}", check.text());
        assert!(check.links("/fi/pyynto/ilman").is_empty());
        let signed = clerk.post("/fi/pyynto/tarkista", &[]).await;
        assert_eq!(signed.location(), "/fi/pyynto/tarkista");
        let fields = [("sender", PERSON), ("reach", "Rantatie 1")];
        let sent = clerk.post("/fi/pyynto/ilman", &fields).await;
        assert_eq!(sent.location(), "/fi/pyynto/ilman");
        clerk.post("/fi/pyynto/paperilla", &[]).await;
        assert_eq!(world.parts().await, before);

        // What is wrong is said, what was typed stays, nothing is filed.
        let wrong = with(&[("code", "120579-9038"), ("seen", "")]);
        assert_eq!(clerk.post(FORM, &wrong).await.location(), FORM);
        let page = clerk.get(FORM).await;
        assert!(page.title().starts_with("Virhe:"), "{}", page.title());
        for shown in [
            "120579-9038",
            "siinä on kirjoitusvirhe",
            "Valitse, mistä tarkistit",
            TEXT,
        ] {
            assert!(page.text().contains(shown), "{shown} in {}", page.text());
        }
        assert_eq!(world.parts().await, before);

        let done = clerk.post(FORM, &with(&[])).await;
        assert_eq!(done.location(), FILED, "{}", clerk.get(FORM).await.text());
        assert_eq!(world.parts().await, before + 1);
        let again = clerk.post(FORM, &with(&[])).await;
        assert_eq!(again.location(), FILED, "a double click files once");
        assert_eq!(world.parts().await, before + 1);

        // What is handed over is all of it, and there once.
        let handed = clerk.get(FILED).await;
        assert!(handed.text().contains(TEXT) && secret_on(&handed).is_none());
        let found = references(&clerk, FILED).await;
        let [reference] = found.as_slice() else {
            panic!("one reference: {found:?}")
        };
        clerk.post(FILED, &[]).await;
        for page in [FILED, HERE, FORM, &part(reference), "/fi/pyynto"] {
            let text = clerk.get(page).await.text();
            for hidden in [TEXT, NAME, CODE, EMAIL] {
                assert!(!text.contains(hidden), "{page} tells {hidden}");
            }
        }
        assert!(clerk.get(HERE).await.text().contains(reference.as_str()));
        assert_eq!(clerk.get(&part(reference)).await.status, 404);
        let other = world.staff("raisio-asiointi").await.get(HERE).await;
        assert!(!other.text().contains(reference.as_str()));

        let stored = world.part(reference).await;
        assert_eq!(stored.part.asker.known, Known::Identified);
        let request = db::part::request(world.portal.db.read(), stored.request_id).await;
        assert_eq!(request.expect("read").expect("there").channel, "counter");
        let receipt = receipt(world, reference).await.body;
        assert_eq!(receipt.channel, Channel::Counter);
        let seen = CheckWay::Passport;
        assert_eq!(receipt.identification, Identification::Counter { seen });
        assert!(!receipt.part_canonical.contains(CODE), "no code in it");
        let events = logged(world, Subject::Part(reference.clone())).await;
        let filed = events.iter().find(|e| e.action == Action::FiledAtCounter);
        let filed = filed.expect("logged");
        assert!(by(filed, &staff_id(world, CLERK), "asiointipiste"));
        let seen = reasons(world, reference, Action::FiledAtCounter).await;
        assert_eq!(seen, [Some("passport".to_owned())]);
        assert_eq!(times(world, reference, Action::Filed).await, 0);

        // Matti finds it, all of it; nobody else does.
        let matti = world.citizen("matti").await;
        let list = matti.get("/fi/omat").await;
        assert_eq!(list.links(&matter(reference)).len(), 1);
        let page = matti.get(&matter(reference)).await.text();
        assert!(page.contains(TEXT) && page.contains("kirjattiin asiointipisteessä"));
        assert!(!page.contains("/todiste"), "nothing was signed");
        let shown = matti
            .get(&format!("{}/vastaanotto", matter(reference)))
            .await;
        assert!(shown.text().contains("Asiointipisteessä") && shown.text().contains("Passi"));
        for end in ["todiste", "todiste.json"] {
            let file = matti.get(&format!("{}/{end}", matter(reference))).await;
            assert_eq!(file.status, 404, "{end}");
        }
        let aino = world.citizen("aino").await.get(&matter(reference)).await;
        assert_eq!(aino.status, 404);

        // The owner sees who asks and how that is known.
        let owner = world.staff("ii-vastuu-a").await;
        let page = owner.get(&part(reference)).await.text();
        for shown in ["Testihenkilö", "Rantatie 1", "Asiointipisteessä", "Passi"] {
            assert!(page.contains(shown), "{shown} in {page}");
        }
        let code = format!("{}/henkilotunnus", part(reference));
        assert!(owner.get(&code).await.text().contains(CODE));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_clerks_draft_opens_for_that_clerk_only() {
    in_both_worlds(async |world| {
        let before = world.parts().await;
        let clerk = at_counter(world, "").await;
        let typed = with(&[("person", PERSON), ("seen", "")]);
        clerk.post(FORM, &typed).await;
        let others = [
            world.browser(),
            world.citizen("matti").await,
            world.staff("raisio-asiointi").await,
            world.staff("ii-vastuu-a").await,
        ];
        for browser in others {
            browser.take_cookie(&clerk, "tl-luonnos");
            for page in [
                "/fi/pyynto",
                "/fi/pyynto/tarkista",
                "/fi/pyynto/1/mita",
                FORM,
            ] {
                let text = browser.get(page).await.text();
                assert!(!text.contains(TEXT) && !text.contains(PERSON), "{page}");
            }
            browser
                .post("/fi/pyynto/1/mita", &[("scope", "everything")])
                .await;
            browser.post("/fi/pyynto/poista", &[]).await;
            browser.post(FORM, &with(&[])).await;
            browser.post("/fi/pyynto/ilman", &typed).await;
        }
        assert_eq!(world.parts().await, before);
        let page = clerk.get(FORM).await.text();
        assert!(page.contains(TEXT) && page.contains(PERSON), "as it was");

        // Nothing of another municipality is filed here.
        let there = "/fi/raisio/rekisterit/tyollisyyspalvelut/omat-tiedot";
        assert_eq!(clerk.post(there, &[]).await.location(), "/fi/pyynto");
        assert!(!clerk.get(FORM).await.text().contains("Raisio"));
        let elsewhere = [("begin", "counter"), ("municipality", "raisio")];
        assert_eq!(clerk.post(HERE, &elsewhere).await.location(), HERE);

        // Without a code the person follows by a secret, and is known.
        let born = with(&[
            ("code", ""),
            ("born", "12.5.1979"),
            ("seen", "known_personally"),
        ]);
        assert_eq!(clerk.post(FORM, &born).await.location(), FILED);
        let page = clerk.get(FILED).await;
        let secret = secret_on(&page).expect("a secret");
        let found = references(&clerk, FILED).await;
        let reference = found.first().expect("a reference");
        let known = world.part(reference).await.part.asker.known;
        let Known::Checked { check } = known else {
            panic!("{known:?}")
        };
        assert_eq!(check.way, CheckWay::KnownPersonally);
        assert_eq!(check.by, staff_id(world, CLERK));
        let (follower, to) = follow(world, reference, &secret).await;
        assert_eq!(to, "/fi/seuranta/tila");
        let text = follower.get(&to).await.text();
        assert!(text.contains("kirjattiin asiointipisteessä") && !text.contains(TEXT));
        let matti = world.citizen("matti").await;
        assert!(
            matti
                .get("/fi/omat")
                .await
                .links(&matter(reference))
                .is_empty()
        );
    })
    .await;
}

/// Prints a form; gives the browser and the reference on it.
pub(super) async fn printed(world: &World) -> (Browser, String) {
    let browser = world.browser();
    browser.draft(REGISTER, TEXT, EMAIL).await;
    let files = "/fi/pyynto/1/liitteet";
    browser
        .upload(files, "liite.jpg", sample!("kuva.jpg"))
        .await;
    let made = browser.post("/fi/pyynto/paperilla", &[]).await;
    assert_eq!(made.location(), "/fi/pyynto/paperilla");
    let page = browser.get("/fi/pyynto/paperilla").await;
    assert!(page.text().contains(TEXT));
    let found = references(&browser, "/fi/pyynto/paperilla").await;
    let [reference] = found.as_slice() else {
        panic!("one form: {found:?}")
    };
    (browser, reference.clone())
}

fn on_paper(arrived: &str) -> Vec<(&str, &str)> {
    with(&[
        ("person", PERSON),
        ("code", ""),
        ("arrived", arrived),
        ("signed", "yes"),
    ])
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_paper_is_found_by_its_reference_and_counts_from_its_arrival() {
    in_both_worlds(async |world| {
        let before = world.parts().await;
        let (browser, reference) = printed(world).await;
        assert_eq!(world.parts().await, before, "nothing is filed by printing");
        // The same answers have the same form; others another.
        browser.post("/fi/pyynto/paperilla", &[]).await;
        let same = references(&browser, "/fi/pyynto/paperilla").await;
        assert_eq!(same, std::slice::from_ref(&reference));
        browser.answer(&[("tapa", &[("way", "paper")])]).await;
        let page = browser.get("/fi/pyynto/paperilla").await;
        assert!(!page.text().contains(&reference), "of other answers");

        let clerk = world.staff(CLERK).await;
        let seek = |viite: String| [("begin", "printed".to_owned()), ("viite", viite)];
        let fields = |viite: &str| seek(viite.to_owned());
        let ask = async |who: &Browser, viite: &str| {
            let fields = fields(viite);
            let fields: Vec<_> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
            who.post(HERE, &fields).await.location()
        };
        let elsewhere = world.staff("raisio-asiointi").await;
        let unknown = format!("{HERE}?virhe=unknown&viite={reference}");
        assert_eq!(ask(&elsewhere, &reference).await, unknown);
        assert_eq!(ask(&clerk, "x").await, format!("{HERE}?virhe=malformed"));
        let page = clerk.get(&unknown).await;
        assert!(page.title().starts_with("Virhe:") && page.text().contains(&reference));
        assert_eq!(ask(&clerk, &reference.to_lowercase()).await, FORM);
        let page = clerk.get(FORM).await.text();
        assert!(page.contains(TEXT) && page.contains(&reference), "{page}");

        let looks = logged(world, Subject::Paper(reference.clone())).await;
        let looked = looks.first().expect("the look is logged");
        assert!(looks.len() == 1 && by(looked, &staff_id(world, CLERK), "asiointipiste"));

        // Another clerk has the same paper in hand.
        let second = world.staff(CLERK).await;
        assert_eq!(ask(&second, &reference).await, FORM);

        let today = world.portal.today();
        let arrived = today - TimeDelta::days(3);
        let day = arrived.to_string();
        let lacking = clerk.post(FORM, &on_paper(&day)).await;
        assert_eq!(lacking.location(), FORM);
        let page = clerk.get(FORM).await;
        assert!(
            page.text().contains("Lisää skannattu paperi"),
            "a scan is needed"
        );
        let ahead = (today + TimeDelta::days(1)).to_string();
        let pdf = "application/pdf";
        let wrong = clerk
            .upload_form(FORM, &on_paper(&ahead), "s.pdf", pdf, SCAN)
            .await;
        assert_eq!(wrong.location(), FORM);
        let page = clerk.get(FORM).await.text();
        assert!(page.contains("ei voi olla tulevaisuudessa") && page.contains("s.pdf"));
        let hostile = b"<html><script>alert(1)</script>";
        let typed = on_paper(&day);
        let refused = clerk.upload_form(FORM, &typed, "x.pdf", pdf, hostile).await;
        assert!(refused.location().starts_with(&format!("{FORM}?liite=")));
        assert_eq!(world.parts().await, before);

        assert_eq!(clerk.post(FORM, &typed).await.location(), FILED);
        assert_eq!(world.parts().await, before + 1);
        let handed = clerk.get(FILED).await;
        let secret = secret_on(&handed).expect("a secret");
        let found = references(&clerk, FILED).await;
        let filed = found.first().expect("a reference");
        let stored = world.part(filed).await;
        assert_eq!(stored.part.asker.known, Known::Unknown);
        assert_eq!(stored.part.clock.received_on, arrived);
        let same = Clock::new(arrived, stored.part.clock.promised);
        assert_eq!(stored.answer_by, same.deadlines().expect("dates").answer_by);
        let body = receipt(world, filed).await.body;
        assert_eq!((body.channel, body.received_on), (Channel::Paper, arrived));
        assert_eq!(body.identification, Identification::Paper { signed: true });
        assert!(body.sealed_at > body.received_at);
        let signed = reasons(world, filed, Action::FiledOnPaper).await;
        assert_eq!(signed, [Some("signed".to_owned())]);

        // The person's file and the scan came along, byte for byte.
        let owner = world.staff("ii-vastuu-a").await;
        let page = owner.get(&part(filed)).await;
        for shown in [PERSON, "Paperilla, käsin allekirjoitettuna", "s.pdf"] {
            assert!(page.text().contains(shown), "{shown} in {}", page.text());
        }
        let links = page.links("/tiedostot/");
        let mut files = Vec::new();
        for link in &links {
            files.push(owner.get(link).await.bytes);
        }
        assert_eq!(files, [sample!("kuva.jpg").to_vec(), SCAN.to_vec()]);

        // The second clerk is told, and it is there once.
        let late = second.upload_form(FORM, &typed, "s.pdf", pdf, SCAN).await;
        let taken = format!("{HERE}?virhe=taken&viite={reference}");
        assert_eq!(late.location(), taken);
        assert_eq!(ask(&clerk, &reference).await, unknown, "and gone");
        assert_eq!(world.parts().await, before + 1);

        // Who sent the paper follows it and identifies after all.
        let (follower, to) = follow(world, filed, &secret).await;
        assert_eq!(to, "/fi/seuranta/tila");
        assert_eq!(identify(&follower, "matti").await, matter(filed));
        let known = world.part(filed).await.part.asker.known;
        assert_eq!(known, Known::Identified);
        let evidence = follower.get(&format!("{}/todiste", matter(filed))).await;
        assert_eq!(evidence.status, 200, "what was signed later has evidence");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_municipality_gets_a_paper_of_its_own_and_a_letter_needs_none() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        super::several::drafted(&browser, TEXT, "Kanarialinnun syksy").await;
        browser.post("/fi/pyynto/paperilla", &[]).await;
        let found = references(&browser, "/fi/pyynto/paperilla").await;
        let [to_ii, to_raisio] = found.as_slice() else {
            panic!("two forms: {found:?}")
        };
        for (clerk, mine, others) in [
            (CLERK, to_ii, "Kanarialinnun syksy"),
            ("raisio-asiointi", to_raisio, TEXT),
        ] {
            let clerk = world.staff(clerk).await;
            clerk
                .post(HERE, &[("begin", "printed"), ("viite", mine)])
                .await;
            let page = clerk.get(FORM).await.text();
            assert!(
                page.contains("Kanarialin") && !page.contains(others),
                "{page}"
            );
        }
        // After its time the answers are gone; the paper is filed as a letter.
        let day = world.portal.today().to_string();
        let later = world.portal.now() + TimeDelta::days(91);
        world.portal.clock.set(later);
        let clerk = world.staff(CLERK).await;
        let sought = clerk
            .post(HERE, &[("begin", "printed"), ("viite", to_ii)])
            .await;
        assert!(sought.location().contains("virhe=unknown"));
        let begun = [("begin", "paper"), ("municipality", "ii")];
        assert_eq!(clerk.post(HERE, &begun).await.location(), FORM);
        let page = clerk.get(FORM).await;
        assert_eq!(page.links("/fi/ii/omin-sanoin").len(), 1);
        clerk.post("/fi/ii/omin-sanoin", &[]).await;
        clerk
            .answer(&[
                ("1/asia", &[("wish", TEXT)]),
                ("tapa", &[("way", "paper")]),
                ("ilmoitus", &[("notify", "no")]),
            ])
            .await;
        let typed = on_paper(&day);
        let pdf = "application/pdf";
        let filed = clerk
            .upload_form(FORM, &typed, "kirje.pdf", pdf, SCAN)
            .await;
        assert_eq!(filed.location(), FILED, "{}", clerk.get(FORM).await.text());
    })
    .await;
}
