//! Signing was broken off: nothing was filed, the draft is safe.

use domain::language::Language;
use leptos::prelude::*;

use super::{draft::about, question};
use crate::{
    desk::DraftView,
    page::{self, Page, PageError},
    path, t,
};

/// `/{language}/pyynto/keskeytyi`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let title = t!(l, "stopped-title");
        match question::draft(&visit).await {
            Ok(view) => {
                let page = Page::new(title, here(l, &view));
                Ok(question::of(page, view.municipality()))
            }
            Err(PageError::NoDraft) => Ok(Page::new(title, elsewhere(l))),
            Err(other) => Err(other),
        }
    })
}

/// This browser has the draft.
pub(super) fn here(l: Language, view: &DraftView) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t!(l, "stopped-title")}</h1>
            <p class="lead">{t!(l, "stopped-lead")}</p>
            <p>{t!(l, "stopped-safe")}</p>
            <dl class="facts">{about(l, &view.items)}</dl>
            {question::kept(l, view)}
            <div class="acts">
                <a class="btn" href=path::draft_check(l)>{t!(l, "stopped-again")}</a>
                <a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a>
            </div>
        </div>
    }
    .into_any()
}

/// The person came back in another browser, or the draft is gone.
fn elsewhere(l: Language) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t!(l, "stopped-title")}</h1>
            <p class="lead">{t!(l, "stopped-lead")}</p>
            <p>{t!(l, "stopped-elsewhere")}</p>
            <p>{t!(l, "stopped-gone")}</p>
            <p><a class="btn" href=path::front(l)>{t!(l, "stopped-front")}</a></p>
        </div>
    }
    .into_any()
}
