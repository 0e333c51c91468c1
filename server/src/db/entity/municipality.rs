//! A municipality; the whole of it is in `body`.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "municipality")]
pub struct Model {
    /// Its name in addresses.
    #[sea_orm(primary_key, auto_increment = false)]
    pub slug: String,
    /// Place in lists.
    pub position: i32,
    /// [`domain::municipality::Municipality`] as JSON.
    pub body: String,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
