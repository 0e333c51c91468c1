//! Something to be done later: the outbox.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "job")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What.
    pub kind: String,
    /// Done once for each key.
    #[sea_orm(unique)]
    pub dedup_key: Option<String>,
    /// The data key, wrapped; gone when done.
    pub dek: Option<Vec<u8>>,
    /// With what, sealed; gone when done.
    pub payload: Option<Vec<u8>>,
    /// ready, running, done or failed.
    pub state: String,
    /// Not before.
    pub run_at: DateTimeUtc,
    /// How often it was tried.
    pub attempts: i32,
    /// Since when a worker has it.
    pub claimed_at: Option<DateTimeUtc>,
    /// A code, never a text.
    pub last_error: Option<String>,
    /// Since when.
    pub created_at: DateTimeUtc,
    /// When it was done or given up.
    pub done_at: Option<DateTimeUtc>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
