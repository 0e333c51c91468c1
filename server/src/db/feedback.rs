//! Feedback on accessibility: what was typed is sealed, when it arrived and by
//! when it is answered is not.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    feedback::{AnswerBy, Feedback, FeedbackState},
    id::{Reference, Slug},
    role::StaffId,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, Order, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
    sea_query::{Expr, NullOrdering},
};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

use super::{
    DbError,
    convert::{insert as insert_row, reference, slug},
    entity::feedback as row,
    micros,
};
use crate::{
    portal::helsinki,
    seal::{Keys, Place},
};

/// Feedback to be written down.
pub struct NewFeedback<'a, T> {
    /// What people call it by.
    pub reference: &'a Reference,
    /// The municipality that answers.
    pub municipality: &'a Slug,
    /// When it arrived.
    pub received_at: DateTime<Utc>,
    /// The last day for the answer.
    pub answer_by: NaiveDate,
    /// Whether an address for the answer came along.
    pub reachable: bool,
    /// What was typed.
    pub given: &'a T,
}

/// Feedback without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFeedback {
    /// Key.
    pub id: Uuid,
    /// What people call it by.
    pub reference: Reference,
    /// The municipality that answers.
    pub municipality: Slug,
    /// When it arrived.
    pub received_at: DateTime<Utc>,
    /// The last day for the answer.
    pub answer_by: NaiveDate,
    /// Where it stands.
    pub feedback: Feedback,
}

/// An answer to be written down.
pub struct NewAnswer<'a> {
    /// How.
    pub by: AnswerBy,
    /// Its words.
    pub text: &'a str,
    /// Who answered.
    pub staff: &'a StaffId,
    /// When.
    pub at: DateTime<Utc>,
}

fn place<'a>(column: &'a str, id: &'a str) -> Place<'a> {
    Place {
        table: "feedback",
        column,
        row: id,
        version: 0,
    }
}

/// Writes it down.
///
/// # Errors
/// [`DbError::Duplicate`] when the reference is in use: draw another;
/// [`DbError::NotFound`] when there is no such municipality.
pub async fn insert<T: Serialize>(
    c: &impl ConnectionTrait,
    keys: &Keys,
    new: NewFeedback<'_, T>,
) -> Result<Uuid, DbError> {
    let id = Uuid::new_v4();
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        id,
        reference: new.reference.as_str().to_owned(),
        municipality: new.municipality.as_str().to_owned(),
        received_at: micros(new.received_at),
        answer_by: new.answer_by,
        reachable: new.reachable,
        dek: Some(wrapped.into_vec()),
        given: dek.seal_json(&place("given", &id.to_string()), new.given)?,
        answered_by: None,
        answered_at: None,
        answered_how: None,
        answer: None,
    };
    insert_row(c, model).await?;
    Ok(id)
}

/// What these municipalities have: what waits first, by its last day; then what
/// was answered, the latest first. At most so many.
///
/// # Errors
/// [`DbError::Corrupt`] when a row can't be read.
pub async fn list(
    c: &impl ConnectionTrait,
    municipalities: &[Slug],
    most: u64,
) -> Result<Vec<StoredFeedback>, DbError> {
    use row::Column as C;
    let rows = row::Entity::find()
        .filter(C::Municipality.is_in(municipalities.iter().map(Slug::as_str)))
        .order_by_with_nulls(C::AnsweredAt, Order::Desc, NullOrdering::First)
        .order_by_asc(C::AnswerBy)
        .order_by_asc(C::Reference)
        .limit(most)
        .all(c)
        .await?;
    rows.into_iter().map(stored).collect()
}

/// How many of these municipalities wait for their answer, and how many of them
/// past their last day.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn waiting(
    c: &impl ConnectionTrait,
    municipalities: &[Slug],
    today: NaiveDate,
) -> Result<(u64, u64), DbError> {
    use row::Column as C;
    let open = row::Entity::find()
        .filter(C::Municipality.is_in(municipalities.iter().map(Slug::as_str)))
        .filter(C::AnsweredAt.is_null());
    let all = open.clone().count(c).await?;
    let late = open.filter(C::AnswerBy.lt(today)).count(c).await?;
    Ok((all, late))
}

/// The feedback with this reference.
///
/// # Errors
/// [`DbError::Corrupt`] when it can't be read.
pub async fn by_reference(
    c: &impl ConnectionTrait,
    reference: &Reference,
) -> Result<Option<StoredFeedback>, DbError> {
    let found = row::Entity::find().filter(row::Column::Reference.eq(reference.as_str()));
    found.one(c).await?.map(stored).transpose()
}

/// What was typed, and the answer once there is one.
///
/// # Errors
/// [`DbError::NotFound`] when there is none or it was erased.
pub async fn open<T: DeserializeOwned>(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
) -> Result<(T, Option<String>), DbError> {
    let row = row::Entity::find_by_id(id).one(c).await?;
    let row = row.ok_or(DbError::NotFound)?;
    let dek = keys.unwrap_dek(&row.dek.ok_or(DbError::NotFound)?)?;
    let name = id.to_string();
    let answer = row
        .answer
        .map(|sealed| dek.open(&place("answer", &name), &sealed))
        .transpose()?
        .map(String::from_utf8)
        .transpose()
        .map_err(|_| DbError::Corrupt("feedback.answer"))?;
    Ok((dek.open_json(&place("given", &name), &row.given)?, answer))
}

/// Writes its answer down; tells whether it was the first.
///
/// # Errors
/// [`DbError::NotFound`] when there is none or it was erased.
pub async fn answer(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
    new: NewAnswer<'_>,
) -> Result<bool, DbError> {
    use row::Column as C;
    let row = row::Entity::find_by_id(id).one(c).await?;
    let dek = row.and_then(|row| row.dek).ok_or(DbError::NotFound)?;
    let dek = keys.unwrap_dek(&dek)?;
    let sealed = dek.seal(&place("answer", &id.to_string()), new.text.as_bytes())?;
    let done = row::Entity::update_many()
        .col_expr(C::AnsweredBy, Expr::value(new.staff.0.as_str()))
        .col_expr(C::AnsweredAt, Expr::value(micros(new.at)))
        .col_expr(C::AnsweredHow, Expr::value(new.by.code()))
        .col_expr(C::Answer, Expr::value(sealed))
        .filter(C::Id.eq(id))
        .filter(C::AnsweredAt.is_null())
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// Erases what was answered before a moment.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn purge(c: &impl ConnectionTrait, before: DateTime<Utc>) -> Result<u64, DbError> {
    let done = row::Entity::delete_many()
        .filter(row::Column::AnsweredAt.lt(micros(before)))
        .exec(c)
        .await?;
    Ok(done.rows_affected)
}

fn stored(row: row::Model) -> Result<StoredFeedback, DbError> {
    let state = match (row.answered_how, row.answered_at) {
        (Some(how), Some(at)) => FeedbackState::Answered {
            by: AnswerBy::parse(&how).ok_or(DbError::Corrupt("feedback.answered_how"))?,
            on: helsinki(at).date_naive(),
        },
        _ => FeedbackState::Open,
    };
    Ok(StoredFeedback {
        id: row.id,
        reference: reference(&row.reference, "feedback.reference")?,
        municipality: slug(&row.municipality, "feedback.municipality")?,
        received_at: row.received_at,
        answer_by: row.answer_by,
        feedback: Feedback {
            received: helsinki(row.received_at).date_naive(),
            reachable: row.reachable,
            state,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{
        catalog,
        fixture::{self, TEXT, at, day, owner},
        testing::on_both,
    };

    #[tokio::test]
    async fn what_waits_comes_first_and_is_answered_once() {
        on_both(async |db, keys| {
            let c = db.write();
            for name in ["ii", "kemi"] {
                let municipality = fixture::municipality(name);
                let put = catalog::put_municipality(c, &municipality, 0).await;
                put.expect("a municipality");
            }
            let (ii, kemi) = (fixture::slug("ii"), fixture::slug("kemi"));
            let mut ids = Vec::new();
            for (n, of, due) in [(1, &ii, 20), (2, &ii, 18), (3, &kemi, 19), (4, &ii, 25)] {
                let new = NewFeedback {
                    reference: &fixture::reference(n),
                    municipality: of,
                    received_at: at(0),
                    answer_by: day(due),
                    reachable: n != 2,
                    given: &TEXT,
                };
                ids.push(insert(c, &keys, new).await.expect("kept"));
            }
            let order = async |of: &[Slug]| -> Vec<NaiveDate> {
                let all = list(db.read(), of, 10).await.expect("read");
                all.iter().map(|one| one.answer_by).collect()
            };
            assert_eq!(
                order(std::slice::from_ref(&ii)).await,
                [day(18), day(20), day(25)]
            );
            assert_eq!(order(&[]).await, []);
            let waits = async |today| {
                let of = [ii.clone()];
                waiting(db.read(), &of, day(today)).await.expect("counted")
            };
            assert_eq!(waits(18).await, (3, 0));
            assert_eq!(waits(21).await, (3, 2));

            let id = ids[1];
            let answered = async |text: &str| {
                let new = NewAnswer {
                    by: AnswerBy::Otherwise,
                    text,
                    staff: &owner(),
                    at: at(5),
                };
                answer(c, &keys, id, new).await.expect("written")
            };
            assert!(answered("Korjattu").await);
            assert!(!answered("Toinen").await, "the first answer stands");
            let (given, said): (String, _) = open(db.read(), &keys, id).await.expect("opens");
            assert_eq!((given.as_str(), said.as_deref()), (TEXT, Some("Korjattu")));
            assert_eq!(
                order(std::slice::from_ref(&ii)).await,
                [day(20), day(25), day(18)]
            );
            assert_eq!(waits(21).await, (2, 1));
            let found = by_reference(db.read(), &fixture::reference(2)).await;
            let found = found.expect("read").expect("there");
            let state = FeedbackState::Answered {
                by: AnswerBy::Otherwise,
                on: day(4),
            };
            assert_eq!(found.feedback.state, state);
            assert!(!found.feedback.reachable);
            // What waits is never erased.
            assert_eq!(purge(c, at(5)).await.expect("none"), 0);
            assert_eq!(purge(c, at(6)).await.expect("one"), 1);
            assert_eq!(order(std::slice::from_ref(&ii)).await, [day(20), day(25)]);
        })
        .await;
    }
}
