//! Running other programs.

use crate::Result;
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitStatus, Stdio};

/// The cargo that runs this program.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end, with the terminal handed through; an error unless it
/// succeeds.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| failed(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{}` failed ({status})", line(command)))
    }
}

/// Runs to the end and returns what it wrote to standard output; standard
/// error belongs to the message if it fails.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| failed(command, &error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!(
            "`{}` failed ({}): {}",
            line(command),
            output.status,
            String::from_utf8_lossy(&output.stderr).trim()
        ))
    }
}

/// Runs to the end, showing every line of standard output as it comes and
/// keeping it.
pub fn tee(command: &mut Command) -> Result<(ExitStatus, Vec<String>)> {
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| failed(command, &error))?;
    let mut lines = Vec::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).split(b'\n') {
            let line = line.map_err(|error| failed(command, &error))?;
            let line = String::from_utf8_lossy(&line).into_owned();
            println!("{line}");
            lines.push(line);
        }
    }
    let status = child.wait().map_err(|error| failed(command, &error))?;
    Ok((status, lines))
}

/// Whether the program is there and ends well, without a word.
pub fn quietly(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// The command as one would type it, near enough for a message.
pub fn line(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|part| part.to_string_lossy())
        .collect::<Vec<_>>()
        .join(" ")
}

fn failed(command: &Command, error: &std::io::Error) -> String {
    format!("`{}` did not run: {error}", line(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_carries_its_reason() {
        let error =
            output(Command::new("sh").args(["-c", "echo why >&2; exit 3"])).expect_err("exit 3");
        assert!(error.contains("why") && error.contains('3'), "{error}");
        let missing = run(&mut Command::new("no-such-program-here")).expect_err("missing");
        assert!(missing.contains("no-such-program-here"), "{missing}");
    }

    #[test]
    fn lines_are_kept() {
        let (status, lines) =
            tee(Command::new("sh").args(["-c", "printf 'one\\ntwo'; exit 1"])).expect("runs");
        assert!(!status.success());
        assert_eq!(lines, ["one", "two"]);
    }
}
