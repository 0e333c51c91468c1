//! What an owner has typed and not yet done.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_draft")]
pub struct Model {
    /// Who.
    #[sea_orm(primary_key, auto_increment = false)]
    pub owner: String,
    /// The part.
    #[sea_orm(primary_key, auto_increment = false)]
    pub part_id: Uuid,
    /// Which form.
    #[sea_orm(primary_key, auto_increment = false)]
    pub action: String,
    /// The version of the part that was on the screen.
    pub base_version: i32,
    /// The data key, wrapped.
    pub dek: Vec<u8>,
    /// What was typed, sealed.
    pub body: Vec<u8>,
    /// When it was last saved.
    pub updated_at: DateTimeUtc,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
