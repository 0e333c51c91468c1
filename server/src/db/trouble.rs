//! What kind of trouble storage has: people are told to come back later, or
//! that there is no room, and not that "something" broke.
//!
//! Every error of the engine passes one place (`DbError::from`); there the kind
//! is noted for the request that is being answered, so that nothing between
//! has to carry it.

use std::cell::Cell;

use sea_orm::{DbErr, RuntimeErr, sqlx};

/// The kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room on the disk.
    Full,
    /// The database can't be reached, or does nothing just now.
    Away,
}

tokio::task_local! {
    static NOTED: Cell<Option<Trouble>>;
}

/// Runs what answers a request; gives with the answer what trouble was noted
/// on the way.
pub async fn noted<T>(answering: impl Future<Output = T>) -> (T, Option<Trouble>) {
    let noting = async {
        let answer = answering.await;
        (answer, NOTED.with(Cell::get))
    };
    NOTED.scope(Cell::new(None), noting).await
}

/// Notes the kind of an error, if it is trouble. Outside of a request nobody
/// listens.
pub(super) fn note(error: &DbErr) {
    if let Some(trouble) = of(error) {
        NOTED.try_with(|noted| noted.set(Some(trouble))).ok();
    }
}

fn of(error: &DbErr) -> Option<Trouble> {
    let error = match error {
        DbErr::ConnectionAcquire(_) => return Some(Trouble::Away),
        DbErr::Conn(RuntimeErr::SqlxError(error))
        | DbErr::Exec(RuntimeErr::SqlxError(error))
        | DbErr::Query(RuntimeErr::SqlxError(error)) => error.as_ref(),
        _ => return None,
    };
    match error {
        sqlx::Error::Database(error) => of_code(&error.code()?),
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::Protocol(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => Some(Trouble::Away),
        _ => None,
    }
}

/// By SQLite's result code (a number, its kind in the low byte) or PostgreSQL's
/// SQLSTATE (five characters).
fn of_code(code: &str) -> Option<Trouble> {
    if code.len() == 5 {
        return match code {
            "53100" => Some(Trouble::Full),
            // Connections, resources, shutting down or starting.
            _ if ["08", "53", "57P"]
                .iter()
                .any(|class| code.starts_with(class)) =>
            {
                Some(Trouble::Away)
            }
            _ => None,
        };
    }
    match code.parse::<u32>().ok()? & 0xff {
        13 => Some(Trouble::Full),
        // Busy, locked, read only, reading and writing, opening.
        5 | 6 | 8 | 10 | 14 => Some(Trouble::Away),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::ConnectionTrait as _;

    use super::*;
    use crate::db::{revision, testing::on_both};

    #[test]
    fn codes_of_both_engines_have_their_kind() {
        let cases = [
            ("13", Some(Trouble::Full)),
            ("53100", Some(Trouble::Full)),
            ("5", Some(Trouble::Away)),
            // SQLITE_IOERR_WRITE, SQLITE_BUSY_SNAPSHOT.
            ("778", Some(Trouble::Away)),
            ("517", Some(Trouble::Away)),
            ("57P01", Some(Trouble::Away)),
            ("57P03", Some(Trouble::Away)),
            ("08006", Some(Trouble::Away)),
            ("53300", Some(Trouble::Away)),
            // A unique key; a wrong statement.
            ("2067", None),
            ("1", None),
            ("23505", None),
            ("42601", None),
            ("", None),
        ];
        for (code, kind) in cases {
            assert_eq!(of_code(code), kind, "{code}");
        }
    }

    #[tokio::test]
    async fn a_transaction_that_ended_by_itself_takes_no_other_along() {
        on_both(async |db, _| {
            for n in 1..=3 {
                // As SQLite does when the disk is full.
                let ended = db.begin().await.expect("begins");
                revision::bump(&ended, "lost").await.expect("raised");
                ended.execute_unprepared("ROLLBACK").await.expect("ended");
                drop(ended);
                let next = db.begin().await.expect("begins");
                revision::bump(&next, "kept").await.expect("raised");
                next.commit().await.expect("committed");
                let counts = revision::all(db.read()).await.expect("counts");
                assert_eq!(counts, [("kept".to_owned(), n)]);
            }
        })
        .await;
    }

    #[tokio::test]
    async fn it_is_noted_for_the_one_who_is_answered() {
        let full = DbErr::ConnectionAcquire(sea_orm::ConnAcquireErr::Timeout);
        note(&full);
        let (one, other) = tokio::join!(
            noted(async {
                tokio::task::yield_now().await;
                note(&full);
            }),
            noted(async { tokio::task::yield_now().await })
        );
        assert_eq!(one.1, Some(Trouble::Away));
        assert_eq!(other.1, None);
    }
}
