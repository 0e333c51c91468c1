//! Send without identification: a name and a way to reach the person.

use domain::{language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    form::unsigned::Unsigned,
    form_view::{Field, error_summary, text_area, text_field},
    page::{self, Page},
    pages::citizen::question,
    path, t,
};

/// `/{language}/pyynto/ilman`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let view = question::draft(&visit).await?;
        let typed = view.draft.unsigned.clone();
        let problems = typed.as_ref().map(Unsigned::problems).unwrap_or_default();
        let ready = view.draft.is_ready(view.today);
        let body = body(l, &typed.unwrap_or_default(), &problems, ready);
        let page = Page::new(t!(l, "unsigned-title"), body).wrong(!problems.is_empty());
        Ok(question::of(page, view.municipality()))
    })
}

pub(super) fn body(l: Language, typed: &Unsigned, problems: &[Problem], ready: bool) -> AnyView {
    let end = if ready {
        form(l, typed, problems)
    } else {
        undone(l)
    };
    view! {
        <a class="back" href=path::draft_check(l)>{t!(l, "unsigned-back")}</a>
        {error_summary(l, problems)}
        <div class="flow">
            <h1>{t!(l, "unsigned-title")}</h1>
            <p class="lead">{t!(l, "unsigned-lead")}</p>
            <ul>
                <li>{t!(l, "unsigned-clock")}</li>
                <li>{t!(l, "unsigned-check")}</li>
                <li>{t!(l, "unsigned-answer")}</li>
                <li>{t!(l, "unsigned-later")}</li>
            </ul>
            {end}
        </div>
    }
    .into_any()
}

fn form(l: Language, typed: &Unsigned, problems: &[Problem]) -> AnyView {
    let name = text_field(Field {
        language: l,
        name: "sender",
        label: t!(l, "unsigned-name"),
        hint: None,
        value: typed.sender.clone(),
        problems,
        autocomplete: "name",
        class: "",
    });
    let reach = text_area(
        Field {
            language: l,
            name: "reach",
            label: t!(l, "unsigned-reach"),
            hint: Some(t!(l, "unsigned-reach-hint")),
            value: typed.reach.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    );
    view! {
        <form class="flow" method="post" action=path::unsigned(l) novalidate>
            {name}
            {reach}
            <p>{t!(l, "unsigned-then")}</p>
            <div class="acts">
                <button class="btn">{t!(l, "unsigned-send")}</button>
                <a href=path::draft_check(l)>{t!(l, "unsigned-identify")}</a>
            </div>
        </form>
    }
    .into_any()
}

/// Nothing is sent while a page is undone: the check page says which.
fn undone(l: Language) -> AnyView {
    view! {
        <p class="note">{t!(l, "unsigned-undone")}</p>
        <p><a class="btn" href=path::draft_check(l)>{t!(l, "unsigned-undone-go")}</a></p>
    }
    .into_any()
}
