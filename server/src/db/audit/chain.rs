//! The chain over the log.

use domain::{
    audit::chain::{Ciphertext, Line, START, next},
    signature::encoding::{Base64Bytes, Digest},
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult as _, JoinType,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
    sea_query::{Expr, ExprTrait as _, Query},
};
use thiserror::Error;

use crate::db::{
    DbError,
    convert::{bytes32, insert as insert_row},
    entity::{audit_event as row, audit_link as link, audit_pending as pending},
    lock,
};

/// How many lines are read at once.
const BATCH: u64 = 1000;

/// The newest link: kept elsewhere, it shows whether anything before it was
/// touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// How many links there are.
    pub position: i64,
    /// The hash over all of them.
    pub chain: [u8; 32],
}

/// Why the log does not hold.
#[derive(Debug, Error)]
pub enum VerifyError {
    /// The line with this number was changed, removed, moved, or never
    /// chained.
    #[error("the log is broken at line {0}")]
    BrokenAt(i64),
    /// It can't be read.
    #[error(transparent)]
    Db(#[from] DbError),
}

impl From<sea_orm::DbErr> for VerifyError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Db(error.into())
    }
}

impl Head {
    /// As files have it.
    ///
    /// # Errors
    /// [`DbError::Corrupt`] below nothing.
    pub fn into_domain(self) -> Result<domain::audit::chain::Head, DbError> {
        Ok(domain::audit::chain::Head {
            position: u64::try_from(self.position)
                .map_err(|_| DbError::Corrupt("audit_link.position"))?,
            chain: Digest::from_bytes(self.chain),
        })
    }
}

/// A line as it is hashed: every column but the key of the reason.
///
/// # Errors
/// [`DbError::Corrupt`] when its salt has another length.
pub(super) fn line(row: &row::Model) -> Result<Line, DbError> {
    let salt = row.salt.as_slice().try_into();
    Ok(Line {
        seq: row.seq,
        at: row.at,
        actor: row.actor.clone(),
        actor_id: row.actor_id.clone(),
        office: row.office.clone(),
        municipality: row.municipality.clone(),
        subject_kind: row.subject_kind.clone(),
        subject_id: row.subject_id.clone(),
        action: row.action.clone(),
        reason: row.reason.clone().map(Ciphertext),
        salt: Base64Bytes(salt.map_err(|_| DbError::Corrupt("audit_event.salt"))?),
    })
}

/// The newest link; none before the first.
///
/// # Errors
/// [`DbError::Corrupt`] when it is not a hash.
pub async fn head(c: &impl ConnectionTrait) -> Result<Option<Head>, DbError> {
    let row = link::Entity::find()
        .order_by_desc(link::Column::Position)
        .one(c)
        .await?;
    row.map(|row| {
        Ok(Head {
            position: row.position,
            chain: bytes32(&row.chain, "audit_link.chain")?,
        })
    })
    .transpose()
}

/// Chains lines that are not chained yet, at most a thousand; tells how many.
/// Call it in a transaction ([`crate::db::Db::begin`]), again and again while
/// it gives more than 0. Lines of transactions that end later than others are
/// chained later, whatever their number.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn link_pending(c: &impl ConnectionTrait) -> Result<u64, DbError> {
    // One worker at a time, among all replicas.
    lock::hold(c, "audit").await?;
    let (mut position, mut chain) = head(c).await?.map_or((0, START), |head| {
        (head.position, Digest::from_bytes(head.chain))
    });
    let waiting = Query::select()
        .column(pending::Column::Seq)
        .from(pending::Entity)
        .take();
    let rows = row::Entity::find()
        .filter(row::Column::Seq.in_subquery(waiting))
        .order_by_asc(row::Column::Seq)
        .limit(BATCH)
        .all(c)
        .await?;
    for row in &rows {
        let leaf = line(row)?.leaf();
        chain = next(chain, leaf);
        position += 1;
        let model = link::Model {
            position,
            seq: row.seq,
            leaf: leaf.as_bytes().to_vec(),
            chain: chain.as_bytes().to_vec(),
        };
        insert_row(c, model).await?;
        pending::Entity::delete_by_id(row.seq).exec(c).await?;
    }
    Ok(rows.len() as u64)
}

/// Computes the whole chain anew and compares; tells how many links hold.
///
/// # Errors
/// [`VerifyError::BrokenAt`] the first line that does not hold.
pub async fn verify(c: &impl ConnectionTrait) -> Result<u64, VerifyError> {
    let (mut position, mut chain) = (0, START);
    loop {
        let links = link::Entity::find()
            .filter(link::Column::Position.gt(position))
            .order_by_asc(link::Column::Position)
            .limit(BATCH)
            .all(c)
            .await?;
        if links.is_empty() {
            break;
        }
        let lines = row::Entity::find()
            .filter(row::Column::Seq.is_in(links.iter().map(|link| link.seq)))
            .all(c)
            .await?;
        for link in links {
            let broken = VerifyError::BrokenAt(link.seq);
            let Some(row) = lines.iter().find(|line| line.seq == link.seq) else {
                return Err(broken);
            };
            let Ok(line) = line(row) else {
                return Err(broken);
            };
            let leaf = line.leaf();
            position += 1;
            chain = next(chain, leaf);
            if link.position != position
                || link.leaf != leaf.as_bytes()
                || link.chain != chain.as_bytes()
            {
                return Err(VerifyError::BrokenAt(link.seq));
            }
        }
    }
    match lost(c).await? {
        Some(seq) => Err(VerifyError::BrokenAt(seq)),
        None => Ok(position.unsigned_abs()),
    }
}

/// A line that neither is chained nor waits for it, or one that waits and is
/// gone. One statement each, so that lines written meanwhile do not disturb.
async fn lost(c: &impl ConnectionTrait) -> Result<Option<i64>, DbError> {
    let seq = |table: &'static str| Expr::col((table, "seq"));
    let unchained = Query::select()
        .column(("audit_event", "seq"))
        .from("audit_event")
        .join(
            JoinType::LeftJoin,
            "audit_link",
            seq("audit_link").equals(("audit_event", "seq")),
        )
        .join(
            JoinType::LeftJoin,
            "audit_pending",
            seq("audit_pending").equals(("audit_event", "seq")),
        )
        .and_where(seq("audit_link").is_null())
        .and_where(seq("audit_pending").is_null())
        .order_by(("audit_event", "seq"), sea_orm::Order::Asc)
        .limit(1)
        .take();
    let gone = Query::select()
        .column(("audit_pending", "seq"))
        .from("audit_pending")
        .join(
            JoinType::LeftJoin,
            "audit_event",
            seq("audit_event").equals(("audit_pending", "seq")),
        )
        .and_where(seq("audit_event").is_null())
        .order_by(("audit_pending", "seq"), sea_orm::Order::Asc)
        .limit(1)
        .take();
    for query in [unchained, gone] {
        if let Some(found) = c.query_one(&query).await? {
            return Ok(Some(pending::Model::from_query_result(&found, "")?.seq));
        }
    }
    Ok(None)
}
