//! Mail when there is news?

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use super::question;
use crate::{
    desk::DraftView,
    form::request::{Common, Step},
    form_view::{Choice, Choices, Field, choices, text_field},
    t,
};

const STEP: Step = Step::Common(Common::Notify);

/// `/{language}/pyynto/ilmoitus`
pub fn page() -> impl IntoView {
    question::asks(STEP, fields)
}

pub(super) fn fields(l: Language, view: &DraftView, problems: &[Problem]) -> AnyView {
    let notify = view.draft.notify.clone().unwrap_or_default();
    let choice = |value: &str, label: String| Choice {
        value: value.to_owned(),
        label,
        hint: None,
        chosen: notify.notify == value,
    };
    let which = choices(Choices {
        language: l,
        name: "notify",
        kind: "radio",
        legend: question::heading(l, view, STEP),
        hint: Some(t!(l, "notify-hint")),
        // The style sheet goes by this order.
        choices: vec![
            choice("yes", t!(l, "notify-yes")),
            choice("no", t!(l, "notify-no")),
        ],
        problems,
    });
    let email = text_field(Field {
        language: l,
        name: "email",
        label: t!(l, "notify-email"),
        hint: Some(t!(l, "notify-email-hint")),
        value: notify.email.clone(),
        problems,
        autocomplete: "email",
        class: "",
    });
    view! { {which}<div class="then if-mail">{email}</div> }.into_any()
}
