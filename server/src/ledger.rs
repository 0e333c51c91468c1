//! The ledger of what was erased: a file beside the database, so that a backup
//! from before does not bring it back.
//!
//! A line is on the disk before the erasure is committed. It holds a digest and
//! a rule, never a reference. Lines are only added; the same twice is one. The
//! file is to be copied away like the keys, and apart from the backups: from
//! those it can't be made.

use std::{
    collections::HashMap,
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use domain::{
    receipt::purge::PurgeCertificate,
    retention::{Kind, Source},
    signature::encoding::Digest,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::db::{Db, DbError, tombstone, tombstone::Tombstone};

/// The name of the file in the data directory.
pub const NAME: &str = "erased.jsonl";

/// How many tombstones are read at once.
const BATCH: u64 = 1000;

/// The first line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Beginning {
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Format {
    #[serde(rename = "tietoluukku/erased/v1")]
    V1,
}

/// A line.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    digest: Digest,
    kind: Kind,
    years: u32,
    source: Source,
    at: DateTime<Utc>,
}

/// Why a ledger can't be used.
#[derive(Debug, Error)]
pub enum LedgerError {
    /// It can't be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It is something else, or damaged.
    #[error("{}: line {line} is not of a ledger of what was erased", path.display())]
    Unreadable {
        /// Which one.
        path: PathBuf,
        /// Where, from 1.
        line: usize,
    },
    /// The database can't be read.
    #[error(transparent)]
    Db(#[from] DbError),
}

/// What was erased, by its digest.
pub type Erased = HashMap<Digest, Tombstone>;

/// The ledger of a data directory.
#[derive(Debug, Clone)]
pub struct Ledger(PathBuf);

impl Ledger {
    /// A ledger in this file, which is made when something is added.
    #[must_use]
    pub const fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// Where it is.
    #[must_use]
    #[cfg(test)]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Opens the ledger of a data directory; an empty one is made where there is
    /// none.
    ///
    /// # Errors
    /// [`LedgerError::Io`].
    pub fn open(data: &Path) -> Result<Self, LedgerError> {
        let ledger = Self::at(data.join(NAME));
        ledger.add(&[])?;
        Ok(ledger)
    }

    /// Adds lines; when it returns they are on the disk.
    ///
    /// # Errors
    /// [`LedgerError::Io`].
    pub fn add(&self, erased: &[Tombstone]) -> Result<(), LedgerError> {
        self.write(erased).map_err(|source| LedgerError::Io {
            path: self.0.clone(),
            source,
        })
    }

    fn write(&self, erased: &[Tombstone]) -> io::Result<()> {
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .mode(0o600)
            .open(&self.0)?;
        file.lock()?;
        let mut text = String::new();
        if whole(&mut file)? == 0 {
            text.push_str(&serde_json::to_string(&Beginning { format: Format::V1 })?);
            text.push('\n');
        }
        for one in erased {
            let entry = Entry {
                digest: one.digest,
                kind: one.kind,
                years: one.years,
                source: one.source,
                at: one.at,
            };
            text.push_str(&serde_json::to_string(&entry)?);
            text.push('\n');
        }
        if text.is_empty() {
            return Ok(());
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        // Its name too.
        match self.0.parent() {
            Some(folder) => File::open(folder)?.sync_all(),
            None => Ok(()),
        }
    }

    /// Adds what the database knows and the file does not: of another replica,
    /// or of before the file was put back.
    ///
    /// # Errors
    /// [`LedgerError`].
    pub async fn catch_up(&self, db: &Db) -> Result<(), LedgerError> {
        self.add(&[])?;
        let known = read(&self.0)?;
        let mut seq = 0;
        loop {
            let some = tombstone::after(db.read(), seq, BATCH).await?;
            let Some((last, _)) = some.last() else {
                return Ok(());
            };
            seq = *last;
            let new: Vec<Tombstone> = some
                .into_iter()
                .map(|(_, one)| one)
                .filter(|one| !known.contains_key(&one.digest))
                .collect();
            self.add(&new)?;
        }
    }
}

/// Cuts off a line that was half written when the machine stopped: what it told
/// of was not committed. Gives the length.
fn whole(file: &mut File) -> io::Result<u64> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut end = length;
    let mut byte = [0];
    while end > 0 {
        file.seek(SeekFrom::Start(end - 1))?;
        file.read_exact(&mut byte)?;
        if byte == *b"\n" {
            break;
        }
        end -= 1;
    }
    if end < length {
        file.set_len(end)?;
    }
    Ok(end)
}

/// What a ledger, or a certificate of a purge, says was erased.
///
/// # Errors
/// [`LedgerError`], naming the file.
pub fn read(path: &Path) -> Result<Erased, LedgerError> {
    let bytes = fs::read(path).map_err(|source| LedgerError::Io {
        path: path.to_owned(),
        source,
    })?;
    if let Ok(certificate) = PurgeCertificate::read(&bytes) {
        return Ok(certified(&certificate));
    }
    let unreadable = |line| LedgerError::Unreadable {
        path: path.to_owned(),
        line,
    };
    let mut erased = Erased::new();
    // What stands after the last line feed was half written.
    let mut lines = bytes
        .split_inclusive(|byte| *byte == b'\n')
        .filter_map(|line| line.strip_suffix(b"\n"));
    let first = lines.next().unwrap_or_default();
    serde_json::from_slice::<Beginning>(first).map_err(|_| unreadable(1))?;
    for (line, text) in (2..).zip(lines) {
        let entry: Entry = serde_json::from_slice(text).map_err(|_| unreadable(line))?;
        let one = Tombstone {
            digest: entry.digest,
            kind: entry.kind,
            years: entry.years,
            source: entry.source,
            at: entry.at,
        };
        erased.insert(one.digest, one);
    }
    Ok(erased)
}

fn certified(certificate: &PurgeCertificate) -> Erased {
    let all = certificate.body.erased.iter().flat_map(|erased| {
        erased.digests.iter().map(|digest| Tombstone {
            digest: *digest,
            kind: erased.kind,
            years: erased.years,
            source: erased.source,
            at: erased.between[1],
        })
    });
    all.map(|one| (one.digest, one)).collect()
}

#[cfg(test)]
mod tests {
    use domain::retention::Aggregate;

    use super::*;
    use crate::db::{
        fixture::at,
        testing::{TempDir, on_both},
    };

    fn stone(name: &str) -> Tombstone {
        Tombstone {
            digest: Aggregate::Part.digest(name),
            kind: Kind::Request,
            years: 5,
            source: Source::Default,
            at: at(1),
        }
    }

    #[test]
    fn what_was_added_is_there_again_and_a_torn_line_is_cut_off() {
        let dir = TempDir::new();
        let ledger = Ledger::open(dir.path()).expect("made");
        let path = dir.path().join(NAME);
        assert!(read(&path).expect("read").is_empty());
        ledger.add(&[stone("a"), stone("b")]).expect("added");
        let whole = fs::read(&path).expect("bytes");
        let mut torn = whole.clone();
        torn.extend_from_slice(b"{\"digest\":\"00");
        fs::write(&path, torn).expect("written");
        assert_eq!(read(&path).expect("read").len(), 2);
        Ledger::open(dir.path())
            .and_then(|ledger| ledger.add(&[stone("c"), stone("a")]))
            .expect("added");
        let erased = read(&path).expect("read");
        assert_eq!(erased.len(), 3);
        assert_eq!(erased.get(&stone("c").digest), Some(&stone("c")));
        fs::write(&path, [whole.as_slice(), b"{}\n"].concat()).expect("written");
        let error = read(&path).expect_err("damaged").to_string();
        assert!(error.contains("line 4"), "{error}");
        fs::write(&path, "").expect("written");
        assert!(read(&path).is_err(), "an empty file is no ledger");
    }

    #[test]
    fn it_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = TempDir::new();
        Ledger::open(dir.path()).expect("made");
        let metadata = fs::metadata(dir.path().join(NAME)).expect("there");
        assert_eq!(metadata.permissions().mode() & 0o777, 0o600);
    }

    #[tokio::test]
    async fn a_new_file_catches_up_with_the_database() {
        on_both(async |db, _| {
            let dir = TempDir::new();
            for name in ["a", "b", "a"] {
                let inserted = tombstone::insert(db.write(), "ii", &stone(name)).await;
                inserted.expect("inserted");
            }
            let ledger = Ledger::open(dir.path()).expect("made");
            for _ in 0..2 {
                ledger.catch_up(&db).await.expect("caught up");
                let path = dir.path().join(NAME);
                assert_eq!(read(&path).expect("read").len(), 2);
                let text = fs::read_to_string(path).expect("text");
                assert_eq!(text.lines().count(), 3, "nothing twice");
            }
        })
        .await;
    }
}
