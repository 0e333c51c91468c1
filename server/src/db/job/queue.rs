//! The outbox as the operator sees it: which jobs wait or were given up, since
//! when and why. Never with what: that is sealed, and the keys are not asked
//! for.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
    sea_query::{Expr, ExprTrait as _},
};
use uuid::Uuid;

use super::{FAILED, READY, RUNNING, row};
use crate::db::{DbError, micros};

/// Where a job is that is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueueState {
    /// It waits for its time.
    Waiting,
    /// A worker has it.
    UnderWay,
    /// Given up: somebody has to look.
    GivenUp,
}

impl QueueState {
    fn of(state: &str) -> Result<Self, DbError> {
        match state {
            READY => Ok(Self::Waiting),
            RUNNING => Ok(Self::UnderWay),
            FAILED => Ok(Self::GivenUp),
            _ => Err(DbError::Corrupt("job.state")),
        }
    }
}

/// A job that is not done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// Key.
    pub id: Uuid,
    /// What.
    pub kind: String,
    /// Where it is.
    pub state: QueueState,
    /// How often it was tried.
    pub attempts: i32,
    /// When it is tried next, or was to be tried.
    pub run_at: DateTime<Utc>,
    /// Since when it is to be done.
    pub created_at: DateTime<Utc>,
    /// What went wrong the last time.
    pub last_error: Option<String>,
}

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    kind: String,
    state: String,
    attempts: i32,
    run_at: DateTime<Utc>,
    created_at: DateTime<Utc>,
    last_error: Option<String>,
}

/// How many jobs are where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Waiting, some of them for later.
    pub waiting: i64,
    /// With a worker.
    pub under_way: i64,
    /// Given up.
    pub given_up: i64,
}

/// Jobs of a kind that don't get on, for the same reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What.
    pub kind: String,
    /// Where they are.
    pub state: QueueState,
    /// Why.
    pub error: String,
    /// How many.
    pub jobs: i64,
}

/// The jobs that are not done, those that wait the longest first; at most so
/// many.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn list(c: &impl ConnectionTrait, most: u64) -> Result<Vec<Queued>, DbError> {
    use row::Column as C;
    let lines = row::Entity::find()
        .select_only()
        .columns([C::Id, C::Kind, C::State, C::Attempts])
        .columns([C::RunAt, C::CreatedAt, C::LastError])
        .filter(C::State.is_in([READY, RUNNING, FAILED]))
        .order_by_asc(C::CreatedAt)
        .order_by_asc(C::Id)
        .limit(most)
        .into_model::<Line>()
        .all(c)
        .await?;
    let queued = lines.into_iter().map(|line| {
        Ok(Queued {
            state: QueueState::of(&line.state)?,
            id: line.id,
            kind: line.kind,
            attempts: line.attempts,
            run_at: line.run_at,
            created_at: line.created_at,
            last_error: line.last_error,
        })
    });
    queued.collect()
}

/// How many jobs are where.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn counts(c: &impl ConnectionTrait) -> Result<Counts, DbError> {
    use row::Column as C;
    let rows: Vec<(String, i64)> = row::Entity::find()
        .select_only()
        .column(C::State)
        .column_as(C::Id.count(), "jobs")
        .filter(C::State.is_in([READY, RUNNING, FAILED]))
        .group_by(C::State)
        .into_tuple()
        .all(c)
        .await?;
    let mut counts = Counts::default();
    for (state, jobs) in rows {
        match QueueState::of(&state)? {
            QueueState::Waiting => counts.waiting = jobs,
            QueueState::UnderWay => counts.under_way = jobs,
            QueueState::GivenUp => counts.given_up = jobs,
        }
    }
    Ok(counts)
}

/// Since when the oldest job waits that should be done by now; none when none
/// should. What is for later does not wait: it is counted from its time on, and
/// what was tried in vain from its beginning.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn oldest_waiting(
    c: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, DbError> {
    use row::Column as C;
    let first = async |since: C, which| {
        let ready = row::Entity::find().select_only().column(since);
        let ready = ready.filter(C::State.eq(READY)).filter(which);
        let found: Result<Option<DateTime<Utc>>, _> =
            ready.order_by_asc(since).into_tuple().one(c).await;
        found
    };
    let untried = C::Attempts.eq(0).and(C::RunAt.lte(micros(now)));
    let untried = first(C::RunAt, untried).await?;
    let tried = first(C::CreatedAt, C::Attempts.gt(0)).await?;
    Ok(untried.into_iter().chain(tried).min())
}

/// What was given up, and what was tried in vain for more than a minute.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn troubles(c: &impl ConnectionTrait) -> Result<Vec<Trouble>, DbError> {
    use row::Column as C;
    let in_vain = C::State.eq(READY).and(C::Attempts.gte(5));
    let rows: Vec<(String, String, Option<String>, i64)> = row::Entity::find()
        .select_only()
        .columns([C::Kind, C::State, C::LastError])
        .column_as(C::Id.count(), "jobs")
        .filter(C::State.eq(FAILED).or(in_vain))
        .group_by(C::Kind)
        .group_by(C::State)
        .group_by(C::LastError)
        .into_tuple()
        .all(c)
        .await?;
    let troubles = rows.into_iter().map(|(kind, state, error, jobs)| {
        Ok(Trouble {
            state: QueueState::of(&state)?,
            error: error.unwrap_or_default(),
            kind,
            jobs,
        })
    });
    troubles.collect()
}

/// Gives a job that was given up, or every such job, as many tries anew, from
/// now on. Tells how many there were.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn again(
    c: &impl ConnectionTrait,
    id: Option<Uuid>,
    now: DateTime<Utc>,
) -> Result<u64, DbError> {
    use row::Column as C;
    let mut update = row::Entity::update_many()
        .col_expr(C::State, Expr::value(READY))
        .col_expr(C::Attempts, Expr::value(0))
        .col_expr(C::RunAt, Expr::value(micros(now)))
        .col_expr(C::ClaimedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(C::DoneAt, Expr::value(None::<DateTime<Utc>>))
        .filter(C::State.eq(FAILED));
    if let Some(id) = id {
        update = update.filter(C::Id.eq(id));
    }
    Ok(update.exec(c).await?.rows_affected)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::db::{fixture::at, job, testing::on_both};

    #[tokio::test]
    async fn what_is_for_later_does_not_wait() {
        on_both(async |db, keys| {
            let c = db.write();
            let add = async |key: &str, run_at, now| {
                let body = json!(1);
                let added = job::enqueue(c, &keys, "mail", Some(key), &body, run_at, now);
                added.await.expect("written");
            };
            let waits = async |now| oldest_waiting(db.read(), now).await.expect("read");
            assert_eq!(waits(at(9)).await, None);
            add("later", at(100), at(0)).await;
            assert_eq!(waits(at(9)).await, None, "it has time");
            assert_eq!(waits(at(101)).await, Some(at(100)));
            add("now", at(20), at(20)).await;
            assert_eq!(waits(at(21)).await, Some(at(20)));
            let claimed = job::claim(c, &keys, at(21)).await.expect("asked");
            let id = claimed.expect("due").id;
            job::retry(c, id, "slow", at(80)).await.expect("later");
            assert_eq!(waits(at(30)).await, Some(at(20)), "it was tried in vain");
        })
        .await;
    }

    #[tokio::test]
    async fn shows_what_waits_and_gives_what_was_given_up_another_chance() {
        on_both(async |db, keys| {
            let c = db.write();
            for n in 0..4 {
                let (key, payload) = (format!("k{n}"), json!(n));
                job::enqueue(c, &keys, "mail", Some(&key), &payload, at(n), at(n))
                    .await
                    .expect("written");
            }
            let claim = async || job::claim(c, &keys, at(9)).await.expect("asked");
            let [done, refused, late] =
                [claim().await, claim().await, claim().await].map(|job| job.expect("due").id);
            job::done(c, done, at(9)).await.expect("done");
            job::fail(c, refused, "refused", at(9))
                .await
                .expect("given up");
            job::retry(c, late, "slow", at(20)).await.expect("later");

            let queue = list(db.read(), 9).await.expect("read");
            let seen: Vec<_> = queue
                .iter()
                .map(|one| {
                    (
                        one.state,
                        one.attempts,
                        one.run_at,
                        one.last_error.as_deref(),
                    )
                })
                .collect();
            let expected = [
                (QueueState::GivenUp, 1, at(1), Some("refused")),
                (QueueState::Waiting, 1, at(20), Some("slow")),
                (QueueState::Waiting, 0, at(3), None),
            ];
            assert_eq!(seen, expected);
            assert_eq!(list(db.read(), 2).await.expect("read").len(), 2);
            let now = counts(db.read()).await.expect("counted");
            assert_eq!((now.waiting, now.under_way, now.given_up), (2, 0, 1));

            let troubled = async || {
                let troubles = troubles(db.read()).await.expect("read");
                let seen = troubles
                    .into_iter()
                    .map(|one| (one.state, one.error, one.jobs));
                seen.collect::<Vec<_>>()
            };
            let given_up = (QueueState::GivenUp, "refused".to_owned(), 1);
            assert_eq!(troubled().await, [given_up]);
            assert_eq!(again(c, Some(late), at(9)).await.expect("asked"), 0);
            assert_eq!(again(c, None, at(9)).await.expect("asked"), 1);
            for minutes in 21..26 {
                while let Some(job) = job::claim(c, &keys, at(minutes)).await.expect("asked") {
                    let next = at(minutes + 1);
                    job::retry(c, job.id, "slow", next).await.expect("later");
                }
            }
            let in_vain = (QueueState::Waiting, "slow".to_owned(), 3);
            assert_eq!(troubled().await, [in_vain]);
        })
        .await;
    }
}
