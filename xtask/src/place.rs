//! Where things are.

use crate::{Result, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folders that the commands work with.
pub struct Place {
    /// The workspace's root.
    pub root: PathBuf,
    /// Cargo's target directory, wherever it is configured to be.
    pub target: PathBuf,
}

impl Place {
    /// Asks cargo. At run time, not at compile time: several checkouts may
    /// share one target directory, and with it this program.
    pub fn find() -> Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").ok_or("run it as `cargo xtask …`")?;
        let root = Path::new(&package)
            .parent()
            .ok_or("no workspace around xtask")?
            .to_owned();
        let mut metadata = shell::cargo();
        metadata
            .current_dir(&root)
            .args(["metadata", "--no-deps", "--format-version", "1"]);
        let target = target_directory(&shell::output(&mut metadata)?)
            .ok_or("cargo metadata names no target directory")?;
        Ok(Self { root, target })
    }

    /// A cargo command in the workspace.
    pub fn cargo(&self) -> Command {
        let mut cargo = shell::cargo();
        cargo.current_dir(&self.root);
        cargo
    }

    /// The built site. Always here, also when cargo's target directory is
    /// elsewhere: the server takes its assets from this folder.
    pub fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }

    /// The folder of the end-to-end tests.
    pub fn end2end(&self) -> PathBuf {
        self.root.join("end2end")
    }

    /// The server's binary as cargo builds it, `profile` being `debug` or
    /// `release`.
    pub fn server(&self, profile: &str) -> PathBuf {
        self.target.join(profile).join("tietoluukku")
    }
}

/// The value of `target_directory` in cargo's JSON. A string of that name
/// occurs once; its escapes are undone.
fn target_directory(metadata: &str) -> Option<PathBuf> {
    let start = metadata.find(r#""target_directory":""#)? + r#""target_directory":""#.len();
    let mut path = String::new();
    let mut characters = metadata[start..].chars();
    loop {
        match characters.next()? {
            '"' => return Some(PathBuf::from(path)),
            '\\' => path.push(characters.next()?),
            other => path.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::target_directory;
    use std::path::Path;

    #[test]
    fn the_target_directory_is_found_and_unescaped() {
        let json = r#"{"packages":[],"target_directory":"/home/a \"b\"/target","version":1}"#;
        assert_eq!(
            target_directory(json).as_deref(),
            Some(Path::new("/home/a \"b\"/target"))
        );
        assert_eq!(target_directory("{}"), None);
    }
}
