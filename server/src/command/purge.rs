//! `tietoluukku purge`: erases now what is kept no longer, as the portal does
//! each day, and hands out and checks the certificates of that.

use std::fmt::Write as _;

use chrono::{SecondsFormat, Utc};
use domain::{
    id::Slug,
    receipt::{purge::PurgeCertificate, verify::Outcome},
};
use uuid::Uuid;

use super::place::{self, Words};
use crate::{
    db::{self, tombstone},
    ledger::Ledger,
    purge::Purge,
};

/// Runs the command; gives what to print, and whether all is well.
///
/// # Errors
/// One line for the operator.
pub async fn run(arguments: &[String]) -> Result<(String, bool), String> {
    let words = Words::read("purge", arguments, &["--keys", "--reference"])?;
    let parts: Vec<&str> = words.words.iter().map(String::as_str).collect();
    match parts.as_slice() {
        [] => Ok((now(&words).await?, true)),
        ["list"] => Ok((list(&words).await?, true)),
        ["show", id] => Ok((show(&words, id).await?, true)),
        ["verify", file] => verify(&words, file),
        _ => Err(format!("purge does not know {:?}", parts.join(" "))),
    }
}

async fn now(words: &Words) -> Result<String, String> {
    let (db, keys) = words.open().await?;
    let ledger = Ledger::open(&words.data()).map_err(|error| error.to_string())?;
    let purge = Purge {
        db: &db,
        keys: &keys,
        ledger: &ledger,
        now: Utc::now(),
    };
    let purged = purge.run().await.map_err(|error| error.to_string())?;
    db.close().await.map_err(|error| error.to_string())?;
    let mut text = format!("{} erased\n", purged.erased);
    if purged.unopened > 0 {
        let _ = writeln!(text, "{} due, but they do not open", purged.unopened);
    }
    for id in purged.certificates {
        let _ = writeln!(text, "certificate {id}");
    }
    Ok(text)
}

async fn list(words: &Words) -> Result<String, String> {
    let line = |error: db::DbError| error.to_string();
    let (db, _) = words.open().await?;
    let municipalities = db::catalog::municipalities(db.read()).await.map_err(line)?;
    let slugs: Vec<Slug> = municipalities.into_iter().map(|one| one.slug).collect();
    let listed = tombstone::certificates(db.read(), &slugs).await;
    let mut text = String::new();
    for one in listed.map_err(line)? {
        let at = one.at.to_rfc3339_opts(SecondsFormat::Secs, true);
        let _ = writeln!(text, "{}  {at}  {}", one.id, one.municipality);
    }
    db.close().await.map_err(line)?;
    Ok(text)
}

async fn show(words: &Words, id: &str) -> Result<String, String> {
    let line = |error: db::DbError| error.to_string();
    let id: Uuid = id
        .parse()
        .map_err(|_| format!("{id:?} is no id of a certificate"))?;
    let (db, _) = words.open().await?;
    let found = tombstone::certificate(db.read(), id).await.map_err(line)?;
    db.close().await.map_err(line)?;
    let (_, text) = found.ok_or_else(|| format!("there is no certificate {id}"))?;
    Ok(text)
}

fn verify(words: &Words, file: &str) -> Result<(String, bool), String> {
    let keys = place::history(words.option("--keys"))?;
    let mut text = String::new();
    let Ok(certificate) = PurgeCertificate::read(&place::small(file)?) else {
        return Ok((
            "This is no certificate of a purge.\nnot valid".to_owned(),
            false,
        ));
    };
    let body = &certificate.body;
    let at = body.sealed_at.to_rfc3339_opts(SecondsFormat::Secs, true);
    let _ = writeln!(text, "Erased in {}, sealed {at}:", body.municipality);
    for one in &body.erased {
        let (kind, source) = (one.kind.code(), one.source.code());
        let (count, since, years) = (one.count, one.since.code(), one.years);
        let _ = writeln!(
            text,
            "  {count} {kind}, {years} years since {since} ({source})"
        );
    }
    let mut named = true;
    if let Some(reference) = words.option("--reference") {
        named = certificate.names(reference);
        let is = if named { "is" } else { "is not" };
        let _ = writeln!(text, "{reference} {is} among them");
    }
    let outcome = certificate.verify(keys.as_ref());
    text.push_str(said(outcome));
    Ok((text, named && outcome == Outcome::Valid))
}

/// The last line of what checks a file.
#[must_use]
pub const fn said(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Valid => "valid",
        Outcome::Unknown => "unknown key",
        Outcome::Invalid => "not valid",
    }
}
