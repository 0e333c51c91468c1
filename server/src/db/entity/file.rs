//! A file of a part or of a draft; its name and kind are sealed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The part, whose data key wraps its key; none while it belongs to a draft.
    pub part_id: Option<Uuid>,
    /// Which of the staff uploaded it; none for the person.
    pub owner: Option<String>,
    /// writing, draft or sent.
    pub stage: String,
    /// Place in lists.
    pub position: i32,
    /// Name and media type, sealed.
    pub meta: Vec<u8>,
    /// Length in bytes.
    pub size: i64,
    /// SHA-256 of the contents; none while it is being written.
    pub sha256: Option<Vec<u8>>,
    /// When the upload began.
    pub created_at: DateTimeUtc,
    /// The draft, whose data key wraps its key; none once it belongs to a part.
    pub draft_id: Option<Uuid>,
    /// The item of the draft, or the message of the part; none for what belongs
    /// to the request or the answer itself.
    pub item: Option<String>,
    /// Its key, wrapped; none for files older than this column, which the data
    /// key of their part seals.
    pub key: Option<Vec<u8>>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
