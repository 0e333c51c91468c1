//! Paper, and the counter at which clerks file for people.

use domain::{
    id::{Reference, Slug},
    language::Language,
};

/// The current draft as a form to print and sign by hand.
#[must_use]
pub fn paper(l: Language) -> String {
    format!("/{l}/pyynto/paperilla")
}

/// The empty form of a register, to print.
#[must_use]
pub fn blank_form(l: Language, m: &Slug, r: &Slug) -> String {
    format!("/{l}/{m}/rekisterit/{r}/lomake")
}

/// The clerk's counter.
#[must_use]
pub fn counter(l: Language) -> String {
    format!("/{l}/virka/asiointi")
}

/// The same: the reference of a form was not found, and why.
#[must_use]
pub fn counter_wrong(l: Language, code: &str, reference: Option<&Reference>) -> String {
    match reference {
        Some(reference) => format!("/{l}/virka/asiointi?virhe={code}&viite={reference}"),
        None => format!("/{l}/virka/asiointi?virhe={code}"),
    }
}

/// Who asks, and the end of filing for somebody.
#[must_use]
pub fn counter_form(l: Language) -> String {
    format!("/{l}/virka/asiointi/pyynto")
}

/// It was filed: what is printed and handed over.
#[must_use]
pub fn counter_filed(l: Language) -> String {
    format!("/{l}/virka/asiointi/valmis")
}
