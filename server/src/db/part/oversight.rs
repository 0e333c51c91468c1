//! All parts of a municipality, as its DPO looks over them: from the columns
//! alone, nothing is opened. What is on which pile says [`Overlook::holds`];
//! here it is said once more, to the database, and a test holds the two
//! together.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::{Reference, Slug},
    oversight::{Now, Overlook},
    request::{OutcomeCode, StateCode},
    right::Right,
    role::StaffId,
};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, FromQueryResult,
    sea_query::{Expr, ExprTrait as _, Order, Query, SelectStatement, UnionType},
};

use super::{
    Count, LAST_PAGE,
    piles::{MOST, PAGE},
    row,
};
use crate::db::{
    DbError,
    convert::{from_code, slug},
};

/// Which parts.
#[derive(Debug, Clone, Copy)]
pub struct Overseen<'a> {
    /// Of this municipality.
    pub municipality: &'a Slug,
    /// What the piles depend on.
    pub now: Now<'a>,
    /// Only of this register.
    pub register: Option<&'a Slug>,
    /// Only those that this office decides.
    pub office: Option<&'a Slug>,
}

/// What is known of a part without opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What people call it by.
    pub reference: Reference,
    /// The register, once it is known.
    pub register: Option<Slug>,
    /// The right.
    pub right: Right,
    /// The office that decides.
    pub decider: Slug,
    /// Where it is.
    pub state: StateCode,
    /// Who has it.
    pub owner: Option<StaffId>,
    /// How it ended.
    pub outcome: Option<OutcomeCode>,
    /// The day on which it arrived.
    pub received_on: NaiveDate,
    /// The day that the person was told.
    pub answer_by: NaiveDate,
    /// The last day that the law allows.
    pub legal_latest: NaiveDate,
    /// Since when a question is open.
    pub open_pause: Option<NaiveDate>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
}

#[derive(FromQueryResult)]
struct Columns {
    reference: String,
    register: Option<String>,
    right: String,
    decider: String,
    state: String,
    owner: Option<String>,
    outcome: Option<String>,
    received_on: NaiveDate,
    answer_by: NaiveDate,
    legal_latest: NaiveDate,
    open_pause: Option<NaiveDate>,
    closed_at: Option<DateTime<Utc>>,
}

impl Columns {
    fn read(self) -> Result<Line, DbError> {
        let outcome = self.outcome.as_deref();
        Ok(Line {
            reference: Reference::parse(&self.reference)
                .map_err(|_| DbError::Corrupt("part.reference"))?,
            register: self
                .register
                .map(|register| slug(&register, "part.register"))
                .transpose()?,
            right: Right::parse(&self.right).ok_or(DbError::Corrupt("part.right"))?,
            decider: slug(&self.decider, "part.decider")?,
            state: from_code(&self.state, "part.state")?,
            owner: self.owner.map(StaffId),
            outcome: outcome
                .map(|outcome| from_code(outcome, "part.outcome"))
                .transpose()?,
            received_on: self.received_on,
            answer_by: self.answer_by,
            legal_latest: self.legal_latest,
            open_pause: self.open_pause,
            closed_at: self.closed_at,
        })
    }
}

impl Overseen<'_> {
    /// The rows of a pile, nothing selected yet.
    fn rows(&self, pile: Overlook) -> SelectStatement {
        use row::Column as C;
        let mut select = Query::select();
        select
            .from(row::Entity)
            .and_where(C::Municipality.eq(self.municipality.as_str()))
            // What was erased is in nobody's list.
            .and_where(C::Dek.is_not_null());
        if let Some(register) = self.register {
            select.and_where(C::Register.eq(register.as_str()));
        }
        if let Some(office) = self.office {
            select.and_where(C::Decider.eq(office.as_str()));
        }
        match pile {
            Overlook::Closed => select.and_where(C::ClosedAt.is_not_null()),
            _ => select.and_where(C::ClosedAt.is_null()),
        };
        let untaken = C::State.eq(StateCode::Received.code());
        let dpo = self.now.dpo.as_str();
        match pile {
            Overlook::Open | Overlook::Closed => &mut select,
            // A clock that stood still in time is not late.
            Overlook::Late => select.and_where(C::AnswerBy.lt(self.now.today)).cond_where(
                Condition::any()
                    .add(C::OpenPause.is_null())
                    .add(Expr::col(C::OpenPause).gt(Expr::col(C::AnswerBy))),
            ),
            Overlook::Away => {
                let mut away: Vec<&str> = self.now.away.iter().map(|one| one.0.as_str()).collect();
                away.sort_unstable();
                // Not "not null" besides: SQLite would look at every owner.
                select.and_where(C::Owner.is_in(away))
            }
            Overlook::Unassigned => select.and_where(untaken).and_where(C::Decider.eq(dpo)),
            Overlook::Untaken => select.and_where(untaken).and_where(C::Decider.ne(dpo)),
            Overlook::Waiting => select.and_where(C::OpenPause.is_not_null()),
        };
        select
    }

    /// The same with what a [`Line`] is made of.
    fn lines(&self, pile: Overlook) -> SelectStatement {
        use row::Column as C;
        let mut select = self.rows(pile);
        select
            .columns([C::Reference, C::Register, C::Right, C::Decider, C::State])
            .columns([C::Owner, C::Outcome, C::ReceivedOn, C::AnswerBy])
            .columns([C::LegalLatest, C::OpenPause, C::ClosedAt]);
        select
    }

    fn paging(&self, pile: Overlook, page: u64) -> SelectStatement {
        use row::Column as C;
        let (order, direction): (&[C], _) = match pile {
            Overlook::Closed => (&[C::ClosedAt, C::Reference], Order::Desc),
            _ => (&[C::AnswerBy, C::ReceivedAt, C::Reference], Order::Asc),
        };
        let mut select = self.lines(pile);
        for column in order {
            select.order_by(*column, direction.clone());
        }
        select
            .limit(PAGE + 1)
            .offset((page.clamp(1, LAST_PAGE) - 1) * PAGE);
        select
    }

    /// The number of each pile, and how many parts are on it.
    fn counting(&self) -> SelectStatement {
        let one = |place: usize, pile| {
            let mut some = self.rows(pile);
            some.expr(Expr::cust("1")).limit(MOST + 1);
            Query::select()
                .expr_as(Expr::cust(place.to_string()), "pile")
                .expr_as(Expr::cust("COUNT(*)"), "n")
                .from_subquery(some, "some")
                .take()
        };
        let mut all = one(0, Overlook::ALL[0]);
        for (place, pile) in Overlook::ALL.into_iter().enumerate().skip(1) {
            all.union(UnionType::All, one(place, pile));
        }
        all
    }
}

/// How many parts are on each pile, in the order of [`Overlook::ALL`]. Counting
/// ends at a thousand.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn counts(
    c: &impl ConnectionTrait,
    of: &Overseen<'_>,
) -> Result<Vec<(Overlook, Count)>, DbError> {
    let mut found = vec![Count::default(); Overlook::ALL.len()];
    for counted in c.query_all(&of.counting()).await? {
        let (place, n): (i32, i64) = (counted.try_get("", "pile")?, counted.try_get("", "n")?);
        let n = u64::try_from(n).unwrap_or_default();
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        let count = found.get_mut(place).ok_or(DbError::Corrupt("a count"))?;
        *count = Count {
            n: Ord::min(n, MOST),
            more: n > MOST,
        };
    }
    Ok(Overlook::ALL.into_iter().zip(found).collect())
}

/// A page of a pile, from 1, and whether there is another after it: what is due
/// first comes first; of the closed ones the newest.
///
/// # Errors
/// [`DbError::Corrupt`] when a row can't be read.
pub async fn page(
    c: &impl ConnectionTrait,
    of: &Overseen<'_>,
    pile: Overlook,
    page: u64,
) -> Result<(Vec<Line>, bool), DbError> {
    let mut lines = read(c, &of.paging(pile, page)).await?;
    let most = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = lines.len() > most;
    lines.truncate(most);
    Ok((lines, more))
}

/// Some of a pile, by reference, after one: to take all of them out, however
/// many there are.
///
/// # Errors
/// [`DbError::Corrupt`] when a row can't be read.
pub async fn after(
    c: &impl ConnectionTrait,
    of: &Overseen<'_>,
    pile: Overlook,
    after: Option<&Reference>,
    some: u64,
) -> Result<Vec<Line>, DbError> {
    use row::Column as C;
    let mut select = of.lines(pile);
    if let Some(after) = after {
        select.and_where(C::Reference.gt(after.as_str()));
    }
    select.order_by(C::Reference, Order::Asc).limit(some);
    read(c, &select).await
}

async fn read(c: &impl ConnectionTrait, select: &SelectStatement) -> Result<Vec<Line>, DbError> {
    let rows = c.query_all(select).await?;
    rows.iter()
        .map(|row| Columns::from_query_result(row, "")?.read())
        .collect()
}

#[cfg(test)]
mod tests;
