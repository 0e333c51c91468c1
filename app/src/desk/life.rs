//! What the owner's desk hands out of how long what is kept.

use chrono::DateTime;
use chrono_tz::Tz;
use domain::{municipality::Municipality, retention::Rule};

/// How long what is kept, at each municipality where an office is held.
#[derive(Debug, Clone)]
pub struct KeptView {
    /// The municipality.
    pub municipality: Municipality,
    /// Its rules, in order.
    pub rules: Vec<Rule>,
    /// What was erased, the newest first; none for whoever is not the DPO.
    pub certificates: Option<Vec<CertificateLink>>,
}

/// A certificate of a purge.
#[derive(Debug, Clone)]
pub struct CertificateLink {
    /// Key.
    pub id: String,
    /// When it was sealed.
    pub at: DateTime<Tz>,
}
