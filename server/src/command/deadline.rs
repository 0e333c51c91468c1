//! `tietoluukku deadline`: when an answer is due, and why.

use std::fmt::Write;

use chrono::NaiveDate;
use domain::{
    calendar::Calendar,
    deadline::{Pause, Period, compute},
};

/// What `--help` shows.
const HELP: &str = "\
Tells when an answer is due, and why. The date stands alone on the last line.

Usage: tietoluukku deadline --received DATE --period PERIOD --calendar eu|fi
                            [--pause DATE..DATE]...

  --received DATE     the day on which the matter arrived, as 2026-01-31
  --period PERIOD     the time to answer: P1M, P3M (months) or P14D (days)
  --calendar eu|fi    eu: Regulation 1182/71, for the time that the GDPR gives
                      fi: Act 150/1930, for the promise of a notice
  --pause FROM..TO    a question was sent on FROM and answered on TO; may be
                      given many times";

/// Runs the command: the steps, one a line, and the date on the last line.
///
/// # Errors
/// One line that says what is wrong with the arguments.
pub fn run(args: &[String]) -> Result<String, String> {
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        return Ok(HELP.to_owned());
    }
    let wanted = Wanted::read(args)?;
    let received = wanted
        .received
        .ok_or("--received is missing, as --received 2026-01-31")?;
    let period = wanted
        .period
        .ok_or("--period is missing, as --period P1M")?;
    let calendar = wanted
        .calendar
        .ok_or("--calendar is missing, as --calendar eu")?;
    let computed =
        compute(received, period, calendar, &wanted.pauses).map_err(|error| error.to_string())?;

    let mut text = String::new();
    for step in &computed.steps {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{step}");
    }
    if !wanted.pauses.is_empty() {
        let _ = writeln!(
            text,
            "Without pauses it would be {}.",
            computed.unpaused_due
        );
    }
    let _ = write!(text, "{}", computed.due);
    Ok(text)
}

/// The options as they were given.
#[derive(Default)]
struct Wanted {
    received: Option<NaiveDate>,
    period: Option<Period>,
    calendar: Option<Calendar>,
    pauses: Vec<Pause>,
}

impl Wanted {
    /// Reads `--name value` and `--name=value`.
    fn read(args: &[String]) -> Result<Self, String> {
        let mut wanted = Self::default();
        let mut args = args.iter().map(String::as_str);
        while let Some(arg) = args.next() {
            let (name, attached) = match arg.split_once('=') {
                Some((name, value)) => (name, Some(value)),
                None => (arg, None),
            };
            if !matches!(name, "--received" | "--period" | "--calendar" | "--pause") {
                return Err(format!(
                    "unknown option {name:?}; see tietoluukku deadline --help"
                ));
            }
            let value = attached
                .or_else(|| args.next().filter(|next| !next.starts_with("--")))
                .ok_or_else(|| format!("{name} needs a value"))?;
            match name {
                "--received" => once(name, &mut wanted.received, date(name, value)?)?,
                "--period" => {
                    let period = value
                        .parse()
                        .map_err(|error| format!("{name} {value:?}: {error}"))?;
                    once(name, &mut wanted.period, period)?;
                }
                "--calendar" => {
                    let calendar = Calendar::parse(value)
                        .ok_or_else(|| format!("{name} {value:?}: the calendars are eu and fi"))?;
                    once(name, &mut wanted.calendar, calendar)?;
                }
                _ => wanted.pauses.push(pause(name, value)?),
            }
        }
        Ok(wanted)
    }
}

/// Sets an option that may be given once.
fn once<T>(name: &str, place: &mut Option<T>, value: T) -> Result<(), String> {
    match place.replace(value) {
        Some(_) => Err(format!("{name} was given twice")),
        None => Ok(()),
    }
}

/// Reads `2026-01-31`, nothing looser.
fn date(name: &str, value: &str) -> Result<NaiveDate, String> {
    value
        .parse::<NaiveDate>()
        .ok()
        .filter(|date| date.to_string() == value)
        .ok_or_else(|| format!("{name} {value:?}: not a date like 2026-01-31"))
}

/// Reads `FROM..TO`.
fn pause(name: &str, value: &str) -> Result<Pause, String> {
    let (from, to) = value
        .split_once("..")
        .ok_or_else(|| format!("{name} {value:?}: not a pause like 2026-03-04..2026-03-11"))?;
    Ok(Pause {
        from: date(name, from)?,
        to: date(name, to)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run_line(line: &str) -> Result<String, String> {
        run(&line
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>())
    }

    #[test]
    fn the_steps_come_first_and_the_date_last() {
        let text = run_line("--received 2026-01-31 --period P1M --calendar eu");
        let expected = "\
Received Saturday 2026-01-31. This day is not counted.
1 month from 2026-01-31 ends Saturday 2026-02-28.
There is no day 31 in 2026-02: its last day counts.
2026-02-28 is not a working day (2026-02-28 Saturday, 2026-03-01 Sunday): moved to Monday 2026-03-02.
2026-03-02";
        assert_eq!(text.as_deref(), Ok(expected));
    }

    #[test]
    fn the_calendars_part_on_christmas_eve() {
        let last = |calendar: &str| {
            run_line(&format!(
                "--received=2026-11-24 --period=P1M --calendar={calendar}"
            ))
            .map(|text| text.lines().last().map(str::to_owned))
        };
        assert_eq!(last("eu"), Ok(Some("2026-12-24".to_owned())));
        assert_eq!(last("fi"), Ok(Some("2026-12-28".to_owned())));
    }

    #[test]
    fn pauses_add_up_and_the_date_without_them_is_told() {
        let text = run_line(
            "--pause 2026-03-16..2026-03-17 --received 2026-03-02 --period P1M --calendar eu \
             --pause 2026-03-04..2026-03-11",
        )
        .expect("computes");
        assert!(text.contains(
            "Question sent 2026-03-04, answered 2026-03-11: 7 days more, Thursday 2026-04-09."
        ));
        assert!(text.contains(
            "Question sent 2026-03-16, answered 2026-03-17: 1 day more, Friday 2026-04-10."
        ));
        assert!(
            text.ends_with("\nWithout pauses it would be 2026-04-02.\n2026-04-10"),
            "{text}"
        );
    }

    #[test]
    fn help_is_shown_whatever_else_is_said() {
        for line in ["--help", "-h", "--received nonsense --help"] {
            assert_eq!(run_line(line).as_deref(), Ok(HELP));
        }
    }

    #[test]
    fn each_mistake_has_its_line() {
        let whole = "--received 2026-01-31 --period P1M --calendar eu";
        let table = [
            ("".to_owned(), "--received is missing"),
            (
                "--received 2026-01-31 --calendar eu".to_owned(),
                "--period is missing",
            ),
            (
                "--received 2026-01-31 --period P1M".to_owned(),
                "--calendar is missing",
            ),
            (
                "--received --period P1M".to_owned(),
                "--received needs a value",
            ),
            ("--received".to_owned(), "--received needs a value"),
            ("--received 31.1.2026".to_owned(), "not a date like"),
            ("--received 2026-02-29".to_owned(), "not a date like"),
            ("--received 2026-1-31".to_owned(), "not a date like"),
            (
                "--received 1899-12-31 --period P1M --calendar fi".to_owned(),
                "1900 to 2200",
            ),
            ("--period 1M".to_owned(), "P14D (days)"),
            ("--period P0D".to_owned(), "at least"),
            ("--period P121M".to_owned(), "at most"),
            ("--calendar sv".to_owned(), "eu and fi"),
            (format!("{whole} --pause 2026-02-01"), "not a pause like"),
            (format!("{whole} --pause 2026-02-01..x"), "not a date like"),
            (
                format!("{whole} --pause 2026-02-05..2026-02-01"),
                "ends before it begins",
            ),
            (
                format!("{whole} --pause 2026-01-30..2026-02-01"),
                "before the matter was received",
            ),
            (
                format!("{whole} --pause 2026-02-01..2026-02-05 --pause 2026-02-04..2026-02-06"),
                "overlap",
            ),
            (
                format!("{whole} --calendar fi"),
                "--calendar was given twice",
            ),
            (format!("{whole} --days 3"), "unknown option \"--days\""),
            (format!("{whole} extra"), "unknown option \"extra\""),
        ];
        for (line, expected) in table {
            let error = run_line(&line).expect_err("a mistake");
            assert!(error.contains(expected), "{line}: {error}");
            assert_eq!(error.lines().count(), 1, "{error}");
        }
    }
}
