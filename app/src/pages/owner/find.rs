//! Search by reference. It is a POST, though it changes nothing: people type
//! other things than references, and nothing personal may stand in an address.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::Sought,
    form_view::{Field, error_summary, text_field},
    page::{self, Area, Page, PageError},
    path, t,
};

/// The field's name.
pub const FIELD: &str = "tunnus";

/// `/{language}/virka/haku`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let sought = visit.owner()?.sought().await?;
        let (typed, problem) = match &sought {
            Sought::NoReference(typed) if typed.is_empty() => (typed.as_str(), Some("empty")),
            Sought::NoReference(typed) => (typed.as_str(), Some("malformed")),
            Sought::NotFound(typed) => (typed.as_str(), Some("unknown")),
            Sought::Nothing | Sought::Part(_) | Sought::Task(_) => ("", None),
        };
        let problems: Vec<Problem> = problem
            .map(|code| Problem::new(FIELD, code))
            .into_iter()
            .collect();
        let body = view! {
            <a class="back" href=path::worklist(l)>{t!(l, "owner-back-worklist")}</a>
            <div class="flow">
                {error_summary(l, &problems)}
                <h1>{t!(l, "worklist-find-title")}</h1>
                {form(l, typed, &problems)}
                {found(l, &sought)}
            </div>
        };
        let page = Page::new(t!(l, "worklist-find-title"), body)
            .area(Area::Staff)
            .wrong(!problems.is_empty());
        Ok::<_, PageError>(page)
    })
}

/// What was out of reach a moment ago may be within it now.
fn found(l: Language, sought: &Sought) -> AnyView {
    let (to, reference) = match sought {
        Sought::Part(reference) => (path::part(l, reference), reference),
        Sought::Task(reference) => (path::task(l, reference.as_str()), reference),
        Sought::Nothing | Sought::NoReference(_) | Sought::NotFound(_) => return ().into_any(),
    };
    view! { <p><a href=to>{t!(l, "worklist-find-open", reference = reference.to_string())}</a></p> }
        .into_any()
}

/// The form, here and on the worklist.
pub(in crate::pages) fn form(l: Language, typed: &str, problems: &[Problem]) -> AnyView {
    let field = text_field(Field {
        language: l,
        name: FIELD,
        label: t!(l, "worklist-find"),
        hint: Some(t!(l, "worklist-find-hint")),
        value: typed.to_owned(),
        problems,
        autocomplete: "off",
        class: "",
    });
    view! {
        <form role="search" class="find" method="post" action=path::find(l)>
            {field}
            <button class="btn second">{t!(l, "worklist-find-do")}</button>
        </form>
    }
    .into_any()
}
