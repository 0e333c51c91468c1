//! Withdrawing consents by describing them, with and without a log-in.

use chrono::TimeDelta;
use domain::{
    consent::Found,
    id::Reference,
    language::Language,
    receipt::{
        keys::KeyHistory,
        verify::{FileKind, Outcome, verify_file},
        withdrawal::WithdrawalReceipt,
    },
};

use futures::future::join_all;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use super::*;
use crate::{
    db::withdrawal::StoredWithdrawal,
    demo::mail_text,
    identity::person::{Person, Who},
};

const KEMI: &str = "/fi/kemi/suostumus";
const SENT: &str = "/fi/kemi/suostumus/saapui";
const AT: &str = "tyollisyys-ja-elinvoima";
/// The name and the contact of somebody whom nobody vouches for.
const TYPED: [(&str, &str); 2] = [("sender", "Kanarialintu Kalle"), ("reach", "040 000 0000")];

fn consent(id: &str) -> (&'static str, String) {
    ("consents", format!("{AT}/{id}"))
}

async fn post(browser: &Browser, chosen: &[&str], words: &str, typed: &[(&str, &str)]) -> Answer {
    let chosen: Vec<_> = chosen.iter().map(|id| consent(id)).collect();
    let field = format!("words_{AT}");
    let mut fields: Vec<(&str, &str)> = chosen.iter().map(|(f, v)| (*f, v.as_str())).collect();
    fields.push((&field, words));
    fields.extend(typed);
    browser.post(KEMI, &fields).await
}

async fn stored(world: &World, reference: &str) -> StoredWithdrawal {
    let reference = Reference::parse(reference).expect("a reference");
    let found = db::withdrawal::by_reference(world.portal.db.read(), &reference).await;
    found.expect("read").expect("a withdrawal")
}

/// The reference on a receipt.
fn reference(page: &str) -> String {
    let (_, rest) = page.split_once("class=\"ref\"").expect("a reference");
    let text: String = rest.chars().take(400).collect();
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let mut found = words.filter(|word| Reference::parse(word).is_ok());
    found.next().expect("a reference").to_owned()
}

fn task(reference: &str) -> String {
    format!("/fi/virka/tehtavat/{reference}")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_log_in_it_takes_effect_on_arrival_and_nobody_else_sees_it() {
    in_both_worlds(async |world| {
        let somebody = world.browser();
        // Nothing chosen, nobody named: what was typed stays, both are said.
        let wrong = post(&somebody, &[], "  ", &[("reach", "040 000 0000")]).await;
        assert_eq!(wrong.location(), KEMI);
        let page = somebody.get(KEMI).await;
        assert!(page.title().starts_with("Virhe:"), "{}", page.title());
        let text = page.text();
        for there in ["consents-virhe", "sender-virhe", "040 000 0000"] {
            assert!(text.contains(there), "{there}: {text}");
        }
        // Another browser sees none of it, and another municipality's page
        // neither.
        for (browser, at) in [
            (&world.browser(), KEMI),
            (&somebody, "/fi/raisio/suostumus"),
        ] {
            let text = browser.get(at).await.text();
            assert!(!text.contains("040 000") && !text.contains("virhe"), "{at}");
        }

        let done = post(&somebody, &["luovutus-kela"], TEXT, &TYPED).await;
        assert_eq!(done.location(), SENT);
        let receipt = somebody.get(SENT).await.text();
        let reference = reference(&receipt);
        for there in [TEXT, "Tietojeni antaminen Kelalle", "pysyy laillisena"] {
            assert!(receipt.contains(there), "{there}");
        }
        for who in [TYPED[0].1, TYPED[1].1] {
            assert!(!receipt.contains(who), "who it is stays out: {who}");
        }
        let kept = stored(world, &reference).await;
        assert_eq!((kept.person_index, kept.found), (None, None));
        let (c, keys) = (world.portal.db.read(), &world.portal.keys);
        let (person, described) = db::withdrawal::open(c, keys, kept.id).await.expect("opens");
        let person: Person = serde_json::from_value(person).expect("a person");
        assert!(matches!(person.who, Who::Named { name, .. } if name == TYPED[0].1));
        assert_eq!(described.words.as_deref(), Some(TEXT));
        let events = logged(world, Subject::Withdrawal(reference.clone())).await;
        let actions: Vec<Action> = events.iter().map(|event| event.action).collect();
        assert_eq!(actions, [Action::ConsentWithdrawn]);

        // The reference opens nothing to anybody, not even logged in.
        let stranger = world.citizen("aino").await;
        for browser in [&world.browser(), &stranger] {
            let text = browser.get(SENT).await.text();
            assert!(!text.contains(&reference) && !text.contains(TEXT));
        }
        let mine = format!("/fi/omat/peruutukset/{reference}");
        assert_eq!(stranger.get(&mine).await.status, 404);
        assert!(!somebody.get(&mine).await.text().contains(TEXT));
        // The form is empty again, and the browser can forget.
        assert!(!somebody.get(KEMI).await.text().contains(TEXT));
        let fork = somebody.fork();
        assert_eq!(somebody.post(SENT, &[]).await.location(), "/fi/kemi");
        assert!(!fork.get(SENT).await.text().contains(&reference));
        for place in somebody.seen() {
            // A reference may hold any three digits.
            for typed in ["Kalle", "040 ", "040+", "040%20"] {
                assert!(!place.contains(typed), "{place}");
            }
        }

        world
            .until("the mail arrives", async || {
                !world.edge.mailbox.all().is_empty()
            })
            .await;
        let mails = world.edge.mailbox.all();
        let mail = mail_text::read(&mails.first().expect("a mail").raw);
        assert!(mail.subject.contains(&reference), "{}", mail.subject);
        for word in ["Kalle", TYPED[1].1, TEXT] {
            assert!(!mail.text.contains(word) && !mail.subject.contains(word));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_owner_looks_it_up_and_tells_before_it_is_done() {
    in_both_worlds(async |world| {
        let matti = world.citizen("matti").await;
        let done = post(&matti, &["hankkiminen"], TEXT, &[]).await;
        let mine = done.location();
        let reference = mine.rsplit('/').next().unwrap_or_default().to_owned();
        assert_eq!(mine, format!("/fi/omat/peruutukset/{reference}"));
        let sees = async |words: &str| matti.get(&mine).await.text().contains(words);
        assert!(sees("ei ole vielä katsonut").await);
        let here = task(&reference);
        for person in ["kemi-tietosuoja", "ii-vastuu-a"] {
            let outsider = world.staff(person).await;
            assert_eq!(outsider.get(&here).await.status, 404);
            let done = outsider.post(&here, &[("found", "found")]).await;
            assert_eq!(done.status, 404);
        }
        let owner = world.staff("kemi-paallikko").await;
        let listed = async || owner.get("/fi/virka").await.text().contains(&here);
        assert!(listed().await);
        let page = owner.get(&here).await.text();
        assert!(page.contains(NAME) && page.contains(TEXT), "{page}");
        let now = async || stored(world, &reference).await;
        for fields in [
            [("done", "1")],
            [("recipient", "kela")],
            [("found", "ehkä")],
        ] {
            owner.post(&here, &fields).await;
            let now = now().await;
            assert_eq!((now.found, now.done_at), (None, None), "{fields:?}");
        }
        // Nothing found, then found after all, with somebody who got data.
        owner.post(&here, &[("found", "not_found")]).await;
        assert!(sees("Rekisteristä ei löytynyt").await);
        let found = [("found", "found"), ("also", "kela"), ("also", "ei-ole")];
        owner.post(&here, &found).await;
        let kept = now().await;
        assert_eq!(kept.found.map(|(found, _)| found), Some(Found::Found));
        assert_eq!(kept.recipients.len(), 1);
        assert!(sees("Ei ole vielä kerrottu").await);
        owner.post(&here, &[("done", "1")]).await;
        assert_eq!(now().await.done_at, None);
        owner.post(&here, &[("recipient", "kela")]).await;
        assert!(sees("Kerrottu:").await && !sees("Ei ole vielä kerrottu").await);
        owner.post(&here, &[("done", "1")]).await;
        assert!(now().await.done_at.is_some() && !listed().await);
        let events = logged(world, Subject::Withdrawal(reference.clone())).await;
        let me = staff_id(world, "kemi-paallikko");
        let mine: Vec<Action> = events
            .iter()
            .filter(|event| by(event, &me, "tyollisyyspaallikko"))
            .map(|event| event.action)
            .filter(|action| *action != Action::Opened)
            .collect();
        assert_eq!(
            mine,
            [
                Action::ConsentNotFound,
                Action::ConsentFound,
                Action::ConsentRecipientTold,
                Action::ConsentTaskDone
            ]
        );
        let looks = events.iter().filter(|event| event.action == Action::Opened);
        assert_eq!(looks.count(), 1, "a look is in the log");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_record_shows_is_withdrawn_at_once_and_the_rest_described() {
    in_both_worlds(async |world| {
        let matti = world.citizen("matti").await;
        let holds = async || {
            let matters = matti.get("/fi/omat").await.links("/fi/omat/suostumukset/");
            let withdraw = matters.iter().filter(|link| link.ends_with("/peruuta"));
            withdraw.count()
        };
        let before = holds().await;
        let done = post(
            &matti,
            &["luovutus-kela", "luovutus-oppilaitokset"],
            "",
            &[],
        )
        .await;
        assert_eq!(holds().await, before - 1, "Kela's is on record");
        let page = matti.get(&done.location()).await.text();
        assert!(page.contains("oppilaitoksille"), "{page}");
        assert!(!page.contains("antaminen Kelalle"), "{page}");
        assert!(
            matti
                .get("/fi/omat")
                .await
                .text()
                .contains(&done.location())
        );
        let pressed_twice = post(&matti, &["luovutus-oppilaitokset"], "", &[]).await;
        assert_eq!(pressed_twice.location(), done.location());
        let again = post(&matti, &["luovutus-kela"], "", &[]).await;
        assert!(again.location().starts_with("/fi/omat/suostumukset/"));
        // Later the record shows nothing that holds, so it is described.
        let later = world.portal.now() + TimeDelta::minutes(10);
        world.portal.clock.set(later);
        let again = post(&matti, &["luovutus-kela"], "", &[]).await;
        assert!(again.location().starts_with("/fi/omat/peruutukset/"));
        // One that is on record alone leads to its own receipt.
        let one = post(&matti, &["luovutus-tyonantajat"], "", &[]).await;
        assert!(one.location().starts_with("/fi/omat/suostumukset/"));
        let receipt = matti.get(&one.location()).await.text();
        assert!(receipt.contains("Suostumuksesi on peruutettu"), "{receipt}");
        // To anybody else none of it exists.
        let erik = world.citizen("erik").await;
        for mine in [done.location(), again.location(), one.location()] {
            assert_eq!(erik.get(&mine).await.status, 404);
        }
    })
    .await;
}

/// A receipt as a file: valid by the portal's own keys, and what it says.
async fn receipt(world: &World, browser: &Browser, to: &str) -> WithdrawalReceipt {
    let file = browser.get(to).await;
    assert_eq!(file.status, 200, "{to}");
    let keys = world.browser().get("/api/v1/keys").await.text();
    let keys = KeyHistory::parse(&keys).expect("a key history");
    let verdict = verify_file(&file.bytes, Some(&keys));
    assert_eq!(
        (verdict.kind, verdict.outcome),
        (Some(FileKind::Withdrawal), Outcome::Valid)
    );
    WithdrawalReceipt::read(&file.bytes).expect("a receipt")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_withdrawal_has_a_sealed_receipt_for_whoever_sent_it() {
    in_both_worlds(async |world| {
        let somebody = world.browser();
        post(&somebody, &["luovutus-kela"], TEXT, &TYPED).await;
        let page = somebody.get(SENT).await;
        let to = page.links("/peruutus.json").pop().expect("a link");
        let sent = receipt(world, &somebody, &to).await;
        assert!(!sent.body.logged_in);
        let terms = &sent.body.terms;
        assert_eq!(terms.words.as_deref(), Some(TEXT));
        assert_eq!(terms.withdrawn.len(), 1);
        assert_eq!(terms.to_be_told.len(), 1);
        for said in [
            &terms.goes_on,
            &terms.kept,
            &sent.body.before,
            &sent.body.responsible,
        ] {
            assert!(!said.is_empty(), "{sent:?}");
        }
        // From the Swedish page it says what that page says.
        let to_swedish = to.replacen("/fi/", "/sv/", 1);
        let swedish = receipt(world, &somebody, &to_swedish).await;
        assert_eq!(swedish.body.language, Language::Sv);
        let (fi, sv) = (&sent.body.terms, &swedish.body.terms);
        assert_eq!((&*fi.to_be_told[0], &*sv.to_be_told[0]), ("Kela", "FPA"));
        assert!(sv.withdrawn[0].title.contains("till FPA"), "{sv:?}");
        assert_eq!(sv.withdrawn[0].place.as_deref(), Some("punkt 7"));
        let page = somebody.get(&SENT.replacen("/fi/", "/sv/", 1)).await.text();
        for said in [&sv.withdrawn[0].title, &sv.withdrawn[0].stops, &sv.kept] {
            assert!(page.contains(said.as_str()), "{said}: {page}");
        }
        let told = format!("{sent:?}");
        assert!(
            !told.contains("Kalle") && !told.contains(TYPED[1].1),
            "{told}"
        );
        // To any other browser, and once this one forgot, there is none.
        let matti = world.citizen("matti").await;
        for other in [&world.browser(), &matti] {
            assert_eq!(other.get(&to).await.status, 404);
        }
        let fork = somebody.fork();
        somebody.post(SENT, &[]).await;
        assert_eq!(fork.get(&to).await.status, 404);

        // Logged in: by description, and of the record.
        let done = post(&matti, &["luovutus-oppilaitokset"], "", &[]).await;
        let to = format!("{}/peruutus.json", done.location());
        assert!(receipt(world, &matti, &to).await.body.logged_in);
        let erik = world.citizen("erik").await;
        assert_eq!(erik.get(&to).await.status, 404);
        let one = post(&matti, &["luovutus-kela"], "", &[]).await.location();
        let to = format!("{one}/peruutus.json");
        let recorded = receipt(world, &matti, &to).await;
        let [withdrawn] = recorded.body.terms.withdrawn.as_slice() else {
            panic!("not one: {recorded:?}")
        };
        assert!(withdrawn.text.is_some(), "the whole text: {withdrawn:?}");
        let page = matti.get(&one).await.text();
        assert!(page.contains(recorded.body.reference.as_str()), "{page}");
        // Given again, there is no withdrawal to show.
        matti.post(&format!("{one}/anna"), &[]).await;
        assert_eq!(matti.get(&to).await.status, 404);
        let subject = Subject::Withdrawal(sent.body.reference.to_string());
        let fetched = logged(world, subject).await;
        let fetched = fetched
            .iter()
            .filter(|event| event.action == Action::ReceiptDownloaded);
        assert_eq!(fetched.count(), 2, "both are in the log");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_has_withdrawn_goes_on_to_erasure_at_the_same_register() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        post(&browser, &["luovutus-kela"], "", &TYPED).await;
        let begin = format!("/fi/kemi/rekisterit/{AT}/poisto");
        assert!(browser.get(SENT).await.text().contains(&begin));
        let words = browser.post(&begin, &[]).await.location();
        assert_eq!(words, "/fi/pyynto/1/asia");
        let page = browser.get(&words).await.text();
        assert!(page.contains("Olen peruuttanut suostumuksen"), "{page}");
        // What the person made of it stays when they come again.
        browser.post(&words, &[("wish", TEXT)]).await;
        assert_eq!(browser.post(&begin, &[]).await.location(), words);
        let page = browser.get(&words).await.text();
        assert!(page.contains(TEXT) && !page.contains("Olen peruuttanut"));
        let nowhere = browser.post("/fi/kemi/rekisterit/ei-ole/poisto", &[]).await;
        assert_eq!(nowhere.location(), "/fi");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_ticked_waits_for_the_log_in_and_can_be_cleared() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        let form = format!("{KEMI}/tunnistaudu");
        let identify = [("identify", "1")];
        let out = post(&browser, &["luovutus-kela"], TEXT, &identify).await;
        assert_eq!(out.location(), form);
        assert!(!browser.get(KEMI).await.text().contains("virhe"));
        assert!(browser.get(&form).await.text().contains("/fi/kirjaudu"));
        browser.log_in("/fi/kirjaudu", "carmen").await;
        let page = browser.get(&form).await.text();
        assert!(page.contains(TEXT) && page.contains(" checked"), "{page}");
        assert!(!page.contains("virhe"), "nothing is wrong any more: {page}");
        assert_eq!(browser.post(KEMI, &[("clear", "1")]).await.location(), KEMI);
        assert!(!browser.get(&form).await.text().contains(TEXT));
        // What no page offers is not taken for a choice.
        let strange = [("consents", "x/y"), ("words_x", "z"), ("consents", "")];
        assert_eq!(browser.post(KEMI, &strange).await.location(), KEMI);
        assert!(browser.get(KEMI).await.title().starts_with("Virhe:"));
        let nowhere = browser.post("/fi/ei-ole/suostumus", &strange).await;
        assert_eq!(nowhere.location(), "/fi");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_register_whose_notice_names_a_consent_offers_its_withdrawal() {
    in_both_worlds(async |world| {
        let browser = world.browser();
        for (m, kinds) in [
            ("ii", 2),
            ("joensuu", 2),
            ("kemi", 2),
            ("raisio", 1),
            ("uusikaupunki", 2),
        ] {
            let page = browser.get(&format!("/fi/{m}/suostumus")).await.text();
            assert_eq!(page.matches("<fieldset").count(), kinds, "{m}");
            assert!(page.contains("type=\"checkbox\""), "{m}");
        }
        // Kemi's list: each recipient by itself.
        let page = browser.get(KEMI).await.text();
        assert_eq!(page.matches(&format!("{AT}/luovutus-")).count(), 7);
        let register = format!("/fi/kemi/rekisterit/{AT}");
        let notice = browser.get(&register).await;
        assert!(!notice.links(KEMI).is_empty(), "from the notice");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_task_that_waits_too_long_says_so_in_the_worklist() {
    in_both_worlds(async |world| {
        post(&world.browser(), &["luovutus-kela"], "", &TYPED).await;
        for (days, late) in [(0, false), (9, true)] {
            let now = world.portal.now() + TimeDelta::days(days);
            world.portal.clock.set(now);
            let owner = world.staff("kemi-paallikko").await;
            let page = owner.get("/fi/virka").await.text();
            assert_eq!(page.contains("Odottanut yli viikon"), late, "{days}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn pressed_twice_at_once_it_is_withdrawn_once() {
    in_both_worlds(async |world| {
        let somebody = world.browser();
        let press = || post(&somebody, &["luovutus-oppilaitokset"], "", &TYPED);
        let ends = join_all((0..4).map(|_| press())).await;
        for end in ends {
            assert!(end.location().ends_with("/saapui"), "{}", end.text());
        }
        let c = world.portal.db.read();
        let filed = db::entity::withdrawal::Entity::find().count(c).await;
        assert_eq!(filed.expect("counted"), 1);
    })
    .await;
}
