//! A part against a simple model, in random sequences of steps: right and
//! wrong ones, by the right and the wrong owner, on any day.
//!
//! The model knows states and who has the part, and counts the days of the
//! clock by itself; that a wrong step leaves the part as it was follows from
//! the types (a step takes the part and gives it back only when it worked), and
//! is checked all the same.

use std::{cell::RefCell, collections::HashSet};

use chrono::{Days, Months};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::*;
use crate::{calendar::Calendar, deadline::Period};

pub mod sample;
use sample::{at, day, decider, outcome, owner, part, received, sorted};

/// What somebody tries.
#[derive(Debug, Clone)]
enum Try {
    Assign,
    Sort,
    Take(u8),
    HandOver(u8, u8),
    CheckIdentity(u8),
    IdentityConfirmed(u8),
    Ask(u8, i64),
    Reply(i64),
    Extend(u8, Period, bool, i64),
    Close(u8, OutcomeCode),
    TakeBack,
    Transfer,
}

impl Try {
    /// Without a wildcard: a new step must be tried here too.
    const fn code(&self) -> StepCode {
        match self {
            Self::Assign => StepCode::Assign,
            Self::Sort => StepCode::Sort,
            Self::Take(_) => StepCode::Take,
            Self::HandOver(..) => StepCode::HandOver,
            Self::CheckIdentity(_) => StepCode::CheckIdentity,
            Self::IdentityConfirmed(_) => StepCode::IdentityConfirmed,
            Self::Ask(..) => StepCode::Ask,
            Self::Reply(_) => StepCode::Reply,
            Self::Extend(..) => StepCode::Extend,
            Self::Close(..) => StepCode::Close,
            Self::TakeBack => StepCode::TakeBack,
            Self::Transfer => StepCode::Transfer,
        }
    }
}

fn any_try() -> impl Strategy<Value = Try> {
    // Two owners; days before the receipt, in time, about the last day, late.
    let who = || 0_u8..2;
    let day = || prop_oneof![1 => -3_i64..0, 6 => 0_i64..25, 2 => 25_i64..100, 1 => 100_i64..400];
    let period = prop_oneof![
        4 => Just(Period::THREE_MONTHS),
        2 => Just(Period::Months(2)),
        1 => Just(Period::ONE_MONTH),
        1 => Just(Period::Months(4)),
    ];
    let outcome = prop_oneof![
        Just(OutcomeCode::Fulfilled),
        Just(OutcomeCode::PartlyFulfilled),
        Just(OutcomeCode::StatementAdded),
        Just(OutcomeCode::Refused),
        Just(OutcomeCode::NothingHeld),
        Just(OutcomeCode::TakenBack),
        Just(OutcomeCode::Transferred),
    ];
    prop_oneof![
        2 => Just(Try::Assign),
        1 => Just(Try::Sort),
        4 => who().prop_map(Try::Take),
        2 => (who(), who()).prop_map(|(by, to)| Try::HandOver(by, to)),
        2 => who().prop_map(Try::CheckIdentity),
        2 => who().prop_map(Try::IdentityConfirmed),
        4 => (who(), day()).prop_map(|(by, on)| Try::Ask(by, on)),
        4 => day().prop_map(Try::Reply),
        4 => (who(), period, prop::bool::weighted(0.9), day())
            .prop_map(|(by, to, why, on)| Try::Extend(by, to, why, on)),
        1 => (who(), outcome).prop_map(|(by, code)| Try::Close(by, code)),
        1 => Just(Try::TakeBack),
        1 => Just(Try::Transfer),
    ]
}

fn really(part: Part, tried: &Try, now: DateTime<Utc>) -> Result<Part, StepError> {
    match tried {
        Try::Assign => part.assign(decider()),
        Try::Sort => {
            let parts = part.sort(vec![sorted()], || {
                unreachable!("one part keeps its reference")
            });
            parts.map(|mut parts| parts.remove(0))
        }
        Try::Take(who) => part.take(owner(*who), now),
        Try::HandOver(by, to) => part.hand_over(&owner(*by), owner(*to), now),
        Try::CheckIdentity(who) => part.check_identity(owner(*who), now),
        Try::IdentityConfirmed(by) => part.identity_confirmed(&owner(*by), now),
        Try::Ask(by, on) => part.ask(&owner(*by), day(*on), day(*on + 14), now),
        Try::Reply(on) => part.reply(day(*on), now),
        Try::Extend(by, to, why, on) => {
            let extension = Extension {
                to: *to,
                reason: if *why { "Monta järjestelmää." } else { " " }.to_owned(),
                told_on: day(*on),
            };
            part.extend(&owner(*by), extension)
        }
        Try::Close(by, code) => part.close(&owner(*by), outcome(*code), now),
        Try::TakeBack => part.take_back(now),
        Try::Transfer => part.transfer("Hyvinvointialue".to_owned(), now),
    }
}

/// The model: a state, an owner, a few numbers.
#[derive(Debug, Clone)]
struct Model {
    right: Right,
    /// Whether it waits for the DPO.
    unassigned: bool,
    state: StateCode,
    owner: Option<u8>,
    since: DateTime<Utc>,
    /// When the open question was asked.
    asked: Option<NaiveDate>,
    /// When the last question was answered.
    answered: NaiveDate,
    /// Days that the clock stood.
    stood: u64,
    /// The months that the law gives.
    months: u32,
    extended: bool,
    outcome: Option<OutcomeCode>,
}

impl Model {
    fn new(right: Right) -> Self {
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
        }
    }

    fn last_day(&self) -> NaiveDate {
        let ends = received() + Months::new(self.months) + Days::new(self.stood);
        Calendar::Eu.working_day_from(ends).0
    }

    fn working(&self, by: u8) -> Result<(), Option<StepError>> {
        if self.state != StateCode::WithOwner {
            return Err(None);
        }
        if self.owner == Some(by) {
            Ok(())
        } else {
            Err(Some(StepError::NotYours))
        }
    }

    fn closed(&mut self, code: OutcomeCode) {
        self.state = StateCode::Closed;
        self.owner = None;
        self.outcome = Some(code);
    }

    /// Takes the step, or says why not; `None` is "not from this state".
    fn step(&mut self, tried: &Try, now: DateTime<Utc>) -> Result<(), Option<StepError>> {
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
            Try::Take(_) | Try::CheckIdentity(_) if self.state != S::Received => return Err(None),
            Try::Take(_) | Try::CheckIdentity(_) if self.unassigned => {
                return Err(Some(StepError::NotAssigned));
            }
            Try::Take(who) => to(self, S::WithOwner, *who),
            Try::CheckIdentity(who) => to(self, S::IdentityCheck, *who),
            Try::IdentityConfirmed(by) => {
                if self.state != S::IdentityCheck {
                    return Err(None);
                }
                if self.owner != Some(*by) {
                    return Err(Some(StepError::NotYours));
                }
                to(self, S::WithOwner, *by);
            }
            Try::HandOver(by, next) => {
                self.working(*by)?;
                to(self, S::WithOwner, *next);
            }
            Try::Ask(by, on) => {
                self.working(*by)?;
                let on = day(*on);
                if on < self.answered || on > self.last_day() {
                    return clock;
                }
                self.asked = Some(on);
                to(self, S::Suspended, *by);
            }
            Try::Reply(on) => {
                let (S::Suspended, Some(who), Some(asked)) = (self.state, self.owner, self.asked)
                else {
                    return Err(None);
                };
                let on = day(*on);
                let Ok(days) = u64::try_from((on - asked).num_days()) else {
                    return clock;
                };
                (self.stood, self.answered, self.asked) = (self.stood + days, on, None);
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
            Try::Close(by, code) => {
                if !matches!(self.state, S::WithOwner | S::Suspended) {
                    return Err(None);
                }
                if self.owner != Some(*by) {
                    return Err(Some(StepError::NotYours));
                }
                let owners = !matches!(code, OutcomeCode::TakenBack | OutcomeCode::Transferred);
                let statement = *code == OutcomeCode::StatementAdded;
                if !owners || (statement && self.right != Right::Rectification) {
                    return Err(Some(StepError::Outcome));
                }
                self.closed(*code);
            }
            Try::TakeBack | Try::Transfer if self.state == S::Closed => return Err(None),
            Try::TakeBack => self.closed(OutcomeCode::TakenBack),
            Try::Transfer => self.closed(OutcomeCode::Transferred),
        }
        Ok(())
    }
}

fn agree(part: &Part, model: &Model) -> Result<(), TestCaseError> {
    prop_assert_eq!(part.state.code(), model.state);
    prop_assert_eq!(part.right, model.right);
    prop_assert_eq!(part.route.to_be_assigned, model.unassigned);
    prop_assert_eq!(part.state.owner().cloned(), model.owner.map(owner));
    match &part.state {
        State::Received => {}
        State::IdentityCheck { since, .. }
        | State::WithOwner { since, .. }
        | State::Suspended { since, .. } => prop_assert_eq!(*since, model.since),
        State::Closed { outcome, .. } => prop_assert_eq!(Some(outcome.code()), model.outcome),
    }
    let has_owner = matches!(
        model.state,
        StateCode::IdentityCheck | StateCode::WithOwner | StateCode::Suspended
    );
    prop_assert_eq!(part.state.owner().is_some(), has_owner);
    // A part that is closed keeps its clock as it stood.
    if !part.closed() {
        let suspended = model.state == StateCode::Suspended;
        prop_assert_eq!(part.clock.open_pause.is_some(), suspended);
    }
    prop_assert_eq!(part.clock.open_pause, model.asked);
    prop_assert_eq!(part.clock.extension.is_some(), model.extended);
    let deadlines = part.clock.deadlines();
    prop_assert!(deadlines.is_ok(), "{:?}", deadlines);
    if let Ok(deadlines) = deadlines {
        prop_assert_eq!(deadlines.legal.due, model.last_day());
        prop_assert_eq!(deadlines.stopped_since, model.asked);
        prop_assert!(deadlines.answer_by <= deadlines.legal.due);
    }
    Ok(())
}

#[test]
fn a_part_does_what_the_model_says_and_nothing_else() {
    let config = Config::with_cases(1_000);
    // The same sequences every time, so that what is asserted of the whole run
    // holds on every machine.
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let rights = prop_oneof![
        Just(Right::Access),
        Just(Right::Rectification),
        Just(Right::OwnWords)
    ];
    let sequences = (rights, proptest::collection::vec(any_try(), 1..30));
    let states = RefCell::new(HashSet::new());
    let outcomes = RefCell::new(HashSet::new());
    let worked = RefCell::new(HashSet::new());
    let refused = RefCell::new(HashSet::new());
    let result = runner.run(&sequences, |(right, tries)| {
        let (mut part, mut model) = (part(right), Model::new(right));
        for (second, tried) in (1..).zip(&tries) {
            let (before, was) = (part.clone(), model.clone());
            let expected = model.step(tried, at(second)).map_err(|why| {
                why.unwrap_or(StepError::WrongState {
                    step: tried.code(),
                    state: was.state,
                })
            });
            match really(part.clone(), tried, at(second)) {
                Ok(next) => {
                    prop_assert_eq!(&expected, &Ok(()), "{:?} from {:?}", tried, before);
                    prop_assert!(!before.closed());
                    // What is not of state and clock never changes, except by
                    // the DPO.
                    let mut same = Part {
                        state: before.state.clone(),
                        clock: before.clock.clone(),
                        ..next.clone()
                    };
                    if matches!(tried, Try::Assign | Try::Sort) {
                        prop_assert_eq!(&next.state, &before.state);
                        prop_assert_eq!(&next.clock, &before.clock);
                        same.route = before.route.clone();
                        same.right = before.right;
                    }
                    prop_assert_eq!(&same, &before);
                    worked.borrow_mut().insert(tried.code());
                    part = next;
                }
                Err(error) => {
                    prop_assert_eq!(&expected, &Err(error), "{:?} from {:?}", tried, before);
                    prop_assert_eq!(&part, &before);
                    refused.borrow_mut().insert(tried.code());
                    model = was;
                }
            }
            agree(&part, &model)?;
            states.borrow_mut().insert(part.state.code());
            outcomes.borrow_mut().extend(model.outcome);
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert_eq!(states.borrow().len(), 5, "every state was reached");
    assert_eq!(outcomes.borrow().len(), 7, "every outcome was reached");
    assert_eq!(worked.borrow().len(), 12, "every step worked once");
    assert_eq!(refused.borrow().len(), 12, "every step was refused once");
}
