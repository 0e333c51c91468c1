use chrono::TimeDelta;
use domain::{
    receipt::{
        keys::{KeyHistory, PublishedKey},
        purge::PurgeCertificate,
        verify::Outcome as Verified,
    },
    request::{Asker, Outcome, Part},
    retention::{Override, Source},
};

use super::*;
use crate::{
    db::{
        fixture::{self, at, day, slug},
        testing::{TempDir, on_both},
    },
    ledger,
};

/// Files a part that ends at once; gives its key.
async fn ended(db: &Db, keys: &Keys, part: Part, when: DateTime<Utc>) -> Uuid {
    let tx = db.begin().await.expect("begun");
    let id = fixture::file(&tx, keys, &part).await;
    let closed = Part {
        state: State::Closed {
            outcome: Outcome::TakenBack,
            at: when,
        },
        ..part
    };
    let saved = db::part::save(&tx, keys, id, 1, &closed).await;
    assert!(saved.expect("saved"));
    tx.commit().await.expect("committed");
    id
}

struct Place {
    _dir: TempDir,
    ledger: Ledger,
}

impl Place {
    fn new() -> Self {
        let dir = TempDir::new();
        let ledger = Ledger::open(dir.path()).expect("a ledger");
        Self { _dir: dir, ledger }
    }

    async fn purge(&self, db: &Db, keys: &Keys, now: DateTime<Utc>) -> Purged {
        let ledger = &self.ledger;
        let purge = Purge {
            db,
            keys,
            ledger,
            now,
        };
        purge.run().await.expect("purged")
    }
}

fn after(years: i32, days: i64) -> DateTime<Utc> {
    let ended = day(4);
    let last = ended.checked_add_months(chrono::Months::new(12 * years.unsigned_abs()));
    last.expect("a date")
        .and_hms_opt(12, 0, 0)
        .expect("a time")
        .and_utc()
        + TimeDelta::days(days)
}

fn history(keys: &Keys) -> KeyHistory {
    let key = keys.signing.verifying_key();
    KeyHistory {
        keys: vec![PublishedKey::new(&key, DateTime::UNIX_EPOCH, None)],
    }
}

#[tokio::test]
async fn what_is_due_goes_with_a_certificate_and_the_rest_stays() {
    on_both(async |db, keys| {
        let place = Place::new();
        fixture::catalog(db.write()).await;
        let old = ended(&db, &keys, fixture::part(1, "ii"), at(0)).await;
        let unknown = Part {
            asker: Asker::unknown(domain::request::contents::AnswerWay::Here),
            ..fixture::part(2, "ii")
        };
        let unsigned = ended(&db, &keys, unknown, at(0)).await;
        let elsewhere = ended(&db, &keys, fixture::part(3, "kemi"), at(0)).await;
        let open = fixture::file(db.write(), &keys, &fixture::part(4, "ii")).await;
        let reason = AuditEvent {
            at: at(1),
            actor: Actor::Staff {
                id: fixture::owner(),
                office: slug("dpo"),
            },
            municipality: Some(slug("ii")),
            subject: Subject::Part(fixture::reference(1).as_str().to_owned()),
            action: Action::OpenedWithReason,
        };
        let logged = db::audit::append(db.write(), &keys, &reason, Some("Sijaisuus")).await;
        logged.expect("logged");
        let there = async |id| {
            db::part::by_id(db.read(), &keys, id)
                .await
                .expect("read")
                .is_some()
        };
        assert_eq!(place.purge(&db, &keys, after(2, 0)).await.erased, 0);
        let first = place.purge(&db, &keys, after(2, 1)).await;
        assert_eq!((first.erased, first.certificates.len()), (1, 1));
        assert!(!there(unsigned).await && there(old).await);
        assert_eq!(place.purge(&db, &keys, after(5, 0)).await.erased, 0);
        let last = place.purge(&db, &keys, after(5, 1)).await;
        assert_eq!((last.erased, last.certificates.len()), (2, 2));
        assert!(!there(old).await && !there(elsewhere).await && there(open).await);
        assert_eq!(
            place.purge(&db, &keys, after(9, 1)).await,
            Purged::default()
        );

        // The certificate of Ii tells of Ii's, and is sealed.
        let listed = tombstone::certificates(db.read(), &[slug("ii")]).await;
        let listed = listed.expect("listed");
        assert_eq!(listed.len(), 2);
        let found = tombstone::certificate(db.read(), listed[0].id).await;
        let (_, text) = found.expect("read").expect("there");
        let certificate = PurgeCertificate::read(text.as_bytes()).expect("a certificate");
        assert_eq!(certificate.verify(Some(&history(&keys))), Verified::Valid);
        assert!(certificate.names(fixture::reference(1).as_str()));
        assert!(!certificate.names(fixture::reference(3).as_str()));
        assert!(!text.contains(fixture::reference(1).as_str()));
        let [erased] = certificate.body.erased.as_slice() else {
            panic!("one rule: {certificate:?}");
        };
        assert_eq!((erased.kind, erased.years), (Kind::Request, 5));

        // The log is whole, says so, and has lost the reason.
        let verified = db::audit::verify(db.read()).await.expect("it holds");
        let head = db::audit::head(db.read())
            .await
            .expect("read")
            .expect("one");
        assert_eq!(head.position.unsigned_abs(), verified);
        let lines = db::audit::for_subject(db.read(), &keys, &reason.subject).await;
        let lines = lines.expect("read");
        assert!(lines.iter().all(|line| line.reason.is_none()));
        assert!(lines.iter().any(|line| line.event.action == Action::Erased));

        // The ledger has all three.
        let known = ledger::read(place.ledger.path()).expect("read");
        assert_eq!(known.len(), 3);
        assert_eq!(tombstone::all(db.read()).await.expect("read").len(), 3);
    })
    .await;
}

#[tokio::test]
async fn the_plan_of_a_municipality_is_followed_there_alone() {
    on_both(async |db, keys| {
        let place = Place::new();
        fixture::catalog(db.write()).await;
        let mut ii = fixture::municipality("ii");
        ii.retention = vec![Override {
            kind: Kind::Request,
            years: 1,
        }];
        db::catalog::put_municipality(db.write(), &ii, 0)
            .await
            .expect("saved");
        for (n, municipality) in [(1, "ii"), (2, "kemi")] {
            ended(&db, &keys, fixture::part(n, municipality), at(0)).await;
        }
        let purged = place.purge(&db, &keys, after(1, 1)).await;
        assert_eq!(purged.erased, 1);
        let stones = tombstone::after(db.read(), 0, 9).await.expect("read");
        let [(_, stone)] = stones.as_slice() else {
            panic!("one: {stones:?}");
        };
        assert_eq!((stone.years, stone.source), (1, Source::Plan));
    })
    .await;
}

#[tokio::test]
async fn one_that_does_not_open_is_left_and_holds_up_no_other() {
    on_both(async |db, keys| {
        let place = Place::new();
        fixture::catalog(db.write()).await;
        ended(&db, &Keys::generate(), fixture::part(1, "ii"), at(0)).await;
        ended(&db, &keys, fixture::part(2, "ii"), at(0)).await;
        let purged = place.purge(&db, &keys, after(5, 1)).await;
        assert_eq!((purged.erased, purged.unopened), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn without_the_ledger_nothing_is_erased() {
    on_both(async |db, keys| {
        fixture::catalog(db.write()).await;
        let id = ended(&db, &keys, fixture::part(1, "ii"), at(0)).await;
        let nowhere = Ledger::at("/nowhere/at/all".into());
        let purge = Purge {
            db: &db,
            keys: &keys,
            ledger: &nowhere,
            now: after(5, 1),
        };
        let error = purge.run().await.expect_err("stopped");
        assert!(matches!(error, PurgeError::Ledger(_)), "{error}");
        let still = db::part::by_id(db.read(), &keys, id).await;
        assert!(still.expect("read").is_some());
    })
    .await;
}

#[tokio::test]
async fn once_a_day_among_all_replicas_and_what_a_crash_left_is_certified_later() {
    on_both(async |db, keys| {
        let place = Place::new();
        fixture::catalog(db.write()).await;
        ended(&db, &keys, fixture::part(1, "ii"), at(0)).await;
        // Of a run that ended before it could seal.
        let left = Tombstone {
            digest: Aggregate::Part.digest("left"),
            kind: Kind::Request,
            years: 5,
            source: Source::Default,
            at: at(0),
        };
        let set_up = tombstone::insert(db.write(), "ii", &left).await;
        set_up.expect("set up");
        let now = after(5, 1);
        let daily = async |now| {
            let ledger = &place.ledger;
            let (db, keys) = (&db, &*keys);
            let purge = Purge {
                db,
                keys,
                ledger,
                now,
            };
            purge.daily().await.expect("purged")
        };
        let (one, other) = tokio::join!(daily(now), daily(now));
        let done: Vec<Purged> = [one, other].into_iter().flatten().collect();
        assert_eq!(done.len(), 1, "one of them did it");
        assert_eq!((done[0].erased, done[0].certificates.len()), (1, 1));
        let found = tombstone::certificate(db.read(), done[0].certificates[0]).await;
        let (_, text) = found.expect("read").expect("there");
        let certificate = PurgeCertificate::read(text.as_bytes()).expect("a certificate");
        assert_eq!(certificate.body.erased[0].count, 2, "with what was left");
        assert_eq!(daily(now).await, None);
        assert!(daily(now + TimeDelta::days(1)).await.is_some());
    })
    .await;
}

/// On PostgreSQL pages keep what was in them until they are written anew; the
/// key that unwraps it is not there.
#[tokio::test]
async fn the_wrapped_key_is_in_no_file_of_sqlite_afterwards() {
    use sea_orm::{EntityTrait as _, QuerySelect as _};
    let dir = TempDir::new();
    let keys = Keys::generate();
    let db = Db::connect(&dir.sqlite_url()).await.expect("connects");
    db.migrate().await.expect("migrates");
    fixture::catalog(db.write()).await;
    let id = ended(&db, &keys, fixture::part(1, "ii"), at(0)).await;
    let dek: Option<Vec<u8>> = db::entity::part::Entity::find_by_id(id)
        .select_only()
        .column(db::entity::part::Column::Dek)
        .into_tuple()
        .one(db.read())
        .await
        .expect("read")
        .expect("there");
    let dek = dek.expect("a key");
    let stands = || {
        std::fs::read_dir(dir.path())
            .expect("a folder")
            .filter_map(|entry| std::fs::read(entry.expect("an entry").path()).ok())
            .any(|bytes| bytes.windows(dek.len()).any(|window| window == dek))
    };
    assert!(stands(), "the looking itself works");
    let ledger = Ledger::open(dir.path()).expect("a ledger");
    let purge = Purge {
        db: &db,
        keys: &keys,
        ledger: &ledger,
        now: after(5, 1),
    };
    assert_eq!(purge.run().await.expect("purged").erased, 1);
    assert!(!stands());
}
