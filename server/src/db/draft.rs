//! Drafts of requests: what somebody types before anyone knows who it is.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _,
    Select, sea_query::Expr,
};
use serde_json::Value;
use uuid::Uuid;

use super::{DbError, convert::insert as insert_row, entity::draft as row, micros};
use crate::seal::{Dek, Keys, Place};

/// A draft, opened.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredDraft {
    /// Key.
    pub id: Uuid,
    /// Counts the saves, from 1.
    pub version: i32,
    /// What was typed.
    pub body: Value,
    /// When it is deleted.
    pub expires_at: DateTime<Utc>,
}

fn place(id: &str, version: i32) -> Place<'_> {
    Place {
        table: "draft",
        column: "body",
        row: id,
        version: version.into(),
    }
}

/// Begins a draft; gives its key.
///
/// # Errors
/// [`DbError::Duplicate`] when the token is in use.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    token_hash: &[u8; 32],
    body: &Value,
    now: DateTime<Utc>,
    expires: DateTime<Utc>,
) -> Result<Uuid, DbError> {
    let id = Uuid::new_v4();
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        id,
        token_hash: token_hash.to_vec(),
        version: 1,
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&id.to_string(), 1), body)?,
        created_at: micros(now),
        updated_at: micros(now),
        expires_at: micros(expires),
    };
    insert_row(c, model).await?;
    Ok(id)
}

/// The draft of a token; none when there is none or it has expired.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn by_token(
    c: &impl ConnectionTrait,
    keys: &Keys,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<Option<StoredDraft>, DbError> {
    let row = row::Entity::find()
        .filter(row::Column::TokenHash.eq(token_hash.to_vec()))
        .filter(row::Column::ExpiresAt.gt(micros(now)))
        .one(c)
        .await?;
    row.map(|row| open(keys, row)).transpose()
}

/// The draft with this key; none when there is none or it has expired.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn by_id(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<StoredDraft>, DbError> {
    let row = at(id, now).one(c).await?;
    row.map(|row| open(keys, row)).transpose()
}

/// The draft with this key, held until the transaction ends: whoever else asks
/// for it so waits, and then finds it as it was left, or gone.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn hold(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<StoredDraft>, DbError> {
    // PostgreSQL only; SQLite has one writer anyway.
    let row = at(id, now).lock_exclusive().one(c).await?;
    row.map(|row| open(keys, row)).transpose()
}

fn at(id: Uuid, now: DateTime<Utc>) -> Select<row::Entity> {
    row::Entity::find_by_id(id).filter(row::Column::ExpiresAt.gt(micros(now)))
}

fn open(keys: &Keys, row: row::Model) -> Result<StoredDraft, DbError> {
    let dek = keys.unwrap_dek(&row.dek)?;
    let body = dek.open_json(&place(&row.id.to_string(), row.version), &row.body)?;
    Ok(StoredDraft {
        id: row.id,
        version: row.version,
        body,
        expires_at: row.expires_at,
    })
}

/// Saves a draft, if it still has the version that was read; tells whether.
///
/// # Errors
/// [`DbError::Seal`] when its key does not unwrap.
pub async fn save(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
    expected_version: i32,
    body: &Value,
    now: DateTime<Utc>,
    expires: DateTime<Utc>,
) -> Result<bool, DbError> {
    let Some(row) = row::Entity::find_by_id(id).one(c).await? else {
        return Ok(false);
    };
    let version = expected_version + 1;
    let dek = keys.unwrap_dek(&row.dek)?;
    let body = dek.seal_json(&place(&id.to_string(), version), body)?;
    let done = row::Entity::update_many()
        .col_expr(row::Column::Version, Expr::value(version))
        .col_expr(row::Column::Body, Expr::value(body))
        .col_expr(row::Column::UpdatedAt, Expr::value(micros(now)))
        .col_expr(row::Column::ExpiresAt, Expr::value(micros(expires)))
        .filter(row::Column::Id.eq(id))
        .filter(row::Column::Version.eq(expected_version))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// The data key of a draft.
pub(super) async fn dek(c: &impl ConnectionTrait, keys: &Keys, id: Uuid) -> Result<Dek, DbError> {
    let row = row::Entity::find_by_id(id).one(c).await?;
    Ok(keys.unwrap_dek(&row.ok_or(DbError::NotFound)?.dek)?)
}

/// Deletes a draft, and with it its data key and its files.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn delete(c: &impl ConnectionTrait, id: Uuid) -> Result<(), DbError> {
    row::Entity::delete_by_id(id).exec(c).await?;
    Ok(())
}

/// Deletes what has expired; tells how many.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn purge_expired(c: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbError> {
    let done = row::Entity::delete_many()
        .filter(row::Column::ExpiresAt.lte(micros(now)))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        db::{fixture::at, testing::on_both},
        seal::SealError,
    };

    #[tokio::test]
    async fn what_was_typed_comes_back_until_it_expires() {
        on_both(async |db, keys| {
            let body = json!({ "names": "Äiti Ö" });
            let id = insert(db.write(), &keys, &[1; 32], &body, at(0), at(10))
                .await
                .expect("begun");
            let found = by_token(db.read(), &keys, &[1; 32], at(9))
                .await
                .expect("read");
            let expected = StoredDraft {
                id,
                version: 1,
                body,
                expires_at: at(10),
            };
            assert_eq!(found, Some(expected.clone()));
            assert_eq!(
                by_id(db.read(), &keys, id, at(9)).await.expect("read"),
                Some(expected)
            );
            assert_eq!(
                by_token(db.read(), &keys, &[2; 32], at(9))
                    .await
                    .expect("read"),
                None
            );
            assert_eq!(
                by_token(db.read(), &keys, &[1; 32], at(10))
                    .await
                    .expect("read"),
                None
            );
            assert_eq!(purge_expired(db.write(), at(9)).await.expect("purged"), 0);
            assert_eq!(purge_expired(db.write(), at(10)).await.expect("purged"), 1);
        })
        .await;
    }

    #[tokio::test]
    async fn of_two_saves_of_one_version_one_wins() {
        on_both(async |db, keys| {
            let id = insert(db.write(), &keys, &[1; 32], &json!(0), at(0), at(10))
                .await
                .expect("begun");
            let save = async |value: i32| {
                save(db.write(), &keys, id, 1, &json!(value), at(1), at(20))
                    .await
                    .expect("saved")
            };
            let won = [save(1).await, save(2).await];
            assert_eq!(won, [true, false]);
            let found = by_id(db.read(), &keys, id, at(11))
                .await
                .expect("read")
                .expect("there");
            assert_eq!((found.version, found.body), (2, json!(1)));
            delete(db.write(), id).await.expect("deleted");
            assert!(
                !self::save(db.write(), &keys, id, 2, &json!(3), at(1), at(20))
                    .await
                    .expect("no")
            );
        })
        .await;
    }

    #[tokio::test]
    async fn an_older_body_put_back_does_not_open() {
        on_both(async |db, keys| {
            let id = insert(db.write(), &keys, &[1; 32], &json!("a"), at(0), at(10))
                .await
                .expect("begun");
            let old = row::Entity::find_by_id(id)
                .one(db.read())
                .await
                .expect("read")
                .expect("there");
            save(db.write(), &keys, id, 1, &json!("b"), at(1), at(10))
                .await
                .expect("saved");
            row::Entity::update_many()
                .col_expr(row::Column::Body, Expr::value(old.body))
                .exec(db.write())
                .await
                .expect("put back");
            let error = by_id(db.read(), &keys, id, at(2)).await.expect_err("seen");
            assert!(matches!(error, DbError::Seal(SealError::Open)), "{error}");
        })
        .await;
    }
}
