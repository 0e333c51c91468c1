//! A form that may bring a file along. It is multipart, so that the button that
//! sends it takes a chosen file with it; what was typed stands before the file
//! and is kept before the file is read.

use app::form::pairs::Pairs;
use axum::{
    extract::{FromRequest, Multipart, Request, multipart::Field, multipart::MultipartError},
    http::header::CONTENT_TYPE,
    response::{IntoResponse as _, Response},
};
use domain::upload::Refusal;

use super::{
    LIMIT, Posted,
    intake::{Intake, Spooled, broken},
};
use crate::db::DbError;

/// A form as it comes.
pub enum FormWithFile {
    /// With room for a file.
    Multipart(Multipart),
    /// Without.
    Plain(Pairs),
}

impl<S: Send + Sync> FromRequest<S> for FormWithFile {
    type Rejection = Response;
    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        let declared = request.headers().get(CONTENT_TYPE);
        let multipart = declared.is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"));
        if !multipart {
            return Ok(Self::Plain(Posted::from_request(request, state).await?.0));
        }
        let multipart = Multipart::from_request(request, state).await;
        multipart
            .map(Self::Multipart)
            .map_err(|wrong| wrong.into_response())
    }
}

/// What came with a form.
pub struct Sent {
    /// What was typed, and which button was pressed.
    pub typed: Pairs,
    /// The file: stored and not counting yet, or why it was refused; none when
    /// none was chosen.
    pub file: Option<Result<Spooled, Refusal>>,
}

impl FormWithFile {
    /// Reads the form to its end, or to a file that is refused. What was typed
    /// up to the file is given to `keep` before the file is read: whatever
    /// becomes of that, it is not lost. Half of what was typed, or nothing, is
    /// not kept: it would take the place of the whole. Without `intake` no file is read.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn read<K: Future<Output = Result<(), DbError>>>(
        self,
        intake: Option<&Intake<'_>>,
        keep: impl FnOnce(Pairs) -> K,
    ) -> Result<Sent, DbError> {
        let mut sent = Sent {
            typed: Pairs::default(),
            file: None,
        };
        let mut keep = Some(keep);
        let mut multipart = match self {
            Self::Multipart(multipart) => multipart,
            Self::Plain(typed) => {
                sent.typed = typed;
                if let Some(keep) = keep {
                    keep(sent.typed.clone()).await?;
                }
                return Ok(sent);
            }
        };
        loop {
            let field = match multipart.next_field().await {
                Ok(Some(field)) => field,
                Ok(None) => break,
                Err(error) => {
                    sent.file = Some(Err(broken(&error)));
                    return Ok(sent);
                }
            };
            let name = field.name().unwrap_or_default().to_owned();
            if field.file_name().is_some() {
                let chosen = field.file_name().is_some_and(|name| !name.is_empty());
                if let Some(intake) = intake.filter(|_| chosen && name == "file") {
                    if let Some(keep) = keep.take_if(|_| !sent.typed.0.is_empty()) {
                        keep(sent.typed.clone()).await?;
                    }
                    let taken = intake.take(field).await?;
                    let refused = taken.is_err();
                    sent.file = Some(taken);
                    if refused {
                        return Ok(sent);
                    }
                }
                continue;
            }
            match text(field).await {
                Ok(Some(text)) => sent.typed.0.push((name, text)),
                Ok(None) => {
                    sent.file = Some(Err(Refusal::TooBig));
                    return Ok(sent);
                }
                Err(error) => {
                    sent.file = Some(Err(broken(&error)));
                    return Ok(sent);
                }
            }
        }
        if let Some(keep) = keep.filter(|_| !sent.typed.0.is_empty()) {
            keep(sent.typed.clone()).await?;
        }
        Ok(sent)
    }
}

/// What was typed into a field; none when it is more than any field takes.
async fn text(mut field: Field<'_>) -> Result<Option<String>, MultipartError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > LIMIT {
            return Ok(None);
        }
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}
