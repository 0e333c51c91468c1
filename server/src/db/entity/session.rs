//! Somebody who is logged in.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Hash of the token in the cookie.
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: Vec<u8>,
    /// citizen or staff.
    pub kind: String,
    /// The data key, wrapped.
    pub dek: Vec<u8>,
    /// Who, sealed.
    pub body: Vec<u8>,
    /// Since when.
    pub created_at: DateTimeUtc,
    /// When last seen.
    pub seen_at: DateTimeUtc,
    /// Until when at the latest.
    pub expires_at: DateTimeUtc,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
