//! What notices name as resting on a consent. This is the portal's reading of a
//! notice, so it may be put right; what was withdrawn keeps its own copy.

use domain::consent::NamedConsents;
use sea_orm::{
    ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryTrait as _, sea_query::OnConflict,
};

use crate::db::{
    DbError,
    convert::{from_json, to_i32, to_json},
    entity::named_consents,
    revision,
};

/// Adds or replaces the consents that a notice names.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such register.
pub async fn put_named_consents(
    c: &impl ConnectionTrait,
    named: &NamedConsents,
) -> Result<(), DbError> {
    use named_consents::{Column as C, Entity, Model};
    let model = Model {
        municipality: named.municipality.as_str().to_owned(),
        register: named.register.as_str().to_owned(),
        notice_version: to_i32(named.notice_version, "named_consents.notice_version")?,
        body: to_json(named, "named_consents.body")?,
    };
    let key = (
        model.municipality.clone(),
        model.register.clone(),
        model.notice_version,
    );
    if Entity::find_by_id(key).one(c).await?.as_ref() == Some(&model) {
        return Ok(());
    }
    let replace = OnConflict::columns([C::Municipality, C::Register, C::NoticeVersion])
        .update_column(C::Body)
        .to_owned();
    let insert = Entity::insert(model.into_active_model())
        .on_conflict(replace)
        .into_query();
    c.execute(&insert).await?;
    revision::bump(c, revision::CATALOG).await
}

/// The consents that a version of a notice names; none where it names none.
///
/// # Errors
/// [`DbError::Corrupt`] when they can't be read.
pub async fn named_consents(
    c: &impl ConnectionTrait,
    municipality: &str,
    register: &str,
    notice_version: u32,
) -> Result<Option<NamedConsents>, DbError> {
    let version = to_i32(notice_version, "named_consents.notice_version")?;
    let key = (municipality.to_owned(), register.to_owned(), version);
    let row = named_consents::Entity::find_by_id(key).one(c).await?;
    row.map(|row| from_json(&row.body, "named_consents.body"))
        .transpose()
}
