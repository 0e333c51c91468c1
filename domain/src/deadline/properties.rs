//! What holds for every date of 1970–2100 under today's rules.

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;

use super::{Clock, Extension, Pause, Period, Step, compute};
use crate::calendar::Calendar;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// The longest runs of days that are not working days decide how far a date
/// can roll. EU: four, Good Friday to Easter Monday, or 25 and 26 December
/// beside a weekend. Finland: five, when 24 December too stands beside a
/// weekend, being a Monday or a Wednesday.
#[test]
fn a_date_rolls_by_four_days_at_most_and_in_finland_by_five() {
    for (calendar, most) in [(Calendar::Eu, 4), (Calendar::Fi, 5)] {
        let furthest = date("1970-01-01")
            .iter_days()
            .take_while(|day| day.year() <= 2100)
            .map(|day| (calendar.working_day_from(day).0 - day).num_days())
            .max();
        assert_eq!(furthest, Some(most), "{calendar}");
    }
}

/// Any day of 1970–2100.
fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..47_847).prop_map(|days| date("1970-01-01") + Days::new(days))
}

fn any_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (1_u32..=36).prop_map(Period::Months),
        (1_u32..=400).prop_map(Period::Days),
    ]
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    prop_oneof![Just(Calendar::Eu), Just(Calendar::Fi)]
}

/// Gaps and lengths of pauses that follow one another.
fn any_gaps() -> impl Strategy<Value = Vec<(u64, u64)>> {
    proptest::collection::vec((0_u64..40, 0_u64..40), 0..5)
}

fn pauses_after(received: NaiveDate, gaps: &[(u64, u64)]) -> Vec<Pause> {
    let mut day = received;
    let next = |(gap, length): &(u64, u64)| {
        let from = day + Days::new(*gap);
        day = from + Days::new(*length);
        Pause { from, to: day }
    };
    gaps.iter().map(next).collect()
}

/// A slow second opinion on months: counts them off one by one.
fn months_later(day: NaiveDate, months: u32) -> NaiveDate {
    let (mut year, mut month) = (day.year(), day.month());
    for _ in 0..months {
        (year, month) = if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
    }
    (1..=day.day())
        .rev()
        .find_map(|number| NaiveDate::from_ymd_opt(year, month, number))
        .expect("a month has a first day")
}

proptest! {
    #[test]
    fn due_is_a_working_day_soon_after_the_nominal_one(
        received in any_day(), period in any_period(), calendar in any_calendar(), gaps in any_gaps(),
    ) {
        let computed = compute(received, period, calendar, &pauses_after(received, &gaps))?;
        prop_assert_eq!(calendar.not_working(computed.due), None);
        prop_assert!(computed.nominal > received);
        let rolled = (computed.due - computed.nominal).num_days();
        prop_assert!((0..=5).contains(&rolled));
        let idle = computed.nominal.iter_days().take(usize::try_from(rolled)?)
            .all(|day| calendar.not_working(day).is_some());
        prop_assert!(idle, "no working day is passed over");
        prop_assert_eq!(calendar.not_working(computed.target), None);
        prop_assert!(computed.target > received && computed.target <= computed.due);
    }

    #[test]
    fn who_comes_later_is_never_due_earlier(
        received in any_day(), period in any_period(), calendar in any_calendar(),
    ) {
        let today = compute(received, period, calendar, &[])?;
        let tomorrow = compute(received + Days::new(1), period, calendar, &[])?;
        prop_assert!(tomorrow.nominal >= today.nominal);
        prop_assert!(tomorrow.due >= today.due);
    }

    #[test]
    fn months_keep_the_day_number_or_end_the_month(received in any_day(), months in 1_u32..=36) {
        let computed = compute(received, Period::Months(months), Calendar::Eu, &[])?;
        prop_assert_eq!(computed.nominal, months_later(received, months));
        let ends_month = (computed.nominal + Days::new(1)).day() == 1;
        let same = computed.nominal.day() == received.day();
        prop_assert!(same || ends_month && computed.nominal.day() < received.day());
        let said = computed.steps.iter().any(|step| matches!(step, Step::MonthEnd { .. }));
        prop_assert_eq!(said, !same);
    }

    #[test]
    fn the_steps_chain_from_receipt_to_due(
        received in any_day(), period in any_period(), calendar in any_calendar(), gaps in any_gaps(),
    ) {
        let computed = compute(received, period, calendar, &pauses_after(received, &gaps))?;
        prop_assert_eq!(computed.steps.first(), Some(&Step::Received { on: received }));
        prop_assert_eq!(computed.steps.last().map(Step::to), Some(computed.due));
        prop_assert_eq!(computed.steps.last().map(Step::from), Some(computed.nominal));
        for pair in computed.steps.windows(2) {
            prop_assert_eq!(pair[0].to(), pair[1].from());
        }
    }

    #[test]
    fn finland_is_never_due_before_the_eu(received in any_day(), period in any_period()) {
        let eu = compute(received, period, Calendar::Eu, &[])?;
        let fi = compute(received, period, Calendar::Fi, &[])?;
        prop_assert_eq!(eu.nominal, fi.nominal);
        prop_assert!(fi.due >= eu.due);
    }

    #[test]
    fn pauses_only_lengthen_whatever_their_order(
        received in any_day(), period in any_period(), calendar in any_calendar(), gaps in any_gaps(),
    ) {
        let mut pauses = pauses_after(received, &gaps);
        let paused = compute(received, period, calendar, &pauses)?;
        let unpaused = compute(received, period, calendar, &[])?;
        prop_assert_eq!(paused.unpaused_due, unpaused.due);
        prop_assert!(paused.nominal >= unpaused.nominal);
        let counted: i64 = paused.steps.iter()
            .map(|step| if let Step::Paused { days, .. } = step { *days } else { 0 })
            .sum();
        prop_assert_eq!((paused.nominal - unpaused.nominal).num_days(), counted);
        pauses.reverse();
        prop_assert_eq!(compute(received, period, calendar, &pauses)?, paused);
    }
}

proptest! {
    /// Whatever is tried, in whatever order: an accepted step leaves a clock
    /// that tells its dates, and the legal date never comes nearer.
    #[test]
    fn a_clock_that_was_changed_by_its_steps_always_tells_its_dates(
        tries in proptest::collection::vec((0_u8..3, 0_u64..120), 0..12),
    ) {
        let mut clock = Clock::new(date("2026-01-31"), Some(Period::Days(14)));
        for (step, day) in tries {
            let before = clock.deadlines()?;
            let day = clock.received_on + Days::new(day);
            let _refused_or_done = match step {
                0 => clock.ask(day),
                1 => clock.answered(day),
                _ => clock.extend(Extension {
                    to: Period::THREE_MONTHS,
                    reason: "many systems".to_owned(),
                    told_on: day,
                }),
            };
            let after = clock.deadlines()?;
            prop_assert!(after.legal.due >= before.legal.due);
            prop_assert!(after.answer_by <= after.legal.due);
            prop_assert!(after.target <= after.answer_by);
            if let Some(asked) = clock.open_pause {
                prop_assert_eq!(clock.clone().answered(asked), Ok(()));
            }
        }
    }
}
