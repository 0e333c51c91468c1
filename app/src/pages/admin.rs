//! Pages of the portal's administrators: the record and roles, never what
//! people ask.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    page::{Area, Page},
    path, t,
};

pub mod administrators;
pub mod changes;
pub mod colours;
pub mod edit;
pub mod front;
pub mod holders;
pub mod municipality;
pub mod proposals;
pub mod remedies;
pub mod routing;
pub mod seal_keys;

mod fields;

mod roles;

pub use fields::label;

/// Instead of the worklist: an administrator has none.
#[must_use]
pub fn no_worklist(l: Language) -> Page {
    let body = view! {
        <div class="flow">
            <h1>{t!(l, "admin-no-worklist")}</h1>
            <p class="lead">{t!(l, "admin-no-worklist-why")}</p>
            <p><a class="btn" href=path::admin::front(l)>{t!(l, "admin-to-front")}</a></p>
        </div>
    };
    Page::new(t!(l, "admin-no-worklist"), body).area(Area::Staff)
}

/// The way back to a municipality.
fn back(l: Language, to: String, name: String) -> AnyView {
    let name = t!(l, "admin-back", to = name);
    view! { <a class="back" href=to>{name}</a> }.into_any()
}

/// That something was done, said once.
fn done(text: Option<String>) -> AnyView {
    text.map(|text| view! { <p class="note" role="status">{text}</p> })
        .into_any()
}
