//! The model that a part is held against: what may be done from where, told
//! once more, by other means.

use chrono::{Days, Months};

use super::{
    sample::{at, day, received, sorted},
    *,
};
use crate::calendar::Calendar;

/// The model: a state, an owner, a few numbers.
#[derive(Debug, Clone)]
pub(super) struct Model {
    pub(super) right: Right,
    /// Whether it waits for the DPO.
    pub(super) unassigned: bool,
    pub(super) state: StateCode,
    pub(super) owner: Option<u8>,
    pub(super) since: DateTime<Utc>,
    /// When the open question was asked.
    pub(super) asked: Option<NaiveDate>,
    /// When the last question was answered.
    pub(super) answered: NaiveDate,
    /// Days that the clock stood.
    pub(super) stood: u64,
    /// The months that the law gives.
    pub(super) months: u32,
    pub(super) extended: bool,
    pub(super) outcome: Option<OutcomeCode>,
    /// Whether an identity provider vouched for who asks.
    pub(super) identified: bool,
    /// Whether the answer is wanted at this counter.
    pub(super) wanted_here: bool,
    /// Since which day an owner knows who asks.
    pub(super) checked: Option<NaiveDate>,
    /// Whether the answer was given outside the portal.
    pub(super) delivered: bool,
}

impl Model {
    pub(super) fn new(right: Right, identified: bool, wanted_here: bool) -> Self {
        Self {
            right,
            unassigned: right == Right::OwnWords,
            state: StateCode::Received,
            owner: None,
            since: at(0),
            asked: None,
            answered: received(),
            stood: 0,
            months: 1,
            extended: false,
            outcome: None,
            identified,
            wanted_here,
            checked: None,
            delivered: false,
        }
    }

    pub(super) fn last_day(&self) -> NaiveDate {
        let ends = received() + Months::new(self.months) + Days::new(self.stood);
        Calendar::Eu.working_day_from(ends).0
    }

    fn working(&self, by: u8) -> Result<(), Option<StepError>> {
        self.has(by, &[StateCode::WithOwner, StateCode::IdentityCheck])
    }

    fn answering(&self, by: u8) -> Result<(), Option<StepError>> {
        use StateCode as S;
        self.has(by, &[S::WithOwner, S::IdentityCheck, S::Suspended])
    }

    fn has(&self, by: u8, states: &[StateCode]) -> Result<(), Option<StepError>> {
        if !states.contains(&self.state) {
            return Err(None);
        }
        if self.owner == Some(by) {
            Ok(())
        } else {
            Err(Some(StepError::NotYours))
        }
    }

    /// The clock goes on, on a day; `false` when that is before the question.
    fn goes_on(&mut self, on: NaiveDate) -> bool {
        let Some(asked) = self.asked else {
            return true;
        };
        let Ok(days) = u64::try_from((on - asked).num_days()) else {
            return false;
        };
        (self.stood, self.answered, self.asked) = (self.stood + days, on, None);
        true
    }

    fn closed(&mut self, code: OutcomeCode, on: NaiveDate) {
        // Who ends it on a day before the question ends the pause at once.
        self.goes_on(self.asked.map_or(on, |asked| on.max(asked)));
        self.state = StateCode::Closed;
        self.owner = None;
        self.outcome = Some(code);
    }

    /// Nobody has it, and nobody waits for a reply.
    fn lies(&mut self, on: NaiveDate) {
        self.goes_on(self.asked.map_or(on, |asked| on.max(asked)));
        (self.state, self.owner) = (StateCode::Received, None);
    }

    /// Takes the step, or says why not; `None` is "not from this state".
    pub(super) fn step(
        &mut self,
        tried: &Try,
        now: DateTime<Utc>,
    ) -> Result<(), Option<StepError>> {
        use StateCode as S;
        let clock = Err(Some(StepError::Clock));
        let to = |model: &mut Self, state, owner| {
            (model.state, model.owner, model.since) = (state, Some(owner), now);
        };
        match tried {
            Try::Assign | Try::Sort if self.state != S::Received || !self.unassigned => {
                return Err(None);
            }
            Try::Assign => self.unassigned = false,
            Try::Sort => (self.unassigned, self.right) = (false, sorted().right),
            Try::Take(_) if self.state != S::Received => return Err(None),
            Try::Take(_) | Try::CheckIdentity(_)
                if self.state == S::Received && self.unassigned =>
            {
                return Err(Some(StepError::NotAssigned));
            }
            Try::Take(who) => to(self, S::WithOwner, *who),
            Try::CheckIdentity(who) => {
                match self.state {
                    S::Received => {}
                    S::WithOwner if self.owner == Some(*who) => {}
                    S::WithOwner => return Err(Some(StepError::NotYours)),
                    _ => return Err(None),
                }
                if self.identified || self.checked.is_some() {
                    return Err(Some(StepError::Known));
                }
                to(self, S::IdentityCheck, *who);
            }
            Try::IdentifyLater => {
                if self.state == S::Closed {
                    return Err(None);
                }
                if self.identified {
                    return Err(Some(StepError::Known));
                }
                (self.identified, self.checked, self.delivered) = (true, None, false);
                if let (S::IdentityCheck, Some(who)) = (self.state, self.owner) {
                    to(self, S::WithOwner, who);
                }
            }
            Try::Deliver(by, way, on, today) => {
                self.answering(*by)?;
                if self.identified && self.wanted_here {
                    return Err(Some(StepError::Known));
                }
                let known = self.identified || self.checked.is_some();
                let typed = *way == DeliveryWay::Typed && known;
                let first = self.checked.unwrap_or(received());
                if typed || day(*on) < first || on > today {
                    return Err(Some(StepError::Delivery));
                }
                self.delivered = true;
            }
            Try::IdentityConfirmed(by, on) => {
                if self.state != S::IdentityCheck {
                    return Err(None);
                }
                if self.owner != Some(*by) {
                    return Err(Some(StepError::NotYours));
                }
                (self.checked, self.delivered) = (Some(day(*on)), false);
                to(self, S::WithOwner, *by);
            }
            Try::HandOver(by, next) => {
                self.answering(*by)?;
                match self.state {
                    S::Suspended => self.owner = Some(*next),
                    _ => to(self, S::WithOwner, *next),
                }
            }
            Try::Reassign(other, on) => {
                if self.state == S::Closed {
                    return Err(None);
                }
                if self.unassigned {
                    return Err(Some(StepError::NotAssigned));
                }
                if !other {
                    return Err(Some(StepError::SamePlace));
                }
                self.lies(day(*on));
            }
            Try::PutBack(on) => {
                if self.owner.is_none() {
                    return Err(None);
                }
                self.lies(day(*on));
            }
            Try::Ask(by, why, on, days) => {
                self.working(*by)?;
                let on = day(*on);
                if *days < 1 {
                    return Err(Some(StepError::ReplyBy(ReplyByError::NotAhead)));
                }
                if *days > 92 {
                    return Err(Some(StepError::ReplyBy(ReplyByError::TooFar)));
                }
                // Sent, and moves nothing.
                if *why == QuestionKind::Helpful || on > self.last_day() {
                    return Ok(());
                }
                if on < self.answered {
                    return clock;
                }
                self.asked = Some(on);
                to(self, S::Suspended, *by);
            }
            Try::Reply(on) => {
                let (S::Suspended, Some(who)) = (self.state, self.owner) else {
                    return Err(None);
                };
                if !self.goes_on(day(*on)) {
                    return clock;
                }
                to(self, S::WithOwner, who);
            }
            Try::Extend(by, period, why, on) => {
                self.working(*by)?;
                let on = day(*on);
                let longer = matches!(period, Period::Months(2 | 3));
                if self.extended || !why || !longer || on < received() || on > self.last_day() {
                    return clock;
                }
                if let Period::Months(months) = period {
                    self.months = *months;
                }
                self.extended = true;
            }
            Try::Close(by, code, on) => {
                self.answering(*by)?;
                let owners = !matches!(code, OutcomeCode::TakenBack | OutcomeCode::Transferred);
                let statement = *code == OutcomeCode::StatementAdded;
                if !owners || (statement && self.right != Right::Rectification) {
                    return Err(Some(StepError::Outcome));
                }
                // The sample's refusal is on another ground than that nobody
                // knows who asks, so it tells something too.
                if !self.identified && self.checked.is_none() {
                    return Err(Some(StepError::NotIdentified));
                }
                if !(self.delivered || self.identified && self.wanted_here) {
                    return Err(Some(StepError::NotDelivered));
                }
                self.closed(*code, day(*on));
            }
            Try::TakeBack(_) | Try::Transfer(_) | Try::SendOn(_) if self.state == S::Closed => {
                return Err(None);
            }
            Try::TakeBack(on) => self.closed(OutcomeCode::TakenBack, day(*on)),
            Try::Transfer(on) | Try::SendOn(on) => {
                self.closed(OutcomeCode::Transferred, day(*on));
            }
        }
        Ok(())
    }
}
