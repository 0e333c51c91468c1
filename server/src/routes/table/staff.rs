//! The staff's desk: the worklist, parts, tasks.

use app::path;
use axum::routing::{get, post};
use domain::{limit::Act, upload::Sender};

use super::{
    About as A, Row,
    Who::{Everybody, Staff},
    page, read, with_file, write,
};
use crate::{api, form, identity::start};

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page("/{language}/virka", Staff, A::Own),
        write("/{language}/virka", Staff, A::Own, || {
            post(form::worklist::settings)
        }),
        page("/{language}/virka/haku", Staff, A::Own),
        write("/{language}/virka/haku", Staff, A::Own, || {
            post(form::worklist::find)
        }),
        read(path::NEWS, Staff, A::Own, || get(api::v1::staff::news)),
        page("/{language}/virka/kirjaudu", Everybody, A::Nothing),
        write("/{language}/virka/kirjaudu", Everybody, A::Nothing, || {
            post(start::staff)
        })
        .counted(Act::LogIn),
        page("/{language}/virka/osat/{reference}", Staff, A::Part),
        page(
            "/{language}/virka/osat/{reference}/henkilotunnus",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/lajittele",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/lajittele/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/henkilollisyys",
            Staff,
            A::Part,
        ),
        write(
            "/{language}/virka/osat/{reference}/henkilollisyys",
            Staff,
            A::Part,
            || post(form::identity_check::check),
        ),
        page("/{language}/virka/osat/{reference}/vastaus", Staff, A::Part),
        page("/{language}/virka/osat/{reference}/oikaisu", Staff, A::Part),
        page(
            "/{language}/virka/osat/{reference}/oikaisu/tarkista",
            Staff,
            A::Part,
        ),
        write(
            "/{language}/virka/osat/{reference}/oikaisu",
            Staff,
            A::Part,
            || post(form::answer::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/oikaisu/tarkista",
            Staff,
            A::Part,
            || post(form::send::send),
        ),
        page(
            "/{language}/virka/osat/{reference}/ei-tietoja",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/kieltaydy",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/vastaus/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/ei-tietoja/tarkista",
            Staff,
            A::Part,
        ),
        page(
            "/{language}/virka/osat/{reference}/kieltaydy/tarkista",
            Staff,
            A::Part,
        ),
        write(
            "/{language}/virka/osat/{reference}/ota",
            Staff,
            A::Part,
            || post(form::part::take),
        ),
        write(
            "/{language}/virka/osat/{reference}/osoita",
            Staff,
            A::Part,
            || post(form::assign::assign),
        ),
        write(
            "/{language}/virka/osat/{reference}/lajittele",
            Staff,
            A::Part,
            || post(form::sort::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/lajittele/tarkista",
            Staff,
            A::Part,
            || post(form::sort::confirm),
        ),
        write(
            "/{language}/virka/osat/{reference}/avaa",
            Staff,
            A::Part,
            || post(form::part::open),
        ),
        write(
            "/{language}/virka/osat/{reference}/vastaus",
            Staff,
            A::Part,
            || post(form::answer::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/ei-tietoja",
            Staff,
            A::Part,
            || post(form::answer::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/kieltaydy",
            Staff,
            A::Part,
            || post(form::answer::save),
        ),
        write(
            "/{language}/virka/osat/{reference}/vastaus/tarkista",
            Staff,
            A::Part,
            || post(form::send::send),
        ),
        write(
            "/{language}/virka/osat/{reference}/ei-tietoja/tarkista",
            Staff,
            A::Part,
            || post(form::send::send),
        ),
        write(
            "/{language}/virka/osat/{reference}/kieltaydy/tarkista",
            Staff,
            A::Part,
            || post(form::send::send),
        ),
        write(
            "/{language}/virka/osat/{reference}/vastaus/liitteet",
            Staff,
            A::Part,
            || with_file(Sender::Owner, post(form::answer_files::upload)),
        )
        .counted(Act::Upload),
        write(
            "/{language}/virka/osat/{reference}/vastaus/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::answer_files::remove),
        ),
        write(
            "/{language}/virka/osat/{reference}/oikaisu/liitteet",
            Staff,
            A::Part,
            || with_file(Sender::Owner, post(form::answer_files::upload)),
        )
        .counted(Act::Upload),
        write(
            "/{language}/virka/osat/{reference}/oikaisu/liitteet/{file}",
            Staff,
            A::Part,
            || post(form::answer_files::remove),
        ),
        read(
            "/{language}/virka/osat/{reference}/tiedostot/{file}",
            Staff,
            A::Part,
            || get(form::files::to_staff),
        ),
        page("/{language}/virka/tehtavat/{reference}", Staff, A::Task),
        write(
            "/{language}/virka/tehtavat/{reference}",
            Staff,
            A::Task,
            || post(form::task::act),
        ),
    ]
}
