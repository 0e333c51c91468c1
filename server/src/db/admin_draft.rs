//! What an administrator has typed into a form and not yet done.

use chrono::{DateTime, Utc};
use domain::role::StaffId;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryTrait as _, sea_query::OnConflict,
};
use serde_json::Value;

use super::{DbError, entity::admin_draft as row, micros};
use crate::seal::{Keys, Place};

fn row_key(staff: &StaffId, form: &str) -> String {
    format!("{form}/{}", staff.0)
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "admin_draft",
        column: "body",
        row,
        version: 0,
    }
}

/// What was typed.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn get(
    c: &impl ConnectionTrait,
    keys: &Keys,
    staff: &StaffId,
    form: &str,
) -> Result<Option<Value>, DbError> {
    let key = (staff.0.clone(), form.to_owned());
    let Some(row) = row::Entity::find_by_id(key).one(c).await? else {
        return Ok(None);
    };
    let dek = keys.unwrap_dek(&row.dek)?;
    Ok(Some(
        dek.open_json(&place(&row_key(staff, form)), &row.body)?,
    ))
}

/// Keeps what was typed, over what was typed before.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn put(
    c: &impl ConnectionTrait,
    keys: &Keys,
    staff: &StaffId,
    form: &str,
    body: &Value,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    use row::Column as C;
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        staff: staff.0.clone(),
        form: form.to_owned(),
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&row_key(staff, form)), body)?,
        updated_at: micros(now),
    };
    let insert = row::Entity::insert(model.into_active_model())
        .on_conflict(
            OnConflict::columns([C::Staff, C::Form])
                .update_columns([C::Dek, C::Body, C::UpdatedAt])
                .to_owned(),
        )
        .into_query();
    c.execute(&insert).await?;
    Ok(())
}

/// Forgets it, and with it its data key.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn delete(c: &impl ConnectionTrait, staff: &StaffId, form: &str) -> Result<(), DbError> {
    let key = (staff.0.clone(), form.to_owned());
    row::Entity::delete_by_id(key).exec(c).await?;
    Ok(())
}

/// Forgets what was typed before a moment and never done.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn purge(c: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::UpdatedAt.lt(micros(before)))
        .exec(c)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::db::{
        fixture::{at, owner},
        testing::on_both,
    };

    #[tokio::test]
    async fn the_last_save_stands_for_whom_it_belongs_to() {
        on_both(async |db, keys| {
            for (n, text) in [(1, "a"), (2, "b")] {
                put(db.write(), &keys, &owner(), "varit", &json!(text), at(n))
                    .await
                    .expect("kept");
            }
            let read = async |staff: &StaffId, form| {
                get(db.read(), &keys, staff, form).await.expect("read")
            };
            assert_eq!(read(&owner(), "varit").await, Some(json!("b")));
            assert_eq!(read(&StaffId("x".into()), "varit").await, None);
            assert_eq!(read(&owner(), "tiedot").await, None);
            purge(db.write(), at(2)).await.expect("purged");
            assert_eq!(read(&owner(), "varit").await, Some(json!("b")));
            delete(db.write(), &owner(), "varit").await.expect("gone");
            assert_eq!(read(&owner(), "varit").await, None);
            put(db.write(), &keys, &owner(), "varit", &json!(1), at(1))
                .await
                .expect("kept");
            purge(db.write(), at(2)).await.expect("purged");
            assert_eq!(read(&owner(), "varit").await, None);
        })
        .await;
    }
}
