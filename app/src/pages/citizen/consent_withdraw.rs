//! Withdraw a consent: one confirmation, no reason asked.

use domain::language::Language;
use leptos::prelude::*;

use super::consent::{effects, holds};
use crate::{
    desk::ConsentView,
    page::{self, Area, Page, PageError, localized},
    pages::parts::withdrawal::only_finnish,
    path, t,
};

/// `/{language}/omat/suostumukset/{id}/peruuta`
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
            true => (t!(l, "withdraw-confirm-title"), ask(l, &view)),
            false => (t!(l, "withdraw-already"), already(l, &view)),
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
        <form class="flow" method="post" action=path::consent_withdraw(l, &card.id)>
            <h1>{t!(l, "withdraw-confirm-title")}</h1>
            <p class="lead">{localized(&card.text.title, l)}</p>
            <p class="soft">{localized(&card.authority, l)}" · "{localized(&card.register, l)}</p>
            <p>{t!(l, "withdraw-at-once")}</p>
            <p>{t!(l, "withdraw-before")}</p>
            <div class="acts">
                <button class="btn">{t!(l, "consent-withdraw")}</button>
                <a href=path::consent(l, &card.id)>{t!(l, "withdraw-not")}</a>
            </div>
            {only_finnish(l, card.text.speaks(l))}
            <dl class="facts">{effects(l, &card.text)}</dl>
        </form>
    }
    .into_any()
}

fn already(l: Language, view: &ConsentView) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t!(l, "withdraw-already")}</h1>
            <p class="lead">{localized(&view.card.text.title, l)}</p>
            <p>
                <a class="btn" href=path::consent(l, &view.card.id)>{t!(l, "withdraw-open")}</a>
            </p>
        </div>
    }
    .into_any()
}
