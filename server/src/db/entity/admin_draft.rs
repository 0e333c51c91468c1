//! What an administrator has typed and not yet done.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "admin_draft")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub staff: String,
    /// Which form, about what.
    #[sea_orm(primary_key, auto_increment = false)]
    pub form: String,
    /// The data key, wrapped.
    pub dek: Vec<u8>,
    /// What was typed, sealed.
    pub body: Vec<u8>,
    /// When it was saved.
    pub updated_at: DateTimeUtc,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
