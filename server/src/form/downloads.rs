//! The receipt and the evidence, as files to keep.

use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{audit::Action, id::Reference, receipt::Evidence};

use super::{files, part::not_found};
use crate::{
    db, desk::CitizenCounter, portal::Portal, problem::incident, render::plain_error,
    session::CitizenCaller,
};

/// Why a file can't be made.
#[derive(Debug, thiserror::Error)]
enum FileError {
    #[error(transparent)]
    Storage(#[from] db::DbError),
    #[error("the evidence can't be read")]
    Unreadable,
}

/// `GET /{language}/omat/pyynnot/{reference}/{vastaanotto|todiste}.json`
pub async fn proof(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    CitizenCaller(citizen): CitizenCaller,
) -> Response {
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let counter = CitizenCounter { portal, citizen };
    let full = uri.path().ends_with("/todiste.json");
    match file(&counter, &reference, full).await {
        Ok(Some(bytes)) => {
            let kind = if full { "todiste" } else { "vastaanotto" };
            files::json(&format!("{kind}-{reference}.json"), bytes)
        }
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("download a proof", &error)),
    }
}

async fn file(
    counter: &CitizenCounter,
    reference: &Reference,
    full: bool,
) -> Result<Option<Vec<u8>>, FileError> {
    let Some(stored) = counter.own_part(reference).await? else {
        return Ok(None);
    };
    let (c, keys) = (counter.portal.db.read(), &counter.portal.keys);
    let bytes = if full {
        let value = db::part::evidence(c, keys, stored.id).await?;
        if value.is_null() {
            // Filed at a counter: nobody signed at a provider.
            return Ok(None);
        }
        let evidence: Evidence =
            serde_json::from_value(value).map_err(|_| FileError::Unreadable)?;
        evidence
            .file_text()
            .map_err(|_| FileError::Unreadable)?
            .into_bytes()
    } else {
        db::part::receipt(c, keys, stored.id).await?
    };
    counter.log(&stored, Action::ReceiptDownloaded).await?;
    Ok(Some(bytes))
}
