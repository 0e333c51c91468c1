//! What came to which office, for the news at its worklist.
//!
//! Rows, not counters: two filings at one office do not wait for each other,
//! and two of several parts do not wait in a circle.

use domain::{id::Slug, role::Held};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::{DbError, convert::slug, entity::arrival as row};

/// So many are looked at: who has more news than this reads the list.
pub const MOST: u64 = 1_000;

/// Something came to an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// Its number, rising.
    pub seq: i64,
    /// The office.
    pub to: Held,
}

/// How many of these came to one of these offices after a number.
#[must_use]
pub fn news(arrivals: &[Arrival], offices: &[Held], since: i64) -> usize {
    arrivals
        .iter()
        .filter(|arrival| arrival.seq > since && offices.contains(&arrival.to))
        .count()
}

/// A part came to an office: it was filed, or another office had it.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn note(
    c: &impl ConnectionTrait,
    municipality: &Slug,
    office: &Slug,
) -> Result<(), DbError> {
    let model = row::ActiveModel {
        municipality: Set(municipality.as_str().to_owned()),
        office: Set(office.as_str().to_owned()),
        ..Default::default()
    };
    row::Entity::insert(model).exec_without_returning(c).await?;
    Ok(())
}

/// The number of the last one; 0 before the first.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn latest(c: &impl ConnectionTrait) -> Result<i64, DbError> {
    let last: Option<Option<i64>> = row::Entity::find()
        .select_only()
        .column_as(row::Column::Seq.max(), "last")
        .into_tuple()
        .one(c)
        .await?;
    Ok(last.flatten().unwrap_or_default())
}

/// The last ones, newest first.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn recent(c: &impl ConnectionTrait) -> Result<Vec<Arrival>, DbError> {
    let rows = row::Entity::find()
        .order_by_desc(row::Column::Seq)
        .limit(MOST)
        .all(c)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Arrival {
                seq: row.seq,
                to: Held {
                    municipality: slug(&row.municipality, "arrival.municipality")?,
                    office: slug(&row.office, "arrival.office")?,
                },
            })
        })
        .collect()
}

/// Forgets those at which nobody looks any more.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn purge(c: &impl ConnectionTrait) -> Result<(), DbError> {
    let last = latest(c).await?;
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    row::Entity::delete_many()
        .filter(row::Column::Seq.lte(last - most))
        .exec(c)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{
        fixture::{filed, held, slug},
        part,
        testing::on_both,
    };

    #[tokio::test]
    async fn what_is_filed_or_moved_to_an_office_arrives_there() {
        on_both(async |db, keys| {
            let c = db.write();
            assert_eq!(latest(c).await.expect("read"), 0);
            let (id, mut part) = filed(&db, &keys).await;
            let first = latest(c).await.expect("read");
            assert!(first > 0);
            let count = async |office: &str, since| {
                let recent = recent(c).await.expect("read");
                news(&recent, &[held("ii", office)], since)
            };
            assert_eq!(count("johtaja", 0).await, 1);
            assert_eq!(count("johtaja", first).await, 0);
            assert_eq!(count("dpo", 0).await, 0, "who is told has nothing to do");

            let save = async |version, part: &domain::request::Part| {
                let saved = part::save(c, &keys, id, version, part).await;
                assert!(saved.expect("saved"));
            };
            save(1, &part).await;
            assert_eq!(count("johtaja", first).await, 0, "nothing moved");
            part.route.decider.value = slug("muu");
            save(2, &part).await;
            assert_eq!(count("muu", first).await, 1);
            assert_eq!(count("johtaja", first).await, 0);
            purge(c).await.expect("swept");
            assert_eq!(count("muu", first).await, 1, "still looked at");
        })
        .await;
    }
}
