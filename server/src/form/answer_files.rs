//! The files of an answer or a correction: added and removed while it is
//! written.

use app::{
    desk::OwnerAction,
    form::{answer::ActionForm, pairs::Pairs},
    path,
};
use axum::{
    extract::{Multipart, Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    id::Reference,
    upload::{Refusal, Sender},
};
use uuid::Uuid;

use super::{
    Posted, answer, go,
    intake::{Intake, broken},
    part::not_found,
};
use crate::{
    db::{
        self, DbError,
        file::{Author, Home},
    },
    desk::{Mine, OwnerCounter},
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{DraftingCaller, language_of},
};

/// The longest text field beside a file, in bytes.
const TYPED: usize = 128 * 1024;

/// `POST /{language}/virka/osat/{reference}/{vastaus|oikaisu}/liitteet`
pub async fn upload(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    DraftingCaller(staff): DraftingCaller,
    multipart: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Response {
    let l = language_of(uri.path());
    let (Ok(reference), Some(action)) =
        (Reference::parse(&reference), answer::action_of(uri.path()))
    else {
        return not_found();
    };
    let here = path::part_action(l, &reference, action.segment());
    let Ok(multipart) = multipart else {
        return go(&format!("{here}?liite={}", Refusal::BrokenOff.code()));
    };
    let counter = OwnerCounter { portal, staff };
    match take_in(&counter, &reference, action, multipart).await {
        Ok(Upload::Done) => go(&format!("{here}#liitteet")),
        Ok(Upload::NotNow) => go(&here),
        Ok(Upload::NotYours) => not_found(),
        Ok(Upload::Refused(refusal)) => go(&format!("{here}?liite={}", refusal.code())),
        Err(error) => plain_error(&incident("upload", &error)),
    }
}

enum Upload {
    Done,
    NotNow,
    NotYours,
    Refused(Refusal),
}

async fn take_in(
    counter: &OwnerCounter,
    reference: &Reference,
    action: OwnerAction,
    mut multipart: Multipart,
) -> Result<Upload, DbError> {
    let stored = match counter.mine(reference).await? {
        Mine::Yes(stored) => stored,
        Mine::NotNow => return Ok(Upload::NotNow),
        Mine::No => return Ok(Upload::NotYours),
    };
    // The message stands before the file in the same form: whatever becomes of
    // the file, what was typed is kept. Half of it is not: it would take the
    // place of the whole.
    let mut typed = Pairs::default();
    let file = loop {
        match multipart.next_field().await {
            Ok(Some(field)) if field.name() == Some("file") => break Ok(field),
            Ok(Some(field)) => {
                let name = field.name().unwrap_or_default().to_owned();
                match field.text().await {
                    Ok(text) if text.len() <= TYPED => typed.0.push((name, text)),
                    Ok(_) => return Ok(Upload::Refused(Refusal::TooBig)),
                    Err(error) => return Ok(Upload::Refused(broken(&error))),
                }
            }
            Ok(None) => break Err(Refusal::None),
            Err(error) => return Ok(Upload::Refused(broken(&error))),
        }
    };
    keep_typed(counter, reference, action, &typed).await?;
    let file = match file {
        Ok(file) => file,
        Err(refusal) => return Ok(Upload::Refused(refusal)),
    };
    let intake = Intake {
        portal: &counter.portal,
        sender: Sender::Owner,
        home: &Home::part(stored.id),
        author: &Author::Staff(counter.staff.id.clone()),
    };
    match intake.take(file).await? {
        Err(refusal) => Ok(Upload::Refused(refusal)),
        Ok(file) => {
            let kept = intake.keep(file).await?;
            Ok(kept.map_or_else(Upload::Refused, |()| Upload::Done))
        }
    }
}

/// Saves the message that came along with a file.
async fn keep_typed(
    counter: &OwnerCounter,
    reference: &Reference,
    action: OwnerAction,
    typed: &Pairs,
) -> Result<(), DbError> {
    if typed.has("message") {
        let form = ActionForm::read(action, typed);
        answer::keep(counter, reference, action.segment(), &form).await?;
    }
    Ok(())
}

/// `POST /{language}/virka/osat/{reference}/{vastaus|oikaisu}/liitteet/{file}`:
/// remove.
pub async fn remove(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference, file)): Path<(String, String, String)>,
    DraftingCaller(staff): DraftingCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let action = answer::action_of(uri.path());
    let (Ok(reference), Some(action), Ok(file)) =
        (Reference::parse(&reference), action, Uuid::parse_str(&file))
    else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    match removed(&counter, &reference, action, file, &form.0).await {
        Ok(true) => go(&format!(
            "{}#liitteet",
            path::part_action(l, &reference, action.segment())
        )),
        Ok(false) => not_found(),
        Err(error) => plain_error(&incident("remove a file", &error)),
    }
}

async fn removed(
    counter: &OwnerCounter,
    reference: &Reference,
    action: OwnerAction,
    file: Uuid,
    typed: &Pairs,
) -> Result<bool, DbError> {
    // What is not there any more is removed, whoever has the part now.
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(false);
    };
    keep_typed(counter, reference, action, typed).await?;
    let portal = &counter.portal;
    let meta = db::file::meta(portal.db.read(), &portal.keys, file).await?;
    if meta.is_none_or(|meta| meta.home != Home::part(stored.id)) {
        return Ok(false);
    }
    let tx = portal.db.begin().await?;
    let removed = db::file::remove_draft(&tx, file, &counter.staff.id).await?;
    tx.commit().await?;
    Ok(removed)
}
