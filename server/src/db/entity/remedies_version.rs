//! A published version of a municipality's texts on remedies.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "remedies_version")]
pub struct Model {
    /// The municipality.
    #[sea_orm(primary_key, auto_increment = false)]
    pub municipality: String,
    /// The version.
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: String,
    /// Since when.
    pub published_at: DateTimeUtc,
    /// Texts and approval as JSON.
    pub body: String,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
