//! One of my consents; once withdrawn, the receipt of that.

use domain::{consent::ConsentText, language::Language};
use leptos::prelude::*;

use crate::{
    desk::ConsentView,
    i18n::{date, day, key},
    page::{self, Area, Page, PageError, localized},
    pages::parts::{at_time, paragraphs, withdrawal},
    path, t,
};

/// `/{language}/omat/suostumukset/{id}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let id = visit.param("id")?;
        let view = visit
            .citizen()?
            .consent(&id)
            .await?
            .ok_or(PageError::NotFound)?;
        let (title, body) = match holds(&view) {
            // In which language it is, a title can't say.
            true if view.card.text.title.speaks(l) => {
                (view.card.text.title.text(l).to_owned(), given(l, &view))
            }
            true => (t!(l, "consents-what"), given(l, &view)),
            false => (t!(l, "withdrawn-title"), withdrawn(l, &view)),
        };
        Ok(Page::new(title, body)
            .of(&view.municipality)
            .area(Area::Citizen))
    })
}

/// Whether it holds.
pub(super) fn holds(view: &ConsentView) -> bool {
    matches!(view.card.state, domain::consent::ConsentState::Given { .. })
}

pub(super) fn given(l: Language, view: &ConsentView) -> AnyView {
    let card = &view.card;
    view! {
        <a class="back" href=path::matters(l)>{t!(l, "back-matters")}</a>
        <div class="flow">
            <h1>{localized(&card.text.title, l)}</h1>
            <p class="lead">{t!(l, "consent-holds")}</p>
            <p>{t!(l, "consent-free")}</p>
            <div class="acts">
                <a class="btn" href=path::consent_withdraw(l, &card.id)>
                    {t!(l, "consent-withdraw")}
                </a>
            </div>
            <h2>{t!(l, "consent-text")}</h2>
            {text(&card.text, l)}
            <dl class="facts">{about(l, view)}</dl>
            <h2>{t!(l, "consent-if-withdrawn")}</h2>
            <dl class="facts">{effects(l, &card.text)}</dl>
        </div>
    }
    .into_any()
}

pub(super) fn withdrawn(l: Language, view: &ConsentView) -> AnyView {
    let card = &view.card;
    let reference = view.reference.clone().map(|reference| {
        view! {
            <p class="ref">
                <span>{t!(l, "reference")}" "</span>
                {reference}
            </p>
        }
    });
    let at = view.withdrawn_at.map(|at| {
        view! {
            <p>
                {t!(l, "withdrawn-from")}" "
                <strong>{at_time(l, &at)}</strong>
            </p>
        }
    });
    view! {
        <a class="back" href=path::matters(l)>{t!(l, "back-matters")}</a>
        <div class="flow">
            <div class="done flow">
                <h1>{t!(l, "withdrawn-title")}</h1>
                <p>{localized(&card.text.title, l)}</p>
                {reference}
                {at}
            </div>
            <p>{t!(l, "withdrawn-before")}</p>
            <dl class="facts">{effects(l, &card.text)}</dl>
            {told(l, view)}
            <h2>{t!(l, "withdrawn-was")}</h2>
            {text(&card.text, l)}
            <dl class="facts">{about(l, view)}</dl>
            <p class="soft">{t!(l, "withdrawn-print")}</p>
            {withdrawal::file(l, path::consent_receipt_file(l, &card.id))}
            {withdrawal::erase(l, &card.text.municipality, &[(&card.text.register, &card.register)])}
            <h2>{t!(l, "withdrawn-mind")}</h2>
            <p>{t!(l, "withdrawn-mind-lead")}</p>
            <p>
                <a class="btn second" href=path::consent_give(l, &card.id)>
                    {t!(l, "consent-again")}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// The recipients, and whether each has been told.
fn told(l: Language, view: &ConsentView) -> AnyView {
    if view.told.is_empty() {
        return view! { <p>{t!(l, "withdrawn-nobody")}</p> }.into_any();
    }
    let rows = view
        .told
        .iter()
        .map(|(name, at)| {
            let state = match at {
                Some(at) => view! {
                    {t!(l, "withdrawn-told")}" "
                    {at_time(l, at)}
                }
                .into_any(),
                None => t!(l, "withdrawn-not-told").into_any(),
            };
            view! { <div><dt>{localized(name, l)}</dt><dd>{state}</dd></div> }
        })
        .collect_view();
    view! {
        <h2>{t!(l, "withdrawn-recipients")}</h2>
        <p>{t!(l, "withdrawn-recipients-lead")}</p>
        <dl class="facts">{rows}</dl>
    }
    .into_any()
}

/// The whole text, as it is agreed to: in Finnish, and the page says so.
pub(super) fn text(text: &ConsentText, l: Language) -> AnyView {
    let lang = (l != Language::Fi).then_some("fi");
    view! {
        {withdrawal::agreed_in_finnish(l)}
        <div class="panel flow">{paragraphs(&text.body, lang)}</div>
    }
    .into_any()
}

/// What it is, where, for whom, since when.
pub(super) fn about(l: Language, view: &ConsentView) -> AnyView {
    let text = &view.card.text;
    let recipients = match text.recipients.is_empty() {
        true => t!(l, "consents-nobody").into_any(),
        false => {
            let names = text
                .recipients
                .iter()
                .map(|one| view! { <li>{localized(&one.name, l)}</li> })
                .collect_view();
            view! { <ul>{names}</ul> }.into_any()
        }
    };
    let on = view.given_on;
    let notice = path::notice_version(l, &text.municipality, &text.register, text.notice_version);
    view! {
        <div>
            <dt>{t!(l, "consent-kind")}</dt>
            <dd>{t!(l, &key("consent-kind-", text.kind.code()))}</dd>
        </div>
        <div><dt>{t!(l, "consents-to-whom")}</dt><dd>{recipients}</dd></div>
        <div>
            <dt>{t!(l, "consents-when")}</dt>
            <dd><time datetime=day(on)>{date(l, on)}</time></dd>
        </div>
        <div>
            <dt>{t!(l, "facts-register")}</dt>
            <dd>
                {localized(&view.card.register, l)}", "{localized(&view.card.authority, l)}
                <p><a href=notice>{t!(l, "receipt-notice", n = text.notice_version)}</a></p>
            </dd>
        </div>
        <div><dt>{t!(l, "consent-version")}</dt><dd>{text.version}</dd></div>
    }
    .into_any()
}

/// What stops, what goes on, what is kept.
pub(super) fn effects(l: Language, text: &ConsentText) -> AnyView {
    [
        (t!(l, "consent-stops"), &text.what_stops),
        (t!(l, "consent-goes-on"), &text.what_goes_on),
        (t!(l, "consent-kept"), &text.what_is_kept),
    ]
    .map(|(title, words)| view! { <div><dt>{title}</dt><dd>{localized(words, l)}</dd></div> })
    .collect_view()
    .into_any()
}
