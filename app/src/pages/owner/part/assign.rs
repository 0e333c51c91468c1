//! The DPO names the office that decides a part.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::PartView,
    form_view::{Choice, Choices, Field, choices, text_area},
    page::Visit,
    path, t,
};

/// What was wrong with the form, by the field in the query. What was chosen
/// and typed is whole but for the field that was left empty.
pub(super) fn problems(visit: &Visit) -> Vec<Problem> {
    match visit.query("virhe").as_str() {
        "office" => vec![Problem::new("office", "unknown")],
        "reason" => vec![Problem::new("reason", "empty")],
        _ => Vec::new(),
    }
}

/// The offices of the municipality, the DPO's own left out, and why.
pub(super) fn form(l: Language, view: &PartView, problems: &[Problem]) -> AnyView {
    let municipality = &view.municipality;
    let offices = municipality
        .offices
        .iter()
        .filter(|office| office.slug != municipality.dpo);
    let offices = choices(Choices {
        language: l,
        name: "office",
        kind: "radio",
        legend: t!(l, "owner-assign-office").into_any(),
        hint: None,
        choices: offices
            .enumerate()
            .map(|(place, office)| Choice {
                value: office.slug.to_string(),
                label: office.name.text(l).to_owned(),
                hint: None,
                chosen: place == 0,
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
            value: String::new(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    );
    view! {
        <p>{t!(l, "owner-assign")}</p>
        <form class="flow" method="post" action=path::part_action(l, &view.part.reference, "osoita") novalidate>
            {offices}
            {reason}
            <div class="acts"><button class="btn">{t!(l, "owner-assign-button")}</button></div>
        </form>
        <p class="soft">{t!(l, "owner-assign-then")}</p>
    }
    .into_any()
}
