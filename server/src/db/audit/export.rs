//! The log as a file that anyone can check: [`domain::audit::export`].

use std::{collections::HashMap, io};

use chrono::{DateTime, Utc};
use domain::{
    audit::export::{Beginning, EndBody, EndFormat, Linked, LogFormat, Running},
    receipt::Sealed,
    signature::encoding::{Digest, canonical},
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde::Serialize;
use thiserror::Error;

use super::chain::{Head, head, line};
use crate::{
    db::{
        DbError,
        convert::bytes32,
        entity::{audit_event as row, audit_link as link},
        micros,
    },
    seal::Keys,
};

/// How many lines are read at once.
const BATCH: u64 = 500;

/// Why there is no file.
#[derive(Debug, Error)]
pub enum ExportError {
    /// The log can't be read.
    #[error(transparent)]
    Db(#[from] DbError),
    /// A line of the log is missing.
    #[error("line {0} of the log is missing")]
    Missing(i64),
    /// The file can't be written.
    #[error("writing: {0}")]
    Io(#[from] io::Error),
}

impl From<sea_orm::DbErr> for ExportError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Db(error.into())
    }
}

/// Writes the log up to its newest link; tells where that is.
///
/// # Errors
/// [`ExportError`].
pub async fn export(
    c: &impl ConnectionTrait,
    keys: &Keys,
    now: DateTime<Utc>,
    out: &mut impl io::Write,
) -> Result<Option<Head>, ExportError> {
    let mut running = Running::default();
    let beginning = Beginning {
        format: LogFormat::V1,
    };
    put(out, &mut running, &beginning)?;
    let newest = head(c).await?;
    let mut position = 0;
    while newest.is_some_and(|newest| position < newest.position) {
        let links = link::Entity::find()
            .filter(link::Column::Position.gt(position))
            .order_by_asc(link::Column::Position)
            .limit(BATCH)
            .all(c)
            .await?;
        let last = links.last().map_or(i64::MAX, |link| link.position);
        let rows = row::Entity::find()
            .filter(row::Column::Seq.is_in(links.iter().map(|link| link.seq)))
            .all(c)
            .await?;
        let mut rows: HashMap<i64, row::Model> =
            rows.into_iter().map(|row| (row.seq, row)).collect();
        let points = super::checkpoint::between(c, position, last).await?;
        let mut points = points.into_iter().peekable();
        for link in links {
            let row = rows
                .remove(&link.seq)
                .ok_or(ExportError::Missing(link.seq))?;
            let linked = Linked {
                line: line(&row)?,
                chain: Digest::from_bytes(bytes32(&link.chain, "audit_link.chain")?),
            };
            put(out, &mut running, &linked)?;
            let here = |at: u64| i64::try_from(at) == Ok(link.position);
            while let Some(point) = points.next_if(|point| here(point.body.head.position)) {
                put(out, &mut running, &point)?;
            }
        }
        position = last;
    }
    let end = EndBody {
        format: EndFormat::V1,
        head: match newest {
            Some(newest) => newest.into_domain()?,
            None => domain::audit::chain::Head {
                position: 0,
                chain: domain::audit::chain::START,
            },
        },
        sha256: running.digest(),
        sealed_at: micros(now),
    };
    let end = Sealed::seal(end, &keys.signing).map_err(|_| DbError::Corrupt("audit_link"))?;
    put(out, &mut running, &end)?;
    Ok(newest)
}

fn put(
    out: &mut impl io::Write,
    running: &mut Running,
    value: &impl Serialize,
) -> Result<(), ExportError> {
    let mut text = canonical(value).map_err(|_| DbError::Corrupt("audit_event"))?;
    text.push('\n');
    running.add(text.as_bytes());
    Ok(out.write_all(text.as_bytes())?)
}
