//! `cargo xtask drill`: the long drills in full. `cargo xtask test` runs a seeded
//! slice of each.

use crate::postgres::Cluster;
use crate::{Result, place::Place, setup, shell, step::Steps, tally::Tally, test};
use std::process::ExitCode;

/// What runs a drill.
#[derive(Debug, PartialEq, Eq)]
enum By {
    /// Cargo: what it is to test, and the name of the tests.
    Cargo(&'static [&'static str], &'static str),
    /// Playwright: which tests.
    Playwright(&'static [&'static str]),
}

/// A test that goes on for as long as it is told to.
#[derive(Debug, PartialEq, Eq)]
struct Drill {
    name: &'static str,
    by: By,
    /// The variable that says how long.
    size: &'static str,
    /// The option of this command for the same, and how much is all of it.
    option: &'static str,
    full: &'static str,
}

const DRILLS: &[Drill] = &[
    Drill {
        name: "kill",
        by: By::Cargo(&["--test", "process"], "process::killed::"),
        size: "TIETOLUUKKU_DRILL_KILLS",
        option: "--kills",
        full: "200,50",
    },
    Drill {
        name: "model",
        by: By::Cargo(&["--bin", "tietoluukku"], "tests::model::"),
        size: "TIETOLUUKKU_DRILL_SEQUENCES",
        option: "--sequences",
        full: "10000",
    },
    // Every so manieth cell of who may what, in which state.
    Drill {
        name: "matrix",
        by: By::Cargo(&["--bin", "tietoluukku"], "tests::authorization::matrix::"),
        size: "TIETOLUUKKU_DRILL_MATRIX",
        option: "--cells",
        full: "1",
    },
    Drill {
        name: "receipts",
        by: By::Cargo(
            &["--test", "process"],
            "process::commands::whatever_single_byte",
        ),
        size: "TIETOLUUKKU_DRILL_CHANGES",
        option: "--changes",
        full: "10000",
    },
    // Each state of the gallery in so many ways.
    Drill {
        name: "gallery",
        by: By::Playwright(&["gallery.spec.ts", "--project=script-on"]),
        size: "TIETOLUUKKU_DRILL_GALLERY",
        option: "--ways",
        full: "54",
    },
    // Every journey with WebAssembly refused, so many times.
    Drill {
        name: "refused",
        by: By::Playwright(&["--project=wasm-off"]),
        size: "TIETOLUUKKU_DRILL_REFUSED",
        option: "--refusals",
        full: "1",
    },
];

/// What everything random follows from.
const SEED: &str = "TIETOLUUKKU_DRILL_SEED";

/// Runs the drills that were asked for; the last line is the count.
pub fn drill(arguments: &[String]) -> Result<ExitCode> {
    let asked = Asked::read(arguments)?;
    let place = Place::find()?;
    let mut tally = Tally::default();
    let mut steps = Steps::new(2 + asked.drills.len());
    let cluster = steps.short("A PostgreSQL cluster for this run", || {
        if std::env::var_os(test::POSTGRES).is_some() {
            return Ok(None);
        }
        setup::packages(asked.in_browser(), true)?;
        Cluster::start().map(Some)
    })?;
    steps.long("Islands and style sheet", || {
        setup::rust()?;
        setup::wasm_target()?;
        test::any_site(&place)
    })?;
    let url = cluster
        .as_ref()
        .map(Cluster::url)
        .or_else(|| std::env::var(test::POSTGRES).ok());
    for (drill, size) in &asked.drills {
        println!();
        let name = format!("{} ({size})", drill.name);
        steps.long(&name, || {
            let (target, tests) = match drill.by {
                By::Cargo(target, tests) => (target, tests),
                By::Playwright(only) => {
                    return match in_browser(&place) {
                        Ok(()) => {
                            let sized = Some((drill.size, size.as_str()));
                            test::end_to_end(
                                &place,
                                drill.name,
                                (only, sized),
                                url.as_deref(),
                                &mut tally,
                            );
                        }
                        Err(error) => tally.fail(drill.name, &error),
                    };
                }
            };
            let mut cargo = place.cargo();
            cargo
                .args(["test", "--package", "server", "--profile", "drill"])
                .args(target)
                .args(["--", "--nocapture", "--test-threads=1", tests])
                .env(drill.size, size);
            if let Some(url) = &url {
                cargo.env(test::POSTGRES, url);
            }
            if let Some(seed) = &asked.seed {
                cargo.env(SEED, seed);
            }
            match shell::tee(&mut cargo) {
                Ok((status, lines)) => tally.cargo(drill.name, &lines, status.success()),
                Err(error) => tally.fail(drill.name, &error),
            }
        });
    }
    drop(cluster);
    println!("{}", tally.summary());
    Ok(if tally.good() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What tests in a browser need besides.
fn in_browser(place: &Place) -> Result<()> {
    setup::node()?;
    setup::npm_parts(place)
}

/// What the command line says.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    /// Each with its size.
    drills: Vec<(&'static Drill, String)>,
    seed: Option<String>,
}

impl Asked {
    /// Whether any of them needs a browser.
    fn in_browser(&self) -> bool {
        let mut all = self.drills.iter();
        all.any(|(drill, _)| matches!(drill.by, By::Playwright(_)))
    }

    fn read(arguments: &[String]) -> Result<Self> {
        let mut sizes: Vec<String> = DRILLS.iter().map(|one| one.full.to_owned()).collect();
        let (mut only, mut seed) = (Vec::new(), None);
        let mut arguments = arguments.iter();
        while let Some(name) = arguments.next() {
            let value = arguments.next().ok_or_else(help)?;
            let drill = |named: &dyn Fn(&Drill) -> bool| DRILLS.iter().position(named);
            match name.as_str() {
                "--seed" if value.parse::<u64>().is_ok() => seed = Some(value.clone()),
                "--only" => only.push(drill(&|one| one.name == value).ok_or_else(help)?),
                _ => {
                    let which = drill(&|one| one.option == name).ok_or_else(help)?;
                    if value
                        .split(',')
                        .any(|number| number.parse::<u64>().is_err())
                    {
                        return Err(help());
                    }
                    sizes[which].clone_from(value);
                }
            }
        }
        let drills = DRILLS
            .iter()
            .zip(sizes)
            .enumerate()
            .filter(|(which, _)| only.is_empty() || only.contains(which))
            .map(|(_, sized)| sized)
            .collect();
        Ok(Self { drills, seed })
    }
}

fn help() -> String {
    let lines: String = DRILLS
        .iter()
        .map(|one| format!("\n  {} {} (drill {})", one.option, one.full, one.name))
        .collect();
    format!("use: cargo xtask drill [--only DRILL]… [--seed NUMBER] and, for less or more:{lines}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Asked> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Asked::read(&words)
    }

    #[test]
    fn without_a_word_everything_runs_in_full() {
        let all = read("").expect("all");
        let sizes: Vec<&str> = all.drills.iter().map(|(_, size)| size.as_str()).collect();
        assert_eq!(sizes, ["200,50", "10000", "1", "10000", "54", "1"]);
        assert_eq!(all.seed, None);
    }

    #[test]
    fn less_can_be_asked_for_and_a_run_repeated() {
        let some = read("--only kill --kills 3,1 --seed 7").expect("some");
        let [(drill, size)] = some.drills.as_slice() else {
            panic!("{some:?}");
        };
        assert_eq!((drill.name, size.as_str()), ("kill", "3,1"));
        assert_eq!(some.seed.as_deref(), Some("7"));
        for wrong in [
            "--kills",
            "--kills many",
            "--only nothing",
            "--seed x",
            "kill",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
