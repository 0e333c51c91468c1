//! The consents that a notice names.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "named_consents")]
pub struct Model {
    /// The municipality.
    #[sea_orm(primary_key, auto_increment = false)]
    pub municipality: String,
    /// The register.
    #[sea_orm(primary_key, auto_increment = false)]
    pub register: String,
    /// The version of the notice.
    #[sea_orm(primary_key, auto_increment = false)]
    pub notice_version: i32,
    /// [`domain::consent::NamedConsents`] as JSON.
    pub body: String,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
