//! Who is logged in.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _,
    sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    DbError,
    convert::{bytes32, from_code, insert as insert_row},
    entity::session as row,
    micros,
};
use crate::seal::{Keys, Place};

/// Who has a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// A citizen.
    Citizen,
    /// A member of staff.
    Staff,
    /// Who follows a request that was sent unsigned: status only.
    Follower,
}

impl SessionKind {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Citizen => "citizen",
            Self::Staff => "staff",
            Self::Follower => "follower",
        }
    }
}

/// A session, opened.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredSession {
    /// Whose.
    pub kind: SessionKind,
    /// Who, exactly.
    pub body: Value,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When last seen.
    pub seen_at: DateTime<Utc>,
    /// Until when, unless seen again.
    pub expires_at: DateTime<Utc>,
}

fn row_key(token_hash: &[u8]) -> String {
    token_hash
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "session",
        column: "body",
        row,
        version: 0,
    }
}

/// Opens a session.
///
/// # Errors
/// [`DbError::Duplicate`] when the token is in use.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    token_hash: &[u8; 32],
    kind: SessionKind,
    body: &Value,
    now: DateTime<Utc>,
    expires: DateTime<Utc>,
) -> Result<(), DbError> {
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        token_hash: token_hash.to_vec(),
        kind: kind.code().to_owned(),
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&row_key(token_hash)), body)?,
        created_at: micros(now),
        seen_at: micros(now),
        expires_at: micros(expires),
    };
    insert_row(c, model).await
}

/// The session of a token; none when there is none or it has expired.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn get(
    c: &impl ConnectionTrait,
    keys: &Keys,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<Option<StoredSession>, DbError> {
    let Some(row) = row::Entity::find_by_id(token_hash.to_vec())
        .filter(row::Column::ExpiresAt.gt(micros(now)))
        .one(c)
        .await?
    else {
        return Ok(None);
    };
    let dek = keys.unwrap_dek(&row.dek)?;
    Ok(Some(StoredSession {
        kind: from_code(&row.kind, "session.kind")?,
        body: dek.open_json(&place(&row_key(token_hash)), &row.body)?,
        created_at: row.created_at,
        seen_at: row.seen_at,
        expires_at: row.expires_at,
    }))
}

/// Notes that somebody is still there, and until when the session holds now.
/// One that has expired stays so.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn touch(
    c: &impl ConnectionTrait,
    token_hash: &[u8; 32],
    now: DateTime<Utc>,
    expires: DateTime<Utc>,
) -> Result<(), DbError> {
    row::Entity::update_many()
        .col_expr(row::Column::SeenAt, Expr::value(micros(now)))
        .col_expr(row::Column::ExpiresAt, Expr::value(micros(expires)))
        .filter(row::Column::TokenHash.eq(token_hash.to_vec()))
        .filter(row::Column::ExpiresAt.gt(micros(now)))
        .exec(c)
        .await?;
    Ok(())
}

/// Which of these sessions hold, and when each was last seen.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn standing(
    c: &impl ConnectionTrait,
    token_hashes: &[[u8; 32]],
    now: DateTime<Utc>,
) -> Result<Vec<([u8; 32], DateTime<Utc>)>, DbError> {
    let mut standing = Vec::with_capacity(token_hashes.len());
    for some in token_hashes.chunks(500) {
        let rows: Vec<(Vec<u8>, DateTime<Utc>)> = row::Entity::find()
            .select_only()
            .columns([row::Column::TokenHash, row::Column::SeenAt])
            .filter(row::Column::TokenHash.is_in(some.iter().map(|hash| hash.to_vec())))
            .filter(row::Column::ExpiresAt.gt(micros(now)))
            .into_tuple()
            .all(c)
            .await?;
        for (hash, seen_at) in rows {
            standing.push((bytes32(&hash, "session.token_hash")?, seen_at));
        }
    }
    Ok(standing)
}

/// Ends a session.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn delete(c: &impl ConnectionTrait, token_hash: &[u8; 32]) -> Result<(), DbError> {
    row::Entity::delete_by_id(token_hash.to_vec())
        .exec(c)
        .await?;
    Ok(())
}

/// Deletes what has expired; tells how many.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn purge(c: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64, DbError> {
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
    async fn lives_while_it_is_seen() {
        on_both(async |db, keys| {
            let body = json!({ "name": "Testi" });
            insert(
                db.write(),
                &keys,
                &[1; 32],
                SessionKind::Citizen,
                &body,
                at(0),
                at(20),
            )
            .await
            .expect("opened");
            touch(db.write(), &[1; 32], at(19), at(39))
                .await
                .expect("touched");
            let standing = async |minutes| {
                let asked = [[1; 32], [2; 32]];
                standing(db.read(), &asked, at(minutes))
                    .await
                    .expect("read")
            };
            assert_eq!(standing(38).await, [([1; 32], at(19))]);
            assert_eq!(standing(39).await, []);
            let found = get(db.read(), &keys, &[1; 32], at(38)).await.expect("read");
            let expected = StoredSession {
                kind: SessionKind::Citizen,
                body,
                created_at: at(0),
                seen_at: at(19),
                expires_at: at(39),
            };
            assert_eq!(found, Some(expected));
            assert_eq!(
                get(db.read(), &keys, &[1; 32], at(39)).await.expect("read"),
                None
            );
            touch(db.write(), &[1; 32], at(40), at(60))
                .await
                .expect("too late");
            assert_eq!(
                get(db.read(), &keys, &[1; 32], at(41)).await.expect("read"),
                None
            );
            assert_eq!(purge(db.write(), at(39)).await.expect("purged"), 1);
        })
        .await;
    }

    #[tokio::test]
    async fn ended_is_ended() {
        on_both(async |db, keys| {
            insert(
                db.write(),
                &keys,
                &[1; 32],
                SessionKind::Staff,
                &json!(0),
                at(0),
                at(20),
            )
            .await
            .expect("opened");
            delete(db.write(), &[1; 32]).await.expect("ended");
            assert_eq!(
                get(db.read(), &keys, &[1; 32], at(1)).await.expect("read"),
                None
            );
        })
        .await;
    }

    #[tokio::test]
    async fn one_session_cannot_take_the_others_place() {
        on_both(async |db, keys| {
            for token in [1, 2] {
                insert(
                    db.write(),
                    &keys,
                    &[token; 32],
                    SessionKind::Staff,
                    &json!(token),
                    at(0),
                    at(9),
                )
                .await
                .expect("opened");
            }
            let first = row::Entity::find_by_id(vec![1; 32]).one(db.read()).await;
            let first = first.expect("read").expect("there");
            row::Entity::update_many()
                .col_expr(row::Column::Dek, Expr::value(first.dek))
                .col_expr(row::Column::Body, Expr::value(first.body))
                .filter(row::Column::TokenHash.eq(vec![2_u8; 32]))
                .exec(db.write())
                .await
                .expect("moved");
            let error = get(db.read(), &keys, &[2; 32], at(1))
                .await
                .expect_err("seen");
            assert!(matches!(error, DbError::Seal(SealError::Open)), "{error}");
        })
        .await;
    }
}
