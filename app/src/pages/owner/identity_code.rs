//! The personal identity code, on a page of its own: each look is logged.

use leptos::prelude::*;

use crate::{
    page::{self, Area, Page, PageError},
    path, t,
};

use super::pieces::back;

/// `/{language}/virka/osat/{reference}/henkilotunnus`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit
            .owner()?
            .identity_code(&reference)
            .await?
            .ok_or(PageError::NotFound)?;
        let body = view! {
            {back(l, &reference)}
            <div class="flow">
                <p class="soft">{reference.to_string()}</p>
                <h1>{t!(l, "owner-code-title")}</h1>
                <p class="lead">{t!(l, "owner-code-lead")}</p>
                <div class="field">
                    <label for="henkilotunnus">{t!(l, "owner-code-label")}</label>
                    <p class="hint" id="henkilotunnus-hint">{t!(l, "owner-code-hint")}</p>
                    <input id="henkilotunnus" class="narrow code" type="text" value=view.code.clone()
                        readonly=true autocomplete="off" spellcheck="false"
                        aria-describedby="henkilotunnus-hint"/>
                </div>
                <p>{t!(l, "owner-code-care")}</p>
                <p><a class="btn" href=path::part(l, &reference)>{t!(l, "owner-code-back")}</a></p>
            </div>
        };
        Ok(Page::new(t!(l, "owner-code-title"), body)
            .of(&view.municipality)
            .area(Area::Staff))
    })
}
