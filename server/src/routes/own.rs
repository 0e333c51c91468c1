//! The small addresses of the portal itself.

use axum::{
    http::{StatusCode, header},
    response::IntoResponse,
};

use crate::portal::Portal;

/// `GET /`: Finnish first.
pub(super) async fn home() -> impl IntoResponse {
    axum::response::Redirect::to("/fi")
}

pub(super) async fn healthy() -> impl IntoResponse {
    "ok\n"
}

pub(super) async fn ready(
    axum::extract::State(portal): axum::extract::State<Portal>,
) -> impl IntoResponse {
    match (portal.db.ping().await, portal.db.migrated().await) {
        (Ok(()), Ok(true)) => (StatusCode::OK, "ready\n"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "not ready\n"),
    }
}

pub(super) async fn robots(
    axum::extract::State(portal): axum::extract::State<Portal>,
) -> impl IntoResponse {
    let text = if portal.site.demo {
        "User-agent: *\nDisallow: /\n"
    } else {
        "User-agent: *\nDisallow: /fi/omat\nDisallow: /sv/omat\nDisallow: /en/omat\nDisallow: /fi/virka\nDisallow: /sv/virka\nDisallow: /en/virka\n"
    };
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text)
}

/// `GET /.well-known/security.txt` (RFC 9116): whom to tell of a weakness, where
/// the operator has named somebody.
pub(super) async fn security(
    axum::extract::State(portal): axum::extract::State<Portal>,
) -> axum::response::Response {
    let Some(contact) = &portal.config.security_contact else {
        return (StatusCode::NOT_FOUND, "not found\n").into_response();
    };
    // Less than a year ahead, as the standard asks, and a new day every day.
    let expires = portal.today() + chrono::TimeDelta::days(180);
    let url = portal.config.public_url();
    let text = format!(
        "Contact: {contact}\nExpires: {expires}T00:00:00Z\nPreferred-Languages: fi, sv, en\nCanonical: {url}/.well-known/security.txt\n"
    );
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

pub(super) async fn icon(
    axum::extract::State(portal): axum::extract::State<Portal>,
) -> impl IntoResponse {
    axum::response::Redirect::permanent(&portal.site.icon)
}
