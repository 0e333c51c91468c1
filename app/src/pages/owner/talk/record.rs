//! Record a reply that came by letter, telephone, e-mail or at a visit: whoever
//! can't or won't identify here is not left with a clock that stands.

use domain::{language::Language, message::OutsideWay, problem::Problem};
use leptos::prelude::*;

use super::{Opened, action_of, buttons, files, open, page as framed, saved, seen, shown, stored};
use crate::{
    desk::{TalkAction, TalkView, waiting},
    form::{
        request::proposed_day,
        talk::{RecordForm, TalkForm},
    },
    form_view::{Choice, Choices, Field, choices, enter, text_area, text_field},
    i18n::key,
    page::{self, Module},
    pages::{owner::pieces::lead, parts},
    t,
};

/// `/{language}/virka/osat/{reference}/muualta`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = match open(&visit, TalkAction::Record).await? {
            Opened::Form(view) => view,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let form = typed(l, &view);
        let problems = shown(&visit, &TalkForm::Record(form.clone()), &view);
        let asked = waiting(&view.part.talk.thread).map(|asked| {
            view! { <div class="panel flow">{parts::question(l, &asked)}</div> }
        });
        let body = view! {
            {lead(l, &view.part)}
            {saved(&visit, &view)}
            {asked}
            <form class="flow" method="post" enctype="multipart/form-data" action=action_of(&visit, &view, TalkAction::Record) novalidate>
                {enter()}
                {seen(&view.part)}
                {ways(l, &form, &problems)}
                {day(l, &form, &problems)}
                {words(l, &form, &problems)}
                {files(&visit, &view, TalkAction::Record, &problems)}
                <p>{t!(l, "owner-record-then")}</p>
                {buttons(&visit, ("send", t!(l, "owner-record-do")))}
            </form>
        };
        let title = t!(l, "owner-record-title");
        Ok(framed(&visit, &view, title, body.into_any(), &problems).islands(Module::Staff))
    })
}

/// As typed; a new form proposes today.
fn typed(l: Language, view: &TalkView) -> RecordForm {
    match stored(view) {
        Some(TalkForm::Record(form)) => form,
        _ => RecordForm {
            came_on: proposed_day(l, view.part.today),
            ..RecordForm::default()
        },
    }
}

fn ways(l: Language, form: &RecordForm, problems: &[Problem]) -> AnyView {
    let offered = OutsideWay::ALL.into_iter().map(|way| Choice {
        value: way.code().to_owned(),
        label: t!(l, &key("owner-record-by-", way.code())),
        hint: None,
        chosen: form.came_by == way.code(),
    });
    choices(Choices {
        language: l,
        name: "came_by",
        kind: "radio",
        legend: t!(l, "owner-record-how").into_any(),
        hint: None,
        choices: offered.collect(),
        problems,
    })
}

fn day(l: Language, form: &RecordForm, problems: &[Problem]) -> AnyView {
    text_field(Field {
        language: l,
        name: "came_on",
        label: t!(l, "owner-record-when"),
        hint: Some(t!(l, "owner-record-when-hint")),
        value: form.came_on.clone(),
        problems,
        autocomplete: "off",
        class: "narrow",
    })
}

fn words(l: Language, form: &RecordForm, problems: &[Problem]) -> AnyView {
    text_area(
        Field {
            language: l,
            name: "recorded",
            label: t!(l, "owner-record-what"),
            hint: Some(t!(l, "owner-record-what-hint")),
            value: form.recorded.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        6,
    )
}
