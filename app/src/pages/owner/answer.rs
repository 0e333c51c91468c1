//! Write the answer: message, files, who answers for it.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, OwnerAction},
    form::answer::AnswerForm,
    form_view::{Choice, Choices, Field, choices, enter, error_summary, text_area, upload},
    i18n::key,
    page::{self, Area, Module, Page, Visit},
    path, t,
};

use super::{
    attachments, checklist,
    pieces::{above, back, lead, remedies_added},
    refuse,
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
        let form = typed::answer(&draft);
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
        .islands(Module::Staff)
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
                {enter()}
                {message}
                {extent(l, draft, form, problems)}
                {typed::official_fields(visit, &form.official, &form.contact, problems)}
                {attachments::section(l, draft, OwnerAction::Answer, problems)}
                {typed::buttons(visit, "vastauslomake")}
            </form>
        </div>
    }
    .into_any()
}

/// All of it, or a part: then what is withheld, and why (Act 1050/2018 §34;
/// GDPR Art. 12(4)). The style sheet hides the rest while it is all.
fn extent(
    l: Language,
    draft: &ActionDraftView,
    form: &AnswerForm,
    problems: &[Problem],
) -> AnyView {
    let offered = [("all", !form.partly()), ("part", form.partly())]
        .into_iter()
        .map(|(value, chosen)| Choice {
            value: value.to_owned(),
            label: t!(l, &key("owner-extent-", value)),
            hint: None,
            chosen,
        })
        .collect();
    let extent = choices(Choices {
        language: l,
        name: "extent",
        kind: "radio",
        legend: t!(l, "owner-extent").into_any(),
        hint: None,
        choices: offered,
        problems,
    });
    view! {
        {extent}
        <section class="if-partly flow" aria-labelledby="antamatta">
            <h2 id="antamatta">{t!(l, "owner-withheld")}</h2>
            {refuse::grounds(l, draft.part.part.right, &form.ground, problems)}
            {refuse::facts(l, &form.facts, problems)}
            {remedies_added(l, &draft.part.municipality.remedies)}
        </section>
    }
    .into_any()
}
