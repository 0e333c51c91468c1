//! When an answer is due, and why: the date and the steps that led to it.
//!
//! Regulation (EEC, Euratom) No 1182/71 Art. 3 and Act 150/1930 §§2, 3 and 5
//! count alike; only their holidays differ ([`Calendar`]). All days count, and
//! only a last day that is not a working day is moved, forward. The counter's
//! days are civil days in Helsinki, which the caller finds out.
//!
//! Art. 3(5) of the Regulation (a period of two days or more has at least two
//! working days in it) is not applied: it can only matter to periods of a few
//! days, and no rule of EU law at this counter has one. A promise of days is
//! counted by the Finnish calendar, whose Act has no such rule.

mod clock;
mod deadlines;
mod error;
mod extension;
mod pause;
mod period;
#[cfg(test)]
mod properties;
mod step;

pub use clock::Clock;
pub use deadlines::{Deadlines, Which, days_left};
pub use error::{ClockError, DeadlineError};
pub use extension::Extension;
pub use pause::Pause;
pub use period::{Period, PeriodError};
pub use step::Step;

use pause::in_order;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;

/// The years in which the counter counts. A date outside is a slip of the pen.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// A date with the way to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Computed {
    /// The last day by the calculation, before it is moved to a working day.
    pub nominal: NaiveDate,
    /// The last day on which an answer is in time: a working day.
    pub due: NaiveDate,
    /// What `due` would be without the pauses.
    pub unpaused_due: NaiveDate,
    /// The day to aim at, for owners only: the working day on or before
    /// `nominal`. It is `due` where no working day lies between.
    pub target: NaiveDate,
    /// How it was reached, from the receipt to `due`.
    pub steps: Vec<Step>,
}

/// Computes the last day for a matter.
///
/// `received_on` is the civil day in Helsinki on which the matter arrived in
/// the authority's system, at any hour (Act 13/2003 §10). The pauses may come
/// in any order; one that begins after the last day moves nothing.
///
/// # Errors
/// [`DeadlineError`] when a date is outside 1900–2200, when the period is
/// nothing or absurdly long, and when pauses run backwards, overlap or begin
/// before the receipt.
pub fn compute(
    received_on: NaiveDate,
    period: Period,
    calendar: Calendar,
    pauses: &[Pause],
) -> Result<Computed, DeadlineError> {
    in_range(received_on)?;
    let pauses = in_order(received_on, pauses)?;
    let mut steps = vec![Step::Received { on: received_on }];

    let ends = add(received_on, period)?;
    steps.push(Step::Added {
        period,
        from: received_on,
        to: ends,
    });
    if matches!(period, Period::Months(_)) && ends.day() != received_on.day() {
        steps.push(Step::MonthEnd {
            day: received_on.day(),
            on: ends,
        });
    }
    let (unpaused_due, _) = calendar.working_day_from(ends);

    let mut nominal = ends;
    let mut earliest = received_on;
    for pause in &pauses {
        let (asked, answered, days) = (pause.from, pause.to, pause.days());
        if asked > calendar.working_day_from(nominal).0 {
            steps.push(Step::AskedTooLate {
                asked,
                answered,
                on: nominal,
            });
            continue;
        }
        let moved = u64::try_from(days)
            .ok()
            .and_then(|days| nominal.checked_add_days(Days::new(days)))
            .ok_or(DeadlineError::OutOfRange)?;
        let to = in_range(moved)?;
        steps.push(Step::Paused {
            asked,
            answered,
            days,
            from: nominal,
            to,
        });
        nominal = to;
        earliest = answered;
    }

    let (due, why) = calendar.working_day_from(nominal);
    steps.push(if why.is_empty() {
        Step::Stays { on: due }
    } else {
        Step::Rolled {
            from: nominal,
            to: due,
            why,
        }
    });

    // Nobody can aim at a day before there was anything to do.
    let before = calendar.working_day_until(nominal);
    let target = if before > earliest { before } else { due };

    Ok(Computed {
        nominal,
        due,
        unpaused_due,
        target,
        steps,
    })
}

/// The day on which a period ends, not yet moved to a working day: the same day
/// number, or the last day of a month that lacks it.
fn add(from: NaiveDate, period: Period) -> Result<NaiveDate, DeadlineError> {
    let ends = match period.check()? {
        Period::Months(months) => from.checked_add_months(Months::new(months)),
        Period::Days(days) => from.checked_add_days(Days::new(u64::from(days))),
    };
    in_range(ends.ok_or(DeadlineError::OutOfRange)?)
}

/// Checks that a date is one in which the counter counts.
fn in_range(date: NaiveDate) -> Result<NaiveDate, DeadlineError> {
    if YEARS.contains(&date.year()) {
        Ok(date)
    } else {
        Err(DeadlineError::OutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::{Holiday, NotWorking};

    fn date(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn pause(from: &str, to: &str) -> Pause {
        Pause {
            from: date(from),
            to: date(to),
        }
    }

    /// Received, period, nominal, due by the EU calendar, due by the Finnish
    /// one; where a question was asked: asked, answered.
    const VECTORS: &str = "\
        2025-01-31 P1M  2025-02-28 2025-02-28 2025-02-28
        2026-01-31 P1M  2026-02-28 2026-03-02 2026-03-02
        2028-01-31 P1M  2028-02-29 2028-02-29 2028-02-29
        2026-08-31 P1M  2026-09-30 2026-09-30 2026-09-30
        2026-03-03 P1M  2026-04-03 2026-04-07 2026-04-07
        2026-04-02 P1M  2026-05-02 2026-05-04 2026-05-04
        2026-04-03 P1M  2026-05-03 2026-05-04 2026-05-04
        2027-02-26 P1M  2027-03-26 2027-03-30 2027-03-30
        2026-05-19 P1M  2026-06-19 2026-06-22 2026-06-22
        2026-11-24 P1M  2026-12-24 2026-12-24 2026-12-28
        2026-01-31 P3M  2026-04-30 2026-04-30 2026-04-30
        2026-11-30 P3M  2027-02-28 2027-03-01 2027-03-01
        2026-03-20 P14D 2026-04-03 2026-04-07 2026-04-07
        2026-03-02 P1M  2026-04-09 2026-04-09 2026-04-09 2026-03-04 2026-03-11
        2026-11-22 P14D 2026-12-06 2026-12-07 2026-12-07
        2026-11-22 P1M  2026-12-22 2026-12-22 2026-12-22";

    #[test]
    fn the_published_vectors() {
        for row in VECTORS.lines() {
            let cells: Vec<_> = row.split_whitespace().collect();
            let (received, period, [nominal, eu, fi], pauses) = match cells[..] {
                [received, period, nominal, eu, fi] => {
                    (received, period, [nominal, eu, fi], vec![])
                }
                [received, period, nominal, eu, fi, asked, answered] => (
                    received,
                    period,
                    [nominal, eu, fi],
                    vec![pause(asked, answered)],
                ),
                _ => unreachable!("five or seven cells: {row}"),
            };
            let period = period.parse().expect("a period");
            for (calendar, due) in [(Calendar::Eu, eu), (Calendar::Fi, fi)] {
                let computed =
                    compute(date(received), period, calendar, &pauses).expect("computes");
                let dates = (computed.nominal, computed.due);
                assert_eq!(dates, (date(nominal), date(due)), "{calendar}: {row}");
            }
        }
    }

    #[test]
    fn a_pause_shows_the_date_without_it() {
        let pauses = [pause("2026-03-04", "2026-03-11")];
        let computed = compute(date("2026-03-02"), Period::ONE_MONTH, Calendar::Eu, &pauses);
        assert_eq!(computed.map(|c| c.unpaused_due), Ok(date("2026-04-02")));
    }

    #[test]
    fn the_target_is_moved_back_not_forward() {
        let of = |received, period| {
            compute(date(received), period, Calendar::Eu, &[]).map(|computed| computed.target)
        };
        assert_eq!(of("2026-01-31", Period::ONE_MONTH), Ok(date("2026-02-27")));
        assert_eq!(of("2026-03-03", Period::ONE_MONTH), Ok(date("2026-04-02")));
        assert_eq!(of("2026-08-31", Period::ONE_MONTH), Ok(date("2026-09-30")));
        // A day's promise made on a Friday: not a target on that Friday.
        assert_eq!(of("2026-01-30", Period::Days(1)), Ok(date("2026-02-02")));
    }

    #[test]
    fn the_steps_tell_the_whole_way() {
        let pauses = [pause("2026-02-03", "2026-02-10")];
        let computed = compute(date("2026-01-31"), Period::ONE_MONTH, Calendar::Eu, &pauses);
        let (received, month_end, moved, due) = (
            date("2026-01-31"),
            date("2026-02-28"),
            date("2026-03-07"),
            date("2026-03-09"),
        );
        let expected = vec![
            Step::Received { on: received },
            Step::Added {
                period: Period::ONE_MONTH,
                from: received,
                to: month_end,
            },
            Step::MonthEnd {
                day: 31,
                on: month_end,
            },
            Step::Paused {
                asked: date("2026-02-03"),
                answered: date("2026-02-10"),
                days: 7,
                from: month_end,
                to: moved,
            },
            Step::Rolled {
                from: moved,
                to: due,
                why: vec![
                    (moved, NotWorking::Saturday),
                    (date("2026-03-08"), NotWorking::Sunday),
                ],
            },
        ];
        assert_eq!(computed.map(|computed| computed.steps), Ok(expected));
    }

    #[test]
    fn a_step_says_its_holiday_in_storage_and_in_words() {
        let computed =
            compute(date("2026-11-24"), Period::ONE_MONTH, Calendar::Fi, &[]).expect("computes");
        let last = computed.steps.last().expect("has steps");
        assert_eq!(
            last.to_string(),
            "2026-12-24 is not a working day (2026-12-24 Christmas Eve, 2026-12-25 Christmas Day, \
             2026-12-26 Second Christmas Day, 2026-12-27 Sunday): moved to Monday 2026-12-28."
        );
        let json = serde_json::to_string(&computed).expect("serialises");
        assert!(
            json.contains(r#"["2026-12-24",{"holiday":"christmas_eve"}]"#),
            "{json}"
        );
        assert_eq!(serde_json::from_str::<Computed>(&json).ok(), Some(computed));
        assert_eq!(
            NotWorking::Holiday(Holiday::ChristmasEve).code(),
            "christmas_eve"
        );
    }

    #[test]
    fn a_question_after_the_last_day_stops_nothing() {
        let late = [pause("2026-03-03", "2026-03-20")];
        let computed =
            compute(date("2026-01-31"), Period::ONE_MONTH, Calendar::Eu, &late).expect("computes");
        assert_eq!(computed.due, date("2026-03-02"));
        assert!(
            computed
                .steps
                .iter()
                .any(|step| matches!(step, Step::AskedTooLate { .. }))
        );
        // On the last day itself, which is the Monday, it does.
        let in_time = [pause("2026-03-02", "2026-03-20")];
        let computed = compute(
            date("2026-01-31"),
            Period::ONE_MONTH,
            Calendar::Eu,
            &in_time,
        );
        assert_eq!(
            computed.map(|computed| computed.due),
            Ok(date("2026-03-18"))
        );
    }

    #[test]
    fn dates_out_of_all_reason_are_refused() {
        let of = |received, period, pauses: &[Pause]| {
            compute(received, period, Calendar::Fi, pauses).map(|computed| computed.due)
        };
        let out = Err(DeadlineError::OutOfRange);
        assert_eq!(of(date("1899-12-31"), Period::ONE_MONTH, &[]), out);
        assert_eq!(of(date("2200-12-15"), Period::ONE_MONTH, &[]), out);
        assert_eq!(of(NaiveDate::MAX, Period::ONE_MONTH, &[]), out);
        assert_eq!(of(NaiveDate::MIN, Period::ONE_MONTH, &[]), out);
        let endless = Pause {
            from: date("2026-03-04"),
            to: NaiveDate::MAX,
        };
        assert_eq!(of(date("2026-03-02"), Period::ONE_MONTH, &[endless]), out);
        let zero = Err(DeadlineError::Period(PeriodError::Zero));
        assert_eq!(of(date("2026-03-02"), Period::Days(0), &[]), zero);
        let long = Err(DeadlineError::Period(PeriodError::TooLong));
        assert_eq!(of(date("2026-03-02"), Period::Months(u32::MAX), &[]), long);
    }
}
