//! Restoring into an empty place: all of it or nothing, and what was erased
//! since the backup was taken is not among it.
//!
//! Rows whose digest stands in the ledger come empty, so that their data key is
//! never written again, and what belongs to them is then erased like the first
//! time. A ledger
//! that lacks what the backup itself knows was erased is an older one, and is
//! refused.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::Path,
};

use chrono::{DateTime, Utc};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::Slug,
    retention::Aggregate,
};
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use serde_json::Value;
use uuid::Uuid;

use super::{
    BackupError, Entry, Header, check, io_at, link,
    schema::{self, Kind, Table, ask},
};
use crate::{
    db::{self, Db, DbError, tombstone},
    ledger::Erased,
    purge::wipe,
    seal::Keys,
};

pub use check::Checked;

/// The longest line: a piece of a file is far shorter.
const LONGEST: u64 = 256 * 1024 * 1024;

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was taken.
    pub taken_at: DateTime<Utc>,
    /// How many rows.
    pub rows: u64,
    /// How many were erased again.
    pub erased_again: u64,
    /// What was opened and compared.
    pub checked: Checked,
}

/// The lines of a backup.
pub struct Lines<'a> {
    input: Box<dyn BufRead + 'a>,
    line: Vec<u8>,
}

/// Opens a backup with the identities of a file.
///
/// # Errors
/// [`BackupError`] when it is no backup or none of them opens it.
pub fn open<'a>(file: &Path, identity: &Path) -> Result<Lines<'a>, BackupError> {
    let age = |error: &dyn std::fmt::Display| BackupError::Age(error.to_string());
    let keys = fs::File::open(identity).map_err(io_at(identity))?;
    let keys = age::IdentityFile::from_buffer(BufReader::new(keys));
    let keys = keys.map_err(|_| age(&format!("{}: no identity", identity.display())))?;
    let keys = keys.into_identities().map_err(|error| age(&error))?;
    let input = fs::File::open(file).map_err(io_at(file))?;
    let input = age::Decryptor::new_buffered(BufReader::new(input));
    let input = input.map_err(|error| age(&error))?;
    let keys = keys.iter().map(|key| &**key as &dyn age::Identity);
    let input = input.decrypt(keys).map_err(|error| age(&error))?;
    Ok(Lines {
        input: Box::new(BufReader::new(input)),
        line: Vec::new(),
    })
}

impl Lines<'_> {
    fn next(&mut self) -> Result<&[u8], BackupError> {
        self.line.clear();
        let mut limited = (&mut self.input).take(LONGEST);
        let read = limited.read_until(b'\n', &mut self.line);
        read.map_err(|error| BackupError::Age(format!("the backup is damaged: {error}")))?;
        match self.line.strip_suffix(b"\n") {
            Some(line) => Ok(line),
            None => Err(refused("the backup is cut off")),
        }
    }

    fn ended(&mut self) -> Result<bool, BackupError> {
        let left = self.input.fill_buf().map(<[u8]>::is_empty);
        left.map_err(|error| BackupError::Age(format!("the backup is damaged: {error}")))
    }

    fn header(&mut self) -> Result<Header, BackupError> {
        let line = self.next()?;
        serde_json::from_slice(line).map_err(|_| refused("this is no backup of Tietoluukku"))
    }

    fn entry(&mut self) -> Result<Entry, BackupError> {
        let line = self.next()?;
        serde_json::from_slice(line).map_err(|_| refused("the backup is damaged"))
    }
}

fn refused(why: &str) -> BackupError {
    BackupError::Refused(why.to_owned())
}

/// Restores into an empty database, in one transaction.
///
/// # Errors
/// [`BackupError`]; then nothing was restored.
pub async fn restore(
    db: &Db,
    keys: &Keys,
    mut lines: Lines<'_>,
    erased: &Erased,
    now: DateTime<Utc>,
) -> Result<Restored, BackupError> {
    let header = lines.header()?;
    let tx = db.begin().await?;
    if !schema::tables(&tx).await?.is_empty() {
        return Err(refused("the database is not empty"));
    }
    db::prepare_as(&tx, &header.migrations).await?;
    let loading = Loading::new(&tx, erased).await?;
    let (rows, again) = loading.all(&mut lines).await?;
    db::prepare_rest(&tx).await?;
    if db::audit::head(&tx).await?.map(link) != header.audit {
        return Err(refused("the log is not the one of the backup"));
    }
    let known = db::key_history::all(&tx).await?;
    if !known.iter().any(|key| key.key_id == keys.key_id) {
        return Err(BackupError::Refused(format!(
            "these are not the portal's keys: the backup needs {}",
            header.key_id
        )));
    }
    older(&tx, erased).await?;
    erase_again(&tx, keys, &again, erased, now).await?;
    let checked = check::all(&tx, keys).await?;
    tx.commit().await?;
    db.forget_old_pages().await?;
    Ok(Restored {
        taken_at: header.taken_at,
        rows,
        erased_again: again.len() as u64,
        checked,
    })
}

/// A ledger knows all that the backup knows.
async fn older(c: &impl ConnectionTrait, erased: &Erased) -> Result<(), BackupError> {
    let mut seq = 0;
    loop {
        let some = tombstone::after(c, seq, 1000).await?;
        let Some((last, _)) = some.last() else {
            return Ok(());
        };
        seq = *last;
        if some
            .iter()
            .any(|(_, one)| !erased.contains_key(&one.digest))
        {
            return Err(refused(
                "the ledger of what was erased is older than the backup: give the newest one",
            ));
        }
    }
}

/// Tables with what is erased as one, and the column of its name.
const ERASED: [(&str, Aggregate, &str); 3] = [
    ("part", Aggregate::Part, "reference"),
    ("withdrawal", Aggregate::Withdrawal, "reference"),
    ("consent", Aggregate::Consent, "id"),
];

struct Loading<'a, C> {
    tx: &'a C,
    erased: &'a Erased,
    tables: Vec<Table>,
    /// Foreign keys that are put back at the end: table, name, definition.
    later: Vec<[String; 3]>,
    /// What came empty.
    again: Vec<Again>,
}

/// A row that the backup has and the ledger knows as erased.
struct Again {
    of: Aggregate,
    id: Uuid,
    name: String,
    municipality: String,
}

impl<'a, C: ConnectionTrait> Loading<'a, C> {
    /// Rows come in no order that foreign keys would like. SQLite looks at them
    /// when the transaction ends; PostgreSQL when they are put back.
    async fn new(tx: &'a C, erased: &'a Erased) -> Result<Self, BackupError> {
        let mut later = Vec::new();
        if tx.get_database_backend() == DbBackend::Postgres {
            let sql = "SELECT conrelid::regclass::text, conname::text, \
                       pg_get_constraintdef(oid) FROM pg_constraint \
                       WHERE contype = 'f' AND connamespace = current_schema()::regnamespace";
            for row in ask(tx, sql).await? {
                let mut key = [const { String::new() }; 3];
                for (n, text) in key.iter_mut().enumerate() {
                    *text = row.try_get_by_index(n)?;
                }
                let [table, name, _] = &key;
                run(
                    tx,
                    &format!("ALTER TABLE {table} DROP CONSTRAINT \"{name}\""),
                )
                .await?;
                later.push(key);
            }
        } else {
            run(tx, "PRAGMA defer_foreign_keys = ON").await?;
        }
        Ok(Self {
            tx,
            erased,
            tables: schema::tables(tx).await?,
            later,
            again: Vec::new(),
        })
    }

    /// Loads all rows; tells how many, and which came empty.
    async fn all(mut self, lines: &mut Lines<'_>) -> Result<(u64, Vec<Again>), BackupError> {
        let mut counts: Vec<(String, u64)> = Vec::new();
        let mut current: Option<Table> = None;
        loop {
            match lines.entry()? {
                Entry::Table { name, columns } => {
                    current = Some(self.table(&name, &columns)?);
                    counts.push((name, 0));
                }
                Entry::Row(row) => {
                    let (Some(table), Some((_, count))) = (&current, counts.last_mut()) else {
                        return Err(refused("the backup is damaged"));
                    };
                    self.row(table, row).await?;
                    *count += 1;
                }
                Entry::End(expected) if expected == counts => break,
                Entry::End(_) => return Err(refused("the backup lacks rows")),
            }
        }
        // Nothing may stand after the end, and the encryption has its own.
        if !lines.ended()? {
            return Err(refused("the backup is damaged"));
        }
        for [table, name, definition] in &self.later {
            let sql = format!("ALTER TABLE {table} ADD CONSTRAINT \"{name}\" {definition}");
            run(self.tx, &sql).await?;
        }
        self.count_on().await?;
        Ok((counts.iter().map(|(_, count)| count).sum(), self.again))
    }

    /// The table as it is here, with the columns of the backup.
    fn table(&self, name: &str, columns: &[String]) -> Result<Table, BackupError> {
        let unknown = || refused("the backup is of another program: a table or column differs");
        let here = self.tables.iter().find(|table| table.name == name);
        let here = here.ok_or_else(unknown)?;
        let columns = columns.iter().map(|column| {
            let known = here.columns.iter().find(|(name, _)| name == column);
            known.cloned().ok_or_else(unknown)
        });
        Ok(Table {
            name: name.to_owned(),
            columns: columns.collect::<Result<_, _>>()?,
        })
    }

    async fn row(&mut self, table: &Table, mut row: Vec<Value>) -> Result<(), BackupError> {
        let damaged = || refused("the backup is damaged");
        if let Some((_, of, name)) = ERASED.iter().find(|(name, ..)| *name == table.name) {
            let text = |column: &str| {
                let value = table.place(column).and_then(|place| row.get(place));
                value.and_then(Value::as_str).map(str::to_owned)
            };
            let name = text(name).ok_or_else(damaged)?;
            if self.erased.contains_key(&of.digest(&name)) {
                let again = Again {
                    of: *of,
                    id: text("id")
                        .and_then(|id| id.parse().ok())
                        .ok_or_else(damaged)?,
                    name,
                    municipality: text("municipality").ok_or_else(damaged)?,
                };
                let there = text("dek").is_some();
                table.empty(&mut row);
                if there {
                    self.again.push(again);
                }
            }
        }
        let values = table.bind(&row).ok_or_else(damaged)?;
        let backend = self.tx.get_database_backend();
        let insert = Statement::from_sql_and_values(backend, table.insert(backend), values);
        self.tx.execute_raw(insert).await?;
        Ok(())
    }

    /// Numbers that PostgreSQL hands out go on after the highest; SQLite's do so
    /// by themselves.
    async fn count_on(&self) -> Result<(), BackupError> {
        if self.tx.get_database_backend() != DbBackend::Postgres {
            return Ok(());
        }
        for table in &self.tables {
            for (column, kind) in &table.columns {
                if *kind != Kind::Big {
                    continue;
                }
                let name = &table.name;
                let counter = format!("pg_get_serial_sequence('\"{name}\"', '{column}')");
                // Without such a counter this is null, and nothing happens.
                let sql = format!("SELECT setval({counter}, max(\"{column}\")) FROM \"{name}\"");
                run(self.tx, &sql).await?;
            }
        }
        Ok(())
    }
}

async fn run(c: &impl ConnectionTrait, sql: &str) -> Result<(), DbError> {
    c.execute_unprepared(sql).await?;
    Ok(())
}

/// Erases what belonged to rows that came empty, and says so where it is said of
/// the first time.
async fn erase_again(
    c: &impl ConnectionTrait,
    keys: &Keys,
    again: &[Again],
    erased: &Erased,
    now: DateTime<Utc>,
) -> Result<(), BackupError> {
    for one in again {
        match wipe(c, one.of, one.id).await {
            // Its own row came empty: that is why it is here.
            Ok(()) | Err(DbError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
        let subject = match one.of {
            Aggregate::Part => Subject::Part(one.name.clone()),
            Aggregate::Withdrawal => Subject::Withdrawal(one.name.clone()),
            Aggregate::Consent => Subject::Consent(one.name.clone()),
        };
        db::audit::forget_reasons(c, &subject).await?;
        let event = AuditEvent {
            at: now,
            actor: Actor::Portal,
            municipality: Slug::parse(&one.municipality).ok(),
            subject,
            action: Action::Erased,
        };
        db::audit::append(c, keys, &event, None).await?;
        if let Some(stone) = erased.get(&one.of.digest(&one.name)) {
            tombstone::insert(c, &one.municipality, stone).await?;
        }
    }
    Ok(())
}
