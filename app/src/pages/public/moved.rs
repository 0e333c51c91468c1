//! A register that moved, in whole or in part: who has the data now, said
//! before anybody files here, and filing here stays possible all the same (GDPR
//! Art. 12(2); Act 434/2003 §21).

use domain::{
    language::Language,
    notice::{MovedTo, NewPlace, RegisterStatus},
};
use leptos::prelude::*;

use crate::{page::localized, pages::parts::jointed, path, t};

/// Where to ask instead; nothing for a register that stayed.
#[must_use]
pub fn moved(l: Language, status: &RegisterStatus) -> AnyView {
    let Some(moved) = status.moved() else {
        return ().into_any();
    };
    let title = match moved.whole {
        true => t!(l, "moved-title"),
        false => t!(l, "moved-which"),
    };
    view! {
        <section class="panel flow" aria-labelledby="siirtynyt">
            <h2 id="siirtynyt">{title}</h2>
            {which(l, moved)}
            {new_keeper(l, moved)}
            {stays(l, moved.whole)}
        </section>
    }
    .into_any()
}

/// Which part of it moved.
fn which(l: Language, moved: MovedTo<'_>) -> AnyView {
    match (&moved.contact.what, moved.whole) {
        (Some(what), false) => view! {
            <h3>{localized(what, l)}</h3>
            <p>{t!(l, "moved-part")}</p>
        }
        .into_any(),
        _ => view! { <p>{t!(l, "moved-now")}</p> }.into_any(),
    }
}

/// What stays possible here.
fn stays(l: Language, whole: bool) -> AnyView {
    match whole {
        true => view! { <p>{t!(l, "moved-still")}</p> }.into_any(),
        false => view! {
            <h3>{t!(l, "moved-rest")}</h3>
            <p>{t!(l, "moved-rest-here")}</p>
        }
        .into_any(),
    }
}

/// The new controller and how it is reached.
#[must_use]
pub fn new_keeper(l: Language, moved: MovedTo<'_>) -> AnyView {
    let NewPlace {
        address,
        phone,
        web,
        register,
        ..
    } = moved.contact;
    let address = address.as_ref().map(|address| {
        let address = address.clone();
        view! { <br/>{address} }
    });
    let phone = phone.as_ref().map(|phone| {
        let phone = phone.clone();
        view! { <br/>{t!(l, "transfer-phone")}" "{phone} }
    });
    let web = web.as_ref().map(|web| {
        let shown = web.trim_start_matches("https://").trim_end_matches('/');
        view! { <br/><a href=web.clone()>{jointed(shown)}</a> }
    });
    let here = register.as_ref().map(|at| {
        let href = path::notice(l, &at.municipality, &at.register);
        view! { <br/><a href=href>{t!(l, "moved-here")}</a> }
    });
    view! { <p><strong>{localized(moved.to, l)}</strong>{address}{phone}{web}{here}</p> }.into_any()
}
