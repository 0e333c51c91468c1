//! The task after a withdrawn consent: stop, tell the recipients (GDPR Art.
//! 19), mark it done.

use chrono::DateTime;
use chrono_tz::Tz;
use domain::{consent::ConsentText, language::Language, municipality::Localized};
use leptos::prelude::*;

use crate::{
    desk::{TaskAbout, TaskView},
    page::{self, Area, Page, PageError, localized},
    pages::parts::{finnish, withdrawal::agreed_in_finnish},
    path, t,
};

use super::pieces::{moment, who};

mod described;

/// `/{language}/virka/tehtavat/{reference}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let reference = visit.param("reference")?;
        let task = visit
            .owner()?
            .task(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        let l = visit.language;
        let title = t!(l, "owner-task-title", reference = task.reference.clone());
        Ok(Page::new(title, body(l, &task))
            .of(&task.municipality)
            .area(Area::Staff))
    })
}

fn body(l: Language, task: &TaskView) -> AnyView {
    let steps = match &task.about {
        TaskAbout::Recorded(text) => recorded(l, task, text),
        TaskAbout::Described {
            described,
            found,
            others,
            unsigned,
        } => {
            let tells = described::to_tell(found);
            let title = tells.then(|| view! { <h2>{t!(l, "owner-task-tell")}</h2> });
            let tell = tells.then(|| recipients(l, task));
            view! {
                <h2>{t!(l, "owner-task-what")}</h2>
                {described::facts(l, task, described)}
                {described::look_up(l, task, found, others)}
                {title}
                <form class="flow" method="post" action=path::task(l, &task.reference)>
                    {tell}
                    {described::done(l, task, found, *unsigned)}
                </form>
            }
            .into_any()
        }
    };
    view! {
        <a class="back" href=path::worklist(l)>{t!(l, "owner-back-worklist")}</a>
        <div class="flow">
            <p class="soft">{task.reference.clone()}" · "{localized(&task.register, l)}</p>
            <h1>{t!(l, "owner-task-item")}</h1>
            {state(l, task)}
            {steps}
        </div>
    }
    .into_any()
}

fn recorded(l: Language, task: &TaskView, text: &ConsentText) -> AnyView {
    view! {
        <h2>{t!(l, "owner-task-what")}</h2>
        {facts(l, task, text)}
        <details>
            <summary>{t!(l, "owner-task-text")}</summary>
            <div class="flow">{body_of_text(l, text)}</div>
        </details>
        <form class="flow" method="post" action=path::task(l, &task.reference)>
            <h2>{t!(l, "owner-task-tell")}</h2>
            {recipients(l, task)}
            {done(l, task)}
        </form>
    }
    .into_any()
}

fn state(l: Language, task: &TaskView) -> AnyView {
    match &task.done_at {
        Some(at) => view! {
            <p class="lead">
                <span class="tag ok">{t!(l, "owner-task-done")}</span>" "{moment(l, at)}
            </p>
        }
        .into_any(),
        None => view! { <p class="lead">{t!(l, "owner-task-lead")}</p> }.into_any(),
    }
}

fn facts(l: Language, task: &TaskView, text: &ConsentText) -> AnyView {
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "owner-task-who")}</dt><dd>{who(l, &task.person)}</dd></div>
            <div><dt>{t!(l, "owner-task-consent")}</dt><dd>{localized(&text.title, l)}</dd></div>
            <div><dt>{t!(l, "owner-task-when")}</dt><dd>{moment(l, &task.withdrawn_at)}</dd></div>
            <div>
                <dt>{t!(l, "owner-task-stops")}</dt>
                <dd><strong>{localized(&text.what_stops, l)}</strong></dd>
            </div>
            <div><dt>{t!(l, "owner-task-goes-on")}</dt><dd>{localized(&text.what_goes_on, l)}</dd></div>
            <div><dt>{t!(l, "owner-task-kept")}</dt><dd>{localized(&text.what_is_kept, l)}</dd></div>
        </dl>
    }
    .into_any()
}

/// The consent as it was given: its whole text, with its version.
fn body_of_text(l: Language, text: &ConsentText) -> AnyView {
    let paragraphs = text
        .body
        .split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| view! { <p>{finnish(l, paragraph)}</p> })
        .collect_view();
    view! {
        {agreed_in_finnish(l)}
        {paragraphs}
        <p class="soft">
            {t!(l, "owner-task-version", text = text.version, notice = text.notice_version)}
        </p>
    }
    .into_any()
}

fn recipients(l: Language, task: &TaskView) -> AnyView {
    if task.recipients.is_empty() {
        return view! { <p>{t!(l, "owner-task-nobody")}</p> }.into_any();
    }
    let open = task.done_at.is_none();
    let items = task
        .recipients
        .iter()
        .map(|(id, name, told)| recipient(l, id, name, told.as_ref(), open))
        .collect_view();
    view! {
        <p>{t!(l, "owner-task-tell-how")}</p>
        <ul role="list" class="rows">{items}</ul>
    }
    .into_any()
}

fn recipient(
    l: Language,
    id: &str,
    name: &Localized,
    told: Option<&DateTime<Tz>>,
    open: bool,
) -> AnyView {
    let state = match told {
        Some(at) => view! {
            <span class="tag ok">{t!(l, "owner-task-told")}</span>" "{moment(l, at)}
        }
        .into_any(),
        None if open => {
            let label = t!(l, "owner-task-mark-named", name = name.text(l).to_owned());
            view! {
                <button class="btn second" name="recipient" value=id.to_owned() aria-label=label>
                    {t!(l, "owner-task-mark")}
                </button>
            }
            .into_any()
        }
        None => view! { <span class="tag late">{t!(l, "owner-task-untold")}</span> }.into_any(),
    };
    view! { <li><strong>{localized(name, l)}</strong>" "{state}</li> }.into_any()
}

fn done(l: Language, task: &TaskView) -> AnyView {
    if task.done_at.is_some() {
        return ().into_any();
    }
    if !all_told(&task.recipients) {
        return view! { <p class="soft">{t!(l, "owner-task-first")}</p> }.into_any();
    }
    view! {
        <p>{t!(l, "owner-task-done-means")}</p>
        <div class="acts">
            <button class="btn" name="done" value="1">{t!(l, "owner-task-finish")}</button>
        </div>
    }
    .into_any()
}

/// Done only when every recipient knows.
fn all_told(recipients: &[(String, Localized, Option<DateTime<Tz>>)]) -> bool {
    recipients.iter().all(|(_, _, told)| told.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A recipient, and when it was told.
    pub(super) fn told(at: Option<DateTime<Tz>>) -> (String, Localized, Option<DateTime<Tz>>) {
        ("te".to_owned(), "TE-palvelut".into(), at)
    }

    #[test]
    fn a_task_is_done_when_every_recipient_knows() {
        let at = chrono::DateTime::UNIX_EPOCH.with_timezone(&chrono_tz::Europe::Helsinki);
        let one = told;
        assert!(all_told(&[]));
        assert!(all_told(&[one(Some(at))]));
        assert!(!all_told(&[one(Some(at)), one(None)]));
    }
}
