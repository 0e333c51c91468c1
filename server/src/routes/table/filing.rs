//! A request that is being made, and what was sent unsigned.

use axum::routing::{get, post};
use domain::{limit::Act, upload::Sender};

use super::{
    About as A, Row,
    Who::{Draft, Everybody, Follower},
    page, read, with_file, write,
};
use crate::{
    form,
    identity::{later, start},
};

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page("/{language}/pyynto", Draft, A::Draft),
        page("/{language}/pyynto/kenen", Draft, A::Draft),
        page("/{language}/pyynto/tapa", Draft, A::Draft),
        page("/{language}/pyynto/ilmoitus", Draft, A::Draft),
        page("/{language}/pyynto/tarkista", Draft, A::Draft),
        page("/{language}/pyynto/poista", Draft, A::Draft),
        page("/{language}/pyynto/{item}/{step}", Draft, A::Draft),
        page("/{language}/pyynto/{item}/poista", Draft, A::Draft),
        page("/{language}/pyynto/{item}/liitteet", Draft, A::Draft),
        page("/{language}/pyynto/keskeytyi", Everybody, A::Nothing),
        write("/{language}/pyynto/kenen", Draft, A::Draft, || {
            post(form::draft::save)
        }),
        write("/{language}/pyynto/tapa", Draft, A::Draft, || {
            post(form::draft::save)
        }),
        write("/{language}/pyynto/ilmoitus", Draft, A::Draft, || {
            post(form::draft::save)
        }),
        write("/{language}/pyynto/{item}/{step}", Draft, A::Draft, || {
            post(form::draft::save)
        }),
        write("/{language}/pyynto/{item}/poista", Draft, A::Draft, || {
            post(form::draft::remove)
        }),
        write(
            "/{language}/pyynto/{item}/liitteet",
            Draft,
            A::Draft,
            || with_file(Sender::Citizen, post(form::attachments::upload)),
        )
        .counted(Act::Upload),
        write(
            "/{language}/pyynto/{item}/liitteet/{file}",
            Draft,
            A::Draft,
            || post(form::attachments::remove),
        ),
        write("/{language}/pyynto/tarkista", Draft, A::Draft, || {
            post(start::sign)
        })
        .counted(Act::Sign),
        write("/{language}/pyynto/poista", Draft, A::Draft, || {
            post(form::draft::delete)
        }),
        page("/{language}/pyynto/ilman", Draft, A::Draft),
        write("/{language}/pyynto/ilman", Draft, A::Draft, || {
            post(form::unsigned::file)
        })
        .counted(Act::Unsigned),
        page("/{language}/seuranta", Everybody, A::Nothing),
        write("/{language}/seuranta", Everybody, A::Nothing, || {
            post(form::follow::enter)
        }),
        write("/{language}/seuranta/lopeta", Everybody, A::Nothing, || {
            post(form::follow::stop)
        }),
        page("/{language}/seuranta/tila", Follower, A::Own),
        page("/{language}/seuranta/tunnus", Follower, A::Own),
        page("/{language}/seuranta/tunnistaudu", Follower, A::Own),
        read(
            "/{language}/seuranta/vastaanotto.json",
            Follower,
            A::Own,
            || get(form::follow::receipt),
        ),
        write("/{language}/seuranta/tunnus", Follower, A::Own, || {
            post(form::follow::noted)
        }),
        write("/{language}/seuranta/tunnistaudu", Follower, A::Own, || {
            post(later::start)
        })
        .counted(Act::LogIn),
    ]
}
