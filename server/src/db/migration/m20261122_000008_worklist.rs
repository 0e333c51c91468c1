//! The worklist in piles that the database counts and pages through, arrivals
//! for its news, reminders that were sent, and how each member of staff wants
//! the desk.

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
        parts(manager).await?;
        tables(manager).await
    }
}

async fn parts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    // Null is right for what older programs insert: no question was open.
    manager
        .alter_table(
            Table::alter()
                .table("part")
                .add_column(date_null("open_pause"))
                .take(),
        )
        .await?;
    for name in ["part_worklist", "part_closed", "part_told"] {
        let mut gone = Index::drop();
        gone.name(name).table("part");
        manager.drop_index(gone).await?;
    }
    let there = || Expr::col("dek").is_not_null();
    let open = || there().and(Expr::col("closed_at").is_null());
    let closed = || there().and(Expr::col("closed_at").is_not_null());
    // Each in the order in which a pile is shown, so that a page of it is read
    // and nothing is sorted; then what else is filtered by.
    let piles: [(&'static str, &[&'static str], Expr); 5] = [
        (
            "part_open",
            &[
                "municipality",
                "decider",
                "answer_by",
                "received_at",
                "reference",
                "register",
                "open_pause",
            ],
            open(),
        ),
        (
            "part_state",
            &[
                "municipality",
                "decider",
                "state",
                "answer_by",
                "received_at",
                "reference",
                "register",
            ],
            open(),
        ),
        (
            "part_waiting",
            &[
                "municipality",
                "decider",
                "answer_by",
                "received_at",
                "reference",
                "register",
            ],
            open().and(Expr::col("open_pause").is_not_null()),
        ),
        (
            "part_done",
            &[
                "municipality",
                "decider",
                "closed_at",
                "reference",
                "register",
            ],
            closed(),
        ),
        (
            "part_told",
            &[
                "municipality",
                "told",
                "answer_by",
                "received_at",
                "reference",
                "register",
                "decider",
            ],
            open(),
        ),
    ];
    for (name, columns, within) in piles {
        let pile = index(name, "part", columns).and_where(within).take();
        manager.create_index(pile).await?;
    }
    Ok(())
}

async fn tables(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("arrival")
                .col(big_pk_auto("seq"))
                .col(text("municipality"))
                .col(text("office"))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("reminder")
                .col(text("reference"))
                .col(text("step"))
                .col(date("answer_by"))
                .col(timestamp_with_time_zone("sent_at"))
                .primary_key(&mut super::key(&["reference", "step", "answer_by"]))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("staff_setting")
                .col(text("staff").primary_key())
                .col(blob("dek"))
                .col(blob("body"))
                .take(),
        )
        .await
}
