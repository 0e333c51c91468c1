//! What a withdrawal asks of the owner: look it up where no record shows it,
//! tell the recipients (GDPR Art. 19), then done.

use app::path;
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::Action,
    consent::{ConsentRecipient, Found, may_finish},
    id::Slug,
};
use sea_orm::ConnectionTrait;

use super::{Posted, go, part::not_found};
use crate::{
    db::{
        self, DbError,
        consent::{StoredRecipient, StoredTask},
        withdrawal::StoredWithdrawal,
    },
    desk::{OwnerCounter, Task},
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{StaffCaller, language_of},
};

/// `POST /{language}/virka/tehtavat/{reference}`
pub async fn act(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    StaffCaller(staff): StaffCaller,
    form: Posted,
) -> Response {
    let counter = OwnerCounter { portal, staff };
    match done(&counter, &reference, &form).await {
        Ok(true) => go(&path::task(language_of(uri.path()), &reference)),
        Ok(false) => not_found(),
        Err(error) => plain_error(&incident("task", &error)),
    }
}

async fn done(counter: &OwnerCounter, reference: &str, form: &Posted) -> Result<bool, DbError> {
    let tx = counter.portal.db.begin().await?;
    // Read while nobody else acts on it: what another tab has just found out
    // counts before it is finished.
    db::lock::hold(&tx, &format!("task/{reference}")).await?;
    let Some(task) = counter.own_task(reference).await? else {
        return Ok(false);
    };
    match &task {
        Task::Recorded(stored) => recorded(&tx, counter, &task, stored, form).await?,
        Task::Described(stored) => described(&tx, counter, &task, stored, form).await?,
    }
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await?;
    Ok(true)
}

async fn log(
    c: &impl ConnectionTrait,
    counter: &OwnerCounter,
    task: &Task,
    action: Action,
) -> Result<(), DbError> {
    let event = counter.task_event(task, action);
    db::audit::append(c, &counter.portal.keys, &event, None).await?;
    Ok(())
}

async fn recorded(
    c: &impl ConnectionTrait,
    counter: &OwnerCounter,
    task: &Task,
    stored: &StoredTask,
    form: &Posted,
) -> Result<(), DbError> {
    let (me, now) = (&counter.staff.id, counter.portal.now());
    if let Ok(recipient) = Slug::parse(&form.0.get("recipient"))
        && db::consent::tell_recipient(c, stored.id, &recipient, me, now).await?
    {
        log(c, counter, task, Action::ConsentRecipientTold).await?;
    }
    if form.0.get("done") == "1"
        && all_told(&stored.recipients)
        && db::consent::finish_task(c, stored.id, me, now).await?
    {
        log(c, counter, task, Action::ConsentTaskDone).await?;
    }
    Ok(())
}

/// First whether anything was found, then who was told, then done.
async fn described(
    c: &impl ConnectionTrait,
    counter: &OwnerCounter,
    task: &Task,
    stored: &StoredWithdrawal,
    form: &Posted,
) -> Result<(), DbError> {
    let (me, now) = (&counter.staff.id, counter.portal.now());
    if let Some(found) = Found::parse(&form.0.get("found"))
        && db::withdrawal::look_up(c, stored.id, found, me, now).await?
    {
        let action = match found {
            Found::Found => Action::ConsentFound,
            Found::NotFound => Action::ConsentNotFound,
        };
        log(c, counter, task, action).await?;
        if found == Found::Found {
            let also = others(c, counter, stored, &form.0.all("also")).await?;
            db::withdrawal::add_recipients(c, stored.id, &also).await?;
        }
    }
    let found = stored.found.map(|(found, _)| found);
    if found == Some(Found::Found)
        && let Ok(recipient) = Slug::parse(&form.0.get("recipient"))
        && db::withdrawal::tell_recipient(c, stored.id, &recipient, me, now).await?
    {
        log(c, counter, task, Action::ConsentRecipientTold).await?;
    }
    if form.0.get("done") == "1"
        && may_finish(found, all_told(&stored.recipients))
        && db::withdrawal::finish(c, stored.id, me, now).await?
    {
        log(c, counter, task, Action::ConsentTaskDone).await?;
    }
    Ok(())
}

/// Those of the notice's recipients who have received data too.
async fn others(
    c: &impl ConnectionTrait,
    counter: &OwnerCounter,
    stored: &StoredWithdrawal,
    also: &[String],
) -> Result<Vec<ConsentRecipient>, DbError> {
    let (_, described) = db::withdrawal::open(c, &counter.portal.keys, stored.id).await?;
    let (m, r) = (stored.municipality.as_str(), stored.register.as_str());
    let named = db::catalog::named_consents(c, m, r, described.notice_version).await?;
    let mut all = named.map(|named| named.recipients()).unwrap_or_default();
    all.retain(|one| also.iter().any(|id| id == one.id.as_str()));
    Ok(all)
}

fn all_told(recipients: &[StoredRecipient]) -> bool {
    recipients.iter().all(|one| one.told_at.is_some())
}
