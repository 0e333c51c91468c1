//! What a person has typed into a form of their request and not sent: it is
//! there again after a mistake, a lost race, or a log-in that ran out.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{DbError, entity::person_draft as row, micros, part};
use crate::seal::{Keys, Place};

fn place(row: &str) -> Place<'_> {
    Place {
        table: "person_draft",
        column: "body",
        row,
        version: 0,
    }
}

fn row_key(part_id: Uuid, form: &str) -> String {
    format!("{part_id}/{form}")
}

/// What was typed.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn get(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
    form: &str,
) -> Result<Option<String>, DbError> {
    let key = (part_id, form.to_owned());
    let Some(row) = row::Entity::find_by_id(key).one(c).await? else {
        return Ok(None);
    };
    let dek = part::dek(c, keys, part_id).await?;
    let plain = dek.open(&place(&row_key(part_id, form)), &row.body)?;
    let text = String::from_utf8(plain).map_err(|_| DbError::Corrupt("person_draft.body"))?;
    Ok(Some(text))
}

/// The forms of a part in which something was typed and not sent.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn forms(c: &impl ConnectionTrait, part_id: Uuid) -> Result<Vec<String>, DbError> {
    Ok(row::Entity::find()
        .select_only()
        .column(row::Column::Form)
        .filter(row::Column::PartId.eq(part_id))
        .order_by_asc(row::Column::Form)
        .into_tuple()
        .all(c)
        .await?)
}

/// Saves what was typed over what was there.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn put(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
    form: &str,
    text: &str,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    use row::Column as C;
    let dek = part::dek(c, keys, part_id).await?;
    let model = row::Model {
        part_id,
        form: form.to_owned(),
        body: dek.seal(&place(&row_key(part_id, form)), text.as_bytes())?,
        updated_at: micros(now),
    };
    let insert = row::Entity::insert(model.into_active_model())
        .on_conflict(
            OnConflict::columns([C::PartId, C::Form])
                .update_columns([C::Body, C::UpdatedAt])
                .to_owned(),
        )
        .into_query();
    c.execute(&insert).await?;
    Ok(())
}

/// Deletes what was typed.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn delete(c: &impl ConnectionTrait, part_id: Uuid, form: &str) -> Result<(), DbError> {
    let key = (part_id, form.to_owned());
    row::Entity::delete_by_id(key).exec(c).await?;
    Ok(())
}

/// Deletes what was last saved before this; tells how many.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn purge(c: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, DbError> {
    let done = row::Entity::delete_many()
        .filter(row::Column::UpdatedAt.lt(micros(before)))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

/// Removes all of a part.
pub(super) async fn remove_all(c: &impl ConnectionTrait, part_id: Uuid) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::PartId.eq(part_id))
        .exec(c)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{
        fixture::{TEXT, at, filed},
        testing::on_both,
    };

    #[tokio::test]
    async fn the_last_words_of_each_form_stay_until_they_are_sent() {
        on_both(async |db, keys| {
            let (id, _) = filed(&db, &keys).await;
            for (form, text) in [("viesti", "a"), ("viesti", TEXT), ("vastaa", "b")] {
                put(db.write(), &keys, id, form, text, at(1))
                    .await
                    .expect("saved");
            }
            let get = async |form| get(db.read(), &keys, id, form).await.expect("read");
            assert_eq!(get("viesti").await.as_deref(), Some(TEXT));
            assert_eq!(get("vastaa").await.as_deref(), Some("b"));
            let waiting = forms(db.read(), id).await.expect("read");
            assert_eq!(waiting, ["vastaa", "viesti"]);
            delete(db.write(), id, "viesti").await.expect("deleted");
            assert_eq!(get("viesti").await, None);
            assert_eq!(purge(db.write(), at(1)).await.expect("purged"), 0);
            part::erase(db.write(), id).await.expect("erased");
            assert_eq!(get("vastaa").await, None);
        })
        .await;
    }
}
