//! Headers that every answer bears.

use app::page::Head;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::{
    extract::Request,
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use crate::{
    api::problem::ApiProblem,
    db::trouble::{Trouble, noted},
    portal::Portal,
};

/// The policy of a page. Script only from our own files; WebAssembly only
/// where there are islands; forms may lead to an identity provider only where
/// one does (a browser holds redirects of a form against `form-action`).
#[must_use]
pub fn policy(portal: &Portal, head: Head) -> HeaderValue {
    let wasm = if head.islands.is_some() {
        " 'wasm-unsafe-eval'"
    } else {
        ""
    };
    let providers = if head.identifies {
        portal.identities.origins()
    } else {
        String::new()
    };
    HeaderValue::from_str(&format!(
        "default-src 'none'; script-src 'self'{wasm}; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'{providers}; frame-ancestors 'none'; base-uri 'none'"
    ))
    .unwrap_or_else(|_| HeaderValue::from_static(STRICT))
}

const STRICT: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

const ALWAYS: [(HeaderName, &str); 6] = [
    // With no-referrer a form POST would send `Origin: null`, and be refused.
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Puts them on.
pub async fn always(
    axum::extract::State(portal): axum::extract::State<Portal>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let out = response.headers_mut();
    for (name, value) in ALWAYS {
        out.entry(name).or_insert(HeaderValue::from_static(value));
    }
    out.entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(HeaderValue::from_static(STRICT));
    out.entry(header::CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    if portal.config.secure() {
        out.insert(
            header::STRICT_TRANSPORT_SECURITY,
            HeaderValue::from_static("max-age=63072000; includeSubDomains"),
        );
    }
    if portal.site.demo {
        out.insert(
            HeaderName::from_static("x-robots-tag"),
            HeaderValue::from_static("noindex, nofollow"),
        );
    }
    response
}

/// A form of a page always says where it comes from. A request that changes
/// something, bears a session and says neither comes from no browser of ours,
/// or from one so old that it can't be told from a forgery.
pub async fn no_bare_unsafe(request: Request, next: Next) -> Response {
    let headers = request.headers();
    let safe = request.method().is_safe();
    let says = headers.contains_key(header::ORIGIN) || headers.contains_key("sec-fetch-site");
    let session = request
        .extensions()
        .get::<crate::session::Caller>()
        .is_some_and(|caller| caller.session.is_some() || caller.follower.is_some());
    if !safe && session && !says {
        return crate::render::refused();
    }
    next.run(request).await
}

/// What broke because storage is in trouble is told as that: there is no room,
/// or come back in a moment.
pub async fn trouble(request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api/");
    let (response, trouble) = noted(next.run(request)).await;
    match trouble {
        Some(trouble) if response.status() == StatusCode::INTERNAL_SERVER_ERROR => {
            let mut response = match (api, trouble) {
                (true, _) => ApiProblem::away().into_response(),
                (false, Trouble::Full) => crate::render::no_room(),
                (false, Trouble::Away) => crate::render::away(),
            };
            let soon = HeaderValue::from_static("30");
            response.headers_mut().insert(header::RETRY_AFTER, soon);
            response
        }
        _ => response,
    }
}

/// One line for each answer: route template, status, time. Never the path or
/// the query: they may tell whose matter it is.
pub async fn log(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let route = request
        .extensions()
        .get::<axum::extract::MatchedPath>()
        .map_or("unmatched", |path| path.as_str())
        .to_owned();
    let begun = std::time::Instant::now();
    let response = next.run(request).await;
    let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(%method, route, status = response.status().as_u16(), milliseconds, "answered");
    response
}
