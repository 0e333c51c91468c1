//! What an answer says to who asked, never a word less than the law wants: on
//! their own page, and before it is sent.

use domain::{
    language::Language,
    request::{Answer, DecidingOfficial, Outcome, Refusal, Search},
};
use leptos::prelude::*;

use super::{FileHref, files, paragraphs, reachable, rectified, statement};
use crate::{desk::FileView, i18n::key, t};

/// The files of an answer; without `href` they can't be opened here.
#[derive(Clone, Copy)]
pub struct Enclosed<'a> {
    /// The files.
    pub files: &'a [FileView],
    /// The address of each.
    pub href: Option<FileHref<'a>>,
}

/// The answer under its heading. The page says at `#tyytymaton` how to complain
/// of a refusal.
#[must_use]
pub fn answer(l: Language, outcome: &Outcome, with: Enclosed<'_>) -> AnyView {
    match outcome {
        Outcome::Fulfilled { answer } => view! {
            {given(l, answer, with)}
            {signed(l, &answer.official)}
        }
        .into_any(),
        Outcome::PartlyFulfilled { answer, refusal } => {
            let title = match answer.rectified {
                Some(_) => t!(l, "answer-not-corrected"),
                None => t!(l, "answer-withheld"),
            };
            view! {
                {given(l, answer, with)}
                <h3>{title}</h3>
                {refused(l, refusal)}
            }
            .into_any()
        }
        Outcome::StatementAdded {
            answer,
            statement: added,
            refusal,
        } => view! {
            {statement(l, added)}
            {given(l, answer, with)}
            <h3>{t!(l, "answer-not-corrected")}</h3>
            {refused(l, refusal)}
        }
        .into_any(),
        Outcome::Refused { refusal } => refused(l, refusal),
        Outcome::NothingHeld {
            searched,
            message,
            official,
        } => view! {
            {nothing(l, searched, message)}
            {attached(l, with)}
            {signed(l, official)}
        }
        .into_any(),
        Outcome::TakenBack => view! { <p>{t!(l, "answer-taken-back")}</p> }.into_any(),
        // Whoever was told more reads the notice beside it.
        Outcome::Transferred { to, .. } => {
            let to = to.clone();
            view! { <p>{t!(l, "answer-transferred")}" "<strong>{to}</strong></p> }.into_any()
        }
    }
}

fn given(l: Language, answer: &Answer, with: Enclosed<'_>) -> AnyView {
    let message = (!answer.message.is_empty())
        .then(|| view! { <div class="panel flow">{paragraphs(&answer.message, None)}</div> });
    view! {
        {message}
        {answer.rectified.as_ref().map(|done| rectified(l, done))}
        {attached(l, with)}
    }
    .into_any()
}

fn attached(l: Language, with: Enclosed<'_>) -> AnyView {
    if with.files.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{t!(l, "answer-files")}</h3>
        {files(l, with.files, with.href)}
        <p class="soft">{t!(l, "answer-files-hint")}</p>
    }
    .into_any()
}

fn refused(l: Language, refusal: &Refusal) -> AnyView {
    let ombudsman = refusal
        .ground
        .ombudsman_may_see()
        .then(|| view! { <p>{t!(l, "answer-ombudsman-may-see")}</p> });
    view! {
        <dl class="facts">
            <div>
                <dt>{t!(l, "answer-ground")}</dt>
                <dd>{t!(l, &key("ground-", refusal.ground.code()))}</dd>
            </div>
            <div>
                <dt>{t!(l, "answer-facts")}</dt>
                <dd>{paragraphs(&refusal.facts, None)}</dd>
            </div>
        </dl>
        {ombudsman}
        {signed(l, &refusal.official)}
        <p class="on-screen"><a href="#tyytymaton">{t!(l, "answer-complain")}</a></p>
    }
    .into_any()
}

fn nothing(l: Language, searched: &[Search], message: &str) -> AnyView {
    let rows = searched
        .iter()
        .map(|search| {
            let (system, with) = (search.system.clone(), search.with.clone());
            view! { <div><dt>{system}</dt><dd>{t!(l, "answer-searched-with")}" "{with}</dd></div> }
        })
        .collect_view();
    view! {
        <p>{t!(l, "answer-nothing")}</p>
        {paragraphs(message, None)}
        <h3>{t!(l, "answer-searched")}</h3>
        <dl class="facts">{rows}</dl>
        <p>{t!(l, "answer-nothing-more")}</p>
    }
    .into_any()
}

/// Who answers for it, and how to reach them (Act 434/2003 §44).
fn signed(l: Language, official: &DecidingOfficial) -> AnyView {
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "answer-official")}</dt><dd>{official.title.clone()}</dd></div>
            <div><dt>{t!(l, "answer-contact")}</dt><dd>{reachable(&official.contact)}</dd></div>
        </dl>
    }
    .into_any()
}
