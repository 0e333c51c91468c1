//! Consents and what happens to them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{consent::ConsentState, id::Slug};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    DbError,
    convert::{bytes32, from_code, insert as insert_row, slug, to_i32, to_u32},
    entity::{consent as row, consent_event},
    micros,
};
use crate::seal::{Keys, Place};

pub mod task;

pub use task::{
    NewTask, StoredRecipient, StoredTask, finish_task, insert_task, task_by_reference, tasks,
    tasks_of, tell_recipient,
};

/// A consent to be recorded.
#[derive(Debug, Clone)]
pub struct NewConsent<'a> {
    /// The municipality.
    pub municipality: &'a Slug,
    /// The register.
    pub register: &'a Slug,
    /// The text agreed to.
    pub text_id: &'a Slug,
    /// Its version.
    pub text_version: u32,
    /// [`Keys::person_index`].
    pub person_index: [u8; 32],
    /// Whose, for the owner who carries a withdrawal out.
    pub person: &'a Value,
    /// Since which day it holds.
    pub given_on: NaiveDate,
}

/// A consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredConsent {
    /// Key.
    pub id: Uuid,
    /// The municipality.
    pub municipality: Slug,
    /// The register.
    pub register: Slug,
    /// The text agreed to.
    pub text_id: Slug,
    /// Its version.
    pub text_version: u32,
    /// [`Keys::person_index`].
    pub person_index: [u8; 32],
    /// Whether it holds.
    pub state: ConsentState,
    /// Since which day it holds, or held.
    pub given_on: NaiveDate,
    /// Counts the saves, from 1; for [`save`].
    pub version: i32,
}

/// What happened to a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConsentEventKind {
    /// It was given, or given again.
    Given,
    /// It was withdrawn.
    Withdrawn,
}

impl ConsentEventKind {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// One event of a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredEvent {
    /// What.
    pub kind: ConsentEventKind,
    /// When.
    pub at: DateTime<Utc>,
    /// The version of the text shown.
    pub text_version: u32,
}

fn place(id: &str) -> Place<'_> {
    Place {
        table: "consent",
        column: "person",
        row: id,
        version: 0,
    }
}

/// Records a consent that was given; gives its key.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such register or text.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    new: NewConsent<'_>,
) -> Result<Uuid, DbError> {
    let id = Uuid::new_v4();
    let (dek, wrapped) = keys.new_dek()?;
    let state = ConsentState::Given { on: new.given_on };
    let model = row::Model {
        id,
        municipality: new.municipality.as_str().to_owned(),
        register: new.register.as_str().to_owned(),
        text_id: new.text_id.as_str().to_owned(),
        text_version: to_i32(new.text_version, "consent.text_version")?,
        person_index: new.person_index.to_vec(),
        state: state.code().to_owned(),
        given_on: new.given_on,
        withdrawn_at: None,
        version: 1,
        dek: Some(wrapped.into_vec()),
        person: dek.seal_json(&place(&id.to_string()), new.person)?,
    };
    insert_row(c, model).await?;
    Ok(id)
}

fn open(row: row::Model) -> Result<StoredConsent, DbError> {
    let state = match (row.state.as_str(), row.withdrawn_at) {
        ("given", None) => ConsentState::Given { on: row.given_on },
        ("withdrawn", Some(at)) => ConsentState::Withdrawn { at },
        _ => return Err(DbError::Corrupt("consent.state")),
    };
    Ok(StoredConsent {
        id: row.id,
        municipality: slug(&row.municipality, "consent.municipality")?,
        register: slug(&row.register, "consent.register")?,
        text_id: slug(&row.text_id, "consent.text_id")?,
        text_version: to_u32(row.text_version, "consent.text_version")?,
        person_index: bytes32(&row.person_index, "consent.person_index")?,
        state,
        given_on: row.given_on,
        version: row.version,
    })
}

/// The consents of a person: those that hold first, then by municipality. A
/// person has one index in each municipality.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn for_person(
    c: &impl ConnectionTrait,
    indexes: &[[u8; 32]],
) -> Result<Vec<StoredConsent>, DbError> {
    use row::Column as C;
    let rows = row::Entity::find()
        .filter(C::PersonIndex.is_in(indexes.iter().map(|index| index.to_vec())))
        .filter(C::Dek.is_not_null())
        .order_by_asc(C::State)
        .order_by_asc(C::Municipality)
        .order_by_asc(C::Register)
        .order_by_asc(C::TextId)
        .order_by_asc(C::Id)
        .all(c)
        .await?;
    rows.into_iter().map(open).collect()
}

/// A consent; none when there is none or it was erased.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn get(c: &impl ConnectionTrait, id: Uuid) -> Result<Option<StoredConsent>, DbError> {
    let found = row::Entity::find_by_id(id).filter(row::Column::Dek.is_not_null());
    found.one(c).await?.map(open).transpose()
}

/// Whose a consent is, for the owner who carries a withdrawal out.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such consent or it was erased.
pub async fn person(c: &impl ConnectionTrait, keys: &Keys, id: Uuid) -> Result<Value, DbError> {
    let row = row::Entity::find_by_id(id)
        .one(c)
        .await?
        .ok_or(DbError::NotFound)?;
    let dek = keys.unwrap_dek(&row.dek.ok_or(DbError::NotFound)?)?;
    Ok(dek.open_json(&place(&id.to_string()), &row.person)?)
}

/// Saves whether a consent holds and by which version of its text, if it still
/// has the version that was read; tells whether.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such version of the text.
pub async fn save(
    c: &impl ConnectionTrait,
    id: Uuid,
    expected_version: i32,
    state: &ConsentState,
    text_version: u32,
) -> Result<bool, DbError> {
    use row::Column as C;
    let text_version = to_i32(text_version, "consent.text_version")?;
    let mut update = row::Entity::update_many()
        .col_expr(C::State, Expr::value(state.code()))
        .col_expr(C::TextVersion, Expr::value(text_version))
        .col_expr(C::Version, Expr::value(expected_version + 1))
        .filter(C::Id.eq(id))
        .filter(C::Version.eq(expected_version));
    update = match state {
        ConsentState::Given { on } => update
            .col_expr(C::GivenOn, Expr::value(*on))
            .col_expr(C::WithdrawnAt, Expr::value(None::<DateTime<Utc>>)),
        ConsentState::Withdrawn { at } => update.col_expr(C::WithdrawnAt, Expr::value(micros(*at))),
    };
    Ok(update.exec(c).await?.rows_affected == 1)
}

/// Writes down what happened to a consent.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such consent.
pub async fn event(
    c: &impl ConnectionTrait,
    consent_id: Uuid,
    kind: ConsentEventKind,
    at: DateTime<Utc>,
    text_version: u32,
) -> Result<(), DbError> {
    let model = consent_event::Model {
        id: Uuid::new_v4(),
        consent_id,
        kind: kind.code().to_owned(),
        at: micros(at),
        text_version: to_i32(text_version, "consent_event.text_version")?,
    };
    insert_row(c, model).await
}

/// What happened to a consent, oldest first.
///
/// # Errors
/// [`DbError::Corrupt`] when an event can't be read.
#[cfg_attr(not(test), expect(dead_code, reason = "tests look with it"))]
pub async fn events(
    c: &impl ConnectionTrait,
    consent_id: Uuid,
) -> Result<Vec<StoredEvent>, DbError> {
    use consent_event::{Column as C, Entity};
    let rows = Entity::find()
        .filter(C::ConsentId.eq(consent_id))
        .order_by_asc(C::At)
        .all(c)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(StoredEvent {
                kind: from_code(&row.kind, "consent_event.kind")?,
                at: row.at,
                text_version: to_u32(row.text_version, "consent_event.text_version")?,
            })
        })
        .collect()
}

/// Erases whose a consent is. That somebody's was given or withdrawn stays.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such consent or it was erased.
pub async fn erase(c: &impl ConnectionTrait, id: Uuid) -> Result<(), DbError> {
    use row::Column as C;
    let done = row::Entity::update_many()
        .col_expr(C::Dek, Expr::value(None::<Vec<u8>>))
        .col_expr(C::Person, Expr::value(Vec::<u8>::new()))
        .col_expr(C::PersonIndex, Expr::value(Vec::<u8>::new()))
        .filter(C::Id.eq(id))
        .filter(C::Dek.is_not_null())
        .exec(c)
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(DbError::NotFound)
    }
}

#[cfg(test)]
mod tests;
