//! The DPO sorts a wish in own words: which rights at which registers it asks
//! for, and what of it each is about. The wish stands on top, as it was typed.

use domain::{language::Language, problem::Problem, request::Sorted, right::Right};
use leptos::prelude::*;

use crate::{
    desk::{SortPage, SortView},
    form::sort::{SortForm, SortRow},
    form_view::{Field, enter, error_summary, select_field, text_area},
    page::{self, Area, Page, PageError, Visit, localized},
    pages::parts,
    path, t,
};

use super::{
    pieces::{HOLE, above, around, back, lead, moment, right},
    typed,
};

mod check;
mod over;

/// `/{language}/virka/osat/{reference}/lajittele`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = match open(&visit).await? {
            SortPage::Open(view) => view,
            SortPage::Over(view) => return Ok(over::page(visit.language, &view)),
        };
        let problems = typed::shown(&visit, view.typed.problems(view.choices()));
        let title = t!(visit.language, "sort-title");
        Ok(Page::new(title, body(&visit, &view, &problems))
            .of(&view.part.municipality)
            .area(Area::Staff)
            .wrong(!problems.is_empty()))
    })
}

/// `/{language}/virka/osat/{reference}/lajittele/tarkista`
pub fn check() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        match open(&visit).await? {
            SortPage::Open(view) => Ok(check::page(l, &view)),
            SortPage::Over(view) => Ok(over::page(l, &view)),
        }
    })
}

async fn open(visit: &Visit) -> Result<SortPage, PageError> {
    let reference = visit.reference()?;
    let page = visit.owner()?.sorting(&reference).await?;
    page.ok_or(PageError::NotFound)
}

fn body(visit: &Visit, view: &SortView, problems: &[Problem]) -> AnyView {
    let l = visit.language;
    let reference = &view.part.part.reference;
    view! {
        {back(l, reference)}
        {error_summary(l, problems)}
        <div class="flow">
            {above(l, &view.part)}
            <h1>{t!(l, "sort-title")}</h1>
            {lead(l, &view.part)}
            <h2>{t!(l, "sort-wish")}</h2>
            {wish(l, view)}
            <h2>{t!(l, "sort-parts")}</h2>
            <p>{t!(l, "sort-parts-how")}</p>
            <p>{t!(l, "sort-parts-whole")}</p>
            {saved(l, view)}
            {form(visit, view, problems)}
        </div>
    }
    .into_any()
}

/// As it was typed, where it was meant to go, and when it came.
fn wish(l: Language, view: &SortView) -> AnyView {
    let part = &view.part;
    let meant = match part.part.register {
        Some(_) => localized(&part.register, l),
        None => t!(l, "sort-meant-none").into_any(),
    };
    view! {
        <dl class="facts">
            {parts::contents(l, &part.contents, part.answer.as_ref())}
            {parts::attachments(l, &part.attachments, Some(&|file| path::part_file(l, &part.part.reference, file)))}
            <div><dt>{t!(l, "sort-meant")}</dt><dd>{meant}</dd></div>
            <div><dt>{t!(l, "owner-received")}</dt><dd>{moment(l, &part.received_at)}</dd></div>
        </dl>
    }
    .into_any()
}

fn saved(l: Language, view: &SortView) -> AnyView {
    let Some(at) = &view.saved_at else {
        return ().into_any();
    };
    view! {
        <p class="soft">
            {around(&t!(l, "owner-saved", date = HOLE), moment(l, at))}" "
            {t!(l, "owner-draft-hidden")}
        </p>
    }
    .into_any()
}

fn form(visit: &Visit, view: &SortView, problems: &[Problem]) -> AnyView {
    let l = visit.language;
    let typed = &view.typed;
    let rows = typed.rows.iter().enumerate();
    let rows = rows
        .map(|(place, one)| row(l, view, place + 1, one, problems))
        .collect_view();
    let explanation = text_area(
        Field {
            language: l,
            name: "explanation",
            label: t!(l, "sort-explanation"),
            hint: Some(t!(l, "sort-explanation-hint")),
            value: typed.explanation.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        5,
    );
    let action = path::part_action(l, &view.part.part.reference, SortForm::ACTION);
    view! {
        <form id="lajittelu" class="flow" method="post" action=action novalidate>
            {enter()}
            {rows}
            {add(l, typed)}
            {explanation}
            {typed::buttons(visit, "lajittelu")}
        </form>
    }
    .into_any()
}

fn add(l: Language, typed: &SortForm) -> AnyView {
    if typed.rows.len() >= Sorted::MOST {
        return view! { <p class="soft">{t!(l, "sort-full", n = Sorted::MOST)}</p> }.into_any();
    }
    view! {
        <p class="add"><button class="btn second" name="then" value="add">{t!(l, "sort-add")}</button></p>
    }
    .into_any()
}

fn row(l: Language, view: &SortView, n: usize, row: &SortRow, problems: &[Problem]) -> AnyView {
    let id = format!("osa-{n}");
    let remove = (view.typed.rows.len() > 1).then(|| {
        view! {
            <p>
                <button class="link" name="then" value=format!("remove_{n}")>
                    {t!(l, "sort-remove", n = n)}
                </button>
            </p>
        }
    });
    view! {
        <fieldset class="sorting flow" id=id>
            <legend>{t!(l, "sort-part", n = n)}</legend>
            {right_field(l, n, row, problems)}
            {register_field(l, view, n, row, problems)}
            {office_field(l, view, n, row, problems)}
            {about_field(l, n, row, problems)}
            {remove}
        </fieldset>
    }
    .into_any()
}

fn field<'a>(
    l: Language,
    name: &'a str,
    label: String,
    hint: Option<String>,
    value: &str,
    problems: &'a [Problem],
) -> Field<'a> {
    Field {
        language: l,
        name,
        label,
        hint,
        value: value.to_owned(),
        problems,
        autocomplete: "off",
        class: "",
    }
}

fn right_field(l: Language, n: usize, row: &SortRow, problems: &[Problem]) -> AnyView {
    let rights = Right::ALL.into_iter().filter(|one| *one != Right::OwnWords);
    let options = rights.map(|one| (one.code().to_owned(), right(l, one)));
    let name = format!("right_{n}");
    let label = t!(l, "sort-right");
    select_field(
        field(l, &name, label, None, &row.right, problems),
        t!(l, "sort-choose"),
        options.collect(),
    )
}

fn register_field(
    l: Language,
    view: &SortView,
    n: usize,
    row: &SortRow,
    problems: &[Problem],
) -> AnyView {
    let registers = view.registers.iter();
    let options = registers.map(|one| (one.slug.to_string(), one.name.text(l).to_owned()));
    let name = format!("register_{n}");
    let label = t!(l, "sort-register");
    select_field(
        field(l, &name, label, None, &row.register, problems),
        t!(l, "sort-choose"),
        options.collect(),
    )
}

/// Only where some notice of the municipality leaves open who decides.
fn office_field(
    l: Language,
    view: &SortView,
    n: usize,
    row: &SortRow,
    problems: &[Problem],
) -> AnyView {
    let chosen = !row.office.is_empty();
    if !chosen && !view.choices().asks_for_office() {
        return ().into_any();
    }
    let municipality = &view.part.municipality;
    let options = municipality
        .deciders()
        .map(|office| (office.slug.to_string(), office.name.text(l).to_owned()));
    let name = format!("office_{n}");
    let (label, hint) = (t!(l, "sort-office"), t!(l, "sort-office-hint"));
    select_field(
        field(l, &name, label, Some(hint), &row.office, problems),
        t!(l, "sort-office-notice"),
        options.collect(),
    )
}

fn about_field(l: Language, n: usize, row: &SortRow, problems: &[Problem]) -> AnyView {
    let name = format!("about_{n}");
    let hint = (n == 1).then(|| t!(l, "sort-about-hint"));
    let label = t!(l, "sort-about");
    text_area(field(l, &name, label, hint, &row.about, problems), 3)
}
