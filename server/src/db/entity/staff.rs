//! A member of staff who has logged in, as the provider named them then.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    /// [`domain::role::StaffId`].
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    /// The data key, wrapped.
    pub dek: Vec<u8>,
    /// Name, address and groups, sealed.
    pub body: Vec<u8>,
    /// When they last logged in.
    pub seen_at: DateTimeUtc,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
