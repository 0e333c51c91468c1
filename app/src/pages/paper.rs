//! Requests on paper: a form of what was answered here, and empty forms.

use domain::{language::Language, municipality::Municipality};
use leptos::prelude::*;

use crate::{page::localized, pages::parts, t};

pub mod blank;
pub mod own;

/// A line to write on, after what belongs there.
fn line(label: String) -> AnyView {
    view! { <p class="fill"><span>{label}</span></p> }.into_any()
}

/// A box to tick.
fn tick(label: AnyView) -> AnyView {
    view! { <p class="tick"><span class="box" aria-hidden="true"></span><span>{label}</span></p> }
        .into_any()
}

/// Who asks, by hand: the portal does not know.
fn who(l: Language) -> AnyView {
    view! {
        <h3>{t!(l, "paper-who")}</h3>
        {line(t!(l, "paper-name"))}
        {line(t!(l, "paper-born"))}
        {line(t!(l, "paper-address"))}
        {line(t!(l, "paper-phone"))}
        <p class="soft">{t!(l, "paper-who-why")}</p>
        <h3>{t!(l, "paper-signature")}</h3>
        {line(t!(l, "paper-date"))}
        {line(t!(l, "paper-sign"))}
        <p class="soft">{t!(l, "paper-sign-why")}</p>
    }
    .into_any()
}

/// Where to send or bring it: to the counter, or where the municipality's help
/// is when it has none.
fn where_to(l: Language, m: &Municipality) -> AnyView {
    let office = m.counter.as_ref().and_then(|counter| m.office(counter));
    let address = office.and_then(|office| {
        let address = office.address.clone()?;
        Some(view! {
            <p>
                <strong>{localized(&office.name, l)}</strong><br/>
                {parts::finnish(l, &address)}
            </p>
        })
    });
    let address = match address {
        Some(address) => address.into_any(),
        None => view! { <p>{localized(&m.help, l)}</p> }.into_any(),
    };
    view! {
        <h3>{t!(l, "paper-where")}</h3>
        <p>{t!(l, "paper-where-how")}</p>
        {address}
        <p>{t!(l, "help-phone")}" "<strong>{m.help_phone.clone()}</strong></p>
        <p>{t!(l, "paper-then")}</p>
    }
    .into_any()
}
