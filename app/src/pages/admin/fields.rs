//! The fields of a form, from their list.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    form::admin::{Line, Look, Typed},
    form_view::{
        Choice, Choices, Field, choices, error_summary_about, select_field, text_area, text_field,
    },
    i18n::{key, known},
    t,
};

/// The label of a field; those in several languages share theirs.
pub fn label(l: Language, name: &str) -> String {
    // The questions of a notice's page.
    if let Some(question) = name.strip_prefix("brief_") {
        return t!(l, &key("brief-", question));
    }
    let of = |base: &str| t!(l, &key("admin-field-", base));
    match name.rsplit_once('_') {
        Some((base, "fi")) => t!(l, "admin-in-fi", label = of(base)),
        Some((base, "sv")) => t!(l, "admin-in-sv", label = of(base)),
        Some((base, "en")) => t!(l, "admin-in-en", label = of(base)),
        _ => of(name),
    }
}

/// What is wrong, each after the name of its field.
pub(super) fn summary(l: Language, problems: &[Problem]) -> AnyView {
    error_summary_about(l, problems, &|problem| {
        // A colon follows, also what is asked as a question.
        let label = label(l, &problem.field);
        Some(label.trim_end_matches('?').to_owned().into_any())
    })
}

/// The fields with what was typed. `hint` may say more of one than the texts do.
pub(super) fn fields(
    l: Language,
    lines: &[Line],
    typed: &Typed,
    problems: &[Problem],
    hint: &dyn Fn(&Line) -> Option<String>,
) -> AnyView {
    let one = |line: &Line| {
        let heading = (!line.group.is_empty()).then(|| {
            let text = t!(l, &key("admin-group-", line.group));
            view! { <h2>{text}</h2> }
        });
        view! {
            {heading}
            {field(l, line, typed, problems, hint(line))}
        }
        .into_any()
    };
    lines.iter().map(one).collect::<Vec<_>>().into_any()
}

fn field(
    l: Language,
    line: &Line,
    typed: &Typed,
    problems: &[Problem],
    hint: Option<String>,
) -> AnyView {
    // Three languages share the hint too, and the first of them shows it.
    let base = line.name.strip_suffix("_fi").unwrap_or(line.name);
    let said = key("admin-hint-", base);
    let text = Field {
        language: l,
        name: line.name,
        label: match line.needed || matches!(line.look, Look::Choice(_) | Look::Tick) {
            true => label(l, line.name),
            false => t!(l, "admin-optional", label = label(l, line.name)),
        },
        hint: hint.or_else(|| known(l, &said).then(|| t!(l, &said))),
        value: typed.get(line.name).to_owned(),
        problems,
        autocomplete: "off",
        class: match line.look {
            Look::Short => "narrow",
            _ => "",
        },
    };
    match line.look {
        Look::Text | Look::Short => text_field(text),
        Look::Area(rows) => text_area(text, rows),
        Look::Tick => tick(line.name, text.label, typed.get(line.name) == "yes"),
        Look::Choice(all) => choices(Choices {
            language: l,
            name: line.name,
            kind: "radio",
            legend: text.label.into_any(),
            hint: text.hint,
            choices: all
                .iter()
                .map(|value| Choice {
                    value: (*value).to_owned(),
                    label: t!(l, &key("admin-choice-", value)),
                    hint: None,
                    chosen: typed.get(line.name) == *value,
                })
                .collect(),
            problems,
        }),
    }
}

fn tick(name: &'static str, label: String, ticked: bool) -> AnyView {
    view! {
        <div class="choice">
            <input type="checkbox" name=name id=name value="yes" checked=ticked/>
            <div><label for=name>{label}</label></div>
        </div>
    }
    .into_any()
}

/// A person out of those who have logged in.
pub(super) fn person(
    l: Language,
    typed: &Typed,
    known: &[(String, String)],
    problems: &[Problem],
) -> AnyView {
    select_field(
        Field {
            language: l,
            name: "person",
            label: label(l, "person"),
            hint: Some(t!(l, "admin-hint-person")),
            value: typed.get("person").to_owned(),
            problems,
            autocomplete: "off",
            class: "",
        },
        t!(l, "admin-person-none"),
        known.to_vec(),
    )
}
