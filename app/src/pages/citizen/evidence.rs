//! The warning before the full evidence, which holds the identity code.

use domain::{id::Reference, language::Language};
use leptos::prelude::*;

use crate::{
    page::{self, Area, Page, PageError},
    path, t,
};

/// `/{language}/omat/pyynnot/{reference}/todiste`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit
            .citizen()?
            .receipt(&reference)
            .await?
            .filter(|receipt| receipt.evidence)
            .ok_or(PageError::NotFound)?;
        let page = Page::new(t!(l, "evidence-title"), body(l, &reference));
        Ok(page.of(&view.municipality).area(Area::Citizen))
    })
}

pub(super) fn body(l: Language, reference: &Reference) -> AnyView {
    view! {
        <a class="back" href=path::matter(l, reference)>{t!(l, "back-matter")}</a>
        <div class="flow">
            <h1>{t!(l, "evidence-title")}</h1>
            <p class="note"><strong>{t!(l, "evidence-warning")}</strong>" "{t!(l, "evidence-lead")}</p>
            <h2>{t!(l, "evidence-for-title")}</h2>
            <p>{t!(l, "evidence-for")}</p>
            <p>{t!(l, "evidence-instead")}" "<a href=path::receipt(l, reference)>{t!(l, "matter-receipt-open")}</a></p>
            <h2>{t!(l, "evidence-care-title")}</h2>
            <ul>
                <li>{t!(l, "evidence-care-keep")}</li>
                <li>{t!(l, "evidence-care-mail")}</li>
                <li>{t!(l, "evidence-care-shared")}</li>
            </ul>
            <div class="acts">
                <a class="btn" href=path::evidence_file(l, reference) download>
                    {t!(l, "evidence-download")}
                </a>
                <a href=path::matter(l, reference)>{t!(l, "evidence-not")}</a>
            </div>
        </div>
    }
    .into_any()
}
