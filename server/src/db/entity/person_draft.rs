//! What a person has typed into a form of their request and not sent.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_draft")]
pub struct Model {
    /// The part, whose data key seals it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub part_id: Uuid,
    /// Which form.
    #[sea_orm(primary_key, auto_increment = false)]
    pub form: String,
    /// The words, sealed.
    pub body: Vec<u8>,
    /// When it was last saved.
    pub updated_at: DateTimeUtc,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
