//! Log in as a citizen: asked for when a page needs it, and by itself.

use leptos::prelude::*;

use crate::{
    page::{self, Page, Visit},
    path, t,
};

/// `/{language}/kirjaudu`
pub fn page() -> impl IntoView {
    page::page(|visit| async move { Ok(ask(&visit)) })
}

/// The page that asks to log in; afterwards the person comes back to where
/// they were going.
#[must_use]
pub fn ask(visit: &Visit) -> Page {
    let l = visit.language;
    // Back to the log-in page would be a circle.
    let back = match visit.address.starts_with(&path::login(l)) {
        true => path::matters(l),
        false => visit.address.clone(),
    };
    let already = visit.citizen.is_some().then(|| {
        view! {
            <p class="note">
                {t!(l, "login-already")}" "<a href=path::matters(l)>{t!(l, "matters-title")}</a>
            </p>
        }
    });
    let body = view! {
        <form class="flow" method="post" action=path::login(l)>
            <h1>{t!(l, "login-title")}</h1>
            <p class="lead">{t!(l, "login-lead")}</p>
            {already}
            <ul>
                <li>{t!(l, "login-back")}</li>
                <li>{t!(l, "login-no-signature")}</li>
                <li>{t!(l, "login-shared")}</li>
            </ul>
            <p>{t!(l, "follow-unsigned")}" "<a href=path::follow(l)>{t!(l, "follow-title")}</a></p>
            <input type="hidden" name="paluu" value=back/>
            <div class="acts">
                <button class="btn">{t!(l, "login-button")}</button>
                <a href=path::front(l)>{t!(l, "login-not")}</a>
            </div>
        </form>
    };
    Page::new(t!(l, "login-title"), body).identifies()
}
