//! Paper, and the counter at which clerks file for people.

use axum::routing::post;
use domain::{limit::Act, upload::Sender};

use super::{
    About as A, Row,
    Who::{Draft, Everybody, Staff},
    page, with_file, write,
};
use crate::form;

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page(
            "/{language}/{municipality}/rekisterit/{register}/lomake",
            Everybody,
            A::Nothing,
        ),
        page("/{language}/pyynto/paperilla", Draft, A::Draft),
        write("/{language}/pyynto/paperilla", Draft, A::Draft, || {
            post(form::paper::make)
        })
        .counted(Act::Begin),
        page("/{language}/virka/asiointi", Staff, A::Counter),
        write("/{language}/virka/asiointi", Staff, A::Counter, || {
            post(form::counter::begin)
        }),
        page("/{language}/virka/asiointi/pyynto", Staff, A::Counter),
        write(
            "/{language}/virka/asiointi/pyynto",
            Staff,
            A::Counter,
            || with_file(Sender::Citizen, post(form::counter::file::file)),
        ),
        page("/{language}/virka/asiointi/valmis", Staff, A::Counter),
        write(
            "/{language}/virka/asiointi/valmis",
            Staff,
            A::Counter,
            || post(form::counter::put_away),
        ),
    ]
}
