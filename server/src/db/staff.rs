//! Who of the staff has been here: so that a part can be handed to a colleague
//! who is known, by the name that the staff's provider gives.

use chrono::{DateTime, Utc};
use domain::role::StaffId;
use sea_orm::{
    ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryOrder as _, QueryTrait as _,
    sea_query::OnConflict,
};
use serde_json::Value;

use super::{DbError, entity::staff as row, micros};
use crate::seal::{Keys, Place};

/// A member of staff, opened.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredStaff {
    /// Who.
    pub id: StaffId,
    /// As the provider named them at the last log-in.
    pub body: Value,
    /// When that was.
    pub seen_at: DateTime<Utc>,
}

fn place(id: &str) -> Place<'_> {
    Place {
        table: "staff",
        column: "body",
        row: id,
        version: 0,
    }
}

/// Notes who logged in.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn seen(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: &StaffId,
    body: &Value,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    use row::Column as C;
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        id: id.0.clone(),
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&id.0), body)?,
        seen_at: micros(now),
    };
    let insert = row::Entity::insert(model.into_active_model())
        .on_conflict(
            OnConflict::column(C::Id)
                .update_columns([C::Dek, C::Body, C::SeenAt])
                .to_owned(),
        )
        .into_query();
    c.execute(&insert).await?;
    Ok(())
}

/// Everybody who has logged in, who came last first.
///
/// # Errors
/// [`DbError::Seal`] when a row does not open.
pub async fn all(c: &impl ConnectionTrait, keys: &Keys) -> Result<Vec<StoredStaff>, DbError> {
    let rows = row::Entity::find()
        .order_by_desc(row::Column::SeenAt)
        .order_by_asc(row::Column::Id)
        .all(c)
        .await?;
    rows.into_iter()
        .map(|row| {
            let dek = keys.unwrap_dek(&row.dek)?;
            Ok(StoredStaff {
                body: dek.open_json(&place(&row.id), &row.body)?,
                id: StaffId(row.id),
                seen_at: row.seen_at,
            })
        })
        .collect()
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
    async fn the_last_log_in_of_each_stands() {
        on_both(async |db, keys| {
            let other = StaffId("other".to_owned());
            for (id, name, minutes) in [(owner(), "A", 1), (other, "B", 2), (owner(), "C", 3)] {
                seen(db.write(), &keys, &id, &json!(name), at(minutes))
                    .await
                    .expect("noted");
            }
            let known = all(db.read(), &keys).await.expect("read");
            let seen: Vec<_> = known.iter().map(|s| (&s.body, s.seen_at)).collect();
            assert_eq!(seen, [(&json!("C"), at(3)), (&json!("B"), at(2))]);
        })
        .await;
    }
}
