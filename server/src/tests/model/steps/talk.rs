//! What is said on the way, and how it moves the date.

use chrono::Days;
use domain::{audit::Action, request::StateCode};

use super::{OWNERS, Step, Tried};
use crate::tests::model::oracle::Who;

/// A question that stops no clock.
const HELPFUL: &str = "helpful";

/// Why a question is asked.
fn question(tried: &Tried<'_>) -> &'static str {
    tried.choose(&["needed_for_data", "doubt_about_person", HELPFUL])
}

/// Of how many months the time is, when it is extended.
fn months(tried: &Tried<'_>) -> u32 {
    tried.choose(&[2, 3])
}

pub const STEPS: &[Step] = &[
    Step {
        name: "ask",
        weight: 4,
        by: OWNERS,
        sends: |tried| {
            let typed = vec![
                ("kind", question(tried).to_owned()),
                ("question", tried.words("Mistä vuodesta on kyse")),
                ("reply_by", (tried.today + Days::new(14)).to_string()),
            ];
            vec![
                tried.part("taydennys", typed),
                tried.part("taydennys/tarkista", vec![]),
            ]
        },
        model: |model, tried| {
            if !model.works(tried.who) {
                return false;
            }
            model.question = true;
            // Only before the last day, and only what has to be known.
            if question(tried) != HELPFUL && tried.today <= model.due() {
                model.asked = Some(tried.today);
                model.state = StateCode::Suspended;
            }
            model.did(tried.who, Action::Asked)
        },
    },
    Step {
        name: "reply",
        weight: 4,
        by: &[Who::Person],
        sends: |tried| {
            let reply = ("reply", tried.words("Kyse on viime vuodesta"));
            vec![tried.matter("vastaa", vec![reply])]
        },
        model: |model, tried| {
            if !model.own_and_open(tried.who) {
                return false;
            }
            if model.state == StateCode::Suspended {
                model.resume(tried.today);
                model.state = StateCode::WithOwner;
            }
            let asked = std::mem::take(&mut model.question);
            let action = if asked {
                Action::Replied
            } else {
                Action::MessageSent
            };
            model.did(tried.who, action)
        },
    },
    Step {
        name: "write to the person",
        weight: 1,
        by: OWNERS,
        sends: |tried| {
            let message = ("message", tried.words("Asia on työn alla"));
            vec![tried.part("viesti", vec![message])]
        },
        model: |model, tried| {
            model.owner == Some(tried.who) && model.did(tried.who, Action::MessageSent)
        },
    },
    Step {
        name: "write to the owner",
        weight: 1,
        by: &[Who::Person],
        sends: |tried| {
            let message = ("message", tried.words("Lisään vielä tämän"));
            vec![tried.matter("viesti", vec![message])]
        },
        model: |model, tried| {
            model.own_and_open(tried.who) && model.did(tried.who, Action::MessageSent)
        },
    },
    Step {
        name: "extend",
        weight: 3,
        by: OWNERS,
        sends: |tried| {
            let typed = vec![
                ("months", months(tried).to_string()),
                (
                    "extend_reason",
                    tried.words("Aineisto on monessa järjestelmässä"),
                ),
            ];
            vec![
                tried.part("pidennys", typed),
                tried.part("pidennys/tarkista", vec![]),
            ]
        },
        model: |model, tried| {
            if !model.works(tried.who) || model.extended() || tried.today > model.due() {
                return false;
            }
            model.months = months(tried);
            model.did(tried.who, Action::Extended)
        },
    },
];
