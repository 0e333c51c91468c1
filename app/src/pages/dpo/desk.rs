//! All parts of the municipality, by what and when. Nothing personal stands here.

use domain::{language::Language, oversight::Overlook, request::StateCode};
use leptos::prelude::*;

use super::{asked, holder};
use crate::{
    desk::{Lacks, OverviewAsked, OverviewLine, OverviewView, RegisterGap},
    i18n::{date, key},
    page::{self, Area, Page, PageError, localized, softened},
    pages::owner::{
        find,
        pieces::{Left, on, right},
    },
    path, t,
};

/// `/{language}/virka/tietosuoja?kunta=&nayta=&rekisteri=&taho=&sivu=`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = visit
            .dpo()?
            .overview(&asked(|name| visit.query(name)))
            .await?;
        Ok::<_, PageError>(
            Page::new(title(l, &view.shown), body(l, &view))
                .of(&view.municipality)
                .area(Area::Staff),
        )
    })
}

fn title(l: Language, shown: &OverviewAsked) -> String {
    let title = match shown.pile {
        Overlook::Open => t!(l, "dpo-title"),
        pile => t!(l, &key("dpo-pile-", pile.code())),
    };
    match shown.page {
        0 | 1 => title,
        n => t!(l, "worklist-page-title", title = title, n = n),
    }
}

fn body(l: Language, view: &OverviewView) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t!(l, "dpo-title")}</h1>
            <p class="lead">{t!(l, "dpo-lead")}</p>
            {counts(l, view)}
            <div class="tools">{find::form(l, "", &[])}</div>
            {filter(l, view)}
            {pile(l, view)}
            {deferred(l, view)}
            {gaps(l, view)}
        </div>
    }
    .into_any()
}

fn counts(l: Language, view: &OverviewView) -> AnyView {
    let items = view
        .counts
        .iter()
        .map(|(pile, n, more)| {
            let to = OverviewAsked {
                pile: *pile,
                page: 1,
                ..view.shown.clone()
            };
            let number = match more {
                true => t!(l, "worklist-count-more", n = *n),
                false => n.to_string(),
            };
            let class = match (*n, pile) {
                (0, _) => Some("none"),
                (_, Overlook::Late) => Some("late"),
                _ => None,
            };
            let current = (view.shown.pile == *pile).then_some("page");
            let words = t!(l, &key("dpo-count-", pile.code()));
            view! {
                <li>
                    <a href=path::dpo::overview(l, &to) class=class aria-current=current>
                        <b>{number}</b>" "<span>{words}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <nav aria-label=t!(l, "owner-counts")><ul role="list" class="counts">{items}</ul></nav> }
        .into_any()
}

/// Only one municipality, register or office.
fn filter(l: Language, view: &OverviewView) -> AnyView {
    let shown = &view.shown;
    let pile = (shown.pile != Overlook::default()).then(|| {
        let value = path::dpo::pile_segment(shown.pile);
        view! { <input type="hidden" name="nayta" value=value/> }
    });
    let municipality = (view.municipalities.len() > 1).then(|| {
        let options = view.municipalities.iter().map(|(slug, name)| {
            (
                slug.to_string(),
                name.text(l).to_owned(),
                *slug == view.municipality.slug,
            )
        });
        select(
            "kunta",
            t!(l, "dpo-filter-municipality"),
            None,
            options.collect(),
        )
    });
    let registers = view.registers.iter().map(|(slug, name)| {
        let chosen = shown.register.as_ref() == Some(slug);
        (slug.to_string(), softened(name.text(l)), chosen)
    });
    let offices = view.municipality.offices.iter().map(|office| {
        let chosen = shown.office.as_ref() == Some(&office.slug);
        (
            office.slug.to_string(),
            softened(office.name.text(l)),
            chosen,
        )
    });
    let (all_registers, all_offices) = (
        t!(l, "worklist-filter-all"),
        t!(l, "dpo-filter-all-offices"),
    );
    let off = (shown.register.is_some() || shown.office.is_some()).then(|| {
        let all = OverviewAsked {
            register: None,
            office: None,
            page: 1,
            ..shown.clone()
        };
        view! { <a href=path::dpo::overview(l, &all)>{t!(l, "worklist-filter-off")}</a> }
    });
    view! {
        <form method="get" action=path::dpo::desk(l)>
            {pile}
            <fieldset class="pair">
                <legend class="visually-hidden">{t!(l, "dpo-filter")}</legend>
                {municipality}
                {select("rekisteri", t!(l, "dpo-filter-register"), Some(all_registers), registers.collect())}
                {select("taho", t!(l, "dpo-filter-office"), Some(all_offices), offices.collect())}
            </fieldset>
            <div class="acts"><button class="btn second">{t!(l, "worklist-filter-do")}</button>{off}</div>
        </form>
    }
    .into_any()
}

fn select(
    name: &'static str,
    label: String,
    all: Option<String>,
    options: Vec<(String, String, bool)>,
) -> AnyView {
    let options = options
        .into_iter()
        .map(
            |(value, words, chosen)| view! { <option value=value selected=chosen>{words}</option> },
        )
        .collect_view();
    let all = all.map(|all| view! { <option value="">{all}</option> });
    view! {
        <div class="field">
            <label for=name>{label}</label>
            <select id=name name=name>{all}{options}</select>
        </div>
    }
    .into_any()
}

fn pile(l: Language, view: &OverviewView) -> AnyView {
    let pile = view.shown.pile;
    let content = match view.lines.is_empty() {
        true => view! { <p>{t!(l, "dpo-none")}</p> }.into_any(),
        false => view! { {table(l, view)}{pages(l, view)} }.into_any(),
    };
    let why =
        (pile == Overlook::Away).then(|| view! { <p class="soft">{t!(l, "dpo-away-what")}</p> });
    view! {
        <section class="flow" aria-labelledby="lista">
            <h2 id="lista">{t!(l, &key("dpo-pile-", pile.code()))}</h2>
            {why}
            {content}
            <p><a href=path::dpo::table(l, &view.shown)>{t!(l, "dpo-csv")}</a>" "<span class="soft">{t!(l, "dpo-csv-what")}</span></p>
        </section>
    }
    .into_any()
}

/// The table; its roles are said again, since on a phone its rows become blocks.
fn table(l: Language, view: &OverviewView) -> AnyView {
    let closed = view.shown.pile == Overlook::Closed;
    let columns = match closed {
        true => vec![
            t!(l, "owner-col-what"),
            t!(l, "owner-col-register"),
            t!(l, "worklist-col-outcome"),
            t!(l, "worklist-col-closed"),
        ],
        false => vec![
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
    let rows = view
        .lines
        .iter()
        .map(|line| match closed {
            true => done(l, line),
            false => open(l, line),
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

fn open(l: Language, line: &OverviewLine) -> AnyView {
    let owner = line
        .owner
        .as_ref()
        .map(|owner| view! { <br/>{holder(l, owner)} });
    view! {
        <tr role="row">
            <td role="cell">{Left::of(line.days_left).tag(l, line.stopped)}</td>
            {what(l, line)}
            {register(l, line)}
            <td role="cell" data-th=t!(l, "owner-col-due") class="num">{on(l, line.answer_by)}</td>
            <td role="cell" data-th=t!(l, "owner-col-state")>{state(l, line.state)}{owner}</td>
        </tr>
    }
    .into_any()
}

fn done(l: Language, line: &OverviewLine) -> AnyView {
    let outcome = line
        .outcome
        .map(|code| t!(l, &key("outcome-", code.code())));
    view! {
        <tr role="row">
            {what(l, line)}
            {register(l, line)}
            <td role="cell" data-th=t!(l, "worklist-col-outcome")>{outcome}</td>
            <td role="cell" data-th=t!(l, "worklist-col-closed") class="num">{line.closed_on.map(|at| on(l, at))}</td>
        </tr>
    }
    .into_any()
}

fn what(l: Language, line: &OverviewLine) -> AnyView {
    view! {
        <td role="cell">
            <a href=path::dpo::part(l, &line.reference)>
                <strong>{right(l, line.right)}</strong>
                <br/>
                <span class="ref-small">{line.reference.to_string()}</span>
            </a>
        </td>
    }
    .into_any()
}

fn register(l: Language, line: &OverviewLine) -> AnyView {
    view! {
        <td role="cell" data-th=t!(l, "owner-col-register")>
            {localized(&line.register, l)}
            <br/>
            <span class="soft">{localized(&line.office, l)}</span>
        </td>
    }
    .into_any()
}

pub(super) fn state(l: Language, state: StateCode) -> String {
    match state {
        StateCode::Received => t!(l, "owner-with-nobody"),
        StateCode::IdentityCheck => t!(l, "owner-with-check"),
        StateCode::WithOwner => t!(l, "dpo-with-owner"),
        StateCode::Suspended => t!(l, "owner-with-person"),
        StateCode::Closed => t!(l, "state-closed"),
    }
}

fn pages(l: Language, view: &OverviewView) -> AnyView {
    let page = view.shown.page;
    if page <= 1 && !view.more {
        return ().into_any();
    }
    let to = |page, words: String, rel: &'static str| {
        let asked = OverviewAsked {
            page,
            ..view.shown.clone()
        };
        view! { <li><a href=path::dpo::overview(l, &asked) rel=rel>{words}</a></li> }
    };
    let before = (page > 1).then(|| to(page - 1, t!(l, "worklist-page-before"), "prev"));
    let after = view
        .more
        .then(|| to(page + 1, t!(l, "worklist-page-after"), "next"));
    view! {
        <nav aria-label=t!(l, "dpo-pages")>
            <ul role="list" class="pages">
                {before}
                <li>{t!(l, "worklist-page", n = page)}</li>
                {after}
            </ul>
        </nav>
    }
    .into_any()
}

/// What the person does not see now, to be looked at anew in time.
fn deferred(l: Language, view: &OverviewView) -> AnyView {
    if view.deferred.is_empty() {
        return ().into_any();
    }
    let items = view
        .deferred
        .iter()
        .map(|(reference, until)| {
            let href = path::dpo::part_action(l, reference, crate::form::dpo::DeferForm::ACTION);
            view! {
                <li>
                    <a href=href>{reference.to_string()}</a>
                    <span>{t!(l, "dpo-deferred-until", date = date(l, *until))}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="flow" aria-labelledby="lykatyt">
            <h2 id="lykatyt">{t!(l, "dpo-deferred")}</h2>
            <p>{t!(l, "dpo-deferred-what")}</p>
            <ul class="rows" role="list">{items}</ul>
        </section>
    }
    .into_any()
}

/// Registers that nobody answers for, or one person alone.
fn gaps(l: Language, view: &OverviewView) -> AnyView {
    let content = match view.gaps.is_empty() {
        true => view! { <p>{t!(l, "dpo-gaps-none")}</p> }.into_any(),
        false => {
            let items = view.gaps.iter().map(|one| gap(l, one)).collect_view();
            view! { <dl class="facts">{items}</dl> }.into_any()
        }
    };
    view! {
        <section class="flow" aria-labelledby="aukot">
            <h2 id="aukot">{t!(l, "dpo-gaps")}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn gap(l: Language, gap: &RegisterGap) -> AnyView {
    let office = gap
        .office
        .as_ref()
        .map(|office| view! { <strong>{localized(office, l)}</strong>": " });
    let (lacks, who) = match &gap.lacks {
        Lacks::Decider => (t!(l, "dpo-lacks-decider"), None),
        Lacks::Anybody => (t!(l, "dpo-lacks-anybody"), None),
        Lacks::Presence => (t!(l, "dpo-lacks-presence"), None),
        Lacks::Deputy(one) => (t!(l, "dpo-lacks-deputy"), Some(holder(l, one))),
    };
    let who = who.map(|who| view! { " "{who}"." });
    view! {
        <div>
            <dt>{localized(&gap.register, l)}</dt>
            <dd>{office}{lacks}{who}</dd>
        </div>
    }
    .into_any()
}
