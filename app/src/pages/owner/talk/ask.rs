//! Ask the person: why, what, until when.

use domain::{
    language::Language,
    problem::Problem,
    request::{QuestionKind, proposed_reply_by},
};
use leptos::prelude::*;

use super::{
    Opened, action_of, buttons, files, open, page as framed, saved, shown, stored, unread,
};
use crate::{
    desk::{TalkAction, TalkView},
    form::{
        request::proposed_day,
        talk::{AskForm, TalkForm},
    },
    form_view::{Choice, Choices, Field, choices, enter, text_area, text_field},
    i18n::key,
    page::{self, Module},
    pages::owner::pieces::lead,
    t,
};

/// `/{language}/virka/osat/{reference}/taydennys`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = match open(&visit, TalkAction::Ask).await? {
            Opened::Form(view) => view,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let form = typed(l, &view);
        let problems = shown(&visit, &TalkForm::Ask(form.clone()), &view);
        let body = view! {
            {lead(l, &view.part)}
            {saved(&visit, &view)}
            {unread(l, &view.part)}
            <form class="flow" method="post" enctype="multipart/form-data" action=action_of(&visit, &view, TalkAction::Ask) novalidate>
                {enter()}
                {kinds(l, &view, &form, &problems)}
                {words(l, &form, &problems)}
                {until(l, &form, &problems)}
                {files(&visit, &view, TalkAction::Ask, &problems)}
                {buttons(&visit, ("check", t!(l, "owner-check")))}
            </form>
        };
        let title = t!(l, "owner-ask-title");
        Ok(framed(&visit, &view, title, body.into_any(), &problems).islands(Module::Staff))
    })
}

/// As typed; a new form proposes the day.
pub(super) fn typed(l: Language, view: &TalkView) -> AskForm {
    match stored(view) {
        Some(TalkForm::Ask(form)) => form,
        _ => AskForm {
            reply_by: proposed_day(l, proposed_reply_by(view.part.today)),
            ..AskForm::default()
        },
    }
}

fn kinds(l: Language, view: &TalkView, form: &AskForm, problems: &[Problem]) -> AnyView {
    let identified = view.part.evidence.is_some();
    let offered = QuestionKind::ALL.into_iter().map(|kind| {
        let hint = match kind {
            // A strong identification leaves little to doubt.
            QuestionKind::DoubtAboutPerson if identified => "owner-ask-doubt-identified".to_owned(),
            _ => key("owner-ask-hint-", kind.code()),
        };
        Choice {
            value: kind.code().to_owned(),
            label: t!(l, &key("owner-ask-kind-", kind.code())),
            hint: Some(t!(l, &hint)),
            chosen: form.kind == kind.code(),
        }
    });
    choices(Choices {
        language: l,
        name: "kind",
        kind: "radio",
        legend: t!(l, "owner-ask-why").into_any(),
        hint: Some(t!(l, "owner-ask-why-hint")),
        choices: offered.collect(),
        problems,
    })
}

fn words(l: Language, form: &AskForm, problems: &[Problem]) -> AnyView {
    text_area(
        Field {
            language: l,
            name: "question",
            label: t!(l, "owner-ask-question"),
            hint: Some(t!(l, "owner-ask-question-hint")),
            value: form.question.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        8,
    )
}

fn until(l: Language, form: &AskForm, problems: &[Problem]) -> AnyView {
    text_field(Field {
        language: l,
        name: "reply_by",
        label: t!(l, "owner-ask-until"),
        hint: Some(t!(l, "owner-ask-until-hint")),
        value: form.reply_by.clone(),
        problems,
        autocomplete: "off",
        class: "narrow",
    })
}
