//! Identify now: what that signs, and what changes.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::FollowView,
    page::{self, Page},
    path, t,
};

use super::status;

/// `/{language}/seuranta/tunnistaudu`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let views = visit.follow()?.status().await?;
        if views
            .iter()
            .all(|view| view.identified || view.place.closed())
        {
            return Ok(status::built(l, &views));
        }
        let page = Page::new(t!(l, "follow-identify-title"), body(l, &views));
        let page = status::of_one(page, views.iter().map(|view| &view.municipality));
        Ok(page.identifies())
    })
}

pub(super) fn body(l: Language, views: &[FollowView]) -> AnyView {
    let references = views
        .iter()
        .filter(|view| !view.identified && !view.place.closed())
        .map(|view| {
            let reference = view.reference.to_string();
            view! { <p class="ref"><span>{t!(l, "reference")}" "</span>{reference}</p> }
        })
        .collect_view();
    view! {
        <a class="back" href=path::followed(l, "tila")>{t!(l, "follow-back")}</a>
        <form class="flow" method="post" action=path::followed(l, "tunnistaudu")>
            <h1>{t!(l, "follow-identify-title")}</h1>
            <p class="lead">{t!(l, "follow-identify-lead")}</p>
            {references}
            <ul>
                <li>{t!(l, "follow-identify-signs")}</li>
                <li>{t!(l, "follow-identify-same")}</li>
                <li>{t!(l, "follow-identify-answer")}</li>
                <li>{t!(l, "follow-identify-receipt")}</li>
            </ul>
            <div class="acts">
                <button class="btn">{t!(l, "login-button")}</button>
                <a href=path::followed(l, "tila")>{t!(l, "follow-identify-not")}</a>
            </div>
        </form>
    }
    .into_any()
}
