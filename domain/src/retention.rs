//! How long what is kept, from when on, and who says so.
//!
//! Personal data is kept no longer than its purpose needs (GDPR Art. 5(1)(e)).
//! Where no law sets the time, the authority does, looking at purpose, rights
//! and claims (Act 906/2019 §21): that is the municipality's information
//! management plan, which may set other years here ([`Override`]). Until it
//! does, the defaults below hold:
//!
//! - A request, a withdrawal, a consent that ended: five years. So long an
//!   offence in office can be prosecuted (Criminal Code 39/1889, ch. 8 §1), and
//!   so long the authority has to be able to show what it did (Art. 5(2)).
//! - A request of somebody of whom nobody ever learned who it was: two years.
//! - What is only on its way (drafts, words, uploads, sessions): hours or days.
//! - The log: whole, since a chain with a piece missing proves nothing; it holds
//!   nothing of the person but references, and the words of a reason go with the
//!   request that they are about (Act 906/2019 §17).

use chrono::{Months, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use crate::signature::encoding::Digest;

/// A draft after its last save. Over twenty hours, so nobody needs to be warned
/// of a time-out (WCAG 2.2.1).
pub const DRAFT: TimeDelta = TimeDelta::hours(48);
/// The answers on a printed form: a paper is signed, posted and registered within
/// weeks.
pub const PAPER: TimeDelta = TimeDelta::days(90);
/// Feedback on accessibility after its answer: a complaint to the supervisor may
/// still come, and nothing longer is needed.
pub const FEEDBACK: TimeDelta = TimeDelta::days(730);
/// Words typed at a request and not sent, after the last save.
pub const TYPED: TimeDelta = TimeDelta::days(30);
/// An upload that did not come to its end.
pub const UPLOAD: TimeDelta = TimeDelta::hours(6);
/// The longest session: a working day of staff.
pub const SESSION: TimeDelta = TimeDelta::hours(8);

/// What is kept for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A request with its answer, messages and files.
    Request,
    /// A request that was sent unsigned, of somebody who stayed unknown.
    Unsigned,
    /// A withdrawal by description.
    Withdrawal,
    /// A consent that was withdrawn.
    Consent,
    /// A request that was not sent.
    Draft,
    /// The answers on a form that was printed to be signed by hand.
    Paper,
    /// Words typed at a request and not sent.
    Typed,
    /// An upload that did not come to its end.
    Upload,
    /// A log-in.
    Session,
    /// Feedback on accessibility, with its answer.
    Feedback,
    /// The log of who did what.
    Log,
}

/// What is erased as one: it has a data key of its own, and leaves a tombstone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aggregate {
    /// A part of a request, by its reference.
    Part,
    /// A withdrawal by description, by its reference.
    Withdrawal,
    /// A consent, by its id.
    Consent,
}

/// From when on it is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Since {
    /// Since it was closed.
    Closed,
    /// Since the owner had done what it asks for.
    Done,
    /// Since it was withdrawn.
    Withdrawn,
    /// Since it was last saved.
    Saved,
    /// Since it began.
    Begun,
    /// Since it was written.
    Written,
    /// Since it was answered.
    Answered,
}

/// How long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// So long.
    For(TimeDelta),
    /// So many years.
    Years(u32),
    /// As long as the portal.
    Whole,
}

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The portal's default, which the municipality's information management
    /// plan may replace (Act 906/2019 §21).
    Default,
    /// The municipality's information management plan.
    Plan,
    /// The portal: not longer than it is needed for (GDPR Art. 5(1)(e)).
    Purpose,
    /// The law: the authority has to be able to show who looked (Act 906/2019
    /// §17).
    Law,
}

/// How long what is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// What.
    pub kind: Kind,
    /// From when on.
    pub since: Since,
    /// How long.
    pub keep: Keep,
    /// Who says so.
    pub source: Source,
}

/// Other years, as the municipality's information management plan has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// For what.
    pub kind: Kind,
    /// How many.
    pub years: u32,
}

impl Override {
    /// What is about somebody's rights is kept for a year at least, whatever a
    /// plan says: a complaint about it may still come.
    pub const LEAST: u32 = 1;
    /// Longer than any plan has for matters of this kind.
    pub const MOST: u32 = 50;

    /// Whether it can be followed: of something that years are counted for, and
    /// neither a slip too short nor one too long.
    #[must_use]
    pub fn holds(&self) -> bool {
        matches!(default(self.kind).keep, Keep::Years(_))
            && (Self::LEAST..=Self::MOST).contains(&self.years)
    }
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Request,
        Self::Unsigned,
        Self::Withdrawal,
        Self::Consent,
        Self::Draft,
        Self::Paper,
        Self::Typed,
        Self::Upload,
        Self::Session,
        Self::Feedback,
        Self::Log,
    ];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Unsigned => "unsigned",
            Self::Withdrawal => "withdrawal",
            Self::Consent => "consent",
            Self::Draft => "draft",
            Self::Paper => "paper",
            Self::Typed => "typed",
            Self::Upload => "upload",
            Self::Session => "session",
            Self::Feedback => "feedback",
            Self::Log => "log",
        }
    }

    /// Reads [`Kind::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

impl Aggregate {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Part => "part",
            Self::Withdrawal => "withdrawal",
            Self::Consent => "consent",
        }
    }

    /// Under what an erased one stands in ledgers and certificates: who knows
    /// the reference can look it up, and nobody learns one from it.
    #[must_use]
    pub fn digest(self, name: &str) -> Digest {
        Digest::of(format!("tietoluukku/erased/v1|{}|{name}", self.code()).as_bytes())
    }
}

impl Since {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Done => "done",
            Self::Withdrawn => "withdrawn",
            Self::Saved => "saved",
            Self::Begun => "begun",
            Self::Written => "written",
            Self::Answered => "answered",
        }
    }
}

impl Source {
    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Plan => "plan",
            Self::Purpose => "purpose",
            Self::Law => "law",
        }
    }

    /// Reads [`Source::code`].
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Default, Self::Plan, Self::Purpose, Self::Law]
            .into_iter()
            .find(|source| source.code() == code)
    }
}

/// The rule of a kind as the portal has it.
#[must_use]
pub const fn default(kind: Kind) -> Rule {
    let (since, keep, source) = match kind {
        Kind::Request => (Since::Closed, Keep::Years(5), Source::Default),
        Kind::Unsigned => (Since::Closed, Keep::Years(2), Source::Default),
        Kind::Withdrawal => (Since::Done, Keep::Years(5), Source::Default),
        Kind::Consent => (Since::Withdrawn, Keep::Years(5), Source::Default),
        Kind::Draft => (Since::Saved, Keep::For(DRAFT), Source::Purpose),
        Kind::Paper => (Since::Saved, Keep::For(PAPER), Source::Purpose),
        Kind::Typed => (Since::Saved, Keep::For(TYPED), Source::Purpose),
        Kind::Upload => (Since::Begun, Keep::For(UPLOAD), Source::Purpose),
        Kind::Session => (Since::Begun, Keep::For(SESSION), Source::Purpose),
        Kind::Feedback => (Since::Answered, Keep::For(FEEDBACK), Source::Purpose),
        Kind::Log => (Since::Written, Keep::Whole, Source::Law),
    };
    Rule {
        kind,
        since,
        keep,
        source,
    }
}

/// The rule of a kind in a municipality: its plan's where that can be followed.
#[must_use]
pub fn rule(kind: Kind, plan: &[Override]) -> Rule {
    let stated = plan.iter().find(|one| one.kind == kind && one.holds());
    match stated {
        Some(stated) => Rule {
            keep: Keep::Years(stated.years),
            source: Source::Plan,
            ..default(kind)
        },
        None => default(kind),
    }
}

impl Rule {
    /// The first day on which what ended on a day is to be erased: the day after
    /// the last one of its years. None for what is not counted in years, and
    /// beyond the calendar.
    #[must_use]
    pub fn due(&self, ended_on: NaiveDate) -> Option<NaiveDate> {
        let Keep::Years(years) = self.keep else {
            return None;
        };
        let last = ended_on.checked_add_months(Months::new(years.checked_mul(12)?))?;
        last.succ_opt()
    }

    /// Whether what ended on a day is to be erased today.
    #[must_use]
    pub fn is_due(&self, ended_on: NaiveDate, today: NaiveDate) -> bool {
        self.due(ended_on).is_some_and(|due| due <= today)
    }

    /// What ended on this day or later is surely not due: for a first sieve.
    #[must_use]
    pub fn sieve(&self, today: NaiveDate) -> Option<NaiveDate> {
        let Keep::Years(years) = self.keep else {
            return None;
        };
        today.checked_sub_months(Months::new(years.checked_mul(12)?))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn what_ended_is_kept_through_the_last_day_of_its_years() {
        for (kind, ended, due) in [
            (Kind::Request, "2026-11-22", "2031-11-23"),
            (Kind::Unsigned, "2026-11-22", "2028-11-23"),
            (Kind::Withdrawal, "2024-02-29", "2029-03-01"),
            (Kind::Consent, "2026-12-31", "2032-01-01"),
        ] {
            let rule = default(kind);
            assert_eq!(rule.due(day(ended)), Some(day(due)), "{kind:?}");
            assert!(rule.is_due(day(ended), day(due)));
            assert!(!rule.is_due(day(ended), day(due).pred_opt().unwrap()));
        }
        for kind in [Kind::Draft, Kind::Feedback, Kind::Session, Kind::Log] {
            assert_eq!(default(kind).due(day("2000-01-01")), None, "{kind:?}");
        }
    }

    #[test]
    fn a_plan_is_followed_unless_it_is_a_slip() {
        let years = |kind, years| {
            let rule = rule(kind, &[Override { kind, years }]);
            (rule.keep, rule.source)
        };
        let plan = |years| (Keep::Years(years), Source::Plan);
        assert_eq!(years(Kind::Consent, 30), plan(30));
        assert_eq!(years(Kind::Request, 1), plan(1));
        let default = (Keep::Years(5), Source::Default);
        assert_eq!(years(Kind::Request, 0), default, "at once is a slip");
        assert_eq!(years(Kind::Request, 5000), default);
        assert_eq!(years(Kind::Log, 1), (Keep::Whole, Source::Law));
        let other = [Override {
            kind: Kind::Consent,
            years: 30,
        }];
        assert_eq!(rule(Kind::Request, &other).keep, Keep::Years(5));
    }

    #[test]
    fn names_read_back_and_digests_differ() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.code()), Some(kind));
            let json = serde_json::to_value(kind).unwrap();
            assert_eq!(json, kind.code());
        }
        let one = Aggregate::Part.digest("K7PM-3XDT-9RHF");
        assert_eq!(one, Aggregate::Part.digest("K7PM-3XDT-9RHF"));
        assert_ne!(one, Aggregate::Part.digest("K7PM-3XDT-9RHG"));
        assert_ne!(one, Aggregate::Withdrawal.digest("K7PM-3XDT-9RHF"));
    }

    proptest! {
        #[test]
        fn the_sieve_lets_everything_through_that_is_due(
            ended in 0..40_000_i64, later in 0..20_000_i64, years in 1..=50_u32,
        ) {
            let first = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap();
            let (ended, today) = (first + TimeDelta::days(ended), first + TimeDelta::days(ended + later));
            let rule = rule(Kind::Request, &[Override { kind: Kind::Request, years }]);
            if rule.is_due(ended, today) {
                prop_assert!(rule.sieve(today).is_some_and(|sieve| ended < sieve));
            }
            // Once due, due for ever.
            if rule.is_due(ended, today) {
                prop_assert!(rule.is_due(ended, today + TimeDelta::days(1)));
            }
        }
    }
}
