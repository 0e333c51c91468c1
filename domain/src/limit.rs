//! How often something may be done: so often that nobody who means it comes
//! near, so seldom that nobody can flood an office or try secrets out.
//!
//! Only what writes is counted. Reading is never refused, and neither is
//! withdrawing a recorded consent or taking a request back: that must be as
//! easy as giving and sending was (GDPR Art. 7(3)). Whether a person asks too
//! often is for the controller to decide and to prove (Art. 12(5)): what is
//! refused here is kept for the person, who may send it a little later.

use chrono::{DateTime, TimeDelta, Utc};

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Act {
    /// Beginning a draft, or an item in one.
    Begin,
    /// Setting out to sign.
    Sign,
    /// Filing what was signed.
    File,
    /// Filing without identification.
    Unsigned,
    /// Sending a withdrawal by description, which somebody has to look up.
    Withdraw,
    /// Setting out to log in.
    LogIn,
    /// Giving a reference with a secret that is not its own.
    Guess,
    /// Sending a file.
    Upload,
    /// Writing to an office.
    Write,
    /// Telling what is wrong with the portal.
    Feedback,
}

/// Who does it, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum By {
    /// Somebody who is logged in: counted alone, wherever they are.
    Person,
    /// An address: a household, a library, or all customers of an operator.
    Address,
}

/// So often within so long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// How often.
    pub most: u32,
    /// Within how long, from the first time on.
    pub within: TimeDelta,
}

const DAY: TimeDelta = TimeDelta::days(1);
const HOUR: TimeDelta = TimeDelta::hours(1);
const MINUTES: TimeDelta = TimeDelta::minutes(10);

impl Act {
    /// Every act.
    pub const ALL: [Self; 10] = [
        Self::Begin,
        Self::Sign,
        Self::File,
        Self::Unsigned,
        Self::Withdraw,
        Self::LogIn,
        Self::Guess,
        Self::Upload,
        Self::Write,
        Self::Feedback,
    ];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Begin => "begin",
            Self::Sign => "sign",
            Self::File => "file",
            Self::Unsigned => "unsigned",
            Self::Withdraw => "withdraw",
            Self::LogIn => "log_in",
            Self::Guess => "guess",
            Self::Upload => "upload",
            Self::Write => "write",
            Self::Feedback => "feedback",
        }
    }

    /// How often it may be done. An address may stand for many people, so
    /// where that is likely (logging in, beginning) it may do it more often.
    #[must_use]
    pub const fn allowance(self, by: By) -> Allowance {
        let (most, within) = match (self, by) {
            (Self::Begin, By::Person) => (60, HOUR),
            (Self::Begin, By::Address) => (120, HOUR),
            (Self::Sign | Self::LogIn, By::Person) => (60, HOUR),
            (Self::Sign | Self::LogIn, By::Address) => (120, MINUTES),
            (Self::File, _) => (20, DAY),
            (Self::Unsigned | Self::Withdraw, By::Person) => (20, DAY),
            (Self::Unsigned | Self::Withdraw, By::Address) => (20, HOUR),
            (Self::Guess, _) => (10, MINUTES),
            (Self::Upload, _) => (200, HOUR),
            (Self::Write, _) => (60, HOUR),
            (Self::Feedback, _) => (10, HOUR),
        };
        Allowance { most, within }
    }
}

impl Allowance {
    /// So many times as often, for where testers share an address.
    #[must_use]
    pub const fn times(self, times: u32) -> Self {
        Self {
            most: self.most.saturating_mul(times),
            within: self.within,
        }
    }

    /// Until when what begins now is counted.
    #[must_use]
    pub fn until(self, now: DateTime<Utc>) -> DateTime<Utc> {
        now.checked_add_signed(self.within).unwrap_or(now)
    }

    /// After the `count`th time in a span that ends at `until`.
    ///
    /// # Errors
    /// [`TooOften`] with the time to wait.
    pub fn allows(
        self,
        count: i64,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), TooOften> {
        if count <= i64::from(self.most) {
            return Ok(());
        }
        // A clock that was put back makes nobody wait longer than the span.
        let left = (until - now).clamp(TimeDelta::seconds(1), self.within);
        let begun = i64::from(left.subsec_nanos() > 0);
        Err(TooOften {
            seconds: left.num_seconds() + begun,
        })
    }
}

/// It was done too often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooOften {
    /// How long to wait; at least a second.
    pub seconds: i64,
}

impl TooOften {
    /// The same in minutes, for people: at least one.
    #[must_use]
    pub const fn minutes(self) -> i64 {
        (self.seconds + 59) / 60
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).expect("a time")
    }

    #[test]
    fn so_often_and_not_once_more() {
        let allowance = Act::Guess.allowance(By::Address);
        let until = allowance.until(at(0));
        assert_eq!(allowance.allows(10, until, at(599)), Ok(()));
        let wait = |now| {
            let refused = allowance.allows(11, until, now);
            refused.expect_err("once more").seconds
        };
        assert_eq!(wait(at(0)), 600);
        assert_eq!(wait(at(599)), 1);
        // Rounded up: whoever comes back then is let in.
        assert_eq!(wait(at(598) + TimeDelta::milliseconds(500)), 2);
        // A clock that was put back.
        assert_eq!(wait(at(-100_000)), 600);
        assert_eq!(wait(at(100_000)), 1);
    }

    #[test]
    fn minutes_are_rounded_up() {
        for (seconds, minutes) in [(1, 1), (60, 1), (61, 2), (3_600, 60)] {
            assert_eq!(TooOften { seconds }.minutes(), minutes);
        }
    }

    #[test]
    fn every_act_has_a_name_of_its_own_and_room_for_a_life() {
        let names: BTreeSet<&str> = Act::ALL.iter().map(|act| act.code()).collect();
        assert_eq!(names.len(), Act::ALL.len());
        for act in Act::ALL {
            for by in [By::Person, By::Address] {
                let allowance = act.allowance(by);
                assert!(allowance.most >= 10, "{act:?} {by:?}");
                // Nobody has to come back later than tomorrow.
                assert!(allowance.within <= DAY, "{act:?} {by:?}");
                assert_eq!(allowance.times(3).most, allowance.most * 3);
            }
            // Many share an address: it is not held tighter than one of them.
            let a_day = |by| {
                let Allowance { most, within } = act.allowance(by);
                i64::from(most) * (DAY.num_seconds() / within.num_seconds())
            };
            assert!(a_day(By::Address) >= a_day(By::Person), "{act:?}");
        }
    }

    proptest! {
        #[test]
        fn who_is_refused_waits_a_while_and_never_longer_than_the_span(
            count in 0_i64..1_000_000, until in -200_000_i64..200_000, now in -200_000_i64..200_000,
            which in 0_usize..10, person: bool,
        ) {
            let by = if person { By::Person } else { By::Address };
            let allowance = Act::ALL[which].allowance(by);
            match allowance.allows(count, at(until), at(now)) {
                Ok(()) => prop_assert!(count <= i64::from(allowance.most)),
                Err(wait) => {
                    prop_assert!(count > i64::from(allowance.most));
                    prop_assert!((1..=allowance.within.num_seconds()).contains(&wait.seconds));
                    prop_assert!(wait.minutes() * 60 >= wait.seconds);
                }
            }
        }
    }
}
