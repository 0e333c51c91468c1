//! Who has it, who may, and who asks.

use domain::{audit::Action, request::StateCode, right::Right};

use super::{OWNERS, Sent, Step};
use crate::tests::model::oracle::{Asker, Who};

pub const STEPS: &[Step] = &[
    Step {
        name: "take",
        weight: 6,
        by: OWNERS,
        sends: |tried| vec![tried.part("ota", vec![])],
        model: |model, tried| {
            let free = model.state == StateCode::Received && !model.unassigned;
            if !free || !model.decides(tried.who) {
                return false;
            }
            model.with(tried.who, StateCode::WithOwner);
            model.did(tried.who, Action::Taken)
        },
    },
    Step {
        name: "assign",
        weight: 4,
        by: &[Who::Dpo],
        sends: |tried| {
            let office = ("office", "rekisterin-vastuuhenkilo".to_owned());
            let reason = ("reason", tried.words("Koskee työllistämispalveluja"));
            vec![tried.part("osoita", vec![office, reason])]
        },
        model: |model, tried| {
            if tried.who != Who::Dpo || !model.waits_for_dpo() {
                return false;
            }
            model.unassigned = false;
            model.did(tried.who, Action::Assigned)
        },
    },
    Step {
        name: "sort",
        weight: 2,
        by: &[Who::Dpo],
        sends: |tried| {
            let typed = vec![
                ("right_1", "access".to_owned()),
                ("register_1", "tyollistamispalvelut".to_owned()),
                ("about_1", tried.words("Tiedot keväältä")),
                ("explanation", tried.words("Pyydät tietojasi")),
                ("then", "check".to_owned()),
            ];
            vec![
                tried.part("lajittele", typed),
                tried.part("lajittele/tarkista", vec![]),
            ]
        },
        model: |model, tried| {
            let wish = model.right == Right::OwnWords && model.waits_for_dpo();
            if tried.who != Who::Dpo || !wish {
                return false;
            }
            // One part keeps the reference.
            (model.right, model.unassigned) = (Right::Access, false);
            model.did(tried.who, Action::Sorted)
        },
    },
    Step {
        name: "open with a reason",
        weight: 1,
        by: &[Who::Dpo],
        sends: |tried| {
            let reason = ("reason", tried.words("Kysytty neuvoa"));
            vec![tried.part("avaa", vec![reason])]
        },
        model: |model, tried| {
            if tried.who != Who::Dpo || model.unassigned {
                return false;
            }
            model.opened = Some(tried.today);
            model.did(tried.who, Action::OpenedWithReason)
        },
    },
    Step {
        name: "begin to check who asks",
        weight: 4,
        by: OWNERS,
        sends: |tried| {
            let begin = ("then", "begin".to_owned());
            vec![tried.part("henkilollisyys", vec![begin])]
        },
        model: |model, tried| {
            let free = model.state == StateCode::Received && !model.unassigned;
            let mine = model.state == StateCode::WithOwner && model.owner == Some(tried.who);
            if !model.decides(tried.who) || !(free || mine) || model.asker != Asker::Unknown {
                return false;
            }
            model.with(tried.who, StateCode::IdentityCheck);
            model.did(tried.who, Action::IdentityCheckBegun)
        },
    },
    Step {
        name: "end the check",
        weight: 5,
        by: OWNERS,
        sends: |tried| {
            let by = ("checked_by", "held_phone".to_owned());
            vec![tried.part("henkilollisyys", vec![by, ("held", "yes".to_owned())])]
        },
        model: |model, tried| {
            if model.state != StateCode::IdentityCheck || model.owner != Some(tried.who) {
                return false;
            }
            model.asker = Asker::Checked(tried.today);
            model.with(tried.who, StateCode::WithOwner);
            model.did(tried.who, Action::IdentityConfirmed)
        },
    },
    Step {
        name: "identify later",
        weight: 4,
        by: &[Who::Person],
        sends: |_| vec![Sent::Identify],
        model: |model, tried| {
            let theirs = model.unsigned && tried.who == Who::Person;
            let open = model.state != StateCode::Closed;
            if !theirs || !open || model.asker == Asker::Identified {
                return false;
            }
            model.asker = Asker::Identified;
            // A check that is under way has its end.
            if model.state == StateCode::IdentityCheck {
                model.state = StateCode::WithOwner;
            }
            model.did(tried.who, Action::IdentifiedLater)
        },
    },
    Step {
        name: "hand over",
        weight: 2,
        by: OWNERS,
        sends: |tried| {
            let [a, b] = tried.colleagues;
            let to = if tried.who == Who::OwnerA { b } else { a };
            let typed = vec![
                ("colleague", to.clone()),
                ("hand_reason", tried.words("Jään lomalle")),
            ];
            vec![tried.part("kollegalle", typed)]
        },
        model: |model, tried| {
            if model.owner != Some(tried.who) {
                return false;
            }
            let to = match tried.who {
                Who::OwnerA => Who::OwnerB,
                _ => Who::OwnerA,
            };
            // An open question stays open; a check of who asks begins anew.
            let state = match model.state {
                StateCode::Suspended => StateCode::Suspended,
                _ => StateCode::WithOwner,
            };
            model.with(to, state);
            model.did(tried.who, Action::HandedOver)
        },
    },
    Step {
        name: "note",
        weight: 1,
        by: OWNERS,
        sends: |tried| {
            let note = ("note", tried.words("Soitettu arkistoon"));
            vec![tried.part("muistiinpanot", vec![note])]
        },
        // It is seen by those who decide, and changes nothing.
        model: |model, tried| model.decides(tried.who),
    },
];
