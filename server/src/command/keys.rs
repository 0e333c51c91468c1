//! `tietoluukku keys replace`: another key seals receipts from the next start
//! on. It takes two administrators, who propose and approve it at
//! `/fi/virka/hallinta/avaimet`; without that the command refuses. Old receipts
//! stay valid: the portal publishes the keys that it ever sealed with.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::audit::{Action, Actor, AuditEvent, Subject};

use crate::{
    config::Config,
    db::{self, Db, DbError, lock},
    seal::{Keys, keys::KeyError},
};

/// Why the key was not replaced.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceError {
    /// Nobody approved it, or not in time, or of another key.
    #[error(
        "two administrators have not approved it within seven days: /fi/virka/hallinta/avaimet"
    )]
    NotApproved,
    /// The files.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// Storage.
    #[error(transparent)]
    Storage(#[from] DbError),
}

/// Runs the command; gives what to print.
///
/// # Errors
/// One line for the operator.
pub async fn run(arguments: &[String]) -> Result<String, String> {
    let (mut data, mut config) = (PathBuf::from("./data"), None);
    let mut rest = arguments.iter();
    match rest.next().map(String::as_str) {
        Some("replace") => {}
        other => return Err(format!("keys knows replace, not {:?}", other.unwrap_or(""))),
    }
    while let Some(argument) = rest.next() {
        let mut value = || {
            rest.next()
                .ok_or_else(|| format!("{argument} needs a value"))
        };
        match argument.as_str() {
            "--data" => data = PathBuf::from(value()?),
            "--config" => config = Some(PathBuf::from(value()?)),
            other => return Err(format!("keys replace does not know {other:?}")),
        }
    }
    let config = Config::read(config.as_deref()).map_err(|error| error.to_string())?;
    if !data.join("keys").exists() {
        return Err(format!("there are no keys in {}", data.display()));
    }
    let keys = Keys::load_or_create(&data).map_err(|error| error.to_string())?;
    let line = |error: DbError| error.to_string();
    let db = Db::connect(&config.database(&data)).await.map_err(line)?;
    let done = replace(&db, &keys, &data, Utc::now()).await;
    db.close().await.map_err(line)?;
    let name = done.map_err(|error| error.to_string())?;
    Ok(format!(
        "{name} seals from the next start on: restart the portal. {} is kept beside it",
        keys.key_id
    ))
}

/// Replaces it, and uses the approval up.
///
/// # Errors
/// [`ReplaceError`]
pub async fn replace(
    db: &Db,
    keys: &Keys,
    data: &Path,
    now: DateTime<Utc>,
) -> Result<String, ReplaceError> {
    let tx = db.begin().await?;
    lock::hold(&tx, "roles").await?;
    let approved = db::proposal::letting_replace(&tx, keys, now).await?;
    let approved = approved.ok_or(ReplaceError::NotApproved)?;
    if !db::proposal::finish(&tx, approved.id).await? {
        return Err(ReplaceError::NotApproved);
    }
    let event = AuditEvent {
        at: now,
        actor: Actor::Portal,
        municipality: None,
        subject: Subject::Role(approved.id.to_string()),
        action: Action::SealKeyReplaced,
    };
    db::audit::append(&tx, keys, &event, None).await?;
    // Should the commit fail, the approval is left, but of a key that is no
    // longer the one in use.
    let name = keys.replace_seal(data)?;
    tx.commit().await.map_err(DbError::from)?;
    Ok(name)
}

#[cfg(test)]
mod tests {
    use domain::role::{
        StaffId,
        grant::Known,
        proposal::{Change, LASTS, Proposal, ProposalState},
    };

    use super::*;
    use crate::db::{
        fixture::at,
        testing::{TempDir, on_both},
    };

    #[tokio::test]
    async fn the_key_is_replaced_once_and_only_with_an_approval() {
        on_both(async |db, _| {
            let dir = TempDir::new();
            let keys = Keys::load_or_create(dir.path()).expect("keys");
            let refused = async |now| {
                let done = replace(&db, &keys, dir.path(), now).await;
                matches!(done, Err(ReplaceError::NotApproved))
            };
            assert!(refused(at(0)).await);
            let (a, b) = (StaffId("a".into()), StaffId("b".into()));
            let by = Known {
                id: &a,
                email: None,
                groups: &[],
            };
            let change = Change::NewSeal {
                key_id: keys.key_id.clone(),
            };
            let proposal = Proposal::new(change, "", by, at(0)).expect("proposed");
            let id = db::proposal::insert(db.write(), &keys, &proposal).await;
            let id = id.expect("stored");
            assert!(refused(at(1)).await, "a proposal is not enough");
            let state = ProposalState::Approved;
            let done = db::proposal::decide(db.write(), id, state, &b, at(2)).await;
            assert!(done.expect("decided"));
            assert!(refused(at(0) + LASTS).await, "too late");
            let name = replace(&db, &keys, dir.path(), at(3))
                .await
                .expect("replaced");
            let now = Keys::load_or_create(dir.path()).expect("keys");
            assert_eq!(now.key_id, name);
            assert_ne!(now.key_id, keys.key_id);
            assert!(refused(at(4)).await, "once");
        })
        .await;
    }
}
