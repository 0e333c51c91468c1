//! A notice of an outage.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outage")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The municipality; none for all.
    pub municipality: Option<String>,
    /// From when.
    pub starts_at: DateTimeUtc,
    /// Until when, if that is known.
    pub ends_at: Option<DateTimeUtc>,
    /// The texts, as JSON.
    pub body: String,
    /// When it was announced.
    pub announced_at: DateTimeUtc,
    /// When it was taken down.
    pub cleared_at: Option<DateTimeUtc>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
