//! Roles that administrators gave. A grant is sealed whole and found by a keyed
//! hash of its holder: who can only write to the database gives nobody a role.

use chrono::{DateTime, NaiveDate, Utc};
use domain::role::{
    Held,
    grant::{Grant, Holder, Role},
};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, sea_query::Expr,
};
use uuid::Uuid;

use super::{DbError, convert::insert as insert_row, entity::role_grant as row, micros};
use crate::seal::{Keys, Place};

/// A grant that was not ended.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredGrant {
    /// Its id.
    pub id: Uuid,
    /// What it says.
    pub grant: Grant,
}

fn place(id: &str) -> Place<'_> {
    Place {
        table: "role_grant",
        column: "body",
        row: id,
        version: 0,
    }
}

fn lookup(keys: &Keys, holder: &Holder) -> Vec<u8> {
    let (kind, name) = holder.parts();
    keys.role_index(kind, name).to_vec()
}

fn open(keys: &Keys, row: &row::Model) -> Result<StoredGrant, DbError> {
    let dek = keys.unwrap_dek(&row.dek)?;
    Ok(StoredGrant {
        id: row.id,
        grant: dek.open_json(&place(&row.id.to_string()), &row.body)?,
    })
}

/// Gives a role; gives the grant's id.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn give(c: &impl ConnectionTrait, keys: &Keys, grant: &Grant) -> Result<Uuid, DbError> {
    let id = Uuid::new_v4();
    let (dek, wrapped) = keys.new_dek()?;
    let held = grant.role.held();
    let model = row::Model {
        id,
        lookup: lookup(keys, &grant.holder),
        role: grant.role.code().to_owned(),
        municipality: held.map(|held| held.municipality.to_string()),
        office: held.map(|held| held.office.to_string()),
        valid_from: grant.mandate.from,
        valid_until: grant.mandate.until,
        ended_at: None,
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&id.to_string()), grant)?,
    };
    insert_row(c, model).await?;
    Ok(id)
}

/// Ends a role at once; tells whether it was there.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn end(c: &impl ConnectionTrait, id: Uuid, now: DateTime<Utc>) -> Result<bool, DbError> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::EndedAt, Expr::value(micros(now)))
        .filter(row::Column::Id.eq(id))
        .filter(row::Column::EndedAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// What was given to any of these holders and has not passed.
///
/// # Errors
/// [`DbError::Seal`] when a grant does not open.
pub async fn of(
    c: &impl ConnectionTrait,
    keys: &Keys,
    holders: &[Holder],
    today: NaiveDate,
) -> Result<Vec<Grant>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::Lookup.is_in(holders.iter().map(|holder| lookup(keys, holder))))
        .filter(current(today))
        .all(c)
        .await?;
    rows.iter().map(|row| Ok(open(keys, row)?.grant)).collect()
}

/// Not ended, and not passed.
fn current(today: NaiveDate) -> Condition {
    Condition::all().add(row::Column::EndedAt.is_null()).add(
        Condition::any()
            .add(row::Column::ValidUntil.is_null())
            .add(row::Column::ValidUntil.gte(today)),
    )
}

/// A grant that was not ended.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn get(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
) -> Result<Option<StoredGrant>, DbError> {
    let row = row::Entity::find_by_id(id)
        .filter(row::Column::EndedAt.is_null())
        .one(c)
        .await?;
    row.map(|row| open(keys, &row)).transpose()
}

/// What was given at an office, or of the administrators, and has not passed:
/// who holds it now, and who will.
///
/// # Errors
/// [`DbError::Seal`] when a grant does not open.
pub async fn at(
    c: &impl ConnectionTrait,
    keys: &Keys,
    office: Option<&Held>,
    today: NaiveDate,
) -> Result<Vec<StoredGrant>, DbError> {
    let of = match office {
        Some(held) => Condition::all()
            .add(row::Column::Municipality.eq(held.municipality.as_str()))
            .add(row::Column::Office.eq(held.office.as_str())),
        None => Condition::all().add(row::Column::Role.eq(Role::Administrator.code())),
    };
    let rows = row::Entity::find()
        .filter(of)
        .filter(current(today))
        .order_by_asc(row::Column::ValidFrom)
        .order_by_asc(row::Column::Id)
        .all(c)
        .await?;
    rows.iter().map(|row| open(keys, row)).collect()
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use domain::role::{StaffId, grant::Mandate};

    use super::*;
    use crate::db::{
        fixture::{at as moment, day, held},
        testing::on_both,
    };

    fn deputy(holder: Holder, from: u32, until: u32) -> Grant {
        Grant {
            holder,
            role: Role::Deputy {
                held: held("ii", "a"),
            },
            mandate: Mandate {
                from: day(from),
                until: Some(day(until)),
            },
        }
    }

    #[tokio::test]
    async fn a_grant_is_found_by_its_holder_until_it_passes_or_is_ended() {
        on_both(async |db, keys| {
            let (mine, other) = (Holder::email("a@ii.example"), Holder::email("b@ii.example"));
            let first = deputy(mine.clone(), 4, 6);
            let id = give(db.write(), &keys, &first).await.expect("given");
            let later = deputy(Holder::Group("g".into()), 5, 9);
            give(db.write(), &keys, &later).await.expect("given");
            let found = async |holders: &[Holder], on: u32| {
                of(db.read(), &keys, holders, day(on)).await.expect("read")
            };
            assert_eq!(
                found(std::slice::from_ref(&mine), 6).await,
                std::slice::from_ref(&first)
            );
            assert_eq!(found(std::slice::from_ref(&mine), 7).await, []);
            assert_eq!(
                found(&[other, Holder::Staff(StaffId("a@ii.example".into()))], 5).await,
                []
            );
            let both = [mine.clone(), Holder::Group("g".into())];
            assert_eq!(found(&both, 5).await.len(), 2);
            let here = async |on: u32| {
                let office = held("ii", "a");
                let all = at(db.read(), &keys, Some(&office), day(on)).await;
                all.expect("read").len()
            };
            assert_eq!((here(4).await, here(7).await), (2, 1));
            assert_eq!(at(db.read(), &keys, None, day(4)).await.expect("read"), []);
            let again = get(db.read(), &keys, id).await.expect("read");
            assert_eq!(again.map(|stored| stored.grant), Some(first));
            assert!(end(db.write(), id, moment(1)).await.expect("ended"));
            assert!(!end(db.write(), id, moment(2)).await.expect("not again"));
            assert_eq!(found(&[mine], 5).await, []);
            assert_eq!(get(db.read(), &keys, id).await.expect("read"), None);
        })
        .await;
    }

    #[tokio::test]
    async fn who_writes_to_the_database_gives_nobody_more() {
        on_both(async |db, keys| {
            let mine = Holder::email("a@ii.example");
            let grant = deputy(mine.clone(), 4, 6);
            let id = give(db.write(), &keys, &grant).await.expect("given");
            let forged = row::Entity::update_many()
                .col_expr(row::Column::Role, Expr::value("administrator"))
                .col_expr(row::Column::ValidUntil, Expr::value(day(6) + Days::new(99)))
                .filter(row::Column::Id.eq(id))
                .exec(db.write())
                .await;
            forged.expect("written");
            let found = of(db.read(), &keys, &[mine], day(5)).await.expect("read");
            assert_eq!(found, [grant]);
            // Nor is an address there to be read.
            let rows = row::Entity::find().all(db.read()).await.expect("rows");
            let text = format!("{rows:?}");
            assert!(!text.contains("a@ii.example"));
        })
        .await;
    }
}
