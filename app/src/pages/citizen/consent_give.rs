//! Give a consent again: the whole text first, then the button.

use domain::language::Language;
use leptos::prelude::*;

use super::consent::{about, effects, holds, text};
use crate::{
    desk::ConsentView,
    page::{self, Area, Page, PageError, localized},
    path, t,
};

/// `/{language}/omat/suostumukset/{id}/anna`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let id = visit.param("id")?;
        let view = visit
            .citizen()?
            .consent(&id)
            .await?
            .ok_or(PageError::NotFound)?;
        let (title, body) = match holds(&view) {
            true => (t!(l, "give-already"), already(l, &view)),
            false => (t!(l, "give-title"), ask(l, &view)),
        };
        Ok(Page::new(title, body)
            .of(&view.municipality)
            .area(Area::Citizen))
    })
}

pub(super) fn ask(l: Language, view: &ConsentView) -> AnyView {
    let card = &view.card;
    view! {
        <a class="back" href=path::consent(l, &card.id)>{t!(l, "back-consent")}</a>
        <form class="flow" method="post" action=path::consent_give(l, &card.id)>
            <h1>{t!(l, "give-title")}</h1>
            <p class="lead">{t!(l, "give-lead")}</p>
            <h2>{localized(&card.text.title, l)}</h2>
            {text(&card.text, l)}
            <dl class="facts">{about(l, view)}</dl>
            <h2>{t!(l, "consent-if-withdrawn")}</h2>
            <dl class="facts">{effects(l, &card.text)}</dl>
            <div class="acts">
                <button class="btn">{t!(l, "give-button")}</button>
                <a href=path::consent(l, &card.id)>{t!(l, "give-not")}</a>
            </div>
        </form>
    }
    .into_any()
}

fn already(l: Language, view: &ConsentView) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t!(l, "give-already")}</h1>
            <p class="lead">{localized(&view.card.text.title, l)}</p>
            <p>
                <a class="btn" href=path::consent(l, &view.card.id)>{t!(l, "give-open")}</a>
            </p>
        </div>
    }
    .into_any()
}
