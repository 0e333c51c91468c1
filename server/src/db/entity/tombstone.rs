//! What was erased because its time was over: which, when, by which rule.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "tombstone")]
pub struct Model {
    /// Key, growing.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// Which: [`domain::retention::Aggregate::digest`].
    #[sea_orm(unique)]
    pub digest: Vec<u8>,
    /// Whose it was.
    pub municipality: String,
    /// What it was: [`domain::retention::Kind::code`].
    pub kind: String,
    /// For how many years it was kept.
    pub years: i32,
    /// Who says so: [`domain::retention::Source::code`].
    pub source: String,
    /// When it was erased.
    pub at: DateTimeUtc,
    /// The certificate that tells of it; none until it is sealed.
    pub certificate: Option<Uuid>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
