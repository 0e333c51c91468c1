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
            "frontend-citizen",
            "frontend-public",
            "frontend-staff",
            "frontend-verifier",
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
        never: &[
            "axum",
            "frontend-citizen",
            "frontend-public",
            "frontend-staff",
            "frontend-verifier",
            "lettre",
            "sea-orm",
            "server",
            "sqlx",
        ],
    },
    browser("frontend-public"),
    browser("frontend-citizen"),
    browser("frontend-staff"),
    browser("frontend-verifier"),
    // leptos names regex for its own configuration, which the linker leaves
    // out of the islands; called from our code it would cost them 200 kB.
    without_regex("frontend-public"),
    without_regex("frontend-citizen"),
    without_regex("frontend-staff"),
    without_regex("frontend-verifier"),
];

/// A module for browsers: nothing that stays on the server.
const fn browser(package: &'static str) -> Rule {
    Rule {
        package,
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
    }
}

/// Our own code for browsers does not ask for regex.
const fn without_regex(package: &'static str) -> Rule {
    Rule {
        package,
        arguments: &["--target", "wasm32-unknown-unknown", "--depth", "2"],
        never: &["regex"],
    }
}

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
    sources(&place.root.join("domain/src/lib.rs"), &mut breaches)?;
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

/// Searches the file and, below it, every module that is not only for tests:
/// those may make keys and random inputs.
fn sources(file: &Path, breaches: &mut Vec<String>) -> Result<()> {
    let source =
        std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let source = without_tests(&source);
    breaches.extend(
        impurities(&source)
            .map(|(line, word)| format!("{}:{line}: domain says {word}", file.display())),
    );
    // The modules of lib.rs lie beside it, those of others in a folder.
    let folder = if file.ends_with("lib.rs") {
        file.with_file_name("")
    } else {
        file.with_extension("")
    };
    for module in modules(&source) {
        sources(&folder.join(module).with_extension("rs"), breaches)?;
    }
    Ok(())
}

/// The source with what is compiled only for tests blanked out, line for line.
/// By the order of the house a module of tests with a body ends its file.
fn without_tests(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if line.trim() != "#[cfg(test)]" {
            kept.push_str(line);
            kept.push('\n');
            continue;
        }
        match lines.next() {
            Some(item) if item.contains("mod ") && item.ends_with('{') => break,
            Some(_) => kept.push_str("\n\n"),
            None => break,
        }
    }
    kept
}

/// Names of the modules that the source declares in files of their own.
fn modules(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter_map(|line| {
        let (before, name) = line.trim().strip_suffix(';')?.rsplit_once("mod ")?;
        (before.is_empty() || before.starts_with("pub")).then_some(name)
    })
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
    use super::*;

    #[test]
    fn impure_words_are_found_outside_comments() {
        let source = "use chrono::Utc; // not Utc::now\nlet now = Utc::now();\nmy_rand::x();\n";
        let found: Vec<_> = impurities(source).collect();
        assert_eq!(found, [(2, "Utc::now")]);
    }

    #[test]
    fn only_tests_may_be_impure() {
        let source = "pub mod one;\n#[cfg(test)]\nmod tried;\nmod two;\nfn a() {}\n\
                      #[cfg(test)]\nmod tests {\n  rand::x();\n}\n";
        let kept = without_tests(source);
        assert_eq!(modules(&kept).collect::<Vec<_>>(), ["one", "two"]);
        assert_eq!(impurities(&kept).count(), 0);
        assert_eq!(
            kept.lines().nth(4),
            Some("fn a() {}"),
            "lines keep their number"
        );
    }

    #[test]
    fn breaches_are_found_through_the_modules() {
        let folder = std::env::temp_dir().join(format!("xtask-pure-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("a")).expect("folders");
        std::fs::write(folder.join("lib.rs"), "pub mod a;\n").expect("a file");
        std::fs::write(folder.join("a.rs"), "pub(crate) mod b;\n").expect("a file");
        std::fs::write(folder.join("a/b.rs"), "\nfn now() { Utc::now() }\n").expect("a file");
        let mut breaches = Vec::new();
        sources(&folder.join("lib.rs"), &mut breaches).expect("readable");
        std::fs::remove_dir_all(&folder).expect("clean");
        assert_eq!(breaches.len(), 1);
        assert!(
            breaches[0].contains("b.rs:2: domain says Utc::now"),
            "{breaches:?}"
        );
    }

    #[test]
    fn names_are_whole() {
        let tree = "app v0.1.0 (/x/app)\nregex-automata v0.4.9\nserde v1.0.0 (*)\n";
        let names = names(tree);
        assert!(names.contains("serde") && names.contains("app"));
        assert!(!names.contains("regex"));
    }
}
