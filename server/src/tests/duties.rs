//! The portal's own duties: feedback on accessibility, outages, help.

use axum::http::header::ETAG;
use chrono::TimeDelta;
use domain::id::Reference;

use super::*;
use crate::demo::mail_text;

const FORM: &str = "/fi/ii/saavutettavuus/palaute";
const QUEUE: &str = "/fi/virka/palautteet";
const OUTAGES: &str = "/fi/virka/katkot";
/// What does not work, to be looked for where it must not be.
const WRONG: &str = "Kanarialinnun nappi ei toimi";

/// Gives feedback at Ii; gives its reference.
pub async fn given(browser: &Browser, what: &str, email: &str) -> String {
    let sent = browser
        .post(FORM, &[("what", what), ("email", email)])
        .await;
    assert_eq!(sent.location(), "/fi/ii/saavutettavuus/saapui");
    let text = browser.get(&sent.location()).await.text();
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let mut found = words.filter(|word| Reference::parse(word).is_ok());
    found.next().expect("a reference").to_owned()
}

fn one(reference: &str) -> String {
    format!("{QUEUE}/{reference}")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn feedback_is_given_without_a_log_in_and_answered_by_mail_once() {
    in_both_worlds(async |world| {
        let giver = world.browser();
        // Wrong: what was typed stays, in this browser alone.
        let sent = giver
            .post(FORM, &[("place", WRONG), ("email", "kanaria")])
            .await;
        assert_eq!(sent.location(), FORM);
        let page = giver.get(FORM).await;
        assert!(page.title().starts_with("Virhe:"), "{}", page.title());
        for there in ["what-virhe", "email-virhe", WRONG, "kanaria"] {
            assert!(page.text().contains(there), "{there}");
        }
        for (browser, at) in [
            (&world.browser(), FORM),
            (&giver, "/fi/kemi/saavutettavuus/palaute"),
        ] {
            assert!(!browser.get(at).await.text().contains(WRONG), "{at}");
        }

        let reference = given(&giver, WRONG, EMAIL).await;
        let due = world.portal.today() + TimeDelta::days(14);
        let due = app::i18n::date(domain::language::Language::Fi, due);
        let sent = giver.get("/fi/ii/saavutettavuus/saapui").await.text();
        assert!(sent.contains(&due), "{due}");
        // Neither the form nor another browser shows it again.
        for (browser, at) in [
            (&giver, FORM),
            (&giver, "/fi/ii/saavutettavuus/saapui"),
            (&world.browser(), "/fi/ii/saavutettavuus/saapui"),
        ] {
            assert!(!browser.get(at).await.text().contains(WRONG), "{at}");
        }
        let stranger = world.browser().get("/fi/ii/saavutettavuus/saapui").await;
        assert!(!stranger.text().contains(&reference));

        // The DPO answers where nobody else is named; nobody else knows of it.
        for other in ["ii-vastuu-a", "raisio-tietosuoja"] {
            let other = world.staff(other).await;
            assert_eq!(other.get(&one(&reference)).await.status, 404);
            let fields = [("by", "otherwise"), ("answer", "Ei")];
            assert_eq!(other.post(&one(&reference), &fields).await.status, 404);
            assert!(!other.get(QUEUE).await.text().contains(&reference));
        }
        let owner = world.staff("ii-vastuu-a").await;
        assert_eq!(owner.get(QUEUE).await.status, 404);
        assert!(!owner.get("/fi/virka").await.text().contains(QUEUE));
        let dpo = world.staff("ii-tietosuoja").await;
        assert!(dpo.get("/fi/virka").await.text().contains(QUEUE));
        let queue = dpo.get(QUEUE).await.text();
        assert!(
            queue.contains(&reference) && queue.contains(&due),
            "{queue}"
        );
        assert!(!queue.contains(WRONG) && !queue.contains(EMAIL));
        let opened = dpo.get(&one(&reference)).await.text();
        assert!(opened.contains(WRONG) && opened.contains(EMAIL));

        // Wrong, then right, then once more in vain.
        let answer = async |fields: &[(&str, &str)]| {
            let done = dpo.post(&one(&reference), fields).await;
            assert_eq!(done.location(), one(&reference));
            dpo.get(&one(&reference)).await
        };
        let wrong = answer(&[("answer", "Nappi korjataan")]).await;
        assert!(wrong.title().starts_with("Virhe:"), "{}", wrong.title());
        assert!(wrong.text().contains("Nappi korjataan"));
        let right = [("by", "mail"), ("answer", "Nappi on korjattu")];
        let answered = answer(&right).await.text();
        assert!(answered.contains("Nappi on korjattu"));
        assert!(!answered.contains("name=\"answer\""), "no form any more");
        let again = answer(&[("by", "mail"), ("answer", "Toinen vastaus")]).await;
        assert!(!again.text().contains("Toinen vastaus"));

        let all = || world.edge.mailbox.all();
        world
            .until("two mails arrive", async || all().len() >= 2)
            .await;
        let mails = all();
        assert_eq!(mails.len(), 2);
        for mail in &mails {
            let to_giver = mail.to.concat() == EMAIL;
            let mail = mail_text::read(&mail.raw);
            assert!(mail.subject.contains(&reference), "{}", mail.subject);
            assert!(!mail.text.contains(WRONG), "{}", mail.text);
            assert_eq!(mail.text.contains("Nappi on korjattu"), to_giver);
        }
        let events = logged(world, Subject::Feedback(reference.clone())).await;
        let actions: Vec<Action> = events.iter().map(|event| event.action).collect();
        assert_eq!(actions.first(), Some(&Action::FeedbackGiven));
        let count = |of| actions.iter().filter(|action| **action == of).count();
        assert_eq!(count(Action::FeedbackAnswered), 1);
        assert_eq!(count(Action::FeedbackOpened), 4);
        let me = staff_id(world, "ii-tietosuoja");
        let mine = events
            .iter()
            .filter(|event| by(event, &me, "tietosuojavastaava"));
        assert_eq!(mine.count(), 5);
        for place in giver.seen() {
            assert!(!place.contains("Kanarial") && !place.contains("kanaria"));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_waits_too_long_is_late_and_without_an_address_nobody_gets_mail() {
    in_both_worlds(async |world| {
        let reference = given(&world.browser(), WRONG, "").await;
        let late = async || {
            let dpo = world.staff("ii-tietosuoja").await;
            let list = dpo.get("/fi/virka").await.text().contains("yksi myöhässä");
            let queue = dpo.get(QUEUE).await.text().contains("myöhässä");
            assert_eq!(list, queue);
            list
        };
        let pass = |days| {
            let clock = &world.portal.clock;
            clock.set(world.portal.now() + TimeDelta::days(days));
        };
        pass(14);
        assert!(!late().await, "the fourteenth day is in time");
        pass(1);
        assert!(late().await);
        let dpo = world.staff("ii-tietosuoja").await;
        // By mail is not offered, and not taken.
        assert!(
            !dpo.get(&one(&reference))
                .await
                .text()
                .contains("value=\"mail\"")
        );
        let fields = [("by", "mail"), ("answer", "Korjattu")];
        dpo.post(&one(&reference), &fields).await;
        assert!(late().await);
        let dpo = world.staff("ii-tietosuoja").await;
        let fields = [("by", "otherwise"), ("answer", "Korjattu")];
        dpo.post(&one(&reference), &fields).await;
        assert!(!late().await);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_somebody_types_who_fell_asleep_is_there_after_the_log_in() {
    in_both_worlds(async |world| {
        let reference = given(&world.browser(), WRONG, EMAIL).await;
        let dpo = world.staff("ii-tietosuoja").await;
        let clock = &world.portal.clock;
        clock.set(world.portal.now() + TimeDelta::minutes(60));
        let fields = [("by", "mail"), ("answer", "Pitkä vastaus")];
        let kept = dpo.post(&one(&reference), &fields).await;
        assert_eq!(kept.location(), one(&reference));
        let asked = dpo.get(&one(&reference)).await.text();
        assert!(asked.contains("/fi/virka/kirjaudu") && !asked.contains("Pitkä vastaus"));
        dpo.log_in("/fi/virka/kirjaudu", "ii-tietosuoja").await;
        let there = dpo.get(&one(&reference)).await.text();
        assert!(there.contains("Pitkä vastaus"), "{there}");
        let events = logged(world, Subject::Feedback(reference)).await;
        let answered = |event: &AuditEvent| event.action == Action::FeedbackAnswered;
        assert!(!events.iter().any(answered), "only kept");
    })
    .await;
}

/// A notice from so many hours from now on, for so long.
async fn announce(world: &World, staff: &Browser, of: &str, from: i64, lasts: Option<i64>) {
    let moment = |hours| {
        let at = crate::portal::helsinki(world.portal.now() + TimeDelta::hours(hours));
        (
            at.format("%-d.%-m.%Y").to_string(),
            at.format("%H.%M").to_string(),
        )
    };
    let (from_day, from_time) = moment(from);
    let (until_day, until_time) = lasts.map(|lasts| moment(from + lasts)).unwrap_or_default();
    let fields = [
        ("municipality", of),
        ("from_day", &from_day),
        ("from_time", &from_time),
        ("until_day", &until_day),
        ("until_time", &until_time),
        ("text_fi", "Luukku on huollossa"),
        ("text_sv", "Luckan servas"),
        ("text_en", "The counter is being serviced"),
        ("way_fi", "Soita kirjaamoon"),
        ("way_sv", "Ring registratorskontoret"),
        ("way_en", "Ring the registry"),
    ];
    let done = staff.post(OUTAGES, &fields).await;
    assert_eq!(done.location(), OUTAGES, "{}", done.text());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_outage_stands_on_every_page_it_concerns_from_its_notice_to_its_end() {
    in_both_worlds(async |world| {
        let anybody = world.browser();
        let shows = async |address: &str, words: &str| {
            let page = anybody.get(address).await;
            page.text().contains(words)
        };
        // Kept ready-made before the notice comes.
        let before = anybody.get("/fi/ii").await;
        assert_eq!(
            before.headers.get(ETAG),
            anybody.get("/fi/ii").await.headers.get(ETAG)
        );
        let dpo = world.staff("ii-tietosuoja").await;
        announce(world, &dpo, "ii", 2, Some(3)).await;
        let page = anybody.get("/fi/ii").await;
        assert_ne!(page.headers.get(ETAG), before.headers.get(ETAG));
        for address in [
            "/fi/ii",
            REGISTER,
            "/fi",
            "/fi/ii/ei-ole",
            "/fi/pyynto",
            "/fi/tila",
        ] {
            for words in ["Luukku on huollossa", "Soita kirjaamoon"] {
                assert!(shows(address, words).await, "{address}: {words}");
            }
        }
        let staff = dpo.get("/fi/virka").await.text();
        assert!(staff.contains("Luukku on huollossa"));
        let elsewhere = world.staff("raisio-tietosuoja").await;
        for address in ["/fi/virka", "/fi/virka/tietosuoja"] {
            let staff = elsewhere.get(address).await.text();
            assert!(!staff.contains("Luukku on huollossa"), "{address}");
        }
        assert!(shows("/sv/ii", "Luckan servas").await);
        assert!(shows("/en/ii", "Ring the registry").await);
        assert!(!shows("/sv/ii", "huollossa").await);
        assert!(!shows("/fi/raisio", "huollossa").await);
        assert!(!shows("/fi/ii", "katko nyt").await);
        let clock = &world.portal.clock;
        clock.set(world.portal.now() + TimeDelta::hours(2));
        assert!(shows("/fi/ii", "katko nyt").await);
        clock.set(world.portal.now() + TimeDelta::hours(3));
        assert!(!shows("/fi/ii", "huollossa").await);

        // Who does not look after the service has no such page, and the next
        // municipality's can't take it down.
        let owner = world.staff("ii-vastuu-a").await;
        assert_eq!(owner.get(OUTAGES).await.status, 404);
        assert_eq!(owner.post(OUTAGES, &[]).await.status, 404);
        let dpo = world.staff("ii-tietosuoja").await;
        announce(world, &dpo, "ii", 0, None).await;
        announce(world, &dpo, "ii", 0, None).await;
        let page = dpo.get(OUTAGES).await;
        assert_eq!(
            page.text().matches("Luukku on huollossa").count(),
            1,
            "once"
        );
        let text = page.text();
        let (_, rest) = text
            .split_once("name=\"clear\" value=\"")
            .expect("a notice");
        let id = rest.split('"').next().unwrap_or_default().to_owned();
        let raisio = world.staff("raisio-tietosuoja").await;
        announce(world, &raisio, "ii", 0, None).await;
        raisio.post(OUTAGES, &[("clear", &id)]).await;
        assert!(shows("/fi/ii", "huollossa").await);
        dpo.post(OUTAGES, &[("clear", &id)]).await;
        assert!(!shows("/fi/ii", "huollossa").await);
        let events = logged(world, Subject::Outage(id)).await;
        let actions: Vec<Action> = events.iter().map(|event| event.action).collect();
        assert_eq!(actions, [Action::OutageAnnounced, Action::OutageCleared]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_wrong_with_a_notice_is_said_and_what_was_typed_stays() {
    in_both_worlds(async |world| {
        let dpo = world.staff("ii-tietosuoja").await;
        let fields = [
            ("municipality", "raisio"),
            ("text_fi", "Luukku on huollossa"),
        ];
        dpo.post(OUTAGES, &fields).await;
        let page = dpo.get(OUTAGES).await;
        assert!(page.title().starts_with("Virhe:"), "{}", page.title());
        for there in [
            "municipality-virhe",
            "from_day-virhe",
            "text_sv-virhe",
            "way_en-virhe",
            "Luukku on huollossa",
        ] {
            assert!(page.text().contains(there), "{there}");
        }
        assert!(!page.text().contains("text_fi-virhe"));
        let ii = world.browser().get("/fi/ii").await.text();
        assert!(!ii.contains("huollossa"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn help_with_a_telephone_stands_at_the_same_place_on_every_page() {
    in_both_worlds(async |world| {
        let anybody = world.browser();
        for (address, phone) in [
            ("/fi/ii", "08 0000 0000"),
            ("/fi/ii/ei-ole", "08 0000 0000"),
            ("/fi/ii/saavutettavuus", "08 0000 0000"),
            ("/fi", "08 0000 0000"),
            ("/fi/ei-ole", "08 0000 0000"),
            ("/fi/tila", "08 0000 0000"),
            ("/fi/omat", "08 0000 0000"),
            ("/fi/virka", "08 0000 0000"),
        ] {
            let text = anybody.get(address).await.text();
            let (_, foot) = text.split_once("id=\"apua\"").expect("help");
            assert!(foot.contains(phone), "{address}");
            for link in ["/saavutettavuus\"", "/fi/tila\""] {
                assert!(foot.contains(link), "{address} lacks {link}");
            }
        }
        // Also where no page can be made.
        let bare = anybody.post("/fi/tietoa", &[]).await;
        assert_eq!(bare.status, 405);
        assert!(bare.text().contains("/fi#apua"));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_state_of_the_service_is_told_without_its_insides() {
    in_both_worlds(async |world| {
        let anybody = world.browser();
        let text = anybody.get("/fi/tila").await.text();
        assert_eq!(text.matches("Toimii").count(), 3, "{text}");
        let c = world.portal.db.write();
        db::setting::put(c, crate::backup::TAKEN, "2026-11-20T01:30:00Z")
            .await
            .expect("put");
        world
            .edge
            .mailbox
            .set_mode(crate::demo::mailbox::MailMode::HangUp);
        given(&anybody, WRONG, "").await;
        let clock = &world.portal.clock;
        clock.set(world.portal.now() + TimeDelta::minutes(20));
        let text = anybody.get("/fi/tila").await.text();
        assert!(text.contains("20.11.2026"), "{text}");
        assert!(text.contains("Hidas"), "{text}");
        for inside in ["sqlite", "postgres", "127.0.0.1:", "localhost"] {
            let (_, main) = text.split_once("<main").expect("a page");
            assert!(!main.to_lowercase().contains(inside), "{inside}");
        }
        let robots = anybody.get("/robots.txt").await.text();
        assert!(robots.contains("Disallow: /\n"), "{robots}");
        let security = anybody.get("/.well-known/security.txt").await.text();
        for line in ["Contact: mailto:", "Expires: ", "Preferred-Languages: "] {
            assert!(security.contains(line), "{security}");
        }
    })
    .await;
}
