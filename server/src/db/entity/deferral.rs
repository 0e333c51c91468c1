//! A decision to defer that a person sees who looked; why is sealed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deferral")]
pub struct Model {
    /// Order of the decisions.
    #[sea_orm(primary_key)]
    pub seq: i64,
    /// What seals call it by.
    #[sea_orm(unique)]
    pub id: Uuid,
    /// The part, whose data key seals it.
    pub part_id: Uuid,
    /// The part's municipality.
    pub municipality: String,
    /// The first day on which everything is shown.
    pub until: Date,
    /// When it was decided.
    pub decided_at: DateTimeUtc,
    /// When it was ended before its day.
    pub ended_at: Option<DateTimeUtc>,
    /// [`domain::deferral::Deferral`] as it was decided, sealed.
    pub body: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
