//! What a DPO looks over: all parts of a municipality, counted and paged through
//! by the database; and deferrals of what the person sees of looks.

use sea_orm_migration::{prelude::*, schema::*};

use super::{index, refers};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        parts(manager).await?;
        deferrals(manager).await
    }
}

async fn parts(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let there = || Expr::col("dek").is_not_null();
    let open = || there().and(Expr::col("closed_at").is_null());
    let closed = || there().and(Expr::col("closed_at").is_not_null());
    // Each in the order in which a pile is shown, whatever office has it; then
    // what else is filtered by.
    let piles: [(&'static str, &[&'static str], Expr); 6] = [
        (
            "part_all_open",
            &[
                "municipality",
                "answer_by",
                "received_at",
                "reference",
                "register",
                "open_pause",
            ],
            open(),
        ),
        (
            "part_all_register",
            &[
                "municipality",
                "register",
                "answer_by",
                "received_at",
                "reference",
                "state",
                "owner",
                "decider",
                "open_pause",
            ],
            open(),
        ),
        (
            "part_all_state",
            &[
                "municipality",
                "state",
                "answer_by",
                "received_at",
                "reference",
                "decider",
                "register",
            ],
            open(),
        ),
        (
            "part_all_waiting",
            &[
                "municipality",
                "answer_by",
                "received_at",
                "reference",
                "register",
            ],
            open().and(Expr::col("open_pause").is_not_null()),
        ),
        (
            "part_all_done",
            &["municipality", "closed_at", "reference", "register"],
            closed(),
        ),
        (
            "part_all_owner",
            &[
                "municipality",
                "owner",
                "answer_by",
                "received_at",
                "reference",
                "register",
            ],
            open().and(Expr::col("owner").is_not_null()),
        ),
    ];
    for (name, columns, within) in piles {
        let pile = index(name, "part", columns).and_where(within).take();
        manager.create_index(pile).await?;
    }
    Ok(())
}

async fn deferrals(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("deferral")
                .col(big_pk_auto("seq"))
                .col(uuid("id").unique_key())
                .col(uuid("part_id"))
                .col(text("municipality"))
                .col(date("until"))
                .col(timestamp_with_time_zone("decided_at"))
                .col(timestamp_with_time_zone_null("ended_at"))
                .col(blob("body"))
                .foreign_key(&mut refers(
                    ("deferral", &["part_id"]),
                    ("part", &["id"]),
                    ForeignKeyAction::Cascade,
                ))
                .take(),
        )
        .await?;
    manager
        .create_index(index("deferral_part", "deferral", &["part_id", "seq"]))
        .await?;
    manager
        .create_index(index(
            "deferral_until",
            "deferral",
            &["municipality", "until"],
        ))
        .await
}
