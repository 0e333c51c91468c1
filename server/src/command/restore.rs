//! `tietoluukku restore`: a backup into an empty place, where the portal's keys
//! have been put back. What was erased since stays erased.

use std::{
    fs,
    path::{Path, PathBuf},
};

use chrono::Utc;

use super::place::Words;
use crate::{
    backup::restore,
    config::Config,
    db::Db,
    ledger::{self, Erased, Ledger},
    seal::Keys,
};

/// Runs the command; gives what to print.
///
/// # Errors
/// One line for the operator; then nothing was restored.
pub async fn run(arguments: &[String]) -> Result<String, String> {
    let words = Words::read("restore", arguments, &["--identity", "--erased"])?;
    let [file] = words.words.as_slice() else {
        return Err("the file is missing, as restore FILE --identity FILE".to_owned());
    };
    let identity = words.option("--identity").ok_or("--identity is missing")?;
    let (data, config) = (words.data(), words.config()?);
    let keys = Keys::existing(&data)
        .map_err(|error| format!("put the portal's keys into {}: {error}", data.display()))?;
    let erased = erased(&words, &data)?;
    let lines = restore::open(Path::new(file), Path::new(identity));
    let lines = lines.map_err(|error| error.to_string())?;
    let place = Place::empty(&config, &data)?;
    let restored = place.restore(&keys, lines, &erased).await;
    if restored.is_err() {
        place.clear();
    }
    let restored = restored?;
    let stones: Vec<_> = erased.values().cloned().collect();
    Ledger::open(&data)
        .and_then(|ledger| {
            let known = ledger::read(&data.join(ledger::NAME))?;
            let new = stones
                .into_iter()
                .filter(|one| !known.contains_key(&one.digest));
            ledger.add(&new.collect::<Vec<_>>())
        })
        .map_err(|error| error.to_string())?;
    place.finish()?;
    let last = erased.values().map(|one| one.at).max();
    let checked = restored.checked;
    Ok(format!(
        "{} rows as of {}\n\
         {} erased again; the ledger knows {}, the last of {}\n\
         {} parts with their receipts, {} files, {} data keys and {} lines of the log hold",
        restored.rows,
        restored.taken_at.to_rfc3339(),
        restored.erased_again,
        erased.len(),
        last.map_or_else(|| "no day".to_owned(), |at| at.to_rfc3339()),
        checked.parts,
        checked.files,
        checked.keys,
        checked.lines,
    ))
}

/// What the ledger of the data directory and all that was given say was erased.
fn erased(words: &Words, data: &Path) -> Result<Erased, String> {
    let own = data.join(ledger::NAME);
    let mut files: Vec<PathBuf> = words.options("--erased").map(PathBuf::from).collect();
    if own.exists() {
        files.push(own.clone());
    }
    if files.is_empty() {
        return Err(format!(
            "without the ledger of what was erased it would come back: put it to {}, or give it \
             or certificates with --erased FILE",
            own.display()
        ));
    }
    let mut erased = Erased::new();
    for file in files {
        erased.extend(ledger::read(&file).map_err(|error| error.to_string())?);
    }
    Ok(erased)
}

/// Where it is restored.
enum Place {
    /// A file, under another name until all is well.
    File { new: PathBuf, file: PathBuf },
    /// A database of a server; one transaction sees to it.
    Server(String),
}

impl Place {
    fn empty(config: &Config, data: &Path) -> Result<Self, String> {
        if let Some(url) = config
            .database_url
            .as_ref()
            .filter(|url| !url.starts_with("sqlite:"))
        {
            return Ok(Self::Server(url.clone()));
        }
        if config.database_url.is_some() {
            return Err("database_url names a file: restore into --data, then move it".to_owned());
        }
        let file = data.join("tietoluukku.sqlite");
        if file.exists() {
            return Err(format!("{} is there already", file.display()));
        }
        let new = data.join("restoring.sqlite");
        let place = Self::File { new, file };
        // Of a restore that was broken off.
        place.clear();
        Ok(place)
    }

    async fn restore(
        &self,
        keys: &Keys,
        lines: restore::Lines<'_>,
        erased: &Erased,
    ) -> Result<restore::Restored, String> {
        let url = match self {
            Self::File { new, .. } => format!("sqlite://{}?mode=rwc", new.display()),
            Self::Server(url) => url.clone(),
        };
        let db = Db::connect(&url).await.map_err(|error| error.to_string())?;
        let restored = restore::restore(&db, keys, lines, erased, Utc::now()).await;
        db.close().await.map_err(|error| error.to_string())?;
        restored.map_err(|error| error.to_string())
    }

    fn clear(&self) {
        if let Self::File { new, .. } = self {
            for end in ["", "-wal", "-shm"] {
                fs::remove_file(format!("{}{end}", new.display())).ok();
            }
        }
    }

    fn finish(&self) -> Result<(), String> {
        match self {
            Self::File { new, file } => fs::rename(new, file)
                .and_then(|()| fs::File::open(file)?.sync_all())
                .map_err(|error| format!("{}: {error}", file.display())),
            Self::Server(_) => Ok(()),
        }
    }
}
