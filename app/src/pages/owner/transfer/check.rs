//! Before a part is sent on: to whom, what goes along, what happens to the time,
//! and that it can't be undone.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use super::{here, lead, open, over, top};
use crate::{
    desk::{TransferPage, TransferView},
    form::transfer::SendTo,
    i18n::{date, key},
    page::{self, Area, Page, Visit, localized},
    pages::{
        owner::{
            before_send::unfinished,
            pieces::{as_typed, on_long},
        },
        parts::reachable,
    },
    t,
};

/// `/{language}/virka/osat/{reference}/siirto/tarkista`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = match open(&visit).await? {
            TransferPage::Open(view) => view,
            TransferPage::Over(view) => return Ok(over(l, &view)),
        };
        let problems = view.typed.problems(view.from());
        Ok(Page::new(
            t!(l, "transfer-check-title"),
            body(&visit, &view, &problems),
        )
        .of(&view.municipality)
        .area(Area::Staff)
        .wrong(!problems.is_empty()))
    })
}

fn body(visit: &Visit, view: &TransferView, problems: &[Problem]) -> AnyView {
    let l = visit.language;
    let edit = here(l, &view.item);
    let to = view.typed.to(view.from());
    let rows = to.map_or_else(|_| ().into_any(), |to| rows(l, view, to));
    view! {
        <a class="back" href=edit.clone()>{t!(l, "owner-send-back")}</a>
        {unfinished(l, t!(l, "transfer-unfinished"), &edit, problems)}
        <div class="flow">
            {top(l, &view.item)}
            <h1>{t!(l, "transfer-check-title")}</h1>
            {lead(l, &view.item)}
            {rows}
            {confirm(l, view, &edit, problems.is_empty())}
        </div>
    }
    .into_any()
}

fn rows(l: Language, view: &TransferView, to: SendTo<'_>) -> AnyView {
    let (whom, goes, due, then) = match to {
        SendTo::Office(office) => {
            let office = view.municipality.office(office);
            let name = office.map(|office| view! { <strong>{localized(&office.name, l)}</strong> });
            (
                name.into_any(),
                t!(l, "transfer-goes-office"),
                view! { {on_long(l, view.item.deadlines.answer_by)}<br/>{t!(l, "transfer-due-office")} }
                    .into_any(),
                t!(l, "transfer-then-office"),
            )
        }
        SendTo::Portal(register) => (
            view! {
                <strong>{localized(&register.authority, l)}</strong><br/>
                {localized(&register.name, l)}
                {there(l, view)}
            }
            .into_any(),
            match view.typed.with_thread.as_str() {
                "yes" if view.messages > 0 => t!(l, "transfer-goes-portal-thread"),
                _ => t!(l, "transfer-goes-portal"),
            },
            due_there(l, view),
            t!(l, "transfer-then-portal"),
        ),
        SendTo::Outside(way, on) => (
            view! {
                <strong>{view.typed.authority.clone()}</strong>
                {view.typed.address.lines().map(|line| view! { <br/>{reachable(line)} }).collect_view()}
                <br/>{t!(l, &key("transfer-sent-", way.code()))}" "{date(l, on)}
            }
            .into_any(),
            t!(l, "transfer-goes-outside"),
            t!(l, "transfer-due-outside").into_any(),
            t!(l, "transfer-then-outside"),
        ),
    };
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "transfer-to")}</dt><dd>{whom}</dd></div>
            <div><dt>{t!(l, "transfer-why")}</dt><dd>{as_typed(&view.typed.transfer_reason)}</dd></div>
            <div><dt>{t!(l, "transfer-goes")}</dt><dd>{goes}</dd></div>
            <div><dt>{t!(l, "transfer-due")}</dt><dd>{due}</dd></div>
        </dl>
        <p>{then}</p>
    }
    .into_any()
}

fn there(l: Language, view: &TransferView) -> AnyView {
    let decider = view.there.as_ref().map(|(decider, _)| decider);
    decider
        .map(|decider| view! { <br/>{t!(l, "transfer-decider-there")}" "{localized(decider, l)} })
        .into_any()
}

fn due_there(l: Language, view: &TransferView) -> AnyView {
    let day = view.there.as_ref().map(|(_, day)| *day);
    let day = day.unwrap_or(view.item.deadlines.answer_by);
    let late =
        (day < view.today).then(|| view! { <br/><strong>{t!(l, "transfer-due-late")}</strong> });
    view! { {on_long(l, day)}<br/>{t!(l, "transfer-due-portal")}{late} }.into_any()
}

/// The one main action; while something is wrong, go back and mend it.
fn confirm(l: Language, view: &TransferView, edit: &str, right: bool) -> AnyView {
    if !right {
        let href = format!("{edit}?virheet=1");
        return view! { <p><a class="btn" href=href>{t!(l, "owner-send-mend")}</a></p> }.into_any();
    }
    view! {
        <p class="note"><strong>{t!(l, "transfer-final")}</strong>" "{t!(l, "transfer-final-told")}</p>
        <form method="post" action=format!("{edit}/tarkista")>
            <input type="hidden" name="seen" value=view.version.to_string()/>
            <div class="acts">
                <button class="btn">{t!(l, "transfer-confirm")}</button>
                <a href=edit.to_owned()>{t!(l, "owner-send-change")}</a>
            </div>
        </form>
    }
    .into_any()
}
