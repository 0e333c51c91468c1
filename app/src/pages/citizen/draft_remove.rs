//! Take one item out of the draft?

use domain::language::Language;
use leptos::prelude::*;

use super::{draft::about, question};
use crate::{
    desk::ItemView,
    form::request::number_of,
    page::{self, Page, PageError},
    path, t,
};

/// `/{language}/pyynto/{item}/poista`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let number = number_of(&visit.param("item")?).ok_or(PageError::NotFound)?;
        let item = view.item(number).ok_or(PageError::NotFound)?;
        let page = Page::new(t!(l, "remove-title"), body(l, item));
        Ok(page.of(&item.municipality))
    })
}

pub(super) fn body(l: Language, item: &ItemView) -> AnyView {
    view! {
        <a class="back" href=path::draft(l)>{t!(l, "draft-back")}</a>
        <form class="flow" method="post" action=path::draft_remove(l, item.item.number)>
            <h1>{t!(l, "remove-title")}</h1>
            <p class="lead">{t!(l, "remove-lead")}</p>
            <dl class="facts">{about(l, std::slice::from_ref(item))}</dl>
            <div class="acts">
                <button class="btn">{t!(l, "remove-confirm")}</button>
                <a href=path::draft(l)>{t!(l, "remove-keep")}</a>
            </div>
        </form>
    }
    .into_any()
}
