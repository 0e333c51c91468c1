//! There is nothing to sort, or not any more: what came of the wish, and what
//! the reader had typed when somebody else was quicker.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::{SortedView, WorkItem},
    form::sort::{SortForm, SortInto, SortRow},
    page::{Area, Page, localized},
    pages::owner::pieces::{as_typed, back, on_long, right},
    path, t,
};

pub(super) fn page(l: Language, view: &SortedView) -> Page {
    let title = match view.item.part.wish {
        Some(_) => t!(l, "sort-over-title"),
        None => t!(l, "sort-not-title"),
    };
    Page::new(title.clone(), body(l, view, title))
        .of(&view.municipality)
        .area(Area::Staff)
}

fn body(l: Language, view: &SortedView, title: String) -> AnyView {
    let part = &view.item.part;
    let why = if part.wish.is_some() {
        t!(l, "sort-over-lead")
    } else if part.closed() {
        t!(l, "sort-not-closed")
    } else {
        t!(l, "sort-not-lead")
    };
    view! {
        {back(l, &part.reference)}
        <div class="flow">
            <p class="soft">{part.reference.to_string()}</p>
            <h1>{title}</h1>
            {view.kept.as_ref().map(|_| quicker(l))}
            <p class="lead">{why}</p>
            {view.parts.iter().map(|(item, decider)| came(l, item, localized(decider, l))).collect_view()}
            {view.kept.as_ref().map(|kept| typed(l, view, kept))}
            <p><a class="btn" href=path::worklist(l)>{t!(l, "owner-login-worklist")}</a></p>
        </div>
    }
    .into_any()
}

fn quicker(l: Language) -> AnyView {
    view! {
        <p class="note">
            <strong>{t!(l, "sort-quicker")}</strong>" "{t!(l, "sort-quicker-kept")}
        </p>
    }
    .into_any()
}

fn came(l: Language, item: &WorkItem, decider: AnyView) -> AnyView {
    let reference = &item.part.reference;
    let id = format!("osa-{reference}");
    view! {
        <section class="panel flow" aria-labelledby=id.clone()>
            <h2 id=id.clone()>{right(l, item.part.right)}": "{localized(&item.register, l)}</h2>
            <dl class="facts">
                <div><dt>{t!(l, "reference")}</dt><dd class="ref">{reference.to_string()}</dd></div>
                <div><dt>{t!(l, "sort-decides")}</dt><dd>{decider}</dd></div>
                <div><dt>{t!(l, "owner-due")}</dt><dd>{on_long(l, item.deadlines.answer_by)}</dd></div>
            </dl>
        </section>
    }
    .into_any()
}

/// What was typed, to be read and copied: it can't be sent any more.
fn typed(l: Language, view: &SortedView, kept: &SortForm) -> AnyView {
    let into = SortInto {
        municipality: &view.municipality,
        registers: &view.registers,
    };
    let rows = kept.rows.iter().enumerate();
    let rows = rows
        .map(|(place, one)| row(l, into, place + 1, one))
        .collect_view();
    view! {
        <h2>{t!(l, "sort-kept")}</h2>
        <dl class="facts">
            {rows}
            <div><dt>{t!(l, "sort-explained")}</dt><dd>{as_typed(&kept.explanation)}</dd></div>
        </dl>
    }
    .into_any()
}

fn row(l: Language, into: SortInto<'_>, n: usize, row: &SortRow) -> AnyView {
    let right = row.right().map(|one| view! { <p>{right(l, one)}</p> });
    let register = row
        .at(into)
        .map(|one| view! { <p>{localized(&one.name, l)}</p> });
    view! {
        <div>
            <dt>{t!(l, "sort-part", n = n)}</dt>
            <dd>{right}{register}{as_typed(&row.about)}</dd>
        </div>
    }
    .into_any()
}
