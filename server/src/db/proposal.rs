//! What one administrator proposed and another one decides.

use chrono::{DateTime, Utc};
use domain::role::{
    StaffId,
    proposal::{LASTS, Proposal, ProposalState},
};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, sea_query::Expr,
};
use uuid::Uuid;

use super::{
    DbError,
    convert::{from_code, insert as insert_row},
    entity::proposal as row,
    micros,
};
use crate::seal::{Keys, Place};

/// A proposal.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredProposal {
    /// Its id.
    pub id: Uuid,
    /// What it says, and where it stands.
    pub proposal: Proposal,
}

fn place(id: &str) -> Place<'_> {
    Place {
        table: "proposal",
        column: "body",
        row: id,
        version: 0,
    }
}

fn open(keys: &Keys, row: &row::Model) -> Result<StoredProposal, DbError> {
    let dek = keys.unwrap_dek(&row.dek)?;
    let proposal: Proposal = dek.open_json(&place(&row.id.to_string()), &row.body)?;
    Ok(StoredProposal {
        id: row.id,
        proposal: Proposal {
            // Sealed is what was proposed; where it stands, the row says.
            state: from_code(&row.state, "proposal.state")?,
            ..proposal
        },
    })
}

/// Stores a new one; gives its id.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn insert(
    c: &impl ConnectionTrait,
    keys: &Keys,
    proposal: &Proposal,
) -> Result<Uuid, DbError> {
    let id = Uuid::new_v4();
    let (dek, wrapped) = keys.new_dek()?;
    let model = row::Model {
        id,
        state: proposal.state.code().to_owned(),
        proposed_at: micros(proposal.proposed_at),
        decided_at: None,
        decided_by: None,
        dek: wrapped.into_vec(),
        body: dek.seal_json(&place(&id.to_string()), proposal)?,
    };
    insert_row(c, model).await?;
    Ok(id)
}

/// A proposal.
///
/// # Errors
/// [`DbError::Seal`] when it does not open.
pub async fn get(
    c: &impl ConnectionTrait,
    keys: &Keys,
    id: Uuid,
) -> Result<Option<StoredProposal>, DbError> {
    let row = row::Entity::find_by_id(id).one(c).await?;
    row.map(|row| open(keys, &row)).transpose()
}

/// Those that wait, oldest first.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn waiting(
    c: &impl ConnectionTrait,
    keys: &Keys,
    now: DateTime<Utc>,
) -> Result<Vec<StoredProposal>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::State.eq(ProposalState::Open.code()))
        .filter(row::Column::ProposedAt.gt(micros(now - LASTS)))
        .order_by_asc(row::Column::ProposedAt)
        .order_by_asc(row::Column::Id)
        .limit(500)
        .all(c)
        .await?;
    rows.iter().map(|row| open(keys, row)).collect()
}

/// Notes what became of it; false when it was decided before.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn decide(
    c: &impl ConnectionTrait,
    id: Uuid,
    state: ProposalState,
    by: &StaffId,
    now: DateTime<Utc>,
) -> Result<bool, DbError> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::State, Expr::value(state.code()))
        .col_expr(row::Column::DecidedAt, Expr::value(micros(now)))
        .col_expr(row::Column::DecidedBy, Expr::value(by.0.as_str()))
        .filter(row::Column::Id.eq(id))
        .filter(row::Column::State.eq(ProposalState::Open.code()))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

/// One that lets the operator replace this key now.
///
/// # Errors
/// [`DbError::Seal`] when one does not open.
pub async fn letting_replace(
    c: &impl ConnectionTrait,
    keys: &Keys,
    now: DateTime<Utc>,
) -> Result<Option<StoredProposal>, DbError> {
    let rows = row::Entity::find()
        .filter(row::Column::State.eq(ProposalState::Approved.code()))
        .filter(row::Column::ProposedAt.gt(micros(now - LASTS)))
        .order_by_asc(row::Column::ProposedAt)
        .all(c)
        .await?;
    for row in &rows {
        let stored = open(keys, row)?;
        if stored.proposal.lets_replace(&keys.key_id, now) {
            return Ok(Some(stored));
        }
    }
    Ok(None)
}

/// Notes that the operator carried it out; false when it was before.
///
/// # Errors
/// [`DbError::Engine`].
pub async fn finish(c: &impl ConnectionTrait, id: Uuid) -> Result<bool, DbError> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::State, Expr::value(ProposalState::Done.code()))
        .filter(row::Column::Id.eq(id))
        .filter(row::Column::State.eq(ProposalState::Approved.code()))
        .exec(c)
        .await?;
    Ok(done.rows_affected == 1)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use domain::role::{
        grant::{Grant, Holder, Known, Mandate, Role},
        proposal::Change,
    };

    use super::*;
    use crate::db::{
        fixture::{at, day},
        testing::on_both,
    };

    #[tokio::test]
    async fn it_is_decided_once_and_waits_for_seven_days() {
        on_both(async |db, keys| {
            let change = Change::Give {
                grant: Grant {
                    holder: Holder::email("c@ii.example"),
                    role: Role::Administrator,
                    mandate: Mandate {
                        from: day(4),
                        until: None,
                    },
                },
            };
            let by = StaffId("a".into());
            let who = Known {
                id: &by,
                email: None,
                groups: &[],
            };
            let proposal = Proposal::new(change, "Syy", who, at(0)).expect("proposed");
            let id = insert(db.write(), &keys, &proposal).await.expect("stored");
            let found = get(db.read(), &keys, id)
                .await
                .expect("read")
                .expect("there");
            assert_eq!(found.proposal, proposal);
            let many = async |now| waiting(db.read(), &keys, now).await.expect("read").len();
            assert_eq!(many(at(0) + LASTS - TimeDelta::seconds(1)).await, 1);
            assert_eq!(many(at(0) + LASTS).await, 0);
            let other = StaffId("b".into());
            for (state, ours) in [
                (ProposalState::Approved, true),
                (ProposalState::Refused, false),
            ] {
                let done = decide(db.write(), id, state, &other, at(1)).await;
                assert_eq!(done.expect("decided"), ours);
            }
            let found = get(db.read(), &keys, id)
                .await
                .expect("read")
                .expect("there");
            assert_eq!(found.proposal.state, ProposalState::Approved);
            assert_eq!(many(at(2)).await, 0);
        })
        .await;
    }
}
