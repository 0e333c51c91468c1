//! The receipt of one of my withdrawals by description, and how it goes on.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::WithdrawalView,
    page::{self, Area, Page, PageError},
    pages::parts::withdrawal,
    path, t,
};

/// `/{language}/omat/peruutukset/{reference}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit
            .citizen()?
            .withdrawal(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        Ok(
            Page::new(t!(l, "withdrawn-title-described"), body(l, &view))
                .of(&view.municipality)
                .area(Area::Citizen),
        )
    })
}

pub(super) fn body(l: Language, view: &WithdrawalView) -> AnyView {
    view! {
        <a class="back" href=path::matters(l)>{t!(l, "back-matters")}</a>
        <div class="flow">
            {withdrawal::done(l, std::slice::from_ref(view))}
            {withdrawal::means(l)}
            {withdrawal::file(l, path::withdrawal_file(l, &view.reference))}
            {withdrawal::progress(l, view)}
            {withdrawal::receipt(l, view)}
            {withdrawal::erase(l, &view.municipality.slug, &[(&view.register_slug, &view.register)])}
        </div>
    }
    .into_any()
}
