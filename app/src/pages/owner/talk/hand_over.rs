//! Give the part to a colleague who may decide it too, and say why.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use super::{Opened, action_of, buttons, open, page as framed, saved, shown, stored};
use crate::{
    desk::{TalkAction, TalkView},
    form::talk::{HandOverForm, TalkForm},
    form_view::{Choice, Choices, Field, choices, text_area},
    i18n::date,
    page::{self, localized},
    pages::owner::pieces::lead,
    t,
};

/// `/{language}/virka/osat/{reference}/kollegalle`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = match open(&visit, TalkAction::HandOver).await? {
            Opened::Form(view) => view,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let form = match stored(&view) {
            Some(TalkForm::HandOver(form)) => form,
            _ => HandOverForm::default(),
        };
        let problems = shown(&visit, &TalkForm::HandOver(form.clone()), &view);
        let fields = if view.colleagues.is_empty() {
            view! {
                <p class="note">
                    <strong>{t!(l, "owner-hand-nobody")}</strong>" "{t!(l, "owner-hand-nobody-then")}
                </p>
            }
            .into_any()
        } else {
            view! {
                <form class="flow" method="post" action=action_of(&visit, &view, TalkAction::HandOver) novalidate>
                    {colleagues(l, &view, &form, &problems)}
                    {reason(l, &form, &problems)}
                    {buttons(&visit, ("send", t!(l, "owner-hand-do")))}
                </form>
            }
            .into_any()
        };
        let body = view! {
            {lead(l, &view.part)}
            {saved(&visit, &view)}
            <p>{t!(l, "owner-hand-then")}</p>
            {fields}
        };
        let title = t!(l, "owner-hand-title");
        Ok(framed(&visit, &view, title, body.into_any(), &problems))
    })
}

fn colleagues(l: Language, view: &TalkView, form: &HandOverForm, problems: &[Problem]) -> AnyView {
    let offered = view.colleagues.iter().map(|colleague| Choice {
        value: colleague.id.clone(),
        label: colleague.name.clone(),
        hint: Some(t!(l, "owner-hand-seen", date = date(l, colleague.seen_on))),
        chosen: form.colleague == colleague.id,
    });
    choices(Choices {
        language: l,
        name: "colleague",
        kind: "radio",
        legend: view! { {t!(l, "owner-hand-whom")}" "<span class="soft">{localized(&view.part.decider, l)}</span> }
            .into_any(),
        hint: Some(t!(l, "owner-hand-whom-hint")),
        choices: offered.collect(),
        problems,
    })
}

fn reason(l: Language, form: &HandOverForm, problems: &[Problem]) -> AnyView {
    text_area(
        Field {
            language: l,
            name: "hand_reason",
            label: t!(l, "owner-hand-why"),
            hint: Some(t!(l, "owner-hand-why-hint")),
            value: form.hand_reason.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    )
}
