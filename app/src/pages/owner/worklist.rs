//! The worklist: what is due first. Nothing personal stands here, so that it
//! may be open on a screen in an office.

use domain::{id::Slug, language::Language, worklist::Pile};
use leptos::prelude::*;

use crate::{
    desk::{DutiesView, StaffView, WorkAsked, WorklistView},
    i18n::key,
    islands::{WorklistIsland, WorklistWords},
    page::{self, Area, Module, Page, PageError, Visit, localized},
    path, t,
};

mod piles;
mod rows;
mod tasks;
mod tools;

use super::{feedback, find};

/// `/{language}/virka?nayta=&rajaus=&sivu=`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let owner = visit.owner()?;
        if visit.admin.is_some() {
            return Ok(super::super::admin::no_worklist(visit.language));
        }
        let list = owner.worklist(&asked(&visit)).await?;
        let sent_on = !visit.query("siirretty").is_empty();
        let duties = visit.service()?.duties().await?;
        let around = Around {
            duties: duties.as_ref(),
            sent_on,
        };
        let body = body(visit.language, &owner.me().await?, &list, &around);
        Ok::<_, PageError>(
            Page::new(title(visit.language, &list.shown), body)
                .area(Area::Staff)
                .islands(Module::Staff),
        )
    })
}

/// What the address asks for; what makes no sense is left out.
fn asked(visit: &Visit) -> WorkAsked {
    let shown = visit.query("nayta");
    let pile = Pile::ALL
        .into_iter()
        .find(|pile| path::pile_segment(*pile) == shown);
    WorkAsked {
        pile: pile.unwrap_or_default(),
        within: within(&visit.query("rajaus")),
        page: visit.query("sivu").parse().unwrap_or(1),
    }
}

fn within(text: &str) -> Option<(Slug, Option<Slug>)> {
    let (municipality, register) = match text.split_once('/') {
        Some((municipality, register)) => (municipality, Some(register)),
        None => (text, None),
    };
    let register = register.map(Slug::parse).transpose().ok()?;
    Some((Slug::parse(municipality).ok()?, register))
}

fn title(l: Language, shown: &WorkAsked) -> String {
    let title = match shown.pile {
        Pile::Open => t!(l, "owner-worklist"),
        pile => t!(l, &key("worklist-pile-", pile.code())),
    };
    match shown.page {
        0 | 1 => title,
        n => t!(l, "worklist-page-title", title = title, n = n),
    }
}

/// What stands around the list, beside it.
#[derive(Default)]
struct Around<'a> {
    /// What the portal itself has to do, for who looks after it.
    duties: Option<&'a DutiesView>,
    /// Something was just sent on to another office.
    sent_on: bool,
}

fn body(l: Language, me: &StaffView, list: &WorklistView, around: &Around<'_>) -> AnyView {
    // Tasks and who one is belong to the whole list, not to a part of it.
    let whole = list.shown.pile == Pile::Open && list.shown.page <= 1;
    // What waits comes first; that nothing does, last.
    let waiting = whole && !list.tasks.is_empty();
    let none = whole && !waiting;
    view! {
        <div class="flow">
            <h1>{t!(l, "owner-worklist")}</h1>
            {around.sent_on.then(|| view! { <p class="note">{t!(l, "worklist-sent-on")}</p> })}
            {no_office(l, me)}
            {piles::counts(l, list)}
            {news(l, list)}
            <div class="tools">
                {find::form(l, "", &[])}
                {tools::filter(l, list)}
            </div>
            {waiting.then(|| tasks::tasks(l, &list.tasks))}
            {rows::pile(l, list)}
            {none.then(|| tasks::tasks(l, &list.tasks))}
            {around.duties.map(|duties| feedback::way(l, duties))}
            {tools::shortcuts(l, list.shortcuts)}
            {counter(l, me)}
            {whoami(l, me)}
            <p><a href=path::kept(l)>{t!(l, "kept-link")}</a></p>
        </div>
    }
    .into_any()
}

/// What has come since the page was made: an island, empty without script.
fn news(l: Language, list: &WorklistView) -> AnyView {
    let new = WorkAsked {
        pile: Pile::New,
        ..WorkAsked::default()
    };
    let words = WorklistWords {
        one: t!(l, "worklist-news-one"),
        many: t!(l, "worklist-news-many", n = "{n}"),
    };
    view! {
        <WorklistIsland
            news=path::news(list.arrivals)
            show=path::pile(l, &new)
            shortcuts=list.shortcuts
            words=words
        />
    }
    .into_any()
}

/// Logged in without any office: the list is empty for ever, so say why.
fn no_office(l: Language, me: &StaffView) -> AnyView {
    if !me.offices.is_empty() {
        return ().into_any();
    }
    view! {
        <p class="note">
            <strong>{t!(l, "owner-me-none")}</strong>" "{t!(l, "owner-me-none-then")}
        </p>
    }
    .into_any()
}

/// The way to the counter, for clerks.
fn counter(l: Language, me: &StaffView) -> AnyView {
    if !me.clerk {
        return ().into_any();
    }
    view! {
        <h2>{t!(l, "counter-title")}</h2>
        <p><a class="btn second" href=path::counter(l)>{t!(l, "counter-open-counter")}</a></p>
    }
    .into_any()
}

fn whoami(l: Language, me: &StaffView) -> AnyView {
    let items = me
        .offices
        .iter()
        .map(|name| view! { <li>{localized(name, l)}</li> })
        .collect_view();
    let offices = (!me.offices.is_empty()).then(|| {
        view! {
            <p>{t!(l, "owner-me-offices")}</p>
            <ul>{items}</ul>
            <p class="soft">{t!(l, "owner-me-reach")}</p>
        }
    });
    view! {
        <section class="flow" aria-labelledby="sina">
            <h2 id="sina">{t!(l, "owner-me")}</h2>
            <p>{t!(l, "owner-me-as")}" "<strong>{me.display_name.clone()}</strong></p>
            {offices}
        </section>
    }
    .into_any()
}

#[cfg(test)]
mod tests;
