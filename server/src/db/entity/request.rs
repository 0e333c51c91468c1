//! What was filed at once: a bracket round its parts.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "request")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// When it arrived.
    pub filed_at: DateTimeUtc,
    /// The language of the person, in which the answer is.
    pub language: String,
    /// How it came: signed, paper, counter, unsigned.
    pub channel: String,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
