//! Requests from the draft to the answer.

use sea_orm_migration::{prelude::*, schema::*};

use super::super::{index, key, refers};

pub(super) async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    before_filing(manager).await?;
    filed(manager).await?;
    owners(manager).await
}

async fn before_filing(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    manager
        .create_table(
            Table::create()
                .table("draft")
                .col(uuid("id").primary_key())
                .col(blob("token_hash").unique_key())
                .col(integer("version"))
                .col(blob("dek"))
                .col(blob("body"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone("updated_at"))
                .col(timestamp_with_time_zone("expires_at"))
                .take(),
        )
        .await?;
    manager
        .create_index(index("draft_expires", "draft", &["expires_at"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("attempt")
                .col(blob("state_hash").primary_key())
                .col(text("kind"))
                .col(uuid_null("draft_id"))
                .col(integer_null("draft_version"))
                .col(blob("browser_hash"))
                .col(blob("dek"))
                .col(blob("body"))
                .col(timestamp_with_time_zone("created_at"))
                .col(timestamp_with_time_zone("expires_at"))
                .col(timestamp_with_time_zone_null("used_at"))
                // A used attempt outlives its draft, so that a replay is known
                // as one.
                .foreign_key(&mut refers(
                    ("attempt", &["draft_id"]),
                    ("draft", &["id"]),
                    ForeignKeyAction::SetNull,
                ))
                .take(),
        )
        .await?;
    manager
        .create_index(index("attempt_draft", "attempt", &["draft_id"]))
        .await?;
    manager
        .create_index(index("attempt_expires", "attempt", &["expires_at"]))
        .await
}

async fn filed(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let stays = ForeignKeyAction::Restrict;
    manager
        .create_table(
            Table::create()
                .table("request")
                .col(uuid("id").primary_key())
                .col(timestamp_with_time_zone("filed_at"))
                .col(text("language"))
                .col(text("channel"))
                .take(),
        )
        .await?;
    manager
        .create_table(
            Table::create()
                .table("part")
                .col(uuid("id").primary_key())
                .col(uuid("request_id"))
                .col(text("reference").unique_key())
                .col(text("municipality"))
                .col(text_null("register"))
                .col(integer_null("notice_version"))
                .col(text("right"))
                .col(text("decider"))
                .col(text_null("told"))
                .col(text("state"))
                .col(text_null("owner"))
                .col(text_null("outcome"))
                .col(date("answer_by"))
                .col(date("legal_latest"))
                .col(timestamp_with_time_zone("received_at"))
                .col(date("received_on"))
                .col(timestamp_with_time_zone_null("closed_at"))
                .col(blob("person_index"))
                .col(integer("version"))
                .col(blob_null("dek"))
                .col(blob("person"))
                .col(blob("content"))
                .col(blob("body"))
                .col(blob("evidence"))
                .col(blob("receipt"))
                .foreign_key(&mut refers(
                    ("part", &["request_id"]),
                    ("request", &["id"]),
                    stays,
                ))
                .foreign_key(&mut refers(
                    ("part", &["municipality"]),
                    ("municipality", &["slug"]),
                    stays,
                ))
                .foreign_key(&mut refers(
                    ("part", &["municipality", "register"]),
                    ("register", &["municipality", "slug"]),
                    stays,
                ))
                .take(),
        )
        .await?;
    manager
        .create_index(index("part_request", "part", &["request_id"]))
        .await?;
    manager
        .create_index(index("part_person", "part", &["person_index"]))
        .await?;
    let open = || Expr::col("closed_at").is_null();
    let closed = || Expr::col("closed_at").is_not_null();
    let worklist = ["municipality", "decider", "answer_by"];
    manager
        .create_index(
            index("part_worklist", "part", &worklist)
                .and_where(open())
                .take(),
        )
        .await?;
    let done = ["municipality", "decider", "closed_at"];
    manager
        .create_index(
            index("part_closed", "part", &done)
                .and_where(closed())
                .take(),
        )
        .await?;
    let told = ["municipality", "told", "answer_by"];
    manager
        .create_index(index("part_told", "part", &told).and_where(open()).take())
        .await
}

async fn owners(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let goes = ForeignKeyAction::Cascade;
    manager
        .create_table(
            Table::create()
                .table("staff_draft")
                .col(text("owner"))
                .col(uuid("part_id"))
                .col(text("action"))
                .col(integer("base_version"))
                .col(blob("dek"))
                .col(blob("body"))
                .col(timestamp_with_time_zone("updated_at"))
                .primary_key(&mut key(&["owner", "part_id", "action"]))
                .foreign_key(&mut refers(
                    ("staff_draft", &["part_id"]),
                    ("part", &["id"]),
                    goes,
                ))
                .take(),
        )
        .await?;
    manager
        .create_index(index("staff_draft_part", "staff_draft", &["part_id"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("file")
                .col(uuid("id").primary_key())
                .col(uuid("part_id"))
                .col(text("owner"))
                .col(text("stage"))
                .col(integer("position"))
                .col(blob("meta"))
                .col(big_integer("size"))
                .col(blob_null("sha256"))
                .col(timestamp_with_time_zone("created_at"))
                .foreign_key(&mut refers(("file", &["part_id"]), ("part", &["id"]), goes))
                .take(),
        )
        .await?;
    manager
        .create_index(index("file_part", "file", &["part_id"]))
        .await?;
    manager
        .create_table(
            Table::create()
                .table("file_chunk")
                .col(uuid("file_id"))
                .col(integer("n"))
                .col(blob("body"))
                .primary_key(&mut key(&["file_id", "n"]))
                .foreign_key(&mut refers(
                    ("file_chunk", &["file_id"]),
                    ("file", &["id"]),
                    goes,
                ))
                .take(),
        )
        .await
}
