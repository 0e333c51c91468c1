//! Pages for everybody: municipalities, registers, notices, withdrawals.

use axum::routing::{get, post};
use domain::{limit::Act, right::Right};

use super::{
    About as A, Row,
    Who::{Citizen, Everybody},
    page, read, write,
};
use crate::form;

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page("/{language}", Everybody, A::Nothing),
        page("/{language}/haku", Everybody, A::Nothing),
        page("/{language}/tietoa", Everybody, A::Nothing),
        page("/{language}/tarkista", Everybody, A::Nothing),
        page("/{language}/{municipality}", Everybody, A::Nothing),
        page(
            "/{language}/{municipality}/rekisterit",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}/versio/{version}",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}/omat-tiedot",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/omat-tiedot",
            Everybody,
            A::Nothing,
        ),
        page("/{language}/{municipality}/korjaus", Everybody, A::Nothing),
        page(
            "/{language}/{municipality}/omin-sanoin",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/suostumus",
            Everybody,
            A::Withdrawal,
        ),
        page(
            "/{language}/{municipality}/suostumus/tunnistaudu",
            Citizen,
            A::Own,
        ),
        page(
            "/{language}/{municipality}/suostumus/saapui",
            Everybody,
            A::Withdrawal,
        ),
        write(
            "/{language}/{municipality}/suostumus",
            Everybody,
            A::Withdrawal,
            || post(form::withdraw::send),
        )
        .counted(Act::Withdraw),
        write(
            "/{language}/{municipality}/suostumus/saapui",
            Everybody,
            A::Withdrawal,
            || post(form::withdraw::forget),
        ),
        read(
            "/{language}/{municipality}/suostumus/saapui/{reference}/peruutus.json",
            Everybody,
            A::Withdrawal,
            || get(form::withdrawal_receipt::sent),
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}/korjaus",
            Everybody,
            A::Nothing,
        ),
        page(
            "/{language}/{municipality}/rekisterit/{register}/omin-sanoin",
            Everybody,
            A::Nothing,
        ),
        write(
            "/{language}/{municipality}/rekisterit/{register}/omat-tiedot",
            Everybody,
            A::Nothing,
            || form::draft::at_register(Right::Access),
        )
        .counted(Act::Begin),
        write(
            "/{language}/{municipality}/rekisterit/{register}/korjaus",
            Everybody,
            A::Nothing,
            || form::draft::at_register(Right::Rectification),
        )
        .counted(Act::Begin),
        write(
            "/{language}/{municipality}/rekisterit/{register}/omin-sanoin",
            Everybody,
            A::Nothing,
            || form::draft::at_register(Right::OwnWords),
        )
        .counted(Act::Begin),
        write(
            "/{language}/{municipality}/rekisterit/{register}/poisto",
            Everybody,
            A::Nothing,
            || post(form::draft::erasure),
        )
        .counted(Act::Begin),
        write(
            "/{language}/{municipality}/omin-sanoin",
            Everybody,
            A::Nothing,
            || post(form::draft::own_words),
        )
        .counted(Act::Begin),
    ]
}
