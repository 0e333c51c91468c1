//! Questions to the person: which of them stop the clock, by when a reply is
//! asked for, and what silence means (nothing by itself: the person gets an
//! answer with what was found).

use chrono::{DateTime, Days, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Part, State, StepCode, StepError};
use crate::{deadline::ClockError, role::StaffId};

/// Why the person is asked. The reason decides whether the clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// Much is held, and without the answer the data can't be found (GDPR
    /// recital 63).
    NeededForData,
    /// There is reasonable doubt about who asks (Art. 12(6)).
    DoubtAboutPerson,
    /// It would help, but the matter can be answered without it.
    Helpful,
}

impl QuestionKind {
    /// All of them, the rarest need last.
    pub const ALL: [Self; 3] = [Self::NeededForData, Self::DoubtAboutPerson, Self::Helpful];

    /// The stable name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NeededForData => "needed_for_data",
            Self::DoubtAboutPerson => "doubt_about_person",
            Self::Helpful => "helpful",
        }
    }

    /// Reads a stable name.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether the law lets the clock stand until the reply: only for a
    /// question without which the matter can't be answered (EDPB Guidelines
    /// 01/2022).
    #[must_use]
    pub const fn pauses(self) -> bool {
        match self {
            Self::NeededForData | Self::DoubtAboutPerson => true,
            Self::Helpful => false,
        }
    }
}

/// Why a day can't be the one until which a reply is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReplyByError {
    /// Today or earlier: nobody could keep it.
    #[error("the day for the reply must lie ahead")]
    NotAhead,
    /// More than three months ahead: a slip of the pen, or a pause without end.
    #[error("the day for the reply is more than three months ahead")]
    TooFar,
}

impl ReplyByError {
    /// The key of texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAhead => "not-ahead",
            Self::TooFar => "too-far",
        }
    }
}

/// The day that a form proposes: two weeks from today.
#[must_use]
pub fn proposed_reply_by(today: NaiveDate) -> NaiveDate {
    today.checked_add_days(Days::new(14)).unwrap_or(today)
}

/// Whether a reply can be asked for until a day.
///
/// # Errors
/// [`ReplyByError`] unless the day lies ahead, by three months at most.
pub fn check_reply_by(today: NaiveDate, reply_by: NaiveDate) -> Result<(), ReplyByError> {
    if reply_by <= today {
        return Err(ReplyByError::NotAhead);
    }
    match today.checked_add_months(Months::new(3)) {
        Some(last) if reply_by > last => Err(ReplyByError::TooFar),
        _ => Ok(()),
    }
}

impl Part {
    /// An owner asks the person something. A question without which the matter
    /// can't be answered stops the clock from today; a helpful one, or one that
    /// is asked after the last day by law, is sent and moves nothing.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless somebody works on it;
    /// [`StepError::NotYours`] when that is somebody else;
    /// [`StepError::ReplyBy`] when the day can't be kept;
    /// [`StepError::Clock`] when today is before an earlier reply.
    pub fn ask(
        mut self,
        by: &StaffId,
        kind: QuestionKind,
        today: NaiveDate,
        reply_by: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<Self, StepError> {
        self.held_by(by, StepCode::Ask)?;
        check_reply_by(today, reply_by)?;
        if !kind.pauses() {
            return Ok(self);
        }
        match self.clock.ask(today) {
            Ok(()) => {
                self.state = State::Suspended {
                    owner: by.clone(),
                    since: now,
                    reply_by,
                };
                Ok(self)
            }
            Err(ClockError::TooLate(_)) => Ok(self),
            Err(_) => Err(StepError::Clock),
        }
    }

    /// The person replied; the clock goes on.
    ///
    /// # Errors
    /// [`StepError::WrongState`] unless the clock stands for a question;
    /// [`StepError::Clock`] when today is before the question.
    pub fn reply(mut self, today: NaiveDate, now: DateTime<Utc>) -> Result<Self, StepError> {
        match &self.state {
            State::Suspended { owner, .. } => {
                let owner = owner.clone();
                self.clock.answered(today).map_err(|_| StepError::Clock)?;
                self.state = State::WithOwner { owner, since: now };
                Ok(self)
            }
            _ => Err(self.wrong(StepCode::Reply)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        request::{Outcome, model_test::sample},
        right::Right,
    };
    use sample::{at, day, owner, part};

    fn taken() -> Part {
        part(Right::Access)
            .take(owner(0), at(1))
            .expect("nobody has it")
    }

    fn asked(kind: QuestionKind, on: i64) -> Part {
        taken()
            .ask(&owner(0), kind, day(on), day(on + 14), at(2))
            .expect("asked")
    }

    #[test]
    fn only_a_question_that_the_law_knows_stops_the_clock() {
        for kind in QuestionKind::ALL {
            let part = asked(kind, 2);
            assert_eq!(
                part.clock.open_pause,
                kind.pauses().then(|| day(2)),
                "{kind:?}"
            );
            assert_eq!(
                matches!(part.state, State::Suspended { .. }),
                kind.pauses(),
                "{kind:?}"
            );
            assert_eq!(QuestionKind::parse(kind.code()), Some(kind));
        }
        let helpful = asked(QuestionKind::Helpful, 2);
        assert_eq!(helpful, taken(), "it moves nothing at all");
    }

    #[test]
    fn a_question_after_the_last_day_moves_nothing() {
        // Received on 2.3.2026: the last day is the Thursday 2.4.2026.
        assert_eq!(asked(QuestionKind::NeededForData, 32), taken());
        assert!(
            asked(QuestionKind::NeededForData, 31)
                .clock
                .open_pause
                .is_some()
        );
    }

    #[test]
    fn the_day_for_the_reply_lies_ahead() {
        let of = |days| check_reply_by(day(0), day(days));
        assert_eq!(of(0), Err(ReplyByError::NotAhead));
        assert_eq!(of(-1), Err(ReplyByError::NotAhead));
        assert_eq!(of(1), Ok(()));
        // 2.3. and three months: 2.6.2026.
        assert_eq!(of(92), Ok(()));
        assert_eq!(of(93), Err(ReplyByError::TooFar));
        assert_eq!(of(14), Ok(()));
        assert_eq!(proposed_reply_by(day(0)), day(14));
        let late = taken().ask(&owner(0), QuestionKind::Helpful, day(3), day(3), at(2));
        assert_eq!(late, Err(StepError::ReplyBy(ReplyByError::NotAhead)));
    }

    #[test]
    fn what_ends_while_the_clock_stands_ends_the_pause() {
        let stopped = asked(QuestionKind::NeededForData, 2);
        let before = stopped.clock.deadlines().expect("computes").legal.due;
        let ended = [
            stopped.clone().take_back(day(9), at(3)),
            stopped.clone().transfer(sample::transfer(), day(9), at(3)),
            stopped.clone().close(
                &owner(0),
                sample::outcome(crate::request::OutcomeCode::Fulfilled, stopped.right),
                day(9),
                at(3),
            ),
        ];
        for part in ended.map(|part| part.expect("ended")) {
            assert_eq!(part.clock.open_pause, None);
            let after = part.clock.deadlines().expect("computes");
            assert_eq!(after.stopped_since, None);
            assert_eq!((after.legal.due - before).num_days(), 7);
        }
        // A clock that was set back does not stand in the way.
        let back = stopped.take_back(day(0), at(3)).expect("ended");
        assert_eq!(back.clock.open_pause, None);
        assert!(matches!(
            back.state,
            State::Closed {
                outcome: Outcome::TakenBack,
                ..
            }
        ));
    }

    #[test]
    fn a_colleague_goes_on_where_the_clock_stands() {
        let stopped = asked(QuestionKind::DoubtAboutPerson, 2);
        let theirs = stopped
            .clone()
            .hand_over(&owner(0), owner(1), at(5))
            .expect("handed over");
        assert_eq!(theirs.clock, stopped.clock);
        assert_eq!(
            theirs.state,
            State::Suspended {
                owner: owner(1),
                since: at(2),
                reply_by: day(16)
            }
        );
        let gone_on = theirs.reply(day(9), at(9)).expect("replied");
        assert_eq!(gone_on.state.owner(), Some(&owner(1)));
    }
}
