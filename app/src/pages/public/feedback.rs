//! Feedback on accessibility: no log-in, no script, one page.

use chrono::NaiveDate;
use domain::{id::Reference, language::Language, problem::Problem};
use leptos::prelude::*;

use crate::{
    desk::FeedbackView,
    form_view::{Field, error_summary, text_area, text_field},
    i18n::date_long,
    page::{self, Page, PageError},
    path, t,
};

/// `/{language}/{municipality}/saavutettavuus/palaute`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let slug = visit.slug("municipality")?;
        let view = visit.duties.feedback(&slug).await?;
        let view = view.ok_or(PageError::NotFound)?;
        let problems = view.form.as_ref().map(|form| form.problems());
        let problems = problems.unwrap_or_default();
        Ok(
            Page::new(t!(l, "feedback-title"), body(l, &view, &problems))
                .of(&view.municipality)
                .wrong(!problems.is_empty()),
        )
    })
}

/// `/{language}/{municipality}/saavutettavuus/saapui`
pub fn sent() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let slug = visit.slug("municipality")?;
        let view = visit.duties.feedback(&slug).await?;
        let view = view.ok_or(PageError::NotFound)?;
        let title = match view.sent {
            Some(_) => t!(l, "feedback-sent-title"),
            None => t!(l, "feedback-gone-title"),
        };
        let body = match &view.sent {
            Some((reference, answer_by)) => arrived(l, &view, reference, *answer_by),
            None => gone(l, &view),
        };
        Ok(Page::new(title, body).of(&view.municipality))
    })
}

fn body(l: Language, view: &FeedbackView, problems: &[Problem]) -> AnyView {
    let m = &view.municipality.slug;
    let typed = view.form.clone().unwrap_or_default();
    let field = |name, label, hint, value: &str, autocomplete| Field {
        language: l,
        name,
        label,
        hint: Some(hint),
        value: value.to_owned(),
        problems,
        autocomplete,
        class: "",
    };
    view! {
        <a class="back" href=path::accessibility(l, Some(m))>{t!(l, "feedback-back")}</a>
        {error_summary(l, problems)}
        <form class="flow" method="post" action=path::feedback(l, m) novalidate>
            <h1>{t!(l, "feedback-title")}</h1>
            <p class="lead">{t!(l, "feedback-lead")}</p>
            <p>{t!(l, "feedback-not-here")}</p>
            {text_area(
                field(
                    "what",
                    t!(l, "feedback-what"),
                    t!(l, "feedback-what-hint"),
                    &typed.what,
                    "off",
                ),
                6,
            )}
            {text_field(
                field(
                    "place",
                    t!(l, "feedback-place"),
                    t!(l, "feedback-place-hint"),
                    &typed.place,
                    "off",
                ),
            )}
            {text_field(
                field(
                    "email",
                    t!(l, "feedback-email"),
                    t!(l, "feedback-email-hint"),
                    &typed.email,
                    "email",
                ),
            )}
            <p>{t!(l, "feedback-then")}</p>
            <div class="acts"><button class="btn">{t!(l, "feedback-send")}</button></div>
        </form>
    }
    .into_any()
}

fn arrived(
    l: Language,
    view: &FeedbackView,
    reference: &Reference,
    answer_by: NaiveDate,
) -> AnyView {
    view! {
        <div class="flow">
            <div class="done flow">
                <h1>{t!(l, "feedback-sent-title")}</h1>
                <p class="ref"><span>{t!(l, "reference")}</span>{reference.to_string()}</p>
            </div>
            <p class="lead">{t!(l, "feedback-sent-by", date = date_long(l, answer_by))}</p>
            <p>{t!(l, "feedback-sent-then")}</p>
            <p>
                {t!(l, "feedback-sent-phone")}" "
                <strong>{view.municipality.help_phone.clone()}</strong>
            </p>
            <p>
                <a class="btn" href=path::municipality(l, &view.municipality.slug)>
                    {t!(l, "feedback-sent-go")}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// Another browser's, or long ago.
fn gone(l: Language, view: &FeedbackView) -> AnyView {
    let m = &view.municipality.slug;
    view! {
        <div class="flow">
            <h1>{t!(l, "feedback-gone-title")}</h1>
            <p class="lead">{t!(l, "feedback-gone")}</p>
            <p><a class="btn" href=path::feedback(l, m)>{t!(l, "accessibility-feedback-go")}</a></p>
        </div>
    }
    .into_any()
}
