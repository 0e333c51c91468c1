//! A part against a simple model, in random sequences of steps: right and
//! wrong ones, by the right and the wrong owner, on any day.
//!
//! The model knows states and who has the part, and counts the days of the
//! clock by itself; that a wrong step leaves the part as it was follows from
//! the types (a step takes the part and gives it back only when it worked), and
//! is checked all the same.

use std::{cell::RefCell, collections::HashSet};

use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use super::{contents::AnswerWay, *};
use crate::deadline::Period;

mod model;
pub(crate) mod sample;
use model::Model;
use sample::{another, at, day, decider, outcome, owner, part, sent_on, sorted, transfer};

/// What somebody tries.
#[derive(Debug, Clone)]
enum Try {
    Assign,
    Sort,
    Take(u8),
    HandOver(u8, u8),
    /// To another office or to the same one, on a day.
    Reassign(bool, i64),
    PutBack(i64),
    CheckIdentity(u8),
    IdentityConfirmed(u8, i64),
    IdentifyLater,
    Deliver(u8, DeliveryWay, i64, i64),
    /// By whom, why, on which day, to be answered so many days later.
    Ask(u8, QuestionKind, i64, i64),
    Reply(i64),
    Extend(u8, Period, bool, i64),
    Close(u8, OutcomeCode, i64),
    TakeBack(i64),
    Transfer(i64),
    SendOn(i64),
}

impl Try {
    /// Without a wildcard: a new step must be tried here too.
    const fn code(&self) -> StepCode {
        match self {
            Self::Assign => StepCode::Assign,
            Self::Sort => StepCode::Sort,
            Self::Take(_) => StepCode::Take,
            Self::HandOver(..) => StepCode::HandOver,
            Self::Reassign(..) => StepCode::Reassign,
            Self::PutBack(_) => StepCode::PutBack,
            Self::CheckIdentity(_) => StepCode::CheckIdentity,
            Self::IdentityConfirmed(..) => StepCode::IdentityConfirmed,
            Self::IdentifyLater => StepCode::IdentifyLater,
            Self::Deliver(..) => StepCode::Deliver,
            Self::Ask(..) => StepCode::Ask,
            Self::Reply(_) => StepCode::Reply,
            Self::Extend(..) => StepCode::Extend,
            Self::Close(..) => StepCode::Close,
            Self::TakeBack(_) => StepCode::TakeBack,
            Self::Transfer(_) | Self::SendOn(_) => StepCode::Transfer,
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
    let why = prop_oneof![
        4 => Just(QuestionKind::NeededForData),
        2 => Just(QuestionKind::DoubtAboutPerson),
        2 => Just(QuestionKind::Helpful),
    ];
    let days = prop_oneof![1 => -2_i64..1, 8 => 1_i64..60, 1 => 100_i64..200];
    let way = prop::sample::select(&DeliveryWay::ALL[..]);
    prop_oneof![
        2 => Just(Try::Assign),
        1 => Just(Try::Sort),
        4 => who().prop_map(Try::Take),
        2 => (who(), who()).prop_map(|(by, to)| Try::HandOver(by, to)),
        2 => (any::<bool>(), day()).prop_map(|(other, on)| Try::Reassign(other, on)),
        1 => day().prop_map(Try::PutBack),
        4 => who().prop_map(Try::CheckIdentity),
        6 => (who(), day()).prop_map(|(by, on)| Try::IdentityConfirmed(by, on)),
        1 => Just(Try::IdentifyLater),
        // Mostly recorded on the day or some days after.
        8 => (who(), way, day(), -5_i64..60).prop_map(|(by, way, on, later)| {
            Try::Deliver(by, way, on, on + later)
        }),
        4 => (who(), why, day(), days)
            .prop_map(|(by, why, on, days)| Try::Ask(by, why, on, days)),
        4 => day().prop_map(Try::Reply),
        4 => (who(), period, prop::bool::weighted(0.9), day())
            .prop_map(|(by, to, why, on)| Try::Extend(by, to, why, on)),
        3 => (who(), outcome, day()).prop_map(|(by, code, on)| Try::Close(by, code, on)),
        1 => day().prop_map(Try::TakeBack),
        1 => day().prop_map(Try::Transfer),
        1 => day().prop_map(Try::SendOn),
    ]
}

fn really(part: Part, tried: &Try, now: DateTime<Utc>) -> Result<Part, StepError> {
    match tried {
        Try::Assign => part.assign(decider()),
        Try::Sort => {
            let parts = part.sort(vec![sorted()], "Jaoin asiasi.", now, || {
                unreachable!("one part keeps its reference")
            });
            parts.map(|mut parts| parts.remove(0))
        }
        Try::Take(who) => part.take(owner(*who), now),
        Try::HandOver(by, to) => part.hand_over(&owner(*by), owner(*to), now),
        Try::Reassign(other, on) => {
            let here = part.route.decider.clone();
            let to = if *other { another(&here) } else { here };
            part.reassign(to, day(*on))
        }
        Try::PutBack(on) => part.put_back(day(*on)),
        Try::CheckIdentity(who) => part.check_identity(owner(*who), now),
        Try::IdentityConfirmed(by, on) => {
            part.identity_confirmed(&owner(*by), CheckWay::HeldPhone, day(*on), now)
        }
        Try::IdentifyLater => part.identified_later(now),
        Try::Deliver(by, way, on, today) => {
            let delivery = Delivery {
                way: *way,
                on: day(*on),
            };
            part.deliver(&owner(*by), delivery, day(*today))
        }
        Try::Ask(by, why, on, days) => part.ask(&owner(*by), *why, day(*on), day(*on + days), now),
        Try::Reply(on) => part.reply(day(*on), now),
        Try::Extend(by, to, why, on) => {
            let extension = Extension {
                to: *to,
                reason: if *why { "Monta järjestelmää." } else { " " }.to_owned(),
                told_on: day(*on),
            };
            part.extend(&owner(*by), extension)
        }
        Try::Close(by, code, on) => {
            let outcome = outcome(*code, part.right);
            part.close(&owner(*by), outcome, day(*on), now)
        }
        Try::TakeBack(on) => part.take_back(day(*on), now),
        Try::Transfer(on) => part.transfer(transfer(), day(*on), now),
        Try::SendOn(on) => {
            let (here, there) = sent_on(part, day(*on), now)?;
            assert_eq!(there.clock.received_on, here.clock.received_on);
            Ok(here)
        }
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
    let suspended = model.state == StateCode::Suspended;
    prop_assert_eq!(part.clock.open_pause.is_some(), suspended);
    let known = (
        part.asker.known == Known::Identified,
        matches!(part.asker.known, Known::Checked { .. }),
        part.asker.delivery.is_some(),
    );
    let expected = (model.identified, model.checked.is_some(), model.delivered);
    prop_assert_eq!(known, expected);
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
    let config = Config::with_cases(2_000);
    // The same sequences every time, so that what is asserted of the whole run
    // holds on every machine.
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let rights = prop_oneof![
        Just(Right::Access),
        Just(Right::Rectification),
        Just(Right::OwnWords)
    ];
    let sequences = (
        rights,
        any::<bool>(),
        prop::sample::select(&AnswerWay::ALL),
        proptest::collection::vec(any_try(), 1..40),
    );
    let states = RefCell::new(HashSet::new());
    let outcomes = RefCell::new(HashSet::new());
    let worked = RefCell::new(HashSet::new());
    let refused = RefCell::new(HashSet::new());
    let closed_on_paper = RefCell::new(false);
    let result = runner.run(&sequences, |(right, identified, wants, tries)| {
        let here = wants == AnswerWay::Here;
        let (mut part, mut model) = (part(right), Model::new(right, identified, here));
        part.asker = match identified {
            true => Asker::identified(wants),
            false => Asker::unknown(wants),
        };
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
                    // What is not of state, clock and asker never changes, except
                    // by the DPO.
                    let mut same = Part {
                        state: before.state.clone(),
                        clock: before.clock.clone(),
                        asker: before.asker.clone(),
                        ..next.clone()
                    };
                    if matches!(tried, Try::Assign | Try::Sort) {
                        prop_assert_eq!(&next.state, &before.state);
                        prop_assert_eq!(&next.clock, &before.clock);
                        same.route = before.route.clone();
                        same.right = before.right;
                    }
                    if matches!(tried, Try::Reassign(..)) {
                        prop_assert_ne!(&next.route.decider, &before.route.decider);
                        same.route = before.route.clone();
                    }
                    if matches!(tried, Try::Sort) {
                        prop_assert!(next.wish.is_some(), "it tells of its wish");
                        same.wish = before.wish.clone();
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
            let told = model.checked.is_some() && model.delivered;
            let ended = [OutcomeCode::TakenBack, OutcomeCode::Transferred].map(Some);
            if told && model.outcome.is_some() && !ended.contains(&model.outcome) {
                *closed_on_paper.borrow_mut() = true;
            }
        }
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    assert_eq!(states.borrow().len(), 5, "every state was reached");
    assert_eq!(outcomes.borrow().len(), 7, "every outcome was reached");
    assert_eq!(worked.borrow().len(), 16, "every step worked once");
    assert!(*closed_on_paper.borrow(), "an unsigned part was answered");
    assert_eq!(refused.borrow().len(), 16, "every step was refused once");
}
