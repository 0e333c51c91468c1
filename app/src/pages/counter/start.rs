//! The clerk's own page: begin, go on, and what was filed today.

use domain::{id::Reference, language::Language, municipality::Municipality, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::{ClerkView, FiledToday},
    form::{counter::PROBLEMS, request::RequestDraft},
    form_view::{Field, error_summary, text_field},
    i18n::key,
    page::{self, Area, Page, PageError, Visit, localized},
    pages::parts,
    path, t,
};

/// The field for the reference of a printed form.
pub const FIELD: &str = "viite";

/// `/{language}/virka/asiointi`
pub fn page() -> impl IntoView {
    page::page(|visit| async move { built(&visit).await })
}

/// The page, also in place of what is not there any more.
///
/// # Errors
/// [`PageError::NotFound`] for who is no clerk.
pub(super) async fn built(visit: &Visit) -> Result<Page, PageError> {
    let l = visit.language;
    let view = visit.clerk()?.counter().await?;
    let view = view.ok_or(PageError::NotFound)?;
    let open = match &visit.drafts {
        Some(desk) => desk.draft().await?.map(|view| view.draft),
        None => None,
    };
    let code = visit.query("virhe");
    let problems: Vec<Problem> = PROBLEMS
        .iter()
        .filter(|(field, known)| *field == FIELD && *known == code)
        .map(|(field, code)| Problem::new(*field, *code))
        .collect();
    let typed = Reference::parse(&visit.query("viite")).ok();
    let body = body(l, &view, open.as_ref(), typed.as_ref(), &problems);
    let page = Page::new(t!(l, "counter-title"), body)
        .area(Area::Staff)
        .wrong(!problems.is_empty());
    Ok(match view.municipalities.as_slice() {
        [one] => page.of(one),
        _ => page,
    })
}

pub(super) fn body(
    l: Language,
    view: &ClerkView,
    open: Option<&RequestDraft>,
    typed: Option<&Reference>,
    problems: &[Problem],
) -> AnyView {
    let open = open.filter(|draft| draft.counter.is_some()).map(|_| {
        view! {
            <section class="note flow" aria-labelledby="kesken">
                <h2 id="kesken">{t!(l, "counter-open-title")}</h2>
                <p>{t!(l, "counter-open")}</p>
                <div class="acts">
                    <a class="btn" href=path::counter_form(l)>{t!(l, "counter-open-go")}</a>
                    <a href=path::draft_delete(l)>{t!(l, "draft-delete")}</a>
                </div>
            </section>
        }
    });
    let second = open.is_some() || view.municipalities.len() > 1;
    let places = view
        .municipalities
        .iter()
        .map(|m| begin(l, m, second))
        .collect_view();
    view! {
        <a class="back" href=path::worklist(l)>{t!(l, "owner-back-worklist")}</a>
        {error_summary(l, problems)}
        <div class="flow">
            <h1>{t!(l, "counter-title")}</h1>
            <p class="lead">{t!(l, "counter-lead")}</p>
            {open}
            {places}
            {printed(l, typed, problems)}
            {today(l, &view.filed)}
        </div>
    }
    .into_any()
}

/// What stands in the way of two drafts: the next one takes the place of the
/// one that is open.
fn begin(l: Language, m: &Municipality, second: bool) -> AnyView {
    let class = if second { "btn second" } else { "btn" };
    let slug = m.slug.to_string();
    view! {
        <h2>{t!(l, "counter-begin-title")}" "{localized(&m.authority, l)}</h2>
        <p>{t!(l, "counter-begin-lead")}</p>
        <form method="post" action=path::counter(l)>
            <input type="hidden" name="municipality" value=slug/>
            <div class="acts">
                <button class=class name="begin" value="counter">{t!(l, "counter-begin")}</button>
                <button class="btn second" name="begin" value="paper">{t!(l, "counter-begin-letter")}</button>
            </div>
        </form>
    }
    .into_any()
}

/// A form that the person printed: its answers are here already.
fn printed(l: Language, typed: Option<&Reference>, problems: &[Problem]) -> AnyView {
    let field = text_field(Field {
        language: l,
        name: FIELD,
        label: t!(l, "counter-reference"),
        hint: Some(t!(l, "counter-reference-hint")),
        value: typed.map(Reference::to_string).unwrap_or_default(),
        problems,
        autocomplete: "off",
        class: "code",
    });
    view! {
        <h2>{t!(l, "counter-printed-title")}</h2>
        <p>{t!(l, "counter-printed-lead")}</p>
        <form class="flow" method="post" action=path::counter(l) novalidate>
            {field}
            <button class="btn second" name="begin" value="printed">{t!(l, "counter-printed")}</button>
        </form>
    }
    .into_any()
}

/// That it was filed, and nothing of what is in it.
fn today(l: Language, filed: &[FiledToday]) -> AnyView {
    let list = if filed.is_empty() {
        view! { <p>{t!(l, "counter-today-none")}</p> }.into_any()
    } else {
        let rows = filed
            .iter()
            .map(|one| {
                view! {
                    <li>
                        <strong class="ref">{one.reference.to_string()}</strong><br/>
                        {t!(l, &key("right-", one.right.code()))}" · "{localized(&one.register, l)}<br/>
                        <span class="soft">
                            {parts::at_time(l, &one.at)}" · "{t!(l, &key("counter-way-", one.way.code()))}
                        </span>
                    </li>
                }
            })
            .collect_view();
        view! { <ul role="list" class="files">{rows}</ul> }.into_any()
    };
    view! {
        <h2>{t!(l, "counter-today")}</h2>
        <p class="soft">{t!(l, "counter-today-lead")}</p>
        {list}
    }
    .into_any()
}
