use super::*;
use crate::db::{
    Db, catalog, fixture,
    fixture::{at, day, held, owner},
    testing::on_both,
};

async fn given(db: &Db, keys: &Keys) -> Uuid {
    fixture::catalog(db.write()).await;
    let new = NewConsent {
        municipality: &fixture::slug("ii"),
        register: &fixture::slug("pajat"),
        text_id: &fixture::slug("tietojen-luovutus"),
        text_version: 1,
        person_index: [7; 32],
        person: &fixture::person(),
        given_on: day(1),
    };
    insert(db.write(), keys, new).await.expect("recorded")
}

#[tokio::test]
async fn is_withdrawn_and_given_again() {
    on_both(async |db, keys| {
        let id = given(&db, &keys).await;
        let c = db.write();
        let found = for_person(c, &[[7; 32], [8; 32]]).await.expect("read");
        let [consent] = found.as_slice() else {
            panic!("one consent, not {found:?}")
        };
        assert_eq!((consent.id, consent.text_version), (id, 1));
        assert_eq!(consent.state, ConsentState::Given { on: day(1) });
        assert_eq!(
            person(c, &keys, id).await.expect("opens"),
            fixture::person()
        );
        assert_eq!(for_person(c, &[[8; 32]]).await.expect("read"), []);

        let withdrawn = consent.state.withdraw(at(1)).expect("it holds");
        assert!(save(c, id, 1, &withdrawn, 1).await.expect("saved"));
        assert!(
            !save(c, id, 1, &withdrawn, 1)
                .await
                .expect("somebody was first")
        );
        let found = get(c, id).await.expect("read").expect("there");
        assert_eq!((found.state, found.version), (withdrawn, 2));
        assert_eq!(found.given_on, day(1));

        catalog::put_consent_text(c, &fixture::consent_text(2))
            .await
            .expect("a new text");
        let again = withdrawn.give(day(5)).expect("it does not hold");
        assert!(save(c, id, 2, &again, 2).await.expect("saved"));
        let found = get(c, id).await.expect("read").expect("there");
        assert_eq!(
            (found.state, found.text_version, found.given_on),
            (again, 2, day(5))
        );
        assert!(matches!(
            save(c, id, 3, &again, 9).await,
            Err(DbError::NotFound)
        ));

        event(c, id, ConsentEventKind::Given, at(2), 2)
            .await
            .expect("written");
        event(c, id, ConsentEventKind::Withdrawn, at(1), 1)
            .await
            .expect("written");
        let events = events(c, id).await.expect("read");
        let expected = [
            StoredEvent {
                kind: ConsentEventKind::Withdrawn,
                at: at(1),
                text_version: 1,
            },
            StoredEvent {
                kind: ConsentEventKind::Given,
                at: at(2),
                text_version: 2,
            },
        ];
        assert_eq!(events, expected);
    })
    .await;
}

#[tokio::test]
async fn erased_it_is_nobodys() {
    on_both(async |db, keys| {
        let id = given(&db, &keys).await;
        let c = db.write();
        erase(c, id).await.expect("erased");
        assert_eq!(for_person(c, &[[7; 32]]).await.expect("read"), []);
        assert_eq!(get(c, id).await.expect("read"), None);
        assert!(matches!(person(c, &keys, id).await, Err(DbError::NotFound)));
    })
    .await;
}

#[tokio::test]
async fn a_withdrawal_leaves_a_task_with_recipients_to_tell() {
    on_both(async |db, keys| {
        let id = given(&db, &keys).await;
        let c = db.write();
        let text = fixture::consent_text(1);
        let new = |n: usize, minutes| NewTask {
            reference: Box::leak(Box::new(fixture::reference(n))),
            consent_id: id,
            municipality: &text.municipality,
            register: &text.register,
            office: &text.register,
            created_at: at(minutes),
            recipients: &text.recipients,
        };
        let later = insert_task(c, new(1, 5)).await.expect("written");
        let first = insert_task(c, new(2, 1)).await.expect("written");
        assert!(matches!(
            insert_task(c, new(2, 1)).await,
            Err(DbError::Duplicate)
        ));
        let ids = |tasks: Vec<StoredTask>| tasks.iter().map(|task| task.id).collect::<Vec<_>>();
        let mine = [held("ii", "pajat")];
        assert_eq!(
            ids(tasks(c, &mine, true).await.expect("read")),
            [first, later]
        );
        assert_eq!(ids(tasks_of(c, id).await.expect("read")), [later, first]);
        assert_eq!(
            tasks(c, &[held("kemi", "pajat")], false)
                .await
                .expect("read"),
            []
        );
        assert_eq!(tasks(c, &[], false).await.expect("read"), []);

        let kela = fixture::slug("kela");
        assert!(
            tell_recipient(c, first, &kela, &owner(), at(6))
                .await
                .expect("told")
        );
        assert!(
            !tell_recipient(c, first, &kela, &owner(), at(7))
                .await
                .expect("told before")
        );
        assert!(finish_task(c, first, &owner(), at(8)).await.expect("done"));
        assert!(
            !finish_task(c, first, &owner(), at(9))
                .await
                .expect("done before")
        );
        let task = task_by_reference(c, &fixture::reference(2))
            .await
            .expect("read");
        let task = task.expect("there");
        assert_eq!((task.done_at, task.done_by), (Some(at(8)), Some(owner())));
        let told: Vec<_> = task
            .recipients
            .iter()
            .map(|one| (one.name.as_str(), one.told_at))
            .collect();
        assert_eq!(told, [("Kela", Some(at(6))), ("TE-toimisto", None)]);
        assert_eq!(ids(tasks(c, &mine, true).await.expect("read")), [later]);
        assert_eq!(
            ids(tasks(c, &mine, false).await.expect("read")),
            [first, later]
        );
    })
    .await;
}
