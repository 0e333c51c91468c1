//! A consent of a person.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The municipality.
    pub municipality: String,
    /// The register.
    pub register: String,
    /// The text agreed to.
    pub text_id: String,
    /// Its version.
    pub text_version: i32,
    /// Whose, as a keyed hash.
    pub person_index: Vec<u8>,
    /// given or withdrawn.
    pub state: String,
    /// Since which day it holds or held.
    pub given_on: Date,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTimeUtc>,
    /// Counts the saves, from 1.
    pub version: i32,
    /// The data key, wrapped; gone when erased.
    pub dek: Option<Vec<u8>>,
    /// Whose, for the owner who carries a withdrawal out, sealed.
    pub person: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
