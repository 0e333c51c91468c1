//! The outbox: what has to be done later is written down in the transaction
//! that causes it, and done at least once.
//!
//! What a job is done with is sealed, and gone when it is done.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, IntoActiveModel as _,
    QueryFilter as _, QueryTrait as _,
    sea_query::{Expr, ExprTrait as _, LockBehavior, LockType, OnConflict, Order, Query},
};
use serde_json::Value;
use uuid::Uuid;

use super::{DbError, entity::job as row, micros};
use crate::seal::{Keys, Place};

pub mod queue;

const READY: &str = "ready";
const RUNNING: &str = "running";
const DONE: &str = "done";
const FAILED: &str = "failed";

/// A job that a worker has.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Key.
    pub id: Uuid,
    /// What.
    pub kind: String,
    /// With what; none when it does not open. Such a one must not stop the
    /// others, nor be thrown away: it opens again when the key is back.
    pub payload: Option<Value>,
    /// How often it was tried, this time among them.
    pub attempts: i32,
}

fn place(id: &str) -> Place<'_> {
    Place {
        table: "job",
        column: "payload",
        row: id,
        version: 0,
    }
}

/// Writes a job down. With a key, only the first of all jobs with that key is
/// kept, also when it has long been done; tells whether this was it.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn enqueue(
    c: &impl ConnectionTrait,
    keys: &Keys,
    kind: &str,
    dedup_key: Option<&str>,
    payload: &Value,
    run_at: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let id = Uuid::new_v4();
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        id,
        kind: kind.to_owned(),
        dedup_key: dedup_key.map(ToOwned::to_owned),
        dek: Some(wrapped.into_vec()),
        payload: Some(dek.seal_json(&place(&id.to_string()), payload)?),
        state: READY.to_owned(),
        run_at: micros(run_at),
        attempts: 0,
        claimed_at: None,
        last_error: None,
        created_at: micros(now),
        done_at: None,
    };
    let insert = row::Entity::insert(model.into_active_model())
        .on_conflict(
            OnConflict::column(row::Column::DedupKey)
                .do_nothing()
                .to_owned(),
        )
        .into_query();
    Ok(c.execute(&insert).await?.rows_affected() == 1)
}

/// Takes the job that is due the longest. No other worker gets it.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn claim(
    c: &impl ConnectionTrait,
    keys: &Keys,
    now: DateTime<Utc>,
) -> Result<Option<Job>, DbError> {
    use row::Column as C;
    let due = Query::select()
        .column(C::Id)
        .from(row::Entity)
        .and_where(C::State.eq(READY))
        .and_where(C::RunAt.lte(micros(now)))
        .order_by(C::RunAt, Order::Asc)
        .order_by(C::CreatedAt, Order::Asc)
        .limit(1)
        // PostgreSQL only; SQLite has one writer anyway.
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .take();
    let update = Query::update()
        .table(row::Entity)
        .value(C::State, RUNNING)
        .value(C::ClaimedAt, micros(now))
        .value(C::Attempts, Expr::col(C::Attempts).add(1))
        .and_where(Expr::col(C::Id).in_subquery(due))
        .and_where(Expr::col(C::State).eq(READY))
        .returning_all()
        .take();
    let Some(found) = c.query_one(&update).await? else {
        return Ok(None);
    };
    let row = row::Model::from_query_result(&found, "")?;
    let open = |(dek, payload): (Vec<u8>, Vec<u8>)| {
        let dek = keys.unwrap_dek(&dek).ok()?;
        dek.open_json(&place(&row.id.to_string()), &payload).ok()
    };
    Ok(Some(Job {
        id: row.id,
        kind: row.kind,
        payload: row.dek.zip(row.payload).and_then(open),
        attempts: row.attempts,
    }))
}

/// A job is done; with what goes.
///
/// # Errors
/// [`DbError::NotFound`] when no worker has it.
pub async fn done(c: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<(), DbError> {
    use row::Column as C;
    let done = running(id)
        .col_expr(C::State, Expr::value(DONE))
        .col_expr(C::DoneAt, Expr::value(micros(now)))
        .col_expr(C::Dek, Expr::value(None::<Vec<u8>>))
        .col_expr(C::Payload, Expr::value(None::<Vec<u8>>))
        .exec(c)
        .await?;
    one(done.rows_affected)
}

/// A job did not succeed and is tried again later. `error_code` is a code, never
/// a text: texts name people.
///
/// # Errors
/// [`DbError::NotFound`] when no worker has it.
pub async fn retry(
    c: &impl ConnectionTrait,
    id: Uuid,
    error_code: &str,
    run_at: DateTime<Utc>,
) -> Result<(), DbError> {
    use row::Column as C;
    let done = running(id)
        .col_expr(C::State, Expr::value(READY))
        .col_expr(C::LastError, Expr::value(error_code))
        .col_expr(C::RunAt, Expr::value(micros(run_at)))
        .col_expr(C::ClaimedAt, Expr::value(None::<DateTime<Utc>>))
        .exec(c)
        .await?;
    one(done.rows_affected)
}

/// A job is given up. What it was to be done with is kept: see
/// [`queue::again`].
///
/// # Errors
/// [`DbError::NotFound`] when no worker has it.
pub async fn fail(
    c: &impl ConnectionTrait,
    id: Uuid,
    code: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    use row::Column as C;
    let done = running(id)
        .col_expr(C::State, Expr::value(FAILED))
        .col_expr(C::LastError, Expr::value(code))
        .col_expr(C::DoneAt, Expr::value(micros(now)))
        .exec(c)
        .await?;
    one(done.rows_affected)
}

fn running(id: Uuid) -> sea_orm::UpdateMany<row::Entity> {
    row::Entity::update_many()
        .filter(row::Column::Id.eq(id))
        .filter(row::Column::State.eq(RUNNING))
}

const fn one(rows: u64) -> Result<(), DbError> {
    if rows == 1 {
        Ok(())
    } else {
        Err(DbError::NotFound)
    }
}

/// Gives jobs back that a worker took before this and never brought to an end:
/// it died. Tells how many.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn requeue_stale(
    c: &impl ConnectionTrait,
    claimed_before: DateTime<Utc>,
) -> Result<u64, DbError> {
    use row::Column as C;
    let done = row::Entity::update_many()
        .col_expr(C::State, Expr::value(READY))
        .col_expr(C::ClaimedAt, Expr::value(None::<DateTime<Utc>>))
        .filter(C::State.eq(RUNNING))
        .filter(C::ClaimedAt.lt(micros(claimed_before)))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use serde_json::json;

    use super::{queue::counts, *};
    use crate::db::{fixture::at, testing::on_both};

    #[tokio::test]
    async fn is_done_once_and_forgets_with_what() {
        on_both(async |db, keys| {
            let c = db.write();
            let enqueue = async |key: Option<&str>, n: i32, run_at| {
                enqueue(c, &keys, "mail", key, &json!(n), run_at, at(0))
                    .await
                    .expect("asked")
            };
            assert!(enqueue(None, 1, at(5)).await);
            assert!(enqueue(Some("k"), 2, at(3)).await);
            assert!(!enqueue(Some("k"), 3, at(1)).await);
            assert!(enqueue(None, 4, at(5)).await);
            assert_eq!(claim(c, &keys, at(2)).await.expect("asked"), None);
            let job = claim(c, &keys, at(6)).await.expect("asked").expect("due");
            assert_eq!(
                (job.payload, job.attempts, job.kind.as_str()),
                (Some(json!(2)), 1, "mail")
            );
            done(c, job.id, at(6)).await.expect("done");
            assert!(matches!(
                done(c, job.id, at(7)).await,
                Err(DbError::NotFound)
            ));
            let row = row::Entity::find_by_id(job.id)
                .one(c)
                .await
                .expect("read")
                .expect("there");
            assert_eq!((row.dek, row.payload), (None, None));
            assert!(
                !enqueue(Some("k"), 5, at(1)).await,
                "done, and yet not again"
            );
            let counts = counts(db.read()).await.expect("counted");
            assert_eq!(
                (counts.waiting, counts.under_way, counts.given_up),
                (2, 0, 0)
            );
        })
        .await;
    }

    #[tokio::test]
    async fn is_tried_again_given_back_or_given_up() {
        on_both(async |db, keys| {
            let c = db.write();
            enqueue(c, &keys, "mail", None, &json!(1), at(0), at(0))
                .await
                .expect("written");
            let claim = async |minutes| claim(c, &keys, at(minutes)).await.expect("asked");
            let id = claim(0).await.expect("due").id;
            retry(c, id, "smtp_refused", at(9)).await.expect("later");
            assert_eq!(claim(8).await, None);
            assert_eq!(claim(9).await.map(|job| job.attempts), Some(2));
            assert_eq!(requeue_stale(c, at(9)).await.expect("asked"), 0);
            assert_eq!(requeue_stale(c, at(10)).await.expect("asked"), 1);
            assert_eq!(claim(10).await.map(|job| job.attempts), Some(3));
            fail(c, id, "smtp_refused", at(10)).await.expect("given up");
            assert_eq!(claim(99).await, None);
            assert_eq!(requeue_stale(c, at(99)).await.expect("asked"), 0);
            assert_eq!(counts(c).await.expect("counted").given_up, 1);
        })
        .await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn goes_to_one_worker_only() {
        const JOBS: usize = 40;
        on_both(async |db, keys| {
            for n in 0..JOBS {
                enqueue(db.write(), &keys, "mail", None, &json!(n), at(0), at(0))
                    .await
                    .expect("written");
            }
            let workers: Vec<_> = (0..8)
                .map(|_| {
                    let (db, keys) = (db.clone(), keys.clone());
                    tokio::spawn(async move {
                        let mut ids = Vec::new();
                        while let Some(job) = claim(db.write(), &keys, at(1)).await.expect("asked")
                        {
                            ids.push(job.id);
                        }
                        ids
                    })
                })
                .collect();
            let mut ids = Vec::new();
            for worker in workers {
                ids.extend(worker.await.expect("no panic"));
            }
            assert_eq!(ids.len(), JOBS);
            assert_eq!(ids.into_iter().collect::<HashSet<_>>().len(), JOBS);
        })
        .await;
    }

    #[tokio::test]
    async fn without_its_key_holds_up_no_other_and_is_kept() {
        on_both(async |db, keys| {
            let (c, lost) = (db.write(), Keys::generate());
            for (n, keys) in [(1, &lost), (2, &*keys)] {
                let enqueued = enqueue(c, keys, "mail", None, &json!(n), at(n), at(0)).await;
                assert!(enqueued.expect("written"));
            }
            let claim = async |keys| claim(c, keys, at(3)).await.expect("asked").expect("due");
            let job = claim(&keys).await;
            assert_eq!(job.payload, None);
            fail(c, job.id, "unsendable", at(3))
                .await
                .expect("given up");
            assert_eq!(claim(&keys).await.payload, Some(json!(2)));
            let again = queue::again(c, Some(job.id), at(3)).await;
            assert_eq!(again.expect("asked"), 1);
            assert_eq!(claim(&lost).await.payload, Some(json!(1)), "opens again");
        })
        .await;
    }

    #[tokio::test]
    async fn goes_with_the_transaction_that_causes_it() {
        on_both(async |db, keys| {
            let transaction = db.begin().await.expect("begun");
            enqueue(&transaction, &keys, "mail", None, &json!(1), at(0), at(0))
                .await
                .expect("written");
            transaction.rollback().await.expect("rolled back");
            assert_eq!(claim(db.write(), &keys, at(1)).await.expect("asked"), None);
        })
        .await;
    }
}
