//! Nobody learns anything whom nobody knows.

use super::super::model_test::sample::{at, day, outcome, owner, part, transfer};
use super::*;
use crate::{
    request::{Answer, DecidingOfficial, OutcomeCode, Refusal},
    right::Right,
};

fn unsigned() -> Part {
    Part {
        asker: Asker::unknown(AnswerWay::Here),
        ..part(Right::Access)
    }
}

fn checked(on: i64) -> Part {
    let part = unsigned().check_identity(owner(0), at(1)).unwrap();
    part.identity_confirmed(&owner(0), CheckWay::HeldPhone, day(on), at(2))
        .unwrap()
}

fn by(way: DeliveryWay, on: i64) -> Delivery {
    Delivery { way, on: day(on) }
}

/// Art. 12(6): only a question on reasonable doubt makes the clock stand.
#[test]
fn a_check_of_the_identity_takes_no_time_from_the_person() {
    let before = unsigned();
    let clock = before.clock.clone();
    let part = before.check_identity(owner(0), at(1)).unwrap();
    assert_eq!(part.clock, clock);
    assert_eq!(part.clock.deadlines().unwrap().stopped_since, None);
    let part = part
        .identity_confirmed(&owner(0), CheckWay::Passport, day(20), at(2))
        .unwrap();
    assert_eq!(part.clock, clock);
    let part = unsigned().check_identity(owner(0), at(1)).unwrap();
    assert_eq!(part.identified_later(at(3)).unwrap().clock, clock);
}

#[test]
fn whom_nobody_knows_learns_nothing() {
    let taken = unsigned().take(owner(0), at(1)).unwrap();
    for code in [
        OutcomeCode::Fulfilled,
        OutcomeCode::PartlyFulfilled,
        OutcomeCode::Refused,
        OutcomeCode::NothingHeld,
    ] {
        // Not even when it is said to have been given.
        let given = taken
            .clone()
            .deliver(&owner(0), by(DeliveryWay::Post, 3), day(3))
            .unwrap();
        for part in [taken.clone(), given] {
            let closed = part.close(&owner(0), outcome(code, Right::Access), day(4), at(4));
            assert_eq!(closed, Err(StepError::NotIdentified), "{code:?}");
        }
    }
    // They may take it back, and it may go to who is competent.
    assert!(taken.clone().take_back(day(4), at(4)).is_ok());
    assert!(taken.transfer(transfer(), day(4), at(4)).is_ok());
}

#[test]
fn that_somebody_can_not_be_identified_may_be_told_to_their_contact() {
    let Outcome::Refused { refusal } = outcome(OutcomeCode::Refused, Right::Access) else {
        panic!("no refusal")
    };
    let refused = Outcome::Refused {
        refusal: Refusal {
            ground: Ground::NotIdentifiable,
            ..refusal
        },
    };
    // From the check too: that is where it comes out.
    for part in [
        unsigned().take(owner(0), at(1)).unwrap(),
        unsigned().check_identity(owner(0), at(1)).unwrap(),
    ] {
        let untold = part
            .clone()
            .close(&owner(0), refused.clone(), day(2), at(2));
        assert_eq!(untold, Err(StepError::NotDelivered));
        let told = part
            .deliver(&owner(0), by(DeliveryWay::Typed, 2), day(2))
            .unwrap();
        assert!(
            told.close(&owner(0), refused.clone(), day(2), at(2))
                .is_ok()
        );
    }
}

#[test]
fn an_answer_on_paper_is_given_before_the_part_is_closed() {
    let part = checked(5);
    let answer = Outcome::Fulfilled {
        answer: Answer {
            message: "Tietosi.".into(),
            rectified: None,
            official: DecidingOfficial {
                title: "Johtaja".into(),
                contact: "kirjaamo".into(),
            },
        },
    };
    let early = part.clone().close(&owner(0), answer.clone(), day(6), at(3));
    assert_eq!(early, Err(StepError::NotDelivered));
    let deliver = |delivery, today| part.clone().deliver(&owner(0), delivery, day(today));
    // Ahead; before it was known who asks; to where anybody may sit.
    for (delivery, today) in [
        (by(DeliveryWay::Post, 7), 6),
        (by(DeliveryWay::Post, 4), 6),
        (by(DeliveryWay::Typed, 6), 6),
    ] {
        assert_eq!(deliver(delivery, today), Err(StepError::Delivery));
    }
    let given = deliver(by(DeliveryWay::Visit, 5), 6).unwrap();
    assert!(given.close(&owner(0), answer, day(6), at(4)).is_ok());
    let others = part.deliver(&owner(1), by(DeliveryWay::Visit, 5), day(6));
    assert_eq!(others, Err(StepError::NotYours));
}

/// Art. 12(3): "unless otherwise requested".
#[test]
fn who_wants_it_on_paper_or_at_a_visit_gets_it_so_first() {
    let nothing_held = || outcome(OutcomeCode::NothingHeld, Right::Access);
    for wants in [AnswerWay::Paper, AnswerWay::Visit] {
        let part = Part {
            asker: Asker::identified(wants),
            ..part(Right::Access)
        };
        let part = part.take(owner(0), at(1)).unwrap();
        let unsent = part.clone().close(&owner(0), nothing_held(), day(2), at(2));
        assert_eq!(unsent, Err(StepError::NotDelivered));
        // Not to a contact that anybody could have typed.
        let typed = part
            .clone()
            .deliver(&owner(0), by(DeliveryWay::Typed, 2), day(2));
        assert_eq!(typed, Err(StepError::Delivery));
        // They may have come by after all.
        for way in [DeliveryWay::Post, DeliveryWay::Visit] {
            let given = part.clone().deliver(&owner(0), by(way, 2), day(2)).unwrap();
            assert!(
                given
                    .close(&owner(0), nothing_held(), day(2), at(2))
                    .is_ok()
            );
        }
    }
}

#[test]
fn who_wants_it_on_paper_still_does_once_identified() {
    let part = Part {
        asker: Asker::unknown(AnswerWay::Paper),
        ..part(Right::Access)
    };
    let part = part.identified_later(at(2)).unwrap();
    assert_eq!(part.asker, Asker::identified(AnswerWay::Paper));
}

#[test]
fn who_identifies_later_reads_the_answer_here() {
    let checking = unsigned().check_identity(owner(0), at(1)).unwrap();
    let part = checking.identified_later(at(2)).unwrap();
    assert_eq!(part.asker, Asker::default());
    let with_owner = State::WithOwner {
        owner: owner(0),
        since: at(2),
    };
    assert_eq!(part.state, with_owner);
    // Once: the secret does not make it anybody else's.
    assert_eq!(part.clone().identified_later(at(3)), Err(StepError::Known));
    let nothing_held = outcome(OutcomeCode::NothingHeld, Right::Access);
    assert!(part.close(&owner(0), nothing_held, day(3), at(3)).is_ok());
    // Untaken stays untaken.
    let untaken = unsigned().identified_later(at(2)).unwrap();
    assert_eq!(untaken.state, State::Received);
}

#[test]
fn what_was_answered_goes_to_nobody_who_comes_later() {
    let given = checked(5)
        .deliver(&owner(0), by(DeliveryWay::Visit, 5), day(5))
        .unwrap();
    let closed = given
        .close(
            &owner(0),
            outcome(OutcomeCode::Fulfilled, Right::Access),
            day(5),
            at(4),
        )
        .unwrap();
    assert_eq!(
        closed.identified_later(at(5)),
        Err(StepError::WrongState {
            step: StepCode::IdentifyLater,
            state: crate::request::StateCode::Closed,
        })
    );
}

#[test]
fn parts_from_before_there_were_unsigned_ones_are_of_identified_people() {
    let mut old = serde_json::to_value(part(Right::Access)).unwrap();
    old.as_object_mut().unwrap().remove("asker");
    let read: Part = serde_json::from_value(old).unwrap();
    assert_eq!(read, part(Right::Access));
    let new = serde_json::to_value(checked(5)).unwrap();
    assert_eq!(serde_json::from_value::<Part>(new).unwrap(), checked(5));
}
