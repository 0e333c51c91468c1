//! Saving the draft of an answer, of a rectification, of "nothing held", of a
//! refusal.

use app::{desk::OwnerAction, form::answer::ActionForm, path};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::id::Reference;
use serde::Serialize;

use super::{Posted, go, part::not_found};
use crate::{
    db::{self, DbError, part::StoredPart},
    desk::OwnerCounter,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{DraftingCaller, language_of},
};

/// Which action an address is about.
#[must_use]
pub fn action_of(path: &str) -> Option<OwnerAction> {
    path.split('/').find_map(OwnerAction::parse)
}

/// `POST /{language}/virka/osat/{reference}/{vastaus|oikaisu|ei-tietoja|kieltaydy}`
pub async fn save(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    DraftingCaller(staff): DraftingCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let (Ok(reference), Some(action)) = (Reference::parse(&reference), action_of(uri.path()))
    else {
        return not_found();
    };
    let mut typed = ActionForm::read(action, &form.0);
    let then = form.0.get("then");
    let added = typed.add(&then);
    let counter = OwnerCounter { portal, staff };
    let check = then == "check";
    match keep(&counter, &reference, action.segment(), &typed).await {
        Ok(false) => not_found(),
        Ok(true) => {
            let here = path::part_action(l, &reference, action.segment());
            if let Some(row) = added {
                return go(&format!("{here}#{row}"));
            }
            let today = counter.portal.today();
            match (check, typed.problems(today).is_empty()) {
                (true, true) => go(&format!("{here}/tarkista")),
                (true, false) => go(&format!("{here}?virheet=1")),
                (false, _) => go(&format!("{here}?tallennettu=1")),
            }
        }
        Err(error) => plain_error(&incident("save an answer", &error)),
    }
}

/// Saves what was typed, also when the part can't be worked on just now (a
/// colleague has it, the person took it back): the page says so, and nothing
/// typed is lost. Tells whether this person decides the part at all.
///
/// # Errors
/// When storage fails.
pub async fn keep(
    counter: &OwnerCounter,
    reference: &Reference,
    name: &str,
    typed: &impl Serialize,
) -> Result<bool, DbError> {
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(false);
    };
    put(counter, &stored, name, typed).await?;
    Ok(true)
}

/// Saves what was typed into a form about a part.
///
/// # Errors
/// When storage fails.
pub async fn put(
    counter: &OwnerCounter,
    stored: &StoredPart,
    action: &str,
    typed: &impl Serialize,
) -> Result<(), DbError> {
    let portal = &counter.portal;
    let body = serde_json::to_value(typed).unwrap_or_default();
    let tx = portal.db.begin().await?;
    db::staff_draft::put(
        &tx,
        &portal.keys,
        &counter.staff.id,
        stored.id,
        action,
        stored.version,
        &body,
        portal.now(),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
