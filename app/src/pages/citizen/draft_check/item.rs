//! One item on the page where answers are checked.

use domain::language::Language;
use leptos::prelude::*;

use super::{change, missing};
use crate::{
    desk::{DraftView, ItemView},
    form::{
        pairs::Pairs,
        request::{ItemStep, Step},
    },
    form_view::upload::digest,
    i18n::{key, size},
    page::localized,
    pages::{
        citizen::{draft::named, question},
        parts,
        public::{moved::new_keeper, notice::status_note},
    },
    path, t,
};

pub(super) fn item(l: Language, view: &DraftView, item: &ItemView, undone: &[Step]) -> AnyView {
    let number = item.item.number;
    let id = format!("osa-{number}");
    let remove = (view.items.len() > 1).then(|| {
        let words = t!(l, "draft-item-remove");
        view! { <p>{named(l, path::draft_remove(l, number), words, item)}</p> }
    });
    let moved = item.notice.as_ref().map(|notice| {
        let status = &notice.register.status;
        let keeper = status.moved().map(|moved| new_keeper(l, moved));
        view! { {status_note(l, status)}{keeper} }
    });
    // Registers of two municipalities may have the same name.
    let authority = format!("{id}-kunta");
    view! {
        <section class="flow" aria-labelledby=format!("{id} {authority}")>
            <h2 id=id.clone()>
                {t!(l, &key("right-", item.item.wish.right().code()))}": "
                {localized(&item.register, l)}
            </h2>
            {remove}
            {moved}
            <dl class="facts change">
                <div>
                    <dt>{t!(l, "facts-authority")}</dt>
                    <dd id=authority.clone()>{localized(&item.municipality.authority, l)}</dd>
                </div>
                {answers(l, view, item, undone)}
                {attachments(l, view, item)}
                {who(l, item)}
                {by_when(l, item)}
            </dl>
        </section>
    }
    .into_any()
}

/// The answers. What is not answered yet stands as such in its place.
fn answers(l: Language, view: &DraftView, item: &ItemView, undone: &[Step]) -> AnyView {
    let mut rows = shown(l, view, item);
    for (step, label, none) in [
        (ItemStep::Help, "check-hints", "check-hints-none"),
        (ItemStep::Reasons, "contents-reasons", "check-reasons-none"),
    ] {
        let own = item.item.wish.steps().contains(&step);
        if own && !rows.iter().any(|row| row.step == step) {
            rows.push(parts::Row {
                step,
                label: t!(l, label),
                value: t!(l, none).into_any(),
            });
        }
    }
    let mut before = None;
    rows.into_iter()
        .map(|row| {
            let step = Step::Item(item.item.number, row.step);
            let value = match undone.contains(&step) {
                true => missing(l),
                false => row.value,
            };
            // Several rows of one page share one link.
            let link = (before != Some(row.step)).then(|| {
                let of = (view.items.len() > 1).then(|| question::about(l, item));
                change(l, step, what(l, row.step), of)
            });
            before = Some(row.step);
            view! { <div><dt>{row.label}</dt><dd>{value}</dd>{link}</div> }
        })
        .collect_view()
        .into_any()
}

/// The files: their digests are signed, so they stand here too.
fn attachments(l: Language, view: &DraftView, item: &ItemView) -> AnyView {
    let files = &item.item.attachments.files;
    let value = if files.is_empty() {
        t!(l, "check-attachments-none").into_any()
    } else {
        let items = files
            .iter()
            .map(|file| {
                view! {
                    <li>
                        {file.name.clone()}" "<span class="soft">{size(l, file.size)}</span>
                        {digest(l, &file.sha256.to_string())}
                    </li>
                }
            })
            .collect_view();
        view! { <ul role="list" class="files">{items}</ul> }.into_any()
    };
    let step = Step::Item(item.item.number, ItemStep::Attachments);
    let of = (view.items.len() > 1).then(|| question::about(l, item));
    view! {
        <div>
            <dt>{t!(l, "attachments")}</dt>
            <dd>{value}</dd>
            {change(l, step, what(l, ItemStep::Attachments), of)}
        </div>
    }
    .into_any()
}

/// What is changed by a link.
fn what(l: Language, step: ItemStep) -> String {
    match step {
        ItemStep::What => t!(l, "check-change-what"),
        ItemStep::Period => t!(l, "check-change-when"),
        ItemStep::Help => t!(l, "check-change-hints"),
        ItemStep::Correction => t!(l, "check-change-correction"),
        ItemStep::Reasons => t!(l, "check-change-reasons"),
        ItemStep::Words => t!(l, "check-change-words"),
        ItemStep::Attachments => t!(l, "check-change-attachments"),
    }
}

/// The rows of an item. Something right is put where a page is undone, so that
/// the other pages' answers can be read; only for showing.
fn shown(l: Language, view: &DraftView, item: &ItemView) -> Vec<parts::Row> {
    let mut draft = view.draft.clone();
    for step in item.item.steps() {
        if view.draft.is_undone(step, view.today) {
            let pairs = ["wrong", "correct", "wish"].map(|name| (name, "–"));
            let pairs = pairs
                .into_iter()
                .chain([("scope", "everything"), ("period", "all")])
                .map(|(name, value)| (name.to_owned(), value.to_owned()));
            draft.take(step, &Pairs(pairs.collect()));
        }
    }
    let notice = item.notice.as_ref().map(|view| &view.notice);
    draft
        .item(item.item.number)
        .and_then(|item| draft.contents(item, notice, view.today))
        .map(|contents| parts::rows(l, &contents))
        .unwrap_or_default()
}

fn who(l: Language, item: &ItemView) -> AnyView {
    let why = parts::route_why(l, &item.route, &item.decider, item.told.as_ref());
    view! { <div><dt>{t!(l, "check-who")}</dt><dd>{why}</dd></div> }.into_any()
}

fn by_when(l: Language, item: &ItemView) -> AnyView {
    let deadlines = &item.deadlines;
    view! {
        <div>
            <dt>{t!(l, "check-by")}</dt>
            <dd>
                <p><strong>{parts::on_day(l, deadlines.answer_by)}</strong></p>
                <p class="soft">{t!(l, "check-by-today")}</p>
                {parts::reckoning(l, deadlines)}
            </dd>
        </div>
    }
    .into_any()
}
