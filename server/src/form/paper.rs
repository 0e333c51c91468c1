//! Making a form of the draft, to be printed and signed by hand. Nothing is
//! filed by it: the answers are kept under the reference on the paper.

use app::{
    form::{
        paper::Papers,
        request::{Item, RequestDraft},
    },
    path,
};
use axum::{extract::State, http::Uri, response::Response};
use chrono::{DateTime, Utc};
use domain::{id::Slug, retention};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{
    draft::{KEPT, TRIES, load},
    go,
};
use crate::{
    db::{
        self, DbError,
        file::{Home, attachment},
    },
    portal::Portal,
    problem::incident,
    render::plain_error,
    seal::draw_reference,
    session::{DraftCaller, Holder, Token, language_of},
};

/// `POST /{language}/pyynto/paperilla`
pub async fn make(
    State(portal): State<Portal>,
    uri: Uri,
    DraftCaller(holder): DraftCaller,
) -> Response {
    let l = language_of(uri.path());
    match made(&portal, &holder).await {
        // The page says what is undone, or that there is no draft.
        Ok(()) => go(&path::paper(l)),
        Err(error) => plain_error(&incident("make a paper form", &error)),
    }
}

async fn made(portal: &Portal, holder: &Holder) -> Result<(), DbError> {
    for _ in 0..TRIES {
        let Some((stored, mut draft)) = load(portal, holder).await? else {
            return Ok(());
        };
        // A clerk has the paper already; of the same answers there is one form.
        let there = draft.counter.is_some() || draft.current_papers().is_some();
        if there || !draft.is_ready(portal.today()) {
            return Ok(());
        }
        let now = portal.now();
        let tx = portal.db.begin().await?;
        let mut references = Vec::new();
        for (municipality, items) in by_municipality(&draft) {
            let sheet = RequestDraft {
                items,
                papers: None,
                unsigned: None,
                ..draft.clone()
            };
            // Nobody holds the token: the reference leads there, for clerks.
            let (token, until) = (Token::draw(), now + retention::PAPER);
            let id = duplicate(&tx, portal, stored.id, sheet, &token, until).await?;
            let reference = draw_reference();
            db::paper::insert(&tx, &reference, &municipality, id).await?;
            references.push(reference);
        }
        draft.papers = Some(Papers {
            references,
            of: draft.answers_digest(),
        });
        let body = serde_json::to_value(&draft).unwrap_or_default();
        let (id, version) = (stored.id, stored.version);
        if db::draft::save(&tx, &portal.keys, id, version, &body, now, now + KEPT).await? {
            tx.commit().await?;
            return Ok(());
        }
        // Somebody else saved it at the same moment: look again.
        tx.rollback().await?;
    }
    Err(DbError::Engine("a draft that changes all the time".into()))
}

/// The items of each municipality, in the order of the draft: what goes to one
/// is not on the other's paper.
fn by_municipality(draft: &RequestDraft) -> Vec<(Slug, Vec<Item>)> {
    let mut sheets: Vec<(Slug, Vec<Item>)> = Vec::new();
    for item in &draft.items {
        match sheets.iter_mut().find(|(of, _)| *of == item.municipality) {
            Some((_, items)) => items.push(item.clone()),
            None => sheets.push((item.municipality.clone(), vec![item.clone()])),
        }
    }
    sheets
}

/// Keeps answers as a draft of their own, with copies of their files out of the
/// draft that they come from.
///
/// # Errors
/// When storage fails.
pub(super) async fn duplicate(
    c: &impl ConnectionTrait,
    portal: &Portal,
    from: Uuid,
    mut draft: RequestDraft,
    token: &Token,
    until: DateTime<Utc>,
) -> Result<Uuid, DbError> {
    let (keys, now) = (&portal.keys, portal.now());
    let body = serde_json::to_value(&draft).unwrap_or_default();
    let id = db::draft::insert(c, keys, &token.hash(), &body, now, until).await?;
    for item in &mut draft.items {
        let homes = [from, id].map(|draft| Home::draft(draft, item.number));
        let [from, to] = &homes;
        let copies = attachment::copy(c, keys, from, to).await?;
        for file in &mut item.attachments.files {
            let copy = copies.iter().find(|(old, _)| old.to_string() == file.id);
            let (_, copy) = copy.ok_or(DbError::NotFound)?;
            file.id = copy.to_string();
        }
    }
    let body = serde_json::to_value(&draft).unwrap_or_default();
    match db::draft::save(c, keys, id, 1, &body, now, until).await? {
        true => Ok(id),
        false => Err(DbError::NotFound),
    }
}
