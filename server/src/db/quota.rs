//! How often somebody did something lately: counted here, so that every
//! replica counts alike, and forgotten when the span is over. Whose count it is
//! stands nowhere: a row is found by a keyed hash.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryTrait as _,
    sea_query::{CaseStatement, Expr, ExprTrait as _, OnConflict, Query},
};

use super::{DbError, entity::quota as row, micros};

/// Counts once more: how often it has been within the span, and when that ends.
/// A span that is over begins anew, with `until` as its end.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn count(
    c: &impl ConnectionTrait,
    subject: &[u8; 32],
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(i64, DateTime<Utc>), DbError> {
    let (now, until) = (micros(now), micros(until));
    let first = row::ActiveModel {
        subject: Set(subject.to_vec()),
        n: Set(1),
        until: Set(until),
    };
    let n = || Expr::col((row::Entity, row::Column::N));
    let end = || Expr::col((row::Entity, row::Column::Until));
    let over = || end().lte(now);
    let counted = CaseStatement::new()
        .case(over(), Expr::value(1_i64))
        .finally(n().add(1_i64));
    let ends = CaseStatement::new()
        .case(over(), Expr::value(until))
        .finally(end());
    let mut insert = row::Entity::insert(first)
        .on_conflict(
            OnConflict::column(row::Column::Subject)
                .value(row::Column::N, counted)
                .value(row::Column::Until, ends)
                .to_owned(),
        )
        .into_query();
    insert.returning(Query::returning().columns([row::Column::N, row::Column::Until]));
    let found = c.query_one(&insert).await?.ok_or(DbError::NotFound)?;
    Ok((found.try_get("", "n")?, found.try_get("", "until")?))
}

/// Forgets the spans that are over.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn purge(c: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::Until.lte(micros(now)))
        .exec(c)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use sea_orm::PaginatorTrait as _;

    use super::*;
    use crate::db::testing::on_both;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(1_800_000_000 + second)
    }

    #[tokio::test]
    async fn counts_each_subject_until_its_span_is_over() {
        on_both(async |db, _| {
            let count = async |subject, now| {
                let until = now + TimeDelta::seconds(60);
                count(db.write(), &[subject; 32], until, now)
                    .await
                    .expect("counted")
            };
            assert_eq!(count(1, at(0)).await, (1, at(60)));
            assert_eq!(count(1, at(59)).await, (2, at(60)));
            assert_eq!(count(2, at(59)).await, (1, at(119)));
            assert_eq!(count(1, at(60)).await, (1, at(120)));
            purge(db.write(), at(119)).await.expect("purged");
            let left = row::Entity::find().count(db.read()).await;
            assert_eq!(left.expect("a number"), 1);
            assert_eq!(count(1, at(61)).await, (2, at(120)));
        })
        .await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn of_those_who_come_at_once_each_counts() {
        on_both(async |db, _| {
            let mut tasks = tokio::task::JoinSet::new();
            for _ in 0..40 {
                let db = db.clone();
                tasks.spawn(async move {
                    let tx = db.begin().await.expect("begins");
                    let counted = count(&tx, &[7; 32], at(60), at(0)).await;
                    tx.commit().await.expect("committed");
                    counted.expect("counted").0
                });
            }
            let mut counts = tasks.join_all().await;
            counts.sort_unstable();
            assert_eq!(counts, (1..=40).collect::<Vec<i64>>());
        })
        .await;
    }
}
