//! The log: written in the transaction of what it tells of, chained afterwards
//! by one worker.
//!
//! A line's leaf is a salted hash over its columns; each link of the chain
//! hashes the link before it and the leaf. So a line that was changed, removed
//! or moved is seen by [`verify`]. Reasons are sealed, the leaf covers the
//! ciphertext: one can be erased without breaking the chain. Who can rewrite
//! all lines and all links, or cut the newest off, is only seen by comparing
//! with a [`head`] that was kept elsewhere.

use domain::{
    audit::{Actor, AuditEvent, Subject},
    role::StaffId,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
    sea_query::Expr,
};

use super::{
    DbError,
    convert::{from_code, insert as insert_row, slug},
    entity::{audit_event as row, audit_pending},
    micros,
};
use crate::seal::{Keys, Place, random_bytes};

pub mod chain;
pub mod checkpoint;
pub mod export;

pub use chain::{VerifyError, head, link_pending, verify};

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedEvent {
    /// Its number, growing.
    pub seq: i64,
    /// What happened.
    pub event: AuditEvent,
    /// The reason given; none also when it was erased.
    pub reason: Option<String>,
}

/// The salt names the line before its number is known.
fn place(salt: &str) -> Place<'_> {
    Place {
        table: "audit_event",
        column: "reason",
        row: salt,
        version: 0,
    }
}

fn row_key(salt: &[u8]) -> String {
    salt.iter().map(|byte| format!("{byte:02x}")).collect()
}

const fn subject(subject: &Subject) -> (&'static str, &str) {
    match subject {
        Subject::Part(reference) => ("part", reference.as_str()),
        Subject::Consent(id) => ("consent", id.as_str()),
        Subject::Withdrawal(reference) => ("withdrawal", reference.as_str()),
        Subject::Feedback(reference) => ("feedback", reference.as_str()),
        Subject::Outage(id) => ("outage", id.as_str()),
        Subject::Paper(reference) => ("paper", reference.as_str()),
        Subject::Session => ("session", ""),
        Subject::Catalog(what) => ("catalog", what.as_str()),
        Subject::Role(id) => ("role", id.as_str()),
    }
}

/// Writes a line; gives its number. The reason is free text, so it is sealed.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn append(
    c: &impl ConnectionTrait,
    keys: &Keys,
    event: &AuditEvent,
    reason: Option<&str>,
) -> Result<i64, DbError> {
    let salt = random_bytes::<16>();
    let sealed = match reason {
        Some(text) => {
            let (dek, wrapped) = keys.new_dek()?;
            let sealed = dek.seal(&place(&row_key(&salt)), text.as_bytes())?;
            Some((wrapped.into_vec(), sealed))
        }
        None => None,
    };
    write(c, event, salt, sealed).await
}

/// The same without a reason, by who has no keys.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn append_bare(c: &impl ConnectionTrait, event: &AuditEvent) -> Result<i64, DbError> {
    write(c, event, random_bytes(), None).await
}

async fn write(
    c: &impl ConnectionTrait,
    event: &AuditEvent,
    salt: [u8; 16],
    sealed: Option<(Vec<u8>, Vec<u8>)>,
) -> Result<i64, DbError> {
    let (reason_dek, reason) = sealed.unzip();
    let (actor, actor_id, office) = match &event.actor {
        Actor::Citizen => ("citizen", None, None),
        Actor::Staff { id, office } => (
            "staff",
            Some(id.0.clone()),
            Some(office.as_str().to_owned()),
        ),
        Actor::Portal => ("portal", None, None),
    };
    let (subject_kind, subject_id) = subject(&event.subject);
    let line = row::ActiveModel {
        seq: NotSet,
        at: Set(micros(event.at)),
        actor: Set(actor.to_owned()),
        actor_id: Set(actor_id),
        office: Set(office),
        municipality: Set(event
            .municipality
            .as_ref()
            .map(|slug| slug.as_str().to_owned())),
        subject_kind: Set(subject_kind.to_owned()),
        subject_id: Set(subject_id.to_owned()),
        action: Set(event.action.code().to_owned()),
        reason_dek: Set(reason_dek),
        reason: Set(reason),
        salt: Set(salt.to_vec()),
    };
    let seq = row::Entity::insert(line).exec(c).await?.last_insert_id;
    insert_row(c, audit_pending::Model { seq }).await?;
    Ok(seq)
}

/// What was done to a subject, oldest first.
///
/// # Errors
/// [`DbError::Corrupt`] when a line can't be read.
pub async fn for_subject(
    c: &impl ConnectionTrait,
    keys: &Keys,
    of: &Subject,
) -> Result<Vec<LoggedEvent>, DbError> {
    let (kind, id) = subject(of);
    let rows = row::Entity::find()
        .filter(row::Column::SubjectKind.eq(kind))
        .filter(row::Column::SubjectId.eq(id))
        .order_by_asc(row::Column::At)
        .order_by_asc(row::Column::Seq)
        .all(c)
        .await?;
    rows.into_iter().map(|row| open(keys, row)).collect()
}

/// What administrators did, newest first: a page of so many, and whether there
/// is another one.
///
/// # Errors
/// [`DbError::Corrupt`] when a line can't be read.
pub async fn of_administration(
    c: &impl ConnectionTrait,
    keys: &Keys,
    page: u64,
    many: u64,
) -> Result<(Vec<LoggedEvent>, bool), DbError> {
    let mut rows = row::Entity::find()
        .filter(row::Column::SubjectKind.is_in(["catalog", "role"]))
        .order_by_desc(row::Column::Seq)
        .offset(page.saturating_sub(1).saturating_mul(many))
        .limit(many + 1)
        .all(c)
        .await?;
    let shown = usize::try_from(many).unwrap_or(usize::MAX);
    let more = rows.len() > shown;
    rows.truncate(shown);
    let events: Result<Vec<_>, _> = rows.into_iter().map(|row| open(keys, row)).collect();
    Ok((events?, more))
}

/// Erases the reasons given at a subject: their keys go, and the chain, which
/// covers the ciphertext alone, holds on.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn forget_reasons(c: &impl ConnectionTrait, of: &Subject) -> Result<(), DbError> {
    let (kind, id) = subject(of);
    row::Entity::update_many()
        .col_expr(row::Column::ReasonDek, Expr::value(None::<Vec<u8>>))
        .filter(row::Column::SubjectKind.eq(kind))
        .filter(row::Column::SubjectId.eq(id))
        .filter(row::Column::ReasonDek.is_not_null())
        .exec(c)
        .await?;
    Ok(())
}

fn open(keys: &Keys, row: row::Model) -> Result<LoggedEvent, DbError> {
    let actor = match (row.actor.as_str(), row.actor_id, row.office) {
        ("citizen", None, None) => Actor::Citizen,
        ("staff", Some(id), Some(office)) => Actor::Staff {
            id: StaffId(id),
            office: slug(&office, "audit_event.office")?,
        },
        ("portal", None, None) => Actor::Portal,
        _ => return Err(DbError::Corrupt("audit_event.actor")),
    };
    let subject = match row.subject_kind.as_str() {
        "part" => Subject::Part(row.subject_id),
        "consent" => Subject::Consent(row.subject_id),
        "withdrawal" => Subject::Withdrawal(row.subject_id),
        "feedback" => Subject::Feedback(row.subject_id),
        "outage" => Subject::Outage(row.subject_id),
        "paper" => Subject::Paper(row.subject_id),
        "session" => Subject::Session,
        "catalog" => Subject::Catalog(row.subject_id),
        "role" => Subject::Role(row.subject_id),
        _ => return Err(DbError::Corrupt("audit_event.subject_kind")),
    };
    let reason = match row.reason_dek.zip(row.reason) {
        Some((dek, sealed)) => {
            let plain = keys
                .unwrap_dek(&dek)?
                .open(&place(&row_key(&row.salt)), &sealed)?;
            Some(String::from_utf8(plain).map_err(|_| DbError::Corrupt("audit_event.reason"))?)
        }
        None => None,
    };
    Ok(LoggedEvent {
        seq: row.seq,
        event: AuditEvent {
            at: row.at,
            actor,
            municipality: row
                .municipality
                .map(|text| slug(&text, "audit_event.municipality"))
                .transpose()?,
            subject,
            action: from_code(&row.action, "audit_event.action")?,
        },
        reason,
    })
}

#[cfg(test)]
mod tests;
