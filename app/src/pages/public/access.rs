//! Ask for one's own data: choose the register.

use leptos::prelude::*;

use crate::{
    page::{self, Page, PageError},
    path, t,
};

/// `/{language}/{municipality}/omat-tiedot`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let slug = visit.slug("municipality")?;
        let view = visit
            .public
            .municipality(&slug)
            .await?
            .ok_or(PageError::NotFound)?;
        let m = view.municipality;
        let items = view
            .registers
            .iter()
            .map(|r| {
                view! {
                    <li>
                        <a href=path::access_start(l, &slug, &r.register.slug)>
                            <strong>{page::localized(&r.register.name, l)}</strong>
                            <span>{page::localized(&r.register.summary, l)}</span>
                        </a>
                    </li>
                }
            })
            .collect_view();
        Ok(Page::new(
            t!(l, "access-title"),
            view! {
                <a class="back" href=path::municipality(l, &slug)>{t!(l, "back-municipality")}</a>
                <div class="flow">
                    <h1>{t!(l, "access-h1")}</h1>
                    <p class="lead">{t!(l, "access-lead")}</p>
                    <ul role="list" class="ways">{items}</ul>
                    <p>{t!(l, "access-unsure")}" "<a href=path::own_words(l, &slug)>{t!(l, "verb-own-words")}</a></p>
                </div>
            },
        )
        .of(&m))
    })
}
