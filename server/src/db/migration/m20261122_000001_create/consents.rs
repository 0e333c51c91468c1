//! Consents, what happened to them, what is to be done about it.

use sea_orm_migration::{prelude::*, schema::*};

use super::super::{index, key, refers};

pub(super) async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let stays = ForeignKeyAction::Restrict;
    manager
        .create_table(
            Table::create()
                .table("consent")
                .col(uuid("id").primary_key())
                .col(text("municipality"))
                .col(text("register"))
                .col(text("text_id"))
                .col(integer("text_version"))
                .col(blob("person_index"))
                .col(text("state"))
                .col(date("given_on"))
                .col(timestamp_with_time_zone_null("withdrawn_at"))
                .col(integer("version"))
                .col(blob_null("dek"))
                .col(blob("person"))
                .foreign_key(&mut refers(
                    ("consent", &["municipality", "register"]),
                    ("register", &["municipality", "slug"]),
                    stays,
                ))
                .foreign_key(&mut refers(
                    ("consent", &["municipality", "text_id", "text_version"]),
                    ("consent_text", &["municipality", "id", "version"]),
                    stays,
                ))
                .take(),
        )
        .await?;
    manager
        .create_index(index("consent_person", "consent", &["person_index"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("consent_event")
                .col(uuid("id").primary_key())
                .col(uuid("consent_id"))
                .col(text("kind"))
                .col(timestamp_with_time_zone("at"))
                .col(integer("text_version"))
                .foreign_key(&mut refers(
                    ("consent_event", &["consent_id"]),
                    ("consent", &["id"]),
                    stays,
                ))
                .take(),
        )
        .await?;
    manager
        .create_index(index(
            "consent_event_consent",
            "consent_event",
            &["consent_id", "at"],
        ))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("consent_task")
                .col(uuid("id").primary_key())
                .col(text("reference").unique_key())
                .col(uuid("consent_id"))
                .col(text("municipality"))
                .col(text("register"))
                .col(text("office"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone_null("done_at"))
                .col(text_null("done_by"))
                .foreign_key(&mut refers(
                    ("consent_task", &["consent_id"]),
                    ("consent", &["id"]),
                    stays,
                ))
                .take(),
        )
        .await?;
    manager
        .create_index(index(
            "consent_task_office",
            "consent_task",
            &["municipality", "office", "created_at"],
        ))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("consent_task_recipient")
                .col(uuid("task_id"))
                .col(text("recipient"))
                .col(text("name"))
                .col(timestamp_with_time_zone_null("told_at"))
                .col(text_null("told_by"))
                .primary_key(&mut key(&["task_id", "recipient"]))
                .foreign_key(&mut refers(
                    ("consent_task_recipient", &["task_id"]),
                    ("consent_task", &["id"]),
                    ForeignKeyAction::Cascade,
                ))
                .take(),
        )
        .await
}
