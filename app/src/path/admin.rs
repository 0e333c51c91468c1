//! The administrators' addresses.

use domain::{
    id::Slug,
    language::Language,
    municipality::{Accent, Municipality},
};

/// Administration.
#[must_use]
pub fn front(l: Language) -> String {
    format!("/{l}/virka/hallinta")
}

/// What waits for another administrator.
#[must_use]
pub fn proposals(l: Language) -> String {
    format!("/{l}/virka/hallinta/ehdotukset")
}

/// Who looks after the portal.
#[must_use]
pub fn administrators(l: Language) -> String {
    format!("/{l}/virka/hallinta/paakayttajat")
}

/// The keys that seal receipts.
#[must_use]
pub fn seal_keys(l: Language) -> String {
    format!("/{l}/virka/hallinta/avaimet")
}

/// What was changed, by whom and when.
#[must_use]
pub fn changes(l: Language, page: u64) -> String {
    match page {
        0 | 1 => format!("/{l}/virka/hallinta/muutokset"),
        n => format!("/{l}/virka/hallinta/muutokset?sivu={n}"),
    }
}

/// A municipality.
#[must_use]
pub fn municipality(l: Language, m: &Slug) -> String {
    format!("/{l}/virka/hallinta/kunnat/{m}")
}

/// One that is not there yet.
#[must_use]
pub fn new_municipality(l: Language) -> String {
    format!("/{l}/virka/hallinta/kunnat/{NEW}/tiedot")
}

/// One of its forms: `tiedot`, `varit`, `muutoksenhaku`.
#[must_use]
pub fn form(l: Language, m: &Slug, form: &str) -> String {
    format!("/{l}/virka/hallinta/kunnat/{m}/{form}")
}

/// One of its offices; [`NEW`] for one that is not there yet.
#[must_use]
pub fn office(l: Language, m: &Slug, office: &str) -> String {
    format!("/{l}/virka/hallinta/kunnat/{m}/tehtavat/{office}")
}

/// The name in addresses of what is not there yet.
pub const NEW: &str = "uusi";

/// Who holds an office.
#[must_use]
pub fn holders(l: Language, m: &Slug, office: &Slug) -> String {
    format!("/{l}/virka/hallinta/kunnat/{m}/tehtavat/{office}/haltijat")
}

/// One of its registers; [`NEW`] for one that is not there yet.
#[must_use]
pub fn register(l: Language, m: &Slug, register: &str) -> String {
    format!("/{l}/virka/hallinta/kunnat/{m}/rekisterit/{register}")
}

/// Who decides at a register.
#[must_use]
pub fn decider(l: Language, m: &Slug, register: &Slug) -> String {
    format!("/{l}/virka/hallinta/kunnat/{m}/rekisterit/{register}/ratkaisija")
}

/// Whose the data protection officer's office is.
#[must_use]
pub fn dpo(l: Language, m: &Slug) -> String {
    format!("/{l}/virka/hallinta/kunnat/{m}/tietosuojavastaava")
}

/// Which office files for people who come to a counter.
#[must_use]
pub fn counter(l: Language, m: &Slug) -> String {
    format!("/{l}/virka/hallinta/kunnat/{m}/asiointipiste")
}

/// Which office looks after the service.
#[must_use]
pub fn service(l: Language, m: &Slug) -> String {
    format!("/{l}/virka/hallinta/kunnat/{m}/palvelu")
}

/// The colours of a municipality. The address names them, so that new ones are
/// not taken from a browser's cache.
#[must_use]
pub fn theme(m: &Municipality) -> String {
    let Accent { light, dark } = &m.accent;
    let plain = |colour: &str| colour.trim_start_matches('#').to_owned();
    format!("/theme/{}.css?v={}{}", m.slug, plain(light), plain(dark))
}
