//! Pieces that citizens' and owners' pages share.

use domain::{
    language::Language,
    municipality::{Localized, Remedy, RemedyKind},
    receipt::HowTo,
    request::contents::{DataPeriod, PartContents, Scope, SearchHints},
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

mod reckoning;

pub use reckoning::{at_time, on_day, receipt_deadlines, reckoning, step, steps};

/// A text that exists in Finnish only, marked so on pages in other languages.
#[must_use]
pub fn finnish(l: Language, text: &str) -> AnyView {
    let text = text.to_owned();
    match l {
        Language::Fi => text.into_any(),
        Language::Sv | Language::En => view! { <span lang="fi">{text}</span> }.into_any(),
    }
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

/// One row of what was asked for.
pub struct Row {
    /// Which page of the access form asked it.
    pub step: Option<crate::form::access::Step>,
    /// The question, shortly.
    pub label: String,
    /// The answer.
    pub value: AnyView,
}

/// What was asked for, row by row.
#[must_use]
pub fn rows(l: Language, contents: &PartContents) -> Vec<Row> {
    match contents {
        PartContents::Access {
            scope,
            period,
            hints,
        } => access_rows(l, scope, period, hints),
        PartContents::Rectification {
            wrong,
            correct,
            reasons,
        } => {
            let mut rows = vec![
                said(t!(l, "contents-wrong"), wrong),
                said(t!(l, "contents-correct"), correct),
            ];
            rows.extend(
                reasons
                    .iter()
                    .map(|why| said(t!(l, "contents-reasons"), why)),
            );
            rows
        }
        PartContents::OwnWords { wish } => vec![said(t!(l, "contents-wish"), wish)],
    }
}

/// Something in the person's own words.
fn said(label: String, words: &str) -> Row {
    Row {
        step: None,
        label,
        value: paragraphs(words, None),
    }
}

fn access_rows(l: Language, scope: &Scope, period: &DataPeriod, hints: &SearchHints) -> Vec<Row> {
    use crate::form::access::Step;
    let mut rows = vec![
        Row {
            step: Some(Step::What),
            label: t!(l, "contents-what"),
            value: scope_view(l, scope),
        },
        Row {
            step: Some(Step::Period),
            label: t!(l, "contents-period"),
            value: period_words(l, period).into_any(),
        },
    ];
    for (label, told) in [
        ("contents-names", &hints.earlier_names),
        ("contents-services", &hints.services),
        ("contents-years", &hints.years),
    ] {
        if let Some(told) = told {
            rows.push(Row {
                step: Some(Step::Help),
                label: t!(l, label),
                value: paragraphs(told, None),
            });
        }
    }
    rows
}

fn scope_view(l: Language, scope: &Scope) -> AnyView {
    let Scope::Categories { chosen, other } = scope else {
        return t!(l, "contents-everything").into_any();
    };
    let chosen = (!chosen.is_empty()).then(|| {
        let names = chosen
            .iter()
            .map(|one| view! { <li>{finnish(l, &one.name)}</li> })
            .collect_view();
        view! { <ul>{names}</ul> }
    });
    let other = other.as_ref().map(|words| {
        view! { <p class="soft">{t!(l, "contents-other")}</p>{paragraphs(words, None)} }
    });
    view! { {chosen}{other} }.into_any()
}

fn period_words(l: Language, period: &DataPeriod) -> String {
    let DataPeriod::Between { from, to } = period else {
        return t!(l, "contents-all-time");
    };
    match (from, to) {
        (None, None) => t!(l, "contents-all-time"),
        (Some(from), None) => t!(l, "contents-since", date = date(l, *from)),
        (None, Some(to)) => t!(l, "contents-until", date = date(l, *to)),
        (Some(from), Some(to)) => {
            t!(
                l,
                "contents-between",
                from = date(l, *from),
                to = date(l, *to)
            )
        }
    }
}

/// What was asked for, as rows of a `dl.facts`.
#[must_use]
pub fn contents(l: Language, contents: &PartContents) -> AnyView {
    rows(l, contents)
        .into_iter()
        .map(|row| view! { <div><dt>{row.label}</dt><dd>{row.value}</dd></div> })
        .collect_view()
        .into_any()
}

/// What has happened, as `ol.line`, newest last and marked as now.
#[must_use]
pub fn timeline(l: Language, entries: &[TimelineEntry]) -> AnyView {
    let last = entries.len().saturating_sub(1);
    let entries = entries
        .iter()
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
    view! { <ol role="list" class="line">{entries}</ol> }.into_any()
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
    view! { <p class="soft">{from}" "{finnish(l, &words)}</p> }.into_any()
}

/// Files with names, sizes and digests; `href` makes the address of one.
#[must_use]
pub fn files(l: Language, files: &[FileView], href: &dyn Fn(&str) -> String) -> AnyView {
    if files.is_empty() {
        return ().into_any();
    }
    let items = files
        .iter()
        .map(|file| {
            view! {
                <li>
                    <a href=href(&file.id) download=file.name.clone()>{file.name.clone()}</a>
                    " "<span class="soft">{size(l, file.size)}</span>
                    <p class="digest">{t!(l, "file-digest")}" "<code>{file.sha256.clone()}</code></p>
                </li>
            }
        })
        .collect_view();
    view! { <ul role="list" class="files">{items}</ul> }.into_any()
}

/// What the person sent along, as a line of the facts.
#[must_use]
pub fn attachments(
    l: Language,
    attachments: &[FileView],
    href: &dyn Fn(&str) -> String,
) -> AnyView {
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
