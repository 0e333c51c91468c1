//! Notes that owners keep for themselves. They stand in a table of their own,
//! which nothing that a person reads ever asks; none is changed or deleted, but
//! with its part.

use chrono::{DateTime, Utc};
use domain::role::StaffId;
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use uuid::Uuid;

use super::{DbError, entity::note as row, micros, part};
use crate::seal::{Keys, Place};

/// A note, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredNote {
    /// Who wrote it.
    pub staff: StaffId,
    /// When.
    pub at: DateTime<Utc>,
    /// As typed.
    pub text: String,
}

/// Who wrote it is sealed along with it.
fn place(row: &str) -> Place<'_> {
    Place {
        table: "note",
        column: "body",
        row,
        version: 0,
    }
}

fn row_key(id: Uuid, staff: &str) -> String {
    format!("{id}/{staff}")
}

/// Adds a note.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
    note: &StoredNote,
) -> Result<(), DbError> {
    let id = Uuid::new_v4();
    let dek = part::dek(c, keys, part_id).await?;
    let key = row_key(id, &note.staff.0);
    let model = row::ActiveModel {
        seq: NotSet,
        id: Set(id),
        part_id: Set(part_id),
        staff: Set(note.staff.0.clone()),
        at: Set(micros(note.at)),
        body: Set(dek.seal(&place(&key), note.text.as_bytes())?),
    };
    row::Entity::insert(model).exec(c).await?;
    Ok(())
}

/// The notes of a part, oldest first.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn of_part(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
) -> Result<Vec<StoredNote>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::PartId.eq(part_id))
        .order_by_asc(row::Column::Seq)
        .all(c)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let dek = part::dek(c, keys, part_id).await?;
    rows.into_iter()
        .map(|row| {
            let plain = dek.open(&place(&row_key(row.id, &row.staff)), &row.body)?;
            Ok(StoredNote {
                staff: StaffId(row.staff),
                at: row.at,
                text: String::from_utf8(plain).map_err(|_| DbError::Corrupt("note.body"))?,
            })
        })
        .collect()
}

/// Removes the notes of a part.
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
        fixture::{TEXT, at, filed, owner},
        testing::on_both,
    };

    #[tokio::test]
    async fn notes_say_who_and_when_and_go_with_their_part() {
        on_both(async |db, keys| {
            let (id, _) = filed(&db, &keys).await;
            let note = |who: StaffId, minutes| StoredNote {
                staff: who,
                at: at(minutes),
                text: TEXT.to_owned(),
            };
            let notes = [note(owner(), 1), note(StaffId("other".to_owned()), 2)];
            for note in &notes {
                insert(db.write(), &keys, id, note).await.expect("kept");
            }
            assert_eq!(of_part(db.read(), &keys, id).await.expect("read"), notes);
            part::erase(db.write(), id).await.expect("erased");
            assert_eq!(of_part(db.read(), &keys, id).await.expect("read"), []);
        })
        .await;
    }
}
