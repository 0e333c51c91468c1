//! Nothing is held: where it was looked for, and with what.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::{ActionDraftView, NoticeView, OwnerAction},
    form::answer::{MOST_ROWS, NothingHeldForm},
    form_view::{Field, enter, error_summary, text_area, text_field},
    page::{self, Area, Page, Visit},
    path, t,
};

use super::{
    checklist,
    pieces::{above, back, lead},
    typed::{self, Opened},
};

/// `/{language}/virka/osat/{reference}/ei-tietoja`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let draft = match typed::open(&visit, OwnerAction::NothingHeld).await? {
            Opened::Draft(draft) => draft,
            Opened::Closed(page) => return Ok(*page),
        };
        let l = visit.language;
        let form = typed::nothing_held(&draft);
        let problems = typed::shown(&visit, form.problems());
        let notice = checklist::notice_of(&visit, &draft.part).await?;
        let places = places(l, notice.as_ref());
        Ok(Page::new(
            t!(l, "owner-nothing-title"),
            body(&visit, &draft, &form, &problems, places),
        )
        .of(&draft.part.municipality)
        .area(Area::Staff)
        .wrong(!problems.is_empty()))
    })
}

/// The systems that the notice names, so that none is forgotten. They are not
/// filled in: only the owner knows where it was looked for.
fn places(l: Language, notice: Option<&NoticeView>) -> AnyView {
    let Some(view) = notice else {
        return ().into_any();
    };
    let systems = checklist::systems(&view.notice);
    if systems.is_empty() {
        return view! { <p>{t!(l, "owner-nothing-no-systems")}</p> }.into_any();
    }
    let items = systems
        .into_iter()
        .map(|name| view! { <li>{name}</li> })
        .collect_view();
    view! {
        <p>{t!(l, "owner-nothing-systems")}</p>
        <ul lang=view.notice.language.code()>{items}</ul>
        <p>{t!(l, "owner-nothing-paper")}</p>
    }
    .into_any()
}

fn body(
    visit: &Visit,
    draft: &ActionDraftView,
    form: &NothingHeldForm,
    problems: &[Problem],
    places: AnyView,
) -> AnyView {
    let l = visit.language;
    let reference = &draft.part.part.reference;
    let action = path::part_action(l, reference, OwnerAction::NothingHeld.segment());
    let last = form.systems.len().max(1);
    let rows = (1..=last)
        .map(|place| row(l, form, problems, place))
        .collect_view();
    let message = text_area(
        Field {
            language: l,
            name: "message",
            label: t!(l, "owner-nothing-message"),
            hint: Some(t!(l, "owner-nothing-message-hint")),
            value: form.message.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        6,
    );
    view! {
        {back(l, reference)}
        {error_summary(l, problems)}
        <div class="flow">
            {above(l, &draft.part)}
            <h1>{t!(l, "owner-nothing-title")}</h1>
            {lead(l, &draft.part)}
            {typed::saved(visit, draft)}
            <p>{t!(l, "owner-nothing-why")}</p>
            {places}
            <form id="eitietoja" class="flow" method="post" action=action novalidate>
                {enter()}
                {rows}
                {typed::add("add-place", t!(l, "owner-nothing-add"), last, MOST_ROWS)}
                {message}
                {typed::official_fields(visit, &form.official, &form.contact, problems)}
                {typed::buttons(visit, "eitietoja")}
            </form>
        </div>
    }
    .into_any()
}

fn row(l: Language, form: &NothingHeldForm, problems: &[Problem], place: usize) -> AnyView {
    let typed = |column: &[String]| column.get(place - 1).cloned().unwrap_or_default();
    let hint = |key: &str| (place == 1).then(|| t!(l, key));
    let system = text_field(Field {
        language: l,
        name: &format!("system_{place}"),
        label: t!(l, "owner-nothing-system"),
        hint: hint("owner-nothing-system-hint"),
        value: typed(&form.systems),
        problems,
        autocomplete: "off",
        class: "",
    });
    let with = text_field(Field {
        language: l,
        name: &format!("with_{place}"),
        label: t!(l, "owner-nothing-with"),
        hint: hint("owner-nothing-with-hint"),
        value: typed(&form.with),
        problems,
        autocomplete: "off",
        class: "",
    });
    view! {
        <fieldset class="pair" id=format!("paikka-{place}")>
            <legend>{t!(l, "owner-nothing-row", n = place)}</legend>
            {system}
            {with}
        </fieldset>
    }
    .into_any()
}
