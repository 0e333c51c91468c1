//! A part as its DPO sees it before it is opened, and what a DPO can do.

use domain::{deferral::Deferral, language::Language};
use leptos::prelude::*;

use super::{desk::state, events::events, framed, holder, overseen};
use crate::{
    desk::OverseenView,
    form::dpo::{CaseFileForm, DeferForm, ReassignForm},
    i18n::{date, key},
    page::{self, localized},
    pages::owner::pieces::{Left, helsinki, moment, on_long, right},
    path, t,
};

/// `/{language}/virka/tietosuoja/osat/{reference}`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let view = overseen(&visit).await?;
        let l = visit.language;
        let title = t!(l, &key("right-", view.item.part.right.code()));
        Ok(framed(l, &view, &title, &[], body(l, &view)))
    })
}

fn body(l: Language, view: &OverseenView) -> AnyView {
    let item = &view.item;
    view! {
        <a class="back" href=path::dpo::desk(l)>{t!(l, "dpo-back")}</a>
        <div class="flow">
            <p class="soft">{item.part.reference.to_string()}" · "{localized(&item.register, l)}</p>
            <h1>{right(l, item.part.right)}</h1>
            <p class="lead">{t!(l, "dpo-part-lead")}</p>
            {facts(l, view)}
            <h2>{t!(l, "dpo-part-do")}</h2>
            {ways(l, view)}
            <h2>{t!(l, "owner-events")}</h2>
            {events(l, &view.events)}
        </div>
    }
    .into_any()
}

fn facts(l: Language, view: &OverseenView) -> AnyView {
    let (item, part) = (&view.item, &view.item.part);
    let stopped = item.deadlines.stopped_since.is_some();
    let left = (!part.closed()).then(|| Left::of(item.days_left).tag(l, stopped));
    let told = view.told.as_ref().map(|told| {
        view! { <div><dt>{t!(l, "dpo-told")}</dt><dd>{localized(told, l)}</dd></div> }
    });
    let owner = view
        .owner
        .as_ref()
        .map(|owner| view! { <br/>{holder(l, owner)} });
    view! {
        <dl class="facts">
            <div>
                <dt>{t!(l, "owner-received")}</dt>
                <dd>{moment(l, &helsinki(part.received_at))}</dd>
            </div>
            <div>
                <dt>{t!(l, "owner-due")}</dt>
                <dd>{on_long(l, item.deadlines.answer_by)}" "{left}</dd>
            </div>
            <div>
                <dt>{t!(l, "dpo-csv-legal-latest")}</dt>
                <dd>{on_long(l, item.deadlines.legal.due)}</dd>
            </div>
            <div><dt>{t!(l, "dpo-decider")}</dt><dd>{localized(&view.decider, l)}</dd></div>
            {told}
            <div>
                <dt>{t!(l, "owner-col-state")}</dt>
                <dd>{state(l, part.state.code())}{owner}</dd>
            </div>
        </dl>
    }
    .into_any()
}

fn ways(l: Language, view: &OverseenView) -> AnyView {
    let reference = &view.item.part.reference;
    let way = |href: String, title: String, hint: String| {
        view! { <li><a href=href><strong>{title}</strong><span>{hint}</span></a></li> }
    };
    let here = |action| path::dpo::part_action(l, reference, action);
    let open = match view.own && !view.item.part.closed() {
        true => (t!(l, "dpo-way-own"), t!(l, "dpo-way-own-hint")),
        false => (t!(l, "dpo-way-open"), t!(l, "dpo-way-open-hint")),
    };
    let reassign = (!view.item.part.closed() && !view.own).then(|| {
        way(
            here(ReassignForm::ACTION),
            t!(l, "dpo-way-reassign"),
            t!(l, "dpo-way-reassign-hint"),
        )
    });
    let holds = view.deferrals.iter().find(|one| one.holds(view.today));
    view! {
        <ul role="list" class="ways">
            {way(path::part(l, reference), open.0, open.1)}
            {reassign}
            {way(here(CaseFileForm::ACTION), t!(l, "dpo-way-case"), t!(l, "dpo-way-case-hint"))}
            {way(here(DeferForm::ACTION), t!(l, "dpo-way-defer"), deferred(l, holds))}
        </ul>
    }
    .into_any()
}

fn deferred(l: Language, holds: Option<&Deferral>) -> String {
    match holds {
        Some(deferral) => t!(l, "dpo-deferred-until", date = date(l, deferral.until)),
        None => t!(l, "dpo-way-defer-hint"),
    }
}
