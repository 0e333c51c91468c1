//! The sealed columns of a part that are written once; who asks, again when the
//! person identifies after filing or a wish is sorted.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _,
    sea_query::Expr,
};
use serde_json::Value;
use uuid::Uuid;

use super::{row, row::Column};
use crate::{
    db::DbError,
    seal::{Dek, Keys, Place},
};

pub(super) const fn place<'a>(column: &'a str, id: &'a str) -> Place<'a> {
    Place {
        table: "part",
        column,
        row: id,
        version: 0,
    }
}

/// Who asks. To show the identity code is an audit event of its own.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn person(c: &impl ConnectionTrait, keys: &Keys, id: Uuid) -> Result<Value, DbError> {
    let (dek, blob) = read(c, keys, id, Column::Person).await?;
    Ok(dek.open_json(&place("person", &id.to_string()), &blob)?)
}

/// Writes anew who asks, under the same data key: in the transaction that saves
/// the part, which sees that nobody else does so at the same time.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn save_person(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
    person: &Value,
) -> Result<(), DbError> {
    let sealed = super::dek(c, keys, id)
        .await?
        .seal_json(&place("person", &id.to_string()), person)?;
    row::Entity::update_many()
        .col_expr(Column::Person, Expr::value(sealed))
        .filter(Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}

/// What is asked for: the canonical JSON that was signed, byte for byte.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn content(c: &impl ConnectionTrait, keys: &Keys, id: Uuid) -> Result<String, DbError> {
    let (dek, blob) = read(c, keys, id, Column::Content).await?;
    let plain = dek.open(&place("content", &id.to_string()), &blob)?;
    String::from_utf8(plain).map_err(|_| DbError::Corrupt("part.content"))
}

/// What proves the signature.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn evidence(c: &impl ConnectionTrait, keys: &Keys, id: Uuid) -> Result<Value, DbError> {
    let (dek, blob) = read(c, keys, id, Column::Evidence).await?;
    Ok(dek.open_json(&place("evidence", &id.to_string()), &blob)?)
}

/// The receipt, byte for byte.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn receipt(c: &impl ConnectionTrait, keys: &Keys, id: Uuid) -> Result<Vec<u8>, DbError> {
    let (dek, blob) = read(c, keys, id, Column::Receipt).await?;
    Ok(dek.open(&place("receipt", &id.to_string()), &blob)?)
}

/// Attaches an identity to a part that was sent unsigned: who asks, what proves
/// it, and by what they find it again. The receipt stays as it was given.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn identify(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
    person: &Value,
    evidence: &Value,
    person_index: [u8; 32],
) -> Result<(), DbError> {
    let dek = super::dek(c, keys, id).await?;
    let key = id.to_string();
    let person = dek.seal_json(&place("person", &key), person)?;
    let evidence = dek.seal_json(&place("evidence", &key), evidence)?;
    row::Entity::update_many()
        .col_expr(Column::Person, Expr::value(person))
        .col_expr(Column::Evidence, Expr::value(evidence))
        .col_expr(Column::PersonIndex, Expr::value(person_index.to_vec()))
        .filter(Column::Id.eq(id))
        .exec(c)
        .await?;
    Ok(())
}

async fn read(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
    column: Column,
) -> Result<(Dek, Vec<u8>), DbError> {
    let found: Option<(Option<Vec<u8>>, Vec<u8>)> = row::Entity::find_by_id(id)
        .select_only()
        .column(Column::Dek)
        .column(column)
        .into_tuple()
        .one(c)
        .await?;
    let (dek, blob) = found.ok_or(DbError::NotFound)?;
    Ok((keys.unwrap_dek(&dek.ok_or(DbError::NotFound)?)?, blob))
}
