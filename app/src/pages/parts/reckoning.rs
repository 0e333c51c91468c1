//! A date with the way to it, in words.

use chrono::{DateTime, NaiveDate, TimeZone, Timelike};
use domain::{
    calendar::NotWorking,
    deadline::{Clock, Computed, Deadlines, Period, Step, Which},
    language::Language,
    receipt,
};
use leptos::prelude::*;

use crate::{
    desk::ReceiptView,
    i18n::{date, date_long, date_time, day, key, weekday_date},
    t,
};

/// A date with its weekday, in the form for "by" and "on", as a `time`.
#[must_use]
pub fn on_day(l: Language, on: NaiveDate) -> AnyView {
    view! { <time datetime=day(on)>{date_long(l, on)}</time> }.into_any()
}

/// A date alone, as a `time`.
#[must_use]
pub fn on_date(l: Language, on: NaiveDate) -> AnyView {
    view! { <time datetime=day(on)>{date(l, on)}</time> }.into_any()
}

/// A moment in Helsinki time, as a `time`.
#[must_use]
pub fn at_time<Z: TimeZone>(l: Language, at: &DateTime<Z>) -> AnyView {
    let utc = at.naive_utc();
    let (hour, minute, second) = (utc.hour(), utc.minute(), utc.second());
    let machine = format!("{}T{hour:02}:{minute:02}:{second:02}Z", utc.date());
    view! { <time datetime=machine>{date_time(l, at)}</time> }.into_any()
}

/// "How was this date reckoned?", folded: the steps in words.
#[must_use]
pub fn reckoning(l: Language, deadlines: &Deadlines) -> AnyView {
    let lines = steps(l, deadlines)
        .into_iter()
        .map(|line| view! { <li>{line}</li> });
    let remarks = remarks(l, deadlines)
        .into_iter()
        .map(|line| view! { <p>{line}</p> });
    view! {
        <details>
            <summary>{t!(l, "reckoning-title")}</summary>
            <ol>{lines.collect_view()}</ol>
            {remarks.collect_view()}
        </details>
    }
    .into_any()
}

/// The way to the date that a receipt names, step by step as it was on arrival.
/// Where it can't be gone again, since the clock had moved before the receipt
/// was made, in the receipt's own words.
#[must_use]
pub fn reckoned_then(l: Language, view: &ReceiptView) -> AnyView {
    let (body, clock) = (&view.receipt.body, &view.part.clock);
    let then = Clock::new(clock.received_on, clock.promised).deadlines();
    let again = then
        .ok()
        .filter(|then| then.answer_by == body.deadlines.answer_by);
    let (steps, lang) = match again {
        Some(then) => (receipt_deadlines(l, &then).steps, None),
        None => (body.deadlines.steps.clone(), Some(body.language.code())),
    };
    let steps = steps
        .into_iter()
        .map(|step| view! { <li>{step}</li> })
        .collect_view();
    view! { <ol lang=lang>{steps}</ol> }.into_any()
}

/// The steps to the date that the citizen sees, one sentence each.
#[must_use]
pub fn steps(l: Language, deadlines: &Deadlines) -> Vec<String> {
    binding(deadlines)
        .steps
        .iter()
        .map(|one| step(l, one))
        .collect()
}

/// The dates as a receipt carries them, with the same sentences as the page.
#[must_use]
pub fn receipt_deadlines(l: Language, deadlines: &Deadlines) -> receipt::Deadlines {
    let mut sentences = steps(l, deadlines);
    sentences.extend(remarks(l, deadlines));
    receipt::Deadlines {
        answer_by: deadlines.answer_by,
        legal: deadlines.legal.due,
        promised: deadlines.promised.as_ref().map(|promised| promised.due),
        steps: sentences,
    }
}

/// The calculation whose date counts.
fn binding(deadlines: &Deadlines) -> &Computed {
    match (deadlines.which, &deadlines.promised) {
        (Which::Promise, Some(promised)) => promised,
        (Which::Promise | Which::Law, _) => &deadlines.legal,
    }
}

/// Where the date comes from, and what stands beside it.
fn remarks(l: Language, deadlines: &Deadlines) -> Vec<String> {
    let legal = date_long(l, deadlines.legal.due);
    let mut lines = Vec::new();
    match (deadlines.which, &deadlines.promised, &deadlines.unextended) {
        (Which::Promise, _, _) => lines.push(t!(l, "reckoning-promise", date = legal)),
        (Which::Law, _, Some(before)) => {
            lines.push(t!(l, "reckoning-extended", date = date_long(l, before.due)));
        }
        (Which::Law, Some(promised), None) if promised.due > deadlines.legal.due => {
            lines.push(t!(
                l,
                "reckoning-law-first",
                date = date_long(l, promised.due)
            ));
        }
        (Which::Law, Some(_), None) => lines.push(t!(l, "reckoning-same")),
        (Which::Law, None, None) => lines.push(t!(l, "reckoning-law")),
    }
    if let Some(since) = deadlines.stopped_since {
        lines.push(t!(l, "reckoning-stopped", date = date_long(l, since)));
    }
    lines
}

/// A step of a calculation, as a sentence.
#[must_use]
pub fn step(l: Language, step: &Step) -> String {
    match step {
        Step::Received { on } => t!(l, "step-received", date = weekday_date(l, *on)),
        Step::Added { period, to, .. } => {
            t!(
                l,
                "step-added",
                period = period_words(l, *period),
                date = weekday_date(l, *to)
            )
        }
        Step::MonthEnd { day, on } => {
            t!(l, "step-month-end", day = *day, date = weekday_date(l, *on))
        }
        Step::Paused {
            asked,
            answered,
            days,
            to,
            ..
        } => t!(
            l,
            "step-paused",
            asked = date_long(l, *asked),
            answered = date_long(l, *answered),
            days = *days,
            date = weekday_date(l, *to)
        ),
        Step::AskedTooLate { asked, on, .. } => t!(
            l,
            "step-asked-too-late",
            asked = date_long(l, *asked),
            date = weekday_date(l, *on)
        ),
        Step::Rolled { from, to, why } => t!(
            l,
            "step-rolled",
            from = date(l, *from),
            why = passed_over(l, why),
            date = weekday_date(l, *to)
        ),
        Step::Stays { on } => t!(l, "step-stays", date = weekday_date(l, *on)),
    }
}

fn period_words(l: Language, period: Period) -> String {
    match period {
        Period::Months(n) => t!(l, "period-months", n = n),
        Period::Days(n) => t!(l, "period-days", n = n),
    }
}

fn passed_over(l: Language, days: &[(NaiveDate, NotWorking)]) -> String {
    let named: Vec<String> = days
        .iter()
        .map(|(on, why)| format!("{} {}", date(l, *on), t!(l, &key("holiday-", why.code()))))
        .collect();
    named.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::deadline::Clock;

    fn reckoned(received: &str, promised: Option<Period>) -> Deadlines {
        Clock::new(received.parse().expect("a date"), promised)
            .deadlines()
            .expect("computes")
    }

    #[test]
    fn the_way_to_independence_day_is_told_in_three_languages() {
        let deadlines = reckoned("2026-11-22", Some(Period::Days(14)));
        let last = |l| steps(l, &deadlines).pop().expect("has steps");
        assert_eq!(
            last(Language::Fi),
            "6.12.2026 ei ole työpäivä (6.12.2026 itsenäisyyspäivä). Viimeinen päivä on siksi \
             seuraava työpäivä: maanantai 7.12.2026."
        );
        assert!(last(Language::Sv).contains("6\u{a0}december\u{a0}2026 självständighetsdagen"));
        assert!(last(Language::En).contains("6\u{a0}December\u{a0}2026 Independence Day"));
    }

    #[test]
    fn the_receipt_says_what_the_page_says() {
        let deadlines = reckoned("2026-11-22", Some(Period::Days(14)));
        let receipt = receipt_deadlines(Language::Fi, &deadlines);
        assert_eq!(receipt.answer_by.to_string(), "2026-12-07");
        assert_eq!(receipt.legal.to_string(), "2026-12-22");
        assert_eq!(receipt.steps.len(), 4, "{:?}", receipt.steps);
        assert!(
            receipt
                .steps
                .iter()
                .all(|line| !line.contains("step-") && !line.contains('{'))
        );
    }

    #[test]
    fn what_stands_beside_the_date_depends_on_where_it_comes_from() {
        let law = remarks(Language::En, &reckoned("2026-01-31", None));
        let slow = remarks(
            Language::En,
            &reckoned("2026-01-31", Some(Period::Months(2))),
        );
        let same = remarks(
            Language::En,
            &reckoned("2026-01-31", Some(Period::ONE_MONTH)),
        );
        assert_ne!(law, slow);
        assert_ne!(law, same);
        assert!(
            slow.iter()
                .any(|line| line.contains("31\u{a0}March\u{a0}2026")),
            "{slow:?}"
        );
    }
}
