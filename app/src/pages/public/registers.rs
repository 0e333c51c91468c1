//! The registers of a municipality.

use leptos::prelude::*;

use crate::{
    page::{self, Module, Page, PageError},
    pages::public::{notice::status_tag, search::search_form},
    path, t,
};

/// `/{language}/{municipality}/rekisterit`
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
                        <a href=path::notice(l, &slug, &r.register.slug)>
                            <strong>{page::localized(&r.register.name, l)}</strong>
                            <span>{page::localized(&r.register.summary, l)}" "{status_tag(l, &r.register.status)}</span>
                        </a>
                    </li>
                }
            })
            .collect_view();
        Ok(Page::new(
            t!(l, "registers-title"),
            view! {
                <a class="back" href=path::municipality(l, &slug)>{t!(l, "back-municipality")}</a>
                <div class="flow">
                    <h1>{t!(l, "registers-title")}</h1>
                    <p class="lead">{t!(l, "municipality-register-is")}</p>
                    <ul role="list" class="ways">{items}</ul>
                    <h2>{t!(l, "registers-search")}</h2>
                    {search_form(l, Some(&slug), "")}
                </div>
            },
        )
        .of(&m)
        .islands(Module::Public))
    })
}
