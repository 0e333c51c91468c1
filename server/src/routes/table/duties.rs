//! The portal's own duties.

use axum::routing::{get, post};
use domain::limit::Act;

use super::{
    About as A, Row,
    Who::{Everybody, Staff},
    page, read, write,
};
use crate::{form, routes::own};

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page("/{language}/saavutettavuus", Everybody, A::Nothing),
        page("/{language}/tila", Everybody, A::Nothing),
        page(
            "/{language}/{municipality}/saavutettavuus",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/saavutettavuus/palaute",
            Everybody,
            A::Nothing,
        ),
        write(
            "/{language}/{municipality}/saavutettavuus/palaute",
            Everybody,
            A::Nothing,
            || post(form::feedback::send),
        )
        .counted(Act::Feedback),
        page(
            "/{language}/{municipality}/saavutettavuus/saapui",
            Everybody,
            A::Nothing,
        ),
        page("/{language}/virka/palautteet", Staff, A::Service),
        page(
            "/{language}/virka/palautteet/{reference}",
            Staff,
            A::Service,
        ),
        write(
            "/{language}/virka/palautteet/{reference}",
            Staff,
            A::Service,
            || post(form::feedback::answer),
        ),
        page("/{language}/virka/katkot", Staff, A::Service),
        write("/{language}/virka/katkot", Staff, A::Service, || {
            post(form::outage::save)
        }),
        read("/.well-known/security.txt", Everybody, A::Nothing, || {
            get(own::security)
        }),
    ]
}
