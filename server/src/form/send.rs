//! "Send": the draft becomes the outcome, in one transaction with the log and
//! the mail.

use app::{
    form::{answer::ActionForm, asker::DeliveryForm},
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::Action,
    id::Reference,
    municipality::Municipality,
    request::{Answer, DecidingOfficial, Ground, Known, Outcome, Refusal, StepError},
};

use super::{Posted, answer::action_of, delivery, go, part::not_found};
use crate::{
    db::{self, DbError, part::StoredPart},
    desk::{Mine, OwnerCounter},
    identity::person::Person,
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{StaffCaller, language_of},
};

/// `POST /{language}/virka/osat/{reference}/{action}/tarkista`
pub async fn send(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    StaffCaller(staff): StaffCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let (Ok(reference), Some(action)) = (Reference::parse(&reference), action_of(uri.path()))
    else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    let delivered = DeliveryForm::read(&form.0);
    match close(&counter, &reference, action.segment(), &delivered).await {
        Ok(Sent::Yes) => go(&path::part(l, &reference)),
        Ok(Sent::Undone) => go(&format!(
            "{}?virheet=1",
            path::part_action(l, &reference, action.segment())
        )),
        Ok(Sent::NotGiven) => go(&format!(
            "{}/tarkista?virheet=1",
            path::part_action(l, &reference, action.segment())
        )),
        // The page says who has it, or that it is closed.
        Ok(Sent::NotNow) => go(&path::part_action(l, &reference, action.segment())),
        Ok(Sent::NotYours) => not_found(),
        Err(error) => plain_error(&incident("send an answer", &error)),
    }
}

enum Sent {
    Yes,
    Undone,
    /// It was not, or can't have been, given to who can't read it here.
    NotGiven,
    NotNow,
    NotYours,
}

/// Why an answer could not be sent.
#[derive(Debug, thiserror::Error)]
enum SendError {
    #[error(transparent)]
    Storage(#[from] DbError),
    #[error("{0}")]
    Inside(&'static str),
}

async fn close(
    counter: &OwnerCounter,
    reference: &Reference,
    action: &str,
    delivered: &DeliveryForm,
) -> Result<Sent, SendError> {
    let portal = &counter.portal;
    let stored = match counter.mine(reference).await? {
        Mine::Yes(stored) => stored,
        Mine::NotNow => return Ok(Sent::NotNow),
        Mine::No => return Ok(Sent::NotYours),
    };
    let c = portal.db.read();
    let draft = db::staff_draft::get(c, &portal.keys, &counter.staff.id, stored.id, action).await?;
    let typed: Option<ActionForm> =
        draft.and_then(|(_, body, _)| serde_json::from_value(body).ok());
    let Some(typed) = typed.filter(|typed| typed.problems().is_empty()) else {
        return Ok(Sent::Undone);
    };
    let municipality = db::catalog::municipality(c, stored.part.municipality.as_str())
        .await?
        .ok_or(SendError::Inside("a municipality is gone"))?;
    let Some((outcome, done)) = outcome(&typed, &municipality) else {
        return Ok(Sent::Undone);
    };
    let now = portal.now();
    let given = delivery::given(counter, &stored, delivered).await?;
    let part = match given.close(&counter.staff.id, outcome, now) {
        Ok(part) => part,
        Err(StepError::NotDelivered | StepError::NotIdentified) => return Ok(Sent::NotGiven),
        Err(_) => return Ok(Sent::NotNow),
    };

    let request = db::part::request(c, stored.request_id).await?;
    let language = request.map_or(domain::language::Language::Fi, |request| request.language);
    let person = person(counter, &stored).await?;
    let tx = portal.db.begin().await?;
    if !db::part::save(&tx, &portal.keys, stored.id, stored.version, &part).await? {
        // Somebody was quicker: the draft stays, the page tells.
        return Ok(Sent::NotNow);
    }
    if matches!(typed, ActionForm::Answer(_)) {
        db::file::mark_sent(&tx, stored.id, &counter.staff.id).await?;
    }
    db::staff_draft::delete(&tx, &counter.staff.id, stored.id, action).await?;
    db::audit::append(&tx, &portal.keys, &counter.event(&stored, done), None).await?;
    delivery::log(&tx, counter, &stored, &part).await?;
    if let Some(address) = &person.email {
        let key = format!("answered/{}", part.reference);
        match part.asker.known {
            Known::Identified => {
                jobs::mail::to_citizen(&tx, portal, address, language, &key).await?;
            }
            // They can't log in.
            Known::Unknown | Known::Checked { .. } => {
                jobs::mail::to_follower(&tx, portal, address, language, &key).await?;
            }
        }
    }
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(Sent::Yes)
}

async fn person(counter: &OwnerCounter, stored: &StoredPart) -> Result<Person, SendError> {
    let portal = &counter.portal;
    let value = db::part::person(portal.db.read(), &portal.keys, stored.id).await?;
    serde_json::from_value(value).map_err(|_| SendError::Inside("a person can't be read"))
}

/// What was typed, as an outcome; `None` while the domain finds it wanting.
fn outcome(typed: &ActionForm, municipality: &Municipality) -> Option<(Outcome, Action)> {
    let official = |title: &str, contact: &str| DecidingOfficial {
        title: title.to_owned(),
        contact: contact.to_owned(),
    };
    Some(match typed {
        ActionForm::Answer(form) => {
            let answer = Answer {
                message: form.message.clone(),
                official: official(&form.official, &form.contact),
            };
            (Outcome::Fulfilled { answer }, Action::Answered)
        }
        ActionForm::NothingHeld(form) => {
            let outcome = Outcome::NothingHeld {
                searched: form.searched(),
                message: form.message.clone(),
                official: official(&form.official, &form.contact),
            };
            (outcome, Action::NothingHeld)
        }
        ActionForm::Refuse(form) => {
            let refusal = Refusal::new(
                Ground::parse(&form.ground),
                &form.facts,
                &form.deciding_official(),
                &municipality.remedies,
                &municipality.remedies_version,
            )
            .ok()?;
            (Outcome::Refused { refusal }, Action::Refused)
        }
    })
}
