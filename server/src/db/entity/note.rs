//! A note that owners keep for themselves; its words are sealed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "note")]
pub struct Model {
    /// Order of arrival.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// What seals call it by.
    #[sea_orm(unique)]
    pub id: Uuid,
    /// The part, whose data key seals it.
    pub part_id: Uuid,
    /// Who wrote it.
    pub staff: String,
    /// When.
    pub at: DateTimeUtc,
    /// The words, sealed.
    pub body: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
