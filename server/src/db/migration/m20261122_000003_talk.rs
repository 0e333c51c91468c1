//! Messages of a part, notes of its owners, what a person typed and has not
//! sent, and who of the staff has been here.

use sea_orm_migration::{prelude::*, schema::*};

use super::{index, key, refers};

/// Creates the tables.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        messages(manager).await?;
        notes(manager).await?;
        typed(manager).await?;
        staff(manager).await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}

fn of_part(table: &'static str) -> ForeignKeyCreateStatement {
    refers(
        (table, &["part_id"]),
        ("part", &["id"]),
        ForeignKeyAction::Cascade,
    )
}

async fn messages(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("message")
                .col(big_pk_auto("seq"))
                .col(uuid("id").unique_key())
                .col(uuid("part_id"))
                .col(text("side"))
                .col(text("kind"))
                .col(timestamp_with_time_zone("at"))
                .col(blob("body"))
                .foreign_key(&mut of_part("message"))
                .take(),
        )
        .await?;
    manager
        .create_index(index("message_part", "message", &["part_id", "seq"]))
        .await
}

async fn notes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("note")
                .col(big_pk_auto("seq"))
                .col(uuid("id").unique_key())
                .col(uuid("part_id"))
                .col(text("staff"))
                .col(timestamp_with_time_zone("at"))
                .col(blob("body"))
                .foreign_key(&mut of_part("note"))
                .take(),
        )
        .await?;
    manager
        .create_index(index("note_part", "note", &["part_id", "seq"]))
        .await
}

async fn typed(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("person_draft")
                .col(uuid("part_id"))
                .col(text("form"))
                .col(blob("body"))
                .col(timestamp_with_time_zone("updated_at"))
                .primary_key(&mut key(&["part_id", "form"]))
                .foreign_key(&mut of_part("person_draft"))
                .take(),
        )
        .await
}

async fn staff(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("staff")
                .col(text("id").primary_key())
                .col(blob("dek"))
                .col(blob("body"))
                .col(timestamp_with_time_zone("seen_at"))
                .take(),
        )
        .await
}
