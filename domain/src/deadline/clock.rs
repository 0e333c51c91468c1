//! The clock of one part of a request: what happened to it, from which every
//! date is computed anew. No date is stored, so none can go stale.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;

use super::{
    ClockError, DeadlineError, Deadlines, Extension, Pause, Period, Which, compute,
    pause::check_open,
};

/// What moves the dates of a part. Change it by [`Clock::ask`],
/// [`Clock::answered`] and [`Clock::extend`], which check each step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// The civil day in Helsinki on which the part arrived (Act 13/2003 §10).
    pub received_on: NaiveDate,
    /// The time that the law gives: one month (GDPR Art. 12(3)).
    pub statutory: Period,
    /// The time that the register's notice promises, if it promises one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<Period>,
    /// Questions that have been answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Pause>,
    /// The day on which a question was sent that is not yet answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_pause: Option<NaiveDate>,
    /// More time, taken once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extension: Option<Extension>,
}

impl Clock {
    /// The clock of a part that has just arrived: one month by law, and what
    /// the notice promises.
    #[must_use]
    pub const fn new(received_on: NaiveDate, promised: Option<Period>) -> Self {
        Self {
            received_on,
            statutory: Period::ONE_MONTH,
            promised,
            pauses: Vec::new(),
            open_pause: None,
            extension: None,
        }
    }

    /// The dates as things stand. A question that is not yet answered is not
    /// counted in them; [`Deadlines::stopped_since`] tells of it.
    ///
    /// # Errors
    /// [`DeadlineError`] when the clock holds dates that [`compute`] refuses.
    pub fn deadlines(&self) -> Result<Deadlines, DeadlineError> {
        self.check_open_question()?;
        let by_law = compute(self.received_on, self.statutory, Calendar::Eu, &self.pauses)?;
        let (legal, unextended, promised) = match &self.extension {
            Some(extension) => {
                let legal = compute(self.received_on, extension.to, Calendar::Eu, &self.pauses)?;
                (legal, Some(by_law), None)
            }
            None => {
                let promise =
                    |period| compute(self.received_on, period, Calendar::Fi, &self.pauses);
                (by_law, None, self.promised.map(promise).transpose()?)
            }
        };
        let earlier = promised
            .as_ref()
            .filter(|promised| promised.due < legal.due);
        let which = if earlier.is_some() {
            Which::Promise
        } else {
            Which::Law
        };
        let binding = earlier.unwrap_or(&legal);
        Ok(Deadlines {
            answer_by: binding.due,
            which,
            target: binding.target,
            // A question after the last day stops nothing.
            stopped_since: self.open_pause.filter(|asked| *asked <= legal.due),
            legal,
            unextended,
            promised,
        })
    }

    /// Stops the clock: a question has been sent without which the matter can't
    /// be answered (GDPR Art. 12(6), recital 63).
    ///
    /// # Errors
    /// [`ClockError`] when a question is open, when the day is before the
    /// receipt or before an earlier answer, or after the last day by law: then
    /// the question may still be sent, but it stops nothing.
    pub fn ask(&mut self, asked_on: NaiveDate) -> Result<(), ClockError> {
        if self.open_pause.is_some() {
            return Err(ClockError::AlreadyAsked);
        }
        if asked_on < self.received_on {
            return Err(ClockError::BeforeReceipt);
        }
        let last = self.deadlines()?.legal.due;
        if asked_on > last {
            return Err(ClockError::TooLate(last));
        }
        let asked = Self {
            open_pause: Some(asked_on),
            ..self.clone()
        };
        asked.check_open_question()?;
        *self = asked;
        Ok(())
    }

    /// Starts the clock again: the person has answered.
    ///
    /// # Errors
    /// [`ClockError`] when no question is open, or the answer is older than it.
    pub fn answered(&mut self, answered_on: NaiveDate) -> Result<(), ClockError> {
        let from = self.open_pause.ok_or(ClockError::NotAsked)?;
        let mut next = Self {
            open_pause: None,
            ..self.clone()
        };
        next.pauses.push(Pause {
            from,
            to: answered_on,
        });
        next.deadlines()?;
        *self = next;
        Ok(())
    }

    fn check_open_question(&self) -> Result<(), DeadlineError> {
        match self.open_pause {
            Some(asked) => check_open(self.received_on, &self.pauses, asked),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn clock(received: &str, promised: Option<Period>) -> Clock {
        Clock::new(date(received), promised)
    }

    fn extension(to: Period, told_on: &str) -> Extension {
        Extension {
            to,
            reason: "many systems".to_owned(),
            told_on: date(told_on),
        }
    }

    const FORTNIGHT: Option<Period> = Some(Period::Days(14));

    #[test]
    fn the_earlier_of_promise_and_law_is_shown() {
        let both = clock("2026-11-22", FORTNIGHT)
            .deadlines()
            .expect("computes");
        assert_eq!(
            (both.answer_by, both.which),
            (date("2026-12-07"), Which::Promise)
        );
        assert_eq!(both.target, date("2026-12-04"));
        assert_eq!(both.legal.due, date("2026-12-22"));
        let late = clock("2026-11-22", Some(Period::Months(2)))
            .deadlines()
            .expect("computes");
        assert_eq!(
            (late.answer_by, late.which),
            (date("2026-12-22"), Which::Law)
        );
        // The promise of a month, by the Finnish calendar, is for 28 December.
        let month = clock("2026-11-24", Some(Period::ONE_MONTH))
            .deadlines()
            .expect("computes");
        assert_eq!(
            (month.answer_by, month.which),
            (date("2026-12-24"), Which::Law)
        );
    }

    #[test]
    fn a_question_stops_both_clocks_until_the_answer() {
        let mut clock = clock("2026-03-02", FORTNIGHT);
        assert_eq!(clock.ask(date("2026-03-04")), Ok(()));
        let stopped = clock.deadlines().expect("computes");
        assert_eq!(stopped.stopped_since, Some(date("2026-03-04")));
        assert_eq!(stopped.days_left(date("2026-03-03")), 13);
        assert_eq!(stopped.days_left(date("2026-03-09")), 12);
        assert_eq!(stopped.overdue(date("2026-06-01")), None);
        assert_eq!(clock.answered(date("2026-03-11")), Ok(()));
        let running = clock.deadlines().expect("computes");
        assert_eq!(running.stopped_since, None);
        assert_eq!(running.legal.due, date("2026-04-09"));
        assert_eq!(
            running.promised.map(|promised| promised.due),
            Some(date("2026-03-23"))
        );
    }

    #[test]
    fn a_question_after_the_promised_day_leaves_the_promise_broken() {
        let mut clock = clock("2026-03-02", FORTNIGHT);
        assert_eq!(clock.ask(date("2026-03-18")), Ok(()));
        let stopped = clock.deadlines().expect("computes");
        assert_eq!(stopped.overdue(date("2026-03-25")), Some(2));
        assert_eq!(clock.answered(date("2026-03-25")), Ok(()));
        let running = clock.deadlines().expect("computes");
        assert_eq!(running.answer_by, date("2026-03-16"));
        assert_eq!(running.legal.due, date("2026-04-09"));
    }

    #[test]
    fn questions_and_answers_come_in_order() {
        let mut clock = clock("2026-03-02", None);
        assert_eq!(
            clock.answered(date("2026-03-03")),
            Err(ClockError::NotAsked)
        );
        assert_eq!(
            clock.ask(date("2026-03-01")),
            Err(ClockError::BeforeReceipt)
        );
        assert_eq!(
            clock.ask(date("2026-04-03")),
            Err(ClockError::TooLate(date("2026-04-02")))
        );
        assert_eq!(clock.ask(date("2026-03-04")), Ok(()));
        assert_eq!(clock.ask(date("2026-03-05")), Err(ClockError::AlreadyAsked));
        let before = clock.clone();
        assert!(matches!(
            clock.answered(date("2026-03-03")),
            Err(ClockError::Deadline(DeadlineError::PauseBackwards(_)))
        ));
        assert_eq!(clock, before, "a refused step changes nothing");
        assert_eq!(clock.answered(date("2026-03-11")), Ok(()));
        assert!(matches!(
            clock.ask(date("2026-03-10")),
            Err(ClockError::Deadline(DeadlineError::PausesOverlap(..)))
        ));
        assert!(
            clock.ask(date("2026-03-03")).is_err(),
            "before an answered question"
        );
        assert_eq!(clock.open_pause, None);
    }

    #[test]
    fn a_clock_of_impossible_dates_is_an_error_not_a_date() {
        let wrong = Clock {
            open_pause: Some(date("2026-01-01")),
            ..clock("2026-03-02", None)
        };
        assert!(matches!(
            wrong.deadlines(),
            Err(DeadlineError::PauseBeforeReceipt(_))
        ));
    }

    #[test]
    fn a_clock_is_stored_and_read_back() {
        let mut clock = clock("2026-01-31", FORTNIGHT);
        let json = serde_json::to_string(&clock).expect("serialises");
        assert_eq!(
            json,
            r#"{"received_on":"2026-01-31","statutory":"P1M","promised":"P14D"}"#
        );
        assert_eq!(clock.ask(date("2026-02-02")), Ok(()));
        assert_eq!(
            clock.extend(extension(Period::THREE_MONTHS, "2026-02-02")),
            Ok(())
        );
        let json = serde_json::to_string(&clock).expect("serialises");
        assert_eq!(serde_json::from_str::<Clock>(&json).ok(), Some(clock));
    }
}
