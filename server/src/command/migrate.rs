//! `tietoluukku migrate`: prepares the database for this version.

use std::path::PathBuf;

use crate::{config::Config, db::Db};

/// Migrates.
///
/// # Errors
/// One line for the operator.
pub async fn run(arguments: &[String]) -> Result<(), String> {
    let (mut data, mut file) = (PathBuf::from("./data"), None);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        let mut value = || {
            rest.next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--data" => data = PathBuf::from(value()?),
            "--config" => file = Some(PathBuf::from(value()?)),
            other => return Err(format!("migrate does not know {other:?}")),
        }
    }
    let config = Config::read(file.as_deref()).map_err(|error| error.to_string())?;
    if config.database_url.is_none() {
        std::fs::create_dir_all(&data).map_err(|error| error.to_string())?;
    }
    let db = Db::connect(&config.database(&data))
        .await
        .map_err(|error| error.to_string())?;
    db.migrate().await.map_err(|error| error.to_string())?;
    db.close().await.map_err(|error| error.to_string())
}
