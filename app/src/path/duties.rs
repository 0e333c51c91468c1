//! Addresses of the portal's own duties.

use domain::{
    id::{Reference, Slug},
    language::Language,
};

/// The accessibility statement: of a municipality's counter, or of the service.
#[must_use]
pub fn accessibility(l: Language, m: Option<&Slug>) -> String {
    match m {
        Some(m) => format!("/{l}/{m}/saavutettavuus"),
        None => format!("/{l}/saavutettavuus"),
    }
}

/// Feedback on accessibility.
#[must_use]
pub fn feedback(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}/saavutettavuus/palaute")
}

/// That feedback arrived.
#[must_use]
pub fn feedback_sent(l: Language, m: &Slug) -> String {
    format!("/{l}/{m}/saavutettavuus/saapui")
}

/// How the service is.
#[must_use]
pub fn status(l: Language) -> String {
    format!("/{l}/tila")
}

/// The queue of feedback.
#[must_use]
pub fn feedback_queue(l: Language) -> String {
    format!("/{l}/virka/palautteet")
}

/// One piece of it.
#[must_use]
pub fn feedback_item(l: Language, reference: &Reference) -> String {
    format!("/{l}/virka/palautteet/{reference}")
}

/// Notices of outages.
#[must_use]
pub fn outages(l: Language) -> String {
    format!("/{l}/virka/katkot")
}
