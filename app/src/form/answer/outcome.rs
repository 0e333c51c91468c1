//! What was typed, as the outcome that it becomes when it is sent; shown so
//! before it is.

use chrono::NaiveDate;
use domain::{
    municipality::Municipality,
    request::{Answer, DecidingOfficial, Ground, Outcome, Refusal, contents::PartContents},
};

use super::{ActionForm, AnswerForm, RectifyForm};

/// What an outcome takes from the part.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// What the person wrote.
    pub contents: &'a PartContents,
    /// Whose remedies belong to a refusal.
    pub municipality: &'a Municipality,
    /// A day in Helsinki.
    pub today: NaiveDate,
}

impl ActionForm {
    /// The outcome; none while too much is wanting for one.
    #[must_use]
    pub fn outcome(&self, of: Answered<'_>) -> Option<Outcome> {
        match self {
            Self::Answer(form) => answered(form, of),
            Self::Rectify(form) => rectified(form, of),
            Self::NothingHeld(form) => Some(Outcome::NothingHeld {
                searched: form.searched(),
                official: official(&form.official, &form.contact),
                message: form.message.clone(),
            }),
            Self::Refuse(form) => {
                let by = form.deciding_official();
                let refusal = refusal(&form.ground, &form.facts, &by, of)?;
                Some(Outcome::Refused { refusal })
            }
        }
    }
}

fn official(title: &str, contact: &str) -> DecidingOfficial {
    DecidingOfficial {
        title: title.to_owned(),
        contact: contact.to_owned(),
    }
}

fn refusal(
    ground: &str,
    facts: &str,
    official: &DecidingOfficial,
    of: Answered<'_>,
) -> Option<Refusal> {
    Refusal::new(
        Ground::parse(ground),
        facts,
        official,
        &of.municipality.remedies,
        &of.municipality.remedies_version,
    )
    .ok()
}

fn answered(form: &AnswerForm, of: Answered<'_>) -> Option<Outcome> {
    let official = official(&form.official, &form.contact);
    let answer = Answer {
        message: form.message.clone(),
        official: official.clone(),
        rectified: None,
    };
    if !form.partly() {
        return Some(Outcome::Fulfilled { answer });
    }
    let refusal = refusal(&form.ground, &form.facts, &official, of)?;
    Some(Outcome::PartlyFulfilled { answer, refusal })
}

fn rectified(form: &RectifyForm, of: Answered<'_>) -> Option<Outcome> {
    let official = official(&form.official, &form.contact);
    let refusal = || refusal(&form.ground, &form.facts, &official, of);
    let rectified = match form.corrects() {
        true => Some(Box::new(form.rectified(of.today).ok()?)),
        false => None,
    };
    let answer = Answer {
        message: form.message.clone(),
        official: official.clone(),
        rectified,
    };
    Some(match (form.corrects(), form.refuses()) {
        (true, false) => Outcome::Fulfilled { answer },
        (true, true) => {
            let refusal = refusal()?;
            Outcome::PartlyFulfilled { answer, refusal }
        }
        (false, true) => Outcome::StatementAdded {
            answer,
            statement: Box::new(form.statement(of.contents, of.today).ok()?),
            refusal: refusal()?,
        },
        (false, false) => return None,
    })
}
