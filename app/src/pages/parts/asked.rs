//! What was asked for, as rows: of a draft, a request, a receipt, a part.

use domain::{
    language::Language,
    request::contents::{AnswerWay, AnswerWish, DataPeriod, PartContents, Scope, SearchHints},
};
use leptos::prelude::*;

use super::{finnish, paragraphs};
use crate::{
    form::request::ItemStep,
    i18n::{date, key},
    t,
};

/// One row of what was asked for.
pub struct Row {
    /// Which page of the draft asked it.
    pub step: ItemStep,
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
                said(ItemStep::Correction, t!(l, "contents-wrong"), wrong),
                said(ItemStep::Correction, t!(l, "contents-correct"), correct),
            ];
            let reasons = reasons.iter();
            rows.extend(reasons.map(|why| said(ItemStep::Reasons, t!(l, "contents-reasons"), why)));
            rows
        }
        PartContents::OwnWords { wish } => {
            vec![said(ItemStep::Words, t!(l, "contents-wish"), wish)]
        }
    }
}

/// Something in the person's own words.
fn said(step: ItemStep, label: String, words: &str) -> Row {
    Row {
        step,
        label,
        value: paragraphs(words, None),
    }
}

fn access_rows(l: Language, scope: &Scope, period: &DataPeriod, hints: &SearchHints) -> Vec<Row> {
    let mut rows = vec![
        Row {
            step: ItemStep::What,
            label: t!(l, "contents-what"),
            value: scope_view(l, scope),
        },
        Row {
            step: ItemStep::Period,
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
            rows.push(said(ItemStep::Help, t!(l, label), told));
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

/// What was asked for and how the answer is wanted, as rows of a `dl.facts`.
#[must_use]
pub fn contents(l: Language, contents: &PartContents, answer: Option<&AnswerWish>) -> AnyView {
    let rows = rows(l, contents)
        .into_iter()
        .map(|row| view! { <div><dt>{row.label}</dt><dd>{row.value}</dd></div> })
        .collect_view();
    view! {
        {rows}
        <div><dt>{t!(l, "contents-answer")}</dt><dd>{answer_wish(l, answer)}</dd></div>
    }
    .into_any()
}

/// How the answer is wanted: at this counter where nothing is said.
#[must_use]
pub fn answer_wish(l: Language, wish: Option<&AnswerWish>) -> AnyView {
    let way = wish.map_or(AnswerWay::Here, |wish| wish.way);
    let format = wish.and_then(|wish| wish.format.as_ref()).map(|format| {
        view! { <p class="soft">{t!(l, "contents-format")}</p>{paragraphs(format, None)} }
    });
    view! { <p>{t!(l, &key("answer-way-", way.code()))}</p>{format} }.into_any()
}
