//! The notice that a request went to another authority, to print and keep (Act
//! 434/2003 §21).

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::MatterView,
    page::{self, Area, Page, PageError},
    pages::parts::{self, Reader, SentOn},
    path, t,
};

/// `/{language}/omat/pyynnot/{reference}/siirto`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit
            .citizen()?
            .matter(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        Ok(Page::new(title(l, &view), body(l, &view))
            .of(&view.municipality)
            .area(Area::Citizen))
    })
}

fn title(l: Language, view: &MatterView) -> String {
    match view.part.transferred() {
        Some(_) => t!(l, "transfer-notice-title"),
        None => t!(l, "transfer-none-title"),
    }
}

fn body(l: Language, view: &MatterView) -> AnyView {
    let part = &view.part;
    let sent = SentOn {
        part,
        register: &view.register,
        municipality: &view.municipality,
        deadlines: &view.deadlines,
    };
    let lead = match part.transferred() {
        Some(_) => t!(l, "transfer-notice-lead"),
        None => t!(l, "transfer-none-lead"),
    };
    let go_on = part.goes_on_as().map(|there| {
        view! { <p class="on-screen"><a class="btn" href=path::matter(l, there)>{t!(l, "transfer-go-on")}</a></p> }
    });
    view! {
        <a class="back" href=path::matter(l, &part.reference)>{t!(l, "back-matter")}</a>
        <div class="case flow">
            <h1>{title(l, view)}</h1>
            <p class="lead">{lead}</p>
            {parts::transfer_notice(l, sent, Reader::Person)}
            {go_on}
        </div>
    }
    .into_any()
}
