//! Why? Asked for, never demanded, whatever the notice says.

use domain::{language::Language, notice::place, problem::Problem, rules::StricterRule};
use leptos::prelude::*;

use crate::{
    desk::ItemView,
    form::request::Reasons,
    form_view::{Field, text_area},
    page::localized,
    pages::parts::finnish,
    t,
};

pub(super) fn fields(
    l: Language,
    heading: AnyView,
    item: &ItemView,
    form: &Reasons,
    problems: &[Problem],
) -> AnyView {
    let reasons = text_area(
        Field {
            language: l,
            name: "reasons",
            label: t!(l, "reasons-label"),
            hint: Some(t!(l, "reasons-hint")),
            value: form.reasons.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        4,
    );
    view! {
        <div>
            {heading}
            <p class="lead">{t!(l, "reasons-lead")}</p>
        </div>
        {item.form.as_ref().map(|rule| stricter(l, rule))}
        {reasons}
    }
    .into_any()
}

/// What the notice demands, beside what holds.
fn stricter(l: Language, rule: &StricterRule) -> AnyView {
    view! {
        <div class="note">
            <p>
                <strong>{t!(l, "rights-form")}</strong>" "{finnish(l, &rule.stated)}
                " "<span class="soft">"("{localized(&place(&rule.section), l)}")"</span>
            </p>
            <p>{t!(l, "rights-holds")}" "{finnish(l, &rule.effective)}</p>
        </div>
    }
    .into_any()
}
