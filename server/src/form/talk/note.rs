//! A note that only those who decide the part see. It is no view, disclosure or
//! decision: the note itself says who wrote it and when.

use app::{desk::TalkAction, form::talk::NoteForm};

use super::{Done, TalkError};
use crate::{
    db::{self, DbError, micros, note::StoredNote, part::StoredPart},
    desk::OwnerCounter,
};

pub(super) async fn note(
    counter: &OwnerCounter,
    stored: &StoredPart,
    form: &NoteForm,
) -> Result<Done, TalkError> {
    let portal = &counter.portal;
    let note = StoredNote {
        staff: counter.staff.id.clone(),
        at: micros(portal.now()),
        text: form.note.clone(),
    };
    let tx = portal.db.begin().await?;
    db::note::insert(&tx, &portal.keys, stored.id, &note).await?;
    let draft = TalkAction::Note.segment();
    db::staff_draft::delete(&tx, &counter.staff.id, stored.id, draft).await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(Done::Yes)
}
