//! A page of a pile, row by row.

use domain::{
    language::Language,
    request::{Known, State},
    worklist::Pile,
};
use leptos::prelude::*;

use crate::{
    desk::{WorkAsked, WorkItem, WorklistView},
    i18n::key,
    page::localized,
    pages::owner::pieces::{HOLE, Left, around, helsinki, moment, on, right},
    path, t,
};

/// The pile that is shown.
pub(super) fn pile(l: Language, list: &WorklistView) -> AnyView {
    let pile = list.shown.pile;
    let content = if list.items.is_empty() {
        view! { <p>{t!(l, &key("worklist-none-", pile.code()))}</p> }.into_any()
    } else {
        view! { {table(l, pile, &list.items)}{pages(l, list)} }.into_any()
    };
    let why = (pile == Pile::Told && !list.items.is_empty())
        .then(|| view! { <p class="soft">{t!(l, "owner-told-why")}</p> });
    view! {
        <section class="flow" aria-labelledby="lista">
            <h2 id="lista">{t!(l, &key("worklist-pile-", pile.code()))}</h2>
            {why}
            {content}
        </section>
    }
    .into_any()
}

/// The table. Its roles are said again, since on a phone its rows become
/// blocks and browsers then forget that it was a table.
fn table(l: Language, pile: Pile, items: &[WorkItem]) -> AnyView {
    let columns = match pile {
        Pile::Closed => vec![
            t!(l, "owner-col-what"),
            t!(l, "owner-col-register"),
            t!(l, "worklist-col-outcome"),
            t!(l, "worklist-col-closed"),
        ],
        _ => vec![
            t!(l, "owner-col-left"),
            t!(l, "owner-col-what"),
            t!(l, "owner-col-register"),
            t!(l, "owner-col-due"),
            t!(l, "owner-col-state"),
        ],
    };
    let head = columns
        .into_iter()
        .map(|title| view! { <th role="columnheader" scope="col">{title}</th> })
        .collect_view();
    let rows = items
        .iter()
        .map(|item| match pile {
            Pile::Closed => closed(l, item),
            _ => open(l, item, pile != Pile::Told),
        })
        .collect_view();
    view! {
        <div class="scroll">
            <table class="stack" role="table" aria-labelledby="lista">
                <thead role="rowgroup"><tr role="row">{head}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn open(l: Language, item: &WorkItem, decides: bool) -> AnyView {
    let stopped = item.deadlines.stopped_since.is_some();
    view! {
        <tr role="row">
            <td role="cell">{Left::of(item.days_left).tag(l, stopped)}</td>
            {what(l, item)}
            {register(l, item)}
            <td role="cell" data-th=t!(l, "owner-col-due") class="num">{on(l, item.deadlines.answer_by)}</td>
            <td role="cell" data-th=t!(l, "owner-col-state")>{with_whom(l, item, decides)}{unknown(l, item)}{draft(l, item)}</td>
        </tr>
    }
    .into_any()
}

fn closed(l: Language, item: &WorkItem) -> AnyView {
    let at = match &item.part.state {
        State::Closed { at, .. } => Some(moment(l, &helsinki(*at))),
        _ => None,
    };
    view! {
        <tr role="row">
            {what(l, item)}
            {register(l, item)}
            <td role="cell" data-th=t!(l, "worklist-col-outcome")>{with_whom(l, item, true)}</td>
            <td role="cell" data-th=t!(l, "worklist-col-closed") class="num">{at}</td>
        </tr>
    }
    .into_any()
}

fn what(l: Language, item: &WorkItem) -> AnyView {
    let reference = item.part.reference.to_string();
    view! {
        <td role="cell">
            <a href=path::part(l, &item.part.reference)>
                <strong>{right(l, item.part.right)}</strong>
                <br/>
                <span class="ref-small">{reference}</span>
            </a>
        </td>
    }
    .into_any()
}

fn register(l: Language, item: &WorkItem) -> AnyView {
    view! {
        <td role="cell" data-th=t!(l, "owner-col-register")>
            {localized(&item.register, l)}
            <br/>
            <span class="soft">{localized(&item.authority, l)}</span>
        </td>
    }
    .into_any()
}

/// With whom it is, without names. Who is only told has no colleagues there.
fn with_whom(l: Language, item: &WorkItem, decides: bool) -> String {
    match &item.part.state {
        State::Received => t!(l, "owner-with-nobody"),
        State::IdentityCheck { .. } => t!(l, "owner-with-check"),
        State::WithOwner { .. } if item.mine => t!(l, "owner-with-you"),
        State::WithOwner { .. } if decides => t!(l, "owner-with-colleague"),
        State::WithOwner { .. } => t!(l, "owner-with-office"),
        State::Suspended { .. } => t!(l, "owner-with-person"),
        State::Closed { outcome, .. } => t!(l, &key("outcome-", outcome.code().code())),
    }
}

/// Nobody knows yet who sent it, and nobody is finding out.
fn unknown(l: Language, item: &WorkItem) -> AnyView {
    let checking = matches!(item.part.state, State::IdentityCheck { .. });
    if item.part.asker.known != Known::Unknown || checking {
        return ().into_any();
    }
    view! { <br/><span class="tag soon">{t!(l, "worklist-unknown")}</span> }.into_any()
}

/// What this person has begun waits in the portal.
fn draft(l: Language, item: &WorkItem) -> AnyView {
    let Some(saved) = &item.draft_saved else {
        return ().into_any();
    };
    let words = around(&t!(l, "worklist-draft", date = HOLE), moment(l, saved));
    view! { <br/><span class="soft">{words}</span> }.into_any()
}

/// The pages before and after.
fn pages(l: Language, list: &WorklistView) -> AnyView {
    let page = list.shown.page;
    if page <= 1 && !list.more {
        return ().into_any();
    }
    let to = |page, words: String, rel: &'static str| {
        let asked = WorkAsked {
            page,
            ..list.shown.clone()
        };
        view! { <li><a href=path::pile(l, &asked) rel=rel>{words}</a></li> }
    };
    let before = (page > 1).then(|| to(page - 1, t!(l, "worklist-page-before"), "prev"));
    let after = list
        .more
        .then(|| to(page + 1, t!(l, "worklist-page-after"), "next"));
    view! {
        <nav aria-label=t!(l, "worklist-pages")>
            <ul role="list" class="pages">
                {before}
                <li>{t!(l, "worklist-page", n = page)}</li>
                {after}
            </ul>
        </nav>
    }
    .into_any()
}
