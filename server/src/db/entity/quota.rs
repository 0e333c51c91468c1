//! How often somebody did something lately.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "quota")]
pub struct Model {
    /// Keyed hash over what is done and by whom.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: Vec<u8>,
    /// How often.
    pub n: i64,
    /// Until when it counts.
    pub until: DateTimeUtc,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
