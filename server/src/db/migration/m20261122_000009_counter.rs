//! Forms that were printed to be signed by hand, and what clerks have filed
//! today.

use sea_orm_migration::{prelude::*, schema::*};

use super::{index, refers};

/// Creates the tables.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .create_table(
                Table::create()
                    .table("paper_form")
                    .col(text("reference").primary_key())
                    .col(text("municipality"))
                    .col(uuid("draft_id").unique_key())
                    .foreign_key(&mut refers(
                        ("paper_form", &["draft_id"]),
                        ("draft", &["id"]),
                        ForeignKeyAction::Cascade,
                    ))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("counter_filing")
                    .col(text("reference").primary_key())
                    .col(text("staff"))
                    .col(text("municipality"))
                    .col(text_null("register"))
                    .col(text("right"))
                    .col(text("way"))
                    .col(date("filed_on"))
                    .col(timestamp_with_time_zone("filed_at"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index(
                "counter_filing_staff",
                "counter_filing",
                &["staff", "filed_on"],
            ))
            .await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
