//! The person's own files: on items of a draft, on a part once it is filed, on
//! messages.

use domain::signature::FrozenAttachment;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QuerySelect as _,
    sea_query::Expr,
};
use uuid::Uuid;

use super::{
    FileMeta, FileReader, Home, NewFile, Of, Stage, WRITING, begin, file_key, opened, row,
};
use crate::{db::DbError, seal::Keys};

/// The person's files in one place, as they were added.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or draft.
pub async fn list(
    c: &impl ConnectionTrait,
    keys: &Keys,
    home: &Home,
) -> Result<Vec<FileMeta>, DbError> {
    let stage = match home.of {
        Of::Draft(_) => Stage::Draft,
        Of::Part(_) => Stage::Sent,
    };
    let found = row::Entity::find()
        .filter(row::Column::Owner.is_null())
        .filter(row::Column::Stage.eq(stage.code()));
    opened(c, keys, home, found).await
}

/// How many finished files there are in one place, whoever's, and their bytes.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn used(c: &impl ConnectionTrait, home: &Home) -> Result<(u64, u64), DbError> {
    let sizes: Vec<i64> = row::Entity::find()
        .select_only()
        .column(row::Column::Size)
        .filter(home.is())
        .filter(row::Column::Stage.ne(WRITING))
        .into_tuple()
        .all(c)
        .await?;
    let sum = sizes.iter().filter_map(|size| u64::try_from(*size).ok());
    Ok((sizes.len() as u64, sum.sum()))
}

/// Removes a file from an item of a draft; tells whether it was there.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn remove(c: &impl ConnectionTrait, home: &Home, id: Uuid) -> Result<bool, DbError> {
    let done = row::Entity::delete_many()
        .filter(row::Column::Id.eq(id))
        .filter(home.is())
        .filter(row::Column::Owner.is_null())
        .filter(row::Column::Stage.eq(Stage::Draft.code()))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Removes the files of items that a draft does not have any more.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn keep_only(
    c: &impl ConnectionTrait,
    draft_id: Uuid,
    items: impl IntoIterator<Item = String>,
) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::DraftId.eq(draft_id))
        .filter(row::Column::Item.is_not_in(items))
        .exec(c)
        .await?;
    Ok(())
}

/// Moves the files of a draft's item to the part that was made of it, in the
/// transaction that files it; false when they are not those that were signed.
/// Only their keys are written again.
///
/// # Errors
/// [`DbError::NotFound`] when the draft or the part is not there.
pub async fn move_to_part(
    c: &impl ConnectionTrait,
    keys: &Keys,
    from: &Home,
    part_id: Uuid,
    signed: &[(Uuid, FrozenAttachment)],
) -> Result<bool, DbError> {
    let files = list(c, keys, from).await?;
    if files.len() != signed.len() {
        return Ok(false);
    }
    let (old, new) = (
        from.of.dek(c, keys).await?,
        Of::Part(part_id).dek(c, keys).await?,
    );
    for (position, (id, frozen)) in signed.iter().enumerate() {
        if !files.iter().any(|file| file.id == *id && is(file, frozen)) {
            return Ok(false);
        }
        let row = row::Entity::find_by_id(*id).one(c).await?;
        let key = new.wrap(&file_key(&old, &row.ok_or(DbError::NotFound)?)?)?;
        let position = i32::try_from(position).map_err(|_| DbError::Corrupt("file.position"))?;
        row::Entity::update_many()
            .col_expr(row::Column::DraftId, Expr::value(None::<Uuid>))
            .col_expr(row::Column::PartId, Expr::value(part_id))
            .col_expr(row::Column::Item, Expr::value(None::<String>))
            .col_expr(row::Column::Position, Expr::value(position))
            .col_expr(row::Column::Key, Expr::value(key.into_vec()))
            .col_expr(row::Column::Stage, Expr::value(Stage::Sent.code()))
            .filter(row::Column::Id.eq(*id))
            .exec(c)
            .await?;
    }
    Ok(true)
}

/// Copies the person's files from one place to another, in the transaction that
/// makes the other place: each under a key of its own, so that each place keeps
/// and loses its files by itself. Gives the old keys with the new ones.
///
/// # Errors
/// [`DbError::NotFound`] when one of the places is not there.
pub async fn copy(
    c: &impl ConnectionTrait,
    keys: &Keys,
    from: &Home,
    to: &Home,
) -> Result<Vec<(Uuid, Uuid)>, DbError> {
    let stage = match to.of {
        Of::Draft(_) => Stage::Draft,
        Of::Part(_) => Stage::Sent,
    };
    let mut copies = Vec::new();
    for file in list(c, keys, from).await? {
        let reader = FileReader::open(c, keys, file.id).await?;
        let reader = reader.ok_or(DbError::NotFound)?;
        let new = NewFile {
            id: Uuid::new_v4(),
            home: to,
            author: &file.author,
            name: &file.name,
            media_type: &file.media_type,
        };
        let mut writer = begin(c, keys, &new, file.created_at).await?;
        let mut n = 0;
        while let Some(piece) = reader.chunk(c, n).await? {
            writer.write(c, &piece).await?;
            n += 1;
        }
        let copy = writer.seal(c).await?;
        row::Entity::update_many()
            .col_expr(row::Column::Stage, Expr::value(stage.code()))
            .filter(row::Column::Id.eq(copy.id))
            .exec(c)
            .await?;
        copies.push((file.id, copy.id));
    }
    Ok(copies)
}

fn is(file: &FileMeta, frozen: &FrozenAttachment) -> bool {
    file.name == frozen.name && file.size == frozen.size && file.sha256 == *frozen.sha256.as_bytes()
}
