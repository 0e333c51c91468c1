//! What came of a wish to have data corrected: corrected, partly, or not but
//! with the person's own statement beside it (GDPR Arts 16 and 19). To refuse
//! is a page of its own.

use domain::{language::Language, problem::Problem, request::contents::PartContents, right::Right};
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, NoticeAsked, OwnerAction, PartView},
    form::answer::{MOST_ROWS, RectifyForm},
    form_view::{
        Choice, Choices, Field, choices, enter, error_summary_about, text_area, text_field, upload,
    },
    i18n::key,
    page::{self, Area, Module, Page, PageError, Visit},
    pages::parts,
    path, t,
};

use super::{
    attachments,
    pieces::{above, back, lead, remedies_added},
    refuse,
    typed::{self, Opened},
};

mod recipients;

/// `/{language}/virka/osat/{reference}/oikaisu`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let draft = match typed::open(&visit, OwnerAction::Rectify).await? {
            Opened::Draft(draft) => draft,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let listed = listed(&visit, &draft.part).await?;
        let form = typed::rectify(&draft, &listed);
        let mut problems = typed::shown(&visit, form.problems(draft.part.today));
        problems.extend(upload::problem(&visit.query("liite")));
        Ok(Page::new(
            t!(l, "rectify-title"),
            body(&visit, &draft, &form, &listed, &problems),
        )
        .of(&draft.part.municipality)
        .area(Area::Staff)
        .islands(Module::Staff)
        .wrong(!problems.is_empty()))
    })
}

/// The recipients that the notice in force at filing names, in Finnish: the
/// names stand in what is sent.
pub(super) async fn listed(visit: &Visit, part: &PartView) -> Result<Vec<String>, PageError> {
    let Some(register) = &part.part.register else {
        return Ok(Vec::new());
    };
    let asked = NoticeAsked {
        municipality: &part.part.municipality,
        register,
        version: part.part.notice_version,
        language: Language::Fi,
    };
    let found = visit.public.notice(asked).await?;
    Ok(found.map_or_else(Vec::new, |view| {
        let named = view.notice.recipients().iter();
        named.map(|one| one.name.clone()).collect()
    }))
}

fn body(
    visit: &Visit,
    draft: &ActionDraftView,
    form: &RectifyForm,
    listed: &[String],
    problems: &[Problem],
) -> AnyView {
    let l = visit.language;
    let reference = &draft.part.part.reference;
    let action = path::part_action(l, reference, OwnerAction::Rectify.segment());
    view! {
        {back(l, reference)}
        {error_summary_about(l, problems, &|problem| recipients::whom(l, form, listed, problem))}
        <div class="flow">
            {above(l, &draft.part)}
            <h1>{t!(l, "rectify-title")}</h1>
            {lead(l, &draft.part)}
            {typed::saved(visit, draft)}
            <section class="panel flow" aria-labelledby="pyydetty">
                <h2 id="pyydetty">{t!(l, "owner-asked")}</h2>
                <dl class="facts">
                    {parts::contents(l, &draft.part.contents, draft.part.answer.as_ref())}
                    {parts::attachments(l, &draft.part.attachments, Some(&|file| path::part_file(l, reference, file)))}
                </dl>
            </section>
            <form id="oikaisu" class="rectify flow" method="post" action=action novalidate>
                {enter()}
                {result(l, form, problems)}
                {changes(l, form, problems)}
                {statement(l, &draft.part, form, problems)}
                {day(l, form, problems)}
                {recipients::section(l, form, listed, problems)}
                {refusal(l, &draft.part, form, problems)}
                {message(l, form, problems)}
                {typed::official_fields(visit, &form.official, &form.contact, problems)}
                {attachments::section(l, draft, OwnerAction::Rectify, problems)}
                {typed::buttons(visit, "oikaisu")}
            </form>
        </div>
    }
    .into_any()
}

fn result(l: Language, form: &RectifyForm, problems: &[Problem]) -> AnyView {
    // The style sheet goes by this order.
    let offered = ["corrected", "partly", "statement"]
        .into_iter()
        .map(|value| Choice {
            value: value.to_owned(),
            label: t!(l, &key("rectify-result-", value)),
            hint: Some(t!(l, &format!("rectify-result-{value}-hint"))),
            chosen: form.result == value,
        })
        .collect();
    choices(Choices {
        language: l,
        name: "result",
        kind: "radio",
        legend: t!(l, "rectify-result").into_any(),
        hint: Some(t!(l, "rectify-result-hint")),
        choices: offered,
        problems,
    })
}

/// A field of several lines that is named as its texts are.
fn area(l: Language, name: &str, label: String, value: &str, problems: &[Problem]) -> AnyView {
    text_area(
        Field {
            language: l,
            name,
            label,
            hint: None,
            value: value.to_owned(),
            problems,
            autocomplete: "off",
            class: "",
        },
        2,
    )
}

fn changes(l: Language, form: &RectifyForm, problems: &[Problem]) -> AnyView {
    let at = |texts: &[String], row: usize| texts.get(row).cloned().unwrap_or_default();
    let last = form.before.len().max(1);
    let rows = (0..last)
        .map(|row| {
            let n = row + 1;
            let before = area(
                l,
                &format!("before_{n}"),
                t!(l, "rectify-before"),
                &at(&form.before, row),
                problems,
            );
            let after = area(
                l,
                &format!("after_{n}"),
                t!(l, "rectify-after"),
                &at(&form.after, row),
                problems,
            );
            view! {
                <fieldset class="pair" id=format!("muutos-{n}")>
                    <legend>{t!(l, "rectify-change", n = n)}</legend>
                    {before}
                    {after}
                </fieldset>
            }
        })
        .collect_view();
    view! {
        <section class="if-corrected flow" aria-labelledby="muutokset">
            <h2 id="muutokset">{t!(l, "rectify-changes")}</h2>
            <p>{t!(l, "rectify-changes-how")}</p>
            {rows}
            {typed::add("add-change", t!(l, "rectify-change-add"), last, MOST_ROWS)}
        </section>
    }
    .into_any()
}

/// What will stand beside the data: the person's words, which nobody edits.
fn statement(l: Language, part: &PartView, form: &RectifyForm, problems: &[Problem]) -> AnyView {
    let words = match &part.contents {
        PartContents::Rectification {
            wrong,
            correct,
            reasons,
        } => parts::own_words(l, wrong, correct, reasons.as_deref()),
        // The DPO found a correction in it.
        PartContents::OwnWords { wish } => parts::own_words(l, wish, "", None),
        PartContents::Access { .. } => return ().into_any(),
    };
    let beside = text_field(Field {
        language: l,
        name: "beside",
        label: t!(l, "rectify-beside"),
        hint: Some(t!(l, "rectify-beside-hint")),
        value: form.beside.clone(),
        problems,
        autocomplete: "off",
        class: "",
    });
    view! {
        <section class="if-statement flow" aria-labelledby="lausuma">
            <h2 id="lausuma">{t!(l, "rectify-statement")}</h2>
            <p>{t!(l, "rectify-statement-how")}</p>
            <blockquote>{words}</blockquote>
            {beside}
        </section>
    }
    .into_any()
}

fn day(l: Language, form: &RectifyForm, problems: &[Problem]) -> AnyView {
    text_field(Field {
        language: l,
        name: "on",
        label: t!(l, "rectify-on"),
        hint: Some(t!(l, "rectify-on-hint")),
        value: form.on.clone(),
        problems,
        autocomplete: "off",
        class: "narrow",
    })
}

fn refusal(l: Language, part: &PartView, form: &RectifyForm, problems: &[Problem]) -> AnyView {
    view! {
        <section class="if-refused flow" aria-labelledby="miksi-ei">
            <h2 id="miksi-ei">{t!(l, "rectify-why-not")}</h2>
            <p>{t!(l, "rectify-why-not-how")}</p>
            {refuse::grounds(l, Right::Rectification, &form.ground, problems)}
            {refuse::facts(l, &form.facts, problems)}
            {remedies_added(l, &part.municipality.remedies)}
        </section>
    }
    .into_any()
}

fn message(l: Language, form: &RectifyForm, problems: &[Problem]) -> AnyView {
    text_area(
        Field {
            language: l,
            name: "message",
            label: t!(l, "owner-nothing-message"),
            hint: Some(t!(l, "rectify-message-hint")),
            value: form.message.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        6,
    )
}
