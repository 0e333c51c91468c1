//! Reminders of days to answer by: what has reached a step and was not said.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{Reference, Slug},
    right::Right,
    role::Held,
    worklist::Step,
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, IntoActiveModel as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, QueryTrait as _,
    sea_query::{Expr, ExprTrait as _, OnConflict, Query},
};

use super::{
    DbError,
    convert::{reference, slug},
    entity::{part, reminder as row},
    micros,
};

/// So many of each step go into one mail.
pub const MOST: u64 = 100;

/// A part to remind of: what a mail may say, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What people call it by.
    pub reference: Reference,
    /// The register, once it is known.
    pub register: Option<Slug>,
    /// The right.
    pub right: Right,
    /// The day to answer by.
    pub answer_by: NaiveDate,
}

/// The parts of an office that have reached a step on a day, of which it was not
/// told, by what is due first; at most [`MOST`]. While a clock stands still
/// nobody is nagged.
///
/// # Errors
/// [`DbError::Corrupt`] when one can't be read.
pub async fn due(
    c: &impl ConnectionTrait,
    held: &Held,
    step: Step,
    today: NaiveDate,
) -> Result<Vec<Due>, DbError> {
    use part::Column as C;
    let days = step.days(today);
    let said = Query::select()
        .expr(Expr::cust("1"))
        .from(row::Entity)
        .and_where(
            Expr::col((row::Entity, row::Column::Reference)).equals((part::Entity, C::Reference)),
        )
        .and_where(
            Expr::col((row::Entity, row::Column::AnswerBy)).equals((part::Entity, C::AnswerBy)),
        )
        .and_where(row::Column::Step.eq(step.code()))
        .take();
    let mut found = part::Entity::find()
        .select_only()
        .columns([C::Reference, C::Register, C::Right, C::AnswerBy])
        .filter(C::Municipality.eq(held.municipality.as_str()))
        .filter(C::Decider.eq(held.office.as_str()))
        .filter(C::Dek.is_not_null())
        .filter(C::ClosedAt.is_null())
        .filter(C::OpenPause.is_null())
        .filter(C::AnswerBy.lte(*days.end()))
        .filter(Expr::exists(said).not());
    // Late is without a beginning, which PostgreSQL has no day for.
    if step != Step::Late {
        found = found.filter(C::AnswerBy.gte(*days.start()));
    }
    let rows: Vec<(String, Option<String>, String, NaiveDate)> = found
        .order_by_asc(C::AnswerBy)
        .order_by_asc(C::ReceivedAt)
        .order_by_asc(C::Reference)
        .limit(MOST)
        .into_tuple()
        .all(c)
        .await?;
    rows.into_iter()
        .map(|(name, register, right, answer_by)| {
            Ok(Due {
                reference: reference(&name, "part.reference")?,
                register: register
                    .map(|register| slug(&register, "part.register"))
                    .transpose()?,
                right: Right::parse(&right).ok_or(DbError::Corrupt("part.right"))?,
                answer_by,
            })
        })
        .collect()
}

/// Notes that a step is being said; whether nobody said it before. Of two
/// replicas at once the second waits for the first and gets no.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn note(
    c: &impl ConnectionTrait,
    due: &Due,
    step: Step,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    use row::Column as C;
    let model = row::Model {
        reference: due.reference.as_str().to_owned(),
        step: step.code().to_owned(),
        answer_by: due.answer_by,
        sent_at: micros(now),
    };
    let insert = row::Entity::insert(model.into_active_model())
        .on_conflict(
            OnConflict::columns([C::Reference, C::Step, C::AnswerBy])
                .do_nothing()
                .to_owned(),
        )
        .into_query();
    Ok(c.execute(&insert).await?.rows_affected() == 1)
}

#[cfg(test)]
mod tests {
    use domain::request::QuestionKind;

    use super::*;
    use crate::db::{
        fixture,
        fixture::{at, day, held, owner},
        part as parts,
        testing::on_both,
    };

    #[tokio::test]
    async fn each_step_is_said_once_and_not_while_a_clock_stands() {
        on_both(async |db, keys| {
            let (id, part) = fixture::filed(&db, &keys).await;
            let c = db.write();
            let last = part.clock.deadlines().expect("dates").answer_by;
            let office = held("ii", "johtaja");
            let due = async |step, today| {
                let found = due(c, &office, step, today).await.expect("read");
                assert!(found.len() <= 1);
                found.into_iter().next()
            };
            assert_eq!(due(Step::Week, day(4)).await, None);
            let near = last - chrono::TimeDelta::days(6);
            assert_eq!(due(Step::TwoDays, near).await, None);
            let found = due(Step::Week, near).await.expect("due");
            assert_eq!(found.reference, part.reference);
            assert_eq!((found.right, found.answer_by), (Right::Access, last));
            assert!(note(c, &found, Step::Week, at(0)).await.expect("noted"));
            assert!(!note(c, &found, Step::Week, at(1)).await.expect("noted"));
            assert_eq!(due(Step::Week, near).await, None);
            assert_eq!(due(Step::TwoDays, last).await.as_ref(), Some(&found));
            let after = last + chrono::TimeDelta::days(400);
            assert_eq!(due(Step::Late, after).await.as_ref(), Some(&found));
            let elsewhere = super::due(c, &held("ii", "dpo"), Step::Late, after).await;
            assert_eq!(elsewhere.expect("read"), [], "only who decides");

            // A question stops the clock; the reply moves the day, and the steps
            // begin anew.
            let taken = part.take(owner(), at(1)).expect("taken");
            let kind = QuestionKind::NeededForData;
            let asked = taken.ask(&owner(), kind, day(5), day(19), at(2));
            let asked = asked.expect("asked");
            assert!(parts::save(c, &keys, id, 1, &asked).await.expect("saved"));
            assert_eq!(due(Step::Late, after).await, None);
            let replied = asked.reply(day(12), at(3)).expect("replied");
            assert!(parts::save(c, &keys, id, 2, &replied).await.expect("saved"));
            let moved = replied.clock.deadlines().expect("dates").answer_by;
            assert!(moved > last);
            let again = due(Step::Week, moved - chrono::TimeDelta::days(6)).await;
            assert_eq!(again.map(|due| due.answer_by), Some(moved));
        })
        .await;
    }
}
