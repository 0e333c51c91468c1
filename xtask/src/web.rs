//! What the browser gets, built by `xtask/web` when its inputs changed.

use crate::{Result, place::Place, shell};
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::process::Command;

/// How the islands are built.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quickly.
    Dev,
    /// Small, with ready-made brotli.
    Release,
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "wasm-release",
        }
    }
}

/// Everything that can change the site.
const INPUTS: &[&str] = &[
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "app/Cargo.toml",
    "app/src",
    "domain/Cargo.toml",
    "domain/src",
    "frontend",
    "public",
    "style",
    "xtask/web",
];

/// Whether the built site is what a build would give now. A release site also
/// serves where a development one would do.
pub fn fresh(place: &Place, profile: Profile) -> Result<bool> {
    let wanted = fingerprint(place)?;
    let stamp = std::fs::read_to_string(stamp(place)).unwrap_or_default();
    let (built, found) = stamp.split_once(' ').unwrap_or_default();
    Ok(found == wanted
        && (built == profile.name() || built == Profile::Release.name())
        && place.site().join("manifest.json").exists())
}

/// Builds the site beside the old one and then puts it in its place.
pub fn build(place: &Place, profile: Profile) -> Result<()> {
    let inputs = fingerprint(place)?;
    let fresh = place.root.join("target/site.new");
    let mut builder = place.cargo();
    builder
        .args(["run", "--package", "xtask-web", "--", "--profile"])
        .arg(profile.name())
        .arg("--out")
        .arg(&fresh);
    shell::run(&mut builder)?;
    let broken = |error: std::io::Error| format!("{}: {error}", place.site().display());
    if place.site().exists() {
        std::fs::remove_dir_all(place.site()).map_err(broken)?;
    }
    std::fs::rename(&fresh, place.site()).map_err(broken)?;
    std::fs::write(stamp(place), format!("{} {inputs}", profile.name())).map_err(broken)
}

/// Weighs the built site against the byte budgets.
pub fn budgets(place: &Place) -> Result<()> {
    let mut weigher = place.cargo();
    weigher
        .args([
            "run",
            "--quiet",
            "--package",
            "xtask-web",
            "--",
            "--budgets",
        ])
        .arg(place.site());
    shell::run(&mut weigher)
}

/// A text that changes with the built site, for cargo to watch: a release
/// build of the server is made again when its embedded assets changed, even if
/// none of the old files did.
pub fn stamp_of_site(place: &Place) -> Result<String> {
    let path = place.site().join("manifest.json");
    let manifest = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut hasher = DefaultHasher::new();
    manifest.hash(&mut hasher);
    Ok(format!("{:016x}", hasher.finish()))
}

fn stamp(place: &Place) -> PathBuf {
    place.root.join("target/site.stamp")
}

/// A hash of names and contents of all inputs and of the compiler's version.
/// Contents, not times: a checkout changes times without changing anything.
fn fingerprint(place: &Place) -> Result<String> {
    let mut files = Vec::new();
    for input in INPUTS {
        collect(&place.root.join(input), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    shell::output(Command::new("rustc").arg("-vV"))?.hash(&mut hasher);
    std::env::var_os("RUSTFLAGS").hash(&mut hasher);
    for file in files {
        let contents =
            std::fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        file.strip_prefix(&place.root)
            .unwrap_or(&file)
            .hash(&mut hasher);
        contents.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let broken = |error: std::io::Error| format!("{}: {error}", path.display());
    if path.is_dir() {
        for entry in std::fs::read_dir(path).map_err(broken)? {
            collect(&entry.map_err(broken)?.path(), files)?;
        }
    } else if path.exists() {
        files.push(path.to_owned());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_change_of_inputs_makes_the_site_stale() {
        let root = std::env::temp_dir().join(format!("xtask-fresh-{}", std::process::id()));
        let place = Place {
            target: root.join("target"),
            root: root.clone(),
        };
        let write = |name: &str, text: &str| {
            let path = root.join(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
            std::fs::write(path, text).expect("a file");
        };
        write("style/main.css", "p {}");
        assert_eq!(fresh(&place, Profile::Dev), Ok(false));

        write("target/site/manifest.json", "{}");
        let inputs = fingerprint(&place).expect("a fingerprint");
        write("target/site.stamp", &format!("dev {inputs}"));
        assert_eq!(fresh(&place, Profile::Dev), Ok(true));
        assert_eq!(fresh(&place, Profile::Release), Ok(false));
        write("server/src/main.rs", "fn main() {}");
        assert_eq!(fresh(&place, Profile::Dev), Ok(true));
        write("style/part.css", "");
        assert_eq!(fresh(&place, Profile::Dev), Ok(false));
        std::fs::remove_dir_all(&root).expect("clean");
    }
}
