//! "You have an unfinished request."

use domain::language::Language;
use leptos::prelude::*;

use super::question;
use crate::{
    desk::DraftView,
    page::{self, Page, localized},
    path, t,
};

/// `/{language}/pyynto`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let page = Page::new(t!(l, "draft-title"), body(l, &view));
        Ok(page.of(&view.notice.municipality))
    })
}

pub(super) fn body(l: Language, view: &DraftView) -> AnyView {
    let next = view.draft.next_undone(view.notice.today);
    view! {
        <div class="flow">
            <h1>{t!(l, "draft-title")}</h1>
            <p class="lead">{t!(l, "draft-lead")}</p>
            <dl class="facts">{about(l, view)}
                <div>
                    <dt>{t!(l, "draft-next")}</dt>
                    <dd>{question::title(l, next)}</dd>
                </div>
            </dl>
            {question::kept(l, view)}
            <div class="acts">
                <a class="btn" href=path::draft_step(l, next)>{t!(l, "draft-go-on")}</a>
                <a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a>
            </div>
        </div>
    }
    .into_any()
}

/// What the draft is about, as rows of a `dl.facts`.
pub(super) fn about(l: Language, view: &DraftView) -> AnyView {
    view! {
        <div><dt>{t!(l, "facts-right")}</dt><dd>{t!(l, "right-access")}</dd></div>
        <div>
            <dt>{t!(l, "facts-register")}</dt>
            <dd>{localized(&view.notice.register.name, l)}</dd>
        </div>
        <div>
            <dt>{t!(l, "facts-authority")}</dt>
            <dd>{localized(&view.notice.municipality.authority, l)}</dd>
        </div>
    }
    .into_any()
}
