//! Files of a part, in sealed pieces of 64 KiB.
//!
//! Each piece is sealed with its number and whether it is the last, so none can
//! be left out, repeated or put elsewhere, and the end can't be cut off.

use chrono::{DateTime, Utc};
use domain::role::StaffId;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DbError, convert::bytes32, entity::file as row, micros, part};
use crate::seal::{Dek, Keys, Place};

pub mod reader;
pub mod writer;

pub use reader::FileReader;
#[cfg(test)]
pub use reader::read_chunk;
pub use writer::begin;

/// Bytes in a piece; the last one may have fewer.
pub const CHUNK: usize = 64 * 1024;

/// Where a file is on its way. One that is being written is in no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Uploaded, for its owner only.
    Draft,
    /// Sent with an answer.
    Sent,
}

impl Stage {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Sent => "sent",
        }
    }
}

/// The stage of a file that is being written.
const WRITING: &str = "writing";

/// A file, without its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileMeta {
    /// Key.
    pub id: Uuid,
    /// The part.
    pub part_id: Uuid,
    /// Who uploaded it.
    pub owner: StaffId,
    /// Where it is on its way.
    pub stage: Stage,
    /// Its name, as it was uploaded.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Length in bytes.
    pub size: u64,
    /// SHA-256 of the contents.
    pub sha256: [u8; 32],
    /// When the upload began.
    pub created_at: DateTime<Utc>,
}

/// What was stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredFile {
    /// Key.
    pub id: Uuid,
    /// Length in bytes.
    pub size: u64,
    /// SHA-256 of the contents.
    pub sha256: [u8; 32],
}

#[derive(Serialize, Deserialize)]
struct Meta {
    name: String,
    media_type: String,
}

fn meta_place(id: &str) -> Place<'_> {
    Place {
        table: "file",
        column: "meta",
        row: id,
        version: 0,
    }
}

/// Name and end of a piece: the row of its place.
fn chunk_row(id: Uuid, n: i32, last: bool) -> String {
    format!("{id}/{n}/{}", if last { "last" } else { "more" })
}

fn chunk_place(row: &str) -> Place<'_> {
    Place {
        table: "file_chunk",
        column: "body",
        row,
        version: 0,
    }
}

fn open(dek: &Dek, row: row::Model) -> Result<FileMeta, DbError> {
    let meta: Meta = dek.open_json(&meta_place(&row.id.to_string()), &row.meta)?;
    let sha256 = row.sha256.ok_or(DbError::Corrupt("file.sha256"))?;
    Ok(FileMeta {
        id: row.id,
        part_id: row.part_id,
        owner: StaffId(row.owner),
        stage: match row.stage.as_str() {
            "draft" => Stage::Draft,
            "sent" => Stage::Sent,
            _ => return Err(DbError::Corrupt("file.stage")),
        },
        name: meta.name,
        media_type: meta.media_type,
        size: u64::try_from(row.size).map_err(|_| DbError::Corrupt("file.size"))?,
        sha256: bytes32(&sha256, "file.sha256")?,
        created_at: row.created_at,
    })
}

/// The files of a part, as they were added.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn list(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
    stage: Stage,
) -> Result<Vec<FileMeta>, DbError> {
    let dek = part::dek(c, keys, part_id).await?;
    let rows = row::Entity::find()
        .filter(row::Column::PartId.eq(part_id))
        .filter(row::Column::Stage.eq(stage.code()))
        .order_by_asc(row::Column::Position)
        .order_by_asc(row::Column::CreatedAt)
        .order_by_asc(row::Column::Id)
        .all(c)
        .await?;
    rows.into_iter().map(|row| open(&dek, row)).collect()
}

/// A file, without its contents; none while it is being written.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn meta(
    c: &impl ConnectionTrait,
    keys: &Keys,
    file_id: Uuid,
) -> Result<Option<FileMeta>, DbError> {
    let found = row::Entity::find_by_id(file_id).filter(row::Column::Stage.ne(WRITING));
    match found.one(c).await? {
        Some(row) => Ok(Some(open(&part::dek(c, keys, row.part_id).await?, row)?)),
        None => Ok(None),
    }
}

/// Removes a file that was not sent; tells whether it was there.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn remove_draft(
    c: &impl ConnectionTrait,
    file_id: Uuid,
    owner: &StaffId,
) -> Result<bool, DbError> {
    let done = row::Entity::delete_many()
        .filter(row::Column::Id.eq(file_id))
        .filter(row::Column::Owner.eq(owner.0.as_str()))
        .filter(row::Column::Stage.ne(Stage::Sent.code()))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Sends the drafts of an owner at a part; tells how many.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn mark_sent(
    c: &impl ConnectionTrait,
    part_id: Uuid,
    owner: &StaffId,
) -> Result<u64, DbError> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::Stage, Expr::value(Stage::Sent.code()))
        .filter(row::Column::PartId.eq(part_id))
        .filter(row::Column::Owner.eq(owner.0.as_str()))
        .filter(row::Column::Stage.eq(Stage::Draft.code()))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Gives the drafts of an owner at a part to a colleague: what was collected
/// goes along with the part.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn give(
    c: &impl ConnectionTrait,
    part_id: Uuid,
    from: &StaffId,
    to: &StaffId,
) -> Result<(), DbError> {
    row::Entity::update_many()
        .col_expr(row::Column::Owner, Expr::value(to.0.as_str()))
        .filter(row::Column::PartId.eq(part_id))
        .filter(row::Column::Owner.eq(from.0.as_str()))
        .filter(row::Column::Stage.eq(Stage::Draft.code()))
        .exec(c)
        .await?;
    Ok(())
}

/// Removes what was begun before this and never finished; tells how many.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn purge_unfinished(
    c: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<u64, DbError> {
    let done = row::Entity::delete_many()
        .filter(row::Column::Stage.eq(WRITING))
        .filter(row::Column::CreatedAt.lt(micros(before)))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Removes all files of a part.
pub(super) async fn remove_all(c: &impl ConnectionTrait, part_id: Uuid) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::PartId.eq(part_id))
        .exec(c)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests;
