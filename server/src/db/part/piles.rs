//! The piles of a worklist: counted and paged through by the database, each by
//! an index in the order in which it is shown. What is on which pile says
//! [`Pile::holds`]; here it is said once more, to the database, and a test
//! holds the two together.

use std::collections::{BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    id::Slug,
    request::StateCode,
    role::Held,
    worklist::{Pile, WEEK},
};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, QueryFilter as _,
    sea_query::{Expr, ExprTrait as _, Order, Query, SelectStatement, UnionType},
};

use super::{Head, StoredPart, heads, row};
use crate::{
    db::{
        DbError,
        convert::{of_offices, slug},
    },
    seal::Keys,
};

/// Parts on a page.
pub const PAGE: u64 = 50;

/// The last page that is shown: who has more parts than this filters.
pub const LAST_PAGE: u64 = 200;

/// Counted up to here.
pub(super) const MOST: u64 = 999;

/// Whose parts, and which.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The offices.
    pub offices: &'a [Held],
    /// Only those of a municipality, or of one register there.
    pub within: Option<(&'a Slug, Option<&'a Slug>)>,
    /// Today in Helsinki.
    pub today: NaiveDate,
}

/// How many there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// So many.
    pub n: u64,
    /// Or more.
    pub more: bool,
}

impl Asked<'_> {
    /// One query for each office, so that each finds its rows by the index:
    /// SQLite reads all open parts when offices are joined by "or".
    fn each_office(&self) -> impl Iterator<Item = &Held> {
        let once: HashSet<&Held> = self.offices.iter().collect();
        once.into_iter().filter(move |held| {
            self.within
                .is_none_or(|(municipality, _)| held.municipality == *municipality)
        })
    }

    /// The rows of a pile of an office, nothing selected yet.
    fn rows(&self, pile: Pile, held: &Held) -> SelectStatement {
        use row::Column as C;
        let office = match pile {
            Pile::Told => C::Told,
            _ => C::Decider,
        };
        let mut select = Query::select();
        select
            .from(row::Entity)
            .and_where(C::Municipality.eq(held.municipality.as_str()))
            .and_where(office.eq(held.office.as_str()))
            // What was erased is in nobody's list.
            .and_where(C::Dek.is_not_null());
        if let Some((_, Some(register))) = self.within {
            select.and_where(C::Register.eq(register.as_str()));
        }
        match pile {
            Pile::Closed => select.and_where(C::ClosedAt.is_not_null()),
            _ => select.and_where(C::ClosedAt.is_null()),
        };
        match pile {
            Pile::Open | Pile::Closed => &mut select,
            // A clock that stood still in time is not late.
            Pile::Late => select.and_where(C::AnswerBy.lt(self.today)).cond_where(
                Condition::any()
                    .add(C::OpenPause.is_null())
                    .add(Expr::col(C::OpenPause).gt(Expr::col(C::AnswerBy))),
            ),
            Pile::Week => select
                .and_where(C::AnswerBy.gte(self.today))
                .and_where(C::AnswerBy.lte(self.today + chrono::TimeDelta::days(WEEK)))
                .and_where(C::OpenPause.is_null()),
            Pile::New => select.and_where(C::State.eq(StateCode::Received.code())),
            Pile::Waiting => select.and_where(C::OpenPause.is_not_null()),
            // What this person also decides stands on the other piles.
            Pile::Told => {
                select.cond_where(of_offices(C::Municipality, C::Decider, self.offices).not())
            }
        };
        select
    }
}

/// All of them in one query; none when there is none.
fn together(selects: impl IntoIterator<Item = SelectStatement>) -> Option<SelectStatement> {
    let mut selects = selects.into_iter();
    let mut all = selects.next()?;
    for next in selects {
        all.union(UnionType::All, next);
    }
    Some(all)
}

/// The number of a pile, and how many parts of an office are on it.
fn counting(asked: &Asked<'_>) -> Option<SelectStatement> {
    let one = |place: usize, pile: Pile, held: &Held| {
        let mut some = asked.rows(pile, held);
        some.expr(Expr::cust("1")).limit(MOST + 1);
        Query::select()
            .expr_as(Expr::cust(place.to_string()), "pile")
            .expr_as(Expr::cust("COUNT(*)"), "n")
            .from_subquery(some, "some")
            .take()
    };
    let mut selects = Vec::new();
    for held in asked.each_office() {
        let piles = Pile::ALL.into_iter().enumerate();
        selects.extend(piles.map(|(place, pile)| one(place, pile, held)));
    }
    together(selects)
}

/// The references on a page of a pile, and one more.
fn paging(asked: &Asked<'_>, pile: Pile, page: u64) -> Option<SelectStatement> {
    use row::Column as C;
    let (order, direction): (&[C], _) = match pile {
        Pile::Closed => (&[C::ClosedAt, C::Reference], Order::Desc),
        _ => (&[C::AnswerBy, C::ReceivedAt, C::Reference], Order::Asc),
    };
    let selects = asked.each_office().map(|held| {
        let mut select = asked.rows(pile, held);
        select.columns(order.iter().copied());
        select
    });
    let mut all = together(selects)?;
    for column in order {
        all.order_by(*column, direction.clone());
    }
    all.limit(PAGE + 1)
        .offset((page.clamp(1, LAST_PAGE) - 1) * PAGE);
    Some(all)
}

/// How many parts are on each pile. Counting ends at a thousand: nobody reads
/// further, and the database need not.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn counts(
    c: &impl ConnectionTrait,
    asked: &Asked<'_>,
) -> Result<HashMap<Pile, Count>, DbError> {
    let mut found: HashMap<Pile, Count> = HashMap::new();
    let Some(all) = counting(asked) else {
        return Ok(found);
    };
    for counted in c.query_all(&all).await? {
        let (place, n): (i32, i64) = (counted.try_get("", "pile")?, counted.try_get("", "n")?);
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        let pile = Pile::ALL.get(place).ok_or(DbError::Corrupt("a count"))?;
        let count = found.entry(*pile).or_default();
        count.n += u64::try_from(n).unwrap_or_default();
        count.more |= count.n > MOST;
        count.n = Ord::min(count.n, MOST);
    }
    Ok(found)
}

/// A page of a pile, from 1, and whether there is another after it: what is due
/// first comes first; of the closed ones the newest.
///
/// # Errors
/// [`DbError::Seal`] when a part does not open.
pub async fn page(
    c: &impl ConnectionTrait,
    keys: &Keys,
    asked: &Asked<'_>,
    pile: Pile,
    page: u64,
) -> Result<(Vec<StoredPart>, bool), DbError> {
    let Some(all) = paging(asked, pile, page) else {
        return Ok((Vec::new(), false));
    };
    let rows = c.query_all(&all).await?;
    let mut places = HashMap::new();
    for (place, found) in rows.iter().take(PAGE as usize).enumerate() {
        places.insert(found.try_get::<String>("", "reference")?, place);
    }
    let heads = heads().filter(row::Column::Reference.is_in(places.keys().cloned()));
    let heads = heads.into_model::<Head>().all(c).await?;
    let mut parts = Vec::with_capacity(heads.len());
    for head in heads {
        parts.push(head.open(keys)?);
    }
    parts.sort_by_key(|stored| places.get(stored.part.reference.as_str()).copied());
    Ok((parts, rows.len() > PAGE as usize))
}

/// The registers from which these offices have something open among what is
/// due first, to choose from.
///
/// # Errors
/// [`DbError::Corrupt`] when a name can't be read.
pub async fn registers(
    c: &impl ConnectionTrait,
    asked: &Asked<'_>,
) -> Result<BTreeSet<(Slug, Slug)>, DbError> {
    use row::Column as C;
    let of_office = |held: &Held| {
        let mut some = asked.rows(Pile::Open, held);
        some.columns([C::Municipality, C::Register])
            .order_by(C::AnswerBy, Order::Asc)
            .limit(MOST);
        Query::select()
            .distinct()
            .columns([C::Municipality, C::Register])
            .from_subquery(some, "some")
            .take()
    };
    let Some(all) = together(asked.each_office().map(of_office).collect::<Vec<_>>()) else {
        return Ok(BTreeSet::new());
    };
    let mut found = BTreeSet::new();
    for one in c.query_all(&all).await? {
        let municipality: String = one.try_get("", "municipality")?;
        // Open until the DPO has sorted it.
        let Some(register) = one.try_get::<Option<String>>("", "register")? else {
            continue;
        };
        found.insert((
            slug(&municipality, "part.municipality")?,
            slug(&register, "part.register")?,
        ));
    }
    Ok(found)
}

#[cfg(test)]
pub(super) mod tests;
