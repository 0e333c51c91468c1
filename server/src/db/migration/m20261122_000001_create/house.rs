//! What the portal itself needs: log, jobs, sessions, revisions, keys.

use sea_orm_migration::{prelude::*, schema::*};

use super::super::index;

pub(super) async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    audit(manager).await?;
    jobs(manager).await?;
    rest(manager).await
}

/// No foreign keys here: that a line is gone is for the chain to show, and
/// nothing may stand in the way of looking.
async fn audit(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("audit_event")
                .col(big_pk_auto("seq"))
                .col(timestamp_with_time_zone("at"))
                .col(text("actor"))
                .col(text_null("actor_id"))
                .col(text_null("office"))
                .col(text_null("municipality"))
                .col(text("subject_kind"))
                .col(text("subject_id"))
                .col(text("action"))
                .col(blob_null("reason_dek"))
                .col(blob_null("reason"))
                .col(blob("salt"))
                .take(),
        )
        .await?;
    manager
        .create_index(index(
            "audit_event_subject",
            "audit_event",
            &["subject_kind", "subject_id"],
        ))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("audit_pending")
                .col(big_integer("seq").primary_key())
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("audit_link")
                .col(big_integer("position").primary_key())
                .col(big_integer("seq").unique_key())
                .col(blob("leaf"))
                .col(blob("chain"))
                .take(),
        )
        .await
}

async fn jobs(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("job")
                .col(uuid("id").primary_key())
                .col(text("kind"))
                .col(text_null("dedup_key").unique_key())
                .col(blob_null("dek"))
                .col(blob_null("payload"))
                .col(text("state"))
                .col(timestamp_with_time_zone("run_at"))
                .col(integer("attempts"))
                .col(timestamp_with_time_zone_null("claimed_at"))
                .col(text_null("last_error"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone_null("done_at"))
                .take(),
        )
        .await?;
    manager
        .create_index(index("job_state", "job", &["state", "run_at"]))
        .await
}

async fn rest(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("session")
                .col(blob("token_hash").primary_key())
                .col(text("kind"))
                .col(blob("dek"))
                .col(blob("body"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone("seen_at"))
                .col(timestamp_with_time_zone("expires_at"))
                .take(),
        )
        .await?;
    manager
        .create_index(index("session_expires", "session", &["expires_at"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("revision")
                .col(text("topic").primary_key())
                .col(big_integer("n"))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("portal_key")
                .col(text("key_id").primary_key())
                .col(blob("public"))
                .col(timestamp_with_time_zone("valid_from"))
                .col(timestamp_with_time_zone_null("valid_until"))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("setting")
                .col(text("key").primary_key())
                .col(text("value"))
                .take(),
        )
        .await
}
