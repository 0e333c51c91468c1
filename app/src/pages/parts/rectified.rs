//! What a rectification did, as the person and the owner read it.

use domain::{
    language::Language,
    request::{RecipientTold, Rectified, Statement, Telling},
};
use leptos::prelude::*;

use super::{finnish, on_date, paragraphs};
use crate::t;

/// What was changed word for word, when, and who was told (GDPR Arts 16, 19).
#[must_use]
pub fn rectified(l: Language, done: &Rectified) -> AnyView {
    let changes = done
        .changes
        .iter()
        .map(|change| {
            let before = if change.before.is_empty() {
                view! { <p class="soft">{t!(l, "rectified-lacking")}</p> }.into_any()
            } else {
                paragraphs(&change.before, None)
            };
            view! {
                <dl class="facts">
                    <div><dt>{t!(l, "rectified-before")}</dt><dd>{before}</dd></div>
                    <div>
                        <dt>{t!(l, "rectified-after")}</dt>
                        <dd>{paragraphs(&change.after, None)}</dd>
                    </div>
                </dl>
            }
        })
        .collect_view();
    view! {
        <h3>{t!(l, "rectified-changes")}</h3>
        <p>{t!(l, "rectified-on")}" "{on_date(l, done.on)}</p>
        {changes}
        <h3>{t!(l, "rectified-recipients")}</h3>
        {recipients(l, &done.recipients)}
    }
    .into_any()
}

fn recipients(l: Language, recipients: &[RecipientTold]) -> AnyView {
    if recipients.is_empty() {
        return view! { <p>{t!(l, "rectified-nobody")}</p> }.into_any();
    }
    let rows = recipients
        .iter()
        .map(|one| {
            let telling = match &one.telling {
                Telling::Told { on } => {
                    view! { <p>{t!(l, "rectified-told")}" "{on_date(l, *on)}</p> }.into_any()
                }
                Telling::Impossible { why } => view! {
                    <p>{t!(l, "rectified-impossible")}</p>
                    {paragraphs(why, None)}
                }
                .into_any(),
                Telling::NeverGiven => view! { <p>{t!(l, "rectified-never")}</p> }.into_any(),
            };
            view! { <div><dt>{finnish(l, &one.name)}</dt><dd>{telling}</dd></div> }
        })
        .collect_view();
    view! { <dl class="facts">{rows}</dl> }.into_any()
}

/// The person's own words, as they stand beside the data.
#[must_use]
pub fn statement(l: Language, added: &Statement) -> AnyView {
    let words = own_words(l, &added.wrong, &added.correct, added.reasons.as_deref());
    view! {
        <h3>{t!(l, "statement-title")}</h3>
        <blockquote>{words}</blockquote>
        <dl class="facts">
            <div><dt>{t!(l, "statement-beside")}</dt><dd>{added.beside.clone()}</dd></div>
            <div><dt>{t!(l, "statement-on")}</dt><dd>{on_date(l, added.on)}</dd></div>
        </dl>
    }
    .into_any()
}

/// What a statement will say: what is wrong and what it should be.
#[must_use]
pub fn own_words(l: Language, wrong: &str, correct: &str, reasons: Option<&str>) -> AnyView {
    let why = reasons.map(|reasons| {
        view! {
            <p class="soft">{t!(l, "contents-reasons")}</p>
            {paragraphs(reasons, None)}
        }
    });
    // A wish in own words said both at once.
    if correct.is_empty() {
        return view! {
            <p class="soft">{t!(l, "contents-wish")}</p>
            {paragraphs(wrong, None)}
        }
        .into_any();
    }
    view! {
        <p class="soft">{t!(l, "contents-wrong")}</p>
        {paragraphs(wrong, None)}
        <p class="soft">{t!(l, "contents-correct")}</p>
        {paragraphs(correct, None)}
        {why}
    }
    .into_any()
}
