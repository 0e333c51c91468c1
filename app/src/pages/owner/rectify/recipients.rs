//! Who had got the wrong data, and whether they know (GDPR Art. 19): every
//! recipient that the notice names, and room for others.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    form::answer::{MOST_RECIPIENTS, RecipientRow, RectifyForm},
    form_view::{Choice, Choices, Field, choices, text_area, text_field},
    i18n::key,
    pages::{owner::typed, parts::finnish},
    t,
};

pub(super) fn section(
    l: Language,
    form: &RectifyForm,
    listed: &[String],
    problems: &[Problem],
) -> AnyView {
    let last = form.recipient_rows();
    let rows = (0..last)
        .map(|at| {
            let row = form.recipients.get(at).cloned().unwrap_or_default();
            recipient(l, at + 1, listed.get(at), &row, problems)
        })
        .collect_view();
    view! {
        <section class="if-corrected flow" aria-labelledby="vastaanottajat">
            <h2 id="vastaanottajat">{t!(l, "rectify-recipients")}</h2>
            <p>{t!(l, "rectify-recipients-how")}</p>
            {rows}
            {typed::add("add-recipient", t!(l, "rectify-recipient-add"), last, MOST_RECIPIENTS)}
        </section>
    }
    .into_any()
}

/// Which recipient a problem is about, by name.
pub(super) fn whom(
    l: Language,
    form: &RectifyForm,
    listed: &[String],
    problem: &Problem,
) -> Option<AnyView> {
    let (field, row) = problem.field.rsplit_once('_')?;
    if !["telling", "told_on", "why"].contains(&field) {
        return None;
    }
    let at = row.parse::<usize>().ok()?.checked_sub(1)?;
    let name = listed.get(at).or_else(|| {
        let typed = form.recipients.get(at).map(|row| &row.name);
        typed.filter(|name| !name.is_empty())
    });
    name.map(|name| finnish(l, name))
}

fn recipient(
    l: Language,
    n: usize,
    listed: Option<&String>,
    row: &RecipientRow,
    problems: &[Problem],
) -> AnyView {
    let field = format!("recipient_{n}");
    let (name, legend) = match listed {
        Some(name) => (
            view! { <input type="hidden" name=field value=name.clone()/> }.into_any(),
            finnish(l, name),
        ),
        None => (
            text_field(Field {
                language: l,
                name: &field,
                label: t!(l, "rectify-recipient-name"),
                hint: None,
                value: row.name.clone(),
                problems,
                autocomplete: "off",
                class: "",
            }),
            t!(l, "rectify-recipient-other").into_any(),
        ),
    };
    let whom = match (listed, row.name.is_empty()) {
        (Some(name), _) => name.clone(),
        (None, false) => row.name.clone(),
        (None, true) => t!(l, "rectify-recipient-other"),
    };
    view! {
        <div class="recipient flow" id=format!("vastaanottaja-{n}")>
            {name}
            {telling(l, n, legend, row, problems)}
            <div class="if-told">{told_on(l, n, &whom, row, problems)}</div>
            <div class="if-impossible">{why(l, n, &whom, row, problems)}</div>
        </div>
    }
    .into_any()
}

fn telling(
    l: Language,
    n: usize,
    legend: AnyView,
    row: &RecipientRow,
    problems: &[Problem],
) -> AnyView {
    let offered = ["told", "never", "impossible"]
        .into_iter()
        .map(|value| Choice {
            value: value.to_owned(),
            label: t!(l, &key("rectify-telling-", value)),
            hint: None,
            chosen: row.telling == value,
        })
        .collect();
    choices(Choices {
        language: l,
        name: &format!("telling_{n}"),
        kind: "radio",
        legend,
        hint: None,
        choices: offered,
        problems,
    })
}

fn told_on(l: Language, n: usize, whom: &str, row: &RecipientRow, problems: &[Problem]) -> AnyView {
    text_field(Field {
        language: l,
        name: &format!("told_on_{n}"),
        label: t!(l, "rectify-told-on", name = whom.to_owned()),
        hint: None,
        value: row.on.clone(),
        problems,
        autocomplete: "off",
        class: "narrow",
    })
}

fn why(l: Language, n: usize, whom: &str, row: &RecipientRow, problems: &[Problem]) -> AnyView {
    text_area(
        Field {
            language: l,
            name: &format!("why_{n}"),
            label: t!(l, "rectify-why", name = whom.to_owned()),
            hint: None,
            value: row.why.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        2,
    )
}
