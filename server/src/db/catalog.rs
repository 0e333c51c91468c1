//! What everybody may read: municipalities, registers, notices, texts of
//! consents. Each change raises the revision "catalog"; putting what is there
//! already changes nothing.

use chrono::NaiveDate;
use domain::{
    consent::ConsentText,
    id::Slug,
    language::Language,
    municipality::Municipality,
    notice::{NoticeVersion, Register},
    rules::decided_by,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _,
    sea_query::{Expr, OnConflict},
};

use super::{
    DbError,
    convert::{from_json, insert as insert_row, language, to_i32, to_json, to_u32},
    entity::{consent_text, municipality, notice_version, register},
    revision,
};

pub mod edit;
mod named;

pub use named::{named_consents, put_named_consents};

/// Adds or replaces a municipality.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn put_municipality(
    c: &impl ConnectionTrait,
    municipality: &Municipality,
    position: i32,
) -> Result<(), DbError> {
    use municipality::{Column as C, Entity, Model};
    let model = Model {
        slug: municipality.slug.as_str().to_owned(),
        position,
        body: to_json(municipality, "municipality.body")?,
    };
    if Entity::find_by_id(model.slug.clone())
        .one(c)
        .await?
        .as_ref()
        == Some(&model)
    {
        return Ok(());
    }
    let replace = OnConflict::column(C::Slug)
        .update_columns([C::Position, C::Body])
        .to_owned();
    let insert = Entity::insert(model.into_active_model())
        .on_conflict(replace)
        .into_query();
    c.execute(&insert).await?;
    revision::bump(c, revision::CATALOG).await
}

/// Adds or replaces a register.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such municipality.
pub async fn put_register(
    c: &impl ConnectionTrait,
    register: &Register,
    position: i32,
) -> Result<(), DbError> {
    use register::{Column as C, Entity, Model};
    let model = Model {
        municipality: register.municipality.as_str().to_owned(),
        slug: register.slug.as_str().to_owned(),
        position,
        body: to_json(register, "register.body")?,
    };
    let key = (model.municipality.clone(), model.slug.clone());
    if Entity::find_by_id(key).one(c).await?.as_ref() == Some(&model) {
        return Ok(());
    }
    let replace = OnConflict::columns([C::Municipality, C::Slug])
        .update_columns([C::Position, C::Body])
        .to_owned();
    let insert = Entity::insert(model.into_active_model())
        .on_conflict(replace)
        .into_query();
    c.execute(&insert).await?;
    revision::bump(c, revision::CATALOG).await
}

/// Publishes a version of a notice. A translation of our own reasoning may come,
/// or be put right, later.
///
/// # Errors
/// [`DbError::Immutable`] when this version is published in this language with
/// other contents; [`DbError::NotFound`] when there is no such register.
pub async fn put_notice(
    c: &impl ConnectionTrait,
    municipality: &Slug,
    register: &Slug,
    notice: &NoticeVersion,
) -> Result<(), DbError> {
    use notice_version::{Column as C, Entity};
    let model = notice_version::Model {
        municipality: municipality.as_str().to_owned(),
        register: register.as_str().to_owned(),
        version: to_i32(notice.version, "notice_version.version")?,
        language: notice.language.code().to_owned(),
        effective_from: notice.effective_from,
        body: to_json(notice, "notice_version.body")?,
    };
    let key = (
        model.municipality.clone(),
        model.register.clone(),
        model.version,
        model.language.clone(),
    );
    if let Some(row) = Entity::find_by_id(key).one(c).await? {
        let published: NoticeVersion = from_json(&row.body, "notice_version.body")?;
        if published == *notice {
            return Ok(());
        }
        if published.untranslated() != notice.untranslated() {
            return Err(DbError::Immutable);
        }
        Entity::update_many()
            .col_expr(C::Body, Expr::value(model.body))
            .filter(C::Municipality.eq(model.municipality))
            .filter(C::Register.eq(model.register))
            .filter(C::Version.eq(model.version))
            .filter(C::Language.eq(model.language))
            .exec(c)
            .await?;
        return revision::bump(c, revision::CATALOG).await;
    }
    insert_row(c, model).await?;
    revision::bump(c, revision::CATALOG).await
}

/// Publishes a version of the text of a consent. A translation of what frames
/// the text may come, or be put right, later.
///
/// # Errors
/// [`DbError::Immutable`] when this version is published with other contents;
/// [`DbError::NotFound`] when there is no such municipality.
pub async fn put_consent_text(c: &impl ConnectionTrait, text: &ConsentText) -> Result<(), DbError> {
    use consent_text::{Column as C, Entity};
    let model = consent_text::Model {
        municipality: text.municipality.as_str().to_owned(),
        id: text.id.as_str().to_owned(),
        version: to_i32(text.version, "consent_text.version")?,
        body: to_json(text, "consent_text.body")?,
    };
    let key = (model.municipality.clone(), model.id.clone(), model.version);
    if let Some(row) = Entity::find_by_id(key).one(c).await? {
        let published: ConsentText = from_json(&row.body, "consent_text.body")?;
        if published == *text {
            return Ok(());
        }
        if published.untranslated() != text.untranslated() {
            return Err(DbError::Immutable);
        }
        Entity::update_many()
            .col_expr(C::Body, Expr::value(model.body))
            .filter(C::Municipality.eq(model.municipality))
            .filter(C::Id.eq(model.id))
            .filter(C::Version.eq(model.version))
            .exec(c)
            .await?;
        return revision::bump(c, revision::CATALOG).await;
    }
    insert_row(c, model).await?;
    revision::bump(c, revision::CATALOG).await
}

/// All municipalities, in their order.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn municipalities(c: &impl ConnectionTrait) -> Result<Vec<Municipality>, DbError> {
    use municipality::{Column as C, Entity};
    let rows = Entity::find()
        .order_by_asc(C::Position)
        .order_by_asc(C::Slug)
        .all(c)
        .await?;
    rows.iter()
        .map(|row| from_json(&row.body, "municipality.body"))
        .collect()
}

/// A municipality.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn municipality(
    c: &impl ConnectionTrait,
    slug: &str,
) -> Result<Option<Municipality>, DbError> {
    let row = municipality::Entity::find_by_id(slug.to_owned())
        .one(c)
        .await?;
    row.map(|row| from_json(&row.body, "municipality.body"))
        .transpose()
}

/// The registers of a municipality, or of all, in their order.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn registers(
    c: &impl ConnectionTrait,
    municipality: Option<&str>,
) -> Result<Vec<Register>, DbError> {
    use register::{Column as C, Entity};
    let rows = Entity::find()
        .apply_if(municipality, |select, slug| {
            select.filter(C::Municipality.eq(slug))
        })
        .order_by_asc(C::Municipality)
        .order_by_asc(C::Position)
        .order_by_asc(C::Slug)
        .all(c)
        .await?;
    rows.iter()
        .map(|row| from_json(&row.body, "register.body"))
        .collect()
}

/// A register.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn register(
    c: &impl ConnectionTrait,
    municipality: &str,
    register: &str,
) -> Result<Option<Register>, DbError> {
    let key = (municipality.to_owned(), register.to_owned());
    let row = register::Entity::find_by_id(key).one(c).await?;
    row.map(|row| from_json(&row.body, "register.body"))
        .transpose()
}

/// The version of a notice in force on a day: the one that came into force
/// last. Where it lacks the language, in Finnish: never an older version
/// instead.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn notice_in_force(
    c: &impl ConnectionTrait,
    municipality: &str,
    register: &str,
    language: Language,
    today: NaiveDate,
) -> Result<Option<NoticeVersion>, DbError> {
    use notice_version::{Column as C, Entity};
    let version: Option<i32> = Entity::find()
        .select_only()
        .column(C::Version)
        .filter(C::Municipality.eq(municipality))
        .filter(C::Register.eq(register))
        .filter(C::EffectiveFrom.lte(today))
        .order_by_desc(C::EffectiveFrom)
        .order_by_desc(C::Version)
        .into_tuple()
        .one(c)
        .await?;
    let Some(version) = version else {
        return Ok(None);
    };
    let version = to_u32(version, "notice_version.version")?;
    match notice_version(c, municipality, register, version, language).await? {
        None if language != Language::Fi => {
            notice_version(c, municipality, register, version, Language::Fi).await
        }
        found => Ok(found),
    }
}

/// A version of a notice in exactly this language, with who decides by the
/// municipality's record, where that says more.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn notice_version(
    c: &impl ConnectionTrait,
    municipality: &str,
    register: &str,
    version: u32,
    language: Language,
) -> Result<Option<NoticeVersion>, DbError> {
    // No such version can have been stored.
    let Ok(version) = i32::try_from(version) else {
        return Ok(None);
    };
    // Where the language is lacking, Finnish is there.
    for language in [language, Language::Fi] {
        let key = (
            municipality.to_owned(),
            register.to_owned(),
            version,
            language.code().to_owned(),
        );
        if let Some(row) = notice_version::Entity::find_by_id(key).one(c).await? {
            let mut notice: NoticeVersion = from_json(&row.body, "notice_version.body")?;
            if let Some((office, why)) = edit::decider(c, municipality, register).await? {
                decided_by(&mut notice.rules, &office, &why);
            }
            return Ok(Some(notice));
        }
    }
    Ok(None)
}

/// The published versions of a notice with language and first day, newest
/// first.
///
/// # Errors
/// [`DbError::Corrupt`] when a language is none of ours.
pub async fn notice_versions(
    c: &impl ConnectionTrait,
    municipality: &str,
    register: &str,
) -> Result<Vec<(u32, Language, NaiveDate)>, DbError> {
    use notice_version::{Column as C, Entity};
    let rows: Vec<(i32, String, NaiveDate)> = Entity::find()
        .select_only()
        .columns([C::Version, C::Language, C::EffectiveFrom])
        .filter(C::Municipality.eq(municipality))
        .filter(C::Register.eq(register))
        .order_by_desc(C::Version)
        .order_by_asc(C::Language)
        .into_tuple()
        .all(c)
        .await?;
    rows.into_iter()
        .map(|(version, code, from)| {
            let version = to_u32(version, "notice_version.version")?;
            Ok((version, language(&code, "notice_version.language")?, from))
        })
        .collect()
}

/// A version of the text of a consent.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn consent_text(
    c: &impl ConnectionTrait,
    municipality: &str,
    id: &str,
    version: u32,
) -> Result<Option<ConsentText>, DbError> {
    let Ok(version) = i32::try_from(version) else {
        return Ok(None);
    };
    let key = (municipality.to_owned(), id.to_owned(), version);
    let row = consent_text::Entity::find_by_id(key).one(c).await?;
    row.map(|row| from_json(&row.body, "consent_text.body"))
        .transpose()
}

/// The newest version of the text of a consent: what is agreed to when it is
/// given anew.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
#[cfg_attr(not(test), expect(dead_code, reason = "tests look with it"))]
pub async fn newest_consent_text(
    c: &impl ConnectionTrait,
    municipality: &str,
    id: &str,
) -> Result<Option<ConsentText>, DbError> {
    use consent_text::{Column as C, Entity};
    let row = Entity::find()
        .filter(C::Municipality.eq(municipality))
        .filter(C::Id.eq(id))
        .order_by_desc(C::Version)
        .one(c)
        .await?;
    row.map(|row| from_json(&row.body, "consent_text.body"))
        .transpose()
}

#[cfg(test)]
mod tests;
