//! What the administrators' desk hands out.

use async_trait::async_trait;
use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::{
    audit::Action,
    id::Slug,
    municipality::{Approval, Localized, Municipality, Remedy},
    notice::Register,
    role::{grant::Mandate, proposal::Change, task::Task},
};

use super::DeskError;
use crate::form::admin::{New, Typed};

/// What an administrator of the portal may read: the record, roles and their
/// changes. Neither parts nor persons who asked for something.
#[async_trait]
pub trait AdminDesk: Send + Sync {
    /// Municipalities, and how much waits.
    async fn front(&self) -> Result<AdminFront, DeskError>;
    /// A municipality with its registers and offices.
    async fn municipality(&self, slug: &Slug) -> Result<Option<AdminMunicipality>, DeskError>;
    /// What a municipality that is not there yet begins with.
    async fn opening(&self, slug: &Slug) -> Result<Opening, DeskError>;
    /// What this administrator typed into a form and has not done.
    async fn typed(&self, form: &str) -> Result<Option<Typed>, DeskError>;
    /// Who holds an office, or will.
    async fn holders(
        &self,
        municipality: &Slug,
        office: &Slug,
    ) -> Result<Option<HoldersView>, DeskError>;
    /// Who looks after the portal.
    async fn administrators(&self) -> Result<AdministratorsView, DeskError>;
    /// Which office has a task.
    async fn route(&self, municipality: &Slug, task: &Task)
    -> Result<Option<RouteView>, DeskError>;
    /// The keys that seal receipts.
    async fn seal_keys(&self) -> Result<SealKeysView, DeskError>;
    /// What waits for another administrator.
    async fn proposals(&self) -> Result<Vec<ProposalView>, DeskError>;
    /// A page of what administrators did, newest first.
    async fn changes(&self, page: u64) -> Result<ChangesView, DeskError>;
}

/// Administration at a glance.
#[derive(Debug, Clone)]
pub struct AdminFront {
    /// Who is logged in.
    pub display_name: String,
    /// Slug and authority of each municipality.
    pub municipalities: Vec<(Slug, Localized)>,
    /// Proposals that wait for this administrator, not those of their own.
    pub waiting: usize,
    /// How many look after the portal.
    pub administrators: usize,
}

/// A municipality as administrators see it.
#[derive(Debug, Clone)]
pub struct AdminMunicipality {
    /// The record.
    pub municipality: Municipality,
    /// Its state, by which a form knows whether somebody changed it.
    pub seen: String,
    /// Its registers, each with its state.
    pub registers: Vec<(Register, String)>,
    /// Each office with those who hold it today and the deputies among them.
    pub offices: Vec<OfficeSummary>,
    /// The published versions of the texts on remedies, newest first.
    pub versions: Vec<RemediesView>,
    /// Today.
    pub today: NaiveDate,
}

/// What a municipality that is not there yet begins with.
#[derive(Debug, Clone)]
pub struct Opening {
    /// The names in addresses that it can't have.
    pub taken: Vec<Slug>,
    /// It, with nothing in it but what is the same everywhere.
    pub blank: New<Municipality>,
    /// Today.
    pub today: NaiveDate,
}

/// An office at a glance.
#[derive(Debug, Clone)]
pub struct OfficeSummary {
    /// Which one.
    pub office: Slug,
    /// How many roles were given at it: persons, addresses, groups, by the
    /// configuration or by administrators.
    pub holders: usize,
    /// Of them deputies.
    pub deputies: usize,
}

/// A published version of the texts on remedies.
#[derive(Debug, Clone)]
pub struct RemediesView {
    /// Its name.
    pub version: String,
    /// Since when.
    pub published_at: DateTime<Tz>,
    /// The texts.
    pub remedies: Vec<Remedy>,
    /// Who answers for them.
    pub approved: Option<Approval>,
}

/// Who holds an office, or will.
#[derive(Debug, Clone)]
pub struct HoldersView {
    /// The municipality.
    pub municipality: Municipality,
    /// The office's name.
    pub office: Localized,
    /// By the operator's configuration, which no administrator changes.
    pub configured: Vec<String>,
    /// By what administrators gave.
    pub given: Vec<HolderView>,
    /// Staff who have logged in, to choose from: id and name.
    pub known: Vec<(String, String)>,
    /// Today.
    pub today: NaiveDate,
}

/// Somebody, or a group, to whom a role was given.
#[derive(Debug, Clone)]
pub struct HolderView {
    /// The grant.
    pub id: String,
    /// The role's stable name.
    pub role: &'static str,
    /// The kind of holder: `staff`, `email` or `group`.
    pub kind: &'static str,
    /// The name of the person, the address or the group.
    pub who: String,
    /// For how long.
    pub mandate: Mandate,
    /// Whether it is proposed to end it.
    pub ending: bool,
    /// Whether it is whoever looks at it.
    pub own: bool,
}

/// Who looks after the portal.
#[derive(Debug, Clone)]
pub struct AdministratorsView {
    /// They.
    pub all: Vec<HolderView>,
    /// Whether one may go: two have to stay.
    pub may_end: bool,
}

/// Which office has a task.
#[derive(Debug, Clone)]
pub struct RouteView {
    /// The municipality.
    pub municipality: Municipality,
    /// The register's name.
    pub register: Option<Localized>,
    /// Those offices now: none, when the notice leaves it open.
    pub now: Vec<Localized>,
    /// The offices to choose from.
    pub choices: Vec<(Slug, Localized)>,
    /// A proposal waits.
    pub proposed: bool,
}

/// The keys that seal receipts.
#[derive(Debug, Clone)]
pub struct SealKeysView {
    /// The name of the one in use.
    pub current: String,
    /// All, newest first: name, since when, until when.
    pub all: Vec<(String, DateTime<Tz>, Option<DateTime<Tz>>)>,
    /// It is proposed to replace it.
    pub proposed: bool,
    /// It is approved, and the operator may do it.
    pub approved: bool,
}

/// A proposal that waits.
#[derive(Debug, Clone)]
pub struct ProposalView {
    /// Its id.
    pub id: String,
    /// What is proposed.
    pub change: Change,
    /// The municipality's authority and the office's name, of an office; or that
    /// it is to be none.
    pub office: Option<(Localized, Option<Localized>)>,
    /// The name of the person, the address, the group or the key.
    pub who: String,
    /// The register's name, where it is about one.
    pub register: Option<Localized>,
    /// Why.
    pub why: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: DateTime<Tz>,
    /// Until when it can be approved.
    pub lapses_at: DateTime<Tz>,
    /// Whether it is one's own.
    pub own: bool,
    /// Whether it would give something to whoever looks at it.
    pub for_me: bool,
}

/// A page of what was done.
#[derive(Debug, Clone)]
pub struct ChangesView {
    /// Newest first.
    pub changes: Vec<ChangeView>,
    /// The page, from 1.
    pub page: u64,
    /// Whether there is another one.
    pub more: bool,
}

/// Something that an administrator did.
#[derive(Debug, Clone)]
pub struct ChangeView {
    /// When.
    pub at: DateTime<Tz>,
    /// By whom; none: by the operator's command.
    pub by: Option<String>,
    /// What.
    pub action: Action,
    /// To what: a municipality, a register there; empty for roles.
    pub subject: String,
    /// What was before and what is now, by the names of the record.
    pub lines: Vec<ChangeLine>,
}

/// A value that changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ChangeLine {
    /// Its name in the record.
    pub field: String,
    /// What was before; empty when nothing was.
    pub before: String,
    /// What is now; empty when nothing is.
    pub after: String,
}
