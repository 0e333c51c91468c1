//! Locks by name, for what must not happen twice at once although no row is
//! there yet to be locked.

use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sha2::{Digest as _, Sha256};

use super::DbError;

/// Waits until nobody else holds this name, and holds it until the transaction
/// ends. On SQLite a transaction that writes is alone anyway
/// ([`crate::db::Db::begin`]); PostgreSQL keeps the name, among all replicas.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn hold(c: &impl ConnectionTrait, name: &str) -> Result<(), DbError> {
    if c.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT pg_advisory_xact_lock($1)";
        let key = [number(name).into()];
        let lock = Statement::from_sql_and_values(DbBackend::Postgres, sql, key);
        c.execute_raw(lock).await?;
    }
    Ok(())
}

/// PostgreSQL names locks by number.
fn number(name: &str) -> i64 {
    let hash = Sha256::digest(name);
    hash.iter()
        .take(8)
        .fold(0, |number, byte| number << 8 | i64::from(*byte))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::timeout;

    use super::*;
    use crate::db::testing::on_both;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_name_is_held_by_one_until_its_transaction_ends() {
        on_both(async |db, _| {
            let first = db.begin().await.expect("begins");
            hold(&first, "one").await.expect("held");
            let other = db.clone();
            let mut second = tokio::spawn(async move {
                let tx = other.begin().await.expect("begins");
                hold(&tx, "one").await.expect("held");
            });
            let waiting = timeout(Duration::from_millis(200), &mut second).await;
            assert!(waiting.is_err(), "it waits");
            first.commit().await.expect("committed");
            let held = timeout(Duration::from_secs(10), second).await;
            held.expect("in time").expect("no panic");
        })
        .await;
    }

    #[test]
    fn names_have_numbers_of_their_own() {
        assert_eq!(number("one"), number("one"));
        assert_ne!(number("one"), number("two"));
    }
}
