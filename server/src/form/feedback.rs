//! Feedback on accessibility, and its answer.

use app::{
    form::feedback::{AnswerFeedbackDraft, AnswerFeedbackForm, FeedbackDraft, FeedbackForm},
    path,
};
use axum::{
    Extension,
    extract::{Path, State},
    http::Uri,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::CookieJar;
use chrono::TimeDelta;
use domain::{
    audit::{Action, Actor, AuditEvent, Subject},
    feedback::{AnswerBy, answer_by},
    id::Reference,
    language::Language,
    municipality::Municipality,
};

use super::{
    Posted,
    draft::{KEPT, begun},
    go,
    part::not_found,
};
use crate::{
    db::{
        self, DbError,
        feedback::{NewAnswer, NewFeedback, StoredFeedback},
        micros,
    },
    desk::{Given, ServiceCounter},
    jobs,
    portal::{Portal, helsinki},
    problem::incident,
    render::plain_error,
    seal::draw_reference,
    session::{Caller, DraftingCaller, Jar, Token, language_of},
};

/// How long the browser that sent it sees the reference.
const SHOWN: TimeDelta = TimeDelta::hours(1);

/// `POST /{language}/{municipality}/saavutettavuus/palaute`
pub async fn send(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, m)): Path<(String, String)>,
    Extension(caller): Extension<Caller>,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let form = FeedbackForm::read(&form.0);
    match sent(&portal, l, &m, &caller, form).await {
        Ok(Some((to, token, lives))) => {
            let cookie = Jar::Form.set(&portal, &token, Some(lives));
            (jar.add(cookie), Redirect::to(&to)).into_response()
        }
        Ok(None) => go(&path::accessibility(l, None)),
        Err(error) => plain_error(&incident("feedback", &error)),
    }
}

async fn sent(
    portal: &Portal,
    l: Language,
    m: &str,
    caller: &Caller,
    form: FeedbackForm,
) -> Result<Option<(String, Token, TimeDelta)>, DbError> {
    let found = db::catalog::municipality(portal.db.read(), m).await?;
    let Some(municipality) = found else {
        return Ok(None);
    };
    let tx = portal.db.begin().await?;
    forget(&tx, portal, caller).await?;
    let mut draft = FeedbackDraft {
        municipality: municipality.slug.clone(),
        form,
        sent: None,
    };
    let (to, lives) = match draft.form.problems().is_empty() {
        false => (path::feedback(l, &municipality.slug), KEPT),
        true => {
            let form = std::mem::take(&mut draft.form);
            let reference = keep(&tx, portal, &municipality, Given { form, language: l }).await?;
            draft.sent = Some(reference.to_string());
            (path::feedback_sent(l, &municipality.slug), SHOWN)
        }
    };
    let token = begun(&tx, portal, &draft, lives).await?;
    tx.commit().await?;
    Ok(Some((to, token, lives)))
}

/// What this browser kept before goes.
pub(super) async fn forget(
    c: &impl sea_orm::ConnectionTrait,
    portal: &Portal,
    caller: &Caller,
) -> Result<(), DbError> {
    if let Some(token) = &caller.form {
        let now = portal.now();
        let stored = db::draft::by_token(c, &portal.keys, &token.hash(), now).await?;
        if let Some(stored) = stored {
            db::draft::delete(c, stored.id).await?;
        }
    }
    Ok(())
}

/// Writes it down, with the log and the mail to the office that answers.
async fn keep(
    c: &impl sea_orm::ConnectionTrait,
    portal: &Portal,
    municipality: &Municipality,
    given: Given,
) -> Result<Reference, DbError> {
    let reference = draw_reference();
    let now = micros(portal.now());
    let new = NewFeedback {
        reference: &reference,
        municipality: &municipality.slug,
        received_at: now,
        answer_by: answer_by(helsinki(now).date_naive()),
        reachable: !given.form.email.is_empty(),
        given: &given,
    };
    let due = new.answer_by;
    db::feedback::insert(c, &portal.keys, new).await?;
    let event = AuditEvent {
        at: now,
        actor: Actor::Citizen,
        municipality: Some(municipality.slug.clone()),
        subject: Subject::Feedback(reference.to_string()),
        action: Action::FeedbackGiven,
    };
    db::audit::append(c, &portal.keys, &event, None).await?;
    jobs::mail::feedback(c, portal, municipality, &reference, due).await?;
    Ok(reference)
}

/// `POST /{language}/virka/palautteet/{reference}`
pub async fn answer(
    State(portal): State<Portal>,
    uri: Uri,
    Path((_, reference)): Path<(String, String)>,
    DraftingCaller(staff): DraftingCaller,
    Extension(caller): Extension<Caller>,
    jar: CookieJar,
    form: Posted,
) -> Response {
    let l = language_of(uri.path());
    let Ok(reference) = Reference::parse(&reference) else {
        return not_found();
    };
    let here = path::feedback_item(l, &reference);
    let answering = AnswerFeedbackForm::read(&form.0);
    let counter = ServiceCounter {
        portal,
        staff,
        token: None,
    };
    match answered(&counter, &reference, &caller, answering).await {
        Ok(Some(Some(token))) => {
            let cookie = Jar::Form.set(&counter.portal, &token, Some(KEPT));
            (jar.add(cookie), Redirect::to(&here)).into_response()
        }
        Ok(Some(None)) => (
            jar.add(Jar::Form.remove(&counter.portal)),
            Redirect::to(&here),
        )
            .into_response(),
        Ok(None) => not_found(),
        Err(error) => plain_error(&incident("answer feedback", &error)),
    }
}

/// Answers it, or keeps what was typed and gives the token under which the page
/// finds it: what is wrong, and what somebody typed who fell asleep.
async fn answered(
    counter: &ServiceCounter,
    reference: &Reference,
    caller: &Caller,
    answering: AnswerFeedbackForm,
) -> Result<Option<Option<Token>>, DbError> {
    let portal = &counter.portal;
    let tx = portal.db.begin().await?;
    db::lock::hold(&tx, &format!("feedback/{reference}")).await?;
    let Some((stored, municipality)) = counter.own(reference).await? else {
        return Ok(None);
    };
    forget(&tx, portal, caller).await?;
    let reachable = stored.feedback.reachable;
    let whole = answering.problems(reachable).is_empty() && caller.staff.is_some();
    let Some(by) = answering.by(reachable).filter(|_| whole) else {
        let draft = AnswerFeedbackDraft {
            reference: reference.to_string(),
            answering,
        };
        let token = begun(&tx, portal, &draft, KEPT).await?;
        tx.commit().await?;
        return Ok(Some(Some(token)));
    };
    // Somebody was quicker: the page shows their answer.
    if stored.feedback.answer(by, portal.today()).is_ok() {
        say(&tx, counter, &stored, &municipality, by, &answering.answer).await?;
    }
    tx.commit().await?;
    Ok(Some(None))
}

async fn say(
    c: &impl sea_orm::ConnectionTrait,
    counter: &ServiceCounter,
    stored: &StoredFeedback,
    municipality: &Municipality,
    by: AnswerBy,
    text: &str,
) -> Result<(), DbError> {
    let portal = &counter.portal;
    let new = NewAnswer {
        by,
        text,
        staff: &counter.staff.id,
        at: portal.now(),
    };
    if !db::feedback::answer(c, &portal.keys, stored.id, new).await? {
        return Ok(());
    }
    let reference = &stored.reference;
    let subject = Subject::Feedback(reference.to_string());
    let event = counter.event(municipality, subject, Action::FeedbackAnswered);
    db::audit::append(c, &portal.keys, &event, None).await?;
    if by == AnswerBy::Mail {
        let (given, _): (Given, _) = db::feedback::open(c, &portal.keys, stored.id).await?;
        jobs::mail::feedback_answer(c, portal, municipality, reference, &given, text).await?;
    }
    Ok(())
}
