//! Where a portal is: what commands beside `serve` are told of it.

use std::{
    fs,
    io::{Read as _, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
};

use domain::receipt::{MAX_FILE, keys::KeyHistory};

use crate::{config::Config, db::Db, seal::Keys};

/// A command line: words, and options with a value.
pub struct Words {
    /// The words, in order.
    pub words: Vec<String>,
    options: Vec<(String, String)>,
}

impl Words {
    /// Reads a command line that may have these options, besides `--data` and
    /// `--config`.
    ///
    /// # Errors
    /// One line that names the argument.
    pub fn read(command: &str, arguments: &[String], known: &[&str]) -> Result<Self, String> {
        let (mut words, mut options) = (Vec::new(), Vec::new());
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--data" | "--config" => {}
                option if known.contains(&option) => {}
                option if option.starts_with('-') => {
                    return Err(format!("{command} does not know {option:?}"));
                }
                word => {
                    words.push(word.to_owned());
                    continue;
                }
            }
            let value = rest
                .next()
                .ok_or_else(|| format!("{argument} needs a value"))?;
            options.push((argument.clone(), value.clone()));
        }
        Ok(Self { words, options })
    }

    /// The value of an option.
    #[must_use]
    pub fn option(&self, name: &str) -> Option<&str> {
        let named = self.options.iter().find(|(option, _)| option == name);
        named.map(|(_, value)| value.as_str())
    }

    /// The values of an option that may come more than once.
    pub fn options<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self
            .options
            .iter()
            .filter(move |(option, _)| option == name);
        named.map(|(_, value)| value.as_str())
    }

    /// The data directory.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        PathBuf::from(self.option("--data").unwrap_or("./data"))
    }

    /// The settings.
    ///
    /// # Errors
    /// One line for the operator.
    pub fn config(&self) -> Result<Config, String> {
        Config::read(self.option("--config").map(Path::new)).map_err(|error| error.to_string())
    }

    /// The portal's database, which has to be there, and its keys.
    ///
    /// # Errors
    /// One line for the operator.
    pub async fn open(&self) -> Result<(Db, Keys), String> {
        let (data, config) = (self.data(), self.config()?);
        let file = data.join("tietoluukku.sqlite");
        if config.database_url.is_none() && !file.exists() {
            return Err(format!("there is no database {}", file.display()));
        }
        let keys = Keys::existing(&data).map_err(|error| error.to_string())?;
        let db = Db::connect(&config.database(&data)).await;
        let db = db.map_err(|error| error.to_string())?;
        if !db.migrated().await.map_err(|error| error.to_string())? {
            return Err("the database is not migrated: run `tietoluukku migrate`".to_owned());
        }
        Ok((db, keys))
    }
}

/// The portal's published keys, from a file.
///
/// # Errors
/// One line that names the file.
pub fn history(path: Option<&str>) -> Result<Option<KeyHistory>, String> {
    let Some(path) = path else {
        return Ok(None);
    };
    let text = String::from_utf8(small(path)?).map_err(|_| format!("{path}: not text"))?;
    let keys = KeyHistory::parse(&text).map_err(|problem| format!("{path}: {problem}"))?;
    Ok(Some(keys))
}

/// A file's bytes, but not many more than a genuine one can have.
///
/// # Errors
/// One line that names the file.
pub fn small(path: &str) -> Result<Vec<u8>, String> {
    let limit = u64::try_from(MAX_FILE).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    fs::File::open(path)
        .and_then(|file| file.take(limit.saturating_add(1)).read_to_end(&mut bytes))
        .map_err(|error| format!("{path}: {error}"))?;
    Ok(bytes)
}

/// Makes a file, for its owner only; one that is there is not written over.
///
/// # Errors
/// One line that names the file.
pub fn create(path: &str) -> Result<fs::File, String> {
    fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map_err(|error| format!("{path}: {error}"))
}

/// Writes a new file, for its owner only.
///
/// # Errors
/// One line that names the file.
pub fn write(path: &str, text: &str) -> Result<(), String> {
    let mut file = create(path)?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .map_err(|error| format!("{path}: {error}"))
}
