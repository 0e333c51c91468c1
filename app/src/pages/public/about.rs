//! About the service.

use leptos::prelude::*;

use crate::{
    page::{self, Page},
    path, t,
};

/// `/{language}/tietoa`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let sections = ["what", "reading", "data", "cookies", "accessibility"]
            .into_iter()
            .map(|name| {
                view! {
                    <h2>{t!(l, &format!("about-{name}-title"))}</h2>
                    <p>{t!(l, &format!("about-{name}"))}</p>
                }
            })
            .collect_view();
        Ok(Page::new(
            t!(l, "about-title"),
            view! {
                <div class="flow">
                    <h1>{t!(l, "about-title")}</h1>
                    <p class="lead">{t!(l, "about-lead")}</p>
                    {sections}
                    <p><a href=path::accessibility(l, None)>{t!(l, "accessibility-title")}</a></p>
                    <p><a href=path::front(l)>{t!(l, "missing-front")}</a></p>
                </div>
            },
        ))
    })
}
