//! Backups: one consistent copy of the database, taken while it is used,
//! encrypted to a key that this machine does not have.
//!
//! A copy is logical: rows as lines of JSON, read in one transaction that sees
//! one moment (on SQLite any transaction that reads; on PostgreSQL REPEATABLE
//! READ), streamed through age into the file. So nothing lies beside it in
//! plain, both databases have one format, and no other program is needed. What
//! tables and columns there are says the database, so that none can be
//! forgotten. What is sealed stays sealed; the portal's keys are not in it.
//!
//! Left out are log-ins: nobody is logged in after a restore.

use std::{
    fs,
    io::{self, BufWriter, Write},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use age::x25519::Recipient;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use futures::TryStreamExt as _;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseTransaction, IsolationLevel, Statement, StreamTrait as _,
    TransactionOptions, TransactionTrait as _,
};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    db::{self, Db, DbError, audit::chain::Head},
    ledger::LedgerError,
    seal::{Keys, random_bytes},
};

mod check;
pub mod restore;
mod schema;

use schema::Table;

/// Tables whose rows are not copied.
const LEFT_OUT: [&str; 2] = ["session", "attempt"];

/// The setting with the time of the last backup.
pub const TAKEN: &str = "backup_taken_at";

/// Why there is no backup, or none can be restored.
#[derive(Debug, Error)]
pub enum BackupError {
    /// Storage failed.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A ledger can't be used.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// A file can't be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which one.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It can't be encrypted, or does not open with that identity.
    #[error("{0}")]
    Age(String),
    /// It is no backup, or not whole, or of another program.
    #[error("{0}")]
    Refused(String),
}

impl From<sea_orm::DbErr> for BackupError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Db(error.into())
    }
}

fn io_at(path: &Path) -> impl FnOnce(io::Error) -> BackupError {
    let path = path.to_owned();
    move |source| BackupError::Io { path, source }
}

/// The format of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Format {
    #[serde(rename = "tietoluukku/backup/v1")]
    V1,
}

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Header {
    format: Format,
    taken_at: DateTime<Utc>,
    /// The name of the sealing key: which keys are needed.
    key_id: String,
    /// What the database was prepared by.
    migrations: Vec<String>,
    /// The newest link of the log.
    audit: Option<(i64, String)>,
}

/// A line after the first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Entry {
    /// The rows that follow are of this table.
    Table { name: String, columns: Vec<String> },
    /// A row.
    Row(Vec<serde_json::Value>),
    /// The last line: how many rows of each table there are.
    End(Vec<(String, u64)>),
}

/// What was copied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// How many tables.
    pub tables: usize,
    /// How many rows.
    pub rows: u64,
    /// How long the file is.
    pub bytes: u64,
}

/// Takes a backup. The file appears whole or not at all, and is for its owner
/// only; one that is there is never written over.
///
/// # Errors
/// [`BackupError`].
pub async fn take(
    db: &Db,
    keys: &Keys,
    recipient: &Recipient,
    file: &Path,
    now: DateTime<Utc>,
) -> Result<Taken, BackupError> {
    let folder = match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let name = URL_SAFE_NO_PAD.encode(random_bytes::<9>());
    let part = folder.join(format!(".backup-{name}.part"));
    let end = write(db, keys, recipient, &part, now).await;
    let end = end.and_then(|taken| {
        // A second name, which fails where there is one: unlike a rename.
        fs::hard_link(&part, file).map_err(io_at(file))?;
        let synced = fs::File::open(folder).and_then(|folder| folder.sync_all());
        synced.map_err(io_at(folder))?;
        Ok(taken)
    });
    fs::remove_file(&part).ok();
    let taken = end?;
    let tx = db.begin().await?;
    db::setting::put(&tx, TAKEN, &db::micros(now).to_rfc3339()).await?;
    tx.commit().await?;
    Ok(taken)
}

async fn write(
    db: &Db,
    keys: &Keys,
    recipient: &Recipient,
    part: &Path,
    now: DateTime<Utc>,
) -> Result<Taken, BackupError> {
    let out = fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(part)
        .map_err(io_at(part))?;
    let to: [&dyn age::Recipient; 1] = [recipient];
    let age = age::Encryptor::with_recipients(to.into_iter());
    let age = age.map_err(|error| BackupError::Age(error.to_string()))?;
    let stream = age.wrap_output(BufWriter::new(out)).map_err(io_at(part))?;
    let mut copy = Copier { out: stream, part };
    let tx = snapshot(db).await?;
    let (tables, rows) = copy.all(&tx, keys, now).await?;
    tx.rollback().await?;
    let buffer = copy.out.finish().map_err(io_at(part))?;
    let out = buffer
        .into_inner()
        .map_err(|error| io_at(part)(error.into_error()))?;
    out.sync_all().map_err(io_at(part))?;
    let bytes = out.metadata().map_err(io_at(part))?.len();
    Ok(Taken {
        tables,
        rows,
        bytes,
    })
}

/// A transaction that sees one moment and changes nothing.
async fn snapshot(db: &Db) -> Result<DatabaseTransaction, DbError> {
    let options = match db.is_postgres() {
        true => TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        },
        false => TransactionOptions::default(),
    };
    Ok(db.read().begin_with_options(options).await?)
}

struct Copier<'a, W: Write> {
    out: W,
    part: &'a Path,
}

impl<W: Write> Copier<'_, W> {
    async fn all(
        &mut self,
        tx: &DatabaseTransaction,
        keys: &Keys,
        now: DateTime<Utc>,
    ) -> Result<(usize, u64), BackupError> {
        // The first statement fixes the moment.
        let head = db::audit::head(tx).await?;
        self.line(&Header {
            format: Format::V1,
            taken_at: db::micros(now),
            key_id: keys.key_id.clone(),
            migrations: schema::migrations(tx).await?,
            audit: head.map(link),
        })?;
        let mut counts = Vec::new();
        for table in schema::tables(tx).await? {
            if LEFT_OUT.contains(&table.name.as_str()) {
                continue;
            }
            let rows = self.table(tx, &table).await?;
            counts.push((table.name, rows));
        }
        let (tables, rows) = (counts.len(), counts.iter().map(|(_, rows)| rows).sum());
        self.line(&Entry::End(counts))?;
        Ok((tables, rows))
    }

    async fn table(&mut self, tx: &DatabaseTransaction, table: &Table) -> Result<u64, BackupError> {
        self.line(&Entry::Table {
            name: table.name.clone(),
            columns: table.columns.iter().map(|(name, _)| name.clone()).collect(),
        })?;
        let backend = ConnectionTrait::get_database_backend(tx);
        let select = Statement::from_string(backend, table.select());
        let mut rows = tx.stream_raw(select).await?;
        let mut count = 0;
        while let Some(row) = rows.try_next().await? {
            self.line(&Entry::Row(table.row(&row)?))?;
            count += 1;
        }
        Ok(count)
    }

    fn line(&mut self, value: &impl Serialize) -> Result<(), BackupError> {
        let written = serde_json::to_writer(&mut self.out, value).map_err(io::Error::from);
        written
            .and_then(|()| self.out.write_all(b"\n"))
            .map_err(io_at(self.part))
    }
}

/// A link of the log as a backup's first line has it.
fn link(head: Head) -> (i64, String) {
    (head.position, URL_SAFE_NO_PAD.encode(head.chain))
}
