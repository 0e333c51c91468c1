//! What is told of a transfer (Act 434/2003 §21): to whom, when, why, until
//! when an answer is due, and whom one still reaches.

use domain::{
    deadline::Deadlines,
    language::Language,
    municipality::{Localized, Municipality},
    request::{CameFrom, Part, State, Transfer, TransferTo},
};
use leptos::prelude::*;

use super::{Reader, at_time, on_date, on_day, paragraphs, reachable};
use crate::{i18n::key, page::localized, path, t};

/// A part that was sent on, and whose it was.
#[derive(Clone, Copy)]
pub struct SentOn<'a> {
    /// The part, as it ended.
    pub part: &'a Part,
    /// Its register, by name.
    pub register: &'a Localized,
    /// Its municipality.
    pub municipality: &'a Municipality,
    /// When an answer was due.
    pub deadlines: &'a Deadlines,
}

/// The notice; nothing for what was not sent on.
#[must_use]
pub fn transfer_notice(l: Language, sent: SentOn<'_>, reader: Reader) -> AnyView {
    let (Some(transfer), State::Closed { at, .. }) = (sent.part.transferred(), &sent.part.state)
    else {
        return ().into_any();
    };
    let at = at.with_timezone(&chrono_tz::Europe::Helsinki);
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "transfer-to")}</dt><dd>{whom(l, transfer, reader)}</dd></div>
            <div><dt>{t!(l, "transfer-when")}</dt><dd>{at_time(l, &at)}</dd></div>
            <div><dt>{t!(l, "transfer-why")}</dt><dd>{paragraphs(&transfer.reason, None)}</dd></div>
            <div><dt>{t!(l, "transfer-what")}</dt><dd>{what(l, sent)}</dd></div>
            <div><dt>{t!(l, "transfer-due")}</dt><dd>{due(l, sent, transfer)}</dd></div>
            <div><dt>{t!(l, "transfer-still")}</dt><dd>{still(l, sent.municipality, transfer)}</dd></div>
        </dl>
        <p class="soft">{t!(l, "transfer-law")}</p>
    }
    .into_any()
}

fn whom(l: Language, transfer: &Transfer, reader: Reader) -> AnyView {
    match &transfer.to {
        TransferTo::Portal {
            authority,
            reference,
            ..
        } => {
            let there = match reader {
                Reader::Person | Reader::Asked => view! {
                    <a href=path::matter(l, reference)>{reference.to_string()}</a>
                }
                .into_any(),
                Reader::Paper | Reader::Office => reference.to_string().into_any(),
            };
            view! {
                <strong>{localized(authority, l)}</strong><br/>
                {t!(l, "transfer-reference-there")}" "<span class="ref">{there}</span>
            }
            .into_any()
        }
        TransferTo::Outside {
            authority,
            address,
            way,
            on,
        } => view! {
            <p><strong>{authority.clone()}</strong></p>
            {lines(address)}
            <p>{t!(l, &key("transfer-sent-", way.code()))}" "{on_date(l, *on)}</p>
        }
        .into_any(),
    }
}

/// An address, line by line, each mail address a link.
fn lines(address: &str) -> AnyView {
    let lines = address.lines().map(str::trim).enumerate();
    let lines = lines
        .map(|(place, line)| {
            let new_line = (place > 0).then(|| view! { <br/> });
            view! { {new_line}{reachable(line)} }
        })
        .collect_view();
    view! { <p>{lines}</p> }.into_any()
}

fn what(l: Language, sent: SentOn<'_>) -> AnyView {
    view! {
        {t!(l, &key("right-", sent.part.right.code()))}": "{localized(sent.register, l)}<br/>
        {t!(l, "reference")}" "<span class="ref">{sent.part.reference.to_string()}</span>
    }
    .into_any()
}

/// On this portal the time goes on; an authority outside has the law's month
/// from the day on which it gets it.
fn due(l: Language, sent: SentOn<'_>, transfer: &Transfer) -> AnyView {
    match transfer.to {
        TransferTo::Portal { .. } => view! {
            {on_day(l, sent.deadlines.answer_by)}<br/>{t!(l, "transfer-due-portal")}
        }
        .into_any(),
        TransferTo::Outside { .. } => t!(l, "transfer-due-outside").into_any(),
    }
}

/// Whoever sent it on stays reachable.
fn still(l: Language, municipality: &Municipality, transfer: &Transfer) -> AnyView {
    let office = municipality.office(&transfer.by);
    let name = office.map(|office| view! { <br/>{localized(&office.name, l)} });
    let address = office.and_then(|office| office.address.clone());
    let phone = office
        .and_then(|office| office.phone.clone())
        .unwrap_or_else(|| municipality.help_phone.clone());
    view! {
        <strong>{localized(&municipality.authority, l)}</strong>{name}
        {address.map(|address| view! { <br/>{address} })}
        <br/>{t!(l, "transfer-phone")}" "{phone}
    }
    .into_any()
}

/// Whence a part came that another controller sent on.
#[must_use]
pub fn came_from(l: Language, came: &CameFrom, reader: Reader) -> AnyView {
    let at = came.at.with_timezone(&chrono_tz::Europe::Helsinki);
    let before = match reader {
        Reader::Person | Reader::Asked => view! {
            <a href=path::matter(l, &came.reference)>{came.reference.to_string()}</a>
        }
        .into_any(),
        Reader::Paper | Reader::Office => came.reference.to_string().into_any(),
    };
    view! {
        <div>
            <dt>{t!(l, "came-from")}</dt>
            <dd>
                <p>
                    <strong>{localized(&came.authority, l)}</strong>", "{at_time(l, &at)}<br/>
                    {t!(l, "came-reference")}" "<span class="ref">{before}</span>
                </p>
                {paragraphs(&came.reason, None)}
                <p class="soft">{t!(l, "came-time")}</p>
            </dd>
        </div>
    }
    .into_any()
}
