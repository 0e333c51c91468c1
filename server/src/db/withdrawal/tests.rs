use domain::consent::{ConsentGroup, ConsentKind, NamedConsent, NamedConsents};

use super::*;
use crate::db::{
    Db, catalog, fixture,
    fixture::{TEXT, at, held, owner},
    testing::on_both,
};

fn recipient(id: &str, name: &str) -> ConsentRecipient {
    ConsentRecipient {
        id: fixture::slug(id),
        name: name.into(),
    }
}

fn named() -> NamedConsents {
    NamedConsents {
        municipality: fixture::slug("ii"),
        register: fixture::slug("pajat"),
        notice_version: 1,
        goes_on: "Jatkuu".into(),
        kept: "Säilyy".into(),
        groups: vec![ConsentGroup {
            kind: ConsentKind::Disclosure,
            place: "kohta 7".to_owned(),
            consents: vec![NamedConsent {
                id: fixture::slug("te"),
                title: "Lupa".into(),
                stops: "Loppuu".into(),
                recipients: vec![recipient("te-toimisto", "TE-toimisto")],
                recorded_as: None,
            }],
        }],
    }
}

async fn withdrawn(db: &Db, keys: &Keys, n: usize, minutes: i64, index: Option<[u8; 32]>) -> Uuid {
    let new = NewWithdrawal {
        reference: &fixture::reference(n),
        municipality: &fixture::slug("ii"),
        register: &fixture::slug("pajat"),
        office: &fixture::slug("johtaja"),
        received_at: at(minutes),
        person_index: index,
        person: &fixture::person(),
        described: &named().describe(&["te"], TEXT).expect("something"),
    };
    insert(db.write(), keys, new).await.expect("written")
}

#[tokio::test]
async fn it_is_its_persons_and_its_offices() {
    on_both(async |db, keys| {
        fixture::catalog(db.write()).await;
        let later = withdrawn(&db, &keys, 1, 5, Some([7; 32])).await;
        let first = withdrawn(&db, &keys, 2, 1, Some([7; 32])).await;
        let unsigned = withdrawn(&db, &keys, 3, 3, None).await;
        let c = db.write();
        let ids = |all: Vec<StoredWithdrawal>| all.iter().map(|one| one.id).collect::<Vec<_>>();
        let of = async |indexes: &[[u8; 32]]| ids(for_person(c, indexes).await.expect("read"));
        assert_eq!(of(&[[7; 32], [8; 32]]).await, [later, first]);
        assert!(of(&[[8; 32]]).await.is_empty());
        let tasks = async |offices: &[Held]| ids(open_tasks(c, offices).await.expect("read"));
        assert_eq!(
            tasks(&[held("ii", "johtaja")]).await,
            [first, unsigned, later]
        );
        assert!(tasks(&[held("kemi", "johtaja")]).await.is_empty());
        assert!(tasks(&[]).await.is_empty());
        let found = by_reference(c, &fixture::reference(3)).await.expect("read");
        let found = found.expect("there");
        assert_eq!((found.id, found.person_index), (unsigned, None));
        assert_eq!(found.received_at, at(3));
        let (person, described) = open(c, &keys, unsigned).await.expect("opens");
        assert_eq!(person, fixture::person());
        assert_eq!(described.words.as_deref(), Some(TEXT));
        assert!(matches!(
            open(c, &keys, Uuid::new_v4()).await,
            Err(DbError::NotFound)
        ));
    })
    .await;
}

#[tokio::test]
async fn the_same_sent_twice_is_known_for_a_while() {
    on_both(async |db, keys| {
        fixture::catalog(db.write()).await;
        withdrawn(&db, &keys, 1, 5, None).await;
        let c = db.write();
        let same = async |words: &str, since| {
            let new = NewWithdrawal {
                reference: &fixture::reference(2),
                municipality: &fixture::slug("ii"),
                register: &fixture::slug("pajat"),
                office: &fixture::slug("johtaja"),
                received_at: at(6),
                person_index: None,
                person: &fixture::person(),
                described: &named().describe(&["te"], words).expect("something"),
            };
            the_same(c, &keys, &new, at(since)).await.expect("read")
        };
        assert_eq!(same(TEXT, 5).await, Some(fixture::reference(1)));
        assert_eq!(same(TEXT, 6).await, None, "long ago");
        assert_eq!(same("Muuta", 5).await, None, "something else");
    })
    .await;
}

#[tokio::test]
async fn it_is_looked_up_told_and_done() {
    on_both(async |db, keys| {
        fixture::catalog(db.write()).await;
        let id = withdrawn(&db, &keys, 1, 0, None).await;
        let c = db.write();
        let now = async || {
            let found = by_reference(c, &fixture::reference(1)).await.expect("read");
            found.expect("there")
        };
        let told = |task: &StoredWithdrawal| -> Vec<_> {
            let all = task.recipients.iter();
            all.map(|one| (one.name.clone(), one.told_at)).collect()
        };
        let waiting = now().await;
        assert_eq!((waiting.found, waiting.done_at), (None, None));
        assert_eq!(told(&waiting), [("TE-toimisto".to_owned(), None)]);

        let look = async |found, minutes| {
            let done = look_up(c, id, found, &owner(), at(minutes)).await;
            done.expect("noted")
        };
        assert!(look(Found::NotFound, 1).await);
        assert!(look(Found::Found, 2).await, "found after all");
        assert_eq!(now().await.found, Some((Found::Found, at(2))));
        let te = fixture::slug("te-toimisto");
        let tell = async |minutes| {
            let done = tell_recipient(c, id, &te, &owner(), at(minutes)).await;
            done.expect("noted")
        };
        assert!(tell(3).await);
        assert!(!tell(4).await, "told before");
        let more = [
            recipient("te-toimisto", "Toinen"),
            recipient("kela", "Kela"),
        ];
        add_recipients(c, id, &more).await.expect("added");
        assert_eq!(
            told(&now().await),
            [
                ("Kela".to_owned(), None),
                ("TE-toimisto".to_owned(), Some(at(3)))
            ]
        );
        assert!(finish(c, id, &owner(), at(5)).await.expect("done"));
        assert!(!finish(c, id, &owner(), at(6)).await.expect("done before"));
        assert!(!look(Found::NotFound, 7).await, "done is done");
        assert_eq!(now().await.done_at, Some(at(5)));
        let mine = [held("ii", "johtaja")];
        assert_eq!(open_tasks(c, &mine).await.expect("read"), []);
    })
    .await;
}

#[tokio::test]
async fn what_a_notice_names_is_put_and_replaced() {
    on_both(async |db, _| {
        fixture::catalog(db.write()).await;
        let c = db.write();
        let of = async |version| {
            let found = catalog::named_consents(c, "ii", "pajat", version).await;
            found.expect("read")
        };
        assert_eq!(of(1).await, None);
        catalog::put_named_consents(c, &named()).await.expect("put");
        catalog::put_named_consents(c, &named())
            .await
            .expect("again");
        assert_eq!(of(1).await, Some(named()));
        let other = NamedConsents {
            kept: "Säilyy 30 vuotta".into(),
            ..named()
        };
        catalog::put_named_consents(c, &other).await.expect("put");
        assert_eq!((of(1).await, of(2).await), (Some(other), None));
    })
    .await;
}
