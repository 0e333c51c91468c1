//! What one administrator proposes, another one approves; carried out in the
//! transaction that notes the approval.

use app::{desk::ChangeLine, path};
use axum::{extract::State, http::Uri, response::Response};
use domain::{
    audit::{Action, Subject},
    id::Slug,
    role::{
        Held,
        grant::{Grant, Mandate},
        proposal::{Change, Proposal, ProposalError, ProposalState, Verdict, may_end},
        task::Task,
    },
};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{Posted, Sent, answer, event, go, sent, tell_in_own_notice};
use crate::{
    db::{self, DbError, catalog::edit, lock},
    desk::{
        StaffNames,
        admin::{deciders, deciding, name_of},
        staff_names,
    },
    portal::Portal,
    session::{AdminCaller, StaffSession},
};

/// Roles are changed one after the other, so that what was counted stays so.
const LOCK: &str = "roles";

/// Why nothing was proposed.
pub(super) enum No {
    /// A rule of the domain.
    Rule(ProposalError),
    /// They have it, or it is proposed already.
    Known,
}

impl No {
    /// For the page's address.
    pub(super) fn code(&self) -> String {
        match self {
            Self::Rule(error) => error.code().replace('_', "-"),
            Self::Known => "known".to_owned(),
        }
    }
}

/// Proposes, in one transaction with its line in the log.
pub(super) async fn propose(
    portal: &Portal,
    me: &StaffSession,
    change: Change,
    why: &str,
    draft: Option<&str>,
) -> Result<Result<(), No>, DbError> {
    let now = portal.now();
    let proposal = match Proposal::new(change, why, me.known(), now) {
        Ok(proposal) => proposal,
        Err(error) => return Ok(Err(No::Rule(error))),
    };
    let tx = portal.db.begin().await?;
    lock::hold(&tx, LOCK).await?;
    if known(&tx, portal, &proposal.change).await? {
        return Ok(Err(No::Known));
    }
    if let Change::End { grant, .. } = &proposal.change
        && let Err(error) = may_end(grant, administrators_now(&tx, portal).await?)
    {
        return Ok(Err(No::Rule(error)));
    }
    if let Err(error) = routable(&tx, portal, &proposal.change).await? {
        return Ok(Err(No::Rule(error)));
    }
    let id = db::proposal::insert(&tx, &portal.keys, &proposal).await?;
    log(&tx, portal, me, Action::RoleProposed, (id, &proposal)).await?;
    if let Some(draft) = draft {
        db::admin_draft::delete(&tx, &me.id, draft).await?;
    }
    tx.commit().await?;
    Ok(Ok(()))
}

/// Whether the office that a route leads to can take it.
async fn routable(
    c: &impl ConnectionTrait,
    portal: &Portal,
    change: &Change,
) -> Result<Result<(), ProposalError>, DbError> {
    let Change::Route {
        municipality,
        task,
        office,
    } = change
    else {
        return Ok(Ok(()));
    };
    let Some(of) = db::catalog::municipality(c, municipality.as_str()).await? else {
        return Ok(Err(ProposalError::Unfit));
    };
    let deciders = deciders(portal, &of).await?;
    let deciding = deciding(portal, &of, deciders).await?;
    Ok(task.fits(&of, office.as_ref(), &deciding))
}

/// Whether it is so already, or proposed and waiting.
async fn known(
    c: &impl ConnectionTrait,
    portal: &Portal,
    change: &Change,
) -> Result<bool, DbError> {
    let keys = &portal.keys;
    let waiting = db::proposal::waiting(c, keys, portal.now()).await?;
    if waiting.iter().any(|one| one.proposal.change == *change) {
        return Ok(true);
    }
    let grant = match change {
        Change::Give { grant } => grant,
        // A register may get on record who the notice says decides.
        Change::Route {
            task: Task::Decider { .. },
            ..
        }
        | Change::End { .. }
        | Change::NewSeal { .. } => return Ok(false),
        Change::Route {
            municipality,
            task,
            office,
        } => {
            let now = has_now(c, portal, municipality, task).await?;
            return Ok(now == office.as_ref().map_or("", Slug::as_str));
        }
    };
    let there = db::role::at(c, keys, grant.role.held(), portal.today()).await?;
    let same = |one: &Grant| one.holder == grant.holder && overlap(&one.mandate, &grant.mandate);
    Ok(there.iter().any(|one| same(&one.grant)))
}

/// Whether two mandates share a day.
fn overlap(one: &Mandate, other: &Mandate) -> bool {
    let before = |a: &Mandate, b: &Mandate| a.until.is_none_or(|last| b.from <= last);
    before(one, other) && before(other, one)
}

/// How many administrators there are.
async fn administrators_now(c: &impl ConnectionTrait, portal: &Portal) -> Result<usize, DbError> {
    let all = db::role::at(c, &portal.keys, None, portal.today()).await?;
    Ok(all.len())
}

/// Logs what was done with a proposal, and what it says.
async fn log(
    c: &impl ConnectionTrait,
    portal: &Portal,
    me: &StaffSession,
    action: Action,
    (id, proposal): (Uuid, &Proposal),
) -> Result<(), DbError> {
    let names = staff_names(portal).await?;
    let place = match &proposal.change {
        Change::Give { grant } | Change::End { grant, .. } => {
            grant.role.held().map(|held| &held.municipality)
        }
        Change::Route { municipality, .. } => Some(municipality),
        Change::NewSeal { .. } => None,
    };
    let line = match &proposal.change {
        Change::NewSeal { key_id } => ChangeLine {
            field: "seal".to_owned(),
            before: key_id.clone(),
            after: String::new(),
        },
        Change::Route {
            municipality,
            task,
            office,
        } => ChangeLine {
            field: match task {
                Task::Decider { register } => format!("{municipality}/{register} decider"),
                Task::Dpo => format!("{municipality} dpo"),
                Task::Counter => format!("{municipality} counter"),
                Task::Service => format!("{municipality} service"),
            },
            before: has_now(c, portal, municipality, task).await?,
            after: office.as_ref().map_or("", Slug::as_str).to_owned(),
        },
        Change::Give { grant } => ChangeLine {
            field: field(grant),
            before: String::new(),
            after: said(grant, &names),
        },
        Change::End { grant, .. } => ChangeLine {
            field: field(grant),
            before: said(grant, &names),
            after: String::new(),
        },
    };
    let lines = serde_json::to_string(&[line]).unwrap_or_default();
    let mut event = event(portal, me, Subject::Role(id.to_string()), action);
    event.municipality = place.cloned();
    db::audit::append(c, &portal.keys, &event, Some(&lines)).await?;
    Ok(())
}

/// Which office has a task, or which ones decide; empty where none has it.
async fn has_now(
    c: &impl ConnectionTrait,
    portal: &Portal,
    municipality: &Slug,
    task: &Task,
) -> Result<String, DbError> {
    let Some(of) = db::catalog::municipality(c, municipality.as_str()).await? else {
        return Ok(String::new());
    };
    let offices: Vec<Slug> = match task {
        Task::Decider { register } => {
            let all = deciders(portal, &of).await?.remove(register);
            all.into_iter().flatten().collect()
        }
        Task::Dpo => vec![of.dpo],
        Task::Counter => of.counter.into_iter().collect(),
        Task::Service => of.service.into_iter().collect(),
    };
    let names: Vec<&str> = offices.iter().map(Slug::as_str).collect();
    Ok(names.join(", "))
}

/// Which role, as the log has it.
fn field(grant: &Grant) -> String {
    let role = grant.role.code();
    match grant.role.held() {
        Some(Held {
            municipality,
            office,
        }) => format!("{municipality}/{office} {role}"),
        None => role.to_owned(),
    }
}

/// Whose, and for how long.
fn said(grant: &Grant, names: &StaffNames) -> String {
    let Mandate { from, until } = grant.mandate;
    let until = until.map(|day| day.to_string()).unwrap_or_default();
    format!("{} {from}..{until}", name_of(&grant.holder, names))
}

/// `POST /{language}/virka/hallinta/ehdotukset`
pub async fn decide(state: State<Portal>, uri: Uri, me: AdminCaller, form: Posted) -> Response {
    let sent = sent(state, &uri, me, form);
    let here = path::admin::proposals(sent.language);
    let id = sent.form.0.get("proposal").parse::<Uuid>();
    let verdict = Verdict::parse(&sent.form.0.get("then"));
    let (Ok(id), Some(verdict)) = (id, verdict) else {
        // Nothing was decided: the page shows what waits.
        return go(&here);
    };
    let done = decided(&sent, id, verdict).await;
    answer(done.map(|done| {
        Some(match done {
            Ok(()) => format!("{here}?tehty=1"),
            Err(error) => format!("{here}?virhe={}", error.code().replace('_', "-")),
        })
    }))
}

/// Decides, carries out and logs, in one transaction.
async fn decided(
    sent: &Sent,
    id: Uuid,
    verdict: Verdict,
) -> Result<Result<(), ProposalError>, DbError> {
    let (portal, me) = (&sent.portal, &sent.me);
    let now = portal.now();
    let tx = portal.db.begin().await?;
    lock::hold(&tx, LOCK).await?;
    let Some(stored) = db::proposal::get(&tx, &portal.keys, id).await? else {
        return Ok(Err(ProposalError::Decided));
    };
    let proposal = &stored.proposal;
    let state = match proposal.decide(verdict, me.known(), now) {
        Ok(state) => state,
        Err(error) => return Ok(Err(error)),
    };
    if !db::proposal::decide(&tx, id, state, &me.id, now).await? {
        return Ok(Err(ProposalError::Decided));
    }
    let action = match state {
        ProposalState::Approved => Action::RoleApproved,
        ProposalState::Withdrawn => Action::RoleWithdrawn,
        ProposalState::Refused | ProposalState::Open | ProposalState::Done => Action::RoleRefused,
    };
    // The log says what was before.
    log(&tx, portal, me, action, (id, proposal)).await?;
    if state == ProposalState::Approved
        && let Err(error) = carry_out(&tx, portal, &proposal.change, &proposal.why).await?
    {
        return Ok(Err(error));
    }
    tx.commit().await?;
    if state == ProposalState::Approved {
        tell_in_own_notice(portal).await;
    }
    Ok(Ok(()))
}

async fn carry_out(
    c: &impl ConnectionTrait,
    portal: &Portal,
    change: &Change,
    why: &str,
) -> Result<Result<(), ProposalError>, DbError> {
    match change {
        Change::Give { grant } => {
            db::role::give(c, &portal.keys, grant).await?;
        }
        Change::End { id, grant } => {
            // Somebody else may have gone since it was proposed.
            if let Err(error) = may_end(grant, administrators_now(c, portal).await?) {
                return Ok(Err(error));
            }
            let id = id
                .parse::<Uuid>()
                .map_err(|_| DbError::Corrupt("proposal.body"))?;
            db::role::end(c, id, portal.now()).await?;
        }
        Change::Route {
            municipality,
            task,
            office,
        } => {
            if let Err(error) = routable(c, portal, change).await? {
                return Ok(Err(error));
            }
            assign(c, portal, (municipality, task, office.as_ref()), why).await?;
        }
        // The operator's command does it.
        Change::NewSeal { .. } => {}
    }
    Ok(Ok(()))
}

/// Gives an office a task in the record, or nobody one that can be.
async fn assign(
    c: &impl ConnectionTrait,
    portal: &Portal,
    (municipality, task, office): (&Slug, &Task, Option<&Slug>),
    why: &str,
) -> Result<(), DbError> {
    let before = db::catalog::municipality(c, municipality.as_str()).await?;
    let before = before.ok_or(DbError::NotFound)?;
    let mut after = before.clone();
    match (task, office) {
        (Task::Decider { register }, Some(office)) => {
            return edit::put_decider(c, municipality, register, office, why).await;
        }
        (Task::Dpo, Some(office)) => after.dpo = office.clone(),
        (Task::Decider { .. } | Task::Dpo, None) => return Err(DbError::Corrupt("proposal.body")),
        (Task::Counter, office) => after.counter = office.cloned(),
        (Task::Service, office) => after.service = office.cloned(),
    }
    edit::replace_municipality(c, &before, &after, portal.now()).await?;
    Ok(())
}
