//! What the model test is made of: a part, owners, outcomes, days.

use super::*;
use crate::{
    municipality::{Localized, Remedy, RemedyKind},
    rules::{Basis, Rule},
};

pub fn owner(which: u8) -> StaffId {
    StaffId(format!("owner-{which}"))
}

/// An outcome as it fits a right.
pub fn outcome(code: OutcomeCode, right: Right) -> Outcome {
    let official = DecidingOfficial {
        title: "Rekisterin vastuuhenkilö".to_owned(),
        contact: "kirjaamo@kunta.example".to_owned(),
    };
    let answer = Answer {
        message: "Tietosi ovat liitteenä.".to_owned(),
        official: official.clone(),
        rectified: (right == Right::Rectification && code != OutcomeCode::StatementAdded).then(
            || {
                let change = Change {
                    before: "1".to_owned(),
                    after: "2".to_owned(),
                };
                Box::new(Rectified::new(&[change], received(), &[], received()).expect("whole"))
            },
        ),
    };
    let refusal = || {
        let remedy = |kind| Remedy {
            kind,
            text: Localized {
                fi: "Voit valittaa.".to_owned(),
                sv: None,
                en: None,
            },
        };
        let remedies = [remedy(RemedyKind::Ombudsman), remedy(RemedyKind::Court)];
        let facts = "Sama pyyntö on tehty joka viikko.";
        Refusal::new(Some(Ground::Excessive), facts, &official, &remedies, "1")
            .expect("a whole refusal")
    };
    match code {
        OutcomeCode::Fulfilled => Outcome::Fulfilled { answer },
        OutcomeCode::PartlyFulfilled => Outcome::PartlyFulfilled {
            refusal: refusal(),
            answer,
        },
        OutcomeCode::StatementAdded => Outcome::StatementAdded {
            answer,
            statement: Box::new(Statement {
                wrong: "1".to_owned(),
                correct: "2".to_owned(),
                reasons: None,
                beside: "Arkisto".to_owned(),
                on: received(),
            }),
            refusal: refusal(),
        },
        OutcomeCode::Refused => Outcome::Refused { refusal: refusal() },
        OutcomeCode::NothingHeld => Outcome::NothingHeld {
            searched: vec![Search {
                system: "Arkisto".to_owned(),
                with: "nimi".to_owned(),
            }],
            message: String::new(),
            official,
        },
        OutcomeCode::TakenBack => Outcome::TakenBack,
        OutcomeCode::Transferred => Outcome::Transferred {
            to: "Hyvinvointialue".to_owned(),
            transfer: Some(Box::new(transfer())),
        },
    }
}

pub fn received() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).expect("a date")
}

pub fn day(offset: i64) -> NaiveDate {
    received() + chrono::TimeDelta::days(offset)
}

pub fn part(right: Right) -> Part {
    let slug = |text| Slug::parse(text).expect("a slug");
    Part {
        reference: Reference::parse("K7PM-3XDT-9RHF").expect("a reference"),
        municipality: slug("kunta"),
        register: Some(slug("rekisteri")),
        notice_version: Some(1),
        right,
        route: Route {
            decider: Rule {
                value: slug("vastuuhenkilo"),
                basis: Basis::inferred(""),
            },
            told: None,
            carried_out_by: None,
            to_be_assigned: right == Right::OwnWords,
        },
        received_at: at(0),
        clock: Clock::new(received(), Some(Period::Days(14))),
        state: State::Received,
        wish: None,
        came: None,
        asker: Asker::default(),
    }
}

pub fn decider() -> Rule<Slug> {
    Rule {
        value: Slug::parse("johtaja").expect("a slug"),
        basis: Basis::Record {
            reason: "Koskee johtajan rekisteriä.".to_owned(),
        },
    }
}

/// Another office than this one.
pub fn another(than: &Rule<Slug>) -> Rule<Slug> {
    let other = match than.value.as_str() {
        "kirjaamo" => "varahenkilo",
        _ => "kirjaamo",
    };
    Rule {
        value: Slug::parse(other).expect("a slug"),
        ..than.clone()
    }
}

/// What a wish becomes: the register and the promise of [`part`], so that
/// nothing else changes.
pub fn sorted() -> Sorted {
    let part = part(Right::Access);
    Sorted {
        right: part.right,
        register: part.register.expect("a register"),
        notice_version: part.notice_version.expect("a version"),
        route: part.route,
        promised: part.clock.promised,
        about: "Omat tiedot.".to_owned(),
    }
}

pub fn at(second: i64) -> DateTime<Utc> {
    received().and_hms_opt(9, 0, 0).expect("a time").and_utc() + chrono::TimeDelta::seconds(second)
}

/// What is told of a transfer to an authority that is not on this portal.
pub fn transfer() -> Transfer {
    Transfer {
        to: TransferTo::Outside {
            authority: "Hyvinvointialue".to_owned(),
            address: "PL 52, 20521 Turku".to_owned(),
            way: SentWay::SecureMail,
            on: received(),
        },
        reason: "Sosiaalihuolto siirtyi hyvinvointialueelle.".to_owned(),
        by: decider().value,
    }
}

/// Another controller's register, as promising as [`part`]'s.
pub fn destination(municipality: &str, promised: Option<Period>) -> Destination {
    Destination {
        municipality: Slug::parse(municipality).expect("a slug"),
        authority: "Toinen kunta".into(),
        register: Slug::parse("toinen").expect("a slug"),
        notice_version: 4,
        route: Route {
            decider: decider(),
            ..part(Right::Access).route
        },
        promised,
    }
}

/// Sends a part on to [`destination`].
pub fn sent_on(
    part: Part,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(Part, Part), StepError> {
    let to = destination("toinen", Some(Period::Days(14)));
    let from = "Kunta".into();
    let why = (&from, decider().value, "Asia kuuluu toiselle kunnalle.");
    let reference = Reference::parse("XDT9-RHF4-ACDE").expect("a reference");
    part.send_on(to, why, reference, today, now)
}
