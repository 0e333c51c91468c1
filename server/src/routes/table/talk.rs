//! The conversation of a part, from the staff's side.

use axum::routing::post;
use domain::upload::Sender;

use super::{About as A, Row, Who::Staff, page, with_file, write};
use crate::form;

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page(
            "/{language}/virka/osat/{reference}/taydennys",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/taydennys/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/pidennys",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/pidennys/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/kollegalle",
            Staff,
            A::Part,
        ),
        page("/{language}/virka/osat/{reference}/viesti", Staff, A::Part),
        page("/{language}/virka/osat/{reference}/muualta", Staff, A::Part),
        page(
            "/{language}/virka/osat/{reference}/muistiinpanot",
            Staff,
            A::Part,
        ),
        write(
            "/{language}/virka/osat/{reference}/taydennys",
            Staff,
            A::Part,
            || with_file(Sender::Owner, post(form::talk::save)),
        ),
        write(
            "/{language}/virka/osat/{reference}/taydennys/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::talk::remove),
        ),
        write(
            "/{language}/virka/osat/{reference}/pidennys",
            Staff,
            A::Part,
            || post(form::talk::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/kollegalle",
            Staff,
            A::Part,
            || post(form::talk::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/viesti",
            Staff,
            A::Part,
            || with_file(Sender::Owner, post(form::talk::save)),
        ),
        write(
            "/{language}/virka/osat/{reference}/muualta",
            Staff,
            A::Part,
            || with_file(Sender::Owner, post(form::talk::save)),
        ),
        write(
            "/{language}/virka/osat/{reference}/muualta/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::talk::remove),
        ),
        write(
            "/{language}/virka/osat/{reference}/viesti/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::talk::remove),
        ),
        write(
            "/{language}/virka/osat/{reference}/muistiinpanot",
            Staff,
            A::Part,
            || post(form::talk::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/taydennys/tarkista",
            Staff,
            A::Part,
            || post(form::talk::send),
        ),
        write(
            "/{language}/virka/osat/{reference}/pidennys/tarkista",
            Staff,
            A::Part,
            || post(form::talk::send),
        ),
    ]
}
