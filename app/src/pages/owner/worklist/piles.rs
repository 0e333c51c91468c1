//! How much is on each pile: links, the shown one marked.

use domain::{language::Language, worklist::Pile};
use leptos::prelude::*;

use crate::{
    desk::{PileCount, WorkAsked, WorklistView},
    path, t,
};

/// The counts. Who is told of nothing has no pile of it.
pub(super) fn counts(l: Language, list: &WorklistView) -> AnyView {
    let items = list
        .counts
        .iter()
        .filter(|count| count.pile != Pile::Told || count.n > 0 || shown(list, Pile::Told))
        .map(|count| view! { <li>{one(l, list, count)}</li> })
        .collect_view();
    view! {
        <nav aria-label=t!(l, "owner-counts")>
            <ul role="list" class="counts">{tasks(l, list)}{items}</ul>
        </nav>
    }
    .into_any()
}

/// Withdrawals wait for somebody too. They stand on the page of the whole list.
fn tasks(l: Language, list: &WorklistView) -> AnyView {
    let n = list.tasks.len();
    if n == 0 {
        return ().into_any();
    }
    let href = format!("{}#tehtavat", path::pile(l, &WorkAsked::default()));
    view! {
        <li>
            <a href=href><b>{n}</b>" "<span>{t!(l, "worklist-count-tasks", n = n)}</span></a>
        </li>
    }
    .into_any()
}

fn shown(list: &WorklistView, pile: Pile) -> bool {
    list.shown.pile == pile
}

fn one(l: Language, list: &WorklistView, count: &PileCount) -> AnyView {
    let to = WorkAsked {
        pile: count.pile,
        within: list.shown.within.clone(),
        page: 1,
    };
    let n = match count.more {
        true => t!(l, "worklist-count-more", n = count.n),
        false => count.n.to_string(),
    };
    let class = match (count.n, count.pile) {
        (0, _) => Some("none"),
        (_, Pile::Late) => Some("late"),
        _ => None,
    };
    let current = shown(list, count.pile).then_some("page");
    view! {
        <a href=path::pile(l, &to) class=class aria-current=current>
            <b>{n}</b>" "<span>{words(l, count)}</span>
        </a>
    }
    .into_any()
}

fn words(l: Language, count: &PileCount) -> String {
    match count.pile {
        Pile::Late => t!(l, "worklist-count-late"),
        Pile::Week => t!(l, "worklist-count-week"),
        Pile::New => t!(l, "worklist-count-new", n = count.n),
        Pile::Waiting => t!(l, "worklist-count-waiting"),
        Pile::Open => t!(l, "worklist-count-open"),
        Pile::Closed => t!(l, "worklist-count-closed"),
        Pile::Told => t!(l, "worklist-count-told"),
    }
}
