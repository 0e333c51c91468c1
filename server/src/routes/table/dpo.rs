//! The DPO's desk.

use axum::routing::{get, post};

use super::{About as A, Row, Who::Dpo, page, read, write};
use crate::form::dpo;

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page("/{language}/virka/tietosuoja", Dpo, A::Own),
        read(
            "/{language}/virka/tietosuoja/luettelo.csv",
            Dpo,
            A::Own,
            || get(dpo::table::table),
        ),
        page(
            "/{language}/virka/tietosuoja/osat/{reference}",
            Dpo,
            A::Part,
        ),
        page(
            "/{language}/virka/tietosuoja/osat/{reference}/toiselle",
            Dpo,
            A::Part,
        ),
        write(
            "/{language}/virka/tietosuoja/osat/{reference}/toiselle",
            Dpo,
            A::Part,
            || post(dpo::reassign::reassign),
        ),
        page(
            "/{language}/virka/tietosuoja/osat/{reference}/lykkays",
            Dpo,
            A::Part,
        ),
        write(
            "/{language}/virka/tietosuoja/osat/{reference}/lykkays",
            Dpo,
            A::Part,
            || post(dpo::defer::defer),
        ),
        page(
            "/{language}/virka/tietosuoja/osat/{reference}/asiakirjat",
            Dpo,
            A::Part,
        ),
        write(
            "/{language}/virka/tietosuoja/osat/{reference}/asiakirjat",
            Dpo,
            A::Part,
            || post(dpo::case_file::gather),
        ),
        page(
            "/{language}/virka/tietosuoja/osat/{reference}/asiakirjat/koottu",
            Dpo,
            A::Part,
        ),
        read(
            "/{language}/virka/tietosuoja/osat/{reference}/asiakirjat/koottu.json",
            Dpo,
            A::Part,
            || get(dpo::case_file::json),
        ),
    ]
}
