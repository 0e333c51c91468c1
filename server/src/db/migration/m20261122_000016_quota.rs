//! How often something was done lately.

use sea_orm_migration::{prelude::*, schema::*};

use super::index;

/// Creates the table.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("quota")
                    .col(blob("subject").primary_key())
                    .col(big_integer("n"))
                    .col(timestamp_with_time_zone("until"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("quota_until", "quota", &["until"]))
            .await
    }
}
