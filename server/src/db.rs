//! Storage: SQLite in one file, or PostgreSQL when the configuration says so.
//!
//! The store modules (`part`, `draft`, `catalog`…) take any connection, so
//! that their calls can be put into one transaction ([`Db::begin`]). What is
//! sensitive is sealed by them before it reaches a column. Every test here
//! runs on both databases (see `testing`).
//!
//! To add a table: a migration, an entity, a store module with its test, and
//! its sealed columns in the canary test of `part`.

use std::{fs, os::unix::fs::OpenOptionsExt as _, time::Duration};

use sea_orm::{
    ConnectOptions, ConnectionTrait as _, DatabaseConnection, DatabaseTransaction, DbBackend,
    DbErr, SqlErr, SqliteTransactionMode, SqlxPostgresConnector, SqlxSqliteConnector, Statement,
    TransactionOptions, TransactionTrait as _, sqlx::sqlite::SqliteConnectOptions,
};
use sea_orm_migration::{MigratorTrait as _, SchemaManager};
use thiserror::Error;

use crate::seal::SealError;

pub mod admin_draft;
pub mod arrival;
pub mod attempt;
pub mod audit;
pub mod catalog;
pub mod consent;
pub mod convert;
pub mod counter_filing;
pub mod deferral;
pub mod draft;
pub mod due;
pub mod entity;
pub mod feedback;
pub mod file;
#[cfg(test)]
pub mod fixture;
pub mod follow;
pub mod job;
pub mod key_history;
pub mod lock;
pub mod message;
mod migration;
pub mod note;
pub mod outage;
pub mod paper;
pub mod part;
pub mod person_draft;
pub mod proposal;
pub mod quota;
pub mod reminder;
pub mod revision;
pub mod role;
pub mod session;
pub mod setting;
mod settings;
pub mod staff;
pub mod staff_draft;
pub mod staff_setting;
#[cfg(test)]
pub mod testing;
pub mod tombstone;
pub mod trouble;
#[cfg(feature = "demo")]
pub mod wipe;
pub mod withdrawal;

pub use convert::micros;

/// What went wrong in storage; never with a value in it.
#[derive(Debug, Error)]
pub enum DbError {
    /// The database can't be reached or refused a statement.
    #[error("the database: {0}")]
    Engine(String),
    /// A row with this key is there already.
    #[error("there already")]
    Duplicate,
    /// The row does not exist, or was erased.
    #[error("no such row")]
    NotFound,
    /// What is published can't be changed: make a new version.
    #[error("a published version can't be changed")]
    Immutable,
    /// A column holds what this program can't read.
    #[error("{0} holds what this program can't read")]
    Corrupt(&'static str),
    /// A file lacks a piece.
    #[error("a piece of a file is missing")]
    Truncated,
    /// Sealing or opening failed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The database is not set up to keep what it acknowledges.
    #[error("{0}")]
    Settings(String),
}

impl From<DbErr> for DbError {
    fn from(error: DbErr) -> Self {
        trouble::note(&error);
        match error.sql_err() {
            // The text of such an error may name the value.
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Duplicate,
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => Self::NotFound,
            _ => Self::Engine(error.to_string()),
        }
    }
}

/// The database.
#[derive(Debug, Clone)]
pub struct Db {
    read: DatabaseConnection,
    write: DatabaseConnection,
}

impl Db {
    /// Connects to `sqlite:PATH` (created where it is missing) or
    /// `postgres://…` and looks whether the database keeps what it
    /// acknowledges.
    ///
    /// # Errors
    /// [`DbError::Engine`] when it can't be reached, [`DbError::Settings`]
    /// when it is not set up for this, naming the setting.
    pub async fn connect(url: &str) -> Result<Self, DbError> {
        if url.starts_with("sqlite:") {
            Self::connect_sqlite(url).await
        } else if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            let mut options = pool(url, 16);
            options.set_application_name("tietoluukku");
            let both = SqlxPostgresConnector::connect(options).await?;
            settings::postgres(&both).await?;
            Ok(Self {
                read: both.clone(),
                write: both,
            })
        } else {
            // The address may hold a password, so it is not repeated.
            Err(DbError::Settings(
                "the database's address is neither sqlite: nor postgres://".into(),
            ))
        }
    }

    async fn connect_sqlite(url: &str) -> Result<Self, DbError> {
        let path = url
            .parse::<SqliteConnectOptions>()
            .map_err(|error| DbError::Engine(error.to_string()))?
            .get_filename()
            .to_owned();
        // SQLite would create it readable to everybody; its journal takes over
        // the file's mode.
        fs::OpenOptions::new()
            .append(true)
            .create(true)
            .mode(0o600)
            .open(&path)
            .map_err(|error| DbError::Engine(format!("{}: {error}", path.display())))?;
        let mut options = pool(url, 1);
        options.map_sqlx_sqlite_opts(|options| settings::sqlite_options(options, false));
        options.map_sqlx_sqlite_before_acquire(settings::outside_of_transactions);
        let write = SqlxSqliteConnector::connect(options).await?;
        settings::sqlite(&write, true).await?;
        let mut options = pool(url, 4);
        options.map_sqlx_sqlite_opts(|options| settings::sqlite_options(options, true));
        let read = SqlxSqliteConnector::connect(options).await?;
        settings::sqlite(&read, false).await?;
        Ok(Self { read, write })
    }

    /// For reading. On SQLite it can't write.
    #[must_use]
    pub const fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// For single statements that write, each durable by itself. Never inside
    /// a transaction of [`Db::begin`]: on SQLite there is one such connection,
    /// and the statement would wait for its own transaction.
    #[must_use]
    #[cfg(test)]
    pub const fn write(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Begins a transaction that writes. What it reads on SQLite stays as read
    /// until it ends; on PostgreSQL compare versions. Never hold it across a
    /// network read.
    ///
    /// # Errors
    /// [`DbError::Engine`] when no connection comes free in time.
    pub async fn begin(&self) -> Result<DatabaseTransaction, DbError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(self.write.begin_with_options(options).await?)
    }

    /// Brings the tables up to this program: all or nothing.
    ///
    /// # Errors
    /// [`DbError::Engine`], also when the database is newer than the program.
    pub async fn migrate(&self) -> Result<(), DbError> {
        let transaction = self.begin().await?;
        lock::hold(&transaction, "migrate").await?;
        migration::Migrator::up(&transaction, None).await?;
        Ok(transaction.commit().await?)
    }

    /// Whether all migrations of this program have run. A database that is
    /// newer is fine: changes expand before they contract.
    ///
    /// # Errors
    /// [`DbError::Engine`].
    pub async fn migrated(&self) -> Result<bool, DbError> {
        if !SchemaManager::new(&self.read).has_table(MIGRATIONS).await? {
            return Ok(false);
        }
        let sql = format!("SELECT version FROM {MIGRATIONS}");
        let rows = self
            .read
            .query_all_raw(Statement::from_string(
                self.read.get_database_backend(),
                sql,
            ))
            .await?;
        let done: Vec<String> = rows
            .iter()
            .map(|row| row.try_get_by_index(0))
            .collect::<Result<_, DbErr>>()?;
        let wanted = migration::Migrator::migrations();
        Ok(wanted
            .iter()
            .all(|migration| done.iter().any(|name| name == migration.name())))
    }

    /// Asks the database for a sign of life.
    ///
    /// # Errors
    /// [`DbError::Engine`] when there is none.
    pub async fn ping(&self) -> Result<(), DbError> {
        self.read.ping().await?;
        Ok(self.write.ping().await?)
    }

    /// Whether it is PostgreSQL.
    #[must_use]
    pub fn is_postgres(&self) -> bool {
        self.write.get_database_backend() == DbBackend::Postgres
    }

    /// After an erasure: what SQLite's journal still has of before goes, and
    /// PostgreSQL takes back the rows of before as soon as nobody reads them.
    ///
    /// # Errors
    /// [`DbError::Engine`].
    pub async fn forget_old_pages(&self) -> Result<(), DbError> {
        let sql = match self.is_postgres() {
            true => {
                "VACUUM part, withdrawal, consent, file, file_chunk, message, note, audit_event"
            }
            false => "PRAGMA wal_checkpoint(TRUNCATE)",
        };
        self.write.execute_unprepared(sql).await?;
        Ok(())
    }

    /// Closes all connections, after what runs has ended.
    ///
    /// # Errors
    /// [`DbError::Engine`].
    pub async fn close(self) -> Result<(), DbError> {
        self.read.close().await?;
        Ok(self.write.close().await?)
    }
}

/// The table that says what the database was prepared by.
pub const MIGRATIONS: &str = "seaql_migrations";

/// Prepares an empty database as another one was, by these migrations.
///
/// # Errors
/// [`DbError::Settings`] when this program does not know one of them.
pub async fn prepare_as(c: &DatabaseTransaction, done: &[String]) -> Result<(), DbError> {
    let known = migration::Migrator::migrations();
    if let Some(odd) = done
        .iter()
        .find(|name| known.iter().all(|one| one.name() != name.as_str()))
    {
        return Err(DbError::Settings(format!(
            "the database was prepared by a newer program: {odd}"
        )));
    }
    migration::Migrator::install(c).await?;
    let manager = SchemaManager::new(c);
    for one in known
        .iter()
        .filter(|one| done.iter().any(|name| one.name() == name))
    {
        one.up(&manager).await?;
        let sql = format!(
            "INSERT INTO {MIGRATIONS} (version, applied_at) VALUES ('{}', 0)",
            one.name()
        );
        c.execute_unprepared(&sql).await?;
    }
    Ok(())
}

/// Brings such a database up to this program.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn prepare_rest(c: &DatabaseTransaction) -> Result<(), DbError> {
    Ok(migration::Migrator::up(c, None).await?)
}

fn pool(url: &str, most: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(most)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false);
    options
}
