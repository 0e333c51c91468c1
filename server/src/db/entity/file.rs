//! A file of a part; its name and kind are sealed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "file")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The part, whose data key seals it.
    pub part_id: Uuid,
    /// Who uploaded it.
    pub owner: String,
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
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
