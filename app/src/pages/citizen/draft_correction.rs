//! What is wrong, and what should it be?

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    form::request::Correction,
    form_view::{Field, text_area},
    t,
};

pub(super) fn fields(
    l: Language,
    heading: AnyView,
    form: &Correction,
    problems: &[Problem],
) -> AnyView {
    let field = |name: &'static str, label: String, hint: String, value: &str| {
        let field = Field {
            language: l,
            name,
            label,
            hint: Some(hint),
            value: value.to_owned(),
            problems,
            autocomplete: "off",
            class: "",
        };
        text_area(field, 4)
    };
    view! {
        <div>
            {heading}
            <p class="lead">{t!(l, "correction-lead")}</p>
        </div>
        {field("wrong", t!(l, "correction-wrong"), t!(l, "correction-wrong-hint"), &form.wrong)}
        {field("correct", t!(l, "correction-correct"), t!(l, "correction-correct-hint"), &form.correct)}
    }
    .into_any()
}
