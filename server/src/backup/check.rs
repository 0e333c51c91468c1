//! Whether what was restored is whole: the log holds, and all that is sealed
//! opens with the portal's keys.

use domain::{
    receipt::{
        keys::KeyHistory,
        verify::{CheckCode, CheckResult, verify_file},
    },
    signature::encoding::Digest,
};
use sea_orm::ConnectionTrait;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{
    BackupError,
    schema::{self, ask},
};
use crate::{
    db::{self, DbError, audit::VerifyError, file::FileReader},
    seal::Keys,
};

/// What was opened and compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Checked {
    /// Lines of the log.
    pub lines: u64,
    /// Data keys.
    pub keys: u64,
    /// Parts, with their receipts.
    pub parts: u64,
    /// Files, to the last byte.
    pub files: u64,
}

/// Checks everything.
///
/// # Errors
/// [`BackupError::Refused`], naming the first that does not hold.
pub(super) async fn all(c: &impl ConnectionTrait, keys: &Keys) -> Result<Checked, BackupError> {
    while db::audit::link_pending(c).await? > 0 {}
    let lines = db::audit::verify(c).await.map_err(|error| match error {
        VerifyError::Db(error) => BackupError::Db(error),
        broken @ VerifyError::BrokenAt(_) => BackupError::Refused(broken.to_string()),
    })?;
    let history = db::key_history::published(c).await?;
    let mut checked = Checked {
        lines,
        ..Checked::default()
    };
    for table in schema::tables(c).await? {
        if table.place("dek").is_some() {
            checked.keys += data_keys(c, keys, &table.name).await?;
        }
    }
    for id in ids(c, "part", "dek IS NOT NULL").await? {
        part(c, keys, &history, id)
            .await
            .map_err(|error| broken("part", id, &error))?;
        checked.parts += 1;
    }
    for id in ids(c, "withdrawal", "dek IS NOT NULL").await? {
        let opened = db::withdrawal::open(c, keys, id).await;
        opened.map_err(|error| broken("withdrawal", id, &error))?;
    }
    for id in ids(c, "consent", "dek IS NOT NULL").await? {
        let opened = db::consent::person(c, keys, id).await;
        opened.map_err(|error| broken("consent", id, &error))?;
    }
    for id in ids(c, "file", "sha256 IS NOT NULL").await? {
        file(c, keys, id)
            .await
            .map_err(|error| broken("file", id, &error))?;
        checked.files += 1;
    }
    Ok(checked)
}

fn broken(what: &str, id: Uuid, why: &dyn std::fmt::Display) -> BackupError {
    BackupError::Refused(format!("the {what} {id} does not hold: {why}"))
}

async fn data_keys(c: &impl ConnectionTrait, keys: &Keys, table: &str) -> Result<u64, BackupError> {
    let sql = format!("SELECT dek FROM \"{table}\" WHERE dek IS NOT NULL");
    let rows = ask(c, &sql).await?;
    for row in &rows {
        let wrapped: Vec<u8> = row.try_get_by_index(0)?;
        keys.unwrap_dek(&wrapped)
            .map_err(|error| BackupError::Refused(format!("a key of {table}: {error}")))?;
    }
    Ok(rows.len() as u64)
}

async fn ids(c: &impl ConnectionTrait, table: &str, of: &str) -> Result<Vec<Uuid>, BackupError> {
    let rows = ask(c, &format!("SELECT id FROM \"{table}\" WHERE {of}")).await?;
    let ids = rows.iter().map(|row| row.try_get_by_index(0));
    Ok(ids.collect::<Result<_, _>>()?)
}

async fn part(
    c: &impl ConnectionTrait,
    keys: &Keys,
    history: &KeyHistory,
    id: Uuid,
) -> Result<(), DbError> {
    db::part::by_id(c, keys, id)
        .await?
        .ok_or(DbError::NotFound)?;
    db::part::person(c, keys, id).await?;
    db::part::content(c, keys, id).await?;
    db::part::evidence(c, keys, id).await?;
    let receipt = db::part::receipt(c, keys, id).await?;
    let verdict = verify_file(&receipt, Some(history));
    // Whether the key was in force then is the receipt's matter, not the copy's.
    let holds = |code, result| code == CheckCode::KeyInForce || result == CheckResult::Passed;
    if verdict.checks.is_empty() || !verdict.checks.iter().all(|one| holds(one.code, one.result)) {
        return Err(DbError::Corrupt("part.receipt"));
    }
    db::message::of_part(c, keys, id).await?;
    db::note::of_part(c, keys, id).await?;
    Ok(())
}

async fn file(c: &impl ConnectionTrait, keys: &Keys, id: Uuid) -> Result<(), DbError> {
    let reader = FileReader::open(c, keys, id).await?;
    let Some(reader) = reader else {
        return Err(DbError::NotFound);
    };
    let (mut n, mut sha256) = (0, Sha256::new());
    while let Some(piece) = reader.chunk(c, n).await? {
        sha256.update(&piece);
        n += 1;
    }
    let found = Digest::from_bytes(sha256.finalize().into());
    if reader.meta.sha256 == *found.as_bytes() {
        Ok(())
    } else {
        Err(DbError::Corrupt("file.sha256"))
    }
}
