//! The last question before sending: is there anything about other people in
//! it? With it stand the buttons: send, or go back and keep what was typed.

use domain::{
    language::Language,
    problem::Problem,
    request::{Handling, ThirdParties},
};
use leptos::prelude::*;

use crate::{
    desk::{OwnerAction, PartView},
    form::answer::OthersForm,
    form_view::{Choice, Choices, Field, choices, text_area},
    i18n::key,
    path, t,
};

use super::{delivery::Delivery, pieces::as_typed, talk::seen};

/// What was said about other people, on the way to sending.
pub(super) struct Said<'a> {
    pub(super) form: &'a OthersForm,
    /// What is wrong in it, once it was sent.
    pub(super) problems: &'a [Problem],
}

/// The form that sends. Enter presses its first button, which stands above the
/// heading and goes back: nothing is sent by accident.
pub(super) fn send(
    l: Language,
    part: &PartView,
    action: OwnerAction,
    said: &Said<'_>,
    delivery: &Delivery,
) -> AnyView {
    let Said { form, problems } = *said;
    let own = format!("{}/tarkista", action.segment());
    let button = match action {
        _ if matches!(delivery, Delivery::Outside(..)) => t!(l, "delivery-record"),
        OwnerAction::Answer => t!(l, "owner-send-answer"),
        OwnerAction::Rectify => t!(l, "owner-send-rectified"),
        OwnerAction::NothingHeld => t!(l, "owner-send-nothing"),
        OwnerAction::Refuse => t!(l, "owner-send-refusal"),
    };
    let how = text_area(
        Field {
            language: l,
            name: "how",
            label: t!(l, "others-how"),
            hint: Some(t!(l, "others-how-hint")),
            value: form.how.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        4,
    );
    view! {
        <form id="laheta" class="flow" method="post" action=path::part_action(l, &part.part.reference, &own) novalidate>
            {seen(part)}
            <h2>{t!(l, "others-title")}</h2>
            {question(l, form, problems)}
            <div class="if-others flow">
                {handling(l, form, problems)}
                {how}
            </div>
            {delivery.fields(l, part)}
            <p>{delivery.then(l, part)}</p>
            <div class="acts">
                <button class="btn" name="then" value="send">{button}</button>
                <button class="link" name="then" value="back">{t!(l, "owner-send-change")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// The way back above the heading.
pub(super) fn back(l: Language) -> AnyView {
    view! {
        <button class="link back" form="laheta" name="then" value="back">{t!(l, "owner-send-back")}</button>
    }
    .into_any()
}

fn question(l: Language, form: &OthersForm, problems: &[Problem]) -> AnyView {
    let offered = ["no", "yes"]
        .into_iter()
        .map(|value| Choice {
            value: value.to_owned(),
            label: t!(l, &key("others-", value)),
            hint: None,
            chosen: form.others == value,
        })
        .collect();
    choices(Choices {
        language: l,
        name: "others",
        kind: "radio",
        legend: t!(l, "others-question").into_any(),
        hint: Some(t!(l, "others-hint")),
        choices: offered,
        problems,
    })
}

fn handling(l: Language, form: &OthersForm, problems: &[Problem]) -> AnyView {
    let offered = Handling::ALL
        .into_iter()
        .map(|one| Choice {
            value: one.code().to_owned(),
            label: t!(l, &key("others-handling-", one.code())),
            hint: None,
            chosen: form.handling == one.code(),
        })
        .collect();
    choices(Choices {
        language: l,
        name: "handling",
        kind: "radio",
        legend: t!(l, "others-handling").into_any(),
        hint: None,
        choices: offered,
        problems,
    })
}

/// What was said about other people, for the authority's own use.
pub(super) fn record(l: Language, others: &ThirdParties) -> AnyView {
    let said = match others {
        ThirdParties::Nothing => view! { <p>{t!(l, "others-no")}</p> }.into_any(),
        ThirdParties::Handled { handling, how } => view! {
            <p>{t!(l, &key("others-handling-", handling.code()))}</p>
            {as_typed(how)}
        }
        .into_any(),
    };
    view! {
        <h3>{t!(l, "others-record")}</h3>
        {said}
        <p class="soft">{t!(l, "others-record-hidden")}</p>
    }
    .into_any()
}
