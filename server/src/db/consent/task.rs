//! What an owner has to do after a withdrawal: stop, and tell the recipients
//! (GDPR Art. 19).

use chrono::{DateTime, Utc};
use domain::{
    consent::ConsentRecipient,
    id::{Reference, Slug},
    role::{Held, StaffId},
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _, Select,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::db::{
    DbError,
    convert::{insert as insert_row, of_offices, reference, slug},
    entity::{consent_task as row, consent_task_recipient as recipient},
    micros,
};

/// A task to be written down.
#[derive(Debug, Clone)]
pub struct NewTask<'a> {
    /// What people call it by.
    pub reference: &'a Reference,
    /// The consent.
    pub consent_id: Uuid,
    /// The municipality.
    pub municipality: &'a Slug,
    /// The register.
    pub register: &'a Slug,
    /// The office that has to do it.
    pub office: &'a Slug,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Who is to be told.
    pub recipients: &'a [ConsentRecipient],
}

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredTask {
    /// Key.
    pub id: Uuid,
    /// What people call it by.
    pub reference: Reference,
    /// The consent.
    pub consent_id: Uuid,
    /// The municipality.
    pub municipality: Slug,
    /// The register.
    pub register: Slug,
    /// The office that has to do it.
    pub office: Slug,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
    /// By whom.
    pub done_by: Option<StaffId>,
    /// Who is to be told, by name.
    pub recipients: Vec<StoredRecipient>,
}

/// Somebody to be told of a withdrawal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRecipient {
    /// The recipient in the notice.
    pub recipient: Slug,
    /// What it is called, in Finnish.
    pub name: String,
    /// When it was told.
    pub told_at: Option<DateTime<Utc>>,
    /// By whom.
    pub told_by: Option<StaffId>,
}

/// Writes a task down; gives its key.
///
/// # Errors
/// [`DbError::Duplicate`] when the reference is in use: draw another;
/// [`DbError::NotFound`] when there is no such consent.
pub async fn insert_task(c: &impl ConnectionTrait, new: NewTask<'_>) -> Result<Uuid, DbError> {
    let id = Uuid::new_v4();
    let model = row::Model {
        id,
        reference: new.reference.as_str().to_owned(),
        consent_id: new.consent_id,
        municipality: new.municipality.as_str().to_owned(),
        register: new.register.as_str().to_owned(),
        office: new.office.as_str().to_owned(),
        created_at: micros(new.created_at),
        done_at: None,
        done_by: None,
    };
    insert_row(c, model).await?;
    for to_tell in new.recipients {
        let model = recipient::Model {
            task_id: id,
            recipient: to_tell.id.as_str().to_owned(),
            name: to_tell.name.fi.clone(),
            told_at: None,
            told_by: None,
        };
        insert_row(c, model).await?;
    }
    Ok(id)
}

/// The tasks of these offices, oldest first.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn tasks(
    c: &impl ConnectionTrait,
    offices: &[Held],
    open_only: bool,
) -> Result<Vec<StoredTask>, DbError> {
    use row::Column as C;
    let mut found = row::Entity::find()
        .filter(of_offices(C::Municipality, C::Office, offices))
        .order_by_asc(C::CreatedAt)
        .order_by_asc(C::Reference);
    if open_only {
        found = found.filter(C::DoneAt.is_null());
    }
    read(c, found).await
}

/// The tasks that followed from withdrawals of a consent, newest first.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn tasks_of(
    c: &impl ConnectionTrait,
    consent_id: Uuid,
) -> Result<Vec<StoredTask>, DbError> {
    use row::Column as C;
    let found = row::Entity::find()
        .filter(C::ConsentId.eq(consent_id))
        .order_by_desc(C::CreatedAt)
        .order_by_asc(C::Reference);
    read(c, found).await
}

/// The task with this reference.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn task_by_reference(
    c: &impl ConnectionTrait,
    reference: &Reference,
) -> Result<Option<StoredTask>, DbError> {
    let found = row::Entity::find().filter(row::Column::Reference.eq(reference.as_str()));
    Ok(read(c, found).await?.pop())
}

/// Notes that a recipient was told; tells whether that is news. The first time
/// stands.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn tell_recipient(
    c: &impl ConnectionTrait,
    task_id: Uuid,
    to_tell: &Slug,
    by: &StaffId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    use recipient::Column as C;
    let done = recipient::Entity::update_many()
        .col_expr(C::ToldAt, Expr::value(micros(now)))
        .col_expr(C::ToldBy, Expr::value(by.0.as_str()))
        .filter(C::TaskId.eq(task_id))
        .filter(C::Recipient.eq(to_tell.as_str()))
        .filter(C::ToldAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Notes that a task is done; tells whether that is news. Whether all
/// recipients were told is for the caller to look at.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn finish_task(
    c: &impl ConnectionTrait,
    task_id: Uuid,
    by: &StaffId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    use row::Column as C;
    let done = row::Entity::update_many()
        .col_expr(C::DoneAt, Expr::value(micros(now)))
        .col_expr(C::DoneBy, Expr::value(by.0.as_str()))
        .filter(C::Id.eq(task_id))
        .filter(C::DoneAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

async fn read(
    c: &impl ConnectionTrait,
    tasks: Select<row::Entity>,
) -> Result<Vec<StoredTask>, DbError> {
    let rows = tasks.all(c).await?;
    let mut recipients = recipient::Entity::find()
        .filter(recipient::Column::TaskId.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(recipient::Column::Name)
        .order_by_asc(recipient::Column::Recipient)
        .all(c)
        .await?;
    rows.into_iter()
        .map(|row| {
            let own = recipients.extract_if(.., |recipient| recipient.task_id == row.id);
            Ok(StoredTask {
                recipients: own.map(open_recipient).collect::<Result<_, _>>()?,
                id: row.id,
                reference: reference(&row.reference, "consent_task.reference")?,
                consent_id: row.consent_id,
                municipality: slug(&row.municipality, "consent_task.municipality")?,
                register: slug(&row.register, "consent_task.register")?,
                office: slug(&row.office, "consent_task.office")?,
                created_at: row.created_at,
                done_at: row.done_at,
                done_by: row.done_by.map(StaffId),
            })
        })
        .collect()
}

fn open_recipient(row: recipient::Model) -> Result<StoredRecipient, DbError> {
    Ok(StoredRecipient {
        recipient: slug(&row.recipient, "consent_task_recipient.recipient")?,
        name: row.name,
        told_at: row.told_at,
        told_by: row.told_by.map(StaffId),
    })
}
