use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::{
    request::{
        CheckWay, IdentityCheck,
        contents::AnswerWay,
        model_test::sample::{
            at, day, decider, destination, owner, part, received, sent_on, transfer,
        },
    },
    role::{Held, StaffId},
    rules::Rule,
};

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

fn municipality() -> Municipality {
    let office =
        |slug: &str| json!({ "slug": slug, "name": { "fi": slug }, "mailbox": "x@ii.example" });
    serde_json::from_value(json!({
        "slug": "kunta",
        "name": { "nominative": "Kunta", "genitive": "Kunnan", "inessive": "Kunnassa" },
        "authority": { "fi": "Kunta" }, "languages": ["fi"],
        "help": { "fi": "Soita." }, "help_phone": "08 0000 0000",
        "accent": { "light": "#0a5a68", "dark": "#7fd0dd" },
        "dpo": "dpo", "offices": [office("dpo"), office("vastuuhenkilo"), office("paja")],
        "remedies": [], "remedies_version": "1",
    }))
    .expect("a municipality")
}

fn staff(id: &StaffId, office: &str) -> Staff {
    Staff {
        id: id.clone(),
        display_name: String::new(),
        offices: vec![Held {
            municipality: slug("kunta"),
            office: slug(office),
        }],
    }
}

#[test]
fn an_authority_outside_ends_it_here_and_it_is_told_to_whom() {
    let ended = part(Right::Access)
        .transfer(transfer(), day(1), at(1))
        .expect("sent");
    assert_eq!(ended.transferred(), Some(&transfer()));
    assert_eq!(ended.goes_on_as(), None);
    assert!(ended.transfer(transfer(), day(1), at(1)).is_err(), "once");
    assert_eq!(part(Right::Access).transferred(), None);
}

#[test]
fn another_controller_gets_a_part_of_its_own() {
    let mut here = part(Right::Access).take(owner(0), at(1)).expect("taken");
    here.asker = Asker {
        known: Known::Checked {
            check: IdentityCheck {
                way: CheckWay::HeldPhone,
                by: owner(0),
                at: at(1),
                on: day(1),
            },
        },
        wants: AnswerWay::Paper,
        delivery: None,
    };
    let (ended, begun) = sent_on(here.clone(), day(3), at(3)).expect("sent on");
    assert_eq!(ended.goes_on_as(), Some(&begun.reference));
    assert_eq!(ended.reference, here.reference);
    assert_eq!(
        (begun.municipality.as_str(), begun.notice_version),
        ("toinen", Some(4))
    );
    assert_eq!(begun.state, State::Received);
    assert_eq!(begun.received_at, here.received_at);
    // Who asks is for the new controller to find out, how they want it is theirs.
    assert_eq!(begun.asker, Asker::unknown(AnswerWay::Paper));
    let came = begun.came.as_deref().expect("it says whence");
    assert_eq!(
        (came.municipality.as_str(), &came.reference),
        ("kunta", &here.reference)
    );
    // No member of the old controller's staff stands in it.
    let text = serde_json::to_string(&begun).expect("serialises");
    assert!(!text.contains("owner-0"), "{text}");
    let back = begun.send_on(
        destination("toinen", None),
        (&"Kunta".into(), decider().value, "Takaisin."),
        here.reference,
        day(4),
        at(4),
    );
    assert_eq!(back, Err(StepError::SamePlace), "not to itself");
}

#[test]
fn who_has_it_and_the_dpo_may_send_it_on() {
    let mut taken = part(Right::Access).take(owner(0), at(1)).expect("taken");
    taken.route.told = None;
    let may = |who: &Staff| may_send_on(who, &taken, &municipality());
    assert!(may(&staff(&owner(0), "vastuuhenkilo")));
    assert!(!may(&staff(&owner(1), "vastuuhenkilo")), "a colleague");
    assert!(!may(&staff(&owner(0), "paja")), "the office is gone");
    assert!(may(&staff(&owner(2), "dpo")), "who oversees it");
    let mut elsewhere = staff(&owner(2), "dpo");
    elsewhere.offices[0].municipality = slug("toinen");
    assert!(!may(&elsewhere), "the DPO of another one");
    taken.route.told = Some(Rule {
        value: slug("paja"),
        ..decider()
    });
    assert!(!may_send_on(
        &staff(&owner(3), "paja"),
        &taken,
        &municipality()
    ));
}

#[test]
fn a_transfer_of_earlier_days_reads() {
    let read: Outcome =
        serde_json::from_value(json!({ "outcome": "transferred", "to": "Varha" })).expect("reads");
    let plain = Outcome::Transferred {
        to: "Varha".to_owned(),
        transfer: None,
    };
    assert_eq!(read, plain);
}

#[test]
fn ways_are_read_back() {
    for way in SentWay::ALL {
        assert_eq!(SentWay::parse(way.code()), Some(way));
    }
    assert_eq!(SentWay::parse("mail"), None, "plain mail is none");
}

fn period() -> impl Strategy<Value = Option<Period>> {
    prop_oneof![
        Just(None),
        (1_u32..40).prop_map(|days| Some(Period::Days(days))),
        (1_u32..3).prop_map(|months| Some(Period::Months(months))),
    ]
}

proptest! {
    /// Whatever the notices promise and whenever it is sent on: the day that the
    /// person waits for never moves away, and the law's day not at all.
    #[test]
    fn no_day_that_was_told_moves_away(
        here in period(), there in period(), asked in 0_i64..20, stood in 0_i64..20, after in 0_i64..60,
    ) {
        let mut clock = Clock::new(received(), here);
        clock.ask(day(asked)).expect("in time");
        clock.answered(day(asked + stood)).expect("answered");
        let arrived = day(asked + stood + after);
        let before = clock.deadlines().expect("reckoned");
        let on = carried_on(&clock, there, arrived);
        let now = on.deadlines().expect("reckoned");
        prop_assert_eq!(now.legal.due, before.legal.due);
        if before.answer_by >= arrived {
            prop_assert!(now.answer_by <= before.answer_by);
        } else {
            // A promise that another authority broke is not the new one's, but
            // the law's day is.
            prop_assert!(now.promised.is_none_or(|promised| promised.due >= arrived));
        }
        prop_assert_eq!((on.received_on, &on.pauses), (clock.received_on, &clock.pauses));
    }
}
