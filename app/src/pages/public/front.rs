//! The front page: choose a municipality.

use leptos::prelude::*;

use crate::{
    page::{self, Module, Page, localized},
    pages::public::search::search_form,
    path, t,
};

/// `/{language}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let cards = visit.public.municipalities().await?;
        let items = cards
            .into_iter()
            .map(|card| {
                let m = card.municipality;
                view! {
                    <li>
                        <a href=path::municipality(l, &m.slug)>
                            <strong>{localized(&m.authority, l)}</strong>
                            <span>{t!(l, "front-registers", n = card.registers)}</span>
                        </a>
                    </li>
                }
            })
            .collect_view();
        Ok(Page::new(
            t!(l, "front-title"),
            view! {
                <div class="hero flow">
                    <h1>{t!(l, "front-h1")}</h1>
                    <p class="lead">{t!(l, "front-lead")}</p>
                    {search_form(l, None, "")}
                </div>
                <div class="flow after-hero">
                    <h2>{t!(l, "front-choose")}</h2>
                    <ul role="list" class="ways">{items}</ul>
                </div>
            },
        )
        .islands(Module::Public))
    })
}
