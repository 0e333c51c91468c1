//! What becomes of what was filed: it is copied while people file, erased when
//! its time is over, and a copy from before does not bring it back.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path};

use age::{secrecy::ExposeSecret as _, x25519};
use chrono::TimeDelta;
use domain::{id::Reference, retention::Aggregate};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use tokio::task::JoinSet;

use super::*;
use crate::{
    backup::{self, BackupError, restore},
    db::{
        Db,
        testing::{Empty, TempDir},
    },
    ledger::{self, Erased},
    purge::{Purge, Purged},
};

/// The operator's key, which is kept elsewhere.
struct Identity {
    dir: TempDir,
    recipient: x25519::Recipient,
}

impl Identity {
    fn new() -> Self {
        let (dir, identity) = (TempDir::new(), x25519::Identity::generate());
        let secret = identity.to_string();
        fs::write(dir.path().join("identity"), secret.expose_secret()).expect("written");
        Self {
            dir,
            recipient: identity.to_public(),
        }
    }

    async fn take(&self, world: &World, name: &str) -> std::path::PathBuf {
        let file = self.dir.path().join(name);
        let (db, keys, now) = (&world.portal.db, &world.portal.keys, world.portal.now());
        let taken = backup::take(db, keys, &self.recipient, &file, now).await;
        assert!(taken.expect("taken").rows > 0);
        file
    }

    async fn restore(
        &self,
        world: &World,
        file: &Path,
        erased: &Erased,
        place: &Empty,
    ) -> Result<restore::Restored, BackupError> {
        let lines = restore::open(file, &self.dir.path().join("identity"))?;
        let (keys, now) = (&world.portal.keys, world.portal.now());
        restore::restore(&place.db, keys, lines, erased, now).await
    }
}

/// Every kind of empty place there is.
async fn places() -> Vec<Empty> {
    let mut places = vec![Empty::sqlite().await];
    places.extend(Empty::postgres().await);
    places
}

fn ledger_of(world: &World) -> Erased {
    world.portal.ledger.add(&[]).expect("a ledger");
    ledger::read(world.portal.ledger.path()).expect("read")
}

async fn purge_in_six_years(world: &World) -> Purged {
    let purge = Purge {
        db: &world.portal.db,
        keys: &world.portal.keys,
        ledger: &world.portal.ledger,
        now: world.portal.now() + TimeDelta::days(6 * 366),
    };
    purge.run().await.expect("purged")
}

/// Files and takes it back at once.
async fn ended(world: &World, person: &str) -> String {
    let (browser, reference) = world.filed(person, TEXT, "").await;
    let end = browser
        .post(&format!("{}/peru", matter(&reference)), &[])
        .await;
    assert!(end.status == 303, "{}", end.status);
    reference
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_copy_taken_while_people_file_is_whole_and_brings_nothing_erased_back() {
    in_both_worlds(async |world| {
        let identity = Identity::new();
        let gone = ended(world, "aino").await;
        let (_, stays) = world.filed("matti", TEXT, EMAIL).await;
        let before = [gone.clone(), stays.clone()];

        let mut filing = JoinSet::new();
        for _ in 0..3 {
            let browser = world.browser();
            filing.spawn(async move { browser.file(REGISTER, "erik", "Kaikki", "").await });
        }
        let file = identity.take(world, "copy").await;
        let mut later = Vec::new();
        while let Some(filed) = filing.join_next().await {
            later.push(filed.expect("filed"));
        }
        let again = identity.take(world, "again").await;
        let key = row(&world.portal.db, &gone).await.dek.expect("a key");
        assert_eq!(purge_in_six_years(world).await.erased, 1);
        let erased = ledger_of(world);
        assert_eq!(erased.len(), 1);
        for place in places().await {
            let restored = identity.restore(world, &again, &erased, &place).await;
            let restored = restored.expect("restored");
            assert_eq!(restored.erased_again, 1);
            assert_eq!(restored.checked.parts, 4, "those that were not erased");
            let keys = &world.portal.keys;
            for reference in before.iter().chain(&later) {
                let parsed = Reference::parse(reference).expect("a reference");
                let found = db::part::by_reference(place.db.read(), keys, &parsed).await;
                let there = found.expect("read").is_some();
                assert_eq!(there, *reference != gone, "{reference}");
            }
            nothing_of_it(&gone, &key, &place).await;
            place.end().await;
        }
        // The first copy holds what was acknowledged before it was begun.
        let place = Empty::sqlite().await;
        let restored = identity.restore(world, &file, &erased, &place).await;
        let parts = restored.expect("restored").checked.parts;
        assert!((1..=4).contains(&parts), "{parts}");
        let kept = Reference::parse(&stays).expect("a reference");
        let found = db::part::by_reference(place.db.read(), &world.portal.keys, &kept).await;
        assert!(found.expect("read").is_some());
        place.end().await;
    })
    .await;
}

/// The row of a part as it is stored.
async fn row(db: &Db, reference: &str) -> db::entity::part::Model {
    use crate::db::entity::part;
    let found = part::Entity::find().filter(part::Column::Reference.eq(reference));
    found.one(db.read()).await.expect("read").expect("a row")
}

/// What was erased is there by its reference alone, and its key in no file.
async fn nothing_of_it(gone: &str, key: &[u8], place: &Empty) {
    use crate::db::entity::follow;
    let row = row(&place.db, gone).await;
    assert_eq!(row.dek, None);
    for sealed in [row.person, row.content, row.body, row.evidence, row.receipt] {
        assert!(sealed.is_empty());
    }
    let left = follow::Entity::find().filter(follow::Column::PartId.eq(row.id));
    assert_eq!(left.all(place.db.read()).await.expect("read"), []);
    for entry in fs::read_dir(place.folder()).expect("a folder") {
        let bytes = fs::read(entry.expect("an entry").path()).expect("bytes");
        assert!(!bytes.windows(key.len()).any(|window| window == key));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_shows_nothing_and_is_for_its_owner_only() {
    in_both_worlds(async |world| {
        let identity = Identity::new();
        let (_, reference) = world.filed("matti", TEXT, EMAIL).await;
        let file = identity.take(world, "copy").await;
        let bytes = fs::read(&file).expect("bytes");
        assert!(bytes.starts_with(b"age-encryption.org/v1"));
        for canary in [NAME, CODE, TEXT, EMAIL, reference.as_str()] {
            let mut windows = bytes.windows(canary.len());
            let stands = windows.any(|window| window == canary.as_bytes());
            assert!(!stands, "{canary}");
        }
        let mode = fs::metadata(&file).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let names: Vec<_> = fs::read_dir(identity.dir.path())
            .expect("a folder")
            .map(|entry| entry.expect("an entry").file_name())
            .collect();
        assert_eq!(names.len(), 2, "nothing is left over: {names:?}");
        // One that is there is never written over.
        let (db, keys) = (&world.portal.db, &world.portal.keys);
        let now = world.portal.now();
        let twice = backup::take(db, keys, &identity.recipient, &file, now).await;
        assert!(matches!(twice, Err(BackupError::Io { .. })));
        assert_eq!(fs::read(&file).expect("bytes"), bytes);
        // The identity opens it, and then what is sealed is still sealed.
        let plain = opened(&file, &identity);
        assert!(plain.contains(&reference), "the looking itself works");
        for canary in [NAME, CODE, TEXT, EMAIL] {
            assert!(!plain.contains(canary), "{canary}");
        }
        for table in ["session", "attempt"] {
            assert!(!plain.contains(&format!("{{\"table\":{{\"name\":\"{table}\"")));
        }
        assert!(plain.contains("{\"table\":{\"name\":\"tombstone\""));
    })
    .await;
}

fn opened(file: &Path, identity: &Identity) -> String {
    use std::io::Read as _;
    let key = fs::read_to_string(identity.dir.path().join("identity")).expect("a key");
    let key: x25519::Identity = key.parse().expect("an identity");
    let input = age::Decryptor::new(fs::File::open(file).expect("a file")).expect("age");
    let mut text = String::new();
    input
        .decrypt(std::iter::once(&key as &dyn age::Identity))
        .expect("opens")
        .read_to_string(&mut text)
        .expect("whole");
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_damaged_cut_off_of_others_or_of_an_older_ledger_is_refused() {
    in_both_worlds(async |world| {
        let identity = Identity::new();
        let gone = ended(world, "aino").await;
        world.filed("matti", TEXT, EMAIL).await;
        let before = identity.take(world, "before").await;
        purge_in_six_years(world).await;
        let after = identity.take(world, "after").await;
        let erased = ledger_of(world);
        let why = async |file: &Path, erased: &Erased| {
            let place = Empty::sqlite().await;
            let end = identity.restore(world, file, erased, &place).await;
            let why = end.err().map(|error| error.to_string());
            // Nothing of it is there.
            assert!(why.is_none() || !place.db.migrated().await.expect("asked"));
            place.end().await;
            why.unwrap_or_default()
        };
        assert_eq!(why(&before, &erased).await, "");
        assert_eq!(why(&after, &erased).await, "");
        let older = why(&after, &Erased::new()).await;
        assert!(older.contains("older than the backup"), "{older}");
        let bytes = fs::read(&after).expect("bytes");
        let damaged = identity.dir.path().join("damaged");
        for place in [300, bytes.len() / 3, bytes.len() / 2, bytes.len() - 5] {
            let mut bytes = bytes.clone();
            bytes[place] ^= 1;
            fs::write(&damaged, bytes).expect("written");
            assert_ne!(why(&damaged, &erased).await, "", "byte {place}");
        }
        for length in [bytes.len() - 1, bytes.len() / 2, 65_536 + 200, 100, 0] {
            fs::write(&damaged, &bytes[..length.min(bytes.len())]).expect("written");
            assert_ne!(why(&damaged, &erased).await, "", "length {length}");
        }
        let other = Identity::new();
        let stranger = restore::open(&after, &other.dir.path().join("identity"));
        assert!(matches!(stranger, Err(BackupError::Age(_))));

        // Into a place where something is, nothing is restored.
        let place = Empty::sqlite().await;
        place.db.migrate().await.expect("migrated");
        let end = identity.restore(world, &after, &erased, &place).await;
        let why = end.expect_err("refused").to_string();
        assert!(why.contains("not empty"), "{why}");
        place.end().await;

        // A certificate serves as a ledger.
        let municipality = domain::id::Slug::parse("ii").expect("a slug");
        let c = world.portal.db.read();
        let listed = db::tombstone::certificates(c, &[municipality]).await;
        let id = listed.expect("read")[0].id;
        let found = db::tombstone::certificate(c, id).await;
        let (_, text) = found.expect("read").expect("there");
        let certificate = identity.dir.path().join("certificate.json");
        fs::write(&certificate, text).expect("written");
        let certified = ledger::read(&certificate).expect("read");
        assert!(certified.contains_key(&Aggregate::Part.digest(&gone)));
        let place = Empty::sqlite().await;
        let restored = identity.restore(world, &before, &certified, &place).await;
        assert_eq!(restored.expect("restored").erased_again, 1);
        place.end().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_kept_is_shown_to_staff_and_certificates_to_their_dpo_alone() {
    in_both_worlds(async |world| {
        let gone = ended(world, "aino").await;
        let page = "/fi/virka/sailytys";
        let dpo = world.staff("ii-tietosuoja").await;
        let shown = dpo.get(page).await.text();
        assert!(shown.contains("5 vuotta") && shown.contains("Mitään ei ole vielä"));
        assert_eq!(purge_in_six_years(world).await.erased, 1);
        let links = dpo.get(page).await.links(&format!("{page}/"));
        let [certificate] = links.as_slice() else {
            panic!("one: {links:?}");
        };
        let file = dpo.get(certificate).await;
        assert_eq!(file.status, 200);
        let disposition = file.headers.get("content-disposition").expect("a name");
        assert!(
            disposition
                .to_str()
                .expect("text")
                .starts_with("attachment")
        );
        let read = domain::receipt::purge::PurgeCertificate::read(&file.bytes);
        assert!(read.expect("a certificate").names(&gone));
        let unknown = format!("{page}/{}", uuid::Uuid::new_v4());
        for other in ["ii-vastuu-a", "raisio-johtaja", "raisio-tietosuoja"] {
            let other = world.staff(other).await;
            let text = other.get(page).await.text();
            assert!(!text.contains(certificate), "{text}");
            let [forbidden, missing] = [other.get(certificate).await, other.get(&unknown).await];
            assert_eq!(forbidden.status, 404);
            assert_eq!(forbidden.text(), missing.text(), "they look alike");
        }
    })
    .await;
}
