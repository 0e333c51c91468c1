//! Following a request that was sent unsigned, by its reference and a secret.
//!
//! A row is found by a keyed hash over both, so an unknown reference and a wrong
//! secret are the same to the database and to whoever measures it, and rows of
//! one filing have nothing in common that can be read: which parts were sent at
//! once stands sealed.

use domain::id::Reference;
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{DbError, convert::insert as insert_row, entity::follow as row};
use crate::seal::{Keys, Place};

fn row_key(lookup: &[u8; 32]) -> String {
    lookup.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn place(row: &str) -> Place<'_> {
    Place {
        table: "follow",
        column: "body",
        row,
        version: 0,
    }
}

/// Lets a part be followed; `filing` names all that was sent with it, itself
/// too.
///
/// # Errors
/// [`DbError::Duplicate`] when the look-up is in use.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    lookup: &[u8; 32],
    part_id: Uuid,
    filing: &[Reference],
) -> Result<(), DbError> {
    let (dek, wrapped) = keys.new_dek()?;
    let body = serde_json::to_value(filing).unwrap_or_default();
    let model = row::Model {
        lookup: lookup.to_vec(),
        part_id,
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&row_key(lookup)), &body)?,
    };
    insert_row(c, model).await
}

/// What was sent at once with the part of this look-up; none when there is no
/// such reference or the secret is another one.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn find(
    c: &impl ConnectionTrait,
    keys: &Keys,
    lookup: &[u8; 32],
) -> Result<Option<Vec<Reference>>, DbError> {
    let Some(row) = row::Entity::find_by_id(lookup.to_vec()).one(c).await? else {
        return Ok(None);
    };
    let dek = keys.unwrap_dek(&row.dek)?;
    let body = dek.open_json(&place(&row_key(lookup)), &row.body)?;
    let filing = serde_json::from_value(body).map_err(|_| DbError::Corrupt("follow.body"))?;
    Ok(Some(filing))
}

/// Nobody follows this part any more.
pub(super) async fn remove(c: &impl ConnectionTrait, part_id: Uuid) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::PartId.eq(part_id))
        .exec(c)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use domain::id::FollowSecret;

    use super::*;
    use crate::db::{
        fixture::{filed, reference},
        part,
        testing::on_both,
    };

    #[tokio::test]
    async fn a_part_is_found_by_both_its_reference_and_its_secret() {
        on_both(async |db, keys| {
            let (id, _) = filed(&db, &keys).await;
            let secret = |text| FollowSecret::parse(text).expect("a secret");
            let right = secret("K7PM-3XDT-9RHF-4ACD-EFHJ");
            let lookup = keys.follow_index(reference(0).as_str(), right.as_str());
            let filing = [reference(0), reference(1)];
            insert(db.write(), &keys, &lookup, id, &filing)
                .await
                .expect("stored");
            let found = find(db.read(), &keys, &lookup).await.expect("read");
            assert_eq!(found, Some(filing.to_vec()));
            let wrong = secret("K7PM-3XDT-9RHF-4ACD-EFHK");
            for (reference, secret) in [(reference(0), &wrong), (reference(2), &right)] {
                let other = keys.follow_index(reference.as_str(), secret.as_str());
                let found = find(db.read(), &keys, &other).await.expect("read");
                assert_eq!(found, None);
            }
            // Neither the secret nor what was sent with it stands in the row.
            let rows = row::Entity::find().all(db.read()).await.expect("read");
            let text = format!("{rows:?}");
            for hidden in [right.as_str(), reference(1).as_str()] {
                assert!(!text.contains(hidden), "{hidden}");
                assert!(!text.contains(&format!("{:?}", hidden.as_bytes())));
            }
            // What was erased can't be followed.
            part::erase(db.write(), id).await.expect("erased");
            let found = find(db.read(), &keys, &lookup).await.expect("read");
            assert_eq!(found, None);
        })
        .await;
    }
}
