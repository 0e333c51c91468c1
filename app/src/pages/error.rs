//! What is shown when a page can't be.

use leptos::prelude::*;

use crate::{
    page::{self, Area, Page, PageError, Visit},
    path, t,
};

/// No such address.
pub fn not_found() -> impl IntoView {
    page::unmatched()
}

/// The page for a reason.
#[must_use]
pub fn page(visit: &Visit, error: &PageError) -> Page {
    match error {
        PageError::NotFound => missing(visit),
        PageError::NoDraft => no_draft(visit),
        PageError::NotFollowing => super::follow::enter::ask(visit),
        PageError::LogIn => super::citizen::login::ask(visit),
        PageError::StaffLogIn => super::owner::login::ask(visit),
        PageError::Broken(incident) => broken(visit, incident),
    }
}

fn missing(visit: &Visit) -> Page {
    let l = visit.language;
    Page::new(
        t!(l, "missing-title"),
        view! {
            <div class="flow">
                <h1>{t!(l, "missing-title")}</h1>
                <p class="lead">{t!(l, "missing-lead")}</p>
                <ul>
                    <li>{t!(l, "missing-typed")}</li>
                    <li>{t!(l, "missing-own")}</li>
                </ul>
                <p><a class="btn" href=path::front(l)>{t!(l, "missing-front")}</a></p>
            </div>
        },
    )
    .status(404)
}

fn no_draft(visit: &Visit) -> Page {
    let l = visit.language;
    Page::new(
        t!(l, "no-draft-title"),
        view! {
            <div class="flow">
                <h1>{t!(l, "no-draft-title")}</h1>
                <p class="lead">{t!(l, "no-draft-lead")}</p>
                <p>{t!(l, "no-draft-why")}</p>
                <p>{t!(l, "no-draft-filed")}" "<a href=path::matters(l)>{t!(l, "nav-matters")}</a></p>
                <p><a class="btn" href=path::front(l)>{t!(l, "no-draft-again")}</a></p>
            </div>
        },
    )
    .area(Area::Public)
}

fn broken(visit: &Visit, incident: &str) -> Page {
    let l = visit.language;
    Page::new(
        t!(l, "broken-title"),
        view! {
            <div class="flow">
                <h1>{t!(l, "broken-title")}</h1>
                <p class="lead">{t!(l, "broken-lead")}</p>
                <p>{t!(l, "broken-incident")}" "<strong class="ref">{incident.to_owned()}</strong></p>
            </div>
        },
    )
    .status(500)
}
