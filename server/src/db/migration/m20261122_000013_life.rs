//! What was erased by its rule, the certificates of that, and the log's signed
//! checkpoints.

use sea_orm_migration::{prelude::*, schema::*};

use super::index;

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
                    .table("purge_certificate")
                    .col(uuid("id").primary_key())
                    .col(text("municipality"))
                    .col(timestamp_with_time_zone("at"))
                    .col(text("body"))
                    .take(),
            )
            .await?;
        let listed = ["municipality", "at"];
        manager
            .create_index(index("purge_certificate_at", "purge_certificate", &listed))
            .await?;
        // No foreign key: what was erased before a restored backup was taken
        // may have its certificate elsewhere.
        manager
            .create_table(
                Table::create()
                    .table("tombstone")
                    .col(big_pk_auto("seq"))
                    .col(blob("digest").unique_key())
                    .col(text("municipality"))
                    .col(text("kind"))
                    .col(integer("years"))
                    .col(text("source"))
                    .col(timestamp_with_time_zone("at"))
                    .col(uuid_null("certificate"))
                    .take(),
            )
            .await?;
        manager
            .create_index(
                index("tombstone_open", "tombstone", &["municipality", "seq"])
                    .and_where(Expr::col("certificate").is_null())
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("audit_checkpoint")
                    .col(big_integer("position").primary_key())
                    .col(timestamp_with_time_zone("at"))
                    .col(text("body"))
                    .take(),
            )
            .await
    }
}
