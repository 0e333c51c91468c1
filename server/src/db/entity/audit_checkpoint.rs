//! Where the log stood at a time, signed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_checkpoint")]
pub struct Model {
    /// How many links there were.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// When it was signed.
    pub at: DateTimeUtc,
    /// The checkpoint as JSON.
    pub body: String,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
