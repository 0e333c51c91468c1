//! "Before you send": a question or an extension as the person will read it,
//! and what it does to the date.

use domain::{
    language::Language,
    message::{self, ExtensionNotice, Question},
    problem::Problem,
    request::Part,
};
use leptos::prelude::*;

use super::{Opened, ask, extend, news, open, seen};
use crate::{
    desk::{PartView, TalkAction, TalkView},
    form::talk::TalkForm,
    i18n::{date_long, weekday_date},
    page::{self, Area, Page, PageError, Visit, localized},
    pages::{
        owner::{
            attachments,
            before_send::unfinished,
            pieces::{above, on, right},
        },
        parts,
    },
    path, t,
};

/// `/{language}/virka/osat/{reference}/taydennys/tarkista`
pub fn question() -> impl IntoView {
    page::page(|visit| check(visit, TalkAction::Ask))
}

/// `/{language}/virka/osat/{reference}/pidennys/tarkista`
pub fn extension() -> impl IntoView {
    page::page(|visit| check(visit, TalkAction::Extend))
}

async fn check(visit: Visit, action: TalkAction) -> Result<Page, PageError> {
    let view = match open(&visit, action).await? {
        Opened::Form(view) => view,
        Opened::Closed(page) => return Ok(*page),
    };
    let l = visit.language;
    let form = match action {
        TalkAction::Extend => TalkForm::Extend(extend::typed(&view)),
        _ => TalkForm::Ask(ask::typed(l, &view)),
    };
    let problems = form.problems(&view.part.part, view.part.today);
    let words = match &form {
        _ if !problems.is_empty() => None,
        TalkForm::Ask(_) => asked(&view.part, &form).map(|found| question_words(l, &view, found)),
        _ => extended(&view.part, &form).map(|found| extension_words(l, &view.part, found)),
    };
    let edit = path::part_action(l, &view.part.part.reference, action.segment());
    Ok(Page::new(
        t!(l, "owner-send-title"),
        body(l, &view.part, action, words, &edit, &problems),
    )
    .of(&view.part.municipality)
    .area(Area::Staff)
    .wrong(!problems.is_empty()))
}

/// The question, and the part as it would be: the domain says.
fn asked(view: &PartView, form: &TalkForm) -> Option<(Part, Question)> {
    let TalkForm::Ask(form) = form else {
        return None;
    };
    let owner = view.part.state.owner()?.clone();
    let about = (form.about()?, form.question.clone());
    let now = view.received_at.to_utc();
    message::question(
        view.part.clone(),
        &owner,
        about,
        form.day()?,
        view.today,
        now,
    )
    .ok()
}

fn extended(view: &PartView, form: &TalkForm) -> Option<(Part, ExtensionNotice)> {
    let TalkForm::Extend(form) = form else {
        return None;
    };
    let owner = view.part.state.owner()?.clone();
    let m = &view.municipality;
    message::extension(
        view.part.clone(),
        &owner,
        (form.period()?, form.extend_reason.clone()),
        (&m.remedies, &m.remedies_version),
        view.today,
    )
    .ok()
}

fn question_words(l: Language, view: &TalkView, (part, asked): (Part, Question)) -> AnyView {
    let attached = (!view.files.is_empty()).then(|| attachments::listed(l, &view.files));
    let clock = if asked.stops {
        let mut clock = part.clock;
        let moved = clock.answered(asked.reply_by).ok();
        let then = moved
            .and_then(|()| clock.deadlines().ok())
            .map(|then| weekday_date(l, then.answer_by))
            .unwrap_or_default();
        t!(
            l,
            "owner-ask-stops",
            reply = date_long(l, asked.reply_by),
            date = then
        )
    } else if asked.about.pauses() {
        t!(
            l,
            "owner-ask-too-late",
            date = date_long(l, view.part.deadlines.legal.due)
        )
    } else {
        t!(
            l,
            "owner-ask-moves-nothing",
            date = weekday_date(l, view.part.deadlines.answer_by)
        )
    };
    view! {
        <div class="panel flow">{parts::question(l, &asked)}</div>
        {attached}
        <h2>{t!(l, "owner-send-date")}</h2>
        <p>{clock}</p>
    }
    .into_any()
}

fn extension_words(
    l: Language,
    view: &PartView,
    (part, notice): (Part, ExtensionNotice),
) -> AnyView {
    let new = part.clock.deadlines().ok();
    let steps = new.map(|new| {
        let items = parts::steps(l, &new)
            .into_iter()
            .map(|step| view! { <li>{step}</li> })
            .collect_view();
        view! {
            <h2>{t!(l, "owner-send-date")}</h2>
            <p>
                {t!(
                    l,
                    "owner-extend-dates",
                    from = weekday_date(l, view.deadlines.answer_by),
                    to = weekday_date(l, new.answer_by)
                )}
            </p>
            <ol>{items}</ol>
        }
    });
    view! {
        <div class="panel flow">{parts::extension(l, &notice, parts::Reader::Person)}</div>
        {steps}
    }
    .into_any()
}

fn body(
    l: Language,
    view: &PartView,
    action: TalkAction,
    words: Option<AnyView>,
    edit: &str,
    problems: &[Problem],
) -> AnyView {
    let birth = view.person.birth_date.map(|birth| {
        view! { <div><dt>{t!(l, "owner-birth-date")}</dt><dd><strong>{on(l, birth)}</strong></dd></div> }
    });
    let ready = words.is_some();
    view! {
        <a class="back" href=edit.to_owned()>{t!(l, "owner-send-back")}</a>
        {unfinished(l, t!(l, "owner-send-unfinished"), edit, problems)}
        <div class="flow">
            {above(l, view)}
            <h1>{t!(l, "owner-send-title")}</h1>
            <p class="lead">{t!(l, "owner-talk-check")}</p>
            {news(l, view)}
            <h2>{t!(l, "owner-send-to")}</h2>
            <dl class="facts">
                <div><dt>{t!(l, "owner-name")}</dt><dd><strong>{parts::name(&view.person.name)}</strong></dd></div>
                {birth}
                <div><dt>{t!(l, "owner-right")}</dt><dd>{right(l, view.part.right)}</dd></div>
                <div><dt>{t!(l, "owner-col-register")}</dt><dd>{localized(&view.register, l)}</dd></div>
            </dl>
            <h2>{t!(l, "owner-send-words")}</h2>
            {words}
            {send(l, view, action, edit, ready)}
        </div>
    }
    .into_any()
}

/// The one main action: send; while something is wrong, go back and mend it.
fn send(l: Language, view: &PartView, action: TalkAction, edit: &str, ready: bool) -> AnyView {
    if !ready {
        let href = format!("{edit}?virheet=1");
        return view! { <p><a class="btn" href=href>{t!(l, "owner-send-mend")}</a></p> }.into_any();
    }
    let own = format!("{}/tarkista", action.segment());
    let button = match action {
        TalkAction::Extend => t!(l, "owner-extend-send"),
        _ => t!(l, "owner-ask-send"),
    };
    view! {
        <p>{t!(l, "owner-send-then")}</p>
        <form method="post" action=path::part_action(l, &view.part.reference, &own)>
            {seen(view)}
            <div class="acts">
                <button class="btn">{button}</button>
                <a href=edit.to_owned()>{t!(l, "owner-send-change")}</a>
            </div>
        </form>
    }
    .into_any()
}
