//! Freezing a draft: what the person is about to sign, byte by byte.

use app::form::request::{self, Item, RequestDraft};
use chrono::NaiveDate;
use domain::{
    language::Language,
    notice::NoticeVersion,
    signature::{
        FrozenPart, PartFormat, Signing,
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

/// Freezes a draft, each item as a part of its own; gives what is kept and the
/// nonce that goes out. `notices` holds the notice of each item, in their order.
///
/// # Errors
/// [`NotReady::Undone`] while a page is missing or wrong.
pub fn freeze(
    draft: &RequestDraft,
    notices: &[Option<NoticeVersion>],
    language: Language,
    today: NaiveDate,
) -> Result<(Frozen, String), NotReady> {
    if !draft.is_ready(today) || notices.len() != draft.items.len() {
        return Err(NotReady::Undone);
    }
    let (mut parts, mut digests) = (Vec::new(), Vec::new());
    let sentence = request::sentence(language);
    for (item, notice) in draft.items.iter().zip(notices) {
        let part = part(draft, item, notice.as_ref(), today, &sentence, language)?;
        digests.push(part.digest()?);
        parts.push(part.canonical()?);
    }
    let signing = Signing::new(random_bytes(), digests);
    let nonce = signing.nonce()?;
    let signing = signing.canonical()?;
    Ok((Frozen { parts, signing }, nonce))
}

/// One item, frozen with the sentence under which it is sent: an empty one
/// where nothing is signed.
///
/// # Errors
/// [`NotReady::Undone`] while one of its pages is missing or wrong.
pub fn part(
    draft: &RequestDraft,
    item: &Item,
    notice: Option<&NoticeVersion>,
    today: NaiveDate,
    sentence: &str,
    language: Language,
) -> Result<FrozenPart, NotReady> {
    let contents = draft
        .contents(item, notice, today)
        .ok_or(NotReady::Undone)?;
    Ok(FrozenPart {
        format: PartFormat::V1,
        municipality: item.municipality.clone(),
        register: item.register.clone(),
        notice_version: notice.map(|notice| notice.version),
        right: contents.right(),
        contents,
        attachments: item.attachments.frozen(),
        answer: draft.answer_wish(),
        sentence: sentence.to_owned(),
        language,
        salt: Base64Bytes(random_bytes()),
    })
}
