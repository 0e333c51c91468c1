//! "Send": the draft becomes the outcome, in one transaction with the log and
//! the mail. Before it the owner says whether there is anything about other
//! people in it.

use app::{
    desk::OwnerAction,
    form::{
        answer::OthersForm,
        asker::{DELIVERY, DeliveryForm},
    },
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    id::Reference,
    request::{StepError, ThirdParties},
};

use super::{
    Posted,
    answer::{action_of, keep},
    delivery, go,
    part::not_found,
};
use crate::{
    db::{self, DbError, part::StoredPart},
    desk::{Mine, OwnerCounter, others},
    identity::person::Person,
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{DraftingCaller, StaffCaller, language_of},
};

mod outcome;

/// `POST /{language}/virka/osat/{reference}/{action}/tarkista`
pub async fn send(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    DraftingCaller(drafting): DraftingCaller,
    staff: Result<StaffCaller, Response>,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let (Ok(reference), Some(action)) = (Reference::parse(&reference), action_of(uri.path()))
    else {
        return not_found();
    };
    // What was typed is kept even when the session has just ended.
    let counter = OwnerCounter {
        portal,
        staff: drafting,
    };
    let edit = path::part_action(l, &reference, action.segment());
    let said = said(&counter, &reference, action, &form).await;
    let counter = match staff {
        Ok(StaffCaller(staff)) => OwnerCounter { staff, ..counter },
        Err(log_in) => return log_in,
    };
    match said {
        Ok(Said::Whole(others)) => {
            match close(&counter, &reference, action, &others, form.seen()).await {
                Ok(Sent::Yes) => go(&path::part(l, &reference)),
                Ok(Sent::Undone) => go(&format!("{edit}?virheet=1")),
                Ok(Sent::Changed) => go(&format!("{edit}/tarkista?muuttui=1")),
                Ok(Sent::NotGiven) => go(&format!("{edit}/tarkista?virheet=1")),
                // The page says who has it, or that it is closed.
                Ok(Sent::NotNow) => go(&edit),
                Ok(Sent::NotYours) => not_found(),
                Err(error) => plain_error(&incident("send an answer", &error)),
            }
        }
        Ok(Said::Back) => go(&edit),
        Ok(Said::Lacking) => go(&format!("{edit}/tarkista?virheet=1")),
        Ok(Said::NotYours) => not_found(),
        Err(error) => plain_error(&incident("before sending", &error)),
    }
}

/// What came of the question before sending.
enum Said {
    Whole(ThirdParties),
    Lacking,
    Back,
    NotYours,
}

/// Keeps what was typed about other people and how the answer was given, also
/// when it is wrong, or when the owner goes back to change something.
async fn said(
    counter: &OwnerCounter,
    reference: &Reference,
    action: OwnerAction,
    form: &Posted,
) -> Result<Said, DbError> {
    // The page asks for it only where it is not read at this counter.
    if form.0.has("delivered_on") {
        let delivered = DeliveryForm::read(&form.0);
        keep(counter, reference, DELIVERY, &delivered).await?;
    }
    let typed = OthersForm::read(&form.0);
    if !keep(counter, reference, &others::name(action), &typed).await? {
        return Ok(Said::NotYours);
    }
    if form.0.get("then") == "back" {
        return Ok(Said::Back);
    }
    Ok(typed.record().map_or(Said::Lacking, Said::Whole))
}

enum Sent {
    Yes,
    Undone,
    /// It was not, or can't have been, given to who can't read it here.
    NotGiven,
    /// Something happened since the page was made: it is shown first.
    Changed,
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
    action: OwnerAction,
    others: &ThirdParties,
    seen: Option<i32>,
) -> Result<Sent, SendError> {
    let portal = &counter.portal;
    let stored = match counter.mine(reference).await? {
        Mine::Yes(stored) if action.fits(stored.part.right) => stored,
        Mine::Yes(_) | Mine::NotNow => return Ok(Sent::NotNow),
        Mine::No => return Ok(Sent::NotYours),
    };
    if seen.is_some_and(|seen| seen != stored.version) {
        return Ok(Sent::Changed);
    }
    let c = portal.db.read();
    let me = &counter.staff.id;
    let Some((typed, _)) = counter.typed(&stored, action.segment()).await? else {
        // Nothing was typed, or the same was sent a moment ago.
        return Ok(match counter.mine(reference).await? {
            Mine::Yes(_) => Sent::Undone,
            Mine::NotNow | Mine::No => Sent::NotNow,
        });
    };
    let Some((outcome, done)) = outcome::of(portal, &stored, typed).await? else {
        return Ok(Sent::Undone);
    };
    let now = portal.now();
    let given = delivery::given(counter, &stored).await?;
    let part = match given.close(me, outcome, portal.today(), now) {
        Ok(part) => part,
        Err(StepError::Outcome) => return Ok(Sent::Undone),
        Err(StepError::NotDelivered | StepError::NotIdentified) => return Ok(Sent::NotGiven),
        Err(_) => return Ok(Sent::NotNow),
    };

    let language = db::part::language_of(c, stored.request_id).await?;
    let person = person(counter, &stored).await?;
    let record = serde_json::to_string(others)
        .map_err(|_| SendError::Inside("a record can't be written"))?;
    let tx = portal.db.begin().await?;
    if !db::part::save(&tx, &portal.keys, stored.id, stored.version, &part).await? {
        // Somebody was quicker: the drafts stay, the page tells.
        return Ok(match counter.mine(reference).await? {
            Mine::Yes(_) => Sent::Changed,
            Mine::NotNow | Mine::No => Sent::NotNow,
        });
    }
    if action.takes_files() {
        db::file::mark_sent(&tx, stored.id, me).await?;
    }
    for draft in [action.segment(), &others::name(action)] {
        db::staff_draft::delete(&tx, me, stored.id, draft).await?;
    }
    let event = counter.event(&stored, done);
    db::audit::append(&tx, &portal.keys, &event, Some(&record)).await?;
    delivery::log(&tx, counter, &stored, &part).await?;
    if let Some(address) = &person.email {
        let key = format!("answered/{}", part.reference);
        jobs::mail::to_asker(&tx, portal, &part, address, language, &key).await?;
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
