//! Notices of outages: those that stand, and the form for a new one.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::{OutageView, OutagesPage},
    form::outage::OutageForm,
    form_view::{Field, error_summary, select_field, text_area, text_field},
    page::{self, Area, Page, PageError, localized},
    pages::parts::outage::when,
    path, t,
};

/// `/{language}/virka/katkot`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = visit.service()?.outages().await?;
        let view = view.ok_or(PageError::NotFound)?;
        let slugs: Vec<_> = view.municipalities.iter().map(|m| m.slug.clone()).collect();
        let problems = view.typed.as_ref().map(|typed| typed.problems(&slugs));
        let problems = problems.unwrap_or_default();
        let page = Page::new(t!(l, "outages-title"), body(l, &view, &problems));
        Ok(page.area(Area::Staff).wrong(!problems.is_empty()).in_full())
    })
}

fn body(l: Language, view: &OutagesPage, problems: &[Problem]) -> AnyView {
    let standing = match view.standing.is_empty() {
        true => view! { <p>{t!(l, "outages-none")}</p> }.into_any(),
        false => view
            .standing
            .iter()
            .map(|one| notice(l, view, one))
            .collect_view()
            .into_any(),
    };
    view! {
        <a class="back" href=path::worklist(l)>{t!(l, "owner-back-worklist")}</a>
        {error_summary(l, problems)}
        <div class="flow">
            <h1>{t!(l, "outages-title")}</h1>
            <p class="lead">{t!(l, "outages-lead")}</p>
            <h2>{t!(l, "outages-standing")}</h2>
            {standing}
            {form(l, view, problems)}
        </div>
    }
    .into_any()
}

fn notice(l: Language, page: &OutagesPage, one: &OutageView) -> AnyView {
    let whose = match &one.authority {
        Some(authority) => localized(authority, l),
        None => t!(l, "outages-all").into_any(),
    };
    let id = one.outage.id.clone();
    let own = one.outage.municipality.as_ref();
    let own = own.is_some_and(|slug| page.municipalities.iter().any(|m| m.slug == *slug));
    let label = t!(l, "outages-clear-named", when = when(l, one));
    let clear = match own {
        true => view! {
            <form method="post" action=path::outages(l)>
                <button class="btn second" name="clear" value=id aria-label=label>
                    {t!(l, "outages-clear")}
                </button>
            </form>
        }
        .into_any(),
        false => view! { <p class="soft">{t!(l, "outages-operator")}</p> }.into_any(),
    };
    view! {
        <section class="note flow">
            <h3>{whose}": "{when(l, one)}</h3>
            <p>{localized(&one.outage.text, l)}</p>
            <p>{localized(&one.outage.way, l)}</p>
            {clear}
        </section>
    }
    .into_any()
}

fn form(l: Language, view: &OutagesPage, problems: &[Problem]) -> AnyView {
    let typed = match (&view.typed, view.municipalities.first()) {
        (Some(typed), _) => typed.clone(),
        (None, Some(first)) => OutageForm::begin(first),
        (None, None) => OutageForm::default(),
    };
    let field = |name, label, hint: Option<String>, value: &str, class| Field {
        language: l,
        name,
        label,
        hint,
        value: value.to_owned(),
        problems,
        autocomplete: "off",
        class,
    };
    let options = view
        .municipalities
        .iter()
        .map(|m| (m.slug.to_string(), m.authority.text(l).to_owned()))
        .collect();
    let [text_fi, text_sv, text_en] = &typed.text;
    let [way_fi, way_sv, way_en] = &typed.way;
    view! {
        <form class="flow" method="post" action=path::outages(l) novalidate>
            <h2>{t!(l, "outages-new")}</h2>
            {select_field(
                field(
                    "municipality",
                    t!(l, "outages-whose"),
                    Some(t!(l, "outages-whose-hint")),
                    &typed.municipality,
                    "narrow",
                ),
                t!(l, "outages-choose"),
                options,
            )}
            {text_field(
                field(
                    "from_day",
                    t!(l, "outages-from-day"),
                    Some(t!(l, "outages-day-hint")),
                    &typed.from_day,
                    "narrow",
                ),
            )}
            {text_field(
                field(
                    "from_time",
                    t!(l, "outages-from-time"),
                    Some(t!(l, "outages-time-hint")),
                    &typed.from_time,
                    "narrow",
                ),
            )}
            {text_field(
                field(
                    "until_day",
                    t!(l, "outages-until-day"),
                    Some(t!(l, "outages-until-hint")),
                    &typed.until_day,
                    "narrow",
                ),
            )}
            {text_field(
                field("until_time", t!(l, "outages-until-time"), None, &typed.until_time, "narrow"),
            )}
            <h3>{t!(l, "outages-text")}</h3>
            <p class="hint">{t!(l, "outages-text-hint")}</p>
            {text_area(field("text_fi", t!(l, "outages-text-fi"), None, text_fi, ""), 3)}
            {text_area(field("text_sv", t!(l, "outages-text-sv"), None, text_sv, ""), 3)}
            {text_area(field("text_en", t!(l, "outages-text-en"), None, text_en, ""), 3)}
            <h3>{t!(l, "outages-way")}</h3>
            <p class="hint">{t!(l, "outages-way-hint")}</p>
            {text_area(field("way_fi", t!(l, "outages-way-fi"), None, way_fi, ""), 3)}
            {text_area(field("way_sv", t!(l, "outages-way-sv"), None, way_sv, ""), 3)}
            {text_area(field("way_en", t!(l, "outages-way-en"), None, way_en, ""), 3)}
            <p>{t!(l, "outages-then")}</p>
            <div class="acts"><button class="btn">{t!(l, "outages-send")}</button></div>
        </form>
    }
    .into_any()
}
