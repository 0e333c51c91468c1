//! The model: who has a part, how far it is and by when, told once more, by
//! other means than `domain` does.

use chrono::{Days, Months, NaiveDate};
use domain::{
    audit::Action,
    calendar::Calendar,
    request::{OutcomeCode, StateCode},
    right::Right,
};

/// Who tries something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Who {
    /// In the office that decides.
    OwnerA,
    /// In the same office.
    OwnerB,
    /// Who is told, and sorts what nobody decides.
    Dpo,
    /// An owner in another municipality.
    Stranger,
    /// Whose request it is.
    Person,
    /// Another citizen.
    SomebodyElse,
}

impl Who {
    /// Everybody.
    pub const ALL: [Self; 6] = [
        Self::OwnerA,
        Self::OwnerB,
        Self::Dpo,
        Self::Stranger,
        Self::Person,
        Self::SomebodyElse,
    ];
}

/// By what who asks is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asker {
    /// They identified.
    Identified,
    /// They did not.
    Unknown,
    /// An owner checked it on that day.
    Checked(NaiveDate),
}

/// How an answer was given outside the portal, as a form says it.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    /// Whether to the contact that was typed into the request.
    pub typed: bool,
    /// When.
    pub on: NaiveDate,
}

/// The model.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// The right.
    pub right: Right,
    /// Whether it was sent unsigned, and is followed with a secret.
    pub unsigned: bool,
    /// By what who asks is known.
    pub asker: Asker,
    /// Whether the answer is wanted at the counter, and not on paper.
    pub here: bool,
    /// Whether the DPO has to name who decides.
    pub unassigned: bool,
    /// How far it is.
    pub state: StateCode,
    /// Who has it.
    pub owner: Option<Who>,
    /// How it ended.
    pub outcome: Option<OutcomeCode>,
    /// What the person reads then.
    pub answer: Option<String>,
    /// When it arrived.
    pub received: NaiveDate,
    /// The months that the law gives.
    pub months: u32,
    /// The days that the clock stood.
    pub stood: u64,
    /// Since when it stands.
    pub asked: Option<NaiveDate>,
    /// Whether a question waits for a reply, stopping the clock or not.
    pub question: bool,
    /// When the DPO last gave a reason and opened it.
    pub opened: Option<NaiveDate>,
    /// How many files were collected for an answer.
    pub collected: usize,
    /// How many went out with it.
    pub files: usize,
    /// What was done, by whom.
    pub log: Vec<(Action, Who)>,
}

impl Model {
    /// A part that arrives.
    pub fn new(right: Right, unsigned: bool, here: bool, received: NaiveDate) -> Self {
        Self {
            right,
            unsigned,
            asker: match unsigned {
                true => Asker::Unknown,
                false => Asker::Identified,
            },
            here,
            unassigned: right == Right::OwnWords,
            state: StateCode::Received,
            owner: None,
            outcome: None,
            answer: None,
            received,
            months: 1,
            stood: 0,
            asked: None,
            question: false,
            opened: None,
            collected: 0,
            files: 0,
            log: Vec::new(),
        }
    }

    /// The last day by law.
    pub fn due(&self) -> NaiveDate {
        let ends = self.received + Months::new(self.months) + Days::new(self.stood);
        Calendar::Eu.working_day_from(ends).0
    }

    /// Whether the time was extended.
    pub const fn extended(&self) -> bool {
        self.months > 1
    }

    /// Whether it waits for the DPO.
    pub fn waits_for_dpo(&self) -> bool {
        self.unassigned && self.state == StateCode::Received
    }

    /// Whether it is for somebody to decide.
    pub const fn decides(&self, who: Who) -> bool {
        match who {
            Who::OwnerA | Who::OwnerB => !self.unassigned,
            Who::Dpo => self.unassigned,
            Who::Stranger | Who::Person | Who::SomebodyElse => false,
        }
    }

    /// Whether somebody may know of it: the DPO of all there is.
    pub fn reaches(&self, who: Who) -> bool {
        self.decides(who) || who == Who::Dpo
    }

    /// Whether it is the person's own, and open.
    pub fn own_and_open(&self, who: Who) -> bool {
        let own = who == Who::Person && self.asker == Asker::Identified;
        own && self.state != StateCode::Closed
    }

    /// Whether somebody has it and works on it.
    pub fn works(&self, who: Who) -> bool {
        let working = matches!(self.state, StateCode::WithOwner | StateCode::IdentityCheck);
        working && self.owner == Some(who)
    }

    /// Now it is with somebody.
    pub fn with(&mut self, who: Who, state: StateCode) {
        (self.owner, self.state) = (Some(who), state);
    }

    /// Writes into the log; for the end of a step that is possible.
    pub fn did(&mut self, who: Who, action: Action) -> bool {
        self.log.push((action, who));
        true
    }

    /// It ends; whether it could.
    pub fn close(
        &mut self,
        who: Who,
        (outcome, action): (OutcomeCode, Action),
        words: String,
        given: Given,
        today: NaiveDate,
    ) -> bool {
        if self.owner != Some(who) {
            return false;
        }
        // That nobody knows who asks may be told to anybody.
        let tells_nothing = outcome == OutcomeCode::Refused && words.contains(NOBODY_KNOWS);
        let since = match self.asker {
            Asker::Identified | Asker::Unknown => self.received,
            Asker::Checked(since) => since,
        };
        let was_given = given.on >= since && given.on <= today;
        let possible = match self.asker {
            Asker::Identified => self.here || (was_given && !given.typed),
            Asker::Unknown => was_given && tells_nothing,
            Asker::Checked(_) => was_given && !given.typed,
        };
        if !possible {
            return false;
        }
        let read_here = self.here && self.asker == Asker::Identified;
        self.end(outcome, today);
        self.answer = Some(words);
        self.did(who, action);
        read_here || self.did(who, Action::Delivered)
    }

    /// What was collected goes out with the answer.
    pub fn send_files(&mut self) -> bool {
        self.files = std::mem::take(&mut self.collected);
        true
    }

    /// It has ended: nobody has it, and the clock stood until now.
    pub fn end(&mut self, outcome: OutcomeCode, today: NaiveDate) {
        self.resume(today);
        (self.state, self.owner) = (StateCode::Closed, None);
        self.outcome = Some(outcome);
    }

    /// The clock goes on.
    pub fn resume(&mut self, today: NaiveDate) {
        if let Some(asked) = self.asked.take() {
            self.stood += u64::try_from((today - asked).num_days()).unwrap_or_default();
        }
    }
}

/// Stands in the facts of a refusal because nobody knows who asks.
pub const NOBODY_KNOWS: &str = "Emme saa selville, kuka pyytää";
