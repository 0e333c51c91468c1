//! What happened to a part, in full: every look by itself, by whom and why.

use domain::language::Language;
use leptos::prelude::*;

use crate::{
    desk::CaseEvent,
    i18n::key,
    page::localized,
    pages::parts::{at_time, name},
    t,
};

/// The events, oldest first.
pub(super) fn events(l: Language, events: &[CaseEvent]) -> AnyView {
    let items = events
        .iter()
        .map(|event| {
            let office = event.office.as_ref().map(|office| localized(office, l));
            let by = event.by.as_ref().map(|by| view! { ", "{name(by)} });
            let who = office.map(|office| {
                view! { <p class="soft">{t!(l, "timeline-who")}" "{office}{by}</p> }
            });
            let why = event.reason.as_ref().map(|reason| {
                view! { <p class="soft">{t!(l, "why-given")}" "<q>{reason.clone()}</q></p> }
            });
            view! {
                <li>
                    {at_time(l, &event.at)}
                    <p>{t!(l, &key("action-", event.action.code()))}</p>
                    {who}
                    {why}
                </li>
            }
        })
        .collect_view();
    view! { <ol role="list" class="line">{items}</ol> }.into_any()
}
