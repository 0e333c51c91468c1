//! My matters: requests and consents.

use domain::{consent::ConsentState, id::Slug, language::Language, municipality::Localized};
use leptos::prelude::*;

use super::{filing, question, status};
use crate::{
    desk::{ConsentCard, DraftView, MatterCard, MattersView, WithdrawalCard},
    i18n::{date, day, key},
    page::{self, Area, Page, PageError, localized},
    pages::parts::{self, on_day},
    path, t,
};

/// `/{language}/omat`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = visit.citizen()?.matters().await?;
        let draft = match question::draft(&visit).await {
            Ok(draft) => Some(draft),
            Err(PageError::NoDraft) => None,
            Err(other) => return Err(other),
        };
        let body = body(l, &view, draft.as_ref());
        Ok(Page::new(t!(l, "matters-title"), body).area(Area::Citizen))
    })
}

pub(super) fn body(l: Language, view: &MattersView, draft: Option<&DraftView>) -> AnyView {
    view! {
        <div class="flow">
            <h1>{t!(l, "matters-title")}</h1>
            <p class="soft">{t!(l, "matters-name")}" "{parts::name(&view.name)}</p>
            {draft.map(|draft| unfinished(l, draft))}
            <h2>{t!(l, "matters-requests")}</h2>
            {requests(l, &view.requests)}
            <h2 id="suostumukset">{t!(l, "matters-consents")}</h2>
            {consents(l, &view.consents)}
            {withdrawals(l, &view.withdrawals)}
        </div>
    }
    .into_any()
}

fn unfinished(l: Language, draft: &DraftView) -> AnyView {
    let names = draft
        .items
        .iter()
        .enumerate()
        .map(|(place, item)| {
            let comma = (place > 0).then_some(", ");
            view! { {comma}{localized(&item.register, l)} }
        })
        .collect_view();
    view! {
        <p class="note">
            <strong>{t!(l, "draft-title")}</strong>" "
            {names}". "
            <a href=path::draft(l)>{t!(l, "draft-go-on")}</a>
        </p>
    }
    .into_any()
}

fn requests(l: Language, cards: &[MatterCard]) -> AnyView {
    if cards.is_empty() {
        return view! {
            <p>{t!(l, "matters-no-requests")}</p>
            <p><a href=path::front(l)>{t!(l, "matters-begin")}</a></p>
        }
        .into_any();
    }
    let mut seen: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for card in cards {
        match card.filing.as_deref() {
            None => items.push(request(l, card)),
            Some(filing) if seen.contains(&filing) => {}
            Some(filing) => {
                seen.push(filing);
                let of = cards
                    .iter()
                    .filter(|other| other.filing.as_deref() == Some(filing));
                items.push(together(l, filing, &of.collect::<Vec<_>>()));
            }
        }
    }
    view! { <ul role="list" class="ways">{items}</ul> }.into_any()
}

/// What was sent at once: a link to the page of all, and one to each.
fn together(l: Language, filing: &str, cards: &[&MatterCard]) -> AnyView {
    let items = cards.iter().map(|card| request(l, card)).collect_view();
    let all = match filing::one_wish(cards.iter().copied()) {
        true => t!(l, "matters-sorted", n = cards.len()),
        false => t!(l, "matters-together", n = cards.len()),
    };
    view! {
        <li class="group">
            <p><a href=path::filing(l, filing)>{all}</a></p>
            <ul role="list" class="ways">{items}</ul>
        </li>
    }
    .into_any()
}

/// A request in a list.
pub(super) fn request(l: Language, card: &MatterCard) -> AnyView {
    let part = &card.part;
    let late = !part.closed() && card.overdue.is_some();
    let class = if late { "late" } else { "" };
    view! {
        <li>
            <a href=path::matter(l, &part.reference)>
                <strong>
                    {t!(l, &key("right-", part.right.code()))}": "{localized(&card.register, l)}
                </strong>
                <span class=class>{status::now(l, part, &card.deadlines, card.overdue)}</span>
                <span>
                    {localized(&card.authority, l)}" · "{t!(l, "reference")}" "
                    {part.reference.to_string()}
                </span>
            </a>
        </li>
    }
    .into_any()
}

fn consents(l: Language, cards: &[ConsentCard]) -> AnyView {
    if cards.is_empty() {
        return view! {
            <p>{t!(l, "matters-no-consents")}</p>
            <p><a href=path::front(l)>{t!(l, "matters-consents-front")}</a></p>
        }
        .into_any();
    }
    let (given, withdrawn): (Vec<_>, Vec<_>) = cards
        .iter()
        .partition(|card| matches!(card.state, ConsentState::Given { .. }));
    view! {
        <p>{t!(l, "matters-consents-lead")}</p>
        {consent_table(l, &given, true)}
        {consent_table(l, &withdrawn, false)}
        {elsewhere(l, cards)}
    }
    .into_any()
}

/// Consents in one state. The roles say again what the elements are: as stacked
/// blocks on a narrow screen they would lose it.
fn consent_table(l: Language, cards: &[&ConsentCard], given: bool) -> AnyView {
    if cards.is_empty() {
        return ().into_any();
    }
    let (id, title, when) = match given {
        true => ("voimassa", t!(l, "matters-given"), t!(l, "consents-when")),
        false => (
            "peruutetut",
            t!(l, "matters-withdrawn"),
            t!(l, "consents-withdrawn"),
        ),
    };
    let head = [
        t!(l, "consents-what"),
        when.clone(),
        t!(l, "consents-to-whom"),
        t!(l, "consents-do"),
    ]
    .map(|words| view! { <th scope="col" role="columnheader">{words}</th> })
    .collect_view();
    let rows = cards
        .iter()
        .map(|card| consent_row(l, card, &when))
        .collect_view();
    view! {
        <h3 id=id>{title}</h3>
        <div class="scroll">
            <table class="stack" role="table" aria-labelledby=id>
                <thead role="rowgroup"><tr role="row">{head}</tr></thead>
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn consent_row(l: Language, card: &ConsentCard, when: &str) -> AnyView {
    let (on, href, act) = match card.state {
        ConsentState::Given { on } => (
            on,
            path::consent_withdraw(l, &card.id),
            t!(l, "consent-withdraw"),
        ),
        ConsentState::Withdrawn { at } => {
            let on = at.with_timezone(&chrono_tz::Europe::Helsinki).date_naive();
            (on, path::consent_give(l, &card.id), t!(l, "consent-again"))
        }
    };
    let recipients = match card.text.recipients.is_empty() {
        true => t!(l, "consents-nobody").into_any(),
        false => {
            let names = card.text.recipients.iter().enumerate().map(|(place, one)| {
                let comma = (place > 0).then_some(", ");
                view! { {comma}{localized(&one.name, l)} }
            });
            names.collect_view().into_any()
        }
    };
    view! {
        <tr role="row">
            <td role="cell">
                <a href=path::consent(l, &card.id)>{localized(&card.text.title, l)}</a>
                <p class="soft">
                    {localized(&card.authority, l)}" · "{localized(&card.register, l)}
                </p>
            </td>
            <td role="cell" data-th=when.to_owned() class="num">
                <time datetime=day(on)>{date(l, on)}</time>
            </td>
            <td role="cell" data-th=t!(l, "consents-to-whom")>{recipients}</td>
            <td role="cell">
                <a href=href>
                    {act}
                    <span class="visually-hidden">": "{localized(&card.text.title, l)}</span>
                </a>
            </td>
        </tr>
    }
    .into_any()
}

/// What was withdrawn by describing it.
fn withdrawals(l: Language, cards: &[WithdrawalCard]) -> AnyView {
    if cards.is_empty() {
        return ().into_any();
    }
    let items = cards
        .iter()
        .map(|card| {
            view! {
                <li>
                    <a href=path::withdrawal(l, &card.reference)>
                        <strong>
                            {t!(l, "matters-described-item")}": "{localized(&card.register, l)}
                        </strong>
                        <span>
                            {localized(&card.authority, l)}" · "
                            {on_day(l, card.received_at.date_naive())}" · "
                            {t!(l, "reference")}" "{card.reference.to_string()}
                        </span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <h3>{t!(l, "matters-described")}</h3>
        <ul role="list" class="ways">{items}</ul>
    }
    .into_any()
}

/// How to withdraw what is not in the list, by municipality.
fn elsewhere(l: Language, cards: &[ConsentCard]) -> AnyView {
    let mut seen: Vec<(&Slug, &Localized)> = Vec::new();
    for card in cards {
        if !seen
            .iter()
            .any(|(slug, _)| **slug == card.text.municipality)
        {
            seen.push((&card.text.municipality, &card.authority));
        }
    }
    let links = seen
        .into_iter()
        .map(|(slug, authority)| {
            view! { <li><a href=path::withdraw(l, slug)>{localized(authority, l)}</a></li> }
        })
        .collect_view();
    view! {
        <h3>{t!(l, "matters-elsewhere")}</h3>
        <ul>{links}</ul>
    }
    .into_any()
}
