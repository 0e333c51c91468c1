//! `tietoluukku receipt verify`: whether a receipt or evidence file is genuine.

use std::fmt::Write;

use domain::receipt::verify::{
    Check, CheckCode, CheckResult, FileKind, Outcome, Summary, Verdict, verify_file,
};

use super::{place, purge};

/// What `--help` shows.
const HELP: &str = "\
Checks the receipt of a request or a withdrawal, or the full evidence of a
request, without asking the portal.
Each check stands on a line; the last line is valid, unknown key or not valid.
The exit code is 0 only for valid.

Usage: tietoluukku receipt verify FILE [--keys FILE]

  --keys FILE   the key history that the portal publishes; without it nobody
                can tell who sealed the file";

/// Runs the command with the arguments after `receipt`: gives what to print,
/// and whether the file is valid.
///
/// # Errors
/// One line that says what is wrong with the arguments or why a file could not
/// be read. A file that is not genuine is no error.
pub fn run(args: &[String]) -> Result<(String, bool), String> {
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        return Ok((HELP.to_owned(), true));
    }
    let wanted = Wanted::read(args)?;
    let keys = place::history(wanted.keys)?;
    let verdict = verify_file(&place::small(wanted.file)?, keys.as_ref());
    Ok((report(&verdict), verdict.outcome == Outcome::Valid))
}

struct Wanted<'a> {
    file: &'a str,
    keys: Option<&'a str>,
}

impl<'a> Wanted<'a> {
    /// Reads `verify FILE`, with `--keys FILE` or `--keys=FILE` anywhere.
    fn read(args: &'a [String]) -> Result<Self, String> {
        let mut args = args.iter().map(String::as_str);
        match args.next() {
            Some("verify") => {}
            Some(other) => return Err(format!("unknown command: receipt {other}")),
            None => return Err("what to do is missing, as receipt verify FILE".to_owned()),
        }
        let (mut file, mut keys) = (None, None);
        while let Some(arg) = args.next() {
            let (place, value) = if arg == "--keys" {
                (&mut keys, args.next().ok_or("--keys needs a file")?)
            } else if let Some(value) = arg.strip_prefix("--keys=") {
                (&mut keys, value)
            } else if arg.starts_with('-') {
                return Err(format!("unknown option: {arg}"));
            } else {
                (&mut file, arg)
            };
            if place.replace(value).is_some() {
                return Err(format!("one file too many: {value}"));
            }
        }
        let file = file.ok_or("the file is missing, as receipt verify FILE")?;
        Ok(Self { file, keys })
    }
}

fn report(verdict: &Verdict) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(
        text,
        "{}",
        match verdict.kind {
            Some(FileKind::Receipt) => "This is a receipt.",
            Some(FileKind::Evidence) => {
                "This is the full evidence. It holds the person's identity code: keep it safe."
            }
            Some(FileKind::Withdrawal) => "This is the receipt of a withdrawal of consents.",
            None => "This is neither a receipt nor evidence.",
        }
    );
    if let Some(summary) = &verdict.summary {
        let _ = match verdict.kind {
            Some(FileKind::Withdrawal) => write!(text, "{}", withdrawn(summary)),
            _ => write!(text, "{}", said(summary)),
        };
    }
    for check in &verdict.checks {
        let _ = writeln!(text, "{}", line(*check));
    }
    text.push_str(purge::said(verdict.outcome));
    text
}

/// Without control characters: a forged file must not write over the lines
/// below it on a terminal.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// What the receipt of a withdrawal says of itself.
fn withdrawn(summary: &Summary) -> String {
    format!(
        "It says: {}, {}, {}; in force from {}; not signed.\n",
        plain(&summary.reference),
        plain(&summary.authority),
        plain(&summary.register),
        plain(&summary.received_at),
    )
}

/// What the file says of itself.
fn said(summary: &Summary) -> String {
    let nobody = match summary.by_staff {
        true => "filed by the authority, at its counter or from paper",
        false => "sent unsigned",
    };
    let identified = summary.identified.as_ref().map_or_else(
        || nobody.to_owned(),
        |by| format!("identified by {} ({})", plain(&by.issuer), plain(&by.acr)),
    );
    format!(
        "It says: {}, {}, {}; right: {}; arrived {}; answer by {}; {identified}.\n",
        plain(&summary.reference),
        plain(&summary.authority),
        plain(&summary.register),
        plain(&summary.right),
        plain(&summary.received_at),
        plain(&summary.answer_by),
    )
}

fn line(check: Check) -> String {
    let result = match check.result {
        CheckResult::Passed => "ok     ",
        CheckResult::Failed => "FAILED ",
        CheckResult::Unknown => "unknown",
    };
    format!("{result}  {}", words(check.code))
}

const fn words(code: CheckCode) -> &'static str {
    match code {
        CheckCode::Canonical => "the file is whole and spelt as the portal gave it out",
        CheckCode::Seal => "the portal's seal holds",
        CheckCode::KeyKnown => "the key of the seal is one that the portal published",
        CheckCode::KeyInForce => "the key was in use when the file was sealed",
        CheckCode::PartDigest => "the request's text has the hash that the receipt gives",
        CheckCode::PartSigned => "the request is among what was signed",
        CheckCode::PartAgrees => "receipt and signed request speak of the same thing",
        CheckCode::ReceiptSeal => "the seal of the receipt inside holds",
        CheckCode::TokenSignature => "the identity provider's signature holds, for this portal",
        CheckCode::NonceCoversParts => "the identity provider signed exactly these requests",
        CheckCode::TokenHash => "the identity provider's token is the one of the receipt",
        CheckCode::TokenAgrees => "the receipt tells who identified the person as the token does",
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    const DATA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../domain/tests/data");

    fn run_on(file: &str, keys: bool) -> (String, bool) {
        let mut args = vec!["verify".to_owned(), format!("{DATA}/{file}")];
        if keys {
            args.push(format!("--keys={DATA}/keys-v1.json"));
        }
        run(&args).unwrap()
    }

    fn last_line(text: &str) -> &str {
        text.lines().last().unwrap_or_default()
    }

    #[test]
    fn genuine_files_are_valid() {
        let (text, ok) = run_on("receipt-v1.json", true);
        assert!(ok && text.starts_with("This is a receipt.\n"), "{text}");
        assert_eq!(last_line(&text), "valid");
        assert_eq!(text.matches("\nok ").count(), 7, "{text}");
        let (text, ok) = run_on("evidence-v1.json", true);
        assert!(ok && text.contains("identity code"), "{text}");
        assert_eq!(text.matches("\nok ").count(), 12, "{text}");
        assert!(!text.contains("010594Y9032"));
        let (text, ok) = run_on("withdrawal-v1.json", true);
        assert!(ok && text.contains("in force from 2026-11-22"), "{text}");
        assert_eq!(text.matches("\nok ").count(), 4, "{text}");
    }

    #[test]
    fn without_the_keys_nothing_is_valid() {
        let (text, ok) = run_on("receipt-v1.json", false);
        assert_eq!((ok, last_line(&text)), (false, "unknown key"));
        assert!(
            text.contains("\nunknown  the portal's seal holds\n"),
            "{text}"
        );
    }

    #[test]
    fn a_changed_file_is_not_valid() {
        let text = fs::read_to_string(format!("{DATA}/receipt-v1.json")).unwrap();
        let path = std::env::temp_dir().join(format!("receipt-{}.json", std::process::id()));
        fs::write(&path, text.replacen("2026-12-07", "2026-12-08", 1)).unwrap();
        let args = [
            "verify",
            &path.to_string_lossy(),
            "--keys",
            &format!("{DATA}/keys-v1.json"),
        ];
        let (text, ok) = run(&args.map(str::to_owned)).unwrap();
        fs::remove_file(&path).unwrap();
        assert_eq!((ok, last_line(&text)), (false, "not valid"));
        assert!(
            text.contains("\nFAILED   the portal's seal holds\n"),
            "{text}"
        );
    }

    #[test]
    fn another_file_is_neither() {
        let (text, ok) = run_on("keys-v1.json", true);
        assert!(!ok && text.starts_with("This is neither"), "{text}");
        assert_eq!(last_line(&text), "not valid");
    }

    #[test]
    fn wrong_arguments_are_told() {
        let told = |args: &[&str]| {
            run(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>()).unwrap_err()
        };
        assert!(told(&[]).contains("missing"));
        assert!(told(&["check", "x"]).contains("unknown command"));
        assert!(told(&["verify"]).contains("missing"));
        assert!(told(&["verify", "x", "--keys"]).contains("needs a file"));
        assert!(told(&["verify", "x", "y"]).contains("too many"));
        assert!(told(&["verify", "x", "--fast"]).contains("unknown option"));
        assert!(told(&["verify", "/nonexistent/x"]).starts_with("/nonexistent/x: "));
        let receipt = format!("{DATA}/receipt-v1.json");
        assert!(told(&["verify", &receipt, "--keys", &receipt]).contains("not a list"));
    }
}
