//! Decisions to defer that a person sees who looked at a part. None is changed
//! or deleted, but with its part; a later one takes the place of an earlier one.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{deferral::Deferral, id::Slug};
use sea_orm::{
    ActiveValue::{NotSet, Set},
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
    sea_query::Expr,
};
use uuid::Uuid;

use super::{
    DbError,
    entity::{deferral as row, part as part_row},
    micros, part,
};
use crate::seal::{Keys, Place};

/// As many as a DPO is shown at once.
const MOST: u64 = 100;

/// Until when is sealed along with it: a day that was put off by somebody else
/// would hide what the DPO did not decide to hide.
fn place(row: &str) -> Place<'_> {
    Place {
        table: "deferral",
        column: "body",
        row,
        version: 0,
    }
}

/// Writes a decision down.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    (part_id, municipality): (Uuid, &Slug),
    deferral: &Deferral,
) -> Result<(), DbError> {
    let id = Uuid::new_v4();
    let dek = part::dek(c, keys, part_id).await?;
    let model = row::ActiveModel {
        seq: NotSet,
        id: Set(id),
        part_id: Set(part_id),
        municipality: Set(municipality.as_str().to_owned()),
        until: Set(deferral.until),
        decided_at: Set(micros(deferral.at)),
        ended_at: Set(deferral.ended_at.map(micros)),
        body: Set(dek.seal_json(&place(&id.to_string()), deferral)?),
    };
    row::Entity::insert(model).exec(c).await?;
    Ok(())
}

/// Ends what holds for a part; tells whether anything did.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn end(
    c: &impl ConnectionTrait,
    part_id: Uuid,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    use row::Column as C;
    let done = row::Entity::update_many()
        .col_expr(C::EndedAt, Expr::value(micros(now)))
        .filter(C::PartId.eq(part_id))
        .filter(C::EndedAt.is_null())
        .filter(C::Until.gt(today))
        .exec(c)
        .await?;
    Ok(done.rows_affected > 0)
}

/// The decisions about a part, oldest first.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn of_part(
    c: &impl ConnectionTrait,
    keys: &Keys,
    part_id: Uuid,
) -> Result<Vec<Deferral>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::PartId.eq(part_id))
        .order_by_asc(row::Column::Seq)
        .all(c)
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let dek = part::dek(c, keys, part_id).await?;
    rows.into_iter()
        .map(|row| {
            let sealed: Deferral = dek.open_json(&place(&row.id.to_string()), &row.body)?;
            Ok(Deferral {
                ended_at: row.ended_at,
                ..sealed
            })
        })
        .collect()
}

/// What holds in a municipality on a day, what ends first before the others:
/// references and days.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn holding(
    c: &impl ConnectionTrait,
    municipality: &Slug,
    today: NaiveDate,
) -> Result<Vec<(String, NaiveDate)>, DbError> {
    use row::Column as C;
    let found: Vec<(Uuid, NaiveDate)> = row::Entity::find()
        .select_only()
        .columns([C::PartId, C::Until])
        .filter(C::Municipality.eq(municipality.as_str()))
        .filter(C::Until.gt(today))
        .filter(C::EndedAt.is_null())
        .order_by_asc(C::Until)
        .order_by_asc(C::Seq)
        .limit(MOST)
        .into_tuple()
        .all(c)
        .await?;
    let ids = found.iter().map(|(part, _)| *part);
    let names: Vec<(Uuid, String)> = part_row::Entity::find()
        .select_only()
        .columns([part_row::Column::Id, part_row::Column::Reference])
        .filter(part_row::Column::Id.is_in(ids))
        .into_tuple()
        .all(c)
        .await?;
    let name = |part: Uuid| names.iter().find(|(id, _)| *id == part);
    Ok(found
        .iter()
        .filter_map(|(part, until)| Some((name(*part)?.1.clone(), *until)))
        .collect())
}

/// Removes the decisions about a part.
pub(super) async fn remove_all(c: &impl ConnectionTrait, part_id: Uuid) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::PartId.eq(part_id))
        .exec(c)
        .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use domain::deferral::DeferralBasis;

    use super::*;
    use crate::db::{
        fixture::{TEXT, at, day, filed, owner, slug},
        testing::on_both,
    };

    fn until(until: u32, minutes: i64) -> Deferral {
        Deferral {
            until: day(until),
            basis: DeferralBasis::Crime,
            reason: TEXT.to_owned(),
            by: owner(),
            at: at(minutes),
            ended_at: None,
        }
    }

    #[tokio::test]
    async fn decisions_hold_end_and_go_with_their_part() {
        on_both(async |db, keys| {
            let (id, filed) = filed(&db, &keys).await;
            let (c, ii) = (db.write(), slug("ii"));
            let of_part = async || of_part(db.read(), &keys, id).await.expect("read");
            assert_eq!(of_part().await, []);
            assert!(!end(c, id, day(5), at(1)).await.expect("nothing to end"));
            insert(c, &keys, (id, &ii), &until(9, 1))
                .await
                .expect("kept");
            assert_eq!(of_part().await, [until(9, 1)]);

            let reference = filed.reference.as_str().to_owned();
            for (municipality, today, expected) in [
                ("ii", day(8), vec![(reference.clone(), day(9))]),
                ("ii", day(9), vec![]),
                ("kemi", day(8), vec![]),
            ] {
                let held = holding(db.read(), &slug(municipality), today).await;
                assert_eq!(held.expect("read"), expected, "{municipality} {today}");
            }

            assert!(!end(c, id, day(9), at(2)).await.expect("over by itself"));
            assert!(end(c, id, day(8), at(2)).await.expect("ended"));
            assert!(!end(c, id, day(8), at(3)).await.expect("once"));
            let ended = Deferral {
                ended_at: Some(at(2)),
                ..until(9, 1)
            };
            insert(c, &keys, (id, &ii), &until(20, 4))
                .await
                .expect("anew");
            assert_eq!(of_part().await, [ended, until(20, 4)]);
            let held = holding(db.read(), &ii, day(8)).await.expect("read");
            assert_eq!(held, [(reference, day(20))]);

            part::erase(c, id).await.expect("erased");
            assert_eq!(of_part().await, []);
        })
        .await;
    }
}
