//! The demo's gallery: every page in every state, and as whom it is seen.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::{Gallery, GalleryEntry, GalleryGroup},
    i18n::{key, text},
    page::{self, Page, PageError},
    path, t,
};

/// `/{language}/esittely`
pub fn page() -> impl IntoView {
    page::page(|visit| {
        let desk = use_context::<Gallery>();
        async move {
            let l = visit.language;
            let view = desk.ok_or(PageError::NotFound)?.gallery().await?;
            let number: usize = view.groups.iter().map(|group| group.entries.len()).sum();
            let body = match view.filled {
                false => empty(l, number),
                true => full(l, number, &view.groups),
            };
            let body = view! {
                <div class="flow">
                    <h1>{t!(l, "gallery-title")}</h1>
                    <p class="lead">{t!(l, "gallery-lead")}</p>
                    {body}
                </div>
            };
            Ok(Page::new(t!(l, "gallery-title"), body))
        }
    })
}

fn empty(l: Language, number: usize) -> AnyView {
    view! {
        <p>{t!(l, "gallery-empty", n = number)}</p>
        <p>{t!(l, "gallery-empty-then")}</p>
        <form method="post" action=path::gallery(l)>
            <button class="btn" name="then" value="fill">{t!(l, "gallery-fill")}</button>
        </form>
    }
    .into_any()
}

fn full(l: Language, number: usize, groups: &[GalleryGroup]) -> AnyView {
    let groups: Vec<AnyView> = groups.iter().map(|one| group(l, one)).collect();
    view! {
        <p>{t!(l, "gallery-full", n = number)}</p>
        <p>{t!(l, "gallery-look")}</p>
        {groups}
        <h2 id="alusta">{t!(l, "gallery-reset-title")}</h2>
        <p>{t!(l, "gallery-reset-lead")}</p>
        <form method="post" action=path::gallery(l)>
            <button class="btn second" name="then" value="reset">{t!(l, "gallery-reset")}</button>
        </form>
    }
    .into_any()
}

/// One row for each thing, with a button for each of its states.
fn group(l: Language, group: &GalleryGroup) -> AnyView {
    let mut things: Vec<(&str, Vec<AnyView>)> = Vec::new();
    for entry in &group.entries {
        let shown = state(l, entry);
        match things.iter_mut().find(|(what, _)| *what == entry.what) {
            Some((_, states)) => states.push(shown),
            None => things.push((entry.what, vec![shown])),
        }
    }
    let rows = things.into_iter().map(|(what, states)| {
        view! {
            <li>
                <strong>{sentence(l, key("gallery-what-", what))}</strong>
                <ul role="list" class="states">{states}</ul>
            </li>
        }
    });
    let rows = rows.collect_view();
    let title = sentence(l, key("gallery-group-", group.name));
    view! {
        <h2>{title.clone()}</h2>
        <form method="post" action=path::gallery(l) aria-label=title>
            <ul role="list" class="rows gallery">{rows}</ul>
        </form>
    }
    .into_any()
}

fn state(l: Language, entry: &GalleryEntry) -> AnyView {
    let name = match entry.view {
        "" => t!(l, "gallery-open"),
        view => sentence(l, key("gallery-view-", view)),
    };
    let what = sentence(l, key("gallery-what-", entry.what));
    let label = match entry.view {
        "" => format!("{name}: {what}"),
        _ => format!("{what}: {name}"),
    };
    match entry.at {
        Some(at) => view! { <li><a href=path::in_front(l, at) aria-label=label data-entry=entry.code.clone()>{name}</a></li> }.into_any(),
        None => {
            // Staff are named by role, in Finnish.
            let who = entry.who.clone().map(|who| {
                view! { " " <span class="soft" lang="fi">{who}</span> }
            });
            view! {
                <li>
                    <button class="link" name="entry" value=entry.code.clone() aria-label=label>{name}</button>
                    {who}
                </li>
            }
            .into_any()
        }
    }
}

fn sentence(l: Language, key: String) -> String {
    text(l, &key, &crate::i18n::Args::new())
}
