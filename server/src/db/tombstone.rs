//! What was erased because its time was over, and the certificates of that.

use chrono::{DateTime, Utc};
use domain::{
    id::Slug,
    retention::{Kind, Source},
    signature::encoding::Digest,
};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::{
    DbError,
    convert::{bytes32, insert as insert_row, to_i32, to_u32},
    entity::{purge_certificate, tombstone as row},
    micros,
};

/// One that was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// Which: [`domain::retention::Aggregate::digest`].
    pub digest: Digest,
    /// What it was.
    pub kind: Kind,
    /// For how many years it was kept.
    pub years: u32,
    /// Who says so.
    pub source: Source,
    /// When it was erased.
    pub at: DateTime<Utc>,
}

/// A certificate in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Key.
    pub id: Uuid,
    /// Whose it is.
    pub municipality: String,
    /// When it was sealed.
    pub at: DateTime<Utc>,
}

/// Sets one up; the same twice is one.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn insert(
    c: &impl ConnectionTrait,
    municipality: &str,
    tombstone: &Tombstone,
) -> Result<(), DbError> {
    let new = row::ActiveModel {
        seq: NotSet,
        digest: Set(tombstone.digest.as_bytes().to_vec()),
        municipality: Set(municipality.to_owned()),
        kind: Set(tombstone.kind.code().to_owned()),
        years: Set(to_i32(tombstone.years, "tombstone.years")?),
        source: Set(tombstone.source.code().to_owned()),
        at: Set(micros(tombstone.at)),
        certificate: Set(None),
    };
    let there = OnConflict::column(row::Column::Digest)
        .do_nothing()
        .to_owned();
    let insert = row::Entity::insert(new).on_conflict(there).into_query();
    c.execute(&insert).await?;
    Ok(())
}

fn open(row: row::Model) -> Result<Tombstone, DbError> {
    Ok(Tombstone {
        digest: Digest::from_bytes(bytes32(&row.digest, "tombstone.digest")?),
        kind: Kind::parse(&row.kind).ok_or(DbError::Corrupt("tombstone.kind"))?,
        years: to_u32(row.years, "tombstone.years")?,
        source: Source::parse(&row.source).ok_or(DbError::Corrupt("tombstone.source"))?,
        at: row.at,
    })
}

/// All after a number, at most so many, with the number of each.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn after(
    c: &impl ConnectionTrait,
    seq: i64,
    most: u64,
) -> Result<Vec<(i64, Tombstone)>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::Seq.gt(seq))
        .order_by_asc(row::Column::Seq)
        .limit(most)
        .all(c)
        .await?;
    rows.into_iter()
        .map(|row| Ok((row.seq, open(row)?)))
        .collect()
}

/// Which of these are there.
///
/// # Errors
/// [`DbError::Corrupt`] when one is no digest.
#[cfg(test)]
pub async fn all(c: &impl ConnectionTrait) -> Result<std::collections::HashSet<Digest>, DbError> {
    let all = after(c, 0, u64::MAX >> 1).await?;
    Ok(all.into_iter().map(|(_, one)| one.digest).collect())
}

/// Those of a municipality that no certificate tells of yet, the oldest first;
/// at most so many.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn uncertified(
    c: &impl ConnectionTrait,
    municipality: &Slug,
    most: u64,
) -> Result<Vec<Tombstone>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::Municipality.eq(municipality.as_str()))
        .filter(row::Column::Certificate.is_null())
        .order_by_asc(row::Column::Seq)
        .limit(most)
        .all(c)
        .await?;
    rows.into_iter().map(open).collect()
}

/// Writes a certificate down, and that it tells of these.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn certify(
    c: &impl ConnectionTrait,
    municipality: &Slug,
    tombstones: &[Tombstone],
    at: DateTime<Utc>,
    body: &str,
) -> Result<Uuid, DbError> {
    let id = Uuid::new_v4();
    let model = purge_certificate::Model {
        id,
        municipality: municipality.as_str().to_owned(),
        at: micros(at),
        body: body.to_owned(),
    };
    insert_row(c, model).await?;
    // SQLite takes so many values in a statement and no more.
    for some in tombstones.chunks(500) {
        let digests = some.iter().map(|one| one.digest.as_bytes().to_vec());
        row::Entity::update_many()
            .col_expr(row::Column::Certificate, Expr::value(Some(id)))
            .filter(row::Column::Digest.is_in(digests))
            .exec(c)
            .await?;
    }
    Ok(id)
}

/// The certificates of these municipalities, the newest first.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn certificates(
    c: &impl ConnectionTrait,
    municipalities: &[Slug],
) -> Result<Vec<Listed>, DbError> {
    use purge_certificate::{Column as C, Entity};
    let rows: Vec<(Uuid, String, DateTime<Utc>)> = Entity::find()
        .select_only()
        .columns([C::Id, C::Municipality, C::At])
        .filter(C::Municipality.is_in(municipalities.iter().map(Slug::as_str)))
        .order_by_desc(C::At)
        .order_by_asc(C::Id)
        .into_tuple()
        .all(c)
        .await?;
    let listed = |(id, municipality, at)| Listed {
        id,
        municipality,
        at,
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// A certificate: whose it is, and the file.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn certificate(
    c: &impl ConnectionTrait,
    id: Uuid,
) -> Result<Option<(String, String)>, DbError> {
    let row = purge_certificate::Entity::find_by_id(id).one(c).await?;
    Ok(row.map(|row| (row.municipality, row.body)))
}
