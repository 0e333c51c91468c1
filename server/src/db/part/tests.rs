use domain::request::{Answer, DecidingOfficial, Outcome};
use serde_json::json;

use domain::{role::Held, worklist::Pile};

use super::*;
use crate::{
    db::{
        fixture,
        fixture::{CODE, TEXT, at, day, filed, held, owner},
        staff_draft,
        testing::on_both,
    },
    seal::SealError,
};

fn answered(part: &Part, n: i64) -> Part {
    let official = DecidingOfficial {
        title: "Johtaja".into(),
        contact: "kirjaamo".into(),
    };
    let answer = Answer {
        message: TEXT.into(),
        official,
        rectified: None,
    };
    let part = part.clone().take(owner(), at(n)).expect("taken");
    part.close(&owner(), Outcome::Fulfilled { answer }, day(4), at(n))
        .expect("closed")
}

#[tokio::test]
async fn a_part_comes_back_as_it_was_filed() {
    on_both(async |db, keys| {
        let (id, part) = filed(&db, &keys).await;
        let c = db.read();
        let found = by_reference(c, &keys, &part.reference)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(found.part, part);
        assert_eq!((found.id, found.version), (id, 1));
        assert_eq!(
            found.answer_by,
            part.clock.deadlines().expect("dates").answer_by
        );
        assert_eq!(
            by_id(c, &keys, id).await.expect("read"),
            Some(found.clone())
        );
        assert_eq!(
            person(c, &keys, id).await.expect("opens"),
            fixture::person()
        );
        let asked: Value =
            serde_json::from_str(&content(c, &keys, id).await.expect("opens")).expect("JSON");
        assert_eq!(asked, json!({ "text": TEXT }));
        assert_eq!(
            evidence(c, &keys, id).await.expect("opens"),
            json!({ "token": CODE })
        );
        assert_eq!(receipt(c, &keys, id).await.expect("opens"), TEXT.as_bytes());
        let request = request(c, found.request_id)
            .await
            .expect("read")
            .expect("there");
        assert_eq!(
            (request.language, request.channel.as_str()),
            (Language::Fi, "signed")
        );
        assert_eq!(request.filed_at, at(0));
        let unknown = fixture::reference(99);
        assert_eq!(by_reference(c, &keys, &unknown).await.expect("read"), None);
    })
    .await;
}

#[tokio::test]
async fn a_reference_is_used_once_and_a_register_must_exist() {
    on_both(async |db, keys| {
        let (id, part) = filed(&db, &keys).await;
        let request_id = by_id(db.read(), &keys, id)
            .await
            .expect("read")
            .expect("there")
            .request_id;
        let insert = async |part: &Part| {
            let new = NewPart {
                request_id,
                part,
                person: &json!({}),
                content: "",
                evidence: &json!({}),
                receipt: b"",
                person_index: [0; 32],
            };
            insert(db.write(), &keys, new).await
        };
        assert!(matches!(insert(&part).await, Err(DbError::Duplicate)));
        let mut elsewhere = fixture::part(1, "ii");
        elsewhere.register = Some(fixture::slug("tuntematon"));
        assert!(matches!(insert(&elsewhere).await, Err(DbError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn of_two_who_take_a_part_one_wins() {
    on_both(async |db, keys| {
        let (id, part) = filed(&db, &keys).await;
        let taken = |name: &str| {
            let owner = domain::role::StaffId(name.to_owned());
            part.clone().take(owner, at(1)).expect("taken")
        };
        let first = save(db.write(), &keys, id, 1, &taken("a"))
            .await
            .expect("saved");
        let second = save(db.write(), &keys, id, 1, &taken("b"))
            .await
            .expect("not saved");
        assert_eq!((first, second), (true, false));
        let found = by_id(db.read(), &keys, id)
            .await
            .expect("read")
            .expect("there");
        assert_eq!((found.version, &found.part), (2, &taken("a")));
        let row = row::Entity::find_by_id(id)
            .one(db.read())
            .await
            .expect("read")
            .expect("there");
        assert_eq!(
            (row.state.as_str(), row.owner.as_deref()),
            ("with_owner", Some("a"))
        );
        let gone = save(db.write(), &keys, Uuid::new_v4(), 1, &part).await;
        assert!(matches!(gone, Err(DbError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_worklist_has_its_offices_parts_by_what_is_due() {
    on_both(async |db, keys| {
        let transaction = db.begin().await.expect("begun");
        fixture::catalog(&transaction).await;
        // Later received, later due; the third is closed, the fourth Kemi's.
        let mut parts: Vec<Part> = [(0, "ii"), (1, "ii"), (2, "ii"), (3, "kemi")]
            .map(|(n, m)| fixture::part(n, m))
            .into();
        parts[0].clock = domain::deadline::Clock::new(day(9), None);
        parts[2] = answered(&parts[2], 5);
        for part in &parts {
            fixture::file(&transaction, &keys, part).await;
        }
        transaction.commit().await.expect("committed");
        let c = db.read();
        let names = |found: Vec<StoredPart>| -> Vec<Reference> {
            found
                .into_iter()
                .map(|stored| stored.part.reference)
                .collect()
        };
        let expected = |at: &[usize]| -> Vec<Reference> {
            at.iter().map(|at| parts[*at].reference.clone()).collect()
        };
        let list = async |pile, offices: &[Held]| {
            let asked = Asked {
                offices,
                within: None,
                today: day(9),
            };
            let (found, more) = page(c, &keys, &asked, pile, 1).await.expect("read");
            assert!(!more);
            names(found)
        };
        let ii = [held("ii", "johtaja")];
        assert_eq!(list(Pile::Open, &ii).await, expected(&[1, 0]));
        assert_eq!(list(Pile::Closed, &ii).await, expected(&[2]));
        let both = [held("ii", "johtaja"), held("kemi", "johtaja")];
        assert_eq!(list(Pile::Open, &both).await.len(), 3);
        let dpo = [held("ii", "dpo"), held("ii", "dpo")];
        assert_eq!(list(Pile::Open, &dpo).await, []);
        assert_eq!(list(Pile::Open, &[]).await, []);
        assert_eq!(list(Pile::Told, &dpo).await, expected(&[1, 0]));
        let told_and_decides = [held("ii", "dpo"), held("ii", "johtaja")];
        assert_eq!(list(Pile::Told, &told_and_decides).await, []);
        assert_eq!(list(Pile::Told, &[]).await, []);
        let index = |municipality: &str| keys.person_index(municipality, CODE.as_bytes());
        let mine = for_person(c, &keys, &[index("ii"), index("kemi")])
            .await
            .expect("read");
        assert_eq!(mine.len(), 4);
        let mine = for_person(c, &keys, &[index("kemi")]).await.expect("read");
        assert_eq!(names(mine), expected(&[3]));
        assert_eq!(for_person(c, &keys, &[]).await.expect("read"), []);
    })
    .await;
}

#[tokio::test]
async fn a_blob_in_another_row_or_column_does_not_open() {
    on_both(async |db, keys| {
        let (id, part) = filed(&db, &keys).await;
        let other = fixture::file(db.write(), &keys, &fixture::part(1, "ii")).await;
        let first = row::Entity::find_by_id(id)
            .one(db.read())
            .await
            .expect("read")
            .expect("there");
        let put = async |to: Uuid, column: row::Column, blob: Vec<u8>| {
            row::Entity::update_many()
                .col_expr(column, Expr::value(blob))
                .filter(row::Column::Id.eq(to))
                .exec(db.write())
                .await
                .expect("moved");
        };
        let refused =
            |result: Result<Value, DbError>| matches!(result, Err(DbError::Seal(SealError::Open)));
        // Another row, first without and then with the key that sealed it.
        put(other, row::Column::Person, first.person.clone()).await;
        assert!(refused(person(db.read(), &keys, other).await));
        put(other, row::Column::Dek, first.dek.clone().expect("a key")).await;
        assert!(refused(person(db.read(), &keys, other).await));
        // Another column of the same row.
        put(id, row::Column::Evidence, first.person.clone()).await;
        assert!(refused(evidence(db.read(), &keys, id).await));
        // An earlier version of the same column.
        let taken = part.take(owner(), at(1)).expect("taken");
        assert!(save(db.write(), &keys, id, 1, &taken).await.expect("saved"));
        put(id, row::Column::Body, first.body).await;
        let error = by_id(db.read(), &keys, id).await.expect_err("seen");
        assert!(matches!(error, DbError::Seal(SealError::Open)), "{error}");
    })
    .await;
}

#[tokio::test]
async fn what_was_erased_is_nowhere() {
    on_both(async |db, keys| {
        let (id, part) = filed(&db, &keys).await;
        staff_draft::put(
            db.write(),
            &keys,
            &owner(),
            id,
            "vastaus",
            1,
            &json!(TEXT),
            at(1),
        )
        .await
        .expect("a draft");
        erase(db.write(), id).await.expect("erased");
        let c = db.read();
        assert_eq!(
            by_reference(c, &keys, &part.reference).await.expect("read"),
            None
        );
        let asked = Asked {
            offices: &[held("ii", "johtaja")],
            within: None,
            today: day(9),
        };
        let listed = page(c, &keys, &asked, Pile::Open, 1).await.expect("read");
        assert_eq!(listed, (Vec::new(), false));
        assert!(matches!(person(c, &keys, id).await, Err(DbError::NotFound)));
        assert!(matches!(
            save(db.write(), &keys, id, 1, &part).await,
            Err(DbError::NotFound)
        ));
        let draft = staff_draft::get(c, &keys, &owner(), id, "vastaus")
            .await
            .expect("read");
        assert_eq!(draft, None);
        assert!(matches!(
            erase(db.write(), id).await,
            Err(DbError::NotFound)
        ));
    })
    .await;
}
