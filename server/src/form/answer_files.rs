//! The files of an answer: streamed in, encrypted on the way, streamed out.

use app::{
    desk::OwnerAction,
    form::{
        answer::{ActionForm, AnswerForm},
        pairs::Pairs,
    },
    path,
};
use axum::{
    body::Body,
    extract::{Multipart, Path, State, multipart::MultipartError},
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use domain::{audit::Action, id::Reference};
use futures::stream;
use uuid::Uuid;

use super::{
    Posted, answer,
    file_name::{attachment, kind_of, safe_name},
    go,
    part::not_found,
};
use crate::{
    db::{
        self, DbError,
        file::{FileReader, Stage, writer::FileWriter},
        part::StoredPart,
    },
    desk::{CitizenCounter, Mine, OwnerCounter},
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{CitizenCaller, DraftingCaller, language_of},
};

/// A megabyte, as files are measured.
const MIB: usize = 1024 * 1024;

/// The largest file of an owner, in bytes. Small in tests, which would have to
/// move it.
pub const LARGEST: usize = if cfg!(test) { 2 * MIB } else { 200 * MIB };

/// The longest text field beside a file, in bytes.
const TYPED: usize = 128 * 1024;

/// How much is stored in one go, in bytes: a commit for every packet of the
/// network would be slow.
const STRIDE: usize = MIB;

/// `POST /{language}/virka/osat/{reference}/vastaus/liitteet`
pub async fn upload(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    DraftingCaller(staff): DraftingCaller,
    multipart: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let here = path::part_action(l, &reference, "vastaus");
    let Ok(multipart) = multipart else {
        return go(&format!("{here}?liite=broken-off"));
    };
    let counter = OwnerCounter { portal, staff };
    match take_in(&counter, &reference, multipart).await {
        Ok(Taken::Yes) => go(&format!("{here}#liitteet")),
        Ok(Taken::NotNow) => go(&here),
        Ok(Taken::NotYours) => not_found(),
        Ok(Taken::Wrong(code)) => go(&format!("{here}?liite={code}")),
        Err(error) => plain_error(&incident("upload", &error)),
    }
}

enum Taken {
    Yes,
    NotNow,
    NotYours,
    Wrong(&'static str),
}

async fn take_in(
    counter: &OwnerCounter,
    reference: &Reference,
    mut multipart: Multipart,
) -> Result<Taken, DbError> {
    let stored = match counter.mine(reference).await? {
        Mine::Yes(stored) => stored,
        Mine::NotNow => return Ok(Taken::NotNow),
        Mine::No => return Ok(Taken::NotYours),
    };
    let portal = &counter.portal;
    // The message stands before the file in the same form: whatever becomes of
    // the file, what was typed is kept.
    let mut typed = Pairs::default();
    let mut field = loop {
        match multipart.next_field().await {
            Ok(Some(field)) if field.name() == Some("file") => break field,
            Ok(Some(field)) => {
                let name = field.name().unwrap_or_default().to_owned();
                match field.text().await {
                    Ok(text) if text.len() <= TYPED => typed.0.push((name, text)),
                    Ok(_) => return Ok(Taken::Wrong("too-big")),
                    Err(error) => return Ok(Taken::Wrong(broken(&error))),
                }
            }
            Ok(None) => return Ok(Taken::Wrong("none")),
            Err(error) => return Ok(Taken::Wrong(broken(&error))),
        }
    };
    keep_typed(counter, reference, &typed).await?;
    let name = safe_name(field.file_name().unwrap_or_default());
    if name.is_empty() {
        return Ok(Taken::Wrong("none"));
    }
    let Some((_, media_type, magic)) = kind_of(&name) else {
        return Ok(Taken::Wrong("kind"));
    };

    // Each chunk is encrypted and stored as it comes: no clear text on a disk,
    // no large file in memory, no transaction across the network. What is
    // broken off stays unfinished, is shown to nobody, and is swept.
    let mut begin = Vec::new();
    let mut size = 0;
    let mut writer = None;
    let mut waiting = Vec::new();
    loop {
        let chunk = match field.chunk().await {
            Ok(Some(chunk)) => chunk,
            Ok(None) => break,
            Err(error) => return Ok(Taken::Wrong(broken(&error))),
        };
        size += chunk.len();
        if size > LARGEST {
            return Ok(Taken::Wrong("too-big"));
        }
        if begin.len() < 16 {
            begin.extend(chunk.iter().take(16 - begin.len()));
            if begin.len() >= magic.len() && !begin.starts_with(magic) {
                return Ok(Taken::Wrong("kind"));
            }
        }
        waiting.extend_from_slice(&chunk);
        if waiting.len() < STRIDE {
            continue;
        }
        writer = Some(put(counter, &stored, writer.take(), &name, media_type, &waiting).await?);
        waiting.clear();
    }
    if !begin.is_empty() && !begin.starts_with(magic) {
        return Ok(Taken::Wrong("kind"));
    }
    if !waiting.is_empty() {
        writer = Some(put(counter, &stored, writer.take(), &name, media_type, &waiting).await?);
    }
    match writer {
        None => Ok(Taken::Wrong("empty")),
        Some(file) => {
            let tx = portal.db.begin().await?;
            file.finish(&tx).await?;
            tx.commit().await?;
            Ok(Taken::Yes)
        }
    }
}

/// Saves the message that came along with a file.
async fn keep_typed(
    counter: &OwnerCounter,
    reference: &Reference,
    typed: &Pairs,
) -> Result<(), DbError> {
    if typed.0.iter().any(|(name, _)| name == "message") {
        let form = ActionForm::Answer(AnswerForm::read(typed));
        answer::keep(counter, reference, OwnerAction::Answer.segment(), &form).await?;
    }
    Ok(())
}

/// Why the form ended before its end: it was over the limit of the route, or
/// the connection broke.
fn broken(error: &MultipartError) -> &'static str {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        "too-big"
    } else {
        "broken-off"
    }
}

/// Stores a stride of a file, in a transaction of its own.
async fn put(
    counter: &OwnerCounter,
    stored: &StoredPart,
    writer: Option<FileWriter>,
    name: &str,
    media_type: &str,
    bytes: &[u8],
) -> Result<FileWriter, DbError> {
    let portal = &counter.portal;
    let tx = portal.db.begin().await?;
    let mut file = match writer {
        Some(file) => file,
        None => {
            let (keys, owner) = (&portal.keys, &counter.staff.id);
            db::file::begin(&tx, keys, stored.id, owner, name, media_type, portal.now()).await?
        }
    };
    file.write(&tx, bytes).await?;
    tx.commit().await?;
    Ok(file)
}

/// `POST /{language}/virka/osat/{reference}/vastaus/liitteet/{file}`: remove.
pub async fn remove(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference, file)): Path<(String, String, String)>,
    DraftingCaller(staff): DraftingCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let (Ok(reference), Ok(file)) = (Reference::parse(&reference), Uuid::parse_str(&file)) else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    match removed(&counter, &reference, file, &form.0).await {
        Ok(true) => go(&format!(
            "{}#liitteet",
            path::part_action(l, &reference, "vastaus")
        )),
        Ok(false) => not_found(),
        Err(error) => plain_error(&incident("remove a file", &error)),
    }
}

async fn removed(
    counter: &OwnerCounter,
    reference: &Reference,
    file: Uuid,
    typed: &Pairs,
) -> Result<bool, DbError> {
    // What is not there any more is removed, whoever has the part now.
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(false);
    };
    keep_typed(counter, reference, typed).await?;
    let portal = &counter.portal;
    let meta = db::file::meta(portal.db.read(), &portal.keys, file).await?;
    if meta.is_none_or(|meta| meta.part_id != stored.id) {
        return Ok(false);
    }
    let tx = portal.db.begin().await?;
    let removed = db::file::remove_draft(&tx, file, &counter.staff.id).await?;
    tx.commit().await?;
    Ok(removed)
}

/// `GET /{language}/omat/pyynnot/{reference}/tiedostot/{file}`
pub async fn download(
    State(portal): State<Portal>,
    Path((_, reference, file)): Path<(String, String, String)>,
    CitizenCaller(citizen): CitizenCaller,
) -> Response {
    let (Ok(reference), Ok(file)) = (Reference::parse(&reference), Uuid::parse_str(&file)) else {
        return not_found();
    };
    let counter = CitizenCounter { portal, citizen };
    match open(&counter, &reference, file).await {
        Ok(Some((meta, reader))) => send_out(counter.portal, &meta, reader),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("download", &error)),
    }
}

async fn open(
    counter: &CitizenCounter,
    reference: &Reference,
    file: Uuid,
) -> Result<Option<(db::file::FileMeta, FileReader)>, DbError> {
    let Some(stored) = counter.own_part(reference).await? else {
        return Ok(None);
    };
    let c = counter.portal.db.read();
    let keys = &counter.portal.keys;
    let meta = db::file::meta(c, keys, file).await?;
    let Some(meta) = meta.filter(|meta| meta.part_id == stored.id && meta.stage == Stage::Sent)
    else {
        return Ok(None);
    };
    let Some(reader) = FileReader::open(c, keys, file).await? else {
        return Ok(None);
    };
    counter.log(&stored, Action::FileDownloaded).await?;
    Ok(Some((meta, reader)))
}

/// Only ever as a download: nothing in a file of strangers runs here.
fn send_out(portal: Portal, meta: &db::file::FileMeta, reader: FileReader) -> Response {
    let chunks = stream::unfold((portal, reader, 0_u32), |(portal, reader, n)| async move {
        match reader.chunk(portal.db.read(), n).await {
            Ok(Some(chunk)) => Some((Ok(chunk), (portal, reader, n + 1))),
            Ok(None) => None,
            Err(error) => {
                incident("read a file", &error);
                // The length was announced, so the browser sees the break.
                Some((
                    Err(std::io::Error::other("broken off")),
                    (portal, reader, u32::MAX),
                ))
            }
        }
    });
    let mut response = Body::from_stream(chunks).into_response();
    let out = response.headers_mut();
    out.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/octet-stream"),
    );
    out.insert(header::CONTENT_LENGTH, HeaderValue::from(meta.size));
    out.insert(header::CONTENT_DISPOSITION, attachment(&meta.name));
    out.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("sandbox; default-src 'none'"),
    );
    response
}
