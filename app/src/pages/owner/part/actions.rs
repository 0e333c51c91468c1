//! What can be done with a part, by who reads it.

use domain::{language::Language, problem::Problem, request::State, right::Right};
use leptos::prelude::*;

use super::{asker, talk};
use crate::{
    desk::{OwnerAction, PartView},
    form::sort::SortForm,
    page::localized,
    pages::owner::{
        pieces::{HOLE, around, moment},
        transfer,
    },
    path, t,
};

use super::assign;

/// What stands in the aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offer {
    /// It is closed.
    Closed,
    /// The reader is only told.
    ToldOnly,
    /// No office decides it yet: the DPO names one.
    Assign,
    /// Nobody has it: take it.
    Take,
    /// The reader has it: answer, nothing held, refuse.
    Decide,
    /// The reader has it, and who asks is still being checked.
    Check,
    /// Somebody else has it.
    Colleague,
}

fn offer(view: &PartView) -> Offer {
    match &view.part.state {
        State::Closed { .. } => Offer::Closed,
        _ if !view.decides => Offer::ToldOnly,
        State::Received if view.assigning.is_some() => Offer::Assign,
        State::Received => Offer::Take,
        State::IdentityCheck { .. } if view.mine => Offer::Check,
        State::WithOwner { .. } | State::Suspended { .. } if view.mine => Offer::Decide,
        State::IdentityCheck { .. } | State::WithOwner { .. } | State::Suspended { .. } => {
            Offer::Colleague
        }
    }
}

pub(super) fn actions(l: Language, view: &PartView, problems: &[Problem]) -> AnyView {
    match offer(view) {
        Offer::Closed => view! { <p>{t!(l, "owner-act-closed")}</p> }.into_any(),
        Offer::ToldOnly => view! {
            <p>{t!(l, "owner-act-told")}" "<strong>{localized(&view.decider, l)}</strong></p>
            <p>{t!(l, "owner-act-told-read")}</p>
            {transfer::way(l, view)}
        }
        .into_any(),
        Offer::Assign => {
            let typed = view.assigning.as_ref();
            let form = typed.map(|typed| assign::form(l, view, typed, problems));
            view! { {sort(l, view)}{form}{transfer::way(l, view)} }.into_any()
        }
        Offer::Take => take(l, view),
        Offer::Decide => decide(l, view),
        Offer::Check => view! {
            <p>{t!(l, "owner-act-check")}</p>
            {asker::check(l, view, true)}
            {talk::actions(l, view)}
            {transfer::way(l, view)}
        }
        .into_any(),
        Offer::Colleague => {
            let who = match &view.with {
                Some(name) => t!(l, "owner-act-colleague", name = name.clone()),
                None => t!(l, "owner-act-somebody"),
            };
            view! { <p>{who}</p><p>{t!(l, "owner-act-colleague-read")}</p> }.into_any()
        }
    }
}

/// A wish is sorted into what it asks for, or given whole to one office.
fn sort(l: Language, view: &PartView) -> AnyView {
    if view.part.right != Right::OwnWords {
        return ().into_any();
    }
    let href = path::part_action(l, &view.part.reference, SortForm::ACTION);
    view! {
        <p>{t!(l, "sort-why")}</p>
        <p><a class="btn" href=href>{t!(l, "sort-open")}</a></p>
        <h3>{t!(l, "sort-or-assign")}</h3>
    }
    .into_any()
}

fn take(l: Language, view: &PartView) -> AnyView {
    view! {
        <form method="post" action=path::part_action(l, &view.part.reference, "ota")>
            <button class="btn">{t!(l, "owner-act-take")}</button>
        </form>
        <p>{t!(l, "owner-act-take-then")}</p>
        {asker::check(l, view, false)}
    }
    .into_any()
}

fn decide(l: Language, view: &PartView) -> AnyView {
    let href = |action: OwnerAction| path::part_action(l, &view.part.reference, action.segment());
    let granting = OwnerAction::granting(view.part.right);
    let begun = view.drafts.iter().any(|(action, _)| *action == granting);
    let answer = match (granting, begun) {
        (OwnerAction::Rectify, false) => t!(l, "owner-act-rectify"),
        (OwnerAction::Rectify, true) => t!(l, "owner-act-rectify-on"),
        (_, false) => t!(l, "owner-act-answer"),
        (_, true) => t!(l, "owner-act-answer-on"),
    };
    view! {
        <p><a class="btn" href=href(granting)>{answer}</a></p>
        <ul role="list" class="flow">
            <li><a href=href(OwnerAction::NothingHeld)>{t!(l, "owner-act-nothing-held")}</a></li>
            <li><a href=href(OwnerAction::Refuse)>{t!(l, "owner-act-refuse")}</a></li>
        </ul>
        {talk::actions(l, view)}
        {transfer::way(l, view)}
        {asker::check(l, view, false)}
    }
    .into_any()
}

/// Drafts that wait for their owner.
pub(super) fn drafts(l: Language, view: &PartView) -> AnyView {
    let none = view.drafts.is_empty() && view.talk.drafts.is_empty();
    if none || !matches!(offer(view), Offer::Decide | Offer::Check) {
        return ().into_any();
    }
    let items = view
        .drafts
        .iter()
        .map(|(action, saved_at)| {
            let href = path::part_action(l, &view.part.reference, action.segment());
            let title = match action {
                OwnerAction::Answer => t!(l, "owner-draft-answer"),
                OwnerAction::Rectify => t!(l, "owner-draft-rectify"),
                OwnerAction::NothingHeld => t!(l, "owner-draft-nothing-held"),
                OwnerAction::Refuse => t!(l, "owner-draft-refuse"),
            };
            view! {
                <li>
                    <a href=href>
                        <strong>{title}</strong>
                        <span>{around(&t!(l, "owner-saved", date = HOLE), moment(l, saved_at))}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <h2>{t!(l, "owner-drafts")}</h2>
        <p class="soft">{t!(l, "owner-draft-hidden")}</p>
        <ul role="list" class="ways">{items}{talk::drafts(l, view)}</ul>
    }
    .into_any()
}
