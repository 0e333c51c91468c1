//! What an administrator changes of the record. What was changed here is no
//! longer overwritten by what the demo loads at each start.

use chrono::{DateTime, Utc};
use domain::{
    id::Slug,
    municipality::{Approval, Municipality, Remedy},
    notice::{NoticeVersion, Register},
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QueryTrait as _,
    sea_query::{Expr, OnConflict},
};
use serde::{Deserialize, Serialize};

use crate::db::{
    DbError,
    convert::{from_json, slug, to_json},
    entity::{municipality, register, register_decider, remedies_version},
    lock, micros, revision, setting,
};

/// A published version of the texts on remedies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemediesVersion {
    /// Its name.
    pub version: String,
    /// The texts.
    pub remedies: Vec<Remedy>,
    /// Who answers for them.
    pub approved: Option<Approval>,
}

impl RemediesVersion {
    /// The one that a municipality shows.
    #[must_use]
    pub fn of(municipality: &Municipality) -> Self {
        Self {
            version: municipality.remedies_version.clone(),
            remedies: municipality.remedies.clone(),
            approved: municipality.remedies_approved.clone(),
        }
    }
}

/// Under which setting it is kept that an administrator changed something.
fn edited_key(subject: &str) -> String {
    format!("edited/{subject}")
}

/// How the log names a municipality.
#[must_use]
pub fn of_municipality(municipality: &Municipality) -> String {
    municipality.slug.to_string()
}

/// How the log names a register.
#[must_use]
pub fn of_register(register: &Register) -> String {
    format!("{}/{}", register.municipality, register.slug)
}

/// Whether an administrator changed it.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn edited(c: &impl ConnectionTrait, subject: &str) -> Result<bool, DbError> {
    Ok(setting::get(c, &edited_key(subject)).await?.is_some())
}

async fn noted(c: &impl ConnectionTrait, subject: &str) -> Result<(), DbError> {
    setting::put(c, &edited_key(subject), "1").await?;
    revision::bump(c, revision::CATALOG).await
}

/// Puts a municipality in the place of the one that was read; false when
/// somebody changed it in between. New texts on remedies are kept as a version.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn replace_municipality(
    c: &impl ConnectionTrait,
    before: &Municipality,
    after: &Municipality,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    use municipality::{Column as C, Entity};
    let key = before.slug.as_str();
    lock::hold(c, &of_municipality(before)).await?;
    if super::municipality(c, key).await?.as_ref() != Some(before) {
        return Ok(false);
    }
    Entity::update_many()
        .col_expr(C::Body, Expr::value(to_json(after, "municipality.body")?))
        .filter(C::Slug.eq(key))
        .exec(c)
        .await?;
    if before.remedies_version != after.remedies_version {
        publish(c, before, now).await?;
        publish(c, after, now).await?;
    }
    noted(c, &of_municipality(after)).await?;
    Ok(true)
}

/// Puts a register in the place of the one that was read; false when somebody
/// changed it in between.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn replace_register(
    c: &impl ConnectionTrait,
    before: &Register,
    after: &Register,
) -> Result<bool, DbError> {
    use register::{Column as C, Entity};
    let (municipality, key) = (before.municipality.as_str(), before.slug.as_str());
    lock::hold(c, &of_register(before)).await?;
    if super::register(c, municipality, key).await?.as_ref() != Some(before) {
        return Ok(false);
    }
    Entity::update_many()
        .col_expr(C::Body, Expr::value(to_json(after, "register.body")?))
        .filter(C::Municipality.eq(municipality))
        .filter(C::Slug.eq(key))
        .exec(c)
        .await?;
    noted(c, &of_register(after)).await?;
    Ok(true)
}

/// Adds a municipality behind the others; false when there is one by its name.
/// Its text on remedies is kept as a version.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn add_municipality(
    c: &impl ConnectionTrait,
    new: &Municipality,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    lock::hold(c, &of_municipality(new)).await?;
    let all = super::municipalities(c).await?;
    if all.iter().any(|one| one.slug == new.slug) {
        return Ok(false);
    }
    super::put_municipality(c, new, place_behind(all.len())).await?;
    publish(c, new, now).await?;
    noted(c, &of_municipality(new)).await?;
    Ok(true)
}

/// Adds a register, with the first version of its notice, behind the others of
/// its municipality; false when there is one by its name.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such municipality.
pub async fn add_register(
    c: &impl ConnectionTrait,
    new: &Register,
    notice: &NoticeVersion,
) -> Result<bool, DbError> {
    lock::hold(c, &of_register(new)).await?;
    let all = super::registers(c, Some(new.municipality.as_str())).await?;
    if all.iter().any(|one| one.slug == new.slug) {
        return Ok(false);
    }
    super::put_register(c, new, place_behind(all.len())).await?;
    super::put_notice(c, &new.municipality, &new.slug, notice).await?;
    noted(c, &of_register(new)).await?;
    Ok(true)
}

/// The place behind so many others.
fn place_behind(others: usize) -> i32 {
    i32::try_from(others).unwrap_or(i32::MAX)
}

/// Writes down who decides at a register.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn put_decider(
    c: &impl ConnectionTrait,
    municipality: &Slug,
    register: &Slug,
    office: &Slug,
    why: &str,
) -> Result<(), DbError> {
    use register_decider::{Column as C, Entity, Model};
    let model = Model {
        municipality: municipality.to_string(),
        register: register.to_string(),
        office: office.to_string(),
        why: why.to_owned(),
    };
    let replace = OnConflict::columns([C::Municipality, C::Register])
        .update_columns([C::Office, C::Why])
        .to_owned();
    let insert = Entity::insert(model.into_active_model())
        .on_conflict(replace)
        .into_query();
    c.execute(&insert).await?;
    revision::bump(c, revision::CATALOG).await
}

/// Who decides at a register by the record, and why, where it says so.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn decider(
    c: &impl ConnectionTrait,
    municipality: &str,
    register: &str,
) -> Result<Option<(Slug, String)>, DbError> {
    let key = (municipality.to_owned(), register.to_owned());
    let row = register_decider::Entity::find_by_id(key).one(c).await?;
    row.map(|row| Ok((slug(&row.office, "register_decider.office")?, row.why)))
        .transpose()
}

/// Keeps a version; one that is kept already is not changed.
async fn publish(
    c: &impl ConnectionTrait,
    of: &Municipality,
    now: DateTime<Utc>,
) -> Result<(), DbError> {
    use remedies_version::{Column as C, Entity, Model};
    let model = Model {
        municipality: of.slug.to_string(),
        version: of.remedies_version.clone(),
        published_at: micros(now),
        body: to_json(&RemediesVersion::of(of), "remedies_version.body")?,
    };
    let once = OnConflict::columns([C::Municipality, C::Version])
        .do_nothing()
        .to_owned();
    let insert = Entity::insert(model.into_active_model())
        .on_conflict(once)
        .into_query();
    c.execute(&insert).await?;
    Ok(())
}

/// The versions that were published, newest first, with the moment.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn remedies_versions(
    c: &impl ConnectionTrait,
    municipality: &str,
) -> Result<Vec<(DateTime<Utc>, RemediesVersion)>, DbError> {
    use remedies_version::{Column as C, Entity};
    let rows = Entity::find()
        .filter(C::Municipality.eq(municipality))
        .order_by_desc(C::PublishedAt)
        .order_by_desc(C::Version)
        .all(c)
        .await?;
    rows.iter()
        .map(|row| {
            let version = from_json(&row.body, "remedies_version.body")?;
            Ok((row.published_at, version))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use domain::language::Language;

    use super::*;
    use crate::db::{catalog, fixture, testing::on_both};

    #[tokio::test]
    async fn who_is_late_overwrites_nothing() {
        on_both(async |db, _keys| {
            fixture::catalog(db.write()).await;
            let c = db.write();
            let all = catalog::municipalities(db.read()).await.expect("read");
            let before = all.first().expect("one").clone();
            let mut after = before.clone();
            after.help_phone = "02 123".into();
            let revision = async || {
                revision::get(db.read(), revision::CATALOG)
                    .await
                    .expect("n")
            };
            let n = revision().await;
            let subject = of_municipality(&before);
            assert!(!edited(c, &subject).await.expect("read"));
            let now = fixture::at(0);
            assert!(
                replace_municipality(c, &before, &after, now)
                    .await
                    .expect("done")
            );
            assert!(edited(c, &subject).await.expect("read"));
            assert!(revision().await > n);
            let n = revision().await;
            assert!(
                !replace_municipality(c, &before, &before, now)
                    .await
                    .expect("not done")
            );
            assert_eq!(revision().await, n);
            let read = catalog::municipality(db.read(), before.slug.as_str()).await;
            assert_eq!(read.expect("read"), Some(after));
        })
        .await;
    }

    #[tokio::test]
    async fn what_is_new_comes_last_and_takes_nobodys_place() {
        on_both(async |db, _keys| {
            fixture::catalog(db.write()).await;
            let c = db.write();
            let new = fixture::municipality("vaasa");
            let now = fixture::at(0);
            let added = async |c, of: &Municipality| add_municipality(c, of, now).await;
            assert!(added(c, &new).await.expect("added"));
            let mut other = new.clone();
            other.help_phone = "06 123".into();
            assert!(!added(c, &other).await.expect("not added"));
            let all = catalog::municipalities(db.read()).await.expect("read");
            assert_eq!(all.last(), Some(&new));
            let kept = remedies_versions(db.read(), "vaasa").await.expect("read");
            assert_eq!(kept.len(), 1);

            let register = fixture::register("vaasa", "kirjasto");
            let notice = fixture::notice(1, Language::Fi, fixture::day(1), "a");
            let added = async |of: &Register| add_register(c, of, &notice).await;
            assert!(added(&register).await.expect("added"));
            assert!(!added(&register).await.expect("not added"));
            let there = catalog::registers(db.read(), Some("vaasa")).await;
            assert_eq!(there.expect("read"), [register]);
            let nowhere = fixture::register("oulu", "kirjasto");
            assert!(matches!(added(&nowhere).await, Err(DbError::NotFound)));
        })
        .await;
    }

    #[tokio::test]
    async fn every_published_text_on_remedies_stays() {
        on_both(async |db, _keys| {
            fixture::catalog(db.write()).await;
            let all = catalog::municipalities(db.read()).await.expect("read");
            let first = all.first().expect("one").clone();
            let mut last = first.clone();
            for n in 2..4 {
                let mut next = last.clone();
                next.remedies_version = n.to_string();
                let done = replace_municipality(db.write(), &last, &next, fixture::at(n));
                assert!(done.await.expect("done"));
                last = next;
            }
            let kept = remedies_versions(db.read(), first.slug.as_str()).await;
            let names: Vec<_> = kept
                .expect("read")
                .into_iter()
                .map(|(_, kept)| kept.version)
                .collect();
            assert_eq!(names, ["3", "2", "1"]);
        })
        .await;
    }
}
