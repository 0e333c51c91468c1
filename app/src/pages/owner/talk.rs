//! The conversation, from the owner's side: ask, take more time, give to a
//! colleague, write, note. Each has a form of its own; what is typed there is
//! kept, also when somebody else was quicker.

use domain::{
    language::Language,
    problem::Problem,
    request::{Known, State},
    upload::Sender,
};
use leptos::prelude::*;

use crate::{
    desk::{PartView, TalkAction, TalkView, waiting},
    form::talk::TalkForm,
    form_view::{
        error_summary,
        upload::{self, Upload},
    },
    page::{Area, Page, PageError, Visit},
    pages::parts::{Reader, thread as thread_of},
    path, t,
};

use super::{
    pieces::{HOLE, above, around, as_typed, back, moment},
    typed::asked_for,
};

pub mod ask;
pub mod check;
pub mod extend;
pub mod hand_over;
pub mod message;
pub mod note;
pub mod record;

/// An action whose form may be shown.
enum Opened {
    /// It may.
    Form(Box<TalkView>),
    /// It may not, and this page says why.
    Closed(Box<Page>),
}

/// Loads an action: its form, or why it can't be done now.
async fn open(visit: &Visit, action: TalkAction) -> Result<Opened, PageError> {
    let reference = visit.reference()?;
    let view = visit
        .owner()?
        .talk(&reference, action)
        .await?
        .ok_or(PageError::NotFound)?;
    Ok(match why_not(&view.part, action) {
        None => Opened::Form(Box::new(view)),
        Some(why) => Opened::Closed(Box::new(not_now(visit, &view, why))),
    })
}

/// Why an action can't be done now, as the end of a key of texts.
fn why_not(view: &PartView, action: TalkAction) -> Option<&'static str> {
    if !action.needs_part() {
        return None;
    }
    if view.part.closed() {
        return Some("owner-not-now-closed");
    }
    if !view.mine {
        return Some(match view.part.state.owner() {
            Some(_) => "owner-not-now-colleague",
            None => "owner-not-now-untaken",
        });
    }
    match (action, &view.part.state) {
        (TalkAction::Record, _) => {
            let asked = waiting(&view.talk.thread).is_some();
            (!asked).then_some("owner-record-none")
        }
        (TalkAction::Ask | TalkAction::Extend, State::Suspended { .. }) => {
            Some("owner-talk-not-asked")
        }
        (TalkAction::Extend, _) => why_not_extend(view),
        _ => None,
    }
}

/// The domain's reason why no more time can be taken.
fn why_not_extend(view: &PartView) -> Option<&'static str> {
    use domain::deadline::ClockError;
    match view.part.clock.can_extend(view.today) {
        Ok(()) => None,
        Err(ClockError::AlreadyExtended) => Some("owner-extend-not-again"),
        Err(_) => Some("owner-extend-not-late"),
    }
}

fn not_now(visit: &Visit, view: &TalkView, why: &str) -> Page {
    let l = visit.language;
    let reference = &view.part.part.reference;
    let words = stored(view).map(|form| form.words().to_owned());
    let kept = words.filter(|words| !words.is_empty()).map(|words| {
        view! {
            <h2>{t!(l, "owner-talk-kept")}</h2>
            <p>{t!(l, "owner-talk-kept-then")}</p>
            <div class="panel flow">{as_typed(&words)}</div>
        }
    });
    Page::new(
        t!(l, "owner-talk-not-now"),
        view! {
            {back(l, reference)}
            <div class="flow">
                {above(l, &view.part)}
                <h1>{t!(l, "owner-talk-not-now")}</h1>
                <p class="lead">{t!(l, why)}</p>
                {kept}
                <p><a class="btn" href=path::part(l, reference)>{t!(l, "owner-not-now-go")}</a></p>
            </div>
        },
    )
    .of(&view.part.municipality)
    .area(Area::Staff)
}

fn stored(view: &TalkView) -> Option<TalkForm> {
    serde_json::from_str(view.typed.as_deref()?).ok()
}

/// The problems to show: what was wrong with a file, or what keeps the form
/// from being sent; none while a draft is merely saved.
fn shown(visit: &Visit, form: &TalkForm, view: &TalkView) -> Vec<Problem> {
    if asked_for(&visit.address, "virheet") {
        form.problems(&view.part.part, view.part.today)
    } else {
        upload::problem(&visit.query("liite")).into_iter().collect()
    }
}

/// A page of the conversation.
fn page(
    visit: &Visit,
    view: &TalkView,
    title: String,
    body: AnyView,
    problems: &[Problem],
) -> Page {
    let l = visit.language;
    let changed = changed(visit);
    let news = changed.then(|| news(l, &view.part));
    let changed = changed.then(|| changed_note(l));
    Page::new(
        title.clone(),
        view! {
            {back(l, &view.part.part.reference)}
            {error_summary(l, problems)}
            <div class="flow">
                {changed}
                {above(l, &view.part)}
                <h1>{title}</h1>
                {news}
                {body}
            </div>
        },
    )
    .of(&view.part.municipality)
    .area(Area::Staff)
    .wrong(!problems.is_empty())
}

/// Whether it could not be sent because something had happened meanwhile.
pub(super) fn changed(visit: &Visit) -> bool {
    asked_for(&visit.address, "muuttui")
}

/// That nothing was sent, because something had happened meanwhile.
pub(super) fn changed_note(l: Language) -> AnyView {
    view! {
        <p class="note"><strong>{t!(l, "owner-talk-changed")}</strong>" "{t!(l, "owner-talk-changed-then")}</p>
    }
    .into_any()
}

/// What the person wrote since the office last did, lest an answer cross it
/// unread.
pub(super) fn news(l: Language, view: &PartView) -> AnyView {
    let thread = &view.talk.thread;
    let answered = thread.iter().rposition(|one| !one.is_persons());
    let unanswered = thread.get(answered.map_or(0, |at| at + 1)..);
    match unanswered.unwrap_or_default() {
        [] => ().into_any(),
        news => view! {
            <section class="panel flow" aria-labelledby="uutta">
                <h2 id="uutta">{t!(l, "owner-talk-news")}</h2>
                {thread_of(l, news, Reader::Office, &|file| path::part_file(l, &view.part.reference, file))}
            </section>
        }
        .into_any(),
    }
}

/// From which change a form was made: what was sent from an older one is not
/// done unseen.
pub(super) fn seen(view: &PartView) -> AnyView {
    view! { <input type="hidden" name="seen" value=view.version.to_string()/> }.into_any()
}

/// What is written here is read only by who is known.
fn unread(l: Language, view: &PartView) -> AnyView {
    match view.part.asker.known {
        Known::Identified => ().into_any(),
        Known::Unknown | Known::Checked { .. } => view! {
            <p class="note"><strong>{t!(l, "owner-talk-unread")}</strong>" "{t!(l, "owner-talk-unread-then")}</p>
        }
        .into_any(),
    }
}

/// The line under the heading: saved when.
fn saved(visit: &Visit, view: &TalkView) -> AnyView {
    let l = visit.language;
    view.saved_at
        .as_ref()
        .map(|at| {
            view! { <p class="soft">{around(&t!(l, "owner-saved", date = HOLE), moment(l, at))}</p> }
        })
        .into_any()
}

/// Where the form of an action is sent.
fn action_of(visit: &Visit, view: &TalkView, action: TalkAction) -> String {
    path::part_action(visit.language, &view.part.part.reference, action.segment())
}

/// The files that go along, and the field for one more. The page has an island
/// then, and its form is multipart.
fn files(visit: &Visit, view: &TalkView, action: TalkAction, problems: &[Problem]) -> AnyView {
    let l = visit.language;
    let here = action_of(visit, view, action);
    let field = upload::upload(Upload {
        language: l,
        sender: Sender::Owner,
        action: here.clone(),
        label: t!(l, "owner-file-label"),
        hint: t!(l, "owner-file-hint"),
        button: t!(l, "owner-file-add"),
        problems,
    });
    view! {
        {upload::added(l, &view.files, &|file| format!("{here}/liitteet/{file}"))}
        {field}
    }
    .into_any()
}

/// The buttons under a form: go on, save as well.
fn buttons(visit: &Visit, go_on: (&'static str, String)) -> AnyView {
    let (then, label) = go_on;
    view! {
        <div class="acts">
            <button class="btn" name="then" value=then>{label}</button>
            <button class="btn second" name="then" value="save">{t!(visit.language, "owner-save")}</button>
        </div>
    }
    .into_any()
}
