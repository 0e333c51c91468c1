//! Files of parts and of drafts, in sealed pieces of 64 KiB.
//!
//! Each piece is sealed with its number and whether it is the last, so none can
//! be left out, repeated or put elsewhere, and the end can't be cut off. A file
//! has a key of its own, wrapped by the data key of what it belongs to: erasing
//! that erases the file, and filing a draft moves the key alone.

use chrono::{DateTime, Utc};
use domain::role::StaffId;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, Select, sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DbError, convert::bytes32, draft, entity::file as row, micros, part};
use crate::seal::{Dek, Keys, Place};

pub mod attachment;
pub mod message;
pub mod reader;
pub mod writer;

pub use reader::FileReader;
#[cfg(test)]
pub use reader::read_chunk;
pub use writer::{NewFile, begin};

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

/// What a file belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The aggregate whose data key wraps the file's.
    pub of: Of,
    /// The item of the draft; of a part, the message, or the form in which one
    /// is written; none for the request or the answer itself.
    pub item: Option<String>,
}

/// The aggregate that a file belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// A part.
    Part(Uuid),
    /// A draft.
    Draft(Uuid),
}

impl Home {
    /// The request or the answer of a part.
    #[must_use]
    pub const fn part(id: Uuid) -> Self {
        Self {
            of: Of::Part(id),
            item: None,
        }
    }

    /// An item of a draft.
    #[must_use]
    pub fn draft(id: Uuid, item: impl ToString) -> Self {
        Self {
            of: Of::Draft(id),
            item: Some(item.to_string()),
        }
    }

    /// A form in which a message of a part is written, by the segment of its
    /// address. Each side has its own: the other's files count in neither.
    #[must_use]
    pub fn form(part: Uuid, author: &Author, segment: &str) -> Self {
        let side = match author {
            Author::Citizen => "person",
            Author::Staff(_) => "office",
        };
        Self {
            of: Of::Part(part),
            item: Some(format!("{side}/{segment}")),
        }
    }

    /// The name under which it is locked while a file is counted in.
    #[must_use]
    pub fn lock(&self) -> String {
        let id = match self.of {
            Of::Part(id) | Of::Draft(id) => id,
        };
        format!("files/{id}/{}", self.item.as_deref().unwrap_or_default())
    }

    fn is(&self) -> Condition {
        let of = match self.of {
            Of::Part(id) => row::Column::PartId.eq(id),
            Of::Draft(id) => row::Column::DraftId.eq(id),
        };
        let item = match &self.item {
            Some(item) => row::Column::Item.eq(item.as_str()),
            None => row::Column::Item.is_null(),
        };
        Condition::all().add(of).add(item)
    }
}

impl Of {
    async fn dek(self, c: &impl ConnectionTrait, keys: &Keys) -> Result<Dek, DbError> {
        match self {
            Self::Part(id) => part::dek(c, keys, id).await,
            Self::Draft(id) => draft::dek(c, keys, id).await,
        }
    }
}

/// Who uploaded a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    /// The person whose request it is.
    Citizen,
    /// Staff.
    Staff(StaffId),
}

/// A file, without its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileMeta {
    /// Key.
    pub id: Uuid,
    /// What it belongs to.
    pub home: Home,
    /// Who uploaded it.
    pub author: Author,
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

fn home(row: &row::Model) -> Result<Home, DbError> {
    let of = match (row.part_id, row.draft_id) {
        (Some(id), None) => Of::Part(id),
        (None, Some(id)) => Of::Draft(id),
        _ => return Err(DbError::Corrupt("file.part_id")),
    };
    Ok(Home {
        of,
        item: row.item.clone(),
    })
}

/// The key of a file, under the data key of what it belongs to.
fn file_key(dek: &Dek, row: &row::Model) -> Result<Dek, DbError> {
    match &row.key {
        Some(wrapped) => Ok(dek.unwrap_below(wrapped)?),
        None => Ok(dek.clone()),
    }
}

fn open(key: &Dek, row: row::Model) -> Result<FileMeta, DbError> {
    let meta: Meta = key.open_json(&meta_place(&row.id.to_string()), &row.meta)?;
    let home = home(&row)?;
    let sha256 = row.sha256.ok_or(DbError::Corrupt("file.sha256"))?;
    Ok(FileMeta {
        id: row.id,
        home,
        author: match row.owner {
            Some(id) => Author::Staff(StaffId(id)),
            None => Author::Citizen,
        },
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

/// The files of a part's answer, as they were added.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn list(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
    stage: Stage,
) -> Result<Vec<FileMeta>, DbError> {
    let home = Home::part(part_id);
    let found = row::Entity::find()
        .filter(row::Column::Owner.is_not_null())
        .filter(row::Column::Stage.eq(stage.code()));
    opened(c, keys, &home, found).await
}

async fn opened(
    c: &impl ConnectionTrait,
    keys: &Keys,
    home: &Home,
    found: Select<row::Entity>,
) -> Result<Vec<FileMeta>, DbError> {
    let dek = home.of.dek(c, keys).await?;
    let rows = found
        .filter(home.is())
        .order_by_asc(row::Column::Position)
        .order_by_asc(row::Column::CreatedAt)
        .order_by_asc(row::Column::Id)
        .all(c)
        .await?;
    rows.into_iter()
        .map(|row| open(&file_key(&dek, &row)?, row))
        .collect()
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
    Ok(keyed(c, keys, file_id).await?.map(|(meta, _)| meta))
}

/// A file with its key; none while it is being written.
async fn keyed(
    c: &impl ConnectionTrait,
    keys: &Keys,
    file_id: Uuid,
) -> Result<Option<(FileMeta, Dek)>, DbError> {
    let found = row::Entity::find_by_id(file_id).filter(row::Column::Stage.ne(WRITING));
    let Some(row) = found.one(c).await? else {
        return Ok(None);
    };
    let key = file_key(&home(&row)?.of.dek(c, keys).await?, &row)?;
    Ok(Some((open(&key, row)?, key)))
}

/// Lets a file count that has come whole: it is a draft of its author's now.
///
/// # Errors
/// [`DbError::NotFound`] when it was removed meanwhile.
pub async fn count(c: &impl ConnectionTrait, file_id: Uuid) -> Result<(), DbError> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::Stage, Expr::value(Stage::Draft.code()))
        .filter(row::Column::Id.eq(file_id))
        .filter(row::Column::Stage.eq(WRITING))
        .filter(row::Column::Sha256.is_not_null())
        .exec(c)
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(DbError::NotFound)
    }
}

/// Removes a file that was begun and not finished: what came of it is refused
/// or broken off.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn discard(c: &impl ConnectionTrait, file_id: Uuid) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::Id.eq(file_id))
        .filter(row::Column::Stage.eq(WRITING))
        .exec(c)
        .await?;
    Ok(())
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

/// Sends the drafts of an owner for the answer of a part; tells how many.
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
        .filter(Home::part(part_id).is())
        .filter(row::Column::Owner.eq(owner.0.as_str()))
        .filter(row::Column::Stage.eq(Stage::Draft.code()))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Gives the files that an owner collected at a part to a colleague, also those
/// that are still coming in; but for those of forms that the owner keeps, by
/// the segment of their address.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn give(
    c: &impl ConnectionTrait,
    part_id: Uuid,
    from: &StaffId,
    to: &StaffId,
    kept: &[String],
) -> Result<(), DbError> {
    let author = Author::Staff(from.clone());
    let kept = kept.iter();
    let kept = kept.filter_map(|form| Home::form(part_id, &author, form).item);
    let goes = Condition::any()
        .add(row::Column::Item.is_null())
        .add(row::Column::Item.is_not_in(kept));
    row::Entity::update_many()
        .col_expr(row::Column::Owner, Expr::value(to.0.as_str()))
        .filter(row::Column::PartId.eq(part_id))
        .filter(row::Column::Owner.eq(from.0.as_str()))
        .filter(row::Column::Stage.is_in([Stage::Draft.code(), WRITING]))
        .filter(goes)
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
