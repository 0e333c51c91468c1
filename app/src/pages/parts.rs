//! Pieces that citizens' and owners' pages share.

use domain::{
    language::Language,
    municipality::{Localized, Remedy, RemedyKind},
    receipt::HowTo,
    request::Asker,
    routing::Route,
    rules::Basis,
};
use leptos::prelude::*;

use crate::{
    desk::{FileView, TimelineEntry},
    i18n::{date, key, size},
    page::localized,
    t,
};

mod answer;
mod asked;
mod looks;
mod reckoning;
mod rectified;
mod thread;
pub mod withdrawal;

pub use answer::{Enclosed, answer};
pub use asked::{Row, answer_wish, contents, rows};
pub use reckoning::{
    at_time, on_date, on_day, receipt_deadlines, reckoned_then, reckoning, step, steps,
};
pub use rectified::{own_words, rectified, statement};
pub use thread::{Reader, extension, passed, question, terms, thread};

/// A text that exists in Finnish only, marked so on pages in other languages.
#[must_use]
pub fn finnish(l: Language, text: &str) -> AnyView {
    let text = text.to_owned();
    match l {
        Language::Fi => text.into_any(),
        Language::Sv | Language::En => view! { <span lang="fi">{text}</span> }.into_any(),
    }
}

/// A person's name: no word of any language, and not to be translated.
#[must_use]
pub fn name(name: &str) -> AnyView {
    let name = name.to_owned();
    view! { <span translate="no">{name}</span> }.into_any()
}

/// Paragraphs as somebody typed them. In which language is not known, unless
/// `lang` says so.
#[must_use]
pub fn paragraphs(text: &str, lang: Option<&'static str>) -> AnyView {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
        .map(|paragraph| {
            let lines = paragraph
                .lines()
                .enumerate()
                .map(|(place, line)| {
                    let line = line.to_owned();
                    let new_line = (place > 0).then(|| view! { <br/> });
                    view! { {new_line}{line} }
                })
                .collect_view();
            view! { <p lang=lang>{lines}</p> }
        })
        .collect_view()
        .into_any()
}

/// What has happened, as `ol.line`, newest last and marked as now; who looked,
/// after it.
#[must_use]
pub fn timeline(l: Language, entries: &[TimelineEntry], reader: Reader) -> AnyView {
    let looks = looks::looks(l, entries, reader);
    let happened: Vec<_> = entries
        .iter()
        .filter(|entry| !looks::looked(entry.action))
        .collect();
    let last = happened.len().saturating_sub(1);
    let entries = happened
        .into_iter()
        .enumerate()
        .map(|(place, entry)| {
            let sentence = t!(l, &key("action-", entry.action.code()));
            let office = entry.office.as_ref().map(|office| {
                view! { <p class="soft">{t!(l, "timeline-who")}" "{localized(office, l)}</p> }
            });
            view! {
                <li class=(place == last).then_some("now")>
                    {at_time(l, &entry.at)}
                    <p>{sentence}</p>
                    {office}
                </li>
            }
        })
        .collect_view();
    view! { <ol role="list" class="line">{entries}</ol>{looks} }.into_any()
}

/// Who gets it and why: stated (words and section) or inferred (reason).
#[must_use]
pub fn route_why(
    l: Language,
    route: &Route,
    decider: &Localized,
    told: Option<&Localized>,
) -> AnyView {
    let first = if route.to_be_assigned {
        view! {
            <p>{t!(l, "route-assigns")}" "<strong>{localized(decider, l)}</strong></p>
            <p class="soft">{t!(l, "route-assigns-why")}</p>
        }
        .into_any()
    } else {
        view! {
            <p>{t!(l, "route-decides")}" "<strong>{localized(decider, l)}</strong></p>
            {basis(l, &route.decider.basis)}
        }
        .into_any()
    };
    let told = told.map(|office| {
        let why = route.told.as_ref().map(|rule| basis(l, &rule.basis));
        view! {
            <p>{t!(l, "route-told")}" "<strong>{localized(office, l)}</strong></p>
            {why}
        }
    });
    view! { {first}{told} }.into_any()
}

fn basis(l: Language, basis: &Basis) -> AnyView {
    let (from, words) = match basis {
        Basis::Stated { section, words } => (t!(l, "basis-stated"), format!("{words} ({section})")),
        Basis::Inferred { reason } => (t!(l, "basis-inferred"), reason.clone()),
        Basis::Record { reason } => (t!(l, "basis-record"), reason.clone()),
    };
    if words.is_empty() {
        return ().into_any();
    }
    view! { <p class="soft">{from}" "{finnish(l, &words)}</p> }.into_any()
}

/// The address of a file, by its key.
pub type FileHref<'a> = &'a dyn Fn(&str) -> String;

/// Files with names, sizes and digests. Without `href` they can't be opened
/// here.
#[must_use]
pub fn files(l: Language, files: &[FileView], href: Option<FileHref<'_>>) -> AnyView {
    if files.is_empty() {
        return ().into_any();
    }
    let items = files
        .iter()
        .map(|file| {
            let name = file.name.clone();
            let name = match href {
                Some(href) => view! { <a href=href(&file.id) download=file.name.clone()>{name}</a> }.into_any(),
                None => name.into_any(),
            };
            view! {
                <li>
                    {name}" "<span class="soft">{size(l, file.size)}</span>
                    <p class="digest">{t!(l, "file-digest")}" "<code>{file.sha256.clone()}</code></p>
                </li>
            }
        })
        .collect_view();
    view! { <ul role="list" class="files">{items}</ul> }.into_any()
}

/// How an answer was given outside the portal, where it was.
#[must_use]
pub fn delivered(l: Language, asker: &Asker) -> AnyView {
    let given = asker.delivery.map(|delivery| {
        let by = t!(l, &key("delivery-by-", delivery.way.code()));
        t!(l, "delivery-given", date = date(l, delivery.on), by = by)
    });
    given.map(|given| view! { <p>{given}</p> }).into_any()
}

/// What the person sent along, as a line of the facts.
#[must_use]
pub fn attachments(l: Language, attachments: &[FileView], href: Option<FileHref<'_>>) -> AnyView {
    if attachments.is_empty() {
        return ().into_any();
    }
    view! { <div><dt>{t!(l, "attachments")}</dt><dd>{files(l, attachments, href)}</dd></div> }
        .into_any()
}

/// What a person can do who is not satisfied: every remedy, with its title.
#[must_use]
pub fn remedies(l: Language, remedies: &[Remedy]) -> AnyView {
    remedies
        .iter()
        .map(|remedy| {
            let title = match remedy.kind {
                RemedyKind::Dpo => t!(l, "remedy-dpo"),
                RemedyKind::Ombudsman => t!(l, "remedy-ombudsman"),
                RemedyKind::Court => t!(l, "remedy-court"),
            };
            view! {
                <h3>{title}</h3>
                <p>{localized(&remedy.text, l)}</p>
            }
        })
        .collect_view()
        .into_any()
}

/// How to go on, as a receipt says it.
#[must_use]
pub fn how_to(l: Language) -> HowTo {
    HowTo {
        add: t!(l, "how-to-add"),
        take_back: t!(l, "how-to-take-back"),
        complain: t!(l, "how-to-complain"),
    }
}

/// How to go on with what was sent unsigned, as a receipt says it.
#[must_use]
pub fn how_to_unsigned(l: Language) -> HowTo {
    HowTo {
        take_back: t!(l, "how-to-take-back-unsigned"),
        ..how_to(l)
    }
}
