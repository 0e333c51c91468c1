//! Requests and their parts.
//!
//! What is said (who asks, for what, the answer, a refusal's facts) is sealed
//! under the part's data key; columns hold what is searched by. Whoever decides
//! who may see a part looks at the opened part, not at the columns: only that
//! is protected against a change in the database.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::Reference,
    language::Language,
    request::{Part, State},
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QuerySelect as _, Select, sea_query::Expr,
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    DbError, arrival,
    convert::{bytes32, insert as insert_row, language, to_i32},
    entity::{part as row, request, staff_draft},
    micros,
};
use crate::seal::{Dek, Keys, Place};

mod lists;
pub mod oversight;
mod piles;
mod sealed;

pub use lists::{deciding, for_person, of_request};
pub use piles::{Asked, Count, LAST_PAGE, counts, page, registers};
pub use sealed::{content, evidence, identify, person, receipt, save_person};

/// A part to be filed.
#[derive(Debug, Clone)]
pub struct NewPart<'a> {
    /// The request that it belongs to.
    pub request_id: Uuid,
    /// The part, as `domain` made it.
    pub part: &'a Part,
    /// Who asks.
    pub person: &'a Value,
    /// What is asked for: the canonical JSON that was signed, byte for byte.
    pub content: &'a str,
    /// What proves the signature.
    pub evidence: &'a Value,
    /// The receipt, byte for byte.
    pub receipt: &'a [u8],
    /// [`Keys::person_index`].
    pub person_index: [u8; 32],
}

/// A part, opened; without who asks and what for, which have functions of
/// their own.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredPart {
    /// Key.
    pub id: Uuid,
    /// The request that it belongs to.
    pub request_id: Uuid,
    /// Counts the saves, from 1; for [`save`].
    pub version: i32,
    /// The part.
    pub part: Part,
    /// [`Keys::person_index`].
    pub person_index: [u8; 32],
    /// The day that the person was told.
    pub answer_by: NaiveDate,
    /// The last day that the law allows.
    pub legal_latest: NaiveDate,
}

/// A request: a bracket round its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRequest {
    /// Key.
    pub id: Uuid,
    /// When it arrived.
    pub filed_at: DateTime<Utc>,
    /// The language of the person, in which the answer is.
    pub language: Language,
    /// How it came: signed, paper, counter, unsigned.
    pub channel: String,
}

/// The columns that a part is opened from.
#[derive(Debug, FromQueryResult)]
struct Head {
    id: Uuid,
    request_id: Uuid,
    version: i32,
    person_index: Vec<u8>,
    answer_by: NaiveDate,
    legal_latest: NaiveDate,
    dek: Option<Vec<u8>>,
    body: Vec<u8>,
}

fn heads() -> Select<row::Entity> {
    use row::Column as C;
    row::Entity::find()
        .select_only()
        .columns([C::Id, C::RequestId, C::Version, C::PersonIndex])
        .columns([C::AnswerBy, C::LegalLatest, C::Dek, C::Body])
        // What was erased is in nobody's list.
        .filter(C::Dek.is_not_null())
}

impl Head {
    fn open(self, keys: &Keys) -> Result<StoredPart, DbError> {
        let dek = keys.unwrap_dek(&self.dek.ok_or(DbError::NotFound)?)?;
        Ok(StoredPart {
            part: dek.open_json(&body_place(&self.id.to_string(), self.version), &self.body)?,
            id: self.id,
            request_id: self.request_id,
            version: self.version,
            person_index: bytes32(&self.person_index, "part.person_index")?,
            answer_by: self.answer_by,
            legal_latest: self.legal_latest,
        })
    }
}

fn body_place(id: &str, version: i32) -> Place<'_> {
    Place {
        table: "part",
        column: "body",
        row: id,
        version: version.into(),
    }
}

/// The columns that follow from the part.
struct Derived {
    owner: Option<String>,
    outcome: Option<String>,
    closed_at: Option<DateTime<Utc>>,
    answer_by: NaiveDate,
    legal_latest: NaiveDate,
    open_pause: Option<NaiveDate>,
}

impl Derived {
    fn of(part: &Part) -> Result<Self, DbError> {
        let deadlines = part
            .clock
            .deadlines()
            .map_err(|_| DbError::Corrupt("part.clock"))?;
        let (outcome, closed_at) = match &part.state {
            State::Closed { outcome, at } => {
                (Some(outcome.code().code().to_owned()), Some(micros(*at)))
            }
            _ => (None, None),
        };
        Ok(Self {
            owner: part.state.owner().map(|owner| owner.0.clone()),
            outcome,
            closed_at,
            answer_by: deadlines.answer_by,
            legal_latest: deadlines.legal.due,
            open_pause: part.clock.open_pause,
        })
    }
}

/// Files a request; its parts follow in the same transaction.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn insert_request(
    c: &impl ConnectionTrait,
    id: Uuid,
    filed_at: DateTime<Utc>,
    language: Language,
    channel: &str,
) -> Result<(), DbError> {
    let model = request::Model {
        id,
        filed_at: micros(filed_at),
        language: language.code().to_owned(),
        channel: channel.to_owned(),
    };
    insert_row(c, model).await
}

/// The language in which a request was filed.
///
/// # Errors
/// [`DbError::Corrupt`] when it is none of ours.
pub async fn language_of(c: &impl ConnectionTrait, request_id: Uuid) -> Result<Language, DbError> {
    let request = request(c, request_id).await?;
    Ok(request.map_or(Language::Fi, |request| request.language))
}

/// Reads a request.
///
/// # Errors
/// [`DbError::Corrupt`] when its language is none of ours.
pub async fn request(c: &impl ConnectionTrait, id: Uuid) -> Result<Option<StoredRequest>, DbError> {
    let row = request::Entity::find_by_id(id).one(c).await?;
    row.map(|row| {
        Ok(StoredRequest {
            id: row.id,
            filed_at: row.filed_at,
            language: language(&row.language, "request.language")?,
            channel: row.channel,
        })
    })
    .transpose()
}

/// Files a part; gives its key.
///
/// # Errors
/// [`DbError::Duplicate`] when the reference is in use: draw another;
/// [`DbError::NotFound`] when municipality, register or request do not exist.
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    new: NewPart<'_>,
) -> Result<Uuid, DbError> {
    let (id, part) = (Uuid::new_v4(), new.part);
    let key = id.to_string();
    let (dek, wrapped) = keys.new_dek()?;
    let derived = Derived::of(part)?;
    let model = row::Model {
        id,
        request_id: new.request_id,
        reference: part.reference.as_str().to_owned(),
        municipality: part.municipality.as_str().to_owned(),
        register: part.register.as_ref().map(|slug| slug.as_str().to_owned()),
        notice_version: part
            .notice_version
            .map(|version| to_i32(version, "part.notice_version"))
            .transpose()?,
        right: part.right.code().to_owned(),
        decider: part.route.decider.value.as_str().to_owned(),
        told: part
            .route
            .told
            .as_ref()
            .map(|told| told.value.as_str().to_owned()),
        state: part.state.code().code().to_owned(),
        owner: derived.owner,
        outcome: derived.outcome,
        answer_by: derived.answer_by,
        legal_latest: derived.legal_latest,
        open_pause: derived.open_pause,
        received_at: micros(part.received_at),
        received_on: part.clock.received_on,
        closed_at: derived.closed_at,
        person_index: new.person_index.to_vec(),
        version: 1,
        dek: Some(wrapped.into_vec()),
        person: dek.seal_json(&sealed::place("person", &key), new.person)?,
        content: dek.seal(&sealed::place("content", &key), new.content.as_bytes())?,
        body: dek.seal_json(&body_place(&key, 1), part)?,
        evidence: dek.seal_json(&sealed::place("evidence", &key), new.evidence)?,
        receipt: dek.seal(&sealed::place("receipt", &key), new.receipt)?,
    };
    insert_row(c, model).await?;
    arrival::note(c, &part.municipality, &part.route.decider.value).await?;
    Ok(id)
}

/// The part with this reference.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn by_reference(
    c: &impl ConnectionTrait,
    keys: &Keys,
    reference: &Reference,
) -> Result<Option<StoredPart>, DbError> {
    let found = heads().filter(row::Column::Reference.eq(reference.as_str()));
    found
        .into_model::<Head>()
        .one(c)
        .await?
        .map(|head| head.open(keys))
        .transpose()
}

/// The part with this key.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn by_id(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
) -> Result<Option<StoredPart>, DbError> {
    let found = heads().filter(row::Column::Id.eq(id));
    found
        .into_model::<Head>()
        .one(c)
        .await?
        .map(|head| head.open(keys))
        .transpose()
}

/// Saves a part, if it still has the version that was read; tells whether.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn save(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
    expected_version: i32,
    part: &Part,
) -> Result<bool, DbError> {
    use row::Column as C;
    let version = expected_version + 1;
    let derived = Derived::of(part)?;
    let (key, decider) = before(c, keys, id).await?;
    let body = key.seal_json(&body_place(&id.to_string(), version), part)?;
    let notice_version = part
        .notice_version
        .map(|version| to_i32(version, "part.notice_version"))
        .transpose()?;
    let slug = |slug: &domain::id::Slug| slug.as_str().to_owned();
    let done = row::Entity::update_many()
        .col_expr(C::Register, Expr::value(part.register.as_ref().map(slug)))
        .col_expr(C::NoticeVersion, Expr::value(notice_version))
        .col_expr(C::Right, Expr::value(part.right.code()))
        .col_expr(C::Decider, Expr::value(part.route.decider.value.as_str()))
        .col_expr(
            C::Told,
            Expr::value(part.route.told.as_ref().map(|told| slug(&told.value))),
        )
        .col_expr(C::State, Expr::value(part.state.code().code()))
        .col_expr(C::Owner, Expr::value(derived.owner))
        .col_expr(C::Outcome, Expr::value(derived.outcome))
        .col_expr(C::AnswerBy, Expr::value(derived.answer_by))
        .col_expr(C::LegalLatest, Expr::value(derived.legal_latest))
        .col_expr(C::OpenPause, Expr::value(derived.open_pause))
        .col_expr(C::ClosedAt, Expr::value(derived.closed_at))
        .col_expr(C::Version, Expr::value(version))
        .col_expr(C::Body, Expr::value(body))
        .filter(C::Id.eq(id))
        .filter(C::Version.eq(expected_version))
        .exec(c)
        .await?;
    let saved = done.rows_affected == 1;
    if saved && decider != part.route.decider.value.as_str() {
        arrival::note(c, &part.municipality, &part.route.decider.value).await?;
    }
    Ok(saved)
}

/// The data key of a part, and the office that decides it.
async fn before(c: &impl ConnectionTrait, keys: &Keys, id: Uuid) -> Result<(Dek, String), DbError> {
    let found: Option<(Option<Vec<u8>>, String)> = row::Entity::find_by_id(id)
        .select_only()
        .columns([row::Column::Dek, row::Column::Decider])
        .into_tuple()
        .one(c)
        .await?;
    let (wrapped, decider) = found.ok_or(DbError::NotFound)?;
    Ok((
        keys.unwrap_dek(&wrapped.ok_or(DbError::NotFound)?)?,
        decider,
    ))
}

/// Erases a part: its data key goes, and with it every way to what was said,
/// its files among it. Columns that name nobody stay.
///
/// # Errors
/// [`DbError::NotFound`] when there is no such part or it was erased.
pub async fn erase(c: &impl ConnectionTrait, id: Uuid) -> Result<(), DbError> {
    use row::Column as C;
    let empty = || Expr::value(Vec::<u8>::new());
    let done = row::Entity::update_many()
        .col_expr(C::Dek, Expr::value(None::<Vec<u8>>))
        .col_expr(C::PersonIndex, empty())
        .col_expr(C::Person, empty())
        .col_expr(C::Content, empty())
        .col_expr(C::Body, empty())
        .col_expr(C::Evidence, empty())
        .col_expr(C::Receipt, empty())
        .filter(C::Id.eq(id))
        .filter(C::Dek.is_not_null())
        .exec(c)
        .await?;
    staff_draft::Entity::delete_many()
        .filter(staff_draft::Column::PartId.eq(id))
        .exec(c)
        .await?;
    super::file::remove_all(c, id).await?;
    super::message::remove_all(c, id).await?;
    super::note::remove_all(c, id).await?;
    super::person_draft::remove_all(c, id).await?;
    super::follow::remove(c, id).await?;
    super::deferral::remove_all(c, id).await?;
    if done.rows_affected == 1 {
        Ok(())
    } else {
        Err(DbError::NotFound)
    }
}

/// The data key of a part.
pub(super) async fn dek(c: &impl ConnectionTrait, keys: &Keys, id: Uuid) -> Result<Dek, DbError> {
    let wrapped: Option<Option<Vec<u8>>> = row::Entity::find_by_id(id)
        .select_only()
        .column(row::Column::Dek)
        .into_tuple()
        .one(c)
        .await?;
    Ok(keys.unwrap_dek(&wrapped.flatten().ok_or(DbError::NotFound)?)?)
}

#[cfg(test)]
mod canary;
#[cfg(test)]
mod tests;
