//! Whom to turn to, and how.

use domain::{language::Language, municipality::Office};
use leptos::prelude::*;

use crate::{page::localized, pages::parts, t};

/// An office with all ways to reach it.
#[must_use]
pub fn contact(l: Language, office: &Office) -> AnyView {
    let mailbox = parts::reachable(&office.mailbox);
    let row = |key: &'static str, value: Option<String>| {
        value.map(|value| {
            // Addresses are Finnish in all languages.
            view! { <div><dt>{t!(l, key)}</dt><dd>{parts::finnish(l, &value)}</dd></div> }
        })
    };
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "contact-office")}</dt><dd>{localized(&office.name, l)}</dd></div>
            {row("contact-address", office.address.clone())}
            {row("contact-phone", office.phone.clone())}
            <div><dt>{t!(l, "contact-email")}</dt><dd>{mailbox}</dd></div>
        </dl>
    }
    .into_any()
}
