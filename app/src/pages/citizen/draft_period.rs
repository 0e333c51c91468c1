//! From which time?

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use super::question;
use crate::{
    desk::DraftView,
    form::access::Step,
    form_view::{Choice, Choices, Field, choices, text_field},
    page, t,
};

/// `/{language}/pyynto/aika`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let problems = view.draft.problems(Step::Period, view.notice.today);
        let fields = fields(l, &view, &problems);
        Ok(question::page(l, &view, Step::Period, &problems, fields))
    })
}

pub(super) fn fields(l: Language, view: &DraftView, problems: &[Problem]) -> AnyView {
    let period = view.draft.period.clone().unwrap_or_default();
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
        legend: question::heading(l, view, Step::Period),
        hint: None,
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
    view! { {which}{from}{to} }.into_any()
}
