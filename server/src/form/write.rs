//! What a person writes to who has their request: the reply to a question, or
//! anything else. It is kept before it is looked at, so that neither a mistake
//! nor a log-in that ran out nor an answer at the same moment loses it.

use app::{
    desk::WriteForm,
    form::{
        pairs::Pairs,
        talk::{LONGEST, written_problems},
    },
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    id::Reference,
    message::{Author, Message, Said, from_person},
    upload::{Refusal, Sender},
};
use uuid::Uuid;

use super::{Posted, go, intake::Intake, part::not_found, with_file::FormWithFile};
use crate::{
    db::{
        self, DbError,
        file::{self, Home},
        micros,
        part::StoredPart,
    },
    desk::CitizenCounter,
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{WritingCaller, language_of},
};

/// `POST /{language}/omat/pyynnot/{reference}/{vastaa|viesti}`
pub async fn send(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    writing: WritingCaller,
    form: FormWithFile,
) -> Response {
    let l = language_of(uri.path());
    let last = uri.path().rsplit('/').next().unwrap_or_default();
    let (Ok(reference), Some(which)) = (Reference::parse(&reference), WriteForm::named(last))
    else {
        return not_found();
    };
    let counter = CitizenCounter {
        portal,
        citizen: writing.citizen,
    };
    let here = path::write(l, &reference, which);
    let kept = match taken_in(&counter, &reference, which, form).await {
        Ok(Some(kept)) => kept,
        Ok(None) => return not_found(),
        Err(error) => return plain_error(&incident("keep what a person wrote", &error)),
    };
    let text = match kept {
        Kept::Refused(refusal) => return go(&format!("{here}?liite={}", refusal.code())),
        Kept::More => return go(&format!("{here}#liitteet")),
        // The page asks to log in, and the form is back as it was.
        Kept::Whole(_) if !writing.awake => return go(&here),
        Kept::Whole(text) => text,
    };
    if !written_problems(which.field(), &text).is_empty() {
        return go(&format!("{here}?virheet=1"));
    }
    match written(&counter, &reference, which, text).await {
        Ok(Written::Yes) => go(&format!(
            "{}?lahetetty={}",
            path::matter(l, &reference),
            which.segment()
        )),
        // Closed at this moment: the page says so and shows what was typed.
        Ok(Written::NotNow) => go(&here),
        Err(error) => plain_error(&incident("write a message", &error)),
    }
}

/// What was kept.
enum Kept {
    /// The file is refused.
    Refused(Refusal),
    /// A file was added, and the person writes on.
    More,
    /// What was typed, to be sent now.
    Whole(String),
}

/// Keeps what was typed, and the file; none when the part is not this person's.
async fn taken_in(
    counter: &CitizenCounter,
    reference: &Reference,
    which: WriteForm,
    form: FormWithFile,
) -> Result<Option<Kept>, DbError> {
    let Some(stored) = counter.own_part(reference).await? else {
        return Ok(None);
    };
    let portal = &counter.portal;
    let home = Home::form(stored.id, &file::Author::Citizen, which.segment());
    let intake = Intake {
        portal,
        sender: Sender::Citizen,
        home: &home,
        author: &file::Author::Citizen,
    };
    // Into what is closed nothing is taken; what was typed is shown again.
    let open = (!stored.part.closed()).then_some(&intake);
    let keep = |typed: Pairs| {
        let text = typed.get(which.field()).trim().to_owned();
        let part = stored.id;
        async move { self::keep(portal, part, which, &text).await }
    };
    let sent = form.read(open, keep).await?;
    let more = sent.typed.get("then") == "more";
    let added = match sent.file {
        Some(Ok(file)) => intake.keep(file).await?,
        Some(Err(refusal)) => Err(refusal),
        None if more && open.is_some() => Err(Refusal::None),
        None => Ok(()),
    };
    Ok(Some(match added {
        Err(refusal) => Kept::Refused(refusal),
        Ok(()) if more => Kept::More,
        Ok(()) => Kept::Whole(sent.typed.get(which.field()).trim().to_owned()),
    }))
}

/// Keeps what was typed, as far as it can be.
async fn keep(portal: &Portal, part: Uuid, which: WriteForm, text: &str) -> Result<(), DbError> {
    let kept: String = text.chars().take(LONGEST * 2).collect();
    let tx = portal.db.begin().await?;
    if kept.is_empty() {
        db::person_draft::delete(&tx, part, which.segment()).await?;
    } else {
        let (form, now) = (which.segment(), portal.now());
        db::person_draft::put(&tx, &portal.keys, part, form, &kept, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// `POST /{language}/omat/pyynnot/{reference}/{vastaa|viesti}/liitteet/{file}`:
/// remove.
pub async fn remove(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference, file)): Path<(String, String, String)>,
    writing: WritingCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let which = uri.path().split('/').find_map(WriteForm::named);
    let (Ok(reference), Some(which), Ok(file)) =
        (Reference::parse(&reference), which, Uuid::parse_str(&file))
    else {
        return not_found();
    };
    let counter = CitizenCounter {
        portal,
        citizen: writing.citizen,
    };
    let text = form.0.get(which.field()).trim().to_owned();
    match removed(&counter, &reference, which, &text, file).await {
        Ok(true) => go(&format!("{}#liitteet", path::write(l, &reference, which))),
        Ok(false) => not_found(),
        Err(error) => plain_error(&incident("remove a file", &error)),
    }
}

async fn removed(
    counter: &CitizenCounter,
    reference: &Reference,
    which: WriteForm,
    text: &str,
    file: Uuid,
) -> Result<bool, DbError> {
    let Some(stored) = counter.own_part(reference).await? else {
        return Ok(false);
    };
    let portal = &counter.portal;
    keep(portal, stored.id, which, text).await?;
    let author = file::Author::Citizen;
    let home = Home::form(stored.id, &author, which.segment());
    let tx = portal.db.begin().await?;
    // What is not there any more is removed, too.
    file::message::remove(&tx, &home, &author, file).await?;
    tx.commit().await?;
    Ok(true)
}

enum Written {
    Yes,
    NotNow,
}

async fn written(
    counter: &CitizenCounter,
    reference: &Reference,
    which: WriteForm,
    text: String,
) -> Result<Written, DbError> {
    let portal = &counter.portal;
    // An owner may act at the same moment: look again, at most a few times.
    for _ in 0..5 {
        let Some(stored) = counter.own_part(reference).await? else {
            return Ok(Written::NotNow);
        };
        let c = portal.db.read();
        let thread = db::message::of_part(c, &portal.keys, stored.id).await?;
        let as_reply = which == WriteForm::Reply;
        let (part, text) = (stored.part.clone(), text.clone());
        let now = micros(portal.now());
        let Ok((part, said)) = from_person(part, &thread, text, as_reply, portal.today(), now)
        else {
            return Ok(Written::NotNow);
        };
        let message = Message {
            at: now,
            from: Author::Person,
            said,
        };
        if store(portal, &stored, &part, &message, which).await? {
            return Ok(Written::Yes);
        }
    }
    Ok(Written::NotNow)
}

/// Part, message, log and mail in one; whether nobody was quicker.
async fn store(
    portal: &Portal,
    stored: &StoredPart,
    part: &domain::request::Part,
    message: &Message,
    which: WriteForm,
) -> Result<bool, DbError> {
    let (action, mail) = match &message.said {
        Said::Reply { .. } => (Action::Replied, "mail-replied"),
        Said::Message { .. } | Said::Question(_) | Said::Extension(_) => {
            (Action::MessageSent, "mail-message")
        }
    };
    let event = AuditEvent {
        at: message.at,
        actor: Actor::Citizen,
        municipality: Some(part.municipality.clone()),
        subject: Subject::Part(part.reference.to_string()),
        action,
    };
    let tx = portal.db.begin().await?;
    if !db::part::save(&tx, &portal.keys, stored.id, stored.version, part).await? {
        return Ok(false);
    }
    let id = db::message::insert(&tx, &portal.keys, stored.id, message).await?;
    db::person_draft::delete(&tx, stored.id, which.segment()).await?;
    let author = file::Author::Citizen;
    let form = Home::form(stored.id, &author, which.segment());
    file::message::send(&tx, &form, &author, id).await?;
    db::audit::append(&tx, &portal.keys, &event, None).await?;
    jobs::mail::to_decider(&tx, portal, part, mail, &format!("message/{id}")).await?;
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await?;
    Ok(true)
}
