//! The pages of the mailbox, and its JSON for tests.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::language::Language;
use serde_json::{Value, json};

use super::edge::{Edge, from_elsewhere, lang_of, refused};
use super::mail_text::read;
use super::mailbox::{MailMode, StoredMail};
use super::page::{Page, esc};
use super::provider::params::Params;
use super::words::{Words, fill, moment};

/// `/mailbox` and what is under it.
pub fn router() -> Router<Arc<Edge>> {
    Router::new()
        .route("/mailbox", get(list))
        .route("/mailbox.json", get(list_json))
        .route("/mailbox/{id}", get(one))
        .route("/mailbox/clear", post(clear))
        .route("/mailbox/mode", post(set_mode))
        .layer(DefaultBodyLimit::max(4 * 1024))
}

const MODES: [(&str, MailMode); 6] = [
    ("accept", MailMode::Accept),
    ("refuse", MailMode::Refuse),
    ("reject", MailMode::Reject),
    ("hang_up", MailMode::HangUp),
    ("silent", MailMode::Silent),
    ("drop_after_data", MailMode::DropAfterData),
];

async fn list(State(edge): State<Arc<Edge>>, RawQuery(query): RawQuery) -> Response {
    let lang = lang_of(query.as_deref());
    let w = edge.words.get(lang);
    let mails = edge.mailbox.all();
    let rows: String = mails.iter().rev().map(|mail| row(mail, w, lang)).collect();
    let mails = if rows.is_empty() {
        format!("<p>{}</p>", esc(&w.mailbox_empty))
    } else {
        format!(
            "<ul class=\"rows\">{rows}</ul>\
             <form method=\"post\" action=\"/mailbox/clear?lang={}\">\
             <button class=\"second\">{}</button></form>",
            lang.code(),
            esc(&w.mailbox_clear)
        )
    };
    Page::tool(w, lang, "/mailbox", &w.mailbox_title)
        .html(format!(
            "<p class=\"lead\">{}</p>{mails}{}",
            esc(&w.mailbox_lead),
            mode_form(edge.mailbox.mode(), w, lang)
        ))
        .into_response()
}

fn row(mail: &StoredMail, w: &Words, lang: Language) -> String {
    let line = fill(
        &w.mailbox_line,
        &[
            ("to", mail.to.join(", ").as_str()),
            ("time", &moment(lang, mail.received_at)),
        ],
    );
    format!(
        "<li><p><a href=\"/mailbox/{}?lang={}\"><strong>{}</strong></a>{}</p></li>",
        mail.id,
        lang.code(),
        esc(&subject_of(read(&mail.raw).subject, w)),
        esc(&line)
    )
}

fn subject_of(subject: String, w: &Words) -> String {
    if subject.trim().is_empty() {
        w.mailbox_no_subject.clone()
    } else {
        subject
    }
}

fn mode_form(now: MailMode, w: &Words, lang: Language) -> String {
    let choices: String = MODES
        .iter()
        .map(|(value, mode)| {
            let label = match mode {
                MailMode::Accept => &w.mailbox_mode_accept,
                MailMode::Refuse => &w.mailbox_mode_refuse,
                MailMode::Reject => &w.mailbox_mode_reject,
                MailMode::HangUp => &w.mailbox_mode_hang_up,
                MailMode::Silent => &w.mailbox_mode_silent,
                MailMode::DropAfterData => &w.mailbox_mode_drop,
            };
            format!(
                "<div class=\"choice\"><input type=\"radio\" id=\"mode-{value}\" name=\"mode\" \
                 value=\"{value}\"{}><label for=\"mode-{value}\">{}</label></div>",
                if *mode == now { " checked" } else { "" },
                esc(label)
            )
        })
        .collect();
    format!(
        "<h2 id=\"mode\">{title}</h2>\
         <form method=\"post\" action=\"/mailbox/mode?lang={}\">\
         <fieldset aria-labelledby=\"mode\">{choices}</fieldset>\
         <button class=\"second\">{}</button></form>",
        lang.code(),
        esc(&w.mailbox_mode_save),
        title = esc(&w.mailbox_mode),
    )
}

async fn one(
    State(edge): State<Arc<Edge>>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let lang = lang_of(query.as_deref());
    let w = edge.words.get(lang);
    let Some(mail) = id.parse().ok().and_then(|id| edge.mailbox.get(id)) else {
        let body = Page::tool(w, lang, "/mailbox", &w.not_found_title).html(format!(
            "<p>{}</p>{}",
            esc(&w.not_found_lead),
            back_link(w, lang)
        ));
        return (StatusCode::NOT_FOUND, body).into_response();
    };
    let shown = read(&mail.raw);
    let facts: String = [
        (&w.mail_from, shown.from),
        (&w.mail_to, mail.to.join(", ")),
        (&w.mail_time, moment(lang, mail.received_at)),
        (&w.mail_id, shown.message_id),
    ]
    .iter()
    .map(|(name, value)| format!("<div><dt>{}</dt><dd>{}</dd></div>", esc(name), esc(value)))
    .collect();
    let title = subject_of(shown.subject, w);
    Page::tool(w, lang, &format!("/mailbox/{}", mail.id), &title)
        .html(format!(
            "<dl>{facts}</dl><h2>{}</h2><pre>{}</pre>{}",
            esc(&w.mail_text),
            esc(&shown.text),
            back_link(w, lang)
        ))
        .into_response()
}

fn back_link(w: &Words, lang: Language) -> String {
    format!(
        "<p><a href=\"/mailbox?lang={}\">{}</a></p>",
        lang.code(),
        esc(&w.mail_back)
    )
}

async fn list_json(State(edge): State<Arc<Edge>>) -> Json<Value> {
    let mails: Vec<Value> = edge
        .mailbox
        .all()
        .iter()
        .map(|mail| {
            let shown = read(&mail.raw);
            json!({
                "id": mail.id,
                "received_at": mail.received_at.to_rfc3339(),
                "from": mail.from,
                "to": mail.to,
                "message_id": shown.message_id,
                "subject": shown.subject,
                "text": shown.text,
                "raw_base64": STANDARD.encode(&mail.raw),
            })
        })
        .collect();
    Json(json!({ "mails": mails }))
}

async fn clear(
    State(edge): State<Arc<Edge>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    let lang = lang_of(query.as_deref());
    if from_elsewhere(&headers, &edge.origin) {
        return refused(&edge, lang);
    }
    edge.mailbox.clear();
    Redirect::to(&format!("/mailbox?lang={}", lang.code())).into_response()
}

async fn set_mode(
    State(edge): State<Arc<Edge>>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let lang = lang_of(query.as_deref());
    let params = Params::parse(&body);
    let mode = MODES
        .iter()
        .find(|(value, _)| params.get("mode") == Some(value));
    match mode {
        Some((_, mode)) if !from_elsewhere(&headers, &edge.origin) => {
            edge.mailbox.set_mode(*mode);
            Redirect::to(&format!("/mailbox?lang={}", lang.code())).into_response()
        }
        _ => refused(&edge, lang),
    }
}
