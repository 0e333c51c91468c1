//! A recipient to be told of a withdrawal.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent_task_recipient")]
pub struct Model {
    /// The task.
    #[sea_orm(primary_key, auto_increment = false)]
    pub task_id: Uuid,
    /// The recipient in the notice.
    #[sea_orm(primary_key, auto_increment = false)]
    pub recipient: String,
    /// What it is called, in Finnish.
    pub name: String,
    /// When it was told.
    pub told_at: Option<DateTimeUtc>,
    /// By whom.
    pub told_by: Option<String>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
