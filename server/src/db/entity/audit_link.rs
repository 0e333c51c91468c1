//! A link of the chain over the log.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_link")]
pub struct Model {
    /// 1, 2, 3… without a gap.
    #[sea_orm(primary_key, auto_increment = false)]
    pub position: i64,
    /// The line.
    #[sea_orm(unique)]
    pub seq: i64,
    /// Hash of the line.
    pub leaf: Vec<u8>,
    /// Hash of the link before and the leaf.
    pub chain: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
