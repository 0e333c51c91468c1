//! What the DPO's desk hands out: of every part what and when, never by whom.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::{
    audit::Action,
    deferral::Deferral,
    id::{Reference, Slug},
    municipality::{Localized, Municipality},
    oversight::Overlook,
    request::{OutcomeCode, StateCode},
    right::Right,
};

use super::{PartView, ReceiptView, WorkItem};
use crate::form::dpo::{CaseFileForm, DeferForm, ReassignForm};

/// Which parts of a municipality are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OverviewAsked {
    /// Of which municipality; the first of those that the person oversees,
    /// where nothing is said.
    pub municipality: Option<Slug>,
    /// The pile.
    pub pile: Overlook,
    /// Only this register.
    pub register: Option<Slug>,
    /// Only this office.
    pub office: Option<Slug>,
    /// The page, from 1.
    pub page: u64,
}

/// All parts of a municipality, a page of a pile.
#[derive(Debug, Clone)]
pub struct OverviewView {
    /// What is shown: as asked for, without what does not exist.
    pub shown: OverviewAsked,
    /// The municipality.
    pub municipality: Municipality,
    /// Others that the person oversees, this one among them.
    pub municipalities: Vec<(Slug, Localized)>,
    /// Its registers.
    pub registers: Vec<(Slug, Localized)>,
    /// The parts.
    pub lines: Vec<OverviewLine>,
    /// Whether there is another page.
    pub more: bool,
    /// How many parts are on each pile, and whether there are more than that.
    pub counts: Vec<(Overlook, u64, bool)>,
    /// Registers that nobody answers for, or one person alone.
    pub gaps: Vec<RegisterGap>,
    /// Parts of which the person does not see now who looked, and until when.
    pub deferred: Vec<(Reference, NaiveDate)>,
}

/// A part, by what and when.
#[derive(Debug, Clone)]
pub struct OverviewLine {
    /// Its reference.
    pub reference: Reference,
    /// The register's name.
    pub register: Localized,
    /// The right.
    pub right: Right,
    /// The office that decides.
    pub office: Localized,
    /// Where it is.
    pub state: StateCode,
    /// How it ended.
    pub outcome: Option<OutcomeCode>,
    /// Who has it.
    pub owner: Option<Holder>,
    /// The day on which it arrived.
    pub received_on: NaiveDate,
    /// When an answer is due.
    pub answer_by: NaiveDate,
    /// The last day that the law allows.
    pub legal_latest: NaiveDate,
    /// Days left; negative when overdue.
    pub days_left: i64,
    /// Whether the clock stands for a question.
    pub stopped: bool,
    /// The day on which it ended.
    pub closed_on: Option<NaiveDate>,
}

/// Who has a part, or could.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// By name; none for who has not logged in with one.
    pub name: Option<String>,
    /// The day of the last log-in.
    pub seen_on: Option<NaiveDate>,
    /// Whether they are away: not seen for long, or without an office here.
    pub away: bool,
}

/// A register that nobody answers for, or one person alone.
#[derive(Debug, Clone)]
pub struct RegisterGap {
    /// The register's name.
    pub register: Localized,
    /// Which office, where one is known.
    pub office: Option<Localized>,
    /// What is lacking.
    pub lacks: Lacks,
}

/// What is lacking where a register's requests go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lacks {
    /// The notice names no office that decides: all goes to the DPO.
    Decider,
    /// Nobody who holds the office has ever logged in.
    Anybody,
    /// Everybody who holds it is away.
    Presence,
    /// One person alone holds it.
    Deputy(Holder),
}

/// A part, as its DPO sees it before it is opened.
#[derive(Debug, Clone)]
pub struct OverseenView {
    /// The part: of it, the page shows what and when.
    pub item: WorkItem,
    /// Its municipality.
    pub municipality: Municipality,
    /// The office that decides.
    pub decider: Localized,
    /// The office that is told.
    pub told: Option<Localized>,
    /// Who has it.
    pub owner: Option<Holder>,
    /// What has happened, oldest first.
    pub events: Vec<CaseEvent>,
    /// What was decided about showing who looked, oldest first.
    pub deferrals: Vec<Deferral>,
    /// What was chosen and typed to give it to another office.
    pub reassigning: ReassignForm,
    /// What was chosen and typed to defer showing.
    pub deferring: DeferForm,
    /// What was typed to put the case together.
    pub gathering: CaseFileForm,
    /// Whether the deciding office is the DPO's own.
    pub own: bool,
    /// Today in Helsinki.
    pub today: NaiveDate,
}

/// Something that happened, in full.
#[derive(Debug, Clone)]
pub struct CaseEvent {
    /// When, in Helsinki time.
    pub at: DateTime<Tz>,
    /// What.
    pub action: Action,
    /// In which office, where staff did it.
    pub office: Option<Localized>,
    /// Who of the staff, by name where it is known.
    pub by: Option<String>,
    /// The reason given.
    pub reason: Option<String>,
}

/// The case put together.
#[derive(Debug, Clone)]
pub struct CaseFileView {
    /// The part and all around it.
    pub part: PartView,
    /// Its receipt.
    pub receipt: ReceiptView,
    /// How it came: `signed`, `unsigned`…
    pub channel: String,
    /// What has happened, oldest first, every look among it.
    pub events: Vec<CaseEvent>,
    /// What was decided about showing who looked.
    pub deferrals: Vec<Deferral>,
    /// The identity code, where that was chosen.
    pub code: Option<String>,
    /// Why it was put together.
    pub reason: String,
    /// When, in Helsinki time.
    pub made_at: DateTime<Tz>,
}
