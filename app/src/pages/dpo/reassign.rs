//! Giving a part to another office, or back to the pile of its own.

use domain::{language::Language, municipality::Municipality, problem::Problem};
use leptos::prelude::*;

use super::{above, back, framed, overseen, sent_wrong};
use crate::{
    desk::OverseenView,
    form::dpo::{ReassignForm, ReassignTo},
    form_view::{Choice, Choices, Field, choices, error_summary, text_area},
    page::{self, localized},
    path, t,
};

/// `/{language}/virka/tietosuoja/osat/{reference}/toiselle`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = overseen(&visit).await?;
        let l = visit.language;
        let problems = match sent_wrong(&visit) {
            true => view
                .reassigning
                .problems(&view.item.part, &view.municipality),
            false => Vec::new(),
        };
        let body = body(l, &view, &problems);
        Ok(framed(
            l,
            &view,
            &t!(l, "dpo-reassign-title"),
            &problems,
            body,
        ))
    })
}

fn body(l: Language, view: &OverseenView, problems: &[Problem]) -> AnyView {
    let content = match (view.item.part.closed(), view.own) {
        (true, _) => view! { <p>{t!(l, "owner-act-closed")}</p> }.into_any(),
        // It waits for the DPO: there is a page for that.
        (false, true) => {
            let href = path::part(l, &view.item.part.reference);
            view! {
                <p>{t!(l, "dpo-way-own-hint")}</p>
                <p><a class="btn" href=href>{t!(l, "dpo-way-own")}</a></p>
            }
            .into_any()
        }
        (false, false) => form(l, view, problems),
    };
    view! {
        {back(l, view)}
        {error_summary(l, problems)}
        <div class="flow">
            {above(l, view)}
            <h1>{t!(l, "dpo-reassign-title")}</h1>
            {content}
        </div>
    }
    .into_any()
}

fn form(l: Language, view: &OverseenView, problems: &[Problem]) -> AnyView {
    let (part, typed) = (&view.item.part, &view.reassigning);
    let offered = ReassignForm::offered(part, &view.municipality);
    let to = choices(Choices {
        language: l,
        name: "to",
        kind: "radio",
        legend: t!(l, "dpo-reassign-to").into_any(),
        hint: None,
        choices: offered
            .map(|one| choice(l, &one, &view.municipality, &typed.to))
            .collect(),
        problems,
    });
    let reason = text_area(
        Field {
            language: l,
            name: "reason",
            label: t!(l, "dpo-reassign-why"),
            hint: Some(t!(l, "dpo-reassign-why-hint")),
            value: typed.reason.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    );
    let stopped = part
        .clock
        .open_pause
        .map(|_| view! { <p class="note">{t!(l, "dpo-reassign-question")}</p> });
    let action = path::dpo::part_action(l, &part.reference, ReassignForm::ACTION);
    view! {
        <p class="lead">{t!(l, "dpo-reassign-now")}" "<strong>{localized(&view.decider, l)}</strong></p>
        <p>{t!(l, "dpo-reassign-then")}</p>
        {stopped}
        <form class="flow" method="post" action=action novalidate>
            {to}
            {reason}
            <div class="acts"><button class="btn">{t!(l, "dpo-reassign-do")}</button></div>
        </form>
    }
    .into_any()
}

fn choice(l: Language, to: &ReassignTo<'_>, municipality: &Municipality, chosen: &str) -> Choice {
    let (label, hint) = match to {
        ReassignTo::Pile => (
            t!(l, "dpo-reassign-pile"),
            Some(t!(l, "dpo-reassign-pile-hint")),
        ),
        ReassignTo::Office(slug) => {
            let name = municipality.office(slug);
            let name = name.map_or_else(|| slug.to_string(), |one| one.name.text(l).to_owned());
            (name, None)
        }
    };
    Choice {
        value: to.value().to_owned(),
        chosen: to.value() == chosen,
        label,
        hint,
    }
}
