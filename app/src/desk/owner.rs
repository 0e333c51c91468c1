//! What the owner's desk hands out.

use chrono::{DateTime, NaiveDate};
use chrono_tz::Tz;
use domain::{
    consent::{ConsentRecipient, ConsentText, Described, Found},
    deadline::Deadlines,
    id::{Reference, Slug},
    language::Language,
    municipality::{Localized, Municipality},
    notice::RegisterStatus,
    request::{
        Came, Part, ThirdParties,
        contents::{AnswerWish, PartContents},
    },
    right::Right,
    worklist::Pile,
};

use super::{FileView, OwnerTalk, TimelineEntry};
use crate::form::{
    assign::AssignForm,
    sort::{SortForm, SortInto, SortRegister},
};

/// Who is logged in.
#[derive(Debug, Clone)]
pub struct StaffView {
    /// What colleagues see.
    pub display_name: String,
    /// The offices held, by name.
    pub offices: Vec<Localized>,
    /// Whether one of them is a counter that takes in requests.
    pub clerk: bool,
}

/// What an owner can do with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OwnerAction {
    /// Answer.
    Answer,
    /// Say what came of a wish to have data corrected.
    Rectify,
    /// Say that nothing is held.
    NothingHeld,
    /// Refuse.
    Refuse,
}

impl OwnerAction {
    /// Every action.
    pub const ALL: [Self; 4] = [Self::Answer, Self::Rectify, Self::NothingHeld, Self::Refuse];

    /// The one that grants what a right asks for.
    #[must_use]
    pub const fn granting(right: Right) -> Self {
        match right {
            Right::Rectification => Self::Rectify,
            _ => Self::Answer,
        }
    }

    /// Whether a part of this right can end by it.
    #[must_use]
    pub fn fits(self, right: Right) -> bool {
        match self {
            Self::Answer | Self::Rectify => self == Self::granting(right),
            Self::NothingHeld | Self::Refuse => true,
        }
    }

    /// Whether files may go along with it.
    #[must_use]
    pub const fn takes_files(self) -> bool {
        matches!(self, Self::Answer | Self::Rectify)
    }

    /// Reads [`OwnerAction::segment`].
    #[must_use]
    pub fn parse(segment: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|action| action.segment() == segment)
    }

    /// The segment of addresses, and the name in storage.
    #[must_use]
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Answer => "vastaus",
            Self::Rectify => "oikaisu",
            Self::NothingHeld => "ei-tietoja",
            Self::Refuse => "kieltaydy",
        }
    }
}

/// Which part of the worklist is looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkAsked {
    /// The pile.
    pub pile: Pile,
    /// Only a municipality, or one register there.
    pub within: Option<(Slug, Option<Slug>)>,
    /// The page, from 1.
    pub page: u64,
}

/// The worklist: a page of a pile, and how much is on the others.
#[derive(Debug, Clone)]
pub struct WorklistView {
    /// What is shown: as asked for, without what does not exist.
    pub shown: WorkAsked,
    /// The parts: what is due first comes first, of the closed ones the newest.
    pub items: Vec<WorkItem>,
    /// Whether there is another page.
    pub more: bool,
    /// How many parts are on each pile, in the order of [`Pile::ALL`].
    pub counts: Vec<PileCount>,
    /// Municipalities and registers to choose from.
    pub places: Vec<WorkPlace>,
    /// Tasks after withdrawn consents that are not done.
    pub tasks: Vec<TaskItem>,
    /// The number of the last arrival that this page knows of.
    pub arrivals: i64,
    /// Whether this person has switched the keyboard's shortcuts on.
    pub shortcuts: bool,
}

/// How many parts are on a pile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PileCount {
    /// The pile.
    pub pile: Pile,
    /// So many.
    pub n: u64,
    /// Or more: counting ended there.
    pub more: bool,
}

/// A municipality in which the person holds an office, with the registers from
/// which something is open.
#[derive(Debug, Clone)]
pub struct WorkPlace {
    /// The municipality.
    pub municipality: Slug,
    /// Its name.
    pub authority: Localized,
    /// The registers, by name.
    pub registers: Vec<(Slug, Localized)>,
}

/// What the search by reference last led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sought {
    /// Nothing has been searched for.
    Nothing,
    /// What was typed can be no reference.
    NoReference(String),
    /// There is none such, or it is out of reach: the two look alike.
    NotFound(String),
    /// A part.
    Part(Reference),
    /// A task after a withdrawn consent.
    Task(Reference),
}

/// A part in the worklist. Nothing personal.
#[derive(Debug, Clone)]
pub struct WorkItem {
    /// The part.
    pub part: Part,
    /// The register's name.
    pub register: Localized,
    /// The municipality's name, for who works in several.
    pub authority: Localized,
    /// When an answer is due.
    pub deadlines: Deadlines,
    /// Days left; negative when overdue.
    pub days_left: i64,
    /// Whether this person has it.
    pub mine: bool,
    /// When this person last saved a draft for it.
    pub draft_saved: Option<DateTime<Tz>>,
}

/// A task in the worklist.
#[derive(Debug, Clone)]
pub struct TaskItem {
    /// Its reference.
    pub reference: String,
    /// The register's name.
    pub register: Localized,
    /// Since when.
    pub created_at: DateTime<Tz>,
    /// Whether it has waited too long.
    pub late: bool,
}

/// What opening a part gives.
#[derive(Debug, Clone)]
pub enum PartPage {
    /// The office decides it.
    Open(Box<PartView>),
    /// The office is only told: register, right and dates, and a form for the
    /// reason to open it.
    Locked(Box<WorkItem>),
    /// The same for the DPO, whom nobody told of it.
    Overseen(Box<WorkItem>),
}

/// A part with all that its page shows.
#[derive(Debug, Clone)]
pub struct PartView {
    /// The part.
    pub part: Part,
    /// Whether this person decides (a told addressee only reads).
    pub decides: bool,
    /// Whether this person has it.
    pub mine: bool,
    /// Whether this person is the municipality's DPO.
    pub oversees: bool,
    /// The register's name.
    pub register: Localized,
    /// The municipality.
    pub municipality: Municipality,
    /// In which language it was asked.
    pub language: Language,
    /// What was asked for.
    pub contents: PartContents,
    /// How the answer is wanted, where that is not the usual way.
    pub answer: Option<AnswerWish>,
    /// Who asks.
    pub person: PersonView,
    /// What the evidence proves; none for what was sent unsigned.
    pub evidence: Option<EvidenceView>,
    /// When an answer is due, with the steps.
    pub deadlines: Deadlines,
    /// Days left; negative when overdue.
    pub days_left: i64,
    /// Who decides, by office.
    pub decider: Localized,
    /// Who was told, by office.
    pub told: Option<Localized>,
    /// Whom the part is with, if somebody took it.
    pub with: Option<String>,
    /// What has happened, oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// What was chosen and typed to name who decides, while that waits for
    /// this person.
    pub assigning: Option<AssignForm>,
    /// Drafts that wait: action and when it was saved.
    pub drafts: Vec<(OwnerAction, DateTime<Tz>)>,
    /// Files of the answer, once sent.
    pub files: Vec<FileView>,
    /// What the person sent along with it.
    pub attachments: Vec<FileView>,
    /// What was said about other people before it was sent: not for the person.
    pub others: Option<ThirdParties>,
    /// The conversation.
    pub talk: OwnerTalk,
    /// Another number after every change: a form says from which it was made.
    pub version: i32,
    /// Received, in Helsinki time.
    pub received_at: DateTime<Tz>,
    /// Today in Helsinki.
    pub today: NaiveDate,
    /// Whether its register moved, and to whom.
    pub status: RegisterStatus,
    /// Whether this person may send it on.
    pub may_send_on: bool,
}

/// Who asks, as far as the page shows it: the identity code comes on a page of
/// its own, logged.
#[derive(Debug, Clone)]
pub struct PersonView {
    /// Given and family name, as the identity provider says; as typed by who
    /// is not identified.
    pub name: String,
    /// Birth date.
    pub birth_date: Option<NaiveDate>,
    /// Whether an identity code is known.
    pub has_code: bool,
    /// How who was not identified at filing wants to be reached, as typed.
    pub contact: Option<String>,
    /// The name that they typed, where they identified later.
    pub typed_name: Option<String>,
    /// How it came, where the staff filed it.
    pub came: Option<Came>,
}

/// What the evidence proves, checked anew for this page.
#[derive(Debug, Clone)]
pub struct EvidenceView {
    /// Whether every check passed.
    pub valid: bool,
    /// When the person identified, in Helsinki time.
    pub at: DateTime<Tz>,
    /// The checks, by code of texts, and whether each passed.
    pub checks: Vec<(String, bool)>,
}

/// The draft of an action, with what the forms need.
#[derive(Debug, Clone)]
pub struct ActionDraftView {
    /// The part and all around it.
    pub part: PartView,
    /// What was typed, as the form stores it; `None` before the first save.
    pub typed: Option<String>,
    /// What was typed about other people, as the form stores it.
    pub others: Option<String>,
    /// When it was saved.
    pub saved_at: Option<DateTime<Tz>>,
    /// The files collected so far.
    pub files: Vec<FileView>,
    /// How the answer was given to who can't read it here, as the form stores
    /// it; `None` before the first save.
    pub delivery: Option<String>,
}

/// A task after a withdrawn consent.
#[derive(Debug, Clone)]
pub struct TaskView {
    /// Its reference.
    pub reference: String,
    /// The register's name.
    pub register: Localized,
    /// The municipality.
    pub municipality: Municipality,
    /// What was withdrawn.
    pub about: TaskAbout,
    /// Who withdrew it.
    pub person: PersonView,
    /// Withdrawn, in Helsinki time.
    pub withdrawn_at: DateTime<Tz>,
    /// Recipients: id, name, and when each was told.
    pub recipients: Vec<(String, Localized, Option<DateTime<Tz>>)>,
    /// Done, in Helsinki time.
    pub done_at: Option<DateTime<Tz>>,
}

/// What a task is about.
#[derive(Debug, Clone)]
pub enum TaskAbout {
    /// A consent of the record, by its text.
    Recorded(Box<ConsentText>),
    /// A withdrawal by description: it has to be looked up first.
    Described {
        /// What was withdrawn.
        described: Box<Described>,
        /// Whether anything was found, and when that was looked up.
        found: Option<(Found, DateTime<Tz>)>,
        /// Others whom the notice names as getting data by a permission.
        others: Vec<ConsentRecipient>,
        /// How the person hears of it, when nobody vouched for them.
        unsigned: bool,
    },
}

/// The personal identity code, on a page of its own.
#[derive(Clone)]
pub struct IdentityCodeView {
    /// The municipality.
    pub municipality: Municipality,
    /// The eleven characters.
    pub code: String,
}

/// The page on which a DPO sorts a wish.
#[derive(Debug, Clone)]
pub enum SortPage {
    /// It waits for that.
    Open(Box<SortView>),
    /// It does not, or not any more.
    Over(Box<SortedView>),
}

/// A wish that waits to be sorted.
#[derive(Debug, Clone)]
pub struct SortView {
    /// The wish and all around it.
    pub part: PartView,
    /// The registers of its municipality.
    pub registers: Vec<SortRegister>,
    /// What was chosen and typed.
    pub typed: SortForm,
    /// When that was saved; none before the first time.
    pub saved_at: Option<DateTime<Tz>>,
}

impl SortView {
    /// What the choices are checked against.
    #[must_use]
    pub fn choices(&self) -> SortInto<'_> {
        SortInto {
            municipality: &self.part.municipality,
            registers: &self.registers,
        }
    }
}

/// A part that can't be sorted, with what came of it. Nothing personal but what
/// the reader typed.
#[derive(Debug, Clone)]
pub struct SortedView {
    /// The part.
    pub item: WorkItem,
    /// Its municipality.
    pub municipality: Municipality,
    /// What came of it as far as the reader may know, with who decides; empty
    /// unless it was sorted.
    pub parts: Vec<(WorkItem, Localized)>,
    /// What the reader typed and somebody else was quicker with.
    pub kept: Option<SortForm>,
    /// The registers of the municipality, for their names.
    pub registers: Vec<SortRegister>,
}
