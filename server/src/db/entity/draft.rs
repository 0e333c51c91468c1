//! A request before it is filed, of a person nobody knows yet.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// Hash of the token in the cookie.
    #[sea_orm(unique)]
    pub token_hash: Vec<u8>,
    /// Counts the saves, from 1.
    pub version: i32,
    /// The data key, wrapped.
    pub dek: Vec<u8>,
    /// What was typed, sealed.
    pub body: Vec<u8>,
    /// When it was begun.
    pub created_at: DateTimeUtc,
    /// When it was last saved.
    pub updated_at: DateTimeUtc,
    /// When it is deleted.
    pub expires_at: DateTimeUtc,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
