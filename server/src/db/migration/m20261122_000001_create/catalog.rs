//! What everybody may read: municipalities, registers, notices, texts.

use sea_orm_migration::{prelude::*, schema::*};

use super::super::{key, refers};

pub(super) async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let stays = ForeignKeyAction::Restrict;
    manager
        .create_table(
            Table::create()
                .table("municipality")
                .col(text("slug").primary_key())
                .col(integer("position"))
                .col(text("body"))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("register")
                .col(text("municipality"))
                .col(text("slug"))
                .col(integer("position"))
                .col(text("body"))
                .primary_key(&mut key(&["municipality", "slug"]))
                .foreign_key(&mut refers(
                    ("register", &["municipality"]),
                    ("municipality", &["slug"]),
                    stays,
                ))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("notice_version")
                .col(text("municipality"))
                .col(text("register"))
                .col(integer("version"))
                .col(text("language"))
                .col(date("effective_from"))
                .col(text("body"))
                .primary_key(&mut key(&[
                    "municipality",
                    "register",
                    "version",
                    "language",
                ]))
                .foreign_key(&mut refers(
                    ("notice_version", &["municipality", "register"]),
                    ("register", &["municipality", "slug"]),
                    stays,
                ))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("consent_text")
                .col(text("municipality"))
                .col(text("id"))
                .col(integer("version"))
                .col(text("body"))
                .primary_key(&mut key(&["municipality", "id", "version"]))
                .foreign_key(&mut refers(
                    ("consent_text", &["municipality"]),
                    ("municipality", &["slug"]),
                    stays,
                ))
                .take(),
        )
        .await
}
