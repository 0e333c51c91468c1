//! Ways out to the identity provider, each to be used once.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, sea_query::Expr,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{
    DbError,
    convert::{bytes32, from_code, insert as insert_row},
    entity::attempt as row,
    micros,
};
use crate::seal::{Keys, Place};

/// What somebody went out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttemptKind {
    /// To identify and sign.
    Sign,
    /// To log in as a citizen.
    LoginCitizen,
    /// To log in as staff.
    LoginStaff,
    /// To identify for what was sent unsigned.
    Identify,
}

impl AttemptKind {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sign => "sign",
            Self::LoginCitizen => "login_citizen",
            Self::LoginStaff => "login_staff",
            Self::Identify => "identify",
        }
    }
}

/// A way out that begins.
#[derive(Debug, Clone)]
pub struct NewAttempt {
    /// Hash of the OIDC state.
    pub state_hash: [u8; 32],
    /// What for.
    pub kind: AttemptKind,
    /// The draft to sign, and the version of it that was frozen.
    pub draft: Option<(Uuid, i32)>,
    /// Hash of the token in the browser's cookie.
    pub browser_hash: [u8; 32],
    /// What was frozen, nonce and verifier.
    pub body: Value,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
}

/// A way out, opened.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredAttempt {
    /// What for.
    pub kind: AttemptKind,
    /// The draft to sign, and the version of it that was frozen; none also
    /// when the draft is gone.
    pub draft: Option<(Uuid, i32)>,
    /// Hash of the token in the browser's cookie.
    pub browser_hash: [u8; 32],
    /// What was frozen, nonce and verifier.
    pub body: Value,
    /// Until when it can be used.
    pub expires_at: DateTime<Utc>,
    /// When it was used: then this is a replay.
    pub used_at: Option<DateTime<Utc>>,
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "attempt",
        column: "body",
        row,
        version: 0,
    }
}

fn row_key(state_hash: &[u8]) -> String {
    state_hash
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Writes down that somebody goes out.
///
/// # Errors
/// [`DbError::Duplicate`] when the state is in use.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    new: NewAttempt,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        state_hash: new.state_hash.to_vec(),
        kind: new.kind.code().to_owned(),
        draft_id: new.draft.map(|(id, _)| id),
        draft_version: new.draft.map(|(_, version)| version),
        browser_hash: new.browser_hash.to_vec(),
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&row_key(&new.state_hash)), &new.body)?,
        created_at: micros(now),
        expires_at: micros(new.expires_at),
        used_at: None,
    };
    insert_row(c, model).await
}

/// Reads a way out without using it; none when it is unknown or has expired.
/// A used one is given, with the time, so that a replay is known as one:
/// whether it may be used, [`claim`] decides.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn peek(
    c: &impl ConnectionTrait,
    keys: &Keys,
    state_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<Option<StoredAttempt>, DbError> {
    let Some(row) = row::Entity::find_by_id(state_hash.to_vec())
        .filter(row::Column::ExpiresAt.gt(micros(now)))
        .one(c)
        .await?
    else {
        return Ok(None);
    };
    let dek = keys.unwrap_dek(&row.dek)?;
    Ok(Some(StoredAttempt {
        kind: from_code(&row.kind, "attempt.kind")?,
        draft: row.draft_id.zip(row.draft_version),
        browser_hash: bytes32(&row.browser_hash, "attempt.browser_hash")?,
        body: dek.open_json(&place(&row_key(state_hash)), &row.body)?,
        expires_at: row.expires_at,
        used_at: row.used_at,
    }))
}

/// Uses a way out: true for one caller, false for all others.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn claim(
    c: &impl ConnectionTrait,
    state_hash: &[u8; 32],
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::UsedAt, Expr::value(micros(now)))
        .filter(row::Column::StateHash.eq(state_hash.to_vec()))
        .filter(row::Column::UsedAt.is_null())
        .filter(row::Column::ExpiresAt.gt(micros(now)))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
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
    use crate::db::{draft, fixture::at, testing::on_both};

    fn new(draft: Option<(Uuid, i32)>) -> NewAttempt {
        NewAttempt {
            state_hash: [7; 32],
            kind: AttemptKind::Sign,
            draft,
            browser_hash: [8; 32],
            body: json!({ "nonce": "n" }),
            expires_at: at(10),
        }
    }

    #[tokio::test]
    async fn outlives_its_draft() {
        on_both(async |db, keys| {
            let id = draft::insert(db.write(), &keys, &[1; 32], &json!(0), at(0), at(10))
                .await
                .expect("a draft");
            insert(db.write(), &keys, new(Some((id, 1))), at(0))
                .await
                .expect("out");
            let found = peek(db.read(), &keys, &[7; 32], at(1))
                .await
                .expect("read")
                .expect("there");
            let expected = StoredAttempt {
                kind: AttemptKind::Sign,
                draft: Some((id, 1)),
                browser_hash: [8; 32],
                body: json!({ "nonce": "n" }),
                expires_at: at(10),
                used_at: None,
            };
            assert_eq!(found, expected);
            draft::delete(db.write(), id).await.expect("deleted");
            let found = peek(db.read(), &keys, &[7; 32], at(1))
                .await
                .expect("read")
                .expect("there");
            assert_eq!(found.draft, None);
            assert_eq!(
                peek(db.read(), &keys, &[7; 32], at(10))
                    .await
                    .expect("read"),
                None
            );
            assert!(!claim(db.write(), &[7; 32], at(10)).await.expect("too late"));
            assert_eq!(purge(db.write(), at(10)).await.expect("purged"), 1);
        })
        .await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn is_used_exactly_once() {
        on_both(async |db, keys| {
            insert(db.write(), &keys, new(None), at(0))
                .await
                .expect("out");
            let tasks: Vec<_> = (0..20)
                .map(|_| {
                    let db = db.clone();
                    tokio::spawn(async move {
                        let transaction = db.begin().await.expect("begun");
                        let won = claim(&transaction, &[7; 32], at(1)).await.expect("asked");
                        transaction.commit().await.expect("committed");
                        won
                    })
                })
                .collect();
            let mut won = 0;
            for task in tasks {
                won += u32::from(task.await.expect("no panic"));
            }
            assert_eq!(won, 1);
            let found = peek(db.read(), &keys, &[7; 32], at(2))
                .await
                .expect("read")
                .expect("there");
            assert_eq!(found.used_at, Some(at(1)));
        })
        .await;
    }
}
