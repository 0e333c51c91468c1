//! The front page of a municipality: people start from a wish, so five verbs.

use leptos::prelude::*;

use crate::{
    page::{self, Module, Page, PageError, localized},
    pages::public::search::search_form,
    path, t,
};

/// `/{language}/{municipality}`
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
        let verbs = [
            (path::access(l, &slug), "verb-access"),
            (path::rectification(l, &slug), "verb-rectification"),
            (path::withdraw(l, &slug), "verb-withdraw"),
            (path::own_words(l, &slug), "verb-own-words"),
            (path::matters(l), "verb-follow"),
        ]
        .into_iter()
        .map(|(href, key)| {
            view! {
                <li>
                    <a href=href>
                        <strong>{t!(l, key)}</strong>
                        <span>{t!(l, &format!("{key}-why"))}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
        let registers = view
            .registers
            .iter()
            .map(|r| {
                view! {
                    <li>
                        <a href=path::notice(l, &slug, &r.register.slug)>{localized(&r.register.name, l)}</a>
                    </li>
                }
            })
            .collect_view();
        let lead = t!(
            l,
            "municipality-lead",
            authority = m.authority.text(l).to_owned()
        );
        Ok(Page::new(
            t!(l, "municipality-title"),
            view! {
                <div class="hero flow">
                    <h1>{t!(l, "municipality-h1")}</h1>
                    <p class="lead">{lead}</p>
                    {search_form(l, Some(&slug), "")}
                </div>
                <div class="two after-hero">
                    <div class="flow">
                        <h2>{t!(l, "municipality-verbs")}</h2>
                        <ul role="list" class="ways">{verbs}</ul>
                    </div>
                    <div class="flow">
                        <h2>{t!(l, "municipality-registers")}</h2>
                        <p>{t!(l, "municipality-register-is")}</p>
                        <ul>{registers}</ul>
                        <p><a href=path::registers(l, &slug)>{t!(l, "municipality-all-registers")}</a></p>
                    </div>
                </div>
            },
        )
        .of(&m)
        .islands(Module::Public))
    })
}
