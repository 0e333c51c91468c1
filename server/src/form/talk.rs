//! The conversation, from the owner's side: saving what was typed, then doing
//! it. A question and an extension are looked at once more before they go out;
//! a message, a note and handing over are done at once.

use app::{
    desk::TalkAction,
    form::{pairs::Pairs, talk::TalkForm},
    path,
};
use axum::{
    Extension,
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::Action,
    id::Reference,
    language::Language,
    message::{Author, Message, Said},
    request::Part,
    upload::{Refusal, Sender},
};
use uuid::Uuid;

use super::{
    Posted, answer::put, go, intake::Intake, part::not_found, seen, with_file::FormWithFile,
};
use crate::{
    db::{
        self, DbError,
        file::{self, Home},
        micros,
        part::StoredPart,
    },
    desk::OwnerCounter,
    jobs,
    portal::Portal,
    problem::incident,
    render::plain_error,
    session::{Caller, DraftingCaller, StaffCaller, language_of},
};

mod ask;
mod extend;
mod hand_over;
mod message;
mod note;

/// How an action came out.
enum Done {
    /// It is done.
    Yes,
    /// Something typed is wrong: the form says what.
    Wrong,
    /// The part is closed, or not this person's: the page says which, and shows
    /// what was typed.
    NotNow,
    /// Somebody was quicker, and it may be tried again.
    Changed,
}

/// Why an action could not be done.
#[derive(Debug, thiserror::Error)]
enum TalkError {
    #[error(transparent)]
    Storage(#[from] DbError),
    #[error("{0}")]
    Inside(&'static str),
}

/// Which action an address is about.
fn action_of(path: &str) -> Option<TalkAction> {
    path.split('/').find_map(TalkAction::named)
}

/// `POST /{language}/virka/osat/{reference}/{action}`
pub async fn save(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    DraftingCaller(staff): DraftingCaller,
    Extension(caller): Extension<Caller>,
    form: FormWithFile,
) -> Response {
    let l = language_of(uri.path());
    let (Ok(reference), Some(action)) = (Reference::parse(&reference), action_of(uri.path()))
    else {
        return not_found();
    };
    let today = portal.today();
    let counter = OwnerCounter { portal, staff };
    let (stored, kept) = match taken_in(&counter, &reference, action, form).await {
        Ok(Some(kept)) => kept,
        Ok(None) => return not_found(),
        Err(error) => return plain_error(&incident("save what an owner typed", &error)),
    };
    let here = path::part_action(l, &reference, action.segment());
    let (typed, seen) = match kept {
        Kept::Refused(refusal) => return go(&format!("{here}?liite={}", refusal.code())),
        Kept::More => return go(&format!("{here}#liitteet")),
        Kept::Saved => return go(&format!("{here}?tallennettu=1")),
        Kept::Whole(typed, seen) => (typed, seen),
    };
    if !typed.problems(today).is_empty() {
        return go(&format!("{here}?virheet=1"));
    }
    match action {
        TalkAction::Ask | TalkAction::Extend if held(&counter, &stored) => {
            go(&format!("{here}/tarkista"))
        }
        // There is nothing to look at: the form says who has the part.
        TalkAction::Ask | TalkAction::Extend => go(&here),
        // Who fell asleep has saved it: the form asks to log in and is back.
        _ if caller.staff.is_none() => go(&here),
        _ => {
            let done = act(&counter, &stored, &typed, seen).await;
            after(l, &reference, action, done)
        }
    }
}

/// `POST /{language}/virka/osat/{reference}/{taydennys|pidennys}/tarkista`
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
    match saved(&counter, &reference, action).await {
        Ok(None) => not_found(),
        Ok(Some((_, None))) => after(l, &reference, action, Ok(Done::Wrong)),
        Ok(Some((stored, Some(typed)))) => {
            let done = act(&counter, &stored, &typed, form.seen()).await;
            after(l, &reference, action, done)
        }
        Err(error) => plain_error(&incident("read what an owner typed", &error)),
    }
}

fn after(
    l: Language,
    reference: &Reference,
    action: TalkAction,
    done: Result<Done, TalkError>,
) -> Response {
    let here = path::part_action(l, reference, action.segment());
    match done {
        Ok(Done::Yes) if action == TalkAction::Note => go(&here),
        Ok(Done::Yes) => go(&path::part(l, reference)),
        Ok(Done::Wrong) => go(&format!("{here}?virheet=1")),
        Ok(Done::NotNow) => go(&here),
        Ok(Done::Changed) => go(&format!("{here}?muuttui=1")),
        Err(error) => plain_error(&incident("act on a part", &error)),
    }
}

/// What was saved, and what is to be done now.
enum Kept {
    /// The file is refused.
    Refused(Refusal),
    /// A file was added, and the owner writes on.
    More,
    /// That is all for now.
    Saved,
    /// What was typed, to be looked at or sent, and from which version of the
    /// part.
    Whole(TalkForm, Option<i32>),
}

/// Saves what was typed, also when the part can't be worked on just now, and
/// the file. Gives the part too, if this person decides it at all.
async fn taken_in(
    counter: &OwnerCounter,
    reference: &Reference,
    action: TalkAction,
    form: FormWithFile,
) -> Result<Option<(StoredPart, Kept)>, DbError> {
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(None);
    };
    let author = file::Author::Staff(counter.staff.id.clone());
    let home = Home::form(stored.id, &author, action.segment());
    let intake = Intake {
        portal: &counter.portal,
        sender: Sender::Owner,
        home: &home,
        author: &author,
    };
    let open = action.takes_files() && held(counter, &stored);
    let open = open.then_some(&intake);
    let part = &stored;
    let save = |typed: Pairs| async move {
        let typed = TalkForm::read(action, &typed);
        put(counter, part, action.segment(), &typed).await
    };
    let sent = form.read(open, save).await?;
    let then = sent.typed.get("then");
    let added = match sent.file {
        Some(Ok(file)) => intake.keep(file).await?,
        Some(Err(refusal)) => Err(refusal),
        None if then == "more" && open.is_some() => Err(Refusal::None),
        None => Ok(()),
    };
    let kept = match (added, then.as_str()) {
        (Err(refusal), _) => Kept::Refused(refusal),
        (Ok(()), "more") => Kept::More,
        (Ok(()), "save") => Kept::Saved,
        (Ok(()), _) => Kept::Whole(TalkForm::read(action, &sent.typed), seen(&sent.typed)),
    };
    Ok(Some((stored, kept)))
}

/// `POST /{language}/virka/osat/{reference}/{viesti|taydennys}/liitteet/{file}`:
/// remove.
pub async fn remove(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference, file)): Path<(String, String, String)>,
    DraftingCaller(staff): DraftingCaller,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let action = action_of(uri.path());
    let (Ok(reference), Some(action), Ok(file)) =
        (Reference::parse(&reference), action, Uuid::parse_str(&file))
    else {
        return not_found();
    };
    let counter = OwnerCounter { portal, staff };
    match removed(&counter, &reference, action, &form.0, file).await {
        Ok(true) => {
            let here = path::part_action(l, &reference, action.segment());
            go(&format!("{here}#liitteet"))
        }
        Ok(false) => not_found(),
        Err(error) => plain_error(&incident("remove a file", &error)),
    }
}

async fn removed(
    counter: &OwnerCounter,
    reference: &Reference,
    action: TalkAction,
    typed: &Pairs,
    file: Uuid,
) -> Result<bool, DbError> {
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(false);
    };
    let typed = TalkForm::read(action, typed);
    put(counter, &stored, action.segment(), &typed).await?;
    if !held(counter, &stored) {
        return Ok(false);
    }
    let author = file::Author::Staff(counter.staff.id.clone());
    let home = Home::form(stored.id, &author, action.segment());
    let tx = counter.portal.db.begin().await?;
    // What is not there any more is removed, too.
    file::message::remove(&tx, &home, &author, file).await?;
    tx.commit().await?;
    Ok(true)
}

/// The part and what was typed for an action, if that is without a problem.
async fn saved(
    counter: &OwnerCounter,
    reference: &Reference,
    action: TalkAction,
) -> Result<Option<(StoredPart, Option<TalkForm>)>, DbError> {
    let Some(stored) = counter.decides(reference).await? else {
        return Ok(None);
    };
    let typed = counter.typed(&stored, action.segment()).await?;
    let today = counter.portal.today();
    let typed = typed.map(|(typed, _): (TalkForm, _)| typed);
    let typed = typed.filter(|typed| typed.problems(today).is_empty());
    Ok(Some((stored, typed)))
}

/// Whether this person has the part, and it is open.
fn held(counter: &OwnerCounter, stored: &StoredPart) -> bool {
    !stored.part.closed() && stored.part.state.owner() == Some(&counter.staff.id)
}

async fn act(
    counter: &OwnerCounter,
    stored: &StoredPart,
    typed: &TalkForm,
    seen: Option<i32>,
) -> Result<Done, TalkError> {
    match typed {
        TalkForm::Note(form) => note::note(counter, stored, form).await,
        // What can't be done now is not wrong: the page says who has it.
        _ if !held(counter, stored) => Ok(Done::NotNow),
        _ if seen.is_some_and(|seen| seen != stored.version) => Ok(Done::Changed),
        TalkForm::Ask(form) => ask::ask(counter, stored, form).await,
        TalkForm::Extend(form) => extend::extend(counter, stored, form).await,
        TalkForm::HandOver(form) => hand_over::hand_over(counter, stored, form).await,
        TalkForm::Message(form) => message::message(counter, stored, form).await,
    }
}

/// What goes out to the person, and what is written down of it.
struct Telling {
    said: Said,
    event: Action,
    action: TalkAction,
}

/// Saves the part with a message to the person, the log and the mail, all or
/// nothing: unless somebody was quicker.
async fn tell(
    counter: &OwnerCounter,
    stored: &StoredPart,
    part: &Part,
    telling: Telling,
) -> Result<Done, TalkError> {
    let portal = &counter.portal;
    let c = portal.db.read();
    let language = db::part::language_of(c, stored.request_id).await?;
    let person = crate::desk::asker(portal, stored.id)
        .await
        .map_err(|_| TalkError::Inside("a person can't be read"))?;
    let message = Message {
        at: micros(portal.now()),
        from: Author::Office {
            office: counter.office(stored),
            staff: counter.staff.id.clone(),
        },
        said: telling.said,
    };
    let tx = portal.db.begin().await?;
    if !db::part::save(&tx, &portal.keys, stored.id, stored.version, part).await? {
        return Ok(Done::Changed);
    }
    let id = db::message::insert(&tx, &portal.keys, stored.id, &message).await?;
    let draft = telling.action.segment();
    db::staff_draft::delete(&tx, &counter.staff.id, stored.id, draft).await?;
    let author = file::Author::Staff(counter.staff.id.clone());
    let form = Home::form(stored.id, &author, draft);
    file::message::send(&tx, &form, &author, id).await?;
    let event = counter.event(stored, telling.event);
    db::audit::append(&tx, &portal.keys, &event, None).await?;
    if let Some(address) = &person.email {
        let key = format!("message/{id}");
        jobs::mail::to_asker(&tx, portal, part, address, language, &key).await?;
    }
    db::revision::bump(&tx, "worklist").await?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(Done::Yes)
}
