//! One version of the text of a consent. Never changed, but for translations of
//! what frames it.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent_text")]
pub struct Model {
    /// The municipality.
    #[sea_orm(primary_key, auto_increment = false)]
    pub municipality: String,
    /// Its name within the municipality.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// 1, 2, 3…
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    /// [`domain::consent::ConsentText`] as JSON.
    pub body: String,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
