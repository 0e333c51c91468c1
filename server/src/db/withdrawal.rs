//! Withdrawals by description. A row is at the same time what arrived and the
//! owner's task: look it up, stop, tell the recipients (GDPR Art. 19).

use chrono::{DateTime, Utc};
use domain::{
    consent::{ConsentRecipient, Described, Found},
    id::{Reference, Slug},
    role::{Held, StaffId},
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
    sea_query::{Expr, OnConflict},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    DbError,
    consent::StoredRecipient,
    convert::{insert as insert_row, of_offices, reference, slug},
    entity::{withdrawal as row, withdrawal_recipient as recipient},
    micros,
};
use crate::seal::{Keys, Place};

/// A withdrawal to be written down.
#[derive(Debug, Clone)]
pub struct NewWithdrawal<'a> {
    /// What people call it by.
    pub reference: &'a Reference,
    /// The municipality.
    pub municipality: &'a Slug,
    /// The register.
    pub register: &'a Slug,
    /// The office that has to carry it out.
    pub office: &'a Slug,
    /// When it arrived.
    pub received_at: DateTime<Utc>,
    /// [`Keys::person_index`]; none when nobody vouched for the person.
    pub person_index: Option<[u8; 32]>,
    /// Whose.
    pub person: &'a Value,
    /// What.
    pub described: &'a Described,
}

/// A withdrawal by description.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredWithdrawal {
    /// Key.
    pub id: Uuid,
    /// What people call it by.
    pub reference: Reference,
    /// The municipality.
    pub municipality: Slug,
    /// The register.
    pub register: Slug,
    /// The office that has to carry it out.
    pub office: Slug,
    /// When it arrived: from then on it holds.
    pub received_at: DateTime<Utc>,
    /// [`Keys::person_index`]; none when nobody vouched for the person.
    pub person_index: Option<[u8; 32]>,
    /// Whether anything was found, once it was looked up, and when.
    pub found: Option<(Found, DateTime<Utc>)>,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
    /// Who is to be told, by name.
    pub recipients: Vec<StoredRecipient>,
}

fn place<'a>(column: &'a str, id: &'a str) -> Place<'a> {
    Place {
        table: "withdrawal",
        column,
        row: id,
        version: 0,
    }
}

/// Writes a withdrawal down, with who is to be told; gives its key.
///
/// # Errors
/// [`DbError::Duplicate`] when the reference is in use: draw another;
/// [`DbError::NotFound`] when there is no such register.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    new: NewWithdrawal<'_>,
) -> Result<Uuid, DbError> {
    let id = Uuid::new_v4();
    let name = id.to_string();
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        id,
        reference: new.reference.as_str().to_owned(),
        municipality: new.municipality.as_str().to_owned(),
        register: new.register.as_str().to_owned(),
        office: new.office.as_str().to_owned(),
        received_at: micros(new.received_at),
        person_index: new.person_index.map(|index| index.to_vec()),
        dek: Some(wrapped.into_vec()),
        person: dek.seal_json(&place("person", &name), new.person)?,
        described: dek.seal_json(&place("described", &name), new.described)?,
        found: None,
        found_at: None,
        found_by: None,
        done_at: None,
        done_by: None,
    };
    insert_row(c, model).await?;
    add_recipients(c, id, &new.described.recipients()).await?;
    Ok(id)
}

/// The reference of the same withdrawal by the same person since a moment, if
/// there is one that is not done: a button pressed twice is one wish.
///
/// # Errors
/// [`DbError::Corrupt`] or [`DbError::Seal`] when one can't be read.
pub async fn the_same(
    c: &impl ConnectionTrait,
    keys: &Keys,
    new: &NewWithdrawal<'_>,
    since: DateTime<Utc>,
) -> Result<Option<Reference>, DbError> {
    use row::Column as C;
    let found = row::Entity::find()
        .filter(C::Municipality.eq(new.municipality.as_str()))
        .filter(C::Register.eq(new.register.as_str()))
        .filter(C::ReceivedAt.gte(micros(since)))
        .filter(C::DoneAt.is_null());
    for stored in read(c, found).await? {
        let (person, described) = open(c, keys, stored.id).await?;
        if person == *new.person && described == *new.described {
            return Ok(Some(stored.reference));
        }
    }
    Ok(None)
}

/// Adds who is to be told; who stands there already stays as they are.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such withdrawal.
pub async fn add_recipients(
    c: &impl ConnectionTrait,
    id: Uuid,
    recipients: &[ConsentRecipient],
) -> Result<(), DbError> {
    use recipient::{Column as C, Entity, Model};
    use sea_orm::{IntoActiveModel as _, QueryTrait as _};
    for one in recipients {
        let model = Model {
            withdrawal_id: id,
            recipient: one.id.as_str().to_owned(),
            name: one.name.fi.clone(),
            told_at: None,
            told_by: None,
        };
        let there = OnConflict::columns([C::WithdrawalId, C::Recipient])
            .do_nothing()
            .to_owned();
        let insert = Entity::insert(model.into_active_model())
            .on_conflict(there)
            .into_query();
        c.execute(&insert).await?;
    }
    Ok(())
}

/// The tasks of these offices that are not done, oldest first.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn open_tasks(
    c: &impl ConnectionTrait,
    offices: &[Held],
) -> Result<Vec<StoredWithdrawal>, DbError> {
    use row::Column as C;
    let found = row::Entity::find()
        .filter(of_offices(C::Municipality, C::Office, offices))
        .filter(C::DoneAt.is_null())
        .order_by_asc(C::ReceivedAt)
        .order_by_asc(C::Reference);
    read(c, found).await
}

/// The withdrawals of a person, newest first. A person has one index in each
/// municipality.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn for_person(
    c: &impl ConnectionTrait,
    indexes: &[[u8; 32]],
) -> Result<Vec<StoredWithdrawal>, DbError> {
    use row::Column as C;
    let found = row::Entity::find()
        .filter(C::PersonIndex.is_in(indexes.iter().map(|index| index.to_vec())))
        .order_by_desc(C::ReceivedAt)
        .order_by_asc(C::Reference);
    read(c, found).await
}

/// The withdrawal with this reference.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn by_reference(
    c: &impl ConnectionTrait,
    reference: &Reference,
) -> Result<Option<StoredWithdrawal>, DbError> {
    let found = row::Entity::find().filter(row::Column::Reference.eq(reference.as_str()));
    Ok(read(c, found).await?.pop())
}

/// Whose a withdrawal is, and what it withdraws.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such withdrawal or it was erased.
pub async fn open(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
) -> Result<(Value, Described), DbError> {
    let row = row::Entity::find_by_id(id)
        .one(c)
        .await?
        .ok_or(DbError::NotFound)?;
    let dek = keys.unwrap_dek(&row.dek.ok_or(DbError::NotFound)?)?;
    let name = id.to_string();
    Ok((
        dek.open_json(&place("person", &name), &row.person)?,
        dek.open_json(&place("described", &name), &row.described)?,
    ))
}

/// Erases a withdrawal: its data key goes, and by what the person was found.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such withdrawal or it was erased.
pub async fn erase(c: &impl ConnectionTrait, id: Uuid) -> Result<(), DbError> {
    use row::Column as C;
    let done = row::Entity::update_many()
        .col_expr(C::Dek, Expr::value(None::<Vec<u8>>))
        .col_expr(C::PersonIndex, Expr::value(None::<Vec<u8>>))
        .col_expr(C::Person, Expr::value(Vec::<u8>::new()))
        .col_expr(C::Described, Expr::value(Vec::<u8>::new()))
        .filter(C::Id.eq(id))
        .filter(C::Dek.is_not_null())
        .exec(c)
        .await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(DbError::NotFound)
    }
}

/// Notes whether anything was found; tells whether it was noted. Until the task
/// is done it can be noted anew: who clicked wrong, or finds it later, may say
/// so.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn look_up(
    c: &impl ConnectionTrait,
    id: Uuid,
    found: Found,
    by: &StaffId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    use row::Column as C;
    let done = row::Entity::update_many()
        .col_expr(C::Found, Expr::value(found.code()))
        .col_expr(C::FoundAt, Expr::value(micros(now)))
        .col_expr(C::FoundBy, Expr::value(by.0.as_str()))
        .filter(C::Id.eq(id))
        .filter(C::DoneAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes that a recipient was told; tells whether that is news. The first time
/// stands.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn tell_recipient(
    c: &impl ConnectionTrait,
    id: Uuid,
    to_tell: &Slug,
    by: &StaffId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    use recipient::Column as C;
    let done = recipient::Entity::update_many()
        .col_expr(C::ToldAt, Expr::value(micros(now)))
        .col_expr(C::ToldBy, Expr::value(by.0.as_str()))
        .filter(C::WithdrawalId.eq(id))
        .filter(C::Recipient.eq(to_tell.as_str()))
        .filter(C::ToldAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes that the task is done; tells whether that is news. Whether it may be
/// is for the caller to look at ([`domain::consent::may_finish`]).
///
/// # Errors
/// [`DbError::Engine`].
pub async fn finish(
    c: &impl ConnectionTrait,
    id: Uuid,
    by: &StaffId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    use row::Column as C;
    let done = row::Entity::update_many()
        .col_expr(C::DoneAt, Expr::value(micros(now)))
        .col_expr(C::DoneBy, Expr::value(by.0.as_str()))
        .filter(C::Id.eq(id))
        .filter(C::DoneAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

async fn read(
    c: &impl ConnectionTrait,
    withdrawals: Select<row::Entity>,
) -> Result<Vec<StoredWithdrawal>, DbError> {
    let rows = withdrawals.filter(row::Column::Dek.is_not_null());
    let rows = rows.all(c).await?;
    let mut recipients = recipient::Entity::find()
        .filter(recipient::Column::WithdrawalId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(recipient::Column::Name)
        .order_by_asc(recipient::Column::Recipient)
        .all(c)
        .await?;
    rows.into_iter()
        .map(|row| {
            let own = recipients.extract_if(.., |one| one.withdrawal_id == row.id);
            Ok(StoredWithdrawal {
                recipients: own.map(open_recipient).collect::<Result<_, _>>()?,
                id: row.id,
                reference: reference(&row.reference, "withdrawal.reference")?,
                municipality: slug(&row.municipality, "withdrawal.municipality")?,
                register: slug(&row.register, "withdrawal.register")?,
                office: slug(&row.office, "withdrawal.office")?,
                received_at: row.received_at,
                person_index: row
                    .person_index
                    .map(|index| super::convert::bytes32(&index, "withdrawal.person_index"))
                    .transpose()?,
                found: looked_up(row.found.as_deref(), row.found_at)?,
                done_at: row.done_at,
            })
        })
        .collect()
}

fn looked_up(
    found: Option<&str>,
    at: Option<DateTime<Utc>>,
) -> Result<Option<(Found, DateTime<Utc>)>, DbError> {
    match (found, at) {
        (None, None) => Ok(None),
        (Some(code), Some(at)) => {
            let found = Found::parse(code).ok_or(DbError::Corrupt("withdrawal.found"))?;
            Ok(Some((found, at)))
        }
        _ => Err(DbError::Corrupt("withdrawal.found")),
    }
}

fn open_recipient(row: recipient::Model) -> Result<StoredRecipient, DbError> {
    Ok(StoredRecipient {
        recipient: slug(&row.recipient, "withdrawal_recipient.recipient")?,
        name: row.name,
        told_at: row.told_at,
        told_by: row.told_by.map(StaffId),
    })
}

#[cfg(test)]
mod tests;
