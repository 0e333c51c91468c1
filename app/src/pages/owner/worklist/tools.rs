//! What helps with a long list: one register only, and keys of the keyboard.

use domain::{id::Slug, language::Language, worklist::Pile};
use leptos::prelude::*;

use crate::{
    desk::{WorkAsked, WorkPlace, WorklistView},
    page::softened,
    path, t,
};

/// Only one municipality or register, if there are several.
pub(super) fn filter(l: Language, list: &WorklistView) -> AnyView {
    let registers: usize = list.places.iter().map(|place| place.registers.len()).sum();
    if list.places.len() < 2 && registers < 2 && list.shown.within.is_none() {
        return ().into_any();
    }
    let pile = (list.shown.pile != Pile::Open).then(|| {
        let value = path::pile_segment(list.shown.pile);
        view! { <input type="hidden" name="nayta" value=value/> }
    });
    let groups = list
        .places
        .iter()
        .map(|place| group(l, place, list.shown.within.as_ref()))
        .collect_view();
    let all = list.shown.within.as_ref().map(|_| {
        let all = WorkAsked {
            within: None,
            page: 1,
            ..list.shown.clone()
        };
        view! { <a href=path::pile(l, &all)>{t!(l, "worklist-filter-off")}</a> }
    });
    view! {
        <form class="search" method="get" action=path::worklist(l)>
            {pile}
            <div class="search-label"><label for="rajaus">{t!(l, "worklist-filter")}</label></div>
            <select id="rajaus" name="rajaus">
                <option value="">{t!(l, "worklist-filter-all")}</option>
                {groups}
            </select>
            <button class="btn second">{t!(l, "worklist-filter-do")}</button>
            {all}
        </form>
    }
    .into_any()
}

fn group(l: Language, place: &WorkPlace, within: Option<&(Slug, Option<Slug>)>) -> AnyView {
    let (authority, _) = place.authority.get(l);
    let option = |register: Option<&Slug>, words: String| {
        let this = (place.municipality.clone(), register.cloned());
        let chosen = within == Some(&this);
        view! { <option value=path::within_value(&this) selected=chosen>{words}</option> }
    };
    let all = option(
        None,
        t!(l, "worklist-filter-place", name = authority.to_owned()),
    );
    let registers = place
        .registers
        .iter()
        .map(|(slug, name)| option(Some(slug), softened(name.get(l).0)))
        .collect_view();
    view! { <optgroup label=authority.to_owned()>{all}{registers}</optgroup> }.into_any()
}

/// Shortcuts are letters, so they are off until somebody wants them (WCAG 2.2,
/// 2.1.4), and the switch is where they are explained.
pub(super) fn shortcuts(l: Language, on: bool) -> AnyView {
    let keys = [
        ("j", t!(l, "worklist-key-next")),
        ("k", t!(l, "worklist-key-before")),
        ("o", t!(l, "worklist-key-open")),
        ("/", t!(l, "worklist-key-find")),
        ("?", t!(l, "worklist-key-help")),
    ]
    .into_iter()
    .map(|(name, does)| view! { <div><dt><kbd>{name}</kbd></dt><dd>{does}</dd></div> })
    .collect_view();
    let (state, value, button) = match on {
        true => (
            t!(l, "worklist-keys-on"),
            "off",
            t!(l, "worklist-keys-switch-off"),
        ),
        false => (
            t!(l, "worklist-keys-off"),
            "on",
            t!(l, "worklist-keys-switch-on"),
        ),
    };
    view! {
        <details id="oikotiet">
            <summary>{t!(l, "worklist-keys")}</summary>
            <p>{t!(l, "worklist-keys-what")}</p>
            <dl class="facts">{keys}</dl>
            <p>{state}</p>
            <form method="post" action=path::worklist(l)>
                <input type="hidden" name="oikotiet" value=value/>
                <button class="btn second">{button}</button>
            </form>
        </details>
    }
    .into_any()
}
