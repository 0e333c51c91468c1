//! Which data?

use domain::{
    language::Language,
    notice::{DataCategory, NoticeVersion},
    problem::Problem,
};
use leptos::prelude::*;

use crate::{
    desk::ItemView,
    form::{problem_with, request::What},
    form_view::{Choice, Choices, Field, choices, sentence, text_area},
    i18n::key,
    t,
};

pub(super) fn fields(
    l: Language,
    heading: AnyView,
    item: &ItemView,
    what: &What,
    problems: &[Problem],
) -> AnyView {
    let choice = |value: &str, label: String, hint: String| Choice {
        value: value.to_owned(),
        label,
        hint: Some(hint),
        chosen: what.scope == value,
    };
    let scope = choices(Choices {
        language: l,
        name: "scope",
        kind: "radio",
        legend: heading,
        hint: None,
        // The style sheet goes by this order.
        choices: vec![
            choice(
                "everything",
                t!(l, "what-everything"),
                t!(l, "what-everything-hint"),
            ),
            choice("some", t!(l, "what-some"), t!(l, "what-some-hint")),
        ],
        problems,
    });
    let other = text_area(
        Field {
            language: l,
            name: "other",
            label: t!(l, "what-other"),
            hint: Some(t!(l, "what-other-hint")),
            value: what.other.clone(),
            problems,
            autocomplete: "off",
            class: "",
        },
        3,
    );
    view! {
        {scope}
        <div class="then if-some">{categories(l, item, what, problems)}{other}</div>
    }
    .into_any()
}

/// The categories of the notice, in its language. Where it names none, the
/// place for the message stays, so that the summary's link leads somewhere.
fn categories(l: Language, item: &ItemView, what: &What, problems: &[Problem]) -> AnyView {
    let notice = item.notice.as_ref().map(|view| &view.notice);
    let named = notice.map(NoticeVersion::categories).unwrap_or_default();
    let problem = problem_with(problems, "categories");
    let wrong = problem.is_some();
    let class = if wrong { "field wrong" } else { "field" };
    let message =
        problem.map(|p| view! { <p class="msg" id="categories-virhe">{sentence(l, p)}</p> });
    if named.is_empty() {
        return view! { <div class=class id="categories" tabindex="-1">{message}</div> }.into_any();
    }
    let of = notice.map_or(l, |notice| notice.language).code();
    let boxes = named
        .iter()
        .enumerate()
        .map(|(place, category)| category_box(l, of, place, category, what))
        .collect_view();
    let by = if wrong {
        "categories-hint categories-virhe"
    } else {
        "categories-hint"
    };
    view! {
        <fieldset class=class aria-describedby=by>
            <legend>{t!(l, "what-which")}</legend>
            <p class="hint" id="categories-hint">{t!(l, "what-which-hint")}</p>
            {message}
            {boxes}
        </fieldset>
    }
    .into_any()
}

fn category_box(
    l: Language,
    of: &'static str,
    place: usize,
    category: &DataCategory,
    what: &What,
) -> AnyView {
    let id = match place {
        0 => "categories".to_owned(),
        _ => format!("categories-{}", place + 1),
    };
    let value = category.id.as_str().to_owned();
    let chosen = what.categories.contains(&value);
    let special = category.special.map(|special| {
        view! { " "<em class="tag soon">{t!(l, &key("special-", special.code()))}</em> }
    });
    let hint_id = (!category.items.is_empty()).then(|| format!("{id}-selite"));
    let hint = hint_id.clone().map(|id| {
        view! { <p class="hint" id=id lang=of>{category.items.join(", ")}</p> }
    });
    view! {
        <div class="choice">
            <input type="checkbox" name="categories" id=id.clone() value=value checked=chosen
                aria-describedby=hint_id/>
            <div>
                <label for=id><span lang=of>{category.name.clone()}</span>{special}</label>
                {hint}
            </div>
        </div>
    }
    .into_any()
}
