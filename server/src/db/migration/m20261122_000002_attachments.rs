//! Files of drafts: a file belongs to a part or to a draft, is its owner's or
//! the person's, and has a key of its own. That key is wrapped by the data key
//! of what it belongs to, so a file moves from a draft to a part without a byte
//! of it being written again.

use sea_orm_migration::{
    prelude::*,
    schema::{
        big_integer, blob, blob_null, integer, text, text_null, timestamp_with_time_zone, uuid,
        uuid_null,
    },
    sea_orm::DatabaseBackend,
};

use super::{index, key, refers};

/// Widens the table of files.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        match manager.get_database_backend() {
            DatabaseBackend::Sqlite => rebuild(manager).await,
            _ => alter(manager).await,
        }?;
        manager
            .create_index(index("file_draft", "file", &["draft_id", "item"]))
            .await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

/// What an old program writes stays right: the part and the owner it knows.
async fn alter(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .get_connection()
        .execute_unprepared(
            "ALTER TABLE file \
             ALTER COLUMN part_id DROP NOT NULL, \
             ALTER COLUMN owner DROP NOT NULL, \
             ADD COLUMN draft_id uuid CONSTRAINT file_draft_id_fk \
               REFERENCES draft (id) ON DELETE CASCADE, \
             ADD COLUMN item text, \
             ADD COLUMN key bytea, \
             ADD CONSTRAINT file_home CHECK ((part_id IS NULL) <> (draft_id IS NULL))",
        )
        .await?;
    Ok(())
}

/// SQLite can't make a column nullable. The pieces are copied too: dropping
/// the table of files would take them along.
async fn rebuild(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let goes = ForeignKeyAction::Cascade;
    manager
        .create_table(
            Table::create()
                .table("file_new")
                .col(uuid("id").primary_key())
                .col(uuid_null("part_id"))
                .col(text_null("owner"))
                .col(text("stage"))
                .col(integer("position"))
                .col(blob("meta"))
                .col(big_integer("size"))
                .col(blob_null("sha256"))
                .col(timestamp_with_time_zone("created_at"))
                .col(uuid_null("draft_id"))
                .col(text_null("item"))
                .col(blob_null("key"))
                .foreign_key(&mut refers(("file", &["part_id"]), ("part", &["id"]), goes))
                .foreign_key(&mut refers(
                    ("file", &["draft_id"]),
                    ("draft", &["id"]),
                    goes,
                ))
                .check(Expr::cust("(part_id IS NULL) <> (draft_id IS NULL)"))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("file_chunk_new")
                .col(uuid("file_id"))
                .col(integer("n"))
                .col(blob("body"))
                .primary_key(&mut key(&["file_id", "n"]))
                .foreign_key(&mut refers(
                    ("file_chunk", &["file_id"]),
                    ("file_new", &["id"]),
                    goes,
                ))
                .take(),
        )
        .await?;
    let columns = "id, part_id, owner, stage, position, meta, size, sha256, created_at";
    for sql in [
        &format!("INSERT INTO file_new ({columns}) SELECT {columns} FROM file"),
        "INSERT INTO file_chunk_new (file_id, n, body) SELECT file_id, n, body FROM file_chunk",
        "DROP TABLE file_chunk",
        "DROP TABLE file",
        "ALTER TABLE file_new RENAME TO file",
        "ALTER TABLE file_chunk_new RENAME TO file_chunk",
    ] {
        manager.get_connection().execute_unprepared(sql).await?;
    }
    manager
        .create_index(index("file_part", "file", &["part_id"]))
        .await
}

#[cfg(test)]
mod tests {
    use sea_orm::{ConnectOptions, ConnectionTrait as _, Database, DbBackend, Statement};
    use sea_orm_migration::MigratorTrait as _;

    use crate::db::{migration::Migrator, testing::TempDir};

    /// On PostgreSQL no row is written again.
    #[tokio::test]
    async fn files_of_before_are_there_afterwards_on_sqlite() {
        let dir = TempDir::new();
        let mut options = ConnectOptions::new(format!("{}?mode=rwc", dir.sqlite_url()));
        options.max_connections(1);
        let c = Database::connect(options).await.expect("connects");
        Migrator::up(&c, Some(1)).await.expect("as it was");
        let run = async |sql: &str| {
            c.execute_unprepared(sql).await.expect(sql);
        };
        // Of a part that is not there: this is about the tables alone.
        run("PRAGMA foreign_keys = OFF").await;
        run(
            "INSERT INTO file (id, part_id, owner, stage, position, meta, size, created_at) \
             VALUES (x'01', x'02', 'a', 'sent', 0, x'03', 7, '2026-03-04 09:00:00 +00:00')",
        )
        .await;
        run(
            "INSERT INTO file_chunk (file_id, n, body) VALUES (x'01', 0, x'04'), (x'01', 1, x'05')",
        )
        .await;
        Migrator::up(&c, None).await.expect("migrates");
        let count = async |what: &str| {
            let sql = format!("SELECT count(*) FROM {what}");
            let row = c.query_one_raw(Statement::from_string(DbBackend::Sqlite, sql));
            let row = row.await.expect("asked").expect("a row");
            row.try_get_by_index::<i64>(0).expect("a number")
        };
        let kept = "file WHERE part_id = x'02' AND size = 7 AND draft_id IS NULL AND key IS NULL";
        assert_eq!(count(kept).await, 1);
        assert_eq!(count("file_chunk").await, 2);
        run("PRAGMA foreign_keys = ON").await;
        run("DELETE FROM file").await;
        assert_eq!(count("file_chunk").await, 0, "pieces go with their file");
    }
}
