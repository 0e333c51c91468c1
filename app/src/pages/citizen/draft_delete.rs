//! Delete the draft?

use domain::language::Language;
use leptos::prelude::*;

use super::{draft::about, question};
use crate::{
    desk::DraftView,
    page::{self, Page},
    path, t,
};

/// `/{language}/pyynto/poista`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let page = Page::new(t!(l, "delete-title"), body(l, &view));
        Ok(question::of(page, view.municipality()))
    })
}

pub(super) fn body(l: Language, view: &DraftView) -> AnyView {
    view! {
        <a class="back" href=path::draft(l)>{t!(l, "draft-back")}</a>
        <form class="flow" method="post" action=path::draft_delete(l)>
            <h1>{t!(l, "delete-title")}</h1>
            <p class="lead">{t!(l, "delete-lead")}</p>
            <dl class="facts">{about(l, &view.items)}</dl>
            <div class="acts">
                <button class="btn">{t!(l, "delete-confirm")}</button>
                <a href=path::draft(l)>{t!(l, "delete-keep")}</a>
            </div>
        </form>
    }
    .into_any()
}
