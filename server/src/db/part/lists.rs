//! Parts by person and by request.

use sea_orm::{ColumnTrait as _, ConnectionTrait, QueryFilter as _, QueryOrder as _, Select};
use uuid::Uuid;

use super::{Head, StoredPart, heads, row};
use crate::{db::DbError, seal::Keys};

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

async fn open_all(
    c: &impl ConnectionTrait,
    keys: &Keys,
    select: Select<row::Entity>,
) -> Result<Vec<StoredPart>, DbError> {
    let rows = select.into_model::<Head>().all(c).await?;
    rows.into_iter().map(|head| head.open(keys)).collect()
}
