//! Files that a person attaches to an item of the draft.

use app::{
    form::{
        pairs::Pairs,
        request::{Attached, ItemStep, Step, number_of},
    },
    path,
};
use axum::{
    extract::{Multipart, Path, State, multipart::MultipartRejection},
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use domain::{
    language::Language,
    signature::encoding::Digest,
    upload::{Refusal, Sender},
};
use uuid::Uuid;

use super::{
    draft::{KEPT, TRIES, change, load},
    go,
    intake::{Intake, Spooled, broken, limits},
};
use crate::{
    db::{
        self, DbError,
        file::{Author, Home},
    },
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{DraftCaller, Holder, Jar, language_of},
};

/// The longest text field beside a file, in bytes: there is but a button.
const TYPED: usize = 1024;

/// `POST /{language}/pyynto/{item}/liitteet`: with a file or without, by the
/// button that adds it or by the one that goes on.
pub async fn upload(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, item)): Path<(String, String)>,
    DraftCaller(holder): DraftCaller,
    jar: CookieJar,
    multipart: Result<Multipart, MultipartRejection>,
) -> Response {
    let l = language_of(uri.path());
    let Some(number) = number_of(&item) else {
        return go(&path::draft(l));
    };
    let read = match multipart {
        Ok(multipart) => read(&portal, &holder, number, multipart).await,
        // A form without a field for files: nothing to attach.
        Err(_) => Ok(Some(Read {
            added: Ok(false),
            more: false,
        })),
    };
    let to = match read {
        Ok(Some(read)) => lead(&portal, &holder, l, number, read).await,
        Ok(None) => Ok(path::draft(l)),
        Err(error) => Err(error),
    };
    match to {
        Ok(to) => {
            let cookie = Jar::Draft.set(&portal, &holder.token, Some(KEPT));
            (jar.add(cookie), Redirect::to(&to)).into_response()
        }
        Err(error) => plain_error(&incident("attach a file", &error)),
    }
}

/// What came.
struct Read {
    /// Whether a file was added, or why it was not.
    added: Result<bool, Refusal>,
    /// Whether the button was the one that adds.
    more: bool,
}

/// Where it leads.
async fn lead(
    portal: &Portal,
    holder: &Holder,
    l: Language,
    number: u16,
    read: Read,
) -> Result<String, DbError> {
    let step = Step::Item(number, ItemStep::Attachments);
    let here = path::draft_step(l, step);
    let wrong = |refusal: Refusal| format!("{here}?liite={}", refusal.code());
    match (read.added, read.more) {
        (Err(refusal), _) => Ok(wrong(refusal)),
        (Ok(false), true) => Ok(wrong(Refusal::None)),
        (Ok(true), true) => Ok(format!("{here}#liitteet")),
        (Ok(_), false) => {
            let today = portal.today();
            let next = change(portal, holder, |draft| {
                draft.take(step, &Pairs::default());
                draft.next_undone(today)
            });
            let next = next.await?;
            Ok(next.map_or_else(|| path::draft(l), |next| path::draft_step(l, next)))
        }
    }
}

/// Reads the form, its file and its button. None when there is no such item.
async fn read(
    portal: &Portal,
    holder: &Holder,
    number: u16,
    mut multipart: Multipart,
) -> Result<Option<Read>, DbError> {
    let Some((stored, draft)) = load(portal, holder).await? else {
        return Ok(None);
    };
    if draft.item(number).is_none() {
        return Ok(None);
    }
    let home = Home::draft(stored.id, number);
    let mut read = Read {
        added: Ok(false),
        more: false,
    };
    loop {
        let field = match multipart.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(error) => {
                read.added = Err(broken(&error));
                break;
            }
        };
        let chosen = field.file_name().is_some_and(|name| !name.is_empty());
        if field.name() == Some("file") && chosen {
            let intake = Intake {
                portal,
                sender: Sender::Citizen,
                home: &home,
                author: &Author::Citizen,
            };
            read.added = match intake.take(field).await? {
                Err(refusal) => Err(refusal),
                Ok(file) => add(portal, holder, number, file).await?,
            };
            if read.added.is_err() {
                break;
            }
        } else {
            let name = field.name().unwrap_or_default().to_owned();
            match field.text().await {
                Ok(text) if text.len() <= TYPED => read.more |= name == "then" && text == "more",
                Ok(_) => {}
                Err(error) => read.added = read.added.and(Err(broken(&error))),
            }
        }
    }
    Ok(Some(read))
}

/// Lets a file count and names it in the draft, both or neither.
pub(super) async fn add(
    portal: &Portal,
    holder: &Holder,
    number: u16,
    file: Spooled,
) -> Result<Result<bool, Refusal>, DbError> {
    let Some(whole) = file.stored() else {
        return Err(DbError::NotFound);
    };
    let attached = Attached {
        id: whole.id.to_string(),
        name: file.name().to_owned(),
        size: whole.size,
        sha256: Digest::from_bytes(whole.sha256),
    };
    for _ in 0..TRIES {
        let Some((stored, mut draft)) = load(portal, holder).await? else {
            file.discard().await?;
            return Ok(Err(Refusal::BrokenOff));
        };
        let added = match draft.attachments(number) {
            Some(attachments) => attachments.add(attached.clone(), limits(Sender::Citizen)),
            // The item was taken out meanwhile.
            None => Err(Refusal::BrokenOff),
        };
        if let Err(refusal) = added {
            file.discard().await?;
            return Ok(Err(refusal));
        }
        let body = serde_json::to_value(&draft).unwrap_or_default();
        let (id, version, now) = (stored.id, stored.version, portal.now());
        let tx = portal.db.begin().await?;
        if db::draft::save(&tx, &portal.keys, id, version, &body, now, now + KEPT).await? {
            file.keep(tx).await?;
            return Ok(Ok(true));
        }
    }
    Err(DbError::Engine("a draft that changes all the time".into()))
}

/// `POST /{language}/pyynto/{item}/liitteet/{file}`: remove.
pub async fn remove(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, item, file)): Path<(String, String, String)>,
    DraftCaller(holder): DraftCaller,
) -> Response {
    let l = language_of(uri.path());
    let (Some(number), Ok(file)) = (number_of(&item), Uuid::parse_str(&file)) else {
        return go(&path::draft(l));
    };
    match removed(&portal, &holder, number, file).await {
        Ok(true) => {
            let here = path::draft_step(l, Step::Item(number, ItemStep::Attachments));
            go(&format!("{here}#liitteet"))
        }
        Ok(false) => go(&path::draft(l)),
        Err(error) => plain_error(&incident("remove an attachment", &error)),
    }
}

/// Removes a file, if it is there; false when there is no such item.
pub(super) async fn removed(
    portal: &Portal,
    holder: &Holder,
    number: u16,
    file: Uuid,
) -> Result<bool, DbError> {
    for _ in 0..TRIES {
        let Some((stored, mut draft)) = load(portal, holder).await? else {
            return Ok(false);
        };
        let Some(attachments) = draft.attachments(number) else {
            return Ok(false);
        };
        if !attachments.remove(&file.to_string()) {
            return Ok(true);
        }
        let body = serde_json::to_value(&draft).unwrap_or_default();
        let (id, version, now) = (stored.id, stored.version, portal.now());
        let tx = portal.db.begin().await?;
        if db::draft::save(&tx, &portal.keys, id, version, &body, now, now + KEPT).await? {
            let home = Home::draft(id, number);
            db::file::attachment::remove(&tx, &home, file).await?;
            tx.commit().await?;
            return Ok(true);
        }
    }
    Err(DbError::Engine("a draft that changes all the time".into()))
}
