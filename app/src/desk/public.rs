//! What the public desk hands out.

use chrono::NaiveDate;
use domain::{
    deadline::Deadlines,
    id::Slug,
    language::Language,
    municipality::{Localized, Municipality},
    notice::{NoticeVersion, Register},
    right::Right,
    routing::Route,
    rules::RequestRule,
};

/// A municipality in a list.
#[derive(Debug, Clone)]
pub struct MunicipalityCard {
    /// The municipality.
    pub municipality: Municipality,
    /// How many registers it shows.
    pub registers: usize,
}

/// A municipality with its registers.
#[derive(Debug, Clone)]
pub struct MunicipalityView {
    /// The municipality.
    pub municipality: Municipality,
    /// Its registers.
    pub registers: Vec<RegisterWithRules>,
}

/// A register with the rules of the notice in force.
#[derive(Debug, Clone)]
pub struct RegisterWithRules {
    /// The register.
    pub register: Register,
    /// Its rights: who decides and by when.
    pub rights: Vec<RightHere>,
}

/// A register in a list of results.
#[derive(Debug, Clone)]
pub struct RegisterCard {
    /// The municipality's slug.
    pub municipality: Slug,
    /// What the authority is called.
    pub authority: Localized,
    /// The register.
    pub register: Register,
}

/// Which notice.
#[derive(Debug, Clone, Copy)]
pub struct NoticeAsked<'a> {
    /// The municipality.
    pub municipality: &'a Slug,
    /// The register.
    pub register: &'a Slug,
    /// The version, or the one in force.
    pub version: Option<u32>,
    /// The language wished for; Finnish where there is none.
    pub language: Language,
}

/// A notice with all that its page shows.
#[derive(Debug, Clone)]
pub struct NoticeView {
    /// The municipality.
    pub municipality: Municipality,
    /// The register.
    pub register: Register,
    /// The version shown.
    pub notice: NoticeVersion,
    /// Whether it is the one in force.
    pub in_force: bool,
    /// "Your rights here", reckoned for a request that arrives today.
    pub rights: Vec<RightHere>,
    /// Today in Helsinki.
    pub today: NaiveDate,
}

/// One right at a register: whether it usually applies, who gets it, who
/// decides, by when.
#[derive(Debug, Clone)]
pub struct RightHere {
    /// The right.
    pub right: Right,
    /// The rule of the notice.
    pub rule: RequestRule,
    /// Where it goes.
    pub route: Route,
    /// Who decides, by name.
    pub decider: Localized,
    /// Who is told, by name.
    pub told: Option<Localized>,
    /// When an answer to a request of today is due. `None` where it takes
    /// effect at once (a withdrawn consent).
    pub deadlines: Option<Deadlines>,
}
