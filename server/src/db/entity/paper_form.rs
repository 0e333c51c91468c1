//! A form that was printed to be signed by hand.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "paper_form")]
pub struct Model {
    /// What stands on the paper.
    #[sea_orm(primary_key, auto_increment = false)]
    pub reference: String,
    /// To which municipality it goes.
    pub municipality: String,
    /// The draft that holds the answers, and expires.
    #[sea_orm(unique)]
    pub draft_id: Uuid,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
