//! Parts by person and by office.

use std::{cmp::Ordering, collections::HashSet};

use chrono::{DateTime, Utc};
use domain::{request::State, role::Held};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};
use uuid::Uuid;

use super::{Head, StoredPart, heads, row};
use crate::{
    db::{DbError, convert::of_offices},
    seal::Keys,
};

/// How many closed parts a worklist shows.
const CLOSED: usize = 50;

/// The parts of a person, newest first. A person has one index in each
/// municipality.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn for_person(
    c: &impl ConnectionTrait,
    keys: &Keys,
    indexes: &[[u8; 32]],
) -> Result<Vec<StoredPart>, DbError> {
    let indexes = indexes.iter().map(|index| index.to_vec());
    let found = heads()
        .filter(row::Column::PersonIndex.is_in(indexes))
        .order_by_desc(row::Column::ReceivedAt)
        .order_by_asc(row::Column::Reference);
    open_all(c, keys, found).await
}

/// The parts of one request, by reference: several only where a wish was sorted.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn of_request(
    c: &impl ConnectionTrait,
    keys: &Keys,
    request_id: Uuid,
) -> Result<Vec<StoredPart>, DbError> {
    let found = heads()
        .filter(row::Column::RequestId.eq(request_id))
        .order_by_asc(row::Column::Reference);
    open_all(c, keys, found).await
}

/// The parts that these offices decide: the open ones by what is due first,
/// then the closed ones, newest first, at most fifty.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn worklist(
    c: &impl ConnectionTrait,
    keys: &Keys,
    offices: &[Held],
) -> Result<Vec<StoredPart>, DbError> {
    use row::Column as C;
    let (mut open, mut closed) = (Vec::new(), Vec::new());
    for office in once_each(offices) {
        let decided = heads()
            .filter(C::Municipality.eq(office.municipality.as_str()))
            .filter(C::Decider.eq(office.office.as_str()));
        open.extend(open_all(c, keys, decided.clone().filter(C::ClosedAt.is_null())).await?);
        let newest = decided
            .filter(C::ClosedAt.is_not_null())
            .order_by_desc(C::ClosedAt)
            .order_by_asc(C::Reference)
            .limit(CLOSED as u64);
        closed.extend(open_all(c, keys, newest).await?);
    }
    open.sort_by(by_due);
    closed.sort_by(|a, b| {
        let newest_first = closed_at(b).cmp(&closed_at(a));
        newest_first.then_with(|| a.part.reference.cmp(&b.part.reference))
    });
    closed.truncate(CLOSED);
    open.extend(closed);
    Ok(open)
}

/// The open parts that these offices are only told of, by what is due first.
/// One that they also decide is in [`worklist`] instead.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn told(
    c: &impl ConnectionTrait,
    keys: &Keys,
    offices: &[Held],
) -> Result<Vec<StoredPart>, DbError> {
    use row::Column as C;
    let mut parts = Vec::new();
    for office in once_each(offices) {
        let told = heads()
            .filter(C::Municipality.eq(office.municipality.as_str()))
            .filter(C::Told.eq(office.office.as_str()))
            .filter(C::ClosedAt.is_null())
            .filter(of_offices(C::Municipality, C::Decider, offices).not());
        parts.extend(open_all(c, keys, told).await?);
    }
    parts.sort_by(by_due);
    Ok(parts)
}

/// One query for each office, so that each finds its rows by the index: SQLite
/// reads all open parts when the offices are joined by "or".
fn once_each(offices: &[Held]) -> HashSet<&Held> {
    offices.iter().collect()
}

fn by_due(a: &StoredPart, b: &StoredPart) -> Ordering {
    let key = |stored: &StoredPart| (stored.answer_by, stored.part.received_at);
    key(a)
        .cmp(&key(b))
        .then_with(|| a.part.reference.cmp(&b.part.reference))
}

fn closed_at(stored: &StoredPart) -> Option<DateTime<Utc>> {
    match &stored.part.state {
        State::Closed { at, .. } => Some(*at),
        _ => None,
    }
}

async fn open_all(
    c: &impl ConnectionTrait,
    keys: &Keys,
    select: Select<row::Entity>,
) -> Result<Vec<StoredPart>, DbError> {
    let rows = select.into_model::<Head>().all(c).await?;
    rows.into_iter().map(|head| head.open(keys)).collect()
}
