//! A role that administrators gave.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "role_grant")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Keyed hash of the holder.
    pub lookup: Vec<u8>,
    /// administrator, owner or deputy.
    pub role: String,
    /// The municipality, of an office.
    pub municipality: Option<String>,
    /// The office.
    pub office: Option<String>,
    /// The first day.
    pub valid_from: Date,
    /// The last day; none: until it is ended.
    pub valid_until: Option<Date>,
    /// When it was ended.
    pub ended_at: Option<DateTimeUtc>,
    /// The data key, wrapped.
    pub dek: Vec<u8>,
    /// [`domain::role::grant::Holder`], sealed.
    pub body: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
