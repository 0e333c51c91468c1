//! Deferring that a person sees who looked at their request.
//!
//! The person sees every look (Act 906/2019 §17; GDPR Art. 15, as the Court of
//! Justice reads it in C-579/21). Only where the law itself lets that wait (Act
//! 1050/2018 §34(1)) may the DPO defer it: for a time, on one of the law's
//! grounds, with a reason. What was looked at stays in the log all the while.
//! When the time is over, all of it is shown, and that it was deferred.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    audit::{Action, Actor, AuditEvent},
    role::StaffId,
};

/// The ground of law: each is one of Act 1050/2018 §34(1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeferralBasis {
    /// Showing it could harm the prevention or investigation of a crime: the
    /// police have asked (§34(1)(1)).
    Crime,
    /// It could harm national security, defence or public order (§34(1)(1)).
    Security,
    /// It could gravely endanger the person's health or care, or anybody's
    /// rights (§34(1)(2)).
    Danger,
    /// The data serve supervision, and showing it would harm an important
    /// interest of the State or the Union (§34(1)(3)).
    Supervision,
}

impl DeferralBasis {
    /// All of them, the likeliest first.
    pub const ALL: [Self; 4] = [Self::Crime, Self::Danger, Self::Supervision, Self::Security];

    /// The stable name, for storage and texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Crime => "crime",
            Self::Security => "security",
            Self::Danger => "danger",
            Self::Supervision => "supervision",
        }
    }

    /// Reads [`DeferralBasis::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|basis| basis.code() == code)
    }
}

/// The longest time of one decision: then somebody looks at it anew, and decides
/// anew or not.
pub const LONGEST: Days = Days::new(90);

/// So many days before its end the DPO is reminded.
pub const REMINDED: Days = Days::new(7);

/// Why a day can't be the end of a deferral.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum UntilError {
    /// Today or earlier.
    #[error("the day must lie ahead")]
    NotAhead,
    /// Later than [`LONGEST`] allows.
    #[error("the day is too far ahead")]
    TooFar,
}

impl UntilError {
    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAhead => "not-ahead",
            Self::TooFar => "too-far",
        }
    }
}

/// Whether showing can be deferred until a day.
///
/// # Errors
/// [`UntilError`] unless the day lies ahead, by [`LONGEST`] at most.
pub fn check_until(today: NaiveDate, until: NaiveDate) -> Result<(), UntilError> {
    if until <= today {
        return Err(UntilError::NotAhead);
    }
    match today.checked_add_days(LONGEST) {
        Some(last) if until > last => Err(UntilError::TooFar),
        _ => Ok(()),
    }
}

/// What the DPO decided about one part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deferral {
    /// From this day on everything is shown.
    pub until: NaiveDate,
    /// The ground of law.
    pub basis: DeferralBasis,
    /// The facts, for who supervises: the person is never shown them.
    pub reason: String,
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: DateTime<Utc>,
    /// When it was ended before its day, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<DateTime<Utc>>,
}

impl Deferral {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(&self, today: NaiveDate) -> bool {
        self.ended_at.is_none() && today < self.until
    }

    /// Whether an event of the part is not shown to the person while it holds:
    /// what staff looked at, and the deferral itself, which would tell of that.
    /// What was decided, asked and said is always shown, and so is what the
    /// person did.
    #[must_use]
    pub fn hides(event: &AuditEvent) -> bool {
        let own = matches!(event.action, Action::LooksDeferred | Action::LooksShown);
        own || (event.action.staff_looked() && matches!(event.actor, Actor::Staff { .. }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{audit::Subject, id::Slug};
    use proptest::prelude::*;

    fn day(n: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date") + chrono::TimeDelta::days(n)
    }

    fn deferral(until: NaiveDate, ended: bool) -> Deferral {
        let at = DateTime::UNIX_EPOCH;
        Deferral {
            until,
            basis: DeferralBasis::Crime,
            reason: "Poliisi pyysi.".to_owned(),
            by: StaffId("a".to_owned()),
            at,
            ended_at: ended.then_some(at),
        }
    }

    #[test]
    fn a_decision_looks_ahead_and_not_too_far() {
        for (until, expected) in [
            (-1, Err(UntilError::NotAhead)),
            (0, Err(UntilError::NotAhead)),
            (1, Ok(())),
            (90, Ok(())),
            (91, Err(UntilError::TooFar)),
        ] {
            assert_eq!(check_until(day(0), day(until)), expected, "{until}");
        }
    }

    #[test]
    fn grounds_are_known_by_their_names() {
        for basis in DeferralBasis::ALL {
            assert_eq!(DeferralBasis::parse(basis.code()), Some(basis));
        }
        assert_eq!(DeferralBasis::parse("convenience"), None);
    }

    proptest! {
        #[test]
        fn it_ends_by_itself_and_when_it_is_ended(today in -400_i64..400, until in -400_i64..400) {
            prop_assert_eq!(deferral(day(until), false).holds(day(today)), today < until);
            prop_assert!(!deferral(day(until), true).holds(day(today)));
        }
    }

    #[test]
    fn only_what_tells_of_looks_is_hidden() {
        let staff = || Actor::Staff {
            id: StaffId("a".to_owned()),
            office: Slug::parse("johtaja").expect("a slug"),
        };
        for (action, actor, hidden) in [
            (Action::Opened, staff(), true),
            (Action::OpenedWithReason, staff(), true),
            (Action::IdentityCodeShown, staff(), true),
            (Action::FileOpened, staff(), true),
            (Action::CaseFileMade, staff(), true),
            (Action::CaseFileMadeWithCode, staff(), true),
            (Action::LooksDeferred, staff(), true),
            (Action::LooksShown, staff(), true),
            (Action::Taken, staff(), false),
            (Action::Answered, staff(), false),
            (Action::Reassigned, staff(), false),
            (Action::PutBack, staff(), false),
            (Action::MessageSent, staff(), false),
            (Action::FileDownloaded, Actor::Citizen, false),
            (Action::ReceiptDownloaded, Actor::Citizen, false),
            (Action::AnswerRead, Actor::Citizen, false),
            (Action::Filed, Actor::Portal, false),
        ] {
            let event = AuditEvent {
                at: DateTime::UNIX_EPOCH,
                actor,
                municipality: None,
                subject: Subject::Part("A".to_owned()),
                action,
            };
            assert_eq!(Deferral::hides(&event), hidden, "{action:?}");
        }
    }
}
