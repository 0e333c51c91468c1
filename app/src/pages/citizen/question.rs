//! What the pages of the draft share: one question a page, what is wrong
//! first, the way on, the way back, the way out.

use domain::{
    language::Language,
    municipality::{Municipality, Office},
    problem::Problem,
};
use leptos::prelude::*;

use crate::{
    desk::{DraftView, ItemView},
    form::request::{Common, ItemStep, Step},
    form_view::error_summary,
    i18n::{date, key},
    page::{self, Page, PageError, Visit, localized},
    pages::counter,
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
        Step::Item(_, ItemStep::What) => t!(l, "what-title"),
        Step::Item(_, ItemStep::Period) => t!(l, "when-title"),
        Step::Item(_, ItemStep::Help) => t!(l, "hints-title"),
        Step::Item(_, ItemStep::Correction) => t!(l, "correction-title"),
        Step::Item(_, ItemStep::Reasons) => t!(l, "reasons-title"),
        Step::Item(_, ItemStep::Words) => t!(l, "words-title"),
        Step::Item(_, ItemStep::Attachments) => t!(l, "attach-title"),
        Step::Common(Common::Whose) => t!(l, "whose-title"),
        Step::Common(Common::Answer) => t!(l, "way-title"),
        Step::Common(Common::Notify) => t!(l, "notify-title"),
        Step::Common(Common::Check) => t!(l, "check-title"),
    }
}

/// What an item is about, in one line: right and register.
pub(super) fn about(l: Language, view: &ItemView) -> AnyView {
    view! {
        {t!(l, &key("right-", view.item.wish.right().code()))}" · "{localized(&view.register, l)}
    }
    .into_any()
}

/// The question as the page's heading, with what it is about above it.
pub(super) fn heading(l: Language, view: &DraftView, step: Step) -> AnyView {
    let one = match step {
        Step::Item(number, _) => view.item(number),
        // What is said once for all is about the only item, if there is one.
        Step::Common(_) if view.items.len() == 1 => view.items.first(),
        Step::Common(_) => None,
    };
    let about = match one {
        Some(item) => about(l, item),
        None => t!(l, "draft-all-items", n = view.items.len()).into_any(),
    };
    view! {
        <span class="soft">{about}</span>
        <h1>{title(l, step)}</h1>
    }
    .into_any()
}

/// The fields of a page about all items.
type Fields = fn(Language, &DraftView, &[Problem]) -> AnyView;

/// A page about all items, by its fields.
pub(super) fn asks(step: Step, fields: Fields) -> impl IntoView {
    page::page(move |visit| async move {
        let l = visit.language;
        let view = draft(&visit).await?;
        let problems = view.draft.problems(step, view.today);
        let fields = fields(l, &view, &problems);
        Ok(page(l, &view, step, &problems, fields))
    })
}

/// The page of a step around its fields.
pub(super) fn page(
    l: Language,
    view: &DraftView,
    step: Step,
    problems: &[Problem],
    fields: AnyView,
) -> Page {
    let overview = (view.items.len() > 1).then(|| {
        view! { <a href=path::draft(l)>{t!(l, "draft-overview")}</a> }
    });
    // A file that was chosen goes along with the button that leads on.
    let kind = match step {
        Step::Item(_, ItemStep::Attachments) => "multipart/form-data",
        Step::Item(..) | Step::Common(_) => "application/x-www-form-urlencoded",
    };
    let body = view! {
        {back(l, view, step)}
        {error_summary(l, problems)}
        {counter::note(l, view)}
        <form class="flow" method="post" action=path::draft_step(l, step) enctype=kind novalidate>
            {fields}
            <div class="acts">
                <button class="btn">{t!(l, "draft-continue")}</button>
                {overview}
                <a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a>
            </div>
            {kept(l, view)}
        </form>
    };
    let page = Page::new(title(l, step), body).wrong(!problems.is_empty());
    match step {
        Step::Item(number, _) => of(page, view.item(number).map(|item| &item.municipality)),
        Step::Common(_) => of(page, view.municipality()),
    }
}

/// A page of a municipality, where there is one that it belongs to.
pub(in crate::pages) fn of(page: Page, municipality: Option<&Municipality>) -> Page {
    match municipality {
        Some(municipality) => page.of(municipality),
        None => page,
    }
}

/// To the page before; from the first to the notice, or to all items.
pub(super) fn back(l: Language, view: &DraftView, step: Step) -> AnyView {
    let notice = match view.items.as_slice() {
        [only] => only.notice.as_ref(),
        _ => None,
    };
    let (href, words) = match (view.draft.before(step), notice) {
        (Some(before), _) => (path::draft_step(l, before), t!(l, "draft-back")),
        (None, Some(notice)) => (
            path::notice(l, &notice.municipality.slug, &notice.register.slug),
            t!(l, "draft-back-notice"),
        ),
        (None, None) => (path::draft(l), t!(l, "draft-back")),
    };
    view! { <a class="back" href=href>{words}</a> }.into_any()
}

/// Until when the draft is kept, and where.
pub(super) fn kept(l: Language, view: &DraftView) -> AnyView {
    let until = t!(l, "draft-kept", date = date(l, view.kept_until));
    view! { <p class="soft">{until}</p> }.into_any()
}

/// Where to turn with each item instead of sending it here: every office once.
pub(super) fn addressees(view: &DraftView) -> Vec<(&Municipality, &Office)> {
    let mut found: Vec<(&Municipality, &Office)> = Vec::new();
    for item in &view.items {
        let addressee = item.route.told.as_ref().unwrap_or(&item.route.decider);
        let Some(office) = item.municipality.office(&addressee.value) else {
            continue;
        };
        let known = found.iter().any(|(municipality, other)| {
            municipality.slug == item.municipality.slug && other.slug == office.slug
        });
        if !known {
            found.push((&item.municipality, office));
        }
    }
    found
}

/// Their offices, with all ways to reach them.
pub(super) fn contacts(l: Language, view: &DraftView) -> AnyView {
    addressees(view)
        .into_iter()
        .map(|(municipality, office)| {
            view! {
                <p><strong>{localized(&municipality.authority, l)}</strong></p>
                {crate::pages::public::guidance::contact(l, office)}
            }
        })
        .collect_view()
        .into_any()
}
