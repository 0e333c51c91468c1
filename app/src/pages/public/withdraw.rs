//! Withdraw a consent: one log-in away.

use domain::right::Right;
use leptos::prelude::*;

use crate::{
    page::{self, Page, PageError},
    pages::public::guidance::contact,
    path, t,
};

/// `/{language}/{municipality}/suostumus`
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
        let others = view
            .registers
            .iter()
            .filter_map(|r| {
                let here = r
                    .rights
                    .iter()
                    .find(|x| x.right == Right::ConsentWithdrawal)?;
                let to = here.route.told.as_ref().unwrap_or(&here.route.decider);
                let office = m.office(&to.value)?;
                Some(view! {
                    <h3>{page::localized(&r.register.name, l)}</h3>
                    {contact(l, office)}
                })
            })
            .collect_view();
        Ok(Page::new(
            t!(l, "verb-withdraw"),
            view! {
                <a class="back" href=path::municipality(l, &slug)>{t!(l, "back-municipality")}</a>
                <div class="flow">
                    <h1>{t!(l, "verb-withdraw")}</h1>
                    <p class="lead">{t!(l, "withdraw-lead")}</p>
                    <ul>
                        <li>{t!(l, "withdraw-1")}</li>
                        <li>{t!(l, "withdraw-2")}</li>
                        <li>{t!(l, "withdraw-3")}</li>
                    </ul>
                    <p><a class="btn" href=format!("{}#suostumukset", path::matters(l))>{t!(l, "withdraw-button")}</a></p>
                    <h2>{t!(l, "withdraw-other")}</h2>
                    <p>{t!(l, "withdraw-other-text")}</p>
                    {others}
                </div>
            },
        )
        .of(&m))
    })
}
