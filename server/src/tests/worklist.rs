//! The worklist: piles, search by reference, news while it is open, reminders.

use std::{collections::BTreeSet, sync::Mutex, time::Duration};

use axum::http::{Method, header::ACCEPT};
use chrono::{NaiveDate, NaiveTime, TimeDelta, TimeZone as _};
use chrono_tz::Europe::Helsinki;

use super::*;
use crate::{demo::mail_text, jobs::remind};

const NEWS: &str = app::path::NEWS;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_piles_show_what_is_on_them_and_a_draft_is_told_of() {
    in_both_worlds(async |world| {
        let (_, taken) = world.filed("matti", TEXT, "").await;
        let (_, untaken) = world.filed("matti", TEXT, "").await;
        let owner = world.staff("ii-vastuu-a").await;
        owner.post(&format!("{}/ota", part(&taken)), &[]).await;
        let shows = async |browser: &Browser, query: &str| -> BTreeSet<String> {
            let page = browser.get(&format!("/fi/virka{query}")).await;
            assert_eq!(page.status, 200, "{query}");
            assert!(!tells_of_matti(&page), "{query}");
            let all = [&taken, &untaken].into_iter();
            all.filter(|reference| page.text().contains(reference.as_str()))
                .cloned()
                .collect()
        };
        let both = BTreeSet::from([taken.clone(), untaken.clone()]);
        let only = |reference: &str| BTreeSet::from([reference.to_owned()]);
        assert_eq!(shows(&owner, "").await, both);
        assert_eq!(shows(&owner, "?nayta=uudet").await, only(&untaken));
        assert_eq!(shows(&owner, "?nayta=odottaa&sivu=7").await.len(), 0);
        assert_eq!(shows(&owner, "?rajaus=ii/tyollistamispalvelut").await, both);
        // What is not theirs to choose is no filter.
        assert_eq!(shows(&owner, "?rajaus=raisio&sivu=-1").await, both);
        let told = world.staff("ii-tietosuoja").await;
        assert_eq!(shows(&told, "").await.len(), 0);
        assert_eq!(shows(&told, "?nayta=kerrotut").await, both);
        let elsewhere = world.staff("raisio-johtaja").await;
        assert_eq!(shows(&elsewhere, "?nayta=kerrotut").await.len(), 0);

        let begun = "Luonnoksesi tallennettu";
        assert!(!owner.get("/fi/virka").await.text().contains(begun));
        let answer = with_official(&[("message", TEXT)]);
        owner
            .post(&format!("{}/vastaus", part(&taken)), &answer)
            .await;
        assert_eq!(
            owner.get("/fi/virka").await.text().matches(begun).count(),
            1
        );
        let colleague = world.staff("ii-vastuu-b").await;
        assert!(!colleague.get("/fi/virka").await.text().contains(begun));

        let due = world.part(&taken).await.answer_by;
        at(world, due - TimeDelta::days(3), 12);
        let owner = world.staff("ii-vastuu-a").await;
        assert_eq!(shows(&owner, "?nayta=viikko").await, both);
        assert_eq!(shows(&owner, "?nayta=myohassa").await.len(), 0);
        at(world, due + TimeDelta::days(1), 12);
        let owner = world.staff("ii-vastuu-a").await;
        assert_eq!(shows(&owner, "?nayta=viikko").await.len(), 0);
        assert_eq!(shows(&owner, "?nayta=myohassa").await, both);
    })
    .await;
}

/// Sets the clock to an hour of a day in Helsinki.
fn at(world: &World, day: NaiveDate, hour: u32) {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
    let here = Helsinki.from_local_datetime(&day.and_time(time));
    world
        .portal
        .clock
        .set(here.earliest().expect("a moment").to_utc());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reference_is_found_however_it_is_typed_and_by_whom_it_concerns() {
    in_both_worlds(async |world| {
        let (_, reference) = world.filed("matti", TEXT, "").await;
        let owner = world.staff("ii-vastuu-a").await;
        let find = async |browser: &Browser, typed: &str| {
            let sent = browser.post("/fi/virka/haku", &[("tunnus", typed)]).await;
            assert_eq!(sent.status, 303, "{typed}");
            sent.location()
        };
        for typed in [
            reference.clone(),
            reference.replace('-', ""),
            format!("  {} ", reference.to_lowercase().replace('-', " ")),
            reference
                .replace('-', "\u{2013}")
                .replace('U', "V")
                .replace('3', "8"),
        ] {
            assert_eq!(find(&owner, &typed).await, part(&reference), "{typed}");
        }
        let told = world.staff("ii-tietosuoja").await;
        assert_eq!(
            find(&told, &reference).await,
            part(&reference),
            "to the lock"
        );

        // Unknown and out of reach look alike.
        let elsewhere = world.staff("raisio-johtaja").await;
        let unknown = "HFK7-PM3X-DT9R";
        let mut pages = Vec::new();
        for typed in [reference.as_str(), unknown] {
            assert_eq!(find(&elsewhere, typed).await, "/fi/virka/haku");
            let page = elsewhere.get("/fi/virka/haku").await;
            assert!(page.title().starts_with("Virhe:"), "{}", page.title());
            assert!(page.text().contains(typed), "what was typed stays");
            pages.push(page.text().replace(typed, "…"));
        }
        assert_eq!(pages[0], pages[1]);
        // What is no reference is said to be none, and no address ever has it.
        for (typed, says) in [
            ("", "Kirjoita pyynnön viite"),
            ("K7PM-3XDT", "Tarkista, puuttuuko"),
            (CODE, "Tarkista, puuttuuko"),
            ("<b>&", "Tarkista, puuttuuko"),
        ] {
            assert_eq!(find(&owner, typed).await, "/fi/virka/haku");
            let page = owner.get("/fi/virka/haku").await;
            assert!(page.text().contains(says), "{typed}");
            assert!(!page.text().contains("<b>&"), "{}", page.text());
        }
        assert!(!owner.seen().iter().any(|seen| seen.contains(CODE)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn shortcuts_are_off_until_somebody_wants_them() {
    in_both_worlds(async |world| {
        let owner = world.staff("ii-vastuu-a").await;
        let on = async |browser: &Browser| {
            let page = browser.get("/fi/virka").await.text();
            page.contains("Oikotiet ovat käytössä")
        };
        assert!(!on(&owner).await);
        for (value, expected) in [("on", true), ("off", false), ("on", true)] {
            let sent = owner.post("/fi/virka", &[("oikotiet", value)]).await;
            assert_eq!(sent.location(), "/fi/virka");
            assert_eq!(on(&owner).await, expected);
        }
        assert!(
            on(&world.staff("ii-vastuu-a").await).await,
            "also next time"
        );
        assert!(!on(&world.staff("ii-vastuu-b").await).await);
    })
    .await;
}

/// An open stream of news.
struct Stream(reqwest::Response);

impl Stream {
    async fn open(browser: &Browser, since: i64) -> Self {
        let to = format!("{NEWS}?since={since}");
        let request = browser
            .request(Method::GET, &to)
            .header(ACCEPT, "text/event-stream");
        let response = request.send().await.expect("an answer");
        assert_eq!(response.status(), 200);
        let kind = &response.headers()["content-type"];
        assert_eq!(kind, "text/event-stream");
        Self(response)
    }

    /// The next event's data; none when the stream has come to its end.
    async fn next(&mut self) -> Option<String> {
        loop {
            let chunk = tokio::time::timeout(Duration::from_secs(30), self.0.chunk()).await;
            let chunk = chunk.expect("in time").expect("no broken connection")?;
            let text = String::from_utf8_lossy(&chunk).into_owned();
            if let Some(data) = text.lines().find_map(|line| line.strip_prefix("data: ")) {
                assert!(text.contains("event: news"), "{text}");
                return Some(data.to_owned());
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn news_come_to_whose_office_they_concern_until_the_session_ends() {
    in_both_worlds(async |world| {
        world.filed("matti", TEXT, "").await;
        let latest = db::arrival::latest(world.portal.db.read()).await;
        let since = latest.expect("read");
        let owner = world.staff("ii-vastuu-a").await;
        let mut stream = Stream::open(&owner, since).await;
        assert_eq!(stream.next().await.as_deref(), Some("{\"new\":0}"));
        let mut stays = Stream::open(&world.staff("ii-vastuu-b").await, since).await;
        assert_eq!(stays.next().await.as_deref(), Some("{\"new\":0}"));
        for n in 1..=2 {
            world.filed("matti", TEXT, "").await;
            let expected = format!("{{\"new\":{n}}}");
            assert_eq!(stream.next().await, Some(expected.clone()));
            assert_eq!(stays.next().await, Some(expected));
        }
        // Asked without a stream: the same; of another office: nothing.
        let asked = format!("{NEWS}?since={since}");
        assert_eq!(owner.get(&asked).await.text(), "{\"new\":2}");
        for other in ["raisio-johtaja", "ii-tietosuoja"] {
            let browser = world.staff(other).await;
            assert_eq!(browser.get(&asked).await.text(), "{\"new\":0}", "{other}");
        }
        owner.post("/fi/kirjaudu/ulos", &[]).await;
        assert_eq!(stream.next().await, None, "logged out");
        assert_eq!(owner.get(&asked).await.status, 401);
        let again = owner
            .request(Method::GET, &asked)
            .header(ACCEPT, "text/event-stream");
        assert_eq!(owner.send(again).await.status, 204, "not to be asked again");

        // Listening is not working: the session falls asleep all the same.
        let owner = world.staff("ii-vastuu-a").await;
        let mut stream = Stream::open(&owner, since).await;
        assert_eq!(stream.next().await.as_deref(), Some("{\"new\":2}"));
        for _ in 0..4 {
            let later = world.portal.now() + TimeDelta::minutes(8);
            world.portal.clock.set(later);
            owner.get(&asked).await;
        }
        assert_eq!(stream.next().await, None, "asleep");
        assert_eq!(owner.get(&asked).await.status, 401);
        assert_eq!(owner.get(&format!("{NEWS}?since=x")).await.status, 401);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_portal_that_stops_ends_the_streams_in_order() {
    let streams = Mutex::new(Vec::new());
    in_both_worlds(async |world| {
        let owner = world.staff("ii-vastuu-a").await;
        let mut stream = Stream::open(&owner, 0).await;
        assert!(stream.next().await.is_some());
        streams.lock().expect("a lock").push(stream);
    })
    .await;
    let streams = streams.into_inner().expect("a lock");
    assert!(!streams.is_empty());
    for mut stream in streams {
        assert_eq!(stream.next().await, None);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_step_towards_a_day_is_mailed_once_however_many_look() {
    in_both_worlds(async |world| {
        let (_, reference) = world.filed("matti", TEXT, "").await;
        let (_, answered) = world.filed("matti", TEXT, "").await;
        let owner = world.staff("ii-vastuu-a").await;
        let here = part(&answered);
        owner.post(&format!("{here}/ota"), &[]).await;
        let answer = with_official(&[("message", TEXT)]);
        owner.post(&format!("{here}/vastaus"), &answer).await;
        owner
            .post(&format!("{here}/vastaus/tarkista"), &NO_OTHERS)
            .await;
        let due = world.part(&reference).await.answer_by;
        let reminders = || -> Vec<(String, String)> {
            let all = world.edge.mailbox.all();
            let all = all
                .iter()
                .map(|mail| (mail.to.concat(), mail_text::read(&mail.raw)));
            all.filter(|(_, mail)| mail.subject.starts_with("Muistutus"))
                .map(|(to, mail)| (to, mail.text))
                .collect()
        };
        let queue = async || {
            let counts = db::job::queue::counts(world.portal.db.read()).await;
            counts.expect("read") == Default::default()
        };
        for (sent, (days, says)) in (1..).zip([
            (7, "Määräpäivä on viikon sisällä"),
            (2, "Määräpäivä on kahden päivän sisällä"),
            (-1, "MÄÄRÄPÄIVÄ ON OHI"),
        ]) {
            at(world, due - TimeDelta::days(days), 8);
            // Two more replicas, beside the portal's own worker.
            let (one, other) =
                tokio::join!(remind::turn(&world.portal), remind::turn(&world.portal));
            one.and(other).expect("reminded");
            remind::turn(&world.portal)
                .await
                .expect("nothing more to say");
            world
                .until("the mail went out", async || {
                    reminders().len() >= sent && queue().await
                })
                .await;
            let all = reminders();
            assert_eq!(all.len(), sent, "{all:?}");
            let (to, text) = all.last().expect("a mail");
            assert!(text.contains(says), "{text}");
            assert!(text.contains(&reference), "{text}");
            assert!(text.contains("yöllistämis"), "{text}");
            assert!(!text.contains(&answered), "{text}");
            assert!(
                text.contains(&app::i18n::date(domain::language::Language::Fi, due)),
                "{text}"
            );
            assert!(!to.contains("tietosuoja"), "{to}");
            for word in [NAME, "Matti", CODE, TEXT] {
                assert!(!text.contains(word), "{text}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_portal_reminds_by_itself_in_the_morning() {
    in_both_worlds(async |world| {
        let (_, reference) = world.filed("matti", TEXT, "").await;
        let day = world.part(&reference).await.answer_by - TimeDelta::days(1);
        let reminded = || {
            let all = world.edge.mailbox.all();
            let all = all.iter().map(|mail| mail_text::read(&mail.raw).subject);
            all.filter(|subject| subject.starts_with("Muistutus"))
                .count()
        };
        at(world, day, 5);
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(reminded(), 0, "nobody is woken");
        at(world, day, 9);
        world.until("a reminder", async || reminded() == 1).await;
    })
    .await;
}
