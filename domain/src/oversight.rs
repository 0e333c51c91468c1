//! What a DPO looks over: all parts of a municipality by what and when, never by
//! whom or what for. Which of them stand on which pile.

use std::collections::HashSet;

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    deadline::Deadlines,
    id::Slug,
    request::{Part, State},
    role::StaffId,
};

/// After so many days without a log-in a member of staff counts as away.
pub const AWAY: Days = Days::new(14);

/// Whether somebody who logged in last at a moment is away now.
#[must_use]
pub fn away(seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    seen_at
        .checked_add_days(AWAY)
        .is_some_and(|last| last < now)
}

/// A pile of all the parts of a municipality. A part may be on several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Overlook {
    /// The day to answer by has passed.
    Late,
    /// Who has it is away.
    Away,
    /// No office decides it yet: it waits for the DPO.
    Unassigned,
    /// Nobody has taken it.
    Untaken,
    /// A question is open: the clock stands.
    Waiting,
    /// Everything that is not closed.
    #[default]
    Open,
    /// Closed.
    Closed,
}

/// What decides on which pile a part stands, besides the part.
#[derive(Debug, Clone, Copy)]
pub struct Now<'a> {
    /// The office of the municipality's DPO, who decides nothing (GDPR Art.
    /// 38(6)).
    pub dpo: &'a Slug,
    /// Who of the staff is away.
    pub away: &'a HashSet<StaffId>,
    /// Today in Helsinki.
    pub today: NaiveDate,
}

impl Overlook {
    /// Every pile, the most urgent first.
    pub const ALL: [Self; 7] = [
        Self::Late,
        Self::Away,
        Self::Unassigned,
        Self::Untaken,
        Self::Waiting,
        Self::Open,
        Self::Closed,
    ];

    /// The stable name, for texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Late => "late",
            Self::Away => "away",
            Self::Unassigned => "unassigned",
            Self::Untaken => "untaken",
            Self::Waiting => "waiting",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    /// Whether a part stands on this pile.
    #[must_use]
    pub fn holds(self, part: &Part, deadlines: &Deadlines, now: &Now<'_>) -> bool {
        let untaken = matches!(part.state, State::Received);
        let dpos = part.route.decider.value == *now.dpo;
        match self {
            Self::Closed => part.closed(),
            _ if part.closed() => false,
            Self::Open => true,
            Self::Late => deadlines.overdue(now.today).is_some(),
            Self::Away => part
                .state
                .owner()
                .is_some_and(|owner| now.away.contains(owner)),
            Self::Unassigned => untaken && dpos,
            Self::Untaken => untaken && !dpos,
            Self::Waiting => part.clock.open_pause.is_some(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        request::{QuestionKind, model_test::sample},
        right::Right,
    };
    use sample::{at, day, owner};

    fn dpo() -> Slug {
        Slug::parse("dpo").expect("a slug")
    }

    fn part(right: Right) -> Part {
        let mut part = sample::part(right);
        if right == Right::OwnWords {
            part.route.decider.value = dpo();
        }
        part
    }

    #[test]
    fn who_has_not_been_here_for_two_weeks_is_away() {
        let seen = at(0);
        for (days, is) in [(0, false), (14, false), (15, true)] {
            assert_eq!(
                away(seen, seen + chrono::TimeDelta::days(days)),
                is,
                "{days}"
            );
        }
    }

    #[test]
    fn each_part_is_where_it_belongs() {
        let taken = part(Right::Access).take(owner(0), at(1)).expect("taken");
        let asked = taken
            .clone()
            .ask(
                &owner(0),
                QuestionKind::NeededForData,
                day(2),
                day(16),
                at(2),
            )
            .expect("asked");
        let closed = taken.clone().take_back(day(3), at(3)).expect("closed");
        use Overlook as O;
        let cases: [(Part, &[O]); 5] = [
            (part(Right::Access), &[O::Late, O::Untaken, O::Open]),
            (part(Right::OwnWords), &[O::Late, O::Unassigned, O::Open]),
            (taken, &[O::Late, O::Away, O::Open]),
            // Its clock stood still in time.
            (asked, &[O::Away, O::Waiting, O::Open]),
            (closed, &[O::Closed]),
        ];
        let (dpo, gone, nobody) = (dpo(), HashSet::from([owner(0)]), HashSet::new());
        let now = |away| Now {
            dpo: &dpo,
            away,
            today: day(400),
        };
        for (part, expected) in cases {
            let deadlines = part.clock.deadlines().expect("computes");
            let on = |one: &O| one.holds(&part, &deadlines, &now(&gone));
            let found: Vec<O> = O::ALL.into_iter().filter(on).collect();
            assert_eq!(found, expected, "{:?}", part.state);
            let here = O::Away.holds(&part, &deadlines, &now(&nobody));
            assert!(!here, "nobody is away");
        }
    }
}
