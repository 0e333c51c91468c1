//! A message of a part; what it says is sealed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "message")]
pub struct Model {
    /// Order of arrival.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// What seals and links call it by.
    #[sea_orm(unique)]
    pub id: Uuid,
    /// The part, whose data key seals it.
    pub part_id: Uuid,
    /// person or office.
    pub side: String,
    /// message, question, reply or extension.
    pub kind: String,
    /// When it was sent.
    pub at: DateTimeUtc,
    /// [`domain::message::Message`], sealed.
    pub body: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
