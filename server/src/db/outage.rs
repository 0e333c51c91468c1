//! Notices of outages. Each change raises the revision of what everybody reads:
//! pages that are kept ready-made follow.

use chrono::{DateTime, Utc};
use domain::{
    id::Slug,
    municipality::Localized,
    outage::{Outage, Phase},
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    sea_query::{Expr, ExprTrait as _},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    DbError,
    convert::{from_json, insert as insert_row, slug, to_json},
    entity::outage as row,
    micros, revision,
};

/// The texts as the column has them.
#[derive(Serialize, Deserialize)]
struct Body {
    text: Localized,
    way: Localized,
}

/// Announces one.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such municipality.
pub async fn insert(
    c: &impl ConnectionTrait,
    outage: &Outage,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    let body = Body {
        text: outage.text.clone(),
        way: outage.way.clone(),
    };
    let model = row::Model {
        id: key(&outage.id)?,
        municipality: outage.municipality.as_ref().map(Slug::to_string),
        starts_at: micros(outage.from),
        ends_at: outage.until.map(micros),
        body: to_json(&body, "outage.body")?,
        announced_at: micros(now),
        cleared_at: None,
    };
    insert_row(c, model).await?;
    revision::bump(c, revision::CATALOG).await
}

/// A name for a new one.
#[must_use]
pub fn draw_id() -> String {
    Uuid::new_v4().to_string()
}

fn key(id: &str) -> Result<Uuid, DbError> {
    id.parse().map_err(|_| DbError::NotFound)
}

/// Takes one down; tells whether it stood.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn clear(
    c: &impl ConnectionTrait,
    id: &str,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    use row::Column as C;
    let Ok(id) = key(id) else {
        return Ok(false);
    };
    let done = row::Entity::update_many()
        .col_expr(C::ClearedAt, Expr::value(micros(now)))
        .filter(C::Id.eq(id))
        .filter(C::ClearedAt.is_null())
        .exec(c)
        .await?;
    if done.rows_affected == 1 {
        revision::bump(c, revision::CATALOG).await?;
    }
    Ok(done.rows_affected == 1)
}

/// Those that stand and are not over, by when they begin.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn standing(
    c: &impl ConnectionTrait,
    now: DateTime<Utc>,
) -> Result<Vec<Outage>, DbError> {
    use row::Column as C;
    let rows = row::Entity::find()
        .filter(C::ClearedAt.is_null())
        .filter(C::EndsAt.is_null().or(C::EndsAt.gt(micros(now))))
        .order_by_asc(C::StartsAt)
        .order_by_asc(C::Id)
        .all(c)
        .await?;
    let found = rows.into_iter().map(outage);
    let found: Vec<Outage> = found.collect::<Result<_, _>>()?;
    Ok(found
        .into_iter()
        .filter(|one| one.phase(now) != Phase::Over)
        .collect())
}

fn outage(row: row::Model) -> Result<Outage, DbError> {
    let body: Body = from_json(&row.body, "outage.body")?;
    Ok(Outage {
        id: row.id.to_string(),
        municipality: row
            .municipality
            .map(|text| slug(&text, "outage.municipality"))
            .transpose()?,
        from: row.starts_at,
        until: row.ends_at,
        text: body.text,
        way: body.way,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{
        catalog,
        fixture::{self, at, localized},
        testing::on_both,
    };

    #[tokio::test]
    async fn a_notice_stands_until_it_is_over_or_taken_down() {
        on_both(async |db, _keys| {
            let c = db.write();
            let ii = fixture::municipality("ii");
            catalog::put_municipality(c, &ii, 0).await.expect("put");
            let notice = |of: Option<&str>, from, until: Option<i64>| Outage {
                id: draw_id(),
                municipality: of.map(fixture::slug),
                from: at(from),
                until: until.map(at),
                text: localized("Huoltokatko"),
                way: localized("Soita"),
            };
            let all = [
                notice(None, 5, Some(20)),
                notice(Some("ii"), 10, None),
                notice(None, 0, Some(2)),
            ];
            let revision = async || {
                let n = revision::get(db.read(), revision::CATALOG).await;
                n.expect("a count")
            };
            let before = revision().await;
            for one in &all {
                insert(c, one, at(0)).await.expect("announced");
            }
            assert_eq!(revision().await, before + 3);
            let stands = async |now| standing(db.read(), at(now)).await.expect("read");
            assert_eq!(
                stands(0).await,
                [&all[2], &all[0], &all[1]].map(Clone::clone)
            );
            assert_eq!(stands(2).await, all[..2]);
            assert_eq!(stands(20).await, all[1..2]);
            assert!(clear(c, &all[1].id, at(21)).await.expect("taken down"));
            assert!(!clear(c, &all[1].id, at(22)).await.expect("no news"));
            assert!(!clear(c, "ei-ole", at(22)).await.expect("none"));
            assert_eq!(revision().await, before + 4);
            assert_eq!(stands(21).await, []);
            let nowhere = notice(Some("ei-kuntaa"), 0, None);
            assert!(matches!(
                insert(c, &nowhere, at(0)).await,
                Err(DbError::NotFound)
            ));
        })
        .await;
    }
}
