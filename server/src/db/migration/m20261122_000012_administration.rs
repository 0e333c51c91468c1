//! Roles that administrators give, what they propose, what they typed, who
//! decides at a register by the municipality's record, and the published versions of the texts on remedies.

use sea_orm_migration::{prelude::*, schema::*};

use super::{index, key};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        roles(manager).await?;
        forms(manager).await?;
        // The list of changes is read from the newest on.
        let changes = index("audit_administration", "audit_event", &["seq"])
            .and_where(Expr::col("subject_kind").is_in(["catalog", "role"]))
            .take();
        manager.create_index(changes).await
    }
}

async fn roles(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("role_grant")
                .col(uuid("id").primary_key())
                .col(blob("lookup"))
                .col(text("role"))
                .col(text_null("municipality"))
                .col(text_null("office"))
                .col(date("valid_from"))
                .col(date_null("valid_until"))
                .col(timestamp_with_time_zone_null("ended_at"))
                .col(blob("dek"))
                .col(blob("body"))
                .take(),
        )
        .await?;
    // Looked into on every request of staff.
    let current = index("role_grant_lookup", "role_grant", &["lookup"])
        .and_where(Expr::col("ended_at").is_null())
        .take();
    manager.create_index(current).await?;
    manager
        .create_table(
            Table::create()
                .table("proposal")
                .col(uuid("id").primary_key())
                .col(text("state"))
                .col(timestamp_with_time_zone("proposed_at"))
                .col(timestamp_with_time_zone_null("decided_at"))
                .col(text_null("decided_by"))
                .col(blob("dek"))
                .col(blob("body"))
                .take(),
        )
        .await?;
    manager
        .create_index(index(
            "proposal_state",
            "proposal",
            &["state", "proposed_at"],
        ))
        .await
}

async fn forms(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("admin_draft")
                .col(text("staff"))
                .col(text("form"))
                .col(blob("dek"))
                .col(blob("body"))
                .col(timestamp_with_time_zone("updated_at"))
                .primary_key(&mut key(&["staff", "form"]))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("register_decider")
                .col(text("municipality"))
                .col(text("register"))
                .col(text("office"))
                .col(text("why"))
                .primary_key(&mut key(&["municipality", "register"]))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("remedies_version")
                .col(text("municipality"))
                .col(text("version"))
                .col(timestamp_with_time_zone("published_at"))
                .col(text("body"))
                .primary_key(&mut key(&["municipality", "version"]))
                .take(),
        )
        .await
}
