//! The DPO names the office that decides a part.

use domain::{language::Language, problem::Problem, right::Right};
use leptos::prelude::*;

use crate::{
    desk::PartView,
    form::assign::AssignForm,
    form_view::{Choice, Choices, Field, choices, text_area},
    page::Visit,
    path, t,
};

/// What is wrong with the form that was sent (the query has `virhe`).
pub(super) fn problems(visit: &Visit, view: &PartView) -> Vec<Problem> {
    match &view.assigning {
        Some(typed) if !visit.query("virhe").is_empty() => typed.problems(&view.municipality),
        _ => Vec::new(),
    }
}

/// The offices of the municipality, the DPO's own left out, and why. None is
/// chosen beforehand: a slip would send the matter to the wrong office.
pub(super) fn form(
    l: Language,
    view: &PartView,
    typed: &AssignForm,
    problems: &[Problem],
) -> AnyView {
    let municipality = &view.municipality;
    let offices = municipality.deciders();
    let offices = choices(Choices {
        language: l,
        name: "office",
        kind: "radio",
        legend: t!(l, "owner-assign-office").into_any(),
        hint: None,
        choices: offices
            .map(|office| Choice {
                value: office.slug.to_string(),
                label: office.name.text(l).to_owned(),
                hint: None,
                chosen: office.slug.as_str() == typed.office,
            })
            .collect(),
        problems,
    });
    let reason = text_area(
        Field {
            language: l,
            name: "reason",
            label: t!(l, "owner-assign-reason"),
            hint: Some(t!(l, "owner-assign-reason-hint")),
            value: typed.reason.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    );
    let action = path::part_action(l, &view.part.reference, AssignForm::ACTION);
    // A wish is rather sorted: that button comes first.
    let button = match view.part.right {
        Right::OwnWords => "btn second",
        _ => "btn",
    };
    view! {
        <p>{t!(l, "owner-assign")}</p>
        <form class="flow" method="post" action=action novalidate>
            {offices}
            {reason}
            <div class="acts"><button class=button>{t!(l, "owner-assign-button")}</button></div>
        </form>
        <p class="soft">{t!(l, "owner-assign-then")}</p>
    }
    .into_any()
}
