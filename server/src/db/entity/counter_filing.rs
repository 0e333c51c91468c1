//! That a clerk has filed something today.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counter_filing")]
pub struct Model {
    /// The part's reference.
    #[sea_orm(primary_key, auto_increment = false)]
    pub reference: String,
    /// Who filed it.
    pub staff: String,
    /// Where.
    pub municipality: String,
    /// The register.
    pub register: Option<String>,
    /// The right.
    pub right: String,
    /// How it came.
    pub way: String,
    /// The civil day in Finland.
    pub filed_on: Date,
    /// When.
    pub filed_at: DateTimeUtc,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
