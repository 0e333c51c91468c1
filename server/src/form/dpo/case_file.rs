//! Putting a case together for the Ombudsman, with a reason; handing it out as a
//! file for a program.

use app::{form::dpo::CaseFileForm, path};
use axum::{
    Extension,
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{audit::Action, id::Reference};

use super::{Done, Kept, after, forget, kept};
use crate::{
    db::{self, DbError},
    desk::{OwnerCounter, dpo::Gathered},
    form::{Posted, files, go, part::not_found},
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{Caller, DraftingCaller, StaffCaller, language_of},
};

/// `POST /{language}/virka/tietosuoja/osat/{reference}/asiakirjat`
pub async fn gather(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    DraftingCaller(staff): DraftingCaller,
    Extension(caller): Extension<Caller>,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let typed = CaseFileForm::read(&form.0);
    let counter = OwnerCounter { portal, staff };
    let done = gathered(&counter, &reference, &typed, caller.staff.is_some()).await;
    let next = path::dpo::case_file(l, &reference);
    after(l, &reference, CaseFileForm::ACTION, &next, done)
}

async fn gathered(
    counter: &OwnerCounter,
    reference: &Reference,
    typed: &CaseFileForm,
    awake: bool,
) -> Result<Done, DbError> {
    let portal = &counter.portal;
    let form = (CaseFileForm::ACTION, typed);
    let found = kept(counter, reference, form, awake, |_, _| {
        typed.problems().is_empty()
    });
    let (stored, municipality) = match found.await? {
        Kept::Right(found) => *found,
        Kept::Not(done) => return Ok(done),
    };
    let action = match typed.with_code {
        true => Action::CaseFileMadeWithCode,
        false => Action::CaseFileMade,
    };
    let tx = portal.db.begin().await?;
    forget(&tx, counter, &stored, CaseFileForm::ACTION).await?;
    let event = counter.event_in(&stored, &municipality.dpo, action);
    db::audit::append(&tx, &portal.keys, &event, Some(&typed.reason)).await?;
    tx.commit().await?;
    Ok(Done::Yes)
}

/// `GET /{language}/virka/tietosuoja/osat/{reference}/asiakirjat/koottu.json`
pub async fn json(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    StaffCaller(staff): StaffCaller,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    match counter.overseen(&reference).await {
        Ok(Some(_)) => {}
        Ok(None) => return not_found(),
        Err(error) => return plain_error(&incident("a case file", &error)),
    }
    let gathered = match Gathered::read(&counter, &reference).await {
        Ok(Some(gathered)) => gathered,
        // First the reason.
        Ok(None) => {
            return go(&path::dpo::part_action(l, &reference, CaseFileForm::ACTION));
        }
        Err(error) => return plain_error(&error.incident),
    };
    let logged = counter
        .log(&gathered.stored, Action::FileOpened, None)
        .await;
    if let Err(error) = logged {
        return plain_error(&incident("log a case file", &error));
    }
    match gathered.json() {
        Ok(bytes) => files::json(&format!("asia-{reference}.json"), bytes),
        Err(error) => plain_error(&error.incident),
    }
}
