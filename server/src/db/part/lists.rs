//! Parts by person and by request.

use domain::id::Slug;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, Select,
};
use uuid::Uuid;

use super::{Head, StoredPart, heads, row};
use crate::{
    db::{DbError, convert::slug},
    seal::Keys,
};

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

/// The offices of a municipality with which a part is that nobody has closed.
///
/// # Errors
/// When storage fails.
pub async fn deciding(c: &impl ConnectionTrait, of: &Slug) -> Result<Vec<Slug>, DbError> {
    let offices: Vec<String> = row::Entity::find()
        .select_only()
        .column(row::Column::Decider)
        .distinct()
        .filter(row::Column::Municipality.eq(of.as_str()))
        .filter(row::Column::ClosedAt.is_null())
        .into_tuple()
        .all(c)
        .await?;
    let slug = |office: &String| slug(office, "part.decider");
    offices.iter().map(slug).collect()
}

async fn open_all(
    c: &impl ConnectionTrait,
    keys: &Keys,
    select: Select<row::Entity>,
) -> Result<Vec<StoredPart>, DbError> {
    let rows = select.into_model::<Head>().all(c).await?;
    rows.into_iter().map(|head| head.open(keys)).collect()
}
