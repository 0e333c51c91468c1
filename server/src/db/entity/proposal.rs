//! What one administrator proposed and another one decides.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal")]
pub struct Model {
    /// Id.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// open, approved, refused or withdrawn.
    pub state: String,
    /// When it was proposed.
    pub proposed_at: DateTimeUtc,
    /// When it was decided.
    pub decided_at: Option<DateTimeUtc>,
    /// By whom.
    pub decided_by: Option<String>,
    /// The data key, wrapped.
    pub dek: Vec<u8>,
    /// [`domain::role::proposal::Proposal`], sealed.
    pub body: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
