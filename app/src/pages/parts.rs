//! Pieces that citizens' and owners' pages share.

use domain::{
    audit::Action,
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
    i18n::{date, key, known, size},
    page::localized,
    t,
};

mod asked;
mod reckoning;
mod rectified;
mod thread;
pub mod withdrawal;

pub use asked::{Row, answer_wish, contents, rows};
pub use reckoning::{at_time, on_date, on_day, receipt_deadlines, reckoning, step, steps};
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

/// What has happened, as `ol.line`, newest last and marked as now.
#[must_use]
pub fn timeline(l: Language, entries: &[TimelineEntry], reader: Reader) -> AnyView {
    let last = entries.len().saturating_sub(1);
    let entries = entries
        .iter()
        .enumerate()
        .map(|(place, entry)| {
            let sentence = happened(l, entry, reader);
            let who = entry
                .office
                .as_ref()
                .filter(|_| entry.action != Action::OfficeTold);
            let office = who.map(|office| {
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
    view! { <ol role="list" class="line">{entries}</ol> }.into_any()
}

/// Stands in a sentence for what [`around`] puts there: each language has its
/// own order of words, and a date or a name is an element.
pub const HOLE: &str = "\u{fffc}";

/// A sentence with an element in its [`HOLE`].
#[must_use]
pub fn around(sentence: &str, inner: AnyView) -> AnyView {
    let (before, after) = sentence.split_once(HOLE).unwrap_or((sentence, ""));
    view! { {before.to_owned()}{inner}{after.to_owned()} }.into_any()
}

/// What happened, in a sentence. To the person it says "you"; others, and
/// paper, which goes on to others, read the same of a third.
fn happened(l: Language, entry: &TimelineEntry, reader: Reader) -> AnyView {
    if let (Action::OfficeTold, Some(office)) = (entry.action, &entry.office) {
        let sentence = t!(l, "action-office-told-named", office = HOLE);
        return around(&sentence, localized(office, l));
    }
    let to_the_person = key("action-you-", entry.action.code());
    let sentence = match reader {
        Reader::Person if known(l, &to_the_person) => t!(l, &to_the_person),
        _ => t!(l, &key("action-", entry.action.code())),
    };
    sentence.into_any()
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
        add: t!(l, "how-to-add-unsigned"),
        take_back: t!(l, "how-to-take-back-unsigned"),
        ..how_to(l)
    }
}
