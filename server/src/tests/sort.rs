//! A wish in own words: the DPO sorts it into parts, and decides none of them.

use domain::{
    id::{Reference, Slug},
    language::Language,
    municipality::Localized,
    notice::{Register, RegisterStatus},
    receipt::verify::{Outcome, verify_file},
    request::{Known, StateCode},
    right::Right,
};
use sea_orm::EntityTrait as _;

use super::{
    assign::{told, wish},
    *,
};
use crate::{demo::mail_text, testing::browser::reference_of};

mod parts;

const PNG: &[u8] = sample!("kuva.png");
const HERE: &str = "tyollistamispalvelut";
const DATA: &str = "Tiedot työpajalta keväältä.";
const ADDRESS: &str = "Osoite on vanha.";
const WORD: &str = "Jaoin asiasi kahteen osaan, koska pyysit kahta asiaa.";

/// Two parts at the register of Ii, as one types them.
const TWO: [(&str, &str); 7] = [
    ("right_1", "access"),
    ("register_1", HERE),
    ("about_1", DATA),
    ("right_2", "rectification"),
    ("register_2", HERE),
    ("about_2", ADDRESS),
    ("explanation", WORD),
];

/// The page on which a wish is sorted.
fn page(reference: &str) -> String {
    format!("{}/lajittele", part(reference))
}

async fn send(browser: &Browser, to: &str, fields: &[(&str, &str)], then: &str) -> String {
    let fields = [fields, &[("then", then)]].concat();
    browser.post(to, &fields).await.location()
}

/// Sorts a wish in two and confirms it.
async fn in_two(dpo: &Browser, reference: &str) {
    let here = page(reference);
    let last = send(dpo, &here, &TWO, "check").await;
    assert_eq!(last, format!("{here}/tarkista"));
    assert_eq!(dpo.post(&last, &[]).await.location(), here);
}

/// The references on a page of the citizen's, the first one's own left out.
fn others(answer: &Answer, first: &str) -> Vec<String> {
    let mut found: Vec<String> = answer
        .links("/fi/omat/pyynnot/")
        .iter()
        .filter_map(|link| link.split('/').nth(4))
        .filter(|reference| *reference != first)
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wish_becomes_parts_that_each_go_to_who_decides() {
    in_both_worlds(async |world| {
        let (citizen, first) = wish(world).await;
        let here = page(&first);
        let dpo = world.staff("ii-tietosuoja").await;
        let owner = world.staff("ii-vastuu-a").await;
        for other in ["ii-vastuu-a", "ii-prosessi", "raisio-tietosuoja"] {
            let other = world.staff(other).await;
            assert_eq!(other.get(&here).await.status, 404);
            assert_eq!(other.post(&here, &TWO).await.status, 404);
            let last = format!("{here}/tarkista");
            assert_eq!(other.get(&last).await.status, 404);
            assert_eq!(other.post(&last, &[]).await.status, 404);
        }
        let receipt = format!("{}/vastaanotto.json", matter(&first));
        let before = (world.part(&first).await, citizen.get(&receipt).await.bytes);

        // What leads there, and the wish on top.
        assert_eq!(dpo.get(&part(&first)).await.links(&here).len(), 1);
        let looks = times(world, &first, Action::Opened).await;
        let fresh = dpo.get(&here).await;
        assert!(fresh.text().contains(TEXT) && fresh.text().contains(NAME));
        assert!(!fresh.text().contains(" selected"), "nothing is chosen");
        assert_eq!(times(world, &first, Action::Opened).await, looks);

        in_two(&dpo, &first).await;
        assert_eq!(world.parts().await, 2);
        let mine = citizen.get(&matter(&first)).await;
        let second = others(&mine, &first).pop().expect("the other part");
        for (reference, right, about) in [
            (&first, Right::Access, DATA),
            (&second, Right::Rectification, ADDRESS),
        ] {
            let stored = world.part(reference).await;
            let part = &stored.part;
            assert_eq!(
                (part.right, part.state.code()),
                (right, StateCode::Received)
            );
            assert_eq!(part.register.as_ref().map(Slug::as_str), Some(HERE));
            let decider = part.route.decider.value.as_str();
            assert_eq!(decider, "rekisterin-vastuuhenkilo");
            let told = part.route.told.as_ref().map(|told| told.value.as_str());
            assert_eq!(told, Some("tietosuojavastaava"));
            // The clock runs from arrival.
            assert_eq!(part.received_at, before.0.part.received_at);
            assert_eq!(part.clock.received_on, before.0.part.clock.received_on);
            assert_eq!(stored.request_id, before.0.request_id);
            assert_eq!(stored.person_index, before.0.person_index);

            // Who decides reads the wish whole, and what of it is theirs.
            let seen = owner.get(&super::part(reference)).await.text();
            for words in [TEXT, NAME, about, WORD] {
                assert!(seen.contains(words), "{words}: {seen}");
            }
            // The DPO is told, behind the lock, and sees where it is.
            let locked = dpo.get(&super::part(reference)).await.text();
            assert!(!locked.contains(TEXT) && !locked.contains(about));
            assert!(
                dpo.get("/fi/virka?nayta=kerrotut")
                    .await
                    .text()
                    .contains(reference.as_str())
            );
            assert_eq!(times(world, reference, Action::Sorted).await, 1);
        }
        let events = logged(world, Subject::Part(second.clone())).await;
        let sorter = staff_id(world, "ii-tietosuoja");
        let sorted = events.iter().find(|event| event.action == Action::Sorted);
        assert!(sorted.is_some_and(|event| by(event, &sorter, "tietosuojavastaava")));

        // The person sees on each page what became of it.
        let filing = citizen.get("/fi/omat").await.links("/saapuneet/").pop();
        let filing = filing.expect("the page of what was sent");
        for to in [matter(&first), matter(&second), filing] {
            let page = citizen.get(&to).await.text();
            for words in [DATA, ADDRESS, &first, &second] {
                assert!(page.contains(words), "{to}: {words}: {page}");
            }
        }
        for to in [matter(&first), matter(&second)] {
            assert!(citizen.get(&to).await.text().contains(WORD));
        }
        let stranger = world.citizen("aino").await;
        assert_eq!(stranger.get(&matter(&second)).await.status, 404);

        // The receipt that was given stays; the new part has one of its own.
        assert_eq!(citizen.get(&receipt).await.bytes, before.1);
        let keys = world.browser().get("/api/v1/keys").await.text();
        let keys = domain::receipt::keys::KeyHistory::parse(&keys).expect("a key history");
        for reference in [&first, &second] {
            for file in ["vastaanotto.json", "todiste.json"] {
                let file = citizen.get(&format!("{}/{file}", matter(reference))).await;
                let verdict = verify_file(&file.bytes, Some(&keys));
                assert_eq!(verdict.outcome, Outcome::Valid, "{verdict:?}");
                let summary = verdict.summary.expect("readable");
                assert_eq!(&summary.reference, reference);
                assert_eq!(summary.right, "own_words", "what was sent");
            }
            let receipt = citizen
                .get(&format!("{}/vastaanotto", matter(reference)))
                .await;
            assert!(receipt.text().contains("Asia omin sanoin"));
        }

        // It is not sorted twice; whoever comes again reads what came of it.
        assert_eq!(
            dpo.post(&format!("{here}/tarkista"), &[]).await.location(),
            here
        );
        assert_eq!(world.parts().await, 2);
        assert_eq!(times(world, &first, Action::Sorted).await, 1);
        let over = dpo.get(&here).await.text();
        let at = |reference: &str| over.find(&format!("id=\"osa-{reference}\""));
        assert!(at(&first).is_some() && at(&first) < at(&second), "{over}");
        assert!(!over.contains(TEXT) && !over.contains(NAME) && !over.contains(DATA));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn offices_and_the_person_hear_of_it_and_no_mail_tells_what_it_is_about() {
    in_both_worlds(async |world| {
        let (_, first) = wish(world).await;
        let all = || world.edge.mailbox.all();
        world
            .until("the wish's mails", async || all().len() >= 2)
            .await;
        let dpo = world.staff("ii-tietosuoja").await;
        in_two(&dpo, &first).await;
        world
            .until("the parts' mails", async || all().len() >= 5)
            .await;
        let to = |address: &str| {
            let mails = all().into_iter();
            mails.filter(|mail| mail.to.concat() == address).count()
        };
        assert_eq!(to("tyollistamispalvelut@ii.example"), 2);
        assert_eq!(to("tietosuojavastaava@ii.example"), 1, "only of the wish");
        assert_eq!(to(EMAIL), 2, "that it arrived, and that there is news");
        for mail in all() {
            let text = format!("{:?}", mail_text::read(&mail.raw));
            for words in [NAME, CODE, TEXT, DATA, ADDRESS, WORD] {
                assert!(!text.contains(words), "{words}: {text}");
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    in_both_worlds(async |world| {
        let (_, first) = wish(world).await;
        let here = page(&first);
        let dpo = world.staff("ii-tietosuoja").await;
        // One more part, without script, and one less.
        let one = [("right_1", "erasure"), ("about_1", DATA)];
        assert_eq!(
            send(&dpo, &here, &one, "add").await,
            format!("{here}#osa-2")
        );
        let page = dpo.get(&here).await;
        assert!(page.text().contains("id=\"osa-2\"") && page.text().contains(DATA));
        assert!(!page.title().starts_with("Virhe:"), "nobody asked");
        assert_eq!(page.text().matches(" selected").count(), 1);
        assert_eq!(
            send(&dpo, &here, &TWO, "remove_1").await,
            format!("{here}#osa-1")
        );
        let page = dpo.get(&here).await.text();
        assert!(!page.contains(DATA) && page.contains(ADDRESS), "{page}");

        let check = format!("{here}?virheet=1");
        for (place, value, field) in [
            (0, "", "right_1"),
            (0, "own_words", "right_1"),
            (0, "rectification", "right_2"),
            (1, "ei-ole", "register_1"),
            (1, "tyollisyyspalvelut", "register_1"),
            (2, " ", "about_1"),
            (6, "", "explanation"),
        ] {
            let mut typed = TWO;
            typed[place].1 = value;
            assert_eq!(send(&dpo, &here, &typed, "check").await, check, "{field}");
            let page = dpo.get(&check).await;
            assert!(page.title().starts_with("Virhe:"), "{}", page.title());
            for mark in [
                format!("href=\"#{field}\""),
                format!("id=\"{field}-virhe\""),
            ] {
                assert!(page.text().contains(&mark), "{mark}: {}", page.text());
            }
            assert!(page.text().contains(ADDRESS), "kept");
            // Nothing is confirmed that is not complete.
            let last = format!("{here}/tarkista");
            let form = format!("action=\"{last}\"");
            assert!(!dpo.get(&last).await.text().contains(&form));
            assert_eq!(dpo.post(&last, &[]).await.location(), check);
        }
        let long = "x".repeat(2_001);
        let mut typed = TWO;
        typed[2].1 = &long;
        assert_eq!(send(&dpo, &here, &typed, "check").await, check);
        assert!(dpo.get(&check).await.text().contains(&long), "kept whole");
        assert_eq!(world.parts().await, 1);

        // The last page: both parts, who decides them, by when, and the words.
        let last = send(&dpo, &here, &TWO, "check").await;
        let page = dpo.get(&last).await.text();
        let form = format!("action=\"{last}\"");
        for words in [
            DATA,
            ADDRESS,
            WORD,
            "rekisterin vastuuhenkilö",
            "<time",
            &form,
        ] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(world.part(&first).await.part.waits_for_dpo());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn of_two_who_sort_at_once_one_wins_and_the_other_loses_nothing_typed() {
    in_both_worlds(async |world| {
        let (_, first) = wish(world).await;
        let here = page(&first);
        let last = format!("{here}/tarkista");
        let names = ["ii-tietosuoja", "ii-tietosuoja-b"];
        let mut dpos = Vec::new();
        for (name, about) in names.iter().zip(["Ensimmäisen sanat.", "Toisen sanat."]) {
            let dpo = world.staff(name).await;
            let mut typed = TWO;
            typed[2].1 = about;
            assert_eq!(send(&dpo, &here, &typed, "check").await, last);
            dpos.push((dpo, about));
        }
        let both = dpos.iter().map(|(dpo, _)| dpo.post(&last, &[]));
        for answer in futures::future::join_all(both).await {
            assert_eq!(answer.location(), here);
        }
        assert_eq!(world.parts().await, 2, "once");
        assert_eq!(times(world, &first, Action::Sorted).await, 1);
        let won = world.part(&first).await.part.wish.expect("sorted").about;
        for (dpo, about) in &dpos {
            let page = dpo.get(&here).await.text();
            let lost = *about != won;
            assert_eq!(page.contains("Sinun jakoasi ei tehty."), lost, "{page}");
            // The winner's words are the parts'; the other's are kept here.
            assert_eq!(page.contains(about), lost, "{page}");
            assert!(page.contains(&first) && !page.contains(TEXT));
            // Whoever was still typing loses nothing either.
            if lost {
                let more = [("right_1", "access"), ("about_1", "Vielä kirjoitettua.")];
                assert_eq!(send(dpo, &here, &more, "check").await, here);
                let page = dpo.get(&here).await.text();
                assert!(page.contains("Vielä kirjoitettua."), "{page}");
            }
        }
        assert_eq!(world.parts().await, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_taken_back_or_given_whole_is_not_sorted() {
    in_both_worlds(async |world| {
        let dpo = world.staff("ii-tietosuoja").await;
        let (citizen, back) = wish(world).await;
        let (_, given) = wish(world).await;
        for reference in [&back, &given] {
            let last = send(&dpo, &page(reference), &TWO, "check").await;
            assert!(last.ends_with("/tarkista"), "{last}");
        }
        citizen.post(&format!("{}/peru", matter(&back)), &[]).await;
        let whole = [("office", "rekisterin-vastuuhenkilo"), ("reason", WORD)];
        dpo.post(&format!("{}/osoita", part(&given)), &whole).await;
        for (reference, why) in [
            (&back, "Asian käsittely on jo päättynyt."),
            (&given, "Tällä pyynnöllä on jo ratkaisija."),
        ] {
            let here = page(reference);
            for (to, then) in [(here.clone(), "check"), (format!("{here}/tarkista"), "")] {
                assert_eq!(send(&dpo, &to, &TWO, then).await, here);
            }
            let page = dpo.get(&here).await.text();
            assert!(page.contains(why) && page.contains(DATA), "{page}");
            assert!(!page.contains("<form id=\"lajittelu\""), "{page}");
            assert_eq!(times(world, reference, Action::Sorted).await, 0);
        }
        assert_eq!(world.parts().await, 2);
        // A request that is no wish has nothing to sort.
        let (_, other) = world.filed("matti", TEXT, "").await;
        assert_eq!(dpo.get(&page(&other)).await.status, 404, "only told of it");
        assert_eq!(dpo.post(&page(&other), &TWO).await.status, 404);
        let owner = world.staff("ii-vastuu-a").await;
        assert_eq!(
            owner.post(&page(&other), &TWO).await.location(),
            page(&other)
        );
        assert!(!tells_of_matti(&owner.get(&page(&other)).await));
    })
    .await;
}
