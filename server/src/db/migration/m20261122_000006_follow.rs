//! Following a request that was sent unsigned.

use sea_orm_migration::{prelude::*, schema::*};

use super::{index, refers};

/// Creates the table.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("follow")
                    .col(blob("lookup").primary_key())
                    .col(uuid("part_id"))
                    .col(blob("dek"))
                    .col(blob("body"))
                    .foreign_key(&mut refers(
                        ("follow", &["part_id"]),
                        ("part", &["id"]),
                        ForeignKeyAction::Cascade,
                    ))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("follow_part", "follow", &["part_id"]))
            .await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
