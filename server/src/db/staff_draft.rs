//! What an owner has typed and not yet done. It survives logging out.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::role::StaffId;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _, sea_query::OnConflict,
};
use serde_json::Value;
use uuid::Uuid;

use super::{DbError, entity::staff_draft as row, micros};
use crate::seal::{Keys, Place};

fn row_key(owner: &StaffId, part_id: Uuid, action: &str) -> String {
    format!("{part_id}/{action}/{}", owner.0)
}

fn place(row: &str, base_version: i32) -> Place<'_> {
    Place {
        table: "staff_draft",
        column: "body",
        row,
        version: base_version.into(),
    }
}

/// Reads a draft: the version of the part that was on the screen, what was
/// typed, and when.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn get(
    c: &impl ConnectionTrait,
    keys: &Keys,
    owner: &StaffId,
    part_id: Uuid,
    action: &str,
) -> Result<Option<(i32, Value, DateTime<Utc>)>, DbError> {
    let key = (owner.0.clone(), part_id, action.to_owned());
    let Some(row) = row::Entity::find_by_id(key).one(c).await? else {
        return Ok(None);
    };
    let dek = keys.unwrap_dek(&row.dek)?;
    let key = row_key(owner, part_id, action);
    let body = dek.open_json(&place(&key, row.base_version), &row.body)?;
    Ok(Some((row.base_version, body, row.updated_at)))
}

/// The drafts that an owner has at a part: action and when it was saved.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn of_part(
    c: &impl ConnectionTrait,
    owner: &StaffId,
    part_id: Uuid,
) -> Result<Vec<(String, DateTime<Utc>)>, DbError> {
    Ok(row::Entity::find()
        .select_only()
        .columns([row::Column::Action, row::Column::UpdatedAt])
        .filter(row::Column::Owner.eq(owner.0.as_str()))
        .filter(row::Column::PartId.eq(part_id))
        .order_by_asc(row::Column::Action)
        .into_tuple()
        .all(c)
        .await?)
}

/// When an owner last saved a draft at each of these parts, where there is one.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn saved(
    c: &impl ConnectionTrait,
    owner: &StaffId,
    parts: &[Uuid],
) -> Result<HashMap<Uuid, DateTime<Utc>>, DbError> {
    let rows: Vec<(Uuid, DateTime<Utc>)> = row::Entity::find()
        .select_only()
        .columns([row::Column::PartId, row::Column::UpdatedAt])
        .filter(row::Column::Owner.eq(owner.0.as_str()))
        .filter(row::Column::PartId.is_in(parts.iter().copied()))
        .order_by_asc(row::Column::UpdatedAt)
        .into_tuple()
        .all(c)
        .await?;
    // The last of each part stays.
    Ok(rows.into_iter().collect())
}

/// Saves a draft over the one before. The last save stands: a draft belongs to
/// one person.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part.
#[expect(
    clippy::too_many_arguments,
    reason = "the columns of the key, and three values"
)]
pub async fn put(
    c: &impl ConnectionTrait,
    keys: &Keys,
    owner: &StaffId,
    part_id: Uuid,
    action: &str,
    base_version: i32,
    body: &Value,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    use row::Column as C;
    let (dek, wrapped) = keys.new_dek()?;
    let key = row_key(owner, part_id, action);
    let model = row::Model {
        owner: owner.0.clone(),
        part_id,
        action: action.to_owned(),
        base_version,
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&key, base_version), body)?,
        updated_at: micros(now),
    };
    let insert = row::Entity::insert(model.into_active_model())
        .on_conflict(
            OnConflict::columns([C::Owner, C::PartId, C::Action])
                .update_columns([C::BaseVersion, C::Dek, C::Body, C::UpdatedAt])
                .to_owned(),
        )
        .into_query();
    c.execute(&insert).await?;
    Ok(())
}

/// Deletes a draft, and with it its data key.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn delete(
    c: &impl ConnectionTrait,
    owner: &StaffId,
    part_id: Uuid,
    action: &str,
) -> Result<(), DbError> {
    let key = (owner.0.clone(), part_id, action.to_owned());
    row::Entity::delete_by_id(key).exec(c).await?;
    Ok(())
}

/// Gives the drafts of an owner at a part to a colleague. Where the colleague
/// has one of the same action, both keep their own; gives those actions.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn give(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
    from: &StaffId,
    to: &StaffId,
) -> Result<Vec<String>, DbError> {
    let theirs = of_part(c, to, part_id).await?;
    let mut kept = Vec::new();
    for (action, _) in of_part(c, from, part_id).await? {
        if theirs.iter().any(|(other, _)| *other == action) {
            kept.push(action);
            continue;
        }
        if let Some((base, body, at)) = get(c, keys, from, part_id, &action).await? {
            put(c, keys, to, part_id, &action, base, &body, at).await?;
            delete(c, from, part_id, &action).await?;
        }
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::db::{
        fixture::{at, filed, owner},
        testing::on_both,
    };

    #[tokio::test]
    async fn the_last_save_of_each_owner_stands() {
        on_both(async |db, keys| {
            let (id, _) = filed(&db, &keys).await;
            let other = StaffId("other".to_owned());
            let put = async |owner: &StaffId, base, body: Value, minutes| {
                put(
                    db.write(),
                    &keys,
                    owner,
                    id,
                    "vastaus",
                    base,
                    &body,
                    at(minutes),
                )
                .await
                .expect("saved");
            };
            put(&owner(), 1, json!("a"), 1).await;
            put(&owner(), 2, json!("b"), 2).await;
            put(&other, 1, json!("c"), 3).await;
            let get = async |owner: &StaffId| {
                get(db.read(), &keys, owner, id, "vastaus")
                    .await
                    .expect("read")
            };
            assert_eq!(get(&owner()).await, Some((2, json!("b"), at(2))));
            assert_eq!(get(&other).await, Some((1, json!("c"), at(3))));
            let drafts = of_part(db.read(), &owner(), id).await.expect("read");
            assert_eq!(drafts, [("vastaus".to_owned(), at(2))]);
            let when = async |owner: &StaffId, parts: &[Uuid]| {
                let saved = saved(db.read(), owner, parts).await.expect("read");
                saved.get(&id).copied()
            };
            assert_eq!(when(&owner(), &[id]).await, Some(at(2)));
            assert_eq!(when(&owner(), &[Uuid::new_v4()]).await, None);
            assert_eq!(when(&StaffId("third".to_owned()), &[id]).await, None);
            delete(db.write(), &owner(), id, "vastaus")
                .await
                .expect("deleted");
            assert_eq!(get(&owner()).await, None);
            assert!(get(&other).await.is_some());
        })
        .await;
    }

    #[tokio::test]
    async fn drafts_go_along_but_never_over_a_colleagues_own() {
        on_both(async |db, keys| {
            let (id, _) = filed(&db, &keys).await;
            let other = StaffId("other".to_owned());
            for (who, action, body) in [
                (owner(), "vastaus", "a"),
                (owner(), "viesti", "b"),
                (other.clone(), "viesti", "c"),
            ] {
                put(db.write(), &keys, &who, id, action, 1, &json!(body), at(1))
                    .await
                    .expect("saved");
            }
            give(db.write(), &keys, id, &owner(), &other)
                .await
                .expect("given");
            let get = async |who: &StaffId, action| {
                let found = get(db.read(), &keys, who, id, action).await.expect("read");
                found.map(|(_, body, _)| body)
            };
            assert_eq!(get(&other, "vastaus").await, Some(json!("a")));
            assert_eq!(get(&other, "viesti").await, Some(json!("c")));
            assert_eq!(get(&owner(), "vastaus").await, None);
            assert_eq!(get(&owner(), "viesti").await, Some(json!("b")));
        })
        .await;
    }
}
