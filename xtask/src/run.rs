//! `cargo xtask run`: from a fresh checkout to the demo.

use crate::{Result, place::Place, setup, shell, step::Steps, web};
use std::os::unix::process::CommandExt as _;
use std::process::{Command, ExitCode};

/// Builds what is missing and becomes the server.
pub fn run(arguments: &[String]) -> Result<ExitCode> {
    let arguments = match arguments {
        [] => arguments,
        [separator, rest @ ..] if separator == "--" => rest,
        [other, ..] => return Err(format!("use: cargo xtask run [-- ARGUMENTS], not {other}")),
    };
    let place = Place::find()?;
    let mut steps = Steps::new(4);
    steps.short("Rust and its WebAssembly target", || {
        setup::rust().and_then(|()| setup::wasm_target())
    })?;
    if web::fresh(&place, web::Profile::Dev)? {
        steps.short("Islands and style sheet, unchanged", || ());
    } else {
        steps.long("Islands and style sheet", || {
            web::build(&place, web::Profile::Dev)
        })?;
    }
    steps.long("Server", || {
        shell::run(place.cargo().args(["build", "--package", "server"]))
    })?;
    println!("4/4 Portal with demo data");
    let mut server = Command::new(place.server("debug"));
    server.current_dir(&place.root).args(serve(arguments));
    Err(format!(
        "`{}` did not start: {}",
        shell::line(&server),
        server.exec()
    ))
}

/// The server's arguments: the demo's, unless the person chose otherwise.
fn serve(chosen: &[String]) -> Vec<String> {
    let mut arguments = vec!["serve".to_owned(), "--demo".to_owned()];
    for (flag, value) in [("--data", "./data"), ("--listen", "127.0.0.1:3000")] {
        let given = |argument: &String| {
            argument == flag
                || argument
                    .strip_prefix(flag)
                    .is_some_and(|rest| rest.starts_with('='))
        };
        if !chosen.iter().any(given) {
            arguments.extend([flag.to_owned(), value.to_owned()]);
        }
    }
    arguments.extend(chosen.iter().filter(|one| *one != "--demo").cloned());
    arguments
}

#[cfg(test)]
mod tests {
    use super::serve;

    #[test]
    fn what_the_person_chose_replaces_the_default() {
        let chosen = ["--listen=127.0.0.1:4000".to_owned(), "--demo".to_owned()];
        assert_eq!(
            serve(&chosen),
            [
                "serve",
                "--demo",
                "--data",
                "./data",
                "--listen=127.0.0.1:4000"
            ]
        );
    }
}
