//! What is it about? In own words.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::ItemView,
    form::request::Words,
    form_view::{Field, text_area},
    t,
};

pub(super) fn fields(
    l: Language,
    heading: AnyView,
    item: &ItemView,
    form: &Words,
    problems: &[Problem],
) -> AnyView {
    let hint = match item.item.register {
        Some(_) => t!(l, "words-hint"),
        None => t!(l, "words-hint-where"),
    };
    let words = text_area(
        Field {
            language: l,
            name: "wish",
            label: t!(l, "words-label"),
            hint: Some(hint),
            value: form.wish.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        8,
    );
    view! {
        <div>
            {heading}
            <p class="lead">{t!(l, "words-lead")}</p>
        </div>
        {words}
    }
    .into_any()
}
