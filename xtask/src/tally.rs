//! What the test runners reported, added up.

use crate::Result;

/// Counts, and what is to be repeated at the end.
#[derive(Default)]
pub struct Tally {
    passed: u64,
    failed: u64,
    skipped: u64,
    failures: Vec<String>,
}

impl Tally {
    /// A step that is not a test runner counts as one test.
    pub fn step(&mut self, name: &str, outcome: Result<()>) {
        match outcome {
            Ok(()) => self.passed += 1,
            Err(error) => self.fail(name, &error),
        }
    }

    /// Counts one failure and keeps its reason.
    pub fn fail(&mut self, name: &str, reason: &str) {
        println!("FAILED {name}: {reason}");
        self.failed += 1;
        self.failures.push(format!("{name}: {reason}"));
    }

    /// Adds up the lines of `cargo test`; `success` is how it ended.
    pub fn cargo(&mut self, name: &str, lines: &[String], success: bool) {
        let mut failed = 0;
        let mut seen = false;
        for line in lines {
            if let Some(result) = line.trim_start().strip_prefix("test result: ") {
                seen = true;
                self.passed += before(result, " passed").unwrap_or(0);
                self.skipped += before(result, " ignored").unwrap_or(0);
                failed += before(result, " failed").unwrap_or(0);
            } else if line.starts_with("test ") && line.ends_with(" ... FAILED") {
                let test = &line["test ".len()..line.len() - " ... FAILED".len()];
                self.failures.push(format!("{name}: {test}"));
            }
        }
        self.failed += failed;
        if success && !seen {
            self.fail(name, "no test ran");
        } else if !success && failed == 0 {
            self.fail(name, "did not compile, or a test program died; see above");
        }
    }

    /// Adds up Playwright: `report` is its JSON, `lines` the list it printed.
    pub fn playwright(&mut self, name: &str, report: &str, lines: &[String], success: bool) {
        let Some(stats) = report.rfind(r#""stats""#).map(|at| &report[at..]) else {
            return self.fail(name, "did not run; see above");
        };
        let count = |key: &str| after(stats, &format!("\"{key}\":")).unwrap_or(0);
        // A test that passes only the second time is not one to trust.
        let failed = count("unexpected") + count("flaky");
        self.passed += count("expected");
        self.skipped += count("skipped");
        self.failed += failed;
        self.failures.extend(
            listed_failures(lines)
                .into_iter()
                .map(|test| format!("{name}: {test}")),
        );
        if !success && failed == 0 {
            self.fail(name, "failed outside its tests; see above");
        } else if success && count("expected") == 0 {
            self.fail(name, "no test ran");
        }
    }

    /// Whether nothing failed.
    pub fn good(&self) -> bool {
        self.failed == 0
    }

    /// What failed, then the plain count as the last line.
    pub fn summary(&self) -> String {
        let mut text = String::new();
        if !self.failures.is_empty() {
            text.push_str("\nFailures:\n");
            for failure in &self.failures {
                text.push_str(&format!("  {failure}\n"));
            }
        }
        text.push_str(&format!("\n{} passed, {} failed", self.passed, self.failed));
        if self.skipped > 0 {
            text.push_str(&format!(", {} skipped", self.skipped));
        }
        text
    }
}

/// The number that stands before `unit`.
fn before(text: &str, unit: &str) -> Option<u64> {
    let head = &text[..text.find(unit)?];
    let start = head
        .rfind(|character: char| !character.is_ascii_digit())
        .map_or(0, |at| at + 1);
    head[start..].parse().ok()
}

/// The number that stands after `key`.
fn after(text: &str, key: &str) -> Option<u64> {
    let tail = text[text.find(key)? + key.len()..].trim_start();
    let end = tail
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(tail.len());
    tail[..end].parse().ok()
}

/// The names below Playwright's closing line "2 failed".
fn listed_failures(lines: &[String]) -> Vec<&str> {
    let is_count = |line: &str| {
        let mut words = line.split_whitespace();
        words.next().is_some_and(|word| word.parse::<u64>().is_ok())
            && matches!(words.next(), Some("failed" | "flaky"))
            && words.next().is_none()
    };
    lines
        .iter()
        .skip_while(|line| !is_count(line))
        .map(|line| line.trim())
        .filter(|line| line.contains(" › "))
        .map(|line| line.trim_end_matches(['─', ' ']))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn results_of_cargo_add_up_and_failures_are_named() {
        let mut tally = Tally::default();
        let output = lines(
            "test id::short ... ok\ntest id::long ... FAILED\n\
             test result: FAILED. 11 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out\n\
             test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
        );
        tally.cargo("rust", &output, false);
        tally.step("fmt", Ok(()));
        let summary = tally.summary();
        assert!(!tally.good());
        assert!(summary.contains("rust: id::long"), "{summary}");
        assert_eq!(
            summary.lines().last(),
            Some("16 passed, 1 failed, 2 skipped")
        );
    }

    #[test]
    fn a_run_that_does_not_compile_is_one_failure() {
        let mut tally = Tally::default();
        tally.cargo("rust", &[], false);
        assert_eq!(tally.summary().lines().last(), Some("0 passed, 1 failed"));
    }

    #[test]
    fn a_run_without_any_test_is_no_success() {
        let mut tally = Tally::default();
        tally.cargo("rust", &[], true);
        assert!(!tally.good());
    }

    #[test]
    fn playwright_is_read_from_its_statistics() {
        let report = r#"{"suites": [{"title": "expected: 7"}],
            "stats": {"startTime": "x", "duration": 5, "expected": 3, "skipped": 1,
                      "unexpected": 1, "flaky": 1}}"#;
        let list = lines(
            "  1 [script-on] › smoke.spec.ts:5:1 › opens\n  1 failed\n    \
             [script-on] › smoke.spec.ts:5:1 › opens ──────\n  3 passed (5s)",
        );
        let mut tally = Tally::default();
        tally.playwright("end2end", report, &list, false);
        let summary = tally.summary();
        assert_eq!(
            summary.lines().last(),
            Some("3 passed, 2 failed, 1 skipped")
        );
        assert!(
            summary.contains("end2end: [script-on] › smoke.spec.ts:5:1 › opens\n"),
            "{summary}"
        );
    }

    #[test]
    fn a_set_up_of_playwright_that_fails_is_a_failure() {
        let mut tally = Tally::default();
        tally.playwright("end2end", "", &[], false);
        let nothing = r#"{"stats": {"expected": 0, "skipped": 4, "unexpected": 0, "flaky": 0}}"#;
        tally.playwright("end2end", nothing, &[], false);
        assert_eq!(
            tally.summary().lines().last(),
            Some("0 passed, 2 failed, 4 skipped")
        );
    }
}
