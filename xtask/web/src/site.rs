//! The built site: files under the hash of their contents, ready-made brotli
//! beside them, and `manifest.json`, which says what is what:
//!
//! ```json
//! {
//!   "profile": "wasm-release",
//!   "files": {
//!     "style.css": {
//!       "name": "style.0123456789abcdef.css",
//!       "type": "text/css; charset=utf-8",
//!       "raw": 20000,
//!       "br": 5000
//!     }
//!   },
//!   "islands": {"citizen": ["Search_1234"], "staff": [], "verifier": ["Verify_5678"]}
//! }
//! ```
//!
//! `raw` and `br` are bytes; `br` is null where no `.br` file exists: always
//! in the development profile, and where compression gains nothing.

use crate::Result;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// A site that is being built.
pub struct Site {
    folder: PathBuf,
    profile: String,
    compress: bool,
    files: Map<String, Value>,
    islands: Map<String, Value>,
}

impl Site {
    /// Starts with an empty folder: what lay there goes.
    pub fn new(folder: &Path, profile: &str, compress: bool) -> Result<Self> {
        if folder.exists() {
            std::fs::remove_dir_all(folder)
                .map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        std::fs::create_dir_all(folder)
            .map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self {
            folder: folder.to_owned(),
            profile: profile.to_owned(),
            compress,
            files: Map::new(),
            islands: Map::new(),
        })
    }

    /// Writes one file under its hashed name, and its brotli form.
    pub fn add(&mut self, logical: &str, contents: &[u8]) -> Result<()> {
        let kind = media_type(logical)
            .ok_or_else(|| format!("public/{logical}: no media type is known for that ending"))?;
        if self.files.contains_key(logical) {
            return Err(format!("two files are called {logical}").into());
        }
        let name = hashed(logical, contents);
        let path = self.folder.join(&name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(&path, contents)?;
        let mut small = None;
        if self.compress && kind.compressible {
            let packed = brotli(contents)?;
            if packed.len() < contents.len() {
                std::fs::write(self.folder.join(format!("{name}.br")), &packed)?;
                small = Some(packed.len());
            }
        }
        let entry = json!({
            "name": name,
            "type": kind.name,
            "raw": contents.len(),
            "br": small,
        });
        self.files.insert(logical.to_owned(), entry);
        Ok(())
    }

    /// Notes a module's exports that wake an island.
    pub fn islands(&mut self, module: &str, names: Vec<String>) {
        self.islands.insert(module.to_owned(), names.into());
    }

    /// Writes the manifest, last, and returns a table of the sizes.
    pub fn finish(self) -> Result<String> {
        let mut table = String::new();
        for (name, file) in &self.files {
            let packed = file["br"]
                .as_u64()
                .map_or_else(String::new, |br| format!("{br:>9} brotli"));
            writeln!(table, "  {name:<20}{:>9} bytes{packed}", file["raw"])?;
        }
        let islands = self.islands.iter().map(|(module, names)| {
            let count = names.as_array().map_or(0, Vec::len);
            format!("{module} {count}")
        });
        write!(
            table,
            "  islands: {}",
            islands.collect::<Vec<_>>().join(", ")
        )?;
        let manifest = json!({
            "profile": self.profile,
            "files": self.files,
            "islands": self.islands,
        });
        std::fs::write(
            self.folder.join("manifest.json"),
            serde_json::to_string_pretty(&manifest)?,
        )?;
        Ok(table)
    }
}

/// Files below `folder` with their names relative to it, `/` between parts,
/// sorted; hidden ones are left out.
pub fn public_files(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut found = Vec::new();
    let mut folders = vec![(String::new(), folder.to_owned())];
    while let Some((prefix, folder)) = folders.pop() {
        let entries =
            std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        for entry in entries {
            let entry = entry?;
            let name = entry
                .file_name()
                .into_string()
                .map_err(|name| format!("public: {} is not UTF-8", name.display()))?;
            if name.starts_with('.') {
                continue;
            }
            if entry.file_type()?.is_dir() {
                folders.push((format!("{prefix}{name}/"), entry.path()));
            } else {
                found.push((format!("{prefix}{name}"), entry.path()));
            }
        }
    }
    found.sort();
    Ok(found)
}

/// `style.css` becomes `style.<16 hex digits of SHA-256>.css`.
fn hashed(logical: &str, contents: &[u8]) -> String {
    let mut hash = String::with_capacity(16);
    for byte in &Sha256::digest(contents)[..8] {
        // Writing to a String cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    match logical.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.{hash}.{ending}"),
        None => format!("{logical}.{hash}"),
    }
}

struct MediaType {
    name: &'static str,
    compressible: bool,
}

fn media_type(name: &str) -> Option<MediaType> {
    let (name, compressible) = match name.rsplit_once('.')?.1 {
        "css" => ("text/css; charset=utf-8", true),
        "js" => ("text/javascript; charset=utf-8", true),
        "json" => ("application/json", true),
        "svg" => ("image/svg+xml", true),
        "txt" => ("text/plain; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "webmanifest" => ("application/manifest+json", true),
        "ico" => ("image/x-icon", false),
        "png" => ("image/png", false),
        "woff2" => ("font/woff2", false),
        _ => return None,
    };
    Some(MediaType { name, compressible })
}

/// Brotli at its best quality.
fn brotli(contents: &[u8]) -> Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: contents.len(),
        ..Default::default()
    };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &contents[..], &mut packed, &parameters)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_the_contents() {
        let one = hashed("style.css", b"a{}");
        assert_eq!(one, hashed("style.css", b"a{}"));
        assert_ne!(one, hashed("style.css", b"b{}"));
        assert!(one.starts_with("style.") && one.ends_with(".css"), "{one}");
        assert_eq!(one.len(), "style..css".len() + 16);
    }

    #[test]
    fn the_manifest_names_what_is_on_the_disk() {
        let folder = std::env::temp_dir().join(format!("xtask-web-site-{}", std::process::id()));
        let mut site = Site::new(&folder, "wasm-release", true).expect("a site");
        let text = "p { color: red } ".repeat(50);
        site.add("style.css", text.as_bytes()).expect("a file");
        site.add("icon/small.png", b"png").expect("a file");
        assert!(site.add("style.css", b"again").is_err());
        assert!(site.add("letter.doc", b"what").is_err());
        site.islands("citizen", vec!["Search_1".into()]);
        site.islands("staff", Vec::new());
        site.finish().expect("a manifest");

        let manifest = std::fs::read(folder.join("manifest.json")).expect("a manifest");
        let manifest: Value = serde_json::from_slice(&manifest).expect("JSON");
        let style = &manifest["files"]["style.css"];
        let name = style["name"].as_str().expect("a name");
        assert_eq!(
            std::fs::read(folder.join(name)).expect("the file"),
            text.as_bytes()
        );
        let packed = std::fs::read(folder.join(format!("{name}.br"))).expect("brotli");
        assert_eq!(style["br"], packed.len());
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &packed[..], &mut unpacked).expect("unpacks");
        assert_eq!(unpacked, text.as_bytes());
        assert_eq!(manifest["files"]["icon/small.png"]["br"], Value::Null);
        assert_eq!(
            manifest["islands"],
            json!({"citizen": ["Search_1"], "staff": []})
        );
        std::fs::remove_dir_all(&folder).expect("clean");
    }
}
