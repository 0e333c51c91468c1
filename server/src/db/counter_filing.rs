//! What a clerk has filed today: that it was, and nothing of what is in it.
//! Tomorrow the rows are gone; who filed what stays in the log.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{Reference, Slug},
    right::Right,
    role::StaffId,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::{
    DbError,
    convert::{from_code, insert as insert_row, slug},
    entity::counter_filing as row,
    micros,
};

/// Something that was filed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CounterFiling {
    /// The part's reference.
    pub reference: Reference,
    /// Who filed it.
    pub staff: StaffId,
    /// Where.
    pub municipality: Slug,
    /// The register.
    pub register: Option<Slug>,
    /// The right.
    pub right: Right,
    /// How it came, by name.
    pub way: String,
    /// The civil day in Finland.
    pub on: NaiveDate,
    /// When.
    pub at: DateTime<Utc>,
}

/// Notes it, and forgets what was filed before that day.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn note(c: &impl ConnectionTrait, filing: CounterFiling) -> Result<(), DbError> {
    row::Entity::delete_many()
        .filter(row::Column::FiledOn.lt(filing.on))
        .exec(c)
        .await?;
    let model = row::Model {
        reference: filing.reference.as_str().to_owned(),
        staff: filing.staff.0,
        municipality: filing.municipality.as_str().to_owned(),
        register: filing.register.map(|slug| slug.as_str().to_owned()),
        right: filing.right.code().to_owned(),
        way: filing.way,
        filed_on: filing.on,
        filed_at: micros(filing.at),
    };
    insert_row(c, model).await
}

/// What somebody filed on a day, the last first.
///
/// # Errors
/// [`DbError::Corrupt`] when a row can't be read.
pub async fn on_day(
    c: &impl ConnectionTrait,
    staff: &StaffId,
    on: NaiveDate,
) -> Result<Vec<CounterFiling>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::Staff.eq(staff.0.as_str()))
        .filter(row::Column::FiledOn.eq(on))
        .order_by_desc(row::Column::FiledAt)
        .order_by_asc(row::Column::Reference)
        .all(c)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(CounterFiling {
                reference: Reference::parse(&row.reference)
                    .map_err(|_| DbError::Corrupt("counter_filing.reference"))?,
                staff: StaffId(row.staff),
                municipality: slug(&row.municipality, "counter_filing.municipality")?,
                register: row
                    .register
                    .map(|register| slug(&register, "counter_filing.register"))
                    .transpose()?,
                right: from_code(&row.right, "counter_filing.right")?,
                way: row.way,
                on: row.filed_on,
                at: row.filed_at,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{
        fixture::{at, reference, slug},
        testing::on_both,
    };

    #[tokio::test]
    async fn each_clerk_sees_their_own_day() {
        on_both(async |db, _| {
            let c = db.write();
            let day = |n| NaiveDate::from_ymd_opt(2026, 11, n).expect("a day");
            let filing = |n: usize, staff: &str, on| CounterFiling {
                reference: reference(n),
                staff: StaffId(staff.to_owned()),
                municipality: slug("ii"),
                register: (n > 0).then(|| slug("asiakkaat")),
                right: Right::Access,
                way: "paper".to_owned(),
                on,
                at: at(i64::try_from(n).expect("small")),
            };
            for (n, staff) in [(0, "one"), (1, "one"), (2, "two")] {
                note(c, filing(n, staff, day(21))).await.expect("noted");
            }
            let one = StaffId("one".to_owned());
            let seen = on_day(c, &one, day(21)).await.expect("read");
            let expected = [1, 0].map(|n| filing(n, "one", day(21)));
            assert_eq!(seen, expected);
            note(c, filing(3, "two", day(22))).await.expect("noted");
            assert_eq!(on_day(c, &one, day(21)).await.expect("read"), []);
        })
        .await;
    }
}
