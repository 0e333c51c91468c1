//! A reminder that was sent.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reminder")]
pub struct Model {
    /// The part.
    #[sea_orm(primary_key, auto_increment = false)]
    pub reference: String,
    /// How near its day was.
    #[sea_orm(primary_key, auto_increment = false)]
    pub step: String,
    /// That day: when it moves, the steps begin anew.
    #[sea_orm(primary_key, auto_increment = false)]
    pub answer_by: Date,
    /// When.
    pub sent_at: DateTimeUtc,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
