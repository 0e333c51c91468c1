//! A part of a request. What is searched by is in columns of its own; what
//! is said is sealed.

use sea_orm::entity::prelude::*;

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "part")]
pub struct Model {
    /// Key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The request.
    pub request_id: Uuid,
    /// What people call it by.
    #[sea_orm(unique)]
    pub reference: String,
    /// The municipality.
    pub municipality: String,
    /// The register, once it is known.
    pub register: Option<String>,
    /// The version of the notice in force at filing.
    pub notice_version: Option<i32>,
    /// The right.
    pub right: String,
    /// The office that decides.
    pub decider: String,
    /// A different office that is told.
    pub told: Option<String>,
    /// Where it is.
    pub state: String,
    /// Who has it.
    pub owner: Option<String>,
    /// How it ended.
    pub outcome: Option<String>,
    /// The day that the person was told.
    pub answer_by: Date,
    /// The last day that the law allows.
    pub legal_latest: Date,
    /// The day on which a question was sent that is not yet answered.
    pub open_pause: Option<Date>,
    /// When it arrived.
    pub received_at: DateTimeUtc,
    /// The day of that in Helsinki.
    pub received_on: Date,
    /// When it ended.
    pub closed_at: Option<DateTimeUtc>,
    /// Whose, as a keyed hash.
    pub person_index: Vec<u8>,
    /// Counts the saves, from 1.
    pub version: i32,
    /// The data key, wrapped; gone when erased.
    pub dek: Option<Vec<u8>>,
    /// Who asks, sealed.
    pub person: Vec<u8>,
    /// What is asked for, canonical JSON, sealed.
    pub content: Vec<u8>,
    /// [`domain::request::Part`], sealed.
    pub body: Vec<u8>,
    /// What proves the signature, sealed.
    pub evidence: Vec<u8>,
    /// The receipt as it was given, sealed.
    pub receipt: Vec<u8>,
}

/// Joins are written out where they are used.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
