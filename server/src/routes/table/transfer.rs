//! A part is sent on to who it belongs to.

use axum::routing::{get, post};

use super::{
    About as A, Row,
    Who::{Citizen, Staff},
    page, read, write,
};
use crate::form;

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page(
            "/{language}/omat/pyynnot/{reference}/siirto",
            Citizen,
            A::Part,
        ),
        page("/{language}/virka/osat/{reference}/siirto", Staff, A::Part),
        page(
            "/{language}/virka/osat/{reference}/siirto/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/siirto/paketti",
            Staff,
            A::Part,
        ),
        read(
            "/{language}/virka/osat/{reference}/siirto/paketti.json",
            Staff,
            A::Part,
            || get(form::transfer::package),
        ),
        write(
            "/{language}/virka/osat/{reference}/siirto",
            Staff,
            A::Part,
            || post(form::transfer::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/siirto/tarkista",
            Staff,
            A::Part,
            || post(form::transfer::confirm),
        ),
    ]
}
