//! A notice of an outage, as the banner of every page shows it.

use domain::{language::Language, outage::Phase};
use leptos::prelude::*;

use crate::{desk::OutageView, i18n::date_time, page::localized, path, t};

/// When: "Nyt, 24.11.2026 klo 20.00 asti".
#[must_use]
pub fn when(l: Language, view: &OutageView) -> String {
    let from = date_time(l, &view.from);
    match (view.phase, &view.until) {
        (Phase::Coming, Some(until)) => {
            t!(
                l,
                "outage-coming-until",
                from = from,
                until = date_time(l, until)
            )
        }
        (Phase::Coming, None) => t!(l, "outage-coming", from = from),
        (Phase::Now, Some(until)) => t!(l, "outage-now-until", until = date_time(l, until)),
        (Phase::Now | Phase::Over, _) => t!(l, "outage-now", from = from),
    }
}

/// The banner: all that concern a page, above everything else on it.
#[must_use]
pub fn banner(l: Language, outages: &[OutageView]) -> AnyView {
    if outages.is_empty() {
        return ().into_any();
    }
    let items = outages
        .iter()
        .map(|one| {
            let whose = one
                .authority
                .as_ref()
                .map(|authority| view! { {localized(authority, l)}": " });
            view! {
                <div class="flow">
                    <p><strong>{whose}{when(l, one)}</strong></p>
                    <p>{localized(&one.outage.text, l)}</p>
                    <p>{t!(l, "outage-way")}" "{localized(&one.outage.way, l)}</p>
                </div>
            }
        })
        .collect_view();
    view! {
        <aside class="outage" aria-label=t!(l, "outage-label")>
            <div class="wrap flow">
                {items}
                <p><a href=path::status(l)>{t!(l, "outage-status")}</a></p>
            </div>
        </aside>
    }
    .into_any()
}
