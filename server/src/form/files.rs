//! Handing out files: only ever as a download, so that nothing in a file of
//! strangers runs here.

use axum::{
    body::Body,
    extract::{Path, State},
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{audit::Action, id::Reference, role::Reach};
use futures::stream;
use uuid::Uuid;

use super::{file_name::attachment, part::not_found};
use crate::{
    db::{
        DbError,
        file::{Author, FileMeta, FileReader, Of, Stage},
        part::StoredPart,
    },
    desk::{CitizenCounter, OwnerCounter},
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{CitizenCaller, StaffCaller},
};

/// `GET /{language}/omat/pyynnot/{reference}/tiedostot/{file}`
pub async fn to_citizen(
    State(portal): State<Portal>,
    Path((_, reference, file)): Path<(String, String, String)>,
    CitizenCaller(citizen): CitizenCaller,
) -> Response {
    let counter = CitizenCounter { portal, citizen };
    let found = match named(&reference, &file) {
        Some((reference, file)) => for_citizen(&counter, &reference, file).await,
        None => Ok(None),
    };
    answer(counter.portal, found)
}

async fn for_citizen(
    counter: &CitizenCounter,
    reference: &Reference,
    file: Uuid,
) -> Result<Option<FileReader>, DbError> {
    let Some(stored) = counter.own_part(reference).await? else {
        return Ok(None);
    };
    let Some(reader) = of_part(&counter.portal, &stored, file).await? else {
        return Ok(None);
    };
    if reader.meta.stage != Stage::Sent {
        return Ok(None);
    }
    // To look at one's own attachment is no event; to get an answer is.
    if reader.meta.author != Author::Citizen {
        counter.log(&stored, Action::FileDownloaded).await?;
    }
    Ok(Some(reader))
}

/// `GET /{language}/virka/osat/{reference}/tiedostot/{file}`
pub async fn to_staff(
    State(portal): State<Portal>,
    Path((_, reference, file)): Path<(String, String, String)>,
    StaffCaller(staff): StaffCaller,
) -> Response {
    let counter = OwnerCounter { portal, staff };
    let found = match named(&reference, &file) {
        Some((reference, file)) => for_staff(&counter, &reference, file).await,
        None => Ok(None),
    };
    answer(counter.portal, found)
}

async fn for_staff(
    counter: &OwnerCounter,
    reference: &Reference,
    file: Uuid,
) -> Result<Option<FileReader>, DbError> {
    let Some((stored, reach)) = counter.reach(reference).await? else {
        return Ok(None);
    };
    // Who is only told says why first, as for the page.
    if reach == Reach::Told && !counter.today(&stored, Action::OpenedWithReason).await? {
        return Ok(None);
    }
    let Some(reader) = of_part(&counter.portal, &stored, file).await? else {
        return Ok(None);
    };
    let own = reader.meta.author == Author::Staff(counter.staff.id.clone());
    if reader.meta.stage != Stage::Sent && !own {
        return Ok(None);
    }
    counter.log(&stored, Action::FileOpened, None).await?;
    Ok(Some(reader))
}

fn named(reference: &str, file: &str) -> Option<(Reference, Uuid)> {
    Some((
        Reference::parse(reference).ok()?,
        Uuid::parse_str(file).ok()?,
    ))
}

/// A file, if it belongs to the part.
async fn of_part(
    portal: &Portal,
    stored: &StoredPart,
    file: Uuid,
) -> Result<Option<FileReader>, DbError> {
    let reader = FileReader::open(portal.db.read(), &portal.keys, file).await?;
    Ok(reader.filter(|reader| reader.meta.home.of == Of::Part(stored.id)))
}

fn answer(portal: Portal, found: Result<Option<FileReader>, DbError>) -> Response {
    match found {
        Ok(Some(reader)) => send_out(portal, reader),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("download", &error)),
    }
}

/// A sealed file to keep, by name.
#[must_use]
pub fn json(name: &str, bytes: Vec<u8>) -> Response {
    let mut response = bytes.into_response();
    let out = response.headers_mut();
    let json = HeaderValue::from_static("application/json");
    out.insert(header::CONTENT_TYPE, json);
    out.insert(header::CONTENT_DISPOSITION, attachment(name));
    response
}

fn send_out(portal: Portal, reader: FileReader) -> Response {
    let FileMeta { size, .. } = reader.meta;
    let name = attachment(&reader.meta.name);
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
    out.insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    out.insert(header::CONTENT_DISPOSITION, name);
    out.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("sandbox; default-src 'none'"),
    );
    response
}
