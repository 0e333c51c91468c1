//! What all parts of the demo edge share, its small pages and its guard.

use std::sync::Arc;

use axum::Router;
use axum::extract::{RawQuery, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::language::Language;
use url::form_urlencoded;

use super::mailbox::Mailbox;
use super::page::{self, Page, esc};
use super::people::People;
use super::words::{AllWords, date, fill};
use super::{clock_page, mailbox_page};
use crate::clock::Clock;

/// Shared by the provider, the mailbox and the clock page.
pub struct Edge {
    /// The clock of portal and provider.
    pub clock: Clock,
    /// Every text, in three languages.
    pub words: AllWords,
    /// The test people and staff.
    pub people: Arc<People>,
    /// The mail that arrived.
    pub mailbox: Mailbox,
    /// Where the portal is, without a slash at the end.
    pub portal_base: String,
    /// The portal's origin, for `form-action`.
    pub portal_origin: String,
    /// Our own origin: `http://localhost:PORT`.
    pub origin: String,
    /// Our own host and port: `localhost:PORT`.
    pub host: String,
}

/// The pages that belong to no issuer.
pub fn router(edge: Arc<Edge>) -> Router {
    Router::new()
        .route("/", get(index))
        .route("/people", get(people))
        .route("/edge.css", get(style))
        .route("/favicon.svg", get(favicon))
        .merge(mailbox_page::router())
        .merge(clock_page::router())
        .fallback(not_found)
        .with_state(edge)
}

/// Puts the guard around all routes: own name only, safe headers on every
/// answer.
pub fn guarded(router: Router, edge: Arc<Edge>) -> Router {
    router.layer(from_fn_with_state(edge, guard))
}

/// Answers only to `localhost:PORT`. Under 127.0.0.1 the browser would send
/// us the portal's cookies (they know no port), and under any other name a
/// foreign site may have pointed its own name at this machine.
async fn guard(State(edge): State<Arc<Edge>>, request: Request, next: Next) -> Response {
    let host = request
        .headers()
        .get(header::HOST)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let mut response = if host.eq_ignore_ascii_case(&edge.host) {
        next.run(request).await
    } else if host.parse::<std::net::SocketAddr>().is_ok()
        && matches!(*request.method(), Method::GET | Method::HEAD)
    {
        let path = request
            .uri()
            .path_and_query()
            .map_or("/", |value| value.as_str());
        Redirect::temporary(&format!("{}{path}", edge.origin)).into_response()
    } else {
        (StatusCode::MISDIRECTED_REQUEST, "Unknown host name.\n").into_response()
    };
    let headers = response.headers_mut();
    let policy = page::policy("");
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY)
        && let Ok(value) = HeaderValue::from_str(&policy)
    {
        headers.insert(header::CONTENT_SECURITY_POLICY, value);
    }
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // With `no-referrer` a form's POST would carry `Origin: null`.
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

/// Whether a form's POST comes from another site, as far as the browser says:
/// `Sec-Fetch-Site` where there is one, else `Origin`. A client that sends
/// neither (a test, curl) is no browser and cannot be misused by a page.
pub fn from_elsewhere(headers: &HeaderMap, own_origin: &str) -> bool {
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => !matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin != own_origin,
        (None, None) => false,
    }
}

/// The language asked for with `?lang=`; Finnish otherwise.
pub fn lang_of(query: Option<&str>) -> Language {
    form_urlencoded::parse(query.unwrap_or_default().as_bytes())
        .find(|(name, _)| name == "lang")
        .and_then(|(_, value)| Language::parse(&value))
        .unwrap_or(Language::Fi)
}

async fn style() -> Response {
    (
        [(header::CONTENT_TYPE, "text/css; charset=utf-8")],
        include_str!("../../demo/edge/edge.css"),
    )
        .into_response()
}

async fn favicon() -> Response {
    (
        [(header::CONTENT_TYPE, "image/svg+xml")],
        include_str!("../../demo/edge/favicon.svg"),
    )
        .into_response()
}

async fn index(State(edge): State<Arc<Edge>>, RawQuery(query): RawQuery) -> Response {
    let lang = lang_of(query.as_deref());
    let w = edge.words.get(lang);
    let tag = lang.code();
    let portal = format!("{}/{tag}", edge.portal_base);
    let rows: String = [
        (portal, &w.index_portal, &w.index_portal_hint),
        (
            format!("/people?lang={tag}"),
            &w.index_people,
            &w.index_people_hint,
        ),
        (
            format!("/mailbox?lang={tag}"),
            &w.index_mailbox,
            &w.index_mailbox_hint,
        ),
        (
            format!("/clock?lang={tag}"),
            &w.index_clock,
            &w.index_clock_hint,
        ),
    ]
    .iter()
    .map(|(href, name, hint)| {
        format!(
            "<li><p><a href=\"{}\"><strong>{}</strong></a>{}</p></li>",
            esc(href),
            esc(name),
            esc(hint)
        )
    })
    .collect();
    Page::tool(w, lang, "/", &w.index_title)
        .html(format!(
            "<p class=\"lead\">{}</p><ul class=\"rows\">{rows}</ul>",
            esc(&w.index_lead)
        ))
        .into_response()
}

async fn people(State(edge): State<Arc<Edge>>, RawQuery(query): RawQuery) -> Response {
    let lang = lang_of(query.as_deref());
    let w = edge.words.get(lang);
    let citizens: String = edge
        .people
        .citizens()
        .map(|person| {
            let code = person.hetu.as_ref().map_or_else(
                || w.no_code.clone(),
                |code| fill(&w.code, &[("code", code.as_str())]),
            );
            format!(
                "<li><p><strong>{}</strong>{}, {}</p></li>",
                esc(&person.name()),
                esc(&fill(&w.born, &[("date", &date(lang, person.birthdate))])),
                esc(&code),
            )
        })
        .collect();
    let staff: String = edge
        .people
        .staff()
        .map(|person| {
            format!(
                "<li><p><strong lang=\"fi\">{}</strong>{}<br>{}</p></li>",
                esc(&person.name),
                esc(&person.email),
                esc(&fill(
                    &w.groups,
                    &[("groups", person.groups.join(", ").as_str())]
                )),
            )
        })
        .collect();
    let sign_out = |realm: &str, label: &str| {
        format!(
            "<form method=\"post\" action=\"/{realm}/logout?lang={}\"><button class=\"second\">{}</button></form>",
            lang.code(),
            esc(label)
        )
    };
    Page::tool(w, lang, "/people", &w.people_title)
        .html(format!(
            "<p class=\"lead\">{}</p><p>{}</p>\
             <h2>{}</h2><ul class=\"rows\">{citizens}</ul>{}\
             <h2>{}</h2><ul class=\"rows\">{staff}</ul>{}",
            esc(&w.people_lead),
            esc(&w.people_sign_out_hint),
            esc(&w.people_citizens),
            sign_out("citizen", &w.people_sign_out_citizen),
            esc(&w.people_staff),
            sign_out("staff", &w.people_sign_out_staff),
        ))
        .into_response()
}

async fn not_found(State(edge): State<Arc<Edge>>, RawQuery(query): RawQuery) -> Response {
    let lang = lang_of(query.as_deref());
    let w = edge.words.get(lang);
    let body = Page::tool(w, lang, "/", &w.not_found_title)
        .html(format!("<p>{}</p>", esc(&w.not_found_lead)));
    (StatusCode::NOT_FOUND, body).into_response()
}

/// The page for a form that did not come from this site or was incomplete.
pub fn refused(edge: &Edge, lang: Language) -> Response {
    let w = edge.words.get(lang);
    let body =
        Page::tool(w, lang, "/", &w.refused_title).html(format!("<p>{}</p>", esc(&w.refused_lead)));
    (StatusCode::FORBIDDEN, body).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| {
                (
                    HeaderName::from_static(name),
                    HeaderValue::from_static(value),
                )
            })
            .collect()
    }

    #[test]
    fn forms_of_other_sites_are_known() {
        let own = "http://localhost:4000";
        assert!(!from_elsewhere(&headers(&[]), own));
        assert!(!from_elsewhere(&headers(&[("origin", own)]), own));
        assert!(!from_elsewhere(
            &headers(&[("sec-fetch-site", "same-origin"), ("origin", own)]),
            own
        ));
        assert!(from_elsewhere(&headers(&[("origin", "null")]), own));
        assert!(from_elsewhere(
            &headers(&[("origin", "http://localhost:4001")]),
            own
        ));
        // Another port of the same host is "same-site", yet not ours.
        assert!(from_elsewhere(
            &headers(&[("sec-fetch-site", "same-site")]),
            own
        ));
        assert!(from_elsewhere(
            &headers(&[("sec-fetch-site", "cross-site"), ("origin", own)]),
            own
        ));
    }

    #[test]
    fn the_language_comes_from_the_query() {
        assert_eq!(lang_of(None), Language::Fi);
        assert_eq!(lang_of(Some("a=b&lang=sv")), Language::Sv);
        assert_eq!(lang_of(Some("lang=xx")), Language::Fi);
    }
}
