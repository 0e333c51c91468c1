//! A case put together, for the Ombudsman: what was asked, the receipt, what the
//! evidence proves, what was said and decided, and every look. Notes that owners
//! keep for themselves, and what they weighed about other people, are no part of
//! it; neither is the raw evidence, which holds the identity code.

use app::desk::{CaseEvent, CaseFileView, DeskError, FileView};
use chrono::{DateTime, Utc};
use domain::{
    audit::{Action, Actor, Subject},
    hetu::Hetu,
    id::Reference,
    municipality::Municipality,
    role::Reach,
};
use serde_json::{Value, json};

use super::Crew;
use crate::{
    db::{self, audit::LoggedEvent, part::StoredPart},
    desk::{
        OwnerCounter,
        citizen::receipt_view,
        views::{REASON_HOLDS, office_name, person},
    },
    portal::{Portal, helsinki},
    problem::AtDesk,
};

/// What happened to a part: all of it, with reasons and by whom.
///
/// # Errors
/// When storage fails.
pub async fn events(
    portal: &Portal,
    municipality: &Municipality,
    stored: &StoredPart,
    crew: &Crew,
) -> Result<Vec<CaseEvent>, DeskError> {
    let logged = logged(portal, stored).await?;
    Ok(logged
        .into_iter()
        .map(|logged| {
            let (office, by) = match &logged.event.actor {
                Actor::Staff { id, office } => {
                    (Some(office_name(municipality, office)), crew.name(id))
                }
                Actor::Citizen | Actor::Portal => (None, None),
            };
            CaseEvent {
                at: helsinki(logged.event.at),
                action: logged.event.action,
                office,
                by,
                reason: logged.reason.filter(|_| is_why(logged.event.action)),
            }
        })
        .collect())
}

/// Whether the reason in the log is one that the person sees too. With an answer
/// it says what was weighed about other people, which is the authority's own
/// (see `docs/decisions/others-in-the-log.md`).
const fn is_why(action: Action) -> bool {
    matches!(
        action,
        Action::OpenedWithReason
            | Action::CaseFileMade
            | Action::CaseFileMadeWithCode
            | Action::Reassigned
            | Action::PutBack
    )
}

async fn logged(portal: &Portal, stored: &StoredPart) -> Result<Vec<LoggedEvent>, DeskError> {
    let subject = Subject::Part(stored.part.reference.to_string());
    db::audit::for_subject(portal.db.read(), &portal.keys, &subject)
        .await
        .at_desk("events")
}

/// The case, as a page shows it and as a program reads it.
pub struct Gathered {
    /// The part.
    pub stored: StoredPart,
    /// For the page.
    pub view: CaseFileView,
    receipt: Vec<u8>,
    content: String,
}

/// That it was put together, and whether with the identity code.
struct Made {
    at: DateTime<Utc>,
    reason: String,
    with_code: bool,
}

impl Gathered {
    /// Reads it for who put it together within a working day, and logs the look;
    /// none for who has not, or does not oversee the part.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn read(
        counter: &OwnerCounter,
        reference: &Reference,
    ) -> Result<Option<Self>, DeskError> {
        let portal = &counter.portal;
        let found = counter.overseen(reference).await.at_desk("part")?;
        let Some((stored, municipality)) = found else {
            return Ok(None);
        };
        let Some(made) = made(counter, &stored).await? else {
            return Ok(None);
        };
        counter
            .log(&stored, Action::Opened, None)
            .await
            .at_desk("log")?;
        let (c, keys) = (portal.db.read(), &portal.keys);
        let crew = Crew::load(portal).await.at_desk("staff")?;
        let code = match made.with_code {
            true => {
                let asker = person(portal, stored.id).await?;
                let identity = asker.identity();
                let hetu = identity.and_then(|identity| identity.hetu.as_ref());
                hetu.map(|hetu| Hetu::as_str(hetu).to_owned())
            }
            false => None,
        };
        let request = db::part::request(c, stored.request_id).await;
        Ok(Some(Self {
            view: CaseFileView {
                part: counter.view(&stored, Reach::Told).await?,
                receipt: receipt_view(portal, stored.clone()).await?,
                channel: request
                    .at_desk("request")?
                    .map(|request| request.channel)
                    .unwrap_or_default(),
                events: events(portal, &municipality, &stored, &crew).await?,
                deferrals: db::deferral::of_part(c, keys, stored.id)
                    .await
                    .at_desk("deferrals")?,
                code,
                reason: made.reason,
                made_at: helsinki(made.at),
            },
            receipt: db::part::receipt(c, keys, stored.id)
                .await
                .at_desk("receipt")?,
            content: db::part::content(c, keys, stored.id)
                .await
                .at_desk("contents")?,
            stored,
        }))
    }

    /// The same for a program. What was signed and the receipt stand in it as
    /// text, byte for byte, so that digests and seals can be checked.
    ///
    /// # Errors
    /// When something can't be written as JSON.
    pub fn json(&self) -> Result<Vec<u8>, DeskError> {
        let view = &self.view;
        let part = &view.part;
        let value = json!({
            "format": "tietoluukku/case-file/v1",
            "made_at": view.made_at.to_rfc3339(),
            "made_because": view.reason,
            "authority": part.municipality.authority,
            "register": part.register,
            "channel": view.channel,
            "person": {
                "name": part.person.name,
                "birth_date": part.person.birth_date,
                "contact": part.person.contact,
                "typed_name": part.person.typed_name,
                "identity_code": view.code,
            },
            "request": self.content,
            "receipt": String::from_utf8_lossy(&self.receipt),
            "evidence": part.evidence.as_ref().map(|found| json!({
                "valid": found.valid,
                "identified_at": found.at.to_rfc3339(),
                "checks": found.checks.iter().map(|(check, passed)| json!({
                    "check": check,
                    "passed": passed,
                })).collect::<Vec<_>>(),
            })),
            "part": part.part,
            "deadlines": part.deadlines,
            "decider": part.decider,
            "told": part.told,
            "messages": part.talk.thread.iter().map(|one| json!({
                "at": one.at.to_rfc3339(),
                "office": one.office,
                "by": one.by,
                "message": one.message,
                "files": files(&one.files),
            })).collect::<Vec<_>>(),
            "attachments": files(&part.attachments),
            "answer_files": files(&part.files),
            "events": view.events.iter().map(|event| json!({
                "at": event.at.to_rfc3339(),
                "action": event.action.code(),
                "office": event.office,
                "by": event.by,
                "reason": event.reason,
            })).collect::<Vec<_>>(),
            "deferrals": view.deferrals,
        });
        serde_json::to_vec_pretty(&value).at_desk("case file")
    }
}

fn files(files: &[FileView]) -> Vec<Value> {
    let one =
        |file: &FileView| json!({ "name": file.name, "size": file.size, "sha256": file.sha256 });
    files.iter().map(one).collect()
}

/// When this person put it together last, within a working day.
async fn made(counter: &OwnerCounter, stored: &StoredPart) -> Result<Option<Made>, DeskError> {
    let since = counter.portal.now() - REASON_HOLDS;
    let logged = logged(&counter.portal, stored).await?;
    Ok(logged.into_iter().rev().find_map(|logged| {
        let mine = matches!(
            &logged.event.actor,
            Actor::Staff { id, .. } if *id == counter.staff.id
        );
        let with_code = match logged.event.action {
            Action::CaseFileMade => false,
            Action::CaseFileMadeWithCode => true,
            _ => return None,
        };
        (mine && logged.event.at > since).then(|| Made {
            at: logged.event.at,
            reason: logged.reason.unwrap_or_default(),
            with_code,
        })
    }))
}
