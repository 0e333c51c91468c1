//! "You have an unfinished request": what it holds, what is undone, and how to
//! add a register.

use domain::{language::Language, municipality::Municipality};
use leptos::prelude::*;

use super::question;
use crate::{
    desk::{DraftView, ItemView},
    form::request::{MOST, Step},
    i18n::key,
    page::{self, Page, localized},
    path, t,
};

/// `/{language}/pyynto`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let page = Page::new(t!(l, "draft-title"), body(l, &view));
        Ok(question::of(page, view.municipality()))
    })
}

pub(super) fn body(l: Language, view: &DraftView) -> AnyView {
    let next = view.draft.next_undone(view.today);
    let items = view
        .items
        .iter()
        .map(|item| row(l, view, item))
        .collect_view();
    view! {
        <div class="flow">
            <h1>{t!(l, "draft-title")}</h1>
            <p class="lead">{t!(l, "draft-lead")}</p>
            <dl class="facts change">
                {items}
                <div>
                    <dt>{t!(l, "draft-next")}</dt>
                    <dd>{question::title(l, next)}</dd>
                </div>
            </dl>
            {question::kept(l, view)}
            <div class="acts">
                <a class="btn" href=path::draft_step(l, next)>{t!(l, "draft-go-on")}</a>
                <a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a>
            </div>
            {add(l, view)}
        </div>
    }
    .into_any()
}

/// One item: what it is about, whether it is done, the way into it and out.
fn row(l: Language, view: &DraftView, item: &ItemView) -> AnyView {
    let undone = item
        .item
        .steps()
        .find(|step| view.draft.is_undone(*step, view.today));
    let state = match undone {
        Some(_) => t!(l, "draft-item-undone"),
        None => t!(l, "draft-item-done"),
    };
    let first = item.item.steps().next();
    let into = undone.or(first).map(|step| {
        let words = match undone {
            Some(_) => t!(l, "draft-item-go-on"),
            None => t!(l, "check-change"),
        };
        named(l, path::draft_step(l, step), words, item)
    });
    let out = named(
        l,
        path::draft_remove(l, item.item.number),
        t!(l, "draft-item-remove"),
        item,
    );
    view! {
        <div>
            <dt>{t!(l, &key("right-", item.item.wish.right().code()))}</dt>
            <dd>
                {localized(&item.register, l)}<br/>{localized(&item.municipality.authority, l)}
                <p class="soft">{state}</p>
            </dd>
            <dd>{into}<br/>{out}</dd>
        </div>
    }
    .into_any()
}

/// A link with what it is about, unseen: "remove" alone says nothing to who
/// hears the links only.
pub(super) fn named(l: Language, href: String, words: String, item: &ItemView) -> AnyView {
    view! {
        <a href=href>{words}<span class="visually-hidden">": "{question::about(l, item)}</span></a>
    }
    .into_any()
}

/// How to add a register: of the same municipalities, or of others.
fn add(l: Language, view: &DraftView) -> AnyView {
    if view.items.len() >= MOST {
        return view! { <p>{t!(l, "draft-full", n = MOST)}</p> }.into_any();
    }
    let mut here: Vec<&Municipality> = Vec::new();
    for item in &view.items {
        if !here.iter().any(|m| m.slug == item.municipality.slug) {
            here.push(&item.municipality);
        }
    }
    let here = here
        .into_iter()
        .map(|m| {
            view! {
                <li>
                    <a href=path::registers(l, &m.slug)>
                        {t!(l, "draft-add-here")}" "{localized(&m.authority, l)}
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>{t!(l, "draft-add")}</h2>
        <p>{t!(l, "draft-add-how")}</p>
        <p>{t!(l, "draft-add-apart")}</p>
        <ul>
            {here}
            <li><a href=path::front(l)>{t!(l, "draft-add-elsewhere")}</a></li>
        </ul>
    }
    .into_any()
}

/// What the draft is about, as rows of a `dl.facts`.
pub(super) fn about(l: Language, items: &[ItemView]) -> AnyView {
    items
        .iter()
        .map(|item| {
            view! {
                <div>
                    <dt>{t!(l, &key("right-", item.item.wish.right().code()))}</dt>
                    <dd>
                        {localized(&item.register, l)}<br/>
                        {localized(&item.municipality.authority, l)}
                    </dd>
                </div>
            }
        })
        .collect_view()
        .into_any()
}

/// The words for a page in a list: its question, and which item it is about
/// where there are several.
pub(super) fn step_words(l: Language, view: &DraftView, step: Step) -> AnyView {
    let of = match step {
        Step::Item(number, _) if view.items.len() > 1 => view.item(number),
        _ => None,
    };
    let of = of.map(|item| view! { {question::about(l, item)}": " });
    view! { {of}{question::title(l, step)} }.into_any()
}
