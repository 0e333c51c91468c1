//! The commands for people who work on the counter. Thin, without
//! dependencies, so that it starts at once; what is slow to compile is in
//! `xtask/web`.

#![expect(
    clippy::print_stdout,
    reason = "a command speaks to the person who runs it"
)]

mod check;
mod dist;
mod drill;
mod place;
mod postgres;
mod run;
mod setup;
mod shell;
mod step;
mod tally;
mod test;
mod web;

use std::process::ExitCode;

/// Any failure, as the sentence the person sees.
type Result<T> = std::result::Result<T, String>;

const HELP: &str = "\
cargo xtask COMMAND

  run [-- ARGUMENTS]    build what is missing and serve the demo at http://127.0.0.1:3000;
                        the arguments go to `tietoluukku serve`
  test [--only NAME]…   set up, then run every check and test, or only the named steps
  drill [--only NAME]   the long drills in full: hundreds of kills, thousands of sequences;
                        --seed NUMBER for others, `drill --help` for less or more
  check                 dependency directions and the purity of `domain`
  dist [--production]   one release binary with its assets inside, in target/dist;
                        --production leaves the demo out
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let outcome = match command.as_str() {
        "run" => run::run(&rest),
        "test" => test::test(&rest),
        "check" => check::check(&rest),
        "drill" => drill::drill(&rest),
        "dist" => dist::dist(&rest),
        "" | "help" | "-h" | "--help" => {
            print!("{HELP}");
            Ok(ExitCode::SUCCESS)
        }
        other => Err(format!("no command {other}\n\n{HELP}")),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("\nxtask: {error}");
        ExitCode::FAILURE
    })
}
