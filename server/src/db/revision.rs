//! News between replicas and to caches: a counter for each topic, raised in
//! the transaction that changes something, looked at each second.

use sea_orm::{
    ActiveValue::Set,
    ConnectionTrait, EntityTrait as _, QueryOrder as _, QueryTrait as _,
    sea_query::{Expr, ExprTrait as _, OnConflict},
};

use super::{DbError, entity::revision as row};

/// Municipalities, registers, notices and texts of consents.
pub const CATALOG: &str = "catalog";

/// Raises the counter of a topic.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn bump(c: &impl ConnectionTrait, topic: &str) -> Result<(), DbError> {
    let first = row::ActiveModel {
        topic: Set(topic.to_owned()),
        n: Set(1),
    };
    let next = Expr::col((row::Entity, row::Column::N)).add(1_i64);
    let insert = row::Entity::insert(first)
        .on_conflict(
            OnConflict::column(row::Column::Topic)
                .value(row::Column::N, next)
                .to_owned(),
        )
        .into_query();
    c.execute(&insert).await?;
    Ok(())
}

/// All counters, by topic.
///
/// # Errors
/// [`DbError::Engine`].
#[cfg_attr(not(test), expect(dead_code, reason = "tests look with it"))]
pub async fn all(c: &impl ConnectionTrait) -> Result<Vec<(String, i64)>, DbError> {
    let rows = row::Entity::find()
        .order_by_asc(row::Column::Topic)
        .all(c)
        .await?;
    Ok(rows.into_iter().map(|row| (row.topic, row.n)).collect())
}

/// The counter of a topic; 0 before the first change.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn get(c: &impl ConnectionTrait, topic: &str) -> Result<i64, DbError> {
    let row = row::Entity::find_by_id(topic.to_owned()).one(c).await?;
    Ok(row.map_or(0, |row| row.n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::on_both;

    #[tokio::test]
    async fn counts_each_topic_by_itself() {
        on_both(async |db, _keys| {
            assert_eq!(get(db.read(), "a").await.expect("a count"), 0);
            for topic in ["b", "a", "b"] {
                bump(db.write(), topic).await.expect("raised");
            }
            assert_eq!(get(db.read(), "b").await.expect("a count"), 2);
            let counts = all(db.read()).await.expect("counts");
            assert_eq!(counts, [("a".to_owned(), 1), ("b".to_owned(), 2)]);
            let transaction = db.begin().await.expect("begun");
            bump(&transaction, "a").await.expect("raised");
            transaction.rollback().await.expect("rolled back");
            assert_eq!(get(db.read(), "a").await.expect("a count"), 1);
        })
        .await;
    }
}
