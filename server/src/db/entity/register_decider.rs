//! Who decides at a register by the municipality's record, whatever its notice
//! says.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "register_decider")]
pub struct Model {
    /// The municipality.
    #[sea_orm(primary_key, auto_increment = false)]
    pub municipality: String,
    /// The register.
    #[sea_orm(primary_key, auto_increment = false)]
    pub register: String,
    /// The office.
    pub office: String,
    /// Why, as shown to everybody.
    pub why: String,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
