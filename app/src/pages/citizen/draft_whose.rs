//! Whose information? A child's or another's goes by paper or visit for now.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use super::question;
use crate::{
    desk::DraftView,
    form::request::{Common, Step, Whose},
    form_view::{Choice, Choices, choices},
    page::localized,
    path, t,
};

const STEP: Step = Step::Common(Common::Whose);

/// `/{language}/pyynto/kenen`
pub fn page() -> impl IntoView {
    question::asks(STEP, fields)
}

pub(super) fn fields(l: Language, view: &DraftView, problems: &[Problem]) -> AnyView {
    let whose = view.draft.whose.clone().unwrap_or_default();
    let choice = |value: &str, label: String| Choice {
        value: value.to_owned(),
        label,
        hint: None,
        chosen: whose.whose == value,
    };
    let which = choices(Choices {
        language: l,
        name: "whose",
        kind: "radio",
        legend: question::heading(l, view, STEP),
        hint: None,
        choices: vec![
            choice("own", t!(l, "whose-own")),
            choice("child", t!(l, "whose-child")),
            choice("other", t!(l, "whose-other")),
        ],
        problems,
    });
    let elsewhere = whose.is_anothers().then(|| elsewhere(l, view, &whose));
    view! { {which}{elsewhere} }.into_any()
}

/// An empty form for each register.
fn forms(l: Language, view: &DraftView) -> AnyView {
    let forms = view.items.iter().filter_map(|item| {
        let register = item.item.register.as_ref()?;
        let href = path::blank_form(l, &item.municipality.slug, register);
        let name = localized(&item.register, l);
        Some(view! { <li><a href=href>{t!(l, "blank-link")}": "{name}</a></li> })
    });
    let forms: Vec<_> = forms.collect();
    (!forms.is_empty())
        .then(|| view! { <ul>{forms}</ul> })
        .into_any()
}

/// How and to whom. It has the focus: nothing else on the page has changed.
fn elsewhere(l: Language, view: &DraftView, whose: &Whose) -> AnyView {
    let proof = match whose.whose.as_str() {
        "child" => t!(l, "whose-elsewhere-child"),
        _ => t!(l, "whose-elsewhere-other"),
    };
    view! {
        <section class="note flow" tabindex="-1" autofocus aria-labelledby="muualla">
            <h2 id="muualla">{t!(l, "whose-elsewhere")}</h2>
            <p>{t!(l, "whose-elsewhere-how")}</p>
            <p>{proof}</p>
            <p>{t!(l, "whose-elsewhere-then")}</p>
            {forms(l, view)}
            {question::contacts(l, view)}
        </section>
    }
    .into_any()
}
