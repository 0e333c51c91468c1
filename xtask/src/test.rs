//! `cargo xtask test`: set up, run everything, count.

use crate::postgres::Cluster;
use crate::{Result, check, place::Place, setup, shell, step::Steps, tally::Tally, web};
use std::process::{Command, ExitCode};

/// Tells the tests of storage where PostgreSQL is.
pub const POSTGRES: &str = "TIETOLUUKKU_TEST_POSTGRES";

/// One step of the run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Format,
    Directions,
    Clippy,
    ClippyIslands,
    ClippyWeb,
    /// `cargo test` of everything that runs outside the browser.
    Rust,
    /// `cargo test` of one package.
    Package(&'static str),
    Web,
    Islands,
    EndToEnd,
}

/// The steps of a full run. Quick ones first; the islands before what needs
/// them.
const ALL: &[Step] = &[
    Step::Format,
    Step::Directions,
    Step::Clippy,
    Step::ClippyIslands,
    Step::ClippyWeb,
    Step::Web,
    Step::Islands,
    Step::Rust,
    Step::EndToEnd,
];

/// What `--only` understands besides [`ALL`]. In a full run one cargo
/// invocation tests them all, so that dependencies compile once.
const PACKAGES: &[Step] = &[
    Step::Package("domain"),
    Step::Package("app"),
    Step::Package("server"),
    Step::Package("xtask"),
];

impl Step {
    fn name(self) -> &'static str {
        match self {
            Self::Format => "fmt",
            Self::Directions => "directions",
            Self::Clippy => "clippy",
            Self::ClippyIslands => "clippy-islands",
            Self::ClippyWeb => "clippy-web",
            Self::Rust => "rust",
            Self::Package(name) => name,
            Self::Web => "web",
            Self::Islands => "islands",
            Self::EndToEnd => "end2end",
        }
    }

    fn needs_postgres(self) -> bool {
        matches!(self, Self::Rust | Self::Package("server") | Self::EndToEnd)
    }

    /// Whether it starts the server as a process, which needs its files for
    /// browsers.
    fn needs_site(self) -> bool {
        matches!(self, Self::Rust | Self::Package("server"))
    }

    fn needs_wasm(self) -> bool {
        self.needs_site() || matches!(self, Self::ClippyIslands | Self::Islands | Self::EndToEnd)
    }
}

/// Runs what was asked for. Steps go on after a failure, so that everything is
/// reported; the last line is the count.
pub fn test(arguments: &[String]) -> Result<ExitCode> {
    let steps = chosen(arguments)?;
    let place = Place::find()?;
    let mut tally = Tally::default();
    let cluster = set_up(&place, &steps, &mut tally);
    let url = cluster
        .as_ref()
        .map(Cluster::url)
        .or_else(|| std::env::var(POSTGRES).ok());
    let mut counter = Steps::new(steps.len());
    for step in steps {
        println!();
        counter.long(step.name(), || {
            perform(&place, step, url.as_deref(), &mut tally);
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

/// The steps that `--only` names, or all.
fn chosen(arguments: &[String]) -> Result<Vec<Step>> {
    let known = || ALL.iter().chain(PACKAGES);
    let help = || {
        let names: Vec<_> = known().map(|step| step.name()).collect();
        format!(
            "use: cargo xtask test [--only NAME]…, NAME being one of: {}",
            names.join(", ")
        )
    };
    let mut steps = Vec::new();
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let names = match argument.strip_prefix("--only") {
            Some("") => arguments.next().ok_or_else(help)?.as_str(),
            Some(rest) => rest.strip_prefix('=').ok_or_else(help)?,
            None => return Err(help()),
        };
        for name in names.split(',') {
            let step = known().find(|step| step.name() == name).ok_or_else(help)?;
            steps.push(*step);
        }
    }
    if steps.is_empty() {
        steps.extend(ALL);
    }
    Ok(steps)
}

/// Brings what the steps need. What cannot be had counts as a failure each;
/// the steps that can do without still run.
fn set_up(place: &Place, steps: &[Step], tally: &mut Tally) -> Option<Cluster> {
    let end2end = steps.contains(&Step::EndToEnd);
    let own_cluster =
        steps.iter().any(|step| step.needs_postgres()) && std::env::var_os(POSTGRES).is_none();
    let mut note = |name: &str, outcome: Result<()>| {
        if let Err(error) = &outcome {
            tally.fail(name, error);
        }
        outcome.is_ok()
    };
    let mut progress = Steps::new(4);
    progress.short("Rust and its WebAssembly target", || {
        note("set-up: Rust", setup::rust());
        if steps.iter().any(|step| step.needs_wasm()) {
            note("set-up: WebAssembly target", setup::wasm_target());
        }
    });
    progress.short("Chromium and PostgreSQL", || {
        note("set-up: packages", setup::packages(end2end, own_cluster));
    });
    progress.short("Node and the parts of the end-to-end tests", || {
        if end2end && note("set-up: Node", setup::node()) {
            note("set-up: npm", setup::npm_parts(place));
        }
    });
    progress.short("A PostgreSQL cluster for this run", || {
        if !own_cluster {
            return None;
        }
        match Cluster::start() {
            Ok(cluster) => Some(cluster),
            Err(error) => {
                note("set-up: PostgreSQL", Err(error));
                None
            }
        }
    })
}

fn perform(place: &Place, step: Step, postgres: Option<&str>, tally: &mut Tally) {
    let name = step.name();
    if step.needs_site()
        && let Err(error) = any_site(place)
    {
        return tally.fail(name, &error);
    }
    let clippy = |arguments: &[&str]| {
        shell::run(
            place
                .cargo()
                .arg("clippy")
                .args(arguments)
                .args(["--", "-D", "warnings"]),
        )
    };
    match step {
        Step::Format => {
            let mut format = place.cargo();
            format.args(["fmt", "--all", "--check"]);
            tally.step(name, shell::run(&mut format));
        }
        Step::Directions => tally.step(name, check::directions(place)),
        Step::Clippy => tally.step(name, clippy(&["--all-targets"])),
        Step::ClippyIslands => tally.step(
            name,
            clippy(&[
                "--package=frontend-public",
                "--package=frontend-citizen",
                "--package=frontend-staff",
                "--package=frontend-verifier",
                "--target=wasm32-unknown-unknown",
            ]),
        ),
        Step::ClippyWeb => {
            tally.step(name, clippy(&["--package=xtask-web", "--all-targets"]));
        }
        Step::Rust => cargo_test(place, name, &[], postgres, tally),
        Step::Package("app") => {
            let arguments = ["--package=app", "--features=ssr"];
            cargo_test(place, name, &arguments, postgres, tally);
        }
        Step::Package(package) => {
            cargo_test(place, name, &["--package", package], postgres, tally);
        }
        Step::Web => cargo_test(place, name, &["--package=xtask-web"], None, tally),
        Step::Islands => {
            let built = release_site(place);
            let good = built.is_ok();
            tally.step("release islands", built);
            if good {
                tally.step("byte budgets", web::budgets(place));
            }
        }
        Step::EndToEnd => end_to_end(place, name, (&[], None), postgres, tally),
    }
}

fn release_site(place: &Place) -> Result<()> {
    if web::fresh(place, web::Profile::Release)? {
        return Ok(());
    }
    web::build(place, web::Profile::Release)
}

/// A full run has built the released islands by now; one step alone is content
/// with those of development.
pub fn any_site(place: &Place) -> Result<()> {
    if web::fresh(place, web::Profile::Dev)? {
        return Ok(());
    }
    web::build(place, web::Profile::Dev)
}

fn cargo_test(
    place: &Place,
    name: &str,
    arguments: &[&str],
    postgres: Option<&str>,
    tally: &mut Tally,
) {
    let mut command = place.cargo();
    command.args(["test", "--no-fail-fast"]).args(arguments);
    if let Some(url) = postgres {
        command.env(POSTGRES, url);
    }
    match shell::tee(&mut command) {
        Ok((status, lines)) => tally.cargo(name, &lines, status.success()),
        Err(error) => tally.fail(name, &error),
    }
}

/// Journeys in Chromium against the server as it was built for development,
/// with the islands as they are released: all, or some, with the variable that
/// says how long they go on.
pub fn end_to_end(
    place: &Place,
    name: &str,
    (only, sized): (&[&str], Option<(&str, &str)>),
    postgres: Option<&str>,
    tally: &mut Tally,
) {
    let mut build = place.cargo();
    build.args(["build", "--package", "server"]);
    if let Err(error) = release_site(place).and_then(|()| shell::run(&mut build)) {
        return tally.fail(name, &error);
    }
    let report = place.root.join("target/end2end.json");
    // A report of an earlier run must not be counted.
    if report.exists() && std::fs::remove_file(&report).is_err() {
        return tally.fail(name, &format!("{} is in the way", report.display()));
    }
    let mut playwright = Command::new("npx");
    playwright
        .current_dir(place.end2end())
        .args(["--no-install", "playwright", "test", "--reporter=list,json"])
        .args(only)
        .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report)
        .env("TIETOLUUKKU_BIN", place.server("debug"))
        .env("FORCE_COLOR", "0");
    if let Some(url) = postgres {
        playwright.env(POSTGRES, url);
    }
    playwright.envs(sized);
    if let Some(chromium) = setup::chromium() {
        playwright.env("CHROMIUM", chromium);
    }
    match shell::tee(&mut playwright) {
        Ok((status, lines)) => {
            let report = std::fs::read_to_string(&report).unwrap_or_default();
            tally.playwright(name, &report, &lines, status.success());
        }
        Err(error) => tally.fail(name, &error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn only_takes_names_in_every_common_form() {
        assert_eq!(chosen(&[]).expect("all"), ALL);
        assert_eq!(
            chosen(&words("--only fmt,domain --only=end2end")).expect("three"),
            [Step::Format, Step::Package("domain"), Step::EndToEnd]
        );
        assert!(chosen(&words("--only nothing")).is_err());
        assert!(chosen(&words("--only")).is_err());
        assert!(chosen(&words("fmt")).is_err());
    }
}
