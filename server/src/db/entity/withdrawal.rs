//! A withdrawal by description, which is the owner's task at the same time.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "withdrawal")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What people call it by.
    #[sea_orm(unique)]
    pub reference: String,
    /// The municipality.
    pub municipality: String,
    /// The register.
    pub register: String,
    /// The office that has to carry it out.
    pub office: String,
    /// When it arrived: from then on it holds.
    pub received_at: DateTimeUtc,
    /// Whose, as a keyed hash; none when nobody vouched for them.
    pub person_index: Option<Vec<u8>>,
    /// The data key, wrapped; gone when erased.
    pub dek: Option<Vec<u8>>,
    /// Whose, sealed.
    pub person: Vec<u8>,
    /// What, sealed.
    pub described: Vec<u8>,
    /// found or not_found, once it was looked up.
    pub found: Option<String>,
    /// When.
    pub found_at: Option<DateTimeUtc>,
    /// By whom.
    pub found_by: Option<String>,
    /// When it was done.
    pub done_at: Option<DateTimeUtc>,
    /// By whom.
    pub done_by: Option<String>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
