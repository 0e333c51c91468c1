//! `tietoluukku backup`: a copy of the database while it is used, encrypted to
//! a key that this machine does not have.

use std::path::Path;

use age::{secrecy::ExposeSecret as _, x25519};
use chrono::Utc;

use super::place::{self, Words};
use crate::backup;

/// Runs the command; gives what to print.
///
/// # Errors
/// One line for the operator.
pub async fn run(arguments: &[String]) -> Result<String, String> {
    let words = Words::read("backup", arguments, &[])?;
    let parts: Vec<&str> = words.words.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["identity", file] => identity(file),
        [file] => take(&words, file).await,
        _ => Err("the file is missing, as backup FILE".to_owned()),
    }
}

async fn take(words: &Words, file: &str) -> Result<String, String> {
    let recipient = words.config()?.backup.recipient.ok_or(
        "configuration: missing backup.recipient: `tietoluukku backup identity FILE` makes one",
    )?;
    let recipient = recipient.trim().parse::<x25519::Recipient>();
    let recipient = recipient.map_err(|error| format!("backup.recipient: {error}"))?;
    if Path::new(file).exists() {
        return Err(format!("{file} is there already"));
    }
    let (db, keys) = words.open().await?;
    let taken = backup::take(&db, &keys, &recipient, Path::new(file), Utc::now()).await;
    db.close().await.map_err(|error| error.to_string())?;
    let taken = taken.map_err(|error| error.to_string())?;
    Ok(format!(
        "{} rows of {} tables, {} bytes",
        taken.rows, taken.tables, taken.bytes
    ))
}

/// Draws an identity into a file that goes elsewhere; prints what stays here.
fn identity(file: &str) -> Result<String, String> {
    let identity = x25519::Identity::generate();
    let recipient = identity.to_public();
    let secret = identity.to_string();
    let text = format!("# public key: {recipient}\n{}\n", secret.expose_secret());
    place::write(file, &text)?;
    Ok(format!("[backup]\nrecipient = \"{recipient}\""))
}
