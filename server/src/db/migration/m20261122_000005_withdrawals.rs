//! Consents that no record shows: what notices name, what was withdrawn by
//! describing it, and who is to be told.

use sea_orm_migration::{prelude::*, schema::*};

use super::{index, key, refers};

/// Creates the tables.
#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let stays = ForeignKeyAction::Restrict;
        let of_register = |table: &'static str| {
            refers(
                (table, &["municipality", "register"]),
                ("register", &["municipality", "slug"]),
                stays,
            )
        };
        manager
            .create_table(
                Table::create()
                    .table("named_consents")
                    .col(text("municipality"))
                    .col(text("register"))
                    .col(integer("notice_version"))
                    .col(text("body"))
                    .primary_key(&mut key(&["municipality", "register", "notice_version"]))
                    .foreign_key(&mut of_register("named_consents"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("withdrawal")
                    .col(uuid("id").primary_key())
                    .col(text("reference").unique_key())
                    .col(text("municipality"))
                    .col(text("register"))
                    .col(text("office"))
                    .col(timestamp_with_time_zone("received_at"))
                    .col(blob_null("person_index"))
                    .col(blob_null("dek"))
                    .col(blob("person"))
                    .col(blob("described"))
                    .col(text_null("found"))
                    .col(timestamp_with_time_zone_null("found_at"))
                    .col(text_null("found_by"))
                    .col(timestamp_with_time_zone_null("done_at"))
                    .col(text_null("done_by"))
                    .foreign_key(&mut of_register("withdrawal"))
                    .take(),
            )
            .await?;
        manager
            .create_index(index("withdrawal_person", "withdrawal", &["person_index"]))
            .await?;
        manager
            .create_index(index(
                "withdrawal_office",
                "withdrawal",
                &["municipality", "office", "received_at"],
            ))
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("withdrawal_recipient")
                    .col(uuid("withdrawal_id"))
                    .col(text("recipient"))
                    .col(text("name"))
                    .col(timestamp_with_time_zone_null("told_at"))
                    .col(text_null("told_by"))
                    .primary_key(&mut key(&["withdrawal_id", "recipient"]))
                    .foreign_key(&mut refers(
                        ("withdrawal_recipient", &["withdrawal_id"]),
                        ("withdrawal", &["id"]),
                        ForeignKeyAction::Cascade,
                    ))
                    .take(),
            )
            .await
    }

    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }
}
