//! Files of the conversation inside a part: they wait in a form, and go with
//! the message that it becomes.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, sea_query::Expr,
};
use uuid::Uuid;

use super::{Author, FileMeta, Home, Of, Stage, file_key, open, opened, row};
use crate::{db::DbError, seal::Keys};

/// The drafts of one author in a form.
fn drafts(form: &Home, author: &Author) -> Condition {
    let own = match author {
        Author::Citizen => row::Column::Owner.is_null(),
        Author::Staff(id) => row::Column::Owner.eq(id.0.as_str()),
    };
    form.is()
        .add(own)
        .add(row::Column::Stage.eq(Stage::Draft.code()))
}

/// What an author added to a form and has not sent.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn waiting(
    c: &impl ConnectionTrait,
    keys: &Keys,
    form: &Home,
    author: &Author,
) -> Result<Vec<FileMeta>, DbError> {
    let found = row::Entity::find().filter(drafts(form, author));
    opened(c, keys, form, found).await
}

/// Removes a file from a form, if it is there and was not sent.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn remove(
    c: &impl ConnectionTrait,
    form: &Home,
    author: &Author,
    file_id: Uuid,
) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(drafts(form, author))
        .filter(row::Column::Id.eq(file_id))
        .exec(c)
        .await?;
    Ok(())
}

/// Sends what waits in a form along with the message that it became.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn send(
    c: &impl ConnectionTrait,
    form: &Home,
    author: &Author,
    message: Uuid,
) -> Result<(), DbError> {
    row::Entity::update_many()
        .col_expr(row::Column::Item, Expr::value(message.to_string()))
        .col_expr(row::Column::Stage, Expr::value(Stage::Sent.code()))
        .filter(drafts(form, author))
        .exec(c)
        .await?;
    Ok(())
}

/// The files that were sent with messages of a part, by message.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn by_message(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
) -> Result<HashMap<Uuid, Vec<FileMeta>>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::PartId.eq(part_id))
        .filter(row::Column::Item.is_not_null())
        .filter(row::Column::Stage.eq(Stage::Sent.code()))
        .order_by_asc(row::Column::Position)
        .order_by_asc(row::Column::CreatedAt)
        .order_by_asc(row::Column::Id)
        .all(c)
        .await?;
    let mut found: HashMap<Uuid, Vec<FileMeta>> = HashMap::new();
    if rows.is_empty() {
        return Ok(found);
    }
    let dek = Of::Part(part_id).dek(c, keys).await?;
    for row in rows {
        let message = row.item.as_deref().and_then(|item| item.parse().ok());
        let message = message.ok_or(DbError::Corrupt("file.item"))?;
        let file = open(&file_key(&dek, &row)?, row)?;
        found.entry(message).or_default().push(file);
    }
    Ok(found)
}
