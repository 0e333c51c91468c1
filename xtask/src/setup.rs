//! What must be on the machine, and how to get what is missing.

use crate::{Result, place::Place, postgres, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the dependencies ask of rustc.
const RUST: (u32, u32) = (1, 94);
/// What Playwright and the tests ask of Node.
const NODE: u32 = 20;
/// The target of the islands.
const WASM: &str = "wasm32-unknown-unknown";

/// Checks rustc's version.
pub fn rust() -> Result<()> {
    let version = shell::output(Command::new("rustc").arg("--version"))?;
    let found = numbers(&version);
    match found.as_slice() {
        [major, minor, ..] if (*major, *minor) >= RUST => Ok(()),
        _ => Err(format!(
            "{} is too old: {}.{} is needed. Get it with: rustup update stable",
            version.trim(),
            RUST.0,
            RUST.1
        )),
    }
}

/// Installs the WebAssembly target if the compiler lacks it.
pub fn wasm_target() -> Result<()> {
    let sysroot = shell::output(Command::new("rustc").args(["--print", "sysroot"]))?;
    let library = Path::new(sysroot.trim()).join("lib/rustlib").join(WASM);
    if library.join("lib").is_dir() {
        return Ok(());
    }
    shell::output(Command::new("rustup").args(["target", "add", WASM]))
        .map(drop)
        .map_err(|error| {
            format!(
                "the compiler cannot build for browsers yet, and rustup could not help.\n\
                 Run: rustup target add {WASM}\n{error}"
            )
        })
}

/// Checks that Node and npm are there and new enough.
pub fn node() -> Result<()> {
    let advice = format!(
        "The end-to-end tests need Node {NODE} or newer with npm: https://nodejs.org, \
         or your system's packages nodejs and npm."
    );
    let version = shell::output(Command::new("node").arg("--version"))
        .map_err(|_| format!("Node is missing. {advice}"))?;
    if numbers(&version).first().is_none_or(|major| *major < NODE) {
        return Err(format!("Node {} is too old. {advice}", version.trim()));
    }
    if shell::quietly(Command::new("npm").arg("--version")) {
        Ok(())
    } else {
        Err(format!("npm is missing. {advice}"))
    }
}

/// Installs the parts of the end-to-end tests, once for each lockfile. The
/// browser comes from the system, not from Playwright.
pub fn npm_parts(place: &Place) -> Result<()> {
    let folder = place.end2end();
    let lock = read(&folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    shell::output(
        Command::new("npm")
            .current_dir(&folder)
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .args(["ci", "--no-audit", "--no-fund"]),
    )?;
    std::fs::write(&stamp, lock).map_err(|error| format!("{}: {error}", stamp.display()))
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// A Chromium: the one that `CHROMIUM` names, or the system's.
pub fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(PathBuf::from(named)).filter(|path| path.exists());
    }
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ]
    .into_iter()
    .map(PathBuf::from)
    .find(|path| path.exists())
}

/// Brings Chromium and PostgreSQL through apt where they are missing.
pub fn packages(chromium_too: bool, postgres_too: bool) -> Result<()> {
    let mut missing = Vec::new();
    if chromium_too && chromium().is_none() {
        // Without any font a page has no text to measure.
        missing.extend(["chromium", "fonts-liberation"]);
    }
    if postgres_too && postgres::programs().is_none() {
        missing.push("postgresql");
    }
    if missing.is_empty() {
        return Ok(());
    }
    let advice = format!(
        "Missing on this machine: {}. Install with:\n  sudo apt-get update && sudo apt-get \
         install --no-install-recommends {}",
        missing.join(", "),
        missing.join(" ")
    );
    if !shell::quietly(Command::new("apt-get").arg("--version")) {
        return Err(format!(
            "{advice}\n(This system has no apt: use its own packages of these programs; \
             CHROMIUM names the browser's path.)"
        ));
    }
    let sudo = if root() {
        None
    } else if shell::quietly(Command::new("sudo").args(["--non-interactive", "true"])) {
        Some("sudo")
    } else {
        return Err(advice);
    };
    println!("Installing with apt: {}", missing.join(", "));
    let apt = |arguments: &[&str]| {
        let mut command = match sudo {
            Some(sudo) => {
                let mut command = Command::new(sudo);
                command.args(["--non-interactive", "env"]);
                command
            }
            None => Command::new("env"),
        };
        command
            .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"])
            .args(arguments);
        shell::run(&mut command)
    };
    apt(&["update"])?;
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(&missing);
    apt(&install).map_err(|error| format!("{error}\n{advice}"))
}

/// Whether this runs as root.
pub fn root() -> bool {
    shell::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// The numbers in a version such as `v20.1.0` or `rustc 1.95.0 (…)`.
fn numbers(version: &str) -> Vec<u32> {
    version
        .split_whitespace()
        .map(|word| word.trim_start_matches('v'))
        .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
        .map(|word| {
            word.split(|character: char| !character.is_ascii_digit())
                .map_while(|part| part.parse().ok())
                .collect()
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_are_read() {
        assert_eq!(numbers("v20.20.2\n"), [20, 20, 2]);
        assert_eq!(numbers("rustc 1.95.0 (59807616e 2026-04-14)"), [1, 95, 0]);
        assert_eq!(numbers("rustc 1.96.0-nightly (x)"), [1, 96, 0]);
        assert!(numbers("what").is_empty());
    }
}
