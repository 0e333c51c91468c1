use chrono::Days;
use domain::{
    deadline::{Clock, Period},
    id::Reference,
    request::{Answer, DecidingOfficial, Outcome, Part, QuestionKind},
};
use sea_orm::{Statement, sea_query::SqliteQueryBuilder};

use super::*;
use crate::db::{
    catalog, fixture,
    fixture::{at, held, owner},
    part::{by_reference, erase},
    testing::on_both,
};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Parts of every kind, as many as fill some pages.
pub fn parts() -> Vec<Part> {
    (0..240).map(part).collect()
}

fn part(n: u64) -> Part {
    let municipality = if n.is_multiple_of(4) { "kemi" } else { "ii" };
    let mut part = fixture::part(0, municipality);
    let bytes: Vec<u8> = (0..32)
        .map(|at| ((n * 37 + at * at * 11 + n * at) % 251) as u8)
        .collect();
    part.reference = Reference::from_random(&bytes).expect("enough bytes");
    if n.is_multiple_of(7) {
        part.route.decider.value = fixture::slug("muu");
    }
    if n % 6 == 1 && municipality == "ii" {
        part.register = Some(fixture::slug("toinen"));
    }
    let received = date("2026-03-01") + Days::new(n % 31);
    let promised = n.is_multiple_of(3).then_some(Period::Days(14));
    part.clock = Clock::new(received, promised);
    let taken = || part.clone().take(owner(), at(1)).expect("taken");
    let asked = || {
        let day = received + Days::new(n % 23);
        let asked = taken().ask(
            &owner(),
            QuestionKind::NeededForData,
            day,
            day + Days::new(14),
            at(2),
        );
        (asked.expect("asked"), day + Days::new(n % 5))
    };
    match n % 5 {
        0 => part.clone(),
        1 => taken(),
        2 => asked().0,
        3 => {
            let (asked, replied) = asked();
            asked.reply(replied, at(3)).expect("replied")
        }
        _ => {
            let official = DecidingOfficial {
                title: "Johtaja".into(),
                contact: "kirjaamo".into(),
            };
            let answer = Answer {
                message: String::new(),
                official,
                rectified: None,
            };
            let outcome = Outcome::Fulfilled { answer };
            let closed = i64::try_from(n).expect("small");
            taken()
                .close(&owner(), outcome, received, at(closed))
                .expect("closed")
        }
    }
}

/// Whether a part is among what was asked for, as the domain says it.
fn among(part: &Part, pile: Pile, asked: &Asked<'_>) -> bool {
    let of = |office: &Slug| {
        let held = Held {
            municipality: part.municipality.clone(),
            office: office.clone(),
        };
        asked.offices.contains(&held)
    };
    let told = part.route.told.as_ref().is_some_and(|told| of(&told.value));
    let theirs = match pile {
        Pile::Told => told && !of(&part.route.decider.value),
        _ => of(&part.route.decider.value),
    };
    let within = asked.within.is_none_or(|(municipality, register)| {
        let register = register.is_none_or(|register| part.register.as_ref() == Some(register));
        part.municipality == *municipality && register
    });
    let deadlines = part.clock.deadlines().expect("computes");
    theirs && within && pile.holds(part, &deadlines, asked.today)
}

#[tokio::test]
async fn piles_are_counted_and_listed_as_the_domain_says() {
    on_both(async |db, keys| {
        let tx = db.begin().await.expect("begun");
        fixture::catalog(&tx).await;
        catalog::put_register(&tx, &fixture::register("ii", "toinen"), 1)
            .await
            .expect("a register");
        let mut parts = parts();
        for part in &parts {
            fixture::file(&tx, &keys, part).await;
        }
        // Erased: in nobody's list.
        let gone = parts.swap_remove(1);
        let id = by_reference(&tx, &keys, &gone.reference)
            .await
            .expect("read");
        erase(&tx, id.expect("there").id).await.expect("erased");
        tx.commit().await.expect("committed");

        let c = db.read();
        let (ii, kemi) = (held("ii", "johtaja"), held("kemi", "johtaja"));
        let dpo = held("ii", "dpo");
        let (m, r) = (fixture::slug("ii"), fixture::slug("toinen"));
        let mut filled = HashSet::new();
        for today in ["2026-03-10", "2026-03-20", "2026-04-03", "2026-05-01"].map(date) {
            for (offices, within) in [
                (vec![ii.clone()], None),
                (vec![ii.clone(), kemi.clone(), ii.clone()], None),
                (vec![dpo.clone()], None),
                (vec![dpo.clone(), ii.clone()], None),
                (vec![ii.clone(), kemi.clone()], Some((&m, Some(&r)))),
                (vec![ii.clone(), kemi.clone()], Some((&m, None))),
                (vec![], None),
            ] {
                let asked = Asked {
                    offices: &offices,
                    within,
                    today,
                };
                let counts = counts(c, &asked).await.expect("counted");
                for pile in Pile::ALL {
                    let listed = whole(c, &keys, &asked, pile).await;
                    let said = format!("{pile:?} on {today} of {offices:?} {within:?}");
                    let expected = parts.iter().filter(|part| among(part, pile, &asked));
                    let expected: HashSet<&Reference> =
                        expected.map(|part| &part.reference).collect();
                    let found: HashSet<&Reference> =
                        listed.iter().map(|stored| &stored.part.reference).collect();
                    assert_eq!(found, expected, "{said}");
                    assert_eq!(listed.len(), expected.len(), "{said}");
                    let count = counts.get(&pile).copied().unwrap_or_default();
                    let n = u64::try_from(expected.len()).expect("small");
                    assert_eq!(count, Count { n, more: false }, "{said}");
                    if n > 0 {
                        filled.insert(pile);
                    }
                }
            }
        }
        assert_eq!(
            filled.len(),
            Pile::ALL.len(),
            "each pile was tried: {filled:?}"
        );

        let offices = [ii.clone(), kemi.clone(), dpo];
        let asked = Asked {
            offices: &offices,
            within: None,
            today: date("2026-03-20"),
        };
        let found = registers(c, &asked).await.expect("read");
        let expected = [("ii", "pajat"), ("ii", "toinen"), ("kemi", "pajat")];
        let expected = expected.map(|(m, r)| (fixture::slug(m), fixture::slug(r)));
        assert_eq!(found, BTreeSet::from(expected));
    })
    .await;
}

/// All pages of a pile, one after the other: in order, each full but the last.
async fn whole(
    c: &impl ConnectionTrait,
    keys: &Keys,
    asked: &Asked<'_>,
    pile: Pile,
) -> Vec<StoredPart> {
    let mut all: Vec<StoredPart> = Vec::new();
    for number in 1.. {
        let (found, more) = page(c, keys, asked, pile, number).await.expect("read");
        assert!(!more || found.len() == PAGE as usize);
        all.extend(found);
        if !more {
            break;
        }
    }
    let closed = |stored: &StoredPart| match &stored.part.state {
        domain::request::State::Closed { at, .. } => Some(*at),
        _ => None,
    };
    let in_order = match pile {
        Pile::Closed => all.is_sorted_by(|a, b| closed(a) >= closed(b)),
        _ => all.is_sorted_by_key(|stored| stored.answer_by),
    };
    assert!(in_order, "{pile:?}");
    all
}

#[tokio::test]
async fn every_pile_is_found_and_ordered_by_an_index() {
    on_both(async |db, _| {
        if db.is_postgres() {
            // Its planner reads small tables whole, whatever indexes there are.
            return;
        }
        let offices = [held("ii", "johtaja"), held("kemi", "johtaja")];
        let asked = Asked {
            offices: &offices,
            within: None,
            today: date("2026-03-20"),
        };
        let mut statements: Vec<SelectStatement> = counting(&asked).into_iter().collect();
        for pile in Pile::ALL {
            statements.extend(paging(&asked, pile, 3));
        }
        assert_eq!(statements.len(), Pile::ALL.len() + 1);
        for statement in statements {
            let sql = format!(
                "EXPLAIN QUERY PLAN {}",
                statement.to_string(SqliteQueryBuilder)
            );
            let plan = Statement::from_string(sea_orm::DbBackend::Sqlite, sql);
            let plan = db.read().query_all_raw(plan).await.expect("a plan");
            let lines: Vec<String> = plan
                .iter()
                .map(|line| line.try_get("", "detail").expect("a line"))
                .collect();
            for line in &lines {
                assert!(!line.contains("SCAN part"), "{lines:#?}");
                assert!(!line.contains("TEMP B-TREE"), "{lines:#?}");
            }
            let searched = lines.iter().any(|line| line.contains("SEARCH part USING"));
            assert!(searched, "{lines:#?}");
        }
    })
    .await;
}
