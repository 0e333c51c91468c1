//! The binary `tietoluukku`: the counter and its commands.
//!
//! `serve` runs the portal, `migrate` prepares a database, `mail` shows what
//! waits to be sent, `admin` makes the first administrators, `keys replace` has
//! another key seal, `outage` tells of an outage, `deadline` reckons a date,
//! `receipt verify` checks a receipt; `purge`, `backup`, `restore` and `audit` look
//! after what is kept. Errors go to standard error, and the exit code is then not
//! zero.

mod api;
mod assets;
mod backup;
mod cache;
mod clock;
mod command;
mod config;
mod csv;
mod db;
#[cfg(feature = "demo")]
mod demo;
mod desk;
mod filing;
mod form;
mod headers;
mod identity;
mod jobs;
mod ledger;
mod limit;
mod news;
mod outages;
mod own_notice;
mod portal;
mod problem;
mod purge;
mod render;
mod routes;
mod seal;
mod search;
mod serve;
mod session;
mod sorting;
#[cfg(all(test, feature = "demo"))]
mod testing;
#[cfg(all(test, feature = "demo"))]
mod tests;
mod transfer;

use std::process::ExitCode;

const HELP: &str = "tietoluukku, a municipality's counter for personal data

  tietoluukku serve [--listen ADDR] [--data DIR] [--demo [--gallery]] [--demo-listen ADDR] [--config FILE]
  tietoluukku migrate [--data DIR] [--config FILE]
  tietoluukku mail [again [ID]] [--data DIR] [--config FILE]
  tietoluukku admin add|remove --email ADDR [--data DIR] [--config FILE]
  tietoluukku admin list [--data DIR] [--config FILE]
  tietoluukku outage [set …|clear ID|clear --all] [--data DIR] [--config FILE]
  tietoluukku keys replace [--data DIR] [--config FILE]
  tietoluukku deadline --received DATE --period P1M --calendar eu|fi [--pause FROM..TO]
  tietoluukku receipt verify FILE [--keys FILE]
  tietoluukku purge [list | show ID] [--data DIR] [--config FILE]
  tietoluukku purge verify FILE [--keys FILE] [--reference REFERENCE]
  tietoluukku audit export FILE | checkpoint FILE [--data DIR] [--config FILE]
  tietoluukku audit verify FILE [--keys FILE] [--checkpoint FILE]...
  tietoluukku backup FILE [--data DIR] [--config FILE]
  tietoluukku backup identity FILE
  tietoluukku restore FILE --identity FILE [--erased FILE]... [--data DIR] [--config FILE]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("tietoluukku: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<ExitCode, String> {
    let (command, rest) = arguments
        .split_first()
        .map_or(("help", arguments), |(c, rest)| (c.as_str(), rest));
    match command {
        "serve" => {
            let options = command::serve::options(rest)?;
            start_log();
            runtime()?.block_on(serve::serve(options))?;
            Ok(ExitCode::SUCCESS)
        }
        "migrate" => {
            runtime()?.block_on(command::migrate::run(rest))?;
            Ok(ExitCode::SUCCESS)
        }
        "mail" => {
            say(&runtime()?.block_on(command::mail::run(rest))?);
            Ok(ExitCode::SUCCESS)
        }
        "admin" => {
            say(&runtime()?.block_on(command::admin::run(rest))?);
            Ok(ExitCode::SUCCESS)
        }
        "outage" => {
            say(&runtime()?.block_on(command::outage::run(rest))?);
            Ok(ExitCode::SUCCESS)
        }
        "keys" => {
            say(&runtime()?.block_on(command::keys::run(rest))?);
            Ok(ExitCode::SUCCESS)
        }
        "deadline" => {
            say(&command::deadline::run(rest)?);
            Ok(ExitCode::SUCCESS)
        }
        "backup" => {
            say(&runtime()?.block_on(command::backup::run(rest))?);
            Ok(ExitCode::SUCCESS)
        }
        "restore" => {
            say(&runtime()?.block_on(command::restore::run(rest))?);
            Ok(ExitCode::SUCCESS)
        }
        "purge" => Ok(verdict(runtime()?.block_on(command::purge::run(rest))?)),
        "audit" => Ok(verdict(runtime()?.block_on(command::audit::run(rest))?)),
        "receipt" => Ok(verdict(command::receipt::run(rest)?)),
        "help" | "--help" | "-h" => {
            say(HELP);
            Ok(ExitCode::SUCCESS)
        }
        other => Err(format!(
            "there is no command {other:?}; `tietoluukku help` lists them"
        )),
    }
}

/// Says it, and whether it is well by the exit code.
fn verdict((text, well): (String, bool)) -> ExitCode {
    say(&text);
    match well {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

#[expect(clippy::print_stdout, reason = "the answer of a command")]
fn say(text: &str) {
    let text = text.trim_end();
    if !text.is_empty() {
        println!("{text}");
    }
}

fn runtime() -> Result<tokio::runtime::Runtime, String> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|e| e.to_string())
}

/// What stays out of the log whatever the operator asks for: whole addresses
/// with their queries (tower-http) and the database's with its password
/// (sea-orm).
const NEVER: &str = "tower_http=off,sea_orm=warn";

/// What the log takes of what was asked for.
fn log_filter(asked: &str) -> tracing_subscriber::EnvFilter {
    tracing_subscriber::EnvFilter::builder().parse_lossy(format!("{asked},{NEVER}"))
}

/// The log goes to standard error: route templates, never paths or queries.
fn start_log() {
    let asked = std::env::var(tracing_subscriber::EnvFilter::DEFAULT_ENV)
        .unwrap_or_else(|_| "warn,tietoluukku=info,leptos=error".to_owned());
    let filter = log_filter(&asked);
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .init();
}
