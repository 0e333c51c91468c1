//! Take a request back?

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::MatterView,
    i18n::key,
    page::{self, Area, Page, PageError, localized},
    path, t,
};

/// `/{language}/omat/pyynnot/{reference}/peru`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit
            .citizen()?
            .matter(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        let (title, body) = match view.part.closed() {
            true => (t!(l, "take-back-late"), too_late(l, &view)),
            false => (t!(l, "take-back-title"), ask(l, &view)),
        };
        Ok(Page::new(title, body)
            .of(&view.municipality)
            .area(Area::Citizen))
    })
}

pub(super) fn ask(l: Language, view: &MatterView) -> AnyView {
    let reference = &view.part.reference;
    view! {
        <a class="back" href=path::matter(l, reference)>{t!(l, "back-matter")}</a>
        <form class="flow" method="post" action=path::take_back(l, reference)>
            <h1>{t!(l, "take-back-title")}</h1>
            <p class="lead">{t!(l, "take-back-lead")}</p>
            <p>{t!(l, "take-back-again")}</p>
            {about(l, view)}
            <div class="acts">
                <button class="btn">{t!(l, "take-back")}</button>
                <a href=path::matter(l, reference)>{t!(l, "take-back-not")}</a>
            </div>
        </form>
    }
    .into_any()
}

/// It was answered, or taken back already.
fn too_late(l: Language, view: &MatterView) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t!(l, "take-back-late")}</h1>
            <p class="lead">{t!(l, "take-back-late-lead")}</p>
            {about(l, view)}
            <p>
                <a class="btn" href=path::matter(l, &view.part.reference)>{t!(l, "open-matter")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn about(l: Language, view: &MatterView) -> AnyView {
    view! {
        <dl class="facts">
            <div>
                <dt>{t!(l, "facts-right")}</dt>
                <dd>{t!(l, &key("right-", view.part.right.code()))}</dd>
            </div>
            <div><dt>{t!(l, "facts-register")}</dt><dd>{localized(&view.register, l)}</dd></div>
            <div><dt>{t!(l, "reference")}</dt><dd>{view.part.reference.to_string()}</dd></div>
        </dl>
    }
    .into_any()
}
