//! Feedback on accessibility; its words, its address and its answer are sealed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "feedback")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// What people call it by.
    #[sea_orm(unique)]
    pub reference: String,
    /// The municipality that answers.
    pub municipality: String,
    /// When it arrived.
    pub received_at: DateTimeUtc,
    /// The last day for the answer.
    pub answer_by: Date,
    /// Whether an address for the answer came along.
    pub reachable: bool,
    /// The data key, wrapped; gone when erased.
    pub dek: Option<Vec<u8>>,
    /// What was typed, sealed.
    pub given: Vec<u8>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<DateTimeUtc>,
    /// mail or otherwise.
    pub answered_how: Option<String>,
    /// The answer, sealed.
    pub answer: Option<Vec<u8>>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
