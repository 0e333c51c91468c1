//! The settings without which "acknowledged" would not mean "durable".

use std::time::Duration;

use futures::future::BoxFuture;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, Statement, TryGetable,
    sqlx::{
        self, Connection as _,
        pool::PoolConnectionMetadata,
        sqlite::{SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqliteSynchronous},
    },
};

use super::DbError;

/// The oldest SQLite that may be linked.
const OLDEST_SQLITE: [u32; 3] = [3, 51, 3];

/// How each connection to SQLite is opened.
pub(super) fn sqlite_options(options: SqliteConnectOptions, reader: bool) -> SqliteConnectOptions {
    let options = options
        .busy_timeout(Duration::from_secs(5))
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF");
    if reader {
        options.read_only(true).pragma("query_only", "ON")
    } else {
        options
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
    }
}

/// Whether a connection is outside of every transaction, as one that waits to be
/// used must be; else it is closed, and another one opened.
///
/// When the disk is full SQLite may end a transaction by itself. The driver then
/// fails to end it again and goes on counting it, so that the next one would be
/// a part of what nobody commits any more: acknowledged, and lost.
pub(super) fn outside_of_transactions(
    connection: &mut SqliteConnection,
    _: PoolConnectionMetadata,
) -> BoxFuture<'_, Result<bool, sqlx::Error>> {
    let outside = !connection.is_in_transaction();
    Box::pin(std::future::ready(Ok(outside)))
}

/// Looks whether SQLite took the settings.
pub(super) async fn sqlite(c: &DatabaseConnection, writer: bool) -> Result<(), DbError> {
    let version: String = value(c, "SELECT sqlite_version()").await?;
    if numbers(&version) < OLDEST_SQLITE.to_vec() {
        return Err(DbError::Settings(format!(
            "SQLite {version} is too old: 3.51.3 or later"
        )));
    }
    let mode: String = value(c, "PRAGMA journal_mode").await?;
    require("journal_mode", &mode, "wal")?;
    let wanted = [
        // 2 is FULL.
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("busy_timeout", 5000),
        ("query_only", i64::from(!writer)),
    ];
    for (name, expected) in wanted {
        let found: i64 = value(c, &format!("PRAGMA {name}")).await?;
        require(name, &found.to_string(), &expected.to_string())?;
    }
    Ok(())
}

/// Looks whether PostgreSQL keeps what it acknowledges.
pub(super) async fn postgres(c: &DatabaseConnection) -> Result<(), DbError> {
    for name in ["fsync", "full_page_writes", "synchronous_commit"] {
        let found: String = value(c, &format!("SELECT current_setting('{name}')")).await?;
        if found == "off" {
            return Err(DbError::Settings(format!(
                "PostgreSQL runs with {name} off: what is acknowledged could be lost"
            )));
        }
    }
    Ok(())
}

async fn value<T: TryGetable>(c: &DatabaseConnection, sql: &str) -> Result<T, DbError> {
    let backend: DbBackend = c.get_database_backend();
    let row = c
        .query_one_raw(Statement::from_string(backend, sql))
        .await?
        .ok_or_else(|| DbError::Settings(format!("no answer to {sql}")))?;
    Ok(row.try_get_by_index(0)?)
}

fn require(name: &str, found: &str, expected: &str) -> Result<(), DbError> {
    if found == expected {
        Ok(())
    } else {
        Err(DbError::Settings(format!(
            "SQLite's {name} is {found}, not {expected}"
        )))
    }
}

fn numbers(version: &str) -> Vec<u32> {
    version
        .split('.')
        .map_while(|part| part.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    use sea_orm::ConnectionTrait as _;

    use super::*;
    use crate::db::{
        Db,
        testing::{TempDir, on_both},
    };

    #[tokio::test]
    async fn sqlite_takes_them_for_readers_and_writer() {
        let dir = TempDir::new();
        let db = Db::connect(&dir.sqlite_url()).await.expect("connects");
        sqlite(db.read(), false).await.expect("settings of readers");
        sqlite(db.write(), true)
            .await
            .expect("settings of the writer");
        db.write()
            .execute_unprepared("PRAGMA synchronous = NORMAL")
            .await
            .expect("changed");
        let error = sqlite(db.write(), true)
            .await
            .expect_err("seen")
            .to_string();
        assert!(error.contains("synchronous"), "{error}");
    }

    #[tokio::test]
    async fn the_file_is_for_its_owner_only() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = TempDir::new();
        let db = Db::connect(&dir.sqlite_url()).await.expect("connects");
        db.migrate().await.expect("migrates");
        for entry in std::fs::read_dir(dir.path()).expect("a folder") {
            let entry = entry.expect("an entry");
            let mode = entry.metadata().expect("metadata").permissions().mode() & 0o777;
            assert_eq!(mode, 0o600, "{:?}", entry.file_name());
        }
    }

    #[tokio::test]
    async fn readers_of_sqlite_cannot_write() {
        let dir = TempDir::new();
        let db = Db::connect(&dir.sqlite_url()).await.expect("connects");
        db.migrate().await.expect("migrates");
        assert!(
            db.read()
                .execute_unprepared("DELETE FROM setting")
                .await
                .is_err()
        );
    }

    #[tokio::test]
    async fn postgres_without_durability_is_refused() {
        on_both(async |db, _keys| {
            if !db.is_postgres() {
                return;
            }
            let name: String = value(db.read(), "SELECT current_database()")
                .await
                .expect("a name");
            let url = crate::db::testing::postgres_url(&name).expect("a server");
            let sql = format!("ALTER DATABASE \"{name}\" SET synchronous_commit = off");
            db.write().execute_unprepared(&sql).await.expect("changed");
            let error = Db::connect(&url).await.expect_err("refused").to_string();
            assert!(error.contains("synchronous_commit"), "{error}");
        })
        .await;
    }

    #[test]
    fn versions_compare_by_number() {
        assert!(numbers("3.51.3") >= OLDEST_SQLITE.to_vec());
        assert!(numbers("3.100.0") >= OLDEST_SQLITE.to_vec());
        assert!(numbers("3.46.0") < OLDEST_SQLITE.to_vec());
    }
}
