//! Reference and secret: the door to the status.

use domain::{id::Reference, language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    form_view::{Field, error_summary, text_field},
    page::{self, Page, Visit},
    path, t,
};

/// `/{language}/seuranta`
pub fn page() -> impl IntoView {
    page::page(|visit| async move { Ok(ask(&visit)) })
}

/// The page that asks for both. An unknown reference and a wrong secret get the
/// same answer.
#[must_use]
pub fn ask(visit: &Visit) -> Page {
    let l = visit.language;
    let problems: Vec<Problem> = (visit.query("virhe") == "1")
        .then(|| Problem::new("reference", "no-match"))
        .into_iter()
        .collect();
    let reference = Reference::parse(&visit.query("viite")).ok();
    let already = visit.follow.is_some();
    Page::new(
        t!(l, "follow-title"),
        body(l, reference.as_ref(), &problems, already),
    )
    .wrong(!problems.is_empty())
}

pub(super) fn body(
    l: Language,
    reference: Option<&Reference>,
    problems: &[Problem],
    already: bool,
) -> AnyView {
    let already = already.then(|| {
        view! {
            <p class="note">
                {t!(l, "follow-already")}" "
                <a href=path::followed(l, "tila")>{t!(l, "follow-status-title")}</a>
            </p>
        }
    });
    let reference = text_field(Field {
        language: l,
        name: "reference",
        label: t!(l, "reference"),
        hint: Some(t!(l, "follow-reference-hint")),
        value: reference.map(Reference::to_string).unwrap_or_default(),
        problems,
        autocomplete: "off",
        class: "code",
    });
    // Never filled in again: a secret is not sent back.
    let secret = text_field(Field {
        language: l,
        name: "secret",
        label: t!(l, "follow-secret"),
        hint: Some(t!(l, "follow-secret-hint")),
        value: String::new(),
        problems: &[],
        autocomplete: "off",
        class: "code",
    });
    view! {
        {error_summary(l, problems)}
        <div class="flow">
            <h1>{t!(l, "follow-title")}</h1>
            <p class="lead">{t!(l, "follow-lead")}</p>
            {already}
            <form class="flow" method="post" action=path::follow(l) novalidate>
                {reference}
                {secret}
                <div class="acts"><button class="btn">{t!(l, "follow-open")}</button></div>
            </form>
            <h2>{t!(l, "follow-lost-title")}</h2>
            <p>{t!(l, "follow-lost")}</p>
            <p>
                {t!(l, "follow-signed")}" "
                <a href=path::matters(l)>{t!(l, "nav-matters")}</a>
            </p>
        </div>
    }
    .into_any()
}
