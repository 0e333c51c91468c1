//! Between rows and the nouns of `domain`.

use chrono::{DateTime, SubsecRound as _, Utc};
use domain::{
    id::{Reference, Slug},
    language::Language,
    role::Held,
};
use sea_orm::{
    ActiveModelBehavior, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel,
    ModelTrait, sea_query::Expr,
};
use serde::{Serialize, de::DeserializeOwned};

use super::DbError;

/// Cut to microseconds, which is what PostgreSQL keeps.
#[must_use]
pub fn micros(at: DateTime<Utc>) -> DateTime<Utc> {
    at.trunc_subsecs(6)
}

/// Inserts a row.
pub(super) async fn insert<M, A>(c: &impl ConnectionTrait, model: M) -> Result<(), DbError>
where
    M: ModelTrait + IntoActiveModel<A>,
    A: ActiveModelBehavior<Entity = M::Entity> + Send,
{
    M::Entity::insert(model.into_active_model())
        .exec_without_returning(c)
        .await?;
    Ok(())
}

/// As JSON text.
pub(super) fn to_json<T: Serialize>(value: &T, column: &'static str) -> Result<String, DbError> {
    serde_json::to_string(value).map_err(|_| DbError::Corrupt(column))
}

/// From JSON text.
pub(super) fn from_json<T: DeserializeOwned>(
    text: &str,
    column: &'static str,
) -> Result<T, DbError> {
    serde_json::from_str(text).map_err(|_| DbError::Corrupt(column))
}

/// The value of a code such as `identity_code_shown`, by its `serde` name.
pub(super) fn from_code<T: DeserializeOwned>(
    code: &str,
    column: &'static str,
) -> Result<T, DbError> {
    serde_json::from_value(serde_json::Value::from(code)).map_err(|_| DbError::Corrupt(column))
}

/// A slug.
pub(super) fn slug(text: &str, column: &'static str) -> Result<Slug, DbError> {
    Slug::parse(text).map_err(|_| DbError::Corrupt(column))
}

/// A reference.
pub(super) fn reference(text: &str, column: &'static str) -> Result<Reference, DbError> {
    Reference::parse(text).map_err(|_| DbError::Corrupt(column))
}

/// A language.
pub(super) fn language(text: &str, column: &'static str) -> Result<Language, DbError> {
    Language::parse(text).ok_or(DbError::Corrupt(column))
}

/// 32 bytes.
pub(super) fn bytes32(bytes: &[u8], column: &'static str) -> Result<[u8; 32], DbError> {
    bytes.try_into().map_err(|_| DbError::Corrupt(column))
}

/// A version as the column has it.
pub(super) fn to_i32(version: u32, column: &'static str) -> Result<i32, DbError> {
    i32::try_from(version).map_err(|_| DbError::Corrupt(column))
}

/// A version as `domain` has it.
pub(super) fn to_u32(version: i32, column: &'static str) -> Result<u32, DbError> {
    u32::try_from(version).map_err(|_| DbError::Corrupt(column))
}

/// Rows of one of these offices. With no office: no row.
pub(super) fn of_offices<C: ColumnTrait>(municipality: C, office: C, held: &[Held]) -> Condition {
    if held.is_empty() {
        // An empty "any" would be left out, and every row would do.
        return Condition::all().add(Expr::value(false));
    }
    held.iter().fold(Condition::any(), |any, held| {
        any.add(
            Condition::all()
                .add(municipality.eq(held.municipality.as_str()))
                .add(office.eq(held.office.as_str())),
        )
    })
}
