//! Administration: the record and roles.

use axum::routing::post;

use super::{About as A, Row, Who::Administrator, page, write};
use crate::form::admin::{self, proposal, roles};

/// The rows.
pub(super) fn rows() -> Vec<Row> {
    const HOLDERS: &str =
        "/{language}/virka/hallinta/kunnat/{municipality}/tehtavat/{office}/haltijat";
    const OFFICE: &str = "/{language}/virka/hallinta/kunnat/{municipality}/tehtavat/{office}";
    const REGISTER: &str = "/{language}/virka/hallinta/kunnat/{municipality}/rekisterit/{register}";
    const DECIDER: &str =
        "/{language}/virka/hallinta/kunnat/{municipality}/rekisterit/{register}/ratkaisija";
    const DPO: &str = "/{language}/virka/hallinta/kunnat/{municipality}/tietosuojavastaava";
    const COUNTER: &str = "/{language}/virka/hallinta/kunnat/{municipality}/asiointipiste";
    const SERVICE: &str = "/{language}/virka/hallinta/kunnat/{municipality}/palvelu";
    const REMEDIES: &str = "/{language}/virka/hallinta/kunnat/{municipality}/muutoksenhaku";
    const COLOURS: &str = "/{language}/virka/hallinta/kunnat/{municipality}/varit";
    const PROFILE: &str = "/{language}/virka/hallinta/kunnat/{municipality}/tiedot";
    const PROPOSALS: &str = "/{language}/virka/hallinta/ehdotukset";
    const KEYS: &str = "/{language}/virka/hallinta/avaimet";
    const ADMINISTRATORS: &str = "/{language}/virka/hallinta/paakayttajat";
    vec![
        page("/{language}/virka/hallinta", Administrator, A::Own),
        page(
            "/{language}/virka/hallinta/muutokset",
            Administrator,
            A::Own,
        ),
        page(PROPOSALS, Administrator, A::Own),
        write(PROPOSALS, Administrator, A::Own, || post(proposal::decide)),
        page(ADMINISTRATORS, Administrator, A::Own),
        write(ADMINISTRATORS, Administrator, A::Own, || {
            post(roles::administrators)
        }),
        page(KEYS, Administrator, A::Own),
        write(KEYS, Administrator, A::Own, || post(roles::seal_keys)),
        page(
            "/{language}/virka/hallinta/kunnat/{municipality}",
            Administrator,
            A::Own,
        ),
        page(PROFILE, Administrator, A::Own),
        write(PROFILE, Administrator, A::Own, || post(admin::profile)),
        page(COLOURS, Administrator, A::Own),
        write(COLOURS, Administrator, A::Own, || post(admin::colours)),
        page(REMEDIES, Administrator, A::Own),
        write(REMEDIES, Administrator, A::Own, || post(admin::remedies)),
        page(OFFICE, Administrator, A::Own),
        write(OFFICE, Administrator, A::Own, || post(admin::office)),
        page(HOLDERS, Administrator, A::Own),
        write(HOLDERS, Administrator, A::Own, || post(roles::holders)),
        page(DECIDER, Administrator, A::Own),
        write(DECIDER, Administrator, A::Own, || post(roles::decider)),
        page(DPO, Administrator, A::Own),
        write(DPO, Administrator, A::Own, || post(roles::dpo)),
        page(COUNTER, Administrator, A::Own),
        write(COUNTER, Administrator, A::Own, || post(roles::counter)),
        page(SERVICE, Administrator, A::Own),
        write(SERVICE, Administrator, A::Own, || post(roles::service)),
        page(REGISTER, Administrator, A::Own),
        write(REGISTER, Administrator, A::Own, || post(admin::register)),
    ]
}
