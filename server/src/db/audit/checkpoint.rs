//! Signed checkpoints of the log: where it stood, and when.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    audit::export::{Checkpoint, CheckpointBody, CheckpointFormat},
    receipt::Sealed,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::{chain, link_pending};
use crate::{
    db::{
        DbError,
        convert::{from_json, insert, to_json},
        entity::audit_checkpoint as row,
        lock, micros,
    },
    seal::Keys,
};

/// So often, where something happened.
const EACH: TimeDelta = TimeDelta::hours(1);

/// Signs where the log stands, if it has grown and the last checkpoint is an
/// hour old; tells whether. Call it in a transaction.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn turn(
    c: &impl ConnectionTrait,
    keys: &Keys,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    lock::hold(c, "audit").await?;
    let last = row::Entity::find()
        .order_by_desc(row::Column::Position)
        .one(c)
        .await?;
    let due = last
        .as_ref()
        .is_none_or(|last| (now - last.at).abs() >= EACH);
    if !due {
        return Ok(false);
    }
    let position = last.map_or(0, |last| last.position);
    match chain::head(c).await? {
        Some(head) if head.position > position => {
            sign(c, keys, head, now).await?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// Links what waits and signs where the log then stands; none when nothing was
/// ever written. Call it in a transaction.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn now(
    c: &impl ConnectionTrait,
    keys: &Keys,
    now: DateTime<Utc>,
) -> Result<Option<Checkpoint>, DbError> {
    while link_pending(c).await? > 0 {}
    let Some(head) = chain::head(c).await? else {
        return Ok(None);
    };
    let signed = row::Entity::find_by_id(head.position).one(c).await?;
    match signed {
        Some(signed) => from_json(&signed.body, "audit_checkpoint.body").map(Some),
        None => sign(c, keys, head, now).await.map(Some),
    }
}

async fn sign(
    c: &impl ConnectionTrait,
    keys: &Keys,
    head: chain::Head,
    now: DateTime<Utc>,
) -> Result<Checkpoint, DbError> {
    let body = CheckpointBody {
        format: CheckpointFormat::V1,
        head: head.into_domain()?,
        sealed_at: micros(now),
    };
    let sealed = Sealed::seal(body, &keys.signing);
    let sealed = sealed.map_err(|_| DbError::Corrupt("audit_link.chain"))?;
    let model = row::Model {
        position: head.position,
        at: micros(now),
        body: to_json(&sealed, "audit_checkpoint.body")?,
    };
    insert(c, model).await?;
    Ok(sealed)
}

/// The checkpoints after a position and up to another one, in order.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn between(
    c: &impl ConnectionTrait,
    after: i64,
    to: i64,
) -> Result<Vec<Checkpoint>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::Position.gt(after))
        .filter(row::Column::Position.lte(to))
        .order_by_asc(row::Column::Position)
        .all(c)
        .await?;
    rows.iter()
        .map(|row| from_json(&row.body, "audit_checkpoint.body"))
        .collect()
}
