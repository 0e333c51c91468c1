//! What ended so long ago that it may be due to be erased. Whether it is says
//! [`domain::retention`].

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Europe::Helsinki;
use domain::{id::Slug, retention::Aggregate};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use uuid::Uuid;

use super::{
    DbError,
    entity::{consent, consent_task, part, withdrawal},
    micros,
};

/// How many are looked for at once.
const BATCH: u64 = 200;

/// One that may be due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// Key.
    pub id: Uuid,
    /// Its reference; of a consent, its key.
    pub name: String,
    /// Whose it is.
    pub municipality: Slug,
    /// When it ended.
    pub ended: DateTime<Utc>,
}

/// Those of a municipality that ended before a civil day, after a key, in the
/// order of keys.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn find(
    c: &impl ConnectionTrait,
    of: Aggregate,
    municipality: &Slug,
    before: NaiveDate,
    after: Uuid,
) -> Result<Vec<Due>, DbError> {
    let before = midnight(before)?;
    let due = |id, name, ended| Due {
        id,
        name,
        municipality: municipality.clone(),
        ended,
    };
    let name = municipality.as_str();
    Ok(match of {
        Aggregate::Part => {
            use part::{Column as C, Entity};
            let rows: Vec<(Uuid, String, DateTime<Utc>)> = Entity::find()
                .select_only()
                .columns([C::Id, C::Reference, C::ClosedAt])
                .filter(C::Municipality.eq(name))
                .filter(C::ClosedAt.lt(before))
                .filter(C::Dek.is_not_null())
                .filter(C::Id.gt(after))
                .order_by_asc(C::Id)
                .limit(BATCH)
                .into_tuple()
                .all(c)
                .await?;
            rows.into_iter().map(|(id, n, at)| due(id, n, at)).collect()
        }
        Aggregate::Withdrawal => {
            use withdrawal::{Column as C, Entity};
            let rows: Vec<(Uuid, String, DateTime<Utc>)> = Entity::find()
                .select_only()
                .columns([C::Id, C::Reference, C::DoneAt])
                .filter(C::Municipality.eq(name))
                .filter(C::DoneAt.lt(before))
                .filter(C::Dek.is_not_null())
                .filter(C::Id.gt(after))
                .order_by_asc(C::Id)
                .limit(BATCH)
                .into_tuple()
                .all(c)
                .await?;
            rows.into_iter().map(|(id, n, at)| due(id, n, at)).collect()
        }
        Aggregate::Consent => {
            use consent::{Column as C, Entity};
            // Nothing goes that an owner still needs for a task.
            let open = sea_orm::sea_query::Query::select()
                .column(consent_task::Column::ConsentId)
                .from(consent_task::Entity)
                .and_where(consent_task::Column::DoneAt.is_null())
                .take();
            let rows: Vec<(Uuid, DateTime<Utc>)> = Entity::find()
                .select_only()
                .columns([C::Id, C::WithdrawnAt])
                .filter(C::Municipality.eq(name))
                .filter(C::WithdrawnAt.lt(before))
                .filter(C::Dek.is_not_null())
                .filter(C::Id.not_in_subquery(open))
                .filter(C::Id.gt(after))
                .order_by_asc(C::Id)
                .limit(BATCH)
                .into_tuple()
                .all(c)
                .await?;
            let named = |(id, at): (Uuid, DateTime<Utc>)| due(id, id.to_string(), at);
            rows.into_iter().map(named).collect()
        }
    })
}

/// When a civil day begins in Finland.
fn midnight(day: NaiveDate) -> Result<DateTime<Utc>, DbError> {
    let local = day.and_time(chrono::NaiveTime::MIN);
    let here = local.and_local_timezone(Helsinki).earliest();
    let here = here.ok_or(DbError::Corrupt("a civil day"))?;
    Ok(micros(here.to_utc()))
}
