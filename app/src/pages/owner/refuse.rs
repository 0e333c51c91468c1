//! Refuse: the ground, the facts, who decided; the remedies come by themselves.

use domain::{language::Language, problem::Problem, request::Ground, right::Right};
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, OwnerAction},
    form::answer::RefuseForm,
    form_view::{Choice, Choices, Field, choices, error_summary, text_area},
    i18n::key,
    page::{self, Area, Page, Visit},
    path, t,
};

use super::{
    pieces::{above, back, lead, remedies_added},
    typed::{self, Opened},
};

/// `/{language}/virka/osat/{reference}/kieltaydy`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let draft = match typed::open(&visit, OwnerAction::Refuse).await? {
            Opened::Draft(draft) => draft,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let form = typed::refusal(&draft);
        let problems = typed::shown(&visit, form.problems());
        Ok(Page::new(
            t!(l, "owner-refuse-title"),
            body(&visit, &draft, &form, &problems),
        )
        .of(&draft.part.municipality)
        .area(Area::Staff)
        .wrong(!problems.is_empty()))
    })
}

fn body(
    visit: &Visit,
    draft: &ActionDraftView,
    form: &RefuseForm,
    problems: &[Problem],
) -> AnyView {
    let l = visit.language;
    let reference = &draft.part.part.reference;
    let action = path::part_action(l, reference, OwnerAction::Refuse.segment());
    view! {
        {back(l, reference)}
        {error_summary(l, problems)}
        <div class="flow">
            {above(l, &draft.part)}
            <h1>{t!(l, "owner-refuse-title")}</h1>
            {lead(l, &draft.part)}
            {typed::saved(visit, draft)}
            <p>{t!(l, "owner-refuse-part")}</p>
            <form id="kieltaydy" class="flow" method="post" action=action novalidate>
                {grounds(l, draft.part.part.right, &form.ground, problems)}
                {facts(l, &form.facts, problems)}
                {typed::official_fields(visit, &form.official, &form.contact, problems)}
                {remedies_added(l, &draft.part.municipality.remedies)}
                {typed::buttons(visit, "kieltaydy")}
            </form>
        </div>
    }
    .into_any()
}

/// The grounds on which this right can be refused.
pub(super) fn grounds(l: Language, right: Right, chosen: &str, problems: &[Problem]) -> AnyView {
    let offered = Ground::ALL
        .into_iter()
        .filter(|ground| ground.fits(right))
        .map(|ground| Choice {
            value: ground.code().to_owned(),
            label: t!(l, &key("ground-", ground.code())),
            hint: ground
                .ombudsman_may_see()
                .then(|| t!(l, "owner-refuse-ombudsman")),
            chosen: chosen == ground.code(),
        })
        .collect();
    choices(Choices {
        language: l,
        name: "ground",
        kind: "radio",
        legend: t!(l, "owner-refuse-ground").into_any(),
        hint: Some(t!(l, "owner-refuse-ground-hint")),
        choices: offered,
        problems,
    })
}

/// The facts, and what belongs to them.
pub(super) fn facts(l: Language, typed: &str, problems: &[Problem]) -> AnyView {
    let field = text_area(
        Field {
            language: l,
            name: "facts",
            label: t!(l, "owner-facts"),
            hint: Some(t!(l, "owner-facts-hint")),
            value: typed.to_owned(),
            problems,
            autocomplete: "off",
            class: "",
        },
        10,
    );
    view! {
        <div>
            <p>{t!(l, "owner-facts-needed")}</p>
            <ul>
                <li>{t!(l, "owner-facts-needed-1")}</li>
                <li>{t!(l, "owner-facts-needed-2")}</li>
                <li>{t!(l, "owner-facts-needed-3")}</li>
            </ul>
        </div>
        {field}
    }
    .into_any()
}
