//! How is the answer wanted?

use domain::{language::Language, problem::Problem, request::contents::AnswerWay};
use leptos::prelude::*;

use super::question;
use crate::{
    desk::DraftView,
    form::request::{Common, Step},
    form_view::{Choice, Choices, Field, choices, text_area},
    i18n::key,
    t,
};

const STEP: Step = Step::Common(Common::Answer);

/// `/{language}/pyynto/tapa`
pub fn page() -> impl IntoView {
    question::asks(STEP, fields)
}

pub(super) fn fields(l: Language, view: &DraftView, problems: &[Problem]) -> AnyView {
    let answer = view.draft.answer.clone().unwrap_or_default();
    let choice = |way: AnswerWay| Choice {
        value: way.code().to_owned(),
        label: t!(l, &key("answer-way-", way.code())),
        hint: Some(t!(l, &key("answer-hint-", way.code()))),
        chosen: answer.way == way.code(),
    };
    let which = choices(Choices {
        language: l,
        name: "way",
        kind: "radio",
        legend: question::heading(l, view, STEP),
        hint: None,
        choices: AnswerWay::ALL.map(choice).into(),
        problems,
    });
    let format = text_area(
        Field {
            language: l,
            name: "format",
            label: t!(l, "way-format"),
            hint: Some(t!(l, "way-format-hint")),
            value: answer.format.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        2,
    );
    view! { {which}{format} }.into_any()
}
