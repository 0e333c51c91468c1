//! Corrected, partly, a statement added; other people in what goes out.

use chrono::TimeDelta;
use domain::{
    audit::Action,
    request::{Handling, Outcome, OutcomeCode, State, ThirdParties},
};
use futures::future::join_all;

use super::*;

const WRONG: &str = "Kanarialinnun osoite on Rantatie 1";
const CORRECT: &str = "Osoite on Rantatie 2";
const FACTS: &str = "Merkintä vastaa asiakkaan omaa ilmoitusta keväältä.";

/// A wish at Ii that `ii-vastuu-a` has: citizen, reference, owner.
async fn taken(world: &World) -> (Browser, String, Browser) {
    let (citizen, reference) = world.rectification("matti", [WRONG, CORRECT]).await;
    let owner = world.staff("ii-vastuu-a").await;
    owner.post(&format!("{}/ota", part(&reference)), &[]).await;
    (citizen, reference, owner)
}

async fn outcome(world: &World, reference: &str) -> Outcome {
    match world.part(reference).await.part.state {
        State::Closed { outcome, .. } => outcome,
        open => panic!("not closed: {open:?}"),
    }
}

/// The recipients that the form asks about, each with what was said.
async fn recipients(owner: &Browser, form: &str) -> Vec<(String, String)> {
    let page = owner.get(form).await.text();
    let mut names = Vec::new();
    for n in 1..100 {
        let start = format!("name=\"recipient_{n}\" value=\"");
        let Some((_, rest)) = page.split_once(&start) else {
            break;
        };
        let name = rest.split('"').next().unwrap_or_default();
        // The rows for others are text fields and empty.
        if !name.is_empty() {
            names.push((format!("recipient_{n}"), name.to_owned()));
        }
    }
    names
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_correction_says_what_changed_and_who_was_told() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = taken(world).await;
        let form = format!("{}/oikaisu", part(&reference));
        // An answer is no decision on a correction.
        let page = owner.get(&format!("{}/vastaus", part(&reference))).await;
        assert!(!page.text().contains("name=\"message\""));

        let listed = recipients(&owner, &form).await;
        assert!(!listed.is_empty(), "the notice names recipients");

        // One change to begin with, and more when asked for.
        let has = async |name: String| {
            let page = owner.get(&form).await.text();
            page.contains(&format!("name=\"{name}\""))
        };
        let last = listed.len() + 1;
        assert!(has("after_1".into()).await && !has("after_2".into()).await);
        assert!(!has(format!("recipient_{}", last + 1)).await);
        let mut begun = with_official(&[("before_1", "Rantatie 1"), ("then", "add-change")]);
        let to = owner.post(&form, &begun).await.location();
        assert_eq!(to, format!("{form}#muutos-2"));
        assert!(owner.get(&form).await.text().contains("Rantatie 1"));
        assert!(has("after_2".into()).await);
        begun.retain(|(name, _)| *name != "then");
        let names: Vec<String> = (1..=last).map(|n| format!("recipient_{n}")).collect();
        let said = listed.iter().map(|(_, name)| name.as_str()).chain([""]);
        begun.extend(names.iter().map(String::as_str).zip(said));
        begun.push(("then", "add-recipient"));
        let to = owner.post(&form, &begun).await.location();
        assert_eq!(to, format!("{form}#vastaanottaja-{}", last + 1));
        assert!(has(format!("recipient_{}", last + 1)).await);

        let mut typed = with_official(&[
            ("result", "corrected"),
            ("before_1", "Rantatie 1"),
            ("after_1", "Rantatie 2"),
            ("on", "1.11.2020"),
            ("then", "check"),
        ]);
        // Nobody may be forgotten, not even by a form without the rows.
        let check = format!("{form}/tarkista");
        assert_eq!(owner.post(&form, &typed).await.location(), check);
        assert!(owner.get(&check).await.title().starts_with("Virhe:"));
        let end = owner.post(&check, &NO_OTHERS).await.location();
        assert_eq!(end, format!("{form}?virheet=1"));
        let page = owner.get(&end).await.text();
        assert!(page.contains("href=\"#telling_1\"") && page.contains("Rantatie 1"));
        typed.retain(|(name, _)| *name != "then");

        let tellings: Vec<String> = (1..=listed.len()).map(|n| format!("telling_{n}")).collect();
        for ((field, name), telling) in listed.iter().zip(&tellings) {
            typed.push((field, name));
            typed.push((telling, "never"));
        }
        let (last, date) = (listed.len() + 1, "2.11.2020");
        let more = ["recipient", "telling", "told_on"].map(|name| format!("{name}_{last}"));
        let [recipient, telling, told_on] = &more;
        typed.extend([
            (recipient.as_str(), "Naapurikunta"),
            (telling.as_str(), "told"),
            (told_on.as_str(), date),
        ]);
        typed.push(("then", "check"));
        assert_eq!(owner.post(&form, &typed).await.location(), check);
        let page = owner.get(&check).await.text();
        assert!(page.contains("Rantatie 2") && page.contains("Naapurikunta"));
        assert_eq!(
            owner.post(&check, &NO_OTHERS).await.location(),
            part(&reference)
        );

        let Outcome::Fulfilled { answer } = outcome(world, &reference).await else {
            panic!("corrected")
        };
        let done = answer.rectified.expect("what was corrected");
        assert_eq!(done.recipients.len(), listed.len() + 1);
        let seen = citizen.get(&matter(&reference)).await.text();
        for words in [
            "Rantatie 2",
            "Naapurikunta",
            "2.11.2020",
            listed[0].1.as_str(),
        ] {
            assert!(seen.contains(words), "{words}");
        }
        assert_eq!(times(world, &reference, Action::Answered).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_go_along_with_a_correction() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = taken(world).await;
        let form = format!("{}/oikaisu", part(&reference));
        let files = format!("{form}/liitteet");
        let (png, pdf) = (sample!("kuva.png"), sample!("lomake.pdf"));
        let typed = [("result", "statement"), ("message", "Kesken.")];
        for (name, bytes) in [("vanha.png", png), ("uusi.pdf", pdf)] {
            let end = owner.upload_form(&files, &typed, name, "", bytes).await;
            assert_eq!(end.location(), format!("{form}#liitteet"), "{name}");
        }
        let page = owner.get(&form).await;
        for words in ["Kesken.", "vanha.png", "uusi.pdf"] {
            assert!(page.text().contains(words), "{words}");
        }
        // What is removed is gone, and what was typed is kept.
        let old = page.links("/tiedostot/").first().cloned();
        let old = old
            .expect("a file")
            .replace("/tiedostot/", "/oikaisu/liitteet/");
        let end = owner.post(&old, &[("message", "Melkein.")]).await;
        assert_eq!(end.location(), format!("{form}#liitteet"));
        let page = owner.get(&form).await.text();
        assert!(page.contains("Melkein.") && !page.contains("vanha.png"));

        let typed = with_official(&[
            ("result", "statement"),
            ("beside", "Walmu, asiakaskertomus"),
            ("on", "20.11.2020"),
            ("ground", "not_inaccurate"),
            ("facts", FACTS),
            ("then", "check"),
        ]);
        let check = owner.post(&form, &typed).await.location();
        assert!(owner.get(&check).await.text().contains("uusi.pdf"));
        owner.post(&check, &NO_OTHERS).await;
        let seen = citizen.get(&matter(&reference)).await;
        let links = seen.links("/tiedostot/");
        assert_eq!(links.len(), 1, "{}", seen.text());
        assert_eq!(citizen.get(&links[0]).await.bytes, pdf);
        let other = world.citizen("aino").await;
        assert_eq!(other.get(&links[0]).await.status, 404);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_statement_is_added_in_the_persons_own_words() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = taken(world).await;
        let form = format!("{}/oikaisu", part(&reference));
        assert!(owner.get(&form).await.text().contains(WRONG));
        let typed = with_official(&[
            ("result", "statement"),
            ("beside", "Walmu, asiakaskertomus"),
            ("on", "20.11.2020"),
            ("ground", "not_inaccurate"),
            ("facts", FACTS),
            // Nobody writes it for the person.
            ("wrong", "Keksitty lausuma"),
            ("then", "check"),
        ]);
        for lacking in ["beside", "on", "ground", "facts", "official"] {
            let kept = typed.iter().filter(|(name, _)| *name != lacking);
            let kept: Vec<_> = kept.copied().collect();
            let saved = owner.post(&form, &kept).await.location();
            assert_eq!(saved, format!("{form}?virheet=1"), "{lacking}");
            let page = owner.get(&saved).await.text();
            assert!(page.contains(&format!("href=\"#{lacking}\"")), "{lacking}");
        }
        // A ground of another right is none.
        let mut other = typed.clone();
        for field in &mut other {
            if field.0 == "ground" {
                field.1 = "security";
            }
        }
        owner.post(&form, &other).await;
        let check = format!("{form}/tarkista");
        let end = owner.post(&check, &NO_OTHERS).await;
        assert_eq!(end.location(), format!("{form}?virheet=1"));

        assert_eq!(owner.post(&form, &typed).await.location(), check);
        assert!(owner.get(&check).await.text().contains(WRONG));
        assert_eq!(
            owner.post(&check, &NO_OTHERS).await.location(),
            part(&reference)
        );
        let Outcome::StatementAdded { statement, .. } = outcome(world, &reference).await else {
            panic!("a statement")
        };
        assert_eq!(
            (statement.wrong.as_str(), statement.correct.as_str()),
            (WRONG, CORRECT)
        );
        assert_eq!(times(world, &reference, Action::StatementAdded).await, 1);
        for page in ["", "/asia"] {
            let seen = citizen
                .get(&format!("{}{page}", matter(&reference)))
                .await
                .text();
            for words in [WRONG, FACTS, "Walmu, asiakaskertomus", "valtuutet"] {
                assert!(seen.contains(words), "{words} {page}");
            }
            assert!(!seen.contains("Keksitty"), "{page}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_part_can_be_withheld_with_reasons() {
    in_both_worlds(async |world| {
        let (citizen, reference) = world.filed("matti", TEXT, "").await;
        let owner = world.staff("ii-vastuu-a").await;
        let here = part(&reference);
        owner.post(&format!("{here}/ota"), &[]).await;
        let form = format!("{here}/vastaus");
        let half = with_official(&[
            ("message", "Muut tiedot ovat tässä."),
            ("extent", "part"),
            ("facts", FACTS),
            ("then", "check"),
        ]);
        let saved = owner.post(&form, &half).await.location();
        assert_eq!(saved, format!("{form}?virheet=1"));
        let page = owner.get(&saved).await.text();
        assert!(page.contains("href=\"#ground\"") && page.contains(FACTS));

        // Changing one's mind and back loses nothing.
        let mut whole = half.clone();
        whole[1].1 = "all";
        assert_eq!(
            owner.post(&form, &whole).await.location(),
            format!("{form}/tarkista")
        );
        assert!(owner.get(&form).await.text().contains(FACTS));

        let mut typed = half.clone();
        typed.push(("ground", "rights_of_others"));
        let check = owner.post(&form, &typed).await.location();
        assert_eq!(check, format!("{form}/tarkista"));
        owner.post(&check, &NO_OTHERS).await;
        assert_eq!(
            outcome(world, &reference).await.code(),
            OutcomeCode::PartlyFulfilled
        );
        let seen = citizen.get(&matter(&reference)).await.text();
        for words in [
            "Muut tiedot ovat tässä.",
            FACTS,
            "valtuutet",
            "Rekisterin vastuuhenkilö",
        ] {
            assert!(seen.contains(words), "{words}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_sends_says_what_was_done_about_others() {
    in_both_worlds(async |world| {
        let (citizen, reference) = world.filed("matti", TEXT, "").await;
        let owner = world.staff("ii-vastuu-a").await;
        let here = part(&reference);
        owner.post(&format!("{here}/ota"), &[]).await;
        let form = format!("{here}/vastaus");
        let message = ("message", "Tietosi ovat tässä.");
        owner.post(&form, &with_official(&[message])).await;
        let check = format!("{form}/tarkista");
        let how = "Peitin naapurin nimen sivulta kolme.";

        for (sent, field) in [
            (&[][..], "others"),
            (&[("others", "yes"), ("how", how)], "handling"),
            (&[("others", "yes"), ("handling", "taken_out")], "how"),
        ] {
            let end = owner.post(&check, sent).await.location();
            assert_eq!(end, format!("{check}?virheet=1"), "{field}");
            let page = owner.get(&end).await;
            assert!(page.title().starts_with("Virhe:"), "{field}");
            let link = format!("href=\"#{field}\"");
            assert!(page.text().contains(&link), "{field}");
        }
        assert!(!world.part(&reference).await.part.closed());

        // Going back, an hour of silence, logging in again: it is all there.
        let typed = [("others", "yes"), ("how", how), ("then", "back")];
        assert_eq!(owner.post(&check, &typed).await.location(), form);
        assert!(owner.get(&check).await.text().contains(how));
        let again = [
            ("others", "yes"),
            ("how", "Peitin naapurin nimen."),
            ("then", "send"),
        ];
        world
            .portal
            .clock
            .set(world.portal.now() + TimeDelta::minutes(60));
        let end = owner.post(&check, &again).await.location();
        assert_eq!(end, "/fi/virka/kirjaudu");
        owner.log_in("/fi/virka/kirjaudu", "ii-vastuu-a").await;
        assert!(
            owner
                .get(&check)
                .await
                .text()
                .contains("Peitin naapurin nimen.")
        );

        let whole = [("others", "yes"), ("handling", "taken_out"), ("how", how)];
        assert_eq!(owner.post(&check, &whole).await.location(), here);
        let (c, keys) = (world.portal.db.read(), &world.portal.keys);
        let subject = Subject::Part(reference.clone());
        let events = db::audit::for_subject(c, keys, &subject)
            .await
            .expect("read");
        let line = events
            .iter()
            .find(|logged| logged.event.action == Action::Answered)
            .expect("answered");
        let record: ThirdParties =
            serde_json::from_str(line.reason.as_deref().expect("a record")).expect("reads");
        let expected = ThirdParties::Handled {
            handling: Handling::TakenOut,
            how: how.to_owned(),
        };
        assert_eq!(record, expected);
        assert!(owner.get(&here).await.text().contains(how));
        for page in ["", "/asia", "/tyytymaton"] {
            let seen = citizen.get(&format!("{}{page}", matter(&reference))).await;
            assert!(seen.status == 200 && !seen.text().contains(how), "{page}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_outcomes_at_once_one_wins_and_the_other_keeps_its_words() {
    in_both_worlds(async |world| {
        let (citizen, reference, owner) = taken(world).await;
        let here = part(&reference);
        let refused = with_official(&[("ground", "not_inaccurate"), ("facts", FACTS)]);
        owner.post(&format!("{here}/kieltaydy"), &refused).await;
        let mut statement = refused.clone();
        statement.extend([
            ("result", "statement"),
            ("beside", "Walmu"),
            ("on", "20.11.2020"),
        ]);
        owner.post(&format!("{here}/oikaisu"), &statement).await;
        let send = ["kieltaydy", "oikaisu"].map(|action| format!("{here}/{action}/tarkista"));
        let other = owner.fork();
        let ends = join_all([
            owner.post(&send[0], &NO_OTHERS),
            other.post(&send[1], &NO_OTHERS),
        ])
        .await;
        let won: Vec<bool> = ends.iter().map(|end| end.location() == here).collect();
        assert_eq!(won.iter().filter(|won| **won).count(), 1, "{ends:?}");
        let (code, lost) = match won[0] {
            true => (OutcomeCode::Refused, "oikaisu"),
            false => (OutcomeCode::StatementAdded, "kieltaydy"),
        };
        assert_eq!(outcome(world, &reference).await.code(), code);
        let told = owner.get(&format!("{here}/{lost}")).await;
        assert!(told.status == 200 && told.text().contains("Asia on jo ratkaistu."));
        let (c, keys) = (world.portal.db.read(), &world.portal.keys);
        let id = world.part(&reference).await.id;
        let me = staff_id(world, "ii-vastuu-a");
        let draft = db::staff_draft::get(c, keys, &me, id, lost)
            .await
            .expect("read");
        assert!(draft.expect("kept").1.to_string().contains(FACTS));
        assert_eq!(citizen.get(&matter(&reference)).await.status, 200);
    })
    .await;
}
