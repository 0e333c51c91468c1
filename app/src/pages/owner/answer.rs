//! Write the answer: message, files, who answers for it.

use domain::problem::Problem;
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, OwnerAction},
    form::answer::AnswerForm,
    form_view::{Field, error_summary, text_area, upload},
    page::{self, Area, Page, Visit},
    path, t,
};

use super::{
    attachments, checklist,
    pieces::{above, back, lead},
    typed::{self, Opened},
};

/// `/{language}/virka/osat/{reference}/vastaus`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let draft = match typed::open(&visit, OwnerAction::Answer).await? {
            Opened::Draft(draft) => draft,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let form = typed::answer(&visit, &draft);
        let mut problems = typed::shown(&visit, form.problems());
        problems.extend(upload::problem(&visit.query("liite")));
        let notice = checklist::notice_of(&visit, &draft.part).await?;
        let points = checklist::checklist(l, &draft.part, notice.as_ref());
        Ok(Page::new(
            t!(l, "owner-answer-title"),
            body(&visit, &draft, &form, &problems, points),
        )
        .of(&draft.part.municipality)
        .area(Area::Staff)
        .islands()
        .wrong(!problems.is_empty()))
    })
}

fn body(
    visit: &Visit,
    draft: &ActionDraftView,
    form: &AnswerForm,
    problems: &[Problem],
    points: AnyView,
) -> AnyView {
    let l = visit.language;
    let reference = &draft.part.part.reference;
    let action = path::part_action(l, reference, OwnerAction::Answer.segment());
    let message = text_area(
        Field {
            language: l,
            name: "message",
            label: t!(l, "owner-message"),
            hint: Some(t!(l, "owner-message-hint")),
            value: form.message.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        14,
    );
    view! {
        {back(l, reference)}
        {error_summary(l, problems)}
        <div class="flow">
            {above(l, &draft.part)}
            <h1>{t!(l, "owner-answer-title")}</h1>
            {lead(l, &draft.part)}
            {typed::saved(visit, draft)}
            {points}
            <form id="vastauslomake" method="post" action=action novalidate>
                // Enter presses the first button: it must not remove a file.
                <button class="visually-hidden" tabindex="-1" aria-hidden="true" name="then" value="enter"></button>
                {message}
                // Before the files: an upload sends the fields in this order,
                // and all of them are saved before the file is read.
                {typed::official_fields(visit, &form.official, &form.contact, problems)}
                {attachments::section(l, draft, problems)}
                {typed::buttons(visit, "vastauslomake")}
            </form>
        </div>
    }
    .into_any()
}
