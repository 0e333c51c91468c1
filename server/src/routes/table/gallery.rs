//! The demo's gallery of states.

use axum::routing::post;

use super::{About as A, Row, Who::Everybody, page, write};
use crate::demo::gallery;

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page("/{language}/esittely", Everybody, A::Nothing),
        write("/{language}/esittely", Everybody, A::Nothing, || {
            post(gallery::act)
        }),
    ]
}
