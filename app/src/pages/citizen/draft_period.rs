//! From which time?

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    form::request::Period,
    form_view::{Choice, Choices, Field, choices, text_field},
    t,
};

pub(super) fn fields(
    l: Language,
    heading: AnyView,
    period: &Period,
    problems: &[Problem],
) -> AnyView {
    let choice = |value: &str, label: String, hint: Option<String>| Choice {
        value: value.to_owned(),
        label,
        hint,
        chosen: period.period == value,
    };
    let which = choices(Choices {
        language: l,
        name: "period",
        kind: "radio",
        legend: heading,
        hint: None,
        // The style sheet goes by this order.
        choices: vec![
            choice("all", t!(l, "when-all"), None),
            choice(
                "between",
                t!(l, "when-between"),
                Some(t!(l, "when-between-hint")),
            ),
        ],
        problems,
    });
    let field = |name: &'static str, label: String, hint: String, value: String| {
        text_field(Field {
            language: l,
            name,
            label,
            hint: Some(hint),
            value,
            problems,
            autocomplete: "off",
            class: "narrow",
        })
    };
    let from = field(
        "from",
        t!(l, "when-from"),
        t!(l, "when-from-hint"),
        period.from.clone(),
    );
    let to = field(
        "to",
        t!(l, "when-to"),
        t!(l, "when-to-hint"),
        period.to.clone(),
    );
    view! { {which}<div class="then if-between">{from}{to}</div> }.into_any()
}
