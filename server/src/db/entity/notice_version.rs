//! One version of a notice in one language. Never changed, but for translations
//! of our own reasoning.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice_version")]
pub struct Model {
    /// The municipality.
    #[sea_orm(primary_key, auto_increment = false)]
    pub municipality: String,
    /// The register.
    #[sea_orm(primary_key, auto_increment = false)]
    pub register: String,
    /// 1, 2, 3…
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    /// The language's tag.
    #[sea_orm(primary_key, auto_increment = false)]
    pub language: String,
    /// From which day it is in force.
    pub effective_from: Date,
    /// [`domain::notice::NoticeVersion`] as JSON.
    pub body: String,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
