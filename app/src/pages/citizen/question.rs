//! What the pages of the draft share: one question a page, what is wrong
//! first, the way on, the way back, the way out.

use domain::{language::Language, municipality::Municipality, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::DraftView,
    form::access::Step,
    form_view::error_summary,
    i18n::date,
    page::{Page, PageError, Visit, localized},
    path, t,
};

/// The draft of this browser.
///
/// # Errors
/// [`PageError::NoDraft`] when there is none (any more).
pub(in crate::pages) async fn draft(visit: &Visit) -> Result<DraftView, PageError> {
    match &visit.drafts {
        Some(desk) => desk.draft().await?.ok_or(PageError::NoDraft),
        None => Err(PageError::NoDraft),
    }
}

/// The title of a step's page.
pub(super) fn title(l: Language, step: Step) -> String {
    match step {
        Step::What => t!(l, "what-title"),
        Step::Period => t!(l, "when-title"),
        Step::Help => t!(l, "hints-title"),
        Step::Notify => t!(l, "notify-title"),
        Step::Check => t!(l, "check-title"),
    }
}

/// The question as the page's heading, with what it is about above it.
pub(super) fn heading(l: Language, view: &DraftView, step: Step) -> AnyView {
    view! {
        <span class="soft">
            {t!(l, "right-access")}" · "{localized(&view.notice.register.name, l)}
        </span>
        <h1>{title(l, step)}</h1>
    }
    .into_any()
}

/// The page of a step around its fields.
pub(super) fn page(
    l: Language,
    view: &DraftView,
    step: Step,
    problems: &[Problem],
    fields: AnyView,
) -> Page {
    let body = view! {
        {back(l, view, step)}
        {error_summary(l, problems)}
        <form class="flow" method="post" action=path::draft_step(l, step) novalidate>
            {fields}
            <div class="acts">
                <button class="btn">{t!(l, "draft-continue")}</button>
                <a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a>
            </div>
            {kept(l, view)}
        </form>
    };
    Page::new(title(l, step), body)
        .of(&view.notice.municipality)
        .wrong(!problems.is_empty())
}

/// To the page before; from the first to the notice.
pub(super) fn back(l: Language, view: &DraftView, step: Step) -> AnyView {
    let (href, words) = match step.before() {
        Some(before) => (path::draft_step(l, before), t!(l, "draft-back")),
        None => {
            let Municipality { slug, .. } = &view.notice.municipality;
            (
                path::notice(l, slug, &view.notice.register.slug),
                t!(l, "draft-back-notice"),
            )
        }
    };
    view! { <a class="back" href=href>{words}</a> }.into_any()
}

/// Until when the draft is kept, and where.
pub(super) fn kept(l: Language, view: &DraftView) -> AnyView {
    let until = t!(l, "draft-kept", date = date(l, view.kept_until));
    view! { <p class="soft">{until}</p> }.into_any()
}
