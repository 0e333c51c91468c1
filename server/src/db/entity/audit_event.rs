//! One line of the log. Never changed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    /// Key, growing.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// When.
    pub at: DateTimeUtc,
    /// citizen, staff or portal.
    pub actor: String,
    /// Who, for staff.
    pub actor_id: Option<String>,
    /// In which office.
    pub office: Option<String>,
    /// Where.
    pub municipality: Option<String>,
    /// part, consent or session.
    pub subject_kind: String,
    /// Which one; empty for a session.
    pub subject_id: String,
    /// What.
    pub action: String,
    /// The data key of the reason, wrapped; gone when erased.
    pub reason_dek: Option<Vec<u8>>,
    /// The reason given, sealed.
    pub reason: Option<Vec<u8>>,
    /// 16 random bytes, so that a leaf can't be guessed.
    pub salt: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
