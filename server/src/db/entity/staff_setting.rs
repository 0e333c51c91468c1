//! How a member of staff wants the desk.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_setting")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub staff: String,
    /// The data key, wrapped.
    pub dek: Vec<u8>,
    /// The settings, sealed.
    pub body: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
