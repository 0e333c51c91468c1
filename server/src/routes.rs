//! Every address, once: method, path, who may, what it is about. The router is
//! built from this table, and the authorization test walks it.
//!
//! To add an address: a row here. A page needs its route in `app::app` too; a
//! start without it fails.

use std::collections::BTreeSet;

use axum::{Router, middleware, response::IntoResponse, routing::get};
use leptos_axum::generate_route_list;
use tower_http::{catch_panic::CatchPanicLayer, csrf::CsrfLayer};

use crate::{api, headers, limit, portal::Portal, render, session};

mod own;
mod table;

pub use table::table;
#[cfg(test)]
pub use table::{About, Row, Who};

use table::Go;

/// The router and the table differ.
#[derive(Debug, thiserror::Error)]
#[error("pages and table of routes differ: {0}")]
pub struct RoutesDiffer(String);

/// Builds the router.
///
/// # Errors
/// [`RoutesDiffer`] when a page has no row, or a row no page.
pub fn router(portal: Portal) -> Result<Router, RoutesDiffer> {
    let pages: BTreeSet<String> = generate_route_list(app::app::App)
        .iter()
        .map(|listing| listing.path().to_owned())
        .collect();
    let rows: BTreeSet<String> = table()
        .iter()
        .filter(|row| matches!(row.go, Go::Page))
        .map(|row| row.path.to_owned())
        .collect();
    if let Some(odd) = pages.symmetric_difference(&rows).next() {
        return Err(RoutesDiffer(odd.clone()));
    }
    let mut router = Router::new();
    for row in table() {
        let mut methods = match row.go {
            Go::Page => get(render::page),
            Go::Handler(make) => make(),
        };
        if let Some(act) = row.act {
            let counted = (portal.clone(), act);
            methods = methods.route_layer(middleware::from_fn_with_state(counted, limit::hold));
        }
        router = router.route(row.path, methods);
    }
    Ok(router
        .fallback(render::page)
        .method_not_allowed_fallback(wrong_method)
        .layer(middleware::from_fn(headers::no_bare_unsafe))
        .layer(CsrfLayer::new())
        .layer(middleware::from_fn_with_state(
            portal.clone(),
            session::resolve,
        ))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn(headers::trouble))
        .layer(middleware::from_fn_with_state(
            portal.clone(),
            headers::always,
        ))
        .layer(middleware::from_fn(headers::log))
        .with_state(portal))
}

/// The portal's own pages that stand where, in other addresses, the name of a
/// municipality does: none can have such a name.
pub fn in_place_of_municipalities() -> BTreeSet<&'static str> {
    let first = |path: &'static str| path.strip_prefix("/{language}/")?.split('/').next();
    let names = table().into_iter().filter_map(|row| first(row.path));
    names.filter(|name| !name.starts_with('{')).collect()
}

/// A panic is a defect; the browser still gets an answer.
fn panicked(_: Box<dyn std::any::Any + Send>) -> axum::response::Response {
    render::plain_error(&crate::problem::incident("panic", &"a handler panicked"))
}

/// There is such an address, but not for this method.
async fn wrong_method(uri: axum::http::Uri) -> axum::response::Response {
    if uri.path().starts_with("/api/") {
        return api::problem::ApiProblem::wrong_method().into_response();
    }
    render::wrong_method()
}
