use std::collections::HashSet;

use domain::request::Part;
use sea_orm::{Statement, sea_query::SqliteQueryBuilder};

use super::*;
use crate::db::{
    catalog, fixture,
    fixture::owner,
    part::{by_reference, erase, piles::tests::parts},
    testing::on_both,
};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// Parts of every kind; some of them wait for the DPO.
fn some() -> Vec<Part> {
    let mut parts = parts();
    for part in parts.iter_mut().step_by(11) {
        part.route.decider.value = fixture::slug("dpo");
    }
    parts
}

fn among(part: &Part, pile: Overlook, of: &Overseen<'_>) -> bool {
    let deadlines = part.clock.deadlines().expect("computes");
    part.municipality == *of.municipality
        && of
            .register
            .is_none_or(|one| part.register.as_ref() == Some(one))
        && of.office.is_none_or(|one| part.route.decider.value == *one)
        && pile.holds(part, &deadlines, &of.now)
}

#[tokio::test]
async fn piles_are_counted_listed_and_taken_out_as_the_domain_says() {
    on_both(async |db, keys| {
        let tx = db.begin().await.expect("begun");
        fixture::catalog(&tx).await;
        catalog::put_register(&tx, &fixture::register("ii", "toinen"), 1)
            .await
            .expect("a register");
        let mut parts = some();
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
        let [ii, kemi, dpo] = ["ii", "kemi", "dpo"].map(fixture::slug);
        let (second, office) = (fixture::slug("toinen"), fixture::slug("muu"));
        let (away, here) = (HashSet::from([owner()]), HashSet::new());
        let mut filled = HashSet::new();
        for today in ["2026-03-10", "2026-03-20", "2026-04-03", "2026-05-01"].map(date) {
            for (municipality, register, decider, away) in [
                (&ii, None, None, &away),
                (&ii, None, None, &here),
                (&kemi, None, None, &away),
                (&ii, Some(&second), None, &away),
                (&ii, None, Some(&office), &away),
                (&ii, Some(&second), Some(&office), &away),
            ] {
                let of = Overseen {
                    municipality,
                    now: Now {
                        dpo: &dpo,
                        away,
                        today,
                    },
                    register,
                    office: decider,
                };
                let counted = counts(c, &of).await.expect("counted");
                for (pile, count) in counted {
                    let said = format!("{pile:?} on {today} of {register:?} {decider:?}");
                    let expected = parts.iter().filter(|part| among(part, pile, &of));
                    let expected: HashSet<&Reference> =
                        expected.map(|part| &part.reference).collect();
                    let n = u64::try_from(expected.len()).expect("small");
                    assert_eq!(count, Count { n, more: false }, "{said}");
                    for listed in [whole(c, &of, pile).await, taken_out(c, &of, pile).await] {
                        let found: HashSet<&Reference> =
                            listed.iter().map(|line| &line.reference).collect();
                        assert_eq!(found, expected, "{said}");
                        assert_eq!(listed.len(), expected.len(), "{said}");
                    }
                    if n > 0 {
                        filled.insert(pile);
                    }
                }
            }
        }
        assert_eq!(
            filled.len(),
            Overlook::ALL.len(),
            "each was tried: {filled:?}"
        );

        // What a line says is what the part says.
        let part = parts.first().expect("a part");
        let of = Overseen {
            municipality: &part.municipality,
            now: Now {
                dpo: &dpo,
                away: &here,
                today: date("2026-03-10"),
            },
            register: None,
            office: None,
        };
        let all = whole(c, &of, Overlook::Open).await;
        let line = all.iter().find(|line| line.reference == part.reference);
        let line = line.expect("listed");
        let deadlines = part.clock.deadlines().expect("computes");
        assert_eq!(
            (line.right, &line.decider, line.state, &line.register),
            (
                part.right,
                &part.route.decider.value,
                part.state.code(),
                &part.register
            )
        );
        assert_eq!(
            (line.received_on, line.answer_by, line.legal_latest),
            (
                part.clock.received_on,
                deadlines.answer_by,
                deadlines.legal.due
            )
        );
    })
    .await;
}

/// All pages of a pile, one after the other: in order, each full but the last.
async fn whole(c: &impl ConnectionTrait, of: &Overseen<'_>, pile: Overlook) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::new();
    for number in 1.. {
        let (found, more) = page(c, of, pile, number).await.expect("read");
        assert!(!more || found.len() == 50);
        all.extend(found);
        if !more {
            break;
        }
    }
    let in_order = match pile {
        Overlook::Closed => all.is_sorted_by(|a, b| a.closed_at >= b.closed_at),
        _ => all.is_sorted_by_key(|line| line.answer_by),
    };
    assert!(in_order, "{pile:?}");
    all
}

async fn taken_out(c: &impl ConnectionTrait, of: &Overseen<'_>, pile: Overlook) -> Vec<Line> {
    let mut all: Vec<Line> = Vec::new();
    loop {
        let last = all.last().map(|line| line.reference.clone());
        let found = after(c, of, pile, last.as_ref(), 7).await.expect("read");
        if found.is_empty() {
            return all;
        }
        all.extend(found);
    }
}

#[tokio::test]
async fn every_pile_is_found_and_ordered_by_an_index() {
    on_both(async |db, _| {
        if db.is_postgres() {
            // Its planner reads small tables whole, whatever indexes there are.
            return;
        }
        let (ii, dpo) = (fixture::slug("ii"), fixture::slug("dpo"));
        let (register, office) = (fixture::slug("toinen"), fixture::slug("muu"));
        let away = HashSet::from([owner()]);
        for (register, office) in [(None, None), (Some(&register), None), (None, Some(&office))] {
            let of = Overseen {
                municipality: &ii,
                now: Now {
                    dpo: &dpo,
                    away: &away,
                    today: date("2026-03-20"),
                },
                register,
                office,
            };
            let pages = Overlook::ALL.map(|pile| of.paging(pile, 3));
            for statement in pages.into_iter().chain([of.counting()]) {
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
        }
    })
    .await;
}
