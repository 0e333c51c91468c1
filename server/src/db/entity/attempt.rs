//! One way out to the identity provider, to be used once.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attempt")]
pub struct Model {
    /// Hash of the OIDC state.
    #[sea_orm(primary_key, auto_increment = false)]
    pub state_hash: Vec<u8>,
    /// sign, login_citizen or login_staff.
    pub kind: String,
    /// The draft to sign.
    pub draft_id: Option<Uuid>,
    /// The version of it that was frozen.
    pub draft_version: Option<i32>,
    /// Hash of the token in the browser's cookie.
    pub browser_hash: Vec<u8>,
    /// The data key, wrapped.
    pub dek: Vec<u8>,
    /// What was frozen, verifier and nonce, sealed.
    pub body: Vec<u8>,
    /// When it began.
    pub created_at: DateTimeUtc,
    /// Until when it can be used.
    pub expires_at: DateTimeUtc,
    /// When it was used.
    pub used_at: Option<DateTimeUtc>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
