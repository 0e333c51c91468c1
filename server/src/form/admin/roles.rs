//! Roles: what one administrator proposes, another one approves.

use app::{
    desk::ChangeLine,
    form::admin::{
        Typed,
        role::{ADMINISTRATOR, HOLDER, administrator_of, holder_of},
    },
    pages::admin::{administrators::DRAFT, holders},
    path,
};
use axum::{
    extract::{Path, State},
    http::Uri,
    response::Response,
};
use domain::{
    audit::{Action, Subject},
    id::Slug,
    role::{
        Held,
        grant::{Grant, Mandate},
        proposal::{Change, Proposal, ProposalError, ProposalState, Verdict, may_end},
    },
};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{Posted, Sent, answer, event, go, keep, sent};
use crate::{
    db::{self, DbError, lock},
    desk::{
        admin::{known_staff, name_of},
        staff_names,
    },
    portal::Portal,
    render::not_found,
    session::{AdminCaller, StaffSession},
};

/// Roles are changed one after the other, so that what was counted stays so.
const LOCK: &str = "roles";

/// Why nothing was proposed.
enum No {
    /// A rule of the domain.
    Rule(ProposalError),
    /// They have it, or it is proposed already.
    Known,
}

impl No {
    fn code(&self) -> String {
        match self {
            Self::Rule(error) => error.code().replace('_', "-"),
            Self::Known => "known".to_owned(),
        }
    }
}

/// `POST /{language}/virka/hallinta/paakayttajat`
pub async fn administrators(
    state: State<Portal>,
    uri: Uri,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let sent = sent(state, &uri, me, form);
    let done = match sent.form.0.get("then").as_str() {
        "end" => end(&sent, None).await,
        _ => {
            let typed = Typed::read(&sent.form.0, ADMINISTRATOR);
            let grant = administrator_of(&typed, sent.portal.today()).ok();
            give(&sent, DRAFT, &typed, grant).await
        }
    };
    answer(done)
}

/// `POST /{language}/virka/hallinta/kunnat/{municipality}/tehtavat/{office}/haltijat`
pub async fn holders(
    state: State<Portal>,
    uri: Uri,
    Path((_, municipality, office)): Path<(String, String, String)>,
    me: AdminCaller,
    form: Posted,
) -> Response {
    let sent = sent(state, &uri, me, form);
    let (Ok(municipality), Ok(office)) = (Slug::parse(&municipality), Slug::parse(&office)) else {
        return not_found();
    };
    let held = Held {
        municipality,
        office,
    };
    answer(of_office(&sent, held).await)
}

async fn of_office(sent: &Sent, held: Held) -> Result<Option<String>, DbError> {
    let portal = &sent.portal;
    let found = db::catalog::municipality(portal.db.read(), held.municipality.as_str()).await?;
    if found.is_none_or(|one| one.office(&held.office).is_none()) {
        return Ok(None);
    }
    if sent.form.0.get("then") == "end" {
        return end(sent, Some(&held)).await;
    }
    let typed = Typed::read(&sent.form.0, HOLDER);
    let known = known_staff(portal).await?;
    let draft = holders::draft(&held.municipality, &held.office);
    let grant = holder_of(&typed, held, &known, portal.today()).ok();
    give(sent, &draft, &typed, grant).await
}

/// Proposes to give a role; without one, something was wrong with the form.
async fn give(
    sent: &Sent,
    draft: &str,
    typed: &Typed,
    grant: Option<Grant>,
) -> Result<Option<String>, DbError> {
    let here = &sent.here;
    let Some(grant) = grant else {
        keep(sent, draft, typed).await?;
        return Ok(Some(format!("{here}?virhe=1")));
    };
    let why = typed.get("role_why");
    match propose(
        &sent.portal,
        &sent.me,
        Change::Give { grant },
        why,
        Some(draft),
    )
    .await?
    {
        Ok(()) => Ok(Some(format!("{here}?ehdotettu=1"))),
        Err(no) => {
            keep(sent, draft, typed).await?;
            Ok(Some(format!("{here}?virhe={}", no.code())))
        }
    }
}

/// Proposes to end a role at this office, or of an administrator.
async fn end(sent: &Sent, office: Option<&Held>) -> Result<Option<String>, DbError> {
    let (portal, here) = (&sent.portal, &sent.here);
    let Ok(id) = sent.form.0.get("grant").parse::<Uuid>() else {
        return Ok(None);
    };
    let stored = db::role::get(portal.db.read(), &portal.keys, id).await?;
    let Some(stored) = stored.filter(|stored| stored.grant.role.held() == office) else {
        return Ok(None);
    };
    let change = Change::End {
        id: id.to_string(),
        grant: stored.grant,
    };
    let why: String = sent
        .form
        .0
        .get("end_why")
        .trim()
        .chars()
        .take(300)
        .collect();
    Ok(Some(
        match propose(portal, &sent.me, change, &why, None).await? {
            Ok(()) => format!("{here}?ehdotettu=1"),
            Err(no) => format!("{here}?virhe={}", no.code()),
        },
    ))
}

/// Proposes, in one transaction with its line in the log.
async fn propose(
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
    let id = db::proposal::insert(&tx, &portal.keys, &proposal).await?;
    log(&tx, portal, me, Action::RoleProposed, (id, &proposal)).await?;
    if let Some(draft) = draft {
        db::admin_draft::delete(&tx, &me.id, draft).await?;
    }
    tx.commit().await?;
    Ok(Ok(()))
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
    let Change::Give { grant } = change else {
        return Ok(false);
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
    let grant = proposal.change.grant();
    let held = grant.role.held();
    let field = match held {
        Some(held) => format!(
            "{}/{} {}",
            held.municipality,
            held.office,
            grant.role.code()
        ),
        None => grant.role.code().to_owned(),
    };
    let Mandate { from, until } = grant.mandate;
    let until = until.map(|day| day.to_string()).unwrap_or_default();
    let said = format!("{} {from}..{until}", name_of(&grant.holder, &names));
    let (before, after) = match proposal.change {
        Change::Give { .. } => (String::new(), said),
        Change::End { .. } => (said, String::new()),
    };
    let line = ChangeLine {
        field,
        before,
        after,
    };
    let lines = serde_json::to_string(&[line]).unwrap_or_default();
    let mut event = event(portal, me, Subject::Role(id.to_string()), action);
    event.municipality = held.map(|held| held.municipality.clone());
    db::audit::append(c, &portal.keys, &event, Some(&lines)).await?;
    Ok(())
}

/// `POST /{language}/virka/hallinta/ehdotukset`
pub async fn proposals(state: State<Portal>, uri: Uri, me: AdminCaller, form: Posted) -> Response {
    let sent = sent(state, &uri, me, form);
    let here = path::admin::proposals(sent.language);
    let id = sent.form.0.get("proposal").parse::<Uuid>();
    let verdict = Verdict::parse(&sent.form.0.get("then"));
    let (Ok(id), Some(verdict)) = (id, verdict) else {
        // Nothing was decided: the page shows what waits.
        return go(&here);
    };
    let done = decide(&sent, id, verdict).await;
    answer(done.map(|done| {
        Some(match done {
            Ok(()) => format!("{here}?tehty=1"),
            Err(error) => format!("{here}?virhe={}", error.code().replace('_', "-")),
        })
    }))
}

/// Decides, carries out and logs, in one transaction.
async fn decide(
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
        ProposalState::Refused | ProposalState::Open => Action::RoleRefused,
    };
    if state == ProposalState::Approved
        && let Err(error) = carry_out(&tx, portal, &proposal.change).await?
    {
        return Ok(Err(error));
    }
    log(&tx, portal, me, action, (id, proposal)).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

async fn carry_out(
    c: &impl ConnectionTrait,
    portal: &Portal,
    change: &Change,
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
    }
    Ok(Ok(()))
}
