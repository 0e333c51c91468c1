//! How long what is kept, and the certificates of what was erased.

use axum::routing::get;

use super::{About as A, Row, Who::Staff, page, read};
use crate::form;

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page("/{language}/virka/sailytys", Staff, A::Own),
        read(
            "/{language}/virka/sailytys/{id}",
            Staff,
            A::Certificate,
            || get(form::certificate::download),
        ),
    ]
}
