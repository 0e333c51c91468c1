//! Form components: what is wrong stands in a summary first and again beside
//! each field, and what was typed stays.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    form::problem_with,
    i18n::{key, known},
    page::escaped,
    t,
};

pub mod upload;

/// The sentence for a problem: of its field, or of its code alone. Rows of a
/// table (`system_2`) share the sentence of their column.
#[must_use]
pub fn sentence(language: Language, problem: &Problem) -> String {
    let field = problem
        .field
        .trim_end_matches(|c: char| c.is_ascii_digit() || c == '_');
    let own = key("problem-", &format!("{field}-{}", problem.code));
    if known(language, &own) {
        t!(language, &own)
    } else {
        t!(language, &key("problem-", &problem.code))
    }
}

/// The summary above everything; takes the focus, also without script.
#[must_use]
pub fn error_summary(language: Language, problems: &[Problem]) -> AnyView {
    error_summary_about(language, problems, &|_| None)
}

/// The summary of a form that asks the same of several: each problem after the
/// name of whom it is about, where there is one.
#[must_use]
pub fn error_summary_about(
    language: Language,
    problems: &[Problem],
    about: &dyn Fn(&Problem) -> Option<AnyView>,
) -> AnyView {
    if problems.is_empty() {
        return ().into_any();
    }
    let title = t!(language, "errors-title", n = problems.len());
    let items = problems
        .iter()
        .map(|problem| {
            let href = format!("#{}", problem.field);
            let whom = about(problem).map(|whom| view! { {whom}": " });
            view! { <li><a href=href>{whom}{sentence(language, problem)}</a></li> }
        })
        .collect_view();
    view! {
        <div class="errors" id="virheet" tabindex="-1" autofocus role="alert" aria-labelledby="virheet-otsikko">
            <h2 id="virheet-otsikko">{title}</h2>
            <ul role="list">{items}</ul>
        </div>
    }
    .into_any()
}

/// What a field needs.
pub struct Field<'a> {
    /// The page's language.
    pub language: Language,
    /// Its name and id.
    pub name: &'a str,
    /// Above it.
    pub label: String,
    /// Under the label.
    pub hint: Option<String>,
    /// What was typed.
    pub value: String,
    /// The page's problems.
    pub problems: &'a [Problem],
    /// For browsers that fill in: `email`, `off`…
    pub autocomplete: &'static str,
    /// How wide: `""`, `narrow`.
    pub class: &'static str,
}

struct Described {
    wrong: bool,
    class: String,
    by: Option<String>,
    hint: AnyView,
    message: AnyView,
}

fn describe(
    language: Language,
    name: &str,
    hint: Option<String>,
    problems: &[Problem],
) -> Described {
    let problem = problem_with(problems, name);
    let mut ids = Vec::new();
    let hint = match hint {
        Some(hint) => {
            let id = format!("{name}-hint");
            ids.push(id.clone());
            view! { <p class="hint" id=id>{hint}</p> }.into_any()
        }
        None => ().into_any(),
    };
    let message = match problem {
        Some(problem) => {
            let id = format!("{name}-virhe");
            ids.push(id.clone());
            view! { <p class="msg" id=id>{sentence(language, problem)}</p> }.into_any()
        }
        None => ().into_any(),
    };
    Described {
        wrong: problem.is_some(),
        class: if problem.is_some() {
            "field wrong".into()
        } else {
            "field".into()
        },
        by: (!ids.is_empty()).then(|| ids.join(" ")),
        hint,
        message,
    }
}

/// A form's first button, which Enter presses and nobody sees: it only saves,
/// where the next ones would remove a file or a row, or add one.
#[must_use]
pub fn enter() -> AnyView {
    view! {
        <button class="visually-hidden" tabindex="-1" aria-hidden="true" name="then" value="enter"></button>
    }
    .into_any()
}

/// One line of text.
#[must_use]
pub fn text_field(field: Field<'_>) -> AnyView {
    let d = describe(field.language, field.name, field.hint, field.problems);
    let name = field.name.to_owned();
    let invalid = d.wrong.then_some("true");
    view! {
        <div class=d.class>
            <label for=name.clone()>{field.label}</label>
            {d.hint}
            {d.message}
            <input id=name.clone() name=name type="text" class=field.class value=field.value
                autocomplete=field.autocomplete aria-describedby=d.by aria-invalid=invalid/>
        </div>
    }
    .into_any()
}

/// Several lines of text.
#[must_use]
pub fn text_area(field: Field<'_>, rows: u32) -> AnyView {
    let d = describe(field.language, field.name, field.hint, field.problems);
    let name = field.name.to_owned();
    let invalid = d.wrong.then_some("true");
    // A first line end inside a textarea is dropped by browsers: give one.
    let value = format!("\n{}", escaped(&field.value));
    view! {
        <div class=d.class>
            <label for=name.clone()>{field.label}</label>
            {d.hint}
            {d.message}
            <textarea id=name.clone() name=name rows=rows aria-describedby=d.by aria-invalid=invalid inner_html=value></textarea>
        </div>
    }
    .into_any()
}

/// One of several values, in a list that unfolds; the first is "not chosen".
#[must_use]
pub fn select_field(field: Field<'_>, unchosen: String, options: Vec<(String, String)>) -> AnyView {
    let d = describe(field.language, field.name, field.hint, field.problems);
    let name = field.name.to_owned();
    let invalid = d.wrong.then_some("true");
    let options = options
        .into_iter()
        .map(|(value, label)| {
            let chosen = value == field.value;
            view! { <option value=value selected=chosen>{label}</option> }
        })
        .collect_view();
    view! {
        <div class=d.class>
            <label for=name.clone()>{field.label}</label>
            {d.hint}
            {d.message}
            <select id=name.clone() name=name autocomplete=field.autocomplete class=field.class
                aria-describedby=d.by aria-invalid=invalid>
                <option value="">{unchosen}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// One of the choices of a group.
pub struct Choice {
    /// The value sent.
    pub value: String,
    /// Beside it.
    pub label: String,
    /// Under the label.
    pub hint: Option<String>,
    /// Whether it was chosen.
    pub chosen: bool,
}

/// Radio buttons or checkboxes under one question.
pub struct Choices<'a> {
    /// The page's language.
    pub language: Language,
    /// The field's name; the first choice has it as id.
    pub name: &'a str,
    /// `radio` or `checkbox`.
    pub kind: &'static str,
    /// The question: a heading of the page, or plain.
    pub legend: AnyView,
    /// Under the question.
    pub hint: Option<String>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// The page's problems.
    pub problems: &'a [Problem],
}

/// Radio buttons or checkboxes.
#[must_use]
pub fn choices(group: Choices<'_>) -> AnyView {
    let d = describe(group.language, group.name, group.hint, group.problems);
    let kind = group.kind;
    let items = group
        .choices
        .into_iter()
        .enumerate()
        .map(|(place, choice)| {
            let id = match place {
                0 => group.name.to_owned(),
                _ => format!("{}-{}", group.name, place + 1),
            };
            let hint_id = choice.hint.as_ref().map(|_| format!("{id}-selite"));
            let hint = choice.hint.map(|hint| {
                view! { <p class="hint" id=hint_id.clone()>{hint}</p> }
            });
            view! {
                <div class="choice">
                    <input type=kind name=group.name.to_owned() id=id.clone() value=choice.value
                        checked=choice.chosen aria-describedby=hint_id/>
                    <div><label for=id>{choice.label}</label>{hint}</div>
                </div>
            }
        })
        .collect_view();
    view! {
        <fieldset class=d.class aria-describedby=d.by>
            <legend>{group.legend}</legend>
            {d.hint}
            {d.message}
            {items}
        </fieldset>
    }
    .into_any()
}
