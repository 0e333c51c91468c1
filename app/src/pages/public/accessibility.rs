//! The accessibility statement (Act 306/2019, ch. 3): what is not met stands there
//! as plainly as what is.

use chrono::NaiveDate;
use domain::{id::Slug, language::Language, municipality::Municipality};
use leptos::prelude::*;

use crate::{
    i18n::date,
    page::{self, Page, PageError, localized, softened},
    pages::parts::reachable,
    path, t,
};

/// When the statement was last gone through.
const REVIEWED: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 22) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// What is not met, or not known to be.
const GAPS: [&str; 5] = ["readers", "language", "files", "identification", "plain"];

/// How it was looked at.
const CHECKS: [&str; 4] = ["axe", "keyboard", "narrow", "audit"];

/// `/{language}/saavutettavuus`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let cards = visit.public.municipalities().await?;
        let all: Vec<Municipality> = cards.into_iter().map(|card| card.municipality).collect();
        Ok(Page::new(
            t!(l, "accessibility-title"),
            body(l, &visit.site.public_url, choose(l, &all)),
        ))
    })
}

/// `/{language}/{municipality}/saavutettavuus`
pub fn of_municipality() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let slug = visit.slug("municipality")?;
        let view = visit.public.municipality(&slug).await?;
        let municipality = view.ok_or(PageError::NotFound)?.municipality;
        Ok(Page::new(
            t!(l, "accessibility-title"),
            body(l, &visit.site.public_url, tell(l, &municipality)),
        )
        .of(&municipality))
    })
}

fn body(l: Language, url: &str, feedback: AnyView) -> AnyView {
    let list = |prefix: &str, names: &[&str]| {
        names
            .iter()
            .map(|name| {
                let key = crate::i18n::key(prefix, name);
                view! { <li>{t!(l, &key)}</li> }
            })
            .collect_view()
    };
    let gaps = GAPS.iter().map(|name| gap(l, name)).collect_view();
    view! {
        <div class="flow">
            <h1>{softened(&t!(l, "accessibility-title"))}</h1>
            <p class="lead">{t!(l, "accessibility-lead")}</p>
            <p>{t!(l, "accessibility-about", address = url.to_owned())}</p>

            <h2>{t!(l, "accessibility-level-title")}</h2>
            <p>{t!(l, "accessibility-level")}</p>

            <h2>{t!(l, "accessibility-gaps-title")}</h2>
            <p>{t!(l, "accessibility-gaps")}</p>
            <dl class="facts">{gaps}</dl>

            <h2>{t!(l, "accessibility-checked-title")}</h2>
            <p>{t!(l, "accessibility-checked", date = date(l, REVIEWED))}</p>
            <ul>{list("accessibility-check-", &CHECKS)}</ul>

            <h2 id="selain">{t!(l, "accessibility-browser-title")}</h2>
            <p>{t!(l, "accessibility-browser")}</p>
            <p>{t!(l, "accessibility-browser-why")}</p>
            <p>{t!(l, "accessibility-browser-islands")}</p>

            <h2 id="palaute">{t!(l, "accessibility-feedback-title")}</h2>
            <p>{t!(l, "accessibility-feedback")}</p>
            {feedback}

            <h2>{t!(l, "accessibility-supervisor-title")}</h2>
            <p>{t!(l, "accessibility-supervisor")}</p>
            <dl class="facts">
                <div>
                    <dt>{t!(l, "accessibility-supervisor-who")}</dt>
                    <dd>{t!(l, "accessibility-supervisor-name")}</dd>
                </div>
                <div>
                    <dt>{t!(l, "accessibility-supervisor-site")}</dt>
                    <dd>
                        <a href="https://www.saavutettavuusvaatimukset.fi/">"www.saavutettavuusvaatimukset.fi"</a>
                    </dd>
                </div>
                <div>
                    <dt>{t!(l, "contact-email")}</dt>
                    <dd>{reachable("saavutettavuus@traficom.fi")}</dd>
                </div>
                <div>
                    <dt>{t!(l, "contact-phone")}</dt>
                    <dd>"029 534 5000"</dd>
                </div>
            </dl>
            <p class="soft">{t!(l, "accessibility-law", date = date(l, REVIEWED))}</p>
        </div>
    }
    .into_any()
}

fn gap(l: Language, name: &str) -> AnyView {
    let (what, means) = (
        format!("accessibility-gap-{name}"),
        format!("accessibility-gap-{name}-means"),
    );
    view! { <div><dt>{t!(l, &what)}</dt><dd>{t!(l, &means)}</dd></div> }.into_any()
}

/// The way to the form, and another one beside it.
fn tell(l: Language, municipality: &Municipality) -> AnyView {
    let m: &Slug = &municipality.slug;
    view! {
        <p><a class="btn" href=path::feedback(l, m)>{t!(l, "accessibility-feedback-go")}</a></p>
        <p>
            {t!(l, "accessibility-feedback-phone")}" "
            <strong>{municipality.help_phone.clone()}</strong>
        </p>
    }
    .into_any()
}

/// Each municipality answers for its own counter.
fn choose(l: Language, all: &[Municipality]) -> AnyView {
    let items = all
        .iter()
        .map(|municipality| {
            let href = path::feedback(l, &municipality.slug);
            view! { <li><a href=href>{localized(&municipality.authority, l)}</a></li> }
        })
        .collect_view();
    view! {
        <p>{t!(l, "accessibility-feedback-choose")}</p>
        <ul>{items}</ul>
    }
    .into_any()
}
