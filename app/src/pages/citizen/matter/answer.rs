//! The answer, as the person reads it: never a word less than the law wants.

use domain::{
    language::Language,
    request::{Answer, DecidingOfficial, Outcome, Refusal, Search, State},
};
use leptos::prelude::*;

use crate::{
    desk::MatterView,
    i18n::key,
    pages::parts::{self, at_time, files, paragraphs},
    path, t,
};

/// The answer; nothing while there is none.
pub(in crate::pages::citizen) fn answer(l: Language, view: &MatterView) -> AnyView {
    let State::Closed { outcome, .. } = &view.part.state else {
        return ().into_any();
    };
    let body = match outcome {
        Outcome::Fulfilled { answer } => view! {
            {given(l, view, answer)}
            {signed(l, &answer.official)}
        }
        .into_any(),
        Outcome::PartlyFulfilled { answer, refusal } => {
            let title = match answer.rectified {
                Some(_) => t!(l, "answer-not-corrected"),
                None => t!(l, "answer-withheld"),
            };
            view! {
                {given(l, view, answer)}
                <h3>{title}</h3>
                {refused(l, refusal)}
            }
            .into_any()
        }
        Outcome::StatementAdded {
            answer,
            statement,
            refusal,
        } => view! {
            {parts::statement(l, statement)}
            {given(l, view, answer)}
            <h3>{t!(l, "answer-not-corrected")}</h3>
            {refused(l, refusal)}
        }
        .into_any(),
        Outcome::Refused { refusal } => refused(l, refusal),
        Outcome::NothingHeld {
            searched,
            message,
            official,
        } => nothing(l, view, searched, message, official),
        Outcome::TakenBack => view! { <p>{t!(l, "answer-taken-back")}</p> }.into_any(),
        Outcome::Transferred { to } => {
            let to = to.clone();
            view! { <p>{t!(l, "answer-transferred")}" "<strong>{to}</strong></p> }.into_any()
        }
    };
    let when = view
        .closed_at
        .map(|at| view! { <p class="soft">{at_time(l, &at)}</p> });
    view! {
        <section class="flow" aria-labelledby="vastaus">
            <h2 id="vastaus">{t!(l, &key("outcome-", outcome.code().code()))}</h2>
            {when}
            {parts::delivered(l, &view.part.asker)}
            {body}
        </section>
    }
    .into_any()
}

fn given(l: Language, view: &MatterView, answer: &Answer) -> AnyView {
    let message = (!answer.message.is_empty())
        .then(|| view! { <div class="panel flow">{paragraphs(&answer.message, None)}</div> });
    view! {
        {message}
        {answer.rectified.as_ref().map(|done| parts::rectified(l, done))}
        {attached(l, view)}
    }
    .into_any()
}

fn attached(l: Language, view: &MatterView) -> AnyView {
    if view.files.is_empty() {
        return ().into_any();
    }
    let reference = view.part.reference.clone();
    let href = move |file: &str| path::answer_file(l, &reference, file);
    view! {
        <h3>{t!(l, "answer-files")}</h3>
        {files(l, &view.files, Some(&href))}
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

fn nothing(
    l: Language,
    view: &MatterView,
    searched: &[Search],
    message: &str,
    official: &DecidingOfficial,
) -> AnyView {
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
        {attached(l, view)}
        {signed(l, official)}
    }
    .into_any()
}

/// Who answers for it, and how to reach them (Act 434/2003 §44).
fn signed(l: Language, official: &DecidingOfficial) -> AnyView {
    view! {
        <dl class="facts">
            <div><dt>{t!(l, "answer-official")}</dt><dd>{official.title.clone()}</dd></div>
            <div><dt>{t!(l, "answer-contact")}</dt><dd>{parts::reachable(&official.contact)}</dd></div>
        </dl>
    }
    .into_any()
}
