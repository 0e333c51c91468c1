//! The portal's own duties: feedback on accessibility, notices of outages.

use sea_orm_migration::{prelude::*, schema::*};

use super::{index, refers};

/// Creates the tables.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let of_municipality = |table: &'static str| {
            refers(
                (table, &["municipality"]),
                ("municipality", &["slug"]),
                ForeignKeyAction::Restrict,
            )
        };
        manager
            .create_table(
                Table::create()
                    .table("feedback")
                    .col(uuid("id").primary_key())
                    .col(text("reference").unique_key())
                    .col(text("municipality"))
                    .col(timestamp_with_time_zone("received_at"))
                    .col(date("answer_by"))
                    .col(boolean("reachable"))
                    .col(blob_null("dek"))
                    .col(blob("given"))
                    .col(text_null("answered_by"))
                    .col(timestamp_with_time_zone_null("answered_at"))
                    .col(text_null("answered_how"))
                    .col(blob_null("answer"))
                    .foreign_key(&mut of_municipality("feedback"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index(
                "feedback_queue",
                "feedback",
                &["municipality", "answered_at", "answer_by"],
            ))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("outage")
                    .col(uuid("id").primary_key())
                    .col(text_null("municipality"))
                    .col(timestamp_with_time_zone("starts_at"))
                    .col(timestamp_with_time_zone_null("ends_at"))
                    .col(text("body"))
                    .col(timestamp_with_time_zone("announced_at"))
                    .col(timestamp_with_time_zone_null("cleared_at"))
                    .foreign_key(&mut of_municipality("outage"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("outage_open", "outage", &["cleared_at", "starts_at"]))
            .await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
