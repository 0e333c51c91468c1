//! The directions of the house: who may depend on whom, and that `domain`
//! stays pure.

use crate::{Result, place::Place, shell};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::ExitCode;

/// What a package must not reach.
struct Rule {
    package: &'static str,
    arguments: &'static [&'static str],
    never: &'static [&'static str],
}

const RULES: &[Rule] = &[
    Rule {
        package: "domain",
        arguments: &[],
        never: &[
            "app",
            "chrono-tz",
            "frontend",
            "leptos",
            "rand_distr",
            "regex",
            "sea-orm",
            "server",
            "tokio",
        ],
    },
    Rule {
        package: "app",
        arguments: &["--features", "ssr"],
        never: &["axum", "frontend", "lettre", "sea-orm", "server", "sqlx"],
    },
    Rule {
        package: "frontend",
        arguments: &["--target", "wasm32-unknown-unknown"],
        never: &[
            "chrono-tz",
            "fluent-bundle",
            "fluent-templates",
            "leptos_router",
            "sea-orm",
            "server",
            "tokio",
            "validator",
        ],
    },
    // leptos names regex for its own configuration, which the linker leaves
    // out of the islands; called from our code it would cost them 200 kB.
    Rule {
        package: "frontend",
        arguments: &["--target", "wasm32-unknown-unknown", "--depth", "2"],
        never: &["regex"],
    },
];

/// What `domain` must not say: time, randomness and the world outside are
/// parameters.
const IMPURE: &[&str] = &[
    "Instant::now",
    "Local::now",
    "OsRng",
    "SystemTime",
    "Utc::now",
    "rand::",
    "std::env",
    "std::fs",
    "std::net",
    "std::process",
    "thread_rng",
];

/// `cargo xtask check`.
pub fn check(arguments: &[String]) -> Result<ExitCode> {
    if let Some(argument) = arguments.first() {
        return Err(format!("check takes no argument, not {argument}"));
    }
    directions(&Place::find()?)?;
    println!("directions and purity: in order");
    Ok(ExitCode::SUCCESS)
}

/// Every breach there is, as one error.
pub fn directions(place: &Place) -> Result<()> {
    let mut breaches = Vec::new();
    for rule in RULES {
        let mut tree = place.cargo();
        tree.args(["tree", "--quiet", "--package", rule.package])
            .args(["--edges", "normal", "--prefix", "none", "--format", "{p}"])
            .args(rule.arguments);
        let tree = shell::output(&mut tree)?;
        let packages = names(&tree);
        for name in rule.never.iter().filter(|name| packages.contains(**name)) {
            breaches.push(format!(
                "{} depends on {name}; see why with: cargo tree -p {} -e normal {} -i {name}",
                rule.package,
                rule.package,
                rule.arguments.join(" ")
            ));
        }
    }
    sources(&place.root.join("domain/src"), &mut breaches)?;
    if breaches.is_empty() {
        Ok(())
    } else {
        Err(breaches.join("\n"))
    }
}

/// The package names in the output of `cargo tree`.
fn names(tree: &str) -> BTreeSet<&str> {
    tree.lines()
        .filter_map(|line| line.split_whitespace().next())
        .collect()
}

fn sources(folder: &Path, breaches: &mut Vec<String>) -> Result<()> {
    let broken = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in std::fs::read_dir(folder).map_err(broken)? {
        let path = entry.map_err(broken)?.path();
        if path.is_dir() {
            sources(&path, breaches)?;
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path)
                .map_err(|error| format!("{}: {error}", path.display()))?;
            breaches.extend(
                impurities(&text)
                    .map(|(line, word)| format!("{}:{line}: domain says {word}", path.display())),
            );
        }
    }
    Ok(())
}

/// Lines, counted from one, that say an impure word outside a comment.
fn impurities(source: &str) -> impl Iterator<Item = (usize, &'static str)> {
    source.lines().enumerate().flat_map(|(at, line)| {
        let code = line.split("//").next().unwrap_or_default();
        IMPURE
            .iter()
            .filter(move |word| says(code, word))
            .map(move |word| (at + 1, *word))
    })
}

/// Whether `code` says `word`, not merely a longer one that ends in it.
fn says(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        !code[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::{impurities, names};

    #[test]
    fn impure_words_are_found_outside_comments() {
        let source = "use chrono::Utc; // not Utc::now\nlet now = Utc::now();\nmy_rand::x();\n";
        let found: Vec<_> = impurities(source).collect();
        assert_eq!(found, [(2, "Utc::now")]);
    }

    #[test]
    fn names_are_whole() {
        let tree = "app v0.1.0 (/x/app)\nregex-automata v0.4.9\nserde v1.0.0 (*)\n";
        let names = names(tree);
        assert!(names.contains("serde") && names.contains("app"));
        assert!(!names.contains("regex"));
    }
}
