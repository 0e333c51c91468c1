//! Feedback on accessibility: the queue by last day, and one piece with its
//! answer.

use domain::{
    feedback::{AnswerBy, FeedbackState},
    language::Language,
    problem::Problem,
};
use leptos::prelude::*;

use super::pieces::{Left, as_typed, moment, on};
use crate::{
    desk::{DutiesView, FeedbackItem, FeedbackPage, FeedbackQueue},
    form_view::{Choice, Choices, Field, choices, error_summary, text_area},
    i18n::key,
    page::{self, Area, Page, PageError, localized, softened},
    pages::parts::reachable,
    path, t,
};

/// `/{language}/virka/palautteet`
pub fn page() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let queue = visit.service()?.queue().await?;
        let queue = queue.ok_or(PageError::NotFound)?;
        Ok(Page::new(t!(l, "queue-title"), list(l, &queue)).area(Area::Staff))
    })
}

/// `/{language}/virka/palautteet/{reference}`
pub fn one() -> impl IntoView {
    page::page(|visit| async move {
        let l = visit.language;
        let reference = visit.reference()?;
        let view = visit.service()?.feedback(&reference).await?;
        let view = view.ok_or(PageError::NotFound)?;
        let typed = view.typed.as_ref();
        let problems = typed.map(|typed| typed.problems(reachable_by_mail(&view)));
        let problems = problems.unwrap_or_default();
        let title = t!(l, "queue-one-title", reference = reference.to_string());
        Ok(Page::new(title, opened(l, &view, &problems))
            .of(&view.municipality)
            .area(Area::Staff)
            .wrong(!problems.is_empty()))
    })
}

/// The way here from the worklist, for who looks after the service.
#[must_use]
pub fn way(l: Language, duties: &DutiesView) -> AnyView {
    let late = (duties.late > 0).then(|| {
        view! { " "<span class="tag late">{t!(l, "queue-late", n = duties.late)}</span> }
    });
    view! {
        <section class="flow" aria-labelledby="palvelu">
            <h2 id="palvelu">{t!(l, "queue-duties")}</h2>
            <ul>
                <li>
                    <a href=path::feedback_queue(l)>{t!(l, "queue-title")}</a>": "
                    {t!(l, "queue-waiting", n = duties.waiting)}{late}
                </li>
                <li><a href=path::outages(l)>{t!(l, "outages-title")}</a></li>
            </ul>
        </section>
    }
    .into_any()
}

fn reachable_by_mail(view: &FeedbackPage) -> bool {
    !view.given.email.is_empty()
}

fn list(l: Language, queue: &FeedbackQueue) -> AnyView {
    let rows = queue.items.iter().map(|item| row(l, item)).collect_view();
    let table = match queue.items.is_empty() {
        true => view! { <p>{t!(l, "queue-empty")}</p> }.into_any(),
        false => view! {
            <div class="scroll" tabindex="0" role="region" aria-labelledby="otsikko">
                <table class="stack">
                    <thead>
                        <tr>
                            <th scope="col">{t!(l, "reference")}</th>
                            <th scope="col">{t!(l, "queue-whose")}</th>
                            <th scope="col">{t!(l, "queue-received")}</th>
                            <th scope="col">{t!(l, "queue-answer-by")}</th>
                            <th scope="col">{t!(l, "queue-state")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any(),
    };
    view! {
        <a class="back" href=path::worklist(l)>{t!(l, "owner-back-worklist")}</a>
        <div class="flow">
            <h1 id="otsikko">{softened(&t!(l, "queue-title"))}</h1>
            <p class="lead">{t!(l, "queue-lead")}</p>
            {table}
        </div>
    }
    .into_any()
}

fn row(l: Language, item: &FeedbackItem) -> AnyView {
    view! {
        <tr>
            <td data-th=t!(l, "reference")>
                <a class="ref" href=path::feedback_item(l, &item.reference)>{item.reference.to_string()}</a>
            </td>
            <td data-th=t!(l, "queue-whose")>{localized(&item.authority, l)}</td>
            <td data-th=t!(l, "queue-received")>{on(l, item.received_at.date_naive())}</td>
            <td data-th=t!(l, "queue-answer-by")>{on(l, item.answer_by)}</td>
            <td data-th=t!(l, "queue-state")>{state(l, item)}</td>
        </tr>
    }
    .into_any()
}

fn state(l: Language, item: &FeedbackItem) -> AnyView {
    match (item.state, item.days_left) {
        (FeedbackState::Answered { by, .. }, _) => {
            let words = t!(l, &key("queue-answered-", by.code()));
            view! { <span class="tag ok">{words}</span> }.into_any()
        }
        (FeedbackState::Open, days) => Left::of(days.unwrap_or_default()).tag(l, false),
    }
}

fn opened(l: Language, view: &FeedbackPage, problems: &[Problem]) -> AnyView {
    let item = &view.item;
    let given = &view.given;
    let place = (!given.place.is_empty()).then(|| {
        view! { <div><dt>{t!(l, "feedback-place")}</dt><dd>{given.place.clone()}</dd></div> }
    });
    let email = match reachable_by_mail(view) {
        true => reachable(&given.email),
        false => t!(l, "queue-no-email").into_any(),
    };
    let form = match item.state {
        FeedbackState::Open => answer_form(l, view, problems),
        FeedbackState::Answered { on: day, .. } => view! {
            <h2>{t!(l, "queue-answer")}</h2>
            <p>{state(l, item)}" "{on(l, day)}</p>
            <div class="panel flow">{view.answer.as_deref().map(as_typed)}</div>
        }
        .into_any(),
    };
    view! {
        <a class="back" href=path::feedback_queue(l)>{t!(l, "queue-back")}</a>
        {error_summary(l, problems)}
        <div class="flow">
            <p class="soft">{item.reference.to_string()}" · "{localized(&item.authority, l)}</p>
            <h1>{t!(l, "queue-one")}</h1>
            <dl class="facts">
                <div><dt>{t!(l, "queue-received")}</dt><dd>{moment(l, &item.received_at)}</dd></div>
                <div>
                    <dt>{t!(l, "queue-answer-by")}</dt>
                    <dd>{on(l, item.answer_by)}" "{state(l, item)}</dd>
                </div>
                <div>
                    <dt>{t!(l, "feedback-what")}</dt>
                    <dd class="flow">{as_typed(&given.what)}</dd>
                </div>
                {place}
                <div><dt>{t!(l, "queue-email")}</dt><dd>{email}</dd></div>
            </dl>
            {form}
        </div>
    }
    .into_any()
}

fn answer_form(l: Language, view: &FeedbackPage, problems: &[Problem]) -> AnyView {
    let typed = view.typed.clone().unwrap_or_default();
    let mut ways = vec![AnswerBy::Otherwise];
    if reachable_by_mail(view) {
        ways.insert(0, AnswerBy::Mail);
    }
    let ways = ways
        .into_iter()
        .map(|by| Choice {
            value: by.code().to_owned(),
            label: t!(l, &key("queue-by-", by.code())),
            hint: Some(t!(l, &key("queue-by-hint-", by.code()))),
            chosen: typed.by == by.code(),
        })
        .collect();
    let by = choices(Choices {
        language: l,
        name: "by",
        kind: "radio",
        legend: t!(l, "queue-by").into_any(),
        hint: None,
        choices: ways,
        problems,
    });
    let answer = text_area(
        Field {
            language: l,
            name: "answer",
            label: t!(l, "queue-answer"),
            hint: Some(t!(l, "queue-answer-hint")),
            value: typed.answer,
            problems,
            autocomplete: "off",
            class: "",
        },
        6,
    );
    view! {
        <form class="flow" method="post" action=path::feedback_item(l, &view.item.reference) novalidate>
            <h2>{t!(l, "queue-answer-title")}</h2>
            {by}
            {answer}
            <p>{t!(l, "queue-then")}</p>
            <div class="acts"><button class="btn">{t!(l, "queue-send")}</button></div>
        </form>
    }
    .into_any()
}
