//! A part that came to an office, in the order of coming.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "arrival")]
pub struct Model {
    /// Key, rising.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// The municipality.
    pub municipality: String,
    /// The office that decides it.
    pub office: String,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
