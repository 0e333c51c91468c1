//! Before a wish is sorted: each part with who decides it and by when, and the
//! words that the person will read.

use domain::{
    deadline::Clock, language::Language, municipality::Municipality, problem::Problem,
    request::Sorted,
};
use leptos::prelude::*;

use crate::{
    desk::SortView,
    form::sort::SortForm,
    page::{Area, Page, localized},
    pages::{
        owner::{
            before_send::unfinished,
            pieces::{above, as_typed, lead, on_long, right},
        },
        parts,
    },
    path, t,
};

pub(super) fn page(l: Language, view: &SortView) -> Page {
    let problems = view.typed.problems(view.choices());
    Page::new(t!(l, "sort-check-title"), body(l, view, &problems))
        .of(&view.part.municipality)
        .area(Area::Staff)
        .wrong(!problems.is_empty())
}

fn body(l: Language, view: &SortView, problems: &[Problem]) -> AnyView {
    let edit = path::part_action(l, &view.part.part.reference, SortForm::ACTION);
    let sorted = view.typed.sorted(view.choices()).unwrap_or_default();
    let many = sorted.len();
    let parts = sorted
        .iter()
        .enumerate()
        .map(|(place, one)| part(l, view, place + 1, one))
        .collect_view();
    let words = (many > 0).then(|| {
        view! {
            <h2>{t!(l, "sort-explained")}</h2>
            <div class="panel flow">{as_typed(&view.typed.explanation)}</div>
        }
    });
    view! {
        <a class="back" href=edit.clone()>{t!(l, "owner-send-back")}</a>
        {unfinished(l, t!(l, "sort-unfinished"), &edit, problems)}
        <div class="flow">
            {above(l, &view.part)}
            <h1>{t!(l, "sort-check-title")}</h1>
            {lead(l, &view.part)}
            {parts}
            {words}
            {confirm(l, view, &edit, many)}
        </div>
    }
    .into_any()
}

fn part(l: Language, view: &SortView, n: usize, sorted: &Sorted) -> AnyView {
    let into = view.choices();
    let mut registers = into.registers.iter();
    let register = registers
        .find(|one| one.slug == sorted.register)
        .map(|one| localized(&one.name, l));
    let clock = Clock::new(view.part.part.clock.received_on, sorted.promised);
    let due = clock.deadlines().ok().map(|all| {
        view! {
            <div>
                <dt>{t!(l, "owner-due")}</dt>
                <dd><strong>{on_long(l, all.answer_by)}</strong></dd>
            </div>
        }
    });
    view! {
        <h2>{t!(l, "sort-part", n = n)}": "{right(l, sorted.right)}</h2>
        <dl class="facts">
            <div><dt>{t!(l, "owner-col-register")}</dt><dd>{register}</dd></div>
            <div><dt>{t!(l, "sort-about-dpo")}</dt><dd>{as_typed(&sorted.about)}</dd></div>
            <div><dt>{t!(l, "owner-route")}</dt><dd>{decider(l, into.municipality, sorted)}</dd></div>
            {due}
        </dl>
    }
    .into_any()
}

/// The DPO is told of each part, which the page says once for all.
fn decider(l: Language, municipality: &Municipality, sorted: &Sorted) -> AnyView {
    let office = municipality.office(&sorted.route.decider.value);
    office
        .map(|office| parts::route_why(l, &sorted.route, &office.name, None))
        .into_any()
}

/// The one main action; while something is wrong, go back and mend it.
fn confirm(l: Language, view: &SortView, edit: &str, many: usize) -> AnyView {
    if many == 0 {
        let href = format!("{edit}?virheet=1");
        return view! { <p><a class="btn" href=href>{t!(l, "owner-send-mend")}</a></p> }.into_any();
    }
    let action = format!("{}/tarkista", SortForm::ACTION);
    view! {
        <p>{t!(l, "sort-then")}</p>
        <form method="post" action=path::part_action(l, &view.part.part.reference, &action)>
            <div class="acts">
                <button class="btn">{t!(l, "sort-confirm", n = many)}</button>
                <a href=edit.to_owned()>{t!(l, "owner-send-change")}</a>
            </div>
        </form>
    }
    .into_any()
}
