//! What the pages about roles share.

use domain::{language::Language, role::grant::Mandate};
use leptos::prelude::*;

use crate::{
    desk::HolderView,
    i18n::{date, key},
    t,
};

/// Codes of the query's `virhe` that the pages about roles know.
const REFUSED: [&str; 7] = [
    "decided",
    "lapsed",
    "same-person",
    "own-role",
    "too-few",
    "known",
    "unfit",
];

/// Why nothing was done.
pub(super) fn refused(l: Language, code: &str) -> AnyView {
    let text = REFUSED
        .contains(&code)
        .then(|| t!(l, &key("admin-refused-", code)));
    text.map(|text| view! { <p class="note" role="alert">{text}</p> })
        .into_any()
}

/// From when to when.
pub(super) fn days(l: Language, mandate: &Mandate) -> String {
    let from = date(l, mandate.from);
    match mandate.until {
        Some(until) => t!(l, "admin-from-until", from = from, until = date(l, until)),
        None => t!(l, "admin-from", from = from),
    }
}

/// Somebody with a role, and the form by which its end is proposed.
pub(super) fn holder(l: Language, n: usize, one: &HolderView, may_end: bool) -> AnyView {
    let end = if one.ending {
        view! { <p class="soft">{t!(l, "admin-ending")}</p> }.into_any()
    } else if may_end {
        end_form(l, n, one)
    } else {
        ().into_any()
    };
    let own = one
        .own
        .then(|| view! { " "<span class="tag">{t!(l, "admin-you")}</span> });
    view! {
        <li>
            <div>
                <strong>{one.who.clone()}</strong>{own}<br/>
                <span class="soft">
                    {t!(l, &key("admin-role-", one.role))}", "
                    {t!(l, &key("admin-by-", one.kind))}", "
                    {days(l, &one.mandate)}
                </span>
            </div>
            {end}
        </li>
    }
    .into_any()
}

fn end_form(l: Language, n: usize, one: &HolderView) -> AnyView {
    let id = format!("end_why_{n}");
    let name = t!(l, "admin-end-of", who = one.who.clone());
    view! {
        <details>
            <summary>{name}</summary>
            <form class="flow" method="post" novalidate>
                <input type="hidden" name="grant" value=one.id.clone()/>
                <div class="field">
                    <label for=id.clone()>{t!(l, "admin-field-role-why")}</label>
                    <input id=id name="end_why" type="text" autocomplete="off"/>
                </div>
                <button class="btn second" name="then" value="end">{t!(l, "admin-end")}</button>
            </form>
        </details>
    }
    .into_any()
}
