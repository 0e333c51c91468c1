//! Take more time: how much, and why, in words that the person understands.

use domain::{
    deadline::{Deadlines, Extension, Period},
    language::Language,
    problem::Problem,
};
use leptos::prelude::*;

use super::{Opened, action_of, buttons, open, page as framed, saved, shown, stored, unread};
use crate::{
    desk::{PartView, TalkAction, TalkView},
    form::talk::{ExtendForm, TalkForm},
    form_view::{Choice, Choices, Field, choices, text_area},
    i18n::{date_long, weekday_date},
    page,
    pages::owner::pieces::lead,
    t,
};

/// `/{language}/virka/osat/{reference}/pidennys`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = match open(&visit, TalkAction::Extend).await? {
            Opened::Form(view) => view,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let form = typed(&view);
        let problems = shown(&visit, &TalkForm::Extend(form.clone()), &view);
        let body = view! {
            {lead(l, &view.part)}
            {saved(&visit, &view)}
            {unread(l, &view.part)}
            <p>{t!(l, "owner-extend-rules", date = date_long(l, view.part.deadlines.legal.due))}</p>
            <p>{t!(l, "owner-extend-partly")}</p>
            <form class="flow" method="post" action=action_of(&visit, &view, TalkAction::Extend) novalidate>
                {months(l, &view, &form, &problems)}
                {reason(l, &form, &problems)}
                {buttons(&visit, ("check", t!(l, "owner-check")))}
            </form>
        };
        let title = t!(l, "owner-extend-title");
        Ok(framed(&visit, &view, title, body.into_any(), &problems))
    })
}

/// As typed, or a new form.
pub(super) fn typed(view: &TalkView) -> ExtendForm {
    match stored(view) {
        Some(TalkForm::Extend(form)) => form,
        _ => ExtendForm::default(),
    }
}

/// The dates with more time, as they would be.
pub(super) fn extended(view: &PartView, to: Period) -> Option<Deadlines> {
    let mut clock = view.part.clock.clone();
    let extension = Extension {
        to,
        reason: "?".to_owned(),
        told_on: view.today,
    };
    clock.extend(extension).ok()?;
    clock.deadlines().ok()
}

fn months(l: Language, view: &TalkView, form: &ExtendForm, problems: &[Problem]) -> AnyView {
    let offered = ["2", "3"].into_iter().filter_map(|months| {
        let period = ExtendForm {
            months: months.to_owned(),
            ..ExtendForm::default()
        }
        .period()?;
        let new = extended(&view.part, period)?;
        Some(Choice {
            value: months.to_owned(),
            label: t!(l, "owner-extend-months", n = months),
            hint: Some(t!(
                l,
                "owner-extend-until",
                date = weekday_date(l, new.answer_by)
            )),
            chosen: form.months == months,
        })
    });
    choices(Choices {
        language: l,
        name: "months",
        kind: "radio",
        legend: t!(l, "owner-extend-how-long").into_any(),
        hint: None,
        choices: offered.collect(),
        problems,
    })
}

fn reason(l: Language, form: &ExtendForm, problems: &[Problem]) -> AnyView {
    text_area(
        Field {
            language: l,
            name: "extend_reason",
            label: t!(l, "owner-extend-why"),
            hint: Some(t!(l, "owner-extend-why-hint")),
            value: form.extend_reason.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        6,
    )
}
