//! What a withdrawn consent asks of the owner: tell the recipients (GDPR Art.
//! 19), then done.

use app::path;
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::Slug,
};

use super::{Posted, go, part::not_found};
use crate::{
    db::{self, DbError},
    desk::OwnerCounter,
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
    let Some(task) = counter.own_task(reference).await? else {
        return Ok(false);
    };
    let (portal, me) = (&counter.portal, &counter.staff.id);
    let now = portal.now();
    let tx = portal.db.begin().await?;
    if let Ok(recipient) = Slug::parse(&form.0.get("recipient")) {
        db::consent::tell_recipient(&tx, task.id, &recipient, me, now).await?;
    }
    let all_told = task
        .recipients
        .iter()
        .all(|recipient| recipient.told_at.is_some());
    if form.0.get("done") == "1"
        && all_told
        && db::consent::finish_task(&tx, task.id, me, now).await?
    {
        let event = AuditEvent {
            at: now,
            actor: Actor::Staff {
                id: me.clone(),
                office: task.office.clone(),
            },
            municipality: Some(task.municipality.clone()),
            subject: Subject::Consent(task.consent_id.to_string()),
            action: Action::ConsentTaskDone,
        };
        db::audit::append(&tx, &portal.keys, &event, None).await?;
    }
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await?;
    Ok(true)
}
