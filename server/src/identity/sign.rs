//! Freezing a draft: what the person is about to sign, byte by byte.

use app::form::access::{self, AccessDraft};
use chrono::NaiveDate;
use domain::{
    language::Language,
    notice::NoticeVersion,
    right::Right,
    signature::{
        FrozenPart, PartFormat, SignFormat, Signing,
        encoding::{Base64Bytes, NotCanonical},
    },
};

use super::attempt::Frozen;
use crate::seal::random_bytes;

/// Why a draft can't be signed yet.
#[derive(Debug, thiserror::Error)]
pub enum NotReady {
    /// A page is undone; the page of the draft says which.
    #[error("a page of the draft is undone")]
    Undone,
    /// It has no canonical form.
    #[error(transparent)]
    Canonical(#[from] NotCanonical),
}

/// Freezes a draft; gives what is kept and the nonce that goes out.
///
/// # Errors
/// [`NotReady::Undone`] while a page is missing or wrong.
pub fn freeze(
    draft: &AccessDraft,
    notice: &NoticeVersion,
    language: Language,
    today: NaiveDate,
) -> Result<(Frozen, String), NotReady> {
    let part = part(draft, notice, today, &access::sentence(language), language)?;
    let signing = Signing {
        format: SignFormat::V1,
        attempt: Base64Bytes(random_bytes()),
        parts: vec![part.digest()?],
    };
    let nonce = signing.nonce()?;
    Ok((
        Frozen {
            part: part.canonical()?,
            signing: signing.canonical()?,
        },
        nonce,
    ))
}

/// What is asked for, frozen with the sentence under which it is sent: an empty
/// one where nothing is signed.
///
/// # Errors
/// [`NotReady::Undone`] while a page is missing or wrong.
pub fn part(
    draft: &AccessDraft,
    notice: &NoticeVersion,
    today: NaiveDate,
    sentence: &str,
    language: Language,
) -> Result<FrozenPart, NotReady> {
    let contents = draft.contents(notice, today).ok_or(NotReady::Undone)?;
    Ok(FrozenPart {
        format: PartFormat::V1,
        municipality: draft.municipality.clone(),
        register: Some(draft.register.clone()),
        notice_version: Some(notice.version),
        right: Right::Access,
        contents,
        attachments: Vec::new(),
        answer: None,
        sentence: sentence.to_owned(),
        language,
        salt: Base64Bytes(random_bytes()),
    })
}
