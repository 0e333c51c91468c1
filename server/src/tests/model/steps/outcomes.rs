//! How it ends.

use domain::{audit::Action, request::OutcomeCode, right::Right};

use super::{OWNERS, Sent, Step};
use crate::tests::model::oracle::Who;

pub const STEPS: &[Step] = &[
    Step {
        name: "attach to the answer",
        weight: 3,
        by: OWNERS,
        sends: |tried| {
            let to = format!("/fi/virka/osat/{}/vastaus/liitteet", tried.reference);
            vec![Sent::File(to, tried.words("Otteesi").into_bytes())]
        },
        // It counts when an answer or a correction goes out.
        model: |model, tried| {
            let mine = model.owner == Some(tried.who);
            model.collected += usize::from(mine);
            mine
        },
    },
    Step {
        name: "answer",
        weight: 4,
        by: OWNERS,
        sends: |tried| {
            let message = ("message", tried.words("Tietosi ovat tässä"));
            tried.outcome("vastaus", vec![message])
        },
        model: |model, tried| {
            let words = tried.words("Tietosi ovat tässä");
            let outcome = (OutcomeCode::Fulfilled, Action::Answered);
            model.right != Right::Rectification
                && model.close(tried.who, outcome, words, tried.given(), tried.today)
                && model.send_files()
        },
    },
    Step {
        name: "answer in part",
        weight: 2,
        by: OWNERS,
        sends: |tried| {
            let (ground, facts) = tried.refusal();
            let typed = vec![
                ("message", tried.words("Muut tietosi ovat tässä")),
                ("extent", "part".to_owned()),
                ("ground", ground.to_owned()),
                ("facts", facts),
            ];
            tried.outcome("vastaus", typed)
        },
        model: |model, tried| {
            let words = tried.words("Muut tietosi ovat tässä");
            let outcome = (OutcomeCode::PartlyFulfilled, Action::PartlyAnswered);
            model.right != Right::Rectification
                && model.close(tried.who, outcome, words, tried.given(), tried.today)
                && model.send_files()
        },
    },
    Step {
        name: "correct",
        weight: 3,
        by: OWNERS,
        sends: |tried| {
            let mut typed = vec![
                ("result", "corrected".to_owned()),
                ("before_1", "Rantatie 1".to_owned()),
                ("after_1", "Rantatie 2".to_owned()),
                ("on", tried.today.to_string()),
                ("message", tried.words("Osoitteesi on korjattu")),
            ];
            // Of nobody whom the notice names it may be left open.
            typed.extend(tried.recipients.iter().cloned());
            tried.outcome("oikaisu", typed)
        },
        model: |model, tried| {
            let words = tried.words("Osoitteesi on korjattu");
            let outcome = (OutcomeCode::Fulfilled, Action::Answered);
            model.right == Right::Rectification
                && model.close(tried.who, outcome, words, tried.given(), tried.today)
                && model.send_files()
        },
    },
    Step {
        name: "add a statement",
        weight: 2,
        by: OWNERS,
        sends: |tried| {
            let typed = vec![
                ("result", "statement".to_owned()),
                ("beside", "Walmu".to_owned()),
                ("on", tried.today.to_string()),
                ("ground", "not_inaccurate".to_owned()),
                ("facts", tried.words("Asiakirjan mukaan tieto on oikein")),
                ("message", tried.words("Lausumasi on liitetty")),
            ];
            tried.outcome("oikaisu", typed)
        },
        model: |model, tried| {
            let words = tried.words("Lausumasi on liitetty");
            let outcome = (OutcomeCode::StatementAdded, Action::StatementAdded);
            model.right == Right::Rectification
                && model.close(tried.who, outcome, words, tried.given(), tried.today)
                && model.send_files()
        },
    },
    Step {
        name: "say that nothing is held",
        weight: 2,
        by: OWNERS,
        sends: |tried| {
            let typed = vec![
                ("system_1", "Walmu".to_owned()),
                ("with_1", "nimi".to_owned()),
                ("message", tried.words("Mitään ei löytynyt")),
            ];
            tried.outcome("ei-tietoja", typed)
        },
        model: |model, tried| {
            let words = tried.words("Mitään ei löytynyt");
            let outcome = (OutcomeCode::NothingHeld, Action::NothingHeld);
            model.close(tried.who, outcome, words, tried.given(), tried.today)
        },
    },
    Step {
        name: "refuse",
        weight: 3,
        by: OWNERS,
        sends: |tried| {
            let (ground, facts) = tried.refusal();
            let typed = vec![("ground", ground.to_owned()), ("facts", facts)];
            tried.outcome("kieltaydy", typed)
        },
        model: |model, tried| {
            let (_, facts) = tried.refusal();
            let outcome = (OutcomeCode::Refused, Action::Refused);
            model.close(tried.who, outcome, facts, tried.given(), tried.today)
        },
    },
    Step {
        name: "take back",
        weight: 1,
        by: &[Who::Person],
        sends: |tried| vec![tried.matter("peru", vec![])],
        model: |model, tried| {
            if !model.own_and_open(tried.who) {
                return false;
            }
            model.end(OutcomeCode::TakenBack, tried.today);
            model.did(tried.who, Action::TakenBack)
        },
    },
];
