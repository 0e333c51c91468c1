//! Forms that were printed to be signed by hand: by the reference on the paper
//! a clerk finds the answers, which stand sealed in a draft of their own that
//! no browser holds. When that expires, the reference goes with it.

use domain::id::{Reference, Slug};
use sea_orm::{ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::{
    DbError,
    convert::{insert as insert_row, slug},
    entity::{draft, paper_form as row},
};

/// Lets a draft be found by a reference.
///
/// # Errors
/// [`DbError::Duplicate`] when the reference is in use.
pub async fn insert(
    c: &impl ConnectionTrait,
    reference: &Reference,
    municipality: &Slug,
    draft_id: Uuid,
) -> Result<(), DbError> {
    let model = row::Model {
        reference: reference.as_str().to_owned(),
        municipality: municipality.as_str().to_owned(),
        draft_id,
    };
    insert_row(c, model).await
}

/// To which municipality a form goes, and the draft that holds its answers.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn find(
    c: &impl ConnectionTrait,
    reference: &Reference,
) -> Result<Option<(Slug, Uuid)>, DbError> {
    let found = row::Entity::find_by_id(reference.as_str()).one(c).await?;
    found
        .map(|row| {
            Ok((
                slug(&row.municipality, "paper_form.municipality")?,
                row.draft_id,
            ))
        })
        .transpose()
}

/// Takes a form away with its answers, in the transaction that files them: a
/// paper is filed once. Tells whether it was there.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn take(c: &impl ConnectionTrait, reference: &Reference) -> Result<bool, DbError> {
    let Some((_, draft_id)) = find(c, reference).await? else {
        return Ok(false);
    };
    // The row of the reference goes with the draft. Of two at once one deletes.
    let done = draft::Entity::delete_many()
        .filter(draft::Column::Id.eq(draft_id))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::db::{
        self,
        fixture::{at, reference, slug},
        testing::on_both,
    };

    #[tokio::test]
    async fn a_form_is_found_until_it_is_taken_or_has_expired() {
        on_both(async |db, keys| {
            let c = db.write();
            let body = json!({ "items": [] });
            let mut drafts = Vec::new();
            for n in 0..2 {
                let token = [n; 32];
                let id = db::draft::insert(c, &keys, &token, &body, at(0), at(10)).await;
                let id = id.expect("a draft");
                insert(c, &reference(n.into()), &slug("ii"), id)
                    .await
                    .expect("stored");
                drafts.push(id);
            }
            let again = insert(c, &reference(0), &slug("ii"), drafts[1]).await;
            assert!(matches!(again, Err(DbError::Duplicate)), "{again:?}");
            let found = find(c, &reference(0)).await.expect("read");
            assert_eq!(found, Some((slug("ii"), drafts[0])));
            assert!(take(c, &reference(0)).await.expect("taken"));
            assert!(!take(c, &reference(0)).await.expect("read"), "once");
            let left = db::draft::by_id(c, &keys, drafts[0], at(1)).await;
            assert_eq!(left.expect("read"), None, "the answers went along");
            // Nobody asks for the other one: it goes with its draft.
            db::draft::purge_expired(c, at(10)).await.expect("swept");
            assert_eq!(find(c, &reference(1)).await.expect("read"), None);
        })
        .await;
    }
}
