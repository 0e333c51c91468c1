//! A citizen's own matters.

use axum::routing::{get, post};
use domain::{limit::Act, upload::Sender};

use super::{
    About as A, Row,
    Who::{Citizen, Everybody},
    page, read, with_file, write,
};
use crate::{form, identity::start};

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    vec![
        page("/{language}/kirjaudu", Everybody, A::Nothing),
        write("/{language}/kirjaudu", Everybody, A::Nothing, || {
            post(start::citizen)
        })
        .counted(Act::LogIn),
        write("/{language}/kirjaudu/ulos", Everybody, A::Nothing, || {
            post(form::logout::logout)
        }),
        page("/{language}/omat", Citizen, A::Own),
        page("/{language}/omat/saapuneet/{filing}", Citizen, A::Filing),
        page("/{language}/omat/pyynnot/{reference}", Citizen, A::Part),
        page(
            "/{language}/omat/pyynnot/{reference}/vastaanotto",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/todiste",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/peru",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/tyytymaton",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/asia",
            Citizen,
            A::Part,
        ),
        read(
            "/{language}/omat/pyynnot/{reference}/vastaanotto.json",
            Citizen,
            A::Part,
            || get(form::downloads::proof),
        ),
        read(
            "/{language}/omat/pyynnot/{reference}/todiste.json",
            Citizen,
            A::Part,
            || get(form::downloads::proof),
        ),
        read(
            "/{language}/omat/pyynnot/{reference}/tiedostot/{file}",
            Citizen,
            A::Part,
            || get(form::files::to_citizen),
        ),
        write(
            "/{language}/omat/pyynnot/{reference}/peru",
            Citizen,
            A::Part,
            || post(form::take_back::take_back),
        ),
        page("/{language}/omat/suostumukset/{id}", Citizen, A::Consent),
        page(
            "/{language}/omat/suostumukset/{id}/peruuta",
            Citizen,
            A::Consent,
        ),
        page(
            "/{language}/omat/suostumukset/{id}/anna",
            Citizen,
            A::Consent,
        ),
        write(
            "/{language}/omat/suostumukset/{id}/peruuta",
            Citizen,
            A::Consent,
            || post(form::consent::withdraw),
        ),
        read(
            "/{language}/omat/suostumukset/{id}/peruutus.json",
            Citizen,
            A::Consent,
            || get(form::withdrawal_receipt::recorded),
        ),
        write(
            "/{language}/omat/suostumukset/{id}/anna",
            Citizen,
            A::Consent,
            || post(form::consent::give),
        ),
        page(
            "/{language}/omat/peruutukset/{reference}",
            Citizen,
            A::Withdrawal,
        ),
        read(
            "/{language}/omat/peruutukset/{reference}/peruutus.json",
            Citizen,
            A::Withdrawal,
            || get(form::withdrawal_receipt::own),
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/vastaa",
            Citizen,
            A::Part,
        ),
        page(
            "/{language}/omat/pyynnot/{reference}/viesti",
            Citizen,
            A::Part,
        ),
        write(
            "/{language}/omat/pyynnot/{reference}/vastaa",
            Citizen,
            A::Part,
            || with_file(Sender::Citizen, post(form::write::send)),
        )
        .counted(Act::Write),
        write(
            "/{language}/omat/pyynnot/{reference}/vastaa/liitteet/{file}",
            Citizen,
            A::Part,
            || post(form::write::remove),
        ),
        write(
            "/{language}/omat/pyynnot/{reference}/viesti",
            Citizen,
            A::Part,
            || with_file(Sender::Citizen, post(form::write::send)),
        )
        .counted(Act::Write),
        write(
            "/{language}/omat/pyynnot/{reference}/viesti/liitteet/{file}",
            Citizen,
            A::Part,
            || post(form::write::remove),
        ),
    ]
}
