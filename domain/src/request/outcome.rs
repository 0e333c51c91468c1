//! How a part can end.

use serde::{Deserialize, Serialize};

use super::{DecidingOfficial, Rectified, Refusal, Statement, Transfer};
use crate::right::Right;

/// How a part ended, with what must be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// All that was asked for was given or done.
    Fulfilled {
        /// The answer.
        answer: Answer,
    },
    /// A part was given or done, the rest refused.
    PartlyFulfilled {
        /// The answer.
        answer: Answer,
        /// What is withheld, and why.
        refusal: Refusal,
    },
    /// Not corrected, but the person's own statement stands beside the data
    /// (Art. 16).
    StatementAdded {
        /// The answer.
        answer: Answer,
        /// What stands beside the data.
        statement: Box<Statement>,
        /// Why the data was not changed (Art. 12(4)).
        refusal: Refusal,
    },
    /// Refused (Art. 12(4)).
    Refused {
        /// Ground, facts, official, remedies.
        refusal: Refusal,
    },
    /// Nothing is held about the person: also an answer.
    NothingHeld {
        /// Where it was looked for, and with what.
        searched: Vec<Search>,
        /// A word to the person.
        message: String,
        /// Who answers for it.
        official: DecidingOfficial,
    },
    /// The person took it back.
    TakenBack,
    /// It went to another authority.
    Transferred {
        /// To whom.
        to: String,
        /// What is told of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        transfer: Option<Box<Transfer>>,
    },
}

/// The names of the outcomes, for storage and texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutcomeCode {
    /// [`Outcome::Fulfilled`].
    Fulfilled,
    /// [`Outcome::PartlyFulfilled`].
    PartlyFulfilled,
    /// [`Outcome::StatementAdded`].
    StatementAdded,
    /// [`Outcome::Refused`].
    Refused,
    /// [`Outcome::NothingHeld`].
    NothingHeld,
    /// [`Outcome::TakenBack`].
    TakenBack,
    /// [`Outcome::Transferred`].
    Transferred,
}

/// What the owner tells the person; the files are kept beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The message.
    pub message: String,
    /// Who answers for it (Act 434/2003 §44).
    pub official: DecidingOfficial,
    /// What was corrected, where that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rectified: Option<Box<Rectified>>,
}

/// One place where data was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Search {
    /// The system or archive.
    pub system: String,
    /// With what: name, former name, identity code, years.
    pub with: String,
}

impl OutcomeCode {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fulfilled => "fulfilled",
            Self::PartlyFulfilled => "partly_fulfilled",
            Self::StatementAdded => "statement_added",
            Self::Refused => "refused",
            Self::NothingHeld => "nothing_held",
            Self::TakenBack => "taken_back",
            Self::Transferred => "transferred",
        }
    }
}

impl Outcome {
    /// What was refused in it, with ground and remedies.
    #[must_use]
    pub const fn refusal(&self) -> Option<&Refusal> {
        match self {
            Self::PartlyFulfilled { refusal, .. }
            | Self::StatementAdded { refusal, .. }
            | Self::Refused { refusal } => Some(refusal),
            Self::Fulfilled { .. }
            | Self::NothingHeld { .. }
            | Self::TakenBack
            | Self::Transferred { .. } => None,
        }
    }

    /// Its name.
    #[must_use]
    pub const fn code(&self) -> OutcomeCode {
        match self {
            Self::Fulfilled { .. } => OutcomeCode::Fulfilled,
            Self::PartlyFulfilled { .. } => OutcomeCode::PartlyFulfilled,
            Self::StatementAdded { .. } => OutcomeCode::StatementAdded,
            Self::Refused { .. } => OutcomeCode::Refused,
            Self::NothingHeld { .. } => OutcomeCode::NothingHeld,
            Self::TakenBack => OutcomeCode::TakenBack,
            Self::Transferred { .. } => OutcomeCode::Transferred,
        }
    }

    /// Whether it can end a part of this right. Who grants a rectification says
    /// what was changed, and nobody else does; a statement stands beside data
    /// that was to be corrected (Art. 16); a refusal has a ground of that right.
    #[must_use]
    pub fn fits(&self, right: Right) -> bool {
        let rectification = right == Right::Rectification;
        let granted = |answer: &Answer| answer.rectified.is_some() == rectification;
        match self {
            Self::Fulfilled { answer } => granted(answer),
            Self::PartlyFulfilled { answer, refusal } => {
                granted(answer) && refusal.ground.fits(right)
            }
            Self::StatementAdded {
                answer, refusal, ..
            } => rectification && answer.rectified.is_none() && refusal.ground.fits(right),
            Self::Refused { refusal } => refusal.ground.fits(right),
            Self::NothingHeld { .. } | Self::TakenBack | Self::Transferred { .. } => true,
        }
    }

    /// Whether an owner decides it. Taking back is the person's; a transfer
    /// has its own step.
    #[must_use]
    pub const fn by_owner(&self) -> bool {
        !matches!(self, Self::TakenBack | Self::Transferred { .. })
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::{
        municipality::{Localized, Remedy, RemedyKind},
        request::{Change, Ground},
    };

    fn official() -> DecidingOfficial {
        DecidingOfficial {
            title: "Johtaja".into(),
            contact: "kirjaamo".into(),
        }
    }

    fn refusal(ground: Ground) -> Refusal {
        let remedy = |kind| Remedy {
            kind,
            text: Localized {
                fi: "Näin".into(),
                sv: None,
                en: None,
            },
        };
        let both = [remedy(RemedyKind::Ombudsman), remedy(RemedyKind::Court)];
        let facts = "Merkintä on tarkistettu alkuperäisestä.";
        Refusal::new(Some(ground), facts, &official(), &both, "1").expect("whole")
    }

    fn answer(corrects: bool) -> Answer {
        let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        let change = Change {
            before: "1".into(),
            after: "2".into(),
        };
        let rectified = Rectified::new(&[change], day, &[], day).expect("whole");
        Answer {
            message: "Näin on.".into(),
            official: official(),
            rectified: corrects.then(|| Box::new(rectified)),
        }
    }

    fn statement() -> Statement {
        Statement {
            wrong: "1".into(),
            correct: "2".into(),
            reasons: None,
            beside: "Walmu".into(),
            on: NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date"),
        }
    }

    #[test]
    fn which_outcomes_fit_which_right() {
        use Right::{Access, Erasure, LogData, Rectification};
        let partly = |corrects, ground| Outcome::PartlyFulfilled {
            answer: answer(corrects),
            refusal: refusal(ground),
        };
        let refused = |ground| Outcome::Refused {
            refusal: refusal(ground),
        };
        let added = |corrects, ground| Outcome::StatementAdded {
            answer: answer(corrects),
            statement: Box::new(statement()),
            refusal: refusal(ground),
        };
        let given = |corrects| Outcome::Fulfilled {
            answer: answer(corrects),
        };
        let others = [Access, Erasure, LogData];
        let rows: [(Outcome, &[Right]); 12] = [
            (given(false), &others),
            (given(true), &[Rectification]),
            (partly(false, Ground::RightsOfOthers), &[Access, LogData]),
            (partly(false, Ground::PublicTask), &[Erasure]),
            (partly(true, Ground::NotInaccurate), &[Rectification]),
            (partly(true, Ground::RightsOfOthers), &[]),
            (added(false, Ground::NotInaccurate), &[Rectification]),
            (added(false, Ground::SeriousDanger), &[]),
            (added(true, Ground::NotInaccurate), &[]),
            (refused(Ground::NotInaccurate), &[Rectification]),
            (refused(Ground::Security), &[Access, LogData]),
            (
                Outcome::TakenBack,
                &[Access, Erasure, LogData, Rectification],
            ),
        ];
        for (outcome, rights) in rows {
            for right in [Access, Erasure, LogData, Rectification] {
                let fits = outcome.fits(right);
                assert_eq!(fits, rights.contains(&right), "{outcome:?} {right:?}");
            }
        }
    }

    #[test]
    fn what_is_not_granted_says_why() {
        let added = Outcome::StatementAdded {
            answer: answer(false),
            statement: Box::new(statement()),
            refusal: refusal(Ground::NotInaccurate),
        };
        assert!(added.refusal().is_some());
        let given = Outcome::Fulfilled {
            answer: answer(true),
        };
        assert!(given.refusal().is_none());
    }

    #[test]
    fn an_answer_of_earlier_days_reads() {
        let stored = r#"{"message":"Hei.","official":{"title":"a","contact":"b"}}"#;
        let read: Answer = serde_json::from_str(stored).expect("reads");
        assert_eq!(read.rectified, None);
    }
}
